"""What is nested without end is made flat; what only looks so is left as it is."""

import sys

import pytest

from newsreader.extract import tree
from newsreader.extract.gate.nesting import DEPTH, flattened
from newsreader.extract.page import extract
from newsreader.extract.tree import words_of

STORY = "<p>Sáng nay tàu rời ga đúng giờ, khách lên xuống trật tự, trời tạnh ráo.</p>" * 5


@pytest.mark.parametrize("broken", ["<span></div>", "<b><i></u>", "<div></span></a>", "<section></p></li></td>"])
def test_ends_of_nothing_do_not_hide_how_deep_a_page_is(broken: str) -> None:
    html = f"<html><body><article><h1>Tàu chạy lại</h1>{STORY}{broken * 5000}<p>Đoạn cuối cùng của bài.</p></article>"
    assert "Đoạn cuối cùng của bài." in extract(html.encode(), "https://paper.example/1.html").text


LINKS = "".join(f"<a href='/t/{n}'>Một tựa bài đủ dài số {n}</a>" for n in range(2000))


@pytest.mark.parametrize(
    ("opens", "closes"),
    [
        ("<div class=related>", "</div>"),
        ("<div hidden>", "</div>"),
        ("<div class=comments>", "</div>"),
        ("<figure>", "</figure>"),
        ("<footer>", "</footer>"),
        ("<span class=promo>", "</span>"),
    ],
)
def test_boxes_in_boxes_are_not_read_again_for_each_of_them(
    opens: str, closes: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = 0

    def counted(element: tree.Element | None) -> str:
        nonlocal read
        words = words_of(element)
        read += len(words)
        return words

    for module in [module for name, module in sys.modules.items() if name.startswith("newsreader.extract")]:
        if getattr(module, "words_of", None) is words_of:
            monkeypatch.setattr(module, "words_of", counted)
    html = f"<html><body><article><h1>Tàu chạy lại</h1>{STORY}{opens * 190}{LINKS}{STORY * 20}{closes * 190}</article>"
    extract(html.encode(), "https://paper.example/1.html")
    assert read < 60 * len(LINKS)


def test_what_is_left_open_ends_with_the_element_round_it() -> None:
    html = "<div><span>một<b>hai</div>" * 5000
    assert flattened(html) == html


def test_elements_beyond_the_limit_lose_both_their_tags() -> None:
    html = "<div>" * (DEPTH + 50) + "chữ" + "</div>" * (DEPTH + 50) + "<div>sau</div>"
    made = flattened(html)
    assert made.count("<div>") == made.count("</div>") == DEPTH + 1
    assert made.endswith("<div>sau</div>")
    assert "chữ" in made
