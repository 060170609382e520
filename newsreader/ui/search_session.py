"""The search field at work: search while typing, search by relevance, and back to the view before."""

import time

from PySide6.QtCore import QObject, Signal

from newsreader.app.library import Library
from newsreader.app.reading import View, while_typing
from newsreader.model.article import SearchAnswer
from newsreader.model.errors import BadQuery
from newsreader.model.ids import ArticleId
from newsreader.model.query import Order, Query
from newsreader.model.trace import Trace
from newsreader.search.remarks import remarks
from newsreader.ui.list_column import ListColumn
from newsreader.ui.reader import Reader
from newsreader.ui.sentences import sentence_said

HITS = 300
"""Hits of a search by relevance."""


class SearchSession(QObject):
    """Begins with the first search from a view; ends when it is left or another view is opened.

    ``said`` carries a sentence for the status line.
    """

    said = Signal(str)

    def __init__(self, library: Library, reader: Reader, column: ListColumn, trace: Trace, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._reader = reader
        self._column = column
        self._trace = trace
        self._before: tuple[View, ArticleId | None] | None = None
        self._asked_at = 0.0
        column.search.typed.connect(self.search_while_typing)
        column.search.entered.connect(self.search)
        column.search.left.connect(self.leave)
        column.search.down.connect(column.focus_list)
        reader.view_changed.connect(self._view_changed)
        reader.list_painted.connect(self._list_painted)

    def search_while_typing(self, text: str) -> None:
        """Show what a query finds, newest first."""
        if not text.strip():
            self.leave(stay=True)
            return
        self._asked_at = time.perf_counter()

        def parsed(query: Query) -> None:
            self._begin(query)
            self._reader.open_view(View(f"search:{text}", while_typing(query, text), text))

        self._library.ask(lambda find: find.parse(text), parsed, failed=self._failed, key="search")

    def search(self, text: str) -> None:
        """Show what a query finds, the best first, and give the list the keys."""
        if not text.strip():
            self.leave()
            return
        self._asked_at = time.perf_counter()

        def answered(found: tuple[Query, SearchAnswer]) -> None:
            query, answer = found
            self._begin(query)
            self._reader.show_rows(View(f"search:{text}", query, text), [hit.row for hit in answer.hits])
            self._column.focus_list()
            if answer.total > len(answer.hits):
                self.said.emit(self.tr("The best %n articles", "", len(answer.hits)))

        self._library.ask(
            lambda find: (find.parse(text), find.search(text, HITS, Order.RELEVANCE)),
            answered,
            failed=self._failed,
            key="search",
        )

    def leave(self, *, stay: bool = False) -> None:
        """Go back to the view before the search; with ``stay`` the field keeps the keys."""
        before = self._before
        self._end()
        if before is not None:
            view, article = before
            self._reader.open_view(view, self._reader.wish_for(article) if article is not None else None)
        if not stay:
            self._column.focus_list()

    def _begin(self, query: Query) -> None:
        """Say what there is to say of the query, and remember where the reader is, unless that is a search already."""
        self._column.say_problem(" ".join(map(sentence_said, remarks(query))))
        view, article = self._reader.view, self._reader.article
        if self._before is None and view is not None and view.kind != "search":
            self._before = (view, article.id if article else None)

    def _end(self) -> None:
        self._before = None
        self._library.drop("search")
        self._column.search.clear()
        self._column.say_problem("")

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, BadQuery):
            self._column.say_problem(sentence_said(str(error)))
        else:
            self._library.report(error)

    def _view_changed(self, view: View) -> None:
        if view.kind != "search":
            self._end()

    def _list_painted(self) -> None:
        if self._asked_at:
            self._trace.write("search.first_rows", (time.perf_counter() - self._asked_at) * 1000)
            self._asked_at = 0.0
