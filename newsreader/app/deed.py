"""A change of state as the reader made it: what it does to a row, and what it comes to when it is undone."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from newsreader.model.article import ArticleRow, ArticleState, StateChange
from newsreader.model.ids import ArticleId
from newsreader.model.query import Query
from newsreader.model.text import fold


class DeedKind(StrEnum):
    """What was done, for the message bar."""

    READ = "read"
    UNREAD = "unread"
    STARRED = "starred"
    UNSTARRED = "unstarred"
    TAGGED = "tagged"
    UNTAGGED = "untagged"
    VIEW_READ = "view_read"


@dataclass(slots=True, eq=False)
class Deed:
    """One change of state that can be undone, itself and no other like it.

    ``name`` is the tag; ``count`` the articles that changed.

    ``states`` are filled in the write lane, before anything later runs there.
    """

    kind: DeedKind
    change: StateChange | None
    query: Query | None = None
    before: datetime | None = None
    name: str = ""
    count: int = 0
    ids: tuple[ArticleId, ...] = ()
    states: tuple[ArticleState, ...] = field(default=(), repr=False)


def reversals(deed: Deed) -> Iterable[StateChange]:
    """Return what an undone deed came to."""
    if deed.change is None:
        return (StateChange(deed.ids, is_read=False),)
    added = deed.change.add_tags
    return (
        StateChange(
            (state.id,),
            is_read=state.is_read,
            is_starred=state.is_starred,
            add_tags=state.tags,
            remove_tags=tuple(tag for tag in added if fold(tag) not in {fold(known) for known in state.tags}),
        )
        for state in deed.states
    )


def restate(row: ArticleRow, change: StateChange) -> ArticleRow:
    """Return a row as it will be once a change is written."""
    return restated(row, change) if row.id in change.ids else row


def restated(row: ArticleRow, change: StateChange) -> ArticleRow:
    """Return a row as a change leaves it that is known to be about it."""
    tags = row.tags
    if change.add_tags or change.remove_tags:
        gone = {fold(tag) for tag in change.remove_tags}
        known = {fold(tag) for tag in tags}
        kept = [tag for tag in tags if fold(tag) not in gone]
        tags = (*kept, *(tag for tag in change.add_tags if fold(tag) not in known))
    return replace(
        row,
        is_read=row.is_read if change.is_read is None else change.is_read,
        is_starred=row.is_starred if change.is_starred is None else change.is_starred,
        tags=tags,
    )
