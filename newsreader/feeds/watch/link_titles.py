"""A link's own headline: out of its headings, lines, attributes and pictures."""

import re

from newsreader.extract.lists.list_lines import HEADINGS
from newsreader.extract.tree import Element, lines_of, short_words, tag_of, words_of
from newsreader.model.text import fold, nfc

TITLE = 300
"""Characters a headline may have."""
_LINE = 160
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_WORD = re.compile(r"[^\W_]+")
_CUT = re.compile(r"\s*(?:…|\.\.\.)$")
_FILE_NAME = re.compile(r"^\S+\.(?:jpe?g|png|gif|webp)$|^[\w-]*\d{5,}[\w-]*$|^(?:[0-9a-f]{6,}\s?)+$", re.I)


def width(text: str) -> float:
    """Return the length of a text in letters; a Chinese or Japanese character says as much as two and a half."""
    return sum(2.5 if char > "\u2e7f" else 1.0 for char in text)


def title_of(link: Element, slug: tuple[str, ...]) -> tuple[str, bool]:
    """Return a link's own headline and whether it stands in a heading.

    Of several lines in it (a kicker, a headline, a teaser) the one that says most of the address's words is taken.
    """
    headings = [text for each in link.iter(*_HEADINGS) if (text := short_words(each, TITLE))]
    is_headed = bool(headings) or any(
        tag_of(ancestor) in HEADINGS - {"header"} for ancestor, _ in zip(link.iterancestors(), range(3), strict=False)
    )
    lines = [line for line in lines_of(link) if len(line) <= TITLE] if len(link) else [words_of(link)]
    parts = [text for each in link.iter("span", "strong", "b", "em") if (text := short_words(each, TITLE))]
    text = (
        next(iter(headings), "")
        or next((line for line in lines if width(line) >= 20), "")
        or max(lines, key=len, default="")
    )
    text = _said_better(text, [*headings, *lines, *parts], slug)
    full = " ".join((link.get("title") or "").split())
    cut = _CUT.sub("", text)
    if full and len(full) <= TITLE and (not text or (cut != text and full.startswith(cut))):
        text = full
    if not text:
        text = " ".join((link.get("aria-label") or "").split()) or next(filter(None, map(_alt, link.iter("img"))), "")
    return nfc(text[: TITLE + 1]), is_headed


def _said_better(first: str, texts: list[str], slug: tuple[str, ...]) -> str:
    """Return the shortest text that says more of a long slug's words than the first, or as many and is a part of it."""
    if len(texts) < 2 or len(slug) < 4:
        return first
    wanted = set(slug)
    said = {text: len(wanted & set(_WORD.findall(fold(text)))) for text in texts if width(text) <= _LINE}
    most = max(said.values(), default=0)
    known = len(wanted & set(_WORD.findall(fold(first))))
    best = min((text for text in said if said[text] == most), key=len, default=first)
    return best if most >= 4 and (most >= known + 2 or best in first) else first


def _alt(image: Element) -> str:
    text = " ".join((image.get("alt") or "").split())
    return "" if len(text) > TITLE or _FILE_NAME.match(text) else text
