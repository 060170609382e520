"""A backup's file: a ZIP with the database, the pictures and what the reader has written, told by a manifest.

``manifest.json`` comes first and names the hash of the database. Pictures are named by their own hash, so that each
part can be proved whole by anybody, with any program that reads ZIP.
"""

import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path

from newsreader.model.errors import BackupFailed, DiskFull, EnvironmentProblem

DATABASE = "newsreader.sqlite3"
PICTURES = "pictures/"
MANIFEST = "manifest.json"
_SQLITE = b"SQLite format 3\0"
_NO_SPACE = (28, 122)  # ENOSPC, EDQUOT
_LONGEST_MANIFEST = 100_000
_LONGEST_FILE = 200_000_000
"""Bytes of one picture or settings file that are read."""
_CHUNK = 1 << 20
Step = Callable[[str, int, int], None]
"""Told what is written (``database``, ``pictures``), how much of it, how much there is; may raise to end the job."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself. ``made_at`` is ISO 8601; ``sha256`` and ``size`` are the database's."""

    made_at: str
    program: str
    schema: int
    sha256: str
    size: int
    articles: int = 0
    pictures: int = 0


def write_backup(
    target: Path, database: Path, manifest: Manifest, pictures: Path | None, others: dict[str, Path], on_step: Step
) -> int:
    """Write the file, whole or not at all; return how many pictures are in it.

    ``database`` is a copy that nobody writes to; ``others`` are small files by their names in the backup. ``pictures``
    None leaves them out.
    Raises DiskFull, EnvironmentProblem.
    """
    found = pictures.rglob("*") if pictures is not None else ()
    files = sorted(file for file in found if file.is_file() and len(file.name) == 64)
    with (
        _whole_or_not(target) as part,
        zipfile.ZipFile(part, "w", zipfile.ZIP_STORED, strict_timestamps=False) as archive,
    ):
        told = {**asdict(manifest), "pictures": len(files)}
        archive.writestr(MANIFEST, json.dumps(told, indent=1) + "\n")
        _pack(archive, database, manifest.size, on_step)
        for name, file in others.items():
            if file.is_file():
                archive.write(file, name)
        for done, file in enumerate(files, 1):
            archive.write(file, f"{PICTURES}{file.name[:2]}/{file.name}")
            on_step("pictures", done, len(files))
    return len(files)


def _pack(archive: zipfile.ZipFile, database: Path, size: int, on_step: Step) -> None:
    entry = zipfile.ZipInfo.from_file(database, DATABASE, strict_timestamps=False)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry._compresslevel = 1  # type: ignore[attr-defined]  # the public name comes with Python 3.13
    done = 0
    with database.open("rb") as source, archive.open(entry, "w", force_zip64=True) as packed:
        while chunk := source.read(_CHUNK):
            packed.write(chunk)
            done += len(chunk)
            on_step("database", done, size)


def hash_of(file: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with file.open("rb") as opened:
        return file_digest(opened, "sha256").hexdigest()


class BackupFile:
    """An existing backup, or a bare copy of a database. Raises BackupFailed where it is neither."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.manifest: Manifest | None = None
        try:
            with path.open("rb") as file:
                self._is_bare = file.read(len(_SQLITE)) == _SQLITE
            if not self._is_bare:
                self.manifest = self._told()
        except OSError as error:
            raise BackupFailed(f"{path} cannot be read: {error.strerror}.", path=str(path)) from error

    def take_database(self, target: Path) -> None:
        """Write the database to a file and prove that it is whole. Raises BackupFailed, DiskFull."""
        with in_our_words(target):
            if self._is_bare:
                shutil.copyfile(self.path, target)
                log = self.path.with_name(f"{self.path.name}-wal")
                if log.is_file():  # what a program that was killed, or still runs, has not folded into the file
                    shutil.copyfile(log, target.with_name(f"{target.name}-wal"))
                return
            with self._opened() as archive, archive.open(DATABASE) as source, target.open("wb") as copy:
                shutil.copyfileobj(source, copy, 1 << 20)
        if self.manifest and hash_of(target) != self.manifest.sha256:
            raise BackupFailed(f"{self.path} is damaged: its database is not what was put in.", path=str(self.path))

    def others(self, names: tuple[str, ...]) -> dict[str, bytes]:
        """Return the small files of these names that are in the backup."""
        if self._is_bare:
            return {}
        with self._opened() as archive:
            held = {info.filename: info for info in archive.infolist()}
            return {name: archive.read(name) for name in names if name in held and _is_small(held[name])}

    def pictures(self) -> Iterator[tuple[str, bytes | None]]:
        """Yield the pictures: hash and bytes; None for bytes that cannot be read."""
        if self._is_bare:
            return
        with self._opened() as archive:
            for info in archive.infolist():
                name = info.filename.rpartition("/")[2]
                if info.filename.startswith(PICTURES) and len(name) == 64 and name.isalnum():
                    try:
                        yield name, archive.read(info) if _is_small(info) else None
                    except (zipfile.BadZipFile, OSError, EOFError, ValueError):
                        yield name, None

    @contextmanager
    def _opened(self) -> Iterator[zipfile.ZipFile]:
        try:
            with zipfile.ZipFile(self.path) as archive:
                yield archive
        except (zipfile.BadZipFile, EOFError, KeyError, ValueError) as error:
            raise BackupFailed(f"{self.path} is damaged: {error}.", path=str(self.path)) from error

    def _told(self) -> Manifest:
        no_backup = BackupFailed(f"{self.path} is no backup of Newsreader.", path=str(self.path))
        if not zipfile.is_zipfile(self.path):
            raise no_backup
        with self._opened() as archive:
            if MANIFEST not in archive.namelist() or archive.getinfo(MANIFEST).file_size > _LONGEST_MANIFEST:
                raise no_backup
            try:
                told = json.loads(archive.read(MANIFEST))
                return Manifest(
                    made_at=str(told["made_at"]),
                    program=str(told["program"]),
                    schema=int(told["schema"]),
                    sha256=str(told["sha256"]),
                    size=int(told["size"]),
                    articles=int(told.get("articles", 0)),
                    pictures=int(told.get("pictures", 0)),
                )
            except (KeyError, TypeError, ValueError, AttributeError) as error:
                raise no_backup from error


@contextmanager
def in_our_words(target: Path) -> Iterator[None]:
    """Turn what the system says while a file is written into DiskFull or EnvironmentProblem."""
    try:
        yield
    except OSError as error:
        if error.errno in _NO_SPACE:
            raise DiskFull(f"The disk that holds {target} is full. What was stored before is safe.") from error
        raise EnvironmentProblem(f"{target} cannot be written: {error.strerror}.") from error


@contextmanager
def _whole_or_not(target: Path) -> Iterator[Path]:
    with in_our_words(target):
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
        os.close(handle)
        part = Path(name)
        try:
            yield part
            with part.open("rb") as written:
                os.fsync(written.fileno())
            part.replace(target)
        except BaseException:
            with suppress(OSError):
                part.unlink()
            raise


def _is_small(info: zipfile.ZipInfo) -> bool:
    return info.file_size <= _LONGEST_FILE
