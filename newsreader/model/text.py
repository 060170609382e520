"""Folding and normalising text. Here and not in search, as the store, stories and the palette fold as well."""

import unicodedata
from hashlib import sha256


def nfc(text: str) -> str:
    """Return the text composed (NFC), the form in which everything is stored."""
    return unicodedata.normalize("NFC", text)


class _Folding(dict[int, int]):
    """Code point → folded code point, one to one, filled as it is asked."""

    def __missing__(self, code: int) -> int:
        lowered = chr(code).lower()
        char = lowered if len(lowered) == 1 else chr(code)
        base = unicodedata.normalize("NFD", char)[0]
        folded = ord("d" if base == "đ" else base)
        self[code] = folded
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Fold composed text for matching: lower case, marks dropped, đ as d.

    One character becomes one character, so offsets in the answer are offsets in ``nfc(text)``.
    """
    return nfc(text).translate(_FOLDING)


_BEGINNING = 200


def fingerprint(title: str, text: str) -> str:
    """Return what tells an article without address and guid: its folded title and the beginning of its text."""
    beginning = " ".join(text[: _BEGINNING * 2].split())[:_BEGINNING]
    return sha256(f"{fold(title)}\n{fold(beginning)}".encode("utf-8", "surrogatepass")).hexdigest()
