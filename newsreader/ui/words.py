"""What the window says of views, deeds, progress and rows, in the language installed. Values in, texts out."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from newsreader.app.deed import Deed, DeedKind
from newsreader.app.reading import View
from newsreader.model.article import ArticleRow
from newsreader.model.feed import Feed, HealthState
from newsreader.services.reports import ImportReport, Progress, RefreshReport
from newsreader.ui.sentences import sentence_said
from newsreader.ui.when import said

_say = QCoreApplication.translate


def view_name(view: View) -> str:
    """Return what a view is called."""
    match view.kind:
        case "all":
            return _say("View", "All articles")
        case "unread":
            return _say("View", "Unread")
        case "today":
            return _say("View", "Today")
        case "starred":
            return _say("View", "Starred")
        case "search":
            return _say("View", "Search")
    return view.name


def empty_view(view: View, *, has_feeds: bool, has_articles: bool) -> tuple[str, str, str]:
    """Return icon, title and hint for a view that holds nothing; ``has_articles`` tells whether the archive does."""
    if has_feeds and not has_articles and view.kind not in ("search", "tag"):
        return "refresh", _say("View", "No articles yet"), _say("View", "Press Shift+R to look for news.")
    match view.kind:
        case "unread":
            return (
                "read",
                _say("View", "Everything is read"),
                _say("View", "Press Shift+R to look for news, or g a to see all articles."),
            )
        case "starred":
            return "starred", _say("View", "No starred articles"), _say("View", "Press s on an article to star it.")
        case "today":
            return (
                "today",
                _say("View", "Nothing published today yet"),
                _say("View", "Press Shift+R to look for news."),
            )
        case "tag":
            return "tag", _say("View", "No article has this tag"), _say("View", "Press t on an article to tag it.")
        case "search":
            return (
                "search",
                _say("View", "Nothing found"),
                _say("View", "Fewer words find more. Esc leaves the search."),
            )
    if not has_feeds:
        return "add", _say("View", "No articles yet"), _say("View", "Press a to add a feed or a site.")
    return "refresh", _say("View", "No articles here yet"), _say("View", "Press r to refresh this source.")


def deed_said(deed: Deed) -> str:
    """Return what was done, for the message bar."""
    count = deed.count
    match deed.kind:
        case DeedKind.READ | DeedKind.VIEW_READ:
            return _say("Deed", "%n articles marked as read", "", count)
        case DeedKind.UNREAD:
            return _say("Deed", "%n articles marked as unread", "", count)
        case DeedKind.STARRED:
            return _say("Deed", "%n articles starred", "", count)
        case DeedKind.UNSTARRED:
            return _say("Deed", "%n stars taken away", "", count)
        case DeedKind.TAGGED:
            return _say("Deed", "Tagged “{tag}”").format(tag=deed.name)
        case DeedKind.UNTAGGED:
            return _say("Deed", "Tag “{tag}” taken off").format(tag=deed.name)


def undone_said(deed: Deed) -> str:
    """Return that a deed was undone."""
    return _say("Deed", "Undone: {deed}").format(deed=deed_said(deed))


def progress_said(progress: Progress) -> str:
    """Return how far a refresh is, for the status line."""
    locale = QLocale()
    done, total = locale.toString(progress.done), locale.toString(progress.total)
    match progress.stage:
        case "pages":
            text = _say("Progress", "Full texts {done} of {total}")
        case "comments":
            text = _say("Progress", "Comments {done} of {total}")
        case "pictures":
            text = _say("Progress", "Pictures {done} of {total}")
        case "articles":
            text = _say("Progress", "Articles {done} of {total}")
        case _:
            text = _say("Progress", "Sources {done} of {total}")
    said = text.format(done=done, total=total)
    return f"{said} · {progress.title}" if progress.title and progress.stage == "feeds" else said


def report_said(report: RefreshReport) -> str:
    """Return what a refresh brought."""
    parts = [
        _say("Progress", "%n new articles", "", report.new_articles)
        if report.new_articles
        else _say("Progress", "Nothing new")
    ]
    if report.updated_articles:
        parts.append(_say("Progress", "%n changed", "", report.updated_articles))
    if report.failed > report.lost:
        parts.append(_say("Progress", "%n sources failed", "", report.failed - report.lost))
    if report.lost:
        parts.append(_say("Progress", "network lost, %n sources not reached", "", report.lost))
    if report.is_stopped:
        parts.insert(0, _say("Progress", "Stopped"))
    return " · ".join(parts)


def import_said(report: ImportReport) -> str:
    """Return what an import brought."""
    parts = []
    if report.feeds or report.feeds_known:
        parts.append(_say("Progress", "%n sources added", "", len(report.feeds)))
    if report.feeds_known:
        parts.append(_say("Progress", "%n known already", "", report.feeds_known))
    if report.articles_added or report.articles_known:
        parts.append(_say("Progress", "%n articles added", "", report.articles_added))
    if report.articles_known:
        parts.append(_say("Progress", "%n articles known already", "", report.articles_known))
    if report.problems:
        parts.append(_say("Progress", "%n problems", "", len(report.problems)))
    return " · ".join(parts) or _say("Progress", "Nothing to import in it")


def count_said(count: int) -> str:
    """Return a number of articles."""
    return _say("View", "%n articles", "", count)


def row_described(row: ArticleRow, now: datetime) -> str:
    """Return a row as a screen reader says it: headline, source, time, state."""
    parts = [row.title, ", ".join(row.sources) or row.site, said(row.published or row.sort_at, now)]
    if not row.is_read:
        parts.append(_say("Row", "unread"))
    if row.is_starred:
        parts.append(_say("Row", "starred"))
    if row.is_kept:
        parts.append(_say("Row", "kept"))
    parts.extend(row.tags)
    return ", ".join(part for part in parts if part)


def health_said(feed: Feed, now: datetime) -> str:
    """Return a feed's state for its tool tip."""
    lines = [feed.title, feed.url]
    health = feed.health
    if health.state is HealthState.FAILING:
        lines.append(_say("Health", "Failing: {reason}").format(reason=sentence_said(health.last_error or "")))
    elif health.state is HealthState.GONE:
        lines.append(_say("Health", "Its publisher has withdrawn this feed."))
    elif health.state is HealthState.PAUSED:
        lines.append(_say("Health", "Paused"))
    if health.last_success is not None:
        lines.append(_say("Health", "Last read: {time}").format(time=said(health.last_success, now)))
    return "\n".join(lines)


def joined(names: Sequence[str]) -> str:
    """Return names as one line."""
    return ", ".join(names)


def said_in(context: str, text: str) -> str:
    """Return a text of a table in the language installed."""
    return _say(context, text)
