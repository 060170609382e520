"""Pictures over the text: behind the headline, and before or after the lead."""

import pytest

from newsreader.extract.page import extract
from newsreader.model.article import PageParts
from tests.extract.picture_pages import CLOSING, OPENING, URL, page_of, told

_LEAD = "Từ bốn giờ sáng, hàng trăm ghe xuồng đã tụ về khúc sông trước chợ cũ."
_FIGURE = "<figure><img src=/a/ghe.jpg width=900 height=600><figcaption>Ghe chở dưa.</figcaption></figure>"


def _order(parts: PageParts) -> list[str]:
    """Return lead, picture and first paragraph in the order of the clean HTML."""
    marks = {"lead": _LEAD, "picture": "<img", "text": "Đoạn mở số 0"}
    return sorted(marks, key=lambda name: parts.html.index(marks[name]))


@pytest.mark.parametrize(
    ("above", "order"),
    [
        (f"<p class=sapo>{_LEAD}</p>{_FIGURE}", ["lead", "picture", "text"]),
        (f"<div><div class=sapo><p>{_LEAD}</p></div></div><div>{_FIGURE}</div>", ["lead", "picture", "text"]),
        (f"{_FIGURE}<p class=sapo>{_LEAD}</p>", ["picture", "lead", "text"]),
    ],
)
def test_lead_and_opening_picture_stand_in_the_printed_order(above: str, order: list[str]) -> None:
    parts = page_of("", above=above)
    assert parts.lead == _LEAD
    assert told(parts) == [("ghe.jpg", "Ghe chở dưa.", "")]
    assert _order(parts) == order


def test_two_opening_pictures_keep_their_order_below_the_lead() -> None:
    other = _FIGURE.replace("ghe.jpg", "xuong.jpg").replace("Ghe chở dưa.", "Xuồng chở hoa.")
    parts = page_of("", above=f"<p class=sapo>{_LEAD}</p>{_FIGURE}{other}")
    assert [name for name, _, _ in told(parts)] == ["ghe.jpg", "xuong.jpg"]
    assert parts.html.index(_LEAD) < parts.html.index("ghe.jpg") < parts.html.index("xuong.jpg")


def _covered(cover: str) -> list[tuple[str, str, str]]:
    title = "Chợ nổi thức giấc trước bình minh"
    page = (
        f"<html lang=vi><head><title>{title}</title></head><body><div class=wrap>{cover.format(title)}"
        f"<div class=content-detail>{OPENING}{CLOSING}</div></div></body></html>"
    )
    return told(extract(page.encode(), URL))


@pytest.mark.parametrize(
    "cover",
    [
        "<div class=photo-top><img src=/a/bia.jpg width=1920 height=1080><div><h1>{}</h1></div></div>",
        "<div class=emag-cover><img src=/a/bia.jpg><div class=media><h1>{}</h1></div></div>",
    ],
)
def test_a_picture_behind_the_headline_is_the_articles(cover: str) -> None:
    assert _covered(cover) == [("bia.jpg", "", "")]


@pytest.mark.parametrize(
    "cover",
    [
        "<div class=top><img src=/a/muc.jpg width=200 height=90><h1>{}</h1></div>",
        "<div class=cover><a href=/muc/><img src=/a/muc.jpg width=1920 height=1080></a><h1>{}</h1></div>",
    ],
)
def test_a_small_or_linked_picture_over_the_headline_is_not(cover: str) -> None:
    assert _covered(cover) == []
