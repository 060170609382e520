"""The query language: text as typed in the search field or on the command line → ``Query``."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from newsreader.model.errors import BadQuery
from newsreader.model.query import Query, Term
from newsreader.search.dates import is_unfinished, period
from newsreader.search.tokens import Token, tokens

TEXT_FIELDS = ("title", "lead", "body", "caption", "by")
"""Fields that limit a word or phrase to one part of the article."""

IS_VALUES = ("unread", "read", "starred", "kept")
HAS_VALUES = ("picture", "comments")

FIELDS = (
    *TEXT_FIELDS,
    "is",
    "has",
    "tag",
    "source",
    "feed",
    "folder",
    "site",
    "lang",
    "section",
    "after",
    "before",
    "date",
)
"""Every field, for completion."""

_NAMES = frozenset(FIELDS)


def parse_query(text: str, *, now: datetime) -> Query:
    """Understand a query; ``now`` is aware and its zone is the reader's.

    Conditions all hold: words, ``"phrases"``, ``begin*``, ``-not``, ``title: lead: body: caption: by:``,
    ``is:unread|read|starred|kept``, ``has:picture|comments``, ``tag: source: (feed:) folder: site: lang: section:``,
    ``after: before: date:`` (see ``dates``). A word at the very end may be unfinished, so it is also read as a
    beginning; so is an open phrase; a field without its value yet asks for nothing. Raise BadQuery at the place that
    cannot be understood.
    """
    query = Query()
    for token in tokens(text, _NAMES):
        if token.name is None or token.name in TEXT_FIELDS:
            term = _term(token)
            if term is not None:
                query = replace(query, terms=(*query.terms, term))
        elif token.value.strip():
            query = _RULES[token.name](query, token, now)
    return query


def _term(token: Token) -> Term | None:
    value = token.value.strip()
    is_prefix = token.is_open or (token.is_last and not token.is_phrase and not token.is_negated)
    if not token.is_phrase and value.endswith("*"):
        value, is_prefix = value.rstrip("*"), True
    if not any(char.isalnum() for char in value):
        return None
    if not value[-1].isalnum() or (token.is_open and token.value[-1:].isspace()):
        is_prefix = False
    return Term(
        text=value, is_phrase=token.is_phrase, is_negated=token.is_negated, is_prefix=is_prefix, field=token.name
    )


def _is(query: Query, token: Token, _now: datetime) -> Query:
    value, wanted = token.value.lower(), not token.is_negated
    if value == "unread":
        return replace(query, is_unread=wanted)
    if value == "read":
        return replace(query, is_unread=not wanted)
    if value == "starred":
        return replace(query, is_starred=wanted)
    if value == "kept":
        return replace(query, is_kept=wanted)
    return _unknown(query, token, IS_VALUES)


def _has(query: Query, token: Token, _now: datetime) -> Query:
    value, wanted = token.value.lower(), not token.is_negated
    if value in ("picture", "pictures"):
        return replace(query, has_picture=wanted)
    if value in ("comment", "comments"):
        return replace(query, has_comments=wanted)
    return _unknown(query, token, HAS_VALUES)


def _unknown(query: Query, token: Token, values: tuple[str, ...]) -> Query:
    """Leave the query as it is while the reader may be typing one of the values; else raise BadQuery."""
    if token.is_last and any(value.startswith(token.value.lower()) for value in values):
        return query
    raise BadQuery(
        f"“{token.name}:{token.value}” is not understood; after “{token.name}:” comes {' or '.join(values)}.",
        position=token.value_position,
    )


def _tag(query: Query, token: Token, _now: datetime) -> Query:
    if token.is_negated:
        return replace(query, not_tags=(*query.not_tags, token.value))
    return replace(query, tags=(*query.tags, token.value))


def _source(query: Query, token: Token, _now: datetime) -> Query:
    if token.is_negated:
        return replace(query, not_sources=(*query.not_sources, token.value))
    return replace(query, sources=(*query.sources, token.value))


def _folder(query: Query, token: Token, _now: datetime) -> Query:
    _only_once(token, query.folder)
    return replace(query, folder=token.value)


def _site(query: Query, token: Token, _now: datetime) -> Query:
    _only_once(token, query.site)
    return replace(query, site=token.value)


def _lang(query: Query, token: Token, _now: datetime) -> Query:
    _only_once(token, query.language)
    return replace(query, language=token.value)


def _section(query: Query, token: Token, _now: datetime) -> Query:
    _only_once(token, query.section)
    return replace(query, section=token.value)


def _only_once(token: Token, before: str | None) -> None:
    if token.is_negated:
        raise BadQuery(f"“{token.name}:” cannot be excluded with “-”.", position=token.position)
    if before is not None and before != token.value:
        raise BadQuery(f"“{token.name}:” is there twice with different values.", position=token.position)


def _date(query: Query, token: Token, now: datetime) -> Query:
    if token.is_negated:
        raise BadQuery(f"“{token.name}:” cannot be excluded with “-”.", position=token.position)
    named = period(token.value, now)
    if named is None:
        if token.is_last and is_unfinished(token.value):
            return query
        raise BadQuery(
            f"“{token.value}” is no date; write 2024, 2024-07, 2024-07-01, today, yesterday or -7d.",
            position=token.value_position,
        )
    begins, ends = named
    if token.name == "after":
        ends = None
    elif token.name == "before":
        begins, ends = None, begins
    after = max((moment for moment in (query.after, begins) if moment is not None), default=None)
    before = min((moment for moment in (query.before, ends) if moment is not None), default=None)
    return replace(query, after=after, before=before)


_RULES: dict[str, Callable[[Query, Token, datetime], Query]] = {
    "is": _is,
    "has": _has,
    "tag": _tag,
    "source": _source,
    "feed": _source,
    "folder": _folder,
    "site": _site,
    "lang": _lang,
    "section": _section,
    "after": _date,
    "before": _date,
    "date": _date,
}
