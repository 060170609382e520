"""Asks for folders, feeds and tags, and shows them in the sources pane."""

from PySide6.QtCore import QObject, Signal

from newsreader.app.library import Library
from newsreader.app.reading import View
from newsreader.app.refresher import Refresher
from newsreader.model.article import Change
from newsreader.ui.reader import Reader, local_now
from newsreader.ui.sources import SourcesView
from newsreader.ui.sources_model import Sources, SourcesModel


class SourcesLoader(QObject):
    """Looks again when their structure changes and after a refresh. ``shown`` carries the ``Sources``."""

    shown = Signal(object)

    def __init__(
        self,
        library: Library,
        refresher: Refresher,
        reader: Reader,
        model: SourcesModel,
        view: SourcesView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._reader = reader
        self._model = model
        self._view = view
        library.changed.connect(self._changed)
        library.counts_changed.connect(model.set_counts)
        refresher.finished.connect(self.load)

    def load(self) -> None:
        """Look again at folders, feeds and tags."""
        self._library.ask(
            lambda find: Sources(find.feeds(), find.folders(), find.tags(), find.counts()), self._take, key="sources"
        )

    def show_again(self) -> None:
        """Show the same sources once more, in another language."""
        self._show(self._model.sources)

    def _changed(self, change: Change) -> None:
        if change.structure:
            self.load()

    def _take(self, sources: Sources) -> None:
        view = self._reader.view
        self._show(sources)
        if view is not None:
            self._name(view)
        self.shown.emit(sources)

    def _show(self, sources: Sources) -> None:
        view = self._reader.view
        self._view.show_sources(sources, local_now(), view.key if view else "")

    def _name(self, view: View) -> None:
        """Give a feed's view its title, which is known only when the sources are; leave a view that is gone."""
        named = self._model.view(view.key, local_now())
        if named is not None and named.name != view.name and view.kind == "feed":
            self._reader.rename_view(named)
        elif named is None and view.kind != "search":
            self._reader.open_key("unread")
