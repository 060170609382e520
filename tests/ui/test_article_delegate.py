from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from newsreader.model.article import ArticleRow
from newsreader.ui.article_delegate import ArticleDelegate, line_height
from newsreader.ui.icons import Icons
from newsreader.ui.roles import ArticleRole
from newsreader.ui.theme import ui_font
from newsreader.ui.thumbnails import Thumbnails
from newsreader.ui.tokens import Theme, make
from tests.support.pages import NOW, row
from tests.support.pictures import png

THEMES = [make(is_dark=dark, is_contrast=high) for dark in (False, True) for high in (False, True)]
State = QStyle.StateFlag


class OneRow(QAbstractListModel):
    def __init__(self, shown: ArticleRow | None) -> None:
        super().__init__()
        self.shown = shown

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        return self.shown if role == ArticleRole else None


@pytest.fixture
def thumbnails(qtbot: QtBot, tmp_path: Path) -> Iterator[Thumbnails]:
    (tmp_path / "sha").write_bytes(png(200, 200, (200, 30, 30)))
    made = Thumbnails(lambda sha: tmp_path / sha if (tmp_path / sha).is_file() else None)
    yield made
    made.close()


def painted(
    shown: ArticleRow | None,
    theme: Theme | None = None,
    state: State = State.State_Enabled,
    width: int = 360,
    thumbnails: Thumbnails | None = None,
) -> QImage:
    theme = theme or THEMES[0]
    delegate = ArticleDelegate(theme, Icons(theme), thumbnails, now=lambda: NOW)
    image = QImage(width, delegate.row_height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#ff00ff"))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, delegate.row_height)
    option.state = state
    model = OneRow(shown)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0))
    painter.end()
    return image


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_selected_focused_hovered_and_plain_rows_all_look_different(qtbot: QtBot, theme: Theme) -> None:
    enabled, active = State.State_Enabled, State.State_Active
    states = [
        enabled | active,
        enabled | active | State.State_MouseOver,
        enabled | active | State.State_Selected,
        enabled | active | State.State_Selected | State.State_HasFocus,
    ]
    images = [painted(row(), theme, state) for state in states]
    assert all(one != other for at, one in enumerate(images) for other in images[at + 1 :])


@pytest.mark.parametrize(
    "change",
    [
        {"is_read": True},
        {"is_starred": True},
        {"is_kept": True},
        {"is_edited": True},
        {"tags": ("đường sắt",)},
        {"lead": ""},
        {"section": ""},
        {"sources": ("Tuổi Hoa",)},
    ],
    ids=str,
)
def test_every_fact_of_a_row_is_seen(qtbot: QtBot, change: dict[str, Any]) -> None:
    assert painted(row()) != painted(replace(row(), **change))


def test_a_row_not_loaded_is_quiet_and_whole(qtbot: QtBot) -> None:
    image = painted(None)
    assert image.pixelColor(2, 2) == QColor(THEMES[0].colours.base)
    assert image != painted(row())


@pytest.mark.parametrize("pixels", [10, 12, 13, 14, 20, 28])
def test_stacked_accents_fit_into_a_line(qtbot: QtBot, pixels: int) -> None:
    font = ui_font(make(), pixels)
    assert line_height(font) >= 1.25 * pixels
    for text in ("ẬẪẨỄỮỘ", "Ặ", "gỵỷ"):
        metrics = QFontMetrics(font)
        ink = metrics.tightBoundingRect(text)
        spare = line_height(font) - metrics.ascent() - metrics.descent()
        assert -ink.top() <= metrics.ascent() + spare // 2
        assert ink.bottom() <= metrics.descent() + spare // 2


def test_all_rows_have_one_height_which_follows_the_theme(qtbot: QtBot) -> None:
    delegate = ArticleDelegate(make(), Icons(make()))
    height = delegate.row_height
    option = QStyleOptionViewItem()
    assert {delegate.sizeHint(option, OneRow(shown).index(0)).height() for shown in (None, row())} == {height}
    delegate.set_theme(make(ui_pixels=20))
    assert delegate.row_height > height


def test_thumbnail_is_painted_when_it_has_been_decoded(qtbot: QtBot, thumbnails: Thumbnails) -> None:
    shown = row(thumbnail="sha")
    with qtbot.waitSignal(thumbnails.ready):
        before = painted(shown, thumbnails=thumbnails)
    after = painted(shown, thumbnails=thumbnails)
    place = (after.width() - 40, after.height() // 2 + 8)
    assert before.pixelColor(*place) == QColor(THEMES[0].colours.placeholder)
    assert after.pixelColor(*place) == QColor(200, 30, 30)


def test_a_thumbnail_that_cannot_be_read_leaves_its_room_to_the_text(qtbot: QtBot, thumbnails: Thumbnails) -> None:
    with qtbot.waitSignal(thumbnails.ready):
        painted(row(thumbnail="gone"), thumbnails=thumbnails)
    assert painted(row(thumbnail="gone"), thumbnails=thumbnails) == painted(row())


@pytest.mark.parametrize("width", [60, 120, 200])
def test_narrow_lists_paint_within_the_row(qtbot: QtBot, width: int) -> None:
    image = painted(row(tags=("một thẻ rất dài không vừa", "hai"), title="Một " * 60), width=width)
    assert image.width() == width


def test_right_to_left_headlines_begin_at_the_right(qtbot: QtBot) -> None:
    image = painted(row(title="هيئة", language="ar", lead="", is_read=False))
    ground = QColor(THEMES[0].colours.base)
    line = range(36, 50)
    right = sum(image.pixelColor(x, y) != ground for x in range(280, 344) for y in line)
    left = sum(image.pixelColor(x, y) != ground for x in range(30, 200) for y in line)
    assert right > 0
    assert left == 0


def test_the_role_is_the_first_of_the_users_own() -> None:
    assert int(ArticleRole) == int(Qt.ItemDataRole.UserRole) + 1
