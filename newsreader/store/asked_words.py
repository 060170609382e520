"""The words of a query as FTS5 expressions: one for all of them where that can be said."""

from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Select, literal_column, not_, select

from newsreader.model.query import Near, Query
from newsreader.store.search_index import COLUMN_OF, expression, matches, quoted, search_table

_ARTICLE_ID: ColumnElement[int] = literal_column("articles.id")


@dataclass(frozen=True, slots=True)
class Words:
    """FTS5 expressions that must all match, and those of which none may."""

    wanted: tuple[str, ...]
    unwanted: tuple[str, ...]

    @property
    def expression(self) -> str | None:
        """All as one expression. None where nothing is wanted: FTS5 cannot say what only must not be."""
        if not self.wanted:
            return None
        wanted = " AND ".join(f"({part})" for part in self.wanted)
        return f"({wanted}) NOT ({' OR '.join(self.unwanted)})" if self.unwanted else wanted


def words_of(query: Query) -> Words:
    """Return what a query asks of the index, safe for any input.

    What the index cannot answer by itself is left out: alternatives that ask for more than words, and the exclusion of
    exact spellings. Of exact terms that are wanted it finds the candidates.
    """
    wanted = [expression(term) for term in query.terms if not term.is_negated]
    wanted += [_near(near) for near in query.near]
    wanted += [_either(group) for group in query.either if are_words(group)]
    unwanted = [expression(term) for term in query.terms if term.is_negated and not term.is_exact]
    unwanted += [f"({part})" for one in query.without if (part := whole(one))]
    return Words(tuple(filter(None, wanted)), tuple(filter(None, unwanted)))


def whole(query: Query) -> str | None:
    """Return a query as one FTS5 expression that says all of it, None where there is none."""
    beside = replace(query, terms=(), near=(), either=(), without=())
    if beside != Query() or any(term.is_exact for term in query.terms):
        return None
    if not all(map(are_words, query.either)) or not are_words(query.without):
        return None
    return words_of(query).expression


def are_words(queries: tuple[Query, ...]) -> bool:
    """Tell whether each query is one FTS5 expression."""
    return all(whole(query) is not None for query in queries)


def matching(query: Query, article_id: ColumnElement[int] = _ARTICLE_ID) -> ColumnElement[bool] | None:
    """Return what ``words_of`` a query says as a condition on a column of article ids, None where it is nothing.

    The column is ``articles.id`` unless another is given (``states.c.article_id``).
    """
    words = words_of(query)
    if words.expression is not None:
        return article_id.in_(hits(words.expression))
    return not_(article_id.in_(hits(" OR ".join(words.unwanted)))) if words.unwanted else None


def hits(expression: str) -> Select[tuple[int]]:
    """Return the statement for the articles that an expression finds."""
    return select(search_table.c.rowid).where(matches(expression)).correlate(None)


def _either(group: tuple[Query, ...]) -> str:
    return " OR ".join(f"({whole(query)})" for query in group)


def _near(near: Near) -> str | None:
    words = [f"{quoted(term.text)}{' *' if term.is_prefix else ''}" for term in near.terms if expression(term)]
    field = near.terms[0].field
    limit = f"{{{COLUMN_OF[field]}}} : " if field else ""
    return f"{limit}NEAR({' '.join(words)}, {near.distance})" if words else None
