"""Whether two pages are of one article, and which of its forms tells more. Values only: nothing is parsed here."""

import re
from dataclasses import replace

from newsreader.model.article import PageParts
from newsreader.model.text import fold

_ALIKE = 0.5
"""The share of a headline's words that a page of the same article has in its own."""
_LITTLE = 400
"""Characters of a text below which another form of the page may tell more."""
_MORE = 1.3
"""How much longer the text of another form must be."""
_KEPT = ("title", "byline", "section", "site", "published", "modified", "blocks", "comments", "tags", "agency")
"""What the page itself tells better than its other forms."""


def is_same_article(first: PageParts, other: PageParts) -> bool:
    """Tell whether another page is of the same article: by its headline, where it has one."""
    mine, theirs = _words(first.title), _words(other.title)
    if not mine or not theirs:
        return bool(other.text)
    return bool(other.text) and len(mine & theirs) >= _ALIKE * min(len(mine), len(theirs))


def tells_little(parts: PageParts) -> bool:
    """Tell whether a page's text is so short that another form of it is worth asking for."""
    return len(parts.text) < _LITTLE


def better_form(parts: PageParts, other: PageParts) -> PageParts | None:
    """Return the text of another form of the page under the page's own address, None where it tells no more."""
    if not is_same_article(parts, other) or len(other.text) < _MORE * len(parts.text) + 80:
        return None
    told = {name: getattr(parts, name) or getattr(other, name) for name in _KEPT}
    told_by = {**other.told_by, **{name: by for name, by in parts.told_by.items() if name in _KEPT}}
    return replace(other, url=parts.url, told_by=told_by, **told)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(text)))
