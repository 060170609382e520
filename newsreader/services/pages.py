"""Fetch articles' pages, take their parts and store them: one chain of lanes an article."""

import logging
from collections.abc import Callable
from concurrent.futures import TimeoutError as TooSlow
from datetime import datetime

from newsreader.archive.pictures import PictureStore
from newsreader.model.article import ContentKind, PageKind, PageParts
from newsreader.model.errors import EnvironmentProblem
from newsreader.model.fetching import Failed, Fetched
from newsreader.model.ids import ArticleId
from newsreader.services.clients import ClientSource
from newsreader.services.flow import chain
from newsreader.services.held_pictures import note_held, put_held
from newsreader.services.lanes import Lanes
from newsreader.services.site_rules import RulesNear
from newsreader.services.whole_article import WholeArticle, understand
from newsreader.services.work import EXTRACT_SECONDS
from newsreader.store import Database, articles

log = logging.getLogger(__name__)

Told = Callable[[ArticleId, "str | None"], None]
"""Called with the article and None when its page is stored, or the reason why not."""


class Pages:
    """Makes chains: GET → parts in a worker process → its further pages, the same way → one transaction."""

    def __init__(
        self,
        database: Database,
        files: PictureStore,
        client: ClientSource,
        lanes: Lanes,
        rules_near: RulesNear,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._files = files
        self._client = client
        self._lanes = lanes
        self._rules_near = rules_near
        self._now = now

    def begin(
        self,
        article: ArticleId,
        url: str,
        source: str | None,
        *,
        by_itself: bool,
        done: Told,
        is_stopped: Callable[[], bool],
        broken: Callable[[EnvironmentProblem], None],
    ) -> None:
        """Start the chain of one article. ``done`` is called once, after ``broken`` if nothing can be written.

        ``source`` is the address of a feed that lists it; ``by_itself``: nobody asked for just this article.
        """

        def failed(reason: str) -> None:
            if is_stopped():
                done(article, reason)
                return
            chain(
                lambda: self._lanes.write.submit(self._note_failure, article, reason),
                lambda _: done(article, reason),
                lambda error: gave_up(error),
            )

        def gave_up(error: BaseException) -> None:
            if isinstance(error, EnvironmentProblem):
                broken(error)
            elif not is_stopped():
                log.error("page of article %s: %s", article, error, exc_info=error)
            done(article, str(error))

        def fetched(outcome: Fetched | Failed) -> None:
            if is_stopped():
                done(article, "stopped")
            elif isinstance(outcome, Failed):
                failed(outcome.reason)
            else:
                chain(
                    lambda: understand(self._lanes, self._rules_near, outcome),
                    extracted,
                    lambda error: failed(_in_words(error)),
                )

        def extracted(parts: PageParts) -> None:
            WholeArticle(self._lanes, self._rules_near, ask_further, is_stopped, whole).begin(parts)

        def ask_further(address: str) -> Fetched | Failed:
            return self._get(address, url, by_itself)

        def whole(parts: PageParts) -> None:
            if is_stopped():
                done(article, "stopped")
            elif parts.kind is PageKind.LIST or not parts.text.strip():
                failed("The page holds no article text that could be recognised.")
            else:
                chain(
                    lambda: self._lanes.write.submit(self._store, article, parts),
                    lambda _: done(article, None),
                    gave_up,
                )

        chain(lambda: self._lanes.net.submit(self._get, url, source, by_itself), fetched, gave_up)

    def _get(self, url: str, source: str | None, by_itself: bool) -> Fetched | Failed:
        return self._client().get(url, source=source, by_itself=by_itself)

    def _store(self, article: ArticleId, parts: PageParts) -> bool:
        held = put_held(self._files, parts)
        with self._database.write() as connection:
            is_new = articles.store_page(connection, article, parts, now=self._now(), kind=ContentKind.PAGE)
            note_held(connection, held, self._now())
            return is_new

    def _note_failure(self, article: ArticleId, reason: str) -> None:
        with self._database.write() as connection:
            articles.page_failed(connection, article, reason, self._now())


def _in_words(error: BaseException) -> str:
    if isinstance(error, TooSlow):
        return f"The page took longer than {EXTRACT_SECONDS:.0f} seconds to be understood."
    return "The page made the program that reads it stop."
