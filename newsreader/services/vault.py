"""Secrets of feeds (passwords, cookies, tokens) in the system's keyring; the archive knows only their names."""

import logging
from collections.abc import Mapping, Sequence

from newsreader.model.errors import NoKeyring
from newsreader.model.ids import FeedId
from newsreader.model.profile import Profile

log = logging.getLogger(__name__)


class Vault:
    """Keeps the secrets of one profile's feeds. Blocking: a keyring may ask its owner to unlock it."""

    def __init__(self, profile: Profile) -> None:
        self._service = f"newsreader {profile.root.resolve()}"

    def get(self, feed: FeedId, names: Sequence[str]) -> Mapping[str, str]:
        """Return those of a feed's secrets that the keyring has; without a keyring, none."""
        if not names:
            return {}
        import keyring
        from keyring.errors import KeyringError

        found: dict[str, str] = {}
        try:
            for name in names:
                secret = keyring.get_password(self._service, _key(feed, name))
                if secret is not None:
                    found[name] = secret
        except KeyringError as error:
            log.warning("the keyring gives nothing for feed %s: %s", feed, type(error).__name__)
        return found

    def put(self, feed: FeedId, secrets: Mapping[str, str]) -> None:
        """Keep a feed's secrets. Raises NoKeyring where the system has no keyring that takes them."""
        import keyring
        from keyring.errors import KeyringError

        try:
            for name, secret in secrets.items():
                keyring.set_password(self._service, _key(feed, name), secret)
        except KeyringError as error:
            raise NoKeyring(
                "The system has no keyring in which a password could be kept safely; nothing was stored."
            ) from error

    def forget(self, feed: FeedId, names: Sequence[str]) -> None:
        """Take a feed's secrets out of the keyring."""
        if not names:
            return
        import keyring
        from keyring.errors import KeyringError

        for name in names:
            try:
                keyring.delete_password(self._service, _key(feed, name))
            except KeyringError as error:
                log.warning("a secret of feed %s stays in the keyring: %s", feed, type(error).__name__)


def _key(feed: FeedId, name: str) -> str:
    return f"feed {feed} {name}"
