"""Feeds and subscription lists as a publisher writes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from xml.sax.saxutils import escape, quoteattr

FIRST = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Item:
    """An article of a feed under test."""

    title: str
    link: str
    guid: str = ""
    description: str = ""
    content: str = ""
    author: str = ""
    published: datetime | None = FIRST


def numbered(count: int, base: str = "https://paper.example") -> tuple[Item, ...]:
    """Return ``count`` different articles, an hour between them."""
    return tuple(
        Item(
            title=f"Tin số {n}",
            link=f"{base}/a/{n}.html",
            guid=f"tin-{n}",
            description=f"<p>Đoạn tóm tắt của bài viết số {n}.</p>",
            published=FIRST + timedelta(hours=n),
        )
        for n in range(count)
    )


def rss(items: Sequence[Item], title: str = "Báo thử", link: str = "https://paper.example/", extra: str = "") -> bytes:
    """Return an RSS 2.0 document."""
    head = f"<title>{escape(title)}</title><link>{escape(link)}</link><description/><language>vi</language>{extra}"
    namespaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    body = "\n".join(_rss_item(item) for item in items)
    document = f'<rss version="2.0" {namespaces}><channel>{head}\n{body}\n</channel></rss>'
    return f'<?xml version="1.0" encoding="utf-8"?>\n{document}'.encode()


def opml(urls: Sequence[tuple[str, str]], folder: str = "Báo chí") -> bytes:
    """Return an OPML document of (title, address) in one folder."""
    lines = "".join(f"<outline type='rss' text={quoteattr(title)} xmlUrl={quoteattr(url)}/>" for title, url in urls)
    return (
        f"<?xml version='1.0' encoding='utf-8'?><opml version='2.0'><head><title>Danh sách</title></head>"
        f"<body><outline text={quoteattr(folder)}>{lines}</outline></body></opml>"
    ).encode()


def _rss_item(item: Item) -> str:
    parts = [f"<title>{escape(item.title)}</title><link>{escape(item.link)}</link>"]
    if item.guid:
        parts.append(f'<guid isPermaLink="false">{escape(item.guid)}</guid>')
    if item.published:
        parts.append(f"<pubDate>{format_datetime(item.published)}</pubDate>")
    if item.author:
        parts.append(f"<dc:creator>{escape(item.author)}</dc:creator>")
    if item.description:
        parts.append(f"<description>{escape(item.description)}</description>")
    if item.content:
        parts.append(f"<content:encoded><![CDATA[{item.content}]]></content:encoded>")
    return "<item>" + "".join(parts) + "</item>"
