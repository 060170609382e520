"""Draw pictures into resources/sample: ``python -m draw_sample [NAME…]`` in the folder ``packaging``."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from .icons import ICONS
from .pictures import PICTURES
from .sheet import Sheet

SHEETS = Path(__file__).resolve().parents[2] / "resources" / "sample"


def main(wanted: Sequence[str]) -> None:
    """Draw every picture and icon, or those whose path contains one of the words."""

    def finished(draw: Callable[[Sheet], None], place: str) -> bytes:
        sheet = Sheet(place)
        draw(sheet)
        return sheet.jpeg()

    makers: dict[str, Callable[[], bytes]] = dict(ICONS)
    for place, draw in PICTURES.items():
        makers[place] = partial(finished, draw, place)
    for place, make in makers.items():
        if wanted and not any(word in place for word in wanted):
            continue
        data = make()
        path = SHEETS / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        print(f"{len(data) / 1000:6.0f} kB  {place}")


if __name__ == "__main__":
    main(sys.argv[1:])
