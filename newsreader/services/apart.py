"""A refresh of many feeds runs in a process of its own, so that the window never waits for the interpreter.

The threads that ask servers and write the archive share Python's interpreter with the window: with 500 feeds new at
once the window stood still for 20 to 40 ms again and again, and not for 17 ms with the refresh in another process. A
few feeds are refreshed here: starting a process takes half a second of work.

Both write to one archive, in turns (``store.database``). The process ends with its refresh, and with this program,
however that ends.
"""

import logging
import multiprocessing
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as TooSlow
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsreader.model.article import Change
from newsreader.model.errors import EnvironmentProblem
from newsreader.model.profile import Profile
from newsreader.model.trace import Trace
from newsreader.services.lanes import Lanes
from newsreader.services.refresh_process import Told, refresh_and_tell
from newsreader.services.reports import Progress, RefreshOptions, RefreshReport
from newsreader.services.run import Run

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

    from newsreader.services.refresh import Refresh, RefreshRun

log = logging.getLogger(__name__)

FEW = 20
"""Up to so many feeds, pages and pictures are fetched in this process."""
ENDING_SECONDS = 3.0
"""How long a stopped process may take to end before it is killed; what it has written is whole either way."""
STOP = b"stop"


@dataclass(slots=True)
class _Seen:
    """What is known here of a refresh, wherever it runs."""

    feeds: int = 0
    new_articles: int = 0
    report: RefreshReport | None = None
    inner: "RefreshRun | None" = None

    def so_far(self, is_stopped: bool) -> RefreshReport:
        """Return the report, or what can be said of an unfinished refresh."""
        if self.inner is not None and self.report is None:
            self.inner.stop()
            with suppress(TooSlow, EnvironmentProblem):
                return self.inner.done.result(0)
        return self.report or RefreshReport(feeds=self.feeds, new_articles=self.new_articles, is_stopped=is_stopped)


class RefreshApart:
    """Refreshes like ``Refresh``, in another process where much is to be done."""

    def __init__(self, here: "Refresh", profile: Profile, lanes: Lanes, trace: Trace) -> None:
        self._here = here
        self._trace = trace
        self._profile = profile
        self._lanes = lanes
        self._running: list[_Process] = []
        self._is_closed = False
        self._lock = threading.Lock()

    def start(
        self,
        options: RefreshOptions,
        *,
        on_progress: Callable[[Progress], None] = lambda _: None,
        on_written: Callable[[Change], None] = lambda _: None,
    ) -> "RefreshRun":
        """Start a refresh and return at once, as ``Refresh.start`` does."""
        seen = _Seen()
        run: RefreshRun = Run(seen.so_far)

        def progress(told: Progress) -> None:
            if not run.is_stopped:
                if told.stage == "feeds":
                    seen.feeds = told.total
                on_progress(told)

        def written(change: Change) -> None:
            seen.new_articles += change.new_articles
            on_written(change)

        def begin(size: "Future[int]") -> None:
            if run.is_stopped:
                return
            try:
                is_much = size.result() > FEW
                begun = self._apart(options, run, seen, progress, written) if is_much else False
                if not begun:
                    self._in_here(options, run, seen, progress, written)
            except BaseException as error:
                run.fail(error)

        try:
            self._lanes.read.submit(lambda: self._here.size(options)).add_done_callback(begin)
        except RuntimeError as error:
            run.fail(error)
        return run

    def close(self) -> None:
        """End the processes that are still at work; none is started any more."""
        self._here.close()
        with self._lock:
            self._is_closed = True
            running = tuple(self._running)
        for process in running:
            process.stop()
        for process in running:
            process.end()

    def _in_here(
        self,
        options: RefreshOptions,
        run: "RefreshRun",
        seen: _Seen,
        progress: Callable[[Progress], None],
        written: Callable[[Change], None],
    ) -> None:
        inner = seen.inner = self._here.start(options, on_progress=progress, on_written=written)

        def ended(done: "Future[RefreshReport]") -> None:
            if error := done.exception():
                run.fail(error)
                return
            seen.report = done.result()
            run.finish()

        inner.done.add_done_callback(ended)
        if run.is_stopped:
            inner.stop()

    def _apart(
        self,
        options: RefreshOptions,
        run: "RefreshRun",
        seen: _Seen,
        progress: Callable[[Progress], None],
        written: Callable[[Change], None],
    ) -> bool:
        """Start the process; False where the system gives none."""
        begun = time.perf_counter()

        def hear(told: Told) -> None:
            for change in told.changes:
                written(change)
            if told.progress is not None:
                progress(told.progress)
            if told.problem is not None or told.fault is not None:
                run.fail(told.problem or RuntimeError(told.fault))
            elif told.report is not None:
                seen.report = told.report
                self._trace.write("refresh.total", (time.perf_counter() - begun) * 1000)
                run.finish()

        def ended() -> None:
            with self._lock:
                self._running.remove(process)
            run.fail(
                EnvironmentProblem(
                    "The part of the program that fetches feeds ended unexpectedly. What it had stored is safe."
                )
            )

        with self._lock:
            if self._is_closed:
                raise RuntimeError("the archive is being closed")  # this program would wait for the process at its end
            try:
                process = _Process(self._profile, options, hear, ended)
            except OSError as error:
                log.warning("no process for the refresh: %s", error)
                return False
            self._running.append(process)
            process.listen()
        run.when_stopped(process.stop)
        if run.is_stopped:
            process.stop()
        return True


class _Process:
    """The process of one refresh, and the thread that listens to it."""

    def __init__(
        self, profile: Profile, options: RefreshOptions, hear: Callable[[Told], None], ended: Callable[[], None]
    ) -> None:
        self._hear = hear
        self._ended = ended
        self._connection, theirs = multiprocessing.Pipe()
        # Not fork: this process has threads and Qt's handles. Not a daemon: those may have no worker processes.
        context = multiprocessing.get_context("spawn")
        self._process: SpawnProcess = context.Process(
            target=refresh_and_tell, args=(theirs, profile, options, log.getEffectiveLevel()), name="refresh"
        )
        self._process.start()
        theirs.close()
        self._listener = threading.Thread(target=self._listen, name="refresh-listener", daemon=True)

    def listen(self) -> None:
        """Begin to listen."""
        self._listener.start()

    def stop(self) -> None:
        """Ask the process to end; returns at once."""
        with suppress(OSError):
            self._connection.send_bytes(STOP)

    def end(self) -> None:
        """Wait until the process has ended, and kill one that does not."""
        self._join()
        self._listener.join(1.0)

    def _listen(self) -> None:
        try:
            while True:
                told: Told = self._connection.recv()
                for name, level, text in told.records:
                    logging.getLogger(name).log(level, "%s", text)
                self._hear(told)
        except (EOFError, OSError):
            pass
        except Exception:  # supervised: nobody would hear of its end
            log.exception("the refresh cannot be followed any more")
            self.stop()
        self._join()
        self._ended()

    def _join(self) -> None:
        self._process.join(ENDING_SECONDS)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
