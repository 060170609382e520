"""Store what a page says: its text beside the feed's, its pictures, lists and comments in place of earlier ones."""

import hashlib
import json
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from newsreader.model.article import Comment, ContentKind, PageParts
from newsreader.model.errors import NotFound
from newsreader.model.ids import ArticleId
from newsreader.model.text import fingerprint
from newsreader.model.urls import canonical_url, host_of
from newsreader.store import search_index
from newsreader.store.articles.parts import new_ids, put_blocks, put_comments, put_content, put_pictures
from newsreader.store.schema import READER, articles, page_fetches, states
from newsreader.store.times import seconds, split


def store_page(c: Connection, article: ArticleId, parts: PageParts, *, now: datetime, kind: ContentKind) -> bool:
    """Store a page's parts; return whether its text is new or changed. State is not touched. Raises NotFound."""
    a = articles.c
    row = c.execute(select(a.title, a.lead, a.byline, a.published).where(a.id == article)).first()
    if row is None:
        raise NotFound(f"There is no article {article}.")
    search_index.remove(c, (article,))
    changed = put_content(
        c,
        article,
        kind,
        title=parts.title or row.title,
        lead=parts.lead or row.lead,
        byline=parts.byline or row.byline,
        html=parts.html,
        text=parts.text,
        content_hash=_hash(parts),
        now=now,
        quality=parts.quality,
    )
    published, offset = split(parts.published)
    modified, modified_offset = split(parts.modified)
    known: dict[str, object] = {
        "title": parts.title,
        "lead": parts.lead,
        "byline": parts.byline,
        "section": parts.section,
        "site": parts.site,
        "language": parts.language,
        "agency": parts.agency,
        "keywords": json.dumps(parts.tags, ensure_ascii=False) if parts.tags else "",
    }
    values = {name: value for name, value in known.items() if value}
    if published is not None and row.published is None:
        values |= {"published": published, "published_offset": offset}
    if published is not None and published == row.published:
        values["published_offset"] = offset  # the page often tells the zone that the feed gave as UTC
    if modified is not None:
        values |= {"modified": modified, "modified_offset": modified_offset}
    if values:
        c.execute(update(articles).where(articles.c.id == article).values(values))
    if parts.pictures or kind is not ContentKind.FEED:
        put_pictures(c, article, parts.pictures)
    put_blocks(c, article, parts.blocks)
    if parts.comments or not _has_feeds_comments(c, article):
        put_comments(c, article, parts.comments)
    done = {"is_done": 1, "last_error": None, "next_attempt": None}
    if kind is not ContentKind.FEED:
        fetched = upsert(page_fetches).values(article_id=article, attempts=1, **done)
        c.execute(fetched.on_conflict_do_update(index_elements=["article_id"], set_=done))
    search_index.add(c, (article,))
    return changed


def _has_feeds_comments(c: Connection, article: ArticleId) -> bool:
    return c.scalar(select(articles.c.comments_at).where(articles.c.id == article)) is not None


def store_feed_comments(c: Connection, article: ArticleId, found: Sequence[Comment], now: datetime) -> None:
    """Store what an article's comment feed holds, where its page printed none; its feed is not asked again."""
    c.execute(update(articles).where(articles.c.id == article).values(comments_at=seconds(now)))
    if found and not c.scalar(select(articles.c.comment_count).where(articles.c.id == article)):
        put_comments(c, article, found)


def add_saved(
    c: Connection, parts: PageParts, *, now: datetime, kind: ContentKind = ContentKind.SAVED
) -> tuple[ArticleId, bool]:
    """Store a page as an article of its own, or with the article it is already; return it and whether it is new."""
    address = parts.url if canonical_url(parts.url) else None
    canonical = canonical_url(parts.url)
    same_text = fingerprint(parts.title, parts.text)
    known = None
    if canonical:
        known = c.scalar(select(articles.c.id).where(articles.c.canonical_url == canonical))
    else:
        known = c.scalar(select(articles.c.id).where(articles.c.fingerprint == same_text))
    if known is not None:
        store_page(c, ArticleId(known), parts, now=now, kind=kind)
        return ArticleId(known), False
    published, offset = split(parts.published)
    sort_at = min(published, seconds(now)) if published is not None else seconds(now)
    (made,) = new_ids(c, 1)
    c.execute(
        insert(articles).values(
            id=made,
            canonical_url=canonical,
            url=address,
            fingerprint=same_text,
            site=parts.site or host_of(parts.url),
            published=published,
            published_offset=offset,
            first_seen=seconds(now),
            sort_at=sort_at,
            title=parts.title,
        )
    )
    c.execute(insert(states).values(reader_id=READER, article_id=made, sort_at=sort_at))
    search_index.add(c, (ArticleId(made),))
    store_page(c, ArticleId(made), parts, now=now, kind=kind)
    return ArticleId(made), True


def _hash(parts: PageParts) -> str:
    told = "\0".join((parts.title, parts.lead, parts.byline, parts.html))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
