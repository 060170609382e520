"""The archive's words as ``stories`` asks for them."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select, text

from newsreader.model.article import ArticleText
from newsreader.model.ids import ArticleId
from newsreader.store.batches import batched
from newsreader.store.schema import READER, articles, states
from newsreader.store.search_index import matches, quoted, search_table
from newsreader.store.times import seconds, sure_moment

_TEXTS = text(
    "SELECT w.id, w.title, w.lead, w.body, a.language, a.sort_at FROM search_words AS w "
    "JOIN articles AS a ON a.id = w.id WHERE w.id IN :ids"
).bindparams(bindparam("ids", expanding=True))


class Corpus:
    """The archive for ``stories.related``, through one connection."""

    def __init__(self, c: Connection) -> None:
        self._c = c

    def size(self) -> int:
        """Return about how many articles there are."""
        return self._c.scalar(select(func.max(articles.c.id))) or 0

    def texts(self, ids: Sequence[ArticleId]) -> list[ArticleText]:
        """Return the words of these articles in this order; one that is gone is left out."""
        return article_texts(self._c, ids)

    def sample(self, limit: int) -> list[ArticleId]:
        """Return at most ``limit`` articles spread evenly over the archive."""
        size = self.size()
        wanted = range(1, size + 1) if size <= limit else [1 + n * size // limit for n in range(limit)]
        return [ArticleId(n) for n in wanted]

    def frequencies(self, words: Sequence[str]) -> Mapping[str, int]:
        """Return in how many articles each folded word stands."""
        found: dict[str, int] = {}
        for word in words:
            row = self._c.exec_driver_sql("SELECT doc FROM search_terms WHERE term = ?", (word,)).first()
            if row is not None:
                found[word] = row.doc
        return found

    def alike(self, words: Sequence[str], limit: int) -> list[ArticleId]:
        """Return the articles with the most and rarest of these folded words, best first."""
        if not words:
            return []
        either = " OR ".join(quoted(word) for word in words)
        found = select(search_table.c.rowid).where(matches(either)).order_by(search_table.c.rank).limit(limit)
        return [ArticleId(i) for i in self._c.execute(found).scalars()]


def article_texts(c: Connection, ids: Sequence[ArticleId]) -> list[ArticleText]:
    """Return the words of these articles in this order; one that is gone is left out."""
    found: dict[int, ArticleText] = {}
    for batch in batched(ids):
        for row in c.execute(_TEXTS, {"ids": list(batch)}):
            found[row.id] = ArticleText(
                ArticleId(row.id), row.title, row.lead, row.body, row.language, sure_moment(row.sort_at)
            )
    return [found[article] for article in ids if article in found]


def told_since(c: Connection, since: datetime, limit: int = 20_000) -> list[ArticleId]:
    """Return the newest articles since a time, at most ``limit``, newest first."""
    newest = (
        select(states.c.article_id)
        .where(states.c.reader_id == READER, states.c.sort_at >= seconds(since))
        .order_by(states.c.sort_at.desc(), states.c.article_id.desc())
        .limit(limit)
    )
    return [ArticleId(i) for i in c.execute(newest).scalars()]
