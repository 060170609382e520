"""Hostile shapes are refused, or made harmless, before feedparser sees a document; common damage to XML is mended.

feedparser's time and memory grow with depth, with entities that grow and with elements in one entry; no feed that
people read has any of these in quantity.
"""

import re
from html.entities import name2codepoint

MOST_ENTRIES = 25_000
"""Entries read of one document; the rest, the oldest in nearly every feed, is left."""
MOST_ELEMENTS = 20_000
"""Elements in one entry, or between two; more are refused."""
_DEEPEST = 2_000
_ENTITIES = 500
_GROWTH = 5_000_000
"""Bytes that entities may add to a document."""
_MENDS = 200_000
_GREEDY_ENTITY = re.compile(
    rb"""<!ENTITY \s+ (?:%\s*)? \S{1,100} \s+
    (?: SYSTEM\b | PUBLIC\b | "[^"]{0,200}&\w | '[^']{0,200}&\w | "[^"]{200} | '[^']{200} ) [^>]* >""",
    re.X,
)
_VALUE = re.compile(rb"""<!ENTITY\s+\S{1,100}\s+(?:"([^"]{0,200})"|'([^']{0,200})')""")
_MARK = re.compile(rb"<!\[CDATA\[|<!--|</|/>|<[A-Za-z_]")
_AMPERSAND = re.compile(
    rb"<!\[CDATA\[|<!--|&(?:(#\d{1,7}|#x[0-9a-fA-F]{1,6}|amp|lt|gt|quot|apos);|([A-Za-z]\w{1,30});)?"
)
_ENDS = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}
_ENTRY = re.compile(rb"<(?:item|entry)\b", re.I)


class TooMuch(ValueError):
    """A document of a shape that only keeps its reader busy."""


def readied(data: bytes) -> bytes:
    """Return the document without declarations of entities that grow; raise TooMuch for a shape that nobody needs."""
    _look_at_elements(data)
    return _without_greedy_entities(data)


def _look_at_elements(data: bytes) -> None:
    depth = elements = at = 0
    while found := _MARK.search(data, at):
        at = found.end()
        mark = found[0]
        if mark in _ENDS:
            end = data.find(_ENDS[mark], at)
            if end < 0:
                return
            at = end + 3
        elif mark in (b"</", b"/>"):
            depth = max(0, depth - 1)
        else:
            depth += 1
            elements = 0 if _ENTRY.match(data, found.start()) else elements + 1
            if depth > _DEEPEST or elements > MOST_ELEMENTS:
                raise TooMuch("nested too deeply" if depth > _DEEPEST else "too many elements")


def _without_greedy_entities(data: bytes) -> bytes:
    """Drop declarations of entities that grow: those made of other entities, long ones, and those read from elsewhere.

    feedparser knows declarations only where each begins a line, so the others are given one; what it does not know goes
    to expat, which lets a document grow a hundredfold.
    """
    if b"<!ENTITY" not in data:
        return data
    if data.count(b"<!ENTITY") > _ENTITIES:
        raise TooMuch("too many entities declared")
    data = _GREEDY_ENTITY.sub(b"", data).replace(b"<!ENTITY", b"\n<!ENTITY")
    longest = max((len(found[1] or found[2] or b"") for found in _VALUE.finditer(data)), default=0)
    if longest * data.count(b"&") > _GROWTH:
        raise TooMuch("entities that grow")
    return data


def with_whole_references(data: bytes) -> bytes:
    """Return XML without DOCTYPE mended where HTML's entities or bare ampersands stand in its text.

    They are the commonest damage. What is in CDATA sections and comments stays. ``data`` itself where nothing is found.
    """
    out: list[bytes] = []
    at = written = 0
    while found := _AMPERSAND.search(data, at):
        at = found.end()
        if end := _ENDS.get(found[0]):
            at = data.find(end, at) + 3
            if at < 3:
                break
        elif not found[1]:
            name = (found[2] or b"").decode()
            if len(out) > _MENDS:
                return data
            out += (data[written : found.start()], _reference(name))
            written = at if name in name2codepoint else found.start() + 1
            at = max(written, found.start() + 1)
    return b"".join((*out, data[written:])) if out else data


def _reference(name: str) -> bytes:
    return f"&#{name2codepoint[name]};".encode() if name in name2codepoint else b"&amp;"
