"""Tell the loss of one's own network from servers that fail: no feed is blamed for a cable that was pulled."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Generic, TypeVar

from newsreader.feeds.web.reach import needs_network
from newsreader.model.fetching import Failed, Outcome, Reach
from newsreader.model.urls import host_of

T = TypeVar("T")
HOSTS = 3
"""Hosts that must have been out of reach while nobody answered: fewer may well have failed by themselves."""


@dataclass(frozen=True, slots=True)
class _Held(Generic[T]):
    host: str
    reach: Reach
    begun: float
    ended: float
    item: T


class Outage(Generic[T]):
    """What was asked beyond this machine in one refresh: who answered when, and who was not even reached.

    Callable from any thread; moments are seconds of one clock. Whether a server that was not reached is to blame shows
    only at the end. It is not where the machine knew no way to three hosts and more, nor where so many were silent and
    no server answered anything that was asked in the meantime.
    """

    def __init__(self) -> None:
        self._answers: list[tuple[float, float]] = []
        self._held: list[_Held[T]] = []
        self._lock = threading.Lock()

    def takes(self, url: str, outcome: Outcome, begun: float, ended: float, item: T) -> bool:
        """Take in how an attempt ended; True where it is held back until the end of the refresh."""
        if not needs_network(url):
            return False
        reach = outcome.reach if isinstance(outcome, Failed) else Reach.ANSWERED
        with self._lock:
            if reach is Reach.ANSWERED:
                self._answers.append((begun, ended))
                return False
            self._held.append(_Held(host_of(url), reach, begun, ended, item))
        return True

    def settled(self) -> tuple[tuple[T, ...], tuple[T, ...]]:
        """Return what was held back and forget it: that for which the network is to blame, and that which failed."""
        with self._lock:
            held, self._held = self._held, []
            answers = tuple(self._answers)
        without_way = [each for each in held if each.reach is Reach.NO_WAY]
        lost = _enough(without_way)
        cut = min(each.ended for each in without_way) if lost else inf
        lost |= _enough([each for each in held if not _is_contradicted(each, answers, cut)])
        sure = tuple(each.item for each in held if id(each) in lost)
        return sure, tuple(each.item for each in held if id(each) not in lost)


def _is_contradicted(each: _Held[T], answers: Sequence[tuple[float, float]], cut: float) -> bool:
    """Tell whether a server answered meanwhile; of what was under way when the network went, after that moment."""
    since = cut if each.begun < cut < each.ended else each.begun
    return any(at < each.ended and to > since for at, to in answers)


def _enough(held: Sequence[_Held[T]]) -> set[int]:
    return {id(each) for each in held} if len({each.host for each in held}) >= HOSTS else set()
