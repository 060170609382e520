"""Galleries in a text: what goes with their slides is no text, what stands with a picture stays."""

import lxml.html
import pytest

from newsreader.extract.gate.sanitise import clean
from newsreader.extract.page import extract
from newsreader.model.article import PageParts

STORY = "".join(
    f"<p>Paragraph {n} tells of the ferry, of its captain and of the river that he crosses every day with one boat.</p>"
    for n in range(6)
)
LEGENDS = "".join(
    f"<li><h3>{n}/9 Boats of the year</h3><p>Boat number {n} was built in another yard far down the river.</p></li>"
    for n in range(9)
)


def _parts(body: str) -> PageParts:
    page = f"<html><head><title>The ferry</title></head><body><article><h1>The ferry</h1>{body}</article></body></html>"
    return extract(page.encode(), "https://bao.example/a")


def _html(body: str) -> str:
    return _parts(body).html


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


def figures(numbers: range, tag: str = "figure") -> str:
    return "".join(
        f"<{tag}><img src='/p/{n}.jpg' width=900 height=600><figcaption>Pier {n} at noon. Photo: Ann Lee</figcaption>"
        f"</{tag}>"
        for n in numbers
    )


def galleries_of(html: str) -> list[list[str]]:
    """Return the names of the pictures in each figure of figures."""
    root = lxml.html.fromstring(f"<div>{html}</div>")
    return [
        [image.get("src", "").rsplit("/", 1)[-1] for image in outer.iterfind("figure/img")]
        for outer in root.iter("figure")
        if outer.find("figure") is not None
    ]


SHAPES = {
    "figures in a box": f"<div class=photo-gallery>{figures(range(4))}</div>",
    "slides of a list": "<ul class='slideshow'>"
    + "".join(f"<li>{figures(range(n, n + 1))}</li>" for n in range(4))
    + "</ul>",
    "slides in boxes in boxes": "<section class=carousel><div class=track>"
    + "".join(f"<div class=slide><div>{figures(range(n, n + 1))}</div></div>" for n in range(4))
    + "</div><button>Next</button></section>",
    "figures in a figure": f"<figure class=wp-block-gallery>{figures(range(4))}</figure>",
    "an AMP carousel": f"<amp-carousel>{figures(range(4))}</amp-carousel>",
    "pictures in links": "<div class=gallery>"
    + "".join(f"<a href='/p/{n}.jpg'><img src='/p/{n}.jpg' width=900 height=600></a>" for n in range(4))
    + "</div>",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_pictures_that_are_shown_as_a_gallery_stay_together_in_order(shape: str) -> None:
    html = _html(STORY + SHAPES[shape] + STORY)
    assert galleries_of(html) == [["0.jpg", "1.jpg", "2.jpg", "3.jpg"]]
    assert html.count("<img") == 4
    assert "<li></li>" not in html
    assert "<div></div>" not in html
    assert clean(html, "https://bao.example/a") == html


def test_each_picture_of_a_gallery_keeps_its_caption_and_credit() -> None:
    parts = _parts(STORY + SHAPES["figures in a box"] + STORY)
    assert [(one.caption, one.credit) for one in parts.pictures] == [
        (f"Pier {n} at noon.", "Ann Lee") for n in range(4)
    ]
    assert parts.html.count("<figcaption>") == 4


def test_a_caption_for_the_whole_gallery_goes_with_its_first_picture() -> None:
    inner = "".join(f"<figure><img src='/p/{n}.jpg' width=900 height=600></figure>" for n in range(3))
    parts = _parts(
        f"{STORY}<figure class=gallery>{inner}<figcaption>The piers in three pictures.</figcaption></figure>{STORY}"
    )
    assert [one.caption for one in parts.pictures] == ["The piers in three pictures.", "", ""]
    assert galleries_of(parts.html) == [["0.jpg", "1.jpg", "2.jpg"]]


def test_words_between_slides_stay_between_their_pictures() -> None:
    told = "<p>Here the captain tells how he came to the river as a boy and never left it again.</p>"
    html = _html(f"{STORY}<div class=carousel>{figures(range(2))}{told}{figures(range(2, 4))}</div>{STORY}")
    assert galleries_of(html) == [["0.jpg", "1.jpg"], ["2.jpg", "3.jpg"]]
    assert html.index("1.jpg") < html.index("came to the river") < html.index("2.jpg")


def test_pictures_between_paragraphs_are_no_gallery() -> None:
    middle = "".join(
        f"{figures(range(n, n + 1))}<p>Paragraph between the pictures number {n}, long enough.</p>" for n in range(3)
    )
    assert galleries_of(_html(STORY + middle + STORY)) == []
    assert galleries_of(_html(STORY + figures(range(3)) + STORY)) == []


def test_two_galleries_side_by_side_stay_two() -> None:
    first, second = (f"<div class=gallery>{figures(numbers)}</div>" for numbers in (range(2), range(2, 4)))
    assert galleries_of(_html(STORY + first + second + STORY)) == [["0.jpg", "1.jpg"], ["2.jpg", "3.jpg"]]
