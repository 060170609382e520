"""How the gate writes text, links and pictures, whichever way it reads the markup."""

import html as entities
import re
from collections.abc import Iterable, Mapping

from newsreader.extract.gate.addresses import is_placeholder, is_tracking_pixel, link_address, picture_address, pixels
from newsreader.extract.gate.characters import without_controls
from newsreader.extract.pictures.variants import srcset_of, wide_set

OVERLAY = "\u0338"
"""A combining stroke: after ``>`` it would make ≯ of the tag's end when somebody composes the whole text."""
_ENTITIES = 5_000
"""html5ever takes quadratic time over entities within one text node, and over hard spaces, which it writes as such (a
million: 20 s); comments part the node."""
_PLAIN_PICTURE = {"src", "alt", "width", "height", "title", "class"}
_PLAIN_LINK = re.compile(r"https?://[a-z0-9.-]+[a-z0-9](?::\d{1,5})?/[A-Za-z0-9._~/-]*")
"""An address that ``link_address`` leaves as it is."""
_PLAIN_FILE = re.compile(r"https?://[a-z0-9.-]+[a-z0-9](?::\d{1,5})?/[A-Za-z0-9._/-]+\.(?:jpe?g|png|webp|gif)")
"""The address of a picture that means just what it says."""


def escaped(text: str) -> str:
    """Return text as markup: composed, without control characters."""
    if not text.isascii() or not text.isprintable():
        text = without_controls(text).lstrip(OVERLAY)
    written = entities.escape(text, quote=False)
    if len(written) - len(text) > 4 * _ENTITIES or (len(text) > _ENTITIES and text.count("\xa0") > _ENTITIES):
        pieces = [text[start : start + _ENTITIES] for start in range(0, len(text), _ENTITIES)]
        written = "<!---->".join(entities.escape(piece, quote=False) for piece in pieces)
    return written


def link_attribute(told: str, base_url: str) -> str | None:
    """Return `` href="…"`` for the address that a link tells, or None where it may not lead there."""
    href = told if _PLAIN_LINK.fullmatch(told) else link_address(told, base_url)
    return None if href is None else f' href="{_attribute(href)}"'


def picture_tag(attributes: Mapping[str, str], sources: Iterable[Mapping[str, str]], base_url: str) -> tuple[str, str]:
    """Return the ``img`` for a picture and its address, both empty where there is no picture to show.

    ``sources`` are the attributes of the ``source`` elements beside it.
    """
    sources = list(sources)
    src = attributes.get("src", "")
    if sources or not attributes.keys() <= _PLAIN_PICTURE or not _PLAIN_FILE.fullmatch(src) or is_placeholder(src):
        src = picture_address(attributes, base_url, map(srcset_of, sources), wide_set(sources)) or ""
    if not src or is_tracking_pixel(src, attributes):
        return "", ""
    markup = f'<img src="{_attribute(src)}" alt="{_attribute(" ".join(attributes.get("alt", "").split())[:1000])}"'
    for name in ("width", "height"):
        size = pixels(attributes.get(name))
        if size:
            markup += f' {name}="{size}"'
    return markup + ">", src


def is_plain_file(src: str) -> bool:
    """Tell whether a picture's address means just what it says to every parser."""
    return bool(_PLAIN_FILE.fullmatch(src))


def _attribute(text: str) -> str:
    return entities.escape(text if text.isascii() and text.isprintable() else without_controls(text))
