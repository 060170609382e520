"""A library that is open at night."""

# fmt: off
# (a drawing is a list of coordinates, which the formatter would spread over many more lines)

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from .shapes import CORAL, INK, SKIN, box, colour, fade, mix, oval, polygon, side_wall, spline
from .sheet import Sheet
from .things import person, stars, sun, windows


def library_hall(s: Sheet) -> None:
    """A reading room at night, its lamps lit."""
    s.wash("#20304a", "#2c3f59", "#3b4a5d")
    floor = polygon((0, 800), (1200, 800), (860, 470), (340, 470))
    s.fill(floor, fade(0, 470, 0, 800, "#5b4038", "#8a5a41"))
    for side in (-1, 1):
        wall = polygon((600 + side * 260, 170), (600 + side * 260, 470), (600 + side * 620, 830),
            (600 + side * 620, -160))
        s.fill(wall, fade(600 + side * 260, 0, 600 + side * 600, 0, "#6d4a38", "#3a2a2c"))
        at = side_wall(side, (260, 360), (170, 330), (470, 360))
        for bay in range(5):
            x0, x1 = (260 + 360 * (index / 5) ** 1.25 for index in (bay, bay + 1))
            for row in range(7):
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
    sun(s, 640, 280, 24, "#fdf3d0", 120, "#fdf3d0", 0.5)
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
            s.blob([(bx - 40 * size, y + 6 * size), (bx - 34 * size, y - 40 * size), (bx, y - 56 * size),
                (bx + 34 * size, y - 40 * size), (bx + 40 * size, y + 6 * size)],
                   s.rnd.choice(("#c8553d", "#3f7f9a", "#e0b04c", "#7d8f5a")))
            s.fill(oval(bx, y - 72 * size, 17 * size, 20 * size), SKIN)
            s.fill(oval(bx, y - 79 * size, 19 * size, 15 * size), "#191922")
    s.fill(polygon((340, 170), (860, 170), (1220, -170), (-20, -170)), fade(0, -20, 0, 170, "#17223a", "#2a3c58"))
    for x, y, r in ((600, 90, 30), (440, 50, 24), (760, 50, 24)):
        s.lines("#c7a766", 3, [(x, -10), (x, y)])
        s.fill(oval(x, y, r), "#ffeab8")
        s.glow(x, y, r * 6, "#ffd98a", 0.6)


def library_shelf(s: Sheet) -> None:
    """A reader between the shelves."""
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
    s.blob([(400, 830), (420, 640), (500, 560), (610, 540), (720, 560), (800, 640), (820, 830)],
        fade(420, 540, 800, 800, "#e46f45", "#a83d34"))
    s.fill(box(572, 480, 76, 90, 24), "#c48a60")
    face = oval(610, 420, 84, 100)
    s.fill(face, fade(530, 380, 690, 480, "#e9b183", "#c48459"))
    hair = spline([(520, 470), (506, 380), (540, 305), (612, 285), (690, 308), (716, 386), (702, 474), (676, 410),
        (640, 372), (574, 384), (544, 412)], closed=True)
    s.fill(hair, fade(510, 290, 710, 460, "#2d2530", "#15131c"))
    for x in (578, 644):
        s.curve([(x - 15, 432), (x, 438), (x + 15, 432)], "#3a2620", 4)
        s.line(oval(x, 430, 25, 20), "#4b3a2a", 3.5)
    s.lines("#4b3a2a", 3.5, [(603, 428), (619, 428)])
    s.curve([(592, 478), (611, 486), (630, 478)], "#8f3f32", 5)
    s.fill(oval(556, 462, 15, 9), colour("#e4572e", 0.28))
    s.fill(oval(666, 462, 15, 9), colour("#e4572e", 0.28))
    for side in (-1, 1):
        s.fill(polygon((610, 660), (610 + side * 190, 622), (610 + side * 196, 760), (610, 800)),
            fade(610, 0, 610 + side * 190, 0, "#1f4a55", "#2f7f79"))
        s.fill(polygon((610, 640), (610 + side * 176, 608), (610 + side * 182, 636), (610, 668)), "#fff3d8")
        s.fill(oval(610 + side * 178, 704, 24, 34), "#d99a6c")


def library_front(s: Sheet) -> None:
    """The library from the street, at night."""
    s.wash("#101d3d", "#1f3663", "#47538a", "#c77a63", bottom=600)
    stars(s, 110, 320, (0.8, 2), (0.2, 0.8))
    for x, w, h in ((-20, 160, 300), (150, 100, 230), (980, 120, 260), (1090, 140, 330)):
        s.fill(box(x, 600 - h, w, h), "#1b2850")
        windows(s, x + 14, 614 - h, int(w / 34), int(h / 46), 16, 22, 16, "#ffcf7d", "#131d3d", 0.35)
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
        person(s, x, y, h, coat, legs="#1a2344")
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
