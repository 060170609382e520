from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from newsreader.ui.lines import Lines, break_lines
from newsreader.ui.theme import ui_font
from newsreader.ui.tokens import make

FONT = ui_font(make(), 14)
LONG = "Chuyến tàu đầu tiên về Đà Nẵng sau ba tháng ngừng chạy với những toa nửa trống"


def test_text_breaks_at_words_and_the_last_line_is_elided(qapp: QApplication) -> None:
    first, second = break_lines(LONG, 180, FONT, 2)
    assert LONG.startswith(f"{first} ")
    assert second.endswith("…")
    assert all(QFontMetricsF(FONT).horizontalAdvance(line) <= 181 for line in (first, second))


def test_short_text_is_one_line(qapp: QApplication) -> None:
    assert break_lines("Giá  cà\nphê", 300, FONT, 2) == ("Giá cà phê",)


def test_a_word_wider_than_the_line_is_broken_inside(qapp: QApplication) -> None:
    lines = break_lines("x" * 200, 120, FONT, 3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")


def test_letters_beyond_the_first_plane_stay_whole(qapp: QApplication) -> None:
    text = "🚂🚃 " * 30
    lines = break_lines(text, 150, FONT, 2)
    assert len(lines) == 2
    assert set("".join(lines)) == {"🚂", "🚃", " ", "…"}


def test_no_room_gives_no_lines(qapp: QApplication) -> None:
    assert break_lines(LONG, 0, FONT, 2) == ()
    assert break_lines("", 100, FONT, 2) == ()


def test_answers_are_remembered(qapp: QApplication) -> None:
    lines = Lines()
    assert lines.broken(LONG, 180, FONT, 2) is lines.broken(LONG, 180, FONT, 2)
