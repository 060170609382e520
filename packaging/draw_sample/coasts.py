"""What stands and moves by the sea: a lighthouse, a ferry, a port."""

# fmt: off
# (a drawing is a list of coordinates, which the formatter would spread over many more lines)

from .shapes import CORAL, INK, box, colour, fade, lit, mix, oval, polygon, spline, steps
from .sheet import Sheet
from .things import cloud, person, ripples, sampan, stars, sun, windows


def lighthouse(s: Sheet) -> None:
    """A lighthouse on its rock, its light on."""
    y: float
    x: float
    s.wash("#14224a", "#2f4478", "#7a5f8f", "#e39a7a", bottom=560)
    stars(s, 90, 300, (0.8, 2.1), (0.2, 0.9))
    beam = polygon((735, 214), (735, 234), (-20, 350), (-20, 60))
    s.fill(beam, fade(735, 0, 0, 0, colour("#fff3c4", 0.75), colour("#fff3c4", 0.02)))
    s.fill(polygon((765, 214), (765, 234), (1220, 290), (1220, 170)), fade(765, 0, 1220, 0, colour("#fff3c4", 0.7),
        colour("#fff3c4", 0.1)))
    for x, y, w in ((200, 430, 380), (980, 460, 320), (520, 500, 260)):
        cloud(s, x, y, w, "#f2b79a", 0.4)
    s.wash("#c98a86", "#4f5f8f", "#1c2f5a", top=540)
    ripples(s, 545, 780, "#ffd9b8", 140, x=500, spread=560)
    rock = spline([(460, 700), (520, 610), (590, 590), (640, 540), (720, 520), (800, 524), (860, 560), (940, 590),
        (1010, 650), (1100, 700), (1120, 830), (430, 830)], closed=True)
    s.fill(rock, fade(460, 540, 1100, 780, "#6a5a72", "#33365a", "#1a2140"))
    s.shade(rock, (560, 560), (1050, 760), "#0c1230", 0.8)
    for _ in range(26):
        x, y = s.rnd.uniform(520, 1050), s.rnd.uniform(580, 740)
        s.curve([(x, y), (x + s.rnd.uniform(10, 50), y + s.rnd.uniform(10, 40)),
            (x + s.rnd.uniform(20, 60), y + s.rnd.uniform(30, 70))], colour("#8a7a92", 0.35), 4)
    tower = polygon((690, 530), (716, 262), (784, 262), (810, 530))
    s.fill(tower, fade(690, 0, 810, 0, "#fdf1e0", "#e9d2c4", "#8f7f96"))
    for y0, y1 in ((330, 388), (446, 504)):
        with s.clipped(tower):
            s.fill(box(680, y0, 140, y1 - y0), fade(690, 0, 810, 0, "#ef6a44", "#9a3440"))
    s.shade(tower, (710, 300), (820, 520), "#2a2348", 0.7)
    for y in (300, 414):
        s.fill(box(742, y, 16, 28, 8), "#ffd98a")
    s.fill(box(700, 246, 100, 18, 4), "#2a3358")
    s.fill(box(722, 190, 56, 58, 4), "#fff6cf")
    for x in (722, 741, 759, 778):
        s.lines("#2a3358", 4, [(x, 190), (x, 248)])
    s.fill(polygon((712, 192), (750, 150), (788, 192)), "#c9482f")
    s.lines("#2a3358", 4, [(750, 152), (750, 128)])
    s.glow(750, 222, 200, "#fff3c4", 0.9)
    s.fill(box(850, 520, 120, 66), fade(850, 0, 970, 0, "#f0dcc4", "#8f7f96"))
    s.fill(polygon((838, 524), (910, 480), (982, 524)), "#9a3f3c")
    windows(s, 868, 540, 3, 1, 18, 20, 14, "#ffd98a", "#3a3a5a", 0.8)
    person(s, 640, 566, 66, "#f2b632", legs="#1a2140")
    for _ in range(120):
        x = s.rnd.uniform(440, 1130)
        s.fill(oval(x, 782 + s.rnd.uniform(-16, 20), s.rnd.uniform(3, 16), s.rnd.uniform(2, 7)),
            colour("#f6efe6", s.rnd.uniform(0.2, 0.7)))
    sampan(s, 240, 660, 150, "#1f2a4a")
    s.glow(280, 620, 60, "#ffd98a", 0.8)


def lighthouse_lens(s: Sheet) -> None:
    """The keeper beside the lens."""
    s.wash("#2b3f6f", "#6a628f", "#d98f7a", "#f2c08f")
    s.wash("#3f5a86", "#22365f", top=560)
    ripples(s, 566, 690, "#f6cfa8", 70, alpha=0.5)
    for x in (40, 330, 620, 910, 1190):
        s.lines("#1a2140", 18, [(x, -10), (x, 700)])
    s.lines("#1a2140", 14, [(-10, 150), (1210, 150)], [(-10, 690), (1210, 690)])
    floor = box(-10, 690, 1220, 120)
    s.fill(floor, fade(0, 690, 0, 800, "#3a3f63", "#1a1f3c"))
    cx, cy = 520, 400
    s.glow(cx, cy, 460, "#ffe6a8", 0.8)
    outline = spline([(cx - 60, 130), (cx - 170, 240), (cx - 200, 400), (cx - 170, 560), (cx - 60, 670),
        (cx + 60, 670), (cx + 170, 560), (cx + 200, 400), (cx + 170, 240), (cx + 60, 130)], closed=True)
    s.fill(outline, fade(cx - 200, 130, cx + 200, 670, "#d9f0ea", "#8fc4cc", "#4f8a9f"))
    with s.clipped(outline):
        for ring in range(9, 0, -1):
            r = ring * 30
            s.line(oval(cx, cy, r * 0.72, r), colour("#ffffff", 0.5), 7)
            s.line(oval(cx + 3, cy + 4, r * 0.72 + 4, r + 5), colour("#2f5f7f", 0.35), 4)
        for y in steps(140, 670, 34):
            s.lines(colour("#ffffff", 0.22), 5, [(cx - 220, y), (cx + 220, y + 6)])
    for x in (cx - 130, cx, cx + 130):
        s.curve([(cx + (x - cx) * 0.4, 130), (x * 1.0 + (x - cx) * 0.18, 400), (cx + (x - cx) * 0.4, 670)],
            "#b98a3a", 9)
    s.fill(oval(cx, cy, 40, 52), "#fffdf0")
    s.glow(cx, cy, 240, "#fff6d0", 0.9)
    s.fill(box(cx - 110, 110, 220, 28, 8), fade(cx - 110, 0, cx + 110, 0, "#e0b04c", "#8a5f22"))
    s.fill(box(cx - 130, 664, 260, 40, 8), fade(cx - 130, 0, cx + 130, 0, "#e0b04c", "#8a5f22"))
    coat = spline([(780, 830), (800, 600), (850, 500), (930, 470), (1020, 500), (1090, 600), (1110, 830)], closed=True)
    s.fill(coat, fade(790, 480, 1100, 700, "#4f7fa0", "#1f3358"))
    s.shade(coat, (800, 520), (1090, 760), "#0c1632", 0.7)
    s.fill(box(896, 410, 60, 90, 22), "#b87b52")
    s.fill(oval(918, 376, 66, 78), fade(850, 360, 990, 400, "#f0b98a", "#9a6244"))
    s.blob([(862, 350), (880, 296), (940, 282), (992, 316), (994, 400), (970, 430), (962, 360), (910, 340)],
        fade(860, 290, 990, 400, "#8f8a90", "#3a3640"))
    s.curve([(872, 408), (890, 416), (906, 410)], "#7a3226", 5)
    s.fill(oval(886, 372, 5), "#2a1c1a")
    s.curve([(850, 570), (780, 560), (730, 470)], "#3f6a90", 58)
    s.curve([(742, 484), (722, 440)], "#e0a476", 36)
    s.fill(oval(716, 426, 28, 24), "#e0a476")
    s.blob([(690, 380), (740, 374), (744, 430), (700, 440)], "#f4e6d0")


def ferry(s: Sheet) -> None:
    """An electric ferry in a fjord, at its charger."""
    x: float
    s.wash("#5f8fb0", "#a9cbd6", "#f0e9d6", bottom=440)
    s.glow(620, 300, 360, "#fff3d8", 0.6)
    for points, hue, dark in (
        ([(-40, 460), (60, 250), (170, 170), (260, 240), (350, 210), (470, 360), (560, 460)], "#6f94a6", "#33566f"),
        ([(620, 460), (720, 330), (800, 250), (900, 180), (1000, 120), (1100, 190), (1240, 160), (1260, 460)],
            "#5f869b", "#284a63"),
        ([(430, 460), (540, 350), (620, 300), (700, 370), (800, 460)], "#9ab8c2", "#5f8296"),
    ):
        peak = polygon(*points)
        s.fill(peak, fade(0, 120, 0, 460, hue, mix(hue, "#dfe6dc", 0.35)))
        s.shade(peak, points[2], (points[2][0] + 260, 460), dark, 0.7)
        for x, y in points[1:-1]:
            if y < 300:
                s.fill(polygon((x, y), (x + 38, y + 46), (x + 14, y + 40), (x - 4, y + 66), (x - 18, y + 36),
                    (x - 40, y + 54)), colour("#ffffff", 0.9))
    s.haze(380, 480, "#f4f0e2", 0.7)
    for x in steps(-10, 1230, 22):
        if not 330 < x < 800:
            h = s.rnd.uniform(30, 72)
            s.fill(polygon((x - 13, 470), (x, 470 - h), (x + 13, 470)), mix("#1f4a4a", "#3f6f5a", s.rnd.random()))
    for x, hue in ((880, "#b5402f"), (960, "#f2e6cc"), (1040, "#d9a13a"), (1110, "#b5402f")):
        s.fill(box(x, 430, 56, 44), hue)
        s.fill(polygon((x - 6, 432), (x + 28, 404), (x + 62, 432)), "#33435a")
        windows(s, x + 10, 446, 2, 1, 12, 14, 10, "#ffe2a0", "#ffe2a0", 1)
    s.wash("#8fb9c2", "#3f7a92", "#1a4563", top=466)
    ripples(s, 472, 790, "#eef4ea", 170, alpha=0.4)
    for x, h in ((130, 150), (250, 120), (1000, 190)):
        s.fill(polygon((x - h * 0.7, 474), (x, 474 + h), (x + h * 0.7, 474)), colour("#2a5570", 0.22))
    s.fill(oval(520, 664, 420, 26), colour("#0f2f48", 0.4))
    hull = polygon((110, 560), (920, 560), (880, 660), (170, 660))
    s.fill(hull, fade(0, 560, 0, 660, "#2f8a7f", "#134a55"))
    s.fill(box(110, 552, 812, 16, 3), "#fdf6e4")
    s.fill(box(180, 470, 660, 86, 8), fade(0, 470, 0, 556, "#ffffff", "#d6dcd6"))
    windows(s, 206, 492, 18, 1, 22, 30, 13, "#ffdf9a", "#33566f", 0.6)
    s.fill(box(270, 410, 480, 64, 8), fade(0, 410, 0, 474, "#ffffff", "#cfd8d6"))
    windows(s, 290, 426, 13, 1, 20, 26, 13, "#ffdf9a", "#33566f", 0.6)
    s.fill(box(440, 360, 150, 54, 8), "#fdf6e4")
    s.fill(box(452, 372, 126, 22, 4), "#28485f")
    s.fill(box(180, 538, 660, 8), CORAL)
    s.lines("#33566f", 5, [(515, 360), (515, 296)], [(490, 318), (540, 318)])
    bolt = polygon((640, 574), (612, 616), (634, 616), (622, 648), (664, 602), (640, 602), (656, 574))
    s.fill(bolt, "#ffd95a")
    s.fill(polygon((930, 600), (1210, 580), (1210, 720), (930, 720)), fade(0, 590, 0, 720, "#a9a494", "#5f6266"))
    s.fill(box(1010, 420, 36, 170, 6), fade(1010, 0, 1046, 0, "#fdf6e4", "#a9b4b4"))
    s.fill(box(1016, 440, 24, 40, 4), "#6cf0b0")
    s.curve([(1010, 470), (960, 520), (930, 600), (880, 590)], "#1d2a3d", 9)
    for x in (1090, 1140):
        person(s, x, 600, 96, "#f2b632" if x == 1090 else "#35598c")


def port(s: Sheet) -> None:
    """Cranes and containers at dusk."""
    x: float
    s.wash("#26406a", "#5f6f9a", "#e0a08a", "#f9d6a4", bottom=520)
    sun(s, 940, 470, 66, "#fff0c8", 420, "#ffc98a", 0.8)
    for x, y, w in ((260, 200, 420), (760, 150, 320), (1080, 280, 300)):
        cloud(s, x, y, w, "#f0a98a", 0.4)
    for x in steps(0, 1220, 46):
        h = s.rnd.uniform(16, 60)
        s.fill(box(x, 522 - h, 40, h), colour("#6a6288", 0.6))
    s.wash("#d99a86", "#5f6a8f", "#22365f", top=520)
    ripples(s, 524, 700, "#ffe0b4", 120, x=930, spread=260)
    for x, k, hue in ((250, 0.8, "#3f4a78"), (520, 1.0, "#2b3a66"), (860, 1.2, "#1c2a52")):
        y = 590
        h = 380 * k
        beam = 10 * k
        for leg in (-70, 70):
            s.lines(hue, beam, [(x + leg * k, y), (x + leg * k * 0.8, y - h * 0.62)])
        s.lines(hue, beam, [(x - 64 * k, y - h * 0.3), (x + 64 * k, y - h * 0.3)],
            [(x - 58 * k, y - h * 0.62), (x + 58 * k, y - h * 0.62)],
            [(x - 66 * k, y - h * 0.3), (x + 58 * k, y - h * 0.6)])
        s.lines(hue, beam * 1.2, [(x - 210 * k, y - h * 0.66), (x + 170 * k, y - h * 0.66)])
        s.lines(hue, beam * 0.8, [(x - 20 * k, y - h * 0.64), (x + 10 * k, y - h)],
            [(x + 40 * k, y - h * 0.64), (x + 10 * k, y - h)])
        s.lines(hue, beam * 0.4, [(x + 10 * k, y - h), (x - 200 * k, y - h * 0.67)],
            [(x + 10 * k, y - h), (x + 160 * k, y - h * 0.67)])
        s.fill(box(x - 130 * k, y - h * 0.68, 40 * k, 24 * k, 3), CORAL)
        s.lines(hue, 2.5, [(x - 122 * k, y - h * 0.62), (x - 122 * k, y - h * 0.4)],
            [(x - 98 * k, y - h * 0.62), (x - 98 * k, y - h * 0.4)])
        s.fill(box(x - 142 * k, y - h * 0.41, 66 * k, 26 * k), ("#2f8a8f", "#e0a03a", "#c9482f")[int(k * 5) % 3])
        s.fill(oval(x + 10 * k, y - h, 4 * k), "#ff6a4a")
        s.glow(x + 10 * k, y - h, 40, "#ff8a5a", 0.8)
    hull = polygon((-30, 560), (760, 560), (700, 680), (-30, 680))
    s.fill(hull, fade(0, 560, 0, 680, "#8f2f3a", "#3a1a33"))
    s.shade(hull, (700, 560), (0, 680), "#1a0f24", 0.6)
    hues = ("#c9482f", "#2f8a8f", "#e0a03a", "#44618a", "#d9d0bd", "#6f8a5a")
    for row in range(4):
        for col in range(11 - row):
            if row < 3 or s.rnd.random() < 0.7:
                hue = s.rnd.choice(hues)
                shape = box(-20 + col * 62, 528 - row * 32, 58, 30)
                s.fill(shape, fade(0, 528 - row * 32, 0, 558 - row * 32, hue, mix(hue, INK, 0.3)))
                for rib in range(6):
                    s.lines(colour(INK, 0.18), 2,
                        [(-14 + col * 62 + rib * 9, 531 - row * 32), (-14 + col * 62 + rib * 9, 555 - row * 32)])
    quay = polygon((-10, 690), (1210, 670), (1210, 810), (-10, 810))
    s.fill(quay, fade(0, 680, 0, 800, "#5f5a72", "#2a2a48"))
    for x in steps(40, 1200, 130):
        s.lines("#f2b632", 5, [(x, 756), (x + 70, 754)])
    for x, hue in ((260, "#e0a03a"), (700, "#2f8a8f"), (1030, "#c9482f")):
        s.fill(oval(x + 30, 742, 110, 9), colour(INK, 0.5))
        s.fill(box(x - 60, 712, 180, 20, 6), "#1c2340")
        s.fill(box(x - 52, 656, 164, 58, 3), lit(0, 656, 0, 714, hue, 0.12, 0.3))
        for rib in range(15):
            s.lines(colour(INK, 0.2), 2.5, [(x - 44 + rib * 11, 662), (x - 44 + rib * 11, 708)])
        for wheel in (-40, 0, 64, 100):
            s.fill(oval(x + wheel, 734, 13), "#12172c")
        s.fill(oval(x + 124, 722, 6), "#fff3c4")
        s.glow(x + 140, 722, 80, "#fff3c4", 0.6)
