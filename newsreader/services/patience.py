"""How one refresh treats web servers: how many requests at once, and which want to be left alone."""

import threading
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from newsreader.feeds.due import LONGEST_WAIT
from newsreader.feeds.web.turns import at_once
from newsreader.model.feed import Trouble
from newsreader.model.fetching import Failed, Outcome
from newsreader.model.urls import host_of

STRIKES = 3
"""Answers in a row that ask to wait, after which the whole host is left alone: one address says nothing of others."""
WAIT = timedelta(minutes=10)
"""How long a host is left alone that does not say how long."""


@dataclass(slots=True)
class _Host:
    strikes: int = 0
    until: datetime | None = None


class Patience:
    """Knows the hosts of one refresh; callable from any thread. ``waits`` is what is known from earlier ones."""

    def __init__(self, waits: Mapping[str, datetime]) -> None:
        self._hosts: dict[str, _Host] = defaultdict(_Host)
        self._lock = threading.Lock()
        for host, until in waits.items():
            self._hosts[host].until = until

    def limit(self, host: str) -> int:
        """Return how many requests may run at the host at once: one, once it has asked to wait."""
        with self._lock:
            if host in self._hosts and self._hosts[host].strikes:
                return 1
        return at_once(host)

    def refusal(self, url: str, now: datetime) -> Failed | None:
        """Return the failure of a feed that is not to be asked now, None where it may be."""
        host = host_of(url)
        with self._lock:
            until = self._hosts[host].until if host in self._hosts else None
        if until is None or until <= now:
            return None
        return Failed(
            url,
            f"{host} asks to be left alone for a while; it was not asked again.",
            retry_after=(until - now).total_seconds(),
            trouble=Trouble.BUSY,
            is_asked=False,
        )

    def heard(self, url: str, outcome: Outcome, now: datetime) -> datetime | None:
        """Take in an answer; return until when the whole host is to be left alone, where that is news."""
        host = host_of(url)
        is_busy = isinstance(outcome, Failed) and outcome.trouble is Trouble.BUSY and outcome.is_asked
        with self._lock:
            if not is_busy:
                if host in self._hosts:
                    self._hosts[host].strikes = 0
                return None
            known = self._hosts[host]
            known.strikes += 1
            if known.strikes < STRIKES:
                return None
            asked = outcome.retry_after if isinstance(outcome, Failed) else None
            wait = min(timedelta(seconds=min(asked or 0.0, LONGEST_WAIT.total_seconds())) or WAIT, LONGEST_WAIT)
            known.until = now + wait
            return known.until
