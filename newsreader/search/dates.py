"""Times as a query names them: ``2020``, ``2020-07``, ``2020-07-01``, ``today``, ``yesterday``, ``-7d``, ``a..b``."""

import re
from datetime import datetime, timedelta

_ABSOLUTE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_RELATIVE = re.compile(r"-(\d{1,6})([hdw])")
_HOURS = {"h": 1, "d": 24, "w": 168}
_DAYS = {"today": 0, "yesterday": 1}
_UNFINISHED = re.compile(r"\d{1,3}|\d{4}-|\d{4}-\d{1,2}-|-\d*")

Period = tuple[datetime | None, datetime | None]
"""The first moment and the first moment after; None where it is open."""


def period(text: str, now: datetime) -> Period | None:
    """Return the period that a text names in the zone of ``now``, or None where it names none.

    A period ago (``-7d``) begins that long before ``now`` and is open at the end. ``a..b`` goes from the beginning of
    one period to the end of the other; either may be left out.
    """
    text = text.lower()
    if ".." in text:
        first, last = text.split("..", 1)
        begins = period(first, now) if first else (None, None)
        ends = period(last, now) if last else (None, None)
        return None if begins is None or ends is None else (begins[0], ends[1])
    try:
        return _one(text, now)
    except (ValueError, OverflowError):
        return None


def is_unfinished(text: str) -> bool:
    """Tell whether more letters could make the text a time."""
    last = text.lower().rsplit("..", 1)[-1]
    return not last or bool(_UNFINISHED.fullmatch(last)) or any(day.startswith(last) for day in _DAYS)


def _one(text: str, now: datetime) -> Period | None:
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if text in _DAYS:
        begins = midnight - timedelta(days=_DAYS[text])
        return begins, begins + timedelta(days=1)
    if ago := _RELATIVE.fullmatch(text):
        return now - timedelta(hours=int(ago[1]) * _HOURS[ago[2]]), None
    if named := _ABSOLUTE.fullmatch(text):
        begins = midnight.replace(year=int(named[1]), month=int(named[2] or 1), day=int(named[3] or 1))
        if named[3]:
            return begins, begins + timedelta(days=1)
        if named[2] and begins.month < 12:
            return begins, begins.replace(month=begins.month + 1)
        return begins, begins.replace(year=begins.year + 1, month=1)
    return None
