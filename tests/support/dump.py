"""Write an archive as SQL that loads into an empty file: run ``python -m tests.support.dump`` after a new migration.

Unlike ``Connection.iterdump`` it makes virtual tables by their own statements and fills the index from the articles.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from newsreader.model.article import StateChange
from newsreader.store import Database, folders, state
from newsreader.store.bodies import add_functions
from newsreader.store.migrations import STEPS
from tests.support.stories import NOW, add_feed, bring, series

DUMPS = Path(__file__).parents[1] / "store" / "dumps"


def dump(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield the statements that make the archive again."""
    made = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    ).fetchall()
    virtual = [name for kind, name, sql in made if sql.upper().startswith("CREATE VIRTUAL")]
    shadows = [
        name
        for kind, name, _ in made
        if kind == "table" and name not in virtual and name.startswith(tuple(f"{one}_" for one in virtual))
    ]
    tables = [line for line in made if line[0] == "table" and line[1] not in (*virtual, *shadows)]
    for _, _, sql in tables:
        yield sql + ";"
    for _, name, _ in tables:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        quoted = " || ',' || ".join(f"quote({column})" for column in columns)
        for (values,) in connection.execute(f"SELECT {quoted} FROM {name}"):
            yield f"INSERT INTO {name}({','.join(columns)}) VALUES({values});"
    for kind, name, sql in made:
        if name in virtual or (kind in ("index", "view", "trigger") and name not in shadows):
            yield sql + ";"
    yield "INSERT INTO search(search) VALUES('rebuild');"
    yield f"PRAGMA user_version = {connection.execute('PRAGMA user_version').fetchone()[0]};"


def load(path: Path, sql: str) -> None:
    """Make an archive of the statements."""
    with closing(sqlite3.connect(path)) as connection:
        add_functions(connection)
        connection.executescript(sql)


def main() -> None:
    """Write the dump of today's version with a feed, two articles, a star and a tag in it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "archive.sqlite3"
        database = Database.open(path)
        with database.write() as c:
            feed = add_feed(c, "a", folders.ensure_folder(c, ("Báo chí",)))
            ids = bring(c, feed, series(2))
            change = StateChange((ids[1],), is_read=True, is_starred=True, add_tags=("đường sắt",))
            state.apply(c, change, NOW)
        database.close()
        with closing(sqlite3.connect(path)) as connection:
            add_functions(connection)
            (DUMPS / f"v{len(STEPS)}.sql").write_text("\n".join(dump(connection)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
