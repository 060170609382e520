"""The start page: four doors to something to read, and the catalogue behind one of them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from newsreader.app.catalogue import CatalogueEntry
from newsreader.ui.icons import Icons
from newsreader.ui.tokens import Theme

DOORS = ("sample", "catalogue", "import", "add")
DOOR_SIZE = (330, 108)
_FeedRole = Qt.ItemDataRole.UserRole + 1

_ARROWS = {
    Qt.Key.Key_Left: (-1, False),
    Qt.Key.Key_Right: (1, False),
    Qt.Key.Key_Up: (-1, True),
    Qt.Key.Key_Down: (1, True),
}
"""Arrow → the step it takes, and whether that is a row."""


class Door(QPushButton):
    """A large button with an icon, a title and a sentence."""

    def __init__(self, name: str, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon_name = name
        self._icons = icons
        self.setProperty("kind", "door")
        self.setFixedSize(*DOOR_SIZE)
        self._mark = QLabel(self)
        self._title = QLabel(self)
        self._title.setProperty("kind", "title")
        self._hint = QLabel(self)
        self._hint.setProperty("kind", "muted")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        for label in (self._mark, self._title, self._hint):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        texts = QVBoxLayout()
        texts.setSpacing(theme.space.tiny)
        texts.addWidget(self._title)
        texts.addWidget(self._hint, 1)
        box = QHBoxLayout(self)
        box.setContentsMargins(theme.space.large, theme.space.large, theme.space.large, theme.space.medium)
        box.setSpacing(theme.space.large)
        box.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(texts, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icon in the theme's colours."""
        self._mark.setPixmap(self._icons.pixmap(self._icon_name, 28, theme.colours.accent, self.devicePixelRatioF()))

    def set_texts(self, title: str, hint: str) -> None:
        """Say what is behind it."""
        self._title.setText(title)
        self._hint.setText(hint)
        self.setAccessibleName(title)
        self.setAccessibleDescription(hint)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open at Enter too; leave the arrows to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class StartPage(QStackedWidget):
    """``door_opened`` carries one of ``DOORS``; ``catalogue_chosen`` the feeds ticked; ``left`` at the way back."""

    door_opened = Signal(str)
    catalogue_chosen = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._doors = {name: Door(name, theme, icons, self) for name in DOORS}
        self._title = QLabel(self)
        self._title.setProperty("kind", "display")
        self._line = QLabel(self)
        self._line.setProperty("kind", "muted")
        self._leave = QPushButton(self)
        self._leave.setProperty("kind", "quiet")
        self._leave.clicked.connect(self.left)
        self._first = self._build_doors()
        self._catalogue = Catalogue(theme, self)
        self._catalogue.left.connect(self.show_doors)
        self._catalogue.chosen.connect(self.catalogue_chosen)
        self.addWidget(self._first)
        self.addWidget(self._catalogue)
        for name, door in self._doors.items():
            door.clicked.connect(lambda _=False, name=name: self.door_opened.emit(name))
        self._say()

    def _build_doors(self) -> QWidget:
        page = QWidget(self)
        page.setProperty("kind", "base")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        space = self._theme.space
        grid = QGridLayout()
        grid.setSpacing(space.large)
        for at, door in enumerate(self._doors.values()):
            grid.addWidget(door, at // 2, at % 2)
        middle = QVBoxLayout()
        middle.setSpacing(space.small)
        middle.addStretch(2)
        middle.addWidget(self._title)
        middle.addWidget(self._line)
        middle.addSpacing(space.wide)
        middle.addLayout(grid)
        middle.addSpacing(space.large)
        middle.addWidget(self._leave, 0, Qt.AlignmentFlag.AlignLeft)
        middle.addStretch(3)
        box = QHBoxLayout(page)
        box.addStretch(1)
        box.addLayout(middle)
        box.addStretch(1)
        return page

    def set_theme(self, theme: Theme) -> None:
        """Paint with other tokens."""
        self._theme = theme
        for door in self._doors.values():
            door.set_theme(theme)

    def show_doors(self) -> None:
        """Show the four doors, the first with the keys."""
        self.setCurrentWidget(self._first)
        self._doors["sample"].setFocus()

    def show_catalogue(self, feeds: Sequence[CatalogueEntry], known: frozenset[str]) -> None:
        """Show the catalogue; ``known`` are addresses subscribed to already."""
        self._catalogue.show_feeds(feeds, known)
        self.setCurrentWidget(self._catalogue)
        self._catalogue.tree.setFocus()

    def step_out(self) -> bool:
        """Go from the catalogue to the doors; False where the doors are shown already."""
        if self.currentWidget() is self._catalogue:
            self.show_doors()
            return True
        return False

    def set_can_leave(self, can_leave: bool) -> None:
        """Offer the way back to the articles, where there are any."""
        self._leave.setVisible(can_leave)

    def move_focus(self, step: int, *, is_down: bool) -> None:
        """Go from door to door with the arrows."""
        doors = list(self._doors.values())
        at = next((at for at, door in enumerate(doors) if door.hasFocus()), 0)
        goal = at + step * (2 if is_down else 1)
        if 0 <= goal < len(doors):
            doors[goal].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the arrows go from door to door."""
        key = Qt.Key(event.key())
        if self.currentWidget() is self._first and key in _ARROWS:
            step, is_down = _ARROWS[key]
            self.move_focus(step, is_down=is_down)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self._title.setText(self.tr("What would you like to read?"))
        self._line.setText(
            self.tr("Everything you subscribe to is kept on this computer and reads on without a network.")
        )
        self._leave.setText(self.tr("Back to the articles"))
        self._leave.setAccessibleName(self._leave.text())
        self._doors["sample"].set_texts(
            self.tr("The sample edition"), self.tr("A small newsroom to look around in. Needs no network.")
        )
        self._doors["catalogue"].set_texts(
            self.tr("The catalogue"), self.tr("Newspapers from Vietnam and the world, to tick.")
        )
        self._doors["import"].set_texts(
            self.tr("Import"), self.tr("Feeds from another reader (OPML), articles or saved pages.")
        )
        self._doors["add"].set_texts(self.tr("Any site or feed"), self.tr("Type or paste an address."))


class Catalogue(QFrame):
    """Ticks by folder. ``chosen`` carries the feeds ticked."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = QLabel(self)
        self._title.setProperty("kind", "display")
        self._line = QLabel(self)
        self._line.setProperty("kind", "muted")
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setFrameShape(QFrame.Shape.NoFrame)
        self.tree.setIndentation(theme.space.wide)
        self.tree.setIconSize(QSize(18, 18))
        self.tree.setUniformRowHeights(True)
        self.tree.setColumnCount(2)
        self.tree.itemChanged.connect(lambda _: self._say_count())
        self._add = QPushButton(self)
        self._add.setProperty("kind", "primary")
        self._add.clicked.connect(lambda: self.chosen.emit(self.ticked()))
        self._back = QPushButton(self)
        self._back.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._add)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, theme.space.huge, 0, theme.space.wide)
        middle.setSpacing(theme.space.small)
        middle.addWidget(self._title)
        middle.addWidget(self._line)
        middle.addSpacing(theme.space.small)
        middle.addWidget(self.tree, 1)
        middle.addSpacing(theme.space.small)
        middle.addLayout(buttons)
        box = QHBoxLayout(self)
        box.addStretch(1)
        box.addLayout(middle, 8)
        box.addStretch(1)
        self._say()

    def show_feeds(self, feeds: Sequence[CatalogueEntry], known: frozenset[str]) -> None:
        """Show what is offered; what is subscribed to already cannot be ticked."""
        self.tree.blockSignals(True)
        self.tree.clear()
        folders: dict[tuple[str, ...], QTreeWidgetItem] = {}
        for feed in feeds:
            folder = folders.get(feed.folder)
            if folder is None:
                folder = folders[feed.folder] = QTreeWidgetItem(self.tree, [" / ".join(feed.folder)])
                folder.setFlags(
                    Qt.ItemFlag.ItemIsEnabled
                    | Qt.ItemFlag.ItemIsSelectable
                    | Qt.ItemFlag.ItemIsUserCheckable
                    | Qt.ItemFlag.ItemIsAutoTristate
                )
            line = QTreeWidgetItem(folder, [feed.title, feed.site_url or feed.url])
            line.setData(0, _FeedRole, feed)
            line.setToolTip(0, feed.url)
            is_known = feed.url in known
            line.setDisabled(is_known)
            line.setCheckState(0, Qt.CheckState.Checked if is_known else Qt.CheckState.Unchecked)
        self.tree.expandAll()
        self.tree.header().setStretchLastSection(True)
        self.tree.setColumnWidth(0, 380)
        self.tree.blockSignals(False)
        first = self.tree.topLevelItem(0)
        if first is not None:
            self.tree.setCurrentItem(first)
        self._say_count()

    def ticked(self) -> tuple[CatalogueEntry, ...]:
        """Return the feeds that are ticked and new."""
        found = []
        for at in range(self.tree.topLevelItemCount()):
            folder = self.tree.topLevelItem(at)
            for row in range(folder.childCount() if folder else 0):
                line = folder.child(row) if folder else None
                if line and line.checkState(0) == Qt.CheckState.Checked and not line.isDisabled():
                    found.append(line.data(0, _FeedRole))
        return tuple(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the keys at Enter; on the list Enter subscribes to what is ticked."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        (self._back if self._back.hasFocus() else self._add).click()
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self._title.setText(self.tr("The catalogue"))
        self._line.setText(self.tr("Tick what you want to follow; Space ticks, a folder ticks all in it."))
        self.tree.setAccessibleName(self.tr("Newspapers"))
        self._back.setText(self.tr("Back"))
        self._back.setAccessibleName(self.tr("Back"))
        self._say_count()

    def _say_count(self) -> None:
        count = len(self.ticked())
        self._add.setText(self.tr("Subscribe to %n sources", "", count))
        self._add.setAccessibleName(self._add.text())
        self._add.setEnabled(count > 0)
