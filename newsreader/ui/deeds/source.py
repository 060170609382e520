"""Deeds of the Source menu: on the view that is shown, on the feed that is chosen; and refreshing, all of it too."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from newsreader.model.article import Change
from newsreader.model.feed import Feed
from newsreader.model.ids import FeedId
from newsreader.ui.choices import folder_lines, typed_line
from newsreader.ui.chosen_feed import chosen_feed
from newsreader.ui.parts import Parts
from newsreader.ui.refreshing import start_refresh
from newsreader.ui.source_settings import SourceSettings

if TYPE_CHECKING:
    from newsreader.services.organise import Organise


class SourceDeeds(QObject):
    """Refreshes, marks as read and organises. What needs a feed does nothing where none is chosen."""

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts

    def table(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        return {
            "refresh_all": lambda: self._start_refresh(None, force=True),
            "stop": self._parts.refresher.stop,
            "refresh": self._refresh,
            "view_read": self._mark_view_read,
            "view_read_on": self._mark_view_read_and_go_on,
            "reload": self._parts.reader.reload,
            "rename": self._rename,
            "move": self._move,
            "source_texts": self._switch_texts,
            "source_pictures": self._switch_pictures,
            "source_in_all": self._switch_in_all,
            "source_paused": self._switch_paused,
            "source_settings": self._settings,
            "unsubscribe": self._unsubscribe,
        }

    @property
    def _feed(self) -> Feed | None:
        return chosen_feed(self._parts)

    # --- refreshing

    def _refresh(self) -> None:
        """Refresh the feed that is chosen or the folder that is the view, else everything."""
        feed, view = self._feed, self._parts.reader.view
        if feed is not None:
            self._start_refresh((feed.id,))
            return
        if self._parts.window.is_at_health:
            return
        if view is None or view.kind != "folder":
            self._start_refresh(None, force=True)
            return
        feeds = self._parts.sources.sources.feeds
        path = view.query.folder or ""
        self._start_refresh(tuple(f.id for f in feeds if f.folder == path or (f.folder or "").startswith(f"{path} / ")))

    def _start_refresh(self, feeds: tuple[FeedId, ...] | None, *, force: bool = False) -> None:
        start_refresh(self._parts.refresher, self._parts.status, feeds, force=force)

    # --- the view

    def _mark_view_read(self) -> None:
        parts = self._parts
        view = parts.reader.view
        if view is not None:
            parts.library.mark_view_read(parts.model.query, parts.model.asked_at, parts.model.shown())

    def _mark_view_read_and_go_on(self) -> None:
        self._mark_view_read()
        self._parts.steps.step_source(1)

    # --- the feed

    def _rename(self) -> None:
        feed = self._feed
        if feed is None:
            return

        def chosen(value: object) -> None:
            name = str(value).strip() or None
            self._organise(lambda organise: organise.rename_feed(feed.id, name))

        self._parts.chooser.ask(self.tr("A name for {feed}").format(feed=feed.title), typed_line, chosen, feed.title)

    def _move(self) -> None:
        feed = self._feed
        if feed is None:
            return
        folders = [folder.path for folder in self._parts.sources.sources.folders]

        def chosen(value: object) -> None:
            path = tuple(name.strip() for name in str(value).split("/") if name.strip())
            self._organise(lambda organise: organise.move_feed(feed.id, path))

        self._parts.chooser.ask(
            self.tr("A folder for {feed}").format(feed=feed.title), lambda text: folder_lines(text, folders), chosen
        )

    def _switch_texts(self) -> None:
        feed = self._feed
        if feed is not None:
            is_on = not feed.fetch_full_text
            self._organise(lambda organise: organise.set_feed_options(feed.id, fetch_full_text=is_on))

    def _switch_pictures(self) -> None:
        feed = self._feed
        if feed is not None:
            is_on = not feed.fetch_pictures
            self._organise(lambda organise: organise.set_feed_options(feed.id, fetch_pictures=is_on))

    def _switch_in_all(self) -> None:
        feed = self._feed
        if feed is not None:
            is_on = not feed.is_in_all
            self._organise(lambda organise: organise.set_feed_options(feed.id, is_in_all=is_on))

    def _switch_paused(self) -> None:
        feed = self._feed
        if feed is not None:
            is_paused = feed.health.state.value != "paused"
            self._organise(lambda organise: organise.set_feed_options(feed.id, is_paused=is_paused))

    def _settings(self) -> None:
        feed = self._feed
        if feed is not None:
            self.open_settings(feed)

    def open_settings(self, feed: Feed, *, at_access: bool = False) -> None:
        """Ask for the settings of a feed; ``at_access``: beginning with how its server is asked."""
        parts = self._parts
        dialog = SourceSettings(parts.library, parts.look.theme, feed, parts.window, at_access=at_access)

        def saved(changed: Feed) -> None:
            parts.library.tell(Change(feeds=(changed.id,), structure=True))
            parts.status.say(self.tr("Settings of {feed} saved").format(feed=changed.title))
            if changed.access != feed.access:
                self._start_refresh((changed.id,))

        dialog.saved.connect(saved)
        dialog.open()

    def _unsubscribe(self) -> None:
        feed = self._feed
        if feed is not None:
            self.unsubscribe(feed)

    def unsubscribe(self, feed: Feed) -> None:
        """Ask whether a feed is to be left, and leave it."""
        parts = self._parts
        box = QMessageBox(parts.window)
        box.setText(self.tr("Unsubscribe from {feed}?").format(feed=feed.title))
        box.setInformativeText(self.tr("Its articles stay in the archive."))
        leave = box.addButton(self.tr("Unsubscribe"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)

        def removed(_: Feed) -> None:
            parts.messages.say(self.tr("Unsubscribed from {feed}").format(feed=feed.title))
            if not parts.window.is_at_health:
                parts.window.show_view("unread")

        def answered() -> None:
            if box.clickedButton() is leave:
                parts.library.organise(
                    lambda organise: organise.remove_feed(feed.id), removed, change=Change(structure=True)
                )
            box.deleteLater()

        box.finished.connect(answered)
        box.open()

    def _organise(self, job: "Callable[[Organise], object]") -> None:
        self._parts.library.organise(job, change=Change(structure=True))
