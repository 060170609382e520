"""Articles that tell of the same event as one article, with a score and the reason in words."""

import math
from array import array
from collections import Counter, OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Protocol

from newsreader.model.article import ArticleText
from newsreader.model.ids import ArticleId
from newsreader.stories.reasons import Reasons
from newsreader.stories.terms import Terms, told_words, word_id
from newsreader.stories.weights import Rarities, loudness, nearness, rarity

SHOWN_FROM = 0.12
"""Likeness from which an article is shown at all."""
SHOWN_SHARE = 0.33
"""Likeness from which it is shown, against the best one."""

_SAMPLE = 1000
_GROWTH = 1.25
"""The archive is sampled again when it has grown by this."""
_ASKED_WORDS = 16
_ASKED_SHARE = 0.1
"""Words in more of the articles do not find candidates: they find anything."""
_ASKED_HITS = 0.4
_ASKED_HITS_LEAST, _ASKED_HITS_MOST = 1500, 10_000
"""Hits that the words may have together, as a share of the archive and in number: it scores a thousand in 1 ms."""
_CANDIDATES = 24
_KEPT = 4000
"""Articles whose terms are kept between questions, at about 6 KB each."""


class Corpus(Protocol):
    """The archive as far as likeness needs it (``store.story_texts.Corpus``)."""

    def size(self) -> int:
        """Return about how many articles there are."""

    def texts(self, ids: Sequence[ArticleId]) -> list[ArticleText]:
        """Return the words of these articles in this order; one that is gone is left out."""

    def sample(self, limit: int) -> list[ArticleId]:
        """Return at most ``limit`` articles spread evenly over the archive, the same every time."""

    def frequencies(self, words: Sequence[str]) -> Mapping[str, int]:
        """Return in how many articles each folded word stands."""

    def alike(self, words: Sequence[str], limit: int) -> list[ArticleId]:
        """Return the articles with the most and rarest of these folded words, best first."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """One related article. ``score`` is 0 to 1; ``why`` names what both tell of."""

    id: ArticleId
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class _Profile:
    """An article's terms with how loudly it tells each, and the square of its length while it shares no unknown one.

    ``told`` is the hash of the text they were read from.
    """

    told: int
    terms: "array[int]"
    loud: "array[float]"
    length: float

    def among(self, asked: Terms) -> Terms:
        """Return the terms that are also among others, with how loudly this article tells them."""
        return {term: tell for term, tell in zip(self.terms, self.loud, strict=True) if term in asked}


class Related:
    """Finds related articles; keeps what it learnt of the archive between questions. Any thread may ask."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._rarities: Rarities | None = None
        self._profiles: OrderedDict[ArticleId, _Profile] = OrderedDict()

    def find(self, article: ArticleId, corpus: Corpus, limit: int) -> list[Likeness]:
        """Return at most ``limit`` articles, best first; fewer or none rather than noise, never the article itself."""
        texts = corpus.texts([article])
        if not texts:
            return []
        with self._lock:
            rarities = self._learnt(corpus)
            asked = self._profile(texts[0], rarities)
            loud = dict(zip(asked.terms, asked.loud, strict=True))
            words = _asked_words(texts[0], loud, rarities, corpus)
            ids = [found for found in corpus.alike(list(words), _CANDIDATES + 1) if found != article]
            others = corpus.texts(ids)
            profiles = [self._profile(other, rarities) for other in others]
        exact = {word_id(word): frequency for word, frequency in words.items()}
        likeness = _likeness(loud, asked.length, profiles, rarities, exact)
        scored = [
            (score * nearness((other.time - texts[0].time).total_seconds() / 86400), other, shared)
            for other, (score, shared) in zip(others, likeness, strict=True)
        ]
        best = max((score for score, _, _ in scored), default=0.0)
        least = max(SHOWN_FROM, SHOWN_SHARE * best)
        shown = [found for found in scored if found[0] >= least]
        shown.sort(key=lambda found: (-found[0], found[1].id))
        if not shown:
            return []
        reasons = Reasons(texts[0])
        return [Likeness(other.id, score, reasons.why(other, shared)) for score, other, shared in shown[:limit]]

    def _learnt(self, corpus: Corpus) -> Rarities:
        size = corpus.size()
        if self._rarities is None or not self._rarities.size <= size <= self._rarities.size * _GROWTH:
            self._rarities = Rarities(corpus.texts(corpus.sample(_SAMPLE)), size)
            self._profiles.clear()
        return self._rarities

    def _profile(self, article: ArticleText, rarities: Rarities) -> _Profile:
        kept = self._profiles.get(article.id)
        told = hash((article.title, article.lead, article.text))
        if kept is not None and kept.told == told:
            self._profiles.move_to_end(article.id)
            return kept
        loud = loudness(article)
        profile = _Profile(told, array("Q", loud), array("f", loud.values()), rarities.length(loud))
        self._profiles[article.id] = profile
        if len(self._profiles) > _KEPT:
            self._profiles.popitem(last=False)
        return profile


def _asked_words(article: ArticleText, loud: Terms, rarities: Rarities, corpus: Corpus) -> dict[str, float]:
    """Return the article's weightiest words, with the number of articles each stands in: at least one other."""
    words = {word: word_id(word) for word in told_words(article) if len(word) > 1}
    known, size = rarities.frequencies, rarities.size
    exact = corpus.frequencies([word for word, term in words.items() if term not in known])
    weighed: list[tuple[float, str, float]] = []
    for word, term in words.items():
        frequency = known[term] if term in known else float(exact.get(word, 0))
        if 2 <= frequency <= max(_ASKED_SHARE * size, 10):
            weighed.append((-loud.get(term, 0.0) * rarity(frequency, size), word, frequency))
    chosen: dict[str, float] = {}
    left = min(max(_ASKED_HITS * size, _ASKED_HITS_LEAST), _ASKED_HITS_MOST)
    for _, word, frequency in sorted(weighed)[:_ASKED_WORDS]:
        if frequency <= left:
            chosen[word] = frequency
            left -= frequency
    return chosen


def _likeness(
    asked: Terms, length: float, others: Sequence[_Profile], rarities: Rarities, exact: Mapping[int, float]
) -> list[tuple[float, Terms]]:
    """Return of every other article its likeness and what each shared term adds to it, in their order.

    Likeness is the cosine of weighted terms. A term that is not known counts only where it is shared: what an article
    has for itself alone says nothing of likeness.
    """
    shared_by = [other.among(asked) for other in others]
    together = Counter(term for shared in shared_by for term in shared)
    weights: Terms = {}
    gains: Terms = {}
    for term, count in together.items():
        known = rarities.weights.get(term)
        if known is None:
            known = rarity(exact[term], rarities.size) if term in exact else rarities.unknown(count + 1)
            gains[term] = known * known - rarities.part(term, 1.0)
        weights[term] = known * known
    mine = length + sum(asked[term] ** 2 * gain for term, gain in gains.items())
    likeness: list[tuple[float, Terms]] = []
    for other, shared in zip(others, shared_by, strict=True):
        adds = {term: asked[term] * tell * weights[term] for term, tell in shared.items() if weights[term]}
        theirs = other.length + sum(tell * tell * gains[term] for term, tell in shared.items() if term in gains)
        both = math.sqrt(mine * theirs)
        likeness.append((min(1.0, sum(adds.values()) / both) if both else 0.0, adds))
    return likeness
