"""What articles still lack: pages, pictures and comments to fetch, and when to try again."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, ScalarSelect, and_, func, literal_column, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from newsreader.model.ids import ArticleId, FeedId
from newsreader.store.batches import among
from newsreader.store.schema import appearances, article_pictures, articles, feeds, page_fetches
from newsreader.store.times import seconds

WAITS = (timedelta(hours=1), timedelta(hours=6), timedelta(hours=24), timedelta(days=3))
"""How long to wait after the first, second … failure; after one more it is not tried again by itself."""
ATTEMPTS = len(WAITS) + 1


def pages_due(
    c: Connection,
    now: datetime,
    *,
    feeds: Sequence[FeedId] | None = None,
    articles: Sequence[ArticleId] | None = None,
    limit: int = 500,
) -> tuple[tuple[ArticleId, str, str | None], ...]:
    """Return (article, address, address of a feed that lists it) of pages to fetch, newest first.

    Of sources whose full text is wanted, or of exactly ``articles``, which are tried again whatever happened before.
    """
    return _pages(c, now, feeds, articles, limit)


def _pages(
    c: Connection, now: datetime, of: Sequence[FeedId] | None, ids: Sequence[ArticleId] | None, limit: int
) -> tuple[tuple[ArticleId, str, str | None], ...]:
    a, p = articles.c, page_fetches.c
    query = (
        select(a.id, a.url, _lister().label("source"))
        .where(a.url.is_not(None))
        .order_by(a.sort_at.desc(), a.id.desc())
        .limit(limit)
    )
    if ids is not None:
        query = query.select_from(articles.outerjoin(page_fetches, p.article_id == a.id))
        query = query.where(among(a.id, ids), func.coalesce(p.is_done, 0) == 0)
    else:
        query = query.select_from(page_fetches.join(articles, p.article_id == a.id)).where(
            p.is_done == literal_column("0"),  # seen as it is, SQLite takes the index of what is due
            or_(p.attempts == 0, and_(p.attempts < ATTEMPTS, p.next_attempt <= seconds(now))),
            _listed(of, feeds.c.fetch_full_text == 1),
        )
    return tuple((ArticleId(row.id), row.url, row.source) for row in c.execute(query))


def pictures_due(
    c: Connection,
    now: datetime,
    *,
    feeds: Sequence[FeedId] | None = None,
    articles: Sequence[ArticleId] | None = None,
    limit: int = 500,
) -> tuple[tuple[ArticleId, str, str | None], ...]:
    """Return (article, picture's address, the article's address) of pictures to fetch, like ``pages_due``."""
    return _pictures(c, now, feeds, articles, limit)


def _pictures(
    c: Connection, now: datetime, of: Sequence[FeedId] | None, ids: Sequence[ArticleId] | None, limit: int
) -> tuple[tuple[ArticleId, str, str | None], ...]:
    a, p = articles.c, article_pictures.c
    query = (
        select(a.id, p.src, a.url)
        .select_from(article_pictures.join(articles, a.id == p.article_id))
        .where(p.sha256.is_(None))
        .order_by(a.sort_at.desc(), a.id.desc(), p.position)
        .limit(limit)
    )
    if ids is not None:
        query = query.where(among(a.id, ids))
    else:
        query = query.where(
            or_(p.attempts == 0, and_(p.attempts < ATTEMPTS, p.next_attempt <= seconds(now))),
            _listed(of, feeds.c.fetch_pictures == 1),
        )
    return tuple((ArticleId(row.id), row.src, row.url) for row in c.execute(query))


def comments_due(
    c: Connection,
    *,
    feeds: Sequence[FeedId] | None = None,
    articles: Sequence[ArticleId] | None = None,
    limit: int = 500,
) -> tuple[tuple[ArticleId, str, str | None], ...]:
    """Return (article, its comment feed's address, address of a feed that lists it), newest first.

    Of articles whose page was read and printed no comments, unless their feed counts none; each once.
    """
    return _comments(c, feeds, articles, limit)


def _comments(
    c: Connection, of: Sequence[FeedId] | None, ids: Sequence[ArticleId] | None, limit: int
) -> tuple[tuple[ArticleId, str, str | None], ...]:
    a = articles.c
    query = (
        select(a.id, a.comments_feed, _lister().label("source"))
        .select_from(articles.join(page_fetches, page_fetches.c.article_id == a.id))
        .where(a.comments_feed.is_not(None), a.comments_at.is_(None), a.comment_count == 0)
        .where(func.coalesce(a.comments_told, 1) > 0, page_fetches.c.is_done == 1)
        .order_by(a.id.desc())
        .limit(limit)
    )
    query = query.where(among(a.id, ids) if ids is not None else _listed(of, feeds.c.fetch_full_text == 1))
    return tuple((ArticleId(row.id), row.comments_feed, row.source) for row in c.execute(query))


def page_failed(c: Connection, article: ArticleId, reason: str, now: datetime) -> None:
    """Note that a page could not be had, and when to try again."""
    tried = c.scalar(select(page_fetches.c.attempts).where(page_fetches.c.article_id == article)) or 0
    values = {"attempts": tried + 1, "next_attempt": next_attempt(tried + 1, now), "last_error": reason, "is_done": 0}
    made = upsert(page_fetches).values(article_id=article, **values)
    c.execute(made.on_conflict_do_update(index_elements=["article_id"], set_=values))


def next_attempt(failures: int, now: datetime) -> int | None:
    """Return when to try again after so many failures, in UTC seconds; None: not by itself."""
    return seconds(now + WAITS[failures - 1]) if failures <= len(WAITS) else None


def set_kept(c: Connection, ids: Sequence[ArticleId], now: datetime) -> None:
    """Mark articles as kept; an earlier mark stays."""
    c.execute(
        update(articles).where(among(articles.c.id, ids), articles.c.kept_at.is_(None)).values(kept_at=seconds(now))
    )


def _lister() -> ScalarSelect[str | None]:
    """Return the address of a feed that lists an article."""
    return (
        select(func.min(feeds.c.url))
        .select_from(appearances.join(feeds, feeds.c.id == appearances.c.feed_id))
        .where(appearances.c.article_id == articles.c.id)
        .scalar_subquery()
    )


def _listed(of: Sequence[FeedId] | None, wanted: ColumnElement[bool]) -> ColumnElement[bool]:
    joined = appearances.join(feeds, feeds.c.id == appearances.c.feed_id)
    query = select(1).select_from(joined).where(appearances.c.article_id == articles.c.id, wanted)
    return (query if of is None else query.where(feeds.c.id.in_(of))).exists()
