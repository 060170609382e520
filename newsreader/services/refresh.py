"""Refresh feeds through the lanes: GET → parse → decide → one write a feed; pages and pictures."""

import logging
import time
from collections.abc import Callable, Sequence
from concurrent.futures import TimeoutError as TooSlow
from dataclasses import dataclass
from datetime import datetime

from newsreader.feeds.web.reach import needs_network
from newsreader.model.article import Change
from newsreader.model.errors import EnvironmentProblem, NoKeyring
from newsreader.model.feed import FetchRecord, SourceKind, Trouble
from newsreader.model.feed_document import CleanArticle, ParsedFeed
from newsreader.model.feed_intent import FeedIntent
from newsreader.model.fetching import Failed, FeedToFetch, Fetched, NotModified, Outcome
from newsreader.model.ids import FeedId
from newsreader.model.trace import Trace
from newsreader.model.urls import host_of
from newsreader.services.clients import ClientSource
from newsreader.services.completion import Completion, Wanted, Watcher
from newsreader.services.flow import Flow, chain
from newsreader.services.lanes import Lanes
from newsreader.services.outage import Outage
from newsreader.services.patience import Patience
from newsreader.services.reports import FeedFailure, Progress, RefreshOptions, RefreshReport
from newsreader.services.run import Run
from newsreader.services.sitemaps import read_site
from newsreader.services.tally import Tally
from newsreader.services.vault import Vault
from newsreader.services.work import READ_SECONDS, read_source
from newsreader.services.write_queue import WriteQueue
from newsreader.store import Connection, Database, articles, feeds, fetches

log = logging.getLogger(__name__)

AT_ONCE = 32
"""Feeds under way at once: asked, read or waiting to be written. Each holds its document until then."""
_SOME = 50
"""Pages and pictures that are counted to tell how much there is to do."""

RefreshRun = Run[RefreshReport]
Read = tuple[ParsedFeed, tuple[CleanArticle, ...]]
Written = tuple[FeedIntent, Change, int]


@dataclass(frozen=True, slots=True)
class _Answer:
    outcome: Outcome
    ms: int
    wait_until: datetime | None = None
    """Until when the whole host wants to be left alone."""
    read: Read | Failed | None = None
    """What was read while asking went on: a sitemap's parts."""
    is_held: bool = False
    """Whether it is written at the end of the refresh, when it shows who is to blame (``Outage``)."""


@dataclass(frozen=True, slots=True)
class _Round:
    """One refresh: what its chains share."""

    tally: Tally
    watcher: Watcher
    patience: Patience
    outage: Outage[tuple[FeedToFetch, str, "_Answer"]]


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
        vault: Vault,
    ) -> None:
        self._database = database
        self._client = client
        self._lanes = lanes
        self._completion = completion
        self._now = now
        self._trace = trace
        self._vault = vault
        self._writes = WriteQueue(database, lanes.write)
        self._under_way: set[RefreshRun] = set()

    def size(self, options: RefreshOptions) -> int:
        """Return roughly how much a refresh has to fetch: feeds, and pages and pictures up to a few of each."""
        if options.feeds is not None:
            return len(options.feeds)
        with self._database.read() as c:
            due = len(feeds.due_feeds(c, self._now(), force=options.force))
            pages = articles.pages_due(c, self._now(), limit=_SOME) if options.full_text else ()
            pictures = articles.pictures_due(c, self._now(), limit=_SOME) if options.pictures else ()
        return due + len(pages) + len(pictures)

    def close(self) -> None:
        """Stop what is under way."""
        for run in list(self._under_way):
            run.stop()

    def start(
        self,
        options: RefreshOptions,
        *,
        on_progress: Callable[[Progress], None] = lambda _: None,
        on_written: Callable[[Change], None] = lambda _: None,
    ) -> RefreshRun:
        """Start a refresh and return at once. The callbacks come on lane threads.

        After ``stop()`` no progress is told, and only that was written which was on its way to the archive.
        """
        begun = time.perf_counter()
        tally = Tally()

        def report(is_stopped: bool) -> RefreshReport:
            seconds = time.perf_counter() - begun
            self._trace.write("refresh.total", seconds * 1000)
            return tally.report(seconds, is_stopped=is_stopped)

        run: RefreshRun = Run(report)
        self._under_way.add(run)
        run.done.add_done_callback(lambda _: self._under_way.discard(run))
        watcher = Watcher(lambda: run.is_stopped, run.fail, on_progress, on_written)

        asked = options.feeds

        def complete() -> None:
            # Without a network pages and pictures could only fail; they come with the next refresh.
            if run.is_stopped or tally.lost or not (options.full_text or options.pictures) or asked == ():
                run.finish()
                return
            wanted = Wanted(feeds=asked, full_text=options.full_text, pictures=options.pictures)
            self._completion.start(wanted, watcher, tally.completed, run.finish)

        def go(found: tuple[Sequence[tuple[FeedToFetch, str]], Patience]) -> None:
            nonlocal asked
            due, patience = found
            tally.total = len(due)
            if options.only_local:
                asked = tuple(feed.id for feed, _ in due)
            one = _Round(tally, watcher, patience, Outage())
            flow = Flow(
                due,
                lambda line, done: self._begin(line[0], line[1], one, lambda: flow.free(host_of(line[0].url)), done),
                lambda: self._settle(one, complete),
                AT_ONCE,
                key=lambda line: host_of(line[0].url),
                limit=patience.limit,
            )
            run.when_stopped(flow.stop)
            flow.start()

        chain(lambda: self._lanes.read.submit(self._due, options), go, run.fail)
        return run

    def _due(self, options: RefreshOptions) -> tuple[Sequence[tuple[FeedToFetch, str]], Patience]:
        with self._database.read() as connection:
            due = feeds.due_feeds(connection, self._now(), ids=options.feeds, force=options.force)
            if options.only_local:
                due = tuple(feed for feed in due if not needs_network(feed.url))
            titles = feeds.titles(connection)
            # A feed that is asked for by hand is asked.
            waits = fetches.waiting_hosts(connection, self._now()) if options.feeds is None else {}
        return [(feed, titles.get(feed.id, feed.url)) for feed in due], Patience(waits)

    def _settle(self, one: _Round, complete: Callable[[], None]) -> None:
        """Write the failures that were held back; where the reader's own network was lost, nothing is written."""
        lost, failed = one.outage.settled()
        for feed, title, _ in lost:
            one.tally.missed(feed, title)
        flow = Flow(
            failed,
            lambda line, done: self._begin(line[0], line[1], one, lambda: None, done, line[2]),
            complete,
            AT_ONCE,
        )
        flow.start()

    def _begin(
        self,
        feed: FeedToFetch,
        title: str,
        one: _Round,
        asked: Callable[[], None],
        done: Callable[[], None],
        known: _Answer | None = None,
    ) -> None:
        """Start the chain of one feed; ``asked`` is called when its server has answered, ``done`` once at its end.

        A ``known`` answer is not asked for.
        """
        watcher = one.watcher

        def fetched(answer: _Answer) -> None:
            outcome = answer.outcome
            asked()
            if watcher.is_stopped() or answer.is_held:
                done()
            elif answer.read is not None:
                write(answer, answer.read if isinstance(answer.read, Failed) else outcome, answer.read)
            elif isinstance(outcome, Fetched):
                chain(
                    lambda: self._lanes.cpu.submit(
                        read_source,
                        outcome.body,
                        outcome.url,
                        outcome.headers,
                        feed.kind,
                        feed.page_model,
                        timeout=READ_SECONDS,
                    ),
                    lambda read: write(answer, outcome if not isinstance(read, Failed) else read, read),
                    lambda error: write(answer, _unread(feed, outcome, error), None),
                )
            else:
                write(answer, outcome, None)

        def write(answer: _Answer, outcome: Outcome, read: Read | Failed | None) -> None:
            if watcher.is_stopped():
                done()
                return
            found = None if isinstance(read, Failed) else read
            chain(
                lambda: self._writes.submit(lambda c: self._write(c, feed, outcome, found, answer)),
                lambda written: told(outcome, *written),
                gave_up,
            )

        def told(outcome: Outcome, intent: FeedIntent, change: Change, updated: int) -> None:
            progress = one.tally.ended(title, feed.url, outcome, intent, change, updated)
            if not watcher.is_stopped():
                watcher.progress(progress)
            watcher.written(change)  # a batch that was being written when the refresh was stopped is in the archive
            done()

        def gave_up(error: BaseException) -> None:
            if isinstance(error, EnvironmentProblem):
                watcher.broken(error)
            elif not watcher.is_stopped():
                log.error("feed %s: %s", feed.url, error, exc_info=error)
                one.tally.broke(FeedFailure(feed.id, title, feed.url, f"A fault in this program: {error}"))
            done()

        if known is not None:
            fetched(known)
            return
        chain(lambda: self._lanes.net.submit(lambda: self._ask(feed, title, one)), fetched, gave_up)

    def _ask(self, feed: FeedToFetch, title: str, one: _Round) -> _Answer:
        refusal = one.patience.refusal(feed.url, self._now())
        if refusal is not None:
            return _Answer(refusal, 0)
        try:
            secrets = self._vault.get(feed.id, feed.access.secrets)
        except NoKeyring as error:
            return _Answer(Failed(feed.url, str(error), trouble=Trouble.BLOCKED, is_asked=False), 0)
        begun = time.perf_counter()
        outcome = self._client().fetch(feed, secrets)
        ended = time.perf_counter()
        ms = round((ended - begun) * 1000)
        if one.outage.takes(feed.url, outcome, begun, ended, (feed, title, _Answer(outcome, ms))):
            return _Answer(outcome, ms, is_held=True)
        read = None
        if feed.kind is SourceKind.SITEMAP and isinstance(outcome, Fetched):
            read = read_site(outcome, self._client(), self._lanes.cpu)
        return _Answer(outcome, ms, one.patience.heard(feed.url, outcome, self._now()), read)

    def _write(self, c: Connection, feed: FeedToFetch, outcome: Outcome, read: Read | None, answer: _Answer) -> Written:
        from newsreader.feeds.decide import decide

        known = articles.known_articles(c, feed.id, read[1]) if read else ()
        intent = decide(feed, outcome, read, known, self._now())
        written = articles.write_feed(c, intent)
        if written is not None:
            fetches.record(c, feed.id, _record(outcome, intent, answer.ms, len(written.new)))
        if answer.wait_until is not None:
            fetches.leave_alone(c, [(host_of(feed.url), answer.wait_until)])
        new, updated = (written.new, written.updated) if written else ((), ())
        change = Change(articles=new + updated, new_articles=len(new), feeds=(FeedId(feed.id),))
        return intent, change, len(updated)


def _record(outcome: Outcome, intent: FeedIntent, ms: int, new: int) -> FetchRecord:
    name = "unchanged" if isinstance(outcome, NotModified) else str(intent.outcome)
    return FetchRecord(intent.now, name, intent.status, ms, intent.size, new, intent.error)


def _unread(feed: FeedToFetch, outcome: Fetched, error: BaseException) -> Failed:
    if isinstance(error, TooSlow):
        return Failed(
            feed.url,
            f"The feed took longer than {READ_SECONDS:.0f} seconds to be read.",
            outcome.status,
            trouble=Trouble.BROKEN,
        )
    return Failed(feed.url, "The feed made the program that reads it stop.", outcome.status, trouble=Trouble.BROKEN)
