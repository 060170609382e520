"""A question to the archive as data: made by the query language and the sources pane, answered by the store."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from newsreader.model.ids import FeedId


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase to find in the text. ``text`` as typed (NFC); ``field`` limits it to one indexed column."""

    text: str
    is_phrase: bool = False
    is_negated: bool = False
    is_prefix: bool = False
    field: str | None = None


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
    has_picture: bool | None = None
    has_comments: bool | None = None
    after: datetime | None = None
    before: datetime | None = None
