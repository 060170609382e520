"""Subscriptions: what is followed, how a feed is doing and how it is asked, and the feeds that discovery found."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from newsreader.model.ids import FeedId, FolderId


class HealthState(StrEnum):
    """How a feed is doing, as shown in Feed health and ``feeds --json``."""

    NEW = "new"
    OK = "ok"
    FAILING = "failing"
    GONE = "gone"
    PAUSED = "paused"


class SourceKind(StrEnum):
    """What a source is: a feed, a page whose headlines are read, a sitemap, or a command that writes a feed."""

    FEED = "feed"
    PAGE = "page"
    SITEMAP = "sitemap"
    COMMAND = "command"


class Trouble(StrEnum):
    """What is wrong with a feed, as far as a reader can do something about it."""

    MOVED = "moved"
    GONE = "gone"
    BLOCKED = "blocked"
    BUSY = "busy"
    UNREACHABLE = "unreachable"
    NOT_A_FEED = "not_a_feed"
    BROKEN = "broken"
    REBUILT = "rebuilt"


class Remedy(StrEnum):
    """What a reader can do about a feed in trouble."""

    RETRY = "retry"
    ADOPT = "adopt"
    LOOK_AGAIN = "look_again"
    ACCESS = "access"
    RESUME = "resume"
    UNSUBSCRIBE = "unsubscribe"


@dataclass(frozen=True, slots=True)
class FeedHealth:
    """The state of a feed's fetching. ``last_error`` is a sentence for people, None after a success.

    ``rhythm`` is the usual seconds between two of its articles, ``latest`` when its newest one was published.
    ``moved_to``: where its server says that it has moved for good, while that has not proved stable.
    """

    state: HealthState = HealthState.NEW
    last_success: datetime | None = None
    last_error: str | None = None
    last_attempt: datetime | None = None
    next_fetch: datetime | None = None
    failures: int = 0
    trouble: Trouble | None = None
    last_status: int | None = None
    moved_to: str | None = None
    latest: datetime | None = None
    rhythm: int | None = None

    def is_silent(self, now: datetime) -> bool:
        """Tell whether the feed has published nothing for far longer than it used to."""
        if self.latest is None or not self.rhythm:
            return False
        return now - self.latest > max(
            _SHORTEST_SILENCE, min(_RHYTHMS * timedelta(seconds=self.rhythm), _LONGEST_SILENCE)
        )


_SHORTEST_SILENCE = timedelta(days=3)
_LONGEST_SILENCE = timedelta(days=365)
_RHYTHMS = 10
"""A feed is silent when it has missed so many of its usual intervals."""


@dataclass(frozen=True, slots=True)
class FetchRecord:
    """One request for a feed, as its history shows it. ``size`` in bytes after decoding, ``ms`` with all redirects."""

    at: datetime
    outcome: str
    status: int | None = None
    ms: int = 0
    size: int = 0
    new_articles: int = 0
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of feeds. ``path`` is the names from the top joined by `` / `` (``Báo chí / Trong nước``)."""

    id: FolderId
    parent_id: FolderId | None
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Feed:
    """One subscription. ``title`` is the reader's own where given, else the publisher's, else the address."""

    id: FeedId
    url: str
    title: str
    site_url: str | None
    folder_id: FolderId | None
    folder: str | None
    articles: int
    unread: int
    health: FeedHealth
    fetch_full_text: bool = True
    fetch_pictures: bool = True
    language: str | None = None
    kind: SourceKind = SourceKind.FEED
    interval_minutes: int | None = None
    """The reader's own wish; None: by the feed's rhythm."""
    access: "Access" = field(default_factory=lambda: Access())
    is_in_all: bool = True
    """False: its articles are left out of the views of everything (all, unread, today) and of their counts."""


@dataclass(frozen=True, slots=True)
class Access:
    """How a feed is asked, where it is not asked like all others.

    ``secrets`` names what the system's keyring holds for it (``password``, ``cookies``, ``header:X-Token``); the
    archive never holds them.
    """

    user_agent: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    login: str | None = None
    secrets: tuple[str, ...] = ()


class Origin(StrEnum):
    """How a candidate came to be one."""

    SITE = "site"
    """It is the feed or sitemap asked for, or the feed of that site."""
    INSTEAD = "instead"
    """The site has no feed, but this can be followed."""
    CATALOGUE = "catalogue"
    """The starter catalogue lists it; it was not asked, so that nothing is known of its articles."""


@dataclass(frozen=True, slots=True)
class FeedCandidate:
    """A source that discovery found, and unless it is of the catalogue tried and read.

    ``articles`` counts what it lists now; ``folder`` is where the catalogue has it.
    """

    url: str
    title: str
    site_url: str | None
    articles: int
    latest: datetime | None
    kind: SourceKind = SourceKind.FEED
    headlines: tuple[str, ...] = ()
    """The first few, to see what one would get."""
    page_model: str | None = None
    origin: Origin = Origin.SITE
    folder: tuple[str, ...] = ()
