"""Which format a saved page has, by its first bytes."""

import re
import zlib

START = 65_536
"""Bytes by which a format is told."""
_MIME = re.compile(rb"\A(?:[\w-]{1,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,40}){0,40}", re.I)
_MIME_MARK = re.compile(rb"^(?:mime-version|content-type|snapshot-content-location):", re.I | re.M)
_HTML = ("<html", "<!doctype html", "<head", "<body")


def saved_format(start: bytes) -> str:
    """Return ``warc``, ``mhtml``, ``webarchive`` or ``html``; nothing for anything else."""
    if start[:2] == b"\x1f\x8b":
        return "warc" if _first_unpacked(start).startswith(b"WARC/") else ""
    if start.startswith(b"WARC/"):
        return "warc"
    if start.startswith((b"bplist00", b"<?xml")) and (b"WebMainResource" in start or b"WebSubresources" in start):
        return "webarchive"
    head = _MIME.match(start.lstrip(b"\xef\xbb\xbf\r\n"))
    if head is not None and _MIME_MARK.search(head[0]) and b"content-type" in head[0].lower():
        return "mhtml" if re.search(rb"multipart/|text/html", head[0], re.I) else ""
    text = start.replace(b"\0", b"").decode("latin-1").lower()
    return "html" if any(mark in text for mark in _HTML) else ""


def _first_unpacked(start: bytes) -> bytes:
    try:
        return zlib.decompressobj(31).decompress(start, 100)
    except zlib.error:
        return b""
