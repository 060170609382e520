import hashlib
import stat
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from newsreader.archive.pictures import PictureStore
from newsreader.model.errors import EnvironmentProblem, PageError
from tests.support.pictures import png


@pytest.fixture
def store(tmp_path: Path) -> PictureStore:
    return PictureStore(tmp_path / "pictures")


def files(store_at: Path) -> list[Path]:
    return sorted(file for file in store_at.rglob("*") if file.is_file())


def test_a_picture_is_stored_by_the_hash_of_its_bytes_and_read_back(store: PictureStore, tmp_path: Path) -> None:
    data = png(320, 200)
    stored = store.put(data)
    assert stored.sha256 == hashlib.sha256(data).hexdigest()
    assert (stored.mime, stored.width, stored.height, stored.size) == ("image/png", 320, 200, len(data))
    assert store.read(stored.sha256) == data
    assert store.path(stored.sha256) == tmp_path / "pictures" / stored.sha256[:2] / stored.sha256


def test_the_same_picture_twice_is_one_file_for_its_user_alone(store: PictureStore, tmp_path: Path) -> None:
    assert store.put(png()) == store.put(png())
    (file,) = files(tmp_path)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "pictures").stat().st_mode) == 0o700


def test_what_is_no_picture_leaves_no_file(store: PictureStore, tmp_path: Path) -> None:
    with pytest.raises(PageError):
        store.put(b"<html></html>")
    assert files(tmp_path) == []


def test_a_picture_that_is_not_there_or_damaged_is_told(store: PictureStore) -> None:
    with pytest.raises(PageError, match="missing or damaged"):
        store.read("0" * 64)
    stored = store.put(png())
    path = store.path(stored.sha256)
    assert path is not None
    path.write_bytes(b"cut")
    with pytest.raises(PageError, match="missing or damaged"):
        store.read(stored.sha256)
    store.put(png())
    assert store.read(stored.sha256) == png()


@pytest.mark.parametrize("name", ["", "..", "../" * 21 + "x", "a" * 63, "/etc/passwd" + "a" * 53])
def test_what_is_no_hash_has_no_path(store: PictureStore, name: str) -> None:
    assert store.path(name) is None


def test_many_threads_storing_one_picture_leave_one_whole_file(store: PictureStore, tmp_path: Path) -> None:
    data = png(640, 480)
    with ThreadPoolExecutor(8) as pool:
        stored = set(pool.map(lambda _: store.put(data), range(32)))
    assert len(stored) == 1
    assert [file.read_bytes() for file in files(tmp_path)] == [data]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(EnvironmentProblem, match="cannot be stored"):
        PictureStore(tmp_path / "file" / "pictures").put(png())


def test_a_folder_that_may_not_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "mkstemp", refused)
    with pytest.raises(EnvironmentProblem, match="cannot be stored"):
        PictureStore(tmp_path / "pictures").put(png())
