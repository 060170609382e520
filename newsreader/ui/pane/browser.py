"""The page on screen: a QTextBrowser that opens nothing, fetches nothing and paints what the page's marks mean."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QMenu, QScrollBar, QTextBrowser, QWidget

from newsreader.model.urls import is_web_address
from newsreader.ui.pane.decorations import Decorations, figure_rect, first_block_at
from newsreader.ui.pane.figures import STORED
from newsreader.ui.pane.pictures import PagePictures, Shown
from newsreader.ui.pane.style import MEASURE, Mark
from newsreader.ui.tokens import Theme

_SAMPLE = "Người dân thành phố đón chuyến tàu đầu tiên trong buổi sáng nhiều sương "
"""Whose mean letter width gives the measure: spaces and narrow letters weigh as they do in running text."""
_KEYS = {
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
}  # fmt: skip


class _QuietScrollBar(QScrollBar):
    """Always has its room, so that no page is laid out twice, and shows nothing where there is nothing to scroll."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() > self.minimum():
            super().paintEvent(event)


class ReadingBrowser(QTextBrowser):
    """Shows one document in a column. Pictures come from ``pictures`` only, those near what is seen first.

    ``painted`` follows every paint; ``pictures_there`` when no picture near what is seen is missing any more;
    ``column_changed`` when the column's width did, so that the page must be set anew. ``files`` are addresses of files
    on the page, not of other pages.
    """

    painted = Signal()
    pictures_there = Signal()
    column_changed = Signal()
    save_link_requested = Signal(str)

    def __init__(self, theme: Theme, pictures: PagePictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files: frozenset[str] = frozenset()
        self._pictures = pictures
        self._decorations = Decorations(theme)
        self._figures: dict[int, Shown] = {}
        self._there: set[int] = set()
        self._column = 0
        self._body_font: QFont | None = None
        self._page: QTextDocument | None = None
        self._is_waiting = False
        self._blank = QPixmap(1, 1)
        self._blank.fill(Qt.GlobalColor.transparent)
        self.setProperty("kind", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setVerticalScrollBar(_QuietScrollBar(self))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for widget in (self, self.viewport()):
            widget.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.verticalScrollBar().valueChanged.connect(self._ask)
        pictures.ready.connect(self._picture_ready)
        pictures.failed.connect(self._picture_failed)

    def set_theme(self, theme: Theme) -> None:
        """Paint with other tokens; the page must be set anew for its text."""
        self._decorations.theme = theme
        self.viewport().update()

    def column_for(self, font: QFont) -> int:
        """Return the width in device-independent pixels of the column that this widget gives a body font."""
        metrics = QFontMetricsF(font)
        measure = metrics.horizontalAdvance(_SAMPLE) / len(_SAMPLE) * MEASURE
        return max(160, min(round(measure), self.viewport().width() - 2 * self._least_margin()))

    def set_page(self, html: str, sheet: str, font: QFont) -> None:
        """Show a page from its top. Laid out once, in a document of its own."""
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(0)
        document.setDefaultFont(font)
        document.setDefaultStyleSheet(sheet)
        document.setIndentWidth(round(font.pixelSize() * 1.4))
        document.setHtml(html)
        self._body_font = font
        self._column = self.column_for(font)
        self._set_margins(document)
        self._figures, self._there = {}, set()
        self._find_figures(document)
        before, self._page = self._page, document
        self.setDocument(document)
        self.verticalScrollBar().setValue(0)
        if before is not None:
            before.deleteLater()

    def replace_from(self, position: int, html: str) -> None:
        """Put other HTML in place of everything after a position; what is above stays where it is."""
        place = self.verticalScrollBar().value()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.setPosition(position)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        if html:
            # What is inserted first goes on with the page's last line, which must not become higher for it.
            cursor.insertHtml(f'<p><span style="font-size: 1px">&nbsp;</span></p>{html}')
        cursor.endEditBlock()
        self.verticalScrollBar().setValue(place)

    def end_position(self) -> int:
        """Return the position after the last character of the page."""
        return max(0, self.document().characterCount() - 1)

    def top_position(self) -> tuple[int, float]:
        """Return the character position of the block at the top and how far it is scrolled past, in its own heights."""
        top = float(self.verticalScrollBar().value())
        block = first_block_at(self.document(), top)
        rect = self.document().documentLayout().blockBoundingRect(block)
        return block.position(), (top - rect.top()) / max(1.0, rect.height())

    def go_to(self, place: tuple[int, float]) -> None:
        """Scroll to what ``top_position`` gave, in this or another setting of the same page."""
        position, share = place
        block = self.document().findBlock(position)
        rect = self.document().documentLayout().blockBoundingRect(block)
        self.verticalScrollBar().setValue(round(rect.top() + share * rect.height()))

    def height_of(self, position: int) -> int:
        """Return the height in the document at which the block of a position begins."""
        block = self.document().findBlock(position)
        return round(self.document().documentLayout().blockBoundingRect(block).top())

    def anchor_height(self, name: str) -> int | None:
        """Return the height of a named anchor, or None."""
        block = self.document().begin()
        while block.isValid():
            if name in block.begin().fragment().charFormat().anchorNames():
                return self.height_of(block.position())
            block = block.next()
        return None

    @property
    def are_pictures_there(self) -> bool:
        """Whether no picture near sight is still to come."""
        return not self._is_waiting

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Answer every picture with its place only: the pictures themselves are put in when decoded."""
        return self._blank

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks, then the text over them."""
        dx, dy = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        seen = QRectF(event.rect()).translated(dx, dy)
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(-dx, -dy))
        self._decorations.paint(painter, self.document(), seen, self._there.__contains__)
        painter.end()
        super().paintEvent(event)
        self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column's place; a column of another width needs the page set anew."""
        if self._body_font is not None:
            column = self.column_for(self._body_font)
            if column != self._column:
                self._column = column
                self.column_changed.emit()
            self._set_margins(self.document())
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the keys that move in the page, leave all others to the window."""
        is_command = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_link = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.textCursor().charFormat().isAnchor()
        if event.key() in _KEYS or is_link or (is_command and event.key() in (Qt.Key.Key_C, Qt.Key.Key_A)):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the link or the selection under the pointer."""
        menu = self.menu_for(self.anchorAt(event.pos()))
        if menu.actions():
            menu.popup(event.globalPos())

    def menu_for(self, address: str) -> QMenu:
        """Return the menu for a link's address, empty where there is none."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if is_web_address(address):
            is_file = address in self.files
            opening = self.tr("Open the file") if is_file else self.tr("Open in browser")
            self._offer(menu, opening, lambda: self.anchorClicked.emit(QUrl(address)))
            if not is_file:
                self._offer(menu, self.tr("Save the linked page"), lambda: self.save_link_requested.emit(address))
            self._offer(menu, self.tr("Copy link address"), lambda: QGuiApplication.clipboard().setText(address))
            menu.addSeparator()
        if self.textCursor().hasSelection():
            self._offer(menu, self.tr("Copy"), self.copy)
        self._offer(menu, self.tr("Select all"), self.selectAll)
        return menu

    def sizeHint(self) -> QSize:
        """Return a comfortable page."""
        return QSize(640, 600)

    @staticmethod
    def _offer(menu: QMenu, text: str, act: Callable[[], object]) -> None:
        menu.addAction(text).triggered.connect(lambda: act())

    def _least_margin(self) -> int:
        return 40 if self.viewport().width() >= 480 else 20

    def _set_margins(self, document: QTextDocument) -> None:
        frame = document.rootFrame()
        margins = frame.frameFormat()
        side = max(self._least_margin(), (self.viewport().width() - self._column) // 2)
        if margins.leftMargin() == side and margins.topMargin() == 36:
            return
        margins.setLeftMargin(side)
        margins.setRightMargin(max(0, self.viewport().width() - self._column - side))
        margins.setTopMargin(36)
        margins.setBottomMargin(36)
        frame.setFrameFormat(margins)

    def _find_figures(self, document: QTextDocument) -> None:
        ratio = self.devicePixelRatioF()
        block = document.begin()
        while block.isValid():
            if block.userState() == Mark.FIGURE:
                image = block.begin().fragment().charFormat().toImageFormat()
                shown = Shown(image.name().removeprefix(STORED), round(image.width()), round(image.height()), ratio)
                self._figures[block.position()] = shown
                pixmap = self._pictures.get(shown)
                if pixmap is not None:
                    self._put(document, block.position(), shown, pixmap)
            block = block.next()

    def _put(self, document: QTextDocument, position: int, shown: Shown, pixmap: QPixmap) -> None:
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(STORED + shown.sha256), pixmap)
        self._there.add(position)

    def load_pictures(self) -> None:
        """Begin with the pictures in and near sight; call once the text is on screen."""
        self._is_waiting = True
        self._ask()

    def _near(self) -> list[tuple[int, Shown]]:
        height = self.viewport().height()
        top = self.verticalScrollBar().value() - height
        bottom = top + 3.5 * height
        document = self.document()
        layout = document.documentLayout()
        near = []
        for position, shown in self._figures.items():
            rect = layout.blockBoundingRect(document.findBlock(position))
            if rect.bottom() >= top and rect.top() <= bottom:
                near.append((position, shown))
        return near

    def _ask(self) -> None:
        """Ask for what is near and missing, and let go of what is far."""
        if not self._figures:
            self._tell()
            return
        near = self._near()
        kept = {position for position, _ in near}
        for position in self._there - kept:
            self.document().addResource(
                QTextDocument.ResourceType.ImageResource.value,
                QUrl(STORED + self._figures[position].sha256),
                self._blank,
            )
        self._there &= kept
        missing = [(position, shown) for position, shown in near if position not in self._there]
        for position, shown in missing:
            pixmap = self._pictures.get(shown)
            if pixmap is not None:
                self._put(self.document(), position, shown, pixmap)
                self.viewport().update()
        if self._is_waiting or missing:
            count = self._pictures.ask(shown for position, shown in missing if position not in self._there)
            if not count:
                self._tell()

    def _picture_ready(self, shown: Shown) -> None:
        pixmap = self._pictures.get(shown)
        for position, wanted in self._figures.items():
            if wanted == shown and pixmap is not None and position not in self._there:
                self._put(self.document(), position, shown, pixmap)
                self.viewport().update(self._on_screen(self.document().findBlock(position)))
        self._ask()

    def _picture_failed(self, shown: Shown) -> None:
        self._ask()

    def _on_screen(self, block: QTextBlock) -> Any:
        rect = figure_rect(self.document(), block)
        return rect.translated(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value()).toAlignedRect()

    def _tell(self) -> None:
        if self._is_waiting:
            self._is_waiting = False
            self.pictures_there.emit()
