"""Work on the land: coffee, blossom, rice, salt, mangroves."""

# fmt: off
# (a drawing is a list of coordinates, which the formatter would spread over many more lines)

import math

from .shapes import CORAL, INK, box, colour, fade, mix, oval, polygon, radial, skyline, spline, steps
from .sheet import Sheet
from .things import bird, cloud, leaf, person, ridge, ripples, sampan, sun, tree, windows


def coffee_drying(s: Sheet) -> None:
    """Coffee spread out to dry on beds."""
    s.wash("#79b6c9", "#c4e0d8", "#f7ebc8", bottom=330)
    cloud(s, 220, 120, 300, "#fffdf4", 0.9)
    cloud(s, 880, 90, 380, "#fffdf4", 0.8)
    s.shade(ridge(s, 330, 110, "#8db3a4", step=190), (600, 200), (600, 360), "#4d7f7b", 0.5)
    s.shade(ridge(s, 370, 70, "#5f9370", step=140), (600, 280), (600, 420), "#2a5c4d", 0.6)
    for x in steps(-10, 1230, 40):
        s.fill(oval(x, 396 + s.rnd.uniform(-8, 8), 34, 26), mix("#2f6b4b", "#4f8f56", s.rnd.random()))
    s.fill(box(770, 286, 240, 120), fade(0, 286, 0, 406, "#c98f5a", "#8f5c3e"))
    for x in steps(782, 1005, 24):
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
        with s.clipped(bed):
            area = bed.boundingRect()
            for _ in range(900):
                y = s.rnd.uniform(area.top(), area.bottom())
                size = 2 + (y - 440) / 370 * 6
                bean = s.rnd.choice((mix(hue, "#ffffff", 0.25), mix(hue, INK, 0.35), mix(hue, "#f2b632", 0.3)))
                s.fill(oval(s.rnd.uniform(area.left(), area.right()), y, size * 1.25, size * 0.8), bean)
            for step in range(9):
                x = area.left() + area.width() * step / 9
                s.curve([(x, area.bottom()), (x + 60, area.center().y()), (x + 130, area.top())],
                    colour("#2a0f0c", 0.25), 7)
    for x, y, h, coat, side in ((330, 590, 170, "#2f7f79", 1), (930, 585, 160, "#e9dcb8", -1),
        (500, 770, 270, "#b0413e", 1)):
        s.fill(oval(x - 40, y, h * 0.34, 9), colour("#3a1712", 0.35))
        person(s, x, y, h, coat, hat="#f0dca6", legs="#26334a", reach=side)
        hand = (x + side * h * 0.42, y - h * 0.6)
        s.lines("#7a5230", h * 0.025, [(hand[0] - side * h * 0.26, y - h * 0.78), (hand[0] + side * h * 0.62,
            y + h * 0.06)])
        s.lines("#7a5230", h * 0.05, [(hand[0] + side * h * 0.5, y + h * 0.09), (hand[0] + side * h * 0.72,
            y + h * 0.02)])


def coffee_cherries(s: Sheet) -> None:
    """Ripe coffee cherries on the branch."""
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
        shape = leaf(s, x, y, length, angle, fade(x, y, x + math.cos(math.radians(angle)) * length,
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
            ball = radial(x - r * 0.35, y - r * 0.4, r * 1.5,
                (0, mix(hue, "#ffffff", 0.45)), (0.35, hue), (1, mix(hue, INK, 0.6)))
            s.fill(oval(x, y, r, r * 1.06), ball)
            s.fill(oval(x + r * 0.1, y + r * 0.86, r * 0.16, r * 0.1), "#3a1a16")
            s.fill(oval(x - r * 0.38, y - r * 0.42, r * 0.2, r * 0.13), colour("#ffffff", 0.75))
    for x, y, r in ((240, 560, 10), (560, 620, 7), (900, 640, 12), (330, 180, 6)):
        s.fill(oval(x, y, r, r * 1.3), colour("#ffffff", 0.55))


def flower_village(s: Sheet) -> None:
    """Peach trees in early blossom."""
    s.wash("#a9cbd6", "#dfe6dc", "#f9e6d6", bottom=380)
    s.glow(920, 200, 340, "#fff3d8", 0.7)
    s.shade(ridge(s, 380, 90, "#a3b8b4", step=210), (600, 280), (600, 420), "#64868a", 0.5)
    for x in steps(20, 1190, 110):
        w, h = s.rnd.uniform(60, 90), s.rnd.uniform(40, 90)
        s.fill(box(x, 400 - h, w, h), s.rnd.choice(("#f1dfbe", "#d9b48a", "#e9e2d0", "#c9a08a")))
        s.fill(polygon((x - 6, 400 - h), (x + w / 2, 378 - h), (x + w + 6, 400 - h)), "#a8543f")
        windows(s, x + 10, 412 - h, 2, 1, 12, 16, 14, "#6f8a8c", "#5b6f74", 0.5)
    s.wash("#b98f68", "#8a6146", top=394)
    for row in range(6):
        y = 430 + row * row * 13 + row * 8
        size = 34 + row * 22
        furrow = box(-10, y + size * 0.1, 1220, size * 0.36, 8)
        s.fill(furrow, mix("#7a5a3f", "#5b3f30", row / 6))
        for x in steps(-60 + row * 23, 1280, size * 1.55):
            tx = x + s.rnd.uniform(-8, 8)
            base = y + size * 0.22
            for side in (-0.5, -0.15, 0.2, 0.55):
                s.curve([(tx, base), (tx + side * size * 0.4, base - size * 0.55),
                    (tx + side * size, base - size * 1.1)], "#4d342c", size * 0.06)
            for _ in range(26):
                a, r = s.rnd.uniform(0, math.tau), s.rnd.random() ** 0.6
                hue = s.rnd.choice(("#ec6f92", "#f59ab2", "#d94f78", "#ffd3dc", "#8fae62"))
                s.fill(oval(tx + math.cos(a) * r * size * 0.68, base - size * 0.92 + math.sin(a) * r * size * 0.6,
                    size * s.rnd.uniform(0.06, 0.13)), colour(mix(hue, "#f3ddd2", 0.4 * (1 - row / 5)), 0.95))
        if row == 2:
            s.haze(380, 520, "#f9e9dc", 0.5)
            person(s, 380, 530, 110, "#35598c", hat="#f0dca6", reach=1)
        if row == 4:
            person(s, 760, 712, 230, "#d9a13a", hat="#f4e3b4", legs="#2b3a52", reach=-1)
            s.fill(oval(640, 580, 30, 26), colour("#ec6f92", 0.8))
    for _ in range(60):
        s.fill(oval(s.rnd.uniform(0, 1200), s.rnd.uniform(120, 800), s.rnd.uniform(3, 7), s.rnd.uniform(2, 4)),
            colour("#f9a9be", 0.8))


def terraces(s: Sheet) -> None:
    """Rice terraces down a mountainside."""
    s.wash("#6fa3b8", "#b9d6cf", "#f6e9c4", bottom=340)
    s.glow(300, 170, 320, "#fff3cc", 0.8)
    s.shade(ridge(s, 300, 150, "#8fb0b0", step=210), (500, 160), (700, 340), "#4b757f", 0.6)
    cloud(s, 820, 210, 360, "#ffffff", 0.75)
    s.shade(ridge(s, 350, 120, "#5f8f86", step=170), (500, 230), (700, 400), "#285a5c", 0.7)
    s.haze(290, 420, "#f3f0df", 0.75)
    for level in range(15):
        t = level / 14
        base = 372 + 430 * t ** 1.25
        swing = 26 + 66 * t
        points = [(x, base + math.sin(x / 210 + level * 0.35) * swing + math.sin(x / 83 + level) * swing * 0.22)
            for x in steps(-120, 1380, 60)]
        top = spline(points)
        shelf = skyline(points, -140, 1400, 880)
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
                    leaf(s, x + s.rnd.uniform(-50, 50), y + 30 + 24 * t, 10 + 14 * t, s.rnd.uniform(-115, -65),
                        colour("#f2dc7a", 0.6), 0.14)
        if level == 7:
            for x, y, h, coat in ((420, 560, 72, "#8c2f4a"), (470, 556, 68, "#2f4a7a")):
                person(s, x, y, h, coat, hat="#f4e3b4", legs="#1f2740")
        if level == 5:
            s.fill(box(890, 440, 74, 44), "#8a5a3e")
            s.fill(polygon((872, 446), (927, 402), (982, 446)), fade(0, 402, 0, 446, "#c9a063", "#8a6a3e"))
    for x in (40, 110, 1140):
        tree(s, x, 820, s.rnd.uniform(170, 230), "#2f6b4b")


def salt(s: Sheet) -> None:
    """Salt heaped in the pans."""
    s.wash("#7fb0d0", "#c9dfe0", "#fbeed6", bottom=350)
    sun(s, 930, 250, 46, "#fffaf0", 360, "#fff0cc", 0.8)
    cloud(s, 250, 150, 380, "#ffffff", 0.85)
    cloud(s, 660, 90, 260, "#ffffff", 0.7)
    ridge(s, 350, 90, "#8fa9bb", step=200, foot=380)
    s.wash("#dbe3de", "#a9c3cc", "#7fa3b8", top=348)
    for row in range(8):
        y = 360 + row * row * 6.6 + row * 12
        s.fill(box(-10, y, 1220, 3 + row * 1.8), mix("#b9a58f", "#8a735f", row / 8))
    for x in steps(-2200, 3500, 330):
        s.lines("#8a735f", 6, [(600 + (x - 600) * 0.16, 352), (x, 810)])
    for row in range(6):
        y = 396 + row * row * 9 + row * 26
        size = 20 + row * 17
        for x in steps(60 + row * 31, 1180, size * 4.6):
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
        person(s, x, y, h, coat, hat="#f4e3b4", legs="#2b3a52")
        top = y - h * 0.74
        s.curve([(x - h * 0.52, top + h * 0.06), (x, top - h * 0.03), (x + h * 0.52, top + h * 0.06)],
            "#7a5230", h * 0.028)
        for end in (-1, 1):
            bx = x + end * h * 0.5
            s.lines("#7a5230", 2.5, [(bx, top + h * 0.05), (bx - h * 0.09, y - h * 0.24)],
                [(bx, top + h * 0.05), (bx + h * 0.09, y - h * 0.24)])
            s.fill(polygon((bx - h * 0.13, y - h * 0.25), (bx + h * 0.13, y - h * 0.25), (bx + h * 0.08, y - h * 0.1),
                (bx - h * 0.08, y - h * 0.1)), "#a97d4a")
            s.fill(polygon((bx - h * 0.11, y - h * 0.25), (bx, y - h * 0.37), (bx + h * 0.11, y - h * 0.25)), "#ffffff")


def mangrove(s: Sheet) -> None:
    """Mangrove seedlings put into the mud."""
    s.wash("#f0c9a0", "#f8e6c4", "#e9efdc", bottom=400)
    sun(s, 240, 260, 50, "#fff8e4", 340, "#ffe2a8", 0.8)
    for x in steps(-20, 1240, 36):
        s.fill(oval(x, 392 + s.rnd.uniform(-12, 6), 40, s.rnd.uniform(24, 60)),
            mix("#7fa88a", "#4f8a6a", s.rnd.random()))
    s.haze(330, 440, "#fbeed6", 0.6)
    s.wash("#c9cdb4", "#a99a80", "#7a6658", "#4f4444", top=400)
    ripples(s, 410, 780, "#fbf0d4", 130, x=300, spread=420)
    for row in range(6):
        y = 446 + row * 20 + row * row * 9
        size = 22 + row * 15
        for x in steps(30 + row * 37, 1200, size * 2.6):
            s.fill(oval(x, y + 3, size * 0.5, size * 0.08), colour("#3a2f33", 0.3))
            s.lines("#5b4a3a", 1.5 + row * 0.7, [(x, y), (x + size * 0.06, y - size * 0.9)])
            for angle in (-150, -118, -90, -62, -30):
                leaf(s, x + size * 0.05, y - size * 0.75, size * 0.55, angle, mix("#3f8a5a", "#86b55a", s.rnd.random()),
                    0.24)
    for x in (1050, 1160):
        for root in range(9):
            spread = (root - 4) * 34
            s.curve([(x, 470), (x + spread * 0.7, 540), (x + spread, 700)], "#4b3a36", 9)
        s.curve([(x, 480), (x - 10, 380), (x + 10, 280)], "#4b3a36", 18)
        for _ in range(60):
            leaf(s, x + s.rnd.gauss(0, 76), 250 + s.rnd.gauss(0, 62), s.rnd.uniform(34, 66), s.rnd.uniform(0, 360),
                mix("#1f5f48", "#5fa05a", s.rnd.random()), 0.3)
    for x, y, h, coat, hat, side in ((330, 600, 200, "#35598c", "#f4e3b4", 1), (520, 560, 150, CORAL, None, -1),
        (620, 680, 210, "#f2c84a", None, -1), (830, 640, 190, "#b0413e", "#f4e3b4", 1)):
        s.fill(oval(x, y - 4, h * 0.2, 10), colour("#3a2f33", 0.5))
        person(s, x, y, h, coat, hat=hat, legs="#4b4038", reach=side)
        hx, hy = x + side * h * 0.42, y - h * 0.6
        s.lines("#5b4a3a", 4, [(hx, hy + h * 0.2), (hx, hy - h * 0.06)])
        for angle in (-140, -90, -40):
            leaf(s, hx, hy - h * 0.04, h * 0.16, angle, "#5fa05a", 0.26)
        s.fill(box(x - h * 0.11, y - h * 0.14, h * 0.22, h * 0.16, 4), "#7a6658")
    for x, y in ((620, 220), (680, 196), (740, 232)):
        bird(s, x, y, ((22, 8), (8, 12), (9, 12), (24, 8)), "#6a5a52", 4)


def rice_mill(s: Sheet) -> None:
    """Sacks and a heap of rice in a mill."""
    y: float
    s.wash("#8fb9b4", "#cfdcc4", bottom=600)
    s.fill(polygon((-10, -10), (1210, -10), (1210, 90), (600, 190), (-10, 90)),
        fade(0, 0, 0, 190, "#4b5f63", "#6f8480"))
    for x in steps(30, 1200, 120):
        s.lines("#36484d", 7, [(x, 0), (600 + (x - 600) * 0.62, 178)])
    for x in (120, 400, 800, 1080):
        s.fill(box(x - 14, 110, 28, 490), fade(x - 14, 0, x + 14, 0, "#d0c7a8", "#7f7f70"))
    s.fill(box(470, 230, 260, 370), fade(0, 230, 0, 600, "#fdf3cf", "#f3d99a"))
    s.glow(600, 400, 420, "#fff0bf", 0.7)
    with s.clipped(box(470, 230, 260, 370)):
        ridge(s, 470, 40, "#a9bd86", step=60)
        s.fill(box(460, 480, 280, 130), fade(0, 480, 0, 600, "#9fc4c4", "#5f9aa0"))
        sampan(s, 600, 560, 200, "#7a4a34")
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
        leaf(s, x, y, 11, s.rnd.uniform(0, 180), colour("#ffffff", 0.9), 0.2)
    for x, y, h, coat, hat, reach in ((300, 730, 240, "#2f7f79", "#f0dca6", 1), (930, 740, 250, "#35598c", None, -1),
        (590, 640, 120, "#b0413e", "#f0dca6", None)):
        s.fill(oval(x, y, h * 0.24, 9), colour("#3a2a24", 0.35))
        person(s, x, y, h, coat, hat=hat, legs="#2b3444", reach=reach)
    s.fill(box(990, 560, 110, 20, 4), "#33465a")
    s.fill(box(1034, 440, 22, 130), "#33465a")
    s.fill(oval(1045, 430, 52), "#fdf6e4")
    s.line(oval(1045, 430, 52), "#33465a", 7)
    s.lines(CORAL, 5, [(1045, 430), (1068, 398)])
