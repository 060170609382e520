"""Words that must be spelt exactly as asked: the index finds candidates, the text of each decides."""

from sqlite3 import Connection

from sqlalchemy import ColumnElement, column, func, or_, select, table

from newsreader.model.query import Term
from newsreader.model.spelling import is_spelt
from newsreader.store.search_index import COLUMN_OF

_CHEAPEST_FIRST = ("title", "lead", "byline", "tags", "captions", "body")
"""A body is unpacked only where no other column holds the words."""
_WORDS = table("search_words", column("id"), *map(column, _CHEAPEST_FIRST))


def add_function(connection: Connection) -> None:
    """Give a connection the function with which ``spelt`` reads."""
    connection.create_function("is_spelt", 3, _is_spelt, deterministic=True)


def spelt(term: Term, article_id: ColumnElement[int]) -> ColumnElement[bool]:
    """Return as a condition whether an article holds the term's words as spelt there.

    It reads the article: combine it with the index, which says where the words stand at all.
    """
    names = (COLUMN_OF[term.field],) if term.field else _CHEAPEST_FIRST
    there = [func.is_spelt(_WORDS.c[name], term.text, int(term.is_prefix)) == 1 for name in names]
    return select(1).select_from(_WORDS).where(_WORDS.c.id == article_id, or_(*there)).exists()


def _is_spelt(text: str | None, words: str, goes_on: int) -> bool:
    return is_spelt(text or "", words, goes_on=bool(goes_on))
