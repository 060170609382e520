"""The starter catalogue: newspapers to choose from at the first start, read from resources/catalogue.toml."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from newsreader.model.errors import ImportFailed
from newsreader.model.resources import resource
from newsreader.model.text import fold, nfc
from newsreader.model.urls import host_of, is_web_address

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """A feed that a reader may choose.

    ``language`` is a BCP 47 tag, ``country`` a country code of two capitals or empty for none, ``folder`` the names
    from the top.
    """

    title: str
    url: str
    site_url: str
    language: str
    country: str
    folder: tuple[str, ...]


def load_catalogue(path: Path | None = None) -> tuple[CatalogueEntry, ...]:
    """Return the catalogue in the file's order; the shipped one without ``path``.

    The file is a list of ``[[folder]]`` tables with ``path``, ``language`` and ``country``, each with a list ``feeds``
    of tables with ``title``, ``url`` and ``site``, which may tell another language or country. Raise ImportFailed where
    it cannot be read as that.
    """
    path = path or resource("catalogue.toml")
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ImportFailed(f"The catalogue cannot be read: {error.strerror}.", path=str(path)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ImportFailed(f"The catalogue is not written in TOML: {error}.", path=str(path)) from error
    folders = told.get("folder")
    if not isinstance(folders, list):
        raise ImportFailed("The catalogue has no folders.", path=str(path))
    try:
        return tuple(_entry(feed, folder) for folder in folders for feed in folder["feeds"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ImportFailed(f"A feed in the catalogue is not described in full: {error}.", path=str(path)) from error


def search_catalogue(entries: Iterable[CatalogueEntry], text: str) -> tuple[CatalogueEntry, ...]:
    """Return the entries that hold every word of a text, folded, best first; all of them for an empty text.

    Looked at are title, site, address, folder (the topic), language and country. A word may be the beginning of theirs,
    and from three letters on any part of it (``express``). A word counts for more in the title than in the site, there
    more than in the folder, and whole words more than beginnings; equals stay in the catalogue's order.
    """
    wanted = _WORD.findall(fold(text))
    scored: list[tuple[float, CatalogueEntry]] = []
    for entry in entries:
        fields = _fields(entry)
        worths = [max(weight * _worth(word, field) for weight, field in fields) for word in wanted]
        if all(worths):
            scored.append((sum(worths) + 0.5 * fold(entry.title).startswith(" ".join(wanted)), entry))
    return tuple(entry for _, entry in sorted(scored, key=lambda pair: -pair[0]))


def _fields(entry: CatalogueEntry) -> tuple[tuple[float, str], ...]:
    return (
        (4.0, fold(entry.title)),
        (3.0, fold(host_of(entry.site_url))),
        (2.0, fold(" ".join(entry.folder))),
        (1.5, fold(f"{entry.language} {entry.country}")),
        (1.0, fold(entry.url)),
    )


def _worth(word: str, field: str) -> float:
    """Return how well a word is met by a field: 1 a whole word, 0.7 a beginning, 0.4 a part, 0 not at all."""
    words = _WORD.findall(field)
    if word in words:
        return 1.0
    if len(word) > 1 and any(each.startswith(word) for each in words):
        return 0.7
    return 0.4 if len(word) > 2 and any(word in each for each in (*words, "".join(words))) else 0.0


def _entry(feed: Mapping[str, object], folder: Mapping[str, object]) -> CatalogueEntry:
    names = folder["path"]
    if not isinstance(names, list) or not names or not all(isinstance(name, str) and name for name in names):
        raise ValueError(f"a folder's path must be a list of names, not {names!r}")
    url, site = _text(feed, "url"), _text(feed, "site")
    for address in (url, site):
        if not is_web_address(address):
            raise ValueError(f"{address!r} is no web address")
    defaults = {"language": folder.get("language"), "country": folder.get("country", "")}
    full = {**defaults, **feed}
    return CatalogueEntry(
        nfc(_text(full, "title")), url, site, _text(full, "language"), str(full["country"]), tuple(map(nfc, names))
    )


def _text(table: Mapping[str, object], name: str) -> str:
    value = table[name]
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{name} must be a text, not {value!r}")
    return value.strip()
