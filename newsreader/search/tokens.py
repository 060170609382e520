"""The pieces of a query as typed, with their places: words, phrases, fields. What they mean is ``language``'s."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsreader.model.text import nfc

_QUOTES = {'"': '"', "\N{LEFT DOUBLE QUOTATION MARK}": "\N{RIGHT DOUBLE QUOTATION MARK}"}


@dataclass(frozen=True, slots=True)
class Token:
    """One piece between spaces: ``-name:"value"``.

    ``name`` is the field in lower case, None without a colon in front of the value; ``position`` and
    ``value_position`` are 0-based offsets in the text as typed. ``is_last``: nothing follows, not even a space, so the
    reader may be typing it still; ``is_open``: its quotation mark is not closed.
    """

    name: str | None
    value: str
    position: int
    value_position: int
    is_negated: bool = False
    is_phrase: bool = False
    is_open: bool = False
    is_last: bool = False


def tokens(text: str, names: frozenset[str]) -> Iterator[Token]:
    """Cut a query into pieces, in order. Only ``names`` are fields; any other word with a colon is a word."""
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        start = place
        is_negated = text[place] == "-" and place + 1 < len(text) and not text[place + 1].isspace()
        place += is_negated
        name, place = _name(text, place, names)
        value_position = place
        value, place, is_phrase, is_open = _value(text, place)
        yield Token(
            name=name,
            value=nfc(value),
            position=start,
            value_position=value_position,
            is_negated=is_negated,
            is_phrase=is_phrase,
            is_open=is_open,
            is_last=place >= len(text),
        )


def _name(text: str, place: int, names: frozenset[str]) -> tuple[str | None, int]:
    colon = text.find(":", place)
    name = text[place:colon].lower() if colon >= 0 else ""
    return (name, colon + 1) if name in names else (None, place)


def _value(text: str, place: int) -> tuple[str, int, bool, bool]:
    """Return the value, where it ends, whether it is a phrase and whether that phrase is open."""
    if place < len(text) and text[place] in _QUOTES:
        end = text.find(_QUOTES[text[place]], place + 1)
        if end < 0:
            return text[place + 1 :], len(text), True, True
        return text[place + 1 : end], end + 1, True, False
    end = place
    while end < len(text) and not text[end].isspace():
        end += 1
    return text[place:end], end, False, False
