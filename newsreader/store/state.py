"""What the reader did: read, starred, tags. Every change returns the states as they were."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from newsreader.model.article import ArticleState, StateChange
from newsreader.model.ids import ArticleId
from newsreader.model.query import Query
from newsreader.model.text import fold, nfc
from newsreader.store import lists, search_index
from newsreader.store.batches import batched
from newsreader.store.schema import READER, article_tags, articles, states, tags
from newsreader.store.times import seconds


def apply(c: Connection, change: StateChange, now: datetime) -> tuple[ArticleState, ...]:
    """Set flags and tags; return the earlier states of the articles that changed. Unknown ids are passed over."""
    before = _states(c, change.ids)
    add = {fold(name): nfc(name).strip() for name in change.add_tags if name.strip()}
    remove = {fold(name.strip()) for name in change.remove_tags}
    after = {old.id: _changed(old, change, add, remove) for old in before}
    touched = tuple(old for old in before if after[old.id] != old)
    _write(c, touched, [after[old.id] for old in touched], now)
    return touched


def restore(c: Connection, earlier: Sequence[ArticleState], now: datetime) -> None:
    """Put states back as they were."""
    current = {state.id: state for state in _states(c, [state.id for state in earlier])}
    wanted = [state for state in earlier if state.id in current and current[state.id] != state]
    _write(c, [current[state.id] for state in wanted], wanted, now)


def mark_read(c: Connection, query: Query, before: datetime | None, now: datetime) -> tuple[ArticleId, ...]:
    """Mark everything a query finds as read, where ``before`` is given only what was first seen until then."""
    ids: Iterable[int] = lists.list_ids(c, replace(query, is_unread=True) if query.is_unread is None else query)
    if before is not None:
        limit = seconds(before)
        kept: list[int] = []
        for batch in batched(ids):
            kept += c.scalars(select(articles.c.id).where(articles.c.id.in_(batch), articles.c.first_seen <= limit))
        ids = kept
    marked: list[ArticleId] = []
    for batch in batched(ids):
        changed = c.scalars(
            update(states)
            .where(states.c.reader_id == READER, states.c.article_id.in_(batch), states.c.is_read == 0)
            .values(is_read=1, read_at=seconds(now))
            .returning(states.c.article_id)
        )
        marked += [ArticleId(article) for article in changed]
    return tuple(marked)


def _states(c: Connection, ids: Sequence[int]) -> tuple[ArticleState, ...]:
    found: dict[int, ArticleState] = {}
    for batch in batched(dict.fromkeys(ids)):
        tagged: dict[int, list[str]] = {}
        names = select(article_tags.c.article_id, tags.c.name).select_from(
            article_tags.join(tags, tags.c.id == article_tags.c.tag_id)
        )
        names = names.where(article_tags.c.article_id.in_(batch), article_tags.c.reader_id == READER)
        for article, name in c.execute(names.order_by(tags.c.folded)):
            tagged.setdefault(article, []).append(name)
        rows = select(states.c.article_id, states.c.is_read, states.c.is_starred)
        for row in c.execute(rows.where(states.c.reader_id == READER, states.c.article_id.in_(batch))):
            found[row.article_id] = ArticleState(
                ArticleId(row.article_id),
                bool(row.is_read),
                bool(row.is_starred),
                tuple(tagged.get(row.article_id, ())),
            )
    return tuple(found[article] for article in dict.fromkeys(ids) if article in found)


def _changed(old: ArticleState, change: StateChange, add: dict[str, str], remove: set[str]) -> ArticleState:
    names = {fold(name): name for name in old.tags}
    for folded, name in add.items():
        names.setdefault(folded, name)
    kept = tuple(name for folded, name in sorted(names.items()) if folded not in remove)
    return ArticleState(
        old.id,
        old.is_read if change.is_read is None else change.is_read,
        old.is_starred if change.is_starred is None else change.is_starred,
        kept,
    )


def _write(c: Connection, old: Sequence[ArticleState], new: Sequence[ArticleState], now: datetime) -> None:
    pairs = list(zip(old, new, strict=True))
    for flag, when in (("is_read", "read_at"), ("is_starred", "starred_at")):
        for value in (True, False):
            ids = [was.id for was, now_is in pairs if getattr(now_is, flag) is value is not getattr(was, flag)]
            for batch in batched(ids):
                c.execute(
                    update(states)
                    .where(states.c.reader_id == READER, states.c.article_id.in_(batch))
                    .values({flag: int(value), when: seconds(now) if value else None})
                )
    retagged = [(was, now_is) for was, now_is in pairs if was.tags != now_is.tags]
    if retagged:
        _retag(c, retagged, now)


def _retag(c: Connection, pairs: Sequence[tuple[ArticleState, ArticleState]], now: datetime) -> None:
    ids = [was.id for was, _ in pairs]
    search_index.remove(c, ids)
    known = {row.folded: row.id for row in c.execute(select(tags.c.id, tags.c.folded))}
    for was, now_is in pairs:
        earlier, wanted = {fold(name): name for name in was.tags}, {fold(name): name for name in now_is.tags}
        for folded in earlier.keys() - wanted.keys():
            c.execute(
                delete(article_tags).where(
                    article_tags.c.reader_id == READER,
                    article_tags.c.tag_id == known[folded],
                    article_tags.c.article_id == was.id,
                )
            )
        for folded in wanted.keys() - earlier.keys():
            if folded not in known:
                made = insert(tags).values(name=wanted[folded], folded=folded).returning(tags.c.id)
                known[folded] = c.execute(made).scalar_one()
            c.execute(
                insert(article_tags).values(
                    reader_id=READER, tag_id=known[folded], article_id=was.id, added_at=seconds(now)
                )
            )
    search_index.add(c, ids)
