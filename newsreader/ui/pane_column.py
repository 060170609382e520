"""The right column: what can be done with the article, the find field, and the reading pane."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from newsreader.app.commands import BY_ID
from newsreader.model.article import ArticleRow
from newsreader.ui.icons import Icons
from newsreader.ui.keys import written
from newsreader.ui.pane.pane import ArticlePane
from newsreader.ui.tokens import Theme

BUTTONS = ("read", "star", "tag", "keep", "texts", "comments", "related", "browser")


class FindBar(QWidget):
    """Find in the article. ``typed`` with each letter, ``next_wanted`` at Enter (-1 with Shift), ``closed`` at Esc."""

    typed = Signal(str)
    next_wanted = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = QLineEdit(self)
        self.field.setMaximumWidth(320)
        self.field.textEdited.connect(self.typed)
        self._count = QLabel(self)
        self._count.setProperty("kind", "small")
        box = QHBoxLayout(self)
        box.setContentsMargins(theme.space.large, theme.space.tiny, theme.space.large, theme.space.tiny)
        box.setSpacing(theme.space.small)
        box.addWidget(self.field, 1)
        box.addWidget(self._count)
        box.addStretch(1)
        self._say()

    def show_count(self, current: int, count: int) -> None:
        """Say which hit of how many is lit."""
        if count:
            self._count.setText(self.tr("{current} of {count}").format(current=current, count=count))
        else:
            self._count.setText(self.tr("Not found") if self.field.text().strip() else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Shift+Enter back, Esc closes."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.next_wanted.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in the article"))
        self.field.setAccessibleName(self.tr("Find in the article"))


class PaneColumn(QWidget):
    """Stacks the parts. The buttons run commands by their ids."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        pane: ArticlePane,
        run: Callable[[str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._row: ArticleRow | None = None
        self._usable: dict[str, bool] = {}
        self.pane = pane
        self.finder = FindBar(theme, self)
        self.finder.hide()
        self.finder.typed.connect(self._find)
        self.finder.next_wanted.connect(self.find_step)
        self.finder.closed.connect(self.close_finder)
        self.setProperty("kind", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bar = QWidget(self)
        self._buttons = {name: self._button(name, run) for name in BUTTONS}
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(theme.space.small, theme.space.small, theme.space.small, 0)
        bar.setSpacing(theme.space.hair)
        bar.addStretch(1)
        for button in self._buttons.values():
            bar.addWidget(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._bar)
        box.addWidget(self.finder)
        box.addWidget(pane, 1)
        self.set_theme(theme)
        self._say()

    def set_theme(self, theme: Theme) -> None:
        """Paint with other tokens."""
        self._theme = theme
        for button in self._buttons.values():
            button.setIconSize(QSize(theme.icon, theme.icon))
        self._show()

    def show_row(self, row: ArticleRow | None, usable: dict[str, bool]) -> None:
        """Show an article's state on the buttons; ``usable`` names those that would do nothing."""
        self._row, self._usable = row, usable
        self._show()

    def open_finder(self) -> None:
        """Open the find field, with the selected text in it."""
        if self._row is None:
            return
        selected = self.pane.selected_text()
        if selected and "\n" not in selected:
            self.finder.field.setText(selected)
        self.finder.show()
        self.finder.field.setFocus()
        self.finder.field.selectAll()
        self._find(self.finder.field.text())

    def close_finder(self) -> None:
        """Close the find field and give the article the keys."""
        self.finder.hide()
        self.pane.clear_find()
        self.pane.focus_browser()

    def find_step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit."""
        if self.finder.isHidden():
            self.open_finder()
        else:
            self.finder.show_count(*(self.pane.find_next() if by > 0 else self.pane.find_previous()))

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _find(self, text: str) -> None:
        count = self.pane.find_text(text)
        self.finder.show_count(1 if count else 0, count)

    def _button(self, name: str, run: Callable[[str], object]) -> QToolButton:
        button = QToolButton(self._bar)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: run(name))
        return button

    def _show(self) -> None:
        row = self._row
        self._bar.setVisible(row is not None)
        if row is None:
            return
        colours = self._theme.colours
        for name, button in self._buttons.items():
            icon, tint = BY_ID[name].icon, ""
            if name == "star" and row.is_starred:
                icon, tint = "starred-filled", colours.star
            elif name == "read" and not row.is_read:
                icon, tint = "unread", colours.unread
            elif name == "keep" and row.is_kept:
                icon = "offline"
            button.setIcon(self._icons.icon(icon, tint))
            button.setVisible(self._usable.get(name, True))

    def _say(self) -> None:
        for name, button in self._buttons.items():
            command = BY_ID[name]
            button.setAccessibleName(command.name)
            button.setToolTip(f"{command.name}  {written(command.keys[0])}" if command.keys else command.name)
