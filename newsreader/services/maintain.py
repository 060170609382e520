"""Look after the archive: what the doctor says, whether it is whole, a safe copy."""

import platform
import sqlite3
import sys
from collections.abc import Callable
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from shutil import disk_usage

from newsreader import __version__
from newsreader.archive.pictures import PictureStore
from newsreader.model.errors import NewsreaderError
from newsreader.model.feed import HealthState
from newsreader.model.profile import Profile
from newsreader.services.backups import OnProgress, back_up, keep_recent
from newsreader.services.reports import BackupReport, DoctorLine, VerifyReport
from newsreader.services.site_rules import SiteRules
from newsreader.services.verify import Verify
from newsreader.store import Database, feeds, health

PACKAGES = ("PySide6_Essentials", "SQLAlchemy", "feedparser", "lxml", "beautifulsoup4", "nh3", "httpx2", "Pebble")
LITTLE_SPACE = 500 * 1024**2


class Maintain:
    """Answers questions about the archive's own health. Blocking; call it in a reading lane."""

    def __init__(
        self,
        profile: Profile,
        database: Database,
        files: PictureStore,
        site_rules: SiteRules,
        now: Callable[[], datetime],
    ) -> None:
        self._profile = profile
        self._database = database
        self._site_rules = site_rules
        self._verify = Verify(database, files)
        self._now = now

    def verify(self, *, repair: bool = False, on_progress: OnProgress = lambda _: None) -> VerifyReport:
        """Look at everything, and mend what can be mended (see ``services.verify``)."""
        return self._verify.run(repair=repair, on_progress=on_progress)

    def back_up(self, target: Path, on_progress: OnProgress = lambda _: None) -> BackupReport:
        """Write a safe copy of everything to a file (see ``services.backups``)."""
        return back_up(self._profile, self._database, target, self._now(), on_progress)

    def keep_backups(self, days: int, kept: int, on_progress: OnProgress = lambda _: None) -> Path | None:
        """Write a backup into the profile where one is due (see ``services.backups.keep_recent``)."""
        return keep_recent(self._profile, self._database, self._now(), days=days, kept=kept, on_progress=on_progress)

    def doctor(self) -> tuple[DoctorLine, ...]:
        """Return versions, paths, sizes and problems, a line each; never raises for a sick archive."""
        return (*versions(), *self._paths(), *self._rules(), *self._archive())

    def _paths(self) -> tuple[DoctorLine, ...]:
        free = disk_usage(self._profile.root).free
        return (
            DoctorLine("profile", str(self._profile.root)),
            DoctorLine("database", f"{self._profile.database} ({_size(self._profile.database)})"),
            DoctorLine("pictures", f"{self._profile.pictures} ({_size(self._profile.pictures)})"),
            DoctorLine("free disk space", in_bytes(free), free < LITTLE_SPACE),
        )

    def _rules(self) -> tuple[DoctorLine, ...]:
        rules = self._site_rules.book().rules
        own = sum(rule.is_own for rule in rules)
        told = f"{len(rules) - own} shipped, {own} of your own in {self._profile.site_rules}"
        problems = self._site_rules.problems()
        return (DoctorLine("site rules", told), *(DoctorLine("site rule", told, is_problem=True) for told in problems))

    def _archive(self) -> tuple[DoctorLine, ...]:
        try:
            with self._database.read() as connection:
                problems = health.integrity(connection)
                sizes = health.sizes(connection)
                subscribed = feeds.list_feeds(connection)
        except NewsreaderError as error:
            return (DoctorLine("archive", str(error), is_problem=True),)
        failing = [feed for feed in subscribed if feed.health.state in (HealthState.FAILING, HealthState.GONE)]
        return (
            *(DoctorLine(name, f"{count:,}") for name, count in sizes.items()),
            DoctorLine("integrity", "; ".join(problems) or "whole", bool(problems)),
            *(DoctorLine("failing feed", f"{feed.title}: {feed.health.last_error}") for feed in failing),
        )


def versions() -> tuple[DoctorLine, ...]:
    """Return the versions of the program and what it stands on; a missing package is a problem."""
    lines = [
        DoctorLine("newsreader", __version__),
        DoctorLine("python", sys.version.split()[0]),
        DoctorLine("system", platform.platform()),
        DoctorLine("sqlite", sqlite3.sqlite_version, sqlite3.sqlite_version_info < (3, 37)),
    ]
    for package in PACKAGES:
        try:
            lines.append(DoctorLine(package.lower(), version(package)))
        except PackageNotFoundError:
            lines.append(DoctorLine(package.lower(), "not installed", is_problem=True))
    return tuple(lines)


def in_bytes(count: int) -> str:
    """Write a number of bytes for people (``1.4 MB``)."""
    size = float(count)
    for unit in ("B", "kB", "MB", "GB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "B" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} TB"


def _size(path: Path) -> str:
    if path.is_file():
        return in_bytes(path.stat().st_size)
    files = [file for file in path.rglob("*") if file.is_file()] if path.is_dir() else []
    return f"{in_bytes(sum(file.stat().st_size for file in files))} in {len(files):,} files"
