import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.model.errors import DiskFull
from newsreader.services.lanes import ThreadLane
from newsreader.services.write_queue import WriteQueue
from newsreader.store import Connection, Database, tags
from newsreader.store.folders import ensure_folder, list_folders

PATIENCE = 20.0


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(tmp_path / "archive.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def lane() -> Iterator[ThreadLane]:
    opened = ThreadLane(1, "write")
    yield opened
    opened.shutdown()


def names(database: Database) -> list[str]:
    with database.read() as c:
        return sorted(folder.name for folder in list_folders(c))


def test_what_waits_is_written_together_in_its_order(database: Database, lane: ThreadLane) -> None:
    queue = WriteQueue(database, lane)
    release = threading.Event()
    lane.submit(release.wait, PATIENCE)
    seen: list[int] = []

    def job(number: int) -> int:
        seen.append(number)
        return number

    futures = [queue.submit(lambda c, n=n: (ensure_folder(c, (f"F{n}",)), job(n))[1]) for n in range(20)]  # type: ignore[misc]
    release.set()
    assert [future.result(PATIENCE) for future in futures] == list(range(20))
    assert seen == list(range(20))
    assert len(names(database)) == 20


def test_one_that_fails_takes_nobody_with_it(database: Database, lane: ThreadLane) -> None:
    queue = WriteQueue(database, lane)
    release = threading.Event()
    lane.submit(release.wait, PATIENCE)

    def bad(c: Connection) -> None:
        ensure_folder(c, ("half",))
        raise ValueError("this one is bad")

    good = queue.submit(lambda c: ensure_folder(c, ("one",)))
    broken = queue.submit(bad)
    also = queue.submit(lambda c: ensure_folder(c, ("two",)))
    release.set()
    assert good.result(PATIENCE) is not None
    assert also.result(PATIENCE) is not None
    with pytest.raises(ValueError, match="bad"):
        broken.result(PATIENCE)
    assert names(database) == ["one", "two"]


def test_a_full_disk_fails_all_that_were_to_be_written(database: Database, lane: ThreadLane) -> None:
    queue = WriteQueue(database, lane)
    release = threading.Event()
    lane.submit(release.wait, PATIENCE)

    def full(_: Connection) -> None:
        raise DiskFull("The disk is full.")

    first, second = queue.submit(lambda c: ensure_folder(c, ("one",))), queue.submit(full)
    release.set()
    with pytest.raises(DiskFull):
        first.result(PATIENCE)
    with pytest.raises(DiskFull):
        second.result(PATIENCE)
    assert names(database) == []
    assert queue.submit(lambda c: ensure_folder(c, ("later",))).result(PATIENCE) is not None


def test_what_was_cancelled_is_not_written(database: Database, lane: ThreadLane) -> None:
    queue = WriteQueue(database, lane)
    release = threading.Event()
    lane.submit(release.wait, PATIENCE)
    first = queue.submit(lambda c: ensure_folder(c, ("one",)))
    second = queue.submit(lambda c: ensure_folder(c, ("two",)))
    assert first.cancel()
    release.set()
    assert second.result(PATIENCE) is not None
    assert names(database) == ["two"]


def test_what_was_asked_for_before_the_lane_closed_is_written(database: Database) -> None:
    lane = ThreadLane(1, "write")
    queue = WriteQueue(database, lane)
    release = threading.Event()
    lane.submit(release.wait, PATIENCE)
    futures = [queue.submit(lambda c, n=n: ensure_folder(c, (f"F{n}",))) for n in range(5)]  # type: ignore[misc]
    release.set()
    lane.shutdown(wait=True)
    assert all(future.done() for future in futures)
    assert len(names(database)) == 5
    with pytest.raises(RuntimeError):
        queue.submit(lambda c: tags.remove_tag(c, "x"))
