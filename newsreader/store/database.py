"""The open archive: one writer, a few query-only readers, SQLite's errors in our words."""

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool, StaticPool

from newsreader.model.errors import DatabaseDamaged, DatabaseLocked, DiskFull, EnvironmentProblem
from newsreader.store import exact
from newsreader.store.bodies import add_functions
from newsreader.store.migrations import migrate

BUSY_SECONDS = 5.0
TURN_SECONDS = 30.0
"""How long a writer waits for its turn while another process writes: a large change on a slow disk takes its time."""
_ASK_AGAIN_MS = 3
"""How often a writer asks whether another process has ended its turn. SQLite itself asks every 0.1 s and would miss the
pauses of one that writes a lot."""
READERS = 4


class Database:
    """The archive's SQLite file. Any thread may enter ``read`` and ``write``; writes take turns.

    ``guard`` is called at the start of each: a window's tests fail there when it is the main thread.
    """

    def __init__(self, path: Path, writer: Engine, reader: Engine, guard: Callable[[], None] | None) -> None:
        self.path = path
        self._writer = writer
        self._reader = reader
        self._guard = guard
        self._turn = threading.Lock()

    @classmethod
    def open(cls, path: Path, *, guard: Callable[[], None] | None = None) -> Self:
        """Open the file, made where it is missing, and bring it to today's schema.

        Raises DatabaseLocked, DatabaseDamaged, DatabaseTooNew, DiskFull.
        """
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not path.exists():
                path.touch(mode=0o600)
        except OSError as error:
            raise EnvironmentProblem(f"The profile {path.parent} cannot be made: {error.strerror}.") from error
        with in_our_words(path):
            migrate(path, connect=lambda: _connect(path))
        url = URL.create("sqlite", database=str(path))
        writer = create_engine(url, creator=lambda: _connect(path), poolclass=StaticPool)
        reader = create_engine(
            url, creator=lambda: _connect(path, query_only=True), poolclass=QueuePool, pool_size=READERS, max_overflow=0
        )
        _begin_immediately(writer)
        return cls(path, writer, reader, guard)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the archive and cannot write."""
        if self._guard:
            self._guard()
        with in_our_words(self.path), self._reader.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give the writing connection in a transaction: committed at the end, rolled back on any error."""
        if self._guard:
            self._guard()
        with self._turn, in_our_words(self.path), self._writer.begin() as connection:
            yield connection

    def close(self) -> None:
        """Close every connection; the write-ahead log is folded into the file by the last one."""
        with self._turn:
            self._reader.dispose()
            self._writer.dispose()


@contextmanager
def in_our_words(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the machine into the errors of ``model.errors``."""
    try:
        yield
    except DBAPIError as error:
        problem = _problem(error.orig, path)
        if problem is None:
            raise
        raise problem from error
    except sqlite3.Error as error:
        problem = _problem(error, path)
        if problem is None:
            raise
        raise problem from error


def _problem(error: BaseException | None, path: Path) -> EnvironmentProblem | None:
    if not isinstance(error, sqlite3.Error):
        return None
    name = getattr(error, "sqlite_errorname", "") or ""
    words = str(error)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return DatabaseLocked(
            f"Another program is writing to the archive {path}. Nothing was changed; try again when it is done."
        )
    if name.startswith("SQLITE_FULL"):
        return DiskFull(
            f"The disk that holds {path} is full. What was stored before is safe; the last change was not made."
        )
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or "malformed" in words:
        return DatabaseDamaged(
            f"The archive {path} is damaged ({words}). Nothing was changed. Keep a copy of the file first of all."
        )
    if name.startswith(("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_PERM")):
        return EnvironmentProblem(f"The archive {path} cannot be used: {words}.")
    return None


def _connect(path: Path, *, query_only: bool = False) -> sqlite3.Connection:
    # isolation_level None: transactions are begun by us, never by the driver in the middle of something.
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    add_functions(connection)
    exact.add_function(connection)
    # Of a new file: packed texts of a thousand bytes leave a fifth of smaller pages empty.
    connection.execute("PRAGMA page_size = 8192")
    # SQLite does not wait for another program that makes the log of a new file just now.
    _insist(connection, "PRAGMA journal_mode = WAL", BUSY_SECONDS)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -16000")
    if query_only:
        connection.execute("PRAGMA query_only = ON")
    return connection


def _begin_immediately(engine: Engine) -> None:
    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> Any:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.execute(f"PRAGMA busy_timeout = {_ASK_AGAIN_MS}")
        try:
            _insist(driver, "BEGIN IMMEDIATE", TURN_SECONDS)
        finally:
            driver.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}")


def _insist(driver: sqlite3.Connection, statement: str, seconds: float) -> None:
    """Run a statement as soon as no other program is in its way, for so long."""
    until = time.monotonic() + seconds
    while True:
        try:
            driver.execute(statement)
        except sqlite3.OperationalError as error:
            if not error.sqlite_errorname.startswith("SQLITE_BUSY") or time.monotonic() > until:
                raise
            time.sleep(_ASK_AGAIN_MS / 1000)
        else:
            return
