"""How a word may be spelt with the same accents: a tone stands on either vowel (``hoà``, ``hòa``)."""

import re
import unicodedata
from functools import lru_cache

from newsreader.model.text import fold, nfc

TONES = frozenset(
    "\N{COMBINING GRAVE ACCENT}\N{COMBINING ACUTE ACCENT}\N{COMBINING TILDE}\N{COMBINING HOOK ABOVE}"
    "\N{COMBINING DOT BELOW}"
)
_VOWELS = frozenset("aeiouy")


def spellings(word: str) -> tuple[str, ...]:
    """Return a lower-case word with its tone on each vowel that can bear it, as typed first."""
    parts = unicodedata.normalize("NFD", word)
    tones = [char for char in parts if char in TONES]
    if len(tones) != 1:
        return (word,)
    bare = nfc("".join(char for char in parts if char not in TONES))
    moved = (nfc(bare[: n + 1] + tones[0] + bare[n + 1 :]) for n, char in enumerate(bare) if fold(char) in _VOWELS)
    return tuple(dict.fromkeys((word, *moved)))


def is_spelt(text: str, words: str, *, goes_on: bool = False) -> bool:
    """Tell whether the words stand in a text as a phrase, in any case, with just these accents.

    ``goes_on``: the last word may be longer.
    """
    text = nfc(text).lower()
    exact = _exactly(words, goes_on)
    return any(not _is_letter(text[found.start() - 1 : found.start()]) for found in exact.finditer(text))


@lru_cache(64)
def _exactly(words: str, goes_on: bool) -> re.Pattern[str]:
    found = re.findall(r"[^\W_]+", nfc(words).lower())
    if not found:
        return re.compile(r"(?!)")
    each = ("|".join(map(re.escape, spellings(word))) for word in found)
    return re.compile(r"[\W_]+".join(f"(?:{one})" for one in each) + ("" if goes_on else r"(?![^\W_])"))


def _is_letter(char: str) -> bool:
    return char.isalnum()
