"""What asking for a feed came to: its health, its history, and how long its host wants to be left alone."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from functools import cache

from sqlalchemy import Connection, bindparam, delete, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from newsreader.model.feed import FetchRecord, HealthState
from newsreader.model.feed_intent import FeedIntent
from newsreader.model.fetching import Wishes
from newsreader.model.ids import FeedId
from newsreader.model.urls import canonical_url
from newsreader.store.prepared import Prepared
from newsreader.store.schema import feeds, fetches, hosts
from newsreader.store.times import seconds, sure_moment

KEPT = 30
"""Requests of a feed that its history keeps."""

_UPDATE = update(feeds).where(feeds.c.id == bindparam("of"))


def _recording() -> Prepared:
    told = ("outcome", "status", "ms", "size", "new_articles", "note")
    line = upsert(fetches)
    again = {name: line.excluded[name] for name in told}
    return Prepared(line.on_conflict_do_update(index_elements=["feed_id", "at"], set_=again), ("feed_id", "at", *told))


_RECORD = _recording()
_OLDEST_KEPT = (
    select(fetches.c.at)
    .where(fetches.c.feed_id == bindparam("of"))
    .order_by(fetches.c.at.desc())
    .limit(1)
    .offset(KEPT - 1)
    .scalar_subquery()
)
_FORGET = Prepared(delete(fetches).where(fetches.c.feed_id == bindparam("of"), fetches.c.at < _OLDEST_KEPT))


def write_health(c: Connection, intent: FeedIntent) -> bool:
    """Write how a feed is doing; False where it was removed meanwhile."""
    values: dict[str, object] = {
        "health": intent.outcome,
        "failures": intent.failures,
        "last_attempt": seconds(intent.now),
        "last_error": intent.error,
        "last_status": intent.status,
        "trouble": intent.trouble,
        "moved_to": intent.moved_to,
        "moves": intent.moves,
        "next_fetch": seconds(intent.next_fetch) if intent.next_fetch else None,
    }
    if intent.outcome is HealthState.OK:
        values["last_success"] = seconds(intent.now)
    if intent.validators is not None:
        values |= {"etag": intent.validators.etag, "last_modified": intent.validators.last_modified}
    if intent.wishes is not None:
        values["wishes"] = _told(intent.wishes)
    optional = {
        "body_hash": intent.body_hash,
        "title": intent.title,
        "site_url": intent.site_url,
        "language": intent.language,
        "rhythm": intent.rhythm,
        "latest": seconds(intent.latest) if intent.latest else None,
        "page_model": intent.page_model,
    }
    values |= {name: value for name, value in optional.items() if value}
    if _update_of(tuple(values)).run(c, of=intent.feed_id, **values).rowcount != 1:
        return False
    if intent.new_url:
        _adopt(c, intent.feed_id, intent.new_url)
    return True


def record(c: Connection, feed: FeedId, line: FetchRecord) -> None:
    """Add a request to a feed's history and forget the oldest."""
    _RECORD.run(
        c,
        feed_id=feed,
        at=seconds(line.at),
        outcome=line.outcome,
        status=line.status,
        ms=line.ms,
        size=line.size,
        new_articles=line.new_articles,
        note=line.note,
    )
    _FORGET.run(c, of=feed)


def history(c: Connection, feed: FeedId) -> tuple[FetchRecord, ...]:
    """Return the last requests for a feed, newest first."""
    rows = c.execute(select(fetches).where(fetches.c.feed_id == feed).order_by(fetches.c.at.desc()))
    return tuple(
        FetchRecord(sure_moment(row.at), row.outcome, row.status, row.ms, row.size, row.new_articles, row.note)
        for row in rows
    )


def waiting_hosts(c: Connection, now: datetime) -> Mapping[str, datetime]:
    """Return the hosts that want to be left alone, and until when."""
    rows = c.execute(select(hosts.c.host, hosts.c.wait_until).where(hosts.c.wait_until > seconds(now)))
    return {row.host: sure_moment(row.wait_until) for row in rows}


def leave_alone(c: Connection, waits: Iterable[tuple[str, datetime]]) -> None:
    """Note until when hosts want to be left alone."""
    for host, until in waits:
        values = {"wait_until": seconds(until)}
        made = upsert(hosts).values(host=host, **values)
        c.execute(made.on_conflict_do_update(index_elements=["host"], set_=values))


def wishes_of(told: str | None) -> Wishes:
    """Return wishes as the archive holds them."""
    found = json.loads(told) if told else {}
    return Wishes(
        ttl_minutes=found.get("ttl_minutes"),
        update_seconds=found.get("update_seconds"),
        skip_hours=tuple(found.get("skip_hours", ())),
        skip_days=tuple(found.get("skip_days", ())),
    )


@cache
def _update_of(names: tuple[str, ...]) -> Prepared:
    """Return the statement that sets these columns; making it anew costs more than running it."""
    return Prepared(_UPDATE.values({name: bindparam(name) for name in names}))


def _told(wishes: Wishes) -> str | None:
    told = {name: value for name, value in asdict(wishes).items() if value}
    return json.dumps(told) if told else None


def _adopt(c: Connection, feed: FeedId, url: str) -> None:
    """Ask at the new address from now on, unless another subscription does so already."""
    canonical = canonical_url(url) or url
    taken = select(feeds.c.id).where(feeds.c.canonical_url == canonical, feeds.c.id != feed)
    if c.scalar(taken) is None:
        c.execute(_UPDATE.values(url=url, canonical_url=canonical), {"of": feed})
