"""What is nested without end is made flat; what only looks so is left as it is."""

import pytest

from newsreader.extract.gate.nesting import DEPTH, flattened
from newsreader.extract.page import extract

STORY = "<p>Sáng nay tàu rời ga đúng giờ, khách lên xuống trật tự, trời tạnh ráo.</p>" * 5


@pytest.mark.parametrize("broken", ["<span></div>", "<b><i></u>", "<div></span></a>", "<section></p></li></td>"])
def test_ends_of_nothing_do_not_hide_how_deep_a_page_is(broken: str) -> None:
    html = f"<html><body><article><h1>Tàu chạy lại</h1>{STORY}{broken * 5000}<p>Đoạn cuối cùng của bài.</p></article>"
    assert "Đoạn cuối cùng của bài." in extract(html.encode(), "https://paper.example/1.html").text


def test_what_is_left_open_ends_with_the_element_round_it() -> None:
    html = "<div><span>một<b>hai</div>" * 5000
    assert flattened(html) == html


def test_elements_beyond_the_limit_lose_both_their_tags() -> None:
    html = "<div>" * (DEPTH + 50) + "chữ" + "</div>" * (DEPTH + 50) + "<div>sau</div>"
    made = flattened(html)
    assert made.count("<div>") == made.count("</div>") == DEPTH + 1
    assert made.endswith("<div>sau</div>")
    assert "chữ" in made
