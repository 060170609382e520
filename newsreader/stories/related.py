"""Articles that tell of the same event as one article, with a score and the reason in words."""

import math
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

SHOWN_FROM = 0.10
"""Likeness from which an article is shown at all."""
SHOWN_SHARE = 0.3
"""Likeness from which it is shown, against the best one."""

_SAMPLE = 1000
_GROWTH = 1.25
"""The archive is sampled again when it has grown by this."""
_ASKED_WORDS = 16
_ASKED_SHARE = 0.05
"""Words in more of the articles do not find candidates: they are slow and find anything."""
_CANDIDATES = 32
_KEPT = 1500
"""Articles whose terms are kept between questions, at about 20 KB each."""


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
    """An article's terms, and the square of its length as long as it shares no unknown one."""

    article: ArticleText
    loud: Terms
    length: float


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
            words = _asked_words(asked, rarities, corpus)
            ids = [found for found in corpus.alike(list(words), _CANDIDATES + 1) if found != article]
            others = [self._profile(text, rarities) for text in corpus.texts(ids)]
        exact = {word_id(word): frequency for word, frequency in words.items()}
        scored = _scored(asked, others, rarities, exact)
        best = max((score for score, _, _ in scored), default=0.0)
        shown = [found for found in scored if found[0] >= max(SHOWN_FROM, SHOWN_SHARE * best)]
        shown.sort(key=lambda found: (-found[0], found[1].id))
        reasons = Reasons(asked.article)
        return [Likeness(other.id, score, reasons.why(other, shared)) for score, other, shared in shown[:limit]]

    def _learnt(self, corpus: Corpus) -> Rarities:
        size = corpus.size()
        if self._rarities is None or not self._rarities.size <= size <= self._rarities.size * _GROWTH:
            self._rarities = Rarities(corpus.texts(corpus.sample(_SAMPLE)), size)
            self._profiles.clear()
        return self._rarities

    def _profile(self, article: ArticleText, rarities: Rarities) -> _Profile:
        kept = self._profiles.get(article.id)
        if kept is not None and kept.article == article:
            self._profiles.move_to_end(article.id)
            return kept
        loud = loudness(article)
        self._profiles[article.id] = profile = _Profile(article, loud, rarities.length(loud))
        if len(self._profiles) > _KEPT:
            self._profiles.popitem(last=False)
        return profile


def _asked_words(asked: _Profile, rarities: Rarities, corpus: Corpus) -> dict[str, float]:
    """Return the article's weightiest words, with the number of articles each stands in: at least one other."""
    words = {word: word_id(word) for word in told_words(asked.article) if len(word) > 1}
    known = rarities.frequencies
    exact = corpus.frequencies([word for word, term in words.items() if term not in known])
    most = max(_ASKED_SHARE * rarities.size, 10)
    weighed: list[tuple[float, str, float]] = []
    for word, term in words.items():
        frequency = known[term] if term in known else float(exact.get(word, 0))
        if 2 <= frequency <= most:
            weighed.append((-asked.loud.get(term, 0.0) * rarity(frequency, rarities.size), word, frequency))
    return {word: frequency for _, word, frequency in sorted(weighed)[:_ASKED_WORDS]}


def _scored(
    asked: _Profile, others: Sequence[_Profile], rarities: Rarities, exact: Mapping[int, float]
) -> list[tuple[float, ArticleText, Terms]]:
    """Return (likeness, article, what each shared term adds to it) of every candidate.

    Likeness is the cosine of weighted terms, less for articles told days apart. A term that is not known counts only
    where it is shared: what an article has for itself alone says nothing of likeness.
    """
    shared_by = [asked.loud.keys() & other.loud.keys() for other in others]
    together = Counter(term for shared in shared_by for term in shared)
    weights = {
        term: rarities.weights[term]
        if term in rarities.weights
        else (rarity(exact[term], rarities.size) if term in exact else rarities.unknown(count + 1))
        for term, count in together.items()
    }
    unknown = [term for term in weights if term not in rarities.weights]
    mine = asked.length + sum(_gain(asked, term, weights[term], rarities) for term in unknown)
    scored: list[tuple[float, ArticleText, Terms]] = []
    for other, shared in zip(others, shared_by, strict=True):
        products = {
            term: asked.loud[term] * other.loud[term] * weights[term] ** 2 for term in asked.loud if term in shared
        }
        theirs = other.length + sum(_gain(other, term, weights[term], rarities) for term in unknown if term in shared)
        length = math.sqrt(mine * theirs)
        if not length:
            continue
        days = (other.article.time - asked.article.time).total_seconds() / 86400
        score = min(1.0, sum(products.values()) / length) * nearness(days)
        scored.append((score, other.article, products))
    return scored


def _gain(profile: _Profile, term: int, weight: float, rarities: Rarities) -> float:
    """Return what an unknown term adds to the square of the length now that another article has it."""
    tell = profile.loud[term]
    return (tell * weight) ** 2 - rarities.part(term, tell)
