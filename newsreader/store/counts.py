"""The counts that the sources pane shows: kept by triggers, today's counted from the index."""

from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from newsreader.model.article import Counts
from newsreader.model.ids import FeedId
from newsreader.store.schema import READER, feed_counts, states, totals
from newsreader.store.times import seconds


def counts(c: Connection, now: datetime) -> Counts:
    """Return the counts; today is the calendar day of ``now`` in its own zone.

    Unread ones and today's are those that the views of everything show.
    """
    row = c.execute(select(totals).where(totals.c.reader_id == READER)).first()
    morning = now.replace(hour=0, minute=0, second=0, microsecond=0)
    today = c.execute(
        select(func.count(), func.coalesce(func.sum(1 - states.c.is_read), 0)).where(
            states.c.reader_id == READER,
            states.c.is_in_all == 1,
            states.c.sort_at >= seconds(morning),
            states.c.sort_at < seconds(morning + timedelta(days=1)),
        )
    ).one()
    unread = c.execute(select(feed_counts.c.feed_id, feed_counts.c.unread).where(feed_counts.c.reader_id == READER))
    return Counts(
        all=row.articles if row else 0,
        unread=row.in_all_unread if row else 0,
        starred=row.starred if row else 0,
        today=today[0],
        today_unread=today[1],
        feeds={FeedId(feed): number for feed, number in unread},
    )
