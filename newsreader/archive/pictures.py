"""Pictures by the hash of their bytes: each stored once, whole or not at all."""

import hashlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from newsreader.archive.dimensions import measure
from newsreader.model.errors import DiskFull, EnvironmentProblem, PageError

_NO_SPACE = (28, 122)  # ENOSPC, EDQUOT


@dataclass(frozen=True, slots=True)
class StoredPicture:
    """A stored picture: hash and media type of its bytes, size in pixels and bytes."""

    sha256: str
    mime: str
    width: int
    height: int
    size: int


class PictureStore:
    """A folder of pictures, two letters of the hash a subfolder. Callable from any thread and process."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, data: bytes) -> StoredPicture:
        """Store a picture's bytes. Raises PageError for what is no picture, DiskFull, EnvironmentProblem."""
        mime, width, height = measure(data)
        digest = hashlib.sha256(data).hexdigest()
        target = self._place(digest)
        if not target.exists() or target.stat().st_size != len(data):
            try:
                self._write(target, data)
            except OSError as error:
                if error.errno in _NO_SPACE:
                    raise DiskFull(
                        f"The disk that holds {self._root} is full. What was stored before is safe."
                    ) from error
                raise EnvironmentProblem(f"Pictures cannot be stored in {self._root}: {error.strerror}.") from error
        return StoredPicture(digest, mime, width, height, len(data))

    def path(self, sha256: str) -> Path | None:
        """Return the file of a picture, if it is there."""
        if len(sha256) != 64 or not sha256.isalnum():
            return None
        place = self._place(sha256)
        return place if place.is_file() else None

    def read(self, sha256: str) -> bytes:
        """Return a picture's bytes. Raises PageError when they are not there or not those of the hash."""
        path = self.path(sha256)
        data = path.read_bytes() if path else b""
        if hashlib.sha256(data).hexdigest() != sha256:
            raise PageError(f"The picture {sha256} is missing or damaged.", url="")
        return data

    def remove(self, sha256: str) -> None:
        """Delete the file of a picture, if it is there."""
        if path := self.path(sha256):
            path.unlink(missing_ok=True)

    def _place(self, digest: str) -> Path:
        return self._root / digest[:2] / digest

    def _write(self, target: Path, data: bytes) -> None:
        self._root.mkdir(mode=0o700, parents=True, exist_ok=True)
        target.parent.mkdir(mode=0o700, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".new-")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
