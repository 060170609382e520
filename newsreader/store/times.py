"""Moments as the tables hold them: integer UTC seconds, with the zone's offset in minutes where it was told."""

from datetime import UTC, datetime, timedelta, timezone


def seconds(moment: datetime) -> int:
    """Return an aware moment as UTC seconds."""
    return int(moment.timestamp())


def moment(value: int | None, offset: int | None = None) -> datetime | None:
    """Return the aware moment of UTC seconds, in its own zone where it has one."""
    if value is None:
        return None
    zone = timezone(timedelta(minutes=offset)) if offset else UTC
    return datetime.fromtimestamp(value, zone)


def sure_moment(value: int) -> datetime:
    """Return the aware moment of UTC seconds that are never missing."""
    return datetime.fromtimestamp(value, UTC)


def split(moment: datetime | None) -> tuple[int | None, int | None]:
    """Return a moment as (UTC seconds, offset in minutes)."""
    if moment is None:
        return None, None
    offset = moment.utcoffset() or timedelta()
    return seconds(moment), round(offset.total_seconds() / 60)
