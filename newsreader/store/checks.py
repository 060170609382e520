"""What ``verify`` asks of the file beyond SQLite's own look: index, kept counts, packed texts; how they are mended."""

from collections.abc import Callable

from sqlalchemy import Connection, text
from sqlalchemy.exc import DatabaseError

from newsreader.store import search_index
from newsreader.store.bodies import is_whole

_BATCH = 500
_TOTALS = {
    "articles": "1",
    "unread": "is_read = 0",
    "starred": "is_starred",
    "in_all": "is_in_all",
    "in_all_unread": "is_in_all AND is_read = 0",
}
_WRONG_TOTALS = " OR ".join(
    f"{name} <> (SELECT coalesce(sum({what}), 0) FROM states WHERE reader_id = t.reader_id)"
    for name, what in _TOTALS.items()
)
_COUNTED = """
    SELECT s.reader_id AS reader_id, a.feed_id AS feed_id, count(*) AS articles, sum(s.is_read = 0) AS unread
    FROM appearances AS a JOIN states AS s ON s.article_id = a.article_id
    WHERE s.reader_id IN (SELECT reader_id FROM totals) GROUP BY s.reader_id, a.feed_id
"""
_WRONG_FEEDS = f"""
    WITH counted AS ({_COUNTED})
    SELECT (SELECT count(*) FROM feed_counts AS k LEFT JOIN counted AS c USING (reader_id, feed_id)
            WHERE k.articles <> coalesce(c.articles, 0) OR k.unread <> coalesce(c.unread, 0))
        + (SELECT count(*) FROM counted LEFT JOIN feed_counts AS k USING (reader_id, feed_id) WHERE k.feed_id IS NULL)
"""


def index_problem(c: Connection) -> str | None:
    """Return what is wrong with the search index, compared with the articles; None where nothing is.

    Needs a writing connection, though nothing is written. A million articles take minutes.
    """
    try:
        with c.begin_nested():
            c.exec_driver_sql("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
    except DatabaseError:
        return "The search index does not agree with the articles."
    return None


def mend_index(c: Connection) -> None:
    """Make the index anew from the articles."""
    search_index.rebuild(c)


def counts_problem(c: Connection) -> str | None:
    """Return what is wrong with the kept counts; None where they are what counting gives."""
    totals = c.execute(text(f"SELECT count(*) FROM totals AS t WHERE {_WRONG_TOTALS}")).scalar_one()
    feeds = c.execute(text(_WRONG_FEEDS)).scalar_one()
    return f"The counts of {feeds} feeds and {totals} readers are wrong." if totals or feeds else None


def mend_counts(c: Connection) -> None:
    """Count anew."""
    sums = ", ".join(
        f"{name} = (SELECT coalesce(sum({what}), 0) FROM states WHERE reader_id = totals.reader_id)"
        for name, what in _TOTALS.items()
    )
    c.execute(text(f"UPDATE totals SET {sums}"))
    c.execute(text("DELETE FROM feed_counts"))
    c.execute(text(f"INSERT INTO feed_counts(reader_id, feed_id, articles, unread) {_COUNTED}"))


def texts(c: Connection, on_step: Callable[[int], None]) -> tuple[int, tuple[int, ...]]:
    """Unpack every text; return how many there are, and the articles of those that are damaged.

    ``on_step`` is told how many are done.
    """
    done, last = 0, 0
    damaged: list[int] = []
    query = "SELECT rowid, article_id, body FROM contents WHERE rowid > ? ORDER BY rowid LIMIT ?"
    while rows := c.exec_driver_sql(query, (last, _BATCH)).all():
        damaged += [row.article_id for row in rows if not is_whole(row.body)]
        done, last = done + len(rows), rows[-1].rowid
        on_step(done)
    return done, tuple(dict.fromkeys(damaged))
