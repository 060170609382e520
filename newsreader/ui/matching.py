"""Fuzzy matching for the palette: letters in their order, accents aside, beginnings of words first."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from newsreader.model.text import fold

T = TypeVar("T")


def score(wanted: str, text: str) -> float | None:
    """Return how well a folded text answers folded letters, higher is better; None where it does not.

    Spaces in ``wanted`` part words that may stand anywhere.
    """
    total = 0.0
    for word in wanted.split():
        best = _score_word(word, text)
        if best is None:
            return None
        total += best
    return total - len(text) / 200


def _score_word(word: str, text: str) -> float | None:
    at = text.find(word)
    if at >= 0:
        begins = at == 0 or not text[at - 1].isalnum()
        return 10.0 * len(word) + (20 if begins else 0) + (10 if at == 0 else 0)
    if len(word) < 2:
        return None
    points, previous = 0.0, -2
    for char in word:
        found = text.find(char, previous + 1 if previous >= 0 else 0)
        if found < 0:
            return None
        starts = found == 0 or not text[found - 1].isalnum()
        if not starts:
            later = _word_start(text, char, found)
            if later >= 0 and found != previous + 1:
                found, starts = later, True
        points += 4 if found == previous + 1 else 3 if starts else -2
        previous = found
    return points if points > 0 else None


def _word_start(text: str, char: str, start: int) -> int:
    at = start
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            return at
        at = text.find(char, at + 1)
    return -1


def best(wanted: str, lines: Iterable[tuple[str, T]], limit: int = 50) -> Sequence[T]:
    """Return the values of the lines that answer, best first; all in their order where nothing is wanted."""
    needle = fold(wanted.strip())
    found = []
    for at, (text, value) in enumerate(lines):
        points = score(needle, fold(text)) if needle else 0.0
        if points is not None:
            found.append((-points, at, value))
    found.sort(key=lambda line: line[:2])
    return [value for _, _, value in found[:limit]]
