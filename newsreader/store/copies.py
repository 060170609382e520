"""Copies of the whole database: made while others write, looked at before they are trusted, put in its place."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from newsreader.model.errors import DatabaseDamaged, DatabaseLocked, DatabaseTooNew
from newsreader.store.database import Database, in_our_words
from newsreader.store.migrations import STEPS

_AT_ONCE = 2048
"""Pages copied between two words of how far it is: a hundredth of a second."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a copy is: its schema's number, how many articles it holds."""

    schema: int
    articles: int


def copy(database: Database, target: Path, on_step: Callable[[int, int], None] = lambda *_: None) -> Facts:
    """Write one state of an open archive to a file. Writers need not wait. Raises EnvironmentProblem.

    ``on_step`` is told the pages that are done and how many there are; what it raises ends the copying.
    """
    with in_our_words(target), closing(sqlite3.connect(target)) as made:
        with closing(sqlite3.connect(f"{database.path.absolute().as_uri()}?mode=ro", uri=True)) as source:
            # An open transaction keeps to one state, so that the copying need not begin anew whenever somebody writes.
            source.isolation_level = None
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM sqlite_master")
            source.backup(made, pages=_AT_ONCE, progress=lambda _, left, total: on_step(total - left, total))
        # One file, which needs no log beside it to be read.
        made.execute("PRAGMA journal_mode = DELETE")
        return _facts(made)


def look(path: Path) -> Facts:
    """Tell what a copy is, after a look at the whole of it. Raises DatabaseDamaged, DatabaseTooNew."""
    with in_our_words(path), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as opened:
        version = _version(opened)
        if version > len(STEPS):
            raise DatabaseTooNew(
                f"The archive {path} was written by a newer version of Newsreader. Nothing was changed; "
                "please use that version."
            )
        tables = {name for (name,) in opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if version < 1 or not {"articles", "contents", "states", "feeds"} <= tables:
            raise DatabaseDamaged(f"{path} holds no archive of Newsreader.")
        told = [str(row[0]) for row in opened.execute("PRAGMA quick_check(3)")]
        if told != ["ok"]:
            raise DatabaseDamaged(
                f"The archive {path} is damaged ({told[0]}). Nothing was changed. Keep a copy of the file first of all."
            )
        return _facts(opened)


def replace(place: Path, new: Path, stamp: str) -> Path | None:
    """Put a copy in the place of an archive; return the file that keeps what was there.

    Safe at every moment: the old archive is copied first, then its content is replaced in one transaction. An archive
    that SQLite cannot open is moved aside as it is. Raises DatabaseLocked where another program has it open.
    """
    if not place.exists() or place.stat().st_size == 0:
        new.replace(place)
        return None
    kept = place.with_name(f"{place.name}.before-restore-{stamp}")
    try:
        _alone(place)
        with in_our_words(place), closing(sqlite3.connect(place)) as old, closing(sqlite3.connect(kept)) as saved:
            old.backup(saved)
        kept.chmod(0o600)
        with in_our_words(place), closing(sqlite3.connect(new)) as source, closing(sqlite3.connect(place)) as old:
            source.backup(old)
    except DatabaseDamaged:
        kept.unlink(missing_ok=True)
        for suffix in ("", "-wal", "-shm", "-journal"):
            with suppress(FileNotFoundError):
                place.with_name(place.name + suffix).rename(kept.with_name(kept.name + suffix))
        new.replace(place)
    return kept


def remove(file: Path) -> None:
    """Delete a copy and what SQLite may have left beside it; nothing happens where there is none."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        with suppress(OSError):
            file.with_name(file.name + suffix).unlink()


def _alone(place: Path) -> None:
    """Fold the log into the file; that works for the only one who has it open."""
    in_use = DatabaseLocked(
        f"Another program has the archive {place} open. Nothing was changed; close it and try again."
    )
    with in_our_words(place), closing(sqlite3.connect(place, timeout=0.5)) as opened:
        try:
            (mode,) = opened.execute("PRAGMA journal_mode = DELETE").fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorname.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
                raise in_use from error
            raise
        if mode != "delete":
            raise in_use


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _facts(connection: sqlite3.Connection) -> Facts:
    return Facts(_version(connection), int(connection.execute("SELECT count(*) FROM articles").fetchone()[0]))
