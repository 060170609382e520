"""Pictures of pages: decoded in a pool at the size shown, kept in a cache bounded by bytes."""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize, QThreadPool, Signal, Slot
from PySide6.QtGui import QImage, QPixmap

from newsreader.ui.decoding import decode


class Shown(NamedTuple):
    """A picture as a page shows it: which bytes, at what device-independent size and device pixel ratio."""

    sha256: str
    width: int
    height: int
    ratio: float


class PagePictures(QObject):
    """Decodes what the page asks for. ``ready`` carries a ``Shown`` that ``get`` now has, ``failed`` one it never will.

    ``ask`` replaces the questions still waiting, so a page left behind costs at most the pictures being decoded.
    """

    ready = Signal(object)
    failed = Signal(object)
    _decoded = Signal(object, object)

    def __init__(
        self,
        path_of: Callable[[str], Path | None],
        *,
        radius: int,
        limit_bytes: int = 32 * 1024 * 1024,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._path_of = path_of
        self._radius = radius
        self._limit = limit_bytes
        self._bytes = 0
        self._kept: OrderedDict[Shown, QPixmap] = OrderedDict()
        self._waiting: list[Shown] = []
        self._running: set[Shown] = set()
        self._broken: set[Shown] = set()
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._decoded.connect(self._take)

    def get(self, shown: Shown) -> QPixmap | None:
        """Return the pixmap when it is in memory."""
        pixmap = self._kept.get(shown)
        if pixmap is not None:
            self._kept.move_to_end(shown)
        return pixmap

    def ask(self, wanted: Iterable[Shown]) -> int:
        """Decode these, first ones first, and nothing asked before; return how many are to come."""
        missing = [shown for shown in dict.fromkeys(wanted) if shown not in self._kept and shown not in self._broken]
        self._waiting = [shown for shown in missing if shown not in self._running]
        self._begin()
        return len(missing)

    def close(self) -> None:
        """Wait for what is being decoded, decode nothing more."""
        self._waiting.clear()
        self._pool.waitForDone()

    def _begin(self) -> None:
        while self._waiting and len(self._running) < self._pool.maxThreadCount():
            shown = self._waiting.pop(0)
            self._running.add(shown)
            self._pool.start(self._job(shown))

    def _job(self, shown: Shown) -> Callable[[], None]:
        path_of, radius = self._path_of, self._radius

        def work() -> None:
            path = path_of(shown.sha256)
            image = decode(path, QSize(shown.width, shown.height), shown.ratio, radius) if path is not None else None
            self._decoded.emit(shown, image)

        return work

    @Slot(object, object)
    def _take(self, shown: Shown, image: QImage | None) -> None:
        self._running.discard(shown)
        if image is None:
            self._broken.add(shown)
            self.failed.emit(shown)
        else:
            self._keep(shown, QPixmap.fromImage(image))
            self.ready.emit(shown)
        self._begin()

    def _keep(self, shown: Shown, pixmap: QPixmap) -> None:
        self._kept[shown] = pixmap
        self._bytes += _size(pixmap)
        while self._bytes > self._limit and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= _size(oldest)


def _size(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
