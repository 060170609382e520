"""A picture being drawn: strokes, fills, light and grain, and the file it becomes."""

import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from io import BytesIO

from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPainterPath, QPen

from .shapes import INK, Fill, H, Point, W, box, colour, fade, mix, oval, radial, spline, straight


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
            self.line(straight(points), ink, width)

    def curve(self, points: Sequence[Point], ink: str | QColor, width: float) -> None:
        """Stroke a smooth line through the points."""
        self.line(spline(points), ink, width)

    def blob(self, points: Sequence[Point], fill: Fill) -> QPainterPath:
        """Fill a smooth shape through the points."""
        return self.fill(spline(points, closed=True), fill)

    def wash(self, *stops: str, top: float = 0, bottom: float = H) -> None:
        """Fill a band of the sheet from its top to its bottom colour."""
        self.fill(box(-2, top, W + 4, bottom - top), fade(0, top, 0, bottom, *stops))

    def glow(self, x: float, y: float, r: float, code: str, alpha: float = 0.6) -> None:
        """Add light around a point."""
        shares = ((0, 1.0), (0.35, 0.45), (0.7, 0.1), (1, 0))
        made = radial(x, y, r, *((place, colour(code, alpha * share)) for place, share in shares))
        self.p.setCompositionMode(QPainter.CompositionMode.CompositionMode_Screen)
        self.fill(oval(x, y, r), made)
        self.p.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def haze(self, top: float, bottom: float, code: str, alpha: float = 0.7) -> None:
        """Lay mist over a band, thickest in its middle."""
        self.fill(
            box(0, top, W, bottom - top), fade(0, top, 0, bottom, colour(code, 0), colour(code, alpha), colour(code, 0))
        )

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

    @contextmanager
    def clipped(self, path: QPainterPath) -> Iterator[None]:
        """Draw nothing outside a path meanwhile."""
        self.p.save()
        self.p.setClipPath(path)
        yield
        self.p.restore()

    @contextmanager
    def turned(self, x: float, y: float, degrees: float) -> Iterator[None]:
        """Draw about a point meanwhile, turned clockwise."""
        self.p.save()
        self.p.translate(x, y)
        self.p.rotate(degrees)
        yield
        self.p.restore()

    def jpeg(self) -> bytes:
        """Finish the picture: soft vignette, paper grain, JPEG."""
        self.fill(box(0, 0, W, H), radial(W / 2, H / 2, W * 0.72, (0.55, colour(INK, 0)), (1, colour(INK, 0.24))))
        self.p.end()
        flat = self.image.convertToFormat(QImage.Format.Format_RGB888)
        picture = Image.frombytes("RGB", (W, H), bytes(flat.constBits()), "raw", "RGB", flat.bytesPerLine())
        grain = _noise(W, H, 2).point(lambda value: 128 + (value - 128) * 0.03)
        grained = Image.merge("RGB", [ImageChops.overlay(band, grain) for band in picture.split()])
        out = BytesIO()
        grained.resize((1080, 720), Image.Resampling.LANCZOS).save(
            out, "JPEG", quality=76, optimize=True, progressive=True
        )
        return out.getvalue()

    def png(self) -> bytes:
        """Finish the picture as it is, PNG."""
        self.p.end()
        size = (self.image.width(), self.image.height())
        rgba = self.image.convertToFormat(QImage.Format.Format_RGBA8888)
        out = BytesIO()
        Image.frombytes("RGBA", size, bytes(rgba.constBits())).save(out, "PNG", optimize=True)
        return out.getvalue()


@cache
def _noise(width: int, height: int, seed: int) -> Image.Image:
    raw = Image.frombytes("L", (width, height), random.Random(seed).randbytes(width * height))
    return raw.filter(ImageFilter.GaussianBlur(0.7)).point(lambda value: 128 + (value - 128) * 2)
