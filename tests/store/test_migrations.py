import sqlite3
from contextlib import closing
from pathlib import Path
from unicodedata import normalize

import pytest
from sqlalchemy import create_engine

from newsreader.model.query import Query, Term
from newsreader.store import Database, articles, counts, feeds, health, lists
from newsreader.store.migrations import STEPS
from newsreader.store.schema import metadata
from tests.support.dump import load
from tests.support.stories import NOW

DUMPS = Path(__file__).parent / "dumps"


def shape(connection: sqlite3.Connection) -> dict[str, object]:
    """Tables with their columns and references, indexes with their columns and conditions."""
    told: dict[str, object] = {}
    names = "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%'"
    for kind, name, sql in connection.execute(names).fetchall():
        if kind == "table":
            columns = connection.execute(f"PRAGMA table_xinfo({name})").fetchall()
            told[name] = (columns, sorted(connection.execute(f"PRAGMA foreign_key_list({name})").fetchall()))
        elif kind == "index":
            condition = sql.partition(" WHERE ")[2] if sql else ""
            told[name] = (connection.execute(f"PRAGMA index_xinfo({name})").fetchall(), condition)
    return told


def test_the_migrations_make_the_schema_that_the_statements_know(tmp_path: Path) -> None:
    Database.open(tmp_path / "migrated.sqlite3").close()
    engine = create_engine(f"sqlite:///{tmp_path / 'made.sqlite3'}")
    metadata.create_all(engine)
    engine.dispose()
    with (
        closing(sqlite3.connect(tmp_path / "migrated.sqlite3")) as migrated,
        closing(sqlite3.connect(tmp_path / "made.sqlite3")) as made,
    ):
        assert shape(migrated) == shape(made)


def test_there_is_a_dump_of_every_version() -> None:
    assert sorted(file.name for file in DUMPS.glob("v*.sql")) == [f"v{n}.sql" for n in range(1, len(STEPS) + 1)]


@pytest.mark.parametrize("version", range(1, len(STEPS) + 1))
def test_an_archive_of_each_version_is_brought_to_today_with_all_it_held(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.sqlite3"
    load(path, (DUMPS / f"v{version}.sql").read_text("utf-8"))
    opened = Database.open(path)
    with opened.read() as c:
        assert health.user_version(c) == len(STEPS)
        assert health.integrity(c) == ()
        (feed,) = feeds.list_feeds(c)
        assert (feed.folder, feed.articles, feed.unread, feed.is_in_all) == ("Báo chí", 2, 1, True)
        assert counts.counts(c, NOW).unread == 1
        assert len(lists.list_ids(c, Query(is_in_all=True))) == 2
        rows = lists.list_rows(c, lists.list_ids(c, Query()))
        assert [(row.title, row.is_read, row.is_starred, row.tags) for row in rows] == [
            ("bài-0", False, False, ()),
            ("bài-1", True, True, ("đường sắt",)),
        ]
        assert articles.get_article(c, rows[1].id).text == "Nội dung của bài-1."
        assert list(lists.list_ids(c, Query(terms=(Term("noi dung"), Term("bài-0"))))) == [rows[0].id]
    with opened.write() as c:
        c.exec_driver_sql("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")  # index against content
    opened.close()


def test_an_index_whose_letters_are_folded_otherwise_today_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite3"
    load(path, (DUMPS / "v5.sql").read_text("utf-8"))
    with closing(sqlite3.connect(path)) as old:
        # Version 5 kept of a Korean syllable its first letter alone.
        old.create_function("fold", 1, lambda told: "".join(normalize("NFD", char)[0] for char in told.lower()))
        old.execute("UPDATE articles SET title = '서울역' WHERE id = 1")
        old.execute("INSERT INTO search(search) VALUES ('rebuild')")
        old.commit()
    opened = Database.open(path)
    with opened.write() as c:
        assert list(lists.list_ids(c, Query(terms=(Term("서울역"),)))) == [1]
        c.exec_driver_sql("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
    opened.close()
