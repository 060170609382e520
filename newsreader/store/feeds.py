"""Subscriptions: what is subscribed, how it is doing, what is due."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, Row, Select, and_, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from newsreader.model.errors import AlreadySubscribed, NotFound
from newsreader.model.feed import Access, Feed, FeedHealth, HealthState, SourceKind, Trouble
from newsreader.model.fetching import FeedToFetch, Validators
from newsreader.model.ids import FeedId, FolderId
from newsreader.model.text import fold, nfc
from newsreader.model.urls import canonical_url
from newsreader.store.fetches import wishes_of
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


def titles(c: Connection) -> dict[FeedId, str]:
    """Return what every feed is called."""
    name = func.coalesce(feeds.c.given_title, func.nullif(feeds.c.title, ""), feeds.c.url)
    return {FeedId(row[0]): row[1] for row in c.execute(select(feeds.c.id, name))}


def publishers_titles(c: Connection) -> dict[FeedId, str]:
    """Return what publishers call the feeds that their reader renamed."""
    query = select(feeds.c.id, feeds.c.title).where(feeds.c.given_title.is_not(None), feeds.c.title != "")
    return {FeedId(row.id): row.title for row in c.execute(query)}


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
    kind: SourceKind = SourceKind.FEED,
    page_model: str | None = None,
    is_in_all: bool = True,
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
        "kind": kind,
        "page_model": page_model,
        "is_in_all": int(is_in_all),
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
    interval_minutes: int | None = None,
    is_in_all: bool | None = None,
) -> None:
    """Set a source's own settings; None leaves one as it is, an interval of 0 is the feed's own rhythm again."""
    options = {
        "fetch_full_text": fetch_full_text,
        "fetch_pictures": fetch_pictures,
        "is_paused": is_paused,
        "is_in_all": is_in_all,
    }
    given: dict[str, object] = {name: int(value) for name, value in options.items() if value is not None}
    if interval_minutes is not None:
        given |= {"interval_minutes": interval_minutes or None, "next_fetch": None}
    if given:
        c.execute(update(feeds).where(feeds.c.id == feed).values(given))


def set_access(c: Connection, feed: FeedId, access: Access) -> None:
    """Set how a feed is asked; it is due at once, as what stood in its way may be gone."""
    values = {
        "user_agent": access.user_agent,
        "headers": json.dumps(dict(access.headers)) if access.headers else None,
        "login": access.login,
        "secrets": "\n".join(access.secrets),
        "next_fetch": None,
    }
    c.execute(update(feeds).where(feeds.c.id == feed).values(values))


def set_address(
    c: Connection, feed: FeedId, url: str, kind: SourceKind = SourceKind.FEED, page_model: str | None = None
) -> None:
    """Ask for a feed at another address from now on. Raises AlreadySubscribed."""
    values: dict[str, object] = {
        "url": url,
        "canonical_url": _canonical(url),
        "kind": kind,
        "page_model": page_model,
        **dict.fromkeys(("etag", "last_modified", "body_hash", "moved_to", "trouble", "last_error", "next_fetch")),
        "moves": 0,
        "failures": 0,
        "health": HealthState.NEW,
    }
    known = feed_by_url(c, url)
    if known is not None and known.id != feed:
        raise AlreadySubscribed(f"{url} is subscribed already.", url=url, feed=known)
    c.execute(update(feeds).where(feeds.c.id == feed).values(values))


def due_feeds(
    c: Connection, now: datetime, *, ids: Sequence[FeedId] | None = None, force: bool = False
) -> tuple[FeedToFetch, ...]:
    """Return the feeds to fetch, longest waiting first: those due, all with ``force``, or exactly ``ids``.

    Paused and gone feeds, and with ``force`` those whose server asked to wait, only by id.
    """
    query = select(feeds).order_by(feeds.c.last_attempt, feeds.c.id)
    if ids is not None:
        query = query.where(feeds.c.id.in_(ids))
    else:
        query = query.where(feeds.c.is_paused == 0, feeds.c.health != HealthState.GONE)
        is_due = or_(feeds.c.next_fetch.is_(None), feeds.c.next_fetch <= seconds(now))
        is_free = func.coalesce(feeds.c.trouble, "") != Trouble.BUSY
        query = query.where(or_(is_due, is_free) if force else is_due)
    return tuple(_to_fetch(row) for row in c.execute(query))


def count_due(c: Connection, now: datetime) -> int:
    """Return how many feeds ``due_feeds`` gives without ids and force."""
    is_due = or_(feeds.c.next_fetch.is_(None), feeds.c.next_fetch <= seconds(now))
    is_asked = and_(feeds.c.is_paused == 0, feeds.c.health != HealthState.GONE)
    return c.scalar(select(func.count()).select_from(feeds).where(is_asked, is_due)) or 0


def count_failing(c: Connection) -> int:
    """Return how many feeds fail or are gone, paused ones left out."""
    is_failing = feeds.c.health.in_((HealthState.FAILING, HealthState.GONE))
    return c.scalar(select(func.count()).select_from(feeds).where(is_failing, feeds.c.is_paused == 0)) or 0


def _to_fetch(row: "Row[_Line]") -> FeedToFetch:
    return FeedToFetch(
        id=FeedId(row.id),
        url=row.url,
        validators=Validators(row.etag, row.last_modified),
        body_hash=row.body_hash,
        failures=row.failures,
        kind=SourceKind(row.kind),
        interval=timedelta(minutes=row.interval_minutes) if row.interval_minutes else None,
        access=_access(row),
        wishes=wishes_of(row.wishes),
        rhythm=row.rhythm,
        latest=moment(row.latest),
        moved_to=row.moved_to,
        moves=row.moves,
        site_url=row.site_url,
        page_model=row.page_model,
    )


def _access(row: "Row[_Line]") -> Access:
    if not (row.user_agent or row.headers or row.login or row.secrets):
        return _AS_ALL
    told = json.loads(row.headers) if row.headers else {}
    return Access(row.user_agent, tuple(told.items()), row.login, tuple(row.secrets.split("\n")) if row.secrets else ())


_AS_ALL = Access()
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
        trouble=Trouble(row.trouble) if row.trouble else None,
        last_status=row.last_status,
        moved_to=row.moved_to,
        latest=moment(row.latest),
        rhythm=row.rhythm,
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
        kind=SourceKind(row.kind),
        interval_minutes=row.interval_minutes,
        access=_access(row),
        is_in_all=bool(row.is_in_all),
    )


def _canonical(url: str) -> str:
    return canonical_url(url) or url
