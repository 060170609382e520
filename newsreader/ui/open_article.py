"""The article that is open: asked for, shown, marked as read, and kept as the archive knows it."""

import logging
import time
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.app.deed import restate
from newsreader.app.library import Library
from newsreader.model.article import Article, ArticleRow, Change, RelatedArticle, StateChange
from newsreader.model.ids import ArticleId
from newsreader.model.trace import Trace
from newsreader.ui.ahead import ReadAhead
from newsreader.ui.article_list import ArticleList
from newsreader.ui.list_model import ListModel
from newsreader.ui.pane.pane import ArticlePane

log = logging.getLogger(__name__)


class OpenArticle(QObject):
    """Follows the list's current row into the pane.

    ``changed`` after another article (or none) is open or its state changed; ``text_painted`` and ``pictures_painted``
    when the pane shows it.
    """

    changed = Signal()
    text_painted = Signal()
    pictures_painted = Signal()

    def __init__(
        self,
        library: Library,
        model: ListModel,
        articles: ArticleList,
        pane: ArticlePane,
        trace: Trace,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.marks_read = True
        self._library = library
        self._model = model
        self._list = articles
        self._pane = pane
        self._trace = trace
        self._ahead = ReadAhead(library, self)
        self._wanted: ArticleId | None = None
        self._article: Article | None = None
        self._asked_at, self._is_timed = 0.0, False
        self._scroll_to: float | None = None
        articles.chosen.connect(self.open)
        library.restated.connect(self._restate)
        library.changed.connect(self._look_again)
        pane.on_text_painted = self._text_painted
        pane.on_pictures_painted = self._pictures_painted
        pane.article_requested.connect(lambda article: self.go_to(ArticleId(article)))

    @property
    def article(self) -> Article | None:
        """The article that is open."""
        return self._article

    @property
    def row(self) -> ArticleRow | None:
        """The row of the open article, in its latest state."""
        return self._article.row if self._article else None

    # --- opened and closed

    def open(self, article: int) -> None:
        """Show an article and mark it as read."""
        if self._wanted == article:
            return
        wanted = ArticleId(article)
        self._wanted = wanted
        self._asked_at, self._is_timed = time.perf_counter(), True
        row = self._model.row(article)
        ahead = self._ahead.article(article)
        if row is not None:
            self._mark(row)
        if ahead is not None:
            self._show(replace(ahead, row=self._model.row(article) or ahead.row))
            return
        stamp = self._library.stamp()
        self._library.ask(lambda find: find.article(wanted), lambda found: self._take(found, stamp), key="article")

    def go_to(self, article: ArticleId) -> None:
        """Open an article: in the list where it is there, else beside it."""
        at = self._model.position(article)
        if at is not None and self._list.go(at):
            return
        self._list.leave()
        self.open(article)

    def close(self) -> None:
        """Show no article."""
        self._wanted = None
        self._article = None
        self._pane.clear()
        self.changed.emit()

    def scroll_to(self, position: float) -> None:
        """Go to a position, 0 to 1, in the article that is painted next."""
        self._scroll_to = position or None

    def show_text(self, article: Article) -> None:
        """Show the same article with another of its texts."""
        self._article = article
        self._pane.show_article(article, ())
        self._ask_related()
        self.changed.emit()

    def _take(self, article: Article, stamp: int) -> None:
        (row,) = self._library.up_to_date((article.row,), stamp)
        self._show(replace(article, row=row))

    def _show(self, article: Article) -> None:
        if article.id != self._wanted:
            return
        self._article = article
        self._mark(article.row)
        self._pane.show_article(self._article)
        self.changed.emit()

    def _mark(self, row: ArticleRow) -> None:
        if self.marks_read and not row.is_read:
            self._library.set_read((row.id,), True, is_undoable=False)

    # --- painted

    def _text_painted(self, _: float) -> None:
        if self._is_timed:
            self._trace.write("article.text_painted", (time.perf_counter() - self._asked_at) * 1000)
        if self._scroll_to is not None:
            QTimer.singleShot(0, self, self._scroll)
        self._ask_related()
        self._read_ahead()
        self.text_painted.emit()

    def _pictures_painted(self, _: float) -> None:
        if self._is_timed:
            self._is_timed = False
            self._trace.write("article.pictures_painted", (time.perf_counter() - self._asked_at) * 1000)
        self.pictures_painted.emit()

    def _scroll(self) -> None:
        """Go where the reader was; again when related stories have made the page longer."""
        if self._scroll_to is not None:
            self._pane.set_scroll_position(self._scroll_to)

    def _ask_related(self) -> None:
        if self._article is None:
            return
        article = self._article.id

        def answered(related: tuple[RelatedArticle, ...]) -> None:
            if self._article is not None and self._article.id == article and related:
                self._pane.set_related(related)
                self._scroll()
            self._scroll_to = None

        def failed(error: BaseException) -> None:
            log.warning("related stories of %s: %r", article, error)

        self._library.ask(lambda find: find.related(article), answered, failed=failed, key="related")

    def _read_ahead(self) -> None:
        """Read the neighbours in the list."""
        at = self._list.at
        near = [self._model.id_at(at + 1), self._model.id_at(at - 1)] if at >= 0 else []
        self._ahead.read(article for article in near if article is not None)

    # --- changed elsewhere

    def _restate(self, change: StateChange) -> None:
        article = self._article
        if article is None or article.id not in change.ids:
            return
        self._article = replace(article, row=restate(article.row, change))
        if self._article.row.tags != article.row.tags:
            self._pane.show_article(self._article)
        self.changed.emit()

    def _look_again(self, change: Change) -> None:
        self._ahead.forget(change.articles)
        if self._wanted is not None and self._wanted in change.articles:
            wanted, stamp = self._wanted, self._library.stamp()
            self._library.ask(lambda find: find.article(wanted), lambda found: self._renew(found, stamp), key="article")

    def _renew(self, article: Article, stamp: int) -> None:
        self._is_timed = False
        if self._article is None:
            self._take(article, stamp)
            return
        (row,) = self._library.up_to_date((article.row,), stamp)
        self._article = replace(article, row=row)
        self._pane.show_article(self._article)
        self.changed.emit()
