"""The three columns side by side: sources, list, article."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

SIZES = (230, 380, 670)
LEAST = (150, 240, 320)


class Columns(QSplitter):
    """Their widths are the reader's; none but the sources can be hidden."""

    def __init__(self, sources: QWidget, articles: QWidget, article: QWidget, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._sources = self._build_sources(sources)
        for column, least in zip((self._sources, articles, article), LEAST, strict=True):
            column.setMinimumWidth(least)
            self.addWidget(column)
        self.setSizes(list(SIZES))
        self.setStretchFactor(2, 1)

    def _build_sources(self, sources: QWidget) -> QWidget:
        column = QWidget(self)
        column.setProperty("kind", "panel")
        column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(sources, 1)
        return column

    @property
    def has_sources(self) -> bool:
        """Whether the sources are among the columns."""
        return not self._sources.isHidden()

    def set_sources_shown(self, is_shown: bool) -> None:
        """Show or hide the sources."""
        self._sources.setVisible(is_shown)

    @property
    def state(self) -> str:
        """The widths, in hexadecimal."""
        return bytes(self.saveState().toHex().data()).decode()

    def set_state(self, state: str) -> None:
        """Take the widths of an earlier run; an empty text leaves them."""
        if state:
            self.restoreState(QByteArray.fromHex(state.encode()))
