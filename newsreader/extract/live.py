"""Live blogs: rows of entries, each under the time at which it was written."""

import re
from collections.abc import Iterator

from lxml import etree

from newsreader.extract.tree import Element, drop, link_words, names_of, short_words, tag_of, words_of

_TAGS = ("article", "div", "section", "li", "tr", "dd")
_CLOCK = re.compile(r"(?<!\d)([01]?\d|2[0-3])\s?[:.hH]\s?([0-5]\d)(?!\d)")
_TOLD_CLOCK = re.compile(r"T([01]\d|2[0-3]):([0-5]\d)")
_TIME_NAMES = re.compile(r"(?:^|[\s_-])(?:time\w*|timestamp|date\w*|gio|thoi-?gian|clock)(?=$|[\s_-])")
_NOTE = "data-clock"
_LINE = 40
"""Characters that the line of a time may have: a day may stand beside it."""
_BESIDE = 12
"""Characters beside a time in a line that says no more: a day, a zone."""
_LINES = ("h2", "h3", "h4", "h5", "p", "div")
_FIRST = 12
"""Elements of an entry among which its time stands."""
_ENTRY = 40
"""Characters outside links that an entry tells beside its time, on average."""
_ENTRIES = 5
_ENTRIES_TOLD = 2
_SHARE = 0.6
"""The share of the body that its entries hold where the page does not call itself live."""


def note_times(body: Element, *, is_told: bool) -> bool:
    """Note each entry's time on its element and take out what printed it; tell whether there are such entries.

    ``is_told`` where the page calls itself live: then two entries are enough. No rule for lines of text sees the times;
    ``show_times`` puts them back.
    """
    fewest = _ENTRIES_TOLD if is_told else _ENTRIES
    entries = _entries(body, fewest)
    if not entries:
        return is_told and _note_flat(body, fewest)
    told = sum(len(words_of(entry)) for entry, _, _ in entries)
    if not is_told and told < _SHARE * len(words_of(body)):
        return False
    for entry, line, clock in entries:
        entry.set(_NOTE, clock)
        _take_out(line, entry)
    return True


def show_times(body: Element) -> None:
    """Put the times that were noted over their entries, each as a paragraph."""
    for entry in list(body.iter()):
        clock = entry.get(_NOTE) if isinstance(entry.tag, str) else None
        if clock is None:
            continue
        del entry.attrib[_NOTE]
        paragraph = time_line(clock)
        if tag_of(entry) not in _TAGS:
            entry.addprevious(paragraph)
            continue
        if entry.tag == "tr":
            entry = next(iter(entry.iter("td")), entry)
        elif entry.tag in ("li", "dd"):
            _unlist(entry)
        paragraph.tail, entry.text = entry.text, None
        entry.insert(0, paragraph)


def _unlist(entry: Element) -> None:
    """Make an entry of a list a part like any other: what has a time and paragraphs needs no bullet."""
    parent = entry.getparent()
    if parent is not None and parent.tag in ("ul", "ol", "dl"):
        parent.tag = "div"
        for child in parent:
            if child.tag in ("li", "dd", "dt"):
                child.tag = "div"


def time_line(clock: str) -> Element:
    """Return the paragraph that shows an entry's time."""
    paragraph = etree.Element("p")
    etree.SubElement(paragraph, "strong").text = clock
    return paragraph


def clock_told(written: str) -> str:
    """Return the time of day in an ISO 8601 time, as it is written there; empty where there is none."""
    found = _TOLD_CLOCK.search(written)
    return ":".join(found.groups()) if found else ""


def _note_flat(body: Element, fewest: int) -> bool:
    """Note times that stand as lines of their own between the paragraphs, each on what follows it."""
    lines = [(line, text) for line in body.iter(*_LINES) if _is_clock(text := short_words(line, _LINE))]
    lines = [(line, text) for line, text in lines if line.getnext() is not None]
    if len(lines) < fewest:
        return False
    for line, text in lines:
        if (entry := line.getnext()) is not None:
            entry.set(_NOTE, text)
            drop(line)
    return True


def _is_clock(text: str) -> bool:
    found = _CLOCK.search(text)
    return found is not None and len(text) - len(found.group()) <= _BESIDE


def _entries(body: Element, fewest: int) -> list[tuple[Element, Element, str]]:
    """Return the longest row of timed entries: each with the element that prints its time, and that time."""
    best: list[tuple[Element, Element, str]] = []
    for parent in body.iter():
        if len(parent) < max(fewest, len(best)) or not isinstance(parent.tag, str):
            continue
        found = list(_timed(parent))
        if len(found) > len(best) and len(found) >= fewest and _tells_enough([entry for entry, _, _ in found]):
            best = found
    return best


def _timed(parent: Element) -> Iterator[tuple[Element, Element, str]]:
    """Yield the children of one kind, that of the first with a time, which begin with a time."""
    kind: tuple[str, str] | None = None
    for child in parent:
        if tag_of(child) not in _TAGS or (kind is not None and _kind(child) != kind):
            continue
        if (time := _time_of(child)) is not None:
            kind = _kind(child)
            yield child, *time


def _kind(element: Element) -> tuple[str, str]:
    return tag_of(element), next(iter((element.get("class") or "").split()), "")


def _time_of(entry: Element) -> tuple[Element, str] | None:
    for count, element in enumerate(entry.iterdescendants()):
        if count == _FIRST:
            return None
        text = short_words(element, _LINE)
        is_time = tag_of(element) == "time"
        if clock := _CLOCK.search(text):
            rest = len(text) - len(clock.group())
            if is_time or _TIME_NAMES.search(names_of(element)) or (tag_of(element) != "p" and rest <= _BESIDE):
                return _narrowed(element, text)
        elif is_time and (told := clock_told(element.get("datetime") or "")):
            return element, told
    return None


def _narrowed(element: Element, text: str) -> tuple[Element, str]:
    """Return the innermost element that holds the time: the name of who wrote may stand beside it."""
    inner = ((child, short_words(child, _LINE)) for child in element.iterdescendants())
    return min([(element, text), *(pair for pair in inner if _CLOCK.search(pair[1]))], key=lambda pair: len(pair[1]))


def _tells_enough(entries: list[Element]) -> bool:
    plain = sum(len(words_of(entry)) - link_words(entry) for entry in entries)
    return plain >= _ENTRY * len(entries)


def _take_out(line: Element, entry: Element) -> None:
    """Take out the element that prints a time with whatever holds nothing else."""
    top = line
    while (parent := top.getparent()) is not None and parent is not entry and words_of(parent) == words_of(top):
        top = parent
    drop(top)
