"""The tables as SQLAlchemy Core sees them. The migrations make them; a test holds that both say the same.

Times are integer UTC seconds; an ``_offset`` column beside one keeps the zone in minutes where it was told.
"""

from sqlalchemy import (
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    text,
)

READER = 1
"""The reader's id: one on a desktop."""

metadata = MetaData()


def _required(name: str, default: str | None = None) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text(default) if default else None)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default=text("''"))


def _body() -> Column[bytes]:
    """A text with its headline, lead and byline, packed (``store.bodies``)."""
    return Column("body", LargeBinary, nullable=False, server_default=text("x''"))


folders = Table(
    "folders",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("parent_id", ForeignKey("folders.id", ondelete="CASCADE")),
    Column("name", Text, nullable=False),
    _required("position", "0"),
    Index("folders_name", text("coalesce(parent_id, 0)"), "name", unique=True),
)

feeds = Table(
    "feeds",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("url", Text, nullable=False),
    Column("canonical_url", Text, nullable=False),
    Column("given_title", Text),
    _text("title"),
    Column("site_url", Text),
    Column("folder_id", ForeignKey("folders.id", ondelete="SET NULL")),
    _required("position", "0"),
    Column("language", Text),
    _required("added_at"),
    _required("fetch_full_text", "1"),
    _required("fetch_pictures", "1"),
    _required("is_paused", "0"),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("body_hash", Text),
    Column("health", Text, nullable=False, server_default=text("'new'")),
    _required("failures", "0"),
    Column("last_attempt", Integer),
    Column("last_success", Integer),
    Column("last_error", Text),
    Column("next_fetch", Integer),
    Column("moved_to", Text),
    Column("kind", Text, nullable=False, server_default=text("'feed'")),
    Column("interval_minutes", Integer),
    Column("user_agent", Text),
    Column("headers", Text),
    Column("login", Text),
    _text("secrets"),
    Column("wishes", Text),
    Column("rhythm", Integer),
    Column("latest", Integer),
    Column("last_status", Integer),
    Column("trouble", Text),
    _required("moves", "0"),
    Column("page_model", Text),
    _required("is_in_all", "1"),
    UniqueConstraint("url"),
    UniqueConstraint("canonical_url"),
)

articles = Table(
    "articles",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("canonical_url", Text),
    Column("url", Text),
    Column("fingerprint", Text, nullable=False),
    _text("site"),
    _text("language"),
    _text("section"),
    _text("agency"),
    Column("published", Integer),
    Column("published_offset", Integer),
    Column("modified", Integer),
    Column("modified_offset", Integer),
    _required("first_seen"),
    _required("sort_at"),
    _text("title"),
    _text("lead"),
    _text("byline"),
    Column("thumbnail", Text),
    _required("picture_count", "0"),
    _required("comment_count", "0"),
    _required("is_edited", "0"),
    Column("kept_at", Integer),
    _text("keywords"),
    Column("comments_url", Text),
    Column("comments_feed", Text),
    Column("comments_told", Integer),
    Column("comments_at", Integer),
    UniqueConstraint("canonical_url"),
    Index("articles_fingerprint", "fingerprint"),
    Index("articles_kept", "id", sqlite_where=text("kept_at IS NOT NULL")),
    Index("articles_comments_due", "id", sqlite_where=text("comments_feed IS NOT NULL AND comments_at IS NULL")),
)

contents = Table(
    "contents",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("content_hash", Text, nullable=False),
    _required("seen_at"),
    Column("quality", Float, nullable=False, server_default=text("0")),
    _body(),
    PrimaryKeyConstraint("article_id", "kind"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("content_hash", Text, nullable=False),
    _required("seen_at"),
    _required("replaced_at"),
    _body(),
    Index("revisions_article", "article_id"),
)

appearances = Table(
    "appearances",
    metadata,
    Column("feed_id", ForeignKey("feeds.id", ondelete="CASCADE"), nullable=False),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    Column("guid", Text),
    Column("content_hash", Text),
    _required("first_seen"),
    _required("last_seen"),
    _required("sort_at"),
    PrimaryKeyConstraint("feed_id", "article_id"),
    Index("appearances_article", "article_id"),
    Index("appearances_guid", "feed_id", "guid"),
    Index("appearances_newest", "feed_id", "sort_at", "article_id"),
    sqlite_with_rowid=False,
)

states = Table(
    "states",
    metadata,
    _required("reader_id"),
    _required("article_id"),
    _required("sort_at"),
    _required("is_read", "0"),
    _required("is_starred", "0"),
    Column("read_at", Integer),
    Column("starred_at", Integer),
    _required("is_in_all", "1"),
    PrimaryKeyConstraint("reader_id", "article_id"),
    Index("states_newest", "reader_id", "sort_at", "article_id", "is_in_all"),
    Index("states_unread", "reader_id", "sort_at", "article_id", "is_in_all", sqlite_where=text("is_read = 0")),
    Index("states_starred", "reader_id", "sort_at", "article_id", sqlite_where=text("is_starred = 1")),
    sqlite_with_rowid=False,
)

tags = Table(
    "tags",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    UniqueConstraint("folded"),
)

article_tags = Table(
    "article_tags",
    metadata,
    _required("reader_id"),
    Column("tag_id", ForeignKey("tags.id", ondelete="CASCADE"), nullable=False),
    _required("article_id"),
    _required("added_at"),
    PrimaryKeyConstraint("reader_id", "tag_id", "article_id"),
    Index("article_tags_article", "article_id"),
    sqlite_with_rowid=False,
)

picture_files = Table(
    "picture_files",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("mime", Text, nullable=False),
    _required("width"),
    _required("height"),
    _required("size"),
    _required("stored_at"),
)

article_pictures = Table(
    "article_pictures",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    _required("position"),
    Column("src", Text, nullable=False),
    _text("caption"),
    _text("credit"),
    _text("alt"),
    Column("width", Integer),
    Column("height", Integer),
    Column("sha256", ForeignKey("picture_files.sha256")),
    _required("attempts", "0"),
    Column("next_attempt", Integer),
    Column("last_error", Text),
    PrimaryKeyConstraint("article_id", "position"),
    Index("article_pictures_src", "src"),
    Index("article_pictures_missing", "article_id", sqlite_where=text("sha256 IS NULL")),
)

link_blocks = Table(
    "link_blocks",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    _required("position"),
    Column("label", Text, nullable=False),
    Column("kind", Text, nullable=False),
    PrimaryKeyConstraint("article_id", "position"),
)

block_links = Table(
    "block_links",
    metadata,
    _required("article_id"),
    _required("block"),
    _required("position"),
    Column("title", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("canonical_url", Text),
    _text("teaser"),
    Column("picture", Text),
    PrimaryKeyConstraint("article_id", "block", "position"),
    ForeignKeyConstraint(
        ["article_id", "block"], ["link_blocks.article_id", "link_blocks.position"], ondelete="CASCADE"
    ),
    Index("block_links_target", "canonical_url"),
)

comments = Table(
    "comments",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    _required("position"),
    Column("author", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("time", Integer),
    Column("time_offset", Integer),
    Column("likes", Integer),
    Column("reply_to", Integer),
    PrimaryKeyConstraint("article_id", "position"),
)

page_fetches = Table(
    "page_fetches",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    _required("attempts", "0"),
    Column("next_attempt", Integer),
    Column("last_error", Text),
    _required("is_done", "0"),
    Index("page_fetches_due", "article_id", sqlite_where=text("is_done = 0")),
)

feed_counts = Table(
    "feed_counts",
    metadata,
    _required("reader_id"),
    Column("feed_id", ForeignKey("feeds.id", ondelete="CASCADE"), nullable=False),
    _required("articles", "0"),
    _required("unread", "0"),
    PrimaryKeyConstraint("reader_id", "feed_id"),
)

totals = Table(
    "totals",
    metadata,
    Column("reader_id", Integer, primary_key=True),
    _required("articles", "0"),
    _required("unread", "0"),
    _required("starred", "0"),
    _required("in_all", "0"),
    _required("in_all_unread", "0"),
)
"""``in_all``: how many of the articles the views of everything show, the feeds left out of these apart."""

fetches = Table(
    "fetches",
    metadata,
    Column("feed_id", ForeignKey("feeds.id", ondelete="CASCADE"), nullable=False),
    _required("at"),
    Column("outcome", Text, nullable=False),
    Column("status", Integer),
    _required("ms", "0"),
    _required("size", "0"),
    _required("new_articles", "0"),
    Column("note", Text),
    PrimaryKeyConstraint("feed_id", "at"),
    sqlite_with_rowid=False,
)
"""The last requests for each feed, newest ``KEPT_FETCHES`` of them."""

hosts = Table(
    "hosts",
    metadata,
    Column("host", Text, primary_key=True),
    Column("wait_until", Integer),
    _required("strikes", "0"),
    Column("robots", Text),
    Column("robots_at", Integer),
    sqlite_with_rowid=False,
)
"""What is known of web servers: until when they want to be left alone, what their robots.txt says."""

placements = Table(
    "placements",
    metadata,
    Column("feed_id", ForeignKey("feeds.id", ondelete="CASCADE"), nullable=False),
    _required("seen_at"),
    _required("rank"),
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    PrimaryKeyConstraint("feed_id", "seen_at", "rank"),
    Index("placements_article", "article_id"),
    sqlite_with_rowid=False,
)
"""Where each headline stood on a watched page at each visit that found a change; rank 1 is the top."""

enclosures = Table(
    "enclosures",
    metadata,
    Column("article_id", ForeignKey("articles.id", ondelete="CASCADE"), nullable=False),
    _required("position"),
    Column("url", Text, nullable=False),
    Column("type", Text),
    Column("length", Integer),
    PrimaryKeyConstraint("article_id", "position"),
    sqlite_with_rowid=False,
)
