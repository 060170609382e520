"""Which feed the commands of the Source menu are about: where several places show feeds, the one that is seen."""

from newsreader.model.feed import Feed
from newsreader.ui.parts import Parts


def chosen_feed(parts: Parts) -> Feed | None:
    """Return the current line of Feed health while that is seen, else the feed that is the view."""
    if parts.window.is_at_health:
        report = parts.health_view.report
        return report.feed if report is not None else None
    view = parts.reader.view
    return parts.sources.sources.feed(view.feed) if view is not None and view.feed is not None else None
