"""Find in the article: every hit lit, one of them current. Matching folds case and accents."""

from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from newsreader.model.text import fold
from newsreader.ui.tokens import Theme


class Finder:
    """Hits of one text in the browser's document; ``clear`` or another page ends it."""

    def __init__(self, browser: QTextBrowser, theme: Theme) -> None:
        self._browser = browser
        self.theme = theme
        self._hits: list[tuple[int, int]] = []
        self._current = -1
        self._text = ""

    def find(self, text: str) -> int:
        """Light all hits, go to the first one at or below the top of what is seen; return how many there are."""
        self._text = text
        self._hits = hits(self._browser.document().toPlainText(), text)
        top = self._browser.cursorForPosition(self._browser.viewport().rect().topLeft()).position()
        self._current = next((at for at, (start, _) in enumerate(self._hits) if start >= top), 0) if self._hits else -1
        self._show()
        return len(self._hits)

    def step(self, by: int) -> tuple[int, int]:
        """Go that many hits on, around the end; return the current hit's number from 1 and how many there are."""
        if not self._hits:
            return 0, 0
        self._current = (self._current + by) % len(self._hits)
        self._show()
        return self._current + 1, len(self._hits)

    def again(self) -> None:
        """Find the same text in a page set anew, without moving."""
        if self._text:
            self._hits = hits(self._browser.document().toPlainText(), self._text)
            self._current = min(self._current, len(self._hits) - 1)
            self._light()

    def clear(self) -> None:
        """Put the lights out."""
        self._text, self._hits, self._current = "", [], -1
        self._browser.setExtraSelections([])

    def _show(self) -> None:
        self._light()
        if self._current >= 0:
            start, _ = self._hits[self._current]
            cursor = QTextCursor(self._browser.document())
            cursor.setPosition(start)
            rect = self._cursor_rect(cursor)
            height = self._browser.viewport().height()
            if not 24 <= rect <= height - 48:
                bar = self._browser.verticalScrollBar()
                bar.setValue(bar.value() + rect - height // 3)

    def _cursor_rect(self, cursor: QTextCursor) -> int:
        return self._browser.cursorRect(cursor).top()

    def _light(self) -> None:
        colours = self.theme.colours
        lights = []
        for at, (start, end) in enumerate(self._hits):
            light = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self._browser.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            light.cursor = cursor
            ground = colours.found_now if at == self._current else colours.found
            light.format.setBackground(QColor(ground))
            light.format.setForeground(QColor(colours.found_text))
            lights.append(light)
        self._browser.setExtraSelections(lights)


def hits(text: str, wanted: str) -> list[tuple[int, int]]:
    """Return where the wanted text is, as pairs of UTF-16 offsets as QTextCursor counts them."""
    needle = fold(wanted.strip())
    folded = fold(text)
    if not needle or len(folded) != len(text):
        return []
    found = []
    at = folded.find(needle)
    while at >= 0:
        found.append((at, at + len(needle)))
        at = folded.find(needle, at + len(needle))
    if text.isascii() or max(text, default="") <= "\uffff":
        return found
    return [(_units(text[:start]), _units(text[:end])) for start, end in found]


def _units(text: str) -> int:
    return len(text) + sum(char > "\uffff" for char in text)
