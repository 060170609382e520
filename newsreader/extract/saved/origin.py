"""Where a saved page is from, as the browser, the saving program or the page itself noted it."""

import html
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

_NOTED = re.compile(rb"<!--\s*(?:saved from url=\(\d+\)(\S+?)\s*-->|Page saved with SingleFile\s+url:\s*(\S+))", re.I)
_TAG = re.compile(rb"<(?:link|meta)\b[^<>]{0,4000}>", re.I)
_CANONICAL = re.compile(rb"\brel\s*=\s*[\"']?canonical\b|\b(?:property|name)\s*=\s*[\"']?og:url\b", re.I)
_VALUE = re.compile(rb"\b(?:href|content)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.I)
_HEAD = 400_000
"""Bytes in which the page's own word is looked for: style sheets that were put into the file stand before it."""


def told_origin(page: bytes) -> str | None:
    """Return the web address that a saved page was at; None where neither a comment nor the page tells it."""
    return next(filter(_is_web, _told(page)), None)


def _told(page: bytes) -> Iterator[str]:
    if noted := _NOTED.search(page[:8192]):
        yield _text(noted[1] or noted[2])
    for tag in _TAG.findall(page[:_HEAD]):
        if _CANONICAL.search(tag) and (value := _VALUE.search(tag)):
            yield _text(next(group for group in value.groups() if group is not None))


def _text(written: bytes) -> str:
    return html.unescape(written.decode("utf-8", "replace")).strip()


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False
