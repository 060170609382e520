import pytest

from newsreader.model.spelling import spellings
from newsreader.search.accents import Accents, Agreement, canonical


@pytest.mark.parametrize(("one", "other"), [("hoà", "hòa"), ("thuý", "thúy"), ("quỳ", "qùy"), ("hoả", "hỏa")])
def test_the_tone_may_stand_on_either_vowel(one: str, other: str) -> None:
    assert canonical(one) == canonical(other)
    assert other in spellings(one)


@pytest.mark.parametrize(
    ("typed", "text", "agreement"),
    [
        ("vệ tinh", "phóng vệ tinh mới", Agreement.LITERAL),
        ("Hòa Bình", "tỉnh hoà bình", Agreement.EXACT),
        ("vệ tinh", "vệ-tinh", Agreement.EXACT),
        ("vệ tinh", "một vệ tính", Agreement.COMPATIBLE),
        ("đương sat", "đường sắt", Agreement.COMPATIBLE),
        ("dường sắt", "đường sắt", Agreement.COMPATIBLE),
        ("vệ tính", "vệ tinh", Agreement.FOLDED),
        ("bộ trưởng", "bổ trưởng", Agreement.FOLDED),
        ("an", "ban an toàn", Agreement.LITERAL),
    ],
)
def test_agreement_tells_meant_marks_from_missing_ones(typed: str, text: str, agreement: Agreement) -> None:
    assert Accents(typed.split()).phrase(text) is agreement


def test_the_best_place_of_a_text_counts() -> None:
    assert Accents(["má"]).phrase("ma, mà, má") is Agreement.LITERAL


def test_share_is_of_words_anywhere_as_typed() -> None:
    assert Accents(["đường", "sắt"]).share("sát bên đường") == 0.5


def test_reading_is_how_the_text_spells_the_phrase() -> None:
    assert Accents(["hoa", "binh"]).reading("ở hoà bình") == Accents(["hoa", "binh"]).reading("ở hòa bình")
    assert Accents(["hoa", "binh"]).reading("không có") is None
