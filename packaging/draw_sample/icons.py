"""The marks of the sample edition's papers, 128 × 128."""

from collections.abc import Callable

from .shapes import CREAM, box, colour, fade, oval
from .sheet import Sheet


def _icon(ground: str, deep: str, draw: Callable[[Sheet], None]) -> bytes:
    s = Sheet(ground, 128, 128)
    s.fill(box(0, 0, 128, 128, 26), fade(0, 0, 0, 128, ground, deep))
    draw(s)
    return s.png()


def _river(s: Sheet) -> None:
    for y in (44, 68, 92):
        s.curve([(22, y), (44, y - 10), (64, y), (84, y + 10), (106, y)], CREAM, 11)


def _coast(s: Sheet) -> None:
    s.fill(oval(64, 58, 24), "#ffd166")
    s.fill(box(18, 66, 92, 12, 6), CREAM)
    s.fill(box(30, 84, 68, 10, 5), colour(CREAM, 0.75))


def _harbour(s: Sheet) -> None:
    s.line(oval(64, 32, 10), CREAM, 8)
    s.lines(CREAM, 10, [(64, 44), (64, 104)], [(42, 58), (86, 58)])
    s.curve([(26, 76), (36, 98), (64, 106), (92, 98), (102, 76)], CREAM, 10)


def _delta(s: Sheet) -> None:
    for x in (26, 64, 102):
        s.curve([(64, 24), (64, 50), (x, 104)], CREAM, 11)


ICONS: dict[str, Callable[[], bytes]] = {
    "songhong.sample.example/favicon.png": lambda: _icon("#c8402f", "#8f2430", _river),
    "duyenhai.sample.example/images/icon.png": lambda: _icon("#1f7f8f", "#0f4a63", _coast),
    "harbourcourier.sample.example/apple-touch-icon.png": lambda: _icon("#24385f", "#131f3d", _harbour),
    "deltawire.sample.example/icon-128.png": lambda: _icon("#2f8a63", "#14563f", _delta),
}
