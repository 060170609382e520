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
        """Kill the workers; unfinished futures fail."""
        with self._lock:
            self._is_closed = True
            if self._pool is not None:
                self._pool.stop()  # type: ignore[no-untyped-call]
                self._pool.join()
                self._pool = None


class Lanes:
    """The four lanes. ``write`` has one thread, so writes happen in the order in which they were asked."""

    def __init__(self) -> None:
        self.net = ThreadPoolExecutor(NET_THREADS, "net")
        self.cpu = CpuPool()
        self.read = ThreadPoolExecutor(READ_THREADS, "read")
        self.write = ThreadPoolExecutor(1, "write")

    def close(self) -> None:
        """Drop what is queued, finish the writes that were asked for, and let the network threads run out."""
        self.net.shutdown(wait=False, cancel_futures=True)
        self.read.shutdown(wait=False, cancel_futures=True)
        self.write.shutdown(wait=True, cancel_futures=False)
        self.cpu.close()
