"""Measure how long the event loop is kept from turning. Built only while spans are traced."""

import time

from PySide6.QtCore import QObject, Qt, QTimer

from newsreader.model.trace import Trace

EVERY_MS = 8
TOLD_MS = 16.0


class Ticks(QObject):
    """Writes ``tick.gap``: the milliseconds between two turns of the event loop, where they pass 16."""

    def __init__(self, trace: Trace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trace = trace
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(EVERY_MS)

    def _tick(self) -> None:
        now = time.perf_counter()
        gap, self._last = (now - self._last) * 1000, now
        if gap > TOLD_MS:
            self._trace.write("tick.gap", gap)
