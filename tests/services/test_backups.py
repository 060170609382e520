import os
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from concurrent.futures import CancelledError
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsreader.archive.pictures import PictureStore
from newsreader.model.article import StateChange
from newsreader.model.errors import (
    BackupFailed,
    DatabaseDamaged,
    DatabaseLocked,
    DatabaseTooNew,
    DiskFull,
    EnvironmentProblem,
)
from newsreader.model.ids import ArticleId
from newsreader.model.profile import Profile
from newsreader.model.query import Query
from newsreader.services import backups
from newsreader.services.newsroom import Newsroom, open_newsroom
from newsreader.services.reports import RestoreReport
from newsreader.store import copies
from tests.support.news_server import NewsServer
from tests.support.papers import paper, refresh, subscribe
from tests.support.stories import NOW


def ids_of(newsroom: Newsroom) -> tuple[ArticleId, ...]:
    return tuple(map(ArticleId, newsroom.find.ids(Query())))


@pytest.fixture
def newsroom(profile: Profile, server: NewsServer) -> Newsroom:
    """Three whole articles with a picture each, one of them starred; settings and site rules."""
    opened = open_newsroom(profile)
    subscribe(opened, paper(server, 3, pictures=1))
    refresh(opened, full_text=True, pictures=True)
    opened.organise.apply(StateChange(ids_of(opened)[:1], is_starred=True))
    profile.settings.write_text('theme = "dark"\n', "utf-8")
    return opened


@pytest.fixture
def backup(newsroom: Newsroom, tmp_path: Path) -> Path:
    file = tmp_path / "all.zip"
    newsroom.maintain.back_up(file)
    return file


def held(profile: Profile) -> list[tuple[object, ...]]:
    opened = open_newsroom(profile)
    try:
        articles = [opened.find.article(id) for id in ids_of(opened)]
        assert opened.maintain.verify().problems == ()
        return [(one.row.title, one.row.is_starred, one.html, one.text, one.pictures) for one in articles]
    finally:
        opened.close()


def put_back(profile: Profile, file: Path) -> RestoreReport:
    return backups.restore(profile, file, NOW)


def test_a_backup_restored_elsewhere_holds_all_that_was_there(newsroom: Newsroom, backup: Path, tmp_path: Path) -> None:
    newsroom.close()
    there = Profile(tmp_path / "there")
    report = put_back(there, backup)
    assert (report.articles, report.pictures, report.before, report.problems) == (3, 3, None, ())
    assert held(there) == held(newsroom.profile) != []
    assert there.settings.read_text("utf-8") == 'theme = "dark"\n'
    assert there.database.stat().st_mode & 0o077 == there.settings.stat().st_mode & 0o077 == 0


def test_a_backup_is_made_while_others_write(newsroom: Newsroom, tmp_path: Path) -> None:
    with newsroom.database.write() as c:
        c.exec_driver_sql("UPDATE articles SET title = 'halfway'")
        report = newsroom.maintain.back_up(tmp_path / "meanwhile.zip")
    assert report.articles == 3
    there = Profile(tmp_path / "there")
    put_back(there, tmp_path / "meanwhile.zip")
    assert "halfway" not in {title for title, *_ in held(there)}


def test_what_was_there_before_is_kept_and_can_be_put_back_itself(
    newsroom: Newsroom, backup: Path, server: NewsServer
) -> None:
    profile = newsroom.profile
    newsroom.organise.apply(StateChange(ids_of(newsroom), is_starred=True))
    newsroom.close()
    profile.settings.write_text('theme = "light"\n', "utf-8")
    later = held(profile)
    report = put_back(profile, backup)
    assert [starred for _, starred, *_ in held(profile)] == [True, False, False]
    (old_settings,) = profile.root.glob("settings.toml.before-restore-*")
    assert old_settings.read_text("utf-8") == 'theme = "light"\n'
    assert report.before is not None
    backups.restore(profile, Path(report.before), NOW + timedelta(minutes=1))
    assert held(profile) == later


def test_a_restore_over_an_open_archive_is_refused(newsroom: Newsroom, backup: Path) -> None:
    assert len(newsroom.find.ids(Query())) == 3
    with pytest.raises(DatabaseLocked, match="Another program has the archive"):
        put_back(newsroom.profile, backup)
    assert len(newsroom.find.ids(Query(is_starred=True))) == 1
    newsroom.close()
    assert len(held(newsroom.profile)) == 3
    assert list(newsroom.profile.root.glob(".restoring-*")) == []


def test_a_damaged_archive_is_moved_aside_and_the_backup_takes_its_place(newsroom: Newsroom, backup: Path) -> None:
    newsroom.close()
    whole = held(newsroom.profile)
    newsroom.profile.database.write_bytes(b"SQLite format 3\0" + b"\xff" * 9000)
    with pytest.raises(DatabaseDamaged):
        open_newsroom(newsroom.profile)
    report = put_back(newsroom.profile, backup)
    assert report.before is not None
    assert Path(report.before).read_bytes().endswith(b"\xff" * 100)
    assert held(newsroom.profile) == whole


def rewritten(file: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """Return a copy of a backup whose parts went through ``change``."""
    made = file.with_name("rewritten.zip")
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(made, "w") as new:
        for info in old.infolist():
            new.writestr(info.filename, change(info.filename, old.read(info)))
    return made


def test_bad_files_are_refused_in_a_sentence_and_change_nothing(newsroom: Newsroom, backup: Path) -> None:
    newsroom.close()
    profile = newsroom.profile
    before = held(profile)
    text = backup.with_name("letter.txt")
    text.write_text("Kính gửi tòa soạn")
    half = backup.with_name("half.zip")
    half.write_bytes(backup.read_bytes()[: backup.stat().st_size // 2])
    strange = backup.with_name("strange.zip")
    with zipfile.ZipFile(strange, "w") as made:
        made.writestr("readme.txt", "hello")
    other_database = backup.with_name("other.db")
    with closing(sqlite3.connect(other_database)) as c:
        c.execute("CREATE TABLE notes (line TEXT)")
    changed = rewritten(backup, lambda name, data: data[:-1] + b"x" if name.endswith(".sqlite3") else data)
    for file, sentence in (
        (backup.with_name("missing.zip"), "cannot be read"),
        (text, "is no backup"),
        (half, "is no backup"),
        (strange, "is no backup"),
        (other_database, "is damaged"),
        (changed, "is not what was put in"),
    ):
        with pytest.raises(BackupFailed, match=sentence):
            put_back(profile, file)
    assert held(profile) == before
    assert list(profile.root.glob("*before-restore*")) == list(profile.root.glob(".restoring-*")) == []


def test_a_newer_archive_is_refused(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.close()
    newer = tmp_path / "newer.sqlite3"
    newer.write_bytes(newsroom.profile.database.read_bytes())
    with closing(sqlite3.connect(newer)) as c:
        c.execute("PRAGMA user_version = 99")
    with pytest.raises(DatabaseTooNew, match="newer version"):
        put_back(newsroom.profile, newer)


def test_a_damaged_picture_is_left_out_and_told(newsroom: Newsroom, backup: Path, tmp_path: Path) -> None:
    newsroom.close()
    spoilt = rewritten(backup, lambda name, data: data[:-1] + b"x" if name.startswith("pictures/") else data)
    report = put_back(Profile(tmp_path / "there"), spoilt)
    assert (report.articles, report.pictures) == (3, 0)
    assert report.problems == ("3 pictures of the backup are damaged and were left out.",)


def test_a_live_copy_with_its_log_beside_it_is_taken_whole(newsroom: Newsroom, tmp_path: Path) -> None:
    copied = tmp_path / "copied.sqlite3"
    for suffix in ("", "-wal"):  # as a file manager copies them while the program runs
        data = newsroom.profile.database.with_name(newsroom.profile.database.name + suffix).read_bytes()
        copied.with_name(copied.name + suffix).write_bytes(data)
    there = Profile(tmp_path / "there")
    assert put_back(there, copied).articles == 3


def test_a_full_disk_leaves_no_half_backup(newsroom: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "all.zip"
    target.write_text("an earlier backup")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "write", full)
    with pytest.raises(DiskFull, match="is full"):
        newsroom.maintain.back_up(target)
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["all.zip"]
    assert target.read_text() == "an earlier backup"
    with pytest.raises(EnvironmentProblem, match="cannot be written"):
        newsroom.maintain.back_up(tmp_path / "no" / "such" / "all.zip")


def test_verify_finds_and_repairs_index_counts_and_pictures(newsroom: Newsroom) -> None:
    assert newsroom.maintain.verify().is_whole
    files = sorted(newsroom.profile.pictures.rglob("?" * 64))
    files[0].write_bytes(b"damaged")
    files[1].unlink()
    with newsroom.database.write() as c:
        c.exec_driver_sql("UPDATE feed_counts SET unread = 7")
        c.exec_driver_sql("UPDATE totals SET articles = 1")
        c.exec_driver_sql("UPDATE articles SET title = 'Zebra ở ga cuối' WHERE id = 1")  # behind the index's back
    found = newsroom.maintain.verify()
    assert len(found.problems) == 3
    assert found.repaired == ()
    assert not found.is_whole
    repaired = newsroom.maintain.verify(repair=True)
    assert repaired.repaired == repaired.problems == found.problems
    assert newsroom.maintain.verify() == type(found)(3, 6, 1)
    assert len(newsroom.find.ids(newsroom.find.parse("zebra"))) == 1
    assert newsroom.find.counts().all == 3
    report = refresh(newsroom, pictures=True)
    assert report.pictures == 2
    assert isinstance(newsroom.pictures, PictureStore)
    assert newsroom.maintain.verify() == type(found)(3, 6, 3)


def test_verify_names_articles_whose_text_is_damaged(newsroom: Newsroom) -> None:
    with newsroom.database.write() as c:
        c.exec_driver_sql("UPDATE contents SET body = x'28b52ffd00' WHERE article_id = 2 AND kind = 'feed'")
    (problem,) = newsroom.maintain.verify().problems
    assert problem == "The texts of 1 article (2) are damaged; their pages can be fetched again with `keep`."


def test_removing_a_copy_that_is_not_there_is_nothing(tmp_path: Path) -> None:
    copies.remove(tmp_path / "nowhere")


def test_backups_come_by_themselves_when_due_and_the_oldest_go(newsroom: Newsroom) -> None:
    profile, database = newsroom.profile, newsroom.database
    begun = datetime.now(UTC)

    def made(days_later: int) -> Path | None:
        at = begun + timedelta(days=days_later)
        file = backups.keep_recent(profile, database, at, days=7, kept=2)
        if file:
            os.utime(file, (at.timestamp(), at.timestamp()))
        return file

    first = made(0)
    assert first is not None
    assert made(6) is None
    second, third = made(7), made(14)
    assert sorted(profile.backups.iterdir()) == [second, third]
    assert third is not None
    newsroom.close()
    there = Profile(profile.root.with_name("there"))
    assert put_back(there, third).articles == 3


def test_a_backup_dated_in_the_future_keeps_no_others_from_being_made(newsroom: Newsroom) -> None:
    now = datetime.now(UTC)
    newsroom.profile.backups.mkdir()
    ahead = newsroom.profile.backups / "newsreader-2099-01-01.backup.zip"
    ahead.write_bytes(b"")
    os.utime(ahead, (now.timestamp() + 10**8,) * 2)
    assert backups.keep_recent(newsroom.profile, newsroom.database, now, days=7, kept=3) is not None


def test_a_full_disk_gets_no_backup_by_itself(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1000))
    assert backups.keep_recent(newsroom.profile, newsroom.database, NOW, days=7, kept=2) is None
    assert list(newsroom.profile.backups.iterdir()) == []


def test_a_backup_can_be_ended_and_leaves_nothing(newsroom: Newsroom, tmp_path: Path) -> None:
    def quits(_: object) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        newsroom.maintain.back_up(tmp_path / "all.zip", quits)
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == []
