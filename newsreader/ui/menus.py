"""Actions and menus, made of the table of commands."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from newsreader.app.commands import COMMANDS, CONTEXT, Menu, is_shortcut
from newsreader.ui.icons import Icons
from newsreader.ui.keys import written
from newsreader.ui.words import said_in


class Actions(QObject):
    """An action for each command, in the menu bar. Keys without Ctrl are shown there and handled by the window."""

    def __init__(self, bar: QMenuBar, icons: Icons, run: Callable[[str], object], parent: QObject) -> None:
        super().__init__(parent)
        self._icons = icons
        self._actions: dict[str, QAction] = {}
        self._menus: dict[Menu, QMenu] = {menu: bar.addMenu("") for menu in Menu}
        groups: dict[Menu, int] = {}
        for command in COMMANDS:
            menu = self._menus[command.menu]
            if groups.get(command.menu, command.group) != command.group:
                menu.addSeparator()
            groups[command.menu] = command.group
            action = QAction(self)
            action.setCheckable(command.is_checkable)
            action.setShortcuts([QKeySequence(key) for key in command.keys if is_shortcut(key)])
            action.triggered.connect(lambda _=False, name=command.id: run(name))
            menu.addAction(action)
            self._actions[command.id] = action
        self.draw()
        self.say()

    def __getitem__(self, command: str) -> QAction:
        """Return a command's action."""
        return self._actions[command]

    def menu(self, menu: Menu) -> QMenu:
        """Return a menu, to show it elsewhere too."""
        return self._menus[menu]

    def draw(self) -> None:
        """Draw the icons in the theme's colours."""
        for command in COMMANDS:
            if command.icon and not command.is_checkable:
                self._actions[command.id].setIcon(self._icons.icon(command.icon))

    def say(self) -> None:
        """Say everything in the language installed."""
        for menu, widget in self._menus.items():
            widget.setTitle(said_in(CONTEXT, menu.value))
        for command in COMMANDS:
            single = next((key for key in command.keys if not is_shortcut(key)), None)
            has_shortcut = any(is_shortcut(key) for key in command.keys)
            shown = f"\t{written(single)}" if single and not has_shortcut else ""
            self._actions[command.id].setText(command.name + shown)
