"""The look as data: one type scale, one spacing scale, colours for light, dark and high contrast.

Everything painted takes its sizes and colours from a ``Theme``. What is made of them for Qt is in ``theme.py``.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Scheme(StrEnum):
    """The reader's choice; ``system`` follows the desktop, high contrast included."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours by purpose, as ``#rrggbb``.

    ``text``, ``muted``, ``link`` and the signal colours are for text on ``window``, ``panel``, ``base``, ``hover``,
    ``selection`` and ``selection_idle``; ``line``, ``strong_line`` and ``placeholder`` are never text.
    """

    window: str
    panel: str
    base: str
    raised: str
    text: str
    muted: str
    line: str
    strong_line: str
    accent: str
    on_accent: str
    accent_hover: str
    link: str
    hover: str
    selection: str
    selection_idle: str
    selected_text: str
    selected_muted: str
    unread: str
    star: str
    good: str
    bad: str
    chip: str
    chip_text: str
    code: str
    quote_bar: str
    placeholder: str
    found: str
    found_now: str
    found_text: str
    tip: str
    tip_text: str


@dataclass(frozen=True, slots=True)
class Type:
    """Sizes in device-independent pixels; families in order of preference.

    ``page_*`` are for the reading pane at its normal size; the rest is the interface.
    """

    ui_families: tuple[str, ...]
    page_families: tuple[str, ...]
    code_families: tuple[str, ...]
    small: int
    body: int
    strong: int
    title: int
    display: int
    page_small: int
    page_body: int
    page_lead: int
    page_subhead: int
    page_headline: int


@dataclass(frozen=True, slots=True)
class Space:
    """Distances in device-independent pixels."""

    hair: int = 2
    tiny: int = 4
    small: int = 8
    medium: int = 12
    large: int = 16
    wide: int = 24
    huge: int = 40


@dataclass(frozen=True, slots=True)
class Radius:
    """Corner radii in device-independent pixels."""

    small: int = 4
    medium: int = 6
    large: int = 10


@dataclass(frozen=True, slots=True)
class Theme:
    """All tokens of one look."""

    name: str
    is_dark: bool
    is_contrast: bool
    colours: Colours
    type: Type
    space: Space = Space()
    radius: Radius = Radius()
    icon: int = 20


LIGHT: Final = Colours(
    window="#f6f5f2", panel="#f1efeb", base="#ffffff", raised="#ffffff",
    text="#1d1f23", muted="#5c6068", line="#e4e1db", strong_line="#bdb9b1",
    accent="#1d5fa8", on_accent="#ffffff", accent_hover="#174f8d", link="#1a5a9e",
    hover="#f4f2ee", selection="#dce9f8", selection_idle="#e9e6e1",
    selected_text="#12161c", selected_muted="#4a505a",
    unread="#1d5fa8", star="#96580a", good="#1f6b42", bad="#b3261e",
    chip="#ebe8e2", chip_text="#474b52", code="#f5f3ef", quote_bar="#c9c4ba", placeholder="#eeebe6",
    found="#fbe9a6", found_now="#f6c445", found_text="#1d1f23", tip="#2b2e34", tip_text="#f6f5f2",
)  # fmt: skip

DARK: Final = Colours(
    window="#1b1c1f", panel="#202124", base="#17181a", raised="#292b2f",
    text="#e6e4df", muted="#a3a5aa", line="#2e3034", strong_line="#54575e",
    accent="#6aa9ee", on_accent="#0e1a28", accent_hover="#8abcf3", link="#83b8f1",
    hover="#222427", selection="#233a55", selection_idle="#2d2f34",
    selected_text="#f4f3ef", selected_muted="#bcc4ce",
    unread="#6aa9ee", star="#e6b04f", good="#7cc79b", bad="#f28b82",
    chip="#303338", chip_text="#c8c9cc", code="#202225", quote_bar="#4b4e55", placeholder="#25272a",
    found="#5a4a12", found_now="#8a6a00", found_text="#fff6d9", tip="#e6e4df", tip_text="#17181a",
)  # fmt: skip

CONTRAST_LIGHT: Final = Colours(
    window="#ffffff", panel="#ffffff", base="#ffffff", raised="#ffffff",
    text="#000000", muted="#2b2b2b", line="#6b6b6b", strong_line="#000000",
    accent="#003d8f", on_accent="#ffffff", accent_hover="#002a66", link="#003d8f",
    hover="#eeeeee", selection="#cfe2ff", selection_idle="#dddddd",
    selected_text="#000000", selected_muted="#1c1c1c",
    unread="#003d8f", star="#6b3d00", good="#00481f", bad="#8a0000",
    chip="#e6e6e6", chip_text="#000000", code="#f2f2f2", quote_bar="#000000", placeholder="#dddddd",
    found="#ffe14d", found_now="#ffb300", found_text="#000000", tip="#000000", tip_text="#ffffff",
)  # fmt: skip

CONTRAST_DARK: Final = Colours(
    window="#000000", panel="#000000", base="#000000", raised="#0d0d0d",
    text="#ffffff", muted="#dcdcdc", line="#8c8c8c", strong_line="#ffffff",
    accent="#8cc4ff", on_accent="#000000", accent_hover="#b5d9ff", link="#9ccbff",
    hover="#1c1c1c", selection="#0b3d75", selection_idle="#333333",
    selected_text="#ffffff", selected_muted="#e8e8e8",
    unread="#8cc4ff", star="#ffcf5c", good="#8ff0b4", bad="#ffa39b",
    chip="#2b2b2b", chip_text="#ffffff", code="#161616", quote_bar="#ffffff", placeholder="#262626",
    found="#d9c04a", found_now="#ffb300", found_text="#000000", tip="#ffffff", tip_text="#000000",
)  # fmt: skip

_NAMES: Final = {
    (False, False): ("light", LIGHT),
    (True, False): ("dark", DARK),
    (False, True): ("contrast-light", CONTRAST_LIGHT),
    (True, True): ("contrast-dark", CONTRAST_DARK),
}
NORMAL_PIXELS: Final = 13
"""Height of interface text that the scale is drawn for."""
SERIF: Final = ("Noto Serif", "Source Serif 4", "Source Serif Pro", "Georgia", "DejaVu Serif", "serif")
SANS: Final = ("Noto Sans", "Inter", "Segoe UI", "Helvetica Neue", "DejaVu Sans", "sans-serif")
CODE: Final = ("Noto Sans Mono", "DejaVu Sans Mono", "Menlo", "Consolas", "monospace")


def make(
    *,
    is_dark: bool = False,
    is_contrast: bool = False,
    ui_family: str = "",
    ui_pixels: int = NORMAL_PIXELS,
    serif: bool = True,
) -> Theme:
    """Return the tokens for a scheme. ``ui_pixels`` is the height of interface text, which all sizes follow."""
    name, colours = _NAMES[is_dark, is_contrast]
    scale = max(10, min(ui_pixels, 32)) / NORMAL_PIXELS

    def px(size: int) -> int:
        return round(size * scale)

    scale_of_type = Type(
        ui_families=((ui_family, *SANS) if ui_family else SANS),
        page_families=SERIF if serif else SANS,
        code_families=CODE,
        small=px(12), body=px(13), strong=px(14), title=px(17), display=px(24),
        page_small=px(14), page_body=px(18), page_lead=px(20), page_subhead=px(21), page_headline=px(30),
    )  # fmt: skip
    return Theme(name, is_dark, is_contrast, colours, scale_of_type, icon=px(20))


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two ``#rrggbb`` colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
