"""The full text index: FTS5 over folded text, external content, and the statements that keep and ask it.

The index holds no text of its own: the view ``search_words`` gathers it and ``search_source`` folds it whenever FTS5
wants it, with the SQL function ``fold`` that every connection registers. FTS5 cannot tell by itself that a row of a
view changed, so writers call ``remove`` before they change an article's words (title, lead, texts, captions, byline,
tags) and ``add`` after.
"""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, column, literal_column, table

from newsreader.model.ids import ArticleId
from newsreader.model.query import Term
from newsreader.model.text import fold

COLUMNS = ("title", "lead", "body", "captions", "byline", "tags")
"""Indexed columns in the order of the table."""

WEIGHTS = (8.0, 4.0, 1.0, 2.0, 4.0, 4.0)
"""What a hit in each column is worth, against one in the body."""

VIEWS: tuple[str, ...] = (
    """
    CREATE VIEW search_words AS
    SELECT a.id AS id, coalesce(a.title, '') AS title, coalesce(a.lead, '') AS lead,
        coalesce((
            SELECT body_text(c.body) FROM contents AS c WHERE c.article_id = a.id
            ORDER BY CASE c.kind WHEN 'saved' THEN 0 WHEN 'page' THEN 1 ELSE 2 END LIMIT 1
        ), '') AS body,
        coalesce((
            SELECT group_concat(p.words, char(10)) FROM (
                SELECT coalesce(caption, '') || ' ' || coalesce(credit, '') AS words FROM article_pictures
                WHERE article_id = a.id ORDER BY position
            ) AS p
        ), '') AS captions,
        coalesce(a.byline, '') AS byline,
        coalesce((
            SELECT group_concat(t.name, char(10)) FROM (
                SELECT tags.name AS name FROM article_tags JOIN tags ON tags.id = article_tags.tag_id
                WHERE article_tags.article_id = a.id AND article_tags.reader_id = 1 ORDER BY tags.id
            ) AS t
        ), '') AS tags
    FROM articles AS a
    """,
    """
    CREATE VIEW search_source AS
    SELECT id, fold(title) AS title, fold(lead) AS lead, fold(body) AS body, fold(captions) AS captions,
        fold(byline) AS byline, fold(tags) AS tags
    FROM search_words
    """,
)
"""Statements that make the views of what is indexed, in a database that has today's tables."""

DDL: tuple[str, ...] = (
    """
    CREATE VIRTUAL TABLE search USING fts5(
        title, lead, body, captions, byline, tags,
        content='search_source', content_rowid='id', tokenize='unicode61 remove_diacritics 0'
    )
    """,
    "CREATE VIRTUAL TABLE search_terms USING fts5vocab('search', 'row')",
    f"INSERT INTO search(search, rank) VALUES ('rank', 'bm25({', '.join(map(str, WEIGHTS))})')",
)
"""Statements that make the index in a database that has the views.

No prefix index: for three letters it makes the index two thirds larger (1.6 → 2.7 KB an article) and saves 4 ms of 5.
"""

COLUMN_OF = {"title": "title", "lead": "lead", "body": "body", "caption": "captions", "by": "byline", "tag": "tags"}
"""A term's field → the column it limits the term to."""
_BATCH = 500
_LISTED = ", ".join(COLUMNS)

search_table = table("search", column("rowid"), column("rank"))
"""The index as SQLAlchemy sees it."""


class Words(NamedTuple):
    """What is searched of an article, as the view ``search_words`` gathers it."""

    title: str
    lead: str
    body: str
    captions: str
    byline: str
    tags: str = ""


def add_new(c: Connection, found: Sequence[tuple[ArticleId, Words]]) -> None:
    """Index articles that were just made, with words that need not be gathered from the tables again."""
    if found:
        marks = ", ".join("?" * len(COLUMNS))
        c.exec_driver_sql(
            f"INSERT INTO search(rowid, {_LISTED}) VALUES (?, {marks})",
            [(article, *map(fold, words)) for article, words in found],
        )


def add(c: Connection, ids: Iterable[ArticleId]) -> None:
    """Index these articles with the text they have now. They must not be in the index."""
    for marks, values in _batches(ids):
        c.exec_driver_sql(
            f"INSERT INTO search(rowid, {_LISTED}) SELECT id, {_LISTED} FROM search_source WHERE id IN ({marks})",
            values,
        )


def remove(c: Connection, ids: Iterable[ArticleId]) -> None:
    """Take these articles out of the index. Call it while they still have the text that was indexed."""
    for marks, values in _batches(ids):
        c.exec_driver_sql(
            f"INSERT INTO search(search, rowid, {_LISTED}) "
            f"SELECT 'delete', id, {_LISTED} FROM search_source WHERE id IN ({marks})",
            values,
        )


def rebuild(c: Connection) -> None:
    """Make the whole index again from the articles."""
    c.exec_driver_sql("INSERT INTO search(search) VALUES ('rebuild')")


def matches(expression: str) -> ColumnElement[bool]:
    """Return an FTS5 expression as a condition on a row of the index."""
    return literal_column("search").op("MATCH")(expression)


def expression(term: Term) -> str | None:
    """Return one term, taken as wanted, as FTS5 reads it, or None where it has no letter or digit."""
    words = quoted(term.text)
    if not any(char.isalnum() for char in words):
        return None
    if term.is_prefix:
        words += " *"
    name = COLUMN_OF.get(term.field) if term.field else None
    return f"{{{name}}} : {words}" if name else words


def quoted(words: str) -> str:
    """Return words as one FTS5 string, folded: they match where they follow each other."""
    return '"' + fold(words.replace("\0", " ")).replace('"', '""') + '"'


def _batches(ids: Iterable[ArticleId]) -> Iterable[tuple[str, tuple[int, ...]]]:
    rest = iter(dict.fromkeys(ids))
    while batch := tuple(islice(rest, _BATCH)):
        yield ", ".join("?" * len(batch)), batch
