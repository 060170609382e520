import sqlite3
import stat
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from newsreader.model.errors import DatabaseDamaged, DatabaseLocked, DatabaseTooNew, DiskFull, EnvironmentProblem
from newsreader.model.query import Query
from newsreader.store import Database, feeds, health, lists
from newsreader.store import database as opening
from tests.support.stories import add_feed, bring, series


def test_a_new_archive_belongs_to_its_user_alone(tmp_path: Path) -> None:
    path = tmp_path / "profile" / "archive.sqlite3"
    Database.open(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_an_error_in_the_middle_of_a_write_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.write() as c:
            add_feed(c)
            raise ValueError("in the middle")

    with pytest.raises(ValueError, match="middle"):
        fail()
    with database.read() as c:
        assert feeds.list_feeds(c) == ()


def test_a_reader_sees_one_state_while_a_writer_writes(database: Database) -> None:
    with database.read() as reading:
        assert feeds.list_feeds(reading) == ()
        with database.write() as c:
            add_feed(c)
        assert feeds.list_feeds(reading) == ()
    with database.read() as reading:
        assert len(feeds.list_feeds(reading)) == 1


def test_a_reading_connection_cannot_write(database: Database) -> None:
    with pytest.raises(EnvironmentProblem, match="readonly"), database.read() as c:
        c.exec_driver_sql("DELETE FROM feeds")


def test_writes_from_many_threads_take_turns(database: Database) -> None:
    def work(number: int) -> None:
        for n in range(5):
            with database.write() as c:
                add_feed(c, f"f{number}-{n}")

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.read() as c:
        assert len(feeds.list_feeds(c)) == 30


def test_an_archive_that_another_program_holds_is_told_and_unchanged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "TURN_SECONDS", 0.05)
    opened = Database.open(tmp_path / "a.sqlite3")
    with closing(sqlite3.connect(opened.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseLocked, match="Another program"), opened.write():
            pass
        other.execute("ROLLBACK")
    with opened.write() as c:
        add_feed(c)
    opened.close()


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    path.write_bytes(b"a letter to my aunt\n" * 500)
    with pytest.raises(DatabaseDamaged, match="damaged"):
        Database.open(path)
    assert path.read_bytes() == b"a letter to my aunt\n" * 500


def test_an_archive_of_a_newer_version_is_refused_and_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 9999")
    with pytest.raises(DatabaseTooNew, match="newer version"):
        Database.open(path)


def test_a_profile_where_nothing_can_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(EnvironmentProblem, match="cannot be made"):
        Database.open(tmp_path / "file" / "archive.sqlite3")


def test_the_guard_is_asked_at_every_use(tmp_path: Path) -> None:
    asked: list[str] = []
    opened = Database.open(tmp_path / "a.sqlite3", guard=lambda: asked.append(threading.current_thread().name))
    with opened.read():
        pass
    with opened.write():
        pass
    opened.close()
    assert asked == ["MainThread", "MainThread"]


def test_a_full_disk_is_told_and_what_was_stored_is_safe(database: Database) -> None:
    with database.write() as c:
        add_feed(c, "first")
        pages = c.exec_driver_sql("PRAGMA page_count").scalar_one()
        c.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    def fill() -> None:
        with database.write() as c:
            for n in range(2000):
                add_feed(c, f"f{n}")

    with pytest.raises(DiskFull, match="safe"):
        fill()
    with database.read() as c:
        assert [feed.title for feed in feeds.list_feeds(c)] == ["Báo first"]
        assert health.integrity(c) == ()


def test_damage_inside_the_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite3"
    opened = Database.open(path)
    with opened.write() as c:
        bring(c, add_feed(c), series(200))
    opened.close()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xa5" * (size - 8192))

    def read() -> None:
        database = Database.open(path)
        with database.read() as c:
            lists.list_rows(c, lists.list_ids(c, Query()))

    with pytest.raises(DatabaseDamaged, match="Keep a copy"):
        read()


_PROGRAM = """
import sys
from pathlib import Path
from newsreader.store import Database
from tests.support.stories import add_feed, bring, clean

database, name = Database.open(Path(sys.argv[1])), sys.argv[2]
with database.write() as c:
    feed = add_feed(c, name)
for number in range(20):
    with database.write() as c:
        bring(c, feed, [clean(f"{name}-{number}")])
database.close()
"""


def test_two_programs_make_a_new_archive_at_once_and_both_write_to_it(tmp_path: Path) -> None:
    path = tmp_path / "profile" / "a.sqlite3"
    root = Path(__file__).parents[2]
    programs = [
        subprocess.Popen([sys.executable, "-c", _PROGRAM, str(path), name], cwd=root, stderr=subprocess.PIPE)
        for name in ("a", "b")
    ]
    told = [program.communicate(timeout=60)[1].decode() for program in programs]
    assert [program.returncode for program in programs] == [0, 0], told
    opened = Database.open(path)
    with opened.read() as c:
        assert [(feed.articles, feed.unread) for feed in feeds.list_feeds(c)] == [(20, 20), (20, 20)]
        assert health.integrity(c) == ()
    opened.close()
