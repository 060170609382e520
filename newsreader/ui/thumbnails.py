"""Thumbnails for list rows: decoded off the main thread, kept in a cache bounded by bytes."""

from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from newsreader.ui.decoding import decode

_WAITING = 60
"""Requests that wait at most; beyond it the oldest are forgotten, as their rows have been scrolled past."""


class Thumbnails(QObject):
    """Small square pictures by sha256. ``get`` never waits; ``ready`` carries the sha256 that can be painted now."""

    ready = Signal(str)
    _decoded = Signal(str, int, object)

    def __init__(
        self,
        path_of: Callable[[str], Path | None],
        *,
        side: int = 60,
        radius: int = 6,
        limit_bytes: int = 16 * 1024 * 1024,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._path_of = path_of
        self._side = side
        self._radius = radius
        self._limit = limit_bytes
        self._ratio = 1.0
        self._generation = 0
        self._bytes = 0
        self._kept: OrderedDict[str, QPixmap] = OrderedDict()
        self._waiting: OrderedDict[str, None] = OrderedDict()
        self._missing: set[str] = set()
        self._is_busy = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._decoded.connect(self._take)

    @property
    def side(self) -> int:
        """Width and height in device-independent pixels."""
        return self._side

    def get(self, sha256: str, ratio: float = 1.0) -> QPixmap | None:
        """Return the thumbnail, or None and have ``ready`` emitted when it can be had."""
        if ratio != self._ratio:
            self._ratio = ratio
            self.clear()
        pixmap = self._kept.get(sha256)
        if pixmap is not None:
            self._kept.move_to_end(sha256)
            return pixmap
        if sha256 not in self._missing:
            self._waiting[sha256] = None
            self._waiting.move_to_end(sha256)
            while len(self._waiting) > _WAITING:
                self._waiting.popitem(last=False)
            self._next()
        return None

    def is_missing(self, sha256: str) -> bool:
        """Tell whether the file could not be read, so that no room need be kept for it."""
        return sha256 in self._missing

    def clear(self) -> None:
        """Forget everything decoded and asked for."""
        self._generation += 1
        self._kept.clear()
        self._waiting.clear()
        self._missing.clear()
        self._bytes = 0

    def close(self) -> None:
        """Wait for the picture being decoded, take no more."""
        self.clear()
        self._pool.waitForDone()

    def _next(self) -> None:
        if self._is_busy or not self._waiting:
            return
        sha256, _ = self._waiting.popitem()
        self._is_busy = True
        generation, ratio, path_of = self._generation, self._ratio, self._path_of
        box = QSize(self._side, self._side)

        def work() -> None:
            path = path_of(sha256)
            image = decode(path, box, ratio, self._radius, fill=True) if path is not None else None
            self._decoded.emit(sha256, generation, image)

        self._pool.start(work)

    @Slot(str, int, object)
    def _take(self, sha256: str, generation: int, image: QImage | None) -> None:
        self._is_busy = False
        if generation == self._generation:
            if image is None:
                self._missing.add(sha256)
            else:
                self._keep(sha256, QPixmap.fromImage(image))
            self.ready.emit(sha256)
        self._next()

    def _keep(self, sha256: str, pixmap: QPixmap) -> None:
        self._kept[sha256] = pixmap
        self._bytes += _size(pixmap)
        while self._bytes > self._limit and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= _size(oldest)


def _size(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
