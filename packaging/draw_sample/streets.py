"""Streets with lanterns and with a tram."""

# fmt: off
# (a drawing is a list of coordinates, which the formatter would spread over many more lines)

import math

from PySide6.QtCore import QPointF

from .shapes import CORAL, INK, box, colour, fade, lit, mix, oval, polygon, radial, side_wall, spline, steps
from .sheet import Sheet
from .things import person, sun


def lantern_street(s: Sheet) -> None:
    """An old street under lanterns."""
    y: float
    x: float
    s.wash("#1c2148", "#3f2f63", "#8a4a62", "#e08a5a", bottom=470)
    s.fill(polygon((470, 470), (730, 470), (1290, 820), (-90, 820)), fade(0, 470, 0, 800, "#a8694f", "#3a2a42"))
    for row in range(12):
        y = 476 + 330 * (row / 11) ** 1.7
        s.fill(box(-60, y, 1320, 1 + (y - 470) * 0.01), colour("#2a1c30", 0.3))
    for side in (-1, 1):
        at = side_wall(side, (130, 560), (300, 330), (470, 360))
        for house in range(4):
            near, far = (130 + 560 * t**1.6 for t in ((house + 1) / 4, house / 4))
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
        person(s, x, y, h, coat, hat=hat, legs=mix(coat, "#1a1430", 0.7))
    hues = (CORAL, "#f2b632", "#e58aa0", "#6cc0b0", "#d1493b", "#f6e2b8")
    for row in range(5):
        t = row / 4
        y0 = 285 - 235 * t
        half = 170 + 470 * t
        points = [(600 - half + 2 * half * n / 8, y0 + 46 * (1 + t) * math.sin(n / 8 * math.pi)) for n in range(9)]
        s.curve(points, colour("#1a1026", 0.7), 1.5 + t)
        for n, (x, y) in enumerate(points[1:-1]):
            size = 13 + 31 * t + s.rnd.uniform(-2, 3)
            hue = hues[(n + row * 2) % 6]
            s.glow(x, y + size * 1.3, size * 3.4, hue, 0.5)
            lamp = radial(x, y + size * 1.35, size * 1.5,
                (0, mix(hue, "#fff6d8", 0.75)), (1, mix(hue, "#5b1a30", 0.22)))
            kind = (n + row) % 3
            body = oval(x, y + size * 1.3, size, size * 0.86) if kind == 0 else oval(x, y + size * 1.4, size * 0.72,
                size * 1.12) if kind == 1 else polygon((x - size * 0.5, y + size * 0.5),
                (x + size * 0.5, y + size * 0.5), (x + size, y + size * 1.2), (x, y + size * 2.4),
                (x - size, y + size * 1.2))
            s.fill(body, lamp)
            for rib in (-0.5, 0, 0.5):
                s.curve([(x + rib * size * 0.4, y + size * 0.5), (x + rib * size * 1.5, y + size * 1.3),
                    (x + rib * size * 0.4, y + size * 2.1)], colour("#5b1a30", 0.25), 1.4)
            s.fill(box(x - size * 0.3, y + size * 0.3, size * 0.6, size * 0.2, 2), "#4b2a2a")
            s.lines(hue, 2 + t, [(x, y + size * 2.2), (x, y + size * 3)])


def lantern_maker(s: Sheet) -> None:
    """A lantern maker at his bench."""
    s.wash("#4a2f3a", "#7a4a3f", "#9a6244")
    for x in steps(-10, 1220, 92):
        s.fill(box(x, 0, 86, 800), fade(x, 0, x + 86, 0, colour("#2a1820", 0.3), colour("#b9784a", 0.14)))
    s.fill(box(800, 90, 300, 330, 6), fade(800, 90, 1100, 420, "#fbe2ac", "#f0b26a"))
    s.lines("#3a2028", 10, [(950, 90), (950, 420)], [(800, 250), (1100, 250)])
    s.line(box(800, 90, 300, 330, 6), "#3a2028", 14)
    s.glow(940, 250, 480, "#ffd08a", 0.6)
    for x, y, size, hue in ((110, 90, 66, CORAL), (280, 60, 52, "#f2b632"), (420, 110, 60, "#6cc0b0"),
        (580, 50, 46, "#e58aa0"), (700, 100, 50, "#d1493b"), (1150, 70, 56, "#f6e2b8")):
        s.lines("#2a1820", 3, [(x, -10), (x, y)])
        lamp = radial(x, y + size, size * 1.3, (0, mix(hue, "#fff6d8", 0.7)), (1, mix(hue, "#4b1626", 0.3)))
        s.glow(x, y + size, size * 2.6, hue, 0.45)
        s.fill(oval(x, y + size, size, size * 0.88), lamp)
        for rib in (-0.66, -0.33, 0, 0.33, 0.66):
            s.curve([(x, y + size * 0.12), (x + rib * size * 1.35, y + size), (x, y + size * 1.88)],
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
    s.blob([(404, 370), (410, 290), (470, 262), (536, 284), (548, 330), (500, 308), (452, 318), (436, 380)],
        fade(400, 270, 550, 340, "#6b6468", "#d9d2c8"))
    s.line(oval(520, 364, 24, 20), "#2a1c1a", 4)
    s.lines("#2a1c1a", 4, [(496, 362), (436, 352)])
    s.curve([(506, 408), (524, 414), (540, 408)], "#7a3226", 5)
    frame = (780, 560, 170)
    x, y, r = frame
    s.glow(x, y, 260, "#ffdf9a", 0.35)
    half = oval(x, y, r, r * 0.9)
    with s.clipped(box(x, y - 200, 220, 400)):
        s.fill(half, fade(x, y - 150, x + r, y + 150, "#f6c9a8", CORAL))
    for rib in range(-6, 7):
        s.curve([(x, y - r * 0.92), (x + rib / 6 * r * 1.0, y), (x, y + r * 0.92)],
            "#d9b070" if rib < 1 else "#a83a26", 5)
    for top in (y - r * 0.95, y + r * 0.85):
        s.fill(box(x - 44, top, 88, 18, 6), "#5b3a2a")
    s.curve([(360, 560), (430, 700), (620, 640)], "#4b847f", 66)
    s.curve([(580, 652), (640, 620)], "#d99a6c", 40)
    s.fill(oval(654, 606, 32, 26), "#d99a6c")
    s.curve([(600, 560), (690, 690), (800, 700)], "#5f9a94", 60)
    s.curve([(770, 706), (830, 680)], "#d99a6c", 38)
    s.fill(oval(846, 672, 30, 24), "#d99a6c")
    for step in range(7):
        s.lines("#d9b070", 6, [(960 + step * 12, 742 - step * 3), (1190, 700 + step * 12)])
    s.fill(box(80, 690, 150, 60, 8), "#d1493b")
    s.fill(box(96, 652, 130, 44, 8), "#f2b632")


def tram(s: Sheet) -> None:
    """A yellow tram that comes up a steep street."""
    s.wash("#5fa9cf", "#b9dde0", "#fbeed0", bottom=520)
    s.glow(600, 240, 330, "#fff3d0", 0.6)
    s.wash("#7fc0cf", "#5fa3b8", top=400, bottom=520)
    for side in (-1, 1):
        at = side_wall(side, (150, 520), (250, 300), (520, 300))
        for house in range(4):
            near, far = (150 + 520 * t**1.4 for t in ((house + 1) / 4, house / 4))
            hue = (("#f3d08a", "#e58a6a", "#f6e6c8", "#8fbcc4"),
                ("#f0b8a0", "#f6e6c8", "#e9c25c", "#a9c7a0"))[side > 0][house]
            wall = polygon(at(far, 0), at(near, 0), at(near, 1), at(far, 1))
            s.fill(wall, lit(600 + side * far, 0, 600 + side * near, 0, hue, 0.2, 0.22 if side > 0 else 0.05))
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
        for x in steps(-40 + (row % 2) * size, 1240, size * 2.1):
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
    person(s, 600, 520, 140, "#33465f", hair="#22304a")
    s.fill(box(430, 520, 340, 12), "#8a5a1a")
    s.fill(box(440, 660, 320, 36, 10), "#33302f")
    s.fill(oval(600, 590, 36), "#8a5a1a")
    sun(s, 600, 590, 28, "#fffbe6", 110, "#fff3c4", 0.7)
    for x in (470, 730):
        s.fill(oval(x, 620, 14), CORAL)
    s.lines("#2b2f36", 5, [(600, 286), (632, 170)])
    s.lines("#3a3f48", 2.5, [(632, 170), (600, 90), (640, -10)], [(0, 60), (1200, 110)], [(0, 180), (1200, 40)])
    for x, y, h, coat in ((250, 700, 170, "#b0413e"), (320, 690, 160, "#f0e4c8"), (950, 720, 180, "#2f7f79")):
        s.fill(oval(x + 20, y, h * 0.26, 8), colour(INK, 0.3))
        person(s, x, y, h, coat, reach=1 if x == 320 else None)
