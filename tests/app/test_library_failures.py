"""Changes that cannot be written: told, taken back, and to be tried again."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from newsreader.app.deed import Deed
from newsreader.app.library import Library
from newsreader.app.tasks import Tasks
from newsreader.model.article import ArticleRow, ArticleState, Change, StateChange
from newsreader.model.errors import DiskFull
from newsreader.model.ids import ArticleId
from newsreader.model.query import Query
from newsreader.services.newsroom import Newsroom
from newsreader.services.organise import Organise
from newsreader.services.vault import Vault

Ids = tuple[ArticleId, ...]


class FullDisk(Organise):
    """Writes that fail while the disk is full."""

    is_full = True

    def apply(self, change: StateChange) -> tuple[ArticleState, ...]:
        self._check()
        return super().apply(change)

    def restore(self, states: Sequence[ArticleState]) -> None:
        self._check()
        super().restore(states)

    def mark_view_read(self, query: Query, before: datetime | None = None) -> Ids:
        self._check()
        return super().mark_view_read(query, before)

    def _check(self) -> None:
        if self.is_full:
            raise DiskFull("The disk is full.")


class Heard:
    """What a library tells."""

    def __init__(self, library: Library) -> None:
        self.changed: list[Change] = []
        self.did: list[Deed] = []
        self.undid: list[Deed] = []
        self.broken: list[str] = []
        library.changed.connect(self.changed.append)
        library.did.connect(self.did.append)
        library.undid.connect(self.undid.append)
        library.broken.connect(self.broken.append)


@pytest.fixture
def disk(filled: Newsroom) -> FullDisk:
    return FullDisk(filled.database, lambda: datetime.now(UTC), Vault(filled.profile))


@pytest.fixture
def failing(qtbot: QtBot, filled: Newsroom, disk: FullDisk) -> Iterator[Library]:
    """A library whose changes of state cannot be written while ``disk.is_full``."""
    tasks = Tasks(filled.lanes)
    made = Library(tasks, replace(filled, organise=disk))
    yield made
    tasks.close()


def stored(qtbot: QtBot, library: Library, ids: Ids) -> tuple[ArticleRow, ...]:
    """Return the rows after every write asked for so far."""
    found: list[tuple[ArticleRow, ...]] = []
    library.organise(lambda _: None, lambda _: library.ask(lambda find: find.rows(ids), found.append))
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_a_change_that_cannot_be_written_is_told_and_taken_back(qtbot: QtBot, failing: Library, ids: Ids) -> None:
    heard = Heard(failing)
    stamp = failing.stamp()
    failing.set_starred(ids[:1], True)
    qtbot.waitUntil(lambda: bool(heard.broken))
    assert heard.broken == ["The disk is full."]
    assert [change.articles for change in heard.changed] == [ids[:1]]
    assert heard.did == []
    assert not failing.can_undo
    (row, *_) = failing.up_to_date(stored(qtbot, failing, ids), stamp)
    assert not row.is_starred


def test_a_view_that_cannot_be_marked_read_is_taken_back(qtbot: QtBot, failing: Library, ids: Ids) -> None:
    heard = Heard(failing)
    failing.mark_view_read(Query(), None, ids)
    qtbot.waitUntil(lambda: bool(heard.broken))
    assert [change.articles for change in heard.changed] == [ids]
    assert not failing.can_undo


def test_undo_and_redo_that_cannot_be_written_can_be_tried_again(
    qtbot: QtBot, failing: Library, disk: FullDisk, ids: Ids
) -> None:
    heard = Heard(failing)
    disk.is_full = False
    failing.set_starred(ids[:1], True)
    qtbot.waitUntil(lambda: len(heard.did) == 1)
    disk.is_full = True
    failing.undo()
    qtbot.waitUntil(lambda: len(heard.broken) == 1)
    assert (failing.can_undo, failing.can_redo) == (True, False)
    disk.is_full = False
    failing.undo()
    qtbot.waitUntil(lambda: len(heard.undid) == 1)
    assert not stored(qtbot, failing, ids)[0].is_starred
    disk.is_full = True
    failing.redo()
    qtbot.waitUntil(lambda: len(heard.broken) == 2)
    assert (failing.can_undo, failing.can_redo) == (False, True)


def test_a_change_that_fails_after_its_undo_was_asked_leaves_nothing_to_redo(
    qtbot: QtBot, failing: Library, ids: Ids
) -> None:
    heard = Heard(failing)
    failing.set_starred(ids[:1], True)
    failing.undo()
    qtbot.waitUntil(lambda: bool(heard.broken))
    stored(qtbot, failing, ids)
    assert (failing.can_undo, failing.can_redo) == (False, False)
