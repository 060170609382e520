"""Start the window: build everything once, wire it, and take it down again."""

import logging
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from threading import Thread
from types import FrameType, TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from newsreader import __version__
from newsreader.model.errors import NewsreaderError
from newsreader.model.profile import Profile
from newsreader.model.trace import Trace

if TYPE_CHECKING:
    from newsreader.services.newsroom import Newsroom
    from newsreader.ui.services import Services

log = logging.getLogger(__name__)

SETTLED_MS = 4000
"""After which what the window is built of is taken as there to stay."""

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


SWITCH_SECONDS = 0.0005
"""How long a thread may keep the interpreter from the window: a refresh has several that want it at once."""


def run_window(profile: Profile, *, trace: Trace, urls: Sequence[str] = ()) -> int:
    """Show the window of a profile until it is closed; return the exit status.

    Where that profile has a window already, that one is raised instead. The archive is opened in a thread once the
    window is on screen; what the window asks of it waits for that.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    app = application()
    from newsreader.ui.single import Listener, hand_over

    if hand_over(profile, urls):
        return 0
    start = _Start(app, profile, trace, urls)
    listener = Listener(profile, app)
    listener.called.connect(start.called)
    interrupts = _Interrupts(app)
    interrupts.came.connect(start.close)
    status = app.exec()
    listener.close()
    interrupts.close()
    start.end()
    return status


def application() -> QApplication:
    """Return the application, made where there is none."""
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    QGuiApplication.setDesktopFileName("newsreader")
    app = QApplication(["newsreader"])
    app.setApplicationName("newsreader")
    app.setApplicationDisplayName("Newsreader")
    app.setApplicationVersion(__version__)
    return app


def services_for(profile: Profile, app: QApplication, trace: Trace) -> "Services":
    """Return what a window is built upon. ``open_archive`` gives it the archive, sooner or later."""
    from newsreader.app.library import Library
    from newsreader.app.network import Network
    from newsreader.app.refresher import Refresher
    from newsreader.app.settings import Settings
    from newsreader.app.tasks import Tasks
    from newsreader.ui.services import Services
    from newsreader.ui.theme import Look
    from newsreader.ui.translation import Translation

    settings = Settings(profile.settings)
    translation = Translation(app)
    translation.set_language(settings.text("look.language"))
    look = Look(app, settings.text("look.theme"), serif=settings.text("look.face") == "serif")
    tasks = Tasks()
    library = Library(tasks)
    network = Network()
    refresher = Refresher(library, tasks, network)
    return Services(profile, tasks, library, refresher, network, settings, look, translation, trace)


def open_archive(services: "Services", newsroom: "Newsroom") -> None:
    """Give the window its archive, and say what is wrong with the reader's own site rules."""
    services.library.open(newsroom)
    services.tasks.open(newsroom.lanes)

    def tell(faults: Sequence[str]) -> None:
        if faults:
            services.library.report(NewsreaderError(faults[0]))

    services.library.fetch(lambda opened: opened.site_rules.problems(), tell)


BACKUP_MS = 120_000
"""After which a backup that is due is begun: whoever opens the window wants to read first."""


def keep_backups(services: "Services") -> None:
    """Have a backup made in the background where the settings say that one is due; it ends when the window does."""
    days, kept = services.settings.number("archive.backup_days"), services.settings.number("archive.backups_kept")
    if not days or not services.library.is_open:
        return

    def go_on(_: object) -> None:
        if services.tasks.is_closed:
            raise CancelledError

    services.library.fetch(lambda opened: opened.maintain.keep_backups(days, kept, go_on), lambda _: None)


class _Start(QObject):
    """Shows the window, opens the archive behind it, and says what is wrong where it cannot be opened."""

    _opened = Signal(object)

    def __init__(self, app: QApplication, profile: Profile, trace: Trace, urls: Sequence[str]) -> None:
        super().__init__()
        from newsreader.ui.collector import Collector
        from newsreader.ui.window import MainWindow

        self._app = app
        self._collector = Collector(self)
        QTimer.singleShot(SETTLED_MS, self._collector, self._collector.freeze)
        self._profile = profile
        self._trace = trace
        self._urls = list(urls)
        self._newsroom: Newsroom | None = None
        self._services = services_for(profile, app, trace)
        self._window = MainWindow(self._services)
        self._opened.connect(self._go_on, Qt.ConnectionType.QueuedConnection)
        self._window.shown.connect(self._open, Qt.ConnectionType.QueuedConnection)
        if trace.is_on:
            from newsreader.ui.ticks import Ticks

            Ticks(trace, self._window)
        self._window.show()
        self._window.begin()

    def called(self, urls: Sequence[str]) -> None:
        """Come to the front for a second start."""
        self._window.come_to_front()
        self._window.take_addresses(urls)

    def close(self) -> None:
        """Close the window."""
        self._window.close()
        self._app.quit()

    def end(self) -> None:
        """Finish the writes that were asked for and close the archive."""
        self._services.tasks.close()
        if self._newsroom is not None:
            self._newsroom.close()
        self._collector.stop()
        sys.excepthook = sys.__excepthook__
        qInstallMessageHandler(None)

    def _open(self) -> None:
        def work() -> None:
            try:
                from newsreader.services.newsroom import open_newsroom

                self._opened.emit(open_newsroom(self._profile, trace=self._trace, apart=True))
            except BaseException as error:
                self._opened.emit(error)

        Thread(target=work, name="open", daemon=True).start()

    def _go_on(self, answer: "Newsroom | BaseException") -> None:
        if isinstance(answer, BaseException):
            self._refuse(answer)
            return
        self._newsroom = answer
        _log_to(self._profile)
        self._report_faults(self._services.library.report)
        open_archive(self._services, answer)
        from newsreader.ui.system_network import SystemNetwork

        SystemNetwork(self._services.network, self)
        QTimer.singleShot(BACKUP_MS, self, lambda: keep_backups(self._services))
        self._window.take_addresses(self._urls)

    def _refuse(self, error: BaseException) -> None:
        """Say why the archive cannot be opened, then end."""
        log.error("the archive cannot be opened", exc_info=error)
        from newsreader.ui.sentences import sentence_said

        said = sentence_said(str(error)) or repr(error)
        box = QMessageBox(QMessageBox.Icon.Critical, "Newsreader", said, parent=self._window)
        box.setInformativeText(str(self._profile.root))
        box.addButton(self.tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.finished.connect(lambda _: self._app.exit(1))
        box.open()

    def _report_faults(self, report: Callable[[BaseException], None]) -> None:
        """Send exceptions that nobody caught to the log and the message bar; the program goes on."""

        def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            if issubclass(kind, KeyboardInterrupt):
                self.close()
                return
            sys.__excepthook__(kind, error, trace)
            report(error)

        sys.excepthook = hook


class _Interrupts(QObject):
    """``came`` when the terminal or the system asks the program to end. A signal wakes Qt's loop through a socket."""

    came = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._near, self._far = socket.socketpair()
        for end in (self._near, self._far):
            end.setblocking(False)
        signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, self._nothing) for number in (signal.SIGINT, signal.SIGTERM)}
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)

    def close(self) -> None:
        """Put the handlers back as they were."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._near.close()
        self._far.close()

    @staticmethod
    def _nothing(_: int, __: FrameType | None) -> None:
        """Let the loop handle it."""

    def _woken(self) -> None:
        with suppress(BlockingIOError):
            self._near.recv(64)
        self.came.emit()


def _log_to(profile: Profile) -> None:
    """Write the log into the profile, Qt's own messages included."""
    root = logging.getLogger()
    if not any(isinstance(handler, logging.FileHandler) for handler in root.handlers):
        handler = logging.FileHandler(profile.log, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        root.addHandler(handler)
        root.setLevel(logging.INFO)
        logging.getLogger("httpx2").setLevel(logging.WARNING)  # it tells every address, secrets in them included
    qt = logging.getLogger("qt")

    def hear(kind: QtMsgType, _: object, message: str) -> None:
        qt.log(_LEVELS.get(kind, logging.INFO), "%s", message)

    qInstallMessageHandler(hear)
