"""How much terms tell: rare ones much, common ones little, those that many articles hold nothing."""

import math
from collections import Counter
from collections.abc import Iterable

from newsreader.model.article import ArticleText
from newsreader.stories.terms import Terms, is_pair, is_vietnamese, terms

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
_NEAR_DAYS = 3.0
_FAR = 0.5


def loudness(article: ArticleText) -> Terms:
    """Return an article's terms with how loudly it tells each, whatever other articles tell."""
    pair = 1.0 if is_vietnamese(article) else _FOREIGN_PAIR
    return {term: (1 + math.log(count)) * (pair if is_pair(term) else 1.0) for term, count in terms(article).items()}


def rarity(frequency: float, size: int) -> float:
    """Return the weight of a term in ``frequency`` of ``size`` articles; 0 for a common one."""
    if frequency > max(_COMMON * size, _COMMON_AT_LEAST):
        return 0.0
    return math.pow(math.log((1 + size) / (1 + frequency)) + 1, _POWER)


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
        self._least = scale / 4
        weight = 0.0 if scale == 1.0 else self.unknown(2) ** 2
        self._word_part = weight * _WORD_ELSEWHERE
        self._pair_part = weight * _PAIR_ELSEWHERE

    def length(self, loud: Terms) -> float:
        """Return the square of an article's length: of its known terms, and of a likely share of the unknown ones.

        A term that no other article has is no part of it; where all articles are counted no unknown term is.
        """
        weights = self.weights
        return sum(
            (tell * weights[term]) ** 2 if term in weights else self.part(term, tell) for term, tell in loud.items()
        )

    def part(self, term: int, tell: float) -> float:
        """Return what ``length`` takes an unknown term for."""
        return tell * tell * (self._pair_part if is_pair(term) else self._word_part)

    def unknown(self, together: int) -> float:
        """Return the weight of a term that is not known, when so many articles at hand have it."""
        return rarity(max(together, self._least), self.size)
