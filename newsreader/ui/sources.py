"""The sources pane: the tree on screen, moved through by keys, counts at the right, failing feeds marked."""

from datetime import datetime

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from newsreader.ui.icons import Icons
from newsreader.ui.moving_keys import MovingKeys
from newsreader.ui.source_mark import paint_mark
from newsreader.ui.sources_model import Source, SourceRole, Sources, SourcesModel
from newsreader.ui.theme import ui_font
from newsreader.ui.tokens import Theme


class SourcesView(MovingKeys, QTreeView):
    """Shows a ``SourcesModel``. ``chosen`` carries the key when the reader goes to a line."""

    chosen = Signal(str)

    def __init__(self, model: SourcesModel, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources = model
        self._is_quiet = False
        self._closed: set[str] = set()
        self.setModel(model)
        self._delegate = SourceDelegate(theme, icons, self)
        self.setItemDelegate(self._delegate)
        self.setProperty("kind", "panel")
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(theme.space.large)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        for widget in (self, self.viewport()):
            widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        model.counted.connect(self.viewport().update)
        self.selectionModel().currentRowChanged.connect(self._current_changed)
        self.collapsed.connect(lambda index: self._folded(index, True))
        self.expanded.connect(lambda index: self._folded(index, False))

    def set_theme(self, theme: Theme) -> None:
        """Paint with other tokens."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_sources(self, sources: Sources, now: datetime, key: str) -> None:
        """Show other sources, with the line of ``key`` as the current one, at the height where the reader is."""
        height = self.verticalScrollBar().value()
        self._is_quiet = True
        is_new = self._sources.show(sources, now)
        self._is_quiet = False
        if is_new:
            self.unfold()
        self.select(key)
        self.verticalScrollBar().setValue(height)

    @property
    def closed_folders(self) -> tuple[str, ...]:
        """Keys of the folders that are folded."""
        return tuple(sorted(self._closed))

    def fold(self, keys: tuple[str, ...]) -> None:
        """Fold these folders, unfold all others."""
        self._closed = set(keys)
        self.unfold()

    def unfold(self) -> None:
        """Open every folder but those that the reader folded; call after the model has been built."""
        # Nobody is to hear of each line: what is folded stays as the reader left it.
        with QSignalBlocker(self):
            self.expandAll()
            for key in self._closed:
                item = self._sources.item_of(key)
                if item is not None:
                    self.collapse(item.index())

    def select(self, key: str) -> None:
        """Make a line the current one without saying that it was chosen."""
        item = self._sources.item_of(key)
        self._is_quiet = True
        if item is None:
            self.selectionModel().clear()
        else:
            index = item.index()
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
        self._is_quiet = False

    def step_in(self) -> bool:
        """Unfold the current folder; False where there is nothing to unfold."""
        index = self.currentIndex()
        if index.isValid() and self.model().hasChildren(index) and not self.isExpanded(index):
            self.expand(index)
            return True
        return False

    def step_out(self) -> bool:
        """Fold the current folder, or go to the folder of the current feed."""
        index = self.currentIndex()
        if index.isValid() and self.model().hasChildren(index) and self.isExpanded(index):
            self.collapse(index)
            return True
        if index.parent().isValid():
            self.setCurrentIndex(index.parent())
            return True
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keys without going to a line, as Qt would where none is the current one."""
        had_current = self.currentIndex().isValid()
        self._is_quiet = True
        super().focusInEvent(event)
        if not had_current:
            self.selectionModel().clear()
        self._is_quiet = False

    def _current_changed(self, current: QModelIndex) -> None:
        source = current.data(SourceRole)
        if isinstance(source, Source) and source.key and not self._is_quiet:
            self.chosen.emit(source.key)

    def _folded(self, index: QModelIndex, is_closed: bool) -> None:
        source = index.data(SourceRole)
        if isinstance(source, Source):
            (self._closed.add if is_closed else self._closed.discard)(source.key)


class SourceDelegate(QStyledItemDelegate):
    """Paints one line: icon or mark, name, warning, count."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._icons = icons

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return a line's height; headings stand further apart."""
        source = index.data(SourceRole)
        line = round(self.theme.type.body * 2.3)
        is_heading = isinstance(source, Source) and not source.key
        return QSize(80, line + (self.theme.space.medium if is_heading else 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one line."""
        source = index.data(SourceRole)
        if not isinstance(source, Source):
            return
        colours, space = self.theme.colours, self.theme.space
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if source.key:
            self._paint_source(painter, option, rect, source)
        else:
            painter.setFont(ui_font(self.theme, self.theme.type.small, QFont.Weight.DemiBold))
            painter.setPen(QColor(colours.muted))
            line = rect.adjusted(space.small - self._indent(), space.small, -space.small, 0)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, source.name)
        painter.restore()

    def _indent(self) -> int:
        return self.theme.space.large

    def _paint_source(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, source: Source) -> None:
        colours, space = self.theme.colours, self.theme.space
        flags = QStyle.StateFlag
        is_selected = bool(option.state & flags.State_Selected)
        view = option.widget
        has_focus = isinstance(view, QWidget) and view.hasFocus()
        ground = ""
        if is_selected:
            ground = colours.selection if has_focus else colours.selection_idle
        elif option.state & flags.State_MouseOver:
            ground = colours.hover
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            whole = QRect(rect)
            if isinstance(view, QTreeView):
                whole.setLeft(0)
                whole.setRight(view.viewport().width() - 1)
            whole = whole.adjusted(space.tiny, 1, -space.tiny, -1)
            painter.drawRoundedRect(whole, self.theme.radius.medium, self.theme.radius.medium)
            if is_selected and has_focus:
                painter.setBrush(QColor(colours.accent))
                painter.drawRoundedRect(QRect(whole.left(), whole.top() + 6, 3, whole.height() - 12), 1.5, 1.5)
        muted = colours.selected_muted if is_selected else colours.muted
        ratio = painter.device().devicePixelRatio()
        left = rect.left() + space.tiny
        if source.icon == "feed":
            line = QRect(left + 1, rect.top(), 18, rect.height())
            painter.setOpacity(0.5 if source.is_paused else 1.0)
            paint_mark(painter, line, source.name, self.theme)
        else:
            tint = colours.accent if is_selected and has_focus else muted
            painter.drawPixmap(left, rect.center().y() - 8, self._icons.pixmap(source.icon, 18, tint, ratio))
        left += 18 + space.small
        right = self._paint_right(painter, rect, source, muted, ratio)
        font = ui_font(self.theme, self.theme.type.body, QFont.Weight.Medium if source.count else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colours.selected_text if is_selected else colours.text))
        name = QFontMetrics(font).elidedText(source.name, Qt.TextElideMode.ElideRight, right - left)
        text = QRect(left, rect.top(), right - left, rect.height())
        painter.drawText(text, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_right(self, painter: QPainter, rect: QRect, source: Source, muted: str, ratio: float) -> int:
        """Paint the count and the warning; return where the name must end."""
        colours, space = self.theme.colours, self.theme.space
        right = rect.right() - space.small
        if source.count:
            font = ui_font(self.theme, self.theme.type.small)
            text = f"{source.count}" if source.count < 100_000 else f"{source.count // 1000}k"
            width = QFontMetrics(font).horizontalAdvance(text)
            painter.setFont(font)
            painter.setPen(QColor(muted))
            place = QRect(right - width, rect.top(), width + 1, rect.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
            right -= width + space.small
        if source.is_failing or source.is_paused:
            name, tint = ("warning", colours.bad) if source.is_failing else ("paused", muted)
            painter.drawPixmap(right - 14, rect.center().y() - 6, self._icons.pixmap(name, 14, tint, ratio))
            right -= 14 + space.small
        painter.setOpacity(1.0)
        return right
