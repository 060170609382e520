"""Where work runs: network threads, worker processes, reading threads, the one writing thread.

Plain executors, so that the command line runs the same code as the window. A worker process that passes its time limit
is killed and replaced alone; its memory is limited where the system allows it.
"""

import gc
import logging
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Collection
from concurrent.futures import Future, InvalidStateError, ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from newsreader.model.errors import PageError

if TYPE_CHECKING:
    from pebble import ProcessPool

log = logging.getLogger(__name__)

T = TypeVar("T")

NET_THREADS = 24
READ_THREADS = 2
WORKERS = max(1, min(4, (os.cpu_count() or 2) - 1))
STUCK_SECONDS = 60.0
"""Beyond the longest limit of a task: time without any task's end after which the pool itself is taken for broken."""
WORKER_MEMORY = 2 * 1024**3
GARBAGE = 50_000
"""Objects after which a worker process looks for garbage; 700 is Python's own number."""
WORKER_TASKS = 500
"""Tasks after which a worker process is replaced, so that no parser's leak lasts."""


def _prepare_worker() -> None:
    """Make a worker process polite (lower priority), bounded in memory and deaf to Ctrl+C, which its parent handles."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # What was imported is no garbage, and a task makes a hundred thousand objects of which few are cyclic: looking for
    # these as often as Python does is a tenth of the work.
    gc.freeze()
    gc.set_threshold(GARBAGE, 10, 10)
    if hasattr(os, "nice"):
        os.nice(5)
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (WORKER_MEMORY, WORKER_MEMORY))


class CpuPool:
    """Worker processes for parsing and extraction, started at the first task.

    Should the pool itself break or stand still, it is replaced: its tasks fail, the next ones run.
    """

    def __init__(self, workers: int = WORKERS, *, stuck_seconds: float = STUCK_SECONDS) -> None:
        self._workers = workers
        self._stuck_seconds = stuck_seconds
        self._pool: ProcessPool | None = None
        self._pending: dict[Future[Any], float] = {}
        self._last_sign = 0.0
        self._lock = threading.RLock()
        self._closing = threading.Event()
        self._watch: threading.Thread | None = None

    def submit(self, function: Callable[..., T], *args: Any, timeout: float) -> "Future[T]":
        """Run ``function(*args)`` in a worker process and kill the worker after ``timeout`` seconds.

        The future fails with TimeoutError when killed, and with ``pebble.ProcessExpired`` or BrokenProcessPool when
        the process died.
        """
        with self._lock:
            if self._closing.is_set():
                raise RuntimeError("the worker processes are stopped")
            running: Future[T]
            try:
                running = self._running().schedule(function, args=args, timeout=timeout)
            except RuntimeError:
                self._replace()
                running = self._running().schedule(function, args=args, timeout=timeout)
            if not self._pending:
                self._last_sign = time.monotonic()
            # Not the pool's own future: a pool that breaks ends its futures when it likes, and stumbles over one that
            # was ended for it.
            answer: Future[T] = Future()
            self._pending[answer] = timeout
        running.add_done_callback(lambda _: self._ended(running, answer))
        return answer

    def _running(self) -> "ProcessPool":
        if self._pool is None:
            from pebble import ProcessPool

            self._pool = ProcessPool(
                self._workers,
                max_tasks=WORKER_TASKS,
                initializer=_prepare_worker,
                # Not fork: the window's process has threads and Qt's handles.
                context=multiprocessing.get_context("spawn"),
            )
        if self._watch is None:
            self._watch = threading.Thread(target=self._look_after, name="cpu-watch", daemon=True)
            self._watch.start()
        return self._pool

    def _ended(self, running: "Future[T]", answer: "Future[T]") -> None:
        with self._lock:
            self._pending.pop(answer, None)
            self._last_sign = time.monotonic()
        with suppress(InvalidStateError):
            if running.cancelled():
                answer.cancel()
            elif error := running.exception():
                answer.set_exception(error)
            else:
                answer.set_result(running.result())

    def _look_after(self) -> None:
        """Replace the pool when nothing has ended for longer than any task may take, while tasks wait."""
        while not self._closing.wait(min(5.0, self._stuck_seconds / 4)):
            with self._lock:
                patience = self._stuck_seconds + max(self._pending.values(), default=0.0)
                if self._pending and time.monotonic() - self._last_sign > patience:
                    log.error("the worker processes stand still and are replaced; %d tasks fail", len(self._pending))
                    self._replace()

    def _replace(self) -> None:
        pool, self._pool = self._pool, None
        lost, self._pending = self._pending, {}
        if pool is not None:
            pool.stop()  # type: ignore[no-untyped-call]
            # Not waited for: what broke may never end.
            threading.Thread(target=pool.join, name="cpu-end", daemon=True).start()
        _give_up(lost)

    def in_worker(self, function: Callable[..., T], *args: Any, timeout: float) -> T:
        """Run ``function(*args)`` in a worker process and wait for it. Not for the thread of a window.

        Raises PageError when the worker had to be killed or died, else what the function raised.
        """
        from concurrent.futures.process import BrokenProcessPool

        from pebble import ProcessExpired

        try:
            return self.submit(function, *args, timeout=timeout).result()
        except TimeoutError as error:
            raise PageError(f"It took longer than {timeout:.0f} seconds to be read.", url="") from error
        except (ProcessExpired, BrokenProcessPool) as error:
            raise PageError("It made the program that reads it stop.", url="") from error

    def close(self) -> None:
        """Kill the workers; what they had not finished fails."""
        with self._lock:
            self._closing.set()
            pool, self._pool = self._pool, None
            lost, self._pending = self._pending, {}
        # Not under the lock: what waited for a worker hears that it is gone, and may ask for another.
        if pool is not None:
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()
        _give_up(lost)


def _give_up(futures: "Collection[Future[Any]]") -> None:
    if not futures:
        return
    from pebble import ProcessExpired

    for future in futures:
        if not future.done():
            with suppress(InvalidStateError):
                future.set_exception(ProcessExpired("the worker processes are gone"))  # type: ignore[no-untyped-call]


class ThreadLane(ThreadPoolExecutor):
    """Threads whose queue can be dropped while its futures' callbacks ask for more.

    ``shutdown(cancel_futures=True)`` cancels under the lock that ``submit`` takes: a callback that goes on to the next
    step would wait for itself for ever.
    """

    def __init__(self, threads: int, name: str) -> None:
        super().__init__(threads, name)
        self._pending: set[Future[Any]] = set()
        self._pending_lock = threading.Lock()

    def submit(self, function: Callable[..., T], /, *args: Any, **named: Any) -> "Future[T]":
        """Queue ``function``; raises RuntimeError once the lane is closed."""
        future = super().submit(function, *args, **named)
        with self._pending_lock:
            self._pending.add(future)
        future.add_done_callback(self._forget)
        return future

    def drop(self) -> None:
        """Take no more, cancel what is queued, and let what runs run out."""
        self.shutdown(wait=False)
        with self._pending_lock:
            queued = list(self._pending)
        for future in queued:
            future.cancel()

    def _forget(self, future: "Future[Any]") -> None:
        with self._pending_lock:
            self._pending.discard(future)


class Lanes:
    """The four lanes. ``write`` has one thread, so writes happen in the order in which they were asked."""

    def __init__(self) -> None:
        self.net = ThreadLane(NET_THREADS, "net")
        self.cpu = CpuPool()
        self.read = ThreadLane(READ_THREADS, "read")
        self.write = ThreadLane(1, "write")

    def close(self) -> None:
        """Drop what is queued, finish the writes that were asked for, and let the network threads run out."""
        self.net.drop()
        self.read.drop()
        self.write.shutdown(wait=True)
        self.cpu.close()
