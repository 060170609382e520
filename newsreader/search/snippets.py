"""A piece of a text that shows where the query's words stand, with their places, in the original spelling."""

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from newsreader.model.query import Query, Term, is_bare
from newsreader.model.spelling import is_spelt
from newsreader.model.text import fold, nfc

ELLIPSIS = "…"

Marks = tuple[tuple[int, int], ...]

_SPACE = re.compile(r"\s+")
_REACH = 24
"""Characters by which an end may move to reach a space."""


def words_shown(query: Query) -> tuple[Term, ...]:
    """Return every word and phrase that a hit may hold: those near each other and alternatives, too."""
    within = chain.from_iterable(query.either)
    return (*query.terms, *(term for near in query.near for term in near.terms), *chain(*map(words_shown, within)))


def marks(text: str, terms: Sequence[Term]) -> Marks:
    """Return where the terms stand in NFC text: (start, end) offsets in characters, in order, never overlapping.

    Negated terms and those of other fields than ``title``, ``lead``, ``body`` and ``caption`` are not looked for. Bare
    words that stand together as typed are one mark.
    """
    folded = fold(text)
    places = [found.span() for pattern in _patterns(terms) for found in pattern.finditer(folded)]
    for term in terms:
        if term.is_exact and _is_shown(term):
            spans = (found.span() for found in _pattern(term.text, is_prefix=term.is_prefix).finditer(folded))
            places += [span for span in spans if is_spelt(text[slice(*span)], term.text, goes_on=term.is_prefix)]
    return _merged(sorted(places))


def snippet(text: str, terms: Sequence[Term], length: int = 200) -> tuple[str, Marks]:
    """Return a piece of about ``length`` characters with as many of the terms as it can hold, and where they are.

    White space is single; an ellipsis stands where text is left out. Without a hit it is the beginning of the text.
    """
    text = _SPACE.sub(" ", nfc(text)).strip()
    places = marks(text, terms)
    start, end = _window(text, places, length)
    before, after = (ELLIPSIS if start else ""), (ELLIPSIS if end < len(text) else "")
    shift = len(before) - start
    inside = tuple((first + shift, last + shift) for first, last in places if start <= first and last <= end)
    return before + text[start:end] + after, inside


def _patterns(terms: Sequence[Term]) -> Iterable[re.Pattern[str]]:
    shown = [term for term in terms if _is_shown(term) and not term.is_exact]
    bare = [term for term in shown if is_bare(term)]
    if len(bare) > 1:
        yield _pattern(" ".join(term.text for term in bare), is_prefix=bare[-1].is_prefix)
    for term in shown:
        yield _pattern(term.text, is_prefix=term.is_prefix)


def _is_shown(term: Term) -> bool:
    return not term.is_negated and term.field in (None, "title", "lead", "body", "caption")


def _pattern(words: str, *, is_prefix: bool) -> re.Pattern[str]:
    found = re.findall(r"[^\W_]+", fold(words))
    if not found:
        return re.compile(r"(?!)")
    end = r"[^\W_]*" if is_prefix else r"(?![^\W_])"
    return re.compile(r"(?<![^\W_])" + r"[\W_]+".join(found) + end)


def _merged(places: Sequence[tuple[int, int]]) -> Marks:
    merged: list[tuple[int, int]] = []
    for start, end in places:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _window(text: str, places: Marks, length: int) -> tuple[int, int]:
    """Return the ends of the piece that holds most marked letters, the earliest of equals, cut at spaces."""
    if len(text) <= length:
        return 0, len(text)
    if not places:
        return 0, _back_to_space(text, length)
    best, most = places[0], 0
    for n, (first, _) in enumerate(places):
        held = [place for place in places[n:] if place[1] <= first + length] or [places[n]]
        weight = sum(end - start for start, end in held)
        if weight > most:
            best, most = (first, held[-1][1]), weight
    lead = max(0, (length - (best[1] - best[0])) // 3)
    start = max(0, best[0] - lead)
    end = min(len(text), max(start + length, best[1]))
    start = max(0, min(start, end - length))
    return _on_to_space(text, start, best[0]), max(best[1], _back_to_space(text, end))


def _on_to_space(text: str, start: int, limit: int) -> int:
    if start == 0:
        return 0
    space = text.find(" ", start, min(limit, start + _REACH))
    return start if space < 0 else space + 1


def _back_to_space(text: str, end: int) -> int:
    if end >= len(text):
        return len(text)
    space = text.rfind(" ", max(0, end - _REACH), end + 1)
    return end if space < 0 else space
