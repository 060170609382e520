"""When a feed is asked again: the interval, the wishes of its server, and patience with failures. Pure."""

from datetime import datetime, timedelta

INTERVAL = timedelta(minutes=30)
LONGEST = timedelta(hours=24)
"""Longest interval, whether the feed's own ttl or repeated failures ask for it."""
LONGEST_WAIT = timedelta(days=7)
"""Longest that a server's Retry-After is obeyed."""


def after_success(now: datetime, *, interval: timedelta = INTERVAL, ttl_minutes: int | None = None) -> datetime:
    """Return when to ask again after an answer; a feed's ttl makes the interval longer, never shorter."""
    told = min(timedelta(minutes=ttl_minutes or 0), LONGEST)
    return now + max(interval, told)


def after_failure(
    now: datetime, failures: int, *, interval: timedelta = INTERVAL, retry_after: float | None = None
) -> datetime:
    """Return when to ask again after the ``failures``-th failure in a row: twice as long each time, up to a day."""
    times: int = 1 << min(max(failures - 1, 0), 16)
    doubled = min(interval * times, max(interval, LONGEST))
    asked = timedelta(seconds=min(retry_after or 0.0, LONGEST_WAIT.total_seconds()))
    return now + max(doubled, asked)
