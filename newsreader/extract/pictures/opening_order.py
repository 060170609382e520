"""In which order the opening pictures and the lead stand: as the page prints them.

The opening pictures are taken out of the page before its lead is known, so each remembers the lines that stand between
the headline and it.
"""

from collections.abc import Iterable

from newsreader.extract.tree import Element, short_words
from newsreader.model.text import fold

_MARK = "data-below"
_LONGEST = 900
"""Characters of a lead."""
LINES = 60
"""Elements before a picture among which the lead is."""


def note_lines_above(figure: Element, above: Iterable[Element]) -> None:
    """Note on an opening picture's figure what stands between the headline and it."""
    lines = dict.fromkeys(fold(words) for element in above if (words := short_words(element, _LONGEST)))
    if lines:
        figure.set(_MARK, "\n".join(lines))


def put_below_lead(body: Element) -> None:
    """Put the opening pictures below the body's first paragraph where the page prints them below it."""
    opening = [child for child in body if child.get(_MARK) is not None]
    lead = next((child for child in body if child.get(_MARK) is None), None)
    place = lead
    for figure in opening:
        lines = (figure.get(_MARK) or "").split("\n")
        del figure.attrib[_MARK]
        if lead is None or place is None or lead.tag != "p" or body.index(figure) > body.index(lead):
            continue
        if fold(short_words(lead, _LONGEST)) in lines:
            _move(figure, place)
            place = figure


def _move(figure: Element, after: Element) -> None:
    """Put a figure after another element of its parent; the text after either stays where it is."""
    parent = figure.getparent()
    if parent is None:
        return
    tail, figure.tail = figure.tail, None
    previous = figure.getprevious()
    if tail and previous is not None:
        previous.tail = (previous.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    parent.remove(figure)
    figure.tail, after.tail = after.tail, None
    parent.insert(parent.index(after) + 1, figure)
