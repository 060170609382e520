"""Does a command: looks it up among the deeds of every menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from newsreader.ui.deeds.article import ArticleDeeds
from newsreader.ui.deeds.file import file_deeds
from newsreader.ui.deeds.go import GoDeeds
from newsreader.ui.deeds.source import SourceDeeds
from newsreader.ui.deeds.view import ViewDeeds
from newsreader.ui.parts import Parts


class Deeds(QObject):
    """``run(id)`` does a command. Each menu's deeds come as a table of commands' ids."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._article = ArticleDeeds(parts, self)
        go = GoDeeds(parts, self.run, self)
        source = SourceDeeds(parts, self)
        self.unsubscribe = source.unsubscribe
        self.open_settings = source.open_settings
        view = ViewDeeds(parts, self.run, self)
        self._table: dict[str, Callable[[], object]] = {
            **file_deeds(parts),
            **go.table(),
            **self._article.table(),
            **source.table(),
            **view.table(),
        }

    def run(self, command: str) -> None:
        """Do what a command says."""
        self._table[command]()

    @property
    def last_tag(self) -> str:
        """The tag that was put on last."""
        return self._article.last_tag

    def set_last_tag(self, name: str) -> None:
        """Take the tag of an earlier run."""
        self._article.last_tag = name
