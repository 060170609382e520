"""The process of one refresh: it refreshes, gathers what there is to tell, and tells it (see ``services.apart``)."""

import logging
import os
import signal
import threading
from concurrent.futures import wait
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from newsreader.model.article import Change
from newsreader.model.errors import EnvironmentProblem
from newsreader.model.profile import Profile
from newsreader.services.reports import Progress, RefreshOptions, RefreshReport

if TYPE_CHECKING:
    from newsreader.services.refresh import RefreshRun

log = logging.getLogger(__name__)

GATHERED_SECONDS = 0.1
"""How long is gathered what there is to tell."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the process tells at once: how far it is, what it wrote, what it logged."""

    progress: Progress | None = None
    changes: tuple[Change, ...] = ()
    records: tuple[tuple[str, int, str], ...] = ()
    """Logger's name, level, text."""
    report: RefreshReport | None = None
    """Set in the last message of a refresh that came to its end."""
    problem: EnvironmentProblem | None = None
    """Set in the last message of one that did not; so is ``fault``, where this program is to blame."""
    fault: str | None = None


@dataclass(slots=True)
class _Gathered:
    """What is to be told next. Called on many threads."""

    progress: Progress | None = None
    changes: list[Change] = field(default_factory=list)
    records: list[tuple[str, int, str]] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def progressed(self, progress: Progress) -> None:
        """Keep how far the refresh is: only the last word counts."""
        with self.lock:
            self.progress = progress

    def written(self, change: Change) -> None:
        """Keep what was written."""
        with self.lock:
            self.changes.append(change)

    def logged(self, name: str, level: int, text: str) -> None:
        """Keep a line for the log."""
        with self.lock:
            self.records.append((name, level, text))

    def taken(
        self,
        report: RefreshReport | None = None,
        problem: EnvironmentProblem | None = None,
        fault: str | None = None,
    ) -> Told | None:
        """Return what was gathered and begin anew; None where there is nothing to tell."""
        with self.lock:
            told = Told(self.progress, tuple(self.changes), tuple(self.records), report, problem, fault)
            self.progress = None
            self.changes.clear()
            self.records.clear()
        return None if told == Told() else told


class _Recorder(logging.Handler):
    def __init__(self, gathered: _Gathered, level: int) -> None:
        super().__init__(level)
        self._gathered = gathered

    def emit(self, record: logging.LogRecord) -> None:
        self._gathered.logged(record.name, record.levelno, self.format(record))


def refresh_and_tell(connection: Connection, profile: Profile, options: RefreshOptions, level: int) -> None:
    """Refresh, in a process of its own, and tell of it through the connection. Ends when the other side does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(5)
    gathered = _Gathered()
    logging.getLogger().addHandler(_Recorder(gathered, level))
    logging.getLogger().setLevel(level)
    # At INFO it tells every address that is asked for, with what stands in it: a private feed's token too.
    logging.getLogger("httpx2").setLevel(logging.WARNING)
    from newsreader.services.newsroom import open_newsroom

    try:
        newsroom = open_newsroom(profile)
    except EnvironmentProblem as problem:
        connection.send(gathered.taken(problem=problem))
        return
    run = newsroom.refresh.start(options, on_progress=gathered.progressed, on_written=gathered.written)
    threading.Thread(target=_obey, args=(connection, run), name="orders", daemon=True).start()
    try:
        _tell(connection, run, gathered)
    except OSError:
        run.stop()  # nobody listens any more
    newsroom.close()
    # What was on its way to the archive when the refresh was stopped is written by now.
    with suppress(OSError):
        if rest := gathered.taken():
            connection.send(rest)


def _obey(connection: Connection, run: "RefreshRun") -> None:
    with suppress(EOFError, OSError):
        connection.recv_bytes()
    run.stop()


def _tell(connection: Connection, run: "RefreshRun", gathered: _Gathered) -> None:
    while not wait((run.done,), GATHERED_SECONDS).done:
        if told := gathered.taken():
            connection.send(told)
    try:
        report = run.done.result()
    except EnvironmentProblem as problem:
        connection.send(gathered.taken(problem=problem))
    except Exception as error:
        log.exception("the refresh failed")
        connection.send(gathered.taken(fault=f"{type(error).__name__}: {error}"))
    else:
        connection.send(gathered.taken(report))
