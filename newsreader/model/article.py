"""Articles: what was published, what it looks like in a list, what the reader did with it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from newsreader.model.ids import ArticleId, CleanHtml, FeedId, RevisionId
from newsreader.model.pickling import travels


class BlockKind(StrEnum):
    """Kinds of the publisher's own lists of links."""

    RECOMMENDED = "recommended"
    MORE = "more"
    INTEREST = "interest"
    TOPIC = "topic"
    OTHER = "other"


class ContentKind(StrEnum):
    """Where a text came from: the feed's entry, the article's page, a saved page."""

    FEED = "feed"
    PAGE = "page"
    SAVED = "saved"


class PageKind(StrEnum):
    """What a page is: an article, a live blog, a photo story, a film, or a list that leads to articles."""

    ARTICLE = "article"
    LIVE = "live"
    GALLERY = "gallery"
    VIDEO = "video"
    LIST = "list"


@travels
@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file attached to a feed's entry. ``length`` in bytes where told."""

    url: str
    type: str | None = None
    length: int | None = None


@travels
@dataclass(frozen=True, slots=True)
class FoundPicture:
    """A picture as the page names it. ``src`` absolute; width and height in CSS pixels where told.

    ``data``: its bytes, where the page itself holds them.
    """

    src: str
    caption: str = ""
    credit: str = ""
    alt: str = ""
    width: int | None = None
    height: int | None = None
    data: bytes = field(default=b"", repr=False, compare=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a stored article. ``sha256`` of the stored bytes, None while they are not stored.

    Width and height are those of the stored file once there is one, else as the page told.
    """

    src: str
    caption: str = ""
    credit: str = ""
    alt: str = ""
    width: int | None = None
    height: int | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True)
class BlockLink:
    """One line of a publisher's list. ``article_id`` when the archive holds the article it leads to."""

    title: str
    url: str
    teaser: str = ""
    picture: str | None = None
    article_id: ArticleId | None = None


@dataclass(frozen=True, slots=True)
class LinkBlock:
    """A publisher's own list of links under its own label (``Có thể bạn quan tâm``), in the page's order."""

    label: str
    kind: BlockKind
    links: tuple[BlockLink, ...]


@dataclass(frozen=True, slots=True)
class Comment:
    """A reader's comment. ``reply_to`` is the index of the comment answered, within the article's comments."""

    author: str
    text: str
    time: datetime | None = None
    likes: int | None = None
    reply_to: int | None = None


@dataclass(frozen=True, slots=True)
class PageParts:
    """A page's bytes understood as data (PRODUCT, section 1). Made by ``newsreader.extract``; pure.

    ``html`` is the body with its figures; in it ``<img src>`` names the picture by its absolute address, which is an
    element of ``pictures``. ``text`` is the body alone, paragraphs parted by a blank line. ``quality`` is 0 to 1.
    """

    url: str
    title: str = ""
    lead: str = ""
    byline: str = ""
    section: str = ""
    site: str = ""
    language: str = ""
    published: datetime | None = None
    modified: datetime | None = None
    html: CleanHtml = CleanHtml("")
    text: str = ""
    pictures: tuple[FoundPicture, ...] = ()
    blocks: tuple[LinkBlock, ...] = ()
    comments: tuple[Comment, ...] = ()
    tags: tuple[str, ...] = ()
    agency: str = ""
    quality: float = 0.0
    kind: PageKind = PageKind.ARTICLE
    told_by: dict[str, str] = field(default_factory=dict)
    """Where each part that was found was found, by its name: ``{"title": "json-ld", "byline": "printed"}``."""
    next_page: str = ""
    """Where the article goes on, if it is told on several pages."""
    other_form: str = ""
    """The address of the same article in a plainer form: all on one page, AMP, or for print."""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A line of a list: never holds a body. ``sort_at`` orders lists, newest first, ties by id.

    ``sources`` are the titles of the feeds that listed it; ``thumbnail`` is a stored picture's sha256.
    """

    id: ArticleId
    url: str | None
    title: str
    lead: str
    byline: str
    section: str
    site: str
    language: str
    published: datetime | None
    modified: datetime | None
    first_seen: datetime
    sort_at: datetime
    is_read: bool
    is_starred: bool
    is_kept: bool
    is_edited: bool = False
    tags: tuple[str, ...] = ()
    feeds: tuple[FeedId, ...] = ()
    sources: tuple[str, ...] = ()
    thumbnail: str | None = None
    pictures: int = 0


@dataclass(frozen=True, slots=True)
class Revision:
    """An earlier text of an article, replaced at ``replaced_at``."""

    id: RevisionId
    kind: ContentKind
    title: str
    lead: str
    byline: str
    text: str
    html: CleanHtml
    seen_at: datetime
    replaced_at: datetime


@dataclass(frozen=True, slots=True)
class Content:
    """One text of an article, of one kind, with the headline, lead and byline that it came with."""

    kind: ContentKind
    html: CleanHtml
    text: str
    seen_at: datetime
    quality: float = 0.0
    title: str = ""
    lead: str = ""
    byline: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A whole article for the reading pane and ``show``.

    ``html`` and ``text`` are those of the best content: saved, then page, then feed. ``contents`` holds each there is.
    """

    row: ArticleRow
    html: CleanHtml
    text: str
    content_kind: ContentKind
    pictures: tuple[Picture, ...] = ()
    blocks: tuple[LinkBlock, ...] = ()
    comments: tuple[Comment, ...] = ()
    revisions: tuple[Revision, ...] = ()
    contents: tuple[Content, ...] = ()
    agency: str = ""
    enclosures: tuple[Enclosure, ...] = ()
    comments_url: str | None = None
    comments_told: int | None = None
    """How many readers' comments there are by the feed's count."""

    @property
    def id(self) -> ArticleId:
        """The article's id."""
        return self.row.id


@dataclass(frozen=True, slots=True)
class StateChange:
    """What to set on some articles; None leaves a flag as it is."""

    ids: Sequence[ArticleId]
    is_read: bool | None = None
    is_starred: bool | None = None
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleState:
    """The state of one article as it was, for undo."""

    id: ArticleId
    is_read: bool
    is_starred: bool
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag with its counts."""

    name: str
    articles: int
    unread: int


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One hit. ``snippet`` is original text; ``marks`` are (start, end) character offsets of hits in it."""

    row: ArticleRow
    snippet: str
    marks: tuple[tuple[int, int], ...]
    score: float


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The hits shown of ``total`` found."""

    total: int
    hits: tuple[SearchHit, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleText:
    """The words of an article and when it was told, for comparing articles. ``text`` is that of the best content."""

    id: ArticleId
    title: str
    lead: str
    text: str
    language: str
    time: datetime


@dataclass(frozen=True, slots=True)
class RelatedArticle:
    """A related article with its score (0 to 1) and why, in words (``Đà Nẵng, tàu hỏa``)."""

    row: ArticleRow
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Story:
    """A cluster of articles that tell one event, oldest first. ``sources`` are the titles of the feeds or sites."""

    id: int
    title: str
    articles: tuple[ArticleId, ...]
    sources: tuple[str, ...]
    first_published: datetime | None
    last_published: datetime | None


@dataclass(frozen=True, slots=True)
class Counts:
    """Unread and starred counts that the sources pane shows; ``all`` is everything there is."""

    all: int = 0
    unread: int = 0
    starred: int = 0
    today_unread: int = 0
    today: int = 0
    feeds: dict[FeedId, int] = field(default_factory=dict)
    """Unread per feed."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a write changed, so that screens decide whether to look again. Travels with ``library.changed``."""

    articles: tuple[ArticleId, ...] = ()
    new_articles: int = 0
    feeds: tuple[FeedId, ...] = ()
    structure: bool = False
    """Feeds, folders or tags came, went, moved or were renamed."""
