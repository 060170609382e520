"""Changes of state: seen at once, written in their order, undone and redone."""

from collections.abc import Sequence

from pytestqt.qtbot import QtBot

from newsreader.app.deed import DeedKind
from newsreader.app.library import Library
from newsreader.model.article import ArticleRow, Change, Counts, StateChange
from newsreader.model.errors import DiskFull, NotFound
from newsreader.model.ids import ArticleId
from newsreader.model.query import Query
from newsreader.services.newsroom import Newsroom


def rows_of(newsroom: Newsroom, ids: Sequence[int]) -> tuple[ArticleRow, ...]:
    """Return stored rows, read in their lane."""
    return newsroom.lanes.read.submit(newsroom.find.rows, ids).result(10)


def row_of(newsroom: Newsroom, article: int) -> ArticleRow:
    (row,) = rows_of(newsroom, [article])
    return row


def test_change_is_told_before_it_is_written_and_is_stored(
    qtbot: QtBot, library: Library, filled: Newsroom, ids: tuple[ArticleId, ...]
) -> None:
    told: list[StateChange] = []
    library.restated.connect(told.append)
    with qtbot.waitSignal(library.did) as did:
        library.set_starred([ids[0]], True)
        assert told == [StateChange((ids[0],), is_starred=True)]
    assert did.args[0].kind is DeedKind.STARRED
    assert did.args[0].count == 1
    assert row_of(filled, ids[0]).is_starred


def test_undo_and_redo_go_back_and_forth(
    qtbot: QtBot, library: Library, filled: Newsroom, ids: tuple[ArticleId, ...]
) -> None:
    article = ids[1]
    with qtbot.waitSignal(library.did):
        library.tag([article], "Đường sắt")
    with qtbot.waitSignal(library.did):
        library.set_read([article], True)
    with qtbot.waitSignal(library.undid):
        library.undo()
    assert not row_of(filled, article).is_read
    with qtbot.waitSignal(library.undid):
        library.undo()
    assert row_of(filled, article).tags == ()
    assert not library.can_undo
    with qtbot.waitSignal(library.did):
        library.redo()
    assert row_of(filled, article).tags == ("Đường sắt",)
    assert library.can_redo


def test_new_deed_ends_what_could_be_redone(qtbot: QtBot, library: Library, ids: tuple[ArticleId, ...]) -> None:
    with qtbot.waitSignal(library.did):
        library.set_starred([ids[0]], True)
    with qtbot.waitSignal(library.undid):
        library.undo()
    with qtbot.waitSignal(library.did):
        library.set_starred([ids[1]], True)
    assert not library.can_redo


def test_undo_of_a_view_marked_read_leaves_what_was_read_before(
    qtbot: QtBot, library: Library, filled: Newsroom, ids: tuple[ArticleId, ...]
) -> None:
    library.set_read([ids[0]], True, is_undoable=False)
    with qtbot.waitSignal(library.did) as did:
        library.mark_view_read(Query(), None, ())
    assert did.args[0].count == len(ids) - 1
    assert all(row.is_read for row in rows_of(filled, ids))
    with qtbot.waitSignal(library.undid):
        library.undo()
    assert [row.is_read for row in rows_of(filled, ids)] == [True] + [False] * (len(ids) - 1)


def test_reading_is_not_a_deed_to_undo(
    qtbot: QtBot, library: Library, filled: Newsroom, ids: tuple[ArticleId, ...]
) -> None:
    library.set_read([ids[0]], True, is_undoable=False)
    with qtbot.waitSignal(library.counts_changed) as caught:
        pass
    counts = caught.args[0]
    assert isinstance(counts, Counts)
    assert counts.unread == len(ids) - 1
    assert not library.can_undo


def test_rows_asked_for_before_a_change_come_out_with_it(
    library: Library, filled: Newsroom, ids: tuple[ArticleId, ...]
) -> None:
    stamp = library.stamp()
    before = rows_of(filled, ids[:2])
    library.set_read([ids[0]], True)
    library.tag([ids[1]], "Nước")
    first, second = library.up_to_date(before, stamp)
    assert first.is_read
    assert second.tags == ("Nước",)
    assert not second.is_read


def test_failed_write_is_told_and_takes_the_change_back(qtbot: QtBot, library: Library) -> None:
    missing = ArticleId(10**9)
    changes: list[Change] = []
    library.changed.connect(changes.append)

    def full(_: object) -> None:
        raise DiskFull("The disk is full; nothing was changed.")

    with qtbot.waitSignal(library.broken) as caught:
        library.organise(full)
    assert "nothing was changed" in caught.args[0]
    with qtbot.waitSignal(library.failed) as told:
        library.ask(lambda find: find.article(missing), lambda _: None)
    assert told.args[0]
    assert changes == []


def test_answer_of_a_question_or_its_error_reaches_the_one_who_asked(qtbot: QtBot, library: Library) -> None:
    errors: list[BaseException] = []
    library.ask(lambda find: find.article(ArticleId(10**9)), lambda _: None, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], NotFound)


def test_a_fault_of_the_program_is_said_and_the_program_goes_on(qtbot: QtBot, library: Library) -> None:
    def fault(_: object) -> None:
        raise ZeroDivisionError("by zero")

    with qtbot.waitSignal(library.failed) as caught:
        library.ask(fault, lambda _: None)
    assert "by zero" in caught.args[0]
    with qtbot.waitSignal(library.counts_changed):
        library.recount()
