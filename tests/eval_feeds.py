"""The feed reader as ../shared/eval asks for it: the same code that a refresh runs, as plain dictionaries."""

from typing import Any

from newsreader.feeds.read.parse import parse_feed as parse
from newsreader.model.errors import FeedError
from newsreader.model.feed_document import ParsedArticle


def parse_feed(data: bytes, url: str, headers: dict[str, str]) -> dict[str, Any]:
    """Return ``{title, link, entries}``; a document that is no feed has no entries."""
    try:
        feed = parse(data, url, {name.lower(): value for name, value in headers.items()})
    except FeedError:
        return {"title": None, "link": None, "entries": []}
    return {"title": feed.title, "link": feed.link, "entries": [_entry(article) for article in feed.articles]}


def _entry(article: ParsedArticle) -> dict[str, Any]:
    published = article.published or article.updated
    return {
        "id": article.guid,
        "title": article.title,
        "link": article.url,
        "published": published.isoformat() if published else None,
        "author": ", ".join(article.authors),
        "summary": article.summary,
        "content": article.content,
        "enclosures": [enclosure.url for enclosure in article.enclosures],
    }
