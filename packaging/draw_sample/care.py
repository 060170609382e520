"""A health station and a school that cooks."""

# fmt: off
# (a drawing is a list of coordinates, which the formatter would spread over many more lines)

from .shapes import CORAL, INK, SKIN, box, colour, fade, lit, mix, oval, polygon, spline
from .sheet import Sheet
from .things import leaf, person, ridge


def hospital_corridor(s: Sheet) -> None:
    """The corridor of a health station."""
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
        person(s, x, y, h, coat, legs=legs)
    s.fill(oval(330, 700, 190, 14), colour("#2b5a5c", 0.3))
    s.fill(box(180, 600, 320, 22, 6), "#2f6f79")
    s.fill(box(180, 520, 320, 60, 8), "#3f8f93")
    s.lines("#2b4a52", 9, [(200, 620), (200, 700)], [(480, 620), (480, 700)])
    for x, coat, hair in ((250, "#b0413e", "#cfcfcf"), (400, "#e0b04c", "#1d1d26")):
        s.curve([(x - 16, 600), (x - 8, 640), (x - 10, 696)], "#26334a", 26)
        s.curve([(x + 22, 600), (x + 30, 640), (x + 28, 696)], "#26334a", 26)
        s.blob([(x - 44, 606), (x - 40, 510), (x, 488), (x + 42, 510), (x + 46, 606)],
            lit(x - 44, 0, x + 46, 0, coat, 0.2, 0.25))
        s.fill(oval(x, 456, 28, 34), SKIN)
        s.fill(oval(x, 440, 31, 22), hair)
    s.fill(box(960, 560, 130, 150, 8), fade(960, 0, 1090, 0, "#f4f8f2", "#b9d0ca"))
    s.fill(box(940, 540, 170, 26, 6), "#4f9088")
    s.fill(box(1008, 606, 34, 74, 3), CORAL)
    s.fill(box(988, 626, 74, 34, 3), CORAL)
    for _ in range(12):
        leaf(s, 1150, 640, s.rnd.uniform(100, 190), s.rnd.uniform(-150, -30), mix("#2f7a58", "#5fa56a", s.rnd.random()),
            0.16)
    s.fill(polygon((1110, 640), (1196, 640), (1184, 740), (1122, 740)), "#c9744a")


def telemedicine(s: Sheet) -> None:
    """A doctor on the screen, a patient before it."""
    s.wash("#f3dfbd", "#eccb9c")
    s.fill(box(70, 70, 260, 300, 6), fade(0, 70, 0, 370, "#a9d6d8", "#e9efd0"))
    with s.clipped(box(70, 70, 260, 300)):
        s.shade(ridge(s, 310, 90, "#6fa37f", step=90), (200, 220), (200, 370), "#2f6a55", 0.6)
    s.line(box(70, 70, 260, 300, 6), "#fff8e6", 16)
    s.lines("#fff8e6", 9, [(200, 70), (200, 370)], [(70, 220), (330, 220)])
    desk = box(-10, 600, 1220, 220)
    s.fill(desk, fade(0, 600, 0, 800, "#b5744a", "#7d4a36"))
    s.shade(desk, (600, 600), (600, 800), "#3a1f1a", 0.6)
    s.fill(box(430, 130, 500, 340, 18), "#1f2f45")
    screen = box(450, 150, 460, 300, 8)
    s.fill(screen, fade(450, 150, 910, 450, "#d5ecea", "#8cc3c4"))
    with s.clipped(screen):
        s.blob([(540, 470), (556, 380), (640, 346), (724, 380), (742, 470)],
            fade(540, 0, 740, 0, "#ffffff", "#cfdcdc"))
        s.fill(polygon((612, 356), (640, 400), (668, 356)), "#4f9a9a")
        s.fill(box(622, 316, 36, 46, 12), "#c98a60")
        s.fill(oval(640, 278, 50, 60), fade(590, 240, 690, 320, "#e9b183", "#cf9265"))
        s.blob([(588, 280), (588, 226), (640, 202), (694, 228), (692, 282), (672, 250), (612, 248)],
            "#1f1b26")
        for x in (622, 660):
            s.fill(oval(x, 280, 4.5), "#2a1c1a")
        s.curve([(626, 308), (641, 316), (656, 308)], "#9c4a3a", 4)
        s.curve([(600, 366), (604, 410), (640, 432), (676, 410), (680, 366)], "#2b3b55", 5)
        s.fill(oval(640, 434, 9), "#8796a3")
        s.fill(box(780, 170, 112, 76, 6), colour("#173a52", 0.85))
        s.curve([(788, 214), (806, 212), (814, 188), (824, 234), (834, 206), (846, 212), (884, 210)], "#7ff0c0", 3.5)
        s.fill(box(780, 258, 112, 84, 6), colour("#173a52", 0.7))
        for row in range(4):
            s.fill(box(790, 270 + row * 18, s.rnd.uniform(50, 90), 8, 4), colour("#cfeeea", 0.8))
    s.fill(polygon((640, 470), (720, 470), (740, 590), (620, 590)), "#2b3e57")
    s.fill(box(560, 586, 240, 18, 8), "#1f2f45")
    s.fill(oval(680, 142, 5), "#6cf0b0")
    back = spline([(60, 830), (80, 610), (150, 500), (250, 470), (350, 500), (420, 620), (440, 830)], closed=True)
    s.fill(back, fade(70, 480, 440, 800, "#8f4a6a", "#4a2747"))
    s.shade(back, (150, 480), (420, 800), "#22102b", 0.6)
    s.fill(oval(250, 400, 74, 88), "#c78f66")
    s.fill(oval(244, 392, 86, 92), fade(160, 300, 330, 480, "#d9d6cf", "#8f8d92"))
    s.fill(oval(206, 440, 46, 40), "#a9a7a8")
    s.curve([(420, 700), (520, 670), (600, 650)], "#c78f66", 40)
    s.curve([(380, 720), (470, 690)], "#6b365a", 60)
    cuff = polygon((500, 640), (570, 620), (590, 684), (520, 706))
    s.fill(cuff, "#2f6f9a")
    s.curve([(560, 690), (640, 760), (760, 740), (820, 690)], "#1d2a3d", 7)
    s.fill(box(810, 630, 170, 100, 12), fade(0, 630, 0, 730, "#f4f8f2", "#b9cdca"))
    s.fill(box(826, 644, 100, 58, 5), "#28485a")
    for x in (840, 866, 892):
        s.fill(box(x, 656, 16, 34, 3), "#8ff0c8")
    s.fill(oval(952, 672, 14), CORAL)
    s.blob([(1010, 830), (1030, 560), (1090, 500), (1160, 520), (1230, 600), (1230, 830)],
        fade(1020, 520, 1200, 800, "#ffffff", "#b9cfd2"))
    s.fill(oval(1104, 424, 56, 68), fade(1050, 380, 1160, 480, "#e0a578", "#b87b55"))
    s.blob([(1052, 420), (1056, 352), (1112, 336), (1170, 366), (1176, 460), (1150, 480), (1142, 410),
        (1090, 388)], "#1f1b26")
    s.fill(polygon((1060, 352), (1154, 352), (1164, 318), (1054, 318)), "#ffffff")
    s.fill(box(1098, 324, 20, 20, 2), CORAL)


def school_lunch(s: Sheet) -> None:
    """Children at lunch in their school."""
    s.wash("#f6dfa8", "#f3cf8f", bottom=480)
    for x in (110, 480, 850):
        s.fill(box(x, 60, 240, 230, 8), fade(0, 60, 0, 290, "#9fd0d6", "#e6f0d4"))
        with s.clipped(box(x, 60, 240, 230)):
            ridge(s, 270, 120, "#6fa98a", step=110, foot=320)
            ridge(s, 300, 60, "#4f8f6a", step=80, foot=320)
        s.line(box(x, 60, 240, 230, 8), "#fff8e4", 14)
        s.lines("#fff8e4", 8, [(x + 120, 60), (x + 120, 290)])
    s.fill(box(-10, 330, 1220, 56), "#e0a86a")
    table = polygon((-60, 470), (1260, 470), (1260, 820), (-60, 820))
    coats = ("#ffffff", "#cfe6ee", "#ffffff", "#f6e0c8", "#ffffff", "#d9ecd6")
    for index in range(6):
        x = 110 + index * 196
        y = 480
        s.blob([(x - 70, y + 20), (x - 62, y - 60), (x, y - 92), (x + 62, y - 60), (x + 70, y + 20)],
            fade(x - 66, 0, x + 66, 0, coats[index], mix(coats[index], INK, 0.22)))
        s.fill(polygon((x - 16, y - 84), (x + 16, y - 84), (x + 30, y + 10), (x, y + 24), (x - 30, y + 10)), CORAL)
        s.fill(oval(x, y - 138, 50, 54), fade(x - 50, 0, x + 50, 0, "#eab68a", "#cf9064"))
        long = index % 2 == 0
        hair = spline([(x - 54, y - (90 if long else 130)), (x - 54, y - 176), (x, y - 202), (x + 54, y - 176),
            (x + 54, y - (90 if long else 130)), (x + 40, y - 158), (x, y - 166), (x - 40, y - 158)], closed=True)
        s.fill(hair, fade(x - 50, y - 200, x + 50, y - 100, "#33262c", "#15121a"))
        for eye in (-19, 19):
            s.curve([(x + eye - 8, y - 134), (x + eye, y - 140), (x + eye + 8, y - 134)], "#3a2018", 4)
            s.fill(oval(x + eye * 1.5, y - 116, 10, 6), colour(CORAL, 0.3))
        s.curve([(x - 13, y - 112), (x, y - 102), (x + 13, y - 112)], "#a0402f", 5)
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
