"""Boxes round players, polls and appeals: gone with their words; what only holds a control beside text stays."""

import pytest

from newsreader.extract.page import extract

STORY = "".join(
    f"<p>Paragraph {n} tells of the ferry, of its captain and of the river that he crosses every day with one boat.</p>"
    for n in range(8)
)


def _text(middle: str = "") -> str:
    page = f"<html><head><title>The ferry</title></head><body><article><h1>The ferry</h1>{STORY}{middle}{STORY}"
    return extract(f"{page}</article></body></html>".encode(), "https://bao.example/a").text


PLAIN = _text()


@pytest.mark.parametrize(
    "box",
    [
        "<div class=q1><audio src=/a.mp3></audio><span>Hear this story</span></div>",
        "<div class=q2><p>Would you take the ferry at night?</p><form><input name=yes></form></div>",
        "<div class=q3><video src=/v.mp4></video><p>Video: the ferry lands</p></div>",
        "<div class=support><h3>Keep the lamp lit</h3><p>Each penny goes to the boat.</p><button>Give</button></div>",
        "<div class=members-inline><p>No advertisements on board.</p><a class=btn href=/m>Come aboard</a></div>",
    ],
)
def test_a_small_box_round_a_control_goes_with_its_words(box: str) -> None:
    assert _text(box) == PLAIN


@pytest.mark.parametrize(
    "box",
    [
        "<div><p>A paragraph of the article, which tells at length how the lamp was lit and by whom it was lit, and "
        "why nobody put it out again before the morning came.</p><audio src=/a.mp3></audio></div>",
        "<div class=support><h3>Who gave</h3><p>The parish paid for the lamp, said the keeper of it.</p></div>",
        "<div><p>He would not say.</p><button>Listen</button></div>",
    ],
)
def test_text_beside_a_control_or_without_one_stays(box: str) -> None:
    assert _text(box) != PLAIN
