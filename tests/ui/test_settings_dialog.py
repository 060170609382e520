import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QScrollArea, QWidget

from newsreader.ui.settings_dialog import SettingsDialog
from tests.ui.conftest import Desk


@pytest.fixture
def dialog(desk: Desk) -> SettingsDialog:
    opened = SettingsDialog(desk.services.settings, desk.services.look.theme, desk.window)
    opened.show()
    desk.qtbot.waitExposed(opened)
    return opened


def lines(dialog: SettingsDialog) -> list[QWidget]:
    return [one for one in dialog.findChildren(QWidget) if one.objectName().partition(".")[1]]


def test_no_line_is_squeezed_however_low_the_dialog_is(dialog: SettingsDialog, desk: Desk) -> None:
    dialog.resize(460, 240)
    desk.qtbot.wait(20)
    assert len(lines(dialog)) > 8
    for control in lines(dialog):
        assert control.height() >= control.minimumSizeHint().height(), control.objectName()
    for label in dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_the_keyboard_brings_a_line_that_is_out_of_sight_into_view(dialog: SettingsDialog, desk: Desk) -> None:
    dialog.resize(460, 240)
    last = lines(dialog)[-1]
    (scroll,) = dialog.findChildren(QScrollArea)
    assert not scroll.viewport().visibleRegion().contains(last.mapTo(scroll.viewport(), QPoint(5, 5)))
    last.setFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Qt.Key.Key_Backtab)
    desk.key(Qt.Key.Key_Tab)
    desk.wait(lambda: scroll.viewport().rect().contains(last.mapTo(scroll.viewport(), QPoint(5, 5))))


def test_the_wheel_scrolls_past_settings_without_changing_them(dialog: SettingsDialog, desk: Desk) -> None:
    combo = next(one for one in lines(dialog) if isinstance(one, QComboBox) and not one.hasFocus())
    before = combo.currentIndex()
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(combo.mapToGlobal(QPoint(5, 5))), QPoint(0, -120), QPoint(0, -120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(combo, turned)
    assert combo.currentIndex() == before
    combo.setFocus()
    QApplication.sendEvent(combo, turned)
    assert combo.currentIndex() != before or combo.count() == before + 1
