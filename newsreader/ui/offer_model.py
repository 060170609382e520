"""The feeds that a file offers as a tree of folders with ticks; what is ticked outlives the filter."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from newsreader.model.text import fold

if TYPE_CHECKING:
    from newsreader.services.import_feeds import FeedOffer, OfferedFeed

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_Check = Qt.CheckState
ROOT = 0
"""The number of the line above all others, which is not shown."""


@dataclass(slots=True)
class _Line:
    """A line of the tree: a folder, or a feed by its place in the offer. ``total`` and ``ticked`` count feeds below."""

    name: str
    parent: int
    row: int
    feed: int | None = None
    lines: list[int] = field(default_factory=list)
    total: int = 0
    ticked: int = 0


class OfferModel(QAbstractItemModel):
    """The feeds of an offer in their folders. ``ticked_changed`` after every tick.

    What is ticked outlives the filter, which only shows fewer lines. A list of 5,000 is rebuilt in 40 ms.
    """

    ticked_changed = Signal()

    def __init__(self, offer: "FeedOffer", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feeds = offer.feeds
        self._ticked = {at for at, feed in enumerate(offer.feeds) if not (feed.is_known or feed.is_doubtful)}
        self._answers = [
            fold("\n".join((feed.title, feed.listed.title, feed.url, *feed.folder))) for feed in offer.feeds
        ]
        self._lines = [_Line("", ROOT, 0)]
        self.show("")

    # --- what is asked of it

    def show(self, text: str) -> None:
        """Show the feeds that hold every word of a text in title, folder or address; all where it is empty."""
        words = fold(text).split()
        self.beginResetModel()
        self._lines = [_Line("", ROOT, 0)]
        folders: dict[tuple[str, ...], int] = {(): ROOT}
        for at, feed in enumerate(self._feeds):
            if all(word in self._answers[at] for word in words):
                for depth in range(1, len(feed.folder) + 1):
                    path = feed.folder[:depth]
                    if path not in folders:
                        folders[path] = self._append(path[-1], folders[path[:-1]])
                line = self._append(feed.title, folders[feed.folder], at)
                if not feed.is_known:
                    self._count(line, total=1, ticked=int(at in self._ticked))
        self.endResetModel()

    def ticked(self) -> "tuple[OfferedFeed, ...]":
        """Return the feeds that are ticked, shown or not, in their order."""
        return tuple(self._feeds[at] for at in sorted(self._ticked))

    def toggle(self, index: _Index) -> None:
        """Tick a line, or take its tick off; of a folder, what is shown below it."""
        number = self._number(index)
        if self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            self._tick(number, self._state(number) is not _Check.Checked)

    def toggle_all(self) -> None:
        """Tick every line that is shown; where all are ticked, none."""
        top = self._lines[ROOT]
        self._tick(ROOT, top.ticked < top.total)

    def is_all_ticked(self) -> bool:
        """Whether every line shown that can be ticked is."""
        top = self._lines[ROOT]
        return 0 < top.total == top.ticked

    # --- what Qt asks of it

    def index(self, row: int, column: int, parent: _Index | None = None) -> QModelIndex:
        """Return the place of a line."""
        lines = self._lines[self._number(parent)].lines
        if 0 <= row < len(lines) and 0 <= column < 2:
            return self.createIndex(row, column, lines[row])
        return QModelIndex()

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        """Return the place of the folder above."""
        number = self._lines[self._number(index)].parent
        return QModelIndex() if number == ROOT else self.createIndex(self._lines[number].row, 0, number)

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many lines are in a folder."""
        return 0 if parent is not None and parent.column() > 0 else len(self._lines[self._number(parent)].lines)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Name and note."""
        return 2

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let everything be gone to and ticked but what is subscribed to already."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        line = self._lines[self._number(index)]
        there = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if line.feed is not None and self._feeds[line.feed].is_known:
            return Qt.ItemFlag.NoItemFlags
        return there | Qt.ItemFlag.ItemIsUserCheckable if line.total else there

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """Return name, note, tick, tip, and what a screen reader says."""
        number = self._number(index)
        if number == ROOT:
            return None
        line = self._lines[number]
        feed = None if line.feed is None else self._feeds[line.feed]
        match role:
            case _Role.DisplayRole:
                return line.name if index.column() == 0 else self._note(line)
            case _Role.CheckStateRole if index.column() == 0:
                return self._state(number)
            case _Role.ToolTipRole:
                return feed.url if feed is not None else None
            case _Role.AccessibleTextRole:
                note = self._note(line)
                return f"{line.name}, {note}" if index.column() == 0 and note else line.name
        return None

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        """Tick as the box on the line was clicked."""
        if role != _Role.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        self._tick(self._number(index), _Check(value) is _Check.Checked)
        return True

    # --- inside

    @staticmethod
    def _number(index: _Index | None) -> int:
        return int(index.internalId()) if index is not None and index.isValid() else ROOT

    def _append(self, name: str, parent: int, feed: int | None = None) -> int:
        number = len(self._lines)
        self._lines.append(_Line(name, parent, len(self._lines[parent].lines), feed))
        self._lines[parent].lines.append(number)
        return number

    def _count(self, number: int, *, total: int, ticked: int) -> None:
        """Add to the counts of a line and of all above it."""
        while True:
            self._lines[number].total += total
            self._lines[number].ticked += ticked
            if number == ROOT:
                return
            number = self._lines[number].parent

    def _state(self, number: int) -> Qt.CheckState | None:
        line = self._lines[number]
        if line.feed is not None and self._feeds[line.feed].is_known:
            return _Check.Checked
        if not line.total:
            return None
        if not line.ticked:
            return _Check.Unchecked
        return _Check.Checked if line.ticked == line.total else _Check.PartiallyChecked

    def _note(self, line: _Line) -> str:
        if line.feed is None:
            return QCoreApplication.translate("OfferModel", "%n feeds", "", line.total) if line.total else ""
        feed = self._feeds[line.feed]
        if feed.is_known:
            return self.tr("subscribed already")
        return self.tr("its line in the file is broken") if feed.is_doubtful else feed.url

    def _tick(self, number: int, is_ticked: bool) -> None:
        """Tick every feed at or below a line."""
        for each in self._below(number):
            line = self._lines[each]
            if line.feed is not None and line.total and (line.feed in self._ticked) is not is_ticked:
                (self._ticked.add if is_ticked else self._ticked.discard)(line.feed)
                self._count(each, total=0, ticked=1 if is_ticked else -1)
        while number != ROOT and self._lines[number].parent != ROOT:
            number = self._lines[number].parent
        # From the top folder down: a tick shows on all above it.
        self._changed(number)
        self.ticked_changed.emit()

    def _below(self, number: int) -> Iterator[int]:
        waiting = [number]
        while waiting:
            at = waiting.pop()
            yield at
            waiting += self._lines[at].lines

    def _changed(self, number: int) -> None:
        if number != ROOT:
            place = self.createIndex(self._lines[number].row, 0, number)
            self.dataChanged.emit(place, place, [_Role.CheckStateRole])
        for each in self._below(number):
            lines = self._lines[each].lines
            if lines:
                first = self.createIndex(0, 0, lines[0])
                last = self.createIndex(len(lines) - 1, 0, lines[-1])
                self.dataChanged.emit(first, last, [_Role.CheckStateRole])
