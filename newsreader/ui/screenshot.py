"""A picture of the real window, rendered without a display."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from newsreader.services.newsroom import Newsroom

PATIENCE_MS = 15_000
"""After which the picture is taken as things stand."""
CALM_MS = 250
"""Rest after the last paint that was waited for: related stories and thumbnails come in it."""


def render(
    newsroom: "Newsroom",
    path: Path,
    size: tuple[int, int] = (1280, 800),
    scheme: str = "light",
    language: str = "en",
    article_id: int | None = None,
    ratio: float = 1.0,
) -> None:
    """Write the window as a PNG, once its list, article and pictures are painted. Needs no display.

    The article is that of ``article_id``, else the first of all. ``ratio`` is the device pixel ratio, taken only where
    no application exists yet. Nothing is marked as read and no place is kept. Raises OSError when it cannot be written.
    """
    if QGuiApplication.instance() is None:
        if sys.platform.startswith("linux"):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.setdefault("QT_SCALE_FACTOR", f"{ratio}")
    from newsreader.app.reading import Place
    from newsreader.ui.collector import Collector
    from newsreader.ui.start import application, open_archive, services_for
    from newsreader.ui.window import MainWindow

    app = application()
    collector = Collector(app)
    heard = qInstallMessageHandler(_hear)
    services = services_for(newsroom.profile, app, newsroom.trace)
    open_archive(services, newsroom)
    services.translation.set_language(language)
    services.look.set_scheme(scheme)
    window = MainWindow(services, Place(view="all", article=article_id))
    waited_for = {"list", "sources", "article"}
    calm = QTimer(singleShot=True, interval=CALM_MS)
    # Not quit(): that closes the window first, and with it what it shows.
    calm.timeout.connect(lambda: app.exit(0))

    def seen(what: str) -> None:
        waited_for.discard(what)
        if not waited_for:
            calm.start()

    def text_seen() -> None:
        article = window.reader.article
        if article is None or not any(picture.sha256 for picture in article.pictures):
            seen("article")

    window.reader.list_painted.connect(lambda: seen("list"))
    window.reader.text_painted.connect(text_seen)
    window.reader.pictures_painted.connect(lambda: seen("article"))
    window.sources.shown.connect(lambda: seen("sources"))
    window.thumbnails.ready.connect(lambda _: seen("thumbnail"))
    if article_id is None:
        window.model.completed.connect(lambda: window.reader.step(1))
    window.resize(*size)
    window.show()
    window.begin()
    QTimer.singleShot(PATIENCE_MS, calm, lambda: app.exit(0))
    app.exec()
    picture = window.grab()
    window.close()
    services.tasks.close()
    collector.stop()
    qInstallMessageHandler(heard)
    if not picture.save(str(path), "PNG"):
        raise OSError(f"{path} cannot be written")


def _hear(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    """Tell what Qt has to say, but not that the platform without a display has no window manager."""
    if kind != QtMsgType.QtDebugMsg and "propagateSizeHints" not in message:
        sys.stderr.write(f"{message}\n")
