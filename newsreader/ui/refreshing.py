"""Refreshing at the reader's word, wherever it is given."""

from PySide6.QtCore import QCoreApplication

from newsreader.app.refresher import Refresher
from newsreader.model.ids import FeedId
from newsreader.ui.status import StatusLine


def start_refresh(
    refresher: Refresher, status: StatusLine, feeds: tuple[FeedId, ...] | None, *, force: bool = False
) -> None:
    """Refresh these feeds, or with ``force`` all; say so where that cannot be now."""
    if not refresher.refresh(feeds, force=force):
        status.say(QCoreApplication.translate("Refreshing", "A refresh is under way."))
