"""When a feed is asked again: its rhythm, its wishes, its server's wishes, patience with failures. Pure.

A reader's own interval stands for rhythm and for the wishes of the document; what the server asks (how long an answer
stays fresh, Retry-After) makes every wait longer and none shorter.
"""

import zlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from newsreader.model.fetching import FeedToFetch, Wishes

INTERVAL = timedelta(minutes=30)
"""Where nothing is known of a feed's rhythm."""
FLOOR = timedelta(minutes=15)
CEILING = timedelta(hours=6)
"""Shortest and longest interval that a feed's rhythm gives."""
LONGEST = timedelta(hours=24)
"""Longest interval, whether the document's wishes or repeated failures ask for it."""
LONGEST_FRESH = timedelta(hours=8)
"""Longest that a server's word on freshness is believed: many name a week for whatever they send."""
LONGEST_WAIT = timedelta(days=7)
"""Longest that a server's Retry-After is obeyed."""
_JITTER = 0.1
"""Up to this share is added, so that feeds that were asked together are not asked together for ever."""
_RECENT = 30
"""Articles from which a feed's rhythm is read."""


def after_success(
    feed: FeedToFetch,
    now: datetime,
    *,
    headers: Mapping[str, str] | None = None,
    wishes: Wishes | None = None,
    rhythm: int | None = None,
    latest: datetime | None = None,
) -> datetime:
    """Return when to ask again after an answer; what is not given is what is known of ``feed``."""
    wishes = feed.wishes if wishes is None else wishes
    if feed.interval is not None:
        wanted = feed.interval
    else:
        own = max(timedelta(minutes=wishes.ttl_minutes or 0), timedelta(seconds=wishes.update_seconds or 0))
        by_rhythm = interval_of(rhythm or feed.rhythm, latest or feed.latest, now)
        wanted = max(by_rhythm, min(own, LONGEST))
    fresh = min(timedelta(seconds=fresh_seconds(headers or {}, now)), LONGEST_FRESH)
    at = now + max(wanted, fresh) * (1 + _JITTER * _chance(feed, now))
    return at if feed.interval is not None else after_rest(at, wishes)


def after_failure(feed: FeedToFetch, now: datetime, failures: int, *, retry_after: float | None = None) -> datetime:
    """Return when to ask again after the ``failures``-th failure in a row: twice as long each time, up to a day."""
    interval = feed.interval or INTERVAL
    times: int = 1 << min(max(failures - 1, 0), 16)
    doubled = min(interval * times, max(interval, LONGEST))
    asked = timedelta(seconds=min(retry_after or 0.0, LONGEST_WAIT.total_seconds()))
    return now + max(doubled, asked) * (1 + _JITTER * _chance(feed, now))


def interval_of(rhythm: int | None, latest: datetime | None, now: datetime) -> timedelta:
    """Return how often to ask a feed that publishes every ``rhythm`` seconds: twice as often, within bounds.

    A feed that has been silent for many times its rhythm is asked less often.
    """
    if not rhythm:
        return INTERVAL
    silence = (now - latest).total_seconds() if latest else 0.0
    return min(max(timedelta(seconds=max(rhythm / 2, silence / 16)), FLOOR), CEILING)


def rhythm_of(published: Sequence[datetime | None], now: datetime) -> int | None:
    """Return the usual seconds between two articles, from the newest of a feed's dates; None where they do not tell."""
    dates = sorted((date for date in published if date and date <= now), reverse=True)[:_RECENT]
    if len(dates) < 3:
        return None
    return round((dates[0] - dates[-1]).total_seconds() / (len(dates) - 1)) or 1


def fresh_seconds(headers: Mapping[str, str], now: datetime) -> float:
    """Return how many seconds an answer stays fresh by its headers (RFC 9111, 4.2); 0 where they do not tell."""
    directives = [part.strip().lower() for part in headers.get("cache-control", "").split(",")]
    if "no-cache" in directives or "no-store" in directives:
        return 0.0
    for directive in directives:
        name, _, value = directive.partition("=")
        value = value.strip('" ')
        if name.strip() == "max-age" and value.isascii() and value.isdigit():
            return max(0.0, float(value[:12]) - _age(headers))
    expires = _date(headers.get("expires", ""))
    if expires is None:
        return 0.0
    return max(0.0, (expires - (_date(headers.get("date", "")) or now)).total_seconds())


def after_rest(at: datetime, wishes: Wishes) -> datetime:
    """Return the first moment from ``at`` on that is in none of the hours and days in which a feed wants to rest.

    Wishes that leave no hour of the week are not heeded.
    """
    hours, days = frozenset(wishes.skip_hours), frozenset(wishes.skip_days)
    if not hours and not days:
        return at
    moment = at.astimezone(UTC)
    for _ in range(24 * 8):
        if moment.hour not in hours and moment.weekday() not in days:
            return moment
        moment = moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return at


def _age(headers: Mapping[str, str]) -> float:
    told = headers.get("age", "").strip()
    return float(told[:12]) if told.isascii() and told.isdigit() else 0.0


def _date(text: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _chance(feed: FeedToFetch, now: datetime) -> float:
    """Return a number from 0 to 1 that is another for each feed and moment, and always the same for the same."""
    return zlib.crc32(f"{feed.id} {int(now.timestamp())}".encode()) / 0xFFFFFFFF
