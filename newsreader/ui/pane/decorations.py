"""What is painted behind the page's text: quote bars, code boxes, hairlines, the places of pictures to come."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextBlock, QTextDocument

from newsreader.ui.pane.style import PAD, Mark
from newsreader.ui.tokens import Theme


class Decorations:
    """Paints behind a document in its own coordinates. ``is_there(position)`` tells whether a figure's picture is."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme

    def paint(self, painter: QPainter, document: QTextDocument, seen: QRectF, is_there: Callable[[int], bool]) -> None:
        """Paint for the blocks that ``seen`` touches."""
        for state, first, last in _runs(document, seen):
            rect = _rect(document, first).united(_rect(document, last))
            if state == Mark.QUOTE:
                self._bar(painter, rect, first)
            elif state == Mark.CODE:
                self._box(painter, rect.adjusted(-PAD, -PAD, PAD, PAD), self.theme.colours.code)
            elif state == Mark.ABSENT:
                self._box(painter, rect.adjusted(-PAD, -8, PAD, 8), self.theme.colours.code)
            elif state == Mark.RULE:
                self._rule(painter, rect, 72, first)
            elif state == Mark.RULE_SPACED:
                self._rule(painter, rect, rect.width(), first)
            elif state == Mark.FIGURE and not is_there(first.position()):
                place = figure_rect(document, first)
                self._box(painter, place, self.theme.colours.placeholder)

    def _bar(self, painter: QPainter, rect: QRectF, block: QTextBlock) -> None:
        is_rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
        left = rect.right() + 10 if is_rtl else rect.left() - 16
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.colours.quote_bar))
        painter.drawRoundedRect(QRectF(left, rect.top() + 2, 3, rect.height() - 4), 1.5, 1.5)

    def _box(self, painter: QPainter, rect: QRectF, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(rect, self.theme.radius.medium, self.theme.radius.medium)

    def _rule(self, painter: QPainter, rect: QRectF, width: float, block: QTextBlock) -> None:
        is_rtl = block.textDirection() == Qt.LayoutDirection.RightToLeft
        left = rect.right() - width if is_rtl else rect.left()
        painter.fillRect(QRectF(left, round(rect.center().y()), width, 1), QColor(self.theme.colours.line))


def figure_rect(document: QTextDocument, block: QTextBlock) -> QRectF:
    """Return where a figure's picture is, in the document's coordinates."""
    rect = document.documentLayout().blockBoundingRect(block)
    image = block.begin().fragment().charFormat().toImageFormat()
    line = block.layout().lineAt(0)
    left = rect.left() + (line.naturalTextRect().left() if line.isValid() else 0)
    return QRectF(left, rect.top(), image.width(), image.height())


def first_block_at(document: QTextDocument, y: float) -> QTextBlock:
    """Return the block at a height of the document, the first when there is none."""
    at = document.documentLayout().hitTest(QPointF(document.textWidth() / 2, y), Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(at, 0))
    return block if block.isValid() else document.begin()


def _rect(document: QTextDocument, block: QTextBlock) -> QRectF:
    rect = document.documentLayout().blockBoundingRect(block)
    left = block.blockFormat().leftMargin()
    right = block.blockFormat().rightMargin()
    frame = document.rootFrame().frameFormat()
    width = document.textWidth() - frame.leftMargin() - frame.rightMargin() - left - right
    return QRectF(frame.leftMargin() + left, rect.top(), width, rect.height())


def _runs(document: QTextDocument, seen: QRectF) -> Iterator[tuple[int, QTextBlock, QTextBlock]]:
    """Yield the marked blocks in sight, neighbours that make one quote or one code box together."""
    block = first_block_at(document, seen.top())
    while block.previous().isValid() and block.previous().userState() in (Mark.QUOTE, Mark.CODE):
        block = block.previous()
    layout = document.documentLayout()
    while block.isValid() and layout.blockBoundingRect(block).top() <= seen.bottom():
        first, state = block, block.userState()
        if state in (Mark.QUOTE, Mark.CODE):
            while block.next().isValid() and block.next().userState() == state:
                block = block.next()
        if state > 0:
            yield state, first, block
        block = block.next()
