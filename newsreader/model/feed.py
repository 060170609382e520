"""Feeds: what is subscribed, what a server sent, what a parser read, what the decision wants done."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from newsreader.model.article import Enclosure, FoundPicture
from newsreader.model.ids import ArticleId, CleanHtml, FeedId, FolderId
from newsreader.model.pickling import travels


class HealthState(StrEnum):
    """How a feed is doing, as shown in Feed health and ``feeds --json``."""

    NEW = "new"
    OK = "ok"
    FAILING = "failing"
    GONE = "gone"
    PAUSED = "paused"


class SourceKind(StrEnum):
    """What a source's address gives: a feed, a page whose headlines are read, or a sitemap."""

    FEED = "feed"
    PAGE = "page"
    SITEMAP = "sitemap"


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
    """False: its host wants to be left alone, so it was not asked."""


Outcome = Fetched | NotModified | Gone | Failed
"""What asking for a feed can come to."""


@dataclass(frozen=True, slots=True)
class ParsedArticle:
    """An entry as the feed gives it. ``summary`` and ``content`` are raw HTML, addresses absolute, nothing cleaned yet.

    ``published`` and ``updated`` keep the offset the feed claims (UTC where it gives none).
    """

    guid: str | None
    url: str | None
    title: str
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    updated: datetime | None = None
    summary: str | None = None
    content: str | None = None
    categories: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    picture: str | None = None
    """Address of the entry's own picture (Media RSS, picture enclosure)."""
    comments_url: str | None = None
    comments_feed: str | None = None
    language: str | None = None
    comment_count: int | None = None
    """Readers' comments as the feed counts them (``slash:comments``, ``thr:total``, ``thr:count``)."""
    caption: str | None = None
    """The line under the entry's own picture (``media:description``)."""
    credit: str | None = None
    """Who made the entry's own picture (``media:credit``)."""


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed as its document gives it, whichever parser read it."""

    title: str | None
    link: str | None
    articles: tuple[ParsedArticle, ...] = ()
    description: str | None = None
    language: str | None = None
    ttl_minutes: int | None = None
    icon: str | None = None
    skip_hours: tuple[int, ...] = ()
    """Hours of the day, in GMT, in which the feed does not want to be asked."""
    skip_days: tuple[int, ...] = ()
    """Days of the week in which the feed does not want to be asked; 0 is Monday."""
    page_model: str | None = None
    """What is remembered of a watched page's build until the next visit; None in a feed."""
    is_rebuilt: bool = False
    """A watched page is no longer built as it was learned."""
    update_seconds: int | None = None
    """How long the feed says it stays as it is (``syn:updatePeriod`` and ``syn:updateFrequency``)."""


@dataclass(frozen=True, slots=True)
class FeedCandidate:
    """A feed that discovery found, tried and read. ``articles`` counts what it lists now."""

    url: str
    title: str
    site_url: str | None
    articles: int
    latest: datetime | None
    kind: SourceKind = SourceKind.FEED
    headlines: tuple[str, ...] = ()
    """The first few, to see what one would get."""
    page_model: str | None = None


@travels
@dataclass(frozen=True, slots=True)
class CleanArticle:
    """An entry ready for the decision: HTML clean, text derived, address canonical, identity computed."""

    guid: str | None
    url: str | None
    canonical_url: str | None
    fingerprint: str
    title: str
    lead: str
    byline: str
    published: datetime | None
    updated: datetime | None
    html: CleanHtml
    text: str
    content_hash: str
    categories: tuple[str, ...] = ()
    picture: str | None = None
    language: str | None = None
    comments_url: str | None = None
    comments_feed: str | None = None
    pictures: tuple[FoundPicture, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    comment_count: int | None = None
    rank: int | None = None
    """Where it stands on a watched page, 1 at the top; None in a feed."""


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """What the archive holds of an article that an entry may be. ``in_feed``: this feed has listed it before.

    ``content_hash`` is the hash of the feed text last seen *in this feed* (None when this feed never listed it).
    """

    id: ArticleId
    canonical_url: str | None
    guid: str | None
    fingerprint: str
    content_hash: str | None
    in_feed: bool


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
