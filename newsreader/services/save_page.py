"""Save one page, from the web or from a file, as an article with its pictures."""

import tempfile
from collections.abc import Callable
from concurrent.futures import TimeoutError as TooSlow
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from newsreader.archive.pictures import PictureStore
from newsreader.extract.rules.rule import RuleBook
from newsreader.model.article import Change, ContentKind, PageParts
from newsreader.model.errors import EnvironmentProblem, ImportFailed, PageError, WrongScheme
from newsreader.model.fetching import Failed, Fetched
from newsreader.model.ids import ArticleId
from newsreader.services.clients import ClientSource
from newsreader.services.completion import Completed, Completion, Wanted, Watcher
from newsreader.services.flow import chain
from newsreader.services.held_pictures import note_held, put_held
from newsreader.services.lanes import Lanes
from newsreader.services.run import Run
from newsreader.services.site_rules import SiteRules
from newsreader.services.typed import web_address
from newsreader.services.whole_article import WholeArticle, understand
from newsreader.services.work import take_saved
from newsreader.store import Database, articles, pictures

if TYPE_CHECKING:
    from newsreader.services.saved_files import TakenPage

IMPORT_SECONDS = 900.0
"""Time a file may take to be read; one may hold thousands of pages."""


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The article a page became. ``is_new``: the archive did not hold it before. ``pictures`` stored with it.

    ``others`` are further articles that the same file held.
    """

    article: ArticleId
    is_new: bool
    pictures: int = 0
    problems: tuple[str, ...] = ()
    others: tuple[ArticleId, ...] = ()


SaveRun = Run[SavedPage]


class SavePage:
    """Starts jobs that save a page."""

    def __init__(
        self,
        database: Database,
        files: PictureStore,
        client: ClientSource,
        lanes: Lanes,
        site_rules: SiteRules,
        completion: Completion,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._files = files
        self._client = client
        self._lanes = lanes
        self._site_rules = site_rules
        self._completion = completion
        self._now = now

    def start(self, address: str, *, on_written: Callable[[Change], None] = lambda _: None) -> SaveRun:
        """Save the page at a web address or in a file; returns at once.

        ``done`` fails with WrongScheme, PageError (no answer, no article in it) or ImportFailed (no such file).
        """
        local = _file_of(address)
        return self._from_web(address, on_written) if local is None else self._from_file(local, on_written)

    def _from_file(self, path: Path, on_written: Callable[[Change], None]) -> SaveRun:
        saved: list[SavedPage] = []

        def report(is_stopped: bool) -> SavedPage:
            if not saved:
                raise PageError(f"Saving {path} was stopped.", url=str(path))
            return saved[0]

        run: SaveRun = Run(report)

        def stored(made: tuple[tuple[SavedPage, ...], tuple[str, ...]]) -> None:
            pages, problems = made
            others = tuple(page.article for page in pages[1:])
            saved.append(replace(pages[0], problems=problems, others=others))
            every = tuple(page.article for page in pages)
            on_written(Change(articles=every, new_articles=sum(page.is_new for page in pages)))
            run.finish()

        def store() -> tuple[tuple[SavedPage, ...], tuple[str, ...]]:
            rules = self._site_rules.book()
            return store_saved_file(self._database, self._files, self._lanes, rules, path, self._now)

        chain(lambda: self._lanes.net.submit(store), stored, run.fail)
        return run

    def _from_web(self, address: str, on_written: Callable[[Change], None]) -> SaveRun:
        saved: list[tuple[ArticleId, bool]] = []
        completed = Completed()

        def report(is_stopped: bool) -> SavedPage:
            if not saved:
                raise PageError(f"Saving {address} was stopped.", url=address)
            article, is_new = saved[0]
            return SavedPage(article, is_new, completed.pictures, tuple(completed.problems))

        run: SaveRun = Run(report)
        watcher = Watcher(lambda: run.is_stopped, run.fail, written=on_written)

        def got(page: Fetched | Failed) -> None:
            if isinstance(page, Failed):
                run.fail(PageError(page.reason, url=page.url))
                return
            chain(
                lambda: understand(self._lanes, self._site_rules.near, page),
                extracted,
                lambda error: run.fail(_in_words(error, address)),
            )

        def extracted(parts: PageParts) -> None:
            def ask(further: str) -> Fetched | Failed:
                return self._client().get(further, source=parts.url)

            WholeArticle(self._lanes, self._site_rules.near, ask, lambda: run.is_stopped, whole).begin(parts)

        def whole(parts: PageParts) -> None:
            if not parts.text.strip():
                run.fail(PageError(f"{address} holds no article text that could be recognised.", url=address))
                return
            chain(lambda: self._lanes.write.submit(self._store, parts), stored, run.fail)

        def stored(made: tuple[ArticleId, bool]) -> None:
            saved.append(made)
            on_written(Change(articles=(made[0],), new_articles=int(made[1])))
            self._completion.start(Wanted(articles=(made[0],), full_text=False), watcher, completed, run.finish)

        chain(lambda: self._lanes.net.submit(self._get, address), got, run.fail)
        return run

    def _get(self, address: str) -> Fetched | Failed:
        return self._client().get(web_address(address))

    def _store(self, parts: PageParts) -> tuple[ArticleId, bool]:
        held = put_held(self._files, parts)
        with self._database.write() as connection:
            made = articles.add_saved(connection, parts, now=self._now(), kind=ContentKind.SAVED)
            note_held(connection, held, self._now())
            return made


def store_saved_file(
    database: Database, files: PictureStore, lanes: Lanes, rules: RuleBook, path: Path, now: Callable[[], datetime]
) -> tuple[tuple[SavedPage, ...], tuple[str, ...]]:
    """Store the articles of a saved file with the pictures that it holds; return them, and what could not be read.

    Blocking; call it in the network lane. Nothing is asked of the network. Raises ImportFailed, PageError (the file
    defeats the program that reads it), EnvironmentProblem.
    """
    with tempfile.TemporaryDirectory(prefix="newsreader-") as folder:
        taken = lanes.cpu.in_worker(take_saved, str(path), None, folder, rules, timeout=IMPORT_SECONDS)
        if isinstance(taken, str):
            raise ImportFailed(taken, path=str(path))
        stored = tuple(_store_taken(database, files, page, Path(folder), now()) for page in taken.pages)
    return stored, taken.problems


def _store_taken(database: Database, files: PictureStore, page: "TakenPage", folder: Path, now: datetime) -> SavedPage:
    """Store an article of a saved file and its pictures, in one transaction."""
    found = {}
    for src, name in page.pictures:
        try:
            found[src] = files.put((folder / name).read_bytes())
        except PageError:
            continue
    with database.write() as connection:
        article, is_new = articles.add_saved(connection, page.parts, now=now, kind=ContentKind.SAVED)
        for src, picture in found.items():
            pictures.picture_stored(connection, src, picture, now)
    return SavedPage(article, is_new, len(found))


def _file_of(address: str) -> Path | None:
    """Return the local file that an address means, if it means one."""
    if address.startswith("file:"):
        return Path(unquote(urlsplit(address).path))
    path = Path(address).expanduser()
    try:
        web_address(address)
    except WrongScheme:
        return path
    return path if path.exists() or address.startswith(("/", "./", "../", "~")) else None


def _in_words(error: BaseException, address: str) -> BaseException:
    if isinstance(error, EnvironmentProblem | RuntimeError):
        return error
    if isinstance(error, TooSlow):
        return PageError(f"The page {address} took too long to be understood.", url=address)
    return PageError(f"The page {address} made the program that reads it stop.", url=address)
