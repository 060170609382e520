"""How tests of the window let events come, without a slot in Python that is connected and let go of each time.

pytest-qt's ``wait`` connects one for every ten milliseconds that ``waitUntil`` waits. Qt may hold a lock of its own
when it tells that a connection has ended (``QObject::disconnectNotify``), and PySide waits for the interpreter there. A
run that stood still had its main thread just there, while a thread that decodes pictures made a ``QImageReader``.
"""

from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot


class _Wait:
    def __init__(self) -> None:
        self.loop = QEventLoop()
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.loop.quit)  # from C++ to C++

    def run(self, ms: int) -> None:
        self._timer.start(ms)
        self.loop.exec()


_waits: list[_Wait] = []


def wait(_: QtBot, ms: int) -> None:
    """Let events come for so many milliseconds; may be called from within itself."""
    found = next((one for one in _waits if not one.loop.isRunning()), None)
    if found is None:
        found = _Wait()
        _waits.append(found)
    found.run(ms)


def install() -> None:
    """Have every ``qtbot`` wait so; the loops live until ``forget``."""
    QtBot.wait = wait  # type: ignore[method-assign, assignment]


def forget() -> None:
    """Let go of the loops, before the application ends."""
    _waits.clear()
