"""Long lists of values in pieces that one statement can take."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")

SIZE = 500


def batched(values: Iterable[T]) -> Iterator[list[T]]:
    """Yield the values in their order, ``SIZE`` at a time."""
    rest = iter(values)
    while piece := list(islice(rest, SIZE)):
        yield piece
