"""Times in feeds: the instant, in the zone that the text claims. Formats unknown here are left to feedparser."""

import calendar
import re
import time
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache

_OFFSET = re.compile(
    r"(?:T?\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)\s*(?:GMT|UTC)?\s*([+-])(\d\d):?(\d\d)\s*(?:\([^)]*\))?\s*$"
)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*([Zz]|[+-]\d\d:?\d\d)?)?$")
_RFC = re.compile(
    r"(?:[^\W\d_]{2,12}\.?,?\s*)?(\d\d?)[\s-]+([A-Za-z]{3})[a-z]{0,6}\.?[\s-]+(\d{4}|\d\d)"
    r"(?:\s+(\d\d?):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?\s*(?:([A-Za-z]{1,5})|(?:GMT|UTC)?([+-]\d\d?(?::?\d\d)?)(?:\s*\([^)]*\))?)?)?$"
)
_MONTHS = {name: n for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_HOURS = {
    **{"ut": 0, "gmt": 0, "utc": 0, "z": 0, "wet": 0, "adt": -3, "ast": -4, "edt": -4, "est": -5, "cdt": -5, "cst": -6},
    **{"mdt": -6, "mst": -7, "pdt": -7, "pst": -8, "met": 1, "mest": 2, "cet": 1, "cest": 2, "eet": 2, "eest": 3},
    **{"msk": 3, "ict": 7, "wib": 7, "sgt": 8, "hkt": 8, "jst": 9, "kst": 9, "aest": 10, "aedt": 11},
}
_WEEKDAY_VI = re.compile(r"^(?:(?:thứ|chủ|thu|chu)\s+[^\W_]+|t[2-7]|cn)[\s,]+", re.I)
_MONTH_VI = re.compile(r"[\s,]*\b(?:tháng|thang|thg|th)[\s.]*(\d\d?)[\s,]+", re.I)
_NUMBERS = re.compile(
    r"(?:(?P<early>\d\d?[:hg]\d\d(?::\d\d)?)[\s,|-]+)?(?P<day>\d\d?)[/.-](?P<month>\d\d?)[/.-](?P<year>\d{4})"
    r"(?:[\s,|-]+(?P<late>\d\d?[:hg]\d\d(?::\d\d)?))?\s*(?P<half>AM|PM|SA|CH)?\s*"
    r"(?:\(?(?:GMT|UTC)?\s*(?P<zone>[+-]\d\d?(?::?\d\d)?)\)?|(?P<named>Z|GMT|UTC))?$",
    re.I,
)
_VIETNAM = timezone(timedelta(hours=7))


class UnknownDate(ValueError):
    """A text that none of the formats here fits."""


@lru_cache(maxsize=256)
def _zone(text: str) -> timezone:
    """Return the zone of ``+7``, ``+07``, ``+0700`` or ``-03:30``."""
    digits = text[1:].replace(":", "")
    hours, minutes = (int(digits), 0) if len(digits) < 3 else (int(digits[:-2]), int(digits[-2:]))
    if minutes > 59 or hours > 15:
        raise UnknownDate(text)
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if text[0] == "-" else offset) if offset else UTC


def told_moment(text: str) -> datetime | None:
    """Read a date of a feed: RFC 822, ISO 8601 (RFC 3339), numbers as Vietnamese papers write them.

    None where there is no text. Raise UnknownDate where no format fits; whole seconds; UTC where no zone is named, but
    Vietnam's time where weekday, month or half of the day are told in Vietnamese.
    """
    text = text.strip()
    if not text:
        return None
    try:
        if found := _RFC.match(text):
            return _rfc(found)
        if found := _ISO.match(text):
            zone = UTC if not found[8] or found[8] in "Zz" else _zone(found[8])
            return _at(found[1], int(found[2]), found[3], found[4], found[5], found[6], zone)
        return _by_numbers(text)
    except (ValueError, OverflowError) as error:
        raise UnknownDate(text) from error


def _at(
    year: str, month: int, day: str, hour: str | None, minute: str | None, second: str | None, zone: timezone
) -> datetime:
    number = int(year) if len(year) > 2 else int(year) + (2000 if int(year) < 90 else 1900)
    if not 1900 < number < 9999:
        raise UnknownDate(year)
    return datetime(number, month, int(day), int(hour or 0), int(minute or 0), int(second or 0), 0, zone)


def _rfc(found: re.Match[str]) -> datetime:
    month = _MONTHS.get(found[2].lower())
    if not month:
        raise UnknownDate(found[0])
    zone = UTC
    if found[8]:
        zone = _zone(found[8])
    elif found[7]:
        hours = _HOURS.get(found[7].lower())
        if hours is None:
            raise UnknownDate(found[0])
        zone = _zone(f"{hours:+03d}")
    return _at(found[3], month, found[1], found[4], found[5], found[6], zone)


def _by_numbers(text: str) -> datetime:
    bare = _MONTH_VI.sub(r"/\1/", _WEEKDAY_VI.sub("", text), count=1)
    found = _NUMBERS.match(bare)
    if not found:
        raise UnknownDate(text)
    half = (found["half"] or "").upper()
    day, month = found["day"], found["month"]
    if half in ("AM", "PM") or int(month) > 12:
        day, month = month, day
    hour, minute, second = (*re.split(r"[:hg]", found["early"] or found["late"] or "0:0"), "0")[:3]
    hour = str(int(hour) % 12 + 12 * (half in ("PM", "CH"))) if half and int(hour) < 13 else hour
    is_vietnamese = bare != text or half in ("SA", "CH")
    zone = _zone(found["zone"]) if found["zone"] else _VIETNAM if is_vietnamese and not found["named"] else UTC
    return _at(found["year"], int(month), day, hour, minute, second, zone)


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
