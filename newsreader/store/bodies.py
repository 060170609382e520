"""Texts of articles as the archive holds them: headline, lead, byline, HTML and plain text as one compressed piece.

Plain text and lead repeat what is in the HTML, so that all together take hardly more than the HTML alone: of 4,800
bytes an average article keeps 1,000. Packing takes 15 µs, unpacking as long.
"""

import sys
import threading
from sqlite3 import Connection
from typing import NamedTuple

from newsreader.model.ids import CleanHtml
from newsreader.model.text import fold

if sys.version_info >= (3, 14):
    from compression.zstd import ZstdCompressor, ZstdDecompressor, ZstdError
else:
    from backports.zstd import ZstdCompressor, ZstdDecompressor, ZstdError

_LEVEL = 3
_LONGEST = 64_000_000
"""Bytes unpacked of one text: an archive from somebody else may be made to fill the memory."""
_PARTED = "\0"
"""Stands between the two; clean HTML has no control characters."""


_OF_THREAD = threading.local()


class Body(NamedTuple):
    """One text of an article, with the headline, lead and byline that it came with."""

    title: str
    lead: str
    byline: str
    html: CleanHtml
    text: str


def packed(title: str, lead: str, byline: str, html: str, text: str) -> bytes:
    """Return a text for the archive. Zero characters are lost, but in ``text``."""
    parts = [title, lead, byline, html]
    if any(_PARTED in part for part in parts):
        parts = [part.replace(_PARTED, "") for part in parts]
    data = _PARTED.join((*parts, text)).encode("utf-8", "surrogatepass")
    return _compressor().compress(data, ZstdCompressor.FLUSH_FRAME)


def _compressor() -> ZstdCompressor:
    """Return this thread's own: making one takes as long as using it."""
    found: ZstdCompressor | None = getattr(_OF_THREAD, "compressor", None)
    if found is None:
        found = _OF_THREAD.compressor = ZstdCompressor(level=_LEVEL)
    return found


def unpacked(body: bytes) -> Body:
    """Return what ``packed`` took; an empty text for bytes that it did not make, such as those of a damaged file."""
    return _body(body) or Body("", "", "", CleanHtml(""), "")


def is_whole(body: bytes) -> bool:
    """Tell whether bytes are a text that can be read."""
    return _body(body) is not None


def _body(body: bytes) -> Body | None:
    try:
        data = ZstdDecompressor().decompress(body, _LONGEST)
        title, lead, byline, html, text = data.decode("utf-8", "surrogatepass").split(_PARTED, 4)
    except (ZstdError, ValueError):
        return None
    return Body(title, lead, byline, CleanHtml(html), text)


def add_functions(connection: Connection) -> None:
    """Give a connection the functions that the archive's views and migrations use: ``fold`` and ``body_text``."""
    connection.create_function("fold", 1, fold, deterministic=True)
    connection.create_function("body_text", 1, _text, deterministic=True)


def _text(body: bytes | None) -> str | None:
    return None if body is None else unpacked(body).text
