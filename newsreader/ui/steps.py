"""Steps that look for something: the next unread article, the next source with unread ones, what follows one done."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from newsreader.app.library import Library
from newsreader.app.reading import next_where
from newsreader.ui.list_column import ListColumn
from newsreader.ui.list_model import ListModel
from newsreader.ui.pane.pane import ArticlePane
from newsreader.ui.reader import Reader
from newsreader.ui.sources_model import SourcesModel


class Steps(QObject):
    """Moves the reader on. ``said`` carries a sentence for the status line where there is nowhere to go."""

    said = Signal(str)

    def __init__(
        self,
        library: Library,
        reader: Reader,
        model: ListModel,
        column: ListColumn,
        pane: ArticlePane,
        sources: SourcesModel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._reader = reader
        self._model = model
        self._column = column
        self._list = column.list
        self._pane = pane
        self._sources = sources

    def step_unread(self, by: int) -> None:
        """Open the next (1) or previous (-1) unread article, in the next source with unread where this one has none."""
        at = self._list.at
        start = at + by if at >= 0 else self._first(by)
        self._find_unread(start, by, lambda: self._across(by, frozenset()))

    def page_down(self) -> None:
        """Go a screen further in the article; at its end, to the next unread one."""
        if self._reader.article is None or not self._pane.page_down():
            self.step_unread(1)

    def step_source(self, by: int) -> bool:
        """Show the next (1) or previous (-1) source with unread articles."""
        view = self._reader.view
        source = self._sources.neighbour(view.key if view else "", by)
        if source is None:
            self.said.emit(self.tr("No other source has unread articles."))
            return False
        return self._reader.open_key(source.key)

    def take_out(self) -> None:
        """Mark the open article as read, take it out of the list and open the one that follows."""
        row, at = self._reader.row, self._list.at
        if row is None:
            return
        if not row.is_read:
            self._library.set_read((row.id,), True)
        if at < 0:
            return
        self._list.leave()
        self._model.remove(row.id)
        if not self._list.go(min(at, self._model.rowCount() - 1)):
            self._reader.close_article()
        self._reader.settle()

    def _first(self, by: int) -> int:
        """Return the row to begin at in a direction."""
        return 0 if by > 0 else self._model.rowCount() - 1

    def _find_unread(self, start: int, by: int, none: Callable[[], object]) -> None:
        """Go to the first unread article from a row on, asking the archive where rows are not loaded."""

        def is_unread(article: int) -> bool | None:
            row = self._model.row(article)
            return None if row is None else not row.is_read

        def go(at: int | None) -> None:
            if at is None or not self._list.go(at):
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
        view = self._reader.view
        if view is None:
            return
        if view.kind in ("all", "unread", "today", "search"):
            if not tried:
                self._find_unread(self._first(by), by, self._nothing_unread)
            else:
                self._nothing_unread()
            return
        source = self._sources.neighbour(view.key, by)
        if source is None or source.key in tried:
            self._nothing_unread()
            return
        goes_on = tried | {view.key, source.key}

        def wish() -> bool:
            if not self._model.is_whole:
                return False
            self._find_unread(self._first(by), by, lambda: self._across(by, goes_on))
            return True

        self._reader.open_key(source.key, wish)

    def _nothing_unread(self) -> None:
        if self._column.new_articles:
            self._reader.reload()
        self.said.emit(self.tr("Nothing more to read."))
