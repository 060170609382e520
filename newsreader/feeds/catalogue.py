"""The starter catalogue: newspapers to choose from at the first start, read from resources/catalogue.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from newsreader.model.errors import ImportFailed
from newsreader.model.resources import resource
from newsreader.model.text import nfc
from newsreader.model.urls import is_web_address


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
