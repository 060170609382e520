"""Import and export: lists of feeds, articles (JSON Feed 1.1), saved pages. By content in, by extension out."""

import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from newsreader.archive.pictures import PictureStore
from newsreader.extract.saved.formats import saved_format
from newsreader.model.article import ContentKind, StateChange
from newsreader.model.errors import ImportFailed, NewsreaderError
from newsreader.model.feed import Folder
from newsreader.model.ids import ArticleId, FolderId
from newsreader.model.query import Query
from newsreader.services.import_feeds import FeedOffer, ImportFeeds, OfferedFeed, is_below
from newsreader.services.lanes import Lanes
from newsreader.services.page_folder import is_folder_of_page
from newsreader.services.reports import ExportReport, ImportReport, Progress
from newsreader.services.save_page import IMPORT_SECONDS, store_saved_file
from newsreader.services.site_rules import SiteRules
from newsreader.services.subscribe import Subscribe
from newsreader.services.typed import folder_path
from newsreader.services.work import read_json_feed
from newsreader.store import Database, articles, feeds, folders, lists, state

IMPORT_BYTES = 2 * 1024**3
BATCH = 500
"""Articles a transaction."""
START = 65_536
"""Bytes by which a file's kind is told."""
_LISTS = ("opml", "urls", "database")

Told = Callable[[Progress], None]


class Exchange:
    """Reads and writes files of other programs. Blocking; call it in the network lane."""

    def __init__(
        self,
        database: Database,
        files: PictureStore,
        lanes: Lanes,
        site_rules: SiteRules,
        subscribe: Subscribe,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._files = files
        self._lanes = lanes
        self._site_rules = site_rules
        self._feeds = ImportFeeds(database, subscribe)
        self._now = now

    def look(self, path: Path) -> FeedOffer | None:
        """Return the feeds that a file lists, without changing anything; None for articles, pages and folders of them.

        Lists are OPML, Newsboat's urls file, addresses line by line, RSS Guard's and QuiteRSS's databases. Raises
        ImportFailed when the file cannot be read or is none of the known kinds.
        """
        if path.is_dir():
            return None
        kind = _kind_at(path)
        return self._feeds.look(path, kind) if kind in _LISTS else None

    def subscribe_to(self, chosen: Sequence[OfferedFeed], path: Path) -> ImportReport:
        """Subscribe to feeds chosen of what ``look`` returned, in one transaction."""
        return self._feeds.subscribe_to(chosen, path)

    def import_path(self, path: Path, *, on_progress: Told = lambda _: None) -> ImportReport:
        """Import a file, or every page of a folder. Raises ImportFailed when it is none of the known kinds."""
        if path.is_dir():
            return self._import_folder(path, on_progress)
        kind = _kind_at(path)
        if kind in _LISTS:
            return self._feeds.take(path, kind)
        report = self._import_json_feed(path, on_progress) if kind == "json" else self._import_page(path)
        return replace(report, path=str(path))

    def export_path(
        self,
        path: Path,
        query: Query | None = None,
        *,
        folder: str | None = None,
        on_progress: Told = lambda _: None,
    ) -> ExportReport:
        """Write feeds (``.opml``, those of ``folder``) or articles (``.json``, those of ``query``).

        The file appears whole or not at all. ``folder`` is a path, or its end, as ``is_below`` compares it.
        Raises ImportFailed for an extension that is not known, a place that cannot be written, a folder without feeds.
        """
        kind = path.suffix.lower()
        if kind in (".opml", ".xml"):
            return self._export_opml(path, folder)
        if kind == ".json":
            return self._export_json_feed(path, query or Query(), on_progress)
        raise ImportFailed(
            f"{path.name}: the extension says what is written: .opml (feeds) or .json (articles as JSON Feed).",
            path=str(path),
        )

    def _import_json_feed(self, path: Path, on_progress: Told) -> ImportReport:
        found = self._lanes.cpu.in_worker(read_json_feed, path.read_bytes(), timeout=IMPORT_SECONDS)
        if isinstance(found, str):
            raise ImportFailed(f"{path} cannot be imported: {found}", path=str(path))
        added = known = 0
        for start in range(0, len(found), BATCH):
            batch = found[start : start + BATCH]
            with self._database.write() as connection:
                now = self._now()
                for line in batch:
                    article, is_new = articles.add_saved(connection, line.parts, now=now, kind=ContentKind.FEED)
                    added += is_new
                    known += not is_new
                    if line.tags or (is_new and (line.is_read or line.is_starred)):
                        change = StateChange(
                            (article,),
                            is_read=True if is_new and line.is_read else None,
                            is_starred=True if line.is_starred else None,
                            add_tags=line.tags,
                        )
                        state.apply(connection, change, now)
            on_progress(Progress("articles", start + len(batch), len(found)))
        return ImportReport(articles_added=added, articles_known=known)

    def _import_page(self, path: Path) -> ImportReport:
        rules = self._site_rules.book()
        pages, problems = store_saved_file(self._database, self._files, self._lanes, rules, path, self._now)
        added = sum(page.is_new for page in pages)
        return ImportReport(articles_added=added, articles_known=len(pages) - added, problems=problems)

    def _import_folder(self, folder: Path, on_progress: Told) -> ImportReport:
        from newsreader.services.saved_files import SUFFIXES

        pages = sorted(
            file for file in folder.rglob("*") if file.name.lower().endswith(SUFFIXES) and not _is_part(file, folder)
        )
        if not pages:
            raise ImportFailed(f"{folder} holds no saved pages (.html, .mhtml, .warc).", path=str(folder))
        report = ImportReport()
        for number, page in enumerate(pages, 1):
            try:
                one = self._import_page(page)
            except NewsreaderError as error:
                report = replace(report, problems=(*report.problems, str(error)))
            else:
                report = replace(
                    report,
                    articles_added=report.articles_added + one.articles_added,
                    articles_known=report.articles_known + one.articles_known,
                    problems=(*report.problems, *one.problems),
                )
            on_progress(Progress("articles", number, len(pages), page.name))
        return report

    def _export_opml(self, path: Path, folder: str | None) -> ExportReport:
        from newsreader.feeds.lists.opml import OpmlFeed, write_opml

        with self._database.read() as connection:
            subscribed = feeds.list_feeds(connection)
            places = _places(folders.list_folders(connection))
            theirs = feeds.publishers_titles(connection)
        wanted = folder_path(folder)
        lines = [
            OpmlFeed(
                url=feed.url,
                title=theirs.get(feed.id, feed.title),
                site_url=feed.site_url,
                folder=place,
                own_title=feed.title if feed.id in theirs else None,
                kind=feed.kind,
                is_in_all=feed.is_in_all,
            )
            for feed in subscribed
            if is_below(place := places.get(feed.folder_id, ()), wanted)
        ]
        if wanted and not lines:
            raise ImportFailed(f"There is no feed in a folder “{folder}”.", path=str(path))
        _write_whole(path, write_opml(lines, "Newsreader", self._now()))
        return ExportReport(str(path), feeds=len(lines))

    def _export_json_feed(self, path: Path, query: Query, on_progress: Told) -> ExportReport:
        from newsreader.feeds.jsonfeed import write_json_feed

        with self._database.read() as connection:
            ids: Sequence[int] = lists.list_ids(connection, query)
            found = []
            for number, article in enumerate(ids, 1):
                found.append(articles.get_article(connection, ArticleId(article)))
                if not number % BATCH:
                    on_progress(Progress("articles", number, len(ids)))
        _write_whole(path, write_json_feed(found, "Newsreader"))
        return ExportReport(str(path), articles=len(found))


def _is_part(file: Path, top: Path) -> bool:
    """Tell whether a file belongs to a page saved in a folder above it: a frame, an advertisement."""
    return any(parent != top and top in parent.parents and is_folder_of_page(parent) for parent in file.parents)


def kind_of(start: bytes) -> str:
    """Tell what a file's first bytes are: a list of feeds (``opml``, ``urls``, ``database``), ``json``, a saved page.

    A page is told by its format: ``html``, ``mhtml``, ``warc``, ``webarchive``. An empty text for anything else.
    """
    from newsreader.feeds.lists.feed_lists import list_kind
    from newsreader.feeds.lists.opml import text_of

    saved = saved_format(start)
    if saved in ("warc", "mhtml", "webarchive"):
        return saved
    text = text_of(start).lstrip().lower()
    if text.startswith("{"):
        return "json"
    return list_kind(start) or saved


def _kind_at(path: Path) -> str:
    """Return what a file is by its content. Raises ImportFailed where it is nothing that can be imported."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(START)
    except OSError as error:
        raise ImportFailed(f"{path} cannot be read: {error.strerror}.", path=str(path)) from error
    if not size:
        raise ImportFailed(f"{path} is empty.", path=str(path))
    kind = kind_of(start)
    if size > IMPORT_BYTES and kind != "database":
        raise ImportFailed(f"{path} is larger than {IMPORT_BYTES // 1024**3} GB.", path=str(path))
    if not kind:
        raise ImportFailed(
            f"{path} is neither a list of feeds (OPML, Newsboat's urls, one address a line, the database of RSS Guard "
            "or QuiteRSS), nor a JSON Feed, nor a saved page (.html, .mhtml, .warc, .webarchive).",
            path=str(path),
        )
    return kind


def _places(every: Sequence[Folder]) -> dict[FolderId | None, tuple[str, ...]]:
    """Return each folder's names from the top: a name may hold what a path is written with."""
    known = {folder.id: folder for folder in every}
    places: dict[FolderId | None, tuple[str, ...]] = {}
    for folder in every:
        names: list[str] = []
        at: Folder | None = folder
        while at is not None:
            names.append(at.name)
            at = known.get(at.parent_id) if at.parent_id is not None else None
        places[folder.id] = tuple(reversed(names))
    return places


def _write_whole(path: Path, data: bytes) -> None:
    """Write a file beside its place and move it there. Raises ImportFailed."""
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ImportFailed(f"{path} cannot be written: {error.strerror}.", path=str(path)) from error
