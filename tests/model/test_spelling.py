import pytest

from newsreader.model.spelling import is_spelt


@pytest.mark.parametrize(
    ("text", "words", "goes_on", "is_there"),
    [
        ("Phóng VỆ TINH mới", "vệ tinh", False, True),
        ("Phóng ve\u0323\u0302-tinh mới", "vệ tinh", False, True),
        ("vệ, “tinh”", "Vệ tinh", False, True),
        ("vệ tính", "vệ tinh", False, False),
        ("ve tinh", "vệ tinh", False, False),
        ("vệ tinh", "ve tinh", False, False),
        ("hoạt vệ", "ho", False, False),
        ("hòa", "ho", True, False),
        ("hoạt", "hoạ", True, True),
        ("cung vện", "vệ", False, False),
        ("cung vện", "vệ", True, True),
        ("Lữ đoàn hoà bình", "hòa bình", False, True),
        ("a_b", "b", False, True),
        ("xb", "b", False, False),
        ("anything", "…", False, False),
        ("", "a", False, False),
    ],
)
def test_words_are_found_where_they_have_just_these_accents(
    text: str, words: str, goes_on: bool, is_there: bool
) -> None:
    assert is_spelt(text, words, goes_on=goes_on) is is_there
