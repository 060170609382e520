"""The only room that knows SQL: schema, migrations, statements. Functions take a connection first."""

from sqlalchemy import Connection

from newsreader.store.database import Database

__all__ = ["Connection", "Database"]
