"""The line that signs a text: found, told apart from what only looks like one, taken out."""

import pytest

from newsreader.extract.claims.signature import take_signature
from newsreader.extract.tree import Element, parsed, words_of

STORY = "".join(
    f"<p>Đoạn {n} kể một chuyện khác về bến sông, có đầu, có cuối, có tiếng chèo và cả tiếng chuông ở bến phà "
    "mà người ta vẫn còn nghe trong đêm.</p>"
    for n in range(5)
)


def body(before: str = "", after: str = "") -> Element:
    root = parsed(f"<html><body><div>{before}{STORY}{after}</div></body></html>")
    assert root is not None
    return next(root.iter("div"))


@pytest.mark.parametrize(
    ("line", "signed", "agency"),
    [
        ("<p style='text-align:right'>Mai Trúc</p>", ["Mai Trúc"], ""),
        ("<p><strong>Mai Trúc - Cao Lâm</strong></p>", ["Mai Trúc", "Cao Lâm"], ""),
        ("<p class=author>Mai Trúc</p>", ["Mai Trúc"], ""),
        ("<p align=right><b><i>Mai Trúc</i></b></p>", ["Mai Trúc"], ""),
        ("<p>Theo TTXVN</p>", [], "TTXVN"),
        ("<p class=author>Mai Trúc (Theo Reuters)</p>", ["Mai Trúc"], "Reuters"),
        ("<p align=right>佐藤花子</p>", ["佐藤花子"], ""),
        ("<div class=edit>(责编：林小雨、周明)</div>", ["林小雨", "周明"], ""),
        ("<p>记者：林小雨</p>", ["林小雨"], ""),
        ("<p class=author>（林小雨）</p>", ["林小雨"], ""),
        ("<p align=right><b>Bài, ảnh: Mai Trúc</b></p>", ["Mai Trúc"], ""),
    ],
)
def test_a_signature_under_the_text_leaves_it(line: str, signed: list[str], agency: str) -> None:
    text = body(after=line)
    found, by = take_signature(text)
    assert (found, by) == (signed, agency)
    assert words_of(text).endswith("trong đêm.")


@pytest.mark.parametrize(
    "line",
    [
        "<p>Xem thêm ở <a href=/shop><strong>Cửa Hàng Ảnh</strong></a> nhé các bạn.</p>",
        "<p><strong>Còn tiếp?</strong></p>",
        "<p class=byline-note>Expert in Building and Remodeling Contributor.</p>",
        "<p align=right><b>精彩视频推荐</b></p>",
        "<blockquote><p><b>Mai Trúc</b></p></blockquote>",
    ],
)
def test_other_last_lines_stay(line: str) -> None:
    text = body(after=line)
    before = words_of(text)
    assert take_signature(text) == ([], "")
    assert words_of(text) == before


def test_a_name_alone_in_bold_over_the_text_signs_it() -> None:
    text = body(before="<p><strong>Mai Trúc</strong></p>")
    assert take_signature(text) == (["Mai Trúc"], "")
    assert words_of(text).startswith("Đoạn 0")


def test_a_name_in_bold_between_the_opening_lines_and_the_text_signs_it() -> None:
    opening = "<p><em>Chuyến cuối cùng qua sông</em></p><p><em>Tiếng chuông ở bến</em></p>"
    text = body(before=f"{opening}<p><strong>Mai Trúc/Cao Lâm</strong></p>")
    assert take_signature(text) == (["Mai Trúc", "Cao Lâm"], "")
    assert "Mai Trúc" not in words_of(text)


def test_a_bold_line_after_the_text_has_begun_is_none_of_its_signatures() -> None:
    first = STORY.partition("</p>")[0] + "</p>"
    text = body(before=f"{first}<p><strong>Mai Trúc</strong></p>")
    assert take_signature(text) == ([], "")


@pytest.mark.parametrize(
    "line", ["<p><strong>Những điều cần biết trước khi đi</strong></p>", "<p>Mai Trúc</p>", "<p><b>Hà Nội:</b></p>"]
)
def test_other_first_lines_stay(line: str) -> None:
    text = body(before=line)
    assert take_signature(text) == ([], "")


def test_a_line_of_the_house_under_the_signature_does_not_hide_it() -> None:
    invited = "<p>Mời bạn đọc đón xem chuyên đề Sông kể trên kênh truyền hình Dọc Sông mỗi tối thứ bảy.</p>"
    names, _ = take_signature(body(after=f"<p align=right><b>Mai Trúc</b></p>{invited}"))
    assert names == ["Mai Trúc"]
