"""The window has a copy of its archive made in the background where its settings say that one is due."""

from newsreader.model.profile import Profile
from newsreader.ui.start import keep_backups
from tests.ui.conftest import Desk


def test_a_backup_that_is_due_is_made_once(desk: Desk, profile_copy: Profile) -> None:
    backups = profile_copy.backups
    keep_backups(desk.services)
    desk.wait(lambda: backups.is_dir() and [file.suffix for file in backups.iterdir()] == [".zip"])
    (made,) = backups.iterdir()
    before = made.stat().st_mtime_ns
    keep_backups(desk.services)
    answered: list[object] = []
    desk.services.library.fetch(lambda _: True, answered.append)
    desk.wait(lambda: bool(answered))
    assert [file.stat().st_mtime_ns for file in backups.iterdir()] == [before]


def test_nothing_is_copied_where_the_reader_wants_none(desk: Desk, profile_copy: Profile) -> None:
    desk.services.settings.set("archive.backup_days", 0)
    keep_backups(desk.services)
    answered: list[object] = []
    desk.services.library.fetch(lambda _: True, answered.append)
    desk.wait(lambda: bool(answered))
    assert not profile_copy.backups.exists()
