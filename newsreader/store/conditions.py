"""What a query asks, as conditions on ``articles`` and the reader's ``states``.

All but what its words ask of the index as a whole, which is ``asked_words``'.
"""

from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, false, func, literal_column, not_, or_, select, true

from newsreader.model.query import Query
from newsreader.store.asked_words import are_words, hits, matching, whole
from newsreader.store.exact import spelt
from newsreader.store.folders import below
from newsreader.store.schema import READER, appearances, article_tags, articles, feed_counts, feeds, states, tags
from newsreader.store.search_index import expression
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
    """Return what a query asks of ``articles`` joined with the reader's ``states``."""
    return [
        *of_state(query),
        *within(query, states.c.sort_at),
        *of_articles(query),
        *excluded(c, query),
        *mixed(c, query),
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
    if query.has_note or query.is_gone:
        asked.append(false())
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
    """Return what is asked of the facts in ``articles``."""
    a = articles.c
    asked: list[_Condition] = []
    if query.is_kept is False:
        asked.append(a.kept_at.is_(None))
    told = ((a.site, query.site), (a.byline, query.byline), (a.section, query.section), (a.agency, query.agency))
    for column, words in told:
        if words:
            asked.append(_mentions(column, words))
    if query.language:
        language = query.language.lower()
        written = func.lower(a.language)
        asked.append(or_(written == language, func.instr(written, f"{language}-") == 1))
    if query.has_picture is not None:
        asked.append(a.picture_count > 0 if query.has_picture else a.picture_count == 0)
    if query.has_comments is not None:
        asked.append(a.comment_count > 0 if query.has_comments else a.comment_count == 0)
    if query.is_edited is not None:
        asked.append(a.is_edited == int(query.is_edited))
    return asked


def needs_articles(query: Query) -> bool:
    """Tell whether the table ``articles`` must be joined to answer a query."""
    within_it = (*chain.from_iterable(query.either), *query.without)
    return bool(of_articles(query)) or any(map(needs_articles, within_it))


def excluded(c: Connection, query: Query) -> list[_Condition]:
    """Return what must not be: sources and tags that the query excludes."""
    return [
        *(~_listed(_named(c, name)) for name in query.not_sources),
        *(~states.c.article_id.in_(_carrying(name)) for name in query.not_tags),
    ]


def mixed(c: Connection, query: Query) -> list[_Condition]:
    """Return what neither the index alone nor a plain condition says: exact spellings, words or conditions, groups."""
    article = states.c.article_id
    asked: list[_Condition] = []
    for term in query.terms:
        candidates = expression(term) if term.is_exact else None
        if candidates and term.is_negated:
            asked.append(not_(and_(_plus(article).in_(hits(candidates)), spelt(term, article))))
        elif candidates:
            asked.append(spelt(term, article))
    asked += [or_(*(_holds(c, one) for one in group)) for group in query.either if not _is_simple(group)]
    asked += [not_(_holds(c, one)) for one in query.without if whole(one) is None]
    return asked


def _is_simple(group: tuple[Query, ...]) -> bool:
    """Tell whether alternatives are answered elsewhere: by the index, or as feeds or tags by one sieve."""
    return are_words(group) or all(map(_is_of_feeds, group)) or all(map(_is_of_tag, group))


def _is_of_feeds(query: Query) -> bool:
    """Tell whether a query asks for the articles of some feeds, told once, and for nothing else."""
    told = bool(query.feeds) + (query.folder is not None) + len(query.sources)
    return told == 1 and replace(query, feeds=(), folder=None, sources=()) == Query()


def _is_of_tag(query: Query) -> bool:
    return len(query.tags) == 1 and replace(query, tags=()) == Query()


def _holds(c: Connection, query: Query) -> _Condition:
    """Return a whole query as one condition, which must not lead SQLite away from the index that the list walks."""
    words = matching(query, _plus(states.c.article_id))
    return and_(true(), *conditions(c, query), *(() if words is None else (words,)))


def _plus(column: ColumnElement[int]) -> ColumnElement[int]:
    """Return a column as SQLite takes it when it is not to look for it in an index."""
    return literal_column(f"+{column}")


def feeds_asked(c: Connection, query: Query) -> list[tuple[int, ...]]:
    """Return sets of feeds; an article must be listed by one of each."""
    asked: list[tuple[int, ...]] = []
    if query.feeds:
        asked.append(tuple(query.feeds))
    if query.folder is not None:
        asked.append(tuple(c.scalars(select(feeds.c.id).where(feeds.c.folder_id.in_(below(c, query.folder))))))
    asked += [_named(c, name) for name in query.sources]
    groups = [group for group in query.either if all(map(_is_of_feeds, group))]
    return asked + [tuple({feed for one in group for feed in feeds_asked(c, one)[0]}) for group in groups]


def tags_asked(query: Query) -> list[tuple[str, ...]]:
    """Return sets of tags; an article must carry one of each."""
    groups = [group for group in query.either if all(map(_is_of_tag, group))]
    return [*((name,) for name in query.tags), *(tuple(one.tags[0] for one in group) for group in groups)]


def sieves(c: Connection, query: Query) -> list[Sieve]:
    """Return the conditions by feed, by tag and by being kept."""
    found = [_by_feeds(query, any_of) for any_of in feeds_asked(c, query)]
    found += [_by_ids(_carrying(*any_of)) for any_of in tags_asked(query)]
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
    listed = select(1).where(appearances.c.article_id == states.c.article_id, feed.in_(any_of))
    return listed.correlate(states).exists()  # and not with the appearances that a list of one feed walks


def _carrying(*names: str) -> Select[Any]:
    joined = article_tags.join(tags, tags.c.id == article_tags.c.tag_id)
    carrying = select(article_tags.c.article_id).select_from(joined)
    folded = tags.c.folded.in_([func.fold(name) for name in names])
    return carrying.where(article_tags.c.reader_id == READER, folded)
