"""From any earlier schema to today's: numbered steps over ``user_version``, each in one transaction, a copy first."""

import re
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from newsreader.model.errors import DatabaseTooNew
from newsreader.store import search_index
from newsreader.store.bodies import packed
from newsreader.store.first_schema import FIRST_TABLES, FIRST_VIEWS
from newsreader.store.triggers import TRIGGERS

Step = Callable[[sqlite3.Connection], None]


def migrate(path: Path, connect: Callable[[], sqlite3.Connection]) -> None:
    """Bring the file to today's schema. Raises DatabaseTooNew; an error leaves the step's transaction undone."""
    with closing(connect()) as connection:
        version = _version(connection)
        if version == len(STEPS):
            return
        if version > len(STEPS):
            raise DatabaseTooNew(
                f"The archive {path} was written by a newer version of Newsreader. Nothing was changed; "
                "please use that version."
            )
        if version:
            _copy(connection, path.with_name(f"{path.name}.before-v{len(STEPS)}"))
        for number, step in enumerate(STEPS[version:], version + 1):
            connection.execute("BEGIN IMMEDIATE")
            try:
                if _version(connection) < number:  # another program may have done it while we waited
                    step(connection)
                    connection.execute(f"PRAGMA user_version = {number}")
                connection.execute("COMMIT")
            except BaseException:
                connection.execute("ROLLBACK")
                raise


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _copy(connection: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target)) as copy:
        connection.backup(copy)
    target.chmod(0o600)


def _first(connection: sqlite3.Connection) -> None:
    for statement in (*FIRST_TABLES.split(";\n"), *FIRST_VIEWS, *search_index.DDL):
        if statement.strip():
            connection.execute(statement)


def _second(connection: sqlite3.Connection) -> None:
    """Each text keeps its own title, lead and byline; the kept and the due are found by an index.

    The first version's triggers walked through all states for each article that a feed listed.
    """
    for column in ("title", "lead", "byline"):
        connection.execute(f"ALTER TABLE contents ADD COLUMN {column} TEXT DEFAULT '' NOT NULL")
        connection.execute(f"UPDATE contents SET {column} = (SELECT {column} FROM articles WHERE id = article_id)")
    connection.execute("CREATE INDEX articles_kept ON articles (id) WHERE kept_at IS NOT NULL")
    connection.execute("CREATE INDEX page_fetches_due ON page_fetches (article_id) WHERE is_done = 0")
    connection.execute(
        "INSERT OR IGNORE INTO page_fetches (article_id) SELECT article_id FROM appearances JOIN articles "
        "ON articles.id = article_id WHERE articles.url IS NOT NULL"
    )
    _drop_triggers(connection)  # the fourth step makes today's


def _third(connection: sqlite3.Connection) -> None:
    """Fetching that remembers: what a feed asks for, its history, its host, where headlines stood; enclosures."""
    for name, kind in _THIRD_COLUMNS:
        table, column = name.split(".")
        connection.execute(f"ALTER TABLE {table} ADD COLUMN {column} {kind}")
    for statement in _THIRD_TABLES.split(";\n"):
        if statement.strip():
            connection.execute(statement)
    # Until now a feed's move was noted once and never again.
    connection.execute("UPDATE feeds SET moved_to = NULL")


def _fourth(connection: sqlite3.Connection) -> None:
    """A feed may be left out of the views of everything; what these show is counted, and found in their indexes."""
    for table, column, default in (
        ("feeds", "is_in_all", 1),
        ("states", "is_in_all", 1),
        ("totals", "in_all", 0),
        ("totals", "in_all_unread", 0),
    ):
        connection.execute(f"ALTER TABLE {table} ADD COLUMN {column} INTEGER DEFAULT {default} NOT NULL")
    connection.execute("UPDATE totals SET in_all = articles, in_all_unread = unread")
    for index, condition in (("states_newest", ""), ("states_unread", " WHERE is_read = 0")):
        connection.execute(f"DROP INDEX {index}")
        connection.execute(f"CREATE INDEX {index} ON states (reader_id, sort_at, article_id, is_in_all){condition}")
    _drop_triggers(connection)
    for statement in TRIGGERS:
        connection.execute(statement)


def _fifth(connection: sqlite3.Connection) -> None:
    """Comment feeds are asked once; those still to ask are found in an index."""
    connection.execute("ALTER TABLE articles ADD COLUMN comments_at INTEGER")
    connection.execute(
        "CREATE INDEX articles_comments_due ON articles (id) WHERE comments_feed IS NOT NULL AND comments_at IS NULL"
    )


def _sixth(connection: sqlite3.Connection) -> None:
    """Texts are held compressed. The index stays, unless it holds letters that are folded in another way since then."""
    connection.create_function("packed", 5, packed, deterministic=True)
    connection.create_function("is_refolded", 1, lambda told: bool(_REFOLDED.search(told or "")), deterministic=True)
    is_refolded = any(
        connection.execute(f"SELECT EXISTS (SELECT 1 FROM {table} WHERE is_refolded({words}))").fetchone()[0]
        for table, words in _INDEXED
    )
    for view in ("search_source", "search_words"):
        connection.execute(f"DROP VIEW {view}")
    for table in ("contents", "revisions"):
        connection.execute(f"ALTER TABLE {table} ADD COLUMN body BLOB DEFAULT x'' NOT NULL")
        connection.execute(f"UPDATE {table} SET body = packed(title, lead, byline, html, text)")
        for column in ("title", "lead", "byline", "html", "text"):
            connection.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
    for statement in search_index.VIEWS:
        connection.execute(statement)
    if is_refolded:
        connection.execute("INSERT INTO search(search) VALUES ('rebuild')")


def _drop_triggers(connection: sqlite3.Connection) -> None:
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")


_REFOLDED = re.compile("[\u0130\uac00-\ud7a3]")
"""İ, and the syllables of Korean."""
_INDEXED = (
    ("contents", "text"),
    ("articles", "title || lead || byline"),
    ("article_pictures", "caption || credit"),
    ("tags", "name"),
)
_THIRD_COLUMNS = (
    ("feeds.kind", "TEXT DEFAULT 'feed' NOT NULL"),
    ("feeds.interval_minutes", "INTEGER"),
    ("feeds.user_agent", "TEXT"),
    ("feeds.headers", "TEXT"),
    ("feeds.login", "TEXT"),
    ("feeds.secrets", "TEXT DEFAULT '' NOT NULL"),
    ("feeds.wishes", "TEXT"),
    ("feeds.rhythm", "INTEGER"),
    ("feeds.latest", "INTEGER"),
    ("feeds.last_status", "INTEGER"),
    ("feeds.trouble", "TEXT"),
    ("feeds.moves", "INTEGER DEFAULT 0 NOT NULL"),
    ("feeds.page_model", "TEXT"),
    ("articles.comments_url", "TEXT"),
    ("articles.comments_feed", "TEXT"),
    ("articles.comments_told", "INTEGER"),
)
_THIRD_TABLES = """
CREATE TABLE fetches (
    feed_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    status INTEGER,
    ms INTEGER DEFAULT 0 NOT NULL,
    size INTEGER DEFAULT 0 NOT NULL,
    new_articles INTEGER DEFAULT 0 NOT NULL,
    note TEXT,
    PRIMARY KEY (feed_id, at),
    FOREIGN KEY(feed_id) REFERENCES feeds (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE TABLE hosts (
    host TEXT NOT NULL,
    wait_until INTEGER,
    strikes INTEGER DEFAULT 0 NOT NULL,
    robots TEXT,
    robots_at INTEGER,
    PRIMARY KEY (host)
)
 WITHOUT ROWID;
CREATE TABLE placements (
    feed_id INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    PRIMARY KEY (feed_id, seen_at, rank),
    FOREIGN KEY(feed_id) REFERENCES feeds (id) ON DELETE CASCADE,
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE INDEX placements_article ON placements (article_id);
CREATE TABLE enclosures (
    article_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    url TEXT NOT NULL,
    type TEXT,
    length INTEGER,
    PRIMARY KEY (article_id, position),
    FOREIGN KEY(article_id) REFERENCES articles (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
"""

STEPS: Sequence[Step] = (_first, _second, _third, _fourth, _fifth, _sixth)
