"""Long lists of values: in pieces that one statement can take, or as one parameter."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from sqlalchemy import ColumnElement, func, select

T = TypeVar("T")

SIZE = 500


def batched(values: Iterable[T]) -> Iterator[list[T]]:
    """Yield the values in their order, ``SIZE`` at a time."""
    rest = iter(values)
    while piece := list(islice(rest, SIZE)):
        yield piece


def among(column: ColumnElement[int], values: Iterable[int]) -> ColumnElement[bool]:
    """Return the condition that a column holds one of these values, however many."""
    told = func.json_each(json.dumps(list(values))).table_valued("value")
    return column.in_(select(told.c.value))
