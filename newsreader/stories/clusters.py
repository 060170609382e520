"""Stories: articles that tell of one event, gathered in one pass in the order of time."""

import math
from array import array
from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from newsreader.model.article import ArticleText
from newsreader.model.ids import ArticleId
from newsreader.stories.terms import EMPTY, FIRST_PAIR, Terms
from newsreader.stories.weights import SMALL, loudness, nearness, parts, rarity

SAME_STORY_FROM = 0.12
"""Mean likeness to a story's articles from which an article belongs to it."""
WINDOW_HOURS = 72.0
"""How long a story stays open after its latest article."""

_SLOTS = 1 << 22


@dataclass(slots=True)
class Cluster:
    """A story: its articles, oldest first, and the headline nearest to all others."""

    articles: list[ArticleId] = field(default_factory=list)
    title: str = ""


@dataclass(slots=True)
class _Told:
    """An article in the window. ``central`` is its likeness to the story's other articles."""

    article: ArticleText
    home: int
    weights: Terms
    central: float = 0.0


def clusters(articles: Sequence[ArticleText]) -> list[Cluster]:
    """Return the stories of these articles by their first article's time; one alone is a story of its own.

    Deterministic: equal times go by id, equal stories by age. An article joins the open story whose articles in the
    window it is most like on average. 0.5 ms an article for its words, and the window's postings for the rest.
    """
    ordered = sorted(articles, key=lambda article: (article.time, article.id))
    counts = _Counts(ordered)
    window = _Window()
    found: list[list[_Told]] = []
    for article in ordered:
        window.close(article.time.timestamp() - WINDOW_HOURS * 3600)
        weights = counts.weights(article)
        likeness = window.likeness(article, weights)
        home = _nearest(likeness, window)
        told = _Told(article, len(found) if home is None else home, weights)
        if home is None:
            found.append([])
        for other, score in likeness:
            if other.home == told.home:
                other.central += score
                told.central += score
        found[told.home].append(told)
        window.open(told)
    return [_cluster(story) for story in found]


def _cluster(story: Sequence[_Told]) -> Cluster:
    central = max(story, key=lambda told: told.central)
    return Cluster([told.article.id for told in story], central.article.title)


def _nearest(likeness: Sequence[tuple[_Told, float]], window: "_Window") -> int | None:
    totals: defaultdict[int, float] = defaultdict(float)
    for other, score in likeness:
        totals[other.home] += score
    means = {home: total / window.sizes[home] for home, total in totals.items()}
    best = min(means, key=lambda home: (-means[home], home), default=None)
    return best if best is not None and means[best] >= SAME_STORY_FROM else None


class _Counts:
    """In how many articles each term stands, in a fixed number of slots that terms share by their number."""

    def __init__(self, articles: Sequence[ArticleText]) -> None:
        self._size = len(articles)
        self._slots = array("I", bytes(4 * _SLOTS))
        self._kept: dict[ArticleId, tuple[array[int], array[float]]] = {}
        for article in articles:
            loud = loudness(article)
            for term in loud:
                self._slots[_slot(term)] += 1
            self._kept[article.id] = (array("Q", loud.keys()), array("f", loud.values()))
        self._word_part, self._pair_part = parts(self._size)
        self._empty: frozenset[int] = EMPTY if self._size < SMALL else frozenset()
        self._rarity = [0.0, 0.0, *(rarity(count, self._size) for count in range(2, self._size + 1))]

    def weights(self, article: ArticleText) -> Terms:
        """Return the article's terms with weights of unit length, without those that no other article has."""
        ids, values = self._kept.pop(article.id)
        slots, rarities = self._slots, self._rarity
        most = len(rarities) - 1
        rare = (
            (term, value * rarities[min(most, slots[_slot(term)])]) for term, value in zip(ids, values, strict=True)
        )
        weights = {term: weight for term, weight in rare if weight and term not in self._empty}
        own = sum(
            value * value * (self._pair_part if term >= FIRST_PAIR else self._word_part)
            for term, value in zip(ids, values, strict=True)
            if slots[_slot(term)] == 1
        )
        length = math.sqrt(own + sum(weight * weight for weight in weights.values())) or 1.0
        return {term: weight / length for term, weight in weights.items()}


class _Window:
    """The articles of the last hours by their terms."""

    def __init__(self) -> None:
        self._open: deque[_Told] = deque()
        self._postings: defaultdict[int, deque[_Told]] = defaultdict(deque)
        self.sizes: defaultdict[int, int] = defaultdict(int)
        """Articles in the window of each story."""

    def open(self, told: _Told) -> None:
        """Add the newest article."""
        self._open.append(told)
        self.sizes[told.home] += 1
        for term in told.weights:
            self._postings[term].append(told)

    def close(self, before: float) -> None:
        """Let articles told before a time (seconds) go."""
        while self._open and self._open[0].article.time.timestamp() < before:
            gone = self._open.popleft()
            self.sizes[gone.home] -= 1
            for term in gone.weights:
                postings = self._postings[term]
                postings.popleft()
                if not postings:
                    del self._postings[term]
            gone.weights = {}

    def likeness(self, article: ArticleText, weights: Terms) -> list[tuple[_Told, float]]:
        """Return the articles in the window that share terms, with their likeness, oldest first."""
        totals: dict[int, float] = defaultdict(float)
        for term, weight in weights.items():
            for told in self._postings.get(term, ()):
                totals[told.article.id] += weight * told.weights[term]
        now = article.time.timestamp()
        return [
            (told, totals[told.article.id] * nearness((now - told.article.time.timestamp()) / 86400))
            for told in self._open
            if told.article.id in totals
        ]


def _slot(term: int) -> int:
    return (term ^ (term >> 11)) & (_SLOTS - 1)
