"""Which actions can be done now, and which are ticked."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from newsreader.app.commands import COMMANDS
from newsreader.app.library import Library
from newsreader.app.refresher import Refresher
from newsreader.model.feed import Feed
from newsreader.ui.columns import Columns
from newsreader.ui.menus import Actions
from newsreader.ui.pane.attached import attached_files
from newsreader.ui.reader import Reader


class States(QObject):
    """Keeps the actions in step with reader, archive and refresh; whatever else matters calls ``show``.

    ``chosen_feed`` tells which feed the commands on a feed are about.
    """

    def __init__(
        self,
        actions: Actions,
        library: Library,
        refresher: Refresher,
        reader: Reader,
        columns: Columns,
        chosen_feed: Callable[[], Feed | None],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._library = library
        self._refresher = refresher
        self._reader = reader
        self._columns = columns
        self._chosen_feed = chosen_feed
        self._window = window
        library.did.connect(self.show)
        library.undid.connect(self.show)
        refresher.started.connect(self.show)
        refresher.finished.connect(self.show)
        reader.view_changed.connect(self.show)
        reader.article_changed.connect(self.show)

    def show(self) -> None:
        """Enable and tick the actions as things stand."""
        row, article, feed = self._reader.row, self._reader.article, self._chosen_feed()
        there = {
            "": True,
            "article": row is not None,
            "file": bool(article is not None and attached_files(article)),
            "feed": feed is not None,
            "undo": self._library.can_undo,
            "redo": self._library.can_redo,
            "refresh": self._refresher.is_running,
        }
        for command in COMMANDS:
            self._actions[command.id].setEnabled(there[command.needs])
        ticks = {
            "sources": self._columns.has_sources,
            "full_screen": self._window.isFullScreen(),
            "source_texts": feed is not None and feed.fetch_full_text,
            "source_pictures": feed is not None and feed.fetch_pictures,
            "source_in_all": feed is not None and feed.is_in_all,
            "source_paused": feed is not None and feed.health.state.value == "paused",
        }
        for name, is_on in ticks.items():
            self._actions[name].setChecked(is_on)
