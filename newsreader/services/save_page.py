"""Save one page, from the web or from a file, as an article with its pictures."""

import re
from collections.abc import Callable, Iterator
from concurrent.futures import TimeoutError as TooSlow
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from newsreader.archive.pictures import PictureStore
from newsreader.extract.inline import inline_pictures, without_inline
from newsreader.model.article import Change, ContentKind, PageParts
from newsreader.model.errors import EnvironmentProblem, ImportFailed, PageError, WrongScheme
from newsreader.model.fetching import Failed, Fetched
from newsreader.model.ids import ArticleId
from newsreader.services.clients import ClientSource
from newsreader.services.completion import Completed, Completion, Wanted, Watcher
from newsreader.services.flow import chain
from newsreader.services.lanes import Lanes
from newsreader.services.run import Run
from newsreader.services.typed import web_address
from newsreader.services.work import EXTRACT_SECONDS, extract_page
from newsreader.store import Database, articles, pictures

_SAVED_FROM = re.compile(
    rb"<!--\s*(?:saved from url=\(\d+\)(\S+?)\s*-->|Page saved with SingleFile\s+url:\s*(\S+))", re.I
)

PAGE_BYTES = 50 * 1024**2
"""A page in a file may be larger than one from the network: its pictures can be inside."""


@dataclass(frozen=True, slots=True)
class SavedPage:
    """The article a page became. ``is_new``: the archive did not hold it before. ``pictures`` stored with it."""

    article: ArticleId
    is_new: bool
    pictures: int = 0
    problems: tuple[str, ...] = ()


SaveRun = Run[SavedPage]


class SavePage:
    """Starts jobs that save a page."""

    def __init__(
        self,
        database: Database,
        files: PictureStore,
        client: ClientSource,
        lanes: Lanes,
        completion: Completion,
        now: Callable[[], datetime],
    ) -> None:
        self._database = database
        self._files = files
        self._client = client
        self._lanes = lanes
        self._completion = completion
        self._now = now

    def start(self, address: str, *, on_written: Callable[[Change], None] = lambda _: None) -> SaveRun:
        """Save the page at a web address or in a file; returns at once.

        ``done`` fails with WrongScheme, PageError (no answer, no article in it) or ImportFailed (no such file).
        """
        saved: list[tuple[ArticleId, bool]] = []
        completed = Completed()
        local = _file_of(address)

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
                lambda: self._lanes.cpu.submit(
                    extract_page, page.body, page.url, page.headers, timeout=EXTRACT_SECONDS
                ),
                extracted,
                lambda error: run.fail(_in_words(error, address)),
            )

        def extracted(parts: PageParts) -> None:
            if not parts.text.strip():
                run.fail(PageError(f"{address} holds no article text that could be recognised.", url=address))
                return
            chain(lambda: self._lanes.write.submit(self._store, parts, local), stored, run.fail)

        def stored(made: tuple[ArticleId, bool]) -> None:
            saved.append(made)
            on_written(Change(articles=(made[0],), new_articles=int(made[1])))
            self._completion.start(Wanted(articles=(made[0],), full_text=False), watcher, completed, run.finish)

        chain(lambda: self._lanes.net.submit(self._get, address, local), got, run.fail)
        return run

    def _get(self, address: str, local: Path | None) -> Fetched | Failed:
        if local is not None:
            return read_page_file(local)
        return self._client().get(web_address(address))

    def _store(self, parts: PageParts, local: Path | None) -> tuple[ArticleId, bool]:
        return store_saved_page(self._database, self._files, parts, local, self._now())


def read_page_file(path: Path) -> Fetched:
    """Read a saved page; its ``url`` is where the browser saved it from, else the file's own. Raises ImportFailed."""
    try:
        if path.stat().st_size > PAGE_BYTES:
            raise ImportFailed(f"{path} is larger than {PAGE_BYTES // 1024**2} MB.", path=str(path))
        body = path.read_bytes()
    except OSError as error:
        raise ImportFailed(f"{path} cannot be read: {error.strerror}.", path=str(path)) from error
    told = _SAVED_FROM.search(body[:4096])
    url = (told[1] or told[2]).decode("ascii", "replace") if told else path.resolve().as_uri()
    return Fetched(url=url, body=without_inline(body), headers={})


def store_saved_page(
    database: Database, files: PictureStore, parts: PageParts, path: Path | None, now: datetime
) -> tuple[ArticleId, bool]:
    """Store a page's parts, and its pictures from the file itself or the folder that a browser saved beside it."""
    found = {}
    for src, data in _pictures_saved(parts, path) if path else ():
        try:
            found[src] = files.put(data)
        except PageError:
            continue
    with database.write() as connection:
        article, is_new = articles.add_saved(connection, parts, now=now, kind=ContentKind.SAVED)
        for src, picture in found.items():
            pictures.picture_stored(connection, src, picture, now)
    return article, is_new


def _pictures_saved(parts: PageParts, path: Path) -> Iterator[tuple[str, bytes]]:
    """Return address and bytes of the article's pictures that were saved with the page."""
    for src, file in _pictures_beside(parts, path).items():
        try:
            yield src, file.read_bytes()
        except OSError:
            continue
    try:
        page = path.read_bytes()
    except OSError:
        return
    yield from inline_pictures(page, {picture.src for picture in parts.pictures})


def _pictures_beside(parts: PageParts, path: Path) -> dict[str, Path]:
    """Find pictures whose address, resolved against the page, ends in a file of a folder beside it."""
    found = {}
    for picture in parts.pictures:
        names = [unquote(name) for name in urlsplit(picture.src).path.split("/") if name not in ("", ".", "..")]
        file = path.parent.joinpath(*names[-2:]) if len(names) > 1 else None
        if file and file.is_file() and file.resolve().is_relative_to(path.parent.resolve()):
            found[picture.src] = file
    return found


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
