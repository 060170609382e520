"""What the index finds for a query, reading by reading, for ``search.ranking`` to put in order."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from sqlalchemy import ColumnElement, Connection, and_, select

from newsreader.model.ids import ArticleId
from newsreader.model.query import Query, is_bare
from newsreader.model.text import fold
from newsreader.store import lists
from newsreader.store.asked_words import words_of
from newsreader.store.schema import READER, articles, states
from newsreader.store.search_index import COLUMNS, expression, matches, quoted, search_table

_NEAR = 8
"""Words that may stand between the query's words for them to be near each other."""
_NEWEST = 20_000
"""Articles scored for one reading, the newest: bm25 of a word in every article costs a second a million."""
_NEWEST_READ = 1_000
"""As many where each text must be read, for exact spelling: 0.1 ms a text."""
_COMPLETIONS = 32
"""Words of the archive tried for an unfinished word, the commonest."""
_BEGINNING = 3
"""Letters from which an unfinished word is looked up among the archive's words."""
_FEW = 4
"""Hits near each other among which those side by side are not looked for."""
_TEXTS = 160
"""Texts looked through for an unfinished phrase."""
_BATCH = 40

_JOINED = " || char(10) || ".join(COLUMNS)

Hits = list[tuple[ArticleId, float]]


class Index:
    """One query put to the index, from its closest reading to the loosest.

    The query's bare words are read as a phrase, as a phrase whose last word is unfinished, as words near each other
    (side by side first), as words anywhere, and at last with the last word unfinished. Its phrases, limited, exact and
    negated terms, its alternatives and its other conditions hold in every reading.
    """

    def __init__(self, c: Connection, query: Query) -> None:
        self._c = c
        self._permitted = _permitted(lists.conditions(c, query))
        bare = [term for term in query.terms if is_bare(term) and expression(term)]
        beside = words_of(replace(query, terms=tuple(term for term in query.terms if term not in bare)))
        self._fixed, self._unwanted = beside.wanted, beside.unwanted
        self._newest_scored = _NEWEST_READ if any(term.is_exact for term in query.terms) else _NEWEST
        self._earlier = [part for term in bare[:-1] if (part := expression(term))]
        self._texts = [term.text for term in bare]
        self._readings: list[Callable[[int], Hits]] = []
        if bare:
            self._read_words(is_unfinished=bare[-1].is_prefix)
        elif self._fixed:
            self._readings.append(partial(self._scored, ""))

    @property
    def steps(self) -> int:
        """How many readings there are; none where the query asks for no word."""
        return len(self._readings)

    def hits(self, step: int, limit: int) -> Hits:
        """Return what one reading finds, best first, with scores (0 and more) that compare within it."""
        return self._readings[step](limit)

    def words(self, ids: Sequence[ArticleId]) -> dict[ArticleId, str]:
        """Return the text that was indexed as it is written, its parts on lines of their own, title first."""
        if not ids:
            return {}
        marks = ", ".join("?" * len(ids))
        rows = self._c.exec_driver_sql(
            f"SELECT id, {_JOINED} AS words FROM search_words WHERE id IN ({marks})", tuple(ids)
        )
        return {ArticleId(row.id): row.words for row in rows}

    def _read_words(self, *, is_unfinished: bool) -> None:
        words = [*self._earlier, quoted(self._texts[-1])]
        phrase = quoted(" ".join(self._texts))
        self._readings.append(partial(self._scored, phrase))
        if len(words) > 1:
            if is_unfinished:
                self._readings.append(self._continued)
            self._readings.append(partial(self._near, words))
            self._readings.append(partial(self._scored, " AND ".join(words)))
        if is_unfinished and len(self._texts[-1]) >= _BEGINNING:
            self._readings.append(self._begun)

    def _scored(self, reading: str, limit: int) -> Hits:
        """Return the best of the newest hits by bm25."""
        newest = (
            select(search_table.c.rowid, search_table.c.rank)
            .where(matches(self._whole(reading)), *self._permitted)
            .order_by(search_table.c.rowid.desc())
            .limit(self._newest_scored)
            .subquery()
        )
        best = select(newest.c.rowid, newest.c.rank).order_by(newest.c.rank, newest.c.rowid.desc()).limit(limit)
        return [(ArticleId(row.rowid), -row.rank) for row in self._c.execute(best)]

    def _near(self, words: Sequence[str], limit: int) -> Hits:
        """Return hits of the words near each other, those side by side in any order first."""
        near = f"NEAR({' '.join(words)}, {len(words) + _NEAR})"
        hits = self._scored(near, limit)
        if len(hits) <= _FEW:
            return hits
        best = self._scored(f"NEAR({' '.join(words)}, {len(words) - 2})", limit)
        found = {article for article, _ in best}
        top = hits[0][1]
        return [*((article, top + score) for article, score in best), *(hit for hit in hits if hit[0] not in found)]

    def _continued(self, limit: int) -> Hits:
        """Return hits of the phrase with its last word unfinished: looked for in the texts where these are few."""
        earlier, last = self._texts[:-1], self._texts[-1]
        is_long = len(last) >= _BEGINNING
        completions = self._completions(last) if is_long else ()
        if is_long and not completions:
            return []
        candidates = self._scored(quoted(" ".join(earlier)), _TEXTS)
        if is_long and len(candidates) == _TEXTS:
            return self._newest_of((quoted(" ".join((*earlier, word))) for word in completions), limit)
        return self._looked_through(candidates, limit)

    def _begun(self, limit: int) -> Hits:
        """Return hits of all words with the last one unfinished."""
        return self._newest_of(map(quoted, self._completions(self._texts[-1])), limit, self._earlier)

    def _newest_of(self, choices: Iterable[str], limit: int, earlier: Sequence[str] = ()) -> Hits:
        either = " OR ".join(choices)
        return self._newest(either, limit, earlier) if either else []

    def _newest(self, reading: str, limit: int, earlier: Sequence[str] = ()) -> Hits:
        """Return the newest articles with the reading and all of ``earlier``, with the reading in the title first."""
        found = dict.fromkeys(self._rowids(f"({reading})", earlier, limit), 0.0)
        if len(found) > 1:
            headed = dict.fromkeys(self._rowids(f"{{title}} : ({reading})", earlier, limit), 1.0)
            found = {**headed, **{rowid: score for rowid, score in found.items() if rowid not in headed}}
        return [(ArticleId(rowid), score) for rowid, score in found.items()][:limit]

    def _rowids(self, reading: str, earlier: Sequence[str], limit: int) -> Sequence[int]:
        whole = self._whole(" AND ".join((*earlier, reading)))
        found = select(search_table.c.rowid).where(matches(whole), *self._permitted)
        return self._c.execute(found.order_by(search_table.c.rowid.desc()).limit(limit)).scalars().all()

    def _looked_through(self, candidates: Hits, limit: int) -> Hits:
        """Return those candidates in whose text the words follow each other, the last one unfinished."""
        words = (word for text in self._texts for word in re.findall(r"[^\W_]+", fold(text)))
        wanted = re.compile(r"[\W_]+".join(words))
        found: Hits = []
        for start in range(0, len(candidates), _BATCH):
            batch = candidates[start : start + _BATCH]
            texts = self.words([article for article, _ in batch])
            found += [hit for hit in batch if _begins_words(wanted, fold(texts[hit[0]]))]
            if len(found) >= limit:
                break
        return found[:limit]

    def _completions(self, beginning: str) -> Sequence[str]:
        """Return the commonest words of the archive that begin so and go on, folded."""
        folded = fold(beginning)
        words = self._c.exec_driver_sql(
            "SELECT term FROM search_terms WHERE term > ? AND term < ? ORDER BY doc DESC, term LIMIT ?",
            (folded, folded + "\U0010ffff", _COMPLETIONS),
        )
        return words.scalars().all()

    def _whole(self, reading: str) -> str:
        """Return a reading of the bare words together with the other terms."""
        wanted = " AND ".join(f"({part})" for part in (reading, *self._fixed) if part)
        return f"({wanted}) NOT ({' OR '.join(self._unwanted)})" if self._unwanted else wanted


def _permitted(conditions: Sequence[ColumnElement[bool]]) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions on articles and states as one on a hit, looked up hit by hit."""
    if not conditions:
        return ()
    same = and_(states.c.article_id == articles.c.id, states.c.reader_id == READER)
    rows = select(1).select_from(articles.join(states, same)).where(articles.c.id == search_table.c.rowid, *conditions)
    return (rows.correlate(search_table).exists(),)


def _begins_words(wanted: re.Pattern[str], text: str) -> bool:
    """Tell whether the pattern is found at the beginning of a word. A look-behind in it would be ten times slower."""
    return any(not text[found.start() - 1 : found.start()].isalnum() for found in wanted.finditer(text))
