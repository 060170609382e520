"""Times as people say them, in the interface's language (``QLocale()`` and the installed translation)."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QObject, QTime


class When(QObject):
    """Counted times. A QObject because lupdate marks plural forms in ``self.tr`` only (6.11)."""

    def minutes(self, count: int) -> str:
        """Say how many minutes ago."""
        return self.tr("%n min", "", count)

    def hours(self, count: int) -> str:
        """Say how many hours ago."""
        return self.tr("%n h", "", count)


def said(moment: datetime, now: datetime) -> str:
    """Return a short form for lists: ``now``, ``12 min``, ``3 h``, ``yesterday``, ``Monday``, ``14 Jul``.

    Both are aware; the calendar is that of ``now``'s zone.
    """
    local = moment.astimezone(now.tzinfo)
    age = now - moment
    if age < timedelta(minutes=1):
        if age > timedelta(minutes=-5):
            return QCoreApplication.translate("When", "now")
    elif age < timedelta(hours=1):
        return When().minutes(int(age.total_seconds()) // 60)
    days = (now.date() - local.date()).days
    if days == 0 and age > timedelta(0):
        return When().hours(int(age.total_seconds()) // 3600)
    if days == 1:
        return QCoreApplication.translate("When", "yesterday")
    locale = QLocale()
    date = QDate(local.year, local.month, local.day)
    if 1 < days < 7:
        return locale.toString(date, "dddd")
    if local.year == now.year:
        return locale.toString(
            date, QCoreApplication.translate("When", "d MMM", "day and month, as Qt's QDate writes it")
        )
    return locale.toString(date, QCoreApplication.translate("When", "d MMM yyyy", "a date, as Qt's QDate writes it"))


def written(moment: datetime, now: datetime) -> str:
    """Return the full form for the page: local date and time, then the publisher's own clock where it differs."""
    local = moment.astimezone(now.tzinfo)
    text = _stamp(local)
    if moment.utcoffset() != local.utcoffset():
        there = f"{moment:%H:%M} {zone(moment)}"
        template = QCoreApplication.translate("When", "{time} ({there} at the publisher)")
        return template.format(
            time=text, there=there if moment.date() == local.date() else f"{_stamp(moment)} {zone(moment)}"
        )
    return text


def zone(moment: datetime) -> str:
    """Return the moment's offset as ``UTC``, ``UTC+7`` or ``UTC+5:30``."""
    minutes = int((moment.utcoffset() or timedelta()).total_seconds()) // 60
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'+' if minutes > 0 else '−'}{hours}{f':{rest:02}' if rest else ''}"


def _stamp(moment: datetime) -> str:
    stamp = QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute))
    return QLocale().toString(
        stamp, QCoreApplication.translate("When", "d MMMM yyyy, HH:mm", "date and time, as Qt's QDateTime writes it")
    )
