"""The decision: what the archive knows of an entry, and what one refresh of one feed wants written."""

from dataclasses import dataclass
from datetime import datetime

from newsreader.model.feed import HealthState, Trouble
from newsreader.model.feed_document import CleanArticle
from newsreader.model.fetching import Validators, Wishes
from newsreader.model.ids import ArticleId, FeedId


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """What the archive holds of an article that an entry may be. ``in_feed``: this feed has listed it before.

    ``content_hash`` is the hash of the feed text last seen *in this feed* (None when this feed never listed it).
    ``has_entrys_address``: some article, this one or another, has the address that the entry tells.
    """

    id: ArticleId
    canonical_url: str | None
    guid: str | None
    fingerprint: str
    content_hash: str | None
    in_feed: bool
    title: str = ""
    lead: str = ""
    has_entrys_address: bool = False


@dataclass(frozen=True, slots=True)
class NewArticle:
    """Intent: store an article nobody has."""

    article: CleanArticle
    first_seen: datetime
    sort_at: datetime
    """Published, clamped to first seen when missing or in the future."""


@dataclass(frozen=True, slots=True)
class UpdatedArticle:
    """Intent: the same article with other text. State stays; the earlier text becomes a revision."""

    id: ArticleId
    article: CleanArticle


@dataclass(frozen=True, slots=True)
class SeenArticle:
    """Intent: the article is listed by this feed (again, or for the first time); its text stays.

    A second feed listing an article that another feed owns is only an appearance.
    """

    id: ArticleId
    article: CleanArticle


@dataclass(frozen=True, slots=True)
class FeedIntent:
    """Everything one refresh of one feed wants written, in one transaction."""

    feed_id: FeedId
    now: datetime
    outcome: HealthState
    error: str | None = None
    validators: Validators | None = None
    """None: leave as they are."""
    body_hash: str | None = None
    """None: leave as it is."""
    title: str | None = None
    site_url: str | None = None
    language: str | None = None
    moved_to: str | None = None
    """Where the feed says it has moved for good; None: forget what it said before."""
    moves: int = 0
    new_url: str | None = None
    """The address to ask from now on: the move has proved stable."""
    next_fetch: datetime | None = None
    failures: int = 0
    trouble: Trouble | None = None
    status: int | None = None
    size: int = 0
    wishes: Wishes | None = None
    """None: leave as they are; so with ``rhythm``, ``latest`` and ``page_model``."""
    rhythm: int | None = None
    latest: datetime | None = None
    page_model: str | None = None
    new: tuple[NewArticle, ...] = ()
    updated: tuple[UpdatedArticle, ...] = ()
    seen: tuple[SeenArticle, ...] = ()
