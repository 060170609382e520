"""The article list's model: a snapshot of ordered ids, and windows of rows asked for as they come in sight."""

import time
from array import array
from collections import OrderedDict
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from newsreader.app.deed import restate
from newsreader.app.library import Library
from newsreader.app.tasks import Ticket
from newsreader.model.article import ArticleRow, Change, StateChange
from newsreader.model.ids import ArticleId
from newsreader.model.query import Query
from newsreader.ui.roles import ArticleRole

FIRST = 60
"""Rows of the first page, asked for beside the whole."""
WINDOW = 200
KEPT_WINDOWS = 30
WAITED_FOR = 3
"""Windows asked for at once; what was scrolled past longer ago is not waited for."""

Index = QModelIndex | QPersistentModelIndex


class ListModel(QAbstractTableModel):
    """Rows stay still under the reader: what changes is restated in place, what is new waits for ``load``.

    ``loaded`` follows the first rows of a list, ``completed`` the whole snapshot; ``failed`` carries the exception
    when a query could not be answered, ``page_loaded`` the milliseconds from asking for a window to having it.
    """

    loaded = Signal()
    completed = Signal()
    failed = Signal(object)
    page_loaded = Signal(float)

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._ids: array[int] = array("q")
        self._rows: dict[int, ArticleRow] = {}
        self._windows: OrderedDict[int, tuple[int, ...]] = OrderedDict()
        self._asked: OrderedDict[int, Ticket] = OrderedDict()
        self._is_whole = True
        self._has_new = False
        self.query = Query()
        self.asked_at = datetime.now(UTC)
        self.describe: Callable[[ArticleRow], str] = lambda row: row.title
        library.restated.connect(self._restate)
        library.changed.connect(self._look_again)

    # --- what Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """Return the number of articles."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Return the one column."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer for a row, and ask for its window where it is not there yet."""
        at = index.row()
        if not 0 <= at < len(self._ids):
            return None
        if role == ArticleRole:
            row = self._rows.get(self._ids[at])
            if row is None:
                self._ask(at // WINDOW)
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self._rows.get(self._ids[at])
            if row is None:
                return ""
            return self.describe(row) if role == Qt.ItemDataRole.AccessibleTextRole else row.title
        return None

    # --- what the window asks

    @property
    def ids(self) -> Sequence[int]:
        """The articles in their order."""
        return self._ids

    @property
    def is_whole(self) -> bool:
        """Whether the snapshot is there and not only its first page."""
        return self._is_whole

    def id_at(self, at: int) -> ArticleId | None:
        """Return the article at a row."""
        return ArticleId(self._ids[at]) if 0 <= at < len(self._ids) else None

    def row(self, article: int) -> ArticleRow | None:
        """Return an article's row where it is loaded."""
        return self._rows.get(article)

    def position(self, article: int) -> int | None:
        """Return where an article stands in the list."""
        try:
            return self._ids.index(article)
        except ValueError:
            return None

    def shown(self) -> tuple[ArticleId, ...]:
        """Return the articles whose rows are loaded."""
        return tuple(ArticleId(article) for article in self._rows)

    def load(self, query: Query) -> None:
        """Show what a query finds, newest first: the first page as soon as it is there, then the whole."""
        self._drop()
        self.query = query
        self.asked_at = datetime.now(UTC)
        self._is_whole = False
        self._has_new = False
        stamp = self._library.stamp()
        begun = time.perf_counter()
        self._library.ask(
            lambda find: find.first_rows(query, FIRST),
            lambda rows: self._take_first(rows, stamp, begun),
            failed=self._failed,
            key="list.first",
        )
        self._library.ask(lambda find: find.ids(query), self._take_ids, failed=self._failed, key="list.ids")

    def show_rows(self, query: Query, rows: Sequence[ArticleRow]) -> None:
        """Show exactly these rows in this order; a search by relevance is such a list."""
        self._drop()
        self._library.drop("list.first", "list.ids")
        self.query = query
        self.asked_at = datetime.now(UTC)
        self._reset(array("q", [row.id for row in rows]), {row.id: row for row in rows})
        self._is_whole = True
        self.loaded.emit()
        self.completed.emit()

    def remove(self, article: int) -> None:
        """Take an article out of the list; it stays in the archive."""
        at = self.position(article)
        if at is None:
            return
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._ids[at]
        self.endRemoveRows()
        self._windows.clear()

    # --- inside

    def _drop(self) -> None:
        for ticket in self._asked.values():
            ticket.cancel()
        self._asked.clear()

    def _reset(self, ids: "array[int]", rows: dict[int, ArticleRow]) -> None:
        self.beginResetModel()
        self._ids, self._rows = ids, rows
        self._windows.clear()
        self.endResetModel()
        self._has_new = True

    def _take_first(self, rows: Sequence[ArticleRow], stamp: int, begun: float) -> None:
        found: dict[int, ArticleRow] = {row.id: row for row in self._library.up_to_date(rows, stamp)}
        if self._has_new:
            self._rows.update(found)
            self._refresh()
        else:
            self._reset(array("q", found), found)
        self.page_loaded.emit((time.perf_counter() - begun) * 1000)
        self.loaded.emit()

    def _take_ids(self, ids: "array[int]") -> None:
        shown = len(self._ids)
        if self._has_new and len(ids) >= shown and ids[:shown] == self._ids:
            if len(ids) > shown:
                self.beginInsertRows(QModelIndex(), shown, len(ids) - 1)
                self._ids = ids
                self.endInsertRows()
        else:
            self._reset(ids, dict(self._rows) if self._has_new else {})
        self._is_whole = True
        self.completed.emit()

    def _failed(self, error: BaseException) -> None:
        self._is_whole = True
        self.failed.emit(error)

    def _ask(self, window: int) -> None:
        if window in self._asked or not self._is_whole:
            return
        start = window * WINDOW
        wanted = self._ids[start : start + WINDOW]
        stamp = self._library.stamp()
        begun = time.perf_counter()

        def take(rows: Sequence[ArticleRow]) -> None:
            self._asked.pop(window, None)
            self._keep(window, self._library.up_to_date(rows, stamp))
            self.page_loaded.emit((time.perf_counter() - begun) * 1000)

        while len(self._asked) >= WAITED_FOR:
            self._asked.popitem(last=False)[1].cancel()
        self._asked[window] = self._library.ask(lambda find: find.rows(wanted), take)

    def _keep(self, window: int, rows: Sequence[ArticleRow]) -> None:
        self._rows.update((row.id, row) for row in rows)
        self._windows[window] = tuple(row.id for row in rows)
        self._windows.move_to_end(window)
        while len(self._windows) > KEPT_WINDOWS:
            for article in self._windows.popitem(last=False)[1]:
                self._rows.pop(article, None)
        self._refresh()

    def _restate(self, change: StateChange) -> None:
        touched = False
        for article in change.ids:
            row = self._rows.get(article)
            if row is not None:
                self._rows[article] = restate(row, change) if len(change.ids) < 50 else _flagged(row, change)
                touched = True
        if touched:
            self._refresh()

    def _look_again(self, change: Change) -> None:
        loaded = [article for article in change.articles if article in self._rows]
        if not loaded:
            return
        stamp = self._library.stamp()

        def take(rows: Sequence[ArticleRow]) -> None:
            fresh = self._library.up_to_date(rows, stamp)
            self._rows.update((row.id, row) for row in fresh if row.id in self._rows)
            self._refresh()

        self._library.ask(lambda find: find.rows(loaded), take)

    def _refresh(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))


def _flagged(row: ArticleRow, change: StateChange) -> ArticleRow:
    """Restate a row that is known to be of a large change."""
    return restate(row, StateChange((row.id,), change.is_read, change.is_starred, change.add_tags, change.remove_tags))
