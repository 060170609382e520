"""Keyrings for tests that keep secrets: in memory, locked, silent, broken."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError


class Memory(KeyringBackend):
    """A keyring that forgets everything at the end of the test."""

    priority = 1.0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError("not there")


class Locked(Memory):
    """A keyring whose owner does not open it; ``asked`` counts how often that was tried.

    While ``dismissed`` is not set, its question stands open.
    """

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0
        self.dismissed = threading.Event()
        self.dismissed.set()

    def get_password(self, service: str, username: str) -> str | None:
        self.asked += 1
        self.dismissed.wait()
        raise KeyringLocked("dismissed")

    def set_password(self, service: str, username: str, password: str) -> None:
        self.asked += 1
        raise KeyringLocked("dismissed")

    def delete_password(self, service: str, username: str) -> None:
        self.asked += 1
        raise KeyringLocked("dismissed")


class Silent(Memory):
    """A keyring that answers nothing until ``answers`` is set."""

    def __init__(self) -> None:
        super().__init__()
        self.answers = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.answers.wait()
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.answers.wait()
        super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        self.answers.wait()
        super().delete_password(service, username)


class Broken(Memory):
    """A keyring whose bus has gone: its library's own error, which is none of the keyring's."""

    def get_password(self, service: str, username: str) -> str | None:
        raise ConnectionResetError("the bus is gone")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise ConnectionResetError("the bus is gone")

    def delete_password(self, service: str, username: str) -> None:
        raise ConnectionResetError("the bus is gone")


@contextmanager
def installed(ring: KeyringBackend) -> Iterator[KeyringBackend]:
    """Have everyone use a keyring for a while."""
    before = keyring.get_keyring()
    keyring.set_keyring(ring)
    try:
        yield ring
    finally:
        keyring.set_keyring(before)
