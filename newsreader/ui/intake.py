"""What brings new things in: the four doors, adding, import and export, saved pages. Jobs run in lanes."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from newsreader.app.catalogue import CatalogueEntry, load_catalogue, subscribe_to, subscribe_to_sample
from newsreader.app.library import Library
from newsreader.app.refresher import Refresher
from newsreader.app.settings import Settings
from newsreader.app.tasks import Tasks
from newsreader.model.article import Change
from newsreader.model.feed import Feed
from newsreader.model.ids import ArticleId, FeedId
from newsreader.services.reports import ExportReport, ImportReport
from newsreader.ui.add_dialog import AddDialog
from newsreader.ui.first_start import StartPage
from newsreader.ui.message_bar import MessageBar
from newsreader.ui.reader import Reader
from newsreader.ui.sentences import sentence_said
from newsreader.ui.sources_model import SourcesModel
from newsreader.ui.theme import Look
from newsreader.ui.words import import_said

if TYPE_CHECKING:
    from newsreader.services.import_feeds import FeedOffer, OfferedFeed
    from newsreader.services.save_page import SavedPage

_PAGES = ("*.html", "*.htm", "*.mhtml", "*.mht", "*.warc", "*.warc.gz", "*.webarchive")
_KINDS = ("*.opml", "*.xml", "urls", "*.txt", "*.db", "*.json", *_PAGES)


class Intake(QObject):
    """Opens dialogs without waiting for them, and tells what they brought."""

    def __init__(
        self,
        tasks: Tasks,
        library: Library,
        refresher: Refresher,
        settings: Settings,
        look: Look,
        reader: Reader,
        sources: SourcesModel,
        start_page: StartPage,
        messages: MessageBar,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._tasks = tasks
        self._library = library
        self._refresher = refresher
        self._settings = settings
        self._look = look
        self._reader = reader
        self._sources = sources
        self._start_page = start_page
        self._messages = messages
        self._window = window
        start_page.door_opened.connect(self.open_door)
        start_page.catalogue_chosen.connect(self.subscribe_to)

    def open_door(self, name: str) -> None:
        """Open one of the start page's doors."""
        match name:
            case "sample":
                self._library.fetch(subscribe_to_sample, self._imported, key="intake")
            case "catalogue":
                known = frozenset(feed.url for feed in self._sources.sources.feeds)
                self._library.fetch(
                    lambda _: load_catalogue(),
                    lambda feeds: self._start_page.show_catalogue(feeds, known),
                    key="intake",
                )
            case "import":
                self.import_file()
            case _:
                self.add()

    def subscribe_to(self, feeds: Sequence[CatalogueEntry]) -> None:
        """Subscribe to feeds of the catalogue and fetch them."""
        chosen = tuple(feeds)
        self._library.fetch(lambda newsroom: subscribe_to(newsroom, chosen), self._imported, key="intake")

    def add(self, address: str = "") -> None:
        """Ask for an address to subscribe to."""
        folders = [folder.path for folder in self._sources.sources.folders]
        dialog = AddDialog(self._library, self._look.theme, folders, self._window, address)
        dialog.added.connect(self._added)
        dialog.open()

    def import_file(self) -> None:
        """Ask for a file to import."""
        dialog = QFileDialog(self._window, self.tr("Import"), _documents())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr("Feeds, articles, saved pages ({kinds})").format(kinds=" ".join(_KINDS)),
                self.tr("All files (*)"),
            ]
        )
        dialog.fileSelected.connect(self.import_path)
        self._open(dialog)

    def open_page(self) -> None:
        """Ask for a saved page to open."""
        dialog = QFileDialog(self._window, self.tr("Open a saved page"), _documents())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Saved pages ({kinds})").format(kinds=" ".join(_PAGES)), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(self.save_page)
        self._open(dialog)

    def export_file(self) -> None:
        """Ask where to export feeds or the articles of the view to."""
        dialog = QFileDialog(self._window, self.tr("Export"), _documents())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters(
            [
                self.tr("Feeds as OPML ({kinds})").format(kinds="*.opml"),
                self.tr("Articles of this list as JSON Feed ({kinds})").format(kinds="*.json"),
            ]
        )
        dialog.setDefaultSuffix("opml")
        dialog.filterSelected.connect(lambda text: dialog.setDefaultSuffix("json" if "json" in text else "opml"))
        dialog.fileSelected.connect(self.export_path)
        self._open(dialog)

    def import_path(self, path: str) -> None:
        """Import a file by its content; of a list with several feeds the reader chooses first."""
        self._messages.say(self.tr("Importing {name}…").format(name=Path(path).name))
        self._library.fetch(
            lambda newsroom: newsroom.exchange.look(Path(path)), lambda offer: self._offered(path, offer)
        )

    def _offered(self, path: str, offer: "FeedOffer | None") -> None:
        """Import at once where there is no choice: no list, nothing new in it, or one feed alone."""
        if offer is None or not offer.new or (len(offer.feeds) == 1 and not offer.feeds[0].is_doubtful):
            self._library.fetch(lambda newsroom: newsroom.exchange.import_path(Path(path)), self._imported)
            return
        from newsreader.ui.choose_feeds import ChooseFeeds

        self._messages.hide()
        dialog = ChooseFeeds(offer, self._look.theme, self._window)
        dialog.chosen.connect(lambda chosen: self._take(offer, chosen))
        dialog.open()

    def _take(self, offer: "FeedOffer", chosen: "Sequence[OfferedFeed]") -> None:
        """Subscribe to what was chosen of an offer."""
        self._messages.say(self.tr("Importing {name}…").format(name=Path(offer.path).name))
        self._library.fetch(
            lambda newsroom: newsroom.exchange.subscribe_to(chosen, Path(offer.path)),
            lambda report: self._imported(replace(report, problems=(*offer.problems, *report.problems))),
        )

    def export_path(self, path: str) -> None:
        """Export by the extension: feeds, or the articles of the view."""
        query = self._reader.view.query if self._reader.view else None

        def written(report: ExportReport) -> None:
            if report.feeds:
                said = self.tr("%n sources written to {path}", "", report.feeds)
            else:
                said = self.tr("%n articles written to {path}", "", report.articles)
            self._messages.say(said.format(path=report.path))

        self._library.fetch(lambda newsroom: newsroom.exchange.export_path(Path(path), query), written)

    def save_page(self, address: str) -> None:
        """Save a page, from the web or from a file, as an article, and open it."""
        self._messages.say(self.tr("Saving {address}…").format(address=address))
        run = self._library.newsroom.save_page.start(address, on_written=self._tasks.on_main(self._library.tell))

        def saved(page: "SavedPage") -> None:
            said = self.tr("Saved") if page.is_new else self.tr("The archive holds this article already")
            self._messages.say(said, self.tr("Open"), lambda: self._reader.go_to_article(page.article))

        self._tasks.watch(run.done, then=saved, failed=self._library.report)

    def keep(self, article: ArticleId) -> None:
        """Make an article complete for offline."""
        run = self._library.newsroom.keep.start((article,), on_written=self._tasks.on_main(self._library.tell))
        self._messages.say(self.tr("Keeping the article…"))
        self._tasks.watch(
            run.done,
            then=lambda report: self._messages.say(
                sentence_said(report.problems[0]) if report.problems else self.tr("Kept for offline")
            ),
            failed=self._library.report,
        )

    def _added(self, feeds: Sequence[Feed]) -> None:
        names = ", ".join(feed.title for feed in feeds)
        self._messages.say(self.tr("Subscribed to {names}").format(names=names))
        self._subscribed([feed.id for feed in feeds])

    def _imported(self, report: ImportReport) -> None:
        is_empty = not (report.feeds or report.feeds_known or report.articles_added or report.articles_known)
        said = import_said(report)
        if is_empty and not report.problems and report.path:
            said = self.tr("Nothing to import in {name}").format(name=Path(report.path).name)
        if report.problems:
            said = f"{said}: {sentence_said(report.problems[0])}"
        self._messages.say(said, is_long=bool(report.problems))
        if report.feeds:
            self._subscribed([feed.id for feed in report.feeds])
        elif report.feeds_known:
            self._start_page.left.emit()
        if report.articles_added:
            self._library.tell(Change(new_articles=report.articles_added, structure=True))
            self._start_page.left.emit()

    def _subscribed(self, feeds: Sequence[FeedId]) -> None:
        """Set the new sources as the settings say, show them and fetch them."""
        texts = self._settings.is_on("new_sources.full_text")
        pictures = self._settings.is_on("new_sources.pictures")
        if not (texts and pictures):
            self._library.organise(
                lambda organise: [
                    organise.set_feed_options(feed, fetch_full_text=texts, fetch_pictures=pictures) for feed in feeds
                ]
            )
        self._library.tell(Change(structure=True))
        self._start_page.left.emit()
        if not self._refresher.refresh(tuple(feeds)):
            self._refresher.stop()
            self._refresher.refresh()

    def _open(self, dialog: QFileDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _documents() -> str:
    """Return the folder of documents, or the home where there is none: a dialog takes a missing one for a file."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return documents if documents and Path(documents).is_dir() else str(Path.home())
