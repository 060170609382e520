"""Titles, names and labels of feeds as plain text."""

import html
import re
from html.entities import entitydefs as _ENTITIES_OF_HTML

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


_HTML_NAMES = frozenset(
    "a abbr acronym address area article aside audio b bdi bdo big blink blockquote body br button canvas "
    "caption center cite code col colgroup dd del details dfn dialog dir div dl dt em embed fieldset figcaption "
    "figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins "
    "kbd label legend li link main map mark menu meta meter nav noscript object ol optgroup option p param "
    "picture pre progress q rp rt ruby s samp script section select small source span strike strong style sub "
    "summary sup svg table tbody td textarea tfoot th thead time tr track tt u ul var video wbr".split()
)
_CLOSING_TAG = re.compile(r"</\w+>")
_ANY_TAG = re.compile(r"</?(\w+)")
_REFERENCE = re.compile(r"&(?:#\w+|(\w+));")


def looks_like_html(text: str) -> bool:
    """Tell whether text that a format calls plain is HTML all the same: every tag and entity is one of HTML's.

    A closing tag or an entity is asked for, so that ``a <b`` stays as it is.
    """
    has_entity = "&" in text and _REFERENCE.search(text) is not None
    if not has_entity and ("</" not in text or not _CLOSING_TAG.search(text)):
        return False
    if "<" in text and any(name.lower() not in _HTML_NAMES for name in _ANY_TAG.findall(text)):
        return False
    return not has_entity or all(not name or name in _ENTITIES_OF_HTML for name in _REFERENCE.findall(text))


def one_line(text: str) -> str:
    """Return text as one composed line without control characters."""
    if not text.isprintable():
        text = _INVISIBLE.sub("", text).encode("utf-8", "ignore").decode("utf-8")
    return " ".join(nfc(text).split())


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
