"""Says what was done: small deeds and refreshes in the status line, what may be regretted in the message bar."""

from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from newsreader.app.deed import Deed, DeedKind
from newsreader.app.library import Library
from newsreader.app.refresher import Refresher
from newsreader.services.reports import RefreshReport
from newsreader.ui.message_bar import MessageBar
from newsreader.ui.sentences import sentence_said
from newsreader.ui.status import StatusLine
from newsreader.ui.words import deed_said, report_said, undone_said


class Announcer(QObject):
    """Listens to the archive and the refresher, and says nothing of its own accord."""

    def __init__(
        self, library: Library, refresher: Refresher, messages: MessageBar, status: StatusLine, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library = library
        self._refresher = refresher
        self._messages = messages
        self._status = status
        self._window = window
        library.did.connect(self._did)
        library.undid.connect(self._undid)
        library.failed.connect(lambda sentence: messages.say(sentence_said(sentence), is_long=True))
        library.broken.connect(self._broken)
        refresher.started.connect(status.begin)
        refresher.progressed.connect(status.progress)
        refresher.finished.connect(self._refreshed)

    def _did(self, deed: Deed) -> None:
        is_quiet = deed.kind in (DeedKind.STARRED, DeedKind.UNSTARRED, DeedKind.READ, DeedKind.UNREAD)
        if is_quiet and deed.count < 2:
            self._status.say(deed_said(deed) if deed.count else "")
        elif deed.count or deed.kind is DeedKind.VIEW_READ:
            self._messages.say(deed_said(deed), self.tr("Undo"), self._library.undo)

    def _undid(self, deed: Deed) -> None:
        self._messages.say(undone_said(deed), self.tr("Redo"), self._library.redo)

    def _refreshed(self, report: RefreshReport) -> None:
        self._status.end()
        time = f"{datetime.now():%H:%M}"
        said = [report_said(report)]
        if self._refresher.was_offline:
            said = [self.tr("No network"), *(said if report.feeds else [self.tr("nothing was asked")])]
        elif self._refresher.was_sparing:
            said.append(self.tr("no full texts or pictures over a metered network"))
        self._status.say(f"{time}  {' · '.join(said)}")

    def _broken(self, sentence: str) -> None:
        """Say what is wrong with the machine where it cannot be overlooked."""
        box = QMessageBox(
            QMessageBox.Icon.Warning, self._window.windowTitle(), sentence_said(sentence), parent=self._window
        )
        box.addButton(self.tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.finished.connect(box.deleteLater)
        box.open()
