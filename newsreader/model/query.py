"""A question to the archive as data: what was typed, as a tree, and what it asks, answered by the store.

The query language makes the tree (``Node``) and its meaning (``Query``); the sources pane makes a ``Query`` at once.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from newsreader.model.ids import FeedId


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase to find in the text. ``text`` as typed (NFC); ``field`` limits it to one indexed column.

    ``is_exact``: only where the text is spelt with just these accents, the vowel that bears the tone apart.
    ``is_negated`` is for the flat ``Query.terms``; in a tree ``Not`` says it.
    """

    text: str
    is_phrase: bool = False
    is_negated: bool = False
    is_prefix: bool = False
    field: str | None = None
    is_exact: bool = False


def is_bare(term: Term) -> bool:
    """Tell whether a term is a mere word that must be there, which relevance reads together with those beside it."""
    return not (term.is_negated or term.is_phrase or term.is_exact or term.field)


@dataclass(frozen=True, slots=True)
class Near:
    """Words and phrases, in any order, with at most ``distance`` words between the first and the last of them.

    All have the same field. Two or more, none of them exact or negated.
    """

    terms: tuple[Term, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class Condition:
    """A field that is no text, as typed: ``is:unread``, ``tag:xe``, ``date:-7d``."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class And:
    """All of these, two or more."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Or:
    """Any of these, two or more."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but this."""

    part: "Node"


Node = Term | Near | Condition | And | Or | Not
"""What a query says. Nothing typed is None."""


class Order(StrEnum):
    """How a list is ordered."""

    NEWEST = "newest"
    RELEVANCE = "relevance"


@dataclass(frozen=True, slots=True)
class Query:
    """Conditions that all hold. The empty query is the whole archive.

    ``after`` is inclusive and ``before`` exclusive, both on ``sort_at``. ``sources`` match a feed's title or address
    folded, ``folder`` a folder's path and everything below it. Tags match folded.
    """

    terms: tuple[Term, ...] = ()
    is_unread: bool | None = None
    is_starred: bool | None = None
    is_kept: bool | None = None
    is_in_all: bool | None = None
    """Whether a feed lists it that is not left out of the views of everything, or no feed at all."""
    feeds: tuple[FeedId, ...] = ()
    """Any of these; empty: every feed and none."""
    sources: tuple[str, ...] = ()
    not_sources: tuple[str, ...] = ()
    folder: str | None = None
    tags: tuple[str, ...] = ()
    """All of these."""
    not_tags: tuple[str, ...] = ()
    site: str | None = None
    language: str | None = None
    byline: str | None = None
    section: str | None = None
    agency: str | None = None
    has_picture: bool | None = None
    has_comments: bool | None = None
    is_edited: bool | None = None
    """Whether the publisher changed its text after it was stored."""
    has_note: bool | None = None
    """No article has one: the archive keeps no notes yet."""
    is_gone: bool | None = None
    """No article is: whether a page is still there is not asked yet."""
    after: datetime | None = None
    before: datetime | None = None
    near: tuple[Near, ...] = ()
    """All of these."""
    either: "tuple[tuple[Query, ...], ...]" = ()
    """Of each group at least one holds; no group is empty."""
    without: "tuple[Query, ...]" = ()
    """None of these holds."""
