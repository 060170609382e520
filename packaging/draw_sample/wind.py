"""Wind power at sea."""

# fmt: off
# (a drawing is a list of coordinates, which the formatter would spread over many more lines)

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from .shapes import CORAL, INK, box, colour, fade, mix, oval, polygon, steps
from .sheet import Sheet
from .things import bird, cloud, leaf, person, ridge, ripples, sampan, sun, turbine, windows


def wind_sea(s: Sheet) -> None:
    """A wind farm off the coast, a boat before it."""
    s.wash("#3f7f9a", "#8fc0c0", "#f3e3b9", "#f6c08a", bottom=480)
    sun(s, 300, 440, 60, "#fff3cf", 420, "#ffd690", 0.8)
    for x, y, w in ((200, 150, 320), (620, 100, 260), (1010, 190, 340)):
        cloud(s, x, y, w, "#fff3e0", 0.6)
    s.wash("#e0b98a", "#5f9a9c", "#1f5a70", "#123f58", top=470)
    ripples(s, 474, 760, "#fff0cc", 170, x=300, spread=330)
    ripples(s, 480, 790, "#0f3a50", 90, alpha=0.35)
    for x, y, h, tone, turn in ((120, 476, 90, 0.75, 10), (210, 477, 96, 0.72, 50), (430, 478, 104, 0.7, 80),
        (540, 479, 112, 0.62, 20), (660, 482, 130, 0.5, 100), (1090, 480, 120, 0.55, 35), (820, 492, 210, 0.25, 66)):
        turbine(s, x, y, h, mix("#ffffff", "#d9b59a", tone), turn)
    for x, y, h, turn in ((980, 600, 430, 12), (590, 545, 300, 95)):
        s.fill(polygon((x - h * 0.045, y + h * 0.02), (x - h * 0.03, y - h * 0.14), (x + h * 0.03, y - h * 0.14),
            (x + h * 0.045, y + h * 0.02)), fade(x - 20, 0, x + 20, 0, "#ffcf5a", "#c9852f"))
        turbine(s, x, y - h * 0.12, h, "#fdfaf0", turn)
        s.fill(oval(x, y + h * 0.02, h * 0.09, h * 0.02), colour("#ffffff", 0.6))
        for step in range(8):
            s.fill(box(x - h * 0.02 + s.rnd.uniform(-6, 6), y + h * 0.04 + step * 16, h * 0.05, 5, 3),
                colour("#fdfaf0", 0.5 - step * 0.055))
    sampan(s, 330, 650, 270, "#b0413e")
    s.fill(box(350, 566, 84, 62, 6), fade(350, 0, 434, 0, "#fdf3d8", "#b7ab94"))
    windows(s, 360, 578, 3, 1, 16, 18, 8, "#2f4f66", "#2f4f66", 1)
    s.fill(box(340, 556, 106, 14, 4), "#2f6f8f")
    s.lines("#2b2f36", 5, [(300, 630), (300, 490)], [(300, 500), (240, 606)], [(300, 500), (348, 560)])
    person(s, 262, 630, 74, "#f2b632", legs="#26334a", reach=1)
    for x, y in ((480, 260), (530, 232), (590, 270), (450, 220)):
        bird(s, x, y, ((20, 7), (7, 11), (8, 11), (22, 8)), "#2f5568", 3.5)


def wind_install(s: Sheet) -> None:
    """A ship on legs that puts up a turbine."""
    y: float
    s.wash("#e8c59a", "#f6e3c0", "#dfe8dc", bottom=560)
    s.glow(860, 380, 420, "#fff3d0", 0.8)
    for x, y, w in ((250, 160, 380), (900, 110, 300)):
        cloud(s, x, y, w, "#ffffff", 0.7)
    for x, h, turn in ((1010, 150, 30), (1100, 165, 75), (90, 130, 10)):
        turbine(s, x, 562, h, "#c9cfc6", turn)
    s.wash("#a9cac4", "#3f8a98", "#16506a", top=556)
    ripples(s, 562, 790, "#f6f3dc", 150, alpha=0.45)
    for x in (250, 330, 640, 720):
        s.fill(box(x - 13, 150, 26, 560), fade(x - 13, 0, x + 13, 0, "#8a9aa6", "#4a5b6c"))
        for y in steps(160, 700, 26):
            s.lines("#33435a", 3, [(x - 11, y), (x + 11, y + 24)], [(x + 11, y), (x - 11, y + 24)])
    hull = polygon((150, 560), (830, 560), (790, 680), (210, 680))
    s.fill(hull, fade(0, 560, 0, 680, "#d8452f", "#7a2430"))
    s.shade(hull, (300, 560), (700, 690), "#3a0f1c", 0.6)
    s.fill(box(150, 546, 684, 22, 4), "#f4ead2")
    s.fill(box(180, 430, 120, 118, 6), fade(180, 0, 300, 0, "#fffaf0", "#c3c6bd"))
    windows(s, 194, 446, 4, 3, 18, 18, 9, "#2f5f7f", "#7fa9b4", 0.7)
    s.fill(oval(240, 418, 66, 9), "#2f6f5f")
    for level in range(3):
        s.fill(box(380, 520 - level * 24, 200, 20, 10), fade(0, 520 - level * 24, 0, 540 - level * 24, "#ffffff",
            "#b9c4c4"))
    s.fill(box(600, 450, 56, 98, 6), "#f2b632")
    s.fill(polygon((612, 452), (644, 452), (900, 90), (884, 76)), fade(612, 452, 900, 80, "#e0a02f", "#f6c95a"))
    for step in range(11):
        t = step / 11
        s.lines("#8a5a1f", 3, [(612 + 272 * t, 452 - 376 * t), (644 + 256 * (t + 0.05), 452 - 362 * (t + 0.05))])
    s.lines("#33435a", 3, [(892, 84), (892, 236)], [(628, 450), (700, 300), (892, 84)])
    tower_x = 950
    s.fill(polygon((tower_x - 26, 640), (tower_x - 20, 560), (tower_x + 20, 560), (tower_x + 26, 640)), "#f2b632")
    s.fill(polygon((tower_x - 18, 560), (tower_x - 10, 250), (tower_x + 10, 250), (tower_x + 18, 560)),
        fade(tower_x - 18, 0, tower_x + 18, 0, "#ffffff", "#b7bfc0"))
    s.fill(box(tower_x - 22, 226, 66, 30, 8), "#fdfaf0")
    s.fill(oval(tower_x - 26, 241, 15), "#c9cfcc")
    leaf(s, tower_x - 26, 241, 230, 84, "#fdfaf0", 0.05)
    leaf(s, tower_x - 26, 241, 230, 204, "#fdfaf0", 0.05)
    with s.turned(892, 244, -14):
        leaf(s, -150, 0, 300, 0, "#ffffff", 0.06)
    s.lines("#33435a", 2.5, [(892, 236), (820, 262)], [(892, 236), (960, 226)])
    for x in (420, 470, 560):
        person(s, x, 476 if x == 470 else 548, 46, CORAL if x != 470 else "#f2b632")
    s.fill(oval(tower_x, 640, 60, 10), colour("#ffffff", 0.55))
    sampan(s, 1050, 716, 190, "#2f5f8a")
    s.fill(box(1040, 662, 64, 40, 5), "#f4ead2")


def wind_blades(s: Sheet) -> None:
    """Blades on a quay, as long as a train."""
    x: float
    s.wash("#9cc7d2", "#dbe9dc", "#f6edd0", bottom=470)
    s.glow(250, 220, 340, "#fff6d8", 0.7)
    s.shade(ridge(s, 460, 80, "#8fb3a9", step=220, foot=500), (600, 380), (600, 500), "#5f8a86", 0.5)
    s.wash("#7fb3b8", "#5f9aa4", top=452, bottom=520)
    for x, hue in ((880, CORAL), (1060, "#2f6f8f")):
        s.fill(polygon((x - 14, 500), (x - 4, 150), (x + 4, 150), (x + 14, 500)), hue)
        s.fill(polygon((x - 160, 176), (x + 70, 160), (x + 70, 176), (x - 160, 186)), hue)
        s.lines("#33435a", 3, [(x - 130, 184), (x - 130, 300)], [(x, 150), (x - 150, 178)], [(x, 150), (x + 66, 162)])
    quay = polygon((-10, 510), (1210, 500), (1210, 810), (-10, 810))
    s.fill(quay, fade(0, 500, 0, 800, "#d6cbb4", "#9a8b78"))
    s.shade(quay, (600, 500), (600, 800), "#4b4440", 0.5)
    for index, (y, size) in enumerate(((536, 0.62), (600, 0.8), (686, 1.0))):
        length = 1050 * size + index * 40
        x = 60 + (1 - size) * 240
        s.fill(oval(x + length * 0.46, y + 46 * size, length * 0.48, 11 * size), colour(INK, 0.25))
        blade = QPainterPath(QPointF(x, y - 26 * size))
        blade.cubicTo(x + length * 0.2, y - 76 * size, x + length * 0.5, y - 40 * size, x + length, y + 6 * size)
        blade.cubicTo(x + length * 0.5, y + 26 * size, x + length * 0.2, y + 34 * size, x, y + 26 * size)
        blade.closeSubpath()
        s.fill(blade, fade(0, y - 60 * size, 0, y + 34 * size, "#ffffff", "#eef1ec", "#a9b7b8"))
        s.fill(oval(x, y, 16 * size, 27 * size), "#5f707c")
        with s.clipped(blade):
            for place in (0.86, 0.92):
                s.fill(box(x + length * place, y - 60, length * 0.03, 120), CORAL)
        for place in (0.16, 0.62):
            s.fill(polygon((x + length * place - 30 * size, y + 22 * size),
                (x + length * place + 30 * size, y + 18 * size), (x + length * place + 42 * size, y + 48 * size),
                (x + length * place - 42 * size, y + 48 * size)), "#f2b632")
    for x, y, h, coat, reach in ((250, 770, 150, "#f2b632", 1), (340, 776, 146, CORAL, None),
        (900, 764, 150, "#f2b632", -1), (560, 640, 92, CORAL, None)):
        s.fill(oval(x + 20, y, h * 0.26, 7), colour(INK, 0.3))
        person(s, x, y, h, coat, legs="#2f4a66", reach=reach, hair="#ffffff")
        s.fill(box(x - h * 0.12, y - h * 0.62, h * 0.24, h * 0.05), colour("#ffffff", 0.8))
    for x, y in ((520, 370), (580, 344), (640, 378)):
        bird(s, x, y, ((18, 6), (6, 10), (7, 10), (19, 7)), "#ffffff", 4)
