"""Keys that no field took, on their way to becoming commands."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeyEvent

from newsreader.app.commands import COMMANDS
from newsreader.ui.keys import KeyMap, key_name
from newsreader.ui.status import StatusLine

SEQUENCE_MS = 1500
"""How long the second key of two is waited for."""


class KeyPresses(QObject):
    """Runs the command of a key, or of two after each other; says in the status line that a second is waited for."""

    def __init__(self, run: Callable[[str], None], status: StatusLine, parent: QObject) -> None:
        super().__init__(parent)
        self._run = run
        self._status = status
        self._keys = KeyMap(COMMANDS)
        self._forgetting = QTimer(self)
        self._forgetting.setSingleShot(True)
        self._forgetting.setInterval(SEQUENCE_MS)
        self._forgetting.timeout.connect(self._forget)

    @property
    def is_waiting(self) -> bool:
        """Whether the first of two keys was pressed."""
        return bool(self._keys.waiting)

    def take(self, event: QKeyEvent) -> bool:
        """Act on a key; False where it means nothing."""
        name = key_name(event)
        command = self._keys.press(name) if name else None
        if command is None:
            return False
        self._forgetting.stop()
        if command:
            self._status.say("")
            self._run(command)
        else:
            self._status.say(f"{self._keys.waiting} …")
            self._forgetting.start()
        return True

    def _forget(self) -> None:
        self._keys.forget()
        self._status.say("")
