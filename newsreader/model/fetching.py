"""Asking for a feed: what the fetching side needs to know of it, and what an answer can be."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from newsreader.model.feed import Access, SourceKind, Trouble
from newsreader.model.ids import FeedId


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a feed's document asks of those who fetch it. Hours in GMT, days from Monday = 0."""

    ttl_minutes: int | None = None
    update_seconds: int | None = None
    skip_hours: tuple[int, ...] = ()
    skip_days: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave for conditional requests, kept exactly and only from a 200."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class FeedToFetch:
    """What the fetching side needs to know of a feed."""

    id: FeedId
    url: str
    validators: Validators = Validators()
    body_hash: str | None = None
    failures: int = 0
    kind: SourceKind = SourceKind.FEED
    interval: timedelta | None = None
    access: Access = Access()
    wishes: Wishes = Wishes()
    rhythm: int | None = None
    latest: datetime | None = None
    moved_to: str | None = None
    moves: int = 0
    """Refreshes in a row whose server said that the feed has moved to ``moved_to``."""
    site_url: str | None = None
    page_model: str | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """A 200 answer: body after content decoding, header names in lower case, ``url`` after redirects."""

    url: str
    body: bytes
    headers: dict[str, str]
    validators: Validators = Validators()
    status: int = 200
    moved_to: str | None = None
    """Final address when every hop was a permanent redirect (301, 308)."""


@dataclass(frozen=True, slots=True)
class NotModified:
    """A 304 answer, or a 200 whose body is byte for byte the one read before (with the validators of that 200)."""

    url: str
    headers: dict[str, str] = field(default_factory=dict)
    validators: Validators | None = None
    status: int = 304
    moved_to: str | None = None
    size: int = 0


@dataclass(frozen=True, slots=True)
class Gone:
    """A 410 answer: the feed is over and is not asked again."""

    url: str
    status: int = 410


class Reach(StrEnum):
    """How far a request came; what is not answered may be the fault of the reader's own network."""

    ANSWERED = "answered"
    SILENT = "silent"
    """Nothing was heard of the server: no connection, no answer in time, no word from those who look up names."""
    NO_WAY = "no way"
    """The machine itself knew of no way to the server."""


@dataclass(frozen=True, slots=True)
class Failed:
    """A failure as a value that travels the pipeline. ``reason`` is a sentence for people."""

    url: str
    reason: str
    status: int | None = None
    retry_after: float | None = None
    """Seconds the server asked to wait."""
    trouble: Trouble = Trouble.UNREACHABLE
    is_asked: bool = True
    """False: it was not asked, as its host wants to be left alone or its password could not be had."""
    reach: Reach = Reach.ANSWERED


Outcome = Fetched | NotModified | Gone | Failed
"""What asking for a feed can come to."""
