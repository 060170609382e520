"""The guard that keeps tests on this machine: connecting or looking up a name beyond it is refused and remembered."""

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address


class Beyond(OSError):
    """A test reached beyond this machine."""


class _Guard:
    """One audit hook for the process (hooks cannot be taken off); acts only while it is on."""

    def __init__(self) -> None:
        self.is_on = False
        self.attempts: list[str] = []
        sys.addaudithook(self._hear)

    def _hear(self, event: str, args: tuple[object, ...]) -> None:
        if not self.is_on:
            return
        if event in ("socket.connect", "socket.sendto"):
            address = args[1]
            if isinstance(address, tuple) and address and not _is_here(str(address[0])):
                if event == "socket.sendto" or not _is_look_up(args[0]):
                    self.attempts.append(f"{event} {address}")
                raise Beyond(f"tests stay on this machine: {address}")
        elif event == "socket.getaddrinfo":
            host = args[0].decode("ascii", "replace") if isinstance(args[0], bytes) else str(args[0] or "")
            if host.endswith(".invalid"):
                raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
            if host and not _is_here(host):
                self.attempts.append(f"{event} {host}")
                raise Beyond(f"tests stay on this machine: {host}")


_guard = _Guard()


@contextmanager
def loopback_only() -> Iterator[None]:
    """Refuse what leads beyond this machine, and fail at the end if anything tried, even where the error was caught.

    Names under ``.invalid`` are answered as unknown, without asking anybody, and whoever asks this machine for a way to
    the world finds none. May be nested; each counts its own.
    """
    outer, was_on = _guard.attempts, _guard.is_on
    _guard.attempts, _guard.is_on = [], True
    try:
        yield
    finally:
        attempts = _guard.attempts
        _guard.attempts, _guard.is_on = outer, was_on
    if attempts:
        raise AssertionError(f"reached beyond this machine: {', '.join(attempts)}")


def _is_look_up(wire: object) -> bool:
    """Tell whether connecting sends nothing: a datagram's connection asks this machine for the way."""
    return isinstance(wire, socket.socket) and wire.type == socket.SOCK_DGRAM


def _is_here(host: str) -> bool:
    if host in ("localhost", ""):
        return True
    try:
        return ip_address(host.partition("%")[0]).is_loopback
    except ValueError:
        return False
