"""Import and export: lists of feeds (OPML), articles (JSON Feed 1.1), saved pages. By content in, by extension out."""

import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from newsreader.archive.pictures import PictureStore
from newsreader.model.article import ContentKind, StateChange
from newsreader.model.errors import ImportFailed, NewsreaderError
from newsreader.model.ids import ArticleId
from newsreader.model.query import Query
from newsreader.services.lanes import Lanes
from newsreader.services.reports import ExportReport, ImportReport, Progress
from newsreader.services.save_page import read_page_file, store_saved_page
from newsreader.services.subscribe import Subscribe
from newsreader.services.work import EXTRACT_SECONDS, extract_page, read_json_feed
from newsreader.store import Database, articles, feeds, lists, state

IMPORT_BYTES = 2 * 1024**3
IMPORT_SECONDS = 900.0
BATCH = 500
"""Articles a transaction."""

Told = Callable[[Progress], None]


class Exchange:
    """Reads and writes files of other programs. Blocking; call it in the network lane."""

    def __init__(
        self,
        database: Database,
        files: PictureStore,
        lanes: Lanes,
        subscribe: Subscribe,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._files = files
        self._lanes = lanes
        self._subscribe = subscribe
        self._now = now

    def import_path(self, path: Path, *, on_progress: Told = lambda _: None) -> ImportReport:
        """Import a file, or every page of a folder. Raises ImportFailed when it is none of the known kinds."""
        if path.is_dir():
            return self._import_folder(path, on_progress)
        try:
            size = path.stat().st_size
            with path.open("rb") as file:
                start = file.read(4096)
        except OSError as error:
            raise ImportFailed(f"{path} cannot be read: {error.strerror}.", path=str(path)) from error
        if not size:
            raise ImportFailed(f"{path} is empty.", path=str(path))
        if size > IMPORT_BYTES:
            raise ImportFailed(f"{path} is larger than {IMPORT_BYTES // 1024**3} GB.", path=str(path))
        kind = kind_of(start)
        if kind == "opml":
            return self._import_opml(path)
        if kind == "json":
            return self._import_json_feed(path, on_progress)
        if kind == "html":
            return self._import_page(path)
        raise ImportFailed(
            f"{path} is neither an OPML list of feeds, nor a JSON Feed, nor a saved page (.html).", path=str(path)
        )

    def export_path(
        self, path: Path, query: Query | None = None, *, on_progress: Told = lambda _: None
    ) -> ExportReport:
        """Write feeds (``.opml``) or articles (``.json``, those of ``query``); the file appears whole or not at all.

        Raises ImportFailed for an extension that is not known or a place that cannot be written.
        """
        kind = path.suffix.lower()
        if kind in (".opml", ".xml"):
            return self._export_opml(path)
        if kind == ".json":
            return self._export_json_feed(path, query or Query(), on_progress)
        raise ImportFailed(
            f"{path.name}: the extension says what is written: .opml (feeds) or .json (articles as JSON Feed).",
            path=str(path),
        )

    def _import_opml(self, path: Path) -> ImportReport:
        from newsreader.feeds.opml import read_opml

        return self._subscribe.add_many(read_opml(path.read_bytes(), str(path)))

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
        page = read_page_file(path)
        parts = self._lanes.cpu.in_worker(extract_page, page.body, page.url, page.headers, timeout=EXTRACT_SECONDS)
        if not parts.text.strip():
            raise ImportFailed(f"{path} holds no article text that could be recognised.", path=str(path))
        _, is_new = store_saved_page(self._database, self._files, parts, path, self._now())
        return ImportReport(articles_added=int(is_new), articles_known=int(not is_new))

    def _import_folder(self, folder: Path, on_progress: Told) -> ImportReport:
        pages = sorted(
            file
            for file in folder.rglob("*")
            if file.suffix.lower() in (".html", ".htm") and not any(p.name.endswith("_files") for p in file.parents)
        )
        if not pages:
            raise ImportFailed(f"{folder} holds no saved pages (.html).", path=str(folder))
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
                )
            on_progress(Progress("articles", number, len(pages), page.name))
        return report

    def _export_opml(self, path: Path) -> ExportReport:
        from newsreader.feeds.opml import OpmlFeed, write_opml

        with self._database.read() as connection:
            subscribed = feeds.list_feeds(connection)
        lines = [
            OpmlFeed(
                url=f.url, title=f.title, site_url=f.site_url, folder=tuple(f.folder.split(" / ")) if f.folder else ()
            )
            for f in subscribed
        ]
        _write_whole(path, write_opml(lines, "Newsreader"))
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


def kind_of(start: bytes) -> str:
    """Tell what a file's first bytes are: ``opml``, ``json``, ``html`` or an empty text."""
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = start.decode("utf-16", "ignore")
    else:
        text = start.decode("utf-8", "ignore").lstrip("\ufeff")
    text = text.lstrip().lower()
    if text.startswith("{"):
        return "json"
    if "<opml" in text:
        return "opml"
    if text.startswith("<?xml") and "<html" not in text:
        return "opml" if "<outline" in text else ""
    return "html" if "<html" in text or "<!doctype html" in text or "<head" in text or "<body" in text else ""


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
