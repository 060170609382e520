"""Times in feeds: the instant that the parser read, in the zone that the text claims."""

import calendar
import re
import time
from datetime import UTC, datetime, timedelta, timezone

_OFFSET = re.compile(
    r"(?:T?\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)\s*(?:GMT|UTC)?\s*([+-])(\d\d):?(\d\d)\s*(?:\([^)]*\))?\s*$"
)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*([Zz]|[+-]\d\d:?\d\d)?)?$")


def moment(parsed: object, told: str | None) -> datetime | None:
    """Return feedparser's reading (a UTC ``struct_time``) in the zone of the text it was read from."""
    if not isinstance(parsed, time.struct_time):
        return None
    try:
        instant = datetime.fromtimestamp(calendar.timegm(parsed), UTC)
        return instant.astimezone(zone_told(told or ""))
    except (ValueError, OverflowError, OSError):
        return None


def zone_told(text: str) -> timezone:
    """Return the offset at the end of a date, UTC where there is none."""
    found = _OFFSET.search(text)
    if not found:
        return UTC
    minutes = int(found[2]) * 60 + int(found[3])
    if minutes >= 24 * 60:
        return UTC
    return timezone(timedelta(minutes=-minutes if found[1] == "-" else minutes))


def iso_moment(text: object) -> datetime | None:
    """Read an ISO 8601 (RFC 3339) time, UTC where it names no zone; None for anything else."""
    found = _ISO.match(text.strip()) if isinstance(text, str) else None
    if not found:
        return None
    year, month, day, hour, minute, second = (int(found[n] or 0) for n in range(1, 7))
    zone = zone_told("00:00" + (found[8] or ""))
    try:
        return datetime(year, month, day, hour, minute, min(second, 59), int((found[7] or "0")[:6].ljust(6, "0")), zone)
    except (ValueError, OverflowError):
        return None
