"""Refresh in the background: at the reader's word and by the clock, with progress, and Stop at once.

By itself nothing is fetched without a network or, unless its reader allows it, over one that costs; what was held back
begins when the network is there again.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.app.library import Library
from newsreader.app.network import Network
from newsreader.app.tasks import Tasks
from newsreader.model.article import Change
from newsreader.model.ids import ArticleId, FeedId
from newsreader.services.reports import Progress, RefreshOptions, RefreshReport

if TYPE_CHECKING:
    from newsreader.services.refresh import RefreshRun

GATHERED_MS = 250
"""How long changes are gathered before screens are told, so that 500 feeds do not make 500 new lists."""


SETTLING_MS = 1000
"""How long a network is left alone that has just come: names can be looked up a little later."""


class Refresher(QObject):
    """Runs one refresh at a time: feeds first, then full texts and pictures as each source's settings say.

    ``progressed`` carries a ``Progress``, ``feeds_done`` the new articles once every feed was asked, ``finished`` a
    ``RefreshReport``. All on the main thread.

    Without a network only feeds on this machine are asked, so that no feed is marked as failing for it; ``was_offline``
    and ``was_sparing`` (no full texts or pictures, over a metered network) tell of the refresh begun last. What was
    spared is still due, and comes with the first refresh where it costs nothing.
    """

    started = Signal()
    progressed = Signal(object)
    feeds_done = Signal(int)
    finished = Signal(object)

    def __init__(
        self, library: Library, tasks: Tasks, network: Network | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.was_offline = False
        self.was_sparing = False
        self._network = network or Network(self)
        self._network.changed.connect(self._network_changed)
        self._on_metered = False
        self._is_held = False
        self._tasks = tasks
        self._library = library
        self._run: RefreshRun | None = None
        self._stage = ""
        self._new_articles = 0
        self._gathered: list[Change] = []
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHERED_MS)
        self._gathering.timeout.connect(self._tell)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.tick)
        self._coming_back = QTimer(self)
        self._coming_back.setSingleShot(True)
        self._coming_back.setInterval(SETTLING_MS)
        self._coming_back.timeout.connect(self._go_on)

    @property
    def is_running(self) -> bool:
        """Whether a refresh is under way."""
        return self._run is not None

    @property
    def is_asking_feeds(self) -> bool:
        """Whether feeds are still being asked; texts and pictures follow."""
        return self._run is not None and self._stage in ("", "feeds")

    def set_interval(self, minutes: int) -> None:
        """Look every so many minutes whether feeds are due, each by its own rhythm; 0: refresh only when told."""
        if minutes:
            self._clock.start(minutes * 60_000)
        else:
            self._clock.stop()
            self._is_held = False

    def set_on_metered(self, is_allowed: bool) -> None:
        """Allow, or not, to fetch by itself, and full texts and pictures, over a network that costs."""
        self._on_metered = is_allowed
        self._network_changed()

    @property
    def is_held(self) -> bool:
        """Whether a refresh waits for the network."""
        return self._is_held

    def refresh(self, feeds: tuple[FeedId, ...] | None = None, *, force: bool = False) -> bool:
        """Refresh these feeds, or those due, or with ``force`` all. False while feeds are being asked already.

        A refresh that has come to texts and pictures makes way; the new one goes on with what is still due of them.
        """
        if self.is_asking_feeds or not self._library.is_open:
            return False
        self.stop()
        self._stage, self._new_articles = "", 0
        self.was_offline = self._network.is_offline
        self.was_sparing = self._is_sparing
        options = RefreshOptions(
            feeds=feeds,
            force=force,
            full_text=not self.was_sparing,
            pictures=not self.was_sparing,
            only_local=self.was_offline,
        )
        started: list[RefreshRun] = []

        def progressed(progress: Progress) -> None:
            self._progressed(started[0], progress)

        def written(change: Change) -> None:
            self._written(started[0], change)

        run = self._library.newsroom.refresh.start(
            options, on_progress=self._tasks.on_main(progressed), on_written=self._tasks.on_main(written)
        )
        started.append(run)
        self._run = run
        self._tasks.watch(
            run.done, then=lambda report: self._ended(run, report), failed=lambda error: self._failed(run, error)
        )
        self.started.emit()
        return True

    def stop(self) -> None:
        """End the refresh now; what is written so far stays."""
        if self._run is not None:
            self._run.stop()

    def refresh_by_itself(self) -> None:
        """Refresh what is due unless a refresh is under way; where the network does not allow it, once it does."""
        if self.is_running or not self._library.is_open:
            return
        self._is_held = self._must_wait
        if not self._is_held:
            self.refresh()

    def tick(self) -> None:
        """Refresh by itself if a feed is due."""
        if self.is_running or not self._library.is_open:
            return
        if self._must_wait:
            self._is_held = True
            return
        self._library.ask(
            lambda find: find.due_count(), lambda count: self.refresh_by_itself() if count else None, key="refresh.due"
        )

    @property
    def _is_sparing(self) -> bool:
        return self._network.is_metered and not self._on_metered

    @property
    def _must_wait(self) -> bool:
        return self._network.is_offline or self._is_sparing

    def _network_changed(self) -> None:
        """End what can only fail, and what costs from now on; begin what was held back."""
        if self._network.is_offline and self.is_running and not self.was_offline:
            self._is_held = self.was_offline = True
            self.stop()
        self._spare()
        if self._is_held and not self._must_wait:
            self._coming_back.start()
        else:
            self._coming_back.stop()

    def _spare(self) -> None:
        """End the fetching of texts and pictures over a network that has come to cost; feeds are asked to the end."""
        if self._is_sparing and self.is_running and not self.was_sparing and not self.is_asking_feeds:
            self._is_held = self.was_sparing = True
            self.stop()

    def _go_on(self) -> None:
        if self._is_held:
            self.refresh_by_itself()

    def _progressed(self, run: "RefreshRun", progress: Progress) -> None:
        if run is not self._run or run.is_stopped:
            return
        if progress.stage != "feeds" and self._stage in ("", "feeds"):
            self.feeds_done.emit(self._new_articles)
        self._stage = progress.stage
        self.progressed.emit(progress)
        self._spare()

    def _written(self, run: "RefreshRun", change: Change) -> None:
        if run is self._run:
            self._new_articles += change.new_articles
        self._gathered.append(change)
        if not self._gathering.isActive():
            self._gathering.start()

    def _ended(self, run: "RefreshRun", report: RefreshReport) -> None:
        if run is not self._run:
            return
        self._run = None
        self._tell()
        if self._stage in ("", "feeds"):
            self.feeds_done.emit(report.new_articles)
        self.finished.emit(report)

    def _failed(self, run: "RefreshRun", error: BaseException) -> None:
        if run is not self._run:
            return
        self._run = None
        self._tell()
        self.finished.emit(RefreshReport(is_stopped=True))
        self._library.report(error)

    def _tell(self) -> None:
        """Tell what was gathered as one change: new articles first, as each of its parts had them."""
        self._gathering.stop()
        gathered, self._gathered = self._gathered, []
        if not gathered:
            return
        new: list[ArticleId] = []
        known: list[ArticleId] = []
        feeds: dict[FeedId, None] = {}
        for change in gathered:
            new.extend(change.articles[: change.new_articles])
            known.extend(change.articles[change.new_articles :])
            feeds.update(dict.fromkeys(change.feeds))
        structure = any(change.structure for change in gathered)
        self._library.tell(Change((*new, *known), len(new), tuple(feeds), structure))
