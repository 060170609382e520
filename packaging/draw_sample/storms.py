"""A storm: on the map, at the coast, in the harbour, in the shelter."""

# fmt: off
# (a drawing is a list of coordinates, which the formatter would spread over many more lines)

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from .shapes import CORAL, INK, SKIN, box, colour, fade, lit, mix, oval, polygon, skyline, spline, steps
from .sheet import Sheet
from .things import cloud, palm, person, ridge, ripples, windows


def storm_map(s: Sheet) -> None:
    """A storm's eye and track as a satellite sees them."""
    s.wash("#0f3a55", "#155a72", "#1b6d7d")
    for x in steps(-20, 1220, 150):
        s.lines(colour("#bfe3e0", 0.14), 1.5, [(x, 0), (x, 800)])
    for y in steps(40, 800, 150):
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


def storm_coast(s: Sheet) -> None:
    """Waves that break over a sea wall."""
    y: float
    x: float
    s.wash("#39485a", "#6f8489", "#a9b8ae", bottom=480)
    for _ in range(26):
        cloud(s, s.rnd.uniform(-60, 1260), s.rnd.uniform(60, 330), s.rnd.uniform(260, 480),
            s.rnd.choice(("#2f3d4e", "#46586a", "#8fa0a2")), 0.5)
    s.glow(300, 420, 420, "#f0e6c2", 0.4)
    s.wash("#6f8d8d", "#3a6169", "#1c3f4c", top=440)
    for row, (y, tone, size) in enumerate(((470, 0.0, 16), (520, 0.25, 24), (585, 0.5, 34), (670, 0.75, 48))):
        points = [(x, y + math.sin(x / (58 + row * 16) + row * 1.9) * size * 0.5) for x in steps(-80, 1320, 24)]
        wave = skyline(points, -80, 1320, 860)
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
    for x in steps(620, 1210, 66):
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
        palm(s, x, 650 - (x - 600) * 0.22, h, "#1b2d2f", lean=-0.22, wind=0.9)
    for _ in range(170):
        x, y = s.rnd.uniform(-50, 1250), s.rnd.uniform(-20, 800)
        s.lines(colour("#e9f1ec", s.rnd.uniform(0.1, 0.32)), 1.6, [(x, y), (x - 26, y + 60)])


def storm_boats(s: Sheet) -> None:
    """Fishing boats at anchor in the rain."""
    y: float
    x: float
    s.wash("#5f7482", "#93a6a5", "#d6cfb8", bottom=380)
    for _ in range(12):
        cloud(s, s.rnd.uniform(0, 1200), s.rnd.uniform(70, 250), s.rnd.uniform(300, 460),
            s.rnd.choice(("#4c6070", "#7b8f97")), 0.5)
    ridge(s, 380, 110, "#6f8a88", step=170, foot=400)
    for x in steps(20, 1190, 64):
        h = s.rnd.uniform(28, 70)
        s.fill(box(x, 392 - h, 54, h), s.rnd.choice(("#d9c9a6", "#b9836a", "#a9b7b0", "#e4d8bd")))
        s.fill(polygon((x - 5, 392 - h), (x + 27, 374 - h), (x + 59, 392 - h)), s.rnd.choice(("#8c4a3a", "#5b6b73")))
        windows(s, x + 8, 400 - h, 3, 1, 8, 10, 7, "#ffd88a", "#4a5a62", 0.5)
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
            s.fill(hull, lit(0, y - size * 0.3, 0, y + size * 0.1, hue, 0.2, 0.4))
            s.curve([(x - size * 0.46, y - size * 0.19), (x - size * 0.1, y - size * 0.04),
                (x + size * 0.4, y - size * 0.08)], "#f4e6c4", size * 0.025)
            cabin = box(x - size * 0.02, y - size * 0.42, size * 0.3, size * 0.28, 5)
            s.fill(cabin, fade(x, 0, x + size * 0.3, 0, "#f2ead2", "#b7b09a"))
            windows(s, x + size * 0.02, y - size * 0.36, 3, 1, size * 0.06, size * 0.09, size * 0.03, "#ffd88a",
                "#31434f", 0.35)
            s.fill(box(x - size * 0.05, y - size * 0.45, size * 0.36, size * 0.04, 3), mix(hue, INK, 0.35))
            s.fill(polygon((x - size * 0.1, y - size * 0.85), (x + size * 0.06, y - size * 0.8),
                (x - size * 0.1, y - size * 0.74)), CORAL)
    ripples(s, 420, 800, "#e6ebda", 90, alpha=0.35)
    for _ in range(120):
        x, y = s.rnd.uniform(-50, 1250), s.rnd.uniform(-20, 800)
        s.lines(colour("#e9f1ec", s.rnd.uniform(0.08, 0.25)), 1.5, [(x, y), (x - 14, y + 46)])


def storm_shelter(s: Sheet) -> None:
    """Families on mats in a sports hall."""
    s.wash("#35506a", "#48697c", bottom=420)
    for x in steps(-60, 1240, 130):
        s.lines("#294058", 10, [(600 + (x - 600) * 0.5, 130), (x, 0)])
    s.lines("#294058", 12, [(-10, 130), (1210, 130)])
    for x in steps(70, 1150, 178):
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
            s.fill(body, lit(px - 20 * scale, 0, px + 20 * scale, 0, coat, 0.2, 0.3))
            s.fill(oval(px, y - 58 * scale, 13 * scale, 15 * scale), SKIN)
            s.fill(oval(px, y - 63 * scale, 14 * scale, 11 * scale), "#20202a")
    person(s, 520, 640, 190, "#4f9a6c", legs="#223348", reach=1)
    s.fill(box(596, 520, 44, 30, 4), "#f4e6c4")
    s.lines("#b0413e", 5, [(618, 524), (618, 546)], [(606, 535), (630, 535)])
