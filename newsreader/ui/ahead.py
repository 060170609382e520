"""Articles read from the archive before the reader comes to them, so that the next step paints at once.

No server is asked: full texts are fetched ahead by a refresh, as the network allows (``app/refresher.py``).
"""

import logging
from collections.abc import Iterable

from PySide6.QtCore import QObject

from newsreader.app.library import Library
from newsreader.model.article import Article
from newsreader.model.ids import ArticleId

log = logging.getLogger(__name__)

KEPT = 4
"""Articles kept; the one read first goes first."""


class ReadAhead(QObject):
    """Keeps a few articles as the archive told them; their rows are as old as that answer."""

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._articles: dict[int, Article] = {}

    def article(self, article: int) -> Article | None:
        """Return an article where it was read ahead."""
        return self._articles.get(article)

    def read(self, articles: Iterable[ArticleId]) -> None:
        """Ask for those that are not there yet; the question before this one is dropped."""
        wanted = [article for article in articles if article not in self._articles]
        if not wanted:
            return

        def failed(error: BaseException) -> None:
            log.debug("not read ahead: %r", error)

        self._library.ask(lambda find: [find.article(one) for one in wanted], self._keep, failed=failed, key="ahead")

    def forget(self, articles: Iterable[ArticleId]) -> None:
        """Let go of articles that have changed."""
        for article in articles:
            self._articles.pop(article, None)

    def _keep(self, found: list[Article]) -> None:
        self._articles.update((article.id, article) for article in found)
        while len(self._articles) > KEPT:
            del self._articles[next(iter(self._articles))]
