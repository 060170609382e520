"""Pull quotes: lines that a page prints a second time, large, beside the paragraph that has them."""

import re

from newsreader.extract.tree import Element, drop, is_inside, lines_of, names_of, tag_of, words_of
from newsreader.model.text import fold

_NAMED = re.compile(r"(?:^|[\s_-])(?:pull-?quotes?|quote-?pull|zitat|citation|cita|blockquote|quotes?)(?=$|[\s_-])")
_LONGEST = 500
"""Characters of the longest pull quote."""
_SHORTEST = 30
"""Letters of a quote that stands twice by more than chance."""
_WINDOW = 12
"""Letters that are compared at once."""
_SAME = 0.85
"""The share of a quote that the text has too: a word of a long one may be left out or changed."""


def drop_pull_quotes(body: Element) -> None:
    """Take out the quotes whose words the body's other text has too; who said them stands in a line of its own."""
    quotes = [element for element in body.iter("blockquote", "aside", "figure", "div") if _may_be_one(element, body)]
    if not quotes:
        return
    whole = _letters(words_of(body))
    for quote in quotes:
        if quote.getparent() is None:
            continue
        letters = _letters(max(lines_of(quote), key=len, default=""))
        if len(letters) >= _SHORTEST and _share(letters, whole.replace(_letters(words_of(quote)), " ", 1)) >= _SAME:
            drop(quote)


def _may_be_one(element: Element, body: Element) -> bool:
    if element is body or is_inside(element, ("blockquote", "table"), body):
        return False
    if tag_of(element) == "blockquote" or _NAMED.search(names_of(element)):
        return 0 < len(words_of(element)) <= _LONGEST and next(element.iter("img"), None) is None
    return False


def _share(letters: str, whole: str) -> float:
    starts = range(0, len(letters) - _WINDOW + 1, _WINDOW // 2)
    return sum(letters[start : start + _WINDOW] in whole for start in starts) / len(starts)


def _letters(words: str) -> str:
    return re.sub(r"[\W_]+", "", fold(words))
