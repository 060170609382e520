"""What Feed health does: looks at the archive, performs remedies, says what came of them, counts what fails."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.app.library import Library
from newsreader.app.refresher import Refresher
from newsreader.model.article import Change
from newsreader.model.feed import Feed, FeedCandidate, FetchRecord, HealthState, Remedy
from newsreader.model.health import FeedReport
from newsreader.model.ids import FeedId
from newsreader.ui.chooser import Choice, Chooser
from newsreader.ui.health.view import HealthView
from newsreader.ui.matching import best
from newsreader.ui.message_bar import MessageBar
from newsreader.ui.reader import local_now
from newsreader.ui.refreshing import start_refresh
from newsreader.ui.status import StatusLine

if TYPE_CHECKING:
    from newsreader.services.health import Remedied

GATHERED_MS = 150
"""How long changes are gathered before the archive is looked at again."""


class HealthDesk(QObject):
    """Stands between ``HealthView`` and the archive.

    ``settings_wanted`` and ``unsubscribe_wanted`` carry the feed that is to be asked about first.
    """

    settings_wanted = Signal(object)
    unsubscribe_wanted = Signal(object)

    def __init__(
        self,
        view: HealthView,
        library: Library,
        refresher: Refresher,
        chooser: Chooser,
        messages: MessageBar,
        status: StatusLine,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._library = library
        self._refresher = refresher
        self._chooser = chooser
        self._messages = messages
        self._status = status
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(GATHERED_MS)
        self._waiting.timeout.connect(self.load)
        view.wanted.connect(self._do)
        view.shown.connect(self._show_history)
        library.changed.connect(self._changed)
        refresher.finished.connect(lambda _: self._waiting.start())

    def open(self) -> None:
        """Look at how feeds are doing, for a view that is being shown."""
        self._view.begin()
        self.load()

    def load(self) -> None:
        """Look again: at the count, and at all feeds where they are seen."""
        self._library.ask_health(lambda health: health.failing_count(), self._status.show_failing, key="health.count")
        if self._view.isVisible():
            self._library.ask_health(lambda health: health.report(), self._show, key="health")

    def _changed(self, change: Change) -> None:
        if (change.feeds or change.structure) and not self._waiting.isActive():
            self._waiting.start()

    def _show(self, reports: Sequence[FeedReport]) -> None:
        self._view.show_reports(reports, local_now())

    def _show_history(self, feed: FeedId) -> None:
        def came(history: Sequence[FetchRecord]) -> None:
            self._view.show_history(feed, history, local_now())

        self._library.ask_health(lambda health: health.history(feed), came, key="health.history")

    # --- remedies

    def _do(self, feed: Feed, remedy: Remedy) -> None:
        match remedy:
            case Remedy.ACCESS:
                self.settings_wanted.emit(feed)
            case Remedy.UNSUBSCRIBE:
                self.unsubscribe_wanted.emit(feed)
            case Remedy.RESUME if feed.health.state is not HealthState.PAUSED:
                self._library.organise(
                    lambda organise: organise.set_feed_options(feed.id, is_paused=True),
                    lambda _: self._status.say(self.tr("{feed} is paused").format(feed=feed.title)),
                    change=Change(structure=True),
                )
            case _:
                if remedy is Remedy.LOOK_AGAIN:
                    self._status.say(self.tr("Looking at the site of {feed}…").format(feed=feed.title))
                self._library.remedy(feed.id, remedy, lambda done: self._done(remedy, done), failed=self._failed)

    def _done(self, remedy: Remedy, done: "Remedied") -> None:
        feed = done.feed
        if done.candidates:
            self._status.say("")
            self._choose(feed, done.candidates)
            return
        if remedy is Remedy.ADOPT:
            self._messages.say(self.tr("{feed} is asked at its new address from now on").format(feed=feed.title))
        elif remedy is Remedy.LOOK_AGAIN:
            self._messages.say(self.tr("{feed} was found at {url}").format(feed=feed.title, url=feed.url))
        self._status.say(self.tr("Asking for {feed}…").format(feed=feed.title))
        if done.is_due:
            start_refresh(self._refresher, self._status, (feed.id,))

    def _failed(self, error: BaseException) -> None:
        self._status.say("")
        self._library.report(error)

    def _choose(self, feed: Feed, candidates: Sequence[FeedCandidate]) -> None:
        """Let the reader take one of several feeds of the site."""
        lines = [
            (
                f"{candidate.title} {candidate.url}",
                Choice(
                    f"{candidate.title} – {candidate.url}",
                    candidate,
                    self.tr("%n articles", "", candidate.articles),
                    "feed",
                ),
            )
            for candidate in candidates
        ]

        def chosen(value: object) -> None:
            if isinstance(value, FeedCandidate):
                self._take(feed, value)

        self._chooser.ask(
            self.tr("A feed in place of {feed}").format(feed=feed.title),
            lambda text: best(text, lines, len(lines)),
            chosen,
        )

    def _take(self, feed: Feed, candidate: FeedCandidate) -> None:
        def taken(changed: Feed) -> None:
            self._library.tell(Change(feeds=(feed.id,), structure=True))
            self._messages.say(self.tr("{feed} was found at {url}").format(feed=changed.title, url=changed.url))
            start_refresh(self._refresher, self._status, (feed.id,))

        self._library.fetch(lambda newsroom: newsroom.health.take(feed.id, candidate), taken)
