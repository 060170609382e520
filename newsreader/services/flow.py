"""Run many chains of lane calls, a bounded number at a time, without any thread waiting for another."""

import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, Future
from typing import Generic, TypeVar

T = TypeVar("T")


class Flow(Generic[T]):
    """Begin a chain for each item, at most ``width`` at once, then call ``finished`` once.

    ``begin(item, done)`` starts a chain and has ``done()`` called exactly once at its end, from any thread. Items of
    one ``key`` (all of one host) are begun in their order, at most ``limit(key)`` of them at once; keys take turns.
    A chain that needs its key no more may say so with ``free(key)``, once, before its end.
    ``stop()`` begins no further chain; ``finished`` follows when those under way have ended.
    """

    def __init__(
        self,
        items: Iterable[T],
        begin: Callable[[T, Callable[[], None]], None],
        finished: Callable[[], None],
        width: int,
        *,
        key: Callable[[T], str] = lambda _: "",
        limit: Callable[[str], int] | None = None,
    ) -> None:
        self._waiting: dict[str, deque[T]] = {}
        for item in items:
            self._waiting.setdefault(key(item), deque()).append(item)
        self._turns = deque(self._waiting)
        self._begin = begin
        self._finished = finished
        self._width = width
        self._limit = limit or (lambda _: width)
        self._active: Counter[str] = Counter()
        self._freed: Counter[str] = Counter()
        self._running = 0
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
            self._turns.clear()
        self._advance()

    def free(self, key: str) -> None:
        """Let the next item of a key begin before a chain of it has ended."""
        with self._lock:
            self._active[key] -= 1
            self._freed[key] += 1
        self._advance()

    def _advance(self) -> None:
        with self._lock:
            if self._is_advancing:
                return
            self._is_advancing = True
        while True:
            with self._lock:
                key = self._next_key()
                if key is None:
                    self._is_advancing = False
                    is_over = not self._waiting and not self._running and not self._is_finished
                    self._is_finished = self._is_finished or is_over
                    break
                item = self._take(key)
            self._begin(item, lambda key=key: self._one_done(key))  # type: ignore[misc]
        if is_over:
            self._finished()

    def _next_key(self) -> str | None:
        if self._running >= self._width:
            return None
        for _ in range(len(self._turns)):
            key = self._turns[0]
            self._turns.rotate(-1)
            if self._active[key] < self._limit(key):
                return key
        return None

    def _take(self, key: str) -> T:
        self._running += 1
        self._active[key] += 1
        item = self._waiting[key].popleft()
        if not self._waiting[key]:
            del self._waiting[key]
            self._turns.remove(key)
        return item

    def _one_done(self, key: str) -> None:
        with self._lock:
            self._running -= 1
            counted = self._freed if self._freed[key] else self._active
            counted[key] -= 1
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
