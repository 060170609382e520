"""The page's ``meta`` elements, by name."""

from collections.abc import Mapping, Sequence
from html import unescape
from typing import TypeAlias

from newsreader.extract.tree import Element
from newsreader.model.text import nfc

Metas: TypeAlias = Mapping[str, Sequence[str]]
"""Every value of each name, in the page's order. Names are in lower case."""
_LONGEST = 5000


def read_metas(root: Element) -> Metas:
    """Return what the page's ``meta`` elements say. One element may carry several names, parted by spaces."""
    metas: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        if not content or len(content) > _LONGEST:
            continue
        value = nfc(unescape(content))
        for name in _names(element):
            values = metas.setdefault(name, [])
            if value not in values:
                values.append(value)
    return metas


def first(metas: Metas, *names: str) -> str:
    """Return the first value of the first of these names that the page has; empty where it has none."""
    return next((metas[name][0] for name in names if name in metas), "")


def _names(element: Element) -> list[str]:
    names: list[str] = []
    for attribute in ("property", "name", "itemprop", "http-equiv"):
        told = (element.get(attribute) or "").strip().lower()
        names += [told] if ":" not in told else told.split()
    return [name for name in names if name]
