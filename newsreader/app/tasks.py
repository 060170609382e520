"""Run work in lanes and bring its answers to the main thread. No thread waits on another."""

from collections.abc import Callable, Hashable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from newsreader.services.lanes import Lanes

T = TypeVar("T")


class Lane(StrEnum):
    """Where work runs: questions, changes in their order, and whatever asks the network."""

    READ = "read"
    WRITE = "write"
    NET = "net"


class Ticket:
    """A request under way. ``cancel()`` drops its answer, and the work too where that has not begun."""

    __slots__ = ("_future", "_is_cancelled")

    def __init__(self) -> None:
        self._future: Future[Any] | None = None
        self._is_cancelled = False

    @property
    def is_cancelled(self) -> bool:
        """Whether its answer is not wanted any more."""
        return self._is_cancelled

    def cancel(self) -> None:
        """Want the answer no more. Main thread only."""
        self._is_cancelled = True
        if self._future is not None:
            self._future.cancel()

    def follow(self, future: "Future[Any]") -> None:
        """Stand for a future."""
        self._future = future


class Tasks(QObject):
    """The one bridge between lanes and main thread; lives as long as the program does.

    Answers come in the order in which work ended, each from the event loop and never from within the call that asked.
    What is asked before there are lanes is begun when there are: a window can be shown while its archive opens.
    ``failed`` carries the exceptions that no request took care of.
    """

    failed = Signal(object)
    _arrived = Signal(object)

    def __init__(self, lanes: Lanes | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[Lane, ThreadPoolExecutor] | None = None
        self._waiting: list[Callable[[], None]] = []
        self._latest: dict[Hashable, Ticket] = {}
        self._is_closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        if lanes is not None:
            self.open(lanes)

    @property
    def is_closed(self) -> bool:
        """Whether the program ends: what takes long may ask, from any thread, and give up."""
        return self._is_closed

    def open(self, lanes: Lanes) -> None:
        """Take the lanes, and begin what was asked for before."""
        self._lanes = {Lane.READ: lanes.read, Lane.WRITE: lanes.write, Lane.NET: lanes.net}
        waiting, self._waiting = self._waiting, []
        for begin in waiting:
            begin()

    def run(
        self,
        lane: Lane,
        function: Callable[..., T],
        *args: Any,
        then: Callable[[T], object] | None = None,
        failed: Callable[[BaseException], object] | None = None,
        key: Hashable | None = None,
    ) -> Ticket:
        """Run ``function(*args)`` in a lane; ``then`` gets its value or ``failed`` its exception, on the main thread.

        A request with a ``key`` cancels the earlier one of the same key: its answer never comes.
        """
        ticket = Ticket()
        if key is not None:
            earlier = self._latest.get(key)
            if earlier is not None:
                earlier.cancel()
            self._latest[key] = ticket

        def begin() -> None:
            if self._is_closed or ticket.is_cancelled or self._lanes is None:
                ticket.cancel()
                return
            self._follow(self._lanes[lane].submit(function, *args), ticket, then, failed)

        if self._lanes is None:
            self._waiting.append(begin)
        else:
            begin()
        return ticket

    def watch(
        self,
        future: "Future[T]",
        *,
        then: Callable[[T], object] | None = None,
        failed: Callable[[BaseException], object] | None = None,
    ) -> Ticket:
        """Bring the end of a job that was started elsewhere to the main thread."""
        ticket = Ticket()
        self._follow(future, ticket, then, failed)
        return ticket

    def on_main(self, receive: Callable[[T], object]) -> Callable[[T], None]:
        """Return a function for any thread; what it is called with reaches ``receive`` on the main thread, in order."""

        def send(value: T) -> None:
            self._send(lambda: receive(value))

        return send

    def drop(self, key: Hashable) -> None:
        """Want the latest answer of a key no more."""
        ticket = self._latest.pop(key, None)
        if ticket is not None:
            ticket.cancel()

    def close(self) -> None:
        """Deliver nothing any more and take no more work."""
        self._is_closed = True
        for ticket in self._latest.values():
            ticket.cancel()
        self._latest.clear()

    def _follow(
        self,
        future: "Future[T]",
        ticket: Ticket,
        then: Callable[[T], object] | None,
        failed: Callable[[BaseException], object] | None,
    ) -> None:
        ticket.follow(future)

        def deliver() -> None:
            if ticket.is_cancelled:
                return
            try:
                value = future.result()
            except (Exception, CancelledError) as error:
                if isinstance(error, CancelledError):
                    return
                (failed or self.failed.emit)(error)
                return
            if then is not None:
                then(value)

        future.add_done_callback(lambda _: self._send(deliver))

    def _send(self, delivery: Callable[[], object]) -> None:
        if self._is_closed:
            return
        try:
            self._arrived.emit(delivery)
        except RuntimeError:
            if not self._is_closed:
                raise

    @Slot(object)
    def _deliver(self, delivery: Callable[[], object]) -> None:
        if not self._is_closed:
            delivery()
