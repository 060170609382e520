"""Which stored article an entry may be: canonical address first, then GUID within the feed, then fingerprint."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, select

from newsreader.model.feed import CleanArticle, KnownArticle
from newsreader.model.ids import ArticleId, FeedId
from newsreader.model.urls import canonical_url
from newsreader.store.batches import batched
from newsreader.store.schema import appearances, articles


def known_articles(c: Connection, feed_id: FeedId, found: Sequence[CleanArticle]) -> tuple[KnownArticle | None, ...]:
    """Return, aligned with ``found``, the stored article that each may be, or None."""
    urls = _by(c, articles.c.canonical_url, {article.canonical_url for article in found if article.canonical_url})
    guids = _by_guid(c, feed_id, {article.guid for article in found if article.guid})
    prints = _by(c, articles.c.fingerprint, {article.fingerprint for article in found})
    matches = [
        (article.canonical_url and urls.get(article.canonical_url))
        or (article.guid and guids.get(article.guid))
        or prints.get(article.fingerprint)
        for article in found
    ]
    ids = {match for match in matches if match}
    facts = {}
    for batch in batched(ids):
        rows = select(articles.c.id, articles.c.canonical_url, articles.c.fingerprint).where(articles.c.id.in_(batch))
        facts.update({row.id: row for row in c.execute(rows)})
    seen = {}
    for batch in batched(ids):
        rows = select(appearances.c.article_id, appearances.c.guid, appearances.c.content_hash).where(
            appearances.c.feed_id == feed_id, appearances.c.article_id.in_(batch)
        )
        seen.update({row.article_id: row for row in c.execute(rows)})
    return tuple(
        KnownArticle(
            id=ArticleId(match),
            canonical_url=facts[match].canonical_url,
            guid=seen[match].guid if match in seen else None,
            fingerprint=facts[match].fingerprint,
            content_hash=seen[match].content_hash if match in seen else None,
            in_feed=match in seen,
        )
        if match
        else None
        for match in matches
    )


def article_by_url(c: Connection, url: str) -> ArticleId | None:
    """Return the article at an address in any of its spellings."""
    canonical = canonical_url(url)
    found = c.scalar(select(articles.c.id).where(articles.c.canonical_url == canonical)) if canonical else None
    return ArticleId(found) if found else None


def _by(
    c: Connection, column: "ColumnElement[str] | ColumnElement[str | None]", values: Iterable[str]
) -> dict[str, int]:
    found: dict[str, int] = {}
    for batch in batched(values):
        rows = c.execute(select(column, articles.c.id).where(column.in_(batch)).order_by(articles.c.id.desc()))
        found.update({row[0]: row[1] for row in rows})
    return found


def _by_guid(c: Connection, feed_id: FeedId, guids: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for batch in batched(guids):
        rows = select(appearances.c.guid, appearances.c.article_id).where(
            appearances.c.feed_id == feed_id, appearances.c.guid.in_(batch)
        )
        found.update({row[0]: row[1] for row in c.execute(rows)})
    return found
