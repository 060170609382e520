"""Take the articles out of a saved file: .html with its folder, SingleFile, MHTML, WARC, Safari's web archives.

Runs in a worker process, as such files come from anywhere: plain values in, plain values out, failures as values.
"""

import hashlib
from contextlib import closing, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from newsreader.extract.page import extract
from newsreader.extract.rules.rule import NO_RULES, RuleBook
from newsreader.extract.saved.formats import START, saved_format
from newsreader.extract.saved.holdings import Held, HeldPage, Unreadable
from newsreader.extract.saved.mhtml import Mhtml
from newsreader.extract.saved.parts import grounded
from newsreader.extract.saved.settle import settled
from newsreader.extract.saved.warc import Warc
from newsreader.extract.saved.webarchive import WebArchive
from newsreader.model.article import PageKind, PageParts
from newsreader.services.page_folder import PageWithFolder

PAGE_BYTES = 100 * 1024**2
"""A page in a file may be larger than one from the network: its pictures can be inside."""
WARC_BYTES = 2 * 1024**3
SUFFIXES = (".html", ".htm", ".xhtml", ".mht", ".mhtml", ".warc", ".warc.gz", ".webarchive")
_ARTICLE = 0.3
"""Quality from which a page among many is taken for an article: frames and notices are below it."""


@dataclass(frozen=True, slots=True)
class TakenPage:
    """An article of a saved file; ``pictures`` are addresses in ``parts`` and names of files in the folder given."""

    parts: PageParts
    pictures: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class TakenFile:
    """What was taken out of a saved file. ``problems`` are sentences about what could not be read of it."""

    pages: tuple[TakenPage, ...]
    problems: tuple[str, ...] = ()


def take_saved(path: str, url: str | None, keep: str | None, rules: RuleBook = NO_RULES) -> TakenFile | str:
    """Return the articles of a saved file, or the sentence that says why there are none.

    ``url`` says where the page is from, whatever the file tells (a WARC knows it of each page). The bytes of the
    articles' pictures are written into the folder ``keep``, each under its hash; None: they are left. ``rules`` are
    those for any site. Nothing is asked of the network.
    """
    file = Path(path)
    try:
        with file.open("rb") as opened:
            kind = saved_format(opened.read(START))
        limit = WARC_BYTES if kind == "warc" else PAGE_BYTES
        if file.stat().st_size > limit:
            return f"{path} is larger than {limit // 1024**2} MB."
        held = _opened(file, kind)
        with closing(held) if isinstance(held, Warc) else nullcontext():
            return _taken(held, file, url, Path(keep) if keep else None, rules)
    except OSError as error:
        return f"{path} cannot be read: {error.strerror}."
    except Unreadable as error:
        return f"{path} cannot be read: {error}."
    except MemoryError:
        return f"{path} cannot be read: it takes too much memory."


def _opened(file: Path, kind: str) -> Held:
    if kind == "warc":
        return Warc(file)
    if kind == "mhtml":
        return Mhtml(file.read_bytes())
    if kind == "webarchive":
        return WebArchive(file.read_bytes())
    return PageWithFolder(file)


def _taken(held: Held, file: Path, url: str | None, keep: Path | None, rules: RuleBook) -> TakenFile | str:
    address = file.resolve().as_uri()
    if isinstance(held, Warc):
        found = (_page(page, held, address, keep, rules) for page in held.pages())
        every = [one for one in found if one.parts.text.strip()]
        pages = [one for one in every if _is_article(one.parts)] or sorted(every, key=_worth)[-1:]
    else:
        pages_held = (replace(page, url=url or page.url) for page in held.pages())
        found = (_page(page, held, address, keep, rules) for page in pages_held)
        first = next((one for one in found if one.parts.text.strip()), None)
        pages = [first] if first else []
    if not pages:
        return f"{file} holds no article text that could be recognised."
    return TakenFile(tuple(pages), tuple(held.problems))


def _is_article(parts: PageParts) -> bool:
    return bool(parts.title) and parts.kind is not PageKind.LIST and parts.quality >= _ARTICLE


def _worth(page: TakenPage) -> float:
    return page.parts.quality


def _page(page: HeldPage, held: Held, address: str, keep: Path | None, rules: RuleBook) -> TakenPage:
    body = settled(page.body, page.url, held.pictures.size)
    parts = extract(body, page.url, page.headers, rules)
    sources = [picture.src for picture in parts.pictures if held.pictures.size(picture.src)]
    parts = grounded(parts, address, set(sources))
    if keep is None or not parts.text.strip():
        return TakenPage(parts)
    return TakenPage(parts, tuple((src, _kept(held.pictures.read(src), keep)) for src in sources))


def _kept(data: bytes, folder: Path) -> str:
    name = hashlib.sha256(data).hexdigest()
    (folder / name).write_bytes(data)
    return name
