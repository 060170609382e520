"""What the tree of a query asks of the archive: tree → ``Query``."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import datetime
from functools import reduce
from typing import Any

from newsreader.model.query import And, Condition, Near, Node, Not, Or, Query, Term
from newsreader.search.dates import period

_GROWING = ("terms", "sources", "not_sources", "tags", "not_tags", "near", "either", "without")
"""Fields of a query that hold any number."""


def meaning(tree: Node | None, now: datetime) -> Query:
    """Return what a tree asks, its times counted from ``now`` in the reader's zone.

    Whatever a flat query can hold stays flat, for the lists' indexes serve that; the rest is in ``either`` and
    ``without``.
    """
    match tree:
        case None:
            return Query()
        case Term():
            return Query(terms=(tree,))
        case Near():
            return Query(near=(tree,))
        case Condition():
            return _CONDITIONS[tree.name](tree, now)
        case And(parts):
            return reduce(_also, (meaning(part, now) for part in parts))
        case Or(parts):
            return Query(either=(tuple(meaning(part, now) for part in parts),))
        case Not(part):
            return _negated(part, now)


def _negated(part: Node, now: datetime) -> Query:
    match part:
        case Term():
            return Query(terms=(replace(part, is_negated=True),))
        case Not(inner):
            return meaning(inner, now)
        case Or(parts):
            return reduce(_also, (_negated(one, now) for one in parts))
        case Condition(name="tag"):
            return Query(not_tags=(part.value,))
        case Condition(name="source"):
            return Query(not_sources=(part.value,))
        case Condition(name="is" | "has"):
            asked = meaning(part, now)
            flipped: dict[str, Any] = {name: not value for name, value in _set(asked).items()}
            return replace(asked, **flipped)
    return Query(without=(meaning(part, now),))


def _also(query: Query, other: Query) -> Query:
    """Return a query that asks for what both ask."""
    grown = {name: getattr(query, name) + getattr(other, name) for name in _GROWING}
    after = max(filter(None, (query.after, other.after)), default=None)
    before = min(filter(None, (query.before, other.before)), default=None)
    made = replace(query, **grown, after=after, before=before)
    for name, value in _set(other).items():
        if name in grown or name in ("after", "before"):
            continue
        if getattr(made, name) in (None, value):
            made = replace(made, **{name: value})
        else:
            made = replace(made, either=(*made.either, (replace(Query(), **{name: value}),)))
    return made


def _set(query: Query) -> dict[str, Any]:
    """Return what a query asks, field by field."""
    found = {field.name: getattr(query, field.name) for field in fields(query)}
    return {name: value for name, value in found.items() if value not in (None, ())}


def _date(condition: Condition, now: datetime) -> Query:
    begins, ends = period(condition.value, now) or (None, None)
    match condition.name:
        case "after":
            return Query(after=begins)
        case "before":
            return Query(before=begins)
    return Query(after=begins, before=ends)


_IS = {
    "unread": Query(is_unread=True),
    "read": Query(is_unread=False),
    "starred": Query(is_starred=True),
    "kept": Query(is_kept=True),
    "edited": Query(is_edited=True),
    "gone": Query(is_gone=True),
}
_HAS = {
    "picture": Query(has_picture=True),
    "comments": Query(has_comments=True),
    "note": Query(has_note=True),
}

_CONDITIONS: dict[str, Callable[[Condition, datetime], Query]] = {
    "is": lambda condition, _: _IS[condition.value],
    "has": lambda condition, _: _HAS[condition.value],
    "tag": lambda condition, _: Query(tags=(condition.value,)),
    "source": lambda condition, _: Query(sources=(condition.value,)),
    "folder": lambda condition, _: Query(folder=condition.value),
    "site": lambda condition, _: Query(site=condition.value),
    "section": lambda condition, _: Query(section=condition.value),
    "agency": lambda condition, _: Query(agency=condition.value),
    "lang": lambda condition, _: Query(language=condition.value),
    "after": _date,
    "before": _date,
    "date": _date,
}
