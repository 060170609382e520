"""What each command of the table does."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMessageBox

from newsreader import __version__
from newsreader.app.commands import COMMANDS
from newsreader.model.article import Change, ContentKind
from newsreader.model.feed import Feed
from newsreader.model.ids import FeedId
from newsreader.ui.choices import folder_lines, palette_lines, tag_lines, typed_line
from newsreader.ui.key_sheet import KeySheet
from newsreader.ui.parts import Parts
from newsreader.ui.settings_dialog import SettingsDialog

BEHIND_MS = 350
"""After which the window comes to the front again when a page was opened in the background."""


class Deeds(QObject):
    """``run(id)`` does a command; the methods ``_do_…`` are named after the commands' ids."""

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._last_tag = ""

    def run(self, command: str) -> None:
        """Do what a command says."""
        getattr(self, f"_do_{command}")()

    @property
    def last_tag(self) -> str:
        """The tag that was put on last."""
        return self._last_tag

    def set_last_tag(self, name: str) -> None:
        """Take the tag of an earlier run."""
        self._last_tag = name

    # --- File

    def _do_add(self) -> None:
        self._parts.intake.add()

    def _do_open_page(self) -> None:
        self._parts.intake.open_page()

    def _do_import(self) -> None:
        self._parts.intake.import_file()

    def _do_export(self) -> None:
        self._parts.intake.export_file()

    def _do_refresh_all(self) -> None:
        self._refresh(None, force=True)

    def _do_stop(self) -> None:
        self._parts.refresher.stop()

    def _do_settings(self) -> None:
        SettingsDialog(self._parts.settings, self._parts.look.theme, self._parts.window).open()

    def _do_quit(self) -> None:
        self._parts.window.close()

    # --- Go

    def _do_next(self) -> None:
        self._parts.reader.step(1)

    def _do_previous(self) -> None:
        self._parts.reader.step(-1)

    def _do_next_unread(self) -> None:
        self._parts.reader.step_unread(1)

    def _do_previous_unread(self) -> None:
        self._parts.reader.step_unread(-1)

    def _do_page_down(self) -> None:
        self._parts.reader.page_down()

    def _do_page_up(self) -> None:
        self._parts.pane.page_up()

    def _do_first(self) -> None:
        self._parts.reader.go_to_end(is_last=False)

    def _do_last(self) -> None:
        self._parts.reader.go_to_end(is_last=True)

    def _do_next_source(self) -> None:
        self._parts.reader.step_source(1)

    def _do_previous_source(self) -> None:
        self._parts.reader.step_source(-1)

    def _do_focus_left(self) -> None:
        parts = self._parts
        if parts.sources_view.hasFocus():
            parts.sources_view.step_out()
        elif parts.pane.browser.hasFocus():
            parts.list_column.focus_list()
        elif parts.sources_view.isVisible():
            parts.sources_view.setFocus()

    def _do_focus_right(self) -> None:
        parts = self._parts
        if parts.sources_view.hasFocus():
            if not parts.sources_view.step_in():
                parts.list_column.focus_list()
        elif parts.reader.article is not None:
            parts.pane.focus_browser()

    def _do_into(self) -> None:
        parts = self._parts
        if parts.pane.browser.hasFocus() or parts.sources_view.hasFocus():
            parts.list_column.focus_list()
        elif parts.reader.article is None:
            parts.reader.step(1)
        else:
            parts.pane.focus_browser()

    def _do_back(self) -> None:
        parts = self._parts
        view = parts.reader.view
        if parts.pane_column.finder.isVisible():
            parts.pane_column.close_finder()
        elif parts.window.is_at_start_page:
            if not parts.start_page.step_out():
                parts.window.show_articles()
        elif parts.pane.browser.hasFocus():
            parts.list_column.focus_list()
        elif view is not None and view.kind == "search":
            parts.reader.leave_search()
        elif parts.window.isFullScreen():
            self._do_full_screen()
        elif not parts.sources_view.hasFocus() and parts.sources_view.isVisible():
            parts.sources_view.setFocus()

    def _do_go_all(self) -> None:
        self._go("all")

    def _do_go_unread(self) -> None:
        self._go("unread")

    def _do_go_today(self) -> None:
        self._go("today")

    def _do_go_starred(self) -> None:
        self._go("starred")

    def _do_home(self) -> None:
        self._parts.window.show_start_page()

    def _do_search(self) -> None:
        self._parts.window.show_articles()
        field = self._parts.list_column.search
        field.setFocus()
        field.selectAll()

    def _do_palette(self) -> None:
        parts = self._parts

        def chosen(value: object) -> None:
            kind, _, rest = str(value).partition("/")
            if kind == "command":
                self.run(rest)
            else:
                self._go(rest)

        parts.chooser.ask(
            self.tr("An action, a source, a tag"),
            lambda text: palette_lines(text, COMMANDS, parts.sources),
            chosen,
        )

    # --- Article

    def _do_undo(self) -> None:
        self._parts.library.undo()

    def _do_redo(self) -> None:
        self._parts.library.redo()

    def _do_star(self) -> None:
        row = self._parts.reader.row
        if row is not None:
            self._parts.library.set_starred((row.id,), not row.is_starred)

    def _do_read(self) -> None:
        row = self._parts.reader.row
        if row is not None:
            self._parts.library.set_read((row.id,), not row.is_read)

    def _do_read_on(self) -> None:
        self._do_read()
        self._parts.reader.step(1)

    def _do_done(self) -> None:
        self._parts.reader.take_out()

    def _do_tag(self) -> None:
        parts = self._parts
        row = parts.reader.row
        if row is None:
            return

        def chosen(value: object) -> None:
            name, is_on = value if isinstance(value, tuple) else (str(value), False)
            if is_on:
                parts.library.untag((row.id,), name)
            else:
                self._last_tag = name
                parts.library.tag((row.id,), name)

        known = [tag.name for tag in parts.sources.sources.tags]
        parts.chooser.ask(self.tr("Tag this article"), lambda text: tag_lines(text, known, row.tags), chosen)

    def _do_tag_again(self) -> None:
        row = self._parts.reader.row
        if row is None:
            return
        if self._last_tag:
            self._parts.library.tag((row.id,), self._last_tag)
        else:
            self._do_tag()

    def _do_browser(self) -> None:
        row = self._parts.reader.row
        if row is not None and row.url:
            QDesktopServices.openUrl(QUrl(row.url))

    def _do_browser_behind(self) -> None:
        self._do_browser()
        window = self._parts.window
        QTimer.singleShot(BEHIND_MS, window, window.come_to_front)

    def _do_copy_link(self) -> None:
        row = self._parts.reader.row
        if row is not None and row.url:
            QGuiApplication.clipboard().setText(row.url)
            self._parts.status.say(self.tr("Link copied"))

    def _do_keep(self) -> None:
        row = self._parts.reader.row
        if row is not None:
            self._parts.intake.keep(row.id)

    def _do_related(self) -> None:
        self._parts.pane.toggle_related()

    def _do_comments(self) -> None:
        article = self._parts.reader.article
        if article is not None and not article.comments:
            self._parts.status.say(self.tr("No readers’ comments are stored."))
        self._parts.pane.toggle_comments()

    def _do_texts(self) -> None:
        article = self._parts.reader.article
        if article is None:
            return
        kinds = [content.kind for content in article.contents]
        if len(kinds) < 2:
            self._parts.status.say(self.tr("This article has one text only; Ctrl+S fetches what it lacks."))
            return
        at = kinds.index(article.content_kind) if article.content_kind in kinds else -1
        content = article.contents[(at + 1) % len(kinds)]
        said = {
            ContentKind.FEED: self.tr("The feed’s text"),
            ContentKind.PAGE: self.tr("The page’s full text"),
            ContentKind.SAVED: self.tr("The saved page"),
        }
        self._parts.reader.show_text(replace(article, html=content.html, text=content.text, content_kind=content.kind))
        self._parts.status.say(said[content.kind])

    def _do_find(self) -> None:
        self._parts.pane_column.open_finder()

    def _do_find_next(self) -> None:
        self._parts.pane_column.find_step(1)

    def _do_find_previous(self) -> None:
        self._parts.pane_column.find_step(-1)

    # --- Source

    def _do_refresh(self) -> None:
        view = self._parts.reader.view
        if view is None or view.kind not in ("feed", "folder"):
            self._refresh(None, force=True)
            return
        feeds = self._parts.sources.sources.feeds
        if view.feed is not None:
            self._refresh((view.feed,))
            return
        path = view.query.folder or ""
        self._refresh(tuple(f.id for f in feeds if f.folder == path or (f.folder or "").startswith(f"{path} / ")))

    def _do_view_read(self) -> None:
        self._mark_view_read()

    def _do_view_read_on(self) -> None:
        self._mark_view_read()
        self._parts.reader.step_source(1)

    def _do_reload(self) -> None:
        self._parts.reader.reload()

    def _do_rename(self) -> None:
        feed = self._feed()
        if feed is None:
            return
        parts = self._parts

        def chosen(value: object) -> None:
            name = str(value).strip() or None
            parts.library.organise(lambda organise: organise.rename_feed(feed.id, name), change=Change(structure=True))

        parts.chooser.ask(self.tr("A name for {feed}").format(feed=feed.title), typed_line, chosen, feed.title)

    def _do_move(self) -> None:
        feed = self._feed()
        if feed is None:
            return
        parts = self._parts
        folders = [folder.path for folder in parts.sources.sources.folders]

        def chosen(value: object) -> None:
            path = tuple(name.strip() for name in str(value).split("/") if name.strip())
            parts.library.organise(lambda organise: organise.move_feed(feed.id, path), change=Change(structure=True))

        parts.chooser.ask(
            self.tr("A folder for {feed}").format(feed=feed.title), lambda text: folder_lines(text, folders), chosen
        )

    def _do_source_texts(self) -> None:
        feed = self._feed()
        if feed is not None:
            self._set_options(feed.id, fetch_full_text=not feed.fetch_full_text)

    def _do_source_pictures(self) -> None:
        feed = self._feed()
        if feed is not None:
            self._set_options(feed.id, fetch_pictures=not feed.fetch_pictures)

    def _do_source_paused(self) -> None:
        feed = self._feed()
        if feed is not None:
            self._set_options(feed.id, is_paused=feed.health.state.value != "paused")

    def _do_unsubscribe(self) -> None:
        feed = self._feed()
        if feed is None:
            return
        parts = self._parts
        box = QMessageBox(parts.window)
        box.setText(self.tr("Unsubscribe from {feed}?").format(feed=feed.title))
        box.setInformativeText(self.tr("Its articles stay in the archive."))
        leave = box.addButton(self.tr("Unsubscribe"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)

        def removed(_: Feed) -> None:
            parts.messages.say(self.tr("Unsubscribed from {feed}").format(feed=feed.title))
            self._go("unread")

        def answered() -> None:
            if box.clickedButton() is leave:
                parts.library.organise(
                    lambda organise: organise.remove_feed(feed.id), removed, change=Change(structure=True)
                )
            box.deleteLater()

        box.finished.connect(answered)
        box.open()

    # --- View and Help

    def _do_sources(self) -> None:
        self._parts.window.set_sources_shown(not self._parts.sources_view.isVisible())

    def _do_full_screen(self) -> None:
        window = self._parts.window
        if window.isFullScreen():
            window.showNormal()
        else:
            window.showFullScreen()

    def _do_larger(self) -> None:
        self._set_text_size(self._parts.settings.number("look.text_size") + 1)

    def _do_smaller(self) -> None:
        self._set_text_size(self._parts.settings.number("look.text_size") - 1)

    def _do_normal_size(self) -> None:
        self._set_text_size(0)

    def _do_theme(self) -> None:
        self._parts.settings.set("look.theme", "light" if self._parts.look.theme.is_dark else "dark")

    def _do_keys(self) -> None:
        sheet = KeySheet(self._parts.look.theme, self._parts.window)
        sheet.chosen.connect(self.run)
        sheet.open()

    def _do_about(self) -> None:
        box = QMessageBox(self._parts.window)
        box.setText(f"Newsreader {__version__}")
        box.setInformativeText(
            self.tr("A desktop newsroom reader that keeps what was published.\n\nProfile: {path}").format(
                path=self._parts.profile.root
            )
        )
        close = box.addButton(self.tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(close)
        box.finished.connect(box.deleteLater)
        box.open()

    # --- inside

    def _go(self, key: str) -> None:
        self._parts.window.show_articles()
        self._parts.reader.open_key(key)
        self._parts.list_column.focus_list()

    def _feed(self) -> Feed | None:
        view = self._parts.reader.view
        return self._parts.sources.sources.feed(view.feed) if view is not None and view.feed is not None else None

    def _refresh(self, feeds: Sequence[FeedId] | None, *, force: bool = False) -> None:
        wanted = tuple(feeds) if feeds is not None else None
        if not self._parts.refresher.refresh(wanted, force=force):
            self._parts.status.say(self.tr("A refresh is under way."))

    def _mark_view_read(self) -> None:
        parts = self._parts
        view = parts.reader.view
        if view is not None:
            parts.library.mark_view_read(parts.model.query, parts.model.asked_at, parts.model.shown())

    def _set_options(
        self,
        feed: FeedId,
        *,
        fetch_full_text: bool | None = None,
        fetch_pictures: bool | None = None,
        is_paused: bool | None = None,
    ) -> None:
        self._parts.library.organise(
            lambda organise: organise.set_feed_options(
                feed, fetch_full_text=fetch_full_text, fetch_pictures=fetch_pictures, is_paused=is_paused
            ),
            change=Change(structure=True),
        )

    def _set_text_size(self, step: int) -> None:
        taken = self._parts.pane.set_text_size(step)
        self._parts.settings.set("look.text_size", taken)
