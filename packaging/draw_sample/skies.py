"""The sky at night."""

# fmt: off
# (a drawing is a list of coordinates, which the formatter would spread over many more lines)

import math

from .shapes import box, colour, fade, oval, polygon, skyline
from .sheet import Sheet
from .things import person, ridge, stars, windows


def observatory(s: Sheet) -> None:
    """A telescope under the Milky Way."""
    s.wash("#070f2b", "#12204a", "#2b3a72", "#7a5a86", bottom=640)
    for _ in range(900):
        spread = s.rnd.gauss(0, 1)
        t = s.rnd.random()
        x, y = -60 + 1320 * t + spread * 40, 560 - 560 * t + spread * 78
        s.fill(oval(x, y, s.rnd.uniform(0.5, 1.7)), colour(s.rnd.choice(("#ffffff", "#cfe0ff", "#ffe6c9")),
            s.rnd.uniform(0.15, 0.8)))
    for _ in range(60):
        t = s.rnd.random()
        s.glow(1320 * t - 60 + s.rnd.gauss(0, 40), 560 - 560 * t + s.rnd.gauss(0, 50), s.rnd.uniform(60, 150),
            s.rnd.choice(("#7a6ab0", "#4f7fb0", "#b06a8a")), 0.14)
    stars(s, 150, 560, (0.6, 2.4), (0.3, 1))
    s.lines(colour("#ffffff", 0.8), 2.5, [(230, 150), (330, 196)])
    s.shade(ridge(s, 610, 120, "#3a2f5a", step=230), (600, 480), (600, 700), "#140f30", 0.7)
    ground = skyline([(-60, 700), (200, 650), (460, 640), (760, 640), (1000, 670), (1260, 640)], -60, 1260, 860)
    s.fill(ground, fade(0, 640, 0, 800, "#4b2f4a", "#1a1230"))
    s.shade(ground, (700, 640), (200, 800), "#0a0820", 0.7)
    for x, k, open_to in ((700, 1.0, -58), (980, 0.5, -70), (380, 0.42, -120)):
        y = 650 if k == 1 else 664
        r = 180 * k
        s.fill(box(x - r, y - 120 * k, 2 * r, 130 * k), fade(x - r, 0, x + r, 0, "#cfd3e6", "#8a8fb4", "#3f4272"))
        s.fill(box(x - r * 1.06, y - 132 * k, r * 2.12, 20 * k, 4), "#5f6494")
        dome = oval(x, y - 130 * k, r, r).intersected(box(x - r, y - 130 * k - r, 2 * r, r))
        s.fill(dome, fade(x - r, 0, x + r, 0, "#f4f4fb", "#b9bddb", "#4f5384"))
        s.shade(dome, (x - r, y - 300 * k), (x + r, y - 130 * k), "#1c1f4a", 0.7)
        turn = math.radians(open_to)
        with s.clipped(dome):
            dx, dy = math.cos(turn) * r, math.sin(turn) * r
            s.curve([(x, y - 130 * k + 10), (x + dx, y - 130 * k + dy)], "#141838", 62 * k)
            s.glow(x + dx * 0.4, y - 130 * k + dy * 0.4, 90 * k, "#ffb86a", 0.8)
            s.curve([(x + dx * 0.1, y - 130 * k + dy * 0.1), (x + dx * 0.86, y - 130 * k + dy * 0.86)], "#e9ecf6",
                26 * k)
        windows(s, x - r * 0.7, y - 80 * k, 5, 1, 24 * k, 34 * k, 40 * k, "#ffc97a", "#2b2f5a", 0.5)
        if k == 1:
            s.fill(polygon((x + dx * 0.99 - 10, y - 130 + dy), (x + dx * 0.99 + 10, y - 130 + dy),
                (x + dx * 2.6 + 46, -20), (x + dx * 2.6 - 26, -20)), fade(0, y - 300, 0, 0, colour("#fff3d0", 0.35),
                colour("#fff3d0", 0)))
            s.fill(box(x - 26, y - 60, 52, 70, 4), "#ffd08a")
            s.glow(x, y - 20, 120, "#ffd08a", 0.6)
    person(s, 520, 700, 120, "#b0413e", legs="#141030", reach=1)
    s.lines("#0c0a22", 5, [(586, 630), (566, 702)], [(586, 630), (606, 702)], [(560, 600), (616, 660)])
    s.lines("#c9cde6", 16, [(556, 640), (616, 596)])
    for x in (120, 180, 1080):
        for side in (-1, 0, 1):
            s.curve([(x, 760), (x + side * 26, 720), (x + side * 26, 650 + abs(side) * 30)], "#1c2f3a", 18)
