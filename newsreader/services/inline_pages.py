"""Pages from the web that hold pictures in themselves as ``data:`` addresses: their parts, with those pictures' bytes.

What only stands in for a picture is no picture: blurs of a few pixels, icons, and whatever has a lazy source beside it.
"""

from collections.abc import Mapping
from dataclasses import replace

from newsreader.archive.dimensions import measure
from newsreader.extract.page import extract
from newsreader.extract.pictures.inline import inline_pictures, without_inline
from newsreader.extract.rules.rule import RuleBook
from newsreader.extract.saved.parts import grounded
from newsreader.model.article import PageParts
from newsreader.model.errors import PageError

_NARROWEST, _LOWEST = 160, 90
"""Pixels of the smallest picture that is worth keeping: blurs and icons have fewer."""
_LARGEST = 5 * 1024**2
"""Bytes of one picture; no page that is meant to be read on the web holds larger ones."""
_ALL = 15 * 1024**2
"""Bytes of all pictures that are taken out of one page."""


def extract_with_inline(body: bytes, url: str, headers: Mapping[str, str], rules: RuleBook) -> PageParts:
    """Return the parts of a page; its pictures that the page itself holds come with their bytes."""
    plain = without_inline(body, _is_shown)
    parts = extract(plain, url, headers, rules)
    if plain is body:
        return parts
    held: dict[str, bytes] = {}
    left = _ALL
    for address, data in inline_pictures(body, {picture.src for picture in parts.pictures}):
        if len(data) <= left:
            held[address] = data
            left -= len(data)
    found = grounded(parts, url, held)
    return replace(found, pictures=tuple(replace(one, data=held.get(one.src, b"")) for one in found.pictures))


def _is_shown(data: bytes) -> bool:
    if len(data) > _LARGEST:
        return False
    try:
        _, width, height = measure(data)
    except PageError:
        return False
    return width >= _NARROWEST and height >= _LOWEST
