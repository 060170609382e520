"""What a page prints a second time, large, stands in the text once."""

import pytest

from newsreader.extract.page import extract

SAID = "We carry whoever waits at the pier, and nobody has ever been left behind."
STORY = "".join(
    f"<p>Paragraph {n} tells of the ferry, of its captain and of the river that he crosses every day with one boat.</p>"
    for n in range(6)
)
TOLD = f"<p>“{SAID}” said the captain, who has crossed the river for thirty years.</p>"


def _text(quote: str, told: str = TOLD) -> str:
    page = (
        "<html><head><title>The ferry</title></head><body><article><h1>The ferry</h1>"
        f"{STORY}{quote}{told}{STORY}</article></body></html>"
    )
    return extract(page.encode(), "https://bao.example/a").text


@pytest.mark.parametrize(
    "quote",
    [
        f"<blockquote>{SAID}</blockquote>",
        f"<blockquote><p>{SAID}</p><footer>Ada Holm, captain of the night ferry</footer></blockquote>",
        f"<div class=pull-quote><div>«{SAID}»</div><div>Ada Holm, captain of the night ferry</div></div>",
        f"<figure><blockquote><p>{SAID}</p></blockquote></figure>",
    ],
)
def test_a_quote_that_the_text_has_too_is_dropped_with_the_name_under_it(quote: str) -> None:
    text = _text(quote)
    assert text.count("left behind") == 1
    assert "captain of the night ferry" not in text


def test_a_quote_that_the_text_has_not_is_kept() -> None:
    assert "left behind" in _text(f"<blockquote>{SAID}</blockquote>", told="")


def test_a_short_phrase_may_be_quoted_and_said() -> None:
    assert _text("<blockquote>Nobody waits.</blockquote>", told="<p>Nobody waits. So he says.</p>").count("Nobody") == 2
