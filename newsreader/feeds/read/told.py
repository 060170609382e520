"""What both readers of XML do with what an entry tells: titles, texts, names, the picture. No parser here."""

import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urljoin

from newsreader.extract.gate.sanitise import LIMIT
from newsreader.feeds.read.plain import literal_line, markup_of, one_line, plain_line
from newsreader.model.article import Enclosure
from newsreader.model.text import nfc
from newsreader.model.urls import is_web_address

HTML, XHTML, PLAIN = "text/html", "application/xhtml+xml", "text/plain"
_VOID_END = re.compile(r"</(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)>")
_RELATIVE = [
    re.compile(rf"""({name}\s*=\s*)(["'])(?!\s*(?:[a-zA-Z][\w+.-]*:|\#|["']))([^"'<>]*)\2""")
    for name in ("href", "src")
]
"""In lower case only, and begun by a letter: twenty times as fast; the gate resolves the others against the article."""
_MAIL_AND_NAME = re.compile(r"\s*(?:(.*?)\s*[(<]\s*\S+@\S+?\s*[)>]|\S+@\S+(?:\s*\(\s*(.*?)\s*\))?)\s*", re.S)
_WIDE_ENOUGH = 640
"""Pixels: of several sizes of a picture, the smallest at least this wide is taken."""
_PICTURE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif")
_SECONDS = {"hourly": 3600, "daily": 86400, "weekly": 604800, "monthly": 2592000, "yearly": 31536000}
_DAYS = {name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}


class MediaPicture(NamedTuple):
    """``media:content`` or ``media:thumbnail`` as told. ``kind`` is its type or medium."""

    url: str
    kind: str = ""
    width: int = 0


def title_line(text: str, kind: str, is_atom: bool) -> str:
    """Return a title as one line. Atom says what is plain text; in RSS only markup that surely is some goes."""
    if kind == PLAIN and is_atom:
        return literal_line(text)
    return plain_line(text, is_html=kind in (HTML, XHTML))


def body_html(text: str, kind: str, base: str) -> str | None:
    """Return an entry's text as composed HTML with absolute links and pictures; None where there is none.

    What the gate would not read is left out here already: copies of twelve million characters take memory.
    """
    text = nfc(text[:LIMIT])
    if kind == PLAIN:
        return markup_of(text) or None
    if kind == XHTML:
        text = _VOID_END.sub("", text)
    if base and "=" in text:
        for pattern in _RELATIVE:
            text = pattern.sub(lambda found: found[1] + found[2] + _resolved(base, found[3]) + found[2], text)
    return text or None


def _resolved(base: str, address: str) -> str:
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address


def author_names(names: Sequence[str], whole: str) -> tuple[str, ...]:
    """Return people's names. ``whole`` is what the last of them is called with name and mail address."""
    if len(names) < 2 and "@" in whole and (found := _MAIL_AND_NAME.fullmatch(whole[:2000])):
        names = [found[1] or found[2] or ""]
    elif not any(names):
        names = [whole]
    return tuple(dict.fromkeys(filter(None, (plain_line(name) for name in names))))


def is_mail_and_name(text: str) -> bool:
    """Tell whether a text is a mail address, with a name before it or after it."""
    return len(text) <= 2000 and bool(_MAIL_AND_NAME.fullmatch(text))


def labels(names: Sequence[str]) -> tuple[str, ...]:
    """Return categories as lines of text, each once."""
    return tuple(dict.fromkeys(filter(None, map(plain_line, names))))


def chosen_picture(
    contents: Sequence[MediaPicture], thumbnails: Sequence[MediaPicture], enclosures: Sequence[Enclosure], image: str
) -> str | None:
    """Return the address of an entry's own picture: the smallest that is wide enough, else the widest."""
    sized = [
        (each.width, each.url)
        for each in contents
        if each.kind.startswith("image") or (not each.kind and _looks_like_picture(each.url))
    ]
    if not sized:
        sized = [(each.width, each.url) for each in thumbnails]
    if not sized:
        sized = [(0, each.url) for each in enclosures if _is_picture(each)]
    if not sized:
        sized = [(0, image)]
    sized = [each for each in sized if is_web_address(each[1])]
    wide = [each for each in sized if each[0] >= _WIDE_ENOUGH]
    if wide:
        return min(wide, key=lambda each: each[0])[1]
    return max(sized, key=lambda each: each[0])[1] if sized else None


def _is_picture(enclosure: Enclosure) -> bool:
    return (enclosure.type or "").startswith("image/") or (not enclosure.type and _looks_like_picture(enclosure.url))


def _looks_like_picture(url: str) -> bool:
    return url.partition("?")[0].lower().endswith(_PICTURE_ENDINGS)


def address_line(text: str) -> str | None:
    """Return an address as told, on one line; None where there is none."""
    return one_line(text) or None


def number(text: str | None) -> int | None:
    """Return a whole number of up to 15 digits, None for anything else."""
    text = (text or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


def update_seconds(period: str, frequency: str) -> int | None:
    """Return the seconds between updates that the syndication module tells."""
    seconds = _SECONDS.get(period.strip().lower())
    return seconds // (number(frequency) or 1) if seconds else None


def hours_told(texts: Sequence[str]) -> tuple[int, ...]:
    """Return the hours of ``skipHours`` in order; 24 is midnight, as the older formats have it."""
    return tuple(sorted({hour % 24 for text in texts if (hour := number(text)) is not None and hour <= 24}))


def days_told(texts: Sequence[str]) -> tuple[int, ...]:
    """Return the days of ``skipDays`` in order, 0 for Monday."""
    return tuple(sorted({_DAYS[day] for text in texts if (day := text.strip().lower()) in _DAYS}))
