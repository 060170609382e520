"""JSON Feed 1.0 and 1.1 → ``ParsedFeed`` (https://www.jsonfeed.org/version/1.1/). Forgiving about types."""

import json
from collections.abc import Mapping
from typing import Any

from newsreader.feeds.read.dates import iso_moment
from newsreader.feeds.read.plain import markup_of, one_line, plain_line
from newsreader.feeds.read.shape import MOST_ENTRIES
from newsreader.model.article import Enclosure
from newsreader.model.errors import NotAFeed
from newsreader.model.feed_document import ParsedArticle, ParsedFeed
from newsreader.model.text import nfc
from newsreader.model.urls import absolute_url


def load_json_feed(body: bytes, url: str) -> dict[str, Any]:
    """Return the document as a table with a list of ``items``; raise NotAFeed where it is no JSON Feed."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict):
        raise NotAFeed("The address answers with something that is no feed.", url=url)
    is_named = "jsonfeed.org/version" in text(document.get("version"))
    if not isinstance(document.get("items"), list):
        if not is_named:
            raise NotAFeed("The address answers with JSON that is no feed.", url=url)
        document["items"] = []
    return document


def parse_json_feed(body: bytes, url: str) -> ParsedFeed:
    """Read a JSON Feed; raise NotAFeed where it is none."""
    document = load_json_feed(body, url)
    authors = author_names(document)
    return ParsedFeed(
        title=one_line(text(document.get("title"))) or None,
        link=address(document.get("home_page_url"), url),
        articles=tuple(
            _article(item, url, authors) for item in document["items"][:MOST_ENTRIES] if isinstance(item, dict)
        ),
        description=one_line(text(document.get("description"))) or None,
        language=text(document.get("language")) or None,
        icon=address(document.get("icon") or document.get("favicon"), url),
    )


def _article(item: Mapping[str, Any], base: str, authors: tuple[str, ...]) -> ParsedArticle:
    return ParsedArticle(
        guid=item_id(item) or None,
        url=address(item.get("url"), base) or address(item.get("external_url"), base),
        title=plain_line(text(item.get("title")), is_html=False),
        authors=author_names(item) or authors,
        published=iso_moment(item.get("date_published")),
        updated=iso_moment(item.get("date_modified")),
        summary=markup_of(nfc(text(item.get("summary")))) or None,
        content=item_html(item) or None,
        categories=labels(item.get("tags")),
        enclosures=tuple(_enclosures(item, base)),
        picture=_picture(item, base),
        language=text(item.get("language")) or None,
    )


def item_id(item: Mapping[str, Any]) -> str:
    """Return an item's id as text; numbers are coerced, as the standard asks."""
    value = item.get("id")
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return one_line(str(value) if is_number else text(value))


def item_html(item: Mapping[str, Any]) -> str:
    """Return an item's content as raw HTML."""
    return nfc(text(item.get("content_html"))) or markup_of(nfc(text(item.get("content_text"))))


def author_names(part: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the names of ``authors`` (1.1) or ``author`` (1.0)."""
    told = part.get("authors")
    found = [*(told if isinstance(told, list) else ()), part.get("author")]
    names = (text(each.get("name")) if isinstance(each, dict) else text(each) for each in found)
    return tuple(dict.fromkeys(filter(None, map(one_line, names))))


def labels(value: object) -> tuple[str, ...]:
    """Return a list of tags as lines of text."""
    return tuple(dict.fromkeys(filter(None, (one_line(text(tag)) for tag in value)))) if isinstance(value, list) else ()


def text(value: object) -> str:
    """Return the value where it is text, else nothing."""
    return value if isinstance(value, str) else ""


def address(value: object, base: str) -> str | None:
    """Return the value as an absolute web address, None where it is none."""
    told = text(value).strip()
    return absolute_url(told, base) if told else None


def _enclosures(item: Mapping[str, Any], base: str) -> list[Enclosure]:
    found = item.get("attachments")
    out = []
    for each in found if isinstance(found, list) else ():
        url = address(each.get("url"), base) if isinstance(each, dict) else None
        if url:
            size = each.get("size_in_bytes")
            out.append(Enclosure(url, text(each.get("mime_type")) or None, size if isinstance(size, int) else None))
    return out


def _picture(item: Mapping[str, Any], base: str) -> str | None:
    for told in (item.get("image"), item.get("banner_image")):
        if found := address(told, base):
            return found
    return next((each.url for each in _enclosures(item, base) if (each.type or "").startswith("image/")), None)
