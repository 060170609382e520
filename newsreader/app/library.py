"""The library: every question and every change that a screen may ask for, undo, and word of what changed."""

import logging
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from newsreader.app.deed import Deed, DeedKind, restated, reversals
from newsreader.app.tasks import Lane, Tasks, Ticket
from newsreader.model.article import ArticleRow, Change, Counts, StateChange
from newsreader.model.errors import EnvironmentProblem, NewsreaderError
from newsreader.model.feed import Remedy
from newsreader.model.ids import ArticleId, FeedId
from newsreader.model.query import Query

if TYPE_CHECKING:
    from newsreader.services.find import Find
    from newsreader.services.health import Health, Remedied
    from newsreader.services.newsroom import Newsroom
    from newsreader.services.organise import Organise

log = logging.getLogger(__name__)
T = TypeVar("T")

UNDO_DEPTH = 200
REMEMBERED = 400
"""Changes of state kept at least for rows that were asked for before them."""


class Library(QObject):
    """The archive as screens see it. Main thread only; everything returns at once.

    ``restated`` carries a ``StateChange`` before it is written, ``changed`` a ``Change`` after a write, ``did`` and
    ``undid`` a ``Deed``. ``failed`` is a sentence for the message bar, ``broken`` one about the machine for a dialog.
    """

    restated = Signal(object)
    changed = Signal(object)
    counts_changed = Signal(object)
    did = Signal(object)
    undid = Signal(object)
    failed = Signal(str)
    broken = Signal(str)

    def __init__(self, tasks: Tasks, newsroom: "Newsroom | None" = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newsroom = newsroom
        self._tasks = tasks
        self._undo: list[Deed] = []
        self._redo: list[Deed] = []
        self._log: deque[tuple[int, StateChange, frozenset[ArticleId]]] = deque()
        self._next = 0
        self._unwritten: set[int] = set()
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(40)
        self._counting.timeout.connect(self._count)
        tasks.failed.connect(self.report)

    def open(self, newsroom: "Newsroom") -> None:
        """Take the archive; call it before the lanes are opened."""
        self._newsroom = newsroom

    @property
    def newsroom(self) -> "Newsroom":
        """The archive and its jobs. Raises RuntimeError while it is not open."""
        if self._newsroom is None:
            raise RuntimeError("the archive is not open yet")
        return self._newsroom

    @property
    def is_open(self) -> bool:
        """Whether the archive is open."""
        return self._newsroom is not None

    def picture_path(self, sha256: str) -> Path | None:
        """Return the file of a stored picture, None where it is missing. For any thread; touches no database."""
        return self._newsroom.find.picture_path(sha256) if self._newsroom is not None else None

    # --- questions and jobs

    def ask(
        self,
        question: Callable[["Find"], T],
        then: Callable[[T], object],
        *,
        failed: Callable[[BaseException], object] | None = None,
        key: Hashable | None = None,
    ) -> Ticket:
        """Put a question in the reading lane. A newer one of the same ``key`` makes this answer never come."""
        return self._tasks.run(Lane.READ, lambda: question(self.newsroom.find), then=then, failed=failed, key=key)

    def drop(self, *keys: Hashable) -> None:
        """Want the latest answers of these keys no more."""
        for key in keys:
            self._tasks.drop(key)

    def organise(
        self,
        job: Callable[["Organise"], T],
        then: Callable[[T], object] | None = None,
        *,
        change: Change | None = None,
        failed: Callable[[BaseException], object] | None = None,
    ) -> Ticket:
        """Do something in the write lane, then tell ``change``."""

        def done(value: T) -> None:
            if change is not None:
                self.tell(change)
            if then is not None:
                then(value)

        return self._tasks.run(Lane.WRITE, lambda: job(self.newsroom.organise), then=done, failed=failed)

    def fetch(
        self,
        job: Callable[["Newsroom"], T],
        then: Callable[[T], object],
        *,
        failed: Callable[[BaseException], object] | None = None,
        key: Hashable | None = None,
    ) -> Ticket:
        """Do something that may ask the network, in its lane."""
        return self._tasks.run(Lane.NET, lambda: job(self.newsroom), then=then, failed=failed, key=key)

    def ask_health(
        self,
        question: Callable[["Health"], T],
        then: Callable[[T], object],
        *,
        key: Hashable | None = None,
    ) -> Ticket:
        """Put a question about the health of feeds in the reading lane."""
        return self._tasks.run(Lane.READ, lambda: question(self.newsroom.health), then=then, key=key)

    def remedy(
        self,
        feed: FeedId,
        remedy: Remedy,
        then: Callable[["Remedied"], object],
        *,
        failed: Callable[[BaseException], object] | None = None,
    ) -> Ticket:
        """Do something about a feed, in the lane where it belongs, then tell the change."""

        def done(value: "Remedied") -> None:
            if not value.candidates:
                self.tell(Change(feeds=(feed,), structure=True))
            then(value)

        lane = Lane.NET if remedy is Remedy.LOOK_AGAIN else Lane.WRITE
        return self._tasks.run(lane, lambda: self.newsroom.health.remedy(feed, remedy), then=done, failed=failed)

    def tell(self, change: Change) -> None:
        """Say that something was written: ``changed``, and the counts anew."""
        self.changed.emit(change)
        self.recount()

    def recount(self) -> None:
        """Ask for the counts soon; many calls are one question."""
        if not self._counting.isActive():
            self._counting.start()

    def report(self, error: BaseException) -> None:
        """Say in words what went wrong: to the message bar, or where the machine is at fault to a dialog."""
        if isinstance(error, EnvironmentProblem):
            log.error("%s", error)
            self.broken.emit(str(error))
        elif isinstance(error, NewsreaderError):
            self.failed.emit(str(error))
        else:
            log.error("a fault in this program", exc_info=error)
            self.failed.emit(self.tr("A fault in this program: {error}").format(error=error or type(error).__name__))

    # --- changes of state

    def set_read(self, ids: Sequence[ArticleId], is_read: bool, *, is_undoable: bool = True) -> None:
        """Mark articles as read or unread."""
        kind = DeedKind.READ if is_read else DeedKind.UNREAD
        self._apply(Deed(kind, StateChange(tuple(ids), is_read=is_read)), is_undoable)

    def set_starred(self, ids: Sequence[ArticleId], is_starred: bool) -> None:
        """Star articles or take their stars away."""
        kind = DeedKind.STARRED if is_starred else DeedKind.UNSTARRED
        self._apply(Deed(kind, StateChange(tuple(ids), is_starred=is_starred)))

    def tag(self, ids: Sequence[ArticleId], name: str) -> None:
        """Put a tag on articles."""
        self._apply(Deed(DeedKind.TAGGED, StateChange(tuple(ids), add_tags=(name,)), name=name))

    def untag(self, ids: Sequence[ArticleId], name: str) -> None:
        """Take a tag off articles."""
        self._apply(Deed(DeedKind.UNTAGGED, StateChange(tuple(ids), remove_tags=(name,)), name=name))

    def mark_view_read(
        self,
        query: Query,
        before: datetime | None,
        shown: Sequence[ArticleId],
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Mark everything a query finds, first seen until ``before``, as read; ``shown`` are restated at once."""
        self.restated.emit(StateChange(tuple(shown), is_read=True))
        deed = Deed(DeedKind.VIEW_READ, None, query=query, before=before)
        number = self._begin()

        def write(organise: "Organise") -> None:
            deed.ids = organise.mark_view_read(query, before)
            deed.count = len(deed.ids)

        def written(_: None) -> None:
            self._note(number, StateChange(deed.ids, is_read=True))
            self._did(deed, deed.ids)
            then()

        self._tasks.run(
            Lane.WRITE, lambda: write(self.newsroom.organise), then=written, failed=self._not_written(shown, number)
        )

    # --- undo

    @property
    def can_undo(self) -> bool:
        """Whether there is something to undo."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether there is something to redo."""
        return bool(self._redo)

    def undo(self) -> None:
        """Put the latest change of state back as it was."""
        if not self._undo:
            return
        deed = self._undo.pop()
        self._redo.append(deed)
        number = self._begin()

        def write(organise: "Organise") -> tuple[ArticleId, ...]:
            if deed.change is None:
                organise.mark_unread(deed.ids)
                return deed.ids
            organise.restore(deed.states)
            return tuple(state.id for state in deed.states)

        self._tasks.run(
            Lane.WRITE,
            lambda: write(self.newsroom.organise),
            then=lambda ids: self._undone(deed, ids, number),
            failed=self._not_moved(deed, self._redo, self._undo, number),
        )

    def redo(self) -> None:
        """Do again what was undone last."""
        if not self._redo:
            return
        deed = self._redo.pop()
        self._undo.append(deed)
        change = deed.change or StateChange(deed.ids, is_read=True)
        number = self._begin()

        def write(organise: "Organise") -> tuple[ArticleId, ...]:
            deed.states = organise.apply(change)
            return tuple(change.ids)

        def written(ids: tuple[ArticleId, ...]) -> None:
            self._note(number, change)
            self.tell(Change(articles=ids, structure=bool(change.add_tags or change.remove_tags)))
            self.did.emit(deed)

        failed = self._not_moved(deed, self._undo, self._redo, number)
        self._tasks.run(Lane.WRITE, lambda: write(self.newsroom.organise), then=written, failed=failed)

    # --- rows asked for while changes were under way

    def stamp(self) -> int:
        """Return a mark to give to ``up_to_date`` with the rows that a question asked from now on brings."""
        return min(self._unwritten, default=self._next)

    def up_to_date(self, rows: Iterable[ArticleRow], stamp: int) -> tuple[ArticleRow, ...]:
        """Return rows with every change of state made since ``stamp``, written or not."""
        later = [(change, ids) for number, change, ids in self._log if number >= stamp]
        if not later:
            return tuple(rows)
        answer = []
        for row in rows:
            for change, ids in later:
                row = restated(row, change) if row.id in ids else row
            answer.append(row)
        return tuple(answer)

    # --- inside

    def _apply(self, deed: Deed, is_undoable: bool = True) -> None:
        change = deed.change
        assert change is not None
        if not change.ids:
            return
        number = self._begin()
        self._log.append((number, change, frozenset(change.ids)))
        self.restated.emit(change)
        if is_undoable:
            self._remember(deed)

        def write(organise: "Organise") -> None:
            deed.states = organise.apply(change)
            deed.count = len(deed.states)

        def written(_: None) -> None:
            self._written(number)
            self.recount()
            if change.add_tags or change.remove_tags:
                self.changed.emit(Change(structure=True))
            if is_undoable:
                self.did.emit(deed)

        def failed(error: BaseException) -> None:
            self._log = deque(line for line in self._log if line[0] != number)
            for stack in (self._undo, self._redo):
                if deed in stack:
                    stack.remove(deed)
            self._not_written(change.ids, number)(error)

        self._tasks.run(Lane.WRITE, lambda: write(self.newsroom.organise), then=written, failed=failed)

    def _begin(self) -> int:
        """Return the number of a change under way: rows asked for from now until it is written may not show it."""
        number, self._next = self._next, self._next + 1
        self._unwritten.add(number)
        return number

    def _note(self, number: int, *changes: StateChange) -> None:
        """Remember what a change came to, in its place among the others."""
        lines = [*self._log, *((number, change, frozenset(change.ids)) for change in changes)]
        self._log = deque(sorted(lines, key=lambda line: line[0]))
        self._written(number)

    def _written(self, number: int) -> None:
        self._unwritten.discard(number)
        oldest = min(self._unwritten, default=self._next)
        while len(self._log) > REMEMBERED and self._log[0][0] < oldest:
            self._log.popleft()

    def _not_written(self, ids: Sequence[ArticleId], number: int) -> Callable[[BaseException], None]:
        def failed(error: BaseException) -> None:
            self._written(number)
            self.tell(Change(articles=tuple(ids)))
            self.report(error)

        return failed

    def _not_moved(
        self, deed: Deed, source: list[Deed], target: list[Deed], number: int
    ) -> Callable[[BaseException], None]:
        """Return what takes a deed back from ``source`` to ``target``, to be tried again."""

        def failed(error: BaseException) -> None:
            if deed in source:
                source.remove(deed)
                target.append(deed)
            self._not_written((), number)(error)

        return failed

    def _did(self, deed: Deed, ids: tuple[ArticleId, ...]) -> None:
        self._remember(deed)
        self.tell(Change(articles=ids))
        self.did.emit(deed)

    def _undone(self, deed: Deed, ids: tuple[ArticleId, ...], number: int) -> None:
        self._note(number, *reversals(deed))
        has_tags = deed.change is not None and bool(deed.change.add_tags or deed.change.remove_tags)
        self.tell(Change(articles=ids, structure=has_tags))
        self.undid.emit(deed)

    def _remember(self, deed: Deed) -> None:
        self._undo.append(deed)
        self._redo.clear()
        del self._undo[:-UNDO_DEPTH]

    def _count(self) -> None:
        def counted(counts: Counts) -> None:
            self.counts_changed.emit(counts)

        self.ask(lambda find: find.counts(), counted, key="counts")
