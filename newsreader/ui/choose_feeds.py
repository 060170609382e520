"""Choose what to subscribe to of a list of feeds: the dialog, and the tree of folders and feeds with ticks in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from newsreader.model.resources import resource
from newsreader.model.text import fold
from newsreader.ui.sentences import sentence_said
from newsreader.ui.tokens import Theme

if TYPE_CHECKING:
    from newsreader.services.import_feeds import FeedOffer, OfferedFeed

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_Check = Qt.CheckState
SIZE = (760, 580)
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


class _Note(QStyledItemDelegate):
    """Paints what stands beside a name, paler than names."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the line's ground as ever, then the note."""
        line = QStyleOptionViewItem(option)
        self.initStyleOption(line, index)
        text, line.text = line.text, ""
        style = line.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, line, painter, line.widget)
        colours = self._theme.colours
        is_lit = bool(line.state & QStyle.StateFlag.State_Selected)
        gap = self._theme.space.small
        place = line.rect.adjusted(gap, 0, -gap, 0)
        painter.save()
        painter.setFont(line.font)
        painter.setPen(QColor(colours.selected_muted if is_lit else colours.muted))
        elided = line.fontMetrics.elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, elided)
        painter.restore()


class _Tree(QTreeView):
    """Leaves Enter and Esc to the dialog; ``typed`` carries a letter that belongs to the filter."""

    typed = Signal(str)

    def __init__(self, model: OfferModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._offered = model
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(theme.space.large)
        self.setAllColumnsShowFocus(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setStyleSheet(_sheet(theme))
        self.setItemDelegateForColumn(1, _Note(theme, self))
        # Letters go to the filter; an input method would swallow the first of them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, SIZE[0] * 11 // 20)

    def show_all(self) -> None:
        """Open every folder and go to the first line."""
        self.expandAll()
        first = self.model().index(0, 0)
        if first.isValid():
            self.setCurrentIndex(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space, all with Ctrl+A."""
        key, text = event.key(), event.text()
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self._offered.toggle_all()
        elif key == Qt.Key.Key_Space:
            self._offered.toggle(self.currentIndex())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        elif text.isprintable() and text and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)


def _sheet(theme: Theme) -> str:
    """Return how lines that cannot be ticked and boxes look: the style's own boxes have no edge in the dark."""
    c = theme.colours
    check = resource("icons", "sheet", f"check-{'dark' if theme.is_dark else 'light'}.svg").as_posix()
    return f"""
QTreeView::item:disabled {{ color: {c.muted}; }}
QTreeView::indicator {{ width: 14px; height: 14px; border: 1px solid {c.strong_line};
  border-radius: {theme.radius.small}px; background: {c.raised}; }}
QTreeView::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; image: url({check}); }}
QTreeView::indicator:indeterminate {{ border-color: {c.accent}; background: qlineargradient(x1: 0, y1: 0, x2: 0, y2: 1,
  stop: 0 {c.raised}, stop: 0.39 {c.raised}, stop: 0.4 {c.accent}, stop: 0.6 {c.accent}, stop: 0.61 {c.raised}); }}
QTreeView::indicator:disabled {{ background: {c.muted}; border-color: {c.muted}; }}
"""


class ChooseFeeds(QDialog):
    """Shows what a file offers, everything new ticked. ``chosen`` carries the feeds ticked when it is accepted.

    Space ticks, Ctrl+A ticks all that is shown, letters filter, Enter subscribes, Esc leaves.
    """

    chosen = Signal(object)

    def __init__(self, offer: "FeedOffer", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Choose feeds"))
        self.resize(*SIZE)
        self.model = OfferModel(offer, self)
        self._title = QLabel(Path(offer.path).name, self)
        self._title.setProperty("kind", "title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._line = QLabel(self._counted(offer), self)
        self._line.setProperty("kind", "muted")
        self._problems = QLabel(self._told(offer), self)
        self._problems.setProperty("kind", "bad")
        self._problems.setWordWrap(True)
        self._problems.setTextFormat(Qt.TextFormat.PlainText)
        self._problems.setToolTip("\n".join(map(sentence_said, offer.problems[:30])))
        self._problems.setVisible(bool(offer.problems))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Filter by title, folder or address"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.tree = _Tree(self.model, theme, self)
        self.tree.setAccessibleName(self.tr("Feeds in the file"))
        self._all = QPushButton(self)
        self._all.setProperty("kind", "quiet")
        self._all.setToolTip(QKeySequence(QKeySequence.StandardKey.SelectAll).toString(_NATIVE))
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setAccessibleName(self._cancel.text())
        self.subscribe = QPushButton(self)
        self.subscribe.setDefault(True)
        self.subscribe.setProperty("kind", "primary")
        for button in (self._all, self._cancel):
            button.setAutoDefault(False)
        self._build(theme)
        self._connect()
        self.tree.show_all()
        self._say()
        self.tree.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure the lines again, which had no style before."""
        super().showEvent(event)
        self.tree.doItemsLayout()

    def accept(self) -> None:
        """Hand over what is ticked, if anything is."""
        ticked = self.model.ticked()
        if ticked:
            super().accept()
            self.chosen.emit(ticked)

    def _build(self, theme: Theme) -> None:
        space = theme.space
        buttons = QHBoxLayout()
        buttons.addWidget(self._all)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.subscribe)
        box = QVBoxLayout(self)
        box.setContentsMargins(space.wide, space.large, space.wide, space.large)
        box.setSpacing(space.small)
        box.addWidget(self._title)
        box.addWidget(self._line)
        box.addWidget(self._problems)
        box.addWidget(self.field)
        box.addWidget(self.tree, 1)
        box.addLayout(buttons)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._filter)
        self.tree.typed.connect(self._type)
        self.model.ticked_changed.connect(self._say)
        self._all.clicked.connect(self.model.toggle_all)
        self._cancel.clicked.connect(self.reject)
        self.subscribe.clicked.connect(self.accept)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.field.setFocus)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.field, self.tree.setFocus)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _filter(self, text: str) -> None:
        self.model.show(text)
        self.tree.show_all()
        self._say()

    def _type(self, letters: str) -> None:
        self.field.setFocus()
        self.field.insert(letters)

    def _say(self) -> None:
        count = len(self.model.ticked())
        self.subscribe.setText(self.tr("Subscribe to %n feeds", "", count))
        self.subscribe.setAccessibleName(self.subscribe.text())
        self.subscribe.setEnabled(count > 0)
        self._all.setText(self.tr("Tick none") if self.model.is_all_ticked() else self.tr("Tick all"))
        self._all.setAccessibleName(self._all.text())

    def _counted(self, offer: "FeedOffer") -> str:
        new = len(offer.new)
        known = len(offer.feeds) - new
        said = self.tr("%n new feeds", "", new)
        return f"{said} · {self.tr('%n subscribed already', '', known)}" if known else said

    def _told(self, offer: "FeedOffer") -> str:
        if not offer.problems:
            return ""
        first = sentence_said(offer.problems[0])
        more = len(offer.problems) - 1
        return f"{first} {self.tr('(and %n more)', '', more)}" if more else first


_NATIVE = QKeySequence.SequenceFormat.NativeText
