"""Subscriptions out of the databases of other readers: RSS Guard's ``database.db`` and QuiteRSS's ``feeds.db``.

Tables and columns are looked up by name, so that older and newer versions are read as far as they have them. The
schemas: RSS Guard, resources/sql/db_init.sql; QuiteRSS, src/database/database.cpp.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from newsreader.feeds.lists.opml import FeedList, OpmlFeed
from newsreader.feeds.read.plain import one_line
from newsreader.model.errors import ImportFailed
from newsreader.model.urls import canonical_url

_DEEPEST = 20
_MOST = 100_000
"""Rows that are read of a table."""
_SCRIPT = 1
"""RSS Guard's kind of a source that is a command."""

_Row = dict[str, object]
_Columns = Mapping[str, str]
"""The columns of a table, each by its name in lower case."""


@dataclass(frozen=True, slots=True)
class _Folder:
    name: str
    parent: object


def read_database(path: Path) -> FeedList:
    """Return the subscriptions of a database with their folders; it is opened to read alone, while others may write.

    Raise ImportFailed where it cannot be read or is another program's.
    """
    problem: Exception | None = None
    # A database in WAL mode in a folder that cannot be written to opens as immutable alone.
    for mode in ("mode=ro", "mode=ro&immutable=1"):
        try:
            with closing(sqlite3.connect(f"{path.resolve().as_uri()}?{mode}", uri=True, timeout=5)) as database:
                return _read(database, path)
        except sqlite3.Error as error:
            problem = error
    raise ImportFailed(f"{path} cannot be read: {problem}.", path=str(path)) from problem


def _read(database: sqlite3.Connection, path: Path) -> FeedList:
    database.execute("PRAGMA trusted_schema = OFF")
    database.row_factory = sqlite3.Row
    names = [str(row[0]) for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    tables = {name.lower(): name for name in names}
    feeds = _columns(database, tables.get("feeds"))
    if {"xmlurl", "parentid"} <= feeds.keys():
        return _quiterss(_rows(database, tables["feeds"], feeds))
    if "category" in feeds and ("source" in feeds or "url" in feeds):
        folders = _columns(database, tables.get("categories"))
        categories = _rows(database, tables["categories"], folders) if folders else ()
        return _rss_guard(_rows(database, tables["feeds"], feeds), categories, str(path))
    raise ImportFailed(
        f"{path} is a database, but neither RSS Guard's nor QuiteRSS's: it has no feeds as they keep them.",
        path=str(path),
    )


def _columns(database: sqlite3.Connection, table: str | None) -> _Columns:
    if table is None:
        return {}
    return {str(row[1]).lower(): str(row[1]) for row in database.execute(f"PRAGMA table_info({_quoted(table)})")}


def _rows(database: sqlite3.Connection, table: str, columns: _Columns) -> Iterator[_Row]:
    """Yield the rows of a table by lower-case column names, pictures left where they are, in the reader's order."""
    wanted = [name for name in columns if name not in ("icon", "image")]
    order = next((columns[name] for name in ("ordr", "rowtoparent", "id") if name in columns), "rowid")
    listed = ", ".join(_quoted(columns[name]) for name in wanted)
    found = database.execute(f"SELECT {listed} FROM {_quoted(table)} ORDER BY {_quoted(order)} LIMIT {_MOST}")
    return (dict(zip(wanted, row, strict=True)) for row in found)


def _quoted(name: str) -> str:
    escaped = name.replace('"', '""')
    return f'"{escaped}"'


def _quiterss(rows: Iterable[_Row]) -> FeedList:
    """Folders are rows without an address; ``text`` is what the reader sees, ``title`` what the publisher says."""
    every = list(rows)
    folders = {
        row.get("id"): _Folder(_text(row, "text") or _text(row, "title"), row.get("parentid"))
        for row in every
        if not _text(row, "xmlurl")
    }
    feeds = []
    for row in every:
        url, shown = _text(row, "xmlurl"), _text(row, "text")
        if not url:
            continue
        title = _text(row, "title") or shown
        feeds.append(
            OpmlFeed(
                url,
                title,
                _text(row, "htmlurl") or None,
                _path(folders, row.get("parentid")),
                shown if shown and shown != title else None,
            )
        )
    return FeedList(_unique(feeds))


def _rss_guard(rows: Iterable[_Row], categories: Iterable[_Row], path: str) -> FeedList:
    """Feeds of every account; those of a service without an address of their own are none."""
    folders = {row.get("id"): _Folder(_text(row, "title"), row.get("parent_id")) for row in categories}
    feeds = []
    problems = []
    for row in rows:
        url = _text(row, "source") or _text(row, "url")
        custom = _custom(row)
        if not url:
            continue
        if _number(custom.get("source_type", row.get("source_type"))) == _SCRIPT:
            problems.append(ImportFailed(f"“{url}” runs a program to make its feed; it was left out.", path=path))
            continue
        if custom.get("post_process") or row.get("post_process"):
            problems.append(
                ImportFailed(f"{url} was read through a program, which is not run; it is taken as it is.", path=path)
            )
        feeds.append(OpmlFeed(url, _text(row, "title") or url, folder=_path(folders, row.get("category"))))
    return FeedList(_unique(feeds), tuple(problems))


def _unique(feeds: Iterable[OpmlFeed]) -> tuple[OpmlFeed, ...]:
    found: dict[str, OpmlFeed] = {}
    for feed in feeds:
        found.setdefault(canonical_url(feed.url) or feed.url, feed)
    return tuple(found.values())


def _path(folders: Mapping[object, _Folder], start: object) -> tuple[str, ...]:
    """Return the names from the top down to a folder; one that stands in itself ends."""
    names: list[str] = []
    at = folders.get(start)
    while at is not None and len(names) < _DEEPEST:
        if at.name:
            names.append(at.name)
        at = folders.get(at.parent) if at.parent != start else None
    return tuple(reversed(names))


def _text(row: _Row, name: str) -> str:
    value = row.get(name)
    return one_line(value) if isinstance(value, str) else ""


def _custom(row: _Row) -> Mapping[str, object]:
    """Return RSS Guard's settings of one feed, kept as JSON since its version 4."""
    try:
        found = json.loads(_text(row, "custom_data") or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _number(value: object) -> int | None:
    return int(value) if isinstance(value, int | str) and str(value).isdecimal() else None
