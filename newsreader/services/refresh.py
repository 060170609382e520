"""Refresh feeds through the lanes: GET → parse → decide → one transaction a feed; pages and pictures."""

import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import TimeoutError as TooSlow
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

from newsreader.model.article import Change
from newsreader.model.errors import EnvironmentProblem
from newsreader.model.feed import (
    CleanArticle,
    Failed,
    FeedIntent,
    FeedToFetch,
    Fetched,
    HealthState,
    NotModified,
    Outcome,
    ParsedFeed,
)
from newsreader.model.ids import FeedId
from newsreader.model.trace import Trace
from newsreader.services.clients import ClientSource
from newsreader.services.completion import WIDTH, Completed, Completion, Wanted, Watcher
from newsreader.services.flow import Flow, chain
from newsreader.services.lanes import Lanes
from newsreader.services.reports import FeedFailure, Progress, RefreshOptions, RefreshReport
from newsreader.services.run import Run
from newsreader.services.work import READ_SECONDS, read_feed
from newsreader.store import Database, articles, feeds

log = logging.getLogger(__name__)

RefreshRun = Run[RefreshReport]
Read = tuple[ParsedFeed, tuple[CleanArticle, ...]]


@dataclass(slots=True)
class _Tally:
    """What one refresh did so far. Counted under ``lock``."""

    total: int = 0
    fetched: int = 0
    unchanged: int = 0
    failed: int = 0
    new_articles: int = 0
    updated_articles: int = 0
    failures: list[FeedFailure] = field(default_factory=list)
    completed: Completed = field(default_factory=Completed)
    lock: Lock = field(default_factory=Lock)

    @property
    def done(self) -> int:
        return self.fetched + self.unchanged + self.failed

    def report(self, seconds: float, *, is_stopped: bool) -> RefreshReport:
        with self.lock:
            return RefreshReport(
                feeds=self.total,
                fetched=self.fetched,
                unchanged=self.unchanged,
                failed=self.failed,
                new_articles=self.new_articles,
                updated_articles=self.updated_articles,
                seconds=round(seconds, 3),
                failures=tuple(self.failures),
                pages=self.completed.pages,
                pictures=self.completed.pictures,
                page_failures=self.completed.page_failures,
                picture_failures=self.completed.picture_failures,
                is_stopped=is_stopped,
            )


class Refresh:
    """Starts refreshes. Only wires: ``feeds.decide`` decides, the store writes."""

    def __init__(
        self,
        database: Database,
        client: ClientSource,
        lanes: Lanes,
        completion: Completion,
        now: Callable[[], datetime],
        trace: Trace,
    ) -> None:
        self._database = database
        self._client = client
        self._lanes = lanes
        self._completion = completion
        self._now = now
        self._trace = trace

    def start(
        self,
        options: RefreshOptions,
        *,
        on_progress: Callable[[Progress], None] = lambda _: None,
        on_written: Callable[[Change], None] = lambda _: None,
    ) -> RefreshRun:
        """Start a refresh and return at once. The callbacks come on lane threads, never after ``stop()``."""
        begun = time.perf_counter()
        tally = _Tally()

        def report(is_stopped: bool) -> RefreshReport:
            seconds = time.perf_counter() - begun
            self._trace.write("refresh.total", seconds * 1000)
            return tally.report(seconds, is_stopped=is_stopped)

        run: RefreshRun = Run(report)
        watcher = Watcher(lambda: run.is_stopped, run.fail, on_progress, on_written)

        def complete() -> None:
            if run.is_stopped or not (options.full_text or options.pictures):
                run.finish()
                return
            wanted = Wanted(feeds=options.feeds, full_text=options.full_text, pictures=options.pictures)
            self._completion.start(wanted, watcher, tally.completed, run.finish)

        def go(due: Sequence[tuple[FeedToFetch, str]]) -> None:
            tally.total = len(due)
            flow = Flow(due, lambda line, done: self._begin(line[0], line[1], tally, watcher, done), complete, WIDTH)
            run.when_stopped(flow.stop)
            flow.start()

        chain(lambda: self._lanes.read.submit(self._due, options), go, run.fail)
        return run

    def _due(self, options: RefreshOptions) -> Sequence[tuple[FeedToFetch, str]]:
        with self._database.read() as connection:
            due = feeds.due_feeds(connection, self._now(), ids=options.feeds, force=options.force)
            titles = {feed.id: feed.title for feed in feeds.list_feeds(connection)}
        return [(feed, titles.get(feed.id, feed.url)) for feed in due]

    def _begin(self, feed: FeedToFetch, title: str, tally: _Tally, watcher: Watcher, done: Callable[[], None]) -> None:
        """Start the chain of one feed; ``done`` is called once at its end."""

        def fetched(outcome: Outcome) -> None:
            if watcher.is_stopped():
                done()
            elif isinstance(outcome, Fetched):
                chain(
                    lambda: self._lanes.cpu.submit(
                        read_feed, outcome.body, outcome.url, outcome.headers, timeout=READ_SECONDS
                    ),
                    lambda read: write(read if isinstance(read, Failed) else outcome, read),
                    lambda error: write(Failed(feed.url, _in_words(error)), None),
                )
            else:
                write(outcome, None)

        def write(outcome: Outcome, read: Read | Failed | None) -> None:
            if watcher.is_stopped():
                done()
                return
            chain(
                lambda: self._lanes.write.submit(
                    self._write, feed, outcome, None if isinstance(read, Failed) else read
                ),
                lambda written: told(outcome, *written),
                gave_up,
            )

        def told(outcome: Outcome, intent: FeedIntent, change: Change, updated: int) -> None:
            with tally.lock:
                if intent.outcome in (HealthState.FAILING, HealthState.GONE):
                    tally.failed += 1
                    reason = intent.error or "The publisher has withdrawn this feed."
                    tally.failures.append(FeedFailure(feed.id, title, feed.url, reason))
                elif isinstance(outcome, NotModified):
                    tally.unchanged += 1
                else:
                    tally.fetched += 1
                tally.new_articles += change.new_articles
                tally.updated_articles += updated
                progress = Progress("feeds", tally.done, tally.total, title)
            if not watcher.is_stopped():
                watcher.progress(progress)
                watcher.written(change)
            done()

        def gave_up(error: BaseException) -> None:
            if isinstance(error, EnvironmentProblem):
                watcher.broken(error)
            elif not watcher.is_stopped():
                log.error("feed %s: %s", feed.url, error, exc_info=error)
                with tally.lock:
                    tally.failed += 1
                    tally.failures.append(FeedFailure(feed.id, title, feed.url, f"A fault in this program: {error}"))
            done()

        chain(lambda: self._lanes.net.submit(lambda: self._client().fetch(feed)), fetched, gave_up)

    def _write(self, feed: FeedToFetch, outcome: Outcome, read: Read | None) -> tuple[FeedIntent, Change, int]:
        from newsreader.feeds.decide import decide

        with self._database.write() as connection:
            known = articles.known_articles(connection, feed.id, read[1]) if read else ()
            intent = decide(feed, outcome, read, known, self._now())
            written = articles.write_feed(connection, intent)
        change = Change(articles=written.new + written.updated, new_articles=len(written.new), feeds=(FeedId(feed.id),))
        return intent, change, len(written.updated)


def _in_words(error: BaseException) -> str:
    if isinstance(error, TooSlow):
        return f"The feed took longer than {READ_SECONDS:.0f} seconds to be read."
    return "The feed made the program that reads it stop."
