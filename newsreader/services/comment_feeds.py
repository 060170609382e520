"""Fetch the comment feeds of articles whose pages print no comments: one chain of lanes an article."""

import logging
from collections.abc import Callable
from datetime import datetime

from newsreader.model.article import Comment
from newsreader.model.errors import EnvironmentProblem
from newsreader.model.fetching import Failed, Fetched
from newsreader.model.ids import ArticleId
from newsreader.services.clients import ClientSource
from newsreader.services.flow import chain
from newsreader.services.lanes import Lanes
from newsreader.services.work import READ_SECONDS, read_comments
from newsreader.store import Database, articles

log = logging.getLogger(__name__)


class CommentFeeds:
    """Makes chains: GET → comments in a worker process → one transaction.

    A comment feed is asked once: one that cannot be had, or read, is no loss that is worth a second request.
    """

    def __init__(self, database: Database, client: ClientSource, lanes: Lanes, now: Callable[[], datetime]) -> None:
        self._database = database
        self._client = client
        self._lanes = lanes
        self._now = now

    def begin(
        self,
        article: ArticleId,
        url: str,
        source: str | None,
        *,
        by_itself: bool,
        done: Callable[[int], None],
        is_stopped: Callable[[], bool],
        broken: Callable[[EnvironmentProblem], None],
    ) -> None:
        """Start the chain of one article. ``done`` gets the number of comments stored.

        ``source`` is the address of a feed that lists the article; ``by_itself``: nobody asked for just this one.
        """

        def gave_up(error: BaseException) -> None:
            if isinstance(error, EnvironmentProblem):
                broken(error)
            elif not is_stopped():
                log.error("comments of article %s: %s", article, error, exc_info=error)
            done(0)

        def fetched(outcome: Fetched | Failed) -> None:
            if is_stopped():
                done(0)
            elif isinstance(outcome, Failed):
                store(())
            else:
                chain(
                    lambda: self._lanes.cpu.submit(
                        read_comments, outcome.body, outcome.url, outcome.headers, timeout=READ_SECONDS
                    ),
                    store,
                    lambda _: store(()),
                )

        def store(found: tuple[Comment, ...]) -> None:
            if is_stopped():
                done(0)
                return
            chain(lambda: self._lanes.write.submit(self._store, article, found), lambda _: done(len(found)), gave_up)

        chain(lambda: self._lanes.net.submit(self._get, url, source, by_itself), fetched, gave_up)

    def _get(self, url: str, source: str | None, by_itself: bool) -> Fetched | Failed:
        from newsreader.feeds.web.http import FEED_ACCEPT

        return self._client().get(url, accept=FEED_ACCEPT, source=source, by_itself=by_itself)

    def _store(self, article: ArticleId, found: tuple[Comment, ...]) -> None:
        with self._database.write() as connection:
            articles.store_feed_comments(connection, article, found, self._now())
