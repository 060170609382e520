"""The order of hits: closest reading first, and within a reading exact accents before folded ones."""

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from newsreader.model.ids import ArticleId
from newsreader.model.query import Query, is_bare
from newsreader.search.accents import Accents, Agreement
from newsreader.search.snippets import words_shown

_POOL = 2000
"""Hits of the closest reading among which exact accents are looked for."""
_ENOUGH = 256
"""Texts after which hits that agree with what was typed, but say more, will do."""
_BATCH = 64
"""Texts looked at between two looks at whether it is enough."""


class Index(Protocol):
    """One query put to an index of folded text (``store.search_index.Index``).

    Reading 0 is the closest; what a looser one finds includes what a closer one found.
    """

    @property
    def steps(self) -> int:
        """How many readings there are."""

    def hits(self, step: int, limit: int) -> list[tuple[ArticleId, float]]:
        """Return what one reading finds, best first, with scores of 0 and more."""

    def words(self, ids: Sequence[ArticleId]) -> dict[ArticleId, str]:
        """Return the original text of articles, in NFC."""


def rank(query: Query, index: Index, limit: int) -> list[tuple[ArticleId, float]]:
    """Return at most ``limit`` articles, best first, with scores that do not rise.

    Nothing where the query asks for no word: there is no relevance without words.
    """
    bare = [term.text for term in query.terms if is_bare(term)]
    accents = Accents(bare)
    choices = [[accents]] if bare else _choices(query)
    ranked: list[tuple[ArticleId, float]] = []
    seen: set[ArticleId] = set()
    for step in range(index.steps):
        pool = _POOL if step == 0 and choices else limit
        fresh = [hit for hit in index.hits(step, pool + len(seen)) if hit[0] not in seen]
        if choices and fresh:
            fresh = _by_phrase(fresh, index, choices, limit) if step == 0 else _by_words(fresh, index, accents)
        base = float(index.steps - step)
        for article, score in fresh[: limit - len(ranked)]:
            seen.add(article)
            ranked.append((article, base + score))
        if len(ranked) >= limit:
            break
    return ranked


def _choices(query: Query) -> list[list[Accents]]:
    """Return what a query without bare words asks the spelling of: phrases, and one of each group of alternatives."""
    phrases = [[Accents([term.text])] for term in query.terms if not (term.is_negated or term.is_exact)]
    groups = [[Accents([term.text]) for one in group for term in words_shown(one)] for group in query.either]
    return [choice for choice in (*phrases, *groups) if any(accents.words for accents in choice)]


def _by_phrase(
    hits: Sequence[tuple[ArticleId, float]], index: Index, choices: Sequence[Sequence[Accents]], limit: int
) -> list[tuple[ArticleId, float]]:
    """Order the hits of the phrase, looking at texts until enough of them are spelt exactly as typed.

    Of several ``choices`` the worst counts, of the alternatives in each the best.
    """
    if not any(accents.has_marks for choice in choices for accents in choice):
        return _by_commonest_reading(hits, index, choices[0][0]) if len(choices) == len(choices[0]) == 1 else list(hits)
    groups: dict[Agreement, list[tuple[ArticleId, float]]] = {level: [] for level in reversed(Agreement)}
    looked = 0
    for start in range(0, len(hits), _BATCH):
        batch = hits[start : start + _BATCH]
        words = index.words([article for article, _ in batch])
        for hit in batch:
            text = words.get(hit[0], "").lower()
            groups[min(max(accents.phrase(text) for accents in choice) for choice in choices)].append(hit)
        looked += len(batch)
        agreeing = looked - len(groups[Agreement.FOLDED])
        if len(groups[Agreement.LITERAL]) >= limit or (looked >= _ENOUGH and agreeing >= limit):
            break
    rest = hits[looked:]
    levels = [groups[level] for level in reversed(Agreement)]
    levels[-1].extend(rest)
    return [
        (article, (len(levels) - n + _squeezed(score)) / 5)
        for n, level in enumerate(levels)
        for article, score in level
    ]


def _by_commonest_reading(
    hits: Sequence[tuple[ArticleId, float]], index: Index, accents: Accents
) -> list[tuple[ArticleId, float]]:
    """Put first, among the best hits of words typed without accents, those spelt as most of them are."""
    best = hits[:_BATCH]
    words = index.words([article for article, _ in best])
    readings = {article: accents.reading(words.get(article, "").lower()) for article, _ in best}
    counted = Counter(reading for reading in readings.values() if reading)
    commonest = max(counted, key=lambda reading: (counted[reading], reading), default=None)
    levels = [
        [hit for hit in best if readings[hit[0]] == commonest],
        [*(hit for hit in best if readings[hit[0]] != commonest), *hits[_BATCH:]],
    ]
    return [(article, (2 - n + _squeezed(score)) / 5) for n, level in enumerate(levels) for article, score in level]


def _by_words(hits: Sequence[tuple[ArticleId, float]], index: Index, accents: Accents) -> list[tuple[ArticleId, float]]:
    """Order hits of scattered words: those with more of the words as typed first."""
    if not accents.has_marks:
        return [(article, _squeezed(score)) for article, score in hits]
    words = index.words([article for article, _ in hits])
    shares = {article: accents.share(words.get(article, "").lower()) for article, _ in hits}
    ordered = sorted(hits, key=lambda hit: (-shares[hit[0]], -hit[1]))
    return [(article, (shares[article] + _squeezed(score)) / 2) for article, score in ordered]


def _squeezed(score: float) -> float:
    """Return a score of the index between 0 and 1, in the same order."""
    return score / (score + 10) if score > 0 else 0.0
