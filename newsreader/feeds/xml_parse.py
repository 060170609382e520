"""RSS, Atom, RDF and whatever else feedparser reads → ``ParsedFeed``. Its sanitiser is off: the gate comes later."""

import re
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

import feedparser

from newsreader.feeds.dates import moment
from newsreader.feeds.plain import literal_line, markup_of, one_line, plain_line
from newsreader.model.feed import Enclosure, ParsedArticle, ParsedFeed
from newsreader.model.text import nfc
from newsreader.model.urls import is_web_address

_MARKUP = ("text/html", "application/xhtml+xml")
_MAIL_AND_NAME = re.compile(r"\s*(?:(.*?)\s*[(<]\s*\S+@\S+?\s*[)>]|\S+@\S+(?:\s*\(\s*(.*?)\s*\))?)\s*", re.S)
_WIDE_ENOUGH = 640
"""Pixels: of several sizes of a picture, the smallest at least this wide is taken."""


def parse_xml_feed(body: bytes, base: str, headers: Mapping[str, str]) -> ParsedFeed | None:
    """Read a document with feedparser; None where it is no feed. May raise whatever feedparser raises."""
    told = {name: headers[name] for name in ("content-type", "content-language") if name in headers}
    document = feedparser.parse(
        BytesIO(body),
        response_headers={**told, "content-location": base},
        sanitize_html=False,
        resolve_relative_uris=True,
    )
    if not document.get("version") and not document.entries:
        return None
    feed = document.feed
    is_atom = str(document.get("version", "")).startswith("atom")
    authors = _authors(feed) if is_atom else ()
    language = _text(feed.get("language")) or None
    return ParsedFeed(
        title=_title(feed, is_atom) or None,
        link=_address(feed.get("link")),
        articles=tuple(_article(entry, is_atom, authors) for entry in document.entries),
        description=plain_line(_text(feed.get("subtitle"))) or None,
        language=language,
        ttl_minutes=_number(feed.get("ttl")),
        icon=_address(feed.get("icon") or feed.get("logo") or _table(feed.get("image")).get("href")),
    )


def _article(entry: Any, is_atom: bool, feed_authors: tuple[str, ...]) -> ParsedArticle:
    summary, content = _texts(entry)
    return ParsedArticle(
        guid=one_line(_text(entry.get("id"))) or None,
        url=_address(entry.get("link")),
        title=_title(entry, is_atom),
        authors=_authors(entry) or feed_authors,
        published=moment(_stored(entry, "published_parsed"), _text(_stored(entry, "published")))
        or moment(_stored(entry, "created_parsed"), _text(_stored(entry, "created"))),
        updated=moment(_stored(entry, "updated_parsed"), _text(_stored(entry, "updated"))),
        summary=summary,
        content=content,
        categories=_categories(entry),
        enclosures=tuple(_enclosures(entry)),
        picture=_picture(entry),
        comments_url=_address(entry.get("comments")) or _replies(entry, "html"),
        comments_feed=_address(entry.get("wfw_commentrss")) or _replies(entry, "atom"),
        language=_language(entry),
    )


def _stored(entry: Any, key: str) -> Any:
    """Return what the entry itself holds: feedparser's own look-up answers for ``updated`` with ``published``."""
    return dict.get(entry, key)


def _title(part: Any, is_atom: bool) -> str:
    detail = _table(part.get("title_detail"))
    kind = detail.get("type", "text/html")
    title = _text(part.get("title"))
    if is_atom and kind == "text/plain":
        return literal_line(title)
    return plain_line(title, is_html=kind in _MARKUP)


def _authors(part: Any) -> tuple[str, ...]:
    names = [_text(_table(author).get("name")) for author in part.get("authors") or ()]
    whole = _text(part.get("author"))
    if len(names) < 2 and (found := _MAIL_AND_NAME.fullmatch(whole)):
        names = [found[1] or found[2] or ""]
    elif not any(names):
        names = [whole]
    return tuple(dict.fromkeys(filter(None, (plain_line(name) for name in names))))


def _texts(entry: Any) -> tuple[str | None, str | None]:
    """Return summary and content as HTML."""
    summary = _markup(_table(entry.get("summary_detail")), _text(entry.get("summary")))
    contents = [_table(content) for content in _stored(entry, "content") or ()]
    texts = [_markup(content, _text(content.get("value"))) for content in contents]
    content = max((text for text in texts if text), key=len, default=None)
    return summary, content


def _markup(detail: Mapping[str, Any], text: str) -> str | None:
    text = nfc(text)
    return (markup_of(text) if detail.get("type") == "text/plain" else text) or None


def _language(entry: Any) -> str | None:
    for content in (*(_stored(entry, "content") or ()), entry.get("summary_detail"), entry.get("title_detail")):
        if language := _text(_table(content).get("language")):
            return language
    return None


def _categories(entry: Any) -> tuple[str, ...]:
    labels = (_text(tag.get("label")) or _text(tag.get("term")) for tag in map(_table, entry.get("tags") or ()))
    return tuple(dict.fromkeys(filter(None, map(plain_line, labels))))


def _enclosures(entry: Any) -> Iterable[Enclosure]:
    for enclosure in map(_table, entry.get("enclosures") or ()):
        url = _text(enclosure.get("href") or enclosure.get("url")).strip()
        if url:
            yield Enclosure(url, _text(enclosure.get("type")) or None, _number(enclosure.get("length")))


def _picture(entry: Any) -> str | None:
    sized: list[tuple[int, str]] = []
    for content in map(_table, entry.get("media_content") or ()):
        kind = _text(content.get("type")) or _text(content.get("medium"))
        if kind.startswith("image") or (not kind and _looks_like_picture(_text(content.get("url")))):
            sized.append((_number(content.get("width")) or 0, _text(content.get("url"))))
    if not sized:
        thumbnails = map(_table, entry.get("media_thumbnail") or ())
        sized = [(_number(thumbnail.get("width")) or 0, _text(thumbnail.get("url"))) for thumbnail in thumbnails]
    if not sized:
        sized = [(0, each.url) for each in _enclosures(entry) if _is_picture(each)]
    if not sized:
        sized = [(0, _text(_table(entry.get("image")).get("href")))]
    sized = [(width, url) for width, url in sized if is_web_address(url)]
    wide = [each for each in sized if each[0] >= _WIDE_ENOUGH]
    if wide:
        return min(wide, key=lambda each: each[0])[1]
    return max(sized, key=lambda each: each[0])[1] if sized else None


def _is_picture(enclosure: Enclosure) -> bool:
    return (enclosure.type or "").startswith("image/") or (not enclosure.type and _looks_like_picture(enclosure.url))


def _looks_like_picture(url: str) -> bool:
    return url.partition("?")[0].lower().endswith((".jpg", ".jpeg", ".png", ".webp", ".gif", ".avif"))


def _replies(entry: Any, kind: str) -> str | None:
    for link in map(_table, entry.get("links") or ()):
        if link.get("rel") == "replies" and kind in _text(link.get("type")):
            return _address(link.get("href"))
    return None


def _address(value: object) -> str | None:
    return one_line(_text(value)).strip() or None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _number(value: object) -> int | None:
    text = str(value or "").strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else None


def _table(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
