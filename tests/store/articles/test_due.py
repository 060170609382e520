from datetime import timedelta

from newsreader.model.article import ContentKind, PageParts
from newsreader.model.feed import HealthState
from newsreader.model.feed_intent import FeedIntent, SeenArticle
from newsreader.model.ids import CleanHtml
from newsreader.model.query import Query
from newsreader.store import Database, articles, feeds, lists
from tests.support.stories import NOW, add_feed, bring, clean, series

PAGE = PageParts("https://paper.example/a", html=CleanHtml("<p>a</p>"), text="a")


def test_pages_of_sources_that_want_full_text_are_due_newest_first(database: Database) -> None:
    with database.write() as c:
        one, two = add_feed(c, "a"), add_feed(c, "b")
        wanted = bring(c, one, series(2))
        unwanted = bring(c, two, series(2, start=5))
        feeds.set_options(c, two, fetch_full_text=False)
        lister = feeds.get_feed(c, one).url
        assert articles.pages_due(c, NOW) == (
            (wanted[0], "https://paper.example/bài-0", lister),
            (wanted[1], "https://paper.example/bài-1", lister),
        )
        assert [line[0] for line in articles.pages_due(c, NOW, limit=1)] == [wanted[0]]
        assert articles.pages_due(c, NOW, feeds=(two,)) == ()
        assert [line[0] for line in articles.pages_due(c, NOW, articles=unwanted[:1])] == [unwanted[0]]


def test_an_article_listed_by_one_source_that_wants_full_text_is_due(database: Database) -> None:
    with database.write() as c:
        one, two = add_feed(c, "a"), add_feed(c, "b")
        feeds.set_options(c, one, fetch_full_text=False)
        (article,) = bring(c, one, [clean("bài")])
        assert articles.pages_due(c, NOW) == ()
        articles.write_feed(c, FeedIntent(two, NOW, HealthState.OK, seen=(SeenArticle(article, clean("bài")),)))
        assert [line[0] for line in articles.pages_due(c, NOW)] == [article]


def test_a_page_stored_is_due_no_more_and_one_without_address_never(database: Database) -> None:
    with database.write() as c:
        stored, _ = bring(c, add_feed(c), [clean("bài"), clean("không", url=None)])
        articles.store_page(c, stored, PAGE, now=NOW, kind=ContentKind.PAGE)
        assert articles.pages_due(c, NOW + timedelta(days=9)) == ()


def test_a_page_that_fails_is_tried_later_and_then_no_more_by_itself(database: Database) -> None:
    with database.write() as c:
        (article,) = bring(c, add_feed(c), series(1))
        now = NOW
        for wait in (timedelta(hours=1), timedelta(hours=6), timedelta(hours=24), timedelta(days=3)):
            articles.page_failed(c, article, "Không có trả lời.", now)
            assert articles.pages_due(c, now + wait - timedelta(seconds=1)) == ()
            now += wait
            assert len(articles.pages_due(c, now)) == 1
        articles.page_failed(c, article, "Không có trả lời.", now)
        assert articles.pages_due(c, now + timedelta(days=365)) == ()
        assert len(articles.pages_due(c, now, articles=(article,))) == 1


def test_what_is_due_is_found_by_its_index(database: Database) -> None:
    with database.write() as c:
        bring(c, add_feed(c), series(1))
        told: list[str] = []
        driver = c.connection.driver_connection
        assert driver is not None
        driver.set_trace_callback(told.append)
        articles.pages_due(c, NOW)
        driver.set_trace_callback(None)
        (statement,) = [line for line in told if "page_fetches" in line]
        plan = [row[3] for row in c.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}")]
    assert any("page_fetches_due" in line for line in plan), plan


def test_an_article_kept_twice_keeps_the_first_time(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(1200))
        articles.set_kept(c, ids[:600], NOW)
        articles.set_kept(c, ids, NOW + timedelta(days=1))
        times = {tuple(row) for row in c.exec_driver_sql("SELECT kept_at, count(*) FROM articles GROUP BY kept_at")}
        assert len(lists.list_ids(c, Query(is_kept=True))) == 1200
    first = int(NOW.timestamp())
    assert times == {(first, 600), (first + 86400, 600)}
