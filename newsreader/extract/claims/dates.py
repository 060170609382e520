"""Dates as pages tell them: ISO and its near misses, RFC 822, and those printed for readers, Vietnamese first."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime

from newsreader.extract.claims.months import MONTHS

VIETNAM = timezone(timedelta(hours=7))
_ISO = re.compile(
    r"(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?:[T\s,]+(?:\w{1,3}\s)?(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?"
    r"\s*(Z|UTC|GMT(?![+-])|(?:GMT|UTC)?\s*[+-]\d{1,2}(?::?\d{2})?)?)?",
    re.I,
)
_COMPACT = re.compile(r"\b(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?\s*(Z|[+-]\d{2}:?\d{2})?)?\b")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)(?:\D{0,20}?(\d{1,2})\s?[:h]\s?(\d{2})(?::(\d{2}))?(?!\d)\s*(PM|"
    r"AM|SA|CH)?"
    r"\s*(?:[(\[]?\s*(?:GMT|UTC)\s*([+-]\s?\d{1,2}(?::?\d{2})?))?)?",
    re.I,
)
_TIME_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})\s?[:h]\s?(\d{2})(?::(\d{2}))?\D{1,25}?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)", re.I
)
_WORDED = re.compile(
    r"(?:(?<!\d)(\d{1,2})\s?[:h]\s?(\d{2})(?!\d)\D{1,25}?)?ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm|,)?\s+(\d{4})"
    r"(?:\D{1,15}?(\d{1,2})\s?[:h]\s?(\d{2})(?!\d))?",
    re.I,
)
_EAST_ASIAN = re.compile(
    r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?(?:\D{0,12}?(\d{1,2})\s?[:時시点时]\s?(\d{2})?)?"
)
_SHORT_YEAR = re.compile(r"(?<![\d.])(\d{1,2})[./](\d{1,2})[./](\d{2})(?![\d.])\D{1,12}?(\d{1,2})[:.](\d{2})(?!\d)")
_SHORT_YEAR_ALONE = re.compile(r"(\d\d)[./](\d\d)[./](\d\d)")
_BEFORE_YEAR = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er|º)?[\s./-]+(?:de\s+|of\s+)?([^\W\d_]{3,12})\.?,?[\s/-]+(?:de\s+|del\s+)?(\d{4})(?!\d)"
)
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s+([^\W\d_]{3,12})\.?\s+(\d{1,2})(?!\d)")
_UNIX = re.compile(r"\b[A-Z][a-z]{2} ([A-Z][a-z]{2}) +(\d{1,2}) (\d{2}:\d{2}:\d{2}) ([A-Z]{3,4}|[+-]\d{4}) (\d{4})\b")
_CLOCK = re.compile(
    r"^\D{0,15}?(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*(a\.?m|p\.?m)?\.?(?:\s*\(?\s*([A-Z]{3,4}(?:[+-]\d{1,2})?)\b)?", re.I
)
_ZONES = {
    "EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "CET": 1, "MEZ": 1, "CEST": 2,
    "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3, "TRT": 3, "WIB": 7, "ICT": 7, "WITA": 8, "SGT": 8, "HKT": 8, "WIT": 9,
    "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11, "GMT": 0, "UTC": 0,
}  # fmt: skip
"""Hours from UTC by the zone's letters, those that mean one zone only."""
_TELLS_ZONE = re.compile(r"\d\s*Z\b|[+-]\d{2}:?\d{2}\s*\)?$|\b(?:" + "|".join(_ZONES) + r")\b|GMT|UTC")


def read_date(text: str, zone: tzinfo | None = None, month_first: bool = False) -> datetime | None:
    """Return the moment a text tells, aware; None where it tells none.

    ``zone`` holds where the text names no offset (default UTC). Days come before months where only digits tell, unless
    ``month_first``.
    """
    text = " ".join(text.split())[:200]
    if not re.search(r"\d", text):
        return None
    if month_first and not _ISO.match(text):
        text = _turned(text)
    for reader in (_iso, _mail, _unix, _day_first, _worded, _named, _east_asian, _short_year, _compact, _epoch):
        moment = reader(text, zone or UTC)
        if moment is not None and 1900 <= moment.year <= 2200:
            return moment
    return None


def readings(text: str, zone: tzinfo | None, month_first: bool) -> list[datetime]:
    """Return every moment that a text may mean, the likelier first: two where day and month are both below 13."""
    found = [read_date(text, zone, first) for first in (month_first, not month_first)]
    return list(dict.fromkeys(moment for moment in found if moment is not None))


def tells_time(text: str) -> bool:
    """Tell whether a date's text also gives the time of day."""
    return bool(re.search(r"\d{1,2}\s?[:h時시]\s?\d{2}|T\d{4}|\d{4}\b.*\b\d{1,2}\.\d{2}\s*(?:Uhr|WIB)", text))


def tells_zone(text: str) -> bool:
    """Tell whether a date's text names its offset from UTC."""
    return bool(_TELLS_ZONE.search(text))


def _turned(text: str) -> str:
    """Put the day before the month in a date of digits."""
    return re.sub(r"(?<!\d)(\d{1,2})(\s?[/.-]\s?)(\d{1,2})(\s?[/.-]\s?(?:\d{4}|\d\d))(?!\d)", r"\3\2\1\4", text)


def _made(year: str, month: str, day: str, clock: tuple[str | None, ...], zone: tzinfo) -> datetime | None:
    hour, minute, second = ([int(part or 0) for part in clock] + [0, 0, 0])[:3]
    try:
        return datetime(int(year), int(month), int(day), hour % 24, minute, min(second, 59), tzinfo=zone)
    except ValueError:
        return None


def _zone(text: str | None, default: tzinfo) -> tzinfo:
    if not text:
        return default
    digits = re.search(r"([+-])\s?(\d{1,2}):?(\d{2})?", text)
    if not digits:
        name = text.strip().upper()
        if name in ("Z", "GMT", "UTC"):
            return UTC
        return timezone(timedelta(hours=_ZONES[name])) if name in _ZONES else default
    hours, minutes = int(digits[2]), int(digits[3] or 0)
    if hours > 14 or minutes > 59:
        return default
    delta = timedelta(hours=hours, minutes=minutes)
    return timezone(-delta if digits[1] == "-" else delta)


def _hour(hour: str, mark: str | None) -> str:
    """Return the hour of 24, given one of 12 and its mark: ``pm``, ``CH`` (chiều), ``a.m.``, ``SA`` (sáng)."""
    mark = (mark or "").lower().replace(".", "")
    if mark in ("pm", "ch") and int(hour) < 12:
        return str(int(hour) + 12)
    return "0" if mark in ("am", "sa") and int(hour) == 12 else hour


def _iso(text: str, zone: tzinfo) -> datetime | None:
    found = _ISO.search(text)
    if not found:
        return None
    after = text[found.end() : found.end() + 6].strip().lower()
    hour = _hour(found[4], after[:2]) if found[4] else None
    return _made(found[1], found[2], found[3], (hour, found[5], found[6]), _zone(found[7], zone))


def _mail(text: str, zone: tzinfo) -> datetime | None:
    if not re.search(r"\d{1,2} [A-Za-z]{3} \d{4} \d{1,2}:\d{2}", text):
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _unix(text: str, zone: tzinfo) -> datetime | None:
    """Read what ``date`` prints: ``Fri Apr 28 19:20:36 CEST 2023``."""
    found = _UNIX.search(text)
    if not found or (month := MONTHS.get(found[1].lower())) is None:
        return None
    return _made(found[5], str(month), found[2], tuple(found[3].split(":")), _zone(found[4], zone))


def _day_first(text: str, zone: tzinfo) -> datetime | None:
    if found := _TIME_FIRST.search(text):
        return _made(found[6], *_ordered(found[5], found[4]), (found[1], found[2], found[3]), zone)
    found = _DAY_FIRST.search(text)
    if not found:
        return None
    hour = _hour(found[4], found[7]) if found[4] else None
    return _made(found[3], *_ordered(found[2], found[1]), (hour, found[5], found[6]), _zone(found[8], zone))


def _ordered(month: str, day: str) -> tuple[str, str]:
    return (day, month) if int(month) > 12 >= int(day) else (month, day)


def _worded(text: str, zone: tzinfo) -> datetime | None:
    found = _WORDED.search(text)
    if not found:
        return None
    return _made(found[5], found[4], found[3], (found[6] or found[1], found[7] or found[2]), zone)


def _named(text: str, zone: tzinfo) -> datetime | None:
    """Read a date whose month is a word: ``14 de julio de 2020``, ``July 14, 2020 9:00 am PDT``, ``2020 Jul 14``."""
    for pattern, year, name, day in ((_BEFORE_YEAR, 3, 2, 1), (_MONTH_FIRST, 3, 1, 2), (_YEAR_FIRST, 1, 2, 3)):
        for found in pattern.finditer(text):
            month = MONTHS.get(found[name].lower())
            if month is None:
                continue
            clock: tuple[str | None, ...] = ()
            if told := _CLOCK.search(text[found.end() :]):
                clock = (_hour(told[1], told[4]), told[2], told[3])
                zone = _zone(told[5], zone)
            return _made(found[year], str(month), found[day], clock, zone)
    return None


def _east_asian(text: str, zone: tzinfo) -> datetime | None:
    found = _EAST_ASIAN.search(text)
    return _made(found[1], found[2], found[3], (found[4], found[5]), zone) if found else None


def _short_year(text: str, zone: tzinfo) -> datetime | None:
    """Read a date with two digits for its year, alone or with a time beside it: ``Do 25.04.24 | 14:07 Uhr``."""
    if found := _SHORT_YEAR_ALONE.fullmatch(text):
        return _made(f"20{found[3]}", *_ordered(found[2], found[1]), (), zone)
    found = _SHORT_YEAR.search(text)
    if not found:
        return None
    return _made(f"20{found[3]}", *_ordered(found[2], found[1]), (found[4], found[5]), zone)


def _compact(text: str, zone: tzinfo) -> datetime | None:
    found = _COMPACT.search(text)
    if not found or not 1 <= int(found[2]) <= 12:
        return None
    return _made(found[1], found[2], found[3], (found[4], found[5], found[6]), _zone(found[7], zone))


def _epoch(text: str, zone: tzinfo) -> datetime | None:
    if not re.fullmatch(r"\d{10}|\d{13}", text):
        return None
    return datetime.fromtimestamp(int(text[:10]), tz=UTC)
