"""Draw the pictures of the sample edition into resources/sample: ``python packaging/draw_sample.py [NAME…]``.

Needs Pillow and PySide6, both there in the development environment; the program itself only ships what this made. Each
picture is a function below. Positions are pixels of a 1200 × 800 sheet; chance is seeded by the picture's name, so a
picture comes out the same until its function changes.
"""

# fmt: off
# (a drawing is a list of coordinates, which the formatter would spread over three thousand lines)

import itertools
import math
import random
import sys
from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen, QRadialGradient

W, H = 1200, 800
INK = "#16243a"
CREAM = "#fbf1dc"
CORAL = "#e4572e"
SKIN = "#d99a6c"
SHEETS = Path(__file__).resolve().parent.parent / "resources" / "sample"

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


def spline(points: Sequence[Point], *, closed: bool = False) -> QPainterPath:
    """Return a smooth path through the points (Catmull-Rom)."""
    count = len(points)

    def at(index: int) -> Point:
        return points[index % count] if closed else points[min(max(index, 0), count - 1)]

    path = QPainterPath(QPointF(*points[0]))
    for index in range(count if closed else count - 1):
        before, start, end, after = (at(index + step) for step in (-1, 0, 1, 2))
        path.cubicTo(
            start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6,
            end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6, end[0], end[1],
        )
    return path


def polygon(*points: Point) -> QPainterPath:
    """Return a closed path with straight sides."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(*point)
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


class Sheet:
    """A picture being drawn."""

    def __init__(self, name: str, width: int = W, height: int = H) -> None:
        self.rnd = random.Random(name)
        self.image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        self.image.fill(Qt.GlobalColor.transparent)
        self.p = QPainter(self.image)
        self.p.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.p.setPen(Qt.PenStyle.NoPen)

    def fill(self, path: QPainterPath, fill: Fill) -> QPainterPath:
        """Fill a path and hand it back, to be shaded."""
        self.p.fillPath(path, QBrush(QColor(fill)) if isinstance(fill, str) else QBrush(fill))
        return path

    def line(self, path: QPainterPath, ink: str | QColor, width: float, *, flat: bool = False) -> None:
        """Stroke a path with round ends (or flat ones)."""
        pen = QPen(QColor(ink), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap if flat else Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.p.strokePath(path, pen)

    def lines(self, ink: str | QColor, width: float, *strokes: Sequence[Point]) -> None:
        """Stroke straight lines through the points given."""
        for points in strokes:
            path = QPainterPath(QPointF(*points[0]))
            for point in points[1:]:
                path.lineTo(*point)
            self.line(path, ink, width)

    def wash(self, *stops: str, top: float = 0, bottom: float = H) -> None:
        """Fill a band of the sheet from its top to its bottom colour."""
        self.fill(box(-2, top, W + 4, bottom - top), fade(0, top, 0, bottom, *stops))

    def glow(self, x: float, y: float, r: float, code: str, alpha: float = 0.6) -> None:
        """Add light around a point."""
        made = QRadialGradient(x, y, r)
        for place, share in ((0, 1.0), (0.35, 0.45), (0.7, 0.1), (1, 0)):
            made.setColorAt(place, colour(code, alpha * share))
        self.p.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
        self.fill(oval(x, y, r), made)
        self.p.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def haze(self, top: float, bottom: float, code: str, alpha: float = 0.7) -> None:
        """Lay mist over a band, thickest in its middle."""
        self.fill(box(0, top, W, bottom - top),
                  fade(0, top, 0, bottom, colour(code, 0), colour(code, alpha), colour(code, 0)))

    def shade(self, path: QPainterPath, start: Point, end: Point, code: str = INK, strength: float = 0.5) -> None:
        """Shade a shape with grains: none at ``start``, densest at ``end``."""
        width, height = self.image.width(), self.image.height()
        mask = QImage(width, height, QImage.Format.Format_Grayscale8)
        mask.fill(Qt.GlobalColor.black)
        painter = QPainter(mask)
        painter.fillPath(path, QBrush(fade(*start, *end, "#000000", mix("#000000", "#ffffff", strength))))
        painter.end()
        density = Image.frombytes("L", (width, height), bytes(mask.constBits()), "raw", "L", mask.bytesPerLine())
        grains = ImageChops.subtract(density, _noise(width, height, 1), scale=0.45)
        data = grains.tobytes()
        alpha = QImage(data, width, height, width, QImage.Format.Format_Alpha8)
        layer = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        layer.fill(QColor(code))
        painter = QPainter(layer)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        painter.drawImage(0, 0, alpha)
        painter.end()
        self.p.save()
        self.p.setClipPath(path, Qt.ClipOperation.IntersectClip)
        self.p.setOpacity(0.55)
        self.p.drawImage(0, 0, layer)
        self.p.restore()

    def ridge(self, y: float, height: float, fill: Fill, *, step: float = 120, foot: float = H) -> QPainterPath:
        """Fill a skyline of soft hills around ``y`` down to ``foot``."""
        points = [(x, y - self.rnd.uniform(0, height)) for x in _steps(-step, W + 2 * step, step)]
        path = spline(points)
        path.lineTo(W + 200, foot)
        path.lineTo(-200, foot)
        path.closeSubpath()
        return self.fill(path, fill)

    def karst(self, x: float, y: float, w: float, h: float, fill: Fill) -> QPainterPath:
        """Fill a limestone tower standing on ``y``."""
        r = self.rnd.uniform
        points = [(x - w / 2, y), (x - w * 0.46, y - h * r(0.4, 0.55)), (x - w * r(0.22, 0.3), y - h * r(0.8, 0.95)),
                  (x + w * r(-0.08, 0.08), y - h), (x + w * r(0.2, 0.3), y - h * r(0.7, 0.85)),
                  (x + w * 0.44, y - h * r(0.3, 0.5)), (x + w / 2, y)]
        path = spline(points)
        path.closeSubpath()
        return self.fill(path, fill)

    def ripples(self, top: float, bottom: float, code: str, count: int, *, x: float = W / 2, spread: float = W / 2,
                alpha: float = 0.5) -> None:
        """Lay streaks of light on water: short and dense far away, long and sparse near."""
        for _ in range(count):
            depth = self.rnd.random() ** 1.5
            y = top + depth * (bottom - top)
            length = (20 + 130 * depth) * self.rnd.uniform(0.4, 1)
            at = x + self.rnd.uniform(-1, 1) * spread
            self.fill(box(at - length / 2, y, length, 1.5 + 4 * depth, 3),
                colour(code, alpha * self.rnd.uniform(0.3, 1)))

    def cloud(self, x: float, y: float, w: float, code: str, alpha: float = 0.8) -> None:
        """Draw a flat-bottomed cloud."""
        path = QPainterPath()
        for place, size in ((-0.32, 0.13), (-0.12, 0.2), (0.1, 0.26), (0.32, 0.15)):
            path = path.united(oval(x + place * w, y - size * w * 0.35, size * w, size * w * 0.62))
        path = path.intersected(box(x - w, y - w, 2 * w, w)).united(box(x - w * 0.46, y - w * 0.05, w * 0.92, w * 0.05,
            w * 0.025))
        self.fill(path, fade(0, y - w * 0.3, 0, y, colour(code, alpha), colour(code, alpha * 0.55)))

    def leaf(self, x: float, y: float, length: float, angle: float, fill: Fill, width: float = 0.22) -> QPainterPath:
        """Fill a pointed leaf that starts at a point and runs along an angle, in degrees."""
        turn = math.radians(angle)
        dx, dy = math.cos(turn), math.sin(turn)
        side = length * width
        path = QPainterPath(QPointF(x, y))
        path.quadTo(x + dx * length * 0.45 - dy * side, y + dy * length * 0.45 + dx * side, x + dx * length,
            y + dy * length)
        path.quadTo(x + dx * length * 0.45 + dy * side, y + dy * length * 0.45 - dx * side, x, y)
        return self.fill(path, fill)

    def palm(self, x: float, y: float, h: float, fill: str, *, lean: float = 0.1, wind: float = 0) -> None:
        """Draw a coconut palm with its foot at a point; ``wind`` (0 to 1) sweeps the crown to the left."""
        top = (x + lean * h, y - h)
        trunk = spline([(x, y), (x + lean * h * 0.25, y - h * 0.5), top])
        self.line(trunk, fill, h * 0.045)
        for angle in range(-20, 360, 38):
            bent = angle + (180 - angle) * wind * 0.8 if angle < 200 else angle - (angle - 190) * wind * 0.7
            turn = math.radians(bent)
            length = h * self.rnd.uniform(0.34, 0.46)
            tip = (top[0] + math.cos(turn) * length, top[1] + math.sin(turn) * length * 0.7 + length * 0.3)
            middle = (top[0] + math.cos(turn) * length * 0.55, top[1] + math.sin(turn) * length * 0.6 - length * 0.12)
            back = (top[0] + math.cos(turn) * length * 0.5, top[1] + math.sin(turn) * length * 0.5 + length * 0.14)
            path = QPainterPath(QPointF(*top))
            path.quadTo(*middle, *tip)
            path.quadTo(*back, *top)
            self.fill(path, fill)

    def tree(self, x: float, y: float, h: float, fill: str, trunk: str = INK) -> None:
        """Draw a round broad-leaved tree."""
        self.lines(trunk, h * 0.05, [(x, y), (x, y - h * 0.55)])
        crown = QPainterPath()
        for dx, dy, size in ((0, 0.68, 0.27), (-0.2, 0.55, 0.19), (0.2, 0.55, 0.2), (0.05, 0.85, 0.17)):
            crown = crown.united(oval(x + dx * h, y - dy * h, size * h))
        self.fill(crown, fade(x - h * 0.3, y - h, x + h * 0.3, y - h * 0.3, mix(fill, "#ffffff", 0.16),
            mix(fill, INK, 0.25)))

    def person(self, x: float, y: float, h: float, coat: str, *, hat: str | None = None, legs: str = INK,
               skin: str = SKIN, hair: str = "#1c1c26", reach: float | None = None) -> None:
        """Draw a standing figure, feet at a point; ``hat`` colours a conical one, ``reach`` stretches an arm out."""
        for side in (-1, 1):
            self.fill(polygon((x + side * h * 0.02, y - h * 0.5), (x + side * h * 0.1, y - h * 0.5),
                              (x + side * h * 0.075, y), (x + side * h * 0.025, y)), legs)
        body = spline([(x - h * 0.06, y - h * 0.83), (x - h * 0.135, y - h * 0.76), (x - h * 0.115, y - h * 0.42),
                       (x, y - h * 0.41), (x + h * 0.115, y - h * 0.42), (x + h * 0.135, y - h * 0.76),
                       (x + h * 0.06, y - h * 0.83)], closed=True)
        self.fill(box(x - h * 0.03, y - h * 0.87, h * 0.06, h * 0.08), skin)
        self.fill(body, fade(x - h * 0.14, 0, x + h * 0.14, 0, mix(coat, "#ffffff", 0.14), mix(coat, INK, 0.25)))
        if reach is not None:
            hand = (x + reach * h * 0.42, y - h * 0.6)
            self.lines(mix(coat, INK, 0.12), h * 0.07, [(x + reach * h * 0.08, y - h * 0.76), hand])
            self.fill(oval(*hand, h * 0.035), skin)
        self.fill(oval(x, y - h * 0.92, h * 0.068, h * 0.078), skin)
        if hat:
            cone = polygon((x - h * 0.17, y - h * 0.92), (x, y - h * 1.06), (x + h * 0.17, y - h * 0.92))
            self.fill(cone, fade(x - h * 0.17, 0, x + h * 0.17, 0, mix(hat, "#ffffff", 0.3), mix(hat, INK, 0.25)))
        else:
            cap = oval(x, y - h * 0.945, h * 0.075, h * 0.075).intersected(box(x - h, y - h * 1.1, 2 * h, h * 0.165))
            self.fill(cap, hair)

    def sampan(self, x: float, y: float, w: float, fill: str, load: Sequence[str] = ()) -> None:
        """Draw a wooden boat floating on ``y``, heaped with balls of the colours given, with its reflection."""
        self.fill(oval(x, y + w * 0.05, w * 0.46, w * 0.035), colour(INK, 0.3))
        for index in range(int(w / 9) if load else 0):
            place = self.rnd.uniform(-0.27, 0.27)
            rise = self.rnd.uniform(0, 0.11) * (1 - abs(place) * 2.6)
            ball = load[index % len(load)]
            size = w * 0.036
            at = (x + place * w, y - w * 0.075 - rise * w)
            self.fill(oval(*at, size), fade(at[0] - size, at[1] - size, at[0] + size, at[1] + size,
                mix(ball, "#ffffff", 0.25), mix(ball, INK, 0.3)))
        hull = QPainterPath(QPointF(x - w * 0.52, y - w * 0.14))
        hull.quadTo(x - w * 0.36, y - w * 0.075, x, y - w * 0.075)
        hull.quadTo(x + w * 0.36, y - w * 0.075, x + w * 0.52, y - w * 0.14)
        hull.quadTo(x + w * 0.42, y + w * 0.05, x + w * 0.28, y + w * 0.03)
        hull.lineTo(x - w * 0.28, y + w * 0.03)
        hull.quadTo(x - w * 0.42, y + w * 0.05, x - w * 0.52, y - w * 0.14)
        self.fill(hull, fade(0, y - w * 0.1, 0, y + w * 0.05, mix(fill, "#ffffff", 0.12), mix(fill, INK, 0.45)))

    def turbine(self, x: float, y: float, h: float, fill: str, turn: float) -> None:
        """Draw a wind turbine standing on ``y``, its blades turned by degrees."""
        self.fill(polygon((x - h * 0.022, y), (x - h * 0.011, y - h), (x + h * 0.011, y - h), (x + h * 0.022, y)),
                  fade(x - h * 0.02, 0, x + h * 0.02, 0, fill, mix(fill, INK, 0.3)))
        for arm in range(3):
            self.leaf(x, y - h, h * 0.58, turn + arm * 120, fill, 0.045)
        self.fill(oval(x, y - h, h * 0.026), mix(fill, INK, 0.15))

    def windows(self, x: float, y: float, cols: int, rows: int, w: float, h: float, gap: float, lit: str, dark: str,
        share: float) -> None:
        """Draw a grid of windows of which a share is lit."""
        for row in range(rows):
            for col in range(cols):
                self.fill(box(x + col * (w + gap), y + row * (h + gap), w, h, 1),
                    lit if self.rnd.random() < share else dark)

    def jpeg(self) -> bytes:
        """Finish the picture: soft vignette, paper grain, JPEG."""
        edge = QRadialGradient(W / 2, H / 2, W * 0.72)
        edge.setColorAt(0.55, colour(INK, 0))
        edge.setColorAt(1, colour(INK, 0.24))
        self.fill(box(0, 0, W, H), edge)
        self.p.end()
        flat = self.image.convertToFormat(QImage.Format.Format_RGB888)
        picture = Image.frombytes("RGB", (W, H), bytes(flat.constBits()), "raw", "RGB", flat.bytesPerLine())
        grain = _noise(W, H, 2).point(lambda value: 128 + (value - 128) * 0.03)
        grained = Image.merge("RGB", [ImageChops.overlay(band, grain) for band in picture.split()])
        out = BytesIO()
        grained.resize((1080, 720), Image.Resampling.LANCZOS).save(out, "JPEG", quality=76, optimize=True,
            progressive=True)
        return out.getvalue()


def _steps(start: float, stop: float, step: float) -> list[float]:
    return [start + index * step for index in range(math.ceil((stop - start) / step))]


_NOISES: dict[tuple[int, int, int], Image.Image] = {}


def _noise(width: int, height: int, seed: int) -> Image.Image:
    key = (width, height, seed)
    if key not in _NOISES:
        chance = random.Random(seed)
        raw = Image.frombytes("L", (width, height), chance.randbytes(width * height))
        _NOISES[key] = raw.filter(ImageFilter.GaussianBlur(0.7)).point(lambda value: 128 + (value - 128) * 2)
    return _NOISES[key]


PICTURES: dict[str, Callable[[Sheet], None]] = {}


def picture(place: str) -> Callable[[Callable[[Sheet], None]], Callable[[Sheet], None]]:
    """Register a drawing under its path below resources/sample, without ``.jpg``."""

    def register(draw: Callable[[Sheet], None]) -> Callable[[Sheet], None]:
        PICTURES[place] = draw
        return draw

    return register


SONGHONG = "songhong.sample.example/images/2026/11"
DUYENHAI = "duyenhai.sample.example/Uploaded/202611"
HARBOUR = "harbourcourier.sample.example/wp-content/uploads/2026/11"
DELTA = "deltawire.sample.example/media/2026"


def _train(s: Sheet, x: float, y: float, length: float, h: float, body: str, stripe: str) -> None:
    cars, gap = 5, h * 0.12
    w = (length - gap * (cars - 1)) / cars
    for car in range(cars):
        left = x + car * (w + gap)
        shape = box(left, y - h, w, h, h * 0.16)
        if car == cars - 1:
            nose = QPainterPath(QPointF(left, y - h))
            nose.lineTo(left + w * 0.72, y - h)
            nose.cubicTo(left + w * 0.95, y - h * 0.9, left + w * 1.08, y - h * 0.3, left + w * 1.04, y)
            nose.lineTo(left, y)
            nose.closeSubpath()
            shape = nose
        s.fill(shape, fade(0, y - h, 0, y, mix(body, "#ffffff", 0.3), body, mix(body, INK, 0.3)))
        s.p.save()
        s.p.setClipPath(shape)
        s.fill(box(left - 2, y - h * 0.34, w * 1.2, h * 0.1), stripe)
        s.fill(box(left + w * 0.06, y - h * 0.78, w * (0.66 if car == cars - 1 else 0.88), h * 0.3, h * 0.06),
            "#20344f")
        if car == cars - 1:
            s.fill(polygon((left + w * 0.8, y - h * 0.8), (left + w * 0.95, y - h * 0.78),
                (left + w * 1.1, y - h * 0.46),
                           (left + w * 0.8, y - h * 0.46)), "#20344f")
        s.fill(box(left + w * 0.06, y - h * 0.78, w * 0.88, h * 0.08), colour("#ffffff", 0.16))
        for seat in range(8):
            if s.rnd.random() < 0.6 and not (car == cars - 1 and seat > 4):
                s.fill(box(left + w * (0.1 + seat * 0.1), y - h * 0.7, w * 0.07, h * 0.2, 2), colour("#ffdf9a", 0.85))
        s.p.restore()


@picture(f"{SONGHONG}/22/tau-chay-thu-cau-can-lach-tray.jpg")
def _train_viaduct(s: Sheet) -> None:
    x: float
    s.wash("#f6b88f", "#fbe0bd", "#fdf3dd", bottom=470)
    s.fill(oval(890, 330, 62), "#fffaf0")
    s.glow(890, 330, 420, "#ffd59a", 0.8)
    for x, y, w in ((240, 130, 330), (700, 90, 240), (1080, 190, 260)):
        s.cloud(x, y, w, "#fff6ea", 0.75)
    for x, w, h, tone in ((130, 210, 170, 0.1), (330, 160, 240, 0.2), (520, 260, 140, 0.1), (760, 170, 200, 0.16),
        (1010, 240, 260, 0.22), (1180, 180, 150, 0.12)):
        s.shade(s.karst(x, 470, w, h, mix("#eac5a8", "#7d8fa5", tone * 3)), (x + w / 2, 300), (x - w / 2, 470),
            "#6f7f99", 0.5)
    s.haze(380, 520, "#fdebd0", 0.8)
    s.wash("#e9c7a6", "#9fb7b4", "#3f7480", top=470)
    s.ripples(475, 760, "#fff1d8", 150, x=880, spread=330)
    s.ripples(480, 790, "#2d5c6c", 60, alpha=0.3)
    deck = 452
    for index, x in enumerate(_steps(-40, 1300, 190)):
        pier = polygon((x - 16, deck), (x + 16, deck), (x + 22, 640), (x - 22, 640))
        s.fill(pier, fade(x - 20, 0, x + 20, 0, "#f7e3c8", "#b08f7f"))
        s.shade(pier, (x, deck + 190), (x, deck), "#5c4a52", 0.8)
        s.fill(box(x - 34, 632, 68, 16, 6), "#8a7a78")
        s.fill(box(x - 22, 650, 44, 150 - index % 2 * 12, 10), colour("#2d4e5c", 0.28))
        arch = QPainterPath(QPointF(x + 16, deck + 62))
        arch.cubicTo(x + 50, deck + 18, x + 140, deck + 18, x + 174, deck + 62)
        arch.lineTo(x + 174, deck)
        arch.lineTo(x + 16, deck)
        arch.closeSubpath()
        s.fill(arch, fade(0, deck, 0, deck + 60, "#ecd2b6", "#b89a88"))
    s.fill(box(-10, deck - 16, 1220, 26), fade(0, deck - 16, 0, deck + 10, "#fff0d9", "#c7a68f"))
    _train(s, 190, deck - 18, 780, 66, "#f4f1e8", CORAL)
    for x in _steps(-20, 1220, 95):
        s.lines("#8a7470", 3, [(x, deck - 16), (x, deck - 108), (x + 34, deck - 108)])
    s.lines("#8a7470", 1.6, [(-10, deck - 104), (1210, deck - 104)])
    for x in _steps(-30, 1250, 34):
        s.fill(oval(x, 790 + s.rnd.uniform(-12, 20), s.rnd.uniform(34, 60)), mix("#1d4a44", "#2f6b52", s.rnd.random()))
    for x in _steps(-10, 1240, 22):
        s.leaf(x, 790, s.rnd.uniform(60, 120), s.rnd.uniform(-120, -60), mix("#173d3d", "#3c7a58", s.rnd.random()),
            0.16)


@picture(f"{SONGHONG}/22/hanh-khach-ga-lach-tray.jpg")
def _train_platform(s: Sheet) -> None:
    s.wash("#bcd7d6", "#e9efdf", bottom=560)
    roof = polygon((0, 0), (1200, 0), (1200, 70), (600, 178), (0, 96))
    s.fill(roof, fade(0, 0, 0, 180, "#2c4f60", "#3e6a75"))
    s.shade(roof, (600, 178), (200, 0), INK, 0.6)
    for x in _steps(60, 1200, 150):
        s.lines(colour("#dff0ea", 0.5), 5, [(600 + (x - 600) * 0.5, 160), (x, 20)])
    for x, h in ((90, 430), (360, 380), (640, 350), (880, 380), (1130, 430)):
        s.fill(box(x - 11, 560 - h, 22, h), fade(x - 11, 0, x + 11, 0, "#f3efe0", "#8fa39f"))
    s.fill(box(-10, 545, 1220, 30), "#7d8f8e")
    _train(s, -190, 590, 1180, 210, "#f4f1e8", CORAL)
    s.fill(box(-10, 590, 1220, 22), "#3a4c57")
    platform = box(-10, 612, 1220, 200)
    s.fill(platform, fade(0, 612, 0, 800, "#e6d9c0", "#c3ac8f"))
    s.shade(platform, (600, 612), (600, 800), "#6d5648", 0.55)
    s.fill(box(-10, 640, 1220, 12), "#f2b632")
    crowd = ((150, 690, 190, "#2f7f79", None), (250, 720, 205, "#f0e4c8", None), (330, 700, 125, CORAL, None),
        (520, 705, 195, "#35598c", None),
             (690, 735, 215, "#b0413e", "#ead9a8"), (770, 715, 195, "#5d7f4e", None), (960, 700, 190, "#f2b632",
                 None), (1040, 740, 215, "#33475f", None))
    for x, y, h, coat, hat in crowd:
        s.fill(oval(x + 26, y, h * 0.24, 8), colour(INK, 0.3))
        s.person(x, y, h, coat, hat=hat, legs=mix(coat, INK, 0.75), reach=1 if x in (250, 960) else None)
    s.fill(box(548, 662, 40, 52, 6), "#8c3f34")
    s.lines("#5b2a24", 4, [(556, 662), (556, 636), (580, 636), (580, 662)])
    sign = box(660, 206, 200, 62, 8)
    s.fill(sign, "#1f3d52")
    s.fill(box(680, 224, 26, 26, 13), CORAL)
    for y, w in ((226, 120), (243, 86)):
        s.fill(box(720, y, w, 8, 4), "#e9efdf")
    s.lines("#1f3d52", 5, [(700, 206), (700, 140)], [(820, 206), (820, 136)])
    s.glow(1060, 240, 420, "#fff1cf", 0.5)


@picture(f"{DUYENHAI}/22/5639_tau-hoa-1.jpg")
def _train_bay(s: Sheet) -> None:
    x: float
    s.wash("#7fb4c4", "#c9e0d7", "#f7ecd0", bottom=360)
    s.glow(260, 250, 360, "#fff0c4", 0.7)
    for x, w, h, tone in ((90, 180, 120, 0.0), (300, 140, 190, 0.15), (470, 200, 110, 0.05), (640, 150, 230, 0.3),
        (830, 230, 150, 0.15), (1010, 160, 270, 0.4), (1160, 200, 190, 0.3)):
        shape = s.karst(x, 360, w, h, mix("#a9c9c4", "#3c7273", tone * 1.6))
        s.shade(shape, (x - w * 0.3, 200), (x + w * 0.5, 360), "#1f5660", 0.6)
    s.wash("#cfe3d6", "#5fa3a8", "#1f6478", top=360)
    s.ripples(362, 620, "#f9f3dc", 160, x=320, spread=420)
    for x, y, w in ((170, 430, 70), (520, 470, 96), (760, 420, 60)):
        s.sampan(x, y, w, "#6b4436")
        s.fill(polygon((x - w * 0.06, y - w * 0.08), (x - w * 0.02, y - w * 0.75), (x + w * 0.34, y - w * 0.14)),
            "#c9583a")
    hill = spline([(-60, 640), (140, 600), (380, 640), (620, 590), (860, 520), (1060, 470), (1280, 430)])
    hill.lineTo(1280, 860)
    hill.lineTo(-60, 860)
    hill.closeSubpath()
    s.fill(hill, fade(0, 440, 0, 800, "#6c9a58", "#23553f"))
    s.shade(hill, (1000, 430), (200, 800), "#0f3a34", 0.7)
    track = spline([(-80, 760), (200, 706), (470, 700), (730, 652), (960, 578), (1280, 532)])
    s.line(track, "#8d7b68", 34)
    s.line(track, "#d9c6a4", 24)
    s.line(track, "#5f5148", 4)
    places = [track.pointAtPercent(t) for t in (0.26, 0.355, 0.45, 0.545, 0.64)]
    for car, (a, b) in enumerate(itertools.pairwise(places)):
        angle = math.atan2(b.y() - a.y(), b.x() - a.x())
        length = math.hypot(b.x() - a.x(), b.y() - a.y()) - 7
        s.p.save()
        s.p.translate(a)
        s.p.rotate(math.degrees(angle))
        body = box(0, -44, length, 46, 9 if car < 3 else 18)
        s.fill(body, fade(0, -44, 0, 2, "#ffffff", "#efe9da", "#a9a295"))
        s.fill(box(0, -14, length, 6), CORAL)
        s.fill(box(7, -36, length - 14, 14, 4), "#1f3550")
        s.p.restore()
    for x in _steps(-40, 1260, 46):
        base = 800 + s.rnd.uniform(-8, 30)
        s.tree(x, base, s.rnd.uniform(70, 130), mix("#2f6b46", "#5d9152", s.rnd.random()), "#2a3b30")
    for x, y in ((640, 215), (690, 190), (735, 222)):
        s.line(spline([(x - 16, y - 5), (x - 6, y - 9), (x, y), (x + 7, y - 9), (x + 17, y - 6)]), "#31525e", 3)


@picture(f"{DELTA}/4471/cab-view-trial-run.jpg")
def _train_driver(s: Sheet) -> None:
    s.wash("#f5c27f", "#fbe5bb", "#dfe6cf", bottom=420)
    s.fill(oval(600, 300, 54), "#fff8e6")
    s.glow(600, 300, 380, "#ffe2a2", 0.8)
    s.ridge(410, 90, "#a9bda4", step=150)
    s.ridge(440, 60, "#6f9a7c", step=110)
    field = box(-10, 430, 1220, 380)
    s.fill(field, fade(0, 430, 0, 760, "#9dbb6f", "#4d8355"))
    for x in _steps(-1500, 2800, 130):
        s.lines(colour("#3f7550", 0.5), 3, [(600 + (x - 600) * 0.08, 432), (x, 800)])
    bed = polygon((584, 428), (616, 428), (960, 800), (240, 800))
    s.fill(bed, fade(0, 428, 0, 800, "#d8c6a2", "#8d7a66"))
    for index in range(16):
        y = 432 + 368 * (index / 15) ** 2.1
        half = 12 + (y - 428) * 0.62
        s.fill(box(600 - half, y, 2 * half, 2 + (y - 428) * 0.03), "#6e5a4b")
    for side in (-1, 1):
        s.fill(polygon((600 + side * 8, 428), (600 + side * 10, 428), (600 + side * 216, 800),
            (600 + side * 196, 800)), "#eef0ea")
        for t in (0.02, 0.08, 0.22, 0.55):
            x, y = 600 + side * (40 + 560 * t), 430 + 250 * t
            h = 60 + 560 * t
            s.lines("#56625f", 2 + 9 * t, [(x, y), (x, y - h), (x - side * h * 0.24, y - h)])
    desk = QPainterPath(QPointF(-10, 810))
    desk.lineTo(-10, 640)
    desk.cubicTo(240, 560, 960, 560, 1210, 640)
    desk.lineTo(1210, 810)
    desk.closeSubpath()
    s.fill(desk, fade(0, 580, 0, 800, "#2b4152", "#131f31"))
    s.shade(desk, (600, 590), (600, 800), "#070d18", 0.6)
    for x in (150, 360, 760):
        s.fill(box(x, 656, 150, 92, 8), "#0c1726")
        s.fill(box(x + 8, 664, 134, 76, 4), fade(x, 664, x + 134, 740, "#1f5a68", "#123243"))
        points = [(x + 18 + step * 16, 728 - s.rnd.uniform(4, 46)) for step in range(8)]
        s.line(spline(points), "#8fe0c8", 3)
    s.fill(oval(620, 706, 58), "#0c1726")
    s.line(oval(620, 706, 46), "#e9d9a8", 4)
    s.lines(CORAL, 5, [(620, 706), (650, 676)])
    for x in (950, 992, 1034):
        s.fill(oval(x, 700, 14), s.rnd.choice((CORAL, "#f2b632", "#6cc08b")))
    frame = QPainterPath()
    frame.addRect(QRectF(-10, -10, 1220, 660))
    glass = spline([(90, 30), (600, 18), (1110, 30), (1160, 600), (600, 560), (40, 600)], closed=True)
    s.fill(frame.subtracted(glass), fade(0, 0, 0, 640, "#1b2b3d", "#243a4b"))
    s.fill(polygon((300, 30), (430, 26), (250, 590), (120, 594)), colour("#ffffff", 0.07))
    shoulder = spline([(880, 820), (900, 600), (990, 520), (1110, 520), (1190, 590), (1220, 820)])
    s.fill(shoulder, fade(880, 520, 1200, 800, "#3d6584", "#1c3350"))
    head = oval(1050, 440, 72, 84)
    s.fill(head, fade(980, 400, 1120, 500, "#d99a6c", "#8c5a44"))
    cap = spline([(970, 420), (985, 355), (1060, 335), (1130, 365), (1136, 425), (1050, 410)], closed=True)
    s.fill(cap, fade(960, 340, 1130, 420, "#2b4a68", "#15263c"))
    s.fill(polygon((962, 420), (1040, 404), (1036, 424), (950, 436)), "#0e1a2b")


@picture(f"{DELTA}/4459/storm-14-satellite.jpg")
def _storm_map(s: Sheet) -> None:
    s.wash("#0f3a55", "#155a72", "#1b6d7d")
    for x in _steps(-20, 1220, 150):
        s.lines(colour("#bfe3e0", 0.14), 1.5, [(x, 0), (x, 800)])
    for y in _steps(40, 800, 150):
        s.lines(colour("#bfe3e0", 0.14), 1.5, [(0, y), (1200, y)])
    coast = [(330, -40), (300, 60), (250, 130), (300, 210), (390, 290), (450, 370), (500, 450), (520, 540), (500, 630),
        (420, 700), (330, 740), (240, 840)]
    land = spline(coast)
    for point in ((-60, 840), (-60, -40)):
        land.lineTo(*point)
    land.closeSubpath()
    s.line(land, colour("#7fd0c6", 0.25), 44)
    s.line(land, colour("#7fd0c6", 0.35), 18)
    s.fill(land, fade(0, 0, 520, 800, "#d8c28c", "#8fae72", "#5f9168"))
    s.shade(land, (500, 400), (60, 500), "#2c5d4c", 0.7)
    for index in range(26):
        t = index / 25
        s.fill(oval(70 + 330 * t + s.rnd.uniform(-40, 40), 40 + 620 * t + s.rnd.uniform(-50, 50), 40, 12),
            colour("#4d7f57", 0.35))
    cx, cy = 760, 400
    s.glow(cx, cy, 380, "#d8eef2", 0.35)
    for arm in range(7):
        for step in range(70):
            t = step / 69
            turn = arm * math.tau / 7 + t * 3.6
            r = 40 + 330 * t
            size = (46 - 30 * t) * s.rnd.uniform(0.7, 1.25)
            x, y = cx + math.cos(turn) * r, cy + math.sin(turn) * r * 0.86
            s.fill(oval(x, y, size * 1.5, size), colour(mix("#ffffff", "#b9d9e2", t), 0.2 * (1 - t * 0.55)))
    for _ in range(90):
        turn = s.rnd.uniform(0, math.tau)
        r = s.rnd.uniform(34, 110)
        s.fill(oval(cx + math.cos(turn) * r, cy + math.sin(turn) * r * 0.86, 34, 24), colour("#ffffff", 0.3))
    s.fill(oval(cx, cy, 30, 26), fade(cx - 30, cy - 26, cx + 30, cy + 26, "#0f3a55", "#2b7587"))
    track = spline([(1230, 560), (1080, 500), (930, 430), (760, 400), (600, 385), (452, 372)])
    pen = QPen(QColor("#ffd166"), 6)
    pen.setStyle(Qt.PenStyle.CustomDashLine)
    pen.setDashPattern([1.2, 2.4])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    s.p.strokePath(track, pen)
    for x, y in ((1080, 500), (930, 430), (600, 385), (452, 372)):
        s.fill(oval(x, y, 13), "#0f3a55")
        s.fill(oval(x, y, 9), CORAL)


@picture(f"{SONGHONG}/19/song-lon-bo-ke.jpg")
def _storm_coast(s: Sheet) -> None:
    y: float
    x: float
    s.wash("#39485a", "#6f8489", "#a9b8ae", bottom=480)
    for _ in range(26):
        s.cloud(s.rnd.uniform(-60, 1260), s.rnd.uniform(60, 330), s.rnd.uniform(260, 480),
            s.rnd.choice(("#2f3d4e", "#46586a", "#8fa0a2")), 0.5)
    s.glow(300, 420, 420, "#f0e6c2", 0.4)
    s.wash("#6f8d8d", "#3a6169", "#1c3f4c", top=440)
    for row, (y, tone, size) in enumerate(((470, 0.0, 16), (520, 0.25, 24), (585, 0.5, 34), (670, 0.75, 48))):
        points = [(x, y + math.sin(x / (58 + row * 16) + row * 1.9) * size * 0.5) for x in _steps(-80, 1320, 24)]
        wave = spline(points)
        wave.lineTo(1320, 860)
        wave.lineTo(-80, 860)
        wave.closeSubpath()
        s.fill(wave, fade(0, y - size, 0, y + 130, mix("#8fb0aa", "#3d6a72", tone), mix("#4d7880", "#143441", tone)))
        for x, crest in points:
            if crest < y - size * 0.18:
                foam = size * s.rnd.uniform(0.2, 0.42)
                s.fill(oval(x + s.rnd.uniform(-8, 8), crest + foam * 0.4, foam * 1.7, foam), colour("#f4f8ee", 0.75))
    wall = polygon((560, 690), (1210, 520), (1210, 810), (520, 810))
    s.fill(wall, fade(560, 600, 1200, 800, "#8b8f86", "#3c4850"))
    s.shade(wall, (900, 560), (700, 800), INK, 0.7)
    for row in range(5):
        for col in range(12):
            x = 540 + col * 62 + row % 2 * 30
            s.fill(oval(x, 800 - row * 26 - (x - 560) * 0.2, 34, 24), mix("#6f7a78", "#333f47", s.rnd.random()))
    s.fill(polygon((548, 676), (1210, 504), (1210, 530), (560, 700)), "#c5c6b6")
    for x in _steps(620, 1210, 66):
        s.lines("#e7e4d0", 6, [(x, 662 - (x - 600) * 0.26), (x, 624 - (x - 600) * 0.26)])
    for _ in range(1500):
        turn = -math.pi / 2 + s.rnd.gauss(-0.2, 0.4)
        r = abs(s.rnd.gauss(0, 0.46)) * 400
        x, y = 545 + math.cos(turn) * r + s.rnd.uniform(-60, 60), 745 + math.sin(turn) * r * 1.15
        s.fill(oval(x, y, s.rnd.uniform(2, 15) * max(0.12, 1 - r / 400)),
            colour(s.rnd.choice(("#ffffff", "#e3eee8", "#c4d8d6")), s.rnd.uniform(0.2, 0.7)))
    for _ in range(130):
        x = s.rnd.gauss(520, 110)
        s.fill(oval(x, 770 + s.rnd.uniform(-18, 40), s.rnd.uniform(16, 44), s.rnd.uniform(8, 16)),
            colour("#eef5ee", 0.5))
    for x, h in ((880, 300), (1010, 360), (1130, 290)):
        s.palm(x, 650 - (x - 600) * 0.22, h, "#1b2d2f", lean=-0.22, wind=0.9)
    for _ in range(170):
        x, y = s.rnd.uniform(-50, 1250), s.rnd.uniform(-20, 800)
        s.lines(colour("#e9f1ec", s.rnd.uniform(0.1, 0.32)), 1.6, [(x, y), (x - 26, y + 60)])


@picture(f"{DUYENHAI}/18/5639_tau-ca-neo-dau-7c83e8c6.jpg")
def _storm_boats(s: Sheet) -> None:
    y: float
    x: float
    s.wash("#5f7482", "#93a6a5", "#d6cfb8", bottom=380)
    for _ in range(12):
        s.cloud(s.rnd.uniform(0, 1200), s.rnd.uniform(70, 250), s.rnd.uniform(300, 460),
            s.rnd.choice(("#4c6070", "#7b8f97")), 0.5)
    s.ridge(380, 110, "#6f8a88", step=170, foot=400)
    for x in _steps(20, 1190, 64):
        h = s.rnd.uniform(28, 70)
        s.fill(box(x, 392 - h, 54, h), s.rnd.choice(("#d9c9a6", "#b9836a", "#a9b7b0", "#e4d8bd")))
        s.fill(polygon((x - 5, 392 - h), (x + 27, 374 - h), (x + 59, 392 - h)), s.rnd.choice(("#8c4a3a", "#5b6b73")))
        s.windows(x + 8, 400 - h, 3, 1, 8, 10, 7, "#ffd88a", "#4a5a62", 0.5)
    s.wash("#93a8a2", "#4a7078", "#1e4250", top=390)
    for row, (y, size, count) in enumerate(((455, 130, 8), (550, 190, 6), (690, 300, 4))):
        for index in range(count):
            x = (index + 0.5 + row * 0.3) * 1240 / count - 60
            hue = ("#2f6f9f", "#3a8f86", "#b0413e", "#d98e32")[(index + row) % 4]
            hull = QPainterPath(QPointF(x - size * 0.5, y - size * 0.3))
            hull.quadTo(x - size * 0.1, y - size * 0.1, x + size * 0.42, y - size * 0.16)
            hull.lineTo(x + size * 0.36, y + size * 0.08)
            hull.lineTo(x - size * 0.34, y + size * 0.08)
            hull.quadTo(x - size * 0.44, y - size * 0.1, x - size * 0.5, y - size * 0.3)
            s.fill(oval(x, y + size * 0.09, size * 0.44, size * 0.03), colour(INK, 0.35))
            s.lines("#2b2f36", size * 0.02, [(x - size * 0.1, y - size * 0.1), (x - size * 0.1, y - size * 0.85)],
                [(x - size * 0.1, y - size * 0.8), (x - size * 0.42, y - size * 0.26)],
                    [(x - size * 0.1, y - size * 0.8), (x + size * 0.36, y - size * 0.18)])
            s.fill(hull, fade(0, y - size * 0.3, 0, y + size * 0.1, mix(hue, "#ffffff", 0.2), mix(hue, INK, 0.4)))
            s.line(spline([(x - size * 0.46, y - size * 0.19), (x - size * 0.1, y - size * 0.04),
                (x + size * 0.4, y - size * 0.08)]), "#f4e6c4", size * 0.025)
            cabin = box(x - size * 0.02, y - size * 0.42, size * 0.3, size * 0.28, 5)
            s.fill(cabin, fade(x, 0, x + size * 0.3, 0, "#f2ead2", "#b7b09a"))
            s.windows(x + size * 0.02, y - size * 0.36, 3, 1, size * 0.06, size * 0.09, size * 0.03, "#ffd88a",
                "#31434f", 0.35)
            s.fill(box(x - size * 0.05, y - size * 0.45, size * 0.36, size * 0.04, 3), mix(hue, INK, 0.35))
            s.fill(polygon((x - size * 0.1, y - size * 0.85), (x + size * 0.06, y - size * 0.8),
                (x - size * 0.1, y - size * 0.74)), CORAL)
    s.ripples(420, 800, "#e6ebda", 90, alpha=0.35)
    for _ in range(120):
        x, y = s.rnd.uniform(-50, 1250), s.rnd.uniform(-20, 800)
        s.lines(colour("#e9f1ec", s.rnd.uniform(0.08, 0.25)), 1.5, [(x, y), (x - 14, y + 46)])


@picture(f"{DUYENHAI}/20/5641_nha-thi-dau-vn-2a91.jpg")
def _storm_shelter(s: Sheet) -> None:
    s.wash("#35506a", "#48697c", bottom=420)
    for x in _steps(-60, 1240, 130):
        s.lines("#294058", 10, [(600 + (x - 600) * 0.5, 130), (x, 0)])
    s.lines("#294058", 12, [(-10, 130), (1210, 130)])
    for x in _steps(70, 1150, 178):
        s.fill(box(x, 170, 120, 130, 6), fade(0, 170, 0, 300, "#7f99a6", "#aebfbd"))
        s.lines("#294058", 5, [(x + 60, 170), (x + 60, 300)], [(x, 235), (x + 120, 235)])
        for _ in range(16):
            a, b = x + s.rnd.uniform(4, 116), s.rnd.uniform(174, 280)
            s.lines(colour("#ffffff", 0.4), 1.5, [(a, b), (a - 4, b + 14)])
    floor = box(-10, 420, 1220, 400)
    s.fill(floor, fade(0, 420, 0, 800, "#c98b52", "#e9bd7c"))
    for y in (440, 466, 500, 545, 605, 690):
        s.lines(colour("#8a5630", 0.35), 2, [(0, y), (1200, y)])
    s.line(oval(600, 610, 300, 110), colour("#fff4dc", 0.6), 7)
    s.lines(colour("#fff4dc", 0.6), 6, [(-10, 560), (1210, 560)])
    for x in (300, 900):
        s.fill(polygon((x - 60, 60), (x + 60, 60), (x + 320, 470), (x - 320, 470)),
            fade(0, 60, 0, 470, colour("#ffe9b0", 0.28), colour("#ffe9b0", 0)))
        s.fill(box(x - 62, 48, 124, 16, 8), "#fff6dc")
    mats = ((150, 520, "#3f8f86"), (420, 500, "#c9583a"), (760, 510, "#35598c"), (1040, 530, "#d9a13a"),
        (250, 680, "#b0413e"), (600, 700, "#5d7f4e"), (960, 690, "#3f8f86"))
    for x, y, hue in mats:
        scale = (y - 300) / 250
        s.fill(polygon((x - 90 * scale, y + 20 * scale), (x + 70 * scale, y + 20 * scale),
            (x + 96 * scale, y - 14 * scale), (x - 60 * scale, y - 14 * scale)), hue)
        for step in range(s.rnd.choice((2, 3))):
            px, coat = x - 44 * scale + step * 50 * scale, s.rnd.choice(("#f0e4c8", "#8db5a5", "#e7a15a", "#7a6b9a",
                "#c7d3d6"))
            body = spline([(px - 22 * scale, y + 6 * scale), (px - 18 * scale, y - 34 * scale), (px, y - 46 * scale),
                (px + 18 * scale, y - 34 * scale), (px + 26 * scale, y + 6 * scale)], closed=True)
            s.fill(body, fade(px - 20 * scale, 0, px + 20 * scale, 0, mix(coat, "#ffffff", 0.2), mix(coat, INK, 0.3)))
            s.fill(oval(px, y - 58 * scale, 13 * scale, 15 * scale), SKIN)
            s.fill(oval(px, y - 63 * scale, 14 * scale, 11 * scale), "#20202a")
    s.person(520, 640, 190, "#4f9a6c", legs="#223348", reach=1)
    s.fill(box(596, 520, 44, 30, 4), "#f4e6c4")
    s.lines("#b0413e", 5, [(618, 524), (618, 546)], [(606, 535), (630, 535)])


@picture(f"{SONGHONG}/16/phong-doc-dem.jpg")
def _library_hall(s: Sheet) -> None:
    s.wash("#20304a", "#2c3f59", "#3b4a5d")
    floor = polygon((0, 800), (1200, 800), (860, 470), (340, 470))
    s.fill(floor, fade(0, 470, 0, 800, "#5b4038", "#8a5a41"))
    for side in (-1, 1):
        wall = polygon((600 + side * 260, 170), (600 + side * 260, 470), (600 + side * 620, 830),
            (600 + side * 620, -160))
        s.fill(wall, fade(600 + side * 260, 0, 600 + side * 600, 0, "#6d4a38", "#3a2a2c"))
        for bay in range(5):
            x0, x1 = (260 + 360 * (index / 5) ** 1.25 for index in (bay, bay + 1))
            for row in range(7):
                def at(x: float, level: float, side: int = side) -> Point:
                    depth = (x - 260) / 360
                    top, bottom = 170 - 330 * depth, 470 + 360 * depth
                    return 600 + side * x, top + (bottom - top) * level
                low, high = 0.1 + row * 0.125, 0.1 + row * 0.125 + 0.1
                s.fill(polygon(at(x0 + 3, low), at(x1 - 3, low), at(x1 - 3, high), at(x0 + 3, high)), "#241c24")
                books = 9
                for book in range(books):
                    a, b = (x0 + 5 + (x1 - x0 - 10) * n / books for n in (book, book + 0.9))
                    hue = s.rnd.choice(("#b5533c", "#d9a441", "#3f7f79", "#e9d9b4", "#7c4b5a", "#44618a"))
                    tall = low + s.rnd.uniform(0, 0.03)
                    s.fill(polygon(at(a, tall), at(b, tall), at(b, high), at(a, high)),
                        mix(hue, INK, 0.15 + 0.3 * (1 - row / 7)))
    s.fill(box(340, 170, 520, 300), fade(0, 170, 0, 470, "#33496a", "#4d5f78"))
    arch = QPainterPath()
    arch.addRoundedRect(QRectF(490, 205, 220, 320), 110, 110)
    arch = arch.intersected(box(480, 190, 240, 280))
    s.fill(arch, fade(0, 200, 0, 470, "#0f1c38", "#2f4f86"))
    s.fill(oval(640, 280, 24), "#fdf3d0")
    s.glow(640, 280, 120, "#fdf3d0", 0.5)
    s.lines("#d8c39a", 6, [(600, 206), (600, 470)], [(490, 330), (710, 330)])
    for row, (y, size) in enumerate(((505, 0.5), (580, 0.78), (700, 1.2))):
        for side in (-1, 1):
            x = 600 + side * (120 + row * 90)
            s.fill(polygon((x - 130 * size, y), (x + 130 * size, y), (x + 150 * size, y + 34 * size),
                (x - 150 * size, y + 34 * size)), fade(x - 150, 0, x + 150, 0, "#c58a52", "#8a5636"))
            s.fill(box(x - 150 * size, y + 34 * size, 300 * size, 12 * size), "#5c3726")
            for place in (-70, 70):
                lx = x + place * size
                s.lines("#d9b25c", 5 * size, [(lx, y + 8 * size), (lx, y - 50 * size)])
                s.fill(box(lx - 34 * size, y - 66 * size, 68 * size, 20 * size, 10 * size), "#2f8f76")
                s.glow(lx, y - 10 * size, 120 * size, "#ffd98a", 0.7)
                s.fill(polygon((lx - 26 * size, y + 8 * size), (lx + 26 * size, y + 8 * size),
                    (lx + 30 * size, y + 24 * size), (lx - 30 * size, y + 24 * size)), "#fff7e2")
            bx = x + 10 * size
            s.fill(spline([(bx - 40 * size, y + 6 * size), (bx - 34 * size, y - 40 * size), (bx, y - 56 * size),
                (bx + 34 * size, y - 40 * size), (bx + 40 * size, y + 6 * size)], closed=True),
                   s.rnd.choice(("#c8553d", "#3f7f9a", "#e0b04c", "#7d8f5a")))
            s.fill(oval(bx, y - 72 * size, 17 * size, 20 * size), SKIN)
            s.fill(oval(bx, y - 79 * size, 19 * size, 15 * size), "#191922")
    s.fill(polygon((340, 170), (860, 170), (1220, -170), (-20, -170)), fade(0, -20, 0, 170, "#17223a", "#2a3c58"))
    for x, y, r in ((600, 90, 30), (440, 50, 24), (760, 50, 24)):
        s.lines("#c7a766", 3, [(x, -10), (x, y)])
        s.fill(oval(x, y, r), "#ffeab8")
        s.glow(x, y, r * 6, "#ffd98a", 0.6)


@picture(f"{SONGHONG}/16/giua-nhung-ke-sach.jpg")
def _library_shelf(s: Sheet) -> None:
    s.wash("#3a2c33", "#5a3d38")
    hues = ("#b5533c", "#d9a441", "#3f7f79", "#ead9b4", "#7c4b5a", "#44618a", "#5f8057", "#c97b4a")
    for row in range(4):
        y = 30 + row * 205
        s.fill(box(-10, y - 14, 1220, 182), fade(0, y, 0, y + 170, "#1f1820", "#352730"))
        x = -8.0
        while x < 1210:
            w, h = s.rnd.uniform(20, 50), s.rnd.uniform(112, 158)
            hue = s.rnd.choice(hues)
            near = max(0.0, 1 - abs(x - 620) / 620)
            if not (470 < x + w / 2 < 760 and row in (1, 2)):
                spine = box(x, y + 162 - h, w - 3, h, 3)
                tone = mix(hue, INK, 0.5 - 0.4 * near)
                s.fill(spine, fade(x, 0, x + w, 0, mix(tone, "#ffffff", 0.14), tone, mix(tone, INK, 0.3)))
                s.fill(box(x + 3, y + 178 - h, w - 9, 5), colour("#ffe7b0", 0.5))
                if w > 32:
                    s.fill(box(x + w * 0.3, y + 210 - h, w * 0.3, h * 0.32, 2), colour("#ffe7b0", 0.28))
            x += w
        s.fill(box(-10, y + 160, 1220, 26), fade(0, y + 160, 0, y + 186, "#a9713f", "#6c4229"))
    s.glow(610, 380, 420, "#ffd98a", 0.55)
    s.fill(spline([(400, 830), (420, 640), (500, 560), (610, 540), (720, 560), (800, 640), (820, 830)], closed=True),
        fade(420, 540, 800, 800, "#e46f45", "#a83d34"))
    s.fill(box(572, 480, 76, 90, 24), "#c48a60")
    face = oval(610, 420, 84, 100)
    s.fill(face, fade(530, 380, 690, 480, "#e9b183", "#c48459"))
    hair = spline([(520, 470), (506, 380), (540, 305), (612, 285), (690, 308), (716, 386), (702, 474), (676, 410),
        (640, 372), (574, 384), (544, 412)], closed=True)
    s.fill(hair, fade(510, 290, 710, 460, "#2d2530", "#15131c"))
    for x in (578, 644):
        s.line(spline([(x - 15, 432), (x, 438), (x + 15, 432)]), "#3a2620", 4)
        s.line(oval(x, 430, 25, 20), "#4b3a2a", 3.5)
    s.lines("#4b3a2a", 3.5, [(603, 428), (619, 428)])
    s.line(spline([(592, 478), (611, 486), (630, 478)]), "#8f3f32", 5)
    s.fill(oval(556, 462, 15, 9), colour("#e4572e", 0.28))
    s.fill(oval(666, 462, 15, 9), colour("#e4572e", 0.28))
    for side in (-1, 1):
        s.fill(polygon((610, 660), (610 + side * 190, 622), (610 + side * 196, 760), (610, 800)),
            fade(610, 0, 610 + side * 190, 0, "#1f4a55", "#2f7f79"))
        s.fill(polygon((610, 640), (610 + side * 176, 608), (610 + side * 182, 636), (610, 668)), "#fff3d8")
        s.fill(oval(610 + side * 178, 704, 24, 34), "#d99a6c")


@picture(f"{HARBOUR}/hanoi-night-library-street.jpg")
def _library_front(s: Sheet) -> None:
    s.wash("#101d3d", "#1f3663", "#47538a", "#c77a63", bottom=600)
    for _ in range(110):
        s.fill(oval(s.rnd.uniform(0, 1200), s.rnd.uniform(0, 320), s.rnd.uniform(0.8, 2)),
            colour("#ffffff", s.rnd.uniform(0.2, 0.8)))
    for x, w, h in ((-20, 160, 300), (150, 100, 230), (980, 120, 260), (1090, 140, 330)):
        s.fill(box(x, 600 - h, w, h), "#1b2850")
        s.windows(x + 14, 614 - h, int(w / 34), int(h / 46), 16, 22, 16, "#ffcf7d", "#131d3d", 0.35)
    front = box(240, 250, 720, 360)
    s.fill(front, fade(0, 250, 0, 610, "#e6c27a", "#c98f55"))
    s.shade(front, (600, 500), (240, 250), "#6a3c3a", 0.6)
    s.fill(polygon((220, 254), (600, 130), (980, 254)), fade(0, 130, 0, 254, "#b87a4b", "#8c5440"))
    s.fill(box(216, 246, 768, 20), "#f3d9a0")
    s.fill(oval(600, 205, 26), "#fdf1d0")
    s.lines("#5b3a30", 3, [(600, 205), (600, 188)], [(600, 205), (612, 210)])
    for col in range(6):
        x = 280 + col * 116
        for y in (296, 448):
            if y > 400 and col in (2, 3):
                continue
            frame = QPainterPath()
            frame.addRoundedRect(QRectF(x, y, 66, 116), 32, 32)
            frame = frame.united(box(x, y + 40, 66, 78))
            s.fill(frame, fade(0, y, 0, y + 118, "#fff2c4", "#ffc766"))
            for book in range(5):
                s.fill(box(x + 7 + book * 11, y + 118 - s.rnd.uniform(22, 46), 9, 46),
                    s.rnd.choice(("#a5493a", "#4f7f79", "#7a5a3f", "#c98f45")))
            s.lines("#7c4c36", 3, [(x + 33, y + 2), (x + 33, y + 118)], [(x, y + 56), (x + 66, y + 56)])
            s.glow(x + 33, y + 70, 90, "#ffc766", 0.3)
    door = box(520, 450, 160, 160, 8)
    s.fill(door, fade(0, 450, 0, 610, "#fff7dc", "#ffd98a"))
    s.glow(600, 540, 260, "#ffd98a", 0.7)
    s.wash("#4b4460", "#2a2a48", top=608)
    s.fill(polygon((520, 610), (680, 610), (840, 800), (360, 800)),
        fade(0, 610, 0, 800, colour("#ffd98a", 0.6), colour("#ffd98a", 0)))
    for index in range(4):
        s.fill(box(480 - index * 16, 606 + index * 10, 240 + index * 32, 10), mix("#f0cf94", "#8a6a62", index / 4))
    for x, y, h, coat in ((560, 640, 118, "#b0413e"), (650, 640, 112, "#2f7f79"), (440, 712, 150, "#35598c"),
        (790, 700, 146, "#e0b04c")):
        s.fill(oval(x, y, h * 0.25, 7), colour("#0d1530", 0.5))
        s.person(x, y, h, coat, legs="#1a2344")
    for x, y in ((160, 735), (270, 742), (960, 738), (1070, 744)):
        for dx in (-34, 34):
            s.line(oval(x + dx, y, 27), "#0f1833", 5)
        s.lines(s.rnd.choice((CORAL, "#6cc0b0", "#e9d9a8")), 5, [(x - 34, y), (x - 12, y - 40), (x + 24, y - 40),
            (x, y), (x - 12, y - 40)], [(x + 34, y), (x + 22, y - 54), (x + 36, y - 58)])
        s.lines("#0f1833", 6, [(x - 20, y - 46), (x - 4, y - 46)])
    for x in (80, 1130):
        s.lines("#141d3d", 22, [(x, 700), (x, 420)])
        for _ in range(26):
            s.fill(oval(x + s.rnd.gauss(0, 62), 370 + s.rnd.gauss(0, 62), s.rnd.uniform(26, 52)),
                mix("#15364a", "#24574f", s.rnd.random()))


@picture(f"{SONGHONG}/21/san-van-dong-dem-chung-ket.jpg")
def _stadium_night(s: Sheet) -> None:
    s.wash("#0c1a3a", "#1d3768", "#4a5d93", bottom=420)
    bowl = spline([(-80, 430), (200, 300), (600, 250), (1000, 300), (1280, 430)])
    bowl.lineTo(1280, 640)
    bowl.lineTo(-80, 640)
    bowl.closeSubpath()
    s.fill(bowl, fade(0, 250, 0, 620, "#24365f", "#3d4f7c"))
    for row in range(17):
        for col in range(118):
            x = -10 + col * 10.4 + row % 2 * 5
            y = 286 + row * 15 + ((x - 600) / 600) ** 2 * (130 - row * 4.5)
            if y < 560 - ((x - 600) / 600) ** 2 * 30 and s.rnd.random() < 0.93:
                hue = s.rnd.choice(("#d1493b", "#d1493b", "#f0c04a", "#e9e2cf", "#5c86b8", "#6a5a8c"))
                s.fill(oval(x, y, 4.2, 5), colour(mix(hue, INK, s.rnd.uniform(0.05, 0.45)), 0.9))
    roof = spline([(-80, 330), (200, 215), (600, 172), (1000, 215), (1280, 330)])
    roof.lineTo(1280, 390)
    under = spline([(1280, 390), (1000, 268), (600, 222), (200, 268), (-80, 390)])
    roof.connectPath(under)
    roof.closeSubpath()
    s.fill(roof, fade(0, 172, 0, 390, "#dfe6ea", "#8593ad"))
    for x in _steps(-60, 1260, 66):
        y = 172 + ((x - 600) / 680) ** 2 * 165
        s.lines("#3b4b75", 4, [(x, y), (x, y + 50)])
    s.fill(spline([(-60, 640), (200, 545), (600, 525), (1000, 545), (1260, 640)]), "#1c2b52")
    pitch = polygon((210, 556), (990, 556), (1330, 830), (-130, 830))
    s.fill(pitch, fade(0, 556, 0, 800, "#57b06a", "#2b8050"))
    for index in range(6):
        a, b = index / 6, (index + 0.5) / 6
        s.fill(polygon((210 + 780 * a, 556), (210 + 780 * b, 556), (-130 + 1460 * b, 830), (-130 + 1460 * a, 830)),
            colour("#ffffff", 0.08))
    s.lines(colour("#f4f8ee", 0.9), 5, [(200, 566), (1000, 566)], [(205, 560), (-130, 830)], [(995, 560), (1330, 830)],
        [(600, 562), (600, 800)])
    s.line(oval(600, 662, 170, 52), colour("#f4f8ee", 0.9), 5)
    for x, y, hue in ((380, 640, CORAL), (470, 720, CORAL), (560, 650, CORAL), (320, 750, CORAL),
        (690, 640, "#f4f1e8"), (760, 700, "#f4f1e8"), (860, 640, "#f4f1e8"), (640, 740, "#f4f1e8"), (930, 750, CORAL)):
        h = 40 + (y - 560) * 0.22
        s.fill(oval(x + h * 0.3, y, h * 0.4, 4), colour(INK, 0.35))
        s.person(x, y, h, hue, legs="#1c2b52", reach=s.rnd.choice((-1, 1)))
    s.fill(oval(612, 690, 7), "#ffffff")
    for x in (70, 330, 870, 1130):
        y = 96 if x in (70, 1130) else 56
        s.lines("#17264d", 10, [(x, y), (x, y + 170)])
        s.fill(box(x - 58, y - 34, 116, 62, 6), "#22325e")
        for row in range(2):
            for col in range(5):
                s.fill(oval(x - 44 + col * 22, y - 18 + row * 28, 8), "#fffdf0")
        s.glow(x, y - 4, 300, "#f4f6ff", 0.6)
        s.fill(polygon((x - 50, y), (x + 50, y), (600 + (x - 600) * 0.5 + 260, 760),
            (600 + (x - 600) * 0.5 - 260, 760)), fade(0, y, 0, 700, colour("#ffffff", 0.13), colour("#ffffff", 0)))


@picture(f"{SONGHONG}/21/pha-dut-diem-phut-87.jpg")
def _football_kick(s: Sheet) -> None:
    s.wash("#173a5e", "#2c6a7d", "#4c9a7c", bottom=560)
    for _ in range(240):
        x, y = s.rnd.uniform(0, 1200), s.rnd.uniform(20, 430)
        s.fill(oval(x, y, s.rnd.uniform(7, 20)), colour(s.rnd.choice(("#f0c04a", "#d1493b", "#e9e2cf", "#7fb5c9")),
            s.rnd.uniform(0.06, 0.26)))
    s.haze(360, 560, "#bfe0c8", 0.35)
    s.fill(polygon((-10, 520), (1210, 560), (1210, 810), (-10, 810)), fade(0, 520, 0, 800, "#58b368", "#2a7a4c"))
    for index in range(7):
        s.fill(polygon((index * 200 - 40, 526), (index * 200 + 60, 528), (index * 240 - 40, 810),
            (index * 240 - 190, 810)), colour("#ffffff", 0.07))
    s.lines("#eef3ea", 7, [(920, 240), (920, 600)], [(920, 240), (1210, 200)])
    for step in range(12):
        s.lines(colour("#eef3ea", 0.35), 2, [(920 + step * 26, 238 - step * 3.6), (960 + step * 26, 610)],
            [(920, 262 + step * 29), (1210, 232 + step * 30)])
    s.fill(oval(430, 742, 210, 20), colour(INK, 0.3))
    skin, kit, trim = "#c9895f", CORAL, "#fbf1dc"
    s.lines("#17233c", 0.1, [(0, 0), (1, 1)])
    s.line(spline([(440, 520), (395, 610), (400, 722)]), skin, 40)
    s.line(spline([(396, 640), (400, 712)]), trim, 42)
    s.line(spline([(386, 734), (436, 736)]), "#17233c", 26)
    s.line(spline([(470, 510), (570, 540), (668, 500)]), skin, 42)
    s.line(spline([(596, 534), (664, 503)]), trim, 43)
    s.line(spline([(686, 506), (724, 470)]), "#17233c", 26)
    s.fill(spline([(392, 470), (510, 462), (560, 540), (520, 574), (462, 532), (424, 600), (372, 584)], closed=True),
        fade(380, 470, 560, 590, "#24385f", "#15223e"))
    s.line(spline([(420, 330), (330, 380), (268, 330)]), skin, 30)
    s.line(spline([(500, 330), (570, 400), (650, 372)]), skin, 30)
    body = spline([(400, 320), (452, 292), (510, 316), (530, 400), (516, 490), (392, 492), (384, 400)], closed=True)
    s.fill(body, fade(380, 300, 530, 490, mix(kit, "#ffffff", 0.22), mix(kit, INK, 0.25)))
    s.shade(body, (400, 320), (530, 480), "#5b1a1a", 0.6)
    s.line(spline([(414, 326), (380, 352), (352, 366)]), kit, 42)
    s.line(spline([(500, 326), (536, 362), (552, 378)]), mix(kit, INK, 0.12), 42)
    s.lines(trim, 10, [(452, 372), (470, 372), (448, 430)])
    s.fill(box(446, 262, 38, 50, 14), mix(skin, INK, 0.1))
    s.fill(oval(470, 226, 42, 50), fade(430, 190, 510, 260, "#dba070", "#b57650"))
    s.fill(spline([(424, 232), (430, 178), (476, 164), (514, 190), (510, 214), (466, 204), (444, 250)], closed=True),
        "#1a1720")
    s.line(spline([(432, 196), (380, 206), (346, 176), (318, 190)]), "#1a1720", 20)
    ball = oval(800, 410, 36)
    s.fill(ball, fade(770, 380, 836, 446, "#ffffff", "#c9d2d6"))
    for turn in range(5):
        a = turn * math.tau / 5 + 0.4
        s.fill(oval(800 + math.cos(a) * 27, 410 + math.sin(a) * 27, 9), "#22304a")
    s.fill(oval(800, 410, 11), "#22304a")
    for step in range(4):
        s.lines(colour("#ffffff", 0.5 - step * 0.1), 5, [(760 - step * 8, 424 + step * 14), (690 - step * 22,
            452 + step * 16)])
    for _ in range(46):
        s.leaf(s.rnd.uniform(640, 780), s.rnd.uniform(500, 700), s.rnd.uniform(8, 24), s.rnd.uniform(-150, -20),
            "#7fcf7a", 0.3)
    for x in _steps(0, 1200, 26):
        s.leaf(x, 806, s.rnd.uniform(20, 44), s.rnd.uniform(-110, -70), mix("#1f6a45", "#3f9a5a", s.rnd.random()), 0.2)


@picture(f"{DUYENHAI}/22/5650_co-dong-vien.jpg")
def _football_fans(s: Sheet) -> None:
    y: float
    x: float
    s.wash("#26193f", "#5b2a55", "#b34a4a", "#f0955a", bottom=560)
    for side in (-1, 1):
        for index in range(5):
            x = 600 + side * (170 + index * 110)
            h = 260 + index * 64
            wall = box(x - 60, 560 - h, 122, h + 40)
            s.fill(wall, fade(0, 560 - h, 0, 560, mix("#4c2c58", "#2a1d3f", index / 5), "#7a3a52"))
            s.windows(x - 42, 578 - h, 3, int(h / 62), 22, 30, 10, "#ffd27a", "#2b1b3b", 0.55)
            if index < 3:
                s.fill(box(x - 54, 512, 108, 30, 4), s.rnd.choice(("#d1493b", "#2f8f86", "#e0b04c")))
    s.glow(600, 470, 420, "#ffd08a", 0.8)
    s.wash("#7a3f4c", "#33223f", top=556)
    for _ in range(130):
        x, depth = s.rnd.uniform(-20, 1220), s.rnd.random()
        y = 520 + depth * 60
        s.fill(oval(x, y, 10 + depth * 6), mix("#3a2142", "#6b3550", s.rnd.random()))
    for _ in range(24):
        x, y = s.rnd.uniform(60, 1140), s.rnd.uniform(300, 480)
        size = s.rnd.uniform(50, 100)
        s.lines("#3a2142", 5, [(x, y), (x - 8, y + size * 1.5)])
        flag = spline([(x, y), (x + size * 0.4, y - 10), (x + size, y + 4), (x + size * 0.98, y + size * 0.6),
            (x + size * 0.45, y + size * 0.52), (x - 3, y + size * 0.64)])
        flag.closeSubpath()
        hue = s.rnd.choice(("#f2b632", "#2f8f9a", CORAL))
        s.fill(flag, fade(x, 0, x + size, 0, mix(hue, "#ffffff", 0.15), mix(hue, INK, 0.2)))
    for x, y, k, hue in ((210, 700, 1.0, "#2f8f9a"), (500, 720, 1.15, "#f2b632"), (800, 712, 1.1, CORAL),
        (1060, 690, 0.95, "#2f8f9a")):
        s.fill(oval(x, y + 4, 120 * k, 12), colour("#140c22", 0.55))
        for dx in (-62, 66):
            s.fill(oval(x + dx * k, y - 26 * k, 32 * k), "#17101f")
            s.fill(oval(x + dx * k, y - 26 * k, 14 * k), "#8d8798")
        s.fill(spline([(x - 96 * k, y - 70 * k), (x - 20 * k, y - 86 * k), (x + 6 * k, y - 40 * k),
            (x + 44 * k, y - 44 * k), (x + 62 * k, y - 104 * k), (x + 88 * k, y - 70 * k), (x + 52 * k, y - 22 * k),
            (x - 70 * k, y - 22 * k)], closed=True),
               fade(0, y - 100 * k, 0, y - 20 * k, mix(hue, "#ffffff", 0.2), mix(hue, INK, 0.35)))
        s.lines("#17101f", 7 * k, [(x + 62 * k, y - 100 * k), (x + 42 * k, y - 128 * k)])
        s.fill(oval(x + 84 * k, y - 84 * k, 11 * k), "#fff3c4")
        s.glow(x + 96 * k, y - 80 * k, 90 * k, "#fff0b8", 0.6)
        for back, coat, arm in ((-54, CORAL, True), (0, "#f4e3c0", False)):
            px = x + back * k
            s.line(spline([(px, y - 86 * k), (px + 34 * k, y - 64 * k), (px + 30 * k, y - 30 * k)]), "#241b35", 22 * k)
            s.fill(spline([(px - 24 * k, y - 76 * k), (px - 20 * k, y - 150 * k), (px + 6 * k, y - 162 * k),
                (px + 26 * k, y - 146 * k), (px + 24 * k, y - 76 * k)], closed=True),
                fade(px - 24, 0, px + 26, 0, mix(coat, "#ffffff", 0.15), mix(coat, INK, 0.3)))
            reach = [(px - 10 * k, y - 144 * k), (px - 34 * k, y - 200 * k),
                (px - 26 * k, y - 236 * k)] if arm else [(px + 14 * k, y - 142 * k), (px + 44 * k, y - 116 * k)]
            s.lines(coat, 15 * k, reach)
            s.fill(oval(px + 4 * k, y - 186 * k, 22 * k, 25 * k), SKIN)
            s.fill(oval(px + 2 * k, y - 196 * k, 25 * k, 19 * k), "#f2b632" if arm else "#b0413e")
    for _ in range(150):
        x, y = s.rnd.uniform(0, 1200), s.rnd.uniform(20, 620)
        s.p.save()
        s.p.translate(x, y)
        s.p.rotate(s.rnd.uniform(0, 180))
        s.fill(box(-4, -2, s.rnd.uniform(6, 13), 5), colour(s.rnd.choice(("#f2b632", CORAL, "#7fd0c6", "#fff3d8")),
            0.85))
        s.p.restore()


@picture(f"{HARBOUR}/cup-final-celebration.jpg")
def _football_cup(s: Sheet) -> None:
    y: float
    x: float
    s.wash("#112a4c", "#1f5470", "#3f8a86")
    for x in (120, 420, 780, 1080):
        s.fill(polygon((x - 16, -10), (x + 16, -10), (600 + (x - 600) * 0.2 + 240, 820),
            (600 + (x - 600) * 0.2 - 240, 820)), fade(0, 0, 0, 780, colour("#fff7d8", 0.26), colour("#fff7d8", 0)))
    s.glow(600, 250, 360, "#ffe6a0", 0.75)
    s.fill(polygon((-10, 640), (1210, 640), (1210, 810), (-10, 810)), fade(0, 640, 0, 800, "#3f9a63", "#1d5a45"))
    s.fill(box(210, 620, 780, 70, 6), fade(0, 620, 0, 690, "#f6ead0", "#bfa98a"))
    s.fill(box(210, 640, 780, 14), CORAL)
    team = ((300, 0.9, 1), (400, 1.02, -1), (510, 1.08, 1), (710, 1.1, -1), (815, 1.0, 1), (905, 0.92, -1),
        (612, 1.22, 0))
    for x, k, side in team:
        foot, h = 628, 250 * k
        for leg in (-1, 1):
            s.lines("#c9895f", 24 * k, [(x + leg * 18 * k, foot - h * 0.42), (x + leg * 22 * k, foot - 20)])
            s.lines("#f4f1e8", 25 * k, [(x + leg * 21 * k, foot - h * 0.2), (x + leg * 22 * k, foot - 20)])
            s.fill(box(x + leg * 22 * k - 17 * k, foot - 18, 34 * k, 18, 8), "#141d33")
        s.fill(polygon((x - 44 * k, foot - h * 0.5), (x + 44 * k, foot - h * 0.5), (x + 50 * k, foot - h * 0.32),
            (x + 5 * k, foot - h * 0.32), (x, foot - h * 0.38), (x - 5 * k, foot - h * 0.32),
            (x - 50 * k, foot - h * 0.32)), "#17233c")
        body = spline([(x - 30 * k, foot - h * 0.83), (x - 46 * k, foot - h * 0.72), (x - 42 * k, foot - h * 0.46),
            (x, foot - h * 0.44), (x + 42 * k, foot - h * 0.46), (x + 46 * k, foot - h * 0.72),
            (x + 30 * k, foot - h * 0.83)], closed=True)
        arms = (-1, 1) if side == 0 else (side,)
        for arm in (-1, 1):
            if arm in arms:
                tip = (x + arm * (14 if side == 0 else 48) * k, foot - h * 1.2)
                s.lines("#c9895f", 19 * k, [(x + arm * 38 * k, foot - h * 0.76), (x + arm * 52 * k, foot - h * 0.98),
                    tip])
                s.lines(CORAL, 24 * k, [(x + arm * 36 * k, foot - h * 0.76), (x + arm * 46 * k, foot - h * 0.88)])
            else:
                s.lines("#c9895f", 19 * k, [(x + arm * 38 * k, foot - h * 0.76), (x + arm * 72 * k, foot - h * 0.64)])
        s.fill(body, fade(x - 46 * k, 0, x + 46 * k, 0, "#f3764f", "#b53d2c"))
        s.fill(box(x - 7 * k, foot - h * 0.72, 14 * k, h * 0.14, 3), "#fbf1dc")
        s.fill(oval(x, foot - h * 0.93, 24 * k, 28 * k), SKIN)
        s.fill(spline([(x - 26 * k, foot - h * 0.9), (x - 24 * k, foot - h * 1.03), (x, foot - h * 1.06),
            (x + 24 * k, foot - h * 1.03), (x + 26 * k, foot - h * 0.9), (x + 12 * k, foot - h * 0.98),
            (x - 12 * k, foot - h * 0.98)], closed=True), "#1a1720")
        s.line(spline([(x - 8 * k, foot - h * 0.89), (x, foot - h * 0.872), (x + 8 * k, foot - h * 0.89)]), "#7c3a2a",
            4)
    cup = QPainterPath(QPointF(560, 150))
    cup.lineTo(664, 150)
    cup.cubicTo(664, 220, 640, 240, 620, 248)
    cup.lineTo(626, 276)
    cup.lineTo(650, 288)
    cup.lineTo(574, 288)
    cup.lineTo(598, 276)
    cup.lineTo(604, 248)
    cup.cubicTo(584, 240, 560, 220, 560, 150)
    s.line(spline([(562, 166), (526, 170), (534, 214), (580, 224)]), "#e0a63a", 9)
    s.line(spline([(662, 166), (698, 170), (690, 214), (644, 224)]), "#e0a63a", 9)
    s.fill(cup, fade(560, 0, 664, 0, "#fff0b0", "#f2b632", "#a86e1f"))
    s.fill(box(580, 160, 12, 62, 6), colour("#ffffff", 0.55))
    s.glow(612, 190, 190, "#fff0b0", 0.6)
    for _ in range(230):
        x, y = s.rnd.uniform(0, 1200), s.rnd.uniform(0, 780)
        s.p.save()
        s.p.translate(x, y)
        s.p.rotate(s.rnd.uniform(0, 180))
        s.fill(box(-5, -3, s.rnd.uniform(7, 16), 6, 1), colour(s.rnd.choice(("#f2b632", CORAL, "#7fd0c6", "#fff3d8",
            "#fff3d8")), 0.9))
        s.p.restore()


@picture(f"{SONGHONG}/18/phoi-ca-phe-dak-doa.jpg")
def _coffee_drying(s: Sheet) -> None:
    s.wash("#79b6c9", "#c4e0d8", "#f7ebc8", bottom=330)
    s.cloud(220, 120, 300, "#fffdf4", 0.9)
    s.cloud(880, 90, 380, "#fffdf4", 0.8)
    s.shade(s.ridge(330, 110, "#8db3a4", step=190), (600, 200), (600, 360), "#4d7f7b", 0.5)
    s.shade(s.ridge(370, 70, "#5f9370", step=140), (600, 280), (600, 420), "#2a5c4d", 0.6)
    for x in _steps(-10, 1230, 40):
        s.fill(oval(x, 396 + s.rnd.uniform(-8, 8), 34, 26), mix("#2f6b4b", "#4f8f56", s.rnd.random()))
    s.fill(box(770, 286, 240, 120), fade(0, 286, 0, 406, "#c98f5a", "#8f5c3e"))
    for x in _steps(782, 1005, 24):
        s.lines(colour("#5b3526", 0.45), 2, [(x, 290), (x, 404)])
    s.fill(polygon((740, 292), (790, 226), (990, 226), (1040, 292)), fade(0, 226, 0, 292, "#b85a3c", "#7d3a30"))
    s.fill(box(850, 326, 54, 80), "#3a2420")
    s.fill(polygon((-10, 408), (1210, 408), (1210, 810), (-10, 810)), fade(0, 408, 0, 800, "#d9b98a", "#b88a5c"))
    beds = ((polygon((40, 450), (540, 450), (470, 560), (-120, 560)), "#b5482f"),
        (polygon((610, 450), (1130, 450), (1290, 560), (640, 560)), "#8a4a2c"),
            (polygon((-160, 600), (450, 600), (330, 810), (-420, 810)), "#7a3a28"), (polygon((560, 600), (1320, 600),
                (1560, 810), (580, 810)), "#c0532f"))
    for bed, hue in beds:
        s.fill(bed, hue)
        s.shade(bed, (600, 430), (500, 800), "#3a1712", 0.5)
        s.p.save()
        s.p.setClipPath(bed)
        area = bed.boundingRect()
        for _ in range(900):
            y = s.rnd.uniform(area.top(), area.bottom())
            size = 2 + (y - 440) / 370 * 6
            bean = s.rnd.choice((mix(hue, "#ffffff", 0.25), mix(hue, INK, 0.35), mix(hue, "#f2b632", 0.3)))
            s.fill(oval(s.rnd.uniform(area.left(), area.right()), y, size * 1.25, size * 0.8), bean)
        for step in range(9):
            x = area.left() + area.width() * step / 9
            s.line(spline([(x, area.bottom()), (x + 60, area.center().y()), (x + 130, area.top())]),
                colour("#2a0f0c", 0.25), 7)
        s.p.restore()
    for x, y, h, coat, side in ((330, 590, 170, "#2f7f79", 1), (930, 585, 160, "#e9dcb8", -1),
        (500, 770, 270, "#b0413e", 1)):
        s.fill(oval(x - 40, y, h * 0.34, 9), colour("#3a1712", 0.35))
        s.person(x, y, h, coat, hat="#f0dca6", legs="#26334a", reach=side)
        hand = (x + side * h * 0.42, y - h * 0.6)
        s.lines("#7a5230", h * 0.025, [(hand[0] - side * h * 0.26, y - h * 0.78), (hand[0] + side * h * 0.62,
            y + h * 0.06)])
        s.lines("#7a5230", h * 0.05, [(hand[0] + side * h * 0.5, y + h * 0.09), (hand[0] + side * h * 0.72,
            y + h * 0.02)])


@picture(f"{SONGHONG}/18/qua-ca-phe-chin.jpg")
def _coffee_cherries(s: Sheet) -> None:
    y: float
    x: float
    s.wash("#cfdcae", "#9fc094", "#4f8f6e")
    for _ in range(60):
        s.fill(oval(s.rnd.uniform(-40, 1240), s.rnd.uniform(-20, 820), s.rnd.uniform(30, 120)),
            colour(s.rnd.choice(("#e9edc0", "#6fae7a", "#2f7a5c")), 0.16))
    branch = spline([(-40, 250), (240, 300), (520, 345), (820, 420), (1240, 460)])
    leaves = ((120, 270, -62, 300), (150, 285, 70, 260), (400, 330, -50, 340), (430, 340, 80, 300),
        (700, 385, -66, 330), (730, 400, 62, 310), (980, 435, -48, 300), (1000, 440, 96, 280))
    for x, y, angle, length in leaves:
        shape = s.leaf(x, y, length, angle, fade(x, y, x + math.cos(math.radians(angle)) * length,
            y + math.sin(math.radians(angle)) * length, "#1f5f48", "#3f9463"), 0.4)
        s.shade(shape, (x, y - 160), (x, y + 160), "#0f3a32", 0.7)
        turn = math.radians(angle)
        s.lines(colour("#a9d6a0", 0.7), 4, [(x, y), (x + math.cos(turn) * length * 0.92,
            y + math.sin(turn) * length * 0.92)])
        for step in range(2, 8):
            px, py = x + math.cos(turn) * length * step / 9, y + math.sin(turn) * length * step / 9
            for side in (-1, 1):
                vein = turn + side * 0.8
                s.lines(colour("#a9d6a0", 0.4), 2, [(px, py), (px + math.cos(vein) * length * 0.14,
                    py + math.sin(vein) * length * 0.14)])
    s.line(branch, "#5b4032", 20)
    s.line(branch, "#8a6448", 9)
    for cluster in (0.16, 0.36, 0.57, 0.78):
        spot = branch.pointAtPercent(cluster)
        for _ in range(15):
            x, y = spot.x() + s.rnd.gauss(0, 44), spot.y() + s.rnd.gauss(14, 34)
            r = s.rnd.uniform(27, 38)
            hue = s.rnd.choice(("#c8322b", "#c8322b", "#dd4a2f", "#a5222b", "#e8913a", "#7fae4a"))
            s.fill(oval(x + 5, y + 8, r), colour("#12261f", 0.25))
            ball = QRadialGradient(x - r * 0.35, y - r * 0.4, r * 1.5)
            ball.setColorAt(0, QColor(mix(hue, "#ffffff", 0.45)))
            ball.setColorAt(0.35, QColor(hue))
            ball.setColorAt(1, QColor(mix(hue, INK, 0.6)))
            s.fill(oval(x, y, r, r * 1.06), ball)
            s.fill(oval(x + r * 0.1, y + r * 0.86, r * 0.16, r * 0.1), "#3a1a16")
            s.fill(oval(x - r * 0.38, y - r * 0.42, r * 0.2, r * 0.13), colour("#ffffff", 0.75))
    for x, y, r in ((240, 560, 10), (560, 620, 7), (900, 640, 12), (330, 180, 6)):
        s.fill(oval(x, y, r, r * 1.3), colour("#ffffff", 0.55))


@picture(f"{SONGHONG}/23/cau-thep-trong-suong.jpg")
def _bridge_fog(s: Sheet) -> None:
    x: float
    s.wash("#cfd6d2", "#e7e3d6", "#f4e9d2", "#d8d9cf")
    s.fill(oval(860, 250, 48), "#fff6df")
    s.glow(860, 250, 330, "#fff0c8", 0.6)
    s.ridge(470, 40, "#c3cbc6", step=150)
    s.haze(360, 560, "#efe9da", 0.9)
    for span in range(7):
        depth = span / 6
        x0, x1 = 1240 - 300 * span * (1.18 - 0.03 * span), 1240 - 300 * (span + 1) * (1.18 - 0.03 * (span + 1))
        tone = mix("#c2c8c4", "#2c4048", min(1.0, 0.1 + depth * 1.05))
        size = 40 + 36 * span
        deck0, deck1 = 474 + 8 * span, 482 + 8 * span
        if x1 < -700:
            break
        peak = deck0 - size * 1.9
        middle = (x0 + x1) / 2
        beam = 4 + span * 2.2
        s.lines(tone, beam, [(x0, deck0), (x1, deck1)], [(x0, deck0), (middle + (x0 - middle) * 0.45, peak),
            (middle, peak - size * 0.25), (middle + (x1 - middle) * 0.45, peak), (x1, deck1)])
        for step in range(1, 8):
            t = step / 8
            px = x0 + (x1 - x0) * t
            rise = peak - size * 0.25 if t == 0.5 else deck0 - (deck0 - peak) * min(1.0, min(t, 1 - t) * 3.6)
            s.lines(tone, beam * 0.55, [(px, deck0 + (deck1 - deck0) * t), (px, rise)])
            nx = x0 + (x1 - x0) * (step + 1) / 8
            s.lines(tone, beam * 0.4, [(px, deck0), (nx, deck0 - (deck0 - peak) * min(1.0,
                min((step + 1) / 8, 1 - (step + 1) / 8) * 3.6))])
        pier = polygon((x1 - beam * 3.4, deck1), (x1 + beam * 3.4, deck1), (x1 + beam * 4.4, 640 + span * 10),
            (x1 - beam * 4.4, 640 + span * 10))
        s.fill(pier, fade(x1 - 30, 0, x1 + 30, 0, mix(tone, "#ffffff", 0.25), tone))
        s.shade(pier, (x1, 640), (x1, deck1), INK, 0.3 + 0.3 * depth)
        if span in (1, 3, 4):
            s.haze(420 - span * 20, 640, "#efe9da", 0.42)
    s.wash("#d5d8cf", "#aebbb8", "#71878c", top=610)
    s.ripples(615, 790, "#fbf4e2", 80, x=860, spread=300)
    s.haze(540, 690, "#f4efe2", 0.85)
    for x, y, h, coat in ((250, 560, 64, "#7d4a45"), (330, 556, 60, "#4b6a72")):
        s.person(x, y, h, coat, hat="#d9c7a0")
    s.sampan(720, 712, 190, "#4b4a48")
    s.person(690, 702, 96, "#6b5a55", hat="#e4d6b4", reach=1)
    s.lines("#4b4a48", 4, [(715, 620), (800, 760)])
    for _ in range(60):
        x = s.rnd.uniform(-10, 420)
        s.leaf(x, 806, s.rnd.uniform(50, 150), s.rnd.uniform(-112, -66),
            colour(mix("#3f5a52", "#6b7f66", s.rnd.random()), 0.9), 0.09)


@picture(f"{SONGHONG}/23/xe-dap-qua-cau.jpg")
def _bridge_bikes(s: Sheet) -> None:
    s.wash("#dfe0d6", "#f1e6cf", "#e9d6b8", "#a9b3ac")
    s.glow(600, 330, 420, "#fff3d0", 0.8)
    deck = polygon((470, 430), (730, 430), (1260, 810), (-60, 810))
    s.fill(deck, fade(0, 430, 0, 800, "#c9bfae", "#6f6a66"))
    s.shade(deck, (600, 430), (600, 800), "#2b2f38", 0.5)
    for index in range(14):
        y = 432 + 370 * (index / 13) ** 2
        s.fill(box(-60, y, 1320, 1 + (y - 430) * 0.012), colour("#3a3a40", 0.25))
    for step in range(7):
        t = (step / 6) ** 1.8
        tone = mix("#d2cdbf", "#2d3b44", 0.12 + 0.88 * t)
        x, low, high = 140 + 540 * t, 436 + 330 * t, 320 - 470 * t
        w = 5 + 34 * t
        for side in (-1, 1):
            s.lines(tone, w, [(600 + side * x, low + 40 * t), (600 + side * x, high)])
        s.lines(tone, w * 0.8, [(600 - x, high), (600 + x, high)])
        s.lines(tone, w * 0.4, [(600 - x, high + 60 + 60 * t), (600, high), (600 + x, high + 60 + 60 * t)])
        if step < 6:
            nt = ((step + 1) / 6) ** 1.8
            nx, nlow, nhigh = 140 + 540 * nt, 436 + 330 * nt, 320 - 470 * nt
            for side in (-1, 1):
                s.lines(tone, w * 0.6, [(600 + side * x, low), (600 + side * nx, nhigh + (nlow - nhigh) * 0.25)])
                s.lines(tone, w * 0.5, [(600 + side * x, low - 40 * t - 14), (600 + side * nx, nlow - 40 * nt - 14)])
        if step == 2:
            s.haze(240, 560, "#f4ead4", 0.75)
    for x, y, k, coat, load in ((560, 500, 0.34, "#8c6a60", None), (660, 520, 0.42, "#6a7d80", None),
        (500, 600, 0.72, "#4f7f79", "#d9a441"), (770, 730, 1.25, "#a84638", "#e58aa0")):
        s.fill(oval(x, y, 26 * k + 30, 7 * k), colour(INK, 0.25))
        s.line(oval(x, y - 44 * k, 13 * k, 44 * k), "#1d232c", 9 * k)
        s.lines("#1d232c", 6 * k, [(x, y - 88 * k), (x, y - 150 * k)],
            [(x - 38 * k, y - 156 * k), (x + 38 * k, y - 156 * k)])
        if load:
            for side in (-1, 1):
                basket = polygon((x + side * 34 * k, y - 108 * k), (x + side * 104 * k, y - 108 * k),
                    (x + side * 92 * k, y - 44 * k), (x + side * 44 * k, y - 44 * k))
                s.fill(basket, "#a97d4a")
                for _ in range(16):
                    hue = s.rnd.choice((load, mix(load, "#ffffff", 0.35), mix(load, CORAL, 0.4), "#5d8f5a"))
                    s.fill(oval(x + side * (69 + s.rnd.uniform(-36, 36)) * k, y - (118 + s.rnd.uniform(-8, 30)) * k,
                        14 * k), hue)
        for side in (-1, 1):
            s.lines("#2a3346", 21 * k, [(x + side * 14 * k, y - 150 * k), (x + side * 24 * k,
                y - (92 if side > 0 else 70) * k), (x + side * 15 * k, y - (52 if side > 0 else 30) * k)])
            s.lines(coat, 15 * k, [(x + side * 26 * k, y - 216 * k), (x + side * 40 * k, y - 160 * k)])
        s.fill(spline([(x - 30 * k, y - 216 * k), (x, y - 228 * k), (x + 30 * k, y - 216 * k),
            (x + 27 * k, y - 142 * k), (x - 27 * k, y - 142 * k)], closed=True),
            fade(x - 30 * k, 0, x + 30 * k, 0, mix(coat, "#ffffff", 0.2), mix(coat, INK, 0.3)))
        s.fill(oval(x, y - 246 * k, 17 * k, 20 * k), SKIN)
        s.fill(polygon((x - 48 * k, y - 250 * k), (x, y - 288 * k), (x + 48 * k, y - 250 * k)),
            fade(x - 48 * k, 0, x + 48 * k, 0, "#f4e6c0", "#b99a68"))
    s.haze(120, 420, "#f6eedb", 0.4)


@picture(f"{SONGHONG}/23/bai-giua-song-hong.jpg")
def _bridge_river(s: Sheet) -> None:
    s.wash("#e8b9a0", "#f3d9bb", "#f6ead2", bottom=400)
    s.fill(oval(330, 290, 40), "#fff3dc")
    s.glow(330, 290, 300, "#ffdcae", 0.7)
    for x in _steps(0, 1230, 52):
        h = s.rnd.uniform(24, 120)
        s.fill(box(x, 362 - h, s.rnd.uniform(30, 56), h), colour("#b9a9a6", 0.6))
    s.haze(270, 380, "#f6e6cf", 0.8)
    s.lines("#6f6f74", 7, [(-10, 330), (1210, 300)])
    for index in range(8):
        x = index * 165 - 30
        y = 330 - x * 0.025
        s.lines("#6f6f74", 5, [(x, y), (x + 50, y - 62), (x + 110, y - 64), (x + 160, y - 4)])
        for step in range(1, 8):
            s.lines("#6f6f74", 2.4, [(x + step * 20, y), (x + step * 20, y - min(62, step * 25, (8 - step) * 25))])
        s.fill(polygon((x + 152, y), (x + 172, y), (x + 177, 420), (x + 147, 420)),
            fade(x + 147, 0, x + 177, 0, "#a79c98", "#77716f"))
    s.wash("#d9b89e", "#b58d76", "#8a6557", top=396)
    s.ripples(400, 560, "#fbe9cf", 120, x=340, spread=380)
    bank = spline([(-60, 560), (180, 530), (420, 545), (700, 590), (960, 575), (1260, 610)])
    bank.lineTo(1260, 860)
    bank.lineTo(-60, 860)
    bank.closeSubpath()
    s.fill(bank, fade(0, 530, 0, 800, "#a9b56a", "#4d7a4a"))
    s.shade(bank, (600, 540), (500, 800), "#24482f", 0.6)
    for row in range(9):
        y = 600 + row * 24
        for x in _steps(-40, 1240, 30 + row * 3):
            size = 12 + row * 2.6
            hue = s.rnd.choice(("#5f9a4f", "#7fb35a", "#3f7a48", "#f2d24a" if row % 3 == 0 else "#6aa552"))
            s.fill(oval(x + row * 13, y, size, size * 0.62), hue)
    for x, y, h, coat in ((420, 660, 120, "#a84638"), (860, 720, 170, "#35598c"), (980, 650, 112, "#e9dcb8")):
        s.person(x, y, h, coat, hat="#f0dca6", reach=1 if x == 860 else None)
    s.fill(box(936, 612, 34, 40, 10), "#7d8f8e")
    for dx in range(7):
        s.lines(colour("#e8f4f4", 0.7), 2, [(942 + dx, 640), (950 + dx * 12, 690)])
    for x in (60, 110, 160, 1100, 1150):
        for _ in range(3):
            tall = s.rnd.uniform(150, 260)
            for blade in range(5):
                s.leaf(x, 720, tall, -90 + (blade - 2) * s.rnd.uniform(9, 17),
                    mix("#3f7a48", "#86b55a", s.rnd.random()), 0.1)


@picture(f"{SONGHONG}/14/hanh-lang-tram-y-te.jpg")
def _hospital_corridor(s: Sheet) -> None:
    s.wash("#e6efe8", "#d4e4df")
    s.fill(polygon((-10, -10), (1210, -10), (760, 250), (440, 250)), fade(0, 0, 0, 250, "#f8fbf4", "#dfe9e2"))
    floor = polygon((440, 520), (760, 520), (1260, 810), (-60, 810))
    s.fill(floor, fade(0, 520, 0, 800, "#b9d3cc", "#7fa9a4"))
    s.fill(polygon((440, 250), (760, 250), (760, 520), (440, 520)), fade(0, 250, 0, 520, "#fdf6de", "#f0e2bb"))
    s.fill(box(510, 292, 180, 228, 4), fade(0, 292, 0, 520, "#cfe8ea", "#f8e9b8"))
    s.fill(box(597, 292, 6, 228), "#8fb0ac")
    s.glow(600, 400, 320, "#fff3c8", 0.7)
    for side in (-1, 1):
        wall = polygon((600 + side * 160, 250), (600 + side * 160, 520), (600 + side * 660, 820),
            (600 + side * 660, -30))
        s.fill(wall, fade(600 + side * 160, 0, 600 + side * 620, 0, "#d9eae2", "#8fbab0"))
        s.shade(wall, (600 + side * 200, 300), (600 + side * 620, 700), "#3f7472", 0.5)
        s.fill(polygon((600 + side * 160, 440), (600 + side * 160, 520), (600 + side * 660, 820),
            (600 + side * 660, 590)), colour("#4f9088", 0.55))
        for door in range(3):
            a, b = (160 + 500 * t for t in ((0.08, 0.2, 0.42)[door], (0.15, 0.33, 0.7)[door]))
            top_a, low_a = 250 - 280 * (a - 160) / 500 + 60, 520 + 300 * (a - 160) / 500
            top_b, low_b = 250 - 280 * (b - 160) / 500 + 60 + 40 * (b - a) / 140, 520 + 300 * (b - 160) / 500
            s.fill(polygon((600 + side * a, top_a), (600 + side * b, top_b), (600 + side * b, low_b),
                (600 + side * a, low_a)), fade(600 + side * a, 0, 600 + side * b, 0, "#f4ead2", "#cfa977"))
            glass = (a + (b - a) * 0.25, a + (b - a) * 0.75)
            s.fill(polygon((600 + side * glass[0], top_a + 30), (600 + side * glass[1], top_b + 36),
                (600 + side * glass[1], (top_b + low_b) / 2 - 10), (600 + side * glass[0], (top_a + low_a) / 2 - 10)),
                "#9cc9cc")
    for index in range(5):
        t = (index / 4) ** 1.5
        y = 236 - 240 * t
        half = 26 + 90 * t
        s.fill(polygon((600 - half, y), (600 + half, y), (600 + half * 1.18, y - 10 - 26 * t),
            (600 - half * 1.18, y - 10 - 26 * t)), "#ffffff")
        s.glow(600, y, 60 + 160 * t, "#ffffff", 0.5)
    s.fill(polygon((540, 520), (660, 520), (840, 800), (360, 800)), fade(0, 520, 0, 800, colour("#fff7d8", 0.75),
        colour("#fff7d8", 0.05)))
    for x, y, h, coat, legs in ((560, 560, 130, "#ffffff", "#3f7f86"), (650, 552, 122, "#7fc0b4", "#3f7f86")):
        s.fill(oval(x, y, h * 0.3, 7), colour("#2b5a5c", 0.35))
        s.person(x, y, h, coat, legs=legs)
    s.fill(oval(330, 700, 190, 14), colour("#2b5a5c", 0.3))
    s.fill(box(180, 600, 320, 22, 6), "#2f6f79")
    s.fill(box(180, 520, 320, 60, 8), "#3f8f93")
    s.lines("#2b4a52", 9, [(200, 620), (200, 700)], [(480, 620), (480, 700)])
    for x, coat, hair in ((250, "#b0413e", "#cfcfcf"), (400, "#e0b04c", "#1d1d26")):
        s.line(spline([(x - 16, 600), (x - 8, 640), (x - 10, 696)]), "#26334a", 26)
        s.line(spline([(x + 22, 600), (x + 30, 640), (x + 28, 696)]), "#26334a", 26)
        s.fill(spline([(x - 44, 606), (x - 40, 510), (x, 488), (x + 42, 510), (x + 46, 606)], closed=True),
            fade(x - 44, 0, x + 46, 0, mix(coat, "#ffffff", 0.2), mix(coat, INK, 0.25)))
        s.fill(oval(x, 456, 28, 34), SKIN)
        s.fill(oval(x, 440, 31, 22), hair)
    s.fill(box(960, 560, 130, 150, 8), fade(960, 0, 1090, 0, "#f4f8f2", "#b9d0ca"))
    s.fill(box(940, 540, 170, 26, 6), "#4f9088")
    s.fill(box(1008, 606, 34, 74, 3), CORAL)
    s.fill(box(988, 626, 74, 34, 3), CORAL)
    for _ in range(12):
        s.leaf(1150, 640, s.rnd.uniform(100, 190), s.rnd.uniform(-150, -30), mix("#2f7a58", "#5fa56a", s.rnd.random()),
            0.16)
    s.fill(polygon((1110, 640), (1196, 640), (1184, 740), (1122, 740)), "#c9744a")


@picture(f"{SONGHONG}/14/kham-tu-xa-7f21.jpg")
def _telemedicine(s: Sheet) -> None:
    s.wash("#f3dfbd", "#eccb9c")
    s.fill(box(70, 70, 260, 300, 6), fade(0, 70, 0, 370, "#a9d6d8", "#e9efd0"))
    s.p.save()
    s.p.setClipPath(box(70, 70, 260, 300))
    s.shade(s.ridge(310, 90, "#6fa37f", step=90), (200, 220), (200, 370), "#2f6a55", 0.6)
    s.p.restore()
    s.line(box(70, 70, 260, 300, 6), "#fff8e6", 16)
    s.lines("#fff8e6", 9, [(200, 70), (200, 370)], [(70, 220), (330, 220)])
    desk = box(-10, 600, 1220, 220)
    s.fill(desk, fade(0, 600, 0, 800, "#b5744a", "#7d4a36"))
    s.shade(desk, (600, 600), (600, 800), "#3a1f1a", 0.6)
    s.fill(box(430, 130, 500, 340, 18), "#1f2f45")
    screen = box(450, 150, 460, 300, 8)
    s.fill(screen, fade(450, 150, 910, 450, "#d5ecea", "#8cc3c4"))
    s.p.save()
    s.p.setClipPath(screen)
    s.fill(spline([(540, 470), (556, 380), (640, 346), (724, 380), (742, 470)], closed=True),
        fade(540, 0, 740, 0, "#ffffff", "#cfdcdc"))
    s.fill(polygon((612, 356), (640, 400), (668, 356)), "#4f9a9a")
    s.fill(box(622, 316, 36, 46, 12), "#c98a60")
    s.fill(oval(640, 278, 50, 60), fade(590, 240, 690, 320, "#e9b183", "#cf9265"))
    s.fill(spline([(588, 280), (588, 226), (640, 202), (694, 228), (692, 282), (672, 250), (612, 248)], closed=True),
        "#1f1b26")
    for x in (622, 660):
        s.fill(oval(x, 280, 4.5), "#2a1c1a")
    s.line(spline([(626, 308), (641, 316), (656, 308)]), "#9c4a3a", 4)
    s.line(spline([(600, 366), (604, 410), (640, 432), (676, 410), (680, 366)]), "#2b3b55", 5)
    s.fill(oval(640, 434, 9), "#8796a3")
    s.fill(box(780, 170, 112, 76, 6), colour("#173a52", 0.85))
    s.line(spline([(788, 214), (806, 212), (814, 188), (824, 234), (834, 206), (846, 212), (884, 210)]), "#7ff0c0", 3.5)
    s.fill(box(780, 258, 112, 84, 6), colour("#173a52", 0.7))
    for row in range(4):
        s.fill(box(790, 270 + row * 18, s.rnd.uniform(50, 90), 8, 4), colour("#cfeeea", 0.8))
    s.p.restore()
    s.fill(polygon((640, 470), (720, 470), (740, 590), (620, 590)), "#2b3e57")
    s.fill(box(560, 586, 240, 18, 8), "#1f2f45")
    s.fill(oval(680, 142, 5), "#6cf0b0")
    back = spline([(60, 830), (80, 610), (150, 500), (250, 470), (350, 500), (420, 620), (440, 830)], closed=True)
    s.fill(back, fade(70, 480, 440, 800, "#8f4a6a", "#4a2747"))
    s.shade(back, (150, 480), (420, 800), "#22102b", 0.6)
    s.fill(oval(250, 400, 74, 88), "#c78f66")
    s.fill(oval(244, 392, 86, 92), fade(160, 300, 330, 480, "#d9d6cf", "#8f8d92"))
    s.fill(oval(206, 440, 46, 40), "#a9a7a8")
    s.line(spline([(420, 700), (520, 670), (600, 650)]), "#c78f66", 40)
    s.line(spline([(380, 720), (470, 690)]), "#6b365a", 60)
    cuff = polygon((500, 640), (570, 620), (590, 684), (520, 706))
    s.fill(cuff, "#2f6f9a")
    s.line(spline([(560, 690), (640, 760), (760, 740), (820, 690)]), "#1d2a3d", 7)
    s.fill(box(810, 630, 170, 100, 12), fade(0, 630, 0, 730, "#f4f8f2", "#b9cdca"))
    s.fill(box(826, 644, 100, 58, 5), "#28485a")
    for x in (840, 866, 892):
        s.fill(box(x, 656, 16, 34, 3), "#8ff0c8")
    s.fill(oval(952, 672, 14), CORAL)
    s.fill(spline([(1010, 830), (1030, 560), (1090, 500), (1160, 520), (1230, 600), (1230, 830)], closed=True),
        fade(1020, 520, 1200, 800, "#ffffff", "#b9cfd2"))
    s.fill(oval(1104, 424, 56, 68), fade(1050, 380, 1160, 480, "#e0a578", "#b87b55"))
    s.fill(spline([(1052, 420), (1056, 352), (1112, 336), (1170, 366), (1176, 460), (1150, 480), (1142, 410),
        (1090, 388)], closed=True), "#1f1b26")
    s.fill(polygon((1060, 352), (1154, 352), (1164, 318), (1054, 318)), "#ffffff")
    s.fill(box(1098, 324, 20, 20, 2), CORAL)


@picture(f"{SONGHONG}/20/vuon-dao-som.jpg")
def _flower_village(s: Sheet) -> None:
    s.wash("#a9cbd6", "#dfe6dc", "#f9e6d6", bottom=380)
    s.glow(920, 200, 340, "#fff3d8", 0.7)
    s.shade(s.ridge(380, 90, "#a3b8b4", step=210), (600, 280), (600, 420), "#64868a", 0.5)
    for x in _steps(20, 1190, 110):
        w, h = s.rnd.uniform(60, 90), s.rnd.uniform(40, 90)
        s.fill(box(x, 400 - h, w, h), s.rnd.choice(("#f1dfbe", "#d9b48a", "#e9e2d0", "#c9a08a")))
        s.fill(polygon((x - 6, 400 - h), (x + w / 2, 378 - h), (x + w + 6, 400 - h)), "#a8543f")
        s.windows(x + 10, 412 - h, 2, 1, 12, 16, 14, "#6f8a8c", "#5b6f74", 0.5)
    s.wash("#b98f68", "#8a6146", top=394)
    for row in range(6):
        y = 430 + row * row * 13 + row * 8
        size = 34 + row * 22
        furrow = box(-10, y + size * 0.1, 1220, size * 0.36, 8)
        s.fill(furrow, mix("#7a5a3f", "#5b3f30", row / 6))
        for x in _steps(-60 + row * 23, 1280, size * 1.55):
            tx = x + s.rnd.uniform(-8, 8)
            base = y + size * 0.22
            for side in (-0.5, -0.15, 0.2, 0.55):
                s.line(spline([(tx, base), (tx + side * size * 0.4, base - size * 0.55),
                    (tx + side * size, base - size * 1.1)]), "#4d342c", size * 0.06)
            for _ in range(26):
                a, r = s.rnd.uniform(0, math.tau), s.rnd.random() ** 0.6
                hue = s.rnd.choice(("#ec6f92", "#f59ab2", "#d94f78", "#ffd3dc", "#8fae62"))
                s.fill(oval(tx + math.cos(a) * r * size * 0.68, base - size * 0.92 + math.sin(a) * r * size * 0.6,
                    size * s.rnd.uniform(0.06, 0.13)), colour(mix(hue, "#f3ddd2", 0.4 * (1 - row / 5)), 0.95))
        if row == 2:
            s.haze(380, 520, "#f9e9dc", 0.5)
            s.person(380, 530, 110, "#35598c", hat="#f0dca6", reach=1)
        if row == 4:
            s.person(760, 712, 230, "#d9a13a", hat="#f4e3b4", legs="#2b3a52", reach=-1)
            s.fill(oval(640, 580, 30, 26), colour("#ec6f92", 0.8))
    for _ in range(60):
        s.fill(oval(s.rnd.uniform(0, 1200), s.rnd.uniform(120, 800), s.rnd.uniform(3, 7), s.rnd.uniform(2, 4)),
            colour("#f9a9be", 0.8))


@picture(f"{SONGHONG}/10/ruong-bac-thang.jpg")
def _terraces(s: Sheet) -> None:
    s.wash("#6fa3b8", "#b9d6cf", "#f6e9c4", bottom=340)
    s.glow(300, 170, 320, "#fff3cc", 0.8)
    s.shade(s.ridge(300, 150, "#8fb0b0", step=210), (500, 160), (700, 340), "#4b757f", 0.6)
    s.cloud(820, 210, 360, "#ffffff", 0.75)
    s.shade(s.ridge(350, 120, "#5f8f86", step=170), (500, 230), (700, 400), "#285a5c", 0.7)
    s.haze(290, 420, "#f3f0df", 0.75)
    for level in range(15):
        t = level / 14
        base = 372 + 430 * t ** 1.25
        swing = 26 + 66 * t
        points = [(x, base + math.sin(x / 210 + level * 0.35) * swing + math.sin(x / 83 + level) * swing * 0.22)
            for x in _steps(-120, 1380, 60)]
        top = spline(points)
        shelf = QPainterPath(top)
        shelf.lineTo(1400, 880)
        shelf.lineTo(-140, 880)
        shelf.closeSubpath()
        hue = ("#e9c95a", "#c9bf55", "#9fb552", "#e0b64a", "#7fa552")[level % 5]
        s.fill(shelf, fade(0, base - swing, 0, base + 90, mix(hue, "#f3f0df", 0.45 * (1 - t)),
            mix(hue, "#2f6a45", 0.35 + 0.25 * t)))
        if level % 4 == 2:
            s.shade(shelf, (400, base - 20), (900, base + 120), "#1f5a40", 0.4)
        s.line(top, mix("#fbf1b8", "#dfe9c0", t), 2 + 4 * t)
        lower = spline([(x, y + 9 + 15 * t) for x, y in points])
        s.line(lower, colour("#2a5a3c", 0.5), 3 + 9 * t)
        if level > 6:
            for x, y in points[::2]:
                for _ in range(3):
                    s.leaf(x + s.rnd.uniform(-50, 50), y + 30 + 24 * t, 10 + 14 * t, s.rnd.uniform(-115, -65),
                        colour("#f2dc7a", 0.6), 0.14)
        if level == 7:
            for x, y, h, coat in ((420, 560, 72, "#8c2f4a"), (470, 556, 68, "#2f4a7a")):
                s.person(x, y, h, coat, hat="#f4e3b4", legs="#1f2740")
        if level == 5:
            s.fill(box(890, 440, 74, 44), "#8a5a3e")
            s.fill(polygon((872, 446), (927, 402), (982, 446)), fade(0, 402, 0, 446, "#c9a063", "#8a6a3e"))
    for x in (40, 110, 1140):
        s.tree(x, 820, s.rnd.uniform(170, 230), "#2f6b4b")


@picture(f"{DUYENHAI}/12/5622_cho-noi-som-mai.jpg")
def _market_boats(s: Sheet) -> None:
    s.wash("#f2b48a", "#f9d9a8", "#fbeed2", bottom=340)
    s.fill(oval(600, 300, 56), "#fff8e4")
    s.glow(600, 300, 380, "#ffdf9c", 0.8)
    for x in _steps(-20, 1240, 44):
        if not 470 < x < 720:
            s.fill(oval(x, 322, s.rnd.uniform(30, 52), s.rnd.uniform(22, 46)),
                mix("#8fa886", "#5f8a72", s.rnd.random()))
    for x, h in ((60, 190), (150, 150), (1040, 170), (1130, 210), (880, 120)):
        s.palm(x, 340, h, "#5b7f6a", lean=0.12 if x < 600 else -0.12)
    for x in (250, 330, 800, 960):
        s.fill(box(x, 296, 62, 44), s.rnd.choice(("#c9825a", "#b9a07a", "#a9b7a0")))
        s.fill(polygon((x - 8, 300), (x + 31, 276), (x + 70, 300)), "#8a5a48")
        for leg in (6, 30, 54):
            s.lines("#7a5a48", 4, [(x + leg, 338), (x + leg, 356)])
    s.wash("#f2cf9f", "#c79f78", "#7d7a6a", "#4d5f60", top=338)
    s.ripples(345, 780, "#fff0cc", 190, x=600, spread=420)
    s.ripples(360, 790, "#4b4a48", 50, alpha=0.25)
    fruit = {"dua": ("#e0a63a", "#c9852f", "#7f9a4a"), "bi": ("#e4782f", "#d95f2a"),
        "rau": ("#5f9a4f", "#7fb35a", "#3f7a48"), "chom": ("#c8322b", "#dd4a2f"),
        "xoai": ("#f2c84a", "#d9b23a", "#9fb24a")}
    kinds = list(fruit.values())
    for x, y, w, kind, coat in ((250, 400, 170, 3, "#6a5a8c"), (520, 408, 150, 2, "#35598c"),
        (820, 398, 180, 0, "#b0413e"), (1060, 420, 160, 4, "#2f7f79"),
                                (150, 520, 290, 4, "#a84638"), (660, 510, 260, 1, "#2f7f79"), (1010, 545, 300, 2,
                                    "#d9a13a")):
        s.sampan(x, y, w, "#7a4a34", kinds[kind])
        s.person(x + w * 0.36, y - w * 0.06, w * 0.36, coat, hat="#f0dca6", reach=s.rnd.choice((-1, 1)))
        pole = x - w * 0.38
        s.lines("#6b4a34", 4, [(pole, y - w * 0.08), (pole + 6, y - w * 0.75)])
        for step in range(3):
            s.fill(oval(pole + 5, y - w * (0.72 - step * 0.075), w * 0.034), kinds[kind][step % len(kinds[kind])])
    s.sampan(470, 716, 620, "#6b3f2e", ("#e0a63a", "#c9852f", "#e4b84a", "#8f9a4a"))
    for x in _steps(330, 620, 34):
        for blade in range(4):
            s.leaf(x, 640 - abs(x - 470) * -0.06, 34, -90 + (blade - 1.5) * 24, "#4f7f4a", 0.18)
    s.person(700, 690, 250, "#b0413e", hat="#f4e3b4", legs="#20283a", reach=1)
    s.line(spline([(800, 540), (830, 640), (870, 770)]), "#5b3a2a", 9)
    s.leaf(858, 720, 90, 74, "#5b3a2a", 0.22)


@picture(f"{DUYENHAI}/12/5622_f64c83e8c6c7032297d-2.jpg")
def _market_woman(s: Sheet) -> None:
    y: float
    x: float
    s.wash("#e9b98c", "#d9a276", "#8a8068")
    for _ in range(70):
        s.ripples(60, 560, "#ffeccb", 2, alpha=0.35)
    for x, y, w in ((140, 180, 260), (980, 140, 300), (1080, 300, 240)):
        s.sampan(x, y, w, "#8a6a56", ("#c9a06a", "#b98a5a"))
    s.haze(0, 420, "#f6d9b0", 0.7)
    hull = QPainterPath(QPointF(-40, 560))
    hull.quadTo(600, 690, 1240, 540)
    hull.lineTo(1240, 820)
    hull.lineTo(-40, 820)
    hull.closeSubpath()
    s.fill(hull, fade(0, 560, 0, 800, "#8a5638", "#4b2b24"))
    body = spline([(400, 700), (420, 500), (500, 410), (600, 390), (700, 410), (780, 500), (810, 700)], closed=True)
    s.fill(body, fade(410, 400, 800, 700, "#8f3f62", "#54234a"))
    s.shade(body, (480, 420), (800, 680), "#250f2a", 0.6)
    for _ in range(70):
        x, y = s.rnd.uniform(430, 780), s.rnd.uniform(430, 660)
        if body.contains(QPointF(x, y)):
            for petal in range(5):
                a = petal * math.tau / 5
                s.fill(oval(x + math.cos(a) * 6, y + math.sin(a) * 6, 4.5), colour("#f3b8c4", 0.55))
    s.fill(box(566, 340, 68, 80, 26), "#b9784e")
    s.fill(oval(600, 296, 84, 96), fade(520, 240, 690, 350, "#d99a6c", "#b06f48"))
    s.fill(spline([(514, 280), (530, 210), (600, 190), (674, 212), (688, 284), (660, 250), (600, 236), (544, 250)],
        closed=True), "#1d1822")
    hat = polygon((372, 250), (600, 62), (828, 250))
    brim = spline([(372, 250), (480, 268), (600, 274), (720, 268), (828, 250)])
    shape = hat.united(brim)
    s.fill(shape, fade(372, 60, 828, 260, "#fbeec4", "#e9cf94", "#b08a52"))
    for step in range(1, 9):
        t = step / 9
        y = 62 + 200 * t
        s.line(spline([(600 - 228 * t, y - 12), (600, y + 12 * t), (600 + 228 * t, y - 12)]), colour("#8a6636", 0.35),
            2)
    for x in _steps(400, 820, 42):
        s.lines(colour("#8a6636", 0.25), 2, [(600, 64), (x, 256)])
    for x in (566, 634):
        s.line(spline([(x - 15, 304), (x, 296), (x + 15, 304)]), "#3a2018", 5)
    s.line(spline([(566, 344), (600, 362), (636, 344)]), "#8f3a30", 6)
    for x in (536, 664):
        s.fill(oval(x, 334, 18, 11), colour("#e4572e", 0.3))
    s.line(spline([(528, 330), (540, 400), (600, 430), (660, 400), (672, 330)]), "#e8d9b4", 5)
    for index in range(26):
        x = -20 + index % 13 * 100 + (index // 13) * 48
        y = 660 + index // 13 * 84 + math.sin(index) * 12
        fruit = spline([(x - 44, y), (x - 34, y - 56), (x, y - 74), (x + 34, y - 56), (x + 44, y), (x + 30, y + 52),
            (x, y + 62), (x - 30, y + 52)], closed=True)
        for blade in range(7):
            s.leaf(x, y - 62, s.rnd.uniform(50, 78), -90 + (blade - 3) * 22, mix("#3f7a4a", "#86b55a", s.rnd.random()),
                0.16)
        s.fill(fruit, fade(x - 44, y - 60, x + 44, y + 50, "#f6c95a", "#d98e32", "#8f5526"))
        s.p.save()
        s.p.setClipPath(fruit)
        for step in range(-6, 7):
            s.lines(colour("#7a4520", 0.45), 2, [(x + step * 16 - 60, y - 80), (x + step * 16 + 60, y + 70)],
                [(x + step * 16 + 60, y - 80), (x + step * 16 - 60, y + 70)])
        s.p.restore()
    for side in (-1, 1):
        s.line(spline([(600 + side * 170, 500), (600 + side * 200, 600), (600 + side * 70, 640)]), "#6b2c50", 62)
        s.fill(oval(600 + side * 60, 640, 34, 28), "#c98a60")
    fruit = spline([(560, 620), (566, 560), (600, 540), (636, 560), (642, 620), (630, 676), (600, 688), (570, 676)],
        closed=True)
    for blade in range(7):
        s.leaf(600, 556, 84, -90 + (blade - 3) * 20, mix("#3f7a4a", "#86b55a", blade / 6), 0.16)
    s.fill(fruit, fade(560, 550, 640, 680, "#ffdb7a", "#e0a03a", "#9a5f28"))


@picture(f"{DUYENHAI}/23/5648_pho-den-long.jpg")
def _lantern_street(s: Sheet) -> None:
    y: float
    x: float
    s.wash("#1c2148", "#3f2f63", "#8a4a62", "#e08a5a", bottom=470)
    s.fill(polygon((470, 470), (730, 470), (1290, 820), (-90, 820)), fade(0, 470, 0, 800, "#a8694f", "#3a2a42"))
    for row in range(12):
        y = 476 + 330 * (row / 11) ** 1.7
        s.fill(box(-60, y, 1320, 1 + (y - 470) * 0.01), colour("#2a1c30", 0.3))
    for side in (-1, 1):
        for house in range(4):
            near, far = (130 + 560 * t**1.6 for t in ((house + 1) / 4, house / 4))
            def at(x: float, level: float, side: int = side) -> Point:
                depth = (x - 130) / 560
                return 600 + side * x, (300 - 330 * depth) + ((470 + 360 * depth) - (300 - 330 * depth)) * level
            hue = ("#e9b24a", "#d99a3a", "#f0c25c", "#cf8a3a")[house]
            wall = polygon(at(far, 0.12), at(near, 0.12), at(near, 1), at(far, 1))
            s.fill(wall, fade(600 + side * far, 0, 600 + side * near, 0, mix(hue, "#8a4a4a", 0.25),
                mix(hue, "#3a2048", 0.5)))
            s.shade(wall, at(far, 0.6), at(near, 0.1), "#2a1433", 0.6)
            s.fill(polygon(at(far, 0.02), at(near, 0.02), at(near, 0.16), at(far, 0.16)), "#7a3a34")
            s.fill(polygon(at(far, 0.5), at(near, 0.5), at(near, 0.56), at(far, 0.56)), "#5b2f34")
            for a, b in ((0.14, 0.44), (0.56, 0.86)):
                x0, x1 = far + (near - far) * a, far + (near - far) * b
                s.fill(polygon(at(x0, 0.24), at(x1, 0.24), at(x1, 0.44), at(x0, 0.44)), "#3f6a5a")
                s.fill(polygon(at(x0 + 3, 0.26), at(x1 - 3, 0.26), at(x1 - 3, 0.42), at(x0 + 3, 0.42)), "#ffd98a")
                s.fill(polygon(at(x0, 0.62), at(x1, 0.62), at(x1, 1), at(x0, 1)), "#5b3a2a")
                s.fill(polygon(at(x0 + 4, 0.65), at(x1 - 4, 0.65), at(x1 - 4, 1), at(x0 + 4, 1)), "#ffcb74")
    s.glow(600, 460, 330, "#ffcf8a", 0.7)
    for x, y, h, coat, hat in ((560, 520, 84, "#35598c", None), (640, 530, 92, "#f0e4c8", None),
        (600, 575, 128, "#b0413e", "#f0dca6"), (480, 640, 170, "#2f7f79", None), (730, 690, 205, "#f6e2e6", "#f4e3b4")):
        s.fill(oval(x, y, h * 0.24, 7), colour("#1a1026", 0.5))
        s.person(x, y, h, coat, hat=hat, legs=mix(coat, "#1a1430", 0.7))
    hues = (CORAL, "#f2b632", "#e58aa0", "#6cc0b0", "#d1493b", "#f6e2b8")
    for row in range(5):
        t = row / 4
        y0 = 285 - 235 * t
        half = 170 + 470 * t
        points = [(600 - half + 2 * half * n / 8, y0 + 46 * (1 + t) * math.sin(n / 8 * math.pi)) for n in range(9)]
        s.line(spline(points), colour("#1a1026", 0.7), 1.5 + t)
        for n, (x, y) in enumerate(points[1:-1]):
            size = 13 + 31 * t + s.rnd.uniform(-2, 3)
            hue = hues[(n + row * 2) % 6]
            s.glow(x, y + size * 1.3, size * 3.4, hue, 0.5)
            lamp = QRadialGradient(x, y + size * 1.35, size * 1.5)
            lamp.setColorAt(0, QColor(mix(hue, "#fff6d8", 0.75)))
            lamp.setColorAt(1, QColor(mix(hue, "#5b1a30", 0.22)))
            kind = (n + row) % 3
            body = oval(x, y + size * 1.3, size, size * 0.86) if kind == 0 else oval(x, y + size * 1.4, size * 0.72,
                size * 1.12) if kind == 1 else polygon((x - size * 0.5, y + size * 0.5),
                (x + size * 0.5, y + size * 0.5), (x + size, y + size * 1.2), (x, y + size * 2.4),
                (x - size, y + size * 1.2))
            s.fill(body, lamp)
            for rib in (-0.5, 0, 0.5):
                s.line(spline([(x + rib * size * 0.4, y + size * 0.5), (x + rib * size * 1.5, y + size * 1.3),
                    (x + rib * size * 0.4, y + size * 2.1)]), colour("#5b1a30", 0.25), 1.4)
            s.fill(box(x - size * 0.3, y + size * 0.3, size * 0.6, size * 0.2, 2), "#4b2a2a")
            s.lines(hue, 2 + t, [(x, y + size * 2.2), (x, y + size * 3)])


@picture(f"{DUYENHAI}/23/5648_tho-lam-den-9d0c11.jpg")
def _lantern_maker(s: Sheet) -> None:
    s.wash("#4a2f3a", "#7a4a3f", "#9a6244")
    for x in _steps(-10, 1220, 92):
        s.fill(box(x, 0, 86, 800), fade(x, 0, x + 86, 0, colour("#2a1820", 0.3), colour("#b9784a", 0.14)))
    s.fill(box(800, 90, 300, 330, 6), fade(800, 90, 1100, 420, "#fbe2ac", "#f0b26a"))
    s.lines("#3a2028", 10, [(950, 90), (950, 420)], [(800, 250), (1100, 250)])
    s.line(box(800, 90, 300, 330, 6), "#3a2028", 14)
    s.glow(940, 250, 480, "#ffd08a", 0.6)
    for x, y, size, hue in ((110, 90, 66, CORAL), (280, 60, 52, "#f2b632"), (420, 110, 60, "#6cc0b0"),
        (580, 50, 46, "#e58aa0"), (700, 100, 50, "#d1493b"), (1150, 70, 56, "#f6e2b8")):
        s.lines("#2a1820", 3, [(x, -10), (x, y)])
        lamp = QRadialGradient(x, y + size, size * 1.3)
        lamp.setColorAt(0, QColor(mix(hue, "#fff6d8", 0.7)))
        lamp.setColorAt(1, QColor(mix(hue, "#4b1626", 0.3)))
        s.glow(x, y + size, size * 2.6, hue, 0.45)
        s.fill(oval(x, y + size, size, size * 0.88), lamp)
        for rib in (-0.66, -0.33, 0, 0.33, 0.66):
            s.line(spline([(x, y + size * 0.12), (x + rib * size * 1.35, y + size), (x, y + size * 1.88)]),
                colour("#4b1626", 0.3), 2)
        s.fill(box(x - size * 0.3, y, size * 0.6, size * 0.16, 3), "#2a1820")
        s.lines(hue, 5, [(x, y + size * 1.9), (x, y + size * 2.4)])
    bench = box(-10, 640, 1220, 180)
    s.fill(bench, fade(0, 640, 0, 800, "#b9784a", "#5b3630"))
    s.shade(bench, (900, 640), (200, 800), "#22121c", 0.7)
    coat = spline([(300, 830), (310, 600), (370, 500), (470, 460), (570, 490), (640, 590), (660, 830)], closed=True)
    s.fill(coat, fade(310, 480, 660, 700, "#2f5f6a", "#5f9a94"))
    s.shade(coat, (640, 500), (320, 720), "#12242f", 0.7)
    s.fill(box(436, 400, 64, 90, 24), "#a86f48")
    s.fill(oval(480, 366, 72, 86), fade(400, 340, 560, 400, "#a86f48", "#e0a476"))
    s.fill(spline([(404, 370), (410, 290), (470, 262), (536, 284), (548, 330), (500, 308), (452, 318), (436, 380)],
        closed=True), fade(400, 270, 550, 340, "#6b6468", "#d9d2c8"))
    s.line(oval(520, 364, 24, 20), "#2a1c1a", 4)
    s.lines("#2a1c1a", 4, [(496, 362), (436, 352)])
    s.line(spline([(506, 408), (524, 414), (540, 408)]), "#7a3226", 5)
    frame = (780, 560, 170)
    x, y, r = frame
    s.glow(x, y, 260, "#ffdf9a", 0.35)
    half = oval(x, y, r, r * 0.9)
    s.p.save()
    s.p.setClipPath(box(x, y - 200, 220, 400))
    s.fill(half, fade(x, y - 150, x + r, y + 150, "#f6c9a8", CORAL))
    s.p.restore()
    for rib in range(-6, 7):
        s.line(spline([(x, y - r * 0.92), (x + rib / 6 * r * 1.0, y), (x, y + r * 0.92)]),
            "#d9b070" if rib < 1 else "#a83a26", 5)
    for top in (y - r * 0.95, y + r * 0.85):
        s.fill(box(x - 44, top, 88, 18, 6), "#5b3a2a")
    s.line(spline([(360, 560), (430, 700), (620, 640)]), "#4b847f", 66)
    s.line(spline([(580, 652), (640, 620)]), "#d99a6c", 40)
    s.fill(oval(654, 606, 32, 26), "#d99a6c")
    s.line(spline([(600, 560), (690, 690), (800, 700)]), "#5f9a94", 60)
    s.line(spline([(770, 706), (830, 680)]), "#d99a6c", 38)
    s.fill(oval(846, 672, 30, 24), "#d99a6c")
    for step in range(7):
        s.lines("#d9b070", 6, [(960 + step * 12, 742 - step * 3), (1190, 700 + step * 12)])
    s.fill(box(80, 690, 150, 60, 8), "#d1493b")
    s.fill(box(96, 652, 130, 44, 8), "#f2b632")


@picture(f"{DUYENHAI}/17/5633_cum-tua-bin-so-1.jpg")
def _wind_sea(s: Sheet) -> None:
    s.wash("#3f7f9a", "#8fc0c0", "#f3e3b9", "#f6c08a", bottom=480)
    s.fill(oval(300, 440, 60), "#fff3cf")
    s.glow(300, 440, 420, "#ffd690", 0.8)
    for x, y, w in ((200, 150, 320), (620, 100, 260), (1010, 190, 340)):
        s.cloud(x, y, w, "#fff3e0", 0.6)
    s.wash("#e0b98a", "#5f9a9c", "#1f5a70", "#123f58", top=470)
    s.ripples(474, 760, "#fff0cc", 170, x=300, spread=330)
    s.ripples(480, 790, "#0f3a50", 90, alpha=0.35)
    for x, y, h, tone, turn in ((120, 476, 90, 0.75, 10), (210, 477, 96, 0.72, 50), (430, 478, 104, 0.7, 80),
        (540, 479, 112, 0.62, 20), (660, 482, 130, 0.5, 100), (1090, 480, 120, 0.55, 35), (820, 492, 210, 0.25, 66)):
        s.turbine(x, y, h, mix("#ffffff", "#d9b59a", tone), turn)
    for x, y, h, turn in ((980, 600, 430, 12), (590, 545, 300, 95)):
        s.fill(polygon((x - h * 0.045, y + h * 0.02), (x - h * 0.03, y - h * 0.14), (x + h * 0.03, y - h * 0.14),
            (x + h * 0.045, y + h * 0.02)), fade(x - 20, 0, x + 20, 0, "#ffcf5a", "#c9852f"))
        s.turbine(x, y - h * 0.12, h, "#fdfaf0", turn)
        s.fill(oval(x, y + h * 0.02, h * 0.09, h * 0.02), colour("#ffffff", 0.6))
        for step in range(8):
            s.fill(box(x - h * 0.02 + s.rnd.uniform(-6, 6), y + h * 0.04 + step * 16, h * 0.05, 5, 3),
                colour("#fdfaf0", 0.5 - step * 0.055))
    s.sampan(330, 650, 270, "#b0413e")
    s.fill(box(350, 566, 84, 62, 6), fade(350, 0, 434, 0, "#fdf3d8", "#b7ab94"))
    s.windows(360, 578, 3, 1, 16, 18, 8, "#2f4f66", "#2f4f66", 1)
    s.fill(box(340, 556, 106, 14, 4), "#2f6f8f")
    s.lines("#2b2f36", 5, [(300, 630), (300, 490)], [(300, 500), (240, 606)], [(300, 500), (348, 560)])
    s.person(262, 630, 74, "#f2b632", legs="#26334a", reach=1)
    for x, y in ((480, 260), (530, 232), (590, 270), (450, 220)):
        s.line(spline([(x - 20, y - 7), (x - 7, y - 11), (x, y), (x + 8, y - 11), (x + 22, y - 8)]), "#2f5568", 3.5)


@picture(f"{HARBOUR}/installation-vessel.jpg")
def _wind_install(s: Sheet) -> None:
    y: float
    s.wash("#e8c59a", "#f6e3c0", "#dfe8dc", bottom=560)
    s.glow(860, 380, 420, "#fff3d0", 0.8)
    for x, y, w in ((250, 160, 380), (900, 110, 300)):
        s.cloud(x, y, w, "#ffffff", 0.7)
    for x, h, turn in ((1010, 150, 30), (1100, 165, 75), (90, 130, 10)):
        s.turbine(x, 562, h, "#c9cfc6", turn)
    s.wash("#a9cac4", "#3f8a98", "#16506a", top=556)
    s.ripples(562, 790, "#f6f3dc", 150, alpha=0.45)
    for x in (250, 330, 640, 720):
        s.fill(box(x - 13, 150, 26, 560), fade(x - 13, 0, x + 13, 0, "#8a9aa6", "#4a5b6c"))
        for y in _steps(160, 700, 26):
            s.lines("#33435a", 3, [(x - 11, y), (x + 11, y + 24)], [(x + 11, y), (x - 11, y + 24)])
    hull = polygon((150, 560), (830, 560), (790, 680), (210, 680))
    s.fill(hull, fade(0, 560, 0, 680, "#d8452f", "#7a2430"))
    s.shade(hull, (300, 560), (700, 690), "#3a0f1c", 0.6)
    s.fill(box(150, 546, 684, 22, 4), "#f4ead2")
    s.fill(box(180, 430, 120, 118, 6), fade(180, 0, 300, 0, "#fffaf0", "#c3c6bd"))
    s.windows(194, 446, 4, 3, 18, 18, 9, "#2f5f7f", "#7fa9b4", 0.7)
    s.fill(oval(240, 418, 66, 9), "#2f6f5f")
    for level in range(3):
        s.fill(box(380, 520 - level * 24, 200, 20, 10), fade(0, 520 - level * 24, 0, 540 - level * 24, "#ffffff",
            "#b9c4c4"))
    s.fill(box(600, 450, 56, 98, 6), "#f2b632")
    s.fill(polygon((612, 452), (644, 452), (900, 90), (884, 76)), fade(612, 452, 900, 80, "#e0a02f", "#f6c95a"))
    for step in range(11):
        t = step / 11
        s.lines("#8a5a1f", 3, [(612 + 272 * t, 452 - 376 * t), (644 + 256 * (t + 0.05), 452 - 362 * (t + 0.05))])
    s.lines("#33435a", 3, [(892, 84), (892, 236)], [(628, 450), (700, 300), (892, 84)])
    tower_x = 950
    s.fill(polygon((tower_x - 26, 640), (tower_x - 20, 560), (tower_x + 20, 560), (tower_x + 26, 640)), "#f2b632")
    s.fill(polygon((tower_x - 18, 560), (tower_x - 10, 250), (tower_x + 10, 250), (tower_x + 18, 560)),
        fade(tower_x - 18, 0, tower_x + 18, 0, "#ffffff", "#b7bfc0"))
    s.fill(box(tower_x - 22, 226, 66, 30, 8), "#fdfaf0")
    s.fill(oval(tower_x - 26, 241, 15), "#c9cfcc")
    s.leaf(tower_x - 26, 241, 230, 84, "#fdfaf0", 0.05)
    s.leaf(tower_x - 26, 241, 230, 204, "#fdfaf0", 0.05)
    s.p.save()
    s.p.translate(892, 244)
    s.p.rotate(-14)
    s.leaf(-150, 0, 300, 0, "#ffffff", 0.06)
    s.p.restore()
    s.lines("#33435a", 2.5, [(892, 236), (820, 262)], [(892, 236), (960, 226)])
    for x in (420, 470, 560):
        s.person(x, 476 if x == 470 else 548, 46, CORAL if x != 470 else "#f2b632")
    s.fill(oval(tower_x, 640, 60, 10), colour("#ffffff", 0.55))
    s.sampan(1050, 716, 190, "#2f5f8a")
    s.fill(box(1040, 662, 64, 40, 5), "#f4ead2")


@picture(f"{DELTA}/4440/canh-quat-tai-cang.jpg")
def _wind_blades(s: Sheet) -> None:
    x: float
    s.wash("#9cc7d2", "#dbe9dc", "#f6edd0", bottom=470)
    s.glow(250, 220, 340, "#fff6d8", 0.7)
    s.shade(s.ridge(460, 80, "#8fb3a9", step=220, foot=500), (600, 380), (600, 500), "#5f8a86", 0.5)
    s.wash("#7fb3b8", "#5f9aa4", top=452, bottom=520)
    for x, hue in ((880, CORAL), (1060, "#2f6f8f")):
        s.fill(polygon((x - 14, 500), (x - 4, 150), (x + 4, 150), (x + 14, 500)), hue)
        s.fill(polygon((x - 160, 176), (x + 70, 160), (x + 70, 176), (x - 160, 186)), hue)
        s.lines("#33435a", 3, [(x - 130, 184), (x - 130, 300)], [(x, 150), (x - 150, 178)], [(x, 150), (x + 66, 162)])
    quay = polygon((-10, 510), (1210, 500), (1210, 810), (-10, 810))
    s.fill(quay, fade(0, 500, 0, 800, "#d6cbb4", "#9a8b78"))
    s.shade(quay, (600, 500), (600, 800), "#4b4440", 0.5)
    for index, (y, size) in enumerate(((536, 0.62), (600, 0.8), (686, 1.0))):
        length = 1050 * size + index * 40
        x = 60 + (1 - size) * 240
        s.fill(oval(x + length * 0.46, y + 46 * size, length * 0.48, 11 * size), colour(INK, 0.25))
        blade = QPainterPath(QPointF(x, y - 26 * size))
        blade.cubicTo(x + length * 0.2, y - 76 * size, x + length * 0.5, y - 40 * size, x + length, y + 6 * size)
        blade.cubicTo(x + length * 0.5, y + 26 * size, x + length * 0.2, y + 34 * size, x, y + 26 * size)
        blade.closeSubpath()
        s.fill(blade, fade(0, y - 60 * size, 0, y + 34 * size, "#ffffff", "#eef1ec", "#a9b7b8"))
        s.fill(oval(x, y, 16 * size, 27 * size), "#5f707c")
        s.p.save()
        s.p.setClipPath(blade)
        for place in (0.86, 0.92):
            s.fill(box(x + length * place, y - 60, length * 0.03, 120), CORAL)
        s.p.restore()
        for place in (0.16, 0.62):
            s.fill(polygon((x + length * place - 30 * size, y + 22 * size),
                (x + length * place + 30 * size, y + 18 * size), (x + length * place + 42 * size, y + 48 * size),
                (x + length * place - 42 * size, y + 48 * size)), "#f2b632")
    for x, y, h, coat, reach in ((250, 770, 150, "#f2b632", 1), (340, 776, 146, CORAL, None),
        (900, 764, 150, "#f2b632", -1), (560, 640, 92, CORAL, None)):
        s.fill(oval(x + 20, y, h * 0.26, 7), colour(INK, 0.3))
        s.person(x, y, h, coat, legs="#2f4a66", reach=reach, hair="#ffffff")
        s.fill(box(x - h * 0.12, y - h * 0.62, h * 0.24, h * 0.05), colour("#ffffff", 0.8))
    for x, y in ((520, 370), (580, 344), (640, 378)):
        s.line(spline([(x - 18, y - 6), (x - 6, y - 10), (x, y), (x + 7, y - 10), (x + 19, y - 7)]), "#ffffff", 4)


@picture(f"{DUYENHAI}/15/5630_hai-dang-hon-kheo.jpg")
def _lighthouse(s: Sheet) -> None:
    y: float
    x: float
    s.wash("#14224a", "#2f4478", "#7a5f8f", "#e39a7a", bottom=560)
    for _ in range(90):
        s.fill(oval(s.rnd.uniform(0, 1200), s.rnd.uniform(0, 300), s.rnd.uniform(0.8, 2.1)),
            colour("#ffffff", s.rnd.uniform(0.2, 0.9)))
    beam = polygon((735, 214), (735, 234), (-20, 350), (-20, 60))
    s.fill(beam, fade(735, 0, 0, 0, colour("#fff3c4", 0.75), colour("#fff3c4", 0.02)))
    s.fill(polygon((765, 214), (765, 234), (1220, 290), (1220, 170)), fade(765, 0, 1220, 0, colour("#fff3c4", 0.7),
        colour("#fff3c4", 0.1)))
    for x, y, w in ((200, 430, 380), (980, 460, 320), (520, 500, 260)):
        s.cloud(x, y, w, "#f2b79a", 0.4)
    s.wash("#c98a86", "#4f5f8f", "#1c2f5a", top=540)
    s.ripples(545, 780, "#ffd9b8", 140, x=500, spread=560)
    rock = spline([(460, 700), (520, 610), (590, 590), (640, 540), (720, 520), (800, 524), (860, 560), (940, 590),
        (1010, 650), (1100, 700), (1120, 830), (430, 830)], closed=True)
    s.fill(rock, fade(460, 540, 1100, 780, "#6a5a72", "#33365a", "#1a2140"))
    s.shade(rock, (560, 560), (1050, 760), "#0c1230", 0.8)
    for _ in range(26):
        x, y = s.rnd.uniform(520, 1050), s.rnd.uniform(580, 740)
        s.line(spline([(x, y), (x + s.rnd.uniform(10, 50), y + s.rnd.uniform(10, 40)),
            (x + s.rnd.uniform(20, 60), y + s.rnd.uniform(30, 70))]), colour("#8a7a92", 0.35), 4)
    tower = polygon((690, 530), (716, 262), (784, 262), (810, 530))
    s.fill(tower, fade(690, 0, 810, 0, "#fdf1e0", "#e9d2c4", "#8f7f96"))
    for y0, y1 in ((330, 388), (446, 504)):
        s.p.save()
        s.p.setClipPath(tower)
        s.fill(box(680, y0, 140, y1 - y0), fade(690, 0, 810, 0, "#ef6a44", "#9a3440"))
        s.p.restore()
    s.shade(tower, (710, 300), (820, 520), "#2a2348", 0.7)
    for y in (300, 414):
        s.fill(box(742, y, 16, 28, 8), "#ffd98a")
    s.fill(box(700, 246, 100, 18, 4), "#2a3358")
    s.fill(box(722, 190, 56, 58, 4), "#fff6cf")
    for x in (722, 741, 759, 778):
        s.lines("#2a3358", 4, [(x, 190), (x, 248)])
    s.fill(polygon((712, 192), (750, 150), (788, 192)), "#c9482f")
    s.lines("#2a3358", 4, [(750, 152), (750, 128)])
    s.glow(750, 222, 200, "#fff3c4", 0.9)
    s.fill(box(850, 520, 120, 66), fade(850, 0, 970, 0, "#f0dcc4", "#8f7f96"))
    s.fill(polygon((838, 524), (910, 480), (982, 524)), "#9a3f3c")
    s.windows(868, 540, 3, 1, 18, 20, 14, "#ffd98a", "#3a3a5a", 0.8)
    s.person(640, 566, 66, "#f2b632", legs="#1a2140")
    for _ in range(120):
        x = s.rnd.uniform(440, 1130)
        s.fill(oval(x, 782 + s.rnd.uniform(-16, 20), s.rnd.uniform(3, 16), s.rnd.uniform(2, 7)),
            colour("#f6efe6", s.rnd.uniform(0.2, 0.7)))
    s.sampan(240, 660, 150, "#1f2a4a")
    s.glow(280, 620, 60, "#ffd98a", 0.8)


@picture(f"{DUYENHAI}/15/5630_c83e8c6c7032-2.jpg")
def _lighthouse_lens(s: Sheet) -> None:
    s.wash("#2b3f6f", "#6a628f", "#d98f7a", "#f2c08f")
    s.wash("#3f5a86", "#22365f", top=560)
    s.ripples(566, 690, "#f6cfa8", 70, alpha=0.5)
    for x in (40, 330, 620, 910, 1190):
        s.lines("#1a2140", 18, [(x, -10), (x, 700)])
    s.lines("#1a2140", 14, [(-10, 150), (1210, 150)], [(-10, 690), (1210, 690)])
    floor = box(-10, 690, 1220, 120)
    s.fill(floor, fade(0, 690, 0, 800, "#3a3f63", "#1a1f3c"))
    cx, cy = 520, 400
    s.glow(cx, cy, 460, "#ffe6a8", 0.8)
    outline = spline([(cx - 60, 130), (cx - 170, 240), (cx - 200, 400), (cx - 170, 560), (cx - 60, 670),
        (cx + 60, 670), (cx + 170, 560), (cx + 200, 400), (cx + 170, 240), (cx + 60, 130)], closed=True)
    s.fill(outline, fade(cx - 200, 130, cx + 200, 670, "#d9f0ea", "#8fc4cc", "#4f8a9f"))
    s.p.save()
    s.p.setClipPath(outline)
    for ring in range(9, 0, -1):
        r = ring * 30
        s.line(oval(cx, cy, r * 0.72, r), colour("#ffffff", 0.5), 7)
        s.line(oval(cx + 3, cy + 4, r * 0.72 + 4, r + 5), colour("#2f5f7f", 0.35), 4)
    for y in _steps(140, 670, 34):
        s.lines(colour("#ffffff", 0.22), 5, [(cx - 220, y), (cx + 220, y + 6)])
    s.p.restore()
    for x in (cx - 130, cx, cx + 130):
        s.line(spline([(cx + (x - cx) * 0.4, 130), (x * 1.0 + (x - cx) * 0.18, 400), (cx + (x - cx) * 0.4, 670)]),
            "#b98a3a", 9)
    s.fill(oval(cx, cy, 40, 52), "#fffdf0")
    s.glow(cx, cy, 240, "#fff6d0", 0.9)
    s.fill(box(cx - 110, 110, 220, 28, 8), fade(cx - 110, 0, cx + 110, 0, "#e0b04c", "#8a5f22"))
    s.fill(box(cx - 130, 664, 260, 40, 8), fade(cx - 130, 0, cx + 130, 0, "#e0b04c", "#8a5f22"))
    coat = spline([(780, 830), (800, 600), (850, 500), (930, 470), (1020, 500), (1090, 600), (1110, 830)], closed=True)
    s.fill(coat, fade(790, 480, 1100, 700, "#4f7fa0", "#1f3358"))
    s.shade(coat, (800, 520), (1090, 760), "#0c1632", 0.7)
    s.fill(box(896, 410, 60, 90, 22), "#b87b52")
    s.fill(oval(918, 376, 66, 78), fade(850, 360, 990, 400, "#f0b98a", "#9a6244"))
    s.fill(spline([(862, 350), (880, 296), (940, 282), (992, 316), (994, 400), (970, 430), (962, 360), (910, 340)],
        closed=True), fade(860, 290, 990, 400, "#8f8a90", "#3a3640"))
    s.line(spline([(872, 408), (890, 416), (906, 410)]), "#7a3226", 5)
    s.fill(oval(886, 372, 5), "#2a1c1a")
    s.line(spline([(850, 570), (780, 560), (730, 470)]), "#3f6a90", 58)
    s.line(spline([(742, 484), (722, 440)]), "#e0a476", 36)
    s.fill(oval(716, 426, 28, 24), "#e0a476")
    s.fill(spline([(690, 380), (740, 374), (744, 430), (700, 440)], closed=True), "#f4e6d0")


@picture(f"{DUYENHAI}/13/5626_dong-muoi.jpg")
def _salt(s: Sheet) -> None:
    s.wash("#7fb0d0", "#c9dfe0", "#fbeed6", bottom=350)
    s.fill(oval(930, 250, 46), "#fffaf0")
    s.glow(930, 250, 360, "#fff0cc", 0.8)
    s.cloud(250, 150, 380, "#ffffff", 0.85)
    s.cloud(660, 90, 260, "#ffffff", 0.7)
    s.ridge(350, 90, "#8fa9bb", step=200, foot=380)
    s.wash("#dbe3de", "#a9c3cc", "#7fa3b8", top=348)
    for row in range(8):
        y = 360 + row * row * 6.6 + row * 12
        s.fill(box(-10, y, 1220, 3 + row * 1.8), mix("#b9a58f", "#8a735f", row / 8))
    for x in _steps(-2200, 3500, 330):
        s.lines("#8a735f", 6, [(600 + (x - 600) * 0.16, 352), (x, 810)])
    for row in range(6):
        y = 396 + row * row * 9 + row * 26
        size = 20 + row * 17
        for x in _steps(60 + row * 31, 1180, size * 4.6):
            s.fill(polygon((x - size, y + size * 0.05), (x, y + size * 0.8), (x + size, y + size * 0.05)),
                colour("#ffffff", 0.22))
            cone = polygon((x - size, y), (x - size * 0.12, y - size * 0.98), (x + size * 0.12, y - size * 0.98),
                (x + size, y))
            s.fill(cone, fade(x - size, 0, x + size, 0, "#ffffff", "#e3ebee", "#a9bcc9"))
            if row > 2:
                s.shade(cone, (x, y - size), (x + size, y), "#6f86a0", 0.5)
    for x, y, h, coat, _ in ((300, 560, 170, "#b0413e", 1), (860, 520, 140, "#35598c", -1),
        (640, 720, 260, "#2f7f79", 1)):
        s.fill(polygon((x - h * 0.1, y), (x + h * 0.1, y), (x + h * 0.08, y + h * 0.5), (x - h * 0.08, y + h * 0.5)),
            colour(mix(coat, INK, 0.4), 0.18))
        s.person(x, y, h, coat, hat="#f4e3b4", legs="#2b3a52")
        top = y - h * 0.74
        s.line(spline([(x - h * 0.52, top + h * 0.06), (x, top - h * 0.03), (x + h * 0.52, top + h * 0.06)]),
            "#7a5230", h * 0.028)
        for end in (-1, 1):
            bx = x + end * h * 0.5
            s.lines("#7a5230", 2.5, [(bx, top + h * 0.05), (bx - h * 0.09, y - h * 0.24)],
                [(bx, top + h * 0.05), (bx + h * 0.09, y - h * 0.24)])
            s.fill(polygon((bx - h * 0.13, y - h * 0.25), (bx + h * 0.13, y - h * 0.25), (bx + h * 0.08, y - h * 0.1),
                (bx - h * 0.08, y - h * 0.1)), "#a97d4a")
            s.fill(polygon((bx - h * 0.11, y - h * 0.25), (bx, y - h * 0.37), (bx + h * 0.11, y - h * 0.25)), "#ffffff")


@picture(f"{DUYENHAI}/13/5626_trong-dung-vn-4.jpg")
def _mangrove(s: Sheet) -> None:
    s.wash("#f0c9a0", "#f8e6c4", "#e9efdc", bottom=400)
    s.fill(oval(240, 260, 50), "#fff8e4")
    s.glow(240, 260, 340, "#ffe2a8", 0.8)
    for x in _steps(-20, 1240, 36):
        s.fill(oval(x, 392 + s.rnd.uniform(-12, 6), 40, s.rnd.uniform(24, 60)),
            mix("#7fa88a", "#4f8a6a", s.rnd.random()))
    s.haze(330, 440, "#fbeed6", 0.6)
    s.wash("#c9cdb4", "#a99a80", "#7a6658", "#4f4444", top=400)
    s.ripples(410, 780, "#fbf0d4", 130, x=300, spread=420)
    for row in range(6):
        y = 446 + row * 20 + row * row * 9
        size = 22 + row * 15
        for x in _steps(30 + row * 37, 1200, size * 2.6):
            s.fill(oval(x, y + 3, size * 0.5, size * 0.08), colour("#3a2f33", 0.3))
            s.lines("#5b4a3a", 1.5 + row * 0.7, [(x, y), (x + size * 0.06, y - size * 0.9)])
            for angle in (-150, -118, -90, -62, -30):
                s.leaf(x + size * 0.05, y - size * 0.75, size * 0.55, angle, mix("#3f8a5a", "#86b55a", s.rnd.random()),
                    0.24)
    for x in (1050, 1160):
        for root in range(9):
            spread = (root - 4) * 34
            s.line(spline([(x, 470), (x + spread * 0.7, 540), (x + spread, 700)]), "#4b3a36", 9)
        s.line(spline([(x, 480), (x - 10, 380), (x + 10, 280)]), "#4b3a36", 18)
        for _ in range(60):
            s.leaf(x + s.rnd.gauss(0, 76), 250 + s.rnd.gauss(0, 62), s.rnd.uniform(34, 66), s.rnd.uniform(0, 360),
                mix("#1f5f48", "#5fa05a", s.rnd.random()), 0.3)
    for x, y, h, coat, hat, side in ((330, 600, 200, "#35598c", "#f4e3b4", 1), (520, 560, 150, CORAL, None, -1),
        (620, 680, 210, "#f2c84a", None, -1), (830, 640, 190, "#b0413e", "#f4e3b4", 1)):
        s.fill(oval(x, y - 4, h * 0.2, 10), colour("#3a2f33", 0.5))
        s.person(x, y, h, coat, hat=hat, legs="#4b4038", reach=side)
        hx, hy = x + side * h * 0.42, y - h * 0.6
        s.lines("#5b4a3a", 4, [(hx, hy + h * 0.2), (hx, hy - h * 0.06)])
        for angle in (-140, -90, -40):
            s.leaf(hx, hy - h * 0.04, h * 0.16, angle, "#5fa05a", 0.26)
        s.fill(box(x - h * 0.11, y - h * 0.14, h * 0.22, h * 0.16, 4), "#7a6658")
    for x, y in ((620, 220), (680, 196), (740, 232)):
        s.line(spline([(x - 22, y - 8), (x - 8, y - 12), (x, y), (x + 9, y - 12), (x + 24, y - 8)]), "#6a5a52", 4)


@picture(f"{HARBOUR}/fjord-ferry-charging.jpg")
def _ferry(s: Sheet) -> None:
    x: float
    s.wash("#5f8fb0", "#a9cbd6", "#f0e9d6", bottom=440)
    s.glow(620, 300, 360, "#fff3d8", 0.6)
    for points, hue, dark in (
        ([(-40, 460), (60, 250), (170, 170), (260, 240), (350, 210), (470, 360), (560, 460)], "#6f94a6", "#33566f"),
        ([(620, 460), (720, 330), (800, 250), (900, 180), (1000, 120), (1100, 190), (1240, 160), (1260, 460)],
            "#5f869b", "#284a63"),
        ([(430, 460), (540, 350), (620, 300), (700, 370), (800, 460)], "#9ab8c2", "#5f8296"),
    ):
        peak = polygon(*points)
        s.fill(peak, fade(0, 120, 0, 460, hue, mix(hue, "#dfe6dc", 0.35)))
        s.shade(peak, points[2], (points[2][0] + 260, 460), dark, 0.7)
        for x, y in points[1:-1]:
            if y < 300:
                s.fill(polygon((x, y), (x + 38, y + 46), (x + 14, y + 40), (x - 4, y + 66), (x - 18, y + 36),
                    (x - 40, y + 54)), colour("#ffffff", 0.9))
    s.haze(380, 480, "#f4f0e2", 0.7)
    for x in _steps(-10, 1230, 22):
        if not 330 < x < 800:
            h = s.rnd.uniform(30, 72)
            s.fill(polygon((x - 13, 470), (x, 470 - h), (x + 13, 470)), mix("#1f4a4a", "#3f6f5a", s.rnd.random()))
    for x, hue in ((880, "#b5402f"), (960, "#f2e6cc"), (1040, "#d9a13a"), (1110, "#b5402f")):
        s.fill(box(x, 430, 56, 44), hue)
        s.fill(polygon((x - 6, 432), (x + 28, 404), (x + 62, 432)), "#33435a")
        s.windows(x + 10, 446, 2, 1, 12, 14, 10, "#ffe2a0", "#ffe2a0", 1)
    s.wash("#8fb9c2", "#3f7a92", "#1a4563", top=466)
    s.ripples(472, 790, "#eef4ea", 170, alpha=0.4)
    for x, h in ((130, 150), (250, 120), (1000, 190)):
        s.fill(polygon((x - h * 0.7, 474), (x, 474 + h), (x + h * 0.7, 474)), colour("#2a5570", 0.22))
    s.fill(oval(520, 664, 420, 26), colour("#0f2f48", 0.4))
    hull = polygon((110, 560), (920, 560), (880, 660), (170, 660))
    s.fill(hull, fade(0, 560, 0, 660, "#2f8a7f", "#134a55"))
    s.fill(box(110, 552, 812, 16, 3), "#fdf6e4")
    s.fill(box(180, 470, 660, 86, 8), fade(0, 470, 0, 556, "#ffffff", "#d6dcd6"))
    s.windows(206, 492, 18, 1, 22, 30, 13, "#ffdf9a", "#33566f", 0.6)
    s.fill(box(270, 410, 480, 64, 8), fade(0, 410, 0, 474, "#ffffff", "#cfd8d6"))
    s.windows(290, 426, 13, 1, 20, 26, 13, "#ffdf9a", "#33566f", 0.6)
    s.fill(box(440, 360, 150, 54, 8), "#fdf6e4")
    s.fill(box(452, 372, 126, 22, 4), "#28485f")
    s.fill(box(180, 538, 660, 8), CORAL)
    s.lines("#33566f", 5, [(515, 360), (515, 296)], [(490, 318), (540, 318)])
    bolt = polygon((640, 574), (612, 616), (634, 616), (622, 648), (664, 602), (640, 602), (656, 574))
    s.fill(bolt, "#ffd95a")
    s.fill(polygon((930, 600), (1210, 580), (1210, 720), (930, 720)), fade(0, 590, 0, 720, "#a9a494", "#5f6266"))
    s.fill(box(1010, 420, 36, 170, 6), fade(1010, 0, 1046, 0, "#fdf6e4", "#a9b4b4"))
    s.fill(box(1016, 440, 24, 40, 4), "#6cf0b0")
    s.line(spline([(1010, 470), (960, 520), (930, 600), (880, 590)]), "#1d2a3d", 9)
    for x in (1090, 1140):
        s.person(x, 600, 96, "#f2b632" if x == 1090 else "#35598c")


@picture(f"{HARBOUR}/lisbon-tram-returns.jpg")
def _tram(s: Sheet) -> None:
    s.wash("#5fa9cf", "#b9dde0", "#fbeed0", bottom=520)
    s.glow(600, 240, 330, "#fff3d0", 0.6)
    s.wash("#7fc0cf", "#5fa3b8", top=400, bottom=520)
    for side in (-1, 1):
        for house in range(4):
            near, far = (150 + 520 * t**1.4 for t in ((house + 1) / 4, house / 4))
            def at(x: float, level: float, side: int = side) -> Point:
                depth = (x - 150) / 520
                top, low = 250 - 300 * depth, 520 + 300 * depth
                return 600 + side * x, top + (low - top) * level
            hue = (("#f3d08a", "#e58a6a", "#f6e6c8", "#8fbcc4"),
                ("#f0b8a0", "#f6e6c8", "#e9c25c", "#a9c7a0"))[side > 0][house]
            wall = polygon(at(far, 0), at(near, 0), at(near, 1), at(far, 1))
            s.fill(wall, fade(600 + side * far, 0, 600 + side * near, 0, mix(hue, "#ffffff", 0.2),
                mix(hue, INK, 0.22 if side > 0 else 0.05)))
            if side > 0:
                s.shade(wall, at(far, 0.2), at(near, 0.9), "#4b3a4a", 0.5)
            s.fill(polygon(at(far, -0.03), at(near, -0.03), at(near, 0.03), at(far, 0.03)), "#b5543c")
            for level in (0.12, 0.38, 0.64):
                for a, b in ((0.16, 0.38), (0.6, 0.82)):
                    x0, x1 = far + (near - far) * a, far + (near - far) * b
                    s.fill(polygon(at(x0, level), at(x1, level), at(x1, level + 0.16), at(x0, level + 0.16)), "#fdf6e4")
                    s.fill(polygon(at(x0 + 2, level + 0.01), at(x1 - 2, level + 0.01), at(x1 - 2, level + 0.15),
                        at(x0 + 2, level + 0.15)), s.rnd.choice(("#3f6f86", "#2f5f5a", "#33566f")))
                    if level == 0.38:
                        s.fill(polygon(at(x0 - 3, level + 0.12), at(x1 + 3, level + 0.12), at(x1 + 3, level + 0.18),
                            at(x0 - 3, level + 0.18)), "#2b3a4a")
    road = polygon((450, 520), (750, 520), (1280, 820), (-80, 820))
    s.fill(road, fade(0, 520, 0, 800, "#d9cdb9", "#8f8680"))
    for row in range(17):
        y = 522 + 285 * (row / 16) ** 1.5
        size = 8 + (y - 520) * 0.09
        for x in _steps(-40 + (row % 2) * size, 1240, size * 2.1):
            if road.contains(QPointF(x, y)):
                s.fill(box(x, y, size * 1.8, size * 0.5, 3), colour(s.rnd.choice(("#6f6a6a", "#a59c92", "#efe6d6")),
                    0.35))
    for x0, x1 in ((560, 380), (640, 820)):
        s.lines("#4b4a52", 7, [(x0, 540), (x1, 810)])
    s.fill(oval(600, 716, 210, 22), colour(INK, 0.4))
    shell = box(430, 300, 340, 400, 26)
    s.fill(shell, fade(430, 0, 770, 0, "#ffd34a", "#f2b21f", "#c9821a"))
    s.fill(box(430, 300, 340, 96, 26), "#fdf3dc")
    s.fill(box(420, 286, 360, 34, 14), fade(0, 286, 0, 320, "#fdf6e4", "#c3b79f"))
    s.fill(box(520, 316, 160, 40, 6), "#1f2f45")
    s.fill(box(536, 328, 100, 14, 4), "#ffd95a")
    s.fill(box(650, 326, 16, 18, 3), CORAL)
    for x in (450, 562, 674):
        s.fill(box(x, 372, 76, 140, 8), fade(x, 372, x + 76, 512, "#2f566f", "#6fa3b4"))
        s.fill(polygon((x + 10, 500), (x + 44, 376), (x + 62, 376), (x + 28, 506)), colour("#ffffff", 0.2))
    s.person(600, 520, 140, "#33465f", hair="#22304a")
    s.fill(box(430, 520, 340, 12), "#8a5a1a")
    s.fill(box(440, 660, 320, 36, 10), "#33302f")
    s.fill(oval(600, 590, 36), "#8a5a1a")
    s.fill(oval(600, 590, 28), "#fffbe6")
    s.glow(600, 590, 110, "#fff3c4", 0.7)
    for x in (470, 730):
        s.fill(oval(x, 620, 14), CORAL)
    s.lines("#2b2f36", 5, [(600, 286), (632, 170)])
    s.lines("#3a3f48", 2.5, [(632, 170), (600, 90), (640, -10)], [(0, 60), (1200, 110)], [(0, 180), (1200, 40)])
    for x, y, h, coat in ((250, 700, 170, "#b0413e"), (320, 690, 160, "#f0e4c8"), (950, 720, 180, "#2f7f79")):
        s.fill(oval(x + 20, y, h * 0.26, 8), colour(INK, 0.3))
        s.person(x, y, h, coat, reach=1 if x == 320 else None)


@picture(f"{HARBOUR}/harbour-automated-cranes.jpg")
def _port(s: Sheet) -> None:
    x: float
    s.wash("#26406a", "#5f6f9a", "#e0a08a", "#f9d6a4", bottom=520)
    s.fill(oval(940, 470, 66), "#fff0c8")
    s.glow(940, 470, 420, "#ffc98a", 0.8)
    for x, y, w in ((260, 200, 420), (760, 150, 320), (1080, 280, 300)):
        s.cloud(x, y, w, "#f0a98a", 0.4)
    for x in _steps(0, 1220, 46):
        h = s.rnd.uniform(16, 60)
        s.fill(box(x, 522 - h, 40, h), colour("#6a6288", 0.6))
    s.wash("#d99a86", "#5f6a8f", "#22365f", top=520)
    s.ripples(524, 700, "#ffe0b4", 120, x=930, spread=260)
    for x, k, hue in ((250, 0.8, "#3f4a78"), (520, 1.0, "#2b3a66"), (860, 1.2, "#1c2a52")):
        y = 590
        h = 380 * k
        beam = 10 * k
        for leg in (-70, 70):
            s.lines(hue, beam, [(x + leg * k, y), (x + leg * k * 0.8, y - h * 0.62)])
        s.lines(hue, beam, [(x - 64 * k, y - h * 0.3), (x + 64 * k, y - h * 0.3)],
            [(x - 58 * k, y - h * 0.62), (x + 58 * k, y - h * 0.62)],
            [(x - 66 * k, y - h * 0.3), (x + 58 * k, y - h * 0.6)])
        s.lines(hue, beam * 1.2, [(x - 210 * k, y - h * 0.66), (x + 170 * k, y - h * 0.66)])
        s.lines(hue, beam * 0.8, [(x - 20 * k, y - h * 0.64), (x + 10 * k, y - h)],
            [(x + 40 * k, y - h * 0.64), (x + 10 * k, y - h)])
        s.lines(hue, beam * 0.4, [(x + 10 * k, y - h), (x - 200 * k, y - h * 0.67)],
            [(x + 10 * k, y - h), (x + 160 * k, y - h * 0.67)])
        s.fill(box(x - 130 * k, y - h * 0.68, 40 * k, 24 * k, 3), CORAL)
        s.lines(hue, 2.5, [(x - 122 * k, y - h * 0.62), (x - 122 * k, y - h * 0.4)],
            [(x - 98 * k, y - h * 0.62), (x - 98 * k, y - h * 0.4)])
        s.fill(box(x - 142 * k, y - h * 0.41, 66 * k, 26 * k), ("#2f8a8f", "#e0a03a", "#c9482f")[int(k * 5) % 3])
        s.fill(oval(x + 10 * k, y - h, 4 * k), "#ff6a4a")
        s.glow(x + 10 * k, y - h, 40, "#ff8a5a", 0.8)
    hull = polygon((-30, 560), (760, 560), (700, 680), (-30, 680))
    s.fill(hull, fade(0, 560, 0, 680, "#8f2f3a", "#3a1a33"))
    s.shade(hull, (700, 560), (0, 680), "#1a0f24", 0.6)
    hues = ("#c9482f", "#2f8a8f", "#e0a03a", "#44618a", "#d9d0bd", "#6f8a5a")
    for row in range(4):
        for col in range(11 - row):
            if row < 3 or s.rnd.random() < 0.7:
                hue = s.rnd.choice(hues)
                shape = box(-20 + col * 62, 528 - row * 32, 58, 30)
                s.fill(shape, fade(0, 528 - row * 32, 0, 558 - row * 32, hue, mix(hue, INK, 0.3)))
                for rib in range(6):
                    s.lines(colour(INK, 0.18), 2,
                        [(-14 + col * 62 + rib * 9, 531 - row * 32), (-14 + col * 62 + rib * 9, 555 - row * 32)])
    quay = polygon((-10, 690), (1210, 670), (1210, 810), (-10, 810))
    s.fill(quay, fade(0, 680, 0, 800, "#5f5a72", "#2a2a48"))
    for x in _steps(40, 1200, 130):
        s.lines("#f2b632", 5, [(x, 756), (x + 70, 754)])
    for x, hue in ((260, "#e0a03a"), (700, "#2f8a8f"), (1030, "#c9482f")):
        s.fill(oval(x + 30, 742, 110, 9), colour(INK, 0.5))
        s.fill(box(x - 60, 712, 180, 20, 6), "#1c2340")
        s.fill(box(x - 52, 656, 164, 58, 3), fade(0, 656, 0, 714, mix(hue, "#ffffff", 0.12), mix(hue, INK, 0.3)))
        for rib in range(15):
            s.lines(colour(INK, 0.2), 2.5, [(x - 44 + rib * 11, 662), (x - 44 + rib * 11, 708)])
        for wheel in (-40, 0, 64, 100):
            s.fill(oval(x + wheel, 734, 13), "#12172c")
        s.fill(oval(x + 124, 722, 6), "#fff3c4")
        s.glow(x + 140, 722, 80, "#fff3c4", 0.6)


@picture(f"{HARBOUR}/observatory-night.jpg")
def _observatory(s: Sheet) -> None:
    s.wash("#070f2b", "#12204a", "#2b3a72", "#7a5a86", bottom=640)
    for _ in range(900):
        spread = s.rnd.gauss(0, 1)
        t = s.rnd.random()
        x, y = -60 + 1320 * t + spread * 40, 560 - 560 * t + spread * 78
        s.fill(oval(x, y, s.rnd.uniform(0.5, 1.7)), colour(s.rnd.choice(("#ffffff", "#cfe0ff", "#ffe6c9")),
            s.rnd.uniform(0.15, 0.8)))
    for _ in range(60):
        t = s.rnd.random()
        s.glow(1320 * t - 60 + s.rnd.gauss(0, 40), 560 - 560 * t + s.rnd.gauss(0, 50), s.rnd.uniform(60, 150),
            s.rnd.choice(("#7a6ab0", "#4f7fb0", "#b06a8a")), 0.14)
    for _ in range(150):
        s.fill(oval(s.rnd.uniform(0, 1200), s.rnd.uniform(0, 560), s.rnd.uniform(0.6, 2.4)),
            colour("#ffffff", s.rnd.uniform(0.3, 1)))
    s.lines(colour("#ffffff", 0.8), 2.5, [(230, 150), (330, 196)])
    s.shade(s.ridge(610, 120, "#3a2f5a", step=230), (600, 480), (600, 700), "#140f30", 0.7)
    ground = spline([(-60, 700), (200, 650), (460, 640), (760, 640), (1000, 670), (1260, 640)])
    ground.lineTo(1260, 860)
    ground.lineTo(-60, 860)
    ground.closeSubpath()
    s.fill(ground, fade(0, 640, 0, 800, "#4b2f4a", "#1a1230"))
    s.shade(ground, (700, 640), (200, 800), "#0a0820", 0.7)
    for x, k, open_to in ((700, 1.0, -58), (980, 0.5, -70), (380, 0.42, -120)):
        y = 650 if k == 1 else 664
        r = 180 * k
        s.fill(box(x - r, y - 120 * k, 2 * r, 130 * k), fade(x - r, 0, x + r, 0, "#cfd3e6", "#8a8fb4", "#3f4272"))
        s.fill(box(x - r * 1.06, y - 132 * k, r * 2.12, 20 * k, 4), "#5f6494")
        dome = oval(x, y - 130 * k, r, r).intersected(box(x - r, y - 130 * k - r, 2 * r, r))
        s.fill(dome, fade(x - r, 0, x + r, 0, "#f4f4fb", "#b9bddb", "#4f5384"))
        s.shade(dome, (x - r, y - 300 * k), (x + r, y - 130 * k), "#1c1f4a", 0.7)
        turn = math.radians(open_to)
        s.p.save()
        s.p.setClipPath(dome)
        dx, dy = math.cos(turn) * r, math.sin(turn) * r
        s.line(spline([(x, y - 130 * k + 10), (x + dx, y - 130 * k + dy)]), "#141838", 62 * k)
        s.glow(x + dx * 0.4, y - 130 * k + dy * 0.4, 90 * k, "#ffb86a", 0.8)
        s.line(spline([(x + dx * 0.1, y - 130 * k + dy * 0.1), (x + dx * 0.86, y - 130 * k + dy * 0.86)]), "#e9ecf6",
            26 * k)
        s.p.restore()
        s.windows(x - r * 0.7, y - 80 * k, 5, 1, 24 * k, 34 * k, 40 * k, "#ffc97a", "#2b2f5a", 0.5)
        if k == 1:
            s.fill(polygon((x + dx * 0.99 - 10, y - 130 + dy), (x + dx * 0.99 + 10, y - 130 + dy),
                (x + dx * 2.6 + 46, -20), (x + dx * 2.6 - 26, -20)), fade(0, y - 300, 0, 0, colour("#fff3d0", 0.35),
                colour("#fff3d0", 0)))
            s.fill(box(x - 26, y - 60, 52, 70, 4), "#ffd08a")
            s.glow(x, y - 20, 120, "#ffd08a", 0.6)
    s.person(520, 700, 120, "#b0413e", legs="#141030", reach=1)
    s.lines("#0c0a22", 5, [(586, 630), (566, 702)], [(586, 630), (606, 702)], [(560, 600), (616, 660)])
    s.lines("#c9cde6", 16, [(556, 640), (616, 596)])
    for x in (120, 180, 1080):
        for side in (-1, 0, 1):
            s.line(spline([(x, 760), (x + side * 26, 720), (x + side * 26, 650 + abs(side) * 30)]), "#1c2f3a", 18)


@picture(f"{DELTA}/4478/delta-dusk.jpg")
def _delta_dusk(s: Sheet) -> None:
    y: float
    x: float
    s.wash("#2b2f5f", "#7a4a78", "#d96a5f", "#f6b06a", bottom=360)
    s.fill(oval(720, 350, 70), "#ffe6a8")
    s.glow(720, 350, 460, "#ffb86a", 0.8)
    for x, y, w in ((240, 170, 420), (560, 110, 300), (980, 200, 380), (420, 260, 260)):
        s.cloud(x, y, w, "#f08a6a", 0.45)
    s.wash("#e8a068", "#b0605f", "#5b3a5f", "#2a2448", top=358)
    s.ripples(362, 560, "#ffe0a0", 140, x=720, spread=180, alpha=0.7)
    s.ripples(370, 780, "#ffb88a", 90, alpha=0.35)
    for index, (points, tone) in enumerate((
        ([(-60, 372), (140, 366), (330, 372), (480, 380), (300, 388), (-60, 392)], 0.2),
        ([(860, 372), (1010, 364), (1260, 368), (1260, 394), (1040, 392)], 0.25),
        ([(-60, 420), (180, 410), (420, 424), (560, 440), (340, 456), (-60, 470)], 0.45),
        ([(760, 430), (900, 414), (1260, 410), (1260, 476), (960, 462)], 0.5),
        ([(180, 520), (420, 496), (640, 512), (700, 530), (480, 552), (260, 548)], 0.65),
        ([(880, 560), (1040, 530), (1260, 528), (1260, 640), (1040, 606)], 0.8),
        ([(-60, 600), (140, 574), (340, 600), (460, 640), (280, 690), (-60, 720)], 0.9),
    )):
        land = spline(points, closed=True)
        hue = mix("#b0605a", "#1f1c3a", tone)
        s.fill(land, fade(0, points[0][1] - 30, 0, points[0][1] + 90, mix(hue, "#f0a06a", 0.25), hue))
        area = land.boundingRect()
        size = 10 + index * 7
        for _ in range(16 + index * 3):
            x = s.rnd.uniform(area.left() + 20, area.right() - 20)
            y = area.center().y() - area.height() * 0.2
            if land.contains(QPointF(x, area.center().y())):
                if s.rnd.random() < 0.35:
                    s.palm(x, y + size * 0.3, size * 2.6, hue, lean=s.rnd.uniform(-0.15, 0.15))
                else:
                    s.fill(oval(x, y, size * 0.9, size * 0.7), hue)
        if index in (3, 4, 6):
            for _ in range(4):
                x = s.rnd.uniform(max(40, area.left() + 60), min(1160, area.right() - 60))
                y = area.center().y()
                s.fill(box(x, y - size * 0.7, size * 1.1, size * 0.7), mix(hue, INK, 0.3))
                s.fill(polygon((x - 4, y - size * 0.7), (x + size * 0.55, y - size * 1.2),
                    (x + size * 1.1 + 4, y - size * 0.7)), mix(hue, INK, 0.45))
                s.fill(box(x + size * 0.3, y - size * 0.5, size * 0.25, size * 0.25), "#ffd98a")
    for x, y, w in ((640, 440, 60), (560, 590, 150), (770, 690, 260)):
        s.sampan(x, y, w, "#1f1a38")
        s.person(x + w * 0.3, y - w * 0.05, w * 0.4, "#2a2048", hat="#3a2a50", legs="#1f1a38", skin="#5b3a4a")
        s.line(spline([(x + w * 0.3, y - w * 0.3), (x + w * 0.5, y - w * 0.1), (x + w * 0.62, y + w * 0.1)]),
            "#1f1a38", w * 0.016)
    for n in range(11):
        x, y = 360 + n * 26 + abs(n - 5) * 3, 216 + abs(n - 5) * 13
        s.line(spline([(x - 11, y - 4), (x - 4, y - 6), (x, y), (x + 4, y - 6), (x + 12, y - 4)]), "#2a1f48", 2.6)


@picture(f"{DELTA}/4468/rice-mill-can-tho.jpg")
def _rice_mill(s: Sheet) -> None:
    y: float
    s.wash("#8fb9b4", "#cfdcc4", bottom=600)
    s.fill(polygon((-10, -10), (1210, -10), (1210, 90), (600, 190), (-10, 90)),
        fade(0, 0, 0, 190, "#4b5f63", "#6f8480"))
    for x in _steps(30, 1200, 120):
        s.lines("#36484d", 7, [(x, 0), (600 + (x - 600) * 0.62, 178)])
    for x in (120, 400, 800, 1080):
        s.fill(box(x - 14, 110, 28, 490), fade(x - 14, 0, x + 14, 0, "#d0c7a8", "#7f7f70"))
    s.fill(box(470, 230, 260, 370), fade(0, 230, 0, 600, "#fdf3cf", "#f3d99a"))
    s.glow(600, 400, 420, "#fff0bf", 0.7)
    s.p.save()
    s.p.setClipPath(box(470, 230, 260, 370))
    s.ridge(470, 40, "#a9bd86", step=60)
    s.fill(box(460, 480, 280, 130), fade(0, 480, 0, 600, "#9fc4c4", "#5f9aa0"))
    s.sampan(600, 560, 200, "#7a4a34")
    s.p.restore()
    floor = polygon((-10, 600), (1210, 600), (1210, 810), (-10, 810))
    s.fill(floor, fade(0, 600, 0, 800, "#c9b48f", "#8f7a62"))
    s.shade(floor, (600, 600), (600, 800), "#4b3a33", 0.6)
    for side, cols in ((-1, 4), (1, 4)):
        for row in range(6):
            for col in range(cols - (row > 3)):
                x = 600 + side * (210 + col * 118 + row % 2 * 14)
                y = 640 - row * 56
                sack = spline([(x - 62, y), (x - 60, y - 46), (x - 20, y - 56), (x + 24, y - 55), (x + 60, y - 46),
                    (x + 62, y), (x, y + 6)], closed=True)
                hue = mix("#f4ead0", "#d9c49a", s.rnd.random())
                s.fill(sack, fade(0, y - 56, 0, y + 6, hue, mix(hue, "#8a6a4a", 0.5)))
                s.fill(box(x - 22, y - 36, 44, 20, 4), colour("#2f7f5f" if (row + col) % 3 else CORAL, 0.75))
    heap = spline([(330, 790), (420, 720), (520, 670), (600, 652), (680, 672), (790, 724), (880, 790)])
    heap.lineTo(330, 800)
    heap.closeSubpath()
    s.fill(heap, fade(330, 660, 880, 800, "#fffaf0", "#f0e2c0", "#c9ae80"))
    s.shade(heap, (480, 680), (860, 800), "#8a6a48", 0.6)
    for _ in range(260):
        x = s.rnd.uniform(360, 860)
        y = 800 - s.rnd.random() * (140 - abs(x - 600) * 0.45)
        s.leaf(x, y, 11, s.rnd.uniform(0, 180), colour("#ffffff", 0.9), 0.2)
    for x, y, h, coat, hat, reach in ((300, 730, 240, "#2f7f79", "#f0dca6", 1), (930, 740, 250, "#35598c", None, -1),
        (590, 640, 120, "#b0413e", "#f0dca6", None)):
        s.fill(oval(x, y, h * 0.24, 9), colour("#3a2a24", 0.35))
        s.person(x, y, h, coat, hat=hat, legs="#2b3444", reach=reach)
    s.fill(box(990, 560, 110, 20, 4), "#33465a")
    s.fill(box(1034, 440, 22, 130), "#33465a")
    s.fill(oval(1045, 430, 52), "#fdf6e4")
    s.line(oval(1045, 430, 52), "#33465a", 7)
    s.lines(CORAL, 5, [(1045, 430), (1068, 398)])


@picture(f"{DELTA}/4428/bua-trua-ban-tru.jpg")
def _school_lunch(s: Sheet) -> None:
    s.wash("#f6dfa8", "#f3cf8f", bottom=480)
    for x in (110, 480, 850):
        s.fill(box(x, 60, 240, 230, 8), fade(0, 60, 0, 290, "#9fd0d6", "#e6f0d4"))
        s.p.save()
        s.p.setClipPath(box(x, 60, 240, 230))
        s.ridge(270, 120, "#6fa98a", step=110, foot=320)
        s.ridge(300, 60, "#4f8f6a", step=80, foot=320)
        s.p.restore()
        s.line(box(x, 60, 240, 230, 8), "#fff8e4", 14)
        s.lines("#fff8e4", 8, [(x + 120, 60), (x + 120, 290)])
    s.fill(box(-10, 330, 1220, 56), "#e0a86a")
    table = polygon((-60, 470), (1260, 470), (1260, 820), (-60, 820))
    coats = ("#ffffff", "#cfe6ee", "#ffffff", "#f6e0c8", "#ffffff", "#d9ecd6")
    for index in range(6):
        x = 110 + index * 196
        y = 480
        s.fill(spline([(x - 70, y + 20), (x - 62, y - 60), (x, y - 92), (x + 62, y - 60), (x + 70, y + 20)],
            closed=True), fade(x - 66, 0, x + 66, 0, coats[index], mix(coats[index], INK, 0.22)))
        s.fill(polygon((x - 16, y - 84), (x + 16, y - 84), (x + 30, y + 10), (x, y + 24), (x - 30, y + 10)), CORAL)
        s.fill(oval(x, y - 138, 50, 54), fade(x - 50, 0, x + 50, 0, "#eab68a", "#cf9064"))
        long = index % 2 == 0
        hair = spline([(x - 54, y - (90 if long else 130)), (x - 54, y - 176), (x, y - 202), (x + 54, y - 176),
            (x + 54, y - (90 if long else 130)), (x + 40, y - 158), (x, y - 166), (x - 40, y - 158)], closed=True)
        s.fill(hair, fade(x - 50, y - 200, x + 50, y - 100, "#33262c", "#15121a"))
        for eye in (-19, 19):
            s.line(spline([(x + eye - 8, y - 134), (x + eye, y - 140), (x + eye + 8, y - 134)]), "#3a2018", 4)
            s.fill(oval(x + eye * 1.5, y - 116, 10, 6), colour(CORAL, 0.3))
        s.line(spline([(x - 13, y - 112), (x, y - 102), (x + 13, y - 112)]), "#a0402f", 5)
    s.fill(table, fade(0, 470, 0, 800, "#d98f58", "#a85f3c"))
    s.shade(table, (600, 480), (600, 800), "#5b2a20", 0.6)
    for row, (y, k) in enumerate(((520, 0.7), (670, 1.15))):
        count = 6 if row == 0 else 4
        for index in range(count):
            x = 110 + index * 196 if row == 0 else 150 + index * 300
            s.fill(box(x - 108 * k, y - 40 * k, 216 * k, 110 * k, 16), colour("#5b2a20", 0.3))
            s.fill(box(x - 108 * k, y - 48 * k, 216 * k, 110 * k, 16), fade(0, y - 48 * k, 0, y + 62 * k, "#f4f7f4",
                "#b9c7ca"))
            for cx, cy, w, h, hue in ((-56, -6, 84, 62, "#fffdf4"), (50, -20, 92, 36, "#5f9a4f"),
                (28, 28, 50, 36, "#c9683a"), (82, 28, 40, 36, "#f2c84a")):
                s.fill(box(x + (cx - w / 2) * k, y + (cy - h / 2) * k, w * k, h * k, 10), "#a9b7bb")
                for _ in range(22):
                    bit = mix(hue, s.rnd.choice(("#ffffff", INK)), s.rnd.uniform(0, 0.25))
                    s.fill(oval(x + (cx + s.rnd.uniform(-0.38, 0.38) * w) * k,
                        y + (cy + s.rnd.uniform(-0.34, 0.3) * h) * k, 7 * k, 5 * k), bit)
    for x in (300, 905):
        s.fill(box(x - 4, 600, 40, 66, 8), fade(x, 0, x + 36, 0, "#d6eef0", "#8fb9c0"))
        s.fill(box(x, 622, 32, 40, 6), "#fff6dc")


def _icon(ground: str, deep: str, draw: Callable[[Sheet], None]) -> bytes:
    s = Sheet(ground, 128, 128)
    s.fill(box(0, 0, 128, 128, 26), fade(0, 0, 0, 128, ground, deep))
    draw(s)
    s.p.end()
    rgba = s.image.convertToFormat(QImage.Format.Format_RGBA8888)
    out = BytesIO()
    Image.frombytes("RGBA", (128, 128), bytes(rgba.constBits())).save(out, "PNG", optimize=True)
    return out.getvalue()


def _river(s: Sheet) -> None:
    for y in (44, 68, 92):
        s.line(spline([(22, y), (44, y - 10), (64, y), (84, y + 10), (106, y)]), CREAM, 11)


def _coast(s: Sheet) -> None:
    s.fill(oval(64, 58, 24), "#ffd166")
    s.fill(box(18, 66, 92, 12, 6), CREAM)
    s.fill(box(30, 84, 68, 10, 5), colour(CREAM, 0.75))


def _harbour(s: Sheet) -> None:
    s.line(oval(64, 32, 10), CREAM, 8)
    s.lines(CREAM, 10, [(64, 44), (64, 104)], [(42, 58), (86, 58)])
    s.line(spline([(26, 76), (36, 98), (64, 106), (92, 98), (102, 76)]), CREAM, 10)


def _delta(s: Sheet) -> None:
    for x in (26, 64, 102):
        s.line(spline([(64, 24), (64, 50), (x, 104)]), CREAM, 11)


ICONS: dict[str, Callable[[], bytes]] = {
    "songhong.sample.example/favicon.png": lambda: _icon("#c8402f", "#8f2430", _river),
    "duyenhai.sample.example/images/icon.png": lambda: _icon("#1f7f8f", "#0f4a63", _coast),
    "harbourcourier.sample.example/apple-touch-icon.png": lambda: _icon("#24385f", "#131f3d", _harbour),
    "deltawire.sample.example/icon-128.png": lambda: _icon("#2f8a63", "#14563f", _delta),
}


def main(wanted: Sequence[str]) -> None:
    """Draw every picture and icon, or those whose path contains one of the words."""

    def finished(draw: Callable[[Sheet], None], place: str) -> bytes:
        sheet = Sheet(place)
        draw(sheet)
        return sheet.jpeg()

    makers: dict[str, Callable[[], bytes]] = dict(ICONS)
    for place, draw in PICTURES.items():
        makers[place] = partial(finished, draw, place)
    for place, make in makers.items():
        if wanted and not any(word in place for word in wanted):
            continue
        data = make()
        path = SHEETS / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        print(f"{len(data) / 1000:6.0f} kB  {place}")


if __name__ == "__main__":
    main(sys.argv[1:])
