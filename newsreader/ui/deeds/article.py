"""Deeds of the Article menu: on the article that is open, and on what was done to articles last."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from newsreader.model.article import ContentKind
from newsreader.ui.choices import file_lines, tag_lines
from newsreader.ui.pane.attached import attached_files
from newsreader.ui.parts import Parts

BEHIND_MS = 350
"""After which the window comes to the front again when a page was opened in the background."""


class ArticleDeeds(QObject):
    """Does nothing where no article is open. ``last_tag`` is the tag that was put on last."""

    def __init__(self, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._parts = parts
        self.last_tag = ""

    def table(self) -> dict[str, Callable[[], object]]:
        """Return what each command does."""
        parts = self._parts
        return {
            "undo": parts.library.undo,
            "redo": parts.library.redo,
            "star": self._star,
            "read": self._read,
            "read_on": self._read_on,
            "done": parts.steps.take_out,
            "tag": self._tag,
            "tag_again": self._tag_again,
            "browser": self._open_original,
            "browser_behind": self._open_original_behind,
            "open_file": self._open_file,
            "copy_link": self._copy_link,
            "keep": self._keep,
            "related": parts.pane.toggle_related,
            "comments": self._comments,
            "texts": self._next_text,
            "find": parts.pane_column.open_finder,
            "find_next": lambda: parts.pane_column.find_step(1),
            "find_previous": lambda: parts.pane_column.find_step(-1),
        }

    # --- its state

    def _star(self) -> None:
        row = self._parts.reader.row
        if row is not None:
            self._parts.library.set_starred((row.id,), not row.is_starred)

    def _read(self) -> None:
        row = self._parts.reader.row
        if row is not None:
            self._parts.library.set_read((row.id,), not row.is_read)

    def _read_on(self) -> None:
        self._read()
        self._parts.reader.step(1)

    def _tag(self) -> None:
        parts = self._parts
        row = parts.reader.row
        if row is None:
            return

        def chosen(value: object) -> None:
            name, is_on = value if isinstance(value, tuple) else (str(value), False)
            if is_on:
                parts.library.untag((row.id,), name)
            else:
                self.last_tag = name
                parts.library.tag((row.id,), name)

        known = [tag.name for tag in parts.sources.sources.tags]
        parts.chooser.ask(self.tr("Tag this article"), lambda text: tag_lines(text, known, row.tags), chosen)

    def _tag_again(self) -> None:
        row = self._parts.reader.row
        if row is None:
            return
        if self.last_tag:
            self._parts.library.tag((row.id,), self.last_tag)
        else:
            self._tag()

    # --- where it was published

    def _open_original(self) -> None:
        row = self._parts.reader.row
        if row is not None and row.url:
            QDesktopServices.openUrl(QUrl(row.url))

    def _open_original_behind(self) -> None:
        self._open_original()
        window = self._parts.window
        QTimer.singleShot(BEHIND_MS, window, window.come_to_front)

    def _open_file(self) -> None:
        """Open the file that came with the article, or let the reader choose one of several."""
        article = self._parts.reader.article
        files = attached_files(article) if article is not None else ()

        def chosen(address: object) -> None:
            QDesktopServices.openUrl(QUrl(str(address)))

        if not files:
            self._parts.status.say(self.tr("No file came with this article."))
        elif len(files) == 1:
            chosen(files[0].url)
        else:
            self._parts.chooser.ask(self.tr("Open an attached file"), lambda text: file_lines(text, files), chosen)

    def _copy_link(self) -> None:
        row = self._parts.reader.row
        if row is not None and row.url:
            QGuiApplication.clipboard().setText(row.url)
            self._parts.status.say(self.tr("Link copied"))

    def _keep(self) -> None:
        row = self._parts.reader.row
        if row is not None:
            self._parts.intake.keep(row.id)

    # --- its texts

    def _comments(self) -> None:
        article = self._parts.reader.article
        if article is not None and not article.comments:
            self._parts.status.say(self.tr("No readers’ comments are stored."))
        self._parts.pane.toggle_comments()

    def _next_text(self) -> None:
        """Show the next of the texts that the archive holds: the feed's, the page's, the saved one."""
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
