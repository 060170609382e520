"""What could be meant by the piece of a query that is being typed: fields, their values, sources, tags, folders."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from newsreader.model.text import fold
from newsreader.search.fields import DATE_FIELDS, FIELDS, VALUES
from newsreader.search.printing import value_text

_PIECE = re.compile(
    rf'(?P<sign>[-=]?)(?:(?P<name>{"|".join(FIELDS)}):)?(?P<value>"[^"]*(?:"\*?|\Z)|“[^”]*(?:”\*?|\Z)|[^\s()|"“]*)',
    re.IGNORECASE,
)
_REST = re.compile(r'[^\s()|"“]*')
_DATES = ("today", "yesterday", "-24h", "-7d", "-4w")
_MOST = 12


@dataclass(frozen=True, slots=True)
class Completion:
    """A text to put in place of the query's characters from ``start`` to before ``end``; ``name`` is for the list."""

    start: int
    end: int
    text: str
    name: str


def completions(
    text: str, cursor: int, *, sources: Sequence[str] = (), tags: Sequence[str] = (), folders: Sequence[str] = ()
) -> tuple[Completion, ...]:
    """Return at most twelve completions of the piece before the cursor, likeliest first.

    Letters match folded: of names that begin so first, then of names with a word that does, then of names that hold
    them. What is typed in full already is not offered.
    """
    piece = _piece_at(text, cursor)
    if piece is None:
        return ()
    typed = piece["value"]
    end = cursor if typed[:1] in ('"', "“") else _REST.match(text, cursor).end()  # type: ignore[union-attr]
    if piece["name"] is None:
        found = [name for name in FIELDS if typed and typed[0].isalpha() and name.startswith(typed.lower())]
        return tuple(Completion(piece.start("value"), end, f"{name}:", f"{name}:") for name in found[:_MOST])
    name = piece["name"].lower()
    few = VALUES | dict.fromkeys(DATE_FIELDS, _DATES)
    many = {"source": sources, "feed": sources, "tag": tags, "folder": folders}
    words = typed.strip('"“”')
    if name in few:
        values = [value for value in few[name] if value.startswith(words.lower()) and value != words.lower()]
    else:
        values = _matching(words, many.get(name, ()))
    gap = "" if text[end : end + 1].isspace() else " "
    return tuple(Completion(piece.start("value"), end, value_text(value) + gap, value) for value in values[:_MOST])


def _piece_at(text: str, cursor: int) -> re.Match[str] | None:
    """Return the word, phrase or field that ends at the cursor, None where nothing does."""
    place = 0
    before = text[:cursor]
    while place < len(before):
        piece = _PIECE.match(before, place)
        if piece is None or not piece.group():
            place += 1
            continue
        if piece.end() == len(before):
            return piece
        place = piece.end()
    return None


def _matching(typed: str, names: Iterable[str]) -> list[str]:
    wanted = fold(typed)
    ranked: list[list[str]] = [[], [], []]
    for name in dict.fromkeys(names):
        folded = fold(name)
        at = folded.find(wanted)
        if at < 0 or folded == wanted:
            continue
        begins_word = re.search(rf"(?<![^\W_]){re.escape(wanted)}", folded)
        ranked[0 if at == 0 else 1 if begins_word else 2].append(name)
    return [name for group in ranked for name in group]
