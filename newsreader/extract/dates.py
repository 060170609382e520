"""Dates as pages tell them: ISO and its near misses, RFC 822, and those printed for readers, Vietnamese first."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime

VIETNAM = timezone(timedelta(hours=7))
_ISO = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s,]+(?:\w{1,3}\s)?(\d{1,2})[:h](\d{2})(?::(\d{2})(?:[.,]\d+)?)?"
    r"\s*(Z|UTC|GMT(?![+-])|(?:GMT|UTC)?\s*[+-]\d{1,2}(?::?\d{2})?)?)?",
    re.I,
)
_COMPACT = re.compile(r"\b(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?\s*(Z|[+-]\d{2}:?\d{2})?)?\b")
_DAY_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)(?:\D{0,20}?(\d{1,2})\s?[:h]\s?(\d{2})(?::(\d{2}))?(?!\d)\s*(PM|"
    r"AM|SA|CH)?"
    r"\s*(?:\(?\s*(?:GMT|UTC)\s*([+-]\s?\d{1,2}(?::?\d{2})?))?)?",
    re.I,
)
_TIME_FIRST = re.compile(
    r"(?<!\d)(\d{1,2})\s?[:h]\s?(\d{2})(?::(\d{2}))?\D{1,25}?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)", re.I
)
_WORDED = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm|,)?\s+(\d{4})", re.I)
_MONTHS = {
    name: number
    for number, group in enumerate(
        (
            "jan january janvier januar jänner enero gennaio janeiro januari",
            "feb february février fevrier februar febrero febbraio fevereiro februari",
            "mar march mars märz marzo março maart",
            "apr april avril abril aprile",
            "may mai mayo maggio maio mei maj",
            "jun june juin juni junio giugno junho",
            "jul july juillet juli julio luglio julho",
            "aug august août aout agosto augustus augusti",
            "sep sept september septembre septiembre settembre setembro",
            "oct october octobre oktober octubre ottobre outubro",
            "nov november novembre noviembre novembro",
            "dec december décembre decembre dezember diciembre dicembre dezembro",
        ),
        start=1,
    )
    for name in group.split()
}
_NAMED = re.compile(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er)?\s+(?:de\s+|of\s+)?([^\W\d_]{3,12})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)"
)
_NAMED_FIRST = re.compile(r"([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_CLOCK = re.compile(r"^\D{0,15}?(\d{1,2})[:.](\d{2})(?::(\d{2}))?\s*(a\.?m|p\.?m)?", re.I)


def read_date(text: str, zone: tzinfo | None = None) -> datetime | None:
    """Return the moment a text tells, aware; None where it tells none.

    ``zone`` holds where the text names no offset (default UTC). Days come before months where only digits tell.
    """
    text = " ".join(text.split())[:200]
    if not re.search(r"\d", text):
        return None
    for reader in (_iso, _mail, _day_first, _worded, _named, _compact, _epoch):
        moment = reader(text, zone or UTC)
        if moment is not None and 1900 <= moment.year <= 2200:
            return moment
    return None


def tells_time(text: str) -> bool:
    """Tell whether a date's text also gives the time of day."""
    return bool(re.search(r"\d{1,2}\s?[:h]\s?\d{2}|T\d{4}", text))


def tells_zone(text: str) -> bool:
    """Tell whether a date's text names its offset from UTC."""
    return bool(re.search(r"\d\s*Z\b|[+-]\d{2}:?\d{2}\s*\)?$|GMT|UTC", text))


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
        return UTC
    hours, minutes = int(digits[2]), int(digits[3] or 0)
    if hours > 14 or minutes > 59:
        return default
    delta = timedelta(hours=hours, minutes=minutes)
    return timezone(-delta if digits[1] == "-" else delta)


def _iso(text: str, zone: tzinfo) -> datetime | None:
    found = _ISO.search(text)
    if not found:
        return None
    after = text[found.end() : found.end() + 6].strip().lower()
    hour = found[4]
    if hour and after[:2] in ("pm", "ch") and int(hour) < 12:
        hour = str(int(hour) + 12)
    return _made(found[1], found[2], found[3], (hour, found[5], found[6]), _zone(found[7], zone))


def _mail(text: str, zone: tzinfo) -> datetime | None:
    if not re.search(r"\d{1,2} [A-Za-z]{3} \d{4} \d{1,2}:\d{2}", text):
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _day_first(text: str, zone: tzinfo) -> datetime | None:
    if found := _TIME_FIRST.search(text):
        return _made(found[6], *_ordered(found[5], found[4]), (found[1], found[2], found[3]), zone)
    found = _DAY_FIRST.search(text)
    if not found:
        return None
    hour, mark = found[4], (found[7] or "").lower()
    if hour and mark in ("pm", "ch") and int(hour) < 12:
        hour = str(int(hour) + 12)
    elif hour and mark in ("am", "sa") and int(hour) == 12:
        hour = "0"
    return _made(found[3], *_ordered(found[2], found[1]), (hour, found[5], found[6]), _zone(found[8], zone))


def _ordered(month: str, day: str) -> tuple[str, str]:
    return (day, month) if int(month) > 12 >= int(day) else (month, day)


def _worded(text: str, zone: tzinfo) -> datetime | None:
    found = _WORDED.search(text)
    return _made(found[3], found[2], found[1], (), zone) if found else None


def _named(text: str, zone: tzinfo) -> datetime | None:
    for pattern, day, name in ((_NAMED, 1, 2), (_NAMED_FIRST, 2, 1)):
        for found in pattern.finditer(text):
            month = _MONTHS.get(found[name].lower())
            if month is None:
                continue
            clock: tuple[str | None, ...] = ()
            if told := _CLOCK.search(text[found.end() :]):
                hour = int(told[1])
                if told[4] and told[4][0].lower() == "p" and hour < 12:
                    hour += 12
                elif told[4] and told[4][0].lower() == "a" and hour == 12:
                    hour = 0
                clock = (str(hour), told[2], told[3])
            return _made(found[3], str(month), found[day], clock, zone)
    return None


def _compact(text: str, zone: tzinfo) -> datetime | None:
    found = _COMPACT.search(text)
    if not found or not 1 <= int(found[2]) <= 12:
        return None
    return _made(found[1], found[2], found[3], (found[4], found[5], found[6]), _zone(found[7], zone))


def _epoch(text: str, zone: tzinfo) -> datetime | None:
    if not re.fullmatch(r"\d{10}|\d{13}", text):
        return None
    return datetime.fromtimestamp(int(text[:10]), tz=UTC)
