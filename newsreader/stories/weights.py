"""How much terms tell: rare ones much, common ones little, those that many articles hold nothing."""

import math
from collections import Counter
from collections.abc import Iterable

from newsreader.model.article import ArticleText
from newsreader.stories.terms import EMPTY, FIRST_PAIR, Terms, is_vietnamese, terms

_POWER = 1.5
"""Rare terms count more than the logarithm says: names and numbers tell one event from its like."""
_COMMON = 0.07
"""Share of all articles from which on a term tells nothing."""
_COMMON_AT_LEAST = 5
_FOREIGN_PAIR = 0.6
"""What a pair of words is worth outside Vietnamese, against 1 for a word and for a pair of syllables."""
_WORD_ELSEWHERE = 0.8
_PAIR_ELSEWHERE = 0.3
"""Share of the words and pairs unknown in a sample that some other article of the archive has."""
SMALL = 300
"""Articles of an archive so small that half the words that only one has would be in others of a large one."""
_NEAR_DAYS = 3.0
_FAR = 0.5


def loudness(article: ArticleText) -> Terms:
    """Return an article's terms with how loudly it tells each, whatever other articles tell."""
    pair = 1.0 if is_vietnamese(article) else _FOREIGN_PAIR
    told = terms(article)
    words = {count: 1 + math.log(count) for count in set(told.values())}
    pairs = {count: pair * loud for count, loud in words.items()}
    return {term: pairs[count] if term >= FIRST_PAIR else words[count] for term, count in told.items()}


def rarity(frequency: float, size: int) -> float:
    """Return the weight of a term in ``frequency`` of ``size`` articles; 0 for a common one."""
    if frequency > max(_COMMON * size, _COMMON_AT_LEAST):
        return 0.0
    return math.pow(math.log((1 + size) / (1 + frequency)) + 1, _POWER)


def parts(size: int, weight: float | None = None) -> tuple[float, float]:
    """Return what a word and a pair that one article has alone add to the square of its length, told once.

    That nobody else in an archive of ``size`` has it says much of a large archive and nothing of a small one, where it
    tells the article from others as a rare term does. ``weight`` is the term's, else that of a term in one article.
    """
    alone = rarity(1, size) if weight is None else weight
    square = alone * alone * SMALL / (SMALL + size)
    return square * _WORD_ELSEWHERE, square * _PAIR_ELSEWHERE


def nearness(days: float) -> float:
    """Return how likely articles so far apart tell of one event: 1 at once, half of it after a while."""
    return _FAR + (1 - _FAR) * math.exp(-abs(days) / _NEAR_DAYS)


class Rarities:
    """How rare terms are in an archive of ``size`` articles, counted over a sample where it is large.

    A term that only one article of the sample holds may be that article's own, so only those of two and more are
    ``known``; ``frequencies`` and ``weights`` hold these.
    """

    def __init__(self, sample: Iterable[ArticleText], size: int) -> None:
        counted: Counter[int] = Counter()
        seen = 0
        for article in sample:
            counted.update(terms(article).keys())
            seen += 1
        self.size = max(size, seen)
        scale = self.size / seen if seen else 1.0
        self.frequencies = {term: count * scale for term, count in counted.items() if count > 1}
        self.weights = {term: rarity(frequency, self.size) for term, frequency in self.frequencies.items()}
        if self.size < SMALL:
            self.weights.update(dict.fromkeys(EMPTY, 0.0))
        self._least = scale / 4
        self._word_part, self._pair_part = parts(self.size) if scale == 1.0 else parts(0, self.unknown(2))

    def length(self, loud: Terms) -> float:
        """Return the square of an article's length: of its known terms, and of a likely share of the unknown ones.

        A term that no other article has is no part of it; where all articles are counted no unknown term is.
        """
        weights = self.weights
        total = 0.0
        for term, tell in loud.items():
            weight = weights.get(term)
            if weight is None:
                total += self.part(term, tell)
            elif weight:
                weight *= tell
                total += weight * weight
        return total

    def part(self, term: int, tell: float) -> float:
        """Return what ``length`` takes an unknown term for."""
        return tell * tell * (self._pair_part if term >= FIRST_PAIR else self._word_part)

    def unknown(self, together: int) -> float:
        """Return the weight of a term that is not known, when so many articles at hand have it."""
        return rarity(max(together, self._least), self.size)
