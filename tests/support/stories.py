"""Articles as feeds bring them, put straight into a database."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from newsreader.model.article import FoundPicture
from newsreader.model.feed import HealthState
from newsreader.model.feed_document import CleanArticle
from newsreader.model.feed_intent import FeedIntent, NewArticle
from newsreader.model.ids import ArticleId, CleanHtml, FeedId
from newsreader.model.urls import canonical_url
from newsreader.store import Connection, articles, feeds

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def clean(
    name: str,
    *,
    text: str = "",
    url: str | None = "",
    guid: str | None = "",
    published: datetime | None = NOW,
    pictures: Sequence[FoundPicture] = (),
) -> CleanArticle:
    """Return an article called ``name``; its address and guid come from the name unless given (None: without)."""
    text = text or f"Nội dung của {name}."
    address = f"https://paper.example/{name}" if url == "" else url
    return CleanArticle(
        guid=f"guid-{name}" if guid == "" else guid,
        url=address,
        canonical_url=canonical_url(address) if address else None,
        fingerprint=sha256(f"{name}{text}".encode()).hexdigest(),
        title=name,
        lead=f"Tóm tắt của {name}.",
        byline="Hoàng Phúc",
        published=published,
        updated=None,
        html=CleanHtml(f"<p>{text}</p>"),
        text=text,
        content_hash=sha256(f"{name}{text}".encode()).hexdigest(),
        language="vi",
        pictures=tuple(pictures),
    )


def add_feed(c: Connection, name: str = "a", folder: int | None = None) -> FeedId:
    """Subscribe to a feed called ``name``."""
    return feeds.add_feed(
        c,
        url=f"https://{name}.example/rss",
        title=None,
        feed_title=f"Báo {name}",
        site_url=None,
        folder_id=folder,  # type: ignore[arg-type]
        now=NOW,
    )


def bring(c: Connection, feed: FeedId, found: Sequence[CleanArticle], now: datetime = NOW) -> tuple[ArticleId, ...]:
    """Have a feed bring new articles; return their ids in the order given."""
    new = tuple(NewArticle(article, now, article.published or now) for article in found)
    written = articles.write_feed(c, FeedIntent(feed, now, HealthState.OK, new=new))
    return written.new if written else ()


def series(count: int, start: int = 0) -> list[CleanArticle]:
    """Return so many articles, a minute between them."""
    return [clean(f"bài-{n}", published=NOW - timedelta(minutes=n)) for n in range(start, start + count)]
