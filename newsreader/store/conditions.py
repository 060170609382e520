"""What a query asks, as conditions on ``articles`` and the reader's ``states``."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, literal_column, or_, select

from newsreader.model.query import Query
from newsreader.store.folders import below
from newsreader.store.schema import READER, appearances, article_tags, articles, feed_counts, feeds, states, tags
from newsreader.store.times import seconds

_Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Sieve:
    """A condition that few articles may meet, in two ways: their ``ids`` gathered, or any one looked up.

    ``size`` asks how many there are at most.
    """

    ids: Select[Any]
    lookup: _Condition
    size: Select[Any]


def conditions(c: Connection, query: Query) -> list[_Condition]:
    """Return all that a query asks of ``articles`` joined with the reader's ``states``, its terms left out."""
    return [
        *of_state(query),
        *within(query, states.c.sort_at),
        *of_articles(query),
        *excluded(c, query),
        *(sieve.lookup for sieve in sieves(c, query)),
    ]


def of_state(query: Query) -> list[_Condition]:
    """Return the flags asked for, as literals: SQLite takes a partial index only where it sees the value."""
    asked: list[_Condition] = []
    if query.is_unread is not None:
        asked.append(states.c.is_read == literal_column("0" if query.is_unread else "1"))
    if query.is_starred is not None:
        asked.append(states.c.is_starred == literal_column("1" if query.is_starred else "0"))
    if query.is_in_all is not None:
        asked.append(states.c.is_in_all == literal_column("1" if query.is_in_all else "0"))
    return asked


def within(query: Query, sort_at: ColumnElement[int]) -> list[_Condition]:
    """Return the query's time as conditions on a column of ``states`` or ``appearances``."""
    asked: list[_Condition] = []
    if query.after:
        asked.append(sort_at >= seconds(query.after))
    if query.before:
        asked.append(sort_at < seconds(query.before))
    return asked


def of_articles(query: Query) -> list[_Condition]:
    """Return what is asked of the facts in ``articles``; where it is nothing, the table need not be joined."""
    a = articles.c
    asked: list[_Condition] = []
    if query.is_kept is False:
        asked.append(a.kept_at.is_(None))
    for column, words in ((a.site, query.site), (a.byline, query.byline), (a.section, query.section)):
        if words:
            asked.append(_mentions(column, words))
    if query.language:
        language = query.language.lower()
        told = func.lower(a.language)
        asked.append(or_(told == language, func.instr(told, f"{language}-") == 1))
    if query.has_picture is not None:
        asked.append(a.picture_count > 0 if query.has_picture else a.picture_count == 0)
    if query.has_comments is not None:
        asked.append(a.comment_count > 0 if query.has_comments else a.comment_count == 0)
    return asked


def excluded(c: Connection, query: Query) -> list[_Condition]:
    """Return what must not be: sources and tags that the query excludes."""
    return [
        *(~_listed(_named(c, name)) for name in query.not_sources),
        *(~states.c.article_id.in_(_carrying(name)) for name in query.not_tags),
    ]


def feeds_asked(c: Connection, query: Query) -> list[tuple[int, ...]]:
    """Return sets of feeds; an article must be listed by one of each."""
    asked: list[tuple[int, ...]] = []
    if query.feeds:
        asked.append(tuple(query.feeds))
    if query.folder is not None:
        asked.append(tuple(c.scalars(select(feeds.c.id).where(feeds.c.folder_id.in_(below(c, query.folder))))))
    return asked + [_named(c, name) for name in query.sources]


def sieves(c: Connection, query: Query) -> list[Sieve]:
    """Return the conditions by feed, by tag and by being kept."""
    found = [_by_feeds(query, any_of) for any_of in feeds_asked(c, query)]
    found += [_by_ids(_carrying(name)) for name in query.tags]
    if query.is_kept:
        found.append(_by_ids(select(articles.c.id).where(articles.c.kept_at.is_not(None))))
    return found


def _by_feeds(query: Query, any_of: tuple[int, ...]) -> Sieve:
    a, counted = appearances.c, feed_counts.c
    number = counted.unread if query.is_unread else counted.articles
    return Sieve(
        ids=select(a.article_id).where(a.feed_id.in_(any_of), *within(query, a.sort_at)),
        lookup=_listed(any_of),
        size=select(func.sum(number)).where(counted.reader_id == READER, counted.feed_id.in_(any_of)),
    )


def _by_ids(ids: Select[Any]) -> Sieve:
    return Sieve(ids, states.c.article_id.in_(ids), select(func.count()).select_from(ids.subquery()))


def _named(c: Connection, name: str) -> tuple[int, ...]:
    title = func.coalesce(feeds.c.given_title, feeds.c.title)
    return tuple(c.scalars(select(feeds.c.id).where(or_(_mentions(title, name), _mentions(feeds.c.url, name)))))


def _mentions(column: ColumnElement[str], words: str) -> _Condition:
    return func.instr(func.fold(column), func.fold(words)) > 0


def _listed(any_of: tuple[int, ...]) -> _Condition:
    """By the article's few appearances, not by the many feeds: the plus keeps SQLite from the feeds' index."""
    feed: ColumnElement[int] = literal_column("+appearances.feed_id")
    return select(1).where(appearances.c.article_id == states.c.article_id, feed.in_(any_of)).exists()


def _carrying(tag: str) -> Select[Any]:
    joined = article_tags.join(tags, tags.c.id == article_tags.c.tag_id)
    carrying = select(article_tags.c.article_id).select_from(joined)
    return carrying.where(article_tags.c.reader_id == READER, tags.c.folded == func.fold(tag))
