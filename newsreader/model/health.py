"""What the state of a feed means: whether it is a problem, how bad it is, what can be done about it. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from newsreader.model.feed import Feed, HealthState, Remedy, Trouble
from newsreader.model.text import fold

_FAILING = (HealthState.FAILING, HealthState.GONE)
_ORDER = (
    Trouble.GONE,
    Trouble.NOT_A_FEED,
    Trouble.BLOCKED,
    Trouble.BROKEN,
    Trouble.UNREACHABLE,
    Trouble.REBUILT,
    Trouble.BUSY,
    Trouble.MOVED,
)
"""From what does not mend itself to what needs nobody."""
_REMEDIES = {
    Trouble.MOVED: (Remedy.ADOPT, Remedy.RETRY),
    Trouble.GONE: (Remedy.LOOK_AGAIN, Remedy.UNSUBSCRIBE, Remedy.RETRY),
    Trouble.BLOCKED: (Remedy.ACCESS, Remedy.RETRY, Remedy.UNSUBSCRIBE),
    Trouble.BUSY: (Remedy.RETRY, Remedy.ACCESS),
    Trouble.UNREACHABLE: (Remedy.RETRY, Remedy.LOOK_AGAIN, Remedy.UNSUBSCRIBE),
    Trouble.NOT_A_FEED: (Remedy.LOOK_AGAIN, Remedy.RETRY, Remedy.UNSUBSCRIBE),
    Trouble.BROKEN: (Remedy.RETRY, Remedy.LOOK_AGAIN, Remedy.UNSUBSCRIBE),
    Trouble.REBUILT: (Remedy.LOOK_AGAIN, Remedy.RETRY, Remedy.UNSUBSCRIBE),
}
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class FeedReport:
    """How a feed is doing, judged.

    ``silence`` is the time since its newest article, ``is_silent`` whether that is far longer than its rhythm;
    ``remedies`` what helps, best first, empty where nothing needs help.
    """

    feed: Feed
    is_silent: bool = False
    silence: timedelta | None = None
    remedies: tuple[Remedy, ...] = ()

    @property
    def is_failing(self) -> bool:
        """Whether it cannot be read now."""
        return self.feed.health.state in _FAILING

    @property
    def is_problem(self) -> bool:
        """Whether it wants its reader's eye: it fails, has moved, or has fallen silent. Pausing is no problem."""
        health = self.feed.health
        return health.state is not HealthState.PAUSED and (
            self.is_failing or health.trouble is not None or self.is_silent
        )


def report_on(feed: Feed, now: datetime) -> FeedReport:
    """Return what the state of a feed means."""
    health = feed.health
    silence = now - health.latest if health.latest is not None else None
    is_silent = health.is_silent(now)
    return FeedReport(feed, is_silent, silence, _remedies(feed, is_silent))


def worst_first(reports: Iterable[FeedReport]) -> tuple[FeedReport, ...]:
    """Return reports in the order of their need; among alike, what has not been read or written for longest."""
    return tuple(sorted(reports, key=_need))


def _need(report: FeedReport) -> tuple[int, datetime, str]:
    health = report.feed.health
    name = fold(report.feed.title)
    if health.state is HealthState.PAUSED:
        return len(_ORDER) + 2, _LONG_AGO, name
    if report.is_failing:
        trouble = Trouble.GONE if health.state is HealthState.GONE else health.trouble or Trouble.UNREACHABLE
        return _ORDER.index(trouble), health.last_success or _LONG_AGO, name
    if health.trouble is not None:
        return _ORDER.index(health.trouble), _LONG_AGO, name
    if report.is_silent:
        return len(_ORDER), health.latest or _LONG_AGO, name
    return len(_ORDER) + (1 if health.state is HealthState.NEW else 3), _LONG_AGO, name


def _remedies(feed: Feed, is_silent: bool) -> tuple[Remedy, ...]:
    health = feed.health
    if health.state is HealthState.PAUSED:
        return (Remedy.RESUME, Remedy.UNSUBSCRIBE)
    if health.state is HealthState.GONE:
        found = _REMEDIES[Trouble.GONE]
    elif health.trouble is not None:
        found = _REMEDIES[health.trouble]
    elif health.state is HealthState.FAILING:
        found = _REMEDIES[Trouble.UNREACHABLE]
    else:
        return (Remedy.LOOK_AGAIN, Remedy.RETRY, Remedy.UNSUBSCRIBE) if is_silent else ()
    if health.moved_to and Remedy.ADOPT not in found:
        found = (Remedy.ADOPT, *found)
    return found
