"""Entries of a live blog that the page tells in its data (``LiveBlogPosting.liveBlogUpdate``) and shows by a script."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml import etree

from newsreader.extract.claims import jsonld
from newsreader.extract.live import clock_told, time_line
from newsreader.extract.tree import Element, words_of
from newsreader.model.text import fold

_MOST = 400
"""Entries of one live blog; a day's has a hundred."""
_LONGEST = 20_000
"""Characters of one entry."""
_DEPTH = 6
_OPENING = 60
"""Letters by which an entry is found again in what the page shows."""
_SHOWN = 0.9
"""The share of its entries from which a page shows its live blog whole; some are edited after they were told."""
_BREAKS = re.compile(r"(?:\s*<(?:/?p|br|/?div|/?li|/?h\d)\b[^<>]{0,200}>\s*|\s*\n\s*)+", re.I)


@dataclass(frozen=True, slots=True)
class ToldEntry:
    """An entry as the data tell it: the time of day, a headline and paragraphs; any of them may be empty."""

    clock: str
    headline: str
    paragraphs: tuple[str, ...]


def told_entries(documents: jsonld.Documents) -> tuple[ToldEntry, ...]:
    """Return the entries of the longest live blog that a page's JSON-LD tells, in its order, 400 at most."""
    longest = max(_live_blogs(documents, 0), key=len, default=[])
    found = (_entry(update) for update in longest[:_MOST] if isinstance(update, dict))
    return tuple(entry for entry in found if entry.headline or entry.paragraphs)


def add_missing(body: Element, entries: Sequence[ToldEntry]) -> bool:
    """Put the entries that the body does not show at its end; tell whether it lacked so many that this was done.

    What is shown stays as it is, with its pictures and links. Where the page shows its entries in the other direction
    than the data tell them, so are these.
    """
    shown = _letters(words_of(body))
    places = [_place(entry, shown) for entry in entries]
    missing = [entry for entry, place in zip(entries, places, strict=True) if place < 0]
    if len(missing) <= (1 - _SHOWN) * len(entries):
        return False
    found = [place for place in places if place >= 0]
    if len(found) > 1 and found[0] > found[-1]:
        missing.reverse()
    for entry in missing:
        _append(body, entry)
    return True


def _live_blogs(value: Any, depth: int) -> Iterator[list[Any]]:
    if depth > _DEPTH:
        return
    if isinstance(value, dict):
        updates = value.get("liveBlogUpdate")
        if isinstance(updates, dict | list):
            yield updates if isinstance(updates, list) else [updates]
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _live_blogs(value.get(name), depth + 1)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _live_blogs(item, depth + 1)


def _entry(update: dict[str, Any]) -> ToldEntry:
    headline = jsonld.text(update.get("headline") or update.get("name"))
    told = next(
        (told for name in ("articleBody", "text", "description") if isinstance(told := update.get(name), str)), ""
    )
    lines = [jsonld.text(line) for line in _BREAKS.split(unescape(told[:_LONGEST]))]
    paragraphs = tuple(line for line in lines if line)
    is_repeated = bool(paragraphs) and _letters(paragraphs[0]).startswith(_letters(headline))
    when = update.get("datePublished") or update.get("dateCreated") or update.get("dateModified")
    return ToldEntry(clock_told(str(when or "")), "" if is_repeated else headline, paragraphs)


def _place(entry: ToldEntry, shown: str) -> int:
    """Return where an entry begins in what is shown; -1 where it is not there."""
    places = (
        shown.find(_letters(line)[:_OPENING]) for line in (*entry.paragraphs[:1], entry.headline) if _letters(line)
    )
    return max(places, default=-1)


def _append(body: Element, entry: ToldEntry) -> None:
    if entry.clock:
        body.append(time_line(entry.clock))
    if entry.headline:
        etree.SubElement(body, "h3" if entry.paragraphs else "p").text = entry.headline
    for paragraph in entry.paragraphs:
        etree.SubElement(body, "p").text = paragraph


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", fold(words))
