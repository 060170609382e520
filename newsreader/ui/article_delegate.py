"""Paint one line of the article list: source and time, headline, teaser, tags, marks, thumbnail."""

import math
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from newsreader.model.article import ArticleRow
from newsreader.ui.icons import Icons
from newsreader.ui.lines import Lines
from newsreader.ui.roles import ArticleRole
from newsreader.ui.source_mark import paint_mark
from newsreader.ui.theme import ui_font
from newsreader.ui.thumbnails import Thumbnails
from newsreader.ui.tokens import Theme
from newsreader.ui.when import said

_LEADING = 1.3
"""Line height over font size; Vietnamese stacked accents (Ậ, Ễ, Ữ) need 1.25."""
_TALLEST = "ẬẪẨỄỮỘ"
_Flag = Qt.AlignmentFlag


def line_height(font: QFont) -> int:
    """Return the height of a line with its text in the middle, in which not even stacked accents on capitals are cut.

    Fonts paint those above their own ascent: by a tenth of their size, small ones by more, as pixels are whole.
    """
    metrics = QFontMetrics(font)
    above = -metrics.tightBoundingRect(_TALLEST).top() - metrics.ascent()
    return max(math.ceil(font.pixelSize() * _LEADING), metrics.ascent() + metrics.descent() + 2 * max(0, above))


class ArticleDelegate(QStyledItemDelegate):
    """Paints rows of one fixed height from ``index.data(ArticleRole)``: an ``ArticleRow``, or None while not loaded."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        thumbnails: Thumbnails | None = None,
        *,
        now: Callable[[], datetime] = lambda: datetime.now().astimezone(),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._thumbnails = thumbnails
        self._now = now
        self._lines = Lines()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other tokens; the row height may change."""
        self._theme = theme
        self._small = ui_font(theme, theme.type.small)
        self._small_strong = ui_font(theme, theme.type.small, QFont.Weight.DemiBold)
        self._unread = ui_font(theme, theme.type.strong, QFont.Weight.DemiBold)
        self._read = ui_font(theme, theme.type.strong)
        self._teaser = ui_font(theme, theme.type.body)
        self._meta_height = line_height(self._small)
        self._title_height = line_height(self._unread)
        self._teaser_height = line_height(self._teaser)

    @property
    def row_height(self) -> int:
        """Height of every row in device-independent pixels."""
        space = self._theme.space
        text = self._meta_height + space.tiny + 2 * self._title_height + space.hair + self._teaser_height
        return text + 2 * space.medium

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the one row height."""
        return QSize(240, self.row_height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint background, then the article or a quiet placeholder."""
        row = index.data(ArticleRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        state = option.state
        view = option.widget
        self._paint_ground(painter, rect, state, isinstance(view, QWidget) and view.hasFocus())
        space = self._theme.space
        inner = rect.adjusted(space.large + space.medium, space.medium, -space.large, -space.medium)
        if isinstance(row, ArticleRow):
            is_selected = bool(state & QStyle.StateFlag.State_Selected)
            self._paint_row(painter, inner, row, is_selected)
        else:
            self._paint_placeholder(painter, inner)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, view_has_focus: bool) -> None:
        colours, space = self._theme.colours, self._theme.space
        flags = QStyle.StateFlag
        is_selected, is_active = bool(state & flags.State_Selected), bool(state & flags.State_Active)
        has_focus = is_active and (view_has_focus or bool(state & flags.State_HasFocus))
        body = QRectF(rect).adjusted(space.tiny, 1, -space.tiny, -1)
        painter.fillRect(rect, QColor(colours.base))
        ground = ""
        if is_selected:
            ground = colours.selection if has_focus else colours.selection_idle
        elif state & flags.State_MouseOver:
            ground = colours.hover
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(body, self._theme.radius.medium, self._theme.radius.medium)
        else:
            left = rect.left() + space.large + space.medium
            width = rect.width() - space.large * 2 - space.medium
            painter.fillRect(left, rect.bottom(), width, 1, QColor(colours.line))
        if is_selected and has_focus:
            painter.setBrush(QColor(colours.accent))
            painter.drawRoundedRect(QRectF(body.left(), body.top() + 8, 3, body.height() - 16), 1.5, 1.5)
            if self._theme.is_contrast:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QColor(colours.strong_line))
                painter.drawRoundedRect(body.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_row(self, painter: QPainter, rect: QRect, row: ArticleRow, is_selected: bool) -> None:
        colours, space = self._theme.colours, self._theme.space
        muted = QColor(colours.selected_muted if is_selected else colours.muted)
        strong = QColor(colours.selected_text if is_selected else colours.text)
        self._paint_gutter(painter, rect, row)
        self._paint_meta(painter, QRect(rect.left(), rect.top(), rect.width(), self._meta_height), row, muted)
        text = rect.adjusted(0, self._meta_height + space.tiny, 0, 0)
        ratio = painter.device().devicePixelRatio()
        if row.thumbnail and self._thumbnails is not None and not self._thumbnails.is_missing(row.thumbnail):
            side = min(self._thumbnails.side, text.height())
            place = QRect(rect.right() - side + 1, text.top() + max(0, (text.height() - side) // 2), side, side)
            if text.width() > 3 * side:
                self._paint_thumbnail(painter, place, row.thumbnail, ratio)
                text.setRight(place.left() - space.medium)
        font = self._read if row.is_read else self._unread
        title = self._lines.broken(row.title or row.url or "", text.width(), font, 2)
        painter.setFont(font)
        painter.setPen(muted if row.is_read and not is_selected else strong)
        top = text.top()
        for line in title:
            self._draw(painter, QRect(text.left(), top, text.width(), self._title_height), line)
            top += self._title_height
        chip = colours.base if is_selected else colours.chip
        self._paint_teaser(painter, text, top + space.hair, 3 - max(1, len(title)), row, muted, chip)

    def _paint_gutter(self, painter: QPainter, rect: QRect, row: ArticleRow) -> None:
        colours, space = self._theme.colours, self._theme.space
        centre = rect.left() - space.medium + space.hair
        if not row.is_read:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.unread))
            painter.drawEllipse(QRectF(centre - 4, rect.top() + (self._meta_height - 8) / 2, 8, 8))
        if row.is_starred:
            self._icon(painter, "starred-filled", centre, rect.top() + self._meta_height + space.tiny, colours.star)

    def _icon(self, painter: QPainter, name: str, centre: int, top: int, colour: str) -> None:
        pixmap = self._icons.pixmap(name, 14, colour, painter.device().devicePixelRatio())
        painter.drawPixmap(centre - 7, top + (self._title_height - 14) // 2, pixmap)

    def _paint_meta(self, painter: QPainter, rect: QRect, row: ArticleRow, muted: QColor) -> None:
        space = self._theme.space
        metrics = QFontMetrics(self._small)
        painter.setFont(self._small)
        painter.setPen(muted)
        right = rect.right()
        time = said(row.published or row.sort_at, self._now())
        width = metrics.horizontalAdvance(time)
        painter.drawText(rect, _Flag.AlignVCenter | _Flag.AlignRight | Qt.TextFlag.TextSingleLine, time)
        right -= width + space.small
        for is_set, name in ((row.is_kept, "offline"), (row.is_edited, "edited")):
            if is_set:
                pixmap = self._icons.pixmap(name, 14, muted.name(), painter.device().devicePixelRatio())
                painter.drawPixmap(right - 14, rect.top() + (rect.height() - 14) // 2, pixmap)
                right -= 14 + space.tiny
        source = row.sources[0] if row.sources else row.site
        left = rect.left() + paint_mark(painter, rect, source, self._theme) + space.tiny + space.hair
        room = right - left
        if source and room > 0:
            painter.setFont(self._small)
            painter.setPen(muted)
            text = f"{source} · {row.section}" if row.section else source
            if metrics.horizontalAdvance(text) > room:
                text = metrics.elidedText(source, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QRect(left, rect.top(), room, rect.height()), _Flag.AlignVCenter, text)

    def _paint_thumbnail(self, painter: QPainter, place: QRect, sha256: str, ratio: float) -> None:
        assert self._thumbnails is not None
        pixmap = self._thumbnails.get(sha256, ratio)
        if pixmap is not None:
            painter.drawPixmap(place, pixmap)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.placeholder))
        painter.drawRoundedRect(place, self._theme.radius.medium, self._theme.radius.medium)

    def _paint_teaser(
        self, painter: QPainter, text: QRect, top: int, count: int, row: ArticleRow, muted: QColor, chip: str
    ) -> None:
        """Fill what the headline left of its lines; chips take the start of the last one."""
        left = text.left()
        if row.tags:
            if count > 1:
                count = 1
            left = self._paint_chips(painter, QRect(left, top, text.width(), self._teaser_height), row.tags, chip)
        room = text.right() - left + 1
        if room < 48:
            return
        painter.setFont(self._teaser)
        painter.setPen(muted)
        for line in self._lines.broken(row.lead, room, self._teaser, count):
            self._draw(painter, QRect(left, top, room, self._teaser_height), line)
            top += self._teaser_height

    def _paint_chips(self, painter: QPainter, rect: QRect, tags: tuple[str, ...], ground: str) -> int:
        """Paint tags as chips as far as half the line goes; return where the text after them begins."""
        colours, space = self._theme.colours, self._theme.space
        metrics = QFontMetrics(self._small)
        left, limit = rect.left(), rect.left() + max(80, rect.width() * 6 // 10)
        for at, tag in enumerate(tags):
            label = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, 120)
            rest = f"+{len(tags) - at}"
            if left + metrics.horizontalAdvance(label) + 2 * space.small > limit and at:
                label = rest
            chip = QRectF(left, rect.top() + 0.5, metrics.horizontalAdvance(label) + 12, rect.height() - 1)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(chip, self._theme.radius.small, self._theme.radius.small)
            painter.setPen(QColor(colours.chip_text))
            painter.setFont(self._small)
            painter.drawText(chip, _Flag.AlignCenter, label)
            left = math.ceil(chip.right()) + space.tiny
            if label == rest:
                break
        return left + space.tiny

    def _paint_placeholder(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.placeholder))
        top = rect.top()
        for share, height in ((0.3, self._meta_height), (0.9, self._title_height), (0.6, self._title_height)):
            bar = QRectF(rect.left(), top + height * 0.25, rect.width() * share, height * 0.5)
            painter.drawRoundedRect(bar, 3, 3)
            top += height + self._theme.space.tiny

    @staticmethod
    def _draw(painter: QPainter, rect: QRect, text: str) -> None:
        side = _Flag.AlignRight if text.isascii() is False and _is_rtl(text) else _Flag.AlignLeft
        painter.drawText(rect, side | _Flag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)


def _is_rtl(text: str) -> bool:
    return any("\u0590" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufefc" for char in text[:20])
