"""Choose by typing: a field and the lines that answer it. The palette, the tag field and the folder field are this."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from newsreader.ui.icons import Icons
from newsreader.ui.theme import ui_font
from newsreader.ui.tokens import Theme

WIDTH = 620
MOST_LINES = 10
_ChoiceRole = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One line: its text, what stands at its right, an icon, and what choosing it means."""

    text: str
    value: object
    detail: str = ""
    icon: str = ""
    is_marked: bool = False


class Chooser(QFrame):
    """A field over the window with the lines that answer what is typed. Takes the keys until it is closed."""

    closed = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._over = parent
        self._answer: Callable[[str], Sequence[Choice]] = lambda _: ()
        self._then: Callable[[object], object] = lambda _: None
        self._before: QWidget | None = None
        self.setProperty("kind", "palette")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit(self)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._fill)
        self._model = QStandardItemModel(self)
        self.lines = QListView(self)
        self.lines.setModel(self._model)
        self.lines.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lines.setFrameShape(QFrame.Shape.NoFrame)
        self.lines.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setMouseTracking(True)
        self._delegate = _ChoiceDelegate(theme, icons, self)
        self.lines.setItemDelegate(self._delegate)
        self.lines.clicked.connect(self._choose)
        box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, theme.space.tiny)
        box.setSpacing(0)
        box.addWidget(self.field)
        box.addWidget(self.lines)
        self._say()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint with other tokens."""
        self._theme = theme
        self._delegate.theme = theme

    def ask(
        self, hint: str, answer: Callable[[str], Sequence[Choice]], then: Callable[[object], object], text: str = ""
    ) -> None:
        """Open with the lines that ``answer`` gives for what is typed; ``then`` gets the value chosen."""
        self._answer, self._then = answer, then
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setText(text)
        self._fill(text)
        self.show()
        self.raise_()
        self.field.setFocus()
        self.field.selectAll()

    def close_quietly(self) -> None:
        """Close and give the keys back to where they were."""
        if not self.isVisible():
            return
        self.hide()
        before, self._before = self._before, None
        if before is not None:
            before.setFocus()
        self.closed.emit()

    def choose_current(self) -> None:
        """Take the line that is lit."""
        self._choose(self.lines.currentIndex())

    def place(self) -> None:
        """Stand in the upper middle of the window."""
        window = self._over
        width = min(WIDTH, window.width() - 2 * self._theme.space.wide)
        height = self.field.sizeHint().height() + self._theme.space.small
        shown = min(self._model.rowCount(), MOST_LINES)
        self.lines.setVisible(shown > 0)
        if shown:
            height += shown * self._delegate.row_height + 2 * self._theme.space.tiny + 2
        self.setGeometry((window.width() - width) // 2, max(24, window.height() // 9), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the field's keys move among the lines."""
        if watched is not self.field:
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._press(event)
        if event.type() == QEvent.Type.FocusOut and self.isVisible() and self.window().isActiveWindow():
            self._before = None
            self.close_quietly()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self.lines.setAccessibleName(self.tr("Lines to choose from"))

    def _press(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Escape:
                self.close_quietly()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.choose_current()
            case Qt.Key.Key_Down | Qt.Key.Key_Tab:
                self._move(1)
            case Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                self._move(-1)
            case Qt.Key.Key_PageDown:
                self._move(MOST_LINES - 1)
            case Qt.Key.Key_PageUp:
                self._move(1 - MOST_LINES)
            case _:
                return False
        return True

    def _move(self, step: int) -> None:
        count = self._model.rowCount()
        if not count:
            return
        at = self.lines.currentIndex().row() + step
        at = at % count if abs(step) == 1 else max(0, min(at, count - 1))
        self.lines.setCurrentIndex(self._model.index(at, 0))

    def _fill(self, text: str) -> None:
        self._model.clear()
        for choice in self._answer(text):
            item = QStandardItem(choice.text)
            item.setData(choice, _ChoiceRole)
            item.setData(f"{choice.text}, {choice.detail}", Qt.ItemDataRole.AccessibleTextRole)
            self._model.appendRow(item)
        if self._model.rowCount():
            self.lines.setCurrentIndex(self._model.index(0, 0))
        self.place()

    def _choose(self, index: QModelIndex) -> None:
        choice = index.data(_ChoiceRole) if index.isValid() else None
        if isinstance(choice, Choice):
            self.close_quietly()
            self._then(choice.value)


class _ChoiceDelegate(QStyledItemDelegate):
    """Paints a choice: icon, text, and its detail at the right."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icons = icons

    @property
    def row_height(self) -> int:
        """Height of every line."""
        return self.theme.type.body * 2 + self.theme.space.small

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the one line height."""
        return QSize(200, self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one line."""
        choice = index.data(_ChoiceRole)
        if not isinstance(choice, Choice):
            return
        colours, space = self.theme.colours, self.theme.space
        rect = QRect(option.rect)
        is_lit = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_lit or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection if is_lit else colours.hover))
            painter.drawRoundedRect(
                rect.adjusted(space.tiny, 1, -space.tiny, -1), self.theme.radius.medium, self.theme.radius.medium
            )
        inner = rect.adjusted(space.large, 0, -space.large, 0)
        muted = colours.selected_muted if is_lit else colours.muted
        ratio = painter.device().devicePixelRatio()
        if choice.icon:
            tint = colours.accent if choice.is_marked else muted
            painter.drawPixmap(inner.left(), inner.center().y() - 8, self._icons.pixmap(choice.icon, 18, tint, ratio))
        small = ui_font(self.theme, self.theme.type.small)
        detail_width = QFontMetrics(small).horizontalAdvance(choice.detail)
        painter.setFont(small)
        painter.setPen(QColor(muted))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, choice.detail)
        text = inner.adjusted(18 + space.medium, 0, -(detail_width + space.medium if detail_width else 0), 0)
        font = ui_font(self.theme, self.theme.type.body)
        painter.setFont(font)
        painter.setPen(QColor(colours.selected_text if is_lit else colours.text))
        line = QFontMetrics(font).elidedText(choice.text, Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
        painter.restore()
