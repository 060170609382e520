"""Subscriptions: what is subscribed, how it is doing, what is due."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Row, Select, and_, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from newsreader.model.errors import AlreadySubscribed, NotFound
from newsreader.model.feed import Feed, FeedHealth, FeedToFetch, HealthState, Validators
from newsreader.model.ids import FeedId, FolderId
from newsreader.model.text import fold, nfc
from newsreader.model.urls import canonical_url
from newsreader.store.folders import list_folders
from newsreader.store.schema import READER, feed_counts, feeds
from newsreader.store.times import moment, seconds


def list_feeds(c: Connection) -> tuple[Feed, ...]:
    """Return every subscription, by folder and title."""
    found = _made(c, _selected())
    return tuple(sorted(found, key=lambda feed: (fold(feed.folder or ""), fold(feed.title), feed.id)))


def get_feed(c: Connection, feed: FeedId) -> Feed:
    """Return one subscription. Raises NotFound."""
    found = _made(c, _selected().where(feeds.c.id == feed))
    if not found:
        raise NotFound(f"There is no feed {feed}.")
    return found[0]


def feed_by_url(c: Connection, url: str) -> Feed | None:
    """Return the subscription to an address in any of its spellings."""
    found = _made(c, _selected().where(feeds.c.canonical_url == _canonical(url)))
    return found[0] if found else None


def find_feed(c: Connection, text: str) -> Feed:
    """Return the feed that an id, an address or a title means. Raises NotFound, also when a title means several."""
    text = text.strip()
    if text.isdecimal():
        found = _made(c, _selected().where(feeds.c.id == int(text)))
        if found:
            return found[0]
    known = feed_by_url(c, text)
    if known:
        return known
    named = [feed for feed in list_feeds(c) if fold(feed.title) == fold(text)]
    if len(named) == 1:
        return named[0]
    if named:
        raise NotFound(f"Several feeds are called “{text}”; use an id: {', '.join(str(feed.id) for feed in named)}.")
    raise NotFound(f"No feed is subscribed as “{text}”.")


def add_feed(
    c: Connection,
    *,
    url: str,
    title: str | None,
    feed_title: str,
    site_url: str | None,
    folder_id: FolderId | None,
    now: datetime,
) -> FeedId:
    """Subscribe. ``title`` is the reader's own, ``feed_title`` the publisher's. Raises AlreadySubscribed."""
    row = {
        "url": url,
        "canonical_url": _canonical(url),
        "given_title": nfc(title) if title else None,
        "title": nfc(feed_title),
        "site_url": site_url,
        "folder_id": folder_id,
        "added_at": seconds(now),
    }
    try:
        made = c.execute(insert(feeds).values(row).returning(feeds.c.id)).scalar_one()
    except IntegrityError as error:
        known = feed_by_url(c, url)
        if known is None:
            raise
        raise AlreadySubscribed(f"{url} is subscribed already.", url=url, feed=known) from error
    c.execute(insert(feed_counts).values(reader_id=READER, feed_id=made))
    return FeedId(made)


def remove_feed(c: Connection, feed: FeedId) -> None:
    """Unsubscribe; articles and their state stay."""
    c.execute(feeds.delete().where(feeds.c.id == feed))


def rename_feed(c: Connection, feed: FeedId, title: str | None) -> None:
    """Set the reader's own title; None shows the publisher's."""
    c.execute(update(feeds).where(feeds.c.id == feed).values(given_title=nfc(title).strip() or None if title else None))


def move_feed(c: Connection, feed: FeedId, folder: FolderId | None) -> None:
    """Move a feed to a folder, or to the top."""
    c.execute(update(feeds).where(feeds.c.id == feed).values(folder_id=folder))


def set_options(
    c: Connection,
    feed: FeedId,
    *,
    fetch_full_text: bool | None = None,
    fetch_pictures: bool | None = None,
    is_paused: bool | None = None,
) -> None:
    """Set a source's own settings; None leaves one as it is."""
    options = {"fetch_full_text": fetch_full_text, "fetch_pictures": fetch_pictures, "is_paused": is_paused}
    given = {name: int(value) for name, value in options.items() if value is not None}
    if given:
        c.execute(update(feeds).where(feeds.c.id == feed).values(given))


def due_feeds(
    c: Connection, now: datetime, *, ids: Sequence[FeedId] | None = None, force: bool = False
) -> tuple[FeedToFetch, ...]:
    """Return the feeds to fetch, longest waiting first: those due, all with ``force``, or exactly ``ids``.

    Paused and gone feeds only by id.
    """
    query = select(
        feeds.c.id, feeds.c.url, feeds.c.etag, feeds.c.last_modified, feeds.c.body_hash, feeds.c.failures
    ).order_by(feeds.c.last_attempt, feeds.c.id)
    if ids is not None:
        query = query.where(feeds.c.id.in_(ids))
    else:
        query = query.where(feeds.c.is_paused == 0, feeds.c.health != HealthState.GONE)
        if not force:
            query = query.where(or_(feeds.c.next_fetch.is_(None), feeds.c.next_fetch <= seconds(now)))
    return tuple(
        FeedToFetch(FeedId(row.id), row.url, Validators(row.etag, row.last_modified), row.body_hash, row.failures)
        for row in c.execute(query)
    )


_Line = tuple[object, ...]


def _selected() -> "Select[_Line]":
    counted = and_(feed_counts.c.feed_id == feeds.c.id, feed_counts.c.reader_id == READER)
    return select(
        feeds,
        func.coalesce(feed_counts.c.articles, 0).label("articles"),
        func.coalesce(feed_counts.c.unread, 0).label("unread"),
    ).select_from(feeds.outerjoin(feed_counts, counted))


def _made(c: Connection, query: "Select[_Line]") -> tuple[Feed, ...]:
    rows = c.execute(query).all()
    paths = {folder.id: folder.path for folder in list_folders(c)} if rows else {}
    return tuple(_feed(row, paths) for row in rows)


def _feed(row: "Row[_Line]", paths: dict[FolderId, str]) -> Feed:
    health = FeedHealth(
        state=HealthState.PAUSED if row.is_paused else HealthState(row.health),
        last_success=moment(row.last_success),
        last_error=row.last_error,
        last_attempt=moment(row.last_attempt),
        next_fetch=moment(row.next_fetch),
        failures=row.failures,
    )
    return Feed(
        id=FeedId(row.id),
        url=row.url,
        title=row.given_title or row.title or row.url,
        site_url=row.site_url,
        folder_id=row.folder_id,
        folder=paths.get(row.folder_id),
        articles=row.articles,
        unread=row.unread,
        health=health,
        fetch_full_text=bool(row.fetch_full_text),
        fetch_pictures=bool(row.fetch_pictures),
        language=row.language,
    )


def _canonical(url: str) -> str:
    return canonical_url(url) or url
