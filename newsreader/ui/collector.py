"""Collect Python's garbage on the main thread alone.

The collector runs in whichever thread happens to allocate. Were it to find a Qt object in a cycle while a worker thread
allocates, the object would be destroyed there, under the feet of the event loop: a crash.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500


class Collector(QObject):
    """Takes the collector over for as long as it lives. Build it, and stop it, on the main thread.

    What reference counts free is not touched: only cycles wait for the next round.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY_MS)

    def collect(self) -> None:
        """Collect the oldest generation whose threshold is passed, as the collector itself would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

    def freeze(self) -> None:
        """Leave what is there now, the modules and the window, out of every later round, which makes those short."""
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Give the collector back."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()
