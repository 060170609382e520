"""The HTTP client as services see it, made at its first use: importing it costs a tenth of a second."""

import threading
from collections.abc import Callable, Mapping
from typing import Protocol

from newsreader.model.fetching import Failed, FeedToFetch, Fetched, Outcome


class Client(Protocol):
    """What services ask of ``newsreader.feeds.web.http.HttpClient``. Blocking, thread-safe, trouble comes as values."""

    def fetch(self, feed: FeedToFetch, secrets: Mapping[str, str] | None = None) -> Outcome:
        """Ask for a feed, conditionally, with the secrets that its access names."""
        ...

    def get(
        self,
        url: str,
        *,
        limit: int = ...,
        accept: str = ...,
        referer: str | None = None,
        source: str | None = None,
        by_itself: bool = False,
    ) -> Fetched | Failed:
        """Ask for a page, or with ``limit`` bytes and ``accept`` for something else."""
        ...

    def close(self) -> None:
        """End what is in flight."""
        ...


ClientSource = Callable[[], Client]


class LazyClient:
    """Makes the client when it is first called for; ``close`` makes none."""

    def __init__(self, make: ClientSource) -> None:
        self._make = make
        self._client: Client | None = None
        self._lock = threading.Lock()

    def __call__(self) -> Client:
        """Return the one client."""
        with self._lock:
            if self._client is None:
                self._client = self._make()
            return self._client

    def close(self) -> None:
        """Close the client if there is one."""
        with self._lock:
            if self._client is not None:
                self._client.close()


def program_client() -> Client:
    """Make the client that the program uses: real network, and the sample edition from its own files."""
    from newsreader.feeds.sample import sample_mounts
    from newsreader.feeds.web.http import HttpClient

    return HttpClient(mounts=sample_mounts())
