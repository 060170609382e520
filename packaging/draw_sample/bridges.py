"""An old steel bridge over a river."""

# fmt: off
# (a drawing is a list of coordinates, which the formatter would spread over many more lines)

from .shapes import CORAL, INK, SKIN, box, colour, fade, lit, mix, oval, polygon, skyline, steps
from .sheet import Sheet
from .things import leaf, person, ridge, ripples, sampan, sun


def bridge_fog(s: Sheet) -> None:
    """A steel bridge that comes out of the fog."""
    x: float
    s.wash("#cfd6d2", "#e7e3d6", "#f4e9d2", "#d8d9cf")
    sun(s, 860, 250, 48, "#fff6df", 330, "#fff0c8", 0.6)
    ridge(s, 470, 40, "#c3cbc6", step=150)
    s.haze(360, 560, "#efe9da", 0.9)
    for span in range(7):
        depth = span / 6
        x0, x1 = 1240 - 300 * span * (1.18 - 0.03 * span), 1240 - 300 * (span + 1) * (1.18 - 0.03 * (span + 1))
        tone = mix("#c2c8c4", "#2c4048", min(1.0, 0.1 + depth * 1.05))
        size = 40 + 36 * span
        deck0, deck1 = 474 + 8 * span, 482 + 8 * span
        if x1 < -700:
            break
        peak = deck0 - size * 1.9
        middle = (x0 + x1) / 2
        beam = 4 + span * 2.2
        s.lines(tone, beam, [(x0, deck0), (x1, deck1)], [(x0, deck0), (middle + (x0 - middle) * 0.45, peak),
            (middle, peak - size * 0.25), (middle + (x1 - middle) * 0.45, peak), (x1, deck1)])
        for step in range(1, 8):
            t = step / 8
            px = x0 + (x1 - x0) * t
            rise = peak - size * 0.25 if t == 0.5 else deck0 - (deck0 - peak) * min(1.0, min(t, 1 - t) * 3.6)
            s.lines(tone, beam * 0.55, [(px, deck0 + (deck1 - deck0) * t), (px, rise)])
            nx = x0 + (x1 - x0) * (step + 1) / 8
            s.lines(tone, beam * 0.4, [(px, deck0), (nx, deck0 - (deck0 - peak) * min(1.0,
                min((step + 1) / 8, 1 - (step + 1) / 8) * 3.6))])
        pier = polygon((x1 - beam * 3.4, deck1), (x1 + beam * 3.4, deck1), (x1 + beam * 4.4, 640 + span * 10),
            (x1 - beam * 4.4, 640 + span * 10))
        s.fill(pier, fade(x1 - 30, 0, x1 + 30, 0, mix(tone, "#ffffff", 0.25), tone))
        s.shade(pier, (x1, 640), (x1, deck1), INK, 0.3 + 0.3 * depth)
        if span in (1, 3, 4):
            s.haze(420 - span * 20, 640, "#efe9da", 0.42)
    s.wash("#d5d8cf", "#aebbb8", "#71878c", top=610)
    ripples(s, 615, 790, "#fbf4e2", 80, x=860, spread=300)
    s.haze(540, 690, "#f4efe2", 0.85)
    for x, y, h, coat in ((250, 560, 64, "#7d4a45"), (330, 556, 60, "#4b6a72")):
        person(s, x, y, h, coat, hat="#d9c7a0")
    sampan(s, 720, 712, 190, "#4b4a48")
    person(s, 690, 702, 96, "#6b5a55", hat="#e4d6b4", reach=1)
    s.lines("#4b4a48", 4, [(715, 620), (800, 760)])
    for _ in range(60):
        x = s.rnd.uniform(-10, 420)
        leaf(s, x, 806, s.rnd.uniform(50, 150), s.rnd.uniform(-112, -66),
            colour(mix("#3f5a52", "#6b7f66", s.rnd.random()), 0.9), 0.09)


def bridge_bikes(s: Sheet) -> None:
    """Bicycles with loads on the bridge."""
    s.wash("#dfe0d6", "#f1e6cf", "#e9d6b8", "#a9b3ac")
    s.glow(600, 330, 420, "#fff3d0", 0.8)
    deck = polygon((470, 430), (730, 430), (1260, 810), (-60, 810))
    s.fill(deck, fade(0, 430, 0, 800, "#c9bfae", "#6f6a66"))
    s.shade(deck, (600, 430), (600, 800), "#2b2f38", 0.5)
    for index in range(14):
        y = 432 + 370 * (index / 13) ** 2
        s.fill(box(-60, y, 1320, 1 + (y - 430) * 0.012), colour("#3a3a40", 0.25))
    for step in range(7):
        t = (step / 6) ** 1.8
        tone = mix("#d2cdbf", "#2d3b44", 0.12 + 0.88 * t)
        x, low, high = 140 + 540 * t, 436 + 330 * t, 320 - 470 * t
        w = 5 + 34 * t
        for side in (-1, 1):
            s.lines(tone, w, [(600 + side * x, low + 40 * t), (600 + side * x, high)])
        s.lines(tone, w * 0.8, [(600 - x, high), (600 + x, high)])
        s.lines(tone, w * 0.4, [(600 - x, high + 60 + 60 * t), (600, high), (600 + x, high + 60 + 60 * t)])
        if step < 6:
            nt = ((step + 1) / 6) ** 1.8
            nx, nlow, nhigh = 140 + 540 * nt, 436 + 330 * nt, 320 - 470 * nt
            for side in (-1, 1):
                s.lines(tone, w * 0.6, [(600 + side * x, low), (600 + side * nx, nhigh + (nlow - nhigh) * 0.25)])
                s.lines(tone, w * 0.5, [(600 + side * x, low - 40 * t - 14), (600 + side * nx, nlow - 40 * nt - 14)])
        if step == 2:
            s.haze(240, 560, "#f4ead4", 0.75)
    for x, y, k, coat, load in ((560, 500, 0.34, "#8c6a60", None), (660, 520, 0.42, "#6a7d80", None),
        (500, 600, 0.72, "#4f7f79", "#d9a441"), (770, 730, 1.25, "#a84638", "#e58aa0")):
        s.fill(oval(x, y, 26 * k + 30, 7 * k), colour(INK, 0.25))
        s.line(oval(x, y - 44 * k, 13 * k, 44 * k), "#1d232c", 9 * k)
        s.lines("#1d232c", 6 * k, [(x, y - 88 * k), (x, y - 150 * k)],
            [(x - 38 * k, y - 156 * k), (x + 38 * k, y - 156 * k)])
        if load:
            for side in (-1, 1):
                basket = polygon((x + side * 34 * k, y - 108 * k), (x + side * 104 * k, y - 108 * k),
                    (x + side * 92 * k, y - 44 * k), (x + side * 44 * k, y - 44 * k))
                s.fill(basket, "#a97d4a")
                for _ in range(16):
                    hue = s.rnd.choice((load, mix(load, "#ffffff", 0.35), mix(load, CORAL, 0.4), "#5d8f5a"))
                    s.fill(oval(x + side * (69 + s.rnd.uniform(-36, 36)) * k, y - (118 + s.rnd.uniform(-8, 30)) * k,
                        14 * k), hue)
        for side in (-1, 1):
            s.lines("#2a3346", 21 * k, [(x + side * 14 * k, y - 150 * k), (x + side * 24 * k,
                y - (92 if side > 0 else 70) * k), (x + side * 15 * k, y - (52 if side > 0 else 30) * k)])
            s.lines(coat, 15 * k, [(x + side * 26 * k, y - 216 * k), (x + side * 40 * k, y - 160 * k)])
        s.blob([(x - 30 * k, y - 216 * k), (x, y - 228 * k), (x + 30 * k, y - 216 * k),
            (x + 27 * k, y - 142 * k), (x - 27 * k, y - 142 * k)],
            lit(x - 30 * k, 0, x + 30 * k, 0, coat, 0.2, 0.3))
        s.fill(oval(x, y - 246 * k, 17 * k, 20 * k), SKIN)
        s.fill(polygon((x - 48 * k, y - 250 * k), (x, y - 288 * k), (x + 48 * k, y - 250 * k)),
            fade(x - 48 * k, 0, x + 48 * k, 0, "#f4e6c0", "#b99a68"))
    s.haze(120, 420, "#f6eedb", 0.4)


def bridge_river(s: Sheet) -> None:
    """The bridge and the fields on the island below it."""
    s.wash("#e8b9a0", "#f3d9bb", "#f6ead2", bottom=400)
    sun(s, 330, 290, 40, "#fff3dc", 300, "#ffdcae", 0.7)
    for x in steps(0, 1230, 52):
        h = s.rnd.uniform(24, 120)
        s.fill(box(x, 362 - h, s.rnd.uniform(30, 56), h), colour("#b9a9a6", 0.6))
    s.haze(270, 380, "#f6e6cf", 0.8)
    s.lines("#6f6f74", 7, [(-10, 330), (1210, 300)])
    for index in range(8):
        x = index * 165 - 30
        y = 330 - x * 0.025
        s.lines("#6f6f74", 5, [(x, y), (x + 50, y - 62), (x + 110, y - 64), (x + 160, y - 4)])
        for step in range(1, 8):
            s.lines("#6f6f74", 2.4, [(x + step * 20, y), (x + step * 20, y - min(62, step * 25, (8 - step) * 25))])
        s.fill(polygon((x + 152, y), (x + 172, y), (x + 177, 420), (x + 147, 420)),
            fade(x + 147, 0, x + 177, 0, "#a79c98", "#77716f"))
    s.wash("#d9b89e", "#b58d76", "#8a6557", top=396)
    ripples(s, 400, 560, "#fbe9cf", 120, x=340, spread=380)
    bank = skyline([(-60, 560), (180, 530), (420, 545), (700, 590), (960, 575), (1260, 610)], -60, 1260, 860)
    s.fill(bank, fade(0, 530, 0, 800, "#a9b56a", "#4d7a4a"))
    s.shade(bank, (600, 540), (500, 800), "#24482f", 0.6)
    for row in range(9):
        y = 600 + row * 24
        for x in steps(-40, 1240, 30 + row * 3):
            size = 12 + row * 2.6
            hue = s.rnd.choice(("#5f9a4f", "#7fb35a", "#3f7a48", "#f2d24a" if row % 3 == 0 else "#6aa552"))
            s.fill(oval(x + row * 13, y, size, size * 0.62), hue)
    for x, y, h, coat in ((420, 660, 120, "#a84638"), (860, 720, 170, "#35598c"), (980, 650, 112, "#e9dcb8")):
        person(s, x, y, h, coat, hat="#f0dca6", reach=1 if x == 860 else None)
    s.fill(box(936, 612, 34, 40, 10), "#7d8f8e")
    for dx in range(7):
        s.lines(colour("#e8f4f4", 0.7), 2, [(942 + dx, 640), (950 + dx * 12, 690)])
    for x in (60, 110, 160, 1100, 1150):
        for _ in range(3):
            tall = s.rnd.uniform(150, 260)
            for blade in range(5):
                leaf(s, x, 720, tall, -90 + (blade - 2) * s.rnd.uniform(9, 17),
                    mix("#3f7a48", "#86b55a", s.rnd.random()), 0.1)
