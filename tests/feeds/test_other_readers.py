"""The databases of other readers, made here with the columns that their sources give them."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest

from newsreader.feeds.lists.opml import OpmlFeed
from newsreader.feeds.lists.other_readers import read_database
from newsreader.model.errors import ImportFailed

QUITERSS = (
    "CREATE TABLE feeds(id integer primary key, text varchar, title varchar, description varchar, xmlUrl varchar, "
    "htmlUrl varchar, image blob, parentId integer default 0, rowToParent integer, f_Expanded integer default 1)",
    "INSERT INTO feeds(id, text, title, xmlUrl, htmlUrl, parentId, rowToParent) VALUES "
    "(1, 'Báo chí', NULL, NULL, NULL, 0, 0), (2, 'Trong nước', 'x', '', '', 1, 0), "
    "(3, 'Tên tôi đặt', 'Báo A', 'https://a.example/rss', 'https://a.example/', 2, 1), "
    "(4, 'Báo B', 'Báo B', 'https://b.example/rss', '', 1, 0), (5, 'C', '', 'https://c.example/rss', NULL, 0, 2), "
    "(6, 'C again', 'C', 'https://c.example/rss/', NULL, 1, 3)",
)
RSS_GUARD = (
    "CREATE TABLE Accounts (id INTEGER PRIMARY KEY, ordr INTEGER, type TEXT)",
    "CREATE TABLE Categories (id INTEGER PRIMARY KEY, ordr INTEGER, parent_id INTEGER, title TEXT, icon BLOB, "
    "account_id INTEGER)",
    "CREATE TABLE Feeds (id INTEGER PRIMARY KEY, ordr INTEGER, title TEXT, icon BLOB, category INTEGER, source TEXT, "
    "update_type INTEGER, account_id INTEGER, custom_id TEXT, custom_data TEXT)",
    "INSERT INTO Categories VALUES (1, 0, -1, 'Báo chí', x'00', 1), (2, 0, 1, 'Trong nước', NULL, 1)",
    "INSERT INTO Feeds(ordr, title, category, source, custom_data) VALUES "
    "(1, 'A', 2, 'https://a.example/rss', '{\"source_type\": 0}'), (0, 'B', -1, 'https://b.example/rss', 'no JSON'), "
    "(2, 'Script', 1, 'python3#x.py', '{\"source_type\": 1}'), (3, 'Of a service', 1, '', NULL), "
    "(4, 'C', 1, 'https://c.example/rss', '{\"post_process\": \"tidy\"}')",
)
RSS_GUARD_OF_2016 = (
    "CREATE TABLE Categories (id INTEGER PRIMARY KEY, parent_id INTEGER, title TEXT, description TEXT)",
    "CREATE TABLE Feeds (id INTEGER PRIMARY KEY, title TEXT, category INTEGER, encoding TEXT, "
    "url TEXT UNIQUE, type INTEGER)",
    "INSERT INTO Categories VALUES (1, -1, 'Linux', '')",
    "INSERT INTO Feeds VALUES (1, 'LWN', 1, 'UTF-8', 'https://lwn.example/rss', 2)",
)


def made(path: Path, statements: Sequence[str]) -> Path:
    with closing(sqlite3.connect(path)) as database, database:
        for statement in statements:
            database.execute(statement)
    return path


def test_feeds_of_quiterss_come_with_folders_and_the_readers_own_titles(tmp_path: Path) -> None:
    assert read_database(made(tmp_path / "feeds.db", QUITERSS)).feeds == (
        OpmlFeed("https://b.example/rss", "Báo B", None, ("Báo chí",)),
        OpmlFeed("https://a.example/rss", "Báo A", "https://a.example/", ("Báo chí", "Trong nước"), "Tên tôi đặt"),
        OpmlFeed("https://c.example/rss", "C", None, ()),
    )


def test_feeds_of_rss_guard_come_with_folders_and_its_scripts_are_told(tmp_path: Path) -> None:
    found = read_database(made(tmp_path / "database.db", RSS_GUARD))
    assert found.feeds == (
        OpmlFeed("https://b.example/rss", "B"),
        OpmlFeed("https://a.example/rss", "A", folder=("Báo chí", "Trong nước")),
        OpmlFeed("https://c.example/rss", "C", folder=("Báo chí",)),
    )
    assert ["python3#x.py" in str(found.problems[0]), "c.example" in str(found.problems[1])] == [True, True]


def test_an_old_database_of_rss_guard_is_read_too(tmp_path: Path) -> None:
    found = read_database(made(tmp_path / "database.db", RSS_GUARD_OF_2016))
    assert found.feeds == (OpmlFeed("https://lwn.example/rss", "LWN", folder=("Linux",)),)


def test_a_database_in_use_with_a_write_ahead_log_is_read_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a % of #1?.db"
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        for statement in RSS_GUARD:
            database.execute(statement)
        database.commit()
        before = path.read_bytes()
        database.execute("BEGIN IMMEDIATE")  # its owner is writing
        assert len(read_database(path).feeds) == 3
        assert path.read_bytes() == before


def test_folders_that_stand_in_each_other_end(tmp_path: Path) -> None:
    path = made(tmp_path / "database.db", RSS_GUARD)
    made(path, ["UPDATE Categories SET parent_id = 2 WHERE id = 1"])
    assert {len(feed.folder) for feed in read_database(path).feeds} <= {0, 1, 2}


def test_a_database_of_another_program_and_one_that_is_damaged_are_told(tmp_path: Path) -> None:
    other = made(tmp_path / "cache.db", ["CREATE TABLE rss_feed (rssurl TEXT, url TEXT, title TEXT)"])
    with pytest.raises(ImportFailed, match=r"neither RSS Guard's nor QuiteRSS's"):
        read_database(other)
    (tmp_path / "bad.db").write_bytes(b"SQLite format 3\0" + bytes(5000))
    with pytest.raises(ImportFailed, match=r"bad\.db cannot be read"):
        read_database(tmp_path / "bad.db")
