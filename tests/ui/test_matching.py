"""Fuzzy matching of the palette."""

from newsreader.ui.matching import best

LINES = [(text, text) for text in ("Báo Duyên Hải", "Đường sắt", "Đánh dấu đã đọc", "Sông Hồng", "Refresh all")]


def test_accents_and_case_do_not_matter() -> None:
    assert best("duong sat", LINES)[0] == "Đường sắt"
    assert best("SONG HONG", LINES)[0] == "Sông Hồng"


def test_beginnings_of_words_are_enough() -> None:
    assert best("bdh", LINES) == ["Báo Duyên Hải"]


def test_words_may_stand_in_any_order() -> None:
    assert best("hai duyen", LINES) == ["Báo Duyên Hải"]


def test_whole_words_come_before_letters_that_lie_apart() -> None:
    assert best("da", LINES)[0] == "Đánh dấu đã đọc"


def test_nothing_typed_keeps_the_order_and_nothing_like_it_finds_nothing() -> None:
    assert best("", LINES) == [text for text, _ in LINES]
    assert best("xyz", LINES) == []
