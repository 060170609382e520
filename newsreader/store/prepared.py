"""Statements made once and given to the driver as they are.

SQLAlchemy's own way costs, beside what SQLite does, 8 µs for every row of an ``executemany`` and 40 µs for every other
statement; a refresh that brings 15,000 articles of 500 feeds would pay that 90,000 and 4,000 times.
"""

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, CursorResult, Delete, Insert, Select, Table, Update, insert
from sqlalchemy.dialects import sqlite

_DIALECT = sqlite.dialect(paramstyle="qmark")


class Bulk:
    """An insert, ready for any number of rows. ``names`` are the columns that every row tells, two or more."""

    def __init__(self, statement: Insert, names: Sequence[str]) -> None:
        compiled = statement.compile(dialect=_DIALECT, column_keys=list(names))
        self._sql = str(compiled)
        self._values = itemgetter(*(compiled.positiontup or ()))

    @classmethod
    def into(cls, table: Table, names: str) -> "Bulk":
        """Return the plain insert of these columns, parted by spaces; the others take their defaults."""
        return cls(insert(table), names.split())

    def run(self, c: Connection, rows: Sequence[Mapping[str, object]]) -> None:
        """Write the rows, in their order. Values are SQLite's own: numbers, text, None."""
        if rows:
            c.exec_driver_sql(self._sql, [self._values(row) for row in rows])


class Prepared:
    """A statement, ready to be run again and again. Values and answers are SQLite's own: numbers, text, None.

    ``names`` are the columns that an insert or an upsert tells.
    """

    def __init__(self, statement: "Select[Any] | Update | Delete | Insert", names: Sequence[str] | None = None) -> None:
        compiled = statement.compile(dialect=_DIALECT, column_keys=list(names) if names is not None else None)
        self._sql = str(compiled)
        self._order = tuple(compiled.positiontup or ())
        self._settled = {name: value for name, value in compiled.params.items() if value is not None}

    def run(self, c: Connection, **values: object) -> "CursorResult[Any]":
        """Run it; the rows of the answer have the names of the statement's columns."""
        told = {**self._settled, **values}
        return c.exec_driver_sql(self._sql, tuple(told[name] for name in self._order))
