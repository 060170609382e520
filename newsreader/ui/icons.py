"""The program's own icons: one style, a 20-px grid, 1.5-px strokes, coloured from the theme when asked for."""

from collections.abc import Iterable
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from newsreader.model.resources import resource
from newsreader.ui.tokens import Theme


class Icons:
    """Icons of one theme. ``icon`` and ``pixmap`` answer from memory after the first time; main thread only."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._pixmaps: dict[tuple[str, int, str, float], QPixmap] = {}

    def set_theme(self, theme: Theme) -> None:
        """Take other colours; icons given out before keep theirs, so ask again."""
        self._theme = theme
        self._icons.clear()
        self._pixmaps.clear()

    def icon(self, name: str, colour: str = "") -> QIcon:
        """Return an icon for actions and rows: muted, stronger when selected, pale when disabled.

        ``colour`` (``#rrggbb``) replaces the normal colour. Raises FileNotFoundError for a name that is not drawn.
        """
        key = (name, colour)
        if key not in self._icons:
            colours = self._theme.colours
            icon = QIcon()
            for ratio in self._ratios():
                for mode, tint in (
                    (QIcon.Mode.Normal, colour or colours.muted),
                    (QIcon.Mode.Active, colour or colours.text),
                    (QIcon.Mode.Selected, colour or colours.accent),
                    (QIcon.Mode.Disabled, colours.strong_line),
                ):
                    icon.addPixmap(self.pixmap(name, self._theme.icon, tint, ratio), mode)
            self._icons[key] = icon
        return self._icons[key]

    def pixmap(self, name: str, size: int, colour: str, ratio: float = 1.0) -> QPixmap:
        """Return the icon as a square of ``size`` device-independent pixels at a device pixel ratio."""
        key = (name, size, colour, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = draw(_drawing(name).replace("currentColor", colour), size, ratio)
        return self._pixmaps[key]

    @staticmethod
    def _ratios() -> Iterable[float]:
        screens = QGuiApplication.screens()
        return sorted({1.0, *(screen.devicePixelRatio() for screen in screens)})


def draw(svg: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Render an SVG text into a transparent square."""
    side = round(size * ratio)
    pixmap = QPixmap(QSize(side, side))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def app_icon() -> QIcon:
    """Return the program's icon in the sizes that desktops ask for."""
    svg = resource("icons", "newsreader.svg").read_text(encoding="utf-8")
    icon = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        icon.addPixmap(draw(svg, size))
    return icon


def names() -> tuple[str, ...]:
    """Return the names of all icons drawn, in order."""
    return tuple(sorted(path.stem for path in resource("icons").glob("*.svg") if path.stem != "newsreader"))


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
