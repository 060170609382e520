"""Write for many feeds at once: what waits for the write lane goes into one transaction.

A commit and the full text index's merge of what was added cost as much as writing a feed's articles, so a refresh that
brings 500 feeds pays them a few dozen times. What is asked for is still written whole or not at all.
"""

import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from newsreader.model.errors import EnvironmentProblem
from newsreader.services.lanes import ThreadLane
from newsreader.store import Connection, Database

T = TypeVar("T")

BATCH_SECONDS = 0.15
"""After so long a batch takes no more: a reader's own changes wait in the same lane."""
PAUSE_SECONDS = 0.01
"""Between two batches: another process that writes to the archive gets its turn."""

_Line = tuple[Callable[[Connection], Any], "Future[Any]"]


class WriteQueue:
    """Gathers jobs for the write lane. Callable from any thread.

    A job may run twice, when another of its batch fails: the batch is undone and each is written alone.
    """

    def __init__(self, database: Database, lane: ThreadLane) -> None:
        self._database = database
        self._lane = lane
        self._waiting: deque[_Line] = deque()
        self._is_asked = False
        self._lock = threading.Lock()

    def submit(self, job: Callable[[Connection], T]) -> "Future[T]":
        """Have ``job(connection)`` run in a transaction; its future ends when that is committed.

        Raises RuntimeError once the lane is closed.
        """
        future: Future[T] = Future()
        with self._lock:
            if not self._is_asked:
                self._lane.submit(self._write)
                self._is_asked = True
            self._waiting.append((job, future))
        return future

    def _write(self) -> None:
        batch: list[_Line] = []
        values: list[object] = []
        try:
            with self._database.write() as connection:
                begun = time.monotonic()
                while time.monotonic() - begun < BATCH_SECONDS and (line := self._next()):
                    batch.append(line)
                    values.append(line[0](connection))
        except EnvironmentProblem as problem:
            self._go_on()
            for _, future in batch or self._all_waiting():
                future.set_exception(problem)
            return
        except BaseException:
            for line in batch:
                self._write_alone(line)
            self._go_on()
            return
        self._go_on()
        for (_, future), value in zip(batch, values, strict=True):
            future.set_result(value)

    def _write_alone(self, line: _Line) -> None:
        job, future = line
        try:
            with self._database.write() as connection:
                value = job(connection)
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(value)

    def _next(self) -> _Line | None:
        with self._lock:
            while self._waiting:
                line = self._waiting.popleft()
                if line[1].set_running_or_notify_cancel():
                    return line
        return None

    def _all_waiting(self) -> list[_Line]:
        with self._lock:
            waiting, self._waiting = list(self._waiting), deque()
        return [line for line in waiting if line[1].set_running_or_notify_cancel()]

    def _go_on(self) -> None:
        """Ask the lane for the next batch; where it is closing, write what was asked for here and now."""
        with self._lock:
            self._is_asked = bool(self._waiting)
            if not self._is_asked:
                return
        time.sleep(PAUSE_SECONDS)
        with self._lock:
            try:
                self._lane.submit(self._write)
                return
            except RuntimeError:
                pass
        self._write()
