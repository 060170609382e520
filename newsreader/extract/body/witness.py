"""The text that a page's data tells, as a witness: which lines of the body it confirms, and which it does not know."""

import re

from newsreader.extract.tree import BLOCKS, Element, drop, is_inside, tag_of, words_of
from newsreader.model.text import fold

_HELD = ("figure", "table", "pre", "blockquote", "ul", "ol", "dl")
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_WINDOW = 16
"""Letters that are compared at once: three words or four."""
_SHORTEST = 400
"""Letters that a witness has told at least; less is a summary."""
_LINE = 40
"""Letters of a line that counts as a paragraph."""
_LEAD = 60
"""Letters of a line before the text that may introduce it: the witness seldom tells the lead."""
_TRUSTED = 0.8
"""The share of the body's paragraphs from which a witness that confirms them knows the rest too."""
_UNKNOWN = 0.3
"""The share of a line below which the witness does not know it; subheads it often leaves out."""


def told_text(text: str) -> str:
    """Return an article's text as its page's data tell it, as its letters only; empty where it is a summary."""
    letters = _letters(text)
    return letters if len(letters) >= _SHORTEST else ""


def drop_unconfirmed(body: Element, told: str, lead: str) -> None:
    """Take out the lines that the witness does not know, where it knows nearly all of the body."""
    if not told:
        return
    lines = [(line, _letters(words_of(line))) for line in _lines(body)]
    known = [_share(letters, told) for _, letters in lines]
    paragraphs = [
        (len(letters), share) for (_, letters), share in zip(lines, known, strict=True) if len(letters) >= _LINE
    ]
    whole = sum(length for length, _ in paragraphs)
    if not whole or sum(length * share for length, share in paragraphs) < _TRUSTED * whole:
        return
    introduction = _letters(lead)
    begins = next(count for count, share in enumerate(known) if share >= _UNKNOWN)
    is_gone = False
    for count in reversed(range(len(lines))):
        line, letters = lines[count]
        if tag_of(line) not in _HEADINGS:
            is_lead = letters in introduction or (count < begins and len(letters) >= _LEAD)
            is_gone = known[count] < _UNKNOWN and not is_lead
        if is_gone and letters and known[count] < _UNKNOWN:
            drop(line)


def _lines(body: Element) -> list[Element]:
    return [
        element
        for element in body.iter("p", "div", "section", "h2", "h3", "h4", "h5", "h6")
        if element is not body
        and not any(tag_of(child) in BLOCKS for child in element)
        and not is_inside(element, _HELD, body)
        and next(element.iter("img"), None) is None
    ]


def _share(letters: str, told: str) -> float:
    """Return how much of a line the witness tells, from 0 to 1."""
    if len(letters) <= _WINDOW:
        return float(bool(letters) and letters in told)
    starts = range(0, len(letters) - _WINDOW + 1, _WINDOW // 2)
    return sum(letters[start : start + _WINDOW] in told for start in starts) / len(starts)


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", fold(words))
