from datetime import timedelta

import pytest

from newsreader.model.article import StateChange
from newsreader.model.errors import AlreadySubscribed, NotFound
from newsreader.model.feed import HealthState
from newsreader.model.feed_intent import FeedIntent
from newsreader.model.fetching import Validators
from newsreader.model.ids import FeedId
from newsreader.model.query import Query
from newsreader.store import Database, articles, feeds, folders, lists, state
from tests.support.stories import NOW, add_feed, bring, series


def test_an_address_in_another_spelling_is_the_same_feed(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c, "bao")
        assert feeds.feed_by_url(c, "http://BAO.example/rss/?utm_source=x") == feeds.get_feed(c, feed)
        with pytest.raises(AlreadySubscribed) as caught:
            feeds.add_feed(
                c, url="http://bao.example/rss", title=None, feed_title="", site_url=None, folder_id=None, now=NOW
            )
    assert caught.value.feed.id == feed


def test_the_readers_title_goes_before_the_publishers_and_the_address_stands_in(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c, "bao")
        feeds.rename_feed(c, feed, "Báo của tôi")
        assert feeds.get_feed(c, feed).title == "Báo của tôi"
        feeds.rename_feed(c, feed, None)
        assert feeds.get_feed(c, feed).title == "Báo bao"
        bare = feeds.add_feed(
            c, url="https://x.example/", title=None, feed_title="", site_url=None, folder_id=None, now=NOW
        )
        (article,) = bring(c, bare, series(1))
        assert feeds.get_feed(c, bare).title == "https://x.example/"
        assert lists.list_rows(c, (article,))[0].sources == ("https://x.example/",)


def test_a_feed_is_found_by_id_address_or_title_without_accents(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c, "Đà Nẵng")
        for text in (str(feed), "https://Đà Nẵng.example/rss", "bao da nang", " Báo Đà Nẵng "):
            assert feeds.find_feed(c, text).id == feed
        with pytest.raises(NotFound, match="không có"):
            feeds.find_feed(c, "không có")


def test_a_title_of_two_feeds_asks_for_an_id(database: Database) -> None:
    with database.write() as c:
        one, two = add_feed(c, "a"), add_feed(c, "b")
        for feed in (one, two):
            feeds.rename_feed(c, feed, "Tin")
        with pytest.raises(NotFound, match=f"{one}, {two}"):
            feeds.find_feed(c, "tin")


def test_feeds_come_by_folder_and_title_without_regard_to_accents(database: Database) -> None:
    with database.write() as c:
        folder = folders.ensure_folder(c, ("Á", "Trong"))
        made = [add_feed(c, "b", folder), add_feed(c, "Á"), add_feed(c, "a", folder)]
        listed = feeds.list_feeds(c)
    assert [feed.id for feed in listed] == [made[1], made[2], made[0]]
    assert listed[1].folder == "Á / Trong"


def test_removing_a_feed_keeps_its_articles_and_what_the_reader_did(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        ids = bring(c, feed, series(2))
        state.apply(c, StateChange((ids[0],), is_read=True, is_starred=True, add_tags=("giữ",)), NOW)
        feeds.remove_feed(c, feed)
        rows = lists.list_rows(c, ids)
        assert [(row.is_read, row.is_starred, row.tags, row.feeds) for row in rows] == [
            (True, True, ("giữ",), ()),
            (False, False, (), ()),
        ]
        assert len(lists.list_ids(c, Query())) == 2
        with pytest.raises(NotFound):
            feeds.get_feed(c, feed)


def test_a_feed_that_comes_back_meets_its_articles_as_they_were(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        found = series(1)
        (article,) = bring(c, feed, found)
        state.apply(c, StateChange((article,), is_read=True), NOW)
        feeds.remove_feed(c, feed)
        again = add_feed(c)
        known = articles.known_articles(c, again, found)[0]
    assert known is not None
    assert (known.id, known.in_feed) == (article, False)


def test_due_are_feeds_whose_time_has_come_longest_waiting_first(database: Database) -> None:
    with database.write() as c:
        late, early, waiting, paused, gone = (add_feed(c, name) for name in "abcde")
        for feed, minutes, due, outcome in (
            (late, 10, 0, HealthState.OK),
            (early, 90, 0, HealthState.FAILING),
            (waiting, 5, 60, HealthState.OK),
            (gone, 90, 0, HealthState.GONE),
        ):
            then = NOW - timedelta(minutes=minutes)
            intent = FeedIntent(feed, then, outcome, next_fetch=NOW + timedelta(minutes=due))
            articles.write_feed(c, intent)
        feeds.set_options(c, paused, is_paused=True)
        assert [feed.id for feed in feeds.due_feeds(c, NOW)] == [early, late]
        assert [feed.id for feed in feeds.due_feeds(c, NOW, force=True)] == [early, late, waiting]
        assert {feed.id for feed in feeds.due_feeds(c, NOW, ids=(paused, gone))} == {paused, gone}
        assert feeds.get_feed(c, paused).health.state is HealthState.PAUSED


def test_what_a_server_gave_is_asked_with_again_exactly(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        given = Validators('W/"a b"', "Sun, 01 Mar 2026 12:00:00 GMT")
        articles.write_feed(c, FeedIntent(feed, NOW, HealthState.OK, validators=given, body_hash="h"))
        articles.write_feed(c, FeedIntent(feed, NOW, HealthState.FAILING, "Không có trả lời.", failures=3))
        (due,) = feeds.due_feeds(c, NOW)
        health = feeds.get_feed(c, feed).health
    assert (due.validators, due.body_hash, due.failures) == (given, "h", 3)
    assert (health.state, health.last_error, health.last_success) == (HealthState.FAILING, "Không có trả lời.", NOW)


def test_options_not_given_stay_as_they_are(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        feeds.set_options(c, feed, fetch_pictures=False)
        feeds.set_options(c, feed)
        told = feeds.get_feed(c, feed)
    assert (told.fetch_full_text, told.fetch_pictures) == (True, False)


def test_writing_for_a_feed_removed_meanwhile_writes_nothing(database: Database) -> None:
    with database.write() as c:
        written = bring(c, FeedId(77), series(2))
        assert written == ()
        assert len(lists.list_ids(c, Query())) == 0
