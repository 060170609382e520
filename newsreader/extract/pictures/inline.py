"""Pictures that a saved page carries in itself as ``data:`` addresses, as SingleFile writes them.

In the tree of a page such an address would be megabytes of text, and the gate lets none through. So each gets a short
address that nobody serves (``.invalid``, RFC 6761), named by its bytes, under which the store keeps the picture.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Container, Iterator

_DATA = re.compile(rb"data:image/(jpe?g|png|gif|webp|avif|bmp);base64,([A-Za-z0-9+/]{400,}={0,2})", re.I)
"""Shorter ones are the blanks and blurs that stand in for a picture."""
_VARIABLE = re.compile(rb"--(sf-img-\d+)\s*:\s*url\(\s*[\"']?(https://inline\.invalid/[\w.]+)")
_USE = re.compile(rb"var\(\s*--(sf-img-\d+)\s*\)")


def without_inline(page: bytes) -> bytes:
    """Return the page with an address for every picture in it; pictures kept in style sheets are named where used."""
    written = _DATA.sub(lambda found: _address(found[1], found[2]).encode(), page)
    kept: dict[bytes, bytes] = dict(_VARIABLE.findall(written))
    if not kept:
        return written
    return _USE.sub(lambda found: b"url(" + kept[found[1]] + b")" if found[1] in kept else found[0], written)


def inline_pictures(page: bytes, wanted: Container[str]) -> Iterator[tuple[str, bytes]]:
    """Return address and bytes of the pictures in a page whose addresses are wanted, each once."""
    told: set[str] = set()
    for found in _DATA.finditer(page):
        address = _address(found[1], found[2])
        if address in told or address not in wanted:
            continue
        told.add(address)
        try:
            yield address, base64.b64decode(found[2] + b"=" * (-len(found[2]) % 4))
        except binascii.Error:
            continue


def _address(kind: bytes, written: bytes) -> str:
    name = hashlib.sha256(written).hexdigest()[:32]
    return f"https://inline.invalid/{name}.{kind.decode().lower()}"
