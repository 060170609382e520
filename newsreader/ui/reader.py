"""Follows the reader: which view the list shows, which article is open, and every step from one to the next."""

import logging
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.app.library import Library, restate
from newsreader.app.reading import View, next_where, while_typing
from newsreader.model.article import Article, ArticleRow, Change, RelatedArticle, SearchAnswer, StateChange
from newsreader.model.errors import BadQuery
from newsreader.model.ids import ArticleId
from newsreader.model.query import Order, Query
from newsreader.model.trace import Trace
from newsreader.ui.list_column import ListColumn
from newsreader.ui.list_model import ListModel
from newsreader.ui.pane.pane import ArticlePane
from newsreader.ui.sources import SourcesView
from newsreader.ui.sources_model import SourcesModel

log = logging.getLogger(__name__)

HITS = 300
"""Hits of a search by relevance."""
AHEAD = 4
"""Articles read ahead of the reader."""

Wish = Callable[[], bool]
"""What to go to once a list is there; False while it is not there yet."""


def local_now() -> datetime:
    """Return the time in the reader's zone."""
    return datetime.now().astimezone()


class Reader(QObject):
    """Moves list and pane together. ``article_changed`` after another article (or none) is open or its state changed.

    ``said`` carries a sentence for the status line.
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
        self.marks_read = True
        self._library = library
        self._model = model
        self._column = column
        self._pane = pane
        self._sources = sources
        self._sources_view = sources_view
        self._trace = trace
        self._view: View | None = None
        self._before_search: tuple[View, ArticleId | None] | None = None
        self._wish: Wish | None = None
        self._wanted: ArticleId | None = None
        self._article: Article | None = None
        self._ahead: dict[int, Article] = {}
        self._asked_at, self._is_timed = 0.0, False
        self._scroll_to: float | None = None
        self._search_begun = 0.0
        self._was_painted = False
        column.list.chosen.connect(self.open_article)
        column.pill_pressed.connect(self.reload)
        column.search.typed.connect(self.search_while_typing)
        column.search.entered.connect(self.search)
        column.search.left.connect(self.leave_search)
        column.search.down.connect(column.focus_list)
        model.loaded.connect(self._list_loaded)
        model.completed.connect(self._list_completed)
        model.failed.connect(self._list_failed)
        library.restated.connect(self._restate)
        library.changed.connect(self._look_again)
        pane.on_text_painted = self._text_painted
        pane.on_pictures_painted = self._pictures_painted
        pane.article_requested.connect(lambda article: self.go_to_article(ArticleId(article)))

    # --- where the reader is

    @property
    def view(self) -> View | None:
        """The view that the list shows."""
        return self._view

    @property
    def article(self) -> Article | None:
        """The article that is open."""
        return self._article

    @property
    def row(self) -> ArticleRow | None:
        """The row of the open article, in its latest state."""
        return self._article.row if self._article else None

    # --- views

    def open_view(self, view: View, wish: Wish | None = None) -> None:
        """Show a view; ``wish`` is tried when its first rows are there, and again when all are."""
        is_search = view.kind == "search"
        if not is_search:
            self._library.drop("search")
            self._before_search = None
            self._column.search.clear()
            self._column.say_problem("")
        is_other = self._view is None or self._view.key != view.key
        self._view = view
        self._wish = wish
        self._column.show_view(view)
        self._sources_view.select(view.key)
        if is_other:
            self._column.list.leave()
            if not is_search:
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
            self._scroll_to = scroll or None
            if at is not None:
                return self._column.list.go(at)
            self._column.list.leave()
            self.open_article(ArticleId(article))
            return True

        return wish

    # --- articles

    def open_article(self, article: int) -> None:
        """Show an article and mark it as read."""
        if self._wanted == article:
            return
        wanted = ArticleId(article)
        self._wanted = wanted
        self._asked_at, self._is_timed = time.perf_counter(), True
        row = self._model.row(article)
        ahead = self._ahead.get(article)
        if row is not None:
            self._mark(row)
        if ahead is not None:
            self._show(replace(ahead, row=self._model.row(article) or ahead.row))
            return
        stamp = self._library.stamp()
        self._library.ask(lambda find: find.article(wanted), lambda found: self._take(found, stamp), key="article")

    def go_to_article(self, article: ArticleId) -> None:
        """Open an article: in the list where it is there, else beside it."""
        at = self._model.position(article)
        if at is not None and self._column.list.go(at):
            return
        self._column.list.leave()
        self.open_article(article)

    def close_article(self) -> None:
        """Show no article."""
        self._wanted = None
        self._article = None
        self._pane.clear()
        self.article_changed.emit()

    def show_text(self, article: Article) -> None:
        """Show the same article with another of its texts."""
        self._article = article
        self._pane.show_article(article, ())
        self._ask_related()
        self.article_changed.emit()

    # --- steps

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

    def step_unread(self, by: int) -> None:
        """Open the next (1) or previous (-1) unread article, in the next source with unread where this one has none."""
        at = self._column.list.at
        start = at + by if at >= 0 else (0 if by > 0 else self._model.rowCount() - 1)
        self._find_unread(start, by, lambda: self._across(by, frozenset()))

    def page_down(self) -> None:
        """Go a screen further in the article; at its end, to the next unread one."""
        if self._article is None or not self._pane.page_down():
            self.step_unread(1)

    def step_source(self, by: int) -> bool:
        """Show the next (1) or previous (-1) source with unread articles."""
        source = self._sources.neighbour(self._view.key if self._view else "", by)
        if source is None:
            self.said.emit(self.tr("No other source has unread articles."))
            return False
        return self.open_key(source.key)

    def take_out(self) -> None:
        """Mark the open article as read, take it out of the list and open the one that follows."""
        row, at = self.row, self._column.list.at
        if row is None:
            return
        if not row.is_read:
            self._library.set_read((row.id,), True)
        if at < 0:
            return
        self._column.list.leave()
        self._model.remove(row.id)
        if not self._column.list.go(min(at, self._model.rowCount() - 1)):
            self.close_article()
        self._list_completed()

    # --- search

    def search_while_typing(self, text: str) -> None:
        """Show what a query finds, newest first."""
        if not text.strip():
            self.leave_search(stay=True)
            return
        self._search_begun = time.perf_counter()

        def parsed(query: Query) -> None:
            self._column.say_problem("")
            self._begin_search()
            self.open_view(View(f"search:{text}", while_typing(query, text), text))

        self._library.ask(lambda find: find.parse(text), parsed, failed=self._search_failed, key="search")

    def search(self, text: str) -> None:
        """Show what a query finds, the best first, and give the list the keys."""
        if not text.strip():
            self.leave_search()
            return
        self._search_begun = time.perf_counter()

        def answered(found: tuple[Query, SearchAnswer]) -> None:
            query, answer = found
            self._column.say_problem("")
            self._begin_search()
            self._view = View(f"search:{text}", query, text)
            self._column.show_view(self._view)
            self._sources_view.select("")
            self._column.list.leave()
            self._wish = None
            self._model.show_rows(query, [hit.row for hit in answer.hits])
            self._column.focus_list()
            if answer.total > len(answer.hits):
                self.said.emit(self.tr("The best %n articles", "", len(answer.hits)))

        self._library.ask(
            lambda find: (find.parse(text), find.search(text, HITS, Order.RELEVANCE)),
            answered,
            failed=self._search_failed,
            key="search",
        )

    def leave_search(self, *, stay: bool = False) -> None:
        """Go back to the view before the search; with ``stay`` the field keeps the keys."""
        before, self._before_search = self._before_search, None
        self._library.drop("search")
        self._column.search.clear()
        self._column.say_problem("")
        if before is not None:
            view, article = before
            self.open_view(view, self.wish_for(article) if article is not None else None)
        if not stay:
            self._column.focus_list()

    # --- inside

    def _begin_search(self) -> None:
        if self._before_search is None and self._view is not None and self._view.kind != "search":
            self._before_search = (self._view, self._article.id if self._article else None)

    def _search_failed(self, error: BaseException) -> None:
        if isinstance(error, BadQuery):
            self._column.say_problem(str(error))
        else:
            self._library.report(error)

    def _list_failed(self, error: BaseException) -> None:
        self._library.report(error)

    def _list_loaded(self) -> None:
        self._column.list.on_painted = self._list_painted
        self._column.list.viewport().update()
        self._show_count()
        self._try_wish()

    def _list_painted(self) -> None:
        if self._search_begun:
            self._trace.write("search.first_rows", (time.perf_counter() - self._search_begun) * 1000)
            self._search_begun = 0.0
        if not self._was_painted:
            self._was_painted = True
            self._trace.since_start("startup.list_painted")
        self.list_painted.emit()

    def _list_completed(self) -> None:
        self._show_count()
        self._try_wish()
        self._wish = None

    def _show_count(self) -> None:
        self._column.show_count(
            self._model.rowCount(), has_feeds=bool(self._sources.sources.feeds), is_whole=self._model.is_whole
        )

    def _try_wish(self) -> None:
        if self._wish is not None and self._wish():
            self._wish = None

    def _find_unread(self, start: int, by: int, none: Callable[[], object]) -> None:
        """Go to the first unread article from a row on, asking the archive where rows are not loaded."""

        def is_unread(article: int) -> bool | None:
            row = self._model.row(article)
            return None if row is None else not row.is_read

        def go(at: int | None) -> None:
            if at is None or not self._column.list.go(at):
                none()

        try:
            go(next_where(self._model.ids, start, by, is_unread))
        except LookupError:
            query = replace(self._model.query, is_unread=True)
            ids = self._model.ids

            def answered(unread: frozenset[int]) -> None:
                if ids is not self._model.ids:
                    return

                def is_wanted(article: int) -> bool:
                    row = self._model.row(article)
                    return article in unread if row is None else not row.is_read

                go(next_where(ids, start, by, is_wanted))

            self._library.ask(lambda find: frozenset(find.ids(query)), answered, key="unread")

    def _across(self, by: int, tried: frozenset[str]) -> None:
        """Go on to the next source with unread articles, or around the list where it holds all sources."""
        view = self._view
        if view is None:
            return
        if view.kind in ("all", "unread", "today", "search"):
            start = 0 if by > 0 else self._model.rowCount() - 1
            if not tried:
                self._find_unread(start, by, lambda: self._nothing_unread(view))
            else:
                self._nothing_unread(view)
            return
        source = self._sources.neighbour(view.key, by)
        if source is None or source.key in tried:
            self._nothing_unread(view)
            return
        goes_on = tried | {view.key, source.key}

        def wish() -> bool:
            if not self._model.is_whole:
                return False
            start = 0 if by > 0 else self._model.rowCount() - 1
            self._find_unread(start, by, lambda: self._across(by, goes_on))
            return True

        self.open_key(source.key, wish)

    def _nothing_unread(self, view: View) -> None:
        if self._column.new_articles:
            self.reload()
        self.said.emit(self.tr("Nothing more to read."))

    def _take(self, article: Article, stamp: int) -> None:
        (row,) = self._library.up_to_date((article.row,), stamp)
        self._show(replace(article, row=row))

    def _show(self, article: Article) -> None:
        if article.id != self._wanted:
            return
        self._article = article
        self._mark(article.row)
        self._pane.show_article(self._article)
        self.article_changed.emit()

    def _mark(self, row: ArticleRow) -> None:
        if self.marks_read and not row.is_read:
            self._library.set_read((row.id,), True, is_undoable=False)

    def _text_painted(self, _: float) -> None:
        if self._is_timed:
            self._trace.write("article.text_painted", (time.perf_counter() - self._asked_at) * 1000)
        if self._scroll_to is not None:
            QTimer.singleShot(0, self, self._scroll)
        self._ask_related()
        self._read_ahead()
        self.text_painted.emit()

    def _scroll(self) -> None:
        """Go where the reader was; again when related stories have made the page longer."""
        if self._scroll_to is not None:
            self._pane.set_scroll_position(self._scroll_to)

    def _pictures_painted(self, _: float) -> None:
        if self._is_timed:
            self._is_timed = False
            self._trace.write("article.pictures_painted", (time.perf_counter() - self._asked_at) * 1000)
        self.pictures_painted.emit()

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
        """Read the neighbours of the open article, so that the next step paints at once."""
        at = self._column.list.at
        near = [self._model.id_at(at + 1), self._model.id_at(at - 1)] if at >= 0 else []
        wanted = [article for article in near if article is not None and article not in self._ahead]
        if not wanted:
            return

        def answered(found: list[Article]) -> None:
            self._ahead.update((article.id, article) for article in found)
            while len(self._ahead) > AHEAD:
                del self._ahead[next(iter(self._ahead))]

        def failed(error: BaseException) -> None:
            log.debug("not read ahead: %r", error)

        self._library.ask(lambda find: [find.article(one) for one in wanted], answered, failed=failed, key="ahead")

    def _restate(self, change: StateChange) -> None:
        article = self._article
        if article is None or article.id not in change.ids:
            return
        self._article = replace(article, row=restate(article.row, change))
        if self._article.row.tags != article.row.tags:
            self._pane.show_article(self._article)
        self.article_changed.emit()

    def _look_again(self, change: Change) -> None:
        for article in change.articles:
            self._ahead.pop(article, None)
        if self._wanted is not None and self._wanted in change.articles:
            wanted, stamp = self._wanted, self._library.stamp()
            self._library.ask(lambda find: find.article(wanted), lambda found: self._renew(found, stamp), key="article")
        self._see_arrivals(change)

    def _renew(self, article: Article, stamp: int) -> None:
        self._is_timed = False
        if self._article is None:
            self._take(article, stamp)
            return
        (row,) = self._library.up_to_date((article.row,), stamp)
        self._article = replace(article, row=row)
        self._pane.show_article(self._article)
        self.article_changed.emit()

    def _see_arrivals(self, change: Change) -> None:
        """Let new articles of the view wait behind the pill, or show them where nobody is reading."""
        view = self._view
        if view is None or not change.new_articles:
            return
        if view.kind in ("all", "unread", "today"):
            self._show_arrivals(self._column.new_articles + change.new_articles)
        elif view.kind in ("feed", "folder"):
            known = frozenset(self._model.ids)
            query = view.query
            self._library.ask(lambda find: len(frozenset(find.ids(query)) - known), self._show_arrivals, key="arrivals")

    def _show_arrivals(self, count: int) -> None:
        if count and self._article is None and self._column.list.at < 0 and self._column.list.is_at_top():
            self.reload()
        else:
            self._column.set_new(count)
