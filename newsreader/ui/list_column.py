"""The middle column: what the list is, the search field, the list, what is new, and what to do where it is empty."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from newsreader.app.reading import View
from newsreader.ui.article_list import ArticleList
from newsreader.ui.elided_label import ElidedLabel
from newsreader.ui.icons import Icons
from newsreader.ui.pane.empty import EmptyState
from newsreader.ui.search_offers import SearchOffers
from newsreader.ui.sources_model import Sources
from newsreader.ui.tokens import Theme
from newsreader.ui.words import count_said, empty_view, view_name

TYPING_MS = 90
"""Rest after a letter before the archive is asked."""


class SearchField(QLineEdit):
    """Asks as it is typed: ``typed`` after a short rest, ``entered`` at Enter, ``left`` at Esc, ``down`` below."""

    typed = Signal(str)
    entered = Signal(str)
    left = Signal()
    down = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.offers: SearchOffers | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(TYPING_MS)
        self._rest.timeout.connect(lambda: self.typed.emit(self.text()))
        self.textEdited.connect(lambda _: self._rest.start())
        self._mark: QAction = self.addAction(icons.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self._say()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icon in the theme's colours."""
        self._mark.setIcon(self._icons.icon("search"))

    def set_problem(self, sentence: str) -> None:
        """Say what cannot be understood in the query; an empty sentence: nothing."""
        self.setToolTip(sentence)

    def offer_from(self, sources: Callable[[], Sources]) -> None:
        """Offer fields, and the names of these sources, tags and folders, as they are typed."""
        self.offers = SearchOffers(self, sources)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter searches by relevance, Esc leaves, Down goes into the list; what is offered comes first."""
        if self.offers is not None and self.offers.is_open:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.key() == Qt.Key.Key_Escape or (is_enter and self.offers.is_chosen):
                event.ignore()  # the list's own
                return
            if is_enter:
                self.offers.close()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._rest.stop()
                self.entered.emit(self.text())
            case Qt.Key.Key_Escape:
                self._rest.stop()
                self.left.emit()
            case Qt.Key.Key_Down:
                self.down.emit()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+K to the palette, which the field would take for "delete to the end"."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_K
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
            return False
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self.setPlaceholderText(self.tr("Search the archive"))
        self.setAccessibleName(self.tr("Search the archive"))
        if self.offers is not None:
            self.offers.say()


class ListColumn(QWidget):
    """Stacks the parts. ``pill_pressed`` when the reader wants to see what is new."""

    pill_pressed = Signal()

    def __init__(self, theme: Theme, icons: Icons, articles: ArticleList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: View | None = None
        self._count: int | None = None
        self._new = 0
        self._has_feeds = True
        self._has_articles = True
        self._is_empty = False
        self.list = articles
        self.search = SearchField(theme, icons, self)
        self.setProperty("kind", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = ElidedLabel(self)
        self._title.setProperty("kind", "title")
        self._number = QLabel(self)
        self._number.setProperty("kind", "small")
        self._problem = QLabel(self)
        self._problem.setProperty("kind", "bad")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self._pill = QPushButton(self)
        self._pill.setProperty("kind", "pill")
        self._pill.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pill.clicked.connect(self.pill_pressed)
        self._pill.hide()
        self._icons = icons
        self._empty: dict[str, EmptyState] = {}
        self._keys_wait = False
        self._lent_to: QWidget | None = None
        """What Qt gave the keys of a list that went from sight; they come back with it."""
        self._stack = QStackedWidget(self)
        self._stack.addWidget(articles)
        self._build()

    def _build(self) -> None:
        space = self._theme.space
        head = QHBoxLayout()
        head.setSpacing(space.small)
        head.addWidget(self._title, 1)
        head.addWidget(self._number, 0, Qt.AlignmentFlag.AlignBottom)
        top = QVBoxLayout()
        top.setContentsMargins(space.large, space.medium, space.large, space.medium)
        top.setSpacing(space.small)
        top.addLayout(head)
        top.addWidget(self.search)
        top.addWidget(self._problem)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(top)
        box.addWidget(self._stack, 1)
        self._say()

    def set_theme(self, theme: Theme) -> None:
        """Paint with other tokens."""
        self._theme = theme
        self.list.set_theme(theme)
        self.search.set_theme(theme)
        for empty in self._empty.values():
            empty.set_theme(theme)

    @property
    def title(self) -> str:
        """What the list is called."""
        return self._title.text()

    @property
    def empty_text(self) -> str:
        """What is said in place of a list that holds nothing; empty where the list is shown."""
        shown = self._stack.currentWidget()
        return shown.accessibleName() if isinstance(shown, EmptyState) else ""

    @property
    def new_articles(self) -> int:
        """How many articles wait behind the pill."""
        return self._new

    def show_view(self, view: View) -> None:
        """Say which view the list shows; its articles come later."""
        self._view = view
        self._count = None
        self.set_new(0)
        self._say()

    def rename_view(self, view: View) -> None:
        """Say another name for the same view."""
        self._view = view
        self._say()

    def show_count(self, count: int, *, has_feeds: bool, has_articles: bool, is_whole: bool) -> None:
        """Say how many articles there are; where there are none, what to do."""
        self._has_articles = has_articles
        self._count = count if is_whole else None
        self._has_feeds = has_feeds
        self._is_empty = is_whole and not count
        self._say()

    def set_new(self, count: int) -> None:
        """Say how many articles wait; 0: none."""
        self._new = count
        self._pill.setVisible(count > 0)
        self._say_new()

    def say_problem(self, sentence: str) -> None:
        """Say what cannot be understood in the search, or with an empty sentence nothing."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.search.set_problem(sentence)

    def focus_list(self) -> None:
        """Give the list the keys; where it holds nothing yet, when it does, unless they went elsewhere meanwhile."""
        self.list.setFocus()
        if self._stack.currentWidget() is not self.list:
            self._keys_wait, self._lent_to = True, self.window().focusWidget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pill over the list's upper edge."""
        super().resizeEvent(event)
        self._place_pill()

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self.list.setAccessibleName(self.tr("Articles"))
        self._say_new()
        if self._view is None:
            return
        self._title.setText(view_name(self._view))
        self._number.setText("" if self._count is None else count_said(self._count))
        if self._is_empty:
            had_keys = self.window().focusWidget() is self.list
            self._stack.setCurrentWidget(self._nothing(self._view))
            if had_keys:
                self._keys_wait, self._lent_to = True, self.window().focusWidget()
        else:
            self._stack.setCurrentWidget(self.list)
            if self._keys_wait and self.window().focusWidget() in (None, self._lent_to):
                self.list.setFocus()
            self._keys_wait, self._lent_to = False, None

    def _nothing(self, view: View) -> EmptyState:
        icon, title, hint = empty_view(view, has_feeds=self._has_feeds, has_articles=self._has_articles)
        if icon not in self._empty:
            self._empty[icon] = EmptyState(self._theme, self._icons, icon, "", "", self)
            self._stack.addWidget(self._empty[icon])
        self._empty[icon].set_texts(title, hint)
        self._empty[icon].setAccessibleName(f"{title}. {hint}")
        return self._empty[icon]

    def _say_new(self) -> None:
        if self._new:
            self._pill.setText(self.tr("%n new", "", self._new))
            self._pill.setAccessibleName(self.tr("Show %n new articles", "", self._new))
            self._place_pill()

    def _place_pill(self) -> None:
        self._pill.resize(self._pill.sizeHint())
        top = self._stack.geometry().top() + self._theme.space.small
        self._pill.move((self.width() - self._pill.width()) // 2, top)
        self._pill.raise_()
