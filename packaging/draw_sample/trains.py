"""A new railway: its train, its stations, its line."""

# fmt: off
# (a drawing is a list of coordinates, which the formatter would spread over many more lines)

import itertools
import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from .shapes import CORAL, INK, box, colour, fade, mix, oval, polygon, skyline, spline, steps
from .sheet import Sheet
from .things import bird, cloud, karst, leaf, person, ridge, ripples, sampan, sun, tree


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
        with s.clipped(shape):
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
                    s.fill(box(left + w * (0.1 + seat * 0.1), y - h * 0.7, w * 0.07, h * 0.2, 2),
                        colour("#ffdf9a", 0.85))


def train_viaduct(s: Sheet) -> None:
    """A new train on a viaduct over the water, limestone towers behind it."""
    x: float
    s.wash("#f6b88f", "#fbe0bd", "#fdf3dd", bottom=470)
    sun(s, 890, 330, 62, "#fffaf0", 420, "#ffd59a", 0.8)
    for x, y, w in ((240, 130, 330), (700, 90, 240), (1080, 190, 260)):
        cloud(s, x, y, w, "#fff6ea", 0.75)
    for x, w, h, tone in ((130, 210, 170, 0.1), (330, 160, 240, 0.2), (520, 260, 140, 0.1), (760, 170, 200, 0.16),
        (1010, 240, 260, 0.22), (1180, 180, 150, 0.12)):
        s.shade(karst(s, x, 470, w, h, mix("#eac5a8", "#7d8fa5", tone * 3)), (x + w / 2, 300), (x - w / 2, 470),
            "#6f7f99", 0.5)
    s.haze(380, 520, "#fdebd0", 0.8)
    s.wash("#e9c7a6", "#9fb7b4", "#3f7480", top=470)
    ripples(s, 475, 760, "#fff1d8", 150, x=880, spread=330)
    ripples(s, 480, 790, "#2d5c6c", 60, alpha=0.3)
    deck = 452
    for index, x in enumerate(steps(-40, 1300, 190)):
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
    for x in steps(-20, 1220, 95):
        s.lines("#8a7470", 3, [(x, deck - 16), (x, deck - 108), (x + 34, deck - 108)])
    s.lines("#8a7470", 1.6, [(-10, deck - 104), (1210, deck - 104)])
    for x in steps(-30, 1250, 34):
        s.fill(oval(x, 790 + s.rnd.uniform(-12, 20), s.rnd.uniform(34, 60)), mix("#1d4a44", "#2f6b52", s.rnd.random()))
    for x in steps(-10, 1240, 22):
        leaf(s, x, 790, s.rnd.uniform(60, 120), s.rnd.uniform(-120, -60), mix("#173d3d", "#3c7a58", s.rnd.random()),
            0.16)


def train_platform(s: Sheet) -> None:
    """Passengers on a platform as the train stands there."""
    s.wash("#bcd7d6", "#e9efdf", bottom=560)
    roof = polygon((0, 0), (1200, 0), (1200, 70), (600, 178), (0, 96))
    s.fill(roof, fade(0, 0, 0, 180, "#2c4f60", "#3e6a75"))
    s.shade(roof, (600, 178), (200, 0), INK, 0.6)
    for x in steps(60, 1200, 150):
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
        person(s, x, y, h, coat, hat=hat, legs=mix(coat, INK, 0.75), reach=1 if x in (250, 960) else None)
    s.fill(box(548, 662, 40, 52, 6), "#8c3f34")
    s.lines("#5b2a24", 4, [(556, 662), (556, 636), (580, 636), (580, 662)])
    sign = box(660, 206, 200, 62, 8)
    s.fill(sign, "#1f3d52")
    s.fill(box(680, 224, 26, 26, 13), CORAL)
    for y, w in ((226, 120), (243, 86)):
        s.fill(box(720, y, w, 8, 4), "#e9efdf")
    s.lines("#1f3d52", 5, [(700, 206), (700, 140)], [(820, 206), (820, 136)])
    s.glow(1060, 240, 420, "#fff1cf", 0.5)


def train_bay(s: Sheet) -> None:
    """The train far below along a bay of islands."""
    x: float
    s.wash("#7fb4c4", "#c9e0d7", "#f7ecd0", bottom=360)
    s.glow(260, 250, 360, "#fff0c4", 0.7)
    for x, w, h, tone in ((90, 180, 120, 0.0), (300, 140, 190, 0.15), (470, 200, 110, 0.05), (640, 150, 230, 0.3),
        (830, 230, 150, 0.15), (1010, 160, 270, 0.4), (1160, 200, 190, 0.3)):
        shape = karst(s, x, 360, w, h, mix("#a9c9c4", "#3c7273", tone * 1.6))
        s.shade(shape, (x - w * 0.3, 200), (x + w * 0.5, 360), "#1f5660", 0.6)
    s.wash("#cfe3d6", "#5fa3a8", "#1f6478", top=360)
    ripples(s, 362, 620, "#f9f3dc", 160, x=320, spread=420)
    for x, y, w in ((170, 430, 70), (520, 470, 96), (760, 420, 60)):
        sampan(s, x, y, w, "#6b4436")
        s.fill(polygon((x - w * 0.06, y - w * 0.08), (x - w * 0.02, y - w * 0.75), (x + w * 0.34, y - w * 0.14)),
            "#c9583a")
    hill = skyline([(-60, 640), (140, 600), (380, 640), (620, 590), (860, 520), (1060, 470), (1280, 430)],
        -60, 1280, 860)
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
        with s.turned(a.x(), a.y(), math.degrees(angle)):
            body = box(0, -44, length, 46, 9 if car < 3 else 18)
            s.fill(body, fade(0, -44, 0, 2, "#ffffff", "#efe9da", "#a9a295"))
            s.fill(box(0, -14, length, 6), CORAL)
            s.fill(box(7, -36, length - 14, 14, 4), "#1f3550")
    for x in steps(-40, 1260, 46):
        base = 800 + s.rnd.uniform(-8, 30)
        tree(s, x, base, s.rnd.uniform(70, 130), mix("#2f6b46", "#5d9152", s.rnd.random()), "#2a3b30")
    for x, y in ((640, 215), (690, 190), (735, 222)):
        bird(s, x, y, ((16, 5), (6, 9), (7, 9), (17, 6)), "#31525e", 3)


def train_driver(s: Sheet) -> None:
    """The line ahead, seen from the driver's cab."""
    s.wash("#f5c27f", "#fbe5bb", "#dfe6cf", bottom=420)
    sun(s, 600, 300, 54, "#fff8e6", 380, "#ffe2a2", 0.8)
    ridge(s, 410, 90, "#a9bda4", step=150)
    ridge(s, 440, 60, "#6f9a7c", step=110)
    field = box(-10, 430, 1220, 380)
    s.fill(field, fade(0, 430, 0, 760, "#9dbb6f", "#4d8355"))
    for x in steps(-1500, 2800, 130):
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
        s.curve(points, "#8fe0c8", 3)
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
