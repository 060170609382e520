"""Keys without Ctrl, one or two after each other."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from newsreader.app.commands import COMMANDS
from newsreader.ui.keys import KeyMap, key_name, written


def test_keys_become_commands_one_or_two_after_each_other() -> None:
    keys = KeyMap(COMMANDS)
    assert keys.press("j") == "next"
    assert keys.press("g") == ""
    assert keys.waiting == "g"
    assert keys.press("s") == "go_starred"
    assert keys.press("s") == "star"
    assert keys.press("g") == ""
    assert keys.press("j") == "next"
    assert keys.press("z") is None


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "name"),
    [
        (Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier, "j", "j"),
        (Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier, "J", "j"),  # with Caps Lock
        (Qt.Key.Key_A, Qt.KeyboardModifier.ShiftModifier, "A", "Shift+A"),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier, " ", "Shift+Space"),
        (Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier, "?", "?"),
        (Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier, "/", "/"),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "\r", "Return"),
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier, "\x0b", ""),
        (Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier, "", ""),
    ],
)
def test_key_pressed_is_named_as_the_table_writes_it(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, name: str
) -> None:
    assert key_name(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)) == name


def test_keys_are_written_as_on_their_caps() -> None:
    assert [written(key) for key in ("j", "Shift+A", "Ctrl+K", "g u", "Return", "Ctrl++")] == [
        *("J", "⇧ A", "Ctrl K", "G  U", "Enter", "Ctrl +"),
    ]
