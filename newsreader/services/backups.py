"""Backups: a safe copy of the whole profile in one file, and back again."""

import logging
import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from newsreader import __version__
from newsreader.archive.backup import BackupFile, Manifest, hash_of, in_our_words, write_backup
from newsreader.archive.pictures import PictureStore
from newsreader.model.errors import BackupFailed, DatabaseDamaged, NewsreaderError
from newsreader.model.profile import Profile
from newsreader.services.reports import BackupReport, Progress, RestoreReport
from newsreader.store import Database, copies

log = logging.getLogger(__name__)

_ROOM = 3
"""Times the database's size that must be free for a backup by itself: the copy, its packing, and some to live on."""
_LONG_AGO = 3600
"""Seconds: no restore lasts so long before its copy has taken its place."""
OnProgress = Callable[[Progress], None]


def _small_files(profile: Profile) -> dict[str, Path]:
    return {file.name: file for file in (profile.settings, profile.site_rules)}


def back_up(
    profile: Profile,
    database: Database,
    target: Path,
    now: datetime,
    on_progress: OnProgress = lambda _: None,
    *,
    with_pictures: bool = True,
) -> BackupReport:
    """Write the profile's archive, pictures, settings and site rules to a file; others may go on writing meanwhile.

    The file is there whole or not at all; one of that name is replaced at the end. What ``on_progress`` raises ends
    the job. Blocking. Raises EnvironmentProblem (disk full, folder missing).
    """
    target = target.absolute()
    on_progress(Progress("database", 0, 1))
    with in_our_words(target):
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".db")
        os.close(handle)
    copy = Path(name)
    try:
        facts = copies.copy(database, copy, lambda done, total: on_progress(Progress("database", done, total)))
        manifest = Manifest(
            made_at=now.isoformat(timespec="seconds"),
            program=__version__,
            schema=facts.schema,
            sha256=hash_of(copy),
            size=copy.stat().st_size,
            articles=facts.articles,
        )
        pictures = write_backup(
            target,
            copy,
            manifest,
            profile.pictures if with_pictures else None,
            _small_files(profile),
            lambda stage, done, total: on_progress(Progress(stage, done, total)),
        )
    finally:
        copies.remove(copy)
    return BackupReport(str(target), target.stat().st_size, facts.articles, pictures)


def keep_recent(
    profile: Profile,
    database: Database,
    now: datetime,
    *,
    days: int,
    kept: int,
    on_progress: OnProgress = lambda _: None,
) -> Path | None:
    """Write a backup without pictures into the profile where the newest there is ``days`` old, and delete the oldest.

    Return its file; None where none was due, or the disk has no room for it. ``kept`` is how many stay, one and more.
    Blocking. Raises EnvironmentProblem.
    """
    folder = profile.backups
    with in_our_words(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        known = sorted(file for file in folder.glob("newsreader-*.backup.zip"))
        newest = max((file.stat().st_mtime for file in known), default=None)
        # A file from the future, by a clock that was wrong, does not keep others from being made.
        if newest is not None and 0 <= now.timestamp() - newest < days * 86400:
            return None
        if shutil.disk_usage(folder).free < _ROOM * profile.database.stat().st_size:
            log.warning("there is no room for a backup in %s", folder)
            return None
    target = folder / archive_name(now)
    back_up(profile, database, target, now, on_progress, with_pictures=False)
    for file in sorted((file for file in known if file != target), reverse=True)[kept - 1 :]:
        with suppress(OSError):
            file.unlink()
    return target


def restore(profile: Profile, path: Path, now: datetime, on_progress: OnProgress = lambda _: None) -> RestoreReport:
    """Put a backup (or a bare copy of a database) in the place of the profile's archive.

    Nothing is lost: what was there is kept beside it under a name with the time, and pictures are only added. A backup
    that is damaged, or written by a newer version, is refused before anything is changed. Blocking. Raises
    BackupFailed, DatabaseTooNew, DatabaseLocked where another program has the archive open, DiskFull.
    """
    backup = BackupFile(path)
    with in_our_words(profile.root):
        profile.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        _remove_leftovers(profile.root, now)
        handle, name = tempfile.mkstemp(dir=profile.root, prefix=".restoring-", suffix=".db")
        os.close(handle)
    copy = Path(name)
    stamp = now.astimezone(UTC).strftime("%Y%m%d-%H%M%S")
    try:
        on_progress(Progress("database", 0, 1))
        backup.take_database(copy)
        try:
            facts = copies.look(copy)
        except DatabaseDamaged as error:
            raise BackupFailed(f"The archive in {path} is damaged; nothing was changed.", path=str(path)) from error
        before = copies.replace(profile.database, copy, stamp)
    finally:
        copies.remove(copy)
    problems = _put_files(profile, backup, stamp)
    stored, more = _put_pictures(profile, backup, on_progress)
    opened = Database.open(profile.database)
    opened.close()
    return RestoreReport(str(path), facts.articles, stored, None if before is None else str(before), (*problems, *more))


def _remove_leftovers(root: Path, now: datetime) -> None:
    """Delete what restores that were killed long ago have left."""
    for file in root.glob(".restoring-*"):
        if now.timestamp() - file.stat().st_mtime > _LONG_AGO:
            copies.remove(file)


def _put_files(profile: Profile, backup: BackupFile, stamp: str) -> list[str]:
    problems = []
    for name, data in backup.others(tuple(_small_files(profile))).items():
        place = _small_files(profile)[name]
        try:
            if place.is_file() and place.read_bytes() == data:
                continue
            if place.exists():
                place.rename(place.with_name(f"{name}.before-restore-{stamp}"))
            place.write_bytes(data)
            with suppress(OSError):
                place.chmod(0o600)
        except OSError as error:
            problems.append(f"{place} could not be written: {error.strerror}.")
    return problems


def _put_pictures(profile: Profile, backup: BackupFile, on_progress: OnProgress) -> tuple[int, list[str]]:
    total = backup.manifest.pictures if backup.manifest else 0
    files = PictureStore(profile.pictures)
    stored = damaged = 0
    for done, (sha256, data) in enumerate(backup.pictures(), 1):
        try:
            if data is not None and files.put(data).sha256 == sha256:
                stored += 1
            else:
                damaged += 1
        except NewsreaderError:
            damaged += 1
        on_progress(Progress("pictures", done, total))
    return stored, [f"{damaged} pictures of the backup are damaged and were left out."] if damaged else []


def archive_name(now: datetime) -> str:
    """Return a file name for a backup made now."""
    return f"newsreader-{now.astimezone().strftime('%Y-%m-%d')}.backup.zip"
