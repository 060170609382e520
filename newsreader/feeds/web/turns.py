"""Turns at web servers: so many requests at once at one host, beginning some time apart."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from newsreader.feeds.web.reach import is_own_host
from newsreader.feeds.web.reasons import host_shown

PER_HOST = 4
"""Requests at once at one host."""
PER_OWN_HOST = 16
"""The same at this machine, whose servers nobody else waits for."""
SPACING = 0.1
"""Seconds between the beginnings of two requests at one host; none at this machine."""


@dataclass(slots=True)
class _Host:
    turn: threading.Semaphore
    spacing: float
    free_at: float = 0.0


def at_once(host: str) -> int:
    """Return how many requests may run at a host at once."""
    return PER_OWN_HOST if is_own_host(host) else PER_HOST


class Turns:
    """Gives threads their turns. ``per_host`` None: ``PER_HOST``, at this machine ``PER_OWN_HOST``."""

    def __init__(self, per_host: int | None = None) -> None:
        self._per_host = per_host
        self._hosts: dict[str, _Host] = {}
        self._lock = threading.Lock()
        self._closing = threading.Event()

    @contextmanager
    def at(self, url: str) -> Iterator[None]:
        """Wait for a turn at an address's host and hold it."""
        host = self._host(host_shown(url))
        with host.turn:
            if host.spacing:
                self._wait_for(host)
            yield

    def slow_down(self, url: str, seconds: float) -> None:
        """Let at least so many seconds pass between two requests at an address's host."""
        host = self._host(host_shown(url))
        host.spacing = max(host.spacing, seconds)

    def close(self) -> None:
        """Let nobody wait for the time between two requests any more."""
        self._closing.set()

    def _host(self, name: str) -> _Host:
        with self._lock:
            host = self._hosts.get(name)
            if host is None:
                turn = threading.Semaphore(self._per_host or at_once(name))
                host = self._hosts[name] = _Host(turn, 0.0 if is_own_host(name) else SPACING)
            return host

    def _wait_for(self, host: _Host) -> None:
        with self._lock:
            now = time.monotonic()
            at = max(now, host.free_at)
            host.free_at = at + host.spacing
        if at > now:
            self._closing.wait(at - now)
