"""Colours, gradients and paths: what drawings are made of."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainterPath, QRadialGradient

W, H = 1200, 800
INK = "#16243a"
CREAM = "#fbf1dc"
CORAL = "#e4572e"
SKIN = "#d99a6c"
Point = tuple[float, float]
Fill = str | QColor | QBrush | QLinearGradient | QRadialGradient


def colour(code: str, alpha: float = 1.0) -> QColor:
    """Return the colour with the opacity given, 0 to 1."""
    made = QColor(code)
    made.setAlphaF(alpha)
    return made


def mix(one: str, other: str, share: float) -> str:
    """Return the colour ``share`` of the way from one to the other."""
    a, b = QColor(one), QColor(other)
    parts = (a.red(), b.red()), (a.green(), b.green()), (a.blue(), b.blue())
    return "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in parts)


def fade(x0: float, y0: float, x1: float, y1: float, *stops: str | QColor) -> QLinearGradient:
    """Return a straight gradient with evenly spread stops."""
    made = QLinearGradient(x0, y0, x1, y1)
    for index, stop in enumerate(stops):
        made.setColorAt(index / max(1, len(stops) - 1), QColor(stop))
    return made


def lit(x0: float, y0: float, x1: float, y1: float, code: str, light: float, dark: float) -> QLinearGradient:
    """Return a straight gradient from a colour's lighter to its darker side, by shares of white and of ink."""
    return fade(x0, y0, x1, y1, mix(code, "#ffffff", light), mix(code, INK, dark))


def radial(x: float, y: float, r: float, *stops: tuple[float, str | QColor]) -> QRadialGradient:
    """Return a gradient from a centre outwards; places are shares of the radius."""
    made = QRadialGradient(x, y, r)
    for place, code in stops:
        made.setColorAt(place, QColor(code))
    return made


def steps(start: float, stop: float, step: float) -> list[float]:
    """Return places from ``start`` on, before ``stop``."""
    return [start + index * step for index in range(math.ceil((stop - start) / step))]


def straight(points: Sequence[Point]) -> QPainterPath:
    """Return a path of straight lines through the points."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
    return path


def spline(points: Sequence[Point], *, closed: bool = False) -> QPainterPath:
    """Return a smooth path through the points (Catmull-Rom)."""
    count = len(points)

    def at(index: int) -> Point:
        return points[index % count] if closed else points[min(max(index, 0), count - 1)]

    path = QPainterPath(QPointF(*points[0]))
    for index in range(count if closed else count - 1):
        before, start, end, after = (at(index + step) for step in (-1, 0, 1, 2))
        path.cubicTo(
            start[0] + (end[0] - before[0]) / 6,
            start[1] + (end[1] - before[1]) / 6,
            end[0] - (after[0] - start[0]) / 6,
            end[1] - (after[1] - start[1]) / 6,
            end[0],
            end[1],
        )
    return path


def skyline(points: Sequence[Point], left: float, right: float, foot: float) -> QPainterPath:
    """Return what is below a smooth line, down to ``foot``; its lower corners are at ``left`` and ``right``."""
    path = spline(points)
    path.lineTo(right, foot)
    path.lineTo(left, foot)
    path.closeSubpath()
    return path


def polygon(*points: Point) -> QPainterPath:
    """Return a closed path with straight sides."""
    path = straight(points)
    path.closeSubpath()
    return path


def box(x: float, y: float, w: float, h: float, r: float = 0) -> QPainterPath:
    """Return a rectangle, its corners rounded by ``r``."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(x, y, w, h), r, r)
    return path


def oval(x: float, y: float, rx: float, ry: float | None = None) -> QPainterPath:
    """Return an ellipse about its centre."""
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), rx, rx if ry is None else ry)
    return path


def side_wall(side: int, across: Point, top: Point, foot: Point) -> Callable[[float, float], Point]:
    """Return where a place on a wall is that runs towards the middle of the sheet.

    ``across`` is its far end's distance from the middle and how much nearer the near one comes; ``top`` and ``foot``
    are their heights at the far end and how far they spread. A place is a distance from the middle and a level, 0 to 1
    from the top.
    """

    def at(x: float, level: float) -> Point:
        depth = (x - across[0]) / across[1]
        high, low = top[0] - top[1] * depth, foot[0] + foot[1] * depth
        return 600 + side * x, high + (low - high) * level

    return at
