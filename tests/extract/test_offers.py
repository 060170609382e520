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


@pytest.mark.parametrize(
    "words",
    [
        "<h3>Sign in to unlock more articles</h3><p>Create an account to go on.</p>",
        "<p>Melden Sie sich an: jetzt registrieren</p><p>Mit einem Abo weiterlesen.</p>",
        "<p>Pour lire la suite, connectez-vous.</p>",
        "<p>Đăng nhập hoặc đăng ký để đọc tiếp.</p>",
    ],
)
def test_a_box_that_asks_for_several_ways_in_is_dropped(words: str) -> None:
    text = _text(f"{STORY}<div class=q9>{words}</div>{STORY}")
    assert text == _text(STORY + STORY)


def test_a_short_chapter_that_speaks_of_subscribers_is_kept() -> None:
    chapter = "<div class=q9><h2>Who reads it</h2><p>The paper has nine thousand subscribers on both banks.</p></div>"
    assert "nine thousand subscribers" in _text(f"{STORY}{chapter}{STORY}")


def test_a_box_under_an_offer_is_dropped_with_all_that_speaks_for_it() -> None:
    reason = "The river has been told of here since the first ferry, by people who live on both of its banks. " * 3
    box = f"<div class=q3><p><b>Subscribe for two weeks</b></p><p>{reason}</p></div>"
    assert _text(f"{STORY}{box}{STORY}") == _text(STORY + STORY)
    assert "both of its banks" in _text(f"{STORY}<div class=q3><h3>Who tells it</h3><p>{reason}</p></div>{STORY}")
