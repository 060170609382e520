"""Markets on the water, and a delta."""

# fmt: off
# (a drawing is a list of coordinates, which the formatter would spread over many more lines)

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from .shapes import INK, box, colour, fade, mix, oval, polygon, spline, steps
from .sheet import Sheet
from .things import bird, cloud, leaf, palm, person, ripples, sampan, sun


def market_boats(s: Sheet) -> None:
    """A floating market at sunrise."""
    s.wash("#f2b48a", "#f9d9a8", "#fbeed2", bottom=340)
    sun(s, 600, 300, 56, "#fff8e4", 380, "#ffdf9c", 0.8)
    for x in steps(-20, 1240, 44):
        if not 470 < x < 720:
            s.fill(oval(x, 322, s.rnd.uniform(30, 52), s.rnd.uniform(22, 46)),
                mix("#8fa886", "#5f8a72", s.rnd.random()))
    for x, h in ((60, 190), (150, 150), (1040, 170), (1130, 210), (880, 120)):
        palm(s, x, 340, h, "#5b7f6a", lean=0.12 if x < 600 else -0.12)
    for x in (250, 330, 800, 960):
        s.fill(box(x, 296, 62, 44), s.rnd.choice(("#c9825a", "#b9a07a", "#a9b7a0")))
        s.fill(polygon((x - 8, 300), (x + 31, 276), (x + 70, 300)), "#8a5a48")
        for leg in (6, 30, 54):
            s.lines("#7a5a48", 4, [(x + leg, 338), (x + leg, 356)])
    s.wash("#f2cf9f", "#c79f78", "#7d7a6a", "#4d5f60", top=338)
    ripples(s, 345, 780, "#fff0cc", 190, x=600, spread=420)
    ripples(s, 360, 790, "#4b4a48", 50, alpha=0.25)
    fruit = {"dua": ("#e0a63a", "#c9852f", "#7f9a4a"), "bi": ("#e4782f", "#d95f2a"),
        "rau": ("#5f9a4f", "#7fb35a", "#3f7a48"), "chom": ("#c8322b", "#dd4a2f"),
        "xoai": ("#f2c84a", "#d9b23a", "#9fb24a")}
    kinds = list(fruit.values())
    for x, y, w, kind, coat in ((250, 400, 170, 3, "#6a5a8c"), (520, 408, 150, 2, "#35598c"),
        (820, 398, 180, 0, "#b0413e"), (1060, 420, 160, 4, "#2f7f79"),
                                (150, 520, 290, 4, "#a84638"), (660, 510, 260, 1, "#2f7f79"), (1010, 545, 300, 2,
                                    "#d9a13a")):
        sampan(s, x, y, w, "#7a4a34", kinds[kind])
        person(s, x + w * 0.36, y - w * 0.06, w * 0.36, coat, hat="#f0dca6", reach=s.rnd.choice((-1, 1)))
        pole = x - w * 0.38
        s.lines("#6b4a34", 4, [(pole, y - w * 0.08), (pole + 6, y - w * 0.75)])
        for step in range(3):
            s.fill(oval(pole + 5, y - w * (0.72 - step * 0.075), w * 0.034), kinds[kind][step % len(kinds[kind])])
    sampan(s, 470, 716, 620, "#6b3f2e", ("#e0a63a", "#c9852f", "#e4b84a", "#8f9a4a"))
    for x in steps(330, 620, 34):
        for blade in range(4):
            leaf(s, x, 640 - abs(x - 470) * -0.06, 34, -90 + (blade - 1.5) * 24, "#4f7f4a", 0.18)
    person(s, 700, 690, 250, "#b0413e", hat="#f4e3b4", legs="#20283a", reach=1)
    s.curve([(800, 540), (830, 640), (870, 770)], "#5b3a2a", 9)
    leaf(s, 858, 720, 90, 74, "#5b3a2a", 0.22)


def market_woman(s: Sheet) -> None:
    """A woman who sells pineapples from her boat."""
    y: float
    x: float
    s.wash("#e9b98c", "#d9a276", "#8a8068")
    for _ in range(70):
        ripples(s, 60, 560, "#ffeccb", 2, alpha=0.35)
    for x, y, w in ((140, 180, 260), (980, 140, 300), (1080, 300, 240)):
        sampan(s, x, y, w, "#8a6a56", ("#c9a06a", "#b98a5a"))
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
    s.blob([(514, 280), (530, 210), (600, 190), (674, 212), (688, 284), (660, 250), (600, 236), (544, 250)], "#1d1822")
    hat = polygon((372, 250), (600, 62), (828, 250))
    brim = spline([(372, 250), (480, 268), (600, 274), (720, 268), (828, 250)])
    shape = hat.united(brim)
    s.fill(shape, fade(372, 60, 828, 260, "#fbeec4", "#e9cf94", "#b08a52"))
    for step in range(1, 9):
        t = step / 9
        y = 62 + 200 * t
        s.curve([(600 - 228 * t, y - 12), (600, y + 12 * t), (600 + 228 * t, y - 12)], colour("#8a6636", 0.35),
            2)
    for x in steps(400, 820, 42):
        s.lines(colour("#8a6636", 0.25), 2, [(600, 64), (x, 256)])
    for x in (566, 634):
        s.curve([(x - 15, 304), (x, 296), (x + 15, 304)], "#3a2018", 5)
    s.curve([(566, 344), (600, 362), (636, 344)], "#8f3a30", 6)
    for x in (536, 664):
        s.fill(oval(x, 334, 18, 11), colour("#e4572e", 0.3))
    s.curve([(528, 330), (540, 400), (600, 430), (660, 400), (672, 330)], "#e8d9b4", 5)
    for index in range(26):
        x = -20 + index % 13 * 100 + (index // 13) * 48
        y = 660 + index // 13 * 84 + math.sin(index) * 12
        fruit = spline([(x - 44, y), (x - 34, y - 56), (x, y - 74), (x + 34, y - 56), (x + 44, y), (x + 30, y + 52),
            (x, y + 62), (x - 30, y + 52)], closed=True)
        for blade in range(7):
            leaf(s, x, y - 62, s.rnd.uniform(50, 78), -90 + (blade - 3) * 22, mix("#3f7a4a", "#86b55a", s.rnd.random()),
                0.16)
        s.fill(fruit, fade(x - 44, y - 60, x + 44, y + 50, "#f6c95a", "#d98e32", "#8f5526"))
        with s.clipped(fruit):
            for step in range(-6, 7):
                s.lines(colour("#7a4520", 0.45), 2, [(x + step * 16 - 60, y - 80), (x + step * 16 + 60, y + 70)],
                    [(x + step * 16 + 60, y - 80), (x + step * 16 - 60, y + 70)])
    for side in (-1, 1):
        s.curve([(600 + side * 170, 500), (600 + side * 200, 600), (600 + side * 70, 640)], "#6b2c50", 62)
        s.fill(oval(600 + side * 60, 640, 34, 28), "#c98a60")
    fruit = spline([(560, 620), (566, 560), (600, 540), (636, 560), (642, 620), (630, 676), (600, 688), (570, 676)],
        closed=True)
    for blade in range(7):
        leaf(s, 600, 556, 84, -90 + (blade - 3) * 20, mix("#3f7a4a", "#86b55a", blade / 6), 0.16)
    s.fill(fruit, fade(560, 550, 640, 680, "#ffdb7a", "#e0a03a", "#9a5f28"))


def delta_dusk(s: Sheet) -> None:
    """Islands of a river's mouth at dusk."""
    y: float
    x: float
    s.wash("#2b2f5f", "#7a4a78", "#d96a5f", "#f6b06a", bottom=360)
    sun(s, 720, 350, 70, "#ffe6a8", 460, "#ffb86a", 0.8)
    for x, y, w in ((240, 170, 420), (560, 110, 300), (980, 200, 380), (420, 260, 260)):
        cloud(s, x, y, w, "#f08a6a", 0.45)
    s.wash("#e8a068", "#b0605f", "#5b3a5f", "#2a2448", top=358)
    ripples(s, 362, 560, "#ffe0a0", 140, x=720, spread=180, alpha=0.7)
    ripples(s, 370, 780, "#ffb88a", 90, alpha=0.35)
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
                    palm(s, x, y + size * 0.3, size * 2.6, hue, lean=s.rnd.uniform(-0.15, 0.15))
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
        sampan(s, x, y, w, "#1f1a38")
        person(s, x + w * 0.3, y - w * 0.05, w * 0.4, "#2a2048", hat="#3a2a50", legs="#1f1a38", skin="#5b3a4a")
        s.curve([(x + w * 0.3, y - w * 0.3), (x + w * 0.5, y - w * 0.1), (x + w * 0.62, y + w * 0.1)],
            "#1f1a38", w * 0.016)
    for n in range(11):
        x, y = 360 + n * 26 + abs(n - 5) * 3, 216 + abs(n - 5) * 13
        bird(s, x, y, ((11, 4), (4, 6), (4, 6), (12, 4)), "#2a1f48", 2.6)
