"""The sizes in which a page offers one picture, and which of them is sensible to fetch."""

import re
from collections.abc import Iterable, Mapping, Sequence

_WIDEST = 2200
"""Wider variants are for print; the pane shows a column of at most 1,400 device pixels."""
_FILLS = 600
"""A page's own choice of at least this width fills the pane's column; a larger variant would only weigh more."""
_PREVIEW = 120
"""A picture whose address tells of fewer pixels stands in, blurred, until a script loads the real one."""
_WIDTH = re.compile(
    r"[?&](?:w|width|wid)=(\d{1,4})(?![\d.])|/(?:max|w|width|fit|resize)[/_:=-]?(\d{2,4})(?=[/,.:])|"
    r"[/_,-](?:w|image)_(\d{2,4})w?(?=[/_,.-])|[-_/@](\d{2,4})x\d{2,4}(?=[-_/.@:])|[-_](\d{3,4})w(?=[-_./])",
    re.I,
)
_WIDE = re.compile(
    r"\s*(?:(?:only\s+)?(?:screen|all)\s+and\s+)?\(\s*min-width\s*:\s*(\d{2,4})(?:\.\d+)?(px|r?em)\s*\)\s*"
    r"(?:and\s*\([\w\s-]*(?:resolution|pixel-ratio)\s*:[^()]*\)\s*)?(?:,.*)?",
    re.I,
)
"""A condition for wide windows, perhaps of fine screens only."""
_EM = 16
_COMMON = ("", "image/jpeg", "image/jpg", "image/png")
_NEWER = ("image/webp",)
_HOST = re.compile(r"^(?:https?:)?//[^/]+", re.I)


def largest_of(srcset: str) -> str | None:
    """Return the largest sensible candidate of a ``srcset``: the widest up to 2,200 pixels, else the least wide."""
    found = _variants(srcset)
    if not found:
        return None
    sensible = [item for item in found if item[0] <= _WIDEST]
    return max(sensible, key=lambda item: item[0])[1] if sensible else min(found)[1]


def fills_column(src: str, srcsets: Iterable[str]) -> bool:
    """Tell whether the page's own choice among the variants it lists is wide enough for the pane's column."""
    path = _path(src)
    sizes = [size for srcset in srcsets for size, candidate in _variants(srcset) if _path(candidate) == path]
    return bool(path) and min(sizes, default=0) >= _FILLS


def outgrown(src: str, srcsets: Iterable[str]) -> str | None:
    """Return the largest sensible variant where a list says that the page's own choice does not fill the column."""
    path = _path(src)
    for srcset in srcsets:
        own = [size for size, candidate in _variants(srcset) if _path(candidate) == path]
        if path and own and own[0] < _FILLS:
            return largest_of(srcset)
    return None


def wide_set(sources: Sequence[Mapping[str, str]]) -> str:
    """Return the ``srcset`` of the first of a picture's ``source`` elements that is for windows of 600 pixels or more.

    A browser on a desk shows this one; the ``img`` beside it is for narrow windows. What every program can show comes
    first. Empty where there is none.
    """
    wide = [source for source in sources if _is_for_wide_windows(source.get("media") or "")]
    for types in (_COMMON, _NEWER):
        for source in wide:
            if (source.get("type") or "").strip().lower() in types:
                return srcset_of(source)
    return ""


def _is_for_wide_windows(media: str) -> bool:
    told = _WIDE.fullmatch(media[:500])
    return told is not None and int(told[1]) * (1 if told[2].lower() == "px" else _EM) >= _FILLS


def wide_variant(wide: str, src: str) -> str | None:
    """Return the largest sensible variant of those for wide windows.

    None where the page's own choice is known to fill the column, or where what is left is for print.
    """
    found = largest_of(wide)
    if found is None or fills_column(src, [wide]) or (_told_width(src) or 0) >= _FILLS:
        return None
    return found if (_told_width(found) or 0) <= _WIDEST else None


def srcset_of(source: Mapping[str, str]) -> str:
    """Return the variants that a ``source`` element lists, lazily or not."""
    return source.get("srcset") or source.get("data-srcset") or ""


def is_preview(url: str) -> bool:
    """Tell whether an address names so few pixels that the picture only stands in for the real one."""
    width = _told_width(url)
    return width is not None and width <= _PREVIEW


def sensible_of(addresses: Sequence[str]) -> str | None:
    """Return the first of a picture's addresses, unless it names few pixels and a later one names more."""
    if not addresses:
        return None
    width = _told_width(addresses[0])
    if width is None or width >= _FILLS:
        return addresses[0]
    if width <= _PREVIEW and (untold := next((url for url in addresses if _told_width(url) is None), None)):
        return untold
    return max(addresses, key=lambda url: min(_told_width(url) or 0, _WIDEST))


def _told_width(url: str) -> int | None:
    found = _WIDTH.search(url[:2000])
    return int(next(group for group in found.groups() if group)) if found else None


def _variants(srcset: str) -> list[tuple[float, str]]:
    """Return the candidates of a ``srcset`` with their widths; a density counts as thousands of pixels."""
    found: list[tuple[float, str]] = []
    for part in re.split(r",\s+|,(?=https?:|//|/)|\s,", srcset[:20000].strip()):
        fields = part.strip().rstrip(",").split()
        if not fields or fields[0].startswith("data:"):
            continue
        size = 1.0
        if len(fields) > 1 and (told := re.fullmatch(r"(\d+(?:\.\d+)?)([wxh])", fields[-1])):
            size = float(told[1]) * (1 if told[2] != "x" else 1000)
        found.append((size, fields[0]))
    return found


def _path(url: str) -> str:
    return _HOST.sub("", url.strip()).split("?", 1)[0]
