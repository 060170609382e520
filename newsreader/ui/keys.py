"""Keys without Ctrl: which command they mean, one key or two after each other."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from newsreader.app.commands import Command, is_shortcut

_NAMES = {
    Qt.Key.Key_Space: "Space", Qt.Key.Key_Return: "Return", Qt.Key.Key_Enter: "Return", Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Left: "Left", Qt.Key.Key_Right: "Right", Qt.Key.Key_Home: "Home", Qt.Key.Key_End: "End",
}  # fmt: skip


class KeyMap:
    """Turns keys pressed into commands; remembers the first key of two."""

    def __init__(self, commands: Iterable[Command]) -> None:
        self._one: dict[str, str] = {}
        self._two: dict[str, dict[str, str]] = {}
        for command in commands:
            for key in command.keys:
                first, _, second = key.partition(" ")
                if is_shortcut(key):
                    continue
                if second:
                    self._two.setdefault(first, {})[second] = command.id
                else:
                    self._one[first] = command.id
        self._first = ""

    @property
    def waiting(self) -> str:
        """The first key of two, while the second is waited for."""
        return self._first

    def press(self, key: str) -> str | None:
        """Return the command that a key completes, ``""`` when it begins two, None when it means nothing."""
        if self._first:
            first, self._first = self._first, ""
            return self._two[first].get(key, self._one.get(key))
        if key in self._two:
            self._first = key
            return ""
        return self._one.get(key)

    def forget(self) -> None:
        """Wait for no second key."""
        self._first = ""


def key_name(event: QKeyEvent) -> str:
    """Return a key pressed as the table of commands writes it, or an empty text."""
    modifiers = event.modifiers()
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    others = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
    if modifiers & others:
        return ""
    key = event.key()
    name = _NAMES.get(Qt.Key(key)) if key in _KNOWN else None
    if name is None and Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        name = chr(key).lower()
    if name is None:
        text = event.text()
        return text if len(text) == 1 and text.isprintable() else ""
    if not shift:
        return name
    return f"Shift+{name.upper() if len(name) == 1 else name}"


def written(key: str) -> str:
    """Return a key as a key cap shows it: ``J``, ``⇧ J``, ``Ctrl K``, ``G U``."""
    parts = []
    for press in key.split(" "):
        if press in ("+", "Ctrl++"):
            parts.append(press.replace("Ctrl++", "Ctrl +"))
            continue
        names = [name.upper() if len(name) == 1 else _CAPS.get(name, name) for name in press.split("+")]
        parts.append(" ".join(names))
    return "  ".join(parts)


_KNOWN = {key.value for key in _NAMES}
_CAPS = {"Shift": "⇧", "Return": "Enter", "Left": "←", "Right": "→"}
