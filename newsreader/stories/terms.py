"""What an article is about, as counted terms: folded words, and pairs of words that stand together.

In Vietnamese a word is mostly two syllables, so pairs carry the meaning there and less elsewhere. Terms are numbers
(CRC-32 of the word) rather than texts: a hundred thousand of them are compared at a time, and they are the same in
every run.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

from newsreader.model.article import ArticleText
from newsreader.model.text import fold, nfc

Terms = dict[int, float]
"""Term → what it weighs."""

TITLE_WEIGHT = 3
LEAD_WEIGHT = 2
BODY = 1500
"""Characters of the body that are read: news begins with what it is about, and the rest would cost as much again."""

_WORD = re.compile(r"[^\W_]+")
FIRST_PAIR = 1 << 32
"""Terms from here on are pairs, those below are words."""
_LOW = FIRST_PAIR - 1
_MIX = 0x9E3779B1
_VIETNAMESE = re.compile("[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)


def terms(article: ArticleText) -> Counter[int]:
    """Return how often an article tells each term, once for the body, more for the lead and the title."""
    told: list[int] = []
    for text, weight in ((article.title, TITLE_WEIGHT), (article.lead, LEAD_WEIGHT), (beginning(article), 1)):
        words = [word_id(word) for word in _WORD.findall(fold(text))]
        pairs = [FIRST_PAIR | ((first * _MIX + second) & _LOW) for first, second in pairwise(words)]
        told += (words + pairs) * weight
    return Counter(told)


@lru_cache(maxsize=1 << 17)
def word_id(word: str) -> int:
    """Return the number of a folded word."""
    return crc32(word.encode())


def pair_id(first: int, second: int) -> int:
    """Return the number of a pair of words, given theirs; never that of a word."""
    return FIRST_PAIR | ((first * _MIX + second) & _LOW)


EMPTY = frozenset(
    word_id(word)
    for word in (
        "va la cua co duoc cac mot nhung trong cho khong voi da nay khi tu de theo den tai cung nhu thi ma bi se do vi "
        "the and of to in a an is was were are be been for on with at by from that this it its as has have had he she "
        "they his her their but not or which who will would"
    ).split()
)
"""Words that tell nothing, folded, Vietnamese and English: in a small archive their number does not show it."""


def is_vietnamese(article: ArticleText) -> bool:
    """Tell whether the article is Vietnamese: by its language, else by its letters."""
    if article.language:
        return article.language.lower().startswith("vi")
    return bool(_VIETNAMESE.search(article.title + " " + article.lead))


def beginning(article: ArticleText) -> str:
    """Return the part of the body that is read, cut at a space."""
    if len(article.text) <= BODY:
        return article.text
    return article.text[: article.text.rfind(" ", 0, BODY) + 1] or article.text[:BODY]


def told_words(article: ArticleText) -> list[str]:
    """Return the folded words of an article, each once, in the order they are first told."""
    return list(dict.fromkeys(_WORD.findall(fold(f"{article.title} {article.lead} {beginning(article)}"))))


def single_words(text: str) -> Iterator[str]:
    """Return the words of a text as it spells them."""
    return (found.group() for found in _WORD.finditer(nfc(text)))


def names(text: str) -> Iterator[str]:
    """Return runs of two and more words with capitals (``Đà Nẵng``), in order, not across punctuation."""
    run: list[str] = []
    end = 0
    text = nfc(text)
    for found in _WORD.finditer(text):
        word = found.group()
        if run and (text[end : found.start()].strip(" -") or not word[0].isupper()):
            yield from _named(run)
            run = []
        if word[0].isupper():
            run.append(word)
        end = found.end()
    yield from _named(run)


def pairs(text: str) -> Iterator[str]:
    """Return the pairs of words of a text as it spells them, not across punctuation."""
    text = nfc(text)
    last: re.Match[str] | None = None
    for found in _WORD.finditer(text):
        if last is not None and not text[last.end() : found.start()].strip():
            yield f"{last.group()} {found.group()}"
        last = found


def _named(run: list[str]) -> Iterator[str]:
    if len(run) > 1:
        yield " ".join(run)
