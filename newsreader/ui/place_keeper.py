"""Writes down where the reader is, so that not even a kill loses much of it."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from newsreader.app.reading import Place, save_place
from newsreader.app.tasks import Lane, Tasks

EVERY_MS = 30_000


class PlaceKeeper(QObject):
    """Asks for the place now and then and writes it in a lane where it is another; ``last`` is the one it knows."""

    def __init__(self, path: Path, tasks: Tasks, last: Place, place: Callable[[], Place], parent: QObject) -> None:
        super().__init__(parent)
        self.last = last
        self._path = path
        self._tasks = tasks
        self._place = place
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._keep)

    def start(self) -> None:
        """Begin to keep the place."""
        self._timer.start()

    def finish(self) -> None:
        """Write the place at once; a disk that refuses it keeps nobody from going."""
        self._timer.stop()
        with suppress(OSError):
            save_place(self._path, self._place())

    def _keep(self) -> None:
        place = self._place()
        if place != self.last:
            self.last = place
            self._tasks.run(Lane.WRITE, save_place, self._path, place)
