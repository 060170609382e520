"""A label that has too little room for its text."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from newsreader.ui.elided_label import ElidedLabel

TITLE = "Đài Sông Hồng: chuyện buổi sáng của những người dậy sớm"


class Line(QWidget):
    """The label, and another beside it, in a line of a width."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.label, self.beside = ElidedLabel(self), QLabel("12 bài", self)
        self.label.setText(TITLE)
        box = QHBoxLayout(self)
        box.addWidget(self.label, 1)
        box.addWidget(self.beside)
        self.resize(width, 40)
        box.activate()


@pytest.fixture
def line_of(qtbot: QtBot) -> Callable[[int], Line]:
    def make(width: int) -> Line:
        line = Line(width)
        qtbot.addWidget(line)
        return line

    return make


def test_a_text_without_room_ends_in_an_ellipsis_and_what_is_beside_it_stays_whole(
    line_of: Callable[[int], Line],
) -> None:
    line = line_of(220)
    label, beside = line.label, line.beside
    assert label.shown.endswith("…")
    assert TITLE.startswith(label.shown[:-1].rstrip())
    assert label.text() == TITLE
    assert beside.width() >= beside.sizeHint().width()


def test_a_text_with_room_is_whole(line_of: Callable[[int], Line]) -> None:
    assert line_of(1200).label.shown == TITLE
