"""Follows the reader: which view the list shows, where to be in it, and which article is open beside it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from newsreader.app.library import Library
from newsreader.app.reading import View
from newsreader.model.article import Article, ArticleRow, Change
from newsreader.model.ids import ArticleId
from newsreader.model.trace import Trace
from newsreader.ui.list_column import ListColumn
from newsreader.ui.list_model import ListModel
from newsreader.ui.open_article import OpenArticle
from newsreader.ui.pane.pane import ArticlePane
from newsreader.ui.sources import SourcesView
from newsreader.ui.sources_model import SourcesModel

Wish = Callable[[], bool]
"""What to go to once a list is there; False while it is not there yet."""


def local_now() -> datetime:
    """Return the time in the reader's zone."""
    return datetime.now().astimezone()


class Reader(QObject):
    """Moves list and pane together. ``article_changed`` after another article (or none) is open or its state changed.

    ``view_changed`` carries a view that was opened; ``said`` a sentence for the status line. Steps that look for
    something are in ``Steps``, the search field's work in ``SearchSession``.
    """

    view_changed = Signal(object)
    article_changed = Signal()
    said = Signal(str)
    list_painted = Signal()
    text_painted = Signal()
    pictures_painted = Signal()

    def __init__(
        self,
        library: Library,
        model: ListModel,
        column: ListColumn,
        pane: ArticlePane,
        sources: SourcesModel,
        sources_view: SourcesView,
        trace: Trace,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._model = model
        self._column = column
        self._sources = sources
        self._sources_view = sources_view
        self._trace = trace
        self._opened = OpenArticle(library, model, column.list, pane, trace, self)
        self._view: View | None = None
        self._wish: Wish | None = None
        self._was_painted = False
        self._opened.changed.connect(self.article_changed)
        self._opened.text_painted.connect(self.text_painted)
        self._opened.pictures_painted.connect(self.pictures_painted)
        column.pill_pressed.connect(self.reload)
        model.loaded.connect(self._list_loaded)
        model.completed.connect(self.settle)
        model.failed.connect(self._list_failed)
        library.changed.connect(self._see_arrivals)

    # --- where the reader is

    @property
    def view(self) -> View | None:
        """The view that the list shows."""
        return self._view

    @property
    def article(self) -> Article | None:
        """The article that is open."""
        return self._opened.article

    @property
    def row(self) -> ArticleRow | None:
        """The row of the open article, in its latest state."""
        return self._opened.row

    # --- views

    def open_view(self, view: View, wish: Wish | None = None) -> None:
        """Show a view; ``wish`` is tried when its first rows are there, and again when all are."""
        is_other = self._view is None or self._view.key != view.key
        self._view = view
        self._wish = wish
        self._column.show_view(view)
        self._sources_view.select(view.key)
        if is_other:
            self._column.list.leave()
            if view.kind != "search":
                self.close_article()
        self._model.load(view.query)
        self.view_changed.emit(view)

    def open_key(self, key: str, wish: Wish | None = None) -> bool:
        """Show the view of a key; False where there is none."""
        view = self._sources.view(key, local_now())
        if view is None:
            return False
        self.open_view(view, wish)
        return True

    def show_rows(self, view: View, rows: Sequence[ArticleRow]) -> None:
        """Show a view of exactly these rows in this order; the open article stays."""
        self._view = view
        self._column.show_view(view)
        self._sources_view.select("")
        self._column.list.leave()
        self._wish = None
        self._model.show_rows(view.query, rows)

    def rename_view(self, view: View) -> None:
        """Take another name for the view that is shown."""
        self._view = view
        self._column.rename_view(view)

    def reload(self) -> None:
        """Look again at what the view holds; the open article stays where it is."""
        if self._view is not None:
            self._column.set_new(0)
            if self._view.kind == "search" and not self._model.is_whole:
                return
            view = self._sources.view(self._view.key, local_now()) or self._view
            self._view = view
            self._model.load(view.query)

    def wish_for(self, article: int, scroll: float = 0.0) -> Wish:
        """Return the wish to open an article where the reader left it: in the list, else beside it.

        What was read is no longer in a list of the unread that is asked for anew.
        """

        def wish() -> bool:
            at = self._model.position(article)
            if at is None and not self._model.is_whole:
                return False
            self._opened.scroll_to(scroll)
            if at is not None:
                return self._column.list.go(at)
            self._column.list.leave()
            self._opened.open(article)
            return True

        return wish

    def settle(self) -> None:
        """Say how many articles the list holds now; what was wished for in it is tried once more and given up."""
        self._show_count()
        self._try_wish()
        self._wish = None

    # --- articles

    def set_marks_read(self, marks_read: bool) -> None:
        """Let articles become read as they are opened, or stay as they are."""
        self._opened.marks_read = marks_read

    def go_to_article(self, article: ArticleId) -> None:
        """Open an article: in the list where it is there, else beside it."""
        self._opened.go_to(article)

    def close_article(self) -> None:
        """Show no article."""
        self._opened.close()

    def show_text(self, article: Article) -> None:
        """Show the open article with another of its texts."""
        self._opened.show_text(article)

    def step(self, by: int) -> bool:
        """Open the next (1) or previous (-1) article."""
        at = self._column.list.at
        goal = at + by if at >= 0 else (0 if by > 0 else -1)
        if self._column.list.go(goal):
            return True
        self.said.emit(self.tr("This is the last article here.") if by > 0 else self.tr("This is the first article."))
        return False

    def go_to_end(self, *, is_last: bool) -> None:
        """Open the first or the last article."""
        self._column.list.go(self._model.rowCount() - 1 if is_last else 0)

    # --- the list

    def _list_failed(self, error: BaseException) -> None:
        self._library.report(error)

    def _list_loaded(self) -> None:
        self._column.list.on_painted = self._list_painted
        self._column.list.viewport().update()
        self._show_count()
        self._try_wish()

    def _list_painted(self) -> None:
        if not self._was_painted:
            self._was_painted = True
            self._trace.since_start("startup.list_painted")
        self.list_painted.emit()

    def _show_count(self) -> None:
        sources = self._sources.sources
        self._column.show_count(
            self._model.rowCount(),
            has_feeds=bool(sources.feeds),
            has_articles=bool(sources.counts.all),
            is_whole=self._model.is_whole,
        )

    def _try_wish(self) -> None:
        if self._wish is not None and self._wish():
            self._wish = None

    # --- what is new

    def _see_arrivals(self, change: Change) -> None:
        """Let new articles of the view wait behind the pill, or show them where nobody is reading."""
        view = self._view
        if view is None or not change.new_articles:
            return
        if view.query.is_in_all and all(feed.is_in_all for feed in self._sources.sources.feeds):
            self._show_arrivals(self._column.new_articles + change.new_articles)
        elif view.query.is_in_all or view.kind in ("feed", "folder"):
            known = frozenset(self._model.ids)
            query = view.query
            self._library.ask(lambda find: len(frozenset(find.ids(query)) - known), self._show_arrivals, key="arrivals")

    def _show_arrivals(self, count: int) -> None:
        if count and self.article is None and self._column.list.at < 0 and self._column.list.is_at_top():
            self.reload()
        else:
            self._column.set_new(count)
