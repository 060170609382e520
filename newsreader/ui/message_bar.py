"""A message over the window's lower edge, with one thing to do about it; goes away by itself."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from newsreader.ui.tokens import Theme

SHOWN_MS = 6000
SHOWN_LONG_MS = 12000
EDGE = 44
"""Distance to the window's lower edge in device-independent pixels; the status line is below."""


class MessageBar(QFrame):
    """Says one thing at a time; a newer message takes the place of the earlier one."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._act: Callable[[], object] = lambda: None
        self.setProperty("kind", "message")
        self._label = QLabel(self)
        self._label.setWordWrap(False)
        self._button = QPushButton(self)
        self._button.clicked.connect(self._acted)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.hide)
        box = QHBoxLayout(self)
        box.setContentsMargins(theme.space.large, theme.space.small, theme.space.small, theme.space.small)
        box.setSpacing(theme.space.small)
        box.addWidget(self._label)
        box.addWidget(self._button)
        self._say()
        self.hide()

    @property
    def text(self) -> str:
        """What is said now, empty while nothing is."""
        return self._label.text() if self.isVisible() else ""

    def say(
        self, text: str, action: str = "", act: Callable[[], object] = lambda: None, *, is_long: bool = False
    ) -> None:
        """Say a sentence; with ``action`` a button that does ``act``."""
        self._label.setText(text)
        self._label.setAccessibleName(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self._act = act
        self.show()
        self.place()
        self.raise_()
        self._clock.start(SHOWN_LONG_MS if is_long else SHOWN_MS)

    def place(self) -> None:
        """Stand in the middle of the lower edge."""
        if self.isHidden():
            return
        widest = self._over.width() - 2 * EDGE
        self._label.setWordWrap(False)
        self._label.setMinimumWidth(0)
        if self.sizeHint().width() > widest:
            self._label.setWordWrap(True)
            self._label.setMinimumWidth(max(120, widest - self._button.sizeHint().width() - EDGE))
        self.resize(self.sizeHint().boundedTo(self._over.size()))
        self.move((self._over.width() - self.width()) // 2, self._over.height() - self.height() - EDGE)

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Message"))

    def _acted(self) -> None:
        self.hide()
        self._act()
