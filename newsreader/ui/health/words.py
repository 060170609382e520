"""What Feed health says of feeds, requests and remedies, in the language installed. Values in, texts out."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from newsreader.model.feed import Feed, FetchRecord, HealthState, Remedy, Trouble
from newsreader.model.health import FeedReport
from newsreader.ui.sentences import sentence_said
from newsreader.ui.sizes import size_said
from newsreader.ui.when import said

_say = QCoreApplication.translate
_ASKS_FOR_NAME = (401, 407)


def trouble_said(report: FeedReport) -> str:
    """Return in a few words how a feed is doing."""
    feed = report.feed
    match feed.health.state:
        case HealthState.PAUSED:
            return _say("Health", "Paused")
        case HealthState.GONE:
            return _say("Health", "Withdrawn by its publisher")
    if feed.health.trouble is not None:
        return _trouble(feed, feed.health.trouble)
    if feed.health.state is HealthState.FAILING:
        return _say("Health", "Cannot be read")
    if report.is_silent:
        return _say("Health", "Silent")
    return _say("Health", "Not read yet") if feed.health.state is HealthState.NEW else _say("Health", "Well")


def _trouble(feed: Feed, trouble: Trouble) -> str:
    match trouble:
        case Trouble.MOVED:
            return _say("Health", "Has moved")
        case Trouble.GONE:
            return _say("Health", "Gone from its address")
        case Trouble.BLOCKED if feed.health.last_status in _ASKS_FOR_NAME:
            return _say("Health", "Asks for name and password")
        case Trouble.BLOCKED:
            return _say("Health", "Blocked")
        case Trouble.BUSY:
            return _say("Health", "Its server asks to wait")
        case Trouble.UNREACHABLE:
            return _say("Health", "Not reachable")
        case Trouble.NOT_A_FEED:
            return _say("Health", "Not a feed any more")
        case Trouble.BROKEN:
            return _say("Health", "Damaged")
        case Trouble.REBUILT:
            return _say("Health", "Its page was rebuilt")


def reason_said(report: FeedReport) -> str:
    """Return in whole sentences what is wrong with a feed, empty where nothing is."""
    feed = report.feed
    health = feed.health
    parts = []
    if health.last_error:
        parts.append(sentence_said(health.last_error))
    if health.moved_to:
        parts.append(_say("Health", "Its server says that it has moved to {url}").format(url=health.moved_to))
    if report.is_silent and report.silence is not None and health.rhythm:
        silent = _say("Health", "Silent for {time}; usually an article comes every {rhythm}.")
        rhythm = span_said(timedelta(seconds=health.rhythm))
        parts.append(silent.format(time=span_said(report.silence), rhythm=rhythm))
    if health.failures > 1:
        parts.append(_say("Health", "Failed %n times in a row.", "", health.failures))
    return "\n".join(parts)


def silence_said(report: FeedReport) -> str:
    """Return the time since the newest article and, of a silent feed, what is usual."""
    if report.silence is None:
        return ""
    since = span_said(report.silence)
    rhythm = report.feed.health.rhythm
    if not (report.is_silent and rhythm):
        return since
    usual = span_said(timedelta(seconds=rhythm))
    return _say("Health", "{time} (usually {rhythm})").format(time=since, rhythm=usual)


def last_read_said(feed: Feed, now: datetime) -> str:
    """Return when a feed was read last."""
    if feed.health.last_success is None:
        return _say("Health", "Never")
    return said(feed.health.last_success, now)


def next_said(feed: Feed, now: datetime) -> str:
    """Return when a feed is asked next."""
    if feed.health.state in (HealthState.PAUSED, HealthState.GONE):
        return "–"
    at = feed.health.next_fetch
    if at is None or at <= now:
        return _say("Health", "now")
    return _say("Health", "in {time}").format(time=span_said(at - now))


def span_said(time: timedelta) -> str:
    """Return a length of time in its largest fitting unit."""
    minutes = max(0, round(time.total_seconds() / 60))
    if minutes < 90:
        return _say("Health", "%n min", "", max(1, minutes))
    hours = round(minutes / 60)
    if hours < 36:
        return _say("Health", "%n h", "", hours)
    days = round(hours / 24)
    if days < 60:
        return _say("Health", "%n days", "", days)
    months = round(days / 30.44)
    if months < 24:
        return _say("Health", "%n months", "", months)
    years = round(days / 365.25)
    return _say("Health", "%n years", "", years)


def remedy_said(remedy: Remedy) -> str:
    """Return what a remedy is called on its button."""
    match remedy:
        case Remedy.RETRY:
            return _say("Health", "Ask again")
        case Remedy.ADOPT:
            return _say("Health", "Take the new address")
        case Remedy.LOOK_AGAIN:
            return _say("Health", "Look at its site")
        case Remedy.ACCESS:
            return _say("Health", "Access…")
        case Remedy.RESUME:
            return _say("Health", "Resume")
        case Remedy.UNSUBSCRIBE:
            return _say("Health", "Unsubscribe…")


def answer_said(record: FetchRecord) -> str:
    """Return what a request came to."""
    status = str(record.status) if record.status is not None else ""
    if record.note:
        what = sentence_said(record.note)
    elif record.outcome == "unchanged":
        what = _say("Health", "unchanged")
    else:
        what = _say("Health", "read")
    return f"{status} · {what}" if status else what


def answer_size_said(record: FetchRecord) -> str:
    """Return the size of an answer, empty where it had no body."""
    return size_said(record.size) if record.size else ""


def failing_said(count: int) -> str:
    """Return how many feeds fail, for the status line."""
    return _say("Health", "%n sources in trouble", "", count)


def summary_said(reports: tuple[FeedReport, ...]) -> str:
    """Return how many feeds there are, and how many of them want their reader's eye."""
    total = _say("Health", "%n sources", "", len(reports))
    wanting = sum(report.is_problem for report in reports)
    failing = sum(report.is_failing for report in reports)
    parts = [total]
    if failing:
        parts.append(_say("Health", "%n cannot be read", "", failing))
    if wanting > failing:
        parts.append(_say("Health", "%n silent or moved", "", wanting - failing))
    return " · ".join(parts)
