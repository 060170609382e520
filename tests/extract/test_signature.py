"""The line that signs a text: found, told apart from what only looks like one, taken out."""

import pytest

from newsreader.extract.signature import take_signature
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


@pytest.mark.parametrize(
    "line", ["<p><strong>Những điều cần biết trước khi đi</strong></p>", "<p>Mai Trúc</p>", "<p><b>Hà Nội:</b></p>"]
)
def test_other_first_lines_stay(line: str) -> None:
    text = body(before=line)
    assert take_signature(text) == ([], "")
