"""Footnotes and sources stay in the text, however many links they have; lists of other articles do not."""

import pytest

from newsreader.extract.page import extract

STORY = "".join(
    f"<p>Paragraph {n} tells of the ferry, of its captain and of the river that he crosses every day with one boat.</p>"
    for n in range(8)
)
SOURCES = ("Tides of the lower river", "A history of small ferries", "Landing stages and their bells")


def _text(tail: str) -> str:
    page = f"<html><head><title>The ferry</title></head><body><article><h1>The ferry</h1>{STORY}{tail}</article></body>"
    return extract(page.encode(), "https://bao.example/a").text


def _list(point: str) -> str:
    points = "".join(point.format(n=n, title=title) for n, title in enumerate(SOURCES))
    return f"<h2>Related works</h2><div class=reflist><ol>{points}</ol></div>"


@pytest.mark.parametrize(
    "point",
    [
        '<li><a href="#back-{n}">^</a> <a href="https://library.example/{n}">{title}</a></li>',
        '<li id="cite_note-{n}"><a href="https://library.example/{n}">{title}</a></li>',
        '<li id="fn:{n}"><a href="https://library.example/{n}">{title}</a> <a href="#fnref:{n}">↩</a></li>',
    ],
)
def test_notes_are_kept_under_a_label_that_announces_a_list(point: str) -> None:
    text = _text(_list(point))
    assert all(title in text for title in SOURCES)


def test_the_same_list_without_marks_is_one_of_other_articles() -> None:
    assert SOURCES[0] not in _text(_list('<li><a href="/library/{n}">{title}</a></li>'))


def test_headings_linked_within_the_page_are_no_notes() -> None:
    contents = "<div class=related-box><ul>" + "".join(
        f'<li><a href="#part-{n}">{title}</a></li>' for n, title in enumerate(SOURCES)
    )
    assert SOURCES[0] not in _text(f"{contents}</ul></div>{STORY}")
