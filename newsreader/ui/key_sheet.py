"""The key sheet: every command with its keys, made from the table, found by typing."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from newsreader.app.commands import COMMANDS, CONTEXT, Menu
from newsreader.model.text import fold
from newsreader.ui.keys import written
from newsreader.ui.theme import ui_font
from newsreader.ui.tokens import Theme
from newsreader.ui.words import said_in

_IdRole = Qt.ItemDataRole.UserRole + 1


class KeySheet(QDialog):
    """Shows all keys. ``chosen`` carries the command whose line was opened."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self.setWindowTitle(self.tr("All keys"))
        self.resize(560, 640)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find a key or an action"))
        self.field.setAccessibleName(self.tr("Find a key or an action"))
        self.field.textChanged.connect(self._show_matching)
        self.field.installEventFilter(self)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("Keys"))
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(0)
        self.tree.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.tree.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.tree.itemActivated.connect(self._open)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setStretchLastSection(False)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.space.large, theme.space.large, theme.space.large, theme.space.medium)
        box.setSpacing(theme.space.medium)
        box.addWidget(self.field)
        box.addWidget(self.tree, 1)
        self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the field's arrows move through the lines and Enter do what the line says."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._move(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self.tree.currentItem()
                if item is not None:
                    self._open(item)
                return True
        return super().eventFilter(watched, event)

    def shown(self) -> list[str]:
        """Return the ids of the commands whose lines are shown."""
        return [item.data(0, _IdRole) for item in self._items() if not item.isHidden() and item.data(0, _IdRole)]

    def _items(self) -> list[QTreeWidgetItem]:
        found = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        return [item for item in found if item is not None]

    def _fill(self) -> None:
        theme = self._theme
        for menu in Menu:
            heading = QTreeWidgetItem(self.tree, [said_in(CONTEXT, menu.value)])
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            font = ui_font(theme, theme.type.small)
            font.setBold(True)
            heading.setFont(0, font)
            for command in COMMANDS:
                if command.menu is menu:
                    keys = "    ".join(written(key) for key in command.keys)
                    item = QTreeWidgetItem(self.tree, [command.name, keys])
                    item.setData(0, _IdRole, command.id)
                    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight)
        self._show_matching("")

    def _show_matching(self, text: str) -> None:
        words = fold(text).split()
        heading: QTreeWidgetItem | None = None
        for item in self._items():
            if not item.data(0, _IdRole):
                heading = item
                heading.setHidden(True)
                continue
            whole = fold(f"{item.text(0)} {item.text(1)}")
            is_shown = all(word in whole for word in words)
            item.setHidden(not is_shown)
            if is_shown and heading is not None:
                heading.setHidden(False)
        self.tree.clearSelection()
        lines = [item for item in self._items() if not item.isHidden() and item.data(0, _IdRole)]
        if lines:
            self.tree.setCurrentItem(lines[0])

    def _move(self, step: int) -> None:
        lines = [item for item in self._items() if not item.isHidden() and item.data(0, _IdRole)]
        if not lines:
            return
        current = self.tree.currentItem()
        at = lines.index(current) + step if current in lines else 0
        self.tree.setCurrentItem(lines[max(0, min(at, len(lines) - 1))])

    def _open(self, item: QTreeWidgetItem) -> None:
        command = item.data(0, _IdRole)
        if command:
            self.accept()
            self.chosen.emit(command)
