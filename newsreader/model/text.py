"""Folding and normalising text. Here and not in search, as the store, stories and the palette fold as well."""

import codecs
import unicodedata
from hashlib import sha256


def nfc(text: str) -> str:
    """Return the text composed (NFC), the form in which everything is stored."""
    return unicodedata.normalize("NFC", text)


class _Folding(dict[int, int]):
    """Code point → folded code point, one to one, filled as it is asked."""

    def __missing__(self, code: int) -> int:
        char = chr(code).lower()[0]  # İ alone becomes two, the second of them a mark
        parts = unicodedata.normalize("NFD", char)
        base = parts[0]
        if not all(unicodedata.category(mark).startswith("M") for mark in parts[1:]):
            base = char  # a Korean syllable is written of letters, none of which stands for it
        folded = ord("d" if base == "đ" else base)
        self[code] = folded
        return folded


_FOLDING = _Folding()
_UNKNOWN = "\ufffe"
"""What a code page has where it has nothing (``codecs.charmap_build``)."""


def _code_page() -> str:
    """Return at most 256 lower-case characters in which Vietnamese and most western text is written."""
    tones = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    vietnamese = (nfc(vowel + tone) for vowel in "aăâeêioôơuưy" for tone in tones)
    western = "äöüßçñåøæëïîûœ“”„‘’‚–—…•·«»‹›°²³½€£©®™§¿¡\u00a0\u200b\u00ad"
    return "".join(dict.fromkeys((*map(chr, range(128)), *vietnamese, "đ", *western)))[:256].ljust(256, _UNKNOWN)


_PAGE = _code_page()
_BYTE_OF = codecs.charmap_build(_PAGE)
_FOLDED_OF = "".join(char if char == _UNKNOWN else chr(_FOLDING[ord(char)]) for char in _PAGE)


def fold(text: str) -> str:
    """Fold composed text for matching: lower case, marks dropped, đ as d.

    One character becomes one character, so offsets in the answer are offsets in ``nfc(text)``. Text of one code page
    goes through the codecs' tables, which is four times as fast as asking for each character.
    """
    composed = nfc(text)
    lowered = composed.lower()
    if lowered.isascii():
        return lowered
    try:
        return codecs.charmap_decode(codecs.charmap_encode(lowered, "strict", _BYTE_OF)[0], "strict", _FOLDED_OF)[0]
    except UnicodeEncodeError:
        return composed.translate(_FOLDING)


_BEGINNING = 200


def fingerprint(title: str, text: str) -> str:
    """Return what tells an article without address and guid: its folded title and the beginning of its text."""
    beginning = " ".join(text[: _BEGINNING * 2].split())[:_BEGINNING]
    return sha256(fold(f"{title}\n{beginning}").encode("utf-8", "surrogatepass")).hexdigest()
