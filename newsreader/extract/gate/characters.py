"""Text without characters that no HTML may hold, composed.

U+FEFF goes with them: at the beginning of a document parsers read it as a mark of the bytes' order, elsewhere it has
no meaning since Unicode 3.2.
"""

import re

from newsreader.model.text import nfc

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff\ufffe\uffff]")
_ASCII_CONTROLS = bytes([*range(9), 11, 12, *range(14, 32), 127])
_WIDE_CONTROLS = [
    re.compile(p) for p in (rb"\xc2[\x80-\x9f]", rb"\xef\xb7[\x90-\xaf]", rb"\xef\xbf[\xbe\xbf]", rb"\xef\xbb\xbf")
]
"""The same characters in UTF-8: looking for bytes takes a quarter of the time."""


def without_controls(text: str) -> str:
    """Return text without control characters and noncharacters, composed."""
    return nfc(_CONTROLS.sub("", text))


def composed(text: str) -> str:
    """Return text without control characters, noncharacters and lone surrogates, composed."""
    if text.isprintable():
        return nfc(text)
    data = text.encode("utf-8", "ignore")
    if len(data.translate(None, _ASCII_CONTROLS)) != len(data) or any(found.search(data) for found in _WIDE_CONTROLS):
        text = _CONTROLS.sub("", data.decode("utf-8"))
    elif not text.isascii():
        text = data.decode("utf-8")
    return nfc(text)
