"""The mark of a source: its first letter on a quiet colour of its own, until it has an icon."""

from zlib import crc32

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from newsreader.ui.theme import ui_font
from newsreader.ui.tokens import Theme

_HUES = (8, 28, 44, 96, 150, 176, 200, 218, 250, 282, 318, 340)


def mark_colours(name: str, theme: Theme) -> tuple[QColor, QColor]:
    """Return ground and letter colours, always the same ones for a name, readable in the theme."""
    hue = _HUES[crc32(name.encode()) % len(_HUES)]
    if theme.is_dark:
        return QColor.fromHsl(hue, 90, 62), QColor.fromHsl(hue, 130, 215)
    return QColor.fromHsl(hue, 110, 222), QColor.fromHsl(hue, 170, 62)


def mark_letter(name: str) -> str:
    """Return the first letter or digit of the name in upper case, or a middle dot."""
    return next((char.upper() for char in name if char.isalnum()), "·")[:1]


def paint_mark(painter: QPainter, line: QRect, name: str, theme: Theme) -> int:
    """Paint the mark at the start of a line, centred in its height; return its width."""
    side = min(16 if theme.type.small < 14 else theme.type.small + 3, line.height())
    place = QRectF(line.left(), line.top() + (line.height() - side) / 2, side, side)
    ground, letter = mark_colours(name, theme)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(place, theme.radius.small, theme.radius.small)
    painter.setPen(letter)
    painter.setFont(ui_font(theme, side - 6, QFont.Weight.Bold))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, mark_letter(name))
    return int(side)
