"""Write what the decision about one feed wants, in the caller's transaction."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from newsreader.model.article import ContentKind
from newsreader.model.feed_document import CleanArticle
from newsreader.model.feed_intent import FeedIntent, NewArticle, UpdatedArticle
from newsreader.model.ids import ArticleId, FeedId
from newsreader.model.urls import host_of
from newsreader.store import search_index
from newsreader.store.articles.parts import new_ids, picture_row, put_content, put_pictures
from newsreader.store.batches import among, batched
from newsreader.store.bodies import packed
from newsreader.store.fetches import write_health
from newsreader.store.prepared import Bulk, Prepared
from newsreader.store.schema import (
    READER,
    appearances,
    article_pictures,
    articles,
    contents,
    enclosures,
    feeds,
    page_fetches,
    placements,
    states,
)
from newsreader.store.times import seconds, split


@dataclass(frozen=True, slots=True)
class FeedWritten:
    """The articles that one refresh of a feed brought or changed."""

    feed_id: FeedId
    new: tuple[ArticleId, ...] = ()
    updated: tuple[ArticleId, ...] = ()


_ADD_ARTICLES = Bulk.into(
    articles,
    "id canonical_url url fingerprint site language published published_offset modified modified_offset first_seen"
    " sort_at title lead byline picture_count comments_url comments_feed comments_told keywords",
)
_ADD_STATES = Bulk.into(states, "reader_id article_id sort_at")
_ADD_CONTENTS = Bulk.into(contents, "article_id kind body content_hash seen_at")
_ADD_PICTURES = Bulk.into(article_pictures, "article_id position src caption credit alt width height")
_ADD_ENCLOSURES = Bulk.into(enclosures, "article_id position url type length")
_AWAIT_PAGES = Bulk.into(page_fetches, "article_id is_done")


_listed = json.JSONEncoder(ensure_ascii=False).encode
_TITLE = Prepared(select(feeds.c.title).where(feeds.c.id == bindparam("feed")))


def _appearing() -> Bulk:
    """Return the statement by which a feed lists an article, for the first time or again."""
    names = ("feed_id", "article_id", "guid", "content_hash", "first_seen", "last_seen")
    own = select(articles.c.sort_at).where(articles.c.id == bindparam("article_id")).scalar_subquery()
    line = upsert(appearances).values(**{name: bindparam(name) for name in names}, sort_at=own)
    again = {name: line.excluded[name] for name in ("guid", "content_hash", "last_seen")}
    return Bulk(line.on_conflict_do_update(index_elements=["feed_id", "article_id"], set_=again), names)


_APPEAR = _appearing()


def write_feed(c: Connection, intent: FeedIntent) -> FeedWritten | None:
    """Write a feed's intent. State is touched for new articles only; a replaced text becomes a revision.

    None, and nothing is written, for a feed that was removed meanwhile.
    """
    if not write_health(c, intent):
        return None
    if not (intent.new or intent.updated or intent.seen):
        return FeedWritten(intent.feed_id)
    new = _add(c, intent.feed_id, intent.new, intent.now)
    updated = tuple(line.id for line in intent.updated if _update(c, intent, line))
    seen = {line.id: line.article for line in intent.seen} | {line.id: line.article for line in intent.updated}
    _appear(c, intent.feed_id, seen, intent.now)
    _learn_addresses(c, seen)
    _place(c, intent, new)
    told = zip(new, intent.new, strict=True)
    _AWAIT_PAGES.run(c, [{"article_id": id, "is_done": 0} for id, line in told if line.article.url is not None])
    _await_pages(c, tuple(seen))
    return FeedWritten(intent.feed_id, new, updated)


def _place(c: Connection, intent: FeedIntent, new: Sequence[ArticleId]) -> None:
    """Note where each headline of a watched page stands."""
    told = list(zip(new, (line.article for line in intent.new), strict=True))
    told += [(line.id, line.article) for line in intent.updated]
    told += [(line.id, line.article) for line in intent.seen]
    ranked = {article.rank: id for id, article in told if article.rank is not None}
    if ranked:
        common = {"feed_id": intent.feed_id, "seen_at": seconds(intent.now)}
        rows = [{**common, "rank": rank, "article_id": id} for rank, id in sorted(ranked.items())]
        placed = upsert(placements)
        of = ["feed_id", "seen_at", "rank"]
        c.execute(
            placed.on_conflict_do_update(index_elements=of, set_={"article_id": placed.excluded.article_id}), rows
        )


def _add(c: Connection, feed: FeedId, new: Sequence[NewArticle], now: datetime) -> tuple[ArticleId, ...]:
    if not new:
        return ()
    site = _TITLE.run(c, feed=feed).scalar() or ""
    ids = [ArticleId(number) for number in new_ids(c, len(new))]
    pairs = list(zip(ids, new, strict=True))
    _ADD_ARTICLES.run(c, [{"id": article, **_facts(line, site)} for article, line in pairs])
    _ADD_STATES.run(
        c, [{"reader_id": READER, "article_id": article, "sort_at": seconds(line.sort_at)} for article, line in pairs]
    )
    _ADD_CONTENTS.run(
        c,
        [
            {
                "article_id": article,
                "kind": ContentKind.FEED,
                "body": _body(line.article),
                "content_hash": line.article.content_hash,
                "seen_at": seconds(now),
            }
            for article, line in pairs
        ],
    )
    _ADD_PICTURES.run(
        c,
        [
            picture_row(article, position, picture)
            for article, line in pairs
            for position, picture in enumerate(line.article.pictures)
        ],
    )
    _ADD_ENCLOSURES.run(
        c,
        [
            {"article_id": article, "position": position, "url": file.url, "type": file.type, "length": file.length}
            for article, line in pairs
            for position, file in enumerate(line.article.enclosures)
        ],
    )
    search_index.add_new(c, [(article, _words(line.article)) for article, line in pairs])
    _appear(c, feed, {article: line.article for article, line in pairs}, now)
    return tuple(ids)


def _body(article: CleanArticle) -> bytes:
    return packed(article.title, article.lead, article.byline, article.html, article.text)


def _words(article: CleanArticle) -> search_index.Words:
    """Return what is searched of an article that has only its feed's text."""
    captions = "\n".join(f"{picture.caption} {picture.credit}" for picture in article.pictures)
    return search_index.Words(article.title, article.lead, article.text, captions, article.byline)


def _facts(line: NewArticle, site: str) -> dict[str, object]:
    article = line.article
    published, offset = split(article.published)
    modified, modified_offset = split(article.updated)
    return {
        "canonical_url": article.canonical_url,
        "url": article.url,
        "fingerprint": article.fingerprint,
        "site": site or host_of(article.url or ""),
        "language": article.language or "",
        "published": published,
        "published_offset": offset,
        "modified": modified,
        "modified_offset": modified_offset,
        "first_seen": seconds(line.first_seen),
        "sort_at": seconds(line.sort_at),
        "title": article.title,
        "lead": article.lead,
        "byline": article.byline,
        "picture_count": len(article.pictures),
        "comments_url": article.comments_url,
        "comments_feed": article.comments_feed,
        "comments_told": article.comment_count,
        "keywords": _listed(article.categories) if article.categories else "",
    }


def _update(c: Connection, intent: FeedIntent, line: UpdatedArticle) -> bool:
    article = line.article
    search_index.remove(c, (line.id,))
    changed = put_content(
        c,
        line.id,
        ContentKind.FEED,
        title=article.title,
        lead=article.lead,
        byline=article.byline,
        html=article.html,
        text=article.text,
        content_hash=article.content_hash,
        now=intent.now,
    )
    if changed:
        kinds = set(c.scalars(select(contents.c.kind).where(contents.c.article_id == line.id)))
        if kinds == {ContentKind.FEED}:
            modified, offset = split(article.updated)
            c.execute(
                update(articles)
                .where(articles.c.id == line.id)
                .values(
                    title=article.title,
                    lead=article.lead,
                    byline=article.byline,
                    fingerprint=article.fingerprint,
                    modified=modified,
                    modified_offset=offset,
                )
            )
            put_pictures(c, line.id, article.pictures)
        _page_again(c, line.id, intent.now)
    search_index.add(c, (line.id,))
    return changed


def _page_again(c: Connection, article: ArticleId, now: datetime) -> None:
    """An article that its feed says was edited has its page read once more."""
    c.execute(
        update(page_fetches)
        .where(page_fetches.c.article_id == article)
        .values(is_done=0, attempts=0, next_attempt=seconds(now))
    )


def _await_pages(c: Connection, ids: Sequence[ArticleId]) -> None:
    """Have the pages of listed articles found as due until they are fetched."""
    if not ids:
        return
    with_address = select(articles.c.id).where(among(articles.c.id, ids), articles.c.url.is_not(None))
    c.execute(upsert(page_fetches).from_select(["article_id"], with_address).on_conflict_do_nothing())


def _learn_addresses(c: Connection, seen: Mapping[ArticleId, CleanArticle]) -> None:
    """Give articles that were stored without an address the one that their feed tells now, unless it is taken."""
    told = {article: entry for article, entry in seen.items() if entry.canonical_url}
    for batch in batched(told):
        bare = select(articles.c.id).where(articles.c.id.in_(batch), articles.c.canonical_url.is_(None))
        for article in c.scalars(bare).all():
            entry = told[ArticleId(article)]
            if c.scalar(select(articles.c.id).where(articles.c.canonical_url == entry.canonical_url)) is None:
                values = {"canonical_url": entry.canonical_url, "url": entry.url}
                c.execute(update(articles).where(articles.c.id == article).values(values))


def _appear(c: Connection, feed: FeedId, seen: Mapping[ArticleId, CleanArticle], now: datetime) -> None:
    """Note that a feed lists these articles now; a new appearance takes the article's own place in time."""
    if not seen:
        return
    at = seconds(now)
    _APPEAR.run(
        c,
        [
            {
                "feed_id": feed,
                "article_id": article,
                "guid": entry.guid,
                "content_hash": entry.content_hash,
                "first_seen": at,
                "last_seen": at,
            }
            for article, entry in seen.items()
        ],
    )
