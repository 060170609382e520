"""The list on screen: one stretched column of fixed rows, moved through by keys, no letters typed ahead."""

from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from newsreader.model.ids import ArticleId
from newsreader.ui.article_delegate import ArticleDelegate
from newsreader.ui.list_model import ListModel
from newsreader.ui.moving_keys import MovingKeys
from newsreader.ui.thumbnails import Thumbnails
from newsreader.ui.tokens import Theme


class ArticleList(MovingKeys, QTableView):
    """Shows a ``ListModel``. ``chosen`` carries the article when the reader goes to a row.

    ``on_painted`` is called after the first paint that shows rows, once for each time it is set.
    """

    chosen = Signal(int)

    def __init__(
        self, model: ListModel, delegate: ArticleDelegate, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._list = model
        self._delegate = delegate
        self._is_quiet = False
        self._kept: tuple[ArticleId, int] | None = None
        self.on_painted: Callable[[], None] | None = None
        self.setItemDelegate(delegate)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.set_row_height()
        for widget in (self, self.viewport()):
            widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        thumbnails.ready.connect(self._thumbnail_ready)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other tokens."""
        self._delegate.set_theme(theme)
        self.set_row_height()
        self.viewport().update()

    def set_row_height(self) -> None:
        """Take the row height from the delegate."""
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)

    @property
    def at(self) -> int:
        """The current row, -1 where there is none."""
        return self.currentIndex().row()

    @property
    def article(self) -> ArticleId | None:
        """The article of the current row."""
        return self._list.id_at(self.at)

    def go(self, at: int, *, quietly: bool = False) -> bool:
        """Make a row the current one, in sight with a neighbour; ``quietly`` without saying that it was chosen."""
        if not 0 <= at < self._list.rowCount():
            return False
        self._is_quiet = quietly
        index = self._list.index(at, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._is_quiet = False
        self._show(at)
        return True

    def leave(self) -> None:
        """Have no current row."""
        self._kept = None
        self._is_quiet = True
        self.selectionModel().clear()
        self._is_quiet = False

    def is_at_top(self) -> bool:
        """Whether the first row is in sight."""
        return self.verticalScrollBar().value() == 0

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keys without going to a row, as Qt would where none is the current one."""
        had_current = self.currentIndex().isValid()
        self._is_quiet = True
        super().focusInEvent(event)
        self._is_quiet = False
        if not had_current:
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, then tell once that rows are on screen."""
        super().paintEvent(event)
        if self.on_painted is not None and self._list.rowCount():
            told, self.on_painted = self.on_painted, None
            told()

    def _current_changed(self, current: QModelIndex) -> None:
        article = self._list.id_at(current.row())
        if article is not None and not self._is_quiet:
            self.chosen.emit(article)

    def _show(self, at: int) -> None:
        """Scroll as little as needed, so that one more row is in sight in either direction."""
        height = self._delegate.row_height
        bar = self.verticalScrollBar()
        top, bottom = at * height, (at + 1) * height
        view = self.viewport().height()
        ahead = height if view > 3 * height else 0
        if top - ahead < bar.value():
            bar.setValue(max(0, top - ahead))
        elif bottom + ahead > bar.value() + view:
            bar.setValue(bottom + ahead - view)

    def _remember(self) -> None:
        article = self.article
        if article is not None:
            self._kept = (article, self.rowViewportPosition(self.at))
        self._is_quiet = True

    def _restore(self) -> None:
        """Put the current article back under the reader's eyes, where a new list still holds it."""
        kept, self._kept = self._kept, None
        self._is_quiet = False
        if kept is None:
            self.scrollToTop()
            return
        article, top = kept
        at = self._list.position(article)
        if at is None:
            self._kept = kept if not self._list.is_whole else None
            return
        self.go(at, quietly=True)
        self.verticalScrollBar().setValue(at * self._delegate.row_height - top)

    def _thumbnail_ready(self, _: str) -> None:
        self.viewport().update()
