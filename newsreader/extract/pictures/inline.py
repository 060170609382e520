"""Pictures that a page carries in itself as ``data:`` addresses, as SingleFile writes them, and some publishers.

In the tree of a page such an address would be megabytes of text, and the gate lets none through. So each gets a short
address that nobody serves (``.invalid``, RFC 6761), named by its bytes, under which the store keeps the picture.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Callable, Container, Iterator

_DATA = re.compile(rb"data:image/(jpe?g|png|gif|webp|avif|bmp);base64,([A-Za-z0-9+/]{400,}={0,2})", re.I)
"""Shorter ones are the blanks and blurs that stand in for a picture."""
_INLINE = "https://inline.invalid/"
_MARK = b";base64,"
_VARIABLE = re.compile(rb"--(sf-img-\d+)\s*:\s*url\(\s*[\"']?(https://inline\.invalid/[\w.]+)")
_USE = re.compile(rb"var\(\s*--(sf-img-\d+)\s*\)")


def without_inline(page: bytes, is_shown: Callable[[bytes], bool] | None = None) -> bytes:
    """Return the page with an address for every picture in it; pictures kept in style sheets are named where used.

    ``is_shown`` tells of a picture's bytes whether it is one; what it refuses stays as it is. A page without such
    pictures is returned itself.
    """
    if _MARK not in page:
        return page

    def addressed(found: re.Match[bytes]) -> bytes:
        is_left = is_shown is not None and not is_shown(_bytes(found[2]))
        return found[0] if is_left else _address(found[1], found[2]).encode()

    written = _DATA.sub(addressed, page)
    if written == page:
        return page
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
        if data := _bytes(found[2]):
            yield address, data


def is_inline(address: str) -> bool:
    """Tell whether an address stands for a picture in the page itself."""
    return address.startswith(_INLINE)


def _bytes(written: bytes) -> bytes:
    """Return what is written in base 64; nothing where it is none."""
    try:
        return base64.b64decode(written + b"=" * (-len(written) % 4))
    except binascii.Error:
        return b""


def _address(kind: bytes, written: bytes) -> str:
    name = hashlib.sha256(written).hexdigest()[:32]
    return f"{_INLINE}{name}.{kind.decode().lower()}"
