"""Secrets of feeds (passwords, cookies, tokens) in the system's keyring; the archive knows only their names."""

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as Unanswered
from typing import TypeVar

from newsreader.model.errors import NoKeyring
from newsreader.model.ids import FeedId
from newsreader.model.profile import Profile

log = logging.getLogger(__name__)

T = TypeVar("T")
PATIENCE = 30.0
"""Seconds that a keyring is waited for: it may be asking its owner for the word that opens it."""
FORGETTING = 5.0
"""Seconds that it is waited for at most when it only has to forget something."""
QUIET = 60.0
"""Seconds in which a keyring that stayed shut is not asked again for a secret: one question is enough for a refresh."""


class Vault:
    """Keeps the secrets of one profile's feeds. Callable from any thread; blocks, but never for longer than it says.

    The keyring is another program, which may ask its owner something, stop answering or end. It is asked in threads of
    its own, one question at a time; who has waited for ``patience`` seconds goes on without an answer.
    """

    def __init__(self, profile: Profile, *, patience: float = PATIENCE, quiet: float = QUIET) -> None:
        self._service = f"newsreader {profile.root.resolve()}"
        self._patience = patience
        self._quiet = quiet
        self._turn = threading.Lock()
        self._refusal = ""
        self._refused_until = 0.0

    def get(self, feed: FeedId, names: Sequence[str]) -> Mapping[str, str]:
        """Return those of a feed's secrets that the keyring has; none where the system has no keyring.

        Raises NoKeyring where there is one that is locked, does not answer or cannot be used.
        """
        if not names:
            return {}
        self._heed_refusal()
        try:
            return self._ask(lambda: self._read(feed, names), self._patience)
        except Unanswered as error:
            raise self._refused(feed, error) from error

    def put(self, feed: FeedId, secrets: Mapping[str, str]) -> None:
        """Keep a feed's secrets. Raises NoKeyring where the system has no keyring that takes them now."""
        if not secrets:
            return
        try:
            self._ask(lambda: self._write(feed, secrets), self._patience)
        except Exception as error:
            log.warning("the keyring takes nothing for feed %s: %s", feed, type(error).__name__)
            raise _unstored(error) from error
        self._refused_until = 0.0

    def forget(self, feed: FeedId, names: Sequence[str]) -> None:
        """Take a feed's secrets out of the keyring; what stays in it is logged."""
        if not names:
            return
        try:
            self._ask(lambda: self._delete(feed, names), min(self._patience, FORGETTING))
        except Exception as error:  # supervised: the feed is gone or changed whatever the keyring does
            log.warning("secrets of feed %s stay in the keyring: %s", feed, type(error).__name__)

    def _ask(self, question: Callable[[], T], patience: float) -> T:
        """Return the answer to a question about the keyring. Raises what it raises, and Unanswered."""
        answer: Future[T] = Future()

        def put_it() -> None:
            with self._turn:
                if not answer.set_running_or_notify_cancel():
                    return
                try:
                    answer.set_result(question())
                except BaseException as error:
                    answer.set_exception(error)

        # Not a pool's thread: the program would wait at its end for one that hangs.
        threading.Thread(target=put_it, name="keyring", daemon=True).start()
        try:
            return answer.result(patience)
        except Unanswered:
            answer.cancel()
            raise

    def _read(self, feed: FeedId, names: Sequence[str]) -> dict[str, str]:
        self._heed_refusal()  # of a question asked while this one waited for its turn
        try:
            import keyring

            found = {name: keyring.get_password(self._service, _key(feed, name)) for name in names}
        except Exception as error:
            if _is_missing(error):
                return {}
            raise self._refused(feed, error) from error
        return {name: secret for name, secret in found.items() if secret is not None}

    def _heed_refusal(self) -> None:
        if time.monotonic() < self._refused_until:
            raise NoKeyring(self._refusal)

    def _refused(self, feed: FeedId, error: Exception) -> NoKeyring:
        """Leave the keyring alone for a while; return what to raise."""
        log.warning("the keyring gives nothing for feed %s: %s", feed, type(error).__name__)
        refusal = _unread(error)
        self._refusal, self._refused_until = str(refusal), time.monotonic() + self._quiet
        return refusal

    def _write(self, feed: FeedId, secrets: Mapping[str, str]) -> None:
        import keyring

        for name, secret in secrets.items():
            keyring.set_password(self._service, _key(feed, name), secret)

    def _delete(self, feed: FeedId, names: Sequence[str]) -> None:
        import keyring
        from keyring.errors import PasswordDeleteError

        for name in names:
            try:
                keyring.delete_password(self._service, _key(feed, name))
            except PasswordDeleteError:
                log.info("the keyring holds no %s of feed %s", name, feed)


def _is_missing(error: Exception) -> bool:
    from keyring.errors import NoKeyringError

    return isinstance(error, NoKeyringError)


def _is_locked(error: Exception) -> bool:
    from keyring.errors import KeyringLocked

    return isinstance(error, KeyringLocked)


def _unread(error: Exception) -> NoKeyring:
    if isinstance(error, Unanswered):
        return NoKeyring("The system's keyring, which holds the password, does not answer; the feed was not asked.")
    if _is_locked(error):
        return NoKeyring("The system's keyring, which holds the password, is locked; the feed was not asked.")
    return NoKeyring("The system's keyring, which holds the password, cannot be reached; the feed was not asked.")


def _unstored(error: Exception) -> NoKeyring:
    if isinstance(error, Unanswered):
        return NoKeyring("The system's keyring does not answer; the change was not made.")
    if _is_locked(error):
        return NoKeyring("The system's keyring is locked; nothing was stored. Unlock it and try again.")
    return NoKeyring("The system has no keyring in which a password could be kept safely; nothing was stored.")


def _key(feed: FeedId, name: str) -> str:
    return f"feed {feed} {name}"
