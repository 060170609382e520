"""What kind of picture some bytes are and how large it is, from their first bytes alone.

JPEG (ITU T.81), PNG, GIF, WebP, AVIF (ISO 23008-12 ``ispe``) and BMP. SVG is refused: it can be a program.
"""

import struct

from newsreader.model.errors import PageError

MOST_PIXELS = 200_000_000


def measure(data: bytes) -> tuple[str, int, int]:
    """Return (media type, width, height) in pixels. Raises PageError for what is no picture we know."""
    try:
        found = _measured(data)
    except (struct.error, IndexError):
        found = None
    if found is None:
        raise PageError("What the address holds is not a picture of a known kind.", url="")
    _, width, height = found
    if width < 1 or height < 1 or width * height > MOST_PIXELS:
        raise PageError(f"The picture claims a size of {width} × {height} pixels.", url="")
    return found


def _measured(data: bytes) -> tuple[str, int, int] | None:
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg(data)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        width, height = struct.unpack(">II", data[16:24])
        return "image/png", width, height
    if data[:6] in (b"GIF87a", b"GIF89a"):
        width, height = struct.unpack("<HH", data[6:10])
        return "image/gif", width, height
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    if data[4:8] == b"ftyp" and any(brand in data[8:40] for brand in (b"avif", b"avis")):
        return _avif(data)
    if data[:2] == b"BM" and len(data) > 26:
        width, height = struct.unpack("<ii", data[18:26])
        return "image/bmp", abs(width), abs(height)
    return None


def _jpeg(data: bytes) -> tuple[str, int, int] | None:
    at = 2
    while at + 9 < len(data):
        if data[at] != 0xFF:
            at += 1
            continue
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return "image/jpeg", width, height
        elif marker == 0x01 or 0xD0 <= marker <= 0xD8:
            at += 2
        else:
            at += 2 + struct.unpack(">H", data[at + 2 : at + 4])[0]
    return None


def _webp(data: bytes) -> tuple[str, int, int] | None:
    kind = data[12:16]
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", data[26:30])
        return "image/webp", width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L":
        bits = struct.unpack("<I", data[21:25])[0]
        return "image/webp", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8X":
        width = int.from_bytes(data[24:27], "little") + 1
        return "image/webp", width, int.from_bytes(data[27:30], "little") + 1
    return None


def _avif(data: bytes) -> tuple[str, int, int] | None:
    """Take the largest ``ispe`` property: a grid's tiles and a thumbnail have smaller ones."""
    best, at = (0, 0), data.find(b"ispe", 0, 65536)
    while at >= 0:
        width, height = struct.unpack(">II", data[at + 8 : at + 16])
        best = max(best, (width, height), key=lambda size: size[0] * size[1])
        at = data.find(b"ispe", at + 4, 65536)
    return ("image/avif", *best) if best != (0, 0) else None
