"""Lists of articles: ids of a query, windows of rows. Never reads a body."""

from array import array
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, FromClause, Select, and_, func, or_, select

from newsreader.model.article import ArticleRow
from newsreader.model.ids import ArticleId, FeedId
from newsreader.model.query import Query
from newsreader.store import search_index
from newsreader.store.batches import batched
from newsreader.store.folders import below
from newsreader.store.schema import READER, appearances, article_tags, articles, feeds, states, tags
from newsreader.store.times import moment, seconds, sure_moment


def list_ids(c: Connection, query: Query) -> "array[int]":
    """Return the ids of everything a query finds, newest first, ties by id."""
    ids = array("q")
    for chunk in c.scalars(_ids(c, query)).partitions(10_000):
        ids.extend(chunk)
    return ids


def first_rows(c: Connection, query: Query, limit: int) -> tuple[ArticleRow, ...]:
    """Return the newest rows a query finds."""
    return list_rows(c, c.scalars(_ids(c, query).limit(limit)).all())


def count(c: Connection, query: Query) -> int:
    """Return how many articles a query finds."""
    return c.scalar(select(func.count()).select_from(_ids(c, query).order_by(None).subquery())) or 0


def list_rows(c: Connection, ids: Sequence[int]) -> tuple[ArticleRow, ...]:
    """Return the rows of these articles in the order asked; one that is not there is left out."""
    found: dict[int, ArticleRow] = {}
    for batch in batched(ids):
        found.update(_rows(c, batch))
    return tuple(found[article] for article in ids if article in found)


def conditions(c: Connection, query: Query) -> list[ColumnElement[bool]]:
    """Return what a query asks of ``articles`` joined with the reader's ``states``, its terms left out."""
    a, s = articles.c, states.c
    asked: list[ColumnElement[bool]] = []
    if query.is_unread is not None:
        asked.append(s.is_read == (0 if query.is_unread else 1))
    if query.is_starred is not None:
        asked.append(s.is_starred == (1 if query.is_starred else 0))
    if query.is_kept is not None:
        asked.append(a.kept_at.is_not(None) if query.is_kept else a.kept_at.is_(None))
    if query.after:
        asked.append(s.sort_at >= seconds(query.after))
    if query.before:
        asked.append(s.sort_at < seconds(query.before))
    if query.feeds:
        asked.append(_listed_by(appearances.c.feed_id.in_(query.feeds)))
    asked += [_listed_by(appearances.c.feed_id.in_(_sources(c, name))) for name in query.sources]
    asked += [~_listed_by(appearances.c.feed_id.in_(_sources(c, name))) for name in query.not_sources]
    if query.folder is not None:
        inside = select(feeds.c.id).where(feeds.c.folder_id.in_(below(c, query.folder)))
        asked.append(_listed_by(appearances.c.feed_id.in_(inside)))
    asked += [_tagged(name) for name in query.tags]
    asked += [~_tagged(name) for name in query.not_tags]
    if query.site:
        asked.append(func.instr(func.fold(a.site), func.fold(query.site)) > 0)
    if query.language:
        asked.append(or_(a.language == query.language.lower(), a.language.startswith(query.language.lower() + "-")))
    if query.byline:
        asked.append(func.instr(func.fold(a.byline), func.fold(query.byline)) > 0)
    if query.section:
        asked.append(func.instr(func.fold(a.section), func.fold(query.section)) > 0)
    if query.has_picture is not None:
        asked.append(a.picture_count > 0 if query.has_picture else a.picture_count == 0)
    if query.has_comments is not None:
        asked.append(a.comment_count > 0 if query.has_comments else a.comment_count == 0)
    return asked


def _ids(c: Connection, query: Query) -> "Select[int]":
    """Order one feed's list by its own index, every other by the reader's states, which the partial indexes serve."""
    asked = conditions(c, query)
    words = search_index.matching(query.terms, states.c.article_id)
    is_one_feed = len(query.feeds) == 1 and words is None and query.is_starred is None
    source: FromClause = states
    order = (states.c.sort_at.desc(), states.c.article_id.desc())
    identity = states.c.article_id
    if is_one_feed:
        same = and_(states.c.article_id == appearances.c.article_id, states.c.reader_id == READER)
        source = appearances.join(states, same)
        asked = conditions(c, replace(query, feeds=()))
        asked.append(appearances.c.feed_id == query.feeds[0])
        order = (appearances.c.sort_at.desc(), appearances.c.article_id.desc())
        identity = appearances.c.article_id
    else:
        asked.append(states.c.reader_id == READER)
    if words is not None:
        asked.append(words)
    if _needs_articles(query):
        source = source.join(articles, articles.c.id == identity)
    return select(identity).select_from(source).where(*asked).order_by(*order)


def _needs_articles(query: Query) -> bool:
    plain = (
        query.is_kept,
        query.site,
        query.language,
        query.byline,
        query.section,
        query.has_picture,
        query.has_comments,
    )
    return any(value is not None for value in plain)


def _listed_by(which: ColumnElement[bool]) -> ColumnElement[bool]:
    return select(1).where(appearances.c.article_id == states.c.article_id, which).exists()


def _tagged(name: str) -> ColumnElement[bool]:
    joined = article_tags.join(tags, tags.c.id == article_tags.c.tag_id)
    return (
        select(1)
        .select_from(joined)
        .where(
            article_tags.c.article_id == states.c.article_id,
            article_tags.c.reader_id == READER,
            tags.c.folded == func.fold(name),
        )
        .exists()
    )


def _sources(c: Connection, name: str) -> list[int]:
    title = func.coalesce(feeds.c.given_title, feeds.c.title)
    folded = func.fold(name)
    matches = or_(func.instr(func.fold(title), folded) > 0, func.instr(func.fold(feeds.c.url), folded) > 0)
    return [row[0] for row in c.execute(select(feeds.c.id).where(matches))]


_ROW = select(
    articles.c.id,
    articles.c.url,
    articles.c.title,
    articles.c.lead,
    articles.c.byline,
    articles.c.section,
    articles.c.site,
    articles.c.language,
    articles.c.published,
    articles.c.published_offset,
    articles.c.modified,
    articles.c.modified_offset,
    articles.c.first_seen,
    articles.c.sort_at,
    articles.c.thumbnail,
    articles.c.picture_count,
    articles.c.is_edited,
    articles.c.kept_at,
    states.c.is_read,
    states.c.is_starred,
).select_from(articles.outerjoin(states, and_(states.c.article_id == articles.c.id, states.c.reader_id == READER)))


def _rows(c: Connection, ids: list[int]) -> dict[int, ArticleRow]:
    listed: dict[int, list[tuple[int, str]]] = {}
    title = func.coalesce(feeds.c.given_title, feeds.c.title).label("title")
    query = select(appearances.c.article_id, appearances.c.feed_id, title).select_from(
        appearances.join(feeds, feeds.c.id == appearances.c.feed_id)
    )
    for article, feed, name in c.execute(query.where(appearances.c.article_id.in_(ids)).order_by(feeds.c.id)):
        listed.setdefault(article, []).append((feed, name))
    tagged: dict[int, list[str]] = {}
    names = select(article_tags.c.article_id, tags.c.name).select_from(
        article_tags.join(tags, tags.c.id == article_tags.c.tag_id)
    )
    names = names.where(article_tags.c.article_id.in_(ids), article_tags.c.reader_id == READER)
    for article, name in c.execute(names.order_by(tags.c.folded)):
        tagged.setdefault(article, []).append(name)
    return {
        row.id: ArticleRow(
            id=ArticleId(row.id),
            url=row.url,
            title=row.title,
            lead=row.lead,
            byline=row.byline,
            section=row.section,
            site=row.site,
            language=row.language,
            published=moment(row.published, row.published_offset),
            modified=moment(row.modified, row.modified_offset),
            first_seen=sure_moment(row.first_seen),
            sort_at=sure_moment(row.sort_at),
            is_read=bool(row.is_read),
            is_starred=bool(row.is_starred),
            is_kept=row.kept_at is not None,
            is_edited=bool(row.is_edited),
            tags=tuple(tagged.get(row.id, ())),
            feeds=tuple(FeedId(feed) for feed, _ in listed.get(row.id, ())),
            sources=tuple(name for _, name in listed.get(row.id, ())),
            thumbnail=row.thumbnail,
            pictures=row.picture_count,
        )
        for row in c.execute(_ROW.where(articles.c.id.in_(ids)))
    }
