"""Articles out and in as JSON Feed 1.1. What the format has no place for travels under ``_newsreader``."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from newsreader.extract.gate.sanitise import clean
from newsreader.extract.text import text_of
from newsreader.feeds.clean import LEAD, shortened
from newsreader.feeds.read.dates import iso_moment
from newsreader.feeds.read.figures import pictures_in
from newsreader.feeds.read.json_parse import address, author_names, item_html, item_id, labels, load_json_feed, text
from newsreader.feeds.read.plain import one_line, plain_line
from newsreader.model.article import Article, BlockKind, BlockLink, Comment, FoundPicture, LinkBlock, PageParts
from newsreader.model.errors import ImportFailed, NotAFeed
from newsreader.model.text import nfc

_VERSION = "https://jsonfeed.org/version/1.1"
_OWN = "_newsreader"


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """An article of a file, with what its reader did with it."""

    parts: PageParts
    tags: tuple[str, ...] = ()
    is_read: bool = False
    is_starred: bool = False


def write_json_feed(articles: Sequence[Article], title: str) -> bytes:
    """Return the articles as a JSON Feed document, in the order given."""
    document = {"version": _VERSION, "title": title, "items": [_item(article) for article in articles]}
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def read_json_feed(data: bytes, path: str = "") -> tuple[ImportedArticle, ...]:
    """Return the articles of any JSON Feed, its HTML cleaned. Raise ImportFailed (about ``path``) where it is none."""
    try:
        document = load_json_feed(data, path)
    except NotAFeed:
        raise ImportFailed("This is no JSON Feed: it has no list of items.", path=path) from None
    base = text(document.get("feed_url")) or text(document.get("home_page_url"))
    authors, language = author_names(document), text(document.get("language"))
    items = (item for item in document["items"] if isinstance(item, dict))
    return tuple(_imported(item, base, authors, language) for item in items)


def _item(article: Article) -> dict[str, Any]:
    row = article.row
    first = next((picture for picture in article.pictures), None)
    item: dict[str, Any] = {
        "id": row.url or f"newsreader:{row.id}",
        "url": row.url,
        "title": row.title,
        "content_html": article.html,
        "summary": row.lead,
        "image": first.src if first else None,
        "date_published": _iso(row.published),
        "date_modified": _iso(row.modified),
        "authors": [{"name": row.byline}] if row.byline else None,
        "tags": list(row.tags) or None,
        "language": row.language,
        "attachments": [{"url": each.src, "mime_type": "image/*", "title": each.caption} for each in article.pictures],
        _OWN: {
            "lead": row.lead,
            "byline": row.byline,
            "section": row.section,
            "site": row.site,
            "agency": article.agency,
            "text": article.text,
            "is_read": row.is_read,
            "is_starred": row.is_starred,
            "pictures": [
                {
                    "src": each.src,
                    "caption": each.caption,
                    "credit": each.credit,
                    "alt": each.alt,
                    "width": each.width,
                    "height": each.height,
                    "sha256": each.sha256,
                }
                for each in article.pictures
            ],
            "blocks": [
                {
                    "label": block.label,
                    "kind": str(block.kind),
                    "links": [
                        {"title": link.title, "url": link.url, "teaser": link.teaser, "picture": link.picture}
                        for link in block.links
                    ],
                }
                for block in article.blocks
            ],
            "comments": [
                {
                    "author": each.author,
                    "time": _iso(each.time),
                    "text": each.text,
                    "likes": each.likes,
                    "reply_to": each.reply_to,
                }
                for each in article.comments
            ],
        },
    }
    return {name: value for name, value in item.items() if value not in (None, "", [])}


def _imported(item: Mapping[str, Any], base: str, authors: tuple[str, ...], language: str) -> ImportedArticle:
    own = item[_OWN] if isinstance(item.get(_OWN), dict) else {}
    url = _item_address(item, base)
    html = clean(item_html(item), url or base)
    body = text_of(html)
    summary = text_of(clean(text(item.get("summary")), url or base)) if item.get("summary") else ""
    tags = labels(item.get("tags"))
    parts = PageParts(
        url=url,
        title=plain_line(text(item.get("title")), is_html=False) or shortened(body, 90) or url,
        lead=one_line(text(own.get("lead"))) or shortened(summary or body, LEAD),
        byline=one_line(text(own.get("byline"))) or ", ".join(author_names(item) or authors),
        section=one_line(text(own.get("section"))),
        site=one_line(text(own.get("site"))),
        language=text(item.get("language")) or language,
        published=iso_moment(item.get("date_published")),
        modified=iso_moment(item.get("date_modified")),
        html=html,
        text=body,
        pictures=_pictures(own, url or base) or pictures_in(html),
        blocks=tuple(_blocks(own, url or base)),
        comments=tuple(_comments(own)),
        tags=tags,
        agency=one_line(text(own.get("agency"))),
        quality=1.0 if body else 0.0,
    )
    return ImportedArticle(parts, tags, is_read=own.get("is_read") is True, is_starred=own.get("is_starred") is True)


def _item_address(item: Mapping[str, Any], base: str) -> str:
    return address(item.get("url"), base) or address(item.get("external_url"), base) or address(item_id(item), "") or ""


def _pictures(own: Mapping[str, Any], base: str) -> tuple[FoundPicture, ...]:
    pictures = []
    for each in _tables(own.get("pictures")):
        src = address(each.get("src"), base)
        if src:
            caption, credit, alt = (one_line(text(each.get(name))) for name in ("caption", "credit", "alt"))
            pictures.append(
                FoundPicture(src, caption, credit, alt, _count(each.get("width")), _count(each.get("height")))
            )
    return tuple(pictures)


def _blocks(own: Mapping[str, Any], base: str) -> list[LinkBlock]:
    kinds = {str(kind): kind for kind in BlockKind}
    blocks = []
    for block in _tables(own.get("blocks")):
        links = []
        for link in _tables(block.get("links")):
            url = address(link.get("url"), base)
            if url:
                picture = address(link.get("picture"), base)
                links.append(
                    BlockLink(one_line(text(link.get("title"))), url, one_line(text(link.get("teaser"))), picture)
                )
        kind = kinds.get(text(block.get("kind")), BlockKind.OTHER)
        blocks.append(LinkBlock(one_line(text(block.get("label"))), kind, tuple(links)))
    return blocks


def _comments(own: Mapping[str, Any]) -> list[Comment]:
    return [
        Comment(
            author=one_line(text(each.get("author"))),
            text=nfc(text(each.get("text"))),
            time=iso_moment(each.get("time")),
            likes=_count(each.get("likes")),
            reply_to=_count(each.get("reply_to")),
        )
        for each in _tables(own.get("comments"))
    ]


def _tables(value: object) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _count(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _iso(value: datetime | None) -> str | None:
    return value.isoformat() if value else None
