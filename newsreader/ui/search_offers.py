"""The list below the search field that offers fields, their values, sources, tags and folders."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from newsreader.ui.sources_model import Sources

if TYPE_CHECKING:
    from newsreader.search.completion import Completion

_LETTERS = 3
"""Letters from which a word is taken for the beginning of a field: fewer begin too many words."""


class SearchOffers(QObject):
    """Opens by itself, takes no key but Down and Up until a line is chosen; then Enter puts it in, Esc closes."""

    def __init__(self, field: QLineEdit, sources: Callable[[], Sources]) -> None:
        super().__init__(field)
        self._field = field
        self._sources = sources
        self._offered: tuple[Completion, ...] = ()
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list = QListView()
        self._list.setProperty("kind", "offers")
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._completer.setPopup(self._list)
        self._completer.setWidget(field)
        self._completer.activated.connect(self._take)
        field.textEdited.connect(self._offer)
        self.say()

    def say(self) -> None:
        """Say what the list is in another language."""
        self._list.setAccessibleName(self.tr("Suggestions"))

    @property
    def is_open(self) -> bool:
        """Whether the list is seen."""
        return self._list.isVisible()

    @property
    def is_chosen(self) -> bool:
        """Whether a line of the list that is seen is the current one."""
        return self.is_open and self._list.currentIndex().isValid()

    @property
    def names(self) -> list[str]:
        """What was offered last."""
        return [one.name for one in self._offered]

    def close(self) -> None:
        """Take the list away."""
        self._list.hide()

    def _offer(self) -> None:
        from newsreader.search.completion import completions

        known = self._sources()
        text, cursor = self._field.text(), self._field.cursorPosition()
        found = completions(
            text,
            cursor,
            sources=[feed.title for feed in known.feeds],
            tags=[tag.name for tag in known.tags],
            folders=[folder.path for folder in known.folders],
        )
        self._offered = tuple(one for one in found if not one.name.endswith(":") or cursor - one.start >= _LETTERS)
        if not self._offered:
            self.close()
            return
        self._names.setStringList(self.names)
        self._completer.complete()
        self._list.setCurrentIndex(self._names.index(-1, 0))

    def _take(self, name: str) -> None:
        chosen = next((one for one in self._offered if one.name == name), None)
        if chosen is None:
            return
        text = self._field.text()
        self._field.setText(text[: chosen.start] + chosen.text + text[chosen.end :])
        self._field.setCursorPosition(chosen.start + len(chosen.text))
        self._field.textEdited.emit(self._field.text())
