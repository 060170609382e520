"""Addresses in a text that somebody pasted: a list, a message, a table, a page of links."""

import re
from collections.abc import Iterator

from newsreader.feeds.known_places import web_form
from newsreader.model.urls import canonical_url, is_web_address

MOST = 2_000
"""Addresses taken from one text."""
_LONGEST = 2_000_000
_WORD = 8_000
"""Characters of the longest word that is looked at."""
_MARKDOWN = re.compile(r"\]\(\s*<?((?:[^\s()<>]|\([^\s()<>]*\))+)>?(?:\s+[\"'][^\"']*[\"'])?\s*\)")
_HREF = re.compile(r"""\b(?:href|xmlUrl|src)\s*=\s*(["'])(.*?)\1""", re.I)
_SCHEME = r"(?:feed:(?://)?|https?://|file://)"
_HOST = r"(?:(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,24}|localhost|\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?"
_BEGIN = re.compile(rf"{_SCHEME}|{_HOST}(?=$|[/?#,;])", re.I)
_BARE = re.compile(rf"{_HOST}(?:[/?#]\S*)?", re.I)
_FILE = re.compile(
    r"\.(?:html?|xml|rss|atom|json|php|aspx?|jsp|opml|js|py|md|txt|pdf|docx?|jpe?g|png|gif|webp|svg|zip|csv)(?::\d+)?$",
    re.I,
)
_EDGE = "<>\"'`“”‘’«»„[]{}|*•·–—…"
_END = ".,;:!?" + _EDGE


def split_addresses(text: str) -> tuple[str, ...]:
    """Return the addresses in a text in their order, each once, at most 2,000; words that are none are passed over.

    They may stand one a line or be parted by spaces, commas and semicolons; in angle brackets, quotes, Markdown links
    or HTML attributes; with ``feed:``; or be bare hosts (``vnexpress.net``), which get ``https``. What the answer holds
    has a scheme (http, https, file) and is otherwise as it was typed.
    """
    found: dict[str, str] = {}
    text = _HREF.sub(r" \2 ", _MARKDOWN.sub(r"] \1 ", text[:_LONGEST]))
    for word in re.split(r"[\s<>\"]+", text):
        for piece in _pieces(word) if len(word) <= _WORD else ():
            address = _address(piece)
            if address and len(found) < MOST:
                found.setdefault(canonical_url(address) or address, address)
    return tuple(found.values())


def _pieces(word: str) -> Iterator[str]:
    """Part a word at the commas and semicolons after which another address begins; others belong to the address."""
    begin = 0
    for mark in re.finditer(r"[,;|]+", word):
        after = _BEGIN.match(word, mark.end())
        if mark.end() == len(word) or (after and not _FILE.search(after[0])):
            yield word[begin : mark.start()]
            begin = mark.end()
    yield word[begin:]


def _address(word: str) -> str | None:
    word = word.strip().lstrip(_EDGE + "(").rstrip(_END)
    while word.endswith(")") and word.count(")") > word.count("("):
        word = word[:-1].rstrip(_END)
    if not word:
        return None
    if re.match(r"file:///", word, re.I):
        return word
    if re.match(_SCHEME, word, re.I):
        address = web_form(word)
        return address if is_web_address(address) else None
    bare = _BARE.fullmatch(word)
    if not bare or _FILE.search(re.split(r"[/?#]", word, maxsplit=1)[0]):
        return None
    address = f"https://{word}"
    return address if is_web_address(address) else None
