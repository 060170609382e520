"""The dialog that chooses what to subscribe to of a list of feeds; ``offer_model`` holds the list and its ticks."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
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

from newsreader.ui.offer_model import OfferModel
from newsreader.ui.sentences import sentence_said
from newsreader.ui.tokens import Theme

if TYPE_CHECKING:
    from newsreader.services.import_feeds import FeedOffer

_Index = QModelIndex | QPersistentModelIndex
SIZE = (760, 580)


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
    """Return how lines that cannot be ticked look."""
    c = theme.colours
    return f"""
QTreeView::item:disabled {{ color: {c.muted}; }}
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
