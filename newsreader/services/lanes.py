"""Where work runs: network threads, worker processes, reading threads, the one writing thread.

Plain executors, so that the command line runs the same code as the window. A worker process that passes its time limit
is killed and replaced alone; its memory is limited where the system allows it.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any, TypeVar

from newsreader.model.errors import PageError

if TYPE_CHECKING:
    from pebble import ProcessPool

T = TypeVar("T")

NET_THREADS = 16
READ_THREADS = 2
WORKERS = max(1, min(4, (os.cpu_count() or 2) - 1))
WORKER_MEMORY = 2 * 1024**3
WORKER_TASKS = 500
"""Tasks after which a worker process is replaced, so that no parser's leak lasts."""


def _prepare_worker() -> None:
    """Make a worker process polite (lower priority), bounded in memory and deaf to Ctrl+C, which its parent handles."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(5)
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (WORKER_MEMORY, WORKER_MEMORY))


class CpuPool:
    """Worker processes for parsing and extraction, started at the first task."""

    def __init__(self, workers: int = WORKERS) -> None:
        self._workers = workers
        self._pool: ProcessPool | None = None
        self._lock = threading.Lock()
        self._is_closed = False

    def submit(self, function: Callable[..., T], *args: Any, timeout: float) -> "Future[T]":
        """Run ``function(*args)`` in a worker process and kill the worker after ``timeout`` seconds.

        The future fails with TimeoutError when killed, and with ``pebble.ProcessExpired`` when the process died.
        """
        with self._lock:
            if self._is_closed:
                raise RuntimeError("the worker processes are stopped")
            if self._pool is None:
                from pebble import ProcessPool

                self._pool = ProcessPool(
                    self._workers,
                    max_tasks=WORKER_TASKS,
                    initializer=_prepare_worker,
                    # Not fork: the window's process has threads and Qt's handles.
                    context=multiprocessing.get_context("spawn"),
                )
            return self._pool.schedule(function, args=args, timeout=timeout)

    def in_worker(self, function: Callable[..., T], *args: Any, timeout: float) -> T:
        """Run ``function(*args)`` in a worker process and wait for it. Not for the thread of a window.

        Raises PageError when the worker had to be killed or died, else what the function raised.
        """
        from pebble import ProcessExpired

        try:
            return self.submit(function, *args, timeout=timeout).result()
        except TimeoutError as error:
            raise PageError(f"It took longer than {timeout:.0f} seconds to be read.", url="") from error
        except ProcessExpired as error:
            raise PageError("It made the program that reads it stop.", url="") from error

    def close(self) -> None:
        """Kill the workers; what they had not finished may never end."""
        with self._lock:
            self._is_closed = True
            pool, self._pool = self._pool, None
        # Not under the lock: what waited for a worker hears that it is gone, and may ask for another.
        if pool is not None:
            pool.stop()  # type: ignore[no-untyped-call]
            pool.join()


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
