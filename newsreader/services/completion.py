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
from newsreader.store import Connection, Database, articles

BATCH = 500
Due = tuple[ArticleId, str, str | None]
"""An article, the address to ask for it, and the one that named that."""

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
    """Wires the chains of pages, comments and pictures into batches."""

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
                self._fetch_pictures(wanted, watcher, completed, finished)
            else:
                finished()

        def comments() -> None:
            self._fetch_comments(wanted, watcher, completed, pictures)

        if wanted.full_text:
            self._fetch_pages(wanted, watcher, completed, comments)
        else:
            pictures()

    def _fetch_pages(
        self, wanted: Wanted, watcher: Watcher, completed: Completed, finished: Callable[[], None]
    ) -> None:
        def due(c: Connection, limit: int) -> Sequence[Due]:
            return articles.pages_due(c, self._now(), feeds=wanted.feeds, articles=wanted.articles, limit=limit)

        def begin(line: Due, total: int, done: Callable[[], None]) -> None:
            def told(article: ArticleId, problem: str | None) -> None:
                with completed.lock:
                    completed.pages += problem is None
                    completed.page_failures += problem is not None
                    if problem is not None:
                        completed.problems.append(f"{line[1]}: {problem}")
                    ended = completed.pages + completed.page_failures
                _tell(watcher, Progress("pages", ended, total, line[1]), article if problem is None else None)
                done()

            by_itself = wanted.articles is None
            self._pages.begin(
                *line, by_itself=by_itself, done=told, is_stopped=watcher.is_stopped, broken=watcher.broken
            )

        self._round(wanted, watcher, due, lambda line: line[0], begin, finished, set())

    def _fetch_comments(
        self, wanted: Wanted, watcher: Watcher, completed: Completed, finished: Callable[[], None]
    ) -> None:
        asked = count(1)

        def due(c: Connection, limit: int) -> Sequence[Due]:
            return articles.comments_due(c, feeds=wanted.feeds, articles=wanted.articles, limit=limit)

        def begin(line: Due, total: int, done: Callable[[], None]) -> None:
            def told(comments: int) -> None:
                with completed.lock:
                    completed.comments += comments
                _tell(watcher, Progress("comments", next(asked), total, line[1]), line[0] if comments else None)
                done()

            by_itself = wanted.articles is None
            self._comment_feeds.begin(
                *line, by_itself=by_itself, done=told, is_stopped=watcher.is_stopped, broken=watcher.broken
            )

        self._round(wanted, watcher, due, lambda line: line[0], begin, finished, set())

    def _fetch_pictures(
        self, wanted: Wanted, watcher: Watcher, completed: Completed, finished: Callable[[], None]
    ) -> None:
        def due(c: Connection, limit: int) -> Sequence[Due]:
            return articles.pictures_due(c, self._now(), feeds=wanted.feeds, articles=wanted.articles, limit=limit)

        def begin(line: Due, total: int, done: Callable[[], None]) -> None:
            article, src, referer = line

            def told(problem: str | None) -> None:
                with completed.lock:
                    completed.pictures += problem is None
                    completed.picture_failures += problem is not None
                    if problem is not None:
                        completed.problems.append(f"{src}: {problem}")
                    ended = completed.pictures + completed.picture_failures
                _tell(watcher, Progress("pictures", ended, total, src), article if problem is None else None)
                done()

            self._files.begin(src, referer, done=told, is_stopped=watcher.is_stopped, broken=watcher.broken)

        self._round(wanted, watcher, due, lambda line: line[1], begin, finished, set())

    def _round(
        self,
        wanted: Wanted,
        watcher: Watcher,
        due: Callable[[Connection, int], Sequence[Due]],
        key: Callable[[Due], object],
        begin: Callable[[Due, int, Callable[[], None]], None],
        finished: Callable[[], None],
        tried: set[object],
    ) -> None:
        """Begin a chain for each line that is due and was not tried, then look again, until nothing is left.

        ``begin`` gets the line, how many there are so far, and what to call at its end; of several lines with one
        ``key`` the first is taken.
        """

        def look() -> Sequence[Due]:
            with self._database.read() as connection:
                return due(connection, BATCH + (len(tried) if wanted.articles else 0))

        def go(found: Sequence[Due]) -> None:
            batch: dict[object, Due] = {}
            for line in found:
                if key(line) not in tried:
                    batch.setdefault(key(line), line)
            if not batch or watcher.is_stopped():
                finished()
                return
            tried.update(batch)
            total = len(tried)

            def again() -> None:
                self._round(wanted, watcher, due, key, begin, finished, tried)

            def first(line: Due, done: Callable[[], None]) -> None:
                begin(line, total, done)

            Flow(batch.values(), first, again, WIDTH, key=lambda line: host_of(line[1]), limit=at_once).start()

        chain(lambda: self._lanes.read.submit(look), go, lambda error: _end(error, watcher, finished))


def _tell(watcher: Watcher, progress: Progress, written: ArticleId | None) -> None:
    """Tell how far it is, and of the article that was written, unless the job was stopped."""
    if not watcher.is_stopped():
        watcher.progress(progress)
        if written is not None:
            watcher.written(Change(articles=(written,)))


def _end(error: BaseException, watcher: Watcher, finished: Callable[[], None]) -> None:
    if isinstance(error, EnvironmentProblem):
        watcher.broken(error)
    finished()
