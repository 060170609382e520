"""Titles, names and labels of feeds as plain text."""

import html
import re

from newsreader.model.text import nfc

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?-->", re.S)
_WELL_KNOWN_TAG = re.compile(
    r"</?(?:a|abbr|b|bdi|big|br|cite|code|del|div|em|font|h[1-6]|i|img|ins|mark|p|q|s|small|span|strike|strong|sub|sup|tt|u|wbr)"
    r"(?:\s[^<>]*|/)?>",
    re.I,
)
_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff]")
_LONGEST = 2000
"""Characters: no title is longer, and what claims to be one is cut."""
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")


def one_line(text: str) -> str:
    """Return text as one composed line without control characters."""
    encodable = _INVISIBLE.sub("", text).encode("utf-8", "ignore").decode("utf-8")
    return " ".join(nfc(encodable).split())


def plain_line(text: str, *, is_html: bool = True) -> str:
    """Return a title as one line of plain text.

    Where it is HTML, tags go; where it only may be (RSS says nothing), only tags that are surely markup go, so that
    ``Using the <video> tag`` survives.
    """
    text = text[: 4 * _LONGEST]
    if "<" in text:
        text = (_TAG if is_html else _WELL_KNOWN_TAG).sub("", text)
    return literal_line(text)


def literal_line(text: str) -> str:
    """Return text as one line, its entities resolved: papers escape twice (``đ&atilde;``), whatever they claim."""
    text = text[:_LONGEST]
    if "&" in text:
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return one_line(text)


def markup_of(text: str) -> str:
    """Return plain text as HTML: escaped, blank lines part paragraphs, line ends break lines."""
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n").replace("\r", "\n"))]
    escaped = [html.escape(part, quote=False).replace("\n", "<br>") for part in paragraphs if part]
    return escaped[0] if len(escaped) == 1 else "".join(f"<p>{part}</p>" for part in escaped)
