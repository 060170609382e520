"""Break a text into a few lines of a width, the last one elided, and remember the answer."""

from collections import OrderedDict

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

_LIMIT = 3000
_LONGEST = 800
"""Characters of a text that are looked at: more than any few lines hold."""


class Lines:
    """Broken lines by text, width and font, for painting rows again and again. Main thread only."""

    def __init__(self) -> None:
        self._known: OrderedDict[tuple[str, int, str, int], tuple[str, ...]] = OrderedDict()

    def broken(self, text: str, width: int, font: QFont, count: int) -> tuple[str, ...]:
        """Return at most ``count`` lines no wider than ``width``; what does not fit ends in ``…``."""
        key = (text, width, font.key(), count)
        known = self._known.get(key)
        if known is None:
            known = break_lines(text, width, font, count)
            self._known[key] = known
            if len(self._known) > _LIMIT:
                self._known.popitem(last=False)
        return known


def break_lines(text: str, width: int, font: QFont, count: int) -> tuple[str, ...]:
    """Break at words, inside a word only where it is wider than the line."""
    text = " ".join(text[:_LONGEST].split())
    metrics = QFontMetricsF(font)
    if not text or width <= 0:
        return ()
    if count == 1:
        return (metrics.elidedText(text, Qt.TextElideMode.ElideRight, width),)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    units = text.encode("utf-16-le")
    lines: list[str] = []
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
        if len(lines) == count - 1:
            rest = units[start:].decode("utf-16-le", "ignore")
            lines.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        lines.append(units[start:end].decode("utf-16-le", "ignore").rstrip())
    layout.endLayout()
    return tuple(lines)
