"""RSS, Atom, RDF and whatever else feedparser reads → ``ParsedFeed``: the sure reader. The gate comes later."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from newsreader.feeds.read import told
from newsreader.feeds.read.dates import UnknownDate, moment, told_moment
from newsreader.feeds.read.plain import looks_like_html, one_line, plain_line
from newsreader.feeds.read.told import HTML, PLAIN, MediaPicture
from newsreader.model.article import Enclosure
from newsreader.model.feed_document import ParsedArticle, ParsedFeed

_LONGEST_BROKEN = 1_000_000
"""Bytes read of a document that is no XML: feedparser's other reader takes a second for them."""


def parse_xml_feed(data: bytes, base: str, language: str | None) -> ParsedFeed | None:
    """Read a UTF-8 document with feedparser; None where it is no feed. May raise whatever feedparser raises."""
    from newsreader.feeds.read.feedparser_door import read

    feed, entries, version = read(data, base, language, _LONGEST_BROKEN)
    if not version and not entries:
        return None
    is_atom = version.startswith("atom")
    authors = _authors(feed) if is_atom else ()
    return ParsedFeed(
        title=_title(feed, is_atom) or None,
        link=told.address_line(_text(feed.get("link"))),
        articles=tuple(_article(entry, is_atom, authors, base) for entry in entries),
        description=plain_line(_text(feed.get("subtitle"))) or None,
        language=_text(feed.get("language")) or None,
        ttl_minutes=told.number(_text(feed.get("ttl"))),
        icon=told.address_line(
            _text(feed.get("icon")) or _text(feed.get("logo")) or _text(_table(feed.get("image")).get("href"))
        ),
        skip_hours=told.hours_told(dict.get(feed, "hours") or ()),
        skip_days=told.days_told(dict.get(feed, "days") or ()),
        update_seconds=told.update_seconds(_text(feed.get("sy_updateperiod")), _text(feed.get("sy_updatefrequency"))),
    )


def _article(entry: Any, is_atom: bool, feed_authors: tuple[str, ...], base: str) -> ParsedArticle:
    captions = [caption for caption in _stored(entry, "captions") or () if caption[1]]
    summary, content = _texts(entry, base)
    if captions and not summary and not content:
        kind, text, at = captions[0]
        summary = told.body_html(text, _media_kind(kind, text), at or base)
    enclosures = tuple(_enclosures(entry))
    return ParsedArticle(
        guid=one_line(_text(entry.get("id"))) or None,
        url=told.address_line(_text(entry.get("link"))),
        title=_title(entry, is_atom),
        authors=_authors(entry) or feed_authors,
        published=_moment(entry, "published") or _moment(entry, "created"),
        updated=_moment(entry, "updated"),
        summary=summary,
        content=content,
        categories=_categories(entry),
        enclosures=enclosures,
        picture=_picture(entry, enclosures),
        comments_url=told.address_line(_text(entry.get("comments"))) or _replies(entry, "html"),
        comments_feed=told.address_line(_text(entry.get("wfw_commentrss"))) or _replies(entry, "atom"),
        language=_language(entry),
        comment_count=_comment_count(entry),
        caption=plain_line(captions[0][1]) or None if captions else None,
        credit=_credit(entry),
    )


def _stored(entry: Any, key: str) -> Any:
    """Return what the entry itself holds: feedparser's own look-up answers for ``updated`` with ``published``."""
    return dict.get(entry, key)


def _moment(entry: Any, key: str) -> datetime | None:
    text = _text(_stored(entry, key))
    try:
        return told_moment(text)
    except UnknownDate:
        return moment(_stored(entry, f"{key}_parsed"), text)


def _title(part: Any, is_atom: bool) -> str:
    return told.title_line(_text(part.get("title")), _kind(_table(part.get("title_detail"))), is_atom)


def _kind(detail: Mapping[str, Any]) -> str:
    return _text(detail.get("type")) or HTML


def _media_kind(kind: str, text: str) -> str:
    return HTML if kind == PLAIN and looks_like_html(text) else kind


def _authors(part: Any) -> tuple[str, ...]:
    names = [_text(_table(author).get("name")) for author in part.get("authors") or ()]
    return told.author_names(names, _text(part.get("author")))


def _texts(entry: Any, base: str) -> tuple[str | None, str | None]:
    """Return summary and content as HTML."""
    contents = [_table(content) for content in _stored(entry, "content") or ()]
    detail = _table(entry.get("summary_detail") or (contents[0] if contents else None))
    summary = told.body_html(_text(entry.get("summary")), _kind(detail), _text(detail.get("base")) or base)
    texts = [
        told.body_html(_text(each.get("value")), _kind(each), _text(each.get("base")) or base) for each in contents
    ]
    return summary, max((text for text in texts if text), key=len, default=None)


def _language(entry: Any) -> str | None:
    for content in (*(_stored(entry, "content") or ()), entry.get("summary_detail"), entry.get("title_detail")):
        if language := _text(_table(content).get("language")):
            return language
    return None


def _categories(entry: Any) -> tuple[str, ...]:
    return told.labels(
        [_text(tag.get("label")) or _text(tag.get("term")) for tag in map(_table, entry.get("tags") or ())]
    )


def _enclosures(entry: Any) -> Iterable[Enclosure]:
    for enclosure in map(_table, entry.get("enclosures") or ()):
        url = _text(enclosure.get("href") or enclosure.get("url")).strip()
        if url:
            yield Enclosure(url, _text(enclosure.get("type")) or None, told.number(_text(enclosure.get("length"))))


def _picture(entry: Any, enclosures: tuple[Enclosure, ...]) -> str | None:
    contents, thumbnails = (
        [
            MediaPicture(
                _text(each.get("url")),
                _text(each.get("type")) or _text(each.get("medium")),
                told.number(_text(each.get("width"))) or 0,
            )
            for each in map(_table, entry.get(key) or ())
        ]
        for key in ("media_content", "media_thumbnail")
    )
    return told.chosen_picture(contents, thumbnails, enclosures, _text(_table(entry.get("image")).get("href")))


def _credit(entry: Any) -> str | None:
    told_credits = (_text(_table(each).get("content")) for each in _stored(entry, "media_credit") or ())
    return next(filter(None, map(plain_line, told_credits)), None)


def _replies(entry: Any, kind: str) -> str | None:
    for link in map(_table, entry.get("links") or ()):
        if link.get("rel") == "replies" and kind in _text(link.get("type")):
            return told.address_line(_text(link.get("href")))
    return None


def _comment_count(entry: Any) -> int | None:
    counts = [entry.get("slash_comments"), entry.get("thr_total")]
    counts += [
        link.get("thr:count") or link.get("count")
        for link in map(_table, entry.get("links") or ())
        if link.get("rel") == "replies"
    ]
    return next((count for text in counts if (count := told.number(_text(text))) is not None), None)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _table(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
