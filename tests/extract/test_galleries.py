"""Galleries in a text: what goes with their slides is no text, what stands with a picture stays."""

from newsreader.extract.page import extract

STORY = "".join(
    f"<p>Paragraph {n} tells of the ferry, of its captain and of the river that he crosses every day with one boat.</p>"
    for n in range(6)
)
LEGENDS = "".join(
    f"<li><h3>{n}/9 Boats of the year</h3><p>Boat number {n} was built in another yard far down the river.</p></li>"
    for n in range(9)
)


def _html(body: str) -> str:
    page = f"<html><head><title>The ferry</title></head><body><article><h1>The ferry</h1>{body}</article></body></html>"
    return extract(page.encode(), "https://bao.example/a").html


def test_the_legends_of_a_gallery_between_paragraphs_are_no_text() -> None:
    html = _html(f"{STORY}<div class=photo-gallery><h2>The fleet</h2><ul class=legends>{LEGENDS}</ul></div>{STORY}")
    assert "Boat number 3" not in html
    assert "Paragraph 5" in html


def test_a_gallery_that_is_the_article_keeps_its_lines() -> None:
    assert "Boat number 3" in _html(f"<p>These are the boats.</p><div class=photo-gallery><ul>{LEGENDS}</ul></div>")


def test_a_slide_keeps_what_is_told_of_its_picture() -> None:
    slides = "".join(
        f"<li><img src='/p/{n}.jpg' width=900 height=600><div class=told>The boat of pier {n} at noon.</div></li>"
        for n in range(4)
    )
    html = _html(f"{STORY}<ul class=gallery>{slides}</ul>{STORY}")
    assert "/p/2.jpg" in html
    assert "boat of pier 2" in html
