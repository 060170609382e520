"""Boxes that lead to a sign-in or a subscription, in any language, and links of the text that do so too."""

import pytest

from newsreader.extract.page import extract

STORY = "".join(
    f"<p>Paragraph {n} tells of the ferry, of its captain and of the river that he crosses every day with one boat.</p>"
    for n in range(8)
)


def _text(body: str) -> str:
    page = f"<html><head><title>The ferry</title></head><body><article><h1>The ferry</h1>{body}</article></body></html>"
    return extract(page.encode(), "https://bao.example/a").text


@pytest.mark.parametrize(
    "href", ["/service/login", "/konto/abonnement?x=1", "https://bao.example/newsletters/river", "/sign-up", "/abo"]
)
def test_a_box_whose_link_leads_to_a_desk_is_dropped_whole(href: str) -> None:
    box = (
        "<div class=q7><div><p>この記事は会員限定です。</p><dl><dt>会員になると</dt><dd>すべて読めます</dd></dl></div>"
        f"<div><a href='{href}'>会員登録する</a></div></div>"
    )
    text = _text(f"{STORY}{box}")
    assert "会員" not in text
    assert "Paragraph 7" in text


def test_a_paragraph_that_speaks_of_a_desk_is_kept() -> None:
    line = "<p>Whoever wants a seat has to <a href='https://ferry.example/login'>sign in</a> the day before.</p>"
    assert "the day before" in _text(f"<div>{STORY}{line}{STORY}</div>")


def test_the_article_beside_a_desk_is_kept() -> None:
    link = "<div><a href='/login'>Sign in</a></div>"
    assert "Paragraph 3" in _text(f"<div class=q7>{STORY}{link}</div>")
