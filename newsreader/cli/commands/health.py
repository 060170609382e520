"""Feed health in words, for ``feeds --health`` and ``feed``."""

from collections.abc import Sequence
from datetime import timedelta

from newsreader.cli.printing import local
from newsreader.model.feed import Feed, HealthState, Remedy, Trouble
from newsreader.model.health import FeedReport

_TROUBLES = {
    Trouble.MOVED: "has moved",
    Trouble.GONE: "gone",
    Trouble.BLOCKED: "blocked",
    Trouble.BUSY: "its server asks to wait",
    Trouble.UNREACHABLE: "not reachable",
    Trouble.NOT_A_FEED: "not a feed any more",
    Trouble.BROKEN: "damaged",
    Trouble.REBUILT: "its page was rebuilt",
}
_INDENT = " " * 9


def print_health(reports: Sequence[FeedReport]) -> None:
    """Print how feeds are doing, a few lines each."""
    for at, report in enumerate(reports):
        if at:
            print()
        for line in health_lines(report):
            print(line)


def health_lines(report: FeedReport) -> tuple[str, ...]:
    """Return how a feed is doing: state and title; times; silence; what is wrong; the command that helps."""
    feed = report.feed
    lines = [f"{feed.health.state:<8} {feed.title} (feed {feed.id})", f"{_INDENT}{_times(feed)}"]
    if said := silence_said(report):
        lines.append(f"{_INDENT}{said}")
    if said := trouble_said(feed):
        lines.append(f"{_INDENT}{said}")
    if report.remedies:
        lines.append(f"{_INDENT}What helps: {remedy_command(report)}")
    return tuple(lines)


def trouble_said(feed: Feed) -> str:
    """Return what is wrong with a feed, empty where nothing is."""
    health = feed.health
    if health.trouble is None and health.state not in (HealthState.FAILING, HealthState.GONE):
        return ""
    named = _TROUBLES[health.trouble] if health.trouble is not None else "cannot be read"
    if health.trouble is Trouble.MOVED and health.moved_to:
        named = f"{named} to {health.moved_to}"
    parts = [named[0].upper() + named[1:]]
    if health.failures > 1:
        parts.append(f" ({health.failures} times in a row)")
    if health.last_error:
        parts.append(f": {health.last_error}")
    return "".join(parts)


def silence_said(report: FeedReport) -> str:
    """Return how long a feed has published nothing, against its rhythm; empty where its dates do not tell."""
    if report.silence is None:
        return ""
    rhythm = report.feed.health.rhythm
    usual = f"usually one every {span(timedelta(seconds=rhythm))}" if rhythm else ""
    if report.is_silent:
        return f"Silent for {span(report.silence)}, {usual}"
    newest = f"Newest article {span(report.silence)} ago"
    return f"{newest}, {usual}" if usual else newest


def remedy_command(report: FeedReport) -> str:
    """Return the command line of what helps best."""
    feed = report.feed
    match report.remedies[0]:
        case Remedy.RETRY:
            return f"newsreader refresh --feed {feed.id}"
        case Remedy.ADOPT:
            return f"newsreader feed {feed.id} --adopt"
        case Remedy.LOOK_AGAIN:
            return f"newsreader feed {feed.id} --find"
        case Remedy.ACCESS:
            asks_for_name = feed.health.last_status in (401, 407)
            return f"newsreader feed {feed.id} {'--login NAME' if asks_for_name else '--user-agent UA'}"
        case Remedy.RESUME:
            return f"newsreader feed {feed.id} --resume"
        case Remedy.UNSUBSCRIBE:
            return f"newsreader remove {feed.id}"


def span(time: timedelta) -> str:
    """Return a length of time in its largest fitting unit: ``40 minutes``, ``3 hours``, ``12 days``."""
    seconds = max(0.0, time.total_seconds())
    for size, name in ((365.25 * 86400, "year"), (30.44 * 86400, "month"), (86400, "day"), (3600, "hour")):
        if seconds >= 1.5 * size:
            return f"{round(seconds / size)} {name}s"
    minutes = max(1, round(seconds / 60))
    return f"{minutes} minute{'s' if minutes > 1 else ''}"


def _times(feed: Feed) -> str:
    health = feed.health
    read = f"Last read {local(health.last_success)}" if health.last_success else "Never read yet"
    if health.state is HealthState.PAUSED:
        return f"{read} · paused"
    if health.state is HealthState.GONE:
        return f"{read} · not asked any more"
    return f"{read} · next {local(health.next_fetch)}" if health.next_fetch else f"{read} · due now"
