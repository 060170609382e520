"""Lists and trees of which the keyboard moves lines alone: letters are commands of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView as _View
else:
    _View = object

_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class MovingKeys(_View):
    """Stands before Qt's view among the bases of a view."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the keys that move through lines, leave all others to the window."""
        if event.key() in _MOVES and event.modifiers() in _PLAIN:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def keyboardSearch(self, search: str) -> None:
        """Search nothing: letters are commands."""
