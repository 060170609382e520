"""Run many chains of lane calls, a bounded number at a time, without any thread waiting for another."""

import threading
from collections import deque
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, Future
from typing import Generic, TypeVar

T = TypeVar("T")


class Flow(Generic[T]):
    """Begin a chain for each item, at most ``width`` at once, then call ``finished`` once.

    ``begin(item, done)`` starts a chain and has ``done()`` called exactly once at its end, from any thread.
    ``stop()`` begins no further chain; ``finished`` follows when those under way have ended.
    """

    def __init__(
        self,
        items: Iterable[T],
        begin: Callable[[T, Callable[[], None]], None],
        finished: Callable[[], None],
        width: int,
    ) -> None:
        self._waiting = deque(items)
        self._begin = begin
        self._finished = finished
        self._width = width
        self._active = 0
        self._is_advancing = False
        self._is_finished = False
        self._lock = threading.Lock()

    def start(self) -> None:
        """Begin the first chains; returns at once."""
        self._advance()

    def stop(self) -> None:
        """Begin nothing more."""
        with self._lock:
            self._waiting.clear()
        self._advance()

    def _advance(self) -> None:
        with self._lock:
            if self._is_advancing:
                return
            self._is_advancing = True
        while True:
            with self._lock:
                if not self._waiting or self._active >= self._width:
                    self._is_advancing = False
                    is_over = not self._waiting and not self._active and not self._is_finished
                    self._is_finished = self._is_finished or is_over
                    break
                item = self._waiting.popleft()
                self._active += 1
            self._begin(item, self._one_done)
        if is_over:
            self._finished()

    def _one_done(self) -> None:
        with self._lock:
            self._active -= 1
        self._advance()


def chain(submit: Callable[[], Future[T]], then: Callable[[T], None], failed: Callable[[BaseException], None]) -> None:
    """Ask a lane for something and go on in whichever thread has the answer.

    Exactly one of ``then(value)`` and ``failed(error)`` is called, ``failed`` also when ``then`` itself raises: an
    error in a callback would otherwise end in a log line and a chain that never finishes.
    """

    def answered(future: Future[T]) -> None:
        try:
            value = future.result()
        except (Exception, CancelledError) as error:
            failed(error)
            return
        try:
            then(value)
        except Exception as error:
            failed(error)

    try:
        future = submit()
    except RuntimeError as error:
        failed(error)
        return
    future.add_done_callback(answered)
