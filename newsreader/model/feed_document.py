"""A feed's document: what a parser read in it, and its entries made ready for the decision."""

from dataclasses import dataclass
from datetime import datetime

from newsreader.model.article import Enclosure, FoundPicture
from newsreader.model.ids import CleanHtml
from newsreader.model.pickling import travels


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
