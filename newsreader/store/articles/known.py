"""Which stored article an entry may be: canonical address first, then GUID within the feed, then fingerprint.

What this feed has listed before comes before what others have: an entry about somebody else's article may tell that
one's address.
"""

import json
from collections.abc import Iterable, Sequence
from typing import cast

from sqlalchemy import Connection, bindparam, func, select

from newsreader.model.feed_document import CleanArticle
from newsreader.model.feed_intent import KnownArticle
from newsreader.model.ids import ArticleId, FeedId
from newsreader.model.urls import canonical_url
from newsreader.store.batches import batched
from newsreader.store.prepared import Prepared
from newsreader.store.schema import appearances, articles

_VALUES = select(func.json_each(bindparam("values")).table_valued("value").c.value)
"""The values asked for, told as one JSON list: a statement with a mark for each value is made anew every time."""
# Made once: making a statement costs more than running it, and there are five a feed.
_BY_URL = Prepared(select(articles.c.canonical_url, articles.c.id).where(articles.c.canonical_url.in_(_VALUES)))
# The oldest of those with the same words: a thousand papers may print the same line.
_BY_PRINT = Prepared(
    select(articles.c.fingerprint, func.min(articles.c.id))
    .where(articles.c.fingerprint.in_(_VALUES))
    .group_by(articles.c.fingerprint)
)
_BY_GUID = Prepared(
    select(appearances.c.guid, appearances.c.article_id).where(
        appearances.c.feed_id == bindparam("feed"), appearances.c.guid.in_(_VALUES)
    )
)
_FACTS = Prepared(
    select(articles.c.id, articles.c.canonical_url, articles.c.fingerprint, articles.c.title, articles.c.lead).where(
        articles.c.id.in_(_VALUES)
    )
)
_SEEN = Prepared(
    select(appearances.c.article_id, appearances.c.guid, appearances.c.content_hash).where(
        appearances.c.feed_id == bindparam("feed"), appearances.c.article_id.in_(_VALUES)
    )
)


def known_articles(c: Connection, feed_id: FeedId, found: Sequence[CleanArticle]) -> tuple[KnownArticle | None, ...]:
    """Return, aligned with ``found``, the stored article that each may be, or None."""
    urls = _by(c, _BY_URL, {article.canonical_url for article in found if article.canonical_url})
    guids = _by(c, _BY_GUID, {article.guid for article in found if article.guid}, feed=feed_id)
    prints = _by(c, _BY_PRINT, {article.fingerprint for article in found})
    held = [urls.get(article.canonical_url or "") for article in found]
    same_words = [prints.get(article.fingerprint) for article in found]
    same_guid = [guids.get(article.guid or "") for article in found]
    ids = {match for match in (*held, *same_guid, *same_words) if match}
    facts = {}
    for batch in batched(ids):
        facts.update({row.id: row for row in _FACTS.run(c, values=json.dumps(batch))})
    seen = {}
    for batch in batched(ids):
        seen.update({row.article_id: row for row in _SEEN.run(c, values=json.dumps(batch), feed=feed_id)})

    def chosen(at_address: int | None, of_guid: int | None, of_words: int | None) -> int | None:
        if at_address in seen:
            return at_address
        if of_words in seen and facts[of_words].canonical_url is None:
            return of_guid or of_words
        return of_guid or at_address or of_words

    matches = list(map(chosen, held, same_guid, same_words))
    return tuple(
        KnownArticle(
            id=ArticleId(match),
            canonical_url=facts[match].canonical_url,
            guid=seen[match].guid if match in seen else None,
            fingerprint=facts[match].fingerprint,
            content_hash=seen[match].content_hash if match in seen else None,
            in_feed=match in seen,
            title=facts[match].title,
            lead=facts[match].lead,
            has_entrys_address=at_address is not None,
        )
        if match
        else None
        for match, at_address in zip(matches, held, strict=True)
    )


def article_by_url(c: Connection, url: str) -> ArticleId | None:
    """Return the article at an address in any of its spellings."""
    canonical = canonical_url(url)
    found = c.scalar(select(articles.c.id).where(articles.c.canonical_url == canonical)) if canonical else None
    return ArticleId(found) if found else None


def _by(c: Connection, query: Prepared, values: Iterable[str], **more: object) -> dict[str, int]:
    found: dict[str, int] = {}
    for batch in batched(values):
        rows = query.run(c, values=json.dumps(batch), **more).all()
        found.update(cast("Sequence[tuple[str, int]]", rows))
    return found
