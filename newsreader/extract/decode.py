"""A page's bytes as text: byte-order mark, UTF-8 first, then what the header and the page claim, then a guess."""

import codecs
import re
from collections.abc import Mapping
from unicodedata import is_normalized

from newsreader.model.text import nfc

LIMIT = 8_000_000
"""Bytes read of one page."""
_CLAIM = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}encoding=[\"']([\w.:-]{2,40})", re.I
)
_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.I)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_WIDER = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
    "windows-1252": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "shift_jis": "cp932",
    "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
    "big5": "big5hkscs", "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "tcvn": "cp1258",
}  # fmt: skip
"""Labels that browsers read as a larger set (WHATWG Encoding, section 4.2)."""
_ADDRESS = re.compile(
    r"""\s(?:href|src|srcset|poster|action|data-[\w-]*(?:src|url|original|srcset)[\w-]*)\s*=\s*("[^"<>]*"|'[^'<>]*')""",
    re.I,
)
_BEYOND_ASCII = re.compile("[\x80-\ufffc]")
_VIETNAMESE_MARKS = re.compile("[\u0300\u0301\u0303\u0309\u0323]")


def decoded(body: bytes, headers: Mapping[str, str] | None = None) -> str:
    """Return the page as composed text (NFC). Reads the first 8 MB; never raises; undecodable bytes become U+FFFD.

    Rules look for words with their marks in one character; pages in windows-1258 and some written on a Mac have them
    apart. Addresses stay as they are told: a server may know its file under that name alone.
    """
    text = _text(body[:LIMIT], headers or {})
    if is_normalized("NFC", text):
        return text
    out: list[str] = []
    at = 0
    for found in _ADDRESS.finditer(text):
        out += (nfc(text[at : found.start(1)]), found[1])
        at = found.end(1)
    return "".join((*out, nfc(text[at:])))


def _text(body: bytes, headers: Mapping[str, str]) -> str:
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    claims = _claims(body, headers)
    utf8 = body.decode("utf-8", "replace")
    errors = utf8.count("\ufffd")
    if not errors:
        return utf8
    stray = body.count(b"\xef\xbf\xbd")
    valid = len(_BEYOND_ASCII.findall(utf8))
    if (errors - stray) * 20 <= valid or ("utf-8" in claims and errors - stray <= 2):
        return utf8
    for name in claims:
        if name in ("utf-8", "utf8"):
            continue
        text = _decode(body, name)
        if text is not None:
            return text
    if errors - stray < len(utf8) // 200:
        return utf8
    vietnamese = _decode(body, "cp1258") or ""
    if len(_VIETNAMESE_MARKS.findall(vietnamese)) > len(vietnamese) // 200 + 5:
        return vietnamese
    return _decode(body, "cp1252") or utf8


def _claims(body: bytes, headers: Mapping[str, str]) -> list[str]:
    found: list[str] = []
    for name, value in headers.items():
        if name.lower() == "content-type" and (match := _HEADER.search(value)):
            found.append(match[1].lower())
    if (claim := _CLAIM.search(body[:20000])) is not None:
        found.append((claim[1] or claim[2]).decode("ascii").lower())
    return found


def _decode(body: bytes, encoding: str) -> str | None:
    try:
        codec = codecs.lookup(_WIDER.get(encoding, encoding))
    except LookupError:
        return None
    if not getattr(codec, "_is_text_encoding", True) or codec.name.startswith(("utf-16", "utf-32", "utf-7")):
        return None
    return body.decode(codec.name, "replace")
