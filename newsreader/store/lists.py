"""Lists of articles: the ids that a query finds, newest first.

Plain lists walk an index of ``states`` (everything, unread, starred) or of ``appearances`` (one feed) in its order and
sort nothing. Where few articles can meet a condition (a folder, a tag), they are gathered and sorted instead. Which of
the two is less, the kept counts tell: over a folder SQLite alone took 6.8 s where this takes 0.5 s (500,000 articles).
"""

from array import array
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, func, literal_column, select

from newsreader.model.article import ArticleRow
from newsreader.model.query import Query
from newsreader.store.asked_words import matching
from newsreader.store.conditions import (
    Sieve,
    conditions,
    excluded,
    feeds_asked,
    mixed,
    needs_articles,
    of_articles,
    of_state,
    sieves,
    tags_asked,
    within,
)
from newsreader.store.rows import list_rows
from newsreader.store.schema import READER, appearances, articles, states, totals

__all__ = ["conditions", "count", "first_rows", "list_ids", "list_rows"]

_GATHERING = 3
"""What gathering and sorting an article costs against walking past one."""


def list_ids(c: Connection, query: Query) -> "array[int]":
    """Return the ids of everything a query finds, newest first, ties by id: 8 bytes each, 0.4 s a million."""
    found = c.execute(ids_of(c, query))
    cursor: Any = found.cursor  # rows as the driver gives them: SQLAlchemy's cost three times as much
    ids = array("q", chain.from_iterable(cursor))
    found.close()
    return ids


def first_rows(c: Connection, query: Query, limit: int) -> tuple[ArticleRow, ...]:
    """Return the newest rows a query finds."""
    return list_rows(c, c.scalars(ids_of(c, query, limit)).all())


def count(c: Connection, query: Query) -> int:
    """Return how many articles a query finds."""
    return c.scalar(select(func.count()).select_from(ids_of(c, query).order_by(None).subquery())) or 0


def ids_of(c: Connection, query: Query, limit: int | None = None) -> Select[Any]:
    """Return the statement for the ids that a query finds, newest first."""
    words = matching(query, states.c.article_id)
    asked = [*of_state(query), *excluded(c, query), *of_articles(query), *mixed(c, query)]
    if words is not None:
        asked.append(words)
    feed = _one_feed(c, query) if words is None else None
    source: FromClause = states
    identity = states.c.article_id
    order: ColumnElement[Any] = states.c.sort_at
    if feed is not None:
        identity, order = appearances.c.article_id, appearances.c.sort_at
        source = appearances.join(states, states.c.article_id == identity)
        asked += [appearances.c.feed_id == feed, *within(query, order)]
    else:
        found = sieves(c, query)
        gathered = _fewest(c, query, found, limit)
        if gathered is not None:
            order = literal_column("+states.sort_at")  # the plus keeps SQLite from walking the index in its order
            asked.append(states.c.article_id.in_(gathered.ids))
        asked += [sieve.lookup for sieve in found if sieve is not gathered]
        asked += within(query, states.c.sort_at)
    if needs_articles(query):
        source = source.join(articles, articles.c.id == identity)
    ids = select(identity).select_from(source).where(states.c.reader_id == READER, *asked)
    return ids.order_by(order.desc(), identity.desc()).limit(limit)


def _one_feed(c: Connection, query: Query) -> int | None:
    """Return the feed when the query asks for one and for nothing that has a shorter way."""
    if query.is_starred or query.is_kept or tags_asked(query):
        return None
    asked = feeds_asked(c, query)
    return asked[0][0] if len(asked) == 1 and len(asked[0]) == 1 else None


def _fewest(c: Connection, query: Query, found: list[Sieve], limit: int | None) -> Sieve | None:
    """Return the sieve with the fewest articles where gathering them is less than walking past all others."""
    if not found:
        return None
    sizes = [c.scalar(sieve.size) or 0 for sieve in found]
    least = min(sizes)
    counted = totals.c.starred if query.is_starred else totals.c.unread if query.is_unread else totals.c.articles
    walk = c.scalar(select(counted).where(totals.c.reader_id == READER)) or 0
    if limit is not None and least:
        walk = min(walk, limit * walk // least)
    return found[sizes.index(least)] if least * _GATHERING <= walk else None
