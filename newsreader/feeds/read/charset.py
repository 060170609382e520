"""A document's bytes → the same document in UTF-8, whatever it is in and whatever it claims.

Papers' servers claim encodings carelessly, so the bytes are heard first: what is valid UTF-8 is UTF-8. Eight-bit
Vietnamese (windows-1258, tones as bytes of their own after the vowel) is known by its tones, declared or not.
"""

import codecs
import re

_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']\s*([A-Za-z0-9._:-]{1,40})""")
_DECLARATION = re.compile(rb"^\s*<\?xml\s[^>]*>\s*")
_CONTROLS = bytes([*range(9), 11, 12, *range(14, 32), 127])
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE = (
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
)
_LATIN = {"cp1252", "iso8859-1", "ascii", "iso8859-15"}
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""What a page says → the superset that it means, as browsers read it."""
_STATEFUL = {"hz", "utf-7", "iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_2004", "iso2022_kr", "cp037"}
"""Encodings whose bytes may all be below 128 and still not be ASCII."""
_TONE = re.compile(rb"[\xcc\xd2\xde\xec\xf2]")
_TONE_ON_VOWEL = re.compile(rb"[aeiouyAEIOUY\xc2\xc3\xca\xd4\xd5\xdd\xe2\xe3\xea\xf4\xf5\xfd][\xcc\xd2\xde\xec\xf2]")
_VIETNAMESE_LETTER = re.compile(rb"[\xd0\xf0\xf5\xfd\xe3]")
"""In windows-1258 đ, ơ, ư, ă; in windows-1252 letters of Icelandic, Estonian, Czech and Portuguese."""
_MANY_BYTES = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_LONE = re.compile(r"[\udc80-\udcff]+")


def in_utf8(body: bytes, content_type: str) -> bytes:
    """Return the document in UTF-8: no byte order mark, no XML declaration, no control characters.

    In this order: the byte order mark; zero bytes of a wide encoding; UTF-8 where the bytes are; the encoding that
    ``Content-Type`` or the declaration tells; else the likeliest of flawed UTF-8, windows-1258 and windows-1252.
    """
    text = _decoded(body, content_type)
    data = (text if isinstance(text, bytes) else text.encode("utf-8", "ignore")).translate(None, _CONTROLS)
    return _DECLARATION.sub(b"", data, count=1) if data[:200].lstrip()[:5] == b"<?xml" else data.lstrip()


def _decoded(body: bytes, content_type: str) -> str | bytes:
    for mark, encoding in _BOMS:
        if body.startswith(mark) and (text := _in(body[len(mark) :], encoding)) is not None:
            return text
    start = body[:64].lstrip()[:4]
    for mark, encoding in _WIDE:
        if start.startswith(mark) and (text := _in(body[body.index(mark) :], encoding)) is not None:
            return text
    told = [_known(name) for name in (_charset(content_type), _declared(body))]
    if body.isascii():
        shifted = next((name for name in told if name in _STATEFUL), None)
        return (_in(body, shifted) if shifted else None) or body
    if _in(body, "utf-8") is not None:
        return body
    is_vietnamese = _looks_vietnamese(body)
    if told[0] in _LATIN:
        told.reverse()  # a server's default, while the declaration was written by the program that wrote the text
    for claim in told:
        if not claim or claim == "utf-8" or (is_vietnamese and claim in _LATIN):
            continue
        if (read := _in(body, _WIDER.get(claim, claim))) is not None:
            return read
    return _guessed(body, is_vietnamese)


def _guessed(body: bytes, is_vietnamese: bool) -> str:
    flawed = body.decode("utf-8", "surrogateescape")
    if len(_MANY_BYTES.findall(body)) > 3 * len(_LONE.findall(flawed)):
        return _LONE.sub("\ufffd", flawed)
    if is_vietnamese:
        return body.decode("cp1258", "replace")
    return body.decode("cp1252", "replace")


def _looks_vietnamese(body: bytes) -> bool:
    """Tell whether 8-bit text is windows-1258: its tone bytes stand after vowels, and its own letters are there."""
    tones = len(_TONE.findall(body))
    return tones > 1 and len(_TONE_ON_VOWEL.findall(body)) > 0.8 * tones and bool(_VIETNAMESE_LETTER.search(body))


def _in(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _charset(content_type: str) -> str:
    found = re.search(r"""charset\s*=\s*["']?([A-Za-z0-9._:-]{1,40})""", content_type, re.I)
    return found[1] if found else ""


def _declared(body: bytes) -> str:
    found = _DECLARED.match(body[:400])
    return found[1].decode("ascii") if found else ""


def _known(name: str) -> str | None:
    try:
        found = codecs.lookup(name) if name else None
    except LookupError:
        return None
    return found.name if found and getattr(found, "_is_text_encoding", True) else None
