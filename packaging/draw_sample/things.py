"""What many pictures show: hills and water, plants, people, boats, birds."""

# fmt: off
# (a drawing is a list of coordinates, which the formatter would spread over many more lines)

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from .shapes import INK, SKIN, Fill, H, Point, W, box, colour, fade, lit, mix, oval, polygon, skyline, spline, steps
from .sheet import Sheet


def ridge(s: Sheet, y: float, height: float, fill: Fill, *, step: float = 120, foot: float = H) -> QPainterPath:
    """Fill a skyline of soft hills around ``y`` down to ``foot``."""
    points = [(x, y - s.rnd.uniform(0, height)) for x in steps(-step, W + 2 * step, step)]
    return s.fill(skyline(points, -200, W + 200, foot), fill)


def karst(s: Sheet, x: float, y: float, w: float, h: float, fill: Fill) -> QPainterPath:
    """Fill a limestone tower standing on ``y``."""
    r = s.rnd.uniform
    points = [(x - w / 2, y), (x - w * 0.46, y - h * r(0.4, 0.55)), (x - w * r(0.22, 0.3), y - h * r(0.8, 0.95)),
              (x + w * r(-0.08, 0.08), y - h), (x + w * r(0.2, 0.3), y - h * r(0.7, 0.85)),
              (x + w * 0.44, y - h * r(0.3, 0.5)), (x + w / 2, y)]
    path = spline(points)
    path.closeSubpath()
    return s.fill(path, fill)


def ripples(s: Sheet, top: float, bottom: float, code: str, count: int, *, x: float = W / 2, spread: float = W / 2,
            alpha: float = 0.5) -> None:
    """Lay streaks of light on water: short and dense far away, long and sparse near."""
    for _ in range(count):
        depth = s.rnd.random() ** 1.5
        y = top + depth * (bottom - top)
        length = (20 + 130 * depth) * s.rnd.uniform(0.4, 1)
        at = x + s.rnd.uniform(-1, 1) * spread
        s.fill(box(at - length / 2, y, length, 1.5 + 4 * depth, 3),
            colour(code, alpha * s.rnd.uniform(0.3, 1)))


def cloud(s: Sheet, x: float, y: float, w: float, code: str, alpha: float = 0.8) -> None:
    """Draw a flat-bottomed cloud."""
    path = QPainterPath()
    for place, size in ((-0.32, 0.13), (-0.12, 0.2), (0.1, 0.26), (0.32, 0.15)):
        path = path.united(oval(x + place * w, y - size * w * 0.35, size * w, size * w * 0.62))
    path = path.intersected(box(x - w, y - w, 2 * w, w)).united(box(x - w * 0.46, y - w * 0.05, w * 0.92, w * 0.05,
        w * 0.025))
    s.fill(path, fade(0, y - w * 0.3, 0, y, colour(code, alpha), colour(code, alpha * 0.55)))


def leaf(s: Sheet, x: float, y: float, length: float, angle: float, fill: Fill, width: float = 0.22) -> QPainterPath:
    """Fill a pointed leaf that starts at a point and runs along an angle, in degrees."""
    turn = math.radians(angle)
    dx, dy = math.cos(turn), math.sin(turn)
    side = length * width
    path = QPainterPath(QPointF(x, y))
    path.quadTo(x + dx * length * 0.45 - dy * side, y + dy * length * 0.45 + dx * side, x + dx * length,
        y + dy * length)
    path.quadTo(x + dx * length * 0.45 + dy * side, y + dy * length * 0.45 - dx * side, x, y)
    return s.fill(path, fill)


def palm(s: Sheet, x: float, y: float, h: float, fill: str, *, lean: float = 0.1, wind: float = 0) -> None:
    """Draw a coconut palm with its foot at a point; ``wind`` (0 to 1) sweeps the crown to the left."""
    top = (x + lean * h, y - h)
    trunk = spline([(x, y), (x + lean * h * 0.25, y - h * 0.5), top])
    s.line(trunk, fill, h * 0.045)
    for angle in range(-20, 360, 38):
        bent = angle + (180 - angle) * wind * 0.8 if angle < 200 else angle - (angle - 190) * wind * 0.7
        turn = math.radians(bent)
        length = h * s.rnd.uniform(0.34, 0.46)
        tip = (top[0] + math.cos(turn) * length, top[1] + math.sin(turn) * length * 0.7 + length * 0.3)
        middle = (top[0] + math.cos(turn) * length * 0.55, top[1] + math.sin(turn) * length * 0.6 - length * 0.12)
        back = (top[0] + math.cos(turn) * length * 0.5, top[1] + math.sin(turn) * length * 0.5 + length * 0.14)
        path = QPainterPath(QPointF(*top))
        path.quadTo(*middle, *tip)
        path.quadTo(*back, *top)
        s.fill(path, fill)


def tree(s: Sheet, x: float, y: float, h: float, fill: str, trunk: str = INK) -> None:
    """Draw a round broad-leaved tree."""
    s.lines(trunk, h * 0.05, [(x, y), (x, y - h * 0.55)])
    crown = QPainterPath()
    for dx, dy, size in ((0, 0.68, 0.27), (-0.2, 0.55, 0.19), (0.2, 0.55, 0.2), (0.05, 0.85, 0.17)):
        crown = crown.united(oval(x + dx * h, y - dy * h, size * h))
    s.fill(crown, lit(x - h * 0.3, y - h, x + h * 0.3, y - h * 0.3, fill, 0.16, 0.25))


def person(s: Sheet, x: float, y: float, h: float, coat: str, *, hat: str | None = None, legs: str = INK,
           skin: str = SKIN, hair: str = "#1c1c26", reach: float | None = None) -> None:
    """Draw a standing figure, feet at a point; ``hat`` colours a conical one, ``reach`` stretches an arm out."""
    for side in (-1, 1):
        s.fill(polygon((x + side * h * 0.02, y - h * 0.5), (x + side * h * 0.1, y - h * 0.5),
                       (x + side * h * 0.075, y), (x + side * h * 0.025, y)), legs)
    body = spline([(x - h * 0.06, y - h * 0.83), (x - h * 0.135, y - h * 0.76), (x - h * 0.115, y - h * 0.42),
                   (x, y - h * 0.41), (x + h * 0.115, y - h * 0.42), (x + h * 0.135, y - h * 0.76),
                   (x + h * 0.06, y - h * 0.83)], closed=True)
    s.fill(box(x - h * 0.03, y - h * 0.87, h * 0.06, h * 0.08), skin)
    s.fill(body, lit(x - h * 0.14, 0, x + h * 0.14, 0, coat, 0.14, 0.25))
    if reach is not None:
        hand = (x + reach * h * 0.42, y - h * 0.6)
        s.lines(mix(coat, INK, 0.12), h * 0.07, [(x + reach * h * 0.08, y - h * 0.76), hand])
        s.fill(oval(*hand, h * 0.035), skin)
    s.fill(oval(x, y - h * 0.92, h * 0.068, h * 0.078), skin)
    if hat:
        cone = polygon((x - h * 0.17, y - h * 0.92), (x, y - h * 1.06), (x + h * 0.17, y - h * 0.92))
        s.fill(cone, lit(x - h * 0.17, 0, x + h * 0.17, 0, hat, 0.3, 0.25))
    else:
        cap = oval(x, y - h * 0.945, h * 0.075, h * 0.075).intersected(box(x - h, y - h * 1.1, 2 * h, h * 0.165))
        s.fill(cap, hair)


def sampan(s: Sheet, x: float, y: float, w: float, fill: str, load: Sequence[str] = ()) -> None:
    """Draw a wooden boat floating on ``y``, heaped with balls of the colours given, with its reflection."""
    s.fill(oval(x, y + w * 0.05, w * 0.46, w * 0.035), colour(INK, 0.3))
    for index in range(int(w / 9) if load else 0):
        place = s.rnd.uniform(-0.27, 0.27)
        rise = s.rnd.uniform(0, 0.11) * (1 - abs(place) * 2.6)
        ball = load[index % len(load)]
        size = w * 0.036
        at = (x + place * w, y - w * 0.075 - rise * w)
        s.fill(oval(*at, size), lit(at[0] - size, at[1] - size, at[0] + size, at[1] + size,
            ball, 0.25, 0.3))
    hull = QPainterPath(QPointF(x - w * 0.52, y - w * 0.14))
    hull.quadTo(x - w * 0.36, y - w * 0.075, x, y - w * 0.075)
    hull.quadTo(x + w * 0.36, y - w * 0.075, x + w * 0.52, y - w * 0.14)
    hull.quadTo(x + w * 0.42, y + w * 0.05, x + w * 0.28, y + w * 0.03)
    hull.lineTo(x - w * 0.28, y + w * 0.03)
    hull.quadTo(x - w * 0.42, y + w * 0.05, x - w * 0.52, y - w * 0.14)
    s.fill(hull, lit(0, y - w * 0.1, 0, y + w * 0.05, fill, 0.12, 0.45))


def turbine(s: Sheet, x: float, y: float, h: float, fill: str, turn: float) -> None:
    """Draw a wind turbine standing on ``y``, its blades turned by degrees."""
    s.fill(polygon((x - h * 0.022, y), (x - h * 0.011, y - h), (x + h * 0.011, y - h), (x + h * 0.022, y)),
           fade(x - h * 0.02, 0, x + h * 0.02, 0, fill, mix(fill, INK, 0.3)))
    for arm in range(3):
        leaf(s, x, y - h, h * 0.58, turn + arm * 120, fill, 0.045)
    s.fill(oval(x, y - h, h * 0.026), mix(fill, INK, 0.15))


def windows(s: Sheet, x: float, y: float, cols: int, rows: int, w: float, h: float, gap: float, bright: str, dark: str,
    share: float) -> None:
    """Draw a grid of windows of which a share is lit."""
    for row in range(rows):
        for col in range(cols):
            s.fill(box(x + col * (w + gap), y + row * (h + gap), w, h, 1),
                bright if s.rnd.random() < share else dark)


def sun(s: Sheet, x: float, y: float, r: float, code: str, halo: float, light: str, alpha: float) -> None:
    """Draw a disc that shines: its radius and colour, then those of its light."""
    s.fill(oval(x, y, r), code)
    s.glow(x, y, halo, light, alpha)


def stars(s: Sheet, count: int, bottom: float, sizes: Point, alphas: Point) -> None:
    """Strew stars over the sky down to ``bottom``, of sizes and opacities from the least to the most."""
    for _ in range(count):
        s.fill(oval(s.rnd.uniform(0, 1200), s.rnd.uniform(0, bottom), s.rnd.uniform(*sizes)),
            colour("#ffffff", s.rnd.uniform(*alphas)))


def bird(s: Sheet, x: float, y: float, wings: tuple[Point, Point, Point, Point], ink: str, width: float) -> None:
    """Draw a bird far away, its body at a point; ``wings`` is how far away and up their tips and bends are."""
    (tip, rise), (bend, lift), (other_bend, other_lift), (other_tip, other_rise) = wings
    s.curve([(x - tip, y - rise), (x - bend, y - lift), (x, y), (x + other_bend, y - other_lift),
             (x + other_tip, y - other_rise)], ink, width)
