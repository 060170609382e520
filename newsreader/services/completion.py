"""Complete articles for offline: pages, comments, then pictures, batch after batch until nothing is due."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from threading import Lock

from newsreader.feeds.web.turns import at_once
from newsreader.model.article import Change
from newsreader.model.errors import EnvironmentProblem
from newsreader.model.ids import ArticleId, FeedId
from newsreader.model.urls import host_of
from newsreader.services.comment_feeds import CommentFeeds
from newsreader.services.flow import Flow, chain
from newsreader.services.lanes import Lanes
from newsreader.services.pages import Pages
from newsreader.services.picture_files import PictureFiles
from newsreader.services.reports import Progress
from newsreader.store import Database, articles

BATCH = 500
WIDTH = 24
"""Chains at once: as many as there are network threads."""


@dataclass(slots=True)
class Completed:
    """What completing did so far. Counted under ``lock``, as chains end on many threads."""

    pages: int = 0
    pictures: int = 0
    comments: int = 0
    page_failures: int = 0
    picture_failures: int = 0
    problems: list[str] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which articles to complete: those of ``feeds`` (None: all), or exactly ``articles``; and how far."""

    feeds: tuple[FeedId, ...] | None = None
    articles: tuple[ArticleId, ...] | None = None
    full_text: bool = True
    pictures: bool = True


@dataclass(frozen=True, slots=True)
class Watcher:
    """Whom a job tells: all are called on lane threads."""

    is_stopped: Callable[[], bool]
    broken: Callable[[EnvironmentProblem], None]
    progress: Callable[[Progress], None] = lambda _: None
    written: Callable[[Change], None] = lambda _: None


class Completion:
    """Wires the chains of pages and pictures into batches."""

    def __init__(
        self,
        database: Database,
        lanes: Lanes,
        pages: Pages,
        comment_feeds: CommentFeeds,
        files: PictureFiles,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._lanes = lanes
        self._pages = pages
        self._comment_feeds = comment_feeds
        self._files = files
        self._now = now

    def start(self, wanted: Wanted, watcher: Watcher, completed: Completed, finished: Callable[[], None]) -> None:
        """Start and return at once; ``completed`` grows until ``finished`` is called once."""

        def pictures() -> None:
            if wanted.pictures:
                self._next_pictures(wanted, watcher, completed, set(), finished)
            else:
                finished()

        def comments() -> None:
            self._next_comments(wanted, watcher, completed, set(), pictures)

        if wanted.full_text:
            self._next_pages(wanted, watcher, completed, set(), comments)
        else:
            pictures()

    def _next_pages(
        self,
        wanted: Wanted,
        watcher: Watcher,
        completed: Completed,
        tried: set[ArticleId],
        finished: Callable[[], None],
    ) -> None:
        def due() -> Sequence[tuple[ArticleId, str, str | None]]:
            with self._database.read() as connection:
                return articles.pages_due(
                    connection,
                    self._now(),
                    feeds=wanted.feeds,
                    articles=wanted.articles,
                    limit=BATCH + (len(tried) if wanted.articles else 0),
                )

        def go(found: Sequence[tuple[ArticleId, str, str | None]]) -> None:
            batch = [line for line in found if line[0] not in tried]
            if not batch or watcher.is_stopped():
                finished()
                return
            total = len(tried) + len(batch)
            tried.update(line[0] for line in batch)

            def begin(line: tuple[ArticleId, str, str | None], done: Callable[[], None]) -> None:
                def told(article: ArticleId, problem: str | None) -> None:
                    with completed.lock:
                        completed.pages += problem is None
                        completed.page_failures += problem is not None
                        if problem is not None:
                            completed.problems.append(f"{line[1]}: {problem}")
                        ended = completed.pages + completed.page_failures
                    if not watcher.is_stopped():
                        watcher.progress(Progress("pages", ended, total, line[1]))
                        if problem is None:
                            watcher.written(Change(articles=(article,)))
                    done()

                by_itself = wanted.articles is None
                self._pages.begin(
                    *line, by_itself=by_itself, done=told, is_stopped=watcher.is_stopped, broken=watcher.broken
                )

            def again() -> None:
                self._next_pages(wanted, watcher, completed, tried, finished)

            Flow(batch, begin, again, WIDTH, key=lambda line: host_of(line[1]), limit=at_once).start()

        chain(lambda: self._lanes.read.submit(due), go, lambda error: _end(error, watcher, finished))

    def _next_comments(
        self,
        wanted: Wanted,
        watcher: Watcher,
        completed: Completed,
        tried: set[ArticleId],
        finished: Callable[[], None],
    ) -> None:
        def due() -> Sequence[tuple[ArticleId, str, str | None]]:
            with self._database.read() as connection:
                return articles.comments_due(connection, feeds=wanted.feeds, articles=wanted.articles, limit=BATCH)

        def go(found: Sequence[tuple[ArticleId, str, str | None]]) -> None:
            batch = [line for line in found if line[0] not in tried]
            if not batch or watcher.is_stopped():
                finished()
                return
            before = len(tried)
            tried.update(line[0] for line in batch)
            asked = count(before + 1)

            def begin(line: tuple[ArticleId, str, str | None], done: Callable[[], None]) -> None:
                def told(comments: int) -> None:
                    with completed.lock:
                        completed.comments += comments
                    if not watcher.is_stopped():
                        watcher.progress(Progress("comments", next(asked), len(tried), line[1]))
                        if comments:
                            watcher.written(Change(articles=(line[0],)))
                    done()

                by_itself = wanted.articles is None
                self._comment_feeds.begin(
                    *line, by_itself=by_itself, done=told, is_stopped=watcher.is_stopped, broken=watcher.broken
                )

            def again() -> None:
                self._next_comments(wanted, watcher, completed, tried, finished)

            Flow(batch, begin, again, WIDTH, key=lambda line: host_of(line[1]), limit=at_once).start()

        chain(lambda: self._lanes.read.submit(due), go, lambda error: _end(error, watcher, finished))

    def _next_pictures(
        self, wanted: Wanted, watcher: Watcher, completed: Completed, tried: set[str], finished: Callable[[], None]
    ) -> None:
        def due() -> Sequence[tuple[ArticleId, str, str | None]]:
            with self._database.read() as connection:
                return articles.pictures_due(
                    connection,
                    self._now(),
                    feeds=wanted.feeds,
                    articles=wanted.articles,
                    limit=BATCH + (len(tried) if wanted.articles else 0),
                )

        def go(found: Sequence[tuple[ArticleId, str, str | None]]) -> None:
            batch: dict[str, tuple[ArticleId, str | None]] = {}
            for article, src, referer in found:
                if src not in tried:
                    batch.setdefault(src, (article, referer))
            if not batch or watcher.is_stopped():
                finished()
                return
            total = len(tried) + len(batch)
            tried.update(batch)

            def begin(src: str, done: Callable[[], None]) -> None:
                article, referer = batch[src]

                def told(problem: str | None) -> None:
                    with completed.lock:
                        completed.pictures += problem is None
                        completed.picture_failures += problem is not None
                        if problem is not None:
                            completed.problems.append(f"{src}: {problem}")
                        ended = completed.pictures + completed.picture_failures
                    if not watcher.is_stopped():
                        watcher.progress(Progress("pictures", ended, total, src))
                        if problem is None:
                            watcher.written(Change(articles=(article,)))
                    done()

                self._files.begin(src, referer, done=told, is_stopped=watcher.is_stopped, broken=watcher.broken)

            def again() -> None:
                self._next_pictures(wanted, watcher, completed, tried, finished)

            Flow(batch, begin, again, WIDTH, key=host_of, limit=at_once).start()

        chain(lambda: self._lanes.read.submit(due), go, lambda error: _end(error, watcher, finished))


def _end(error: BaseException, watcher: Watcher, finished: Callable[[], None]) -> None:
    if isinstance(error, EnvironmentProblem):
        watcher.broken(error)
    finished()
