from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsreader.model.article import ContentKind, PageParts, StateChange
from newsreader.model.feed import HealthState
from newsreader.model.feed_intent import FeedIntent, SeenArticle, UpdatedArticle
from newsreader.model.ids import ArticleId, CleanHtml, FeedId
from newsreader.model.query import Query
from newsreader.store import Connection, Database, articles, counts, feeds, lists, state, tags
from tests.support.stories import NOW, add_feed, bring, clean, series

Step = tuple[str, int, int]

STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "bring",
                "see",
                "update",
                "page",
                "save",
                "read",
                "unread",
                "star",
                "unstar",
                "tag",
                "view",
                "undo",
                "remove",
                "leave out",
                "take in",
            ]
        ),
        st.integers(0, 5),
        st.integers(0, 5),
    ),
    max_size=25,
)


class Newsroom:
    """Does steps to an archive, and says what the counts must be by looking at every row."""

    def __init__(self, c: Connection) -> None:
        self.c = c
        self.feeds = [add_feed(c, name) for name in "abc"]
        self.ids: list[ArticleId] = []
        self.undo: Sequence[object] = ()
        self.left_out: set[ArticleId] = set()

    def take(self, step: Step) -> None:
        name, which, other = step
        feed = self.feeds[other % len(self.feeds)]
        if name == "bring":
            start = len(self.ids)
            found = [clean(f"bài-{start + n}", published=NOW - timedelta(hours=n)) for n in range(which)]
            self.ids += bring(self.c, feed, found)
        elif name == "save":
            parts = PageParts(f"https://saved.example/{which}", f"Lưu {which}", html=CleanHtml("<p>a</p>"), text="a")
            article, is_new = articles.add_saved(self.c, parts, now=NOW)
            self.ids += [article] if is_new else []
        elif name in ("leave out", "take in"):
            feeds.set_options(self.c, feed, is_in_all=name == "take in")
        elif name == "remove":
            feeds.remove_feed(self.c, feed)
            self.feeds[other % len(self.feeds)] = add_feed(self.c, f"new-{which}-{feed}")
        elif self.ids:
            self._touch(name, self.ids[which % len(self.ids)], feed)

    def _touch(self, name: str, article: ArticleId, feed: FeedId) -> None:
        entry = clean(f"bài-{article}", url=None, text=f"Sửa lần {len(self.ids)}.")
        intent = FeedIntent(feed, NOW, HealthState.OK)
        if name == "see":
            intent = FeedIntent(feed, NOW, HealthState.OK, seen=(SeenArticle(article, entry),))
            articles.write_feed(self.c, intent)
        elif name == "update":
            intent = FeedIntent(feed, NOW, HealthState.OK, updated=(UpdatedArticle(article, entry),))
            articles.write_feed(self.c, intent)
        elif name == "page":
            parts = PageParts("https://a.example", f"Trang {article}", html=CleanHtml("<p>đủ</p>"), text="đủ")
            articles.store_page(self.c, article, parts, now=NOW, kind=ContentKind.PAGE)
        elif name == "view":
            state.mark_read(self.c, Query(feeds=(feed,)), None, NOW)
        elif name == "undo":
            earlier = state.apply(self.c, StateChange(self.ids, is_read=True, add_tags=("x",)), NOW)
            state.restore(self.c, earlier, NOW)
        else:
            change = {
                "read": StateChange((article,), is_read=True),
                "unread": StateChange((article,), is_read=False),
                "star": StateChange((article,), is_starred=True),
                "unstar": StateChange((article,), is_starred=False),
                "tag": StateChange((article,), add_tags=("Đường sắt",)),
            }[name]
            state.apply(self.c, change, NOW)

    def check(self) -> None:
        rows = lists.list_rows(self.c, lists.list_ids(self.c, Query()))
        assert sorted(row.id for row in rows) == sorted(self.ids)
        told = counts.counts(self.c, NOW)
        unread = [row for row in rows if not row.is_read]
        kept = {feed.id: feed for feed in feeds.list_feeds(self.c)}
        for row in rows:  # what no feed lists any more stays as it was
            if row.feeds and any(kept[feed].is_in_all for feed in row.feeds):
                self.left_out.discard(row.id)
            elif row.feeds:
                self.left_out.add(row.id)
        assert {*lists.list_ids(self.c, Query(is_in_all=False))} == self.left_out
        assert {*lists.list_ids(self.c, Query(is_in_all=True))} == {*self.ids} - self.left_out
        assert told.all == len(rows)
        assert told.unread == sum(row.id not in self.left_out for row in unread)
        totals = self.c.exec_driver_sql("SELECT articles, unread, in_all FROM totals").first() or (0, 0, 0)
        assert tuple(totals) == (len(rows), len(unread), len(rows) - len(self.left_out))
        assert told.starred == sum(row.is_starred for row in rows)
        by_feed = Counter(feed for row in unread for feed in row.feeds)
        assert {feed: number for feed, number in told.feeds.items() if number} == by_feed
        listed = Counter(feed for row in rows for feed in row.feeds)
        assert {feed.id: feed.articles for feed in feeds.list_feeds(self.c) if feed.articles} == listed
        assert [tag.articles for tag in tags.list_tags(self.c)] in ([], [sum(bool(row.tags) for row in rows)])
        self.c.exec_driver_sql("INSERT INTO search(search, rank) VALUES('integrity-check', 1)")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS)
def test_kept_counts_and_the_index_are_what_looking_at_everything_gives(steps: list[Step]) -> None:
    with TemporaryDirectory() as folder:
        database = Database.open(Path(folder) / "archive.sqlite3")
        with database.write() as c:
            newsroom = Newsroom(c)
            for step in steps:
                newsroom.take(step)
                newsroom.check()
        database.close()


def test_today_is_the_calendar_day_of_the_readers_zone(database: Database) -> None:
    vietnam = timezone(timedelta(hours=7))
    now = datetime(2026, 3, 2, 0, 30, tzinfo=vietnam)
    with database.write() as c:
        feed = add_feed(c)
        ids = bring(
            c,
            feed,
            [
                clean("tối qua", published=datetime(2026, 3, 1, 23, 59, tzinfo=vietnam)),
                clean("vừa xong", published=datetime(2026, 3, 2, 0, 0, tzinfo=vietnam)),
                clean("vừa đọc", published=datetime(2026, 3, 2, 0, 10, tzinfo=vietnam)),
            ],
        )
        state.apply(c, StateChange((ids[2],), is_read=True), now)
        told = counts.counts(c, now)
    assert (told.today, told.today_unread, told.unread) == (2, 1, 2)


def test_an_empty_archive_counts_nothing(database: Database) -> None:
    with database.read() as c:
        told = counts.counts(c, NOW)
    assert (told.all, told.unread, told.starred, told.today, told.feeds) == (0, 0, 0, 0, {})


def test_a_feed_left_out_counts_in_its_own_place_alone(database: Database) -> None:
    with database.write() as c:
        shown, left_out = add_feed(c, "a"), add_feed(c, "b")
        bring(c, shown, series(2))
        ids = bring(c, left_out, series(3, start=10))
        feeds.set_options(c, left_out, is_in_all=False)
        told = counts.counts(c, NOW)
        assert (told.unread, told.today, told.today_unread) == (2, 2, 2)
        assert told.feeds == {shown: 2, left_out: 3}
        state.apply(c, StateChange(ids[:1], is_read=True), NOW)
        assert counts.counts(c, NOW).unread == 2
        feeds.set_options(c, left_out, is_in_all=True)
        assert counts.counts(c, NOW).unread == 4


def test_an_article_that_another_feed_lists_too_counts(database: Database) -> None:
    with database.write() as c:
        shown, left_out = add_feed(c, "a"), add_feed(c, "b")
        feeds.set_options(c, left_out, is_in_all=False)
        (article,) = bring(c, left_out, series(1))
        assert counts.counts(c, NOW).unread == 0
        seen = SeenArticle(article, clean("bài-0"))
        articles.write_feed(c, FeedIntent(shown, NOW, HealthState.OK, seen=(seen,)))
        assert counts.counts(c, NOW).unread == 1
        feeds.remove_feed(c, shown)
        assert counts.counts(c, NOW).unread == 0


def test_leaving_a_feed_that_was_left_out_does_not_bring_its_articles_back(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        bring(c, feed, series(2))
        feeds.set_options(c, feed, is_in_all=False)
        feeds.remove_feed(c, feed)
        assert counts.counts(c, NOW).unread == 0
        assert list(lists.list_ids(c, Query(is_in_all=True))) == []
