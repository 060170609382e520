"""The one tree of errors. Expected outcomes (not modified, gone) are values, not errors.

NewsreaderError
├── FeedError                about one feed; stored on it, shown in Feed health
│   ├── Unreachable          no answer: name, connection, time-out, TLS
│   ├── BadStatus            the server answered with an HTTP error
│   ├── NotAFeed             the bytes are no feed
│   ├── TooLarge             the body passes the limit
│   └── ParseFailed          the worker process crashed, hung or gave up
├── SubscribeError           about a request to subscribe; nothing was changed
│   ├── WrongScheme          neither http, https nor a local file
│   ├── AlreadySubscribed    the feed is there already
│   ├── NoFeedFound          the page names no feed
│   └── SeveralFeeds         the page names several; the reader must choose
├── NotFound                 an id or an address that the archive does not hold
├── BadQuery                 a query that cannot be understood; points at the place
├── ImportFailed             a file that cannot be read as what it claims to be
├── BackupFailed             a file that is no backup, or a damaged one; nothing was changed
├── PageError                a page that cannot be fetched or understood
├── NoKeyring                the system has no keyring that takes or gives a secret
└── EnvironmentProblem       the machine: disk full, database locked or damaged, newer schema
    ├── DatabaseLocked
    ├── DatabaseDamaged
    ├── DatabaseTooNew
    └── DiskFull
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsreader.model.feed import Feed, FeedCandidate


class NewsreaderError(Exception):
    """Base of all errors; ``str()`` is a sentence for people."""


class FeedError(NewsreaderError):
    """A feed could not be fetched or read. ``url`` is the feed's address."""

    def __init__(self, message: str, *, url: str) -> None:
        super().__init__(message)
        self.url = url


class Unreachable(FeedError):
    """No usable answer came: name lookup, connection, time-out or TLS."""


class BadStatus(FeedError):
    """The server answered with an HTTP error status."""

    def __init__(self, message: str, *, url: str, status: int) -> None:
        super().__init__(message, url=url)
        self.status = status


class NoKeyring(NewsreaderError):
    """The system has no keyring that takes a secret, or it gives none now: locked, silent, gone. Nothing was stored."""


class NotAFeed(FeedError):
    """The bytes are not a feed in any format known."""


class TooLarge(FeedError):
    """The body passes the size limit."""


class ParseFailed(FeedError):
    """The parsing process crashed, ran out of time or memory."""


class SubscribeError(NewsreaderError):
    """A subscription could not be made; nothing was changed."""

    def __init__(self, message: str, *, url: str) -> None:
        super().__init__(message)
        self.url = url


class WrongScheme(SubscribeError):
    """The address is neither http, https nor a local file."""


class AlreadySubscribed(SubscribeError):
    """The feed is subscribed already; ``feed`` is that subscription."""

    def __init__(self, message: str, *, url: str, feed: "Feed") -> None:
        super().__init__(message, url=url)
        self.feed = feed


class NoFeedFound(SubscribeError):
    """Neither the address nor its page leads to a feed."""


class SeveralFeeds(SubscribeError):
    """The page offers several feeds; ``candidates`` are they, best first."""

    def __init__(self, message: str, *, url: str, candidates: "Sequence[FeedCandidate]") -> None:
        super().__init__(message, url=url)
        self.candidates = tuple(candidates)


class NotFound(NewsreaderError):
    """The archive does not hold what was asked for."""


class BadQuery(NewsreaderError):
    """A query that cannot be understood. ``position`` is the 0-based offset of the trouble in the query text."""

    def __init__(self, message: str, *, position: int) -> None:
        super().__init__(message)
        self.position = position


class ImportFailed(NewsreaderError):
    """A file could not be read as any known kind. ``path`` names it."""

    def __init__(self, message: str, *, path: str) -> None:
        super().__init__(message)
        self.path = path


class BackupFailed(NewsreaderError):
    """A file that is no backup, or whose parts are damaged; nothing was changed. ``path`` names it."""

    def __init__(self, message: str, *, path: str) -> None:
        super().__init__(message)
        self.path = path


class PageError(NewsreaderError):
    """A page could not be fetched or understood. ``url`` names it."""

    def __init__(self, message: str, *, url: str) -> None:
        super().__init__(message)
        self.url = url


class EnvironmentProblem(NewsreaderError):
    """Something about the machine; the sentence says what is safe."""


class DatabaseLocked(EnvironmentProblem):
    """Another program holds the database for longer than the time-out."""


class DatabaseDamaged(EnvironmentProblem):
    """SQLite reports damage or a file that is no database."""


class DatabaseTooNew(EnvironmentProblem):
    """The database was written by a newer version of the program."""


class DiskFull(EnvironmentProblem):
    """The disk is full; the open transaction was rolled back."""
