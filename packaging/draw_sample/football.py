"""A cup final and the night after it."""

# fmt: off
# (a drawing is a list of coordinates, which the formatter would spread over many more lines)

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from .shapes import CORAL, INK, SKIN, box, colour, fade, lit, mix, oval, polygon, skyline, spline, steps
from .sheet import Sheet
from .things import leaf, person, windows


def _confetti(s: Sheet, count: int, heights: tuple[float, float], scrap: Callable[[], QPainterPath],
              hues: Sequence[str], alpha: float) -> None:
    for _ in range(count):
        x, y = s.rnd.uniform(0, 1200), s.rnd.uniform(*heights)
        with s.turned(x, y, s.rnd.uniform(0, 180)):
            s.fill(scrap(), colour(s.rnd.choice(hues), alpha))


def stadium_night(s: Sheet) -> None:
    """A stadium under floodlights."""
    s.wash("#0c1a3a", "#1d3768", "#4a5d93", bottom=420)
    bowl = skyline([(-80, 430), (200, 300), (600, 250), (1000, 300), (1280, 430)], -80, 1280, 640)
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
    for x in steps(-60, 1260, 66):
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
        person(s, x, y, h, hue, legs="#1c2b52", reach=s.rnd.choice((-1, 1)))
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


def football_kick(s: Sheet) -> None:
    """The kick that decides a final."""
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
    s.curve([(440, 520), (395, 610), (400, 722)], skin, 40)
    s.curve([(396, 640), (400, 712)], trim, 42)
    s.curve([(386, 734), (436, 736)], "#17233c", 26)
    s.curve([(470, 510), (570, 540), (668, 500)], skin, 42)
    s.curve([(596, 534), (664, 503)], trim, 43)
    s.curve([(686, 506), (724, 470)], "#17233c", 26)
    s.blob([(392, 470), (510, 462), (560, 540), (520, 574), (462, 532), (424, 600), (372, 584)],
        fade(380, 470, 560, 590, "#24385f", "#15223e"))
    s.curve([(420, 330), (330, 380), (268, 330)], skin, 30)
    s.curve([(500, 330), (570, 400), (650, 372)], skin, 30)
    body = spline([(400, 320), (452, 292), (510, 316), (530, 400), (516, 490), (392, 492), (384, 400)], closed=True)
    s.fill(body, lit(380, 300, 530, 490, kit, 0.22, 0.25))
    s.shade(body, (400, 320), (530, 480), "#5b1a1a", 0.6)
    s.curve([(414, 326), (380, 352), (352, 366)], kit, 42)
    s.curve([(500, 326), (536, 362), (552, 378)], mix(kit, INK, 0.12), 42)
    s.lines(trim, 10, [(452, 372), (470, 372), (448, 430)])
    s.fill(box(446, 262, 38, 50, 14), mix(skin, INK, 0.1))
    s.fill(oval(470, 226, 42, 50), fade(430, 190, 510, 260, "#dba070", "#b57650"))
    s.blob([(424, 232), (430, 178), (476, 164), (514, 190), (510, 214), (466, 204), (444, 250)],
        "#1a1720")
    s.curve([(432, 196), (380, 206), (346, 176), (318, 190)], "#1a1720", 20)
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
        leaf(s, s.rnd.uniform(640, 780), s.rnd.uniform(500, 700), s.rnd.uniform(8, 24), s.rnd.uniform(-150, -20),
            "#7fcf7a", 0.3)
    for x in steps(0, 1200, 26):
        leaf(s, x, 806, s.rnd.uniform(20, 44), s.rnd.uniform(-110, -70), mix("#1f6a45", "#3f9a5a", s.rnd.random()), 0.2)


def football_fans(s: Sheet) -> None:
    """Supporters on motorbikes between houses."""
    y: float
    x: float
    s.wash("#26193f", "#5b2a55", "#b34a4a", "#f0955a", bottom=560)
    for side in (-1, 1):
        for index in range(5):
            x = 600 + side * (170 + index * 110)
            h = 260 + index * 64
            wall = box(x - 60, 560 - h, 122, h + 40)
            s.fill(wall, fade(0, 560 - h, 0, 560, mix("#4c2c58", "#2a1d3f", index / 5), "#7a3a52"))
            windows(s, x - 42, 578 - h, 3, int(h / 62), 22, 30, 10, "#ffd27a", "#2b1b3b", 0.55)
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
        s.fill(flag, lit(x, 0, x + size, 0, hue, 0.15, 0.2))
    for x, y, k, hue in ((210, 700, 1.0, "#2f8f9a"), (500, 720, 1.15, "#f2b632"), (800, 712, 1.1, CORAL),
        (1060, 690, 0.95, "#2f8f9a")):
        s.fill(oval(x, y + 4, 120 * k, 12), colour("#140c22", 0.55))
        for dx in (-62, 66):
            s.fill(oval(x + dx * k, y - 26 * k, 32 * k), "#17101f")
            s.fill(oval(x + dx * k, y - 26 * k, 14 * k), "#8d8798")
        s.blob([(x - 96 * k, y - 70 * k), (x - 20 * k, y - 86 * k), (x + 6 * k, y - 40 * k),
            (x + 44 * k, y - 44 * k), (x + 62 * k, y - 104 * k), (x + 88 * k, y - 70 * k), (x + 52 * k, y - 22 * k),
            (x - 70 * k, y - 22 * k)],
               lit(0, y - 100 * k, 0, y - 20 * k, hue, 0.2, 0.35))
        s.lines("#17101f", 7 * k, [(x + 62 * k, y - 100 * k), (x + 42 * k, y - 128 * k)])
        s.fill(oval(x + 84 * k, y - 84 * k, 11 * k), "#fff3c4")
        s.glow(x + 96 * k, y - 80 * k, 90 * k, "#fff0b8", 0.6)
        for back, coat, arm in ((-54, CORAL, True), (0, "#f4e3c0", False)):
            px = x + back * k
            s.curve([(px, y - 86 * k), (px + 34 * k, y - 64 * k), (px + 30 * k, y - 30 * k)], "#241b35", 22 * k)
            s.blob([(px - 24 * k, y - 76 * k), (px - 20 * k, y - 150 * k), (px + 6 * k, y - 162 * k),
                (px + 26 * k, y - 146 * k), (px + 24 * k, y - 76 * k)],
                lit(px - 24, 0, px + 26, 0, coat, 0.15, 0.3))
            reach = [(px - 10 * k, y - 144 * k), (px - 34 * k, y - 200 * k),
                (px - 26 * k, y - 236 * k)] if arm else [(px + 14 * k, y - 142 * k), (px + 44 * k, y - 116 * k)]
            s.lines(coat, 15 * k, reach)
            s.fill(oval(px + 4 * k, y - 186 * k, 22 * k, 25 * k), SKIN)
            s.fill(oval(px + 2 * k, y - 196 * k, 25 * k, 19 * k), "#f2b632" if arm else "#b0413e")
    hues = ("#f2b632", CORAL, "#7fd0c6", "#fff3d8")
    _confetti(s, 150, (20, 620), lambda: box(-4, -2, s.rnd.uniform(6, 13), 5), hues, 0.85)


def football_cup(s: Sheet) -> None:
    """A team holds up its cup."""
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
        s.blob([(x - 26 * k, foot - h * 0.9), (x - 24 * k, foot - h * 1.03), (x, foot - h * 1.06),
            (x + 24 * k, foot - h * 1.03), (x + 26 * k, foot - h * 0.9), (x + 12 * k, foot - h * 0.98),
            (x - 12 * k, foot - h * 0.98)], "#1a1720")
        s.curve([(x - 8 * k, foot - h * 0.89), (x, foot - h * 0.872), (x + 8 * k, foot - h * 0.89)], "#7c3a2a",
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
    s.curve([(562, 166), (526, 170), (534, 214), (580, 224)], "#e0a63a", 9)
    s.curve([(662, 166), (698, 170), (690, 214), (644, 224)], "#e0a63a", 9)
    s.fill(cup, fade(560, 0, 664, 0, "#fff0b0", "#f2b632", "#a86e1f"))
    s.fill(box(580, 160, 12, 62, 6), colour("#ffffff", 0.55))
    s.glow(612, 190, 190, "#fff0b0", 0.6)
    hues = ("#f2b632", CORAL, "#7fd0c6", "#fff3d8", "#fff3d8")
    _confetti(s, 230, (0, 780), lambda: box(-5, -3, s.rnd.uniform(7, 16), 6, 1), hues, 0.9)
