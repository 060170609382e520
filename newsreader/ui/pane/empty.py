"""What the pane shows when there is no article: what this place is for and what to press."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from newsreader.ui.icons import Icons
from newsreader.ui.tokens import Theme


class EmptyState(QWidget):
    """An icon, a sentence and a hint in the middle of a pane."""

    def __init__(
        self, theme: Theme, icons: Icons, icon: str, title: str, hint: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._name = icon
        self.setProperty("kind", "base")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mark = QLabel(self)
        self._title = QLabel(title, self)
        self._title.setProperty("kind", "title")
        self._hint = QLabel(hint, self)
        self._hint.setProperty("kind", "muted")
        self._hint.setWordWrap(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.space.huge, theme.space.huge, theme.space.huge, theme.space.huge)
        box.setSpacing(theme.space.small)
        box.addStretch(2)
        for label in (self._mark, self._title, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.addWidget(label)
        box.addStretch(3)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icon in the theme's colours."""
        self._mark.setPixmap(self._icons.pixmap(self._name, 48, theme.colours.strong_line, self.devicePixelRatioF()))

    def set_texts(self, title: str, hint: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._hint.setText(hint)
