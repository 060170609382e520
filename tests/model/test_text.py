import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model.text import fold, nfc


def one(char: str) -> str:
    """The rule for one character, in the plainest words."""
    lowered = char.lower()[0]
    parts = unicodedata.normalize("NFD", lowered)
    if any(unicodedata.category(mark)[0] != "M" for mark in parts[1:]):
        return lowered
    return "d" if parts[0] == "đ" else parts[0]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ĐƯỜNG SẮT Đà Nẵng", "duong sat da nang"),
        ("Ho\u0300a bi\u0300nh", "hoa binh"),
        ("“Kỹ sư” – 30°C…", "“ky su” – 30°c…"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("Straße, Ångström", "straße, angstrom"),
        ("越南 👍🏽", "越南 👍🏽"),
        ("한국의 서울", "한국의 서울"),
        ("İstanbul IŞIK", "istanbul isik"),
        ("", ""),
    ],
)
def test_case_and_marks_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert len(fold(text)) == len(nfc(text))


@given(st.text(st.sampled_from("aAđĐệỆß“”…ςΣİK\u0301ﬁ한 \u00a0\ufffe") | st.characters(), max_size=60))
def test_every_character_is_folded_by_itself_so_that_offsets_hold(text: str) -> None:
    assert fold(text) == "".join(map(one, nfc(text)))
