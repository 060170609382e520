"""A job under way: its answer in the future, and Stop."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from typing import Generic, TypeVar

R = TypeVar("R")


class Run(Generic[R]):
    """A job that was started. ``done`` resolves with its report, or with the error that ended it.

    ``stop()`` answers at once: ``done`` resolves with what ``report`` tells of the work so far, and what is still under
    way is dropped before it writes. Callable from any thread.
    """

    def __init__(self, report: Callable[[bool], R]) -> None:
        self.done: Future[R] = Future()
        self._report = report
        self._stopped = threading.Event()
        self._on_stop: list[Callable[[], None]] = []

    @property
    def is_stopped(self) -> bool:
        """Tell whether nothing more shall be begun or written."""
        return self._stopped.is_set()

    def when_stopped(self, action: Callable[[], None]) -> None:
        """Have ``action()`` called when the job is stopped."""
        self._on_stop.append(action)

    def stop(self) -> None:
        """End the job now."""
        self._stopped.set()
        self._resolve(is_stopped=True)
        for action in list(self._on_stop):
            action()

    def finish(self) -> None:
        """Resolve ``done`` with the whole report."""
        self._resolve(is_stopped=False)

    def fail(self, error: BaseException) -> None:
        """End the job with an error about the environment; nothing more is written."""
        self._stopped.set()
        if not self.done.done():
            try:
                self.done.set_exception(error)
            except InvalidStateError:
                return
        for action in list(self._on_stop):
            action()

    def _resolve(self, *, is_stopped: bool) -> None:
        if self.done.done():
            return
        try:
            self.done.set_result(self._report(is_stopped))
        except InvalidStateError:
            return
