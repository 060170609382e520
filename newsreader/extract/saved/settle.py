"""Let every ``img`` of a saved page name the variant that the file holds, instead of those left on the web.

Browsers save the one variant they showed and leave ``srcset`` and lazy attributes pointing to the rest.
"""

import html
import re
from collections.abc import Callable, Iterator
from functools import cache
from urllib.parse import quote, urljoin

from newsreader.extract.gate.addresses import looks_like_picture
from newsreader.extract.saved.holdings import content_id_address

_TAG = re.compile(rb"<(img|source)\b([^<>]{0,20000})>", re.I)
_BASE = re.compile(rb"<base\b[^<>]{0,2000}?\bhref\s*=\s*[\"']?(https?:[^\s\"'<>]{1,2000})", re.I)
_ATTRIBUTE = re.compile(r"(?<![\w:-])([\w:-]{1,40})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_MEDIA = re.compile(rb"""\bmedia\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+)""", re.I)
"""For which windows a source is: one that the file does not hold is not to be preferred to a picture that it holds."""
_PARTS = re.compile(r",\s+|\s,")
_BLANK = 1000
"""Bytes below which a picture only stands in, where the page names others too."""


def settled(page: bytes, url: str, size: Callable[[str], int]) -> bytes:
    """Return the page with pictures named by the absolute address under which ``size`` tells bytes.

    Of several held variants the largest is named. Pictures of which none is held stay as they are.
    """
    told = _BASE.search(page[:200_000])
    base = urljoin(url, told[1].decode("ascii", "replace")) if told else url
    known = cache(size)
    return _TAG.sub(lambda found: _settled_tag(found, base, known), page)


def _settled_tag(found: re.Match[bytes], base: str, size: Callable[[str], int]) -> bytes:
    is_source = found[1].lower() == b"source"
    attributes = [
        (name, double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(found[2].decode("utf-8", "surrogateescape"))
    ]
    named = list(dict.fromkeys(_named(attributes, base)))
    sizes = {address: size(address) for address in named}
    best = max(named, key=lambda address: sizes[address], default="")
    if not best or not sizes[best] or (sizes[best] < _BLANK and len(named) > 1):
        return _MEDIA.sub(b"", found[0]) if is_source else found[0]
    kept = "".join(f' {name}="{value.replace(chr(34), "&quot;")}"' for name, value in attributes if _stays(name, value))
    where = f'{"srcset" if is_source else "src"}="{html.escape(_encoded(best))}"'
    return b"<" + found[1] + f" {where}{kept}>".encode("utf-8", "surrogateescape")


def _named(attributes: list[tuple[str, str]], base: str) -> Iterator[str]:
    """Yield the absolute addresses that an element's attributes name."""
    for name, value in attributes:
        if _stays(name, value):
            continue
        written = html.unescape(value).strip()
        parts = [part.split()[0] for part in _PARTS.split(written) if part.strip()] if "set" in name else [written]
        for part in parts:
            if address := _absolute(part, base):
                yield address


def _absolute(written: str, base: str) -> str | None:
    if written[:4].lower() == "cid:":
        return content_id_address(written[4:])
    try:
        address = urljoin(base, written)
    except ValueError:
        return None
    return address if address.startswith(("https:", "http:")) else None


def _encoded(address: str) -> str:
    """Return an address in ASCII, as the gate would write it: it has to be found again."""
    return quote(address, safe="%/:?#[]@!$&'()*+,;=~", errors="surrogateescape")


def _stays(name: str, value: str) -> bool:
    """Tell whether an attribute says something else than where a picture is: a size, a caption."""
    low = name.lower()
    if low in ("src", "srcset", "sizes", "loading"):
        return False
    first = value.split(None, 1)[0] if value.strip() else ""
    return not (low.startswith("data-") and ("/" in first or looks_like_picture(first)))
