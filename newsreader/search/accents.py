"""How well a text agrees with typed words in its accents, once both fold to the same letters.

A reader types all accents, some or none, and puts the tone on either vowel (``hoà``, ``hòa``). A typed mark is meant; a
missing one may be laziness or may be meant, so exact spelling ranks before spelling with more marks than typed.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import cache, cached_property
from itertools import product

from newsreader.model.spelling import TONES, spellings
from newsreader.model.text import fold, nfc

_SPELLINGS = 16
"""Spellings of a phrase that are looked for one by one."""


class Agreement(IntEnum):
    """How a place in a text agrees with the typed words."""

    FOLDED = 0
    """Only folded: a typed mark is not there."""
    COMPATIBLE = 1
    """Every typed mark is there, and others that were not typed."""
    EXACT = 2
    """The same spelling, but for the vowel that bears the tone."""
    LITERAL = 3
    """The same text."""


def canonical(word: str) -> str:
    """Return a lower-case word with its tone after the letters, so that ``hoà`` and ``hòa`` become one text."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word)
    tones = [char for char in parts if char in TONES]
    return nfc("".join(char for char in parts if char not in TONES)) + "".join(tones)


class Accents:
    """Typed words, ready to be compared with texts in which they are known to occur folded.

    ``is_unfinished``: the last word may go on.
    """

    def __init__(self, words: Sequence[str], *, is_unfinished: bool = False) -> None:
        self.words = tuple(word for text in words for word in re.findall(r"[^\W_]+", nfc(text).lower()))
        self.has_marks = any(not word.isascii() for word in self.words)
        self._is_unfinished = is_unfinished
        self._canonical = [canonical(word) for word in self.words]
        self._marks = [_marks(word) for word in self._canonical]
        choices = [spellings(word) for word in self.words]
        self._each = choices
        self._phrases = [" ".join(chosen) for chosen, _ in zip(product(*choices), range(_SPELLINGS), strict=False)]

    def phrase(self, text: str) -> Agreement:
        """Return the best agreement of any place in lower-case NFC text where the words stand as a phrase."""
        if self._has(text, self._phrases[0]):
            return Agreement.LITERAL
        if any(self._has(text, phrase) for phrase in self._phrases[1:]):
            return Agreement.EXACT
        best = Agreement.FOLDED
        for found in self._places(text):
            here = self._agreement(found)
            if here is Agreement.EXACT:
                return here
            best = max(best, here)
        return best

    def share(self, text: str) -> float:
        """Return which part of the words stands anywhere in lower-case NFC text exactly as typed (0 to 1)."""
        there = sum(any(self._has(text, spelling) for spelling in choices) for choices in self._each)
        return there / len(self._each) if self._each else 0.0

    def reading(self, text: str) -> str | None:
        """Return how the first place in lower-case NFC text spells the phrase, tones last; None where it has none."""
        found = next(self._places(text), None)
        return None if found is None else " ".join(map(canonical, found))

    @cached_property
    def _folded(self) -> re.Pattern[str]:
        return re.compile(r"[\W_]+".join("".join(map(_any_accent, fold(word))) for word in self.words))

    def _places(self, text: str) -> Iterator[list[str]]:
        for match in self._folded.finditer(text):
            start, end = match.span()
            if _is_word(text, start - 1) or (_is_word(text, end) and not self._is_unfinished):
                continue
            yield re.findall(r"[^\W_]+", match.group())

    def _has(self, text: str, phrase: str) -> bool:
        start = text.find(phrase)
        while start >= 0:
            end = start + len(phrase)
            if not _is_word(text, start - 1) and (self._is_unfinished or not _is_word(text, end)):
                return True
            start = text.find(phrase, start + 1)
        return False

    def _agreement(self, found: Sequence[str]) -> Agreement:
        worst = Agreement.EXACT
        for typed, marks, there in zip(self._canonical, self._marks, map(canonical, found), strict=False):
            if typed == there:
                continue
            if not marks <= _marks(there):
                return Agreement.FOLDED
            worst = Agreement.COMPATIBLE
        return worst


def _marks(word: str) -> frozenset[tuple[int, str]]:
    """Return a canonical word's marks with the letter each stands on; a tone stands on the word."""
    marks: set[tuple[int, str]] = set()
    letter = -1
    for char in unicodedata.normalize("NFD", word):
        if not unicodedata.combining(char):
            letter += 1
            if char == "đ":
                marks.add((letter, char))
        else:
            marks.add((-1 if char in TONES else letter, char))
    return frozenset(marks)


def _is_word(text: str, place: int) -> bool:
    return 0 <= place < len(text) and text[place].isalnum()


@cache
def _variants() -> dict[str, str]:
    """Return each folded letter with every lower-case letter that folds to it."""
    variants: dict[str, str] = {}
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        char = chr(code).lower()
        if len(char) == 1 and char not in variants.get(fold(char), ""):
            variants[fold(char)] = variants.get(fold(char), "") + char
    return variants


def _any_accent(letter: str) -> str:
    variants = _variants().get(letter, "")
    return f"[{letter}{variants}]" if variants else re.escape(letter)
