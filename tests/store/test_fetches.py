from datetime import UTC, datetime, timedelta

from newsreader.model.feed import Access, FetchRecord, HealthState, SourceKind, Trouble
from newsreader.model.feed_intent import FeedIntent
from newsreader.model.fetching import Validators, Wishes
from newsreader.model.ids import FeedId
from newsreader.store import Connection, Database, feeds, fetches

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def add(c: Connection, name: str = "a") -> FeedId:
    return feeds.add_feed(
        c,
        url=f"https://{name}.example/rss",
        title=None,
        feed_title=name,
        site_url=None,
        folder_id=None,
        now=NOW,
    )


def intent(feed: FeedId, **values: object) -> FeedIntent:
    return FeedIntent(feed, NOW, HealthState.OK, **values)  # type: ignore[arg-type]


def test_what_a_feed_asks_for_comes_back_to_those_who_fetch_it(database: Database) -> None:
    wishes = Wishes(30, 3600, (1, 2), (5, 6))
    with database.write() as c:
        feed = add(c)
        fetches.write_health(
            c,
            intent(feed, wishes=wishes, rhythm=900, latest=NOW, validators=Validators('"é"', "then"), status=200),
        )
        (line,) = feeds.due_feeds(c, NOW, force=True)
    assert (line.wishes, line.rhythm, line.latest) == (wishes, 900, NOW)
    assert line.validators == Validators('"é"', "then")


def test_an_unchanged_feed_keeps_what_it_asked_for(database: Database) -> None:
    with database.write() as c:
        feed = add(c)
        fetches.write_health(c, intent(feed, wishes=Wishes(30), rhythm=900))
        fetches.write_health(c, intent(feed))
        (line,) = feeds.due_feeds(c, NOW, force=True)
        assert (line.wishes, line.rhythm) == (Wishes(30), 900)
        fetches.write_health(c, intent(feed, wishes=Wishes()))
        assert feeds.due_feeds(c, NOW, force=True)[0].wishes == Wishes()


def test_a_feed_asks_at_its_new_address_once_it_is_adopted(database: Database) -> None:
    with database.write() as c:
        feed = add(c)
        fetches.write_health(c, intent(feed, moved_to="https://new.example/rss", moves=2, trouble=Trouble.MOVED))
        (line,) = feeds.due_feeds(c, NOW, force=True)
        assert (line.moved_to, line.moves) == ("https://new.example/rss", 2)
        assert feeds.get_feed(c, feed).health.moved_to == "https://new.example/rss"
        fetches.write_health(c, intent(feed, new_url="https://new.example/rss"))
        assert feeds.get_feed(c, feed).url == "https://new.example/rss"
        assert feeds.feed_by_url(c, "http://new.example/rss/") == feeds.get_feed(c, feed)


def test_an_address_that_another_subscription_has_is_not_adopted(database: Database) -> None:
    with database.write() as c:
        first, second = add(c, "a"), add(c, "b")
        fetches.write_health(c, intent(first, new_url=feeds.get_feed(c, second).url))
        assert feeds.get_feed(c, first).url == "https://a.example/rss"


def test_the_history_keeps_the_last_requests_newest_first(database: Database) -> None:
    with database.write() as c:
        feed, other = add(c, "a"), add(c, "b")
        fetches.record(c, other, FetchRecord(NOW, "ok"))
        for n in range(fetches.KEPT + 5):
            fetches.record(c, feed, FetchRecord(NOW + timedelta(minutes=n), "ok", 200, n, 10 * n, n, None))
        told = fetches.history(c, feed)
        assert len(told) == fetches.KEPT
        assert told[0] == FetchRecord(NOW + timedelta(minutes=fetches.KEPT + 4), "ok", 200, 34, 340, 34, None)
        assert len(fetches.history(c, other)) == 1


def test_two_requests_in_one_second_leave_the_later(database: Database) -> None:
    with database.write() as c:
        feed = add(c)
        fetches.record(c, feed, FetchRecord(NOW, "ok"))
        fetches.record(c, feed, FetchRecord(NOW, "failing", 500, note="Trouble."))
        assert [line.outcome for line in fetches.history(c, feed)] == ["failing"]


def test_hosts_are_left_alone_until_their_time(database: Database) -> None:
    with database.write() as c:
        fetches.leave_alone(c, [("a.example", NOW + timedelta(hours=1)), ("b.example", NOW + timedelta(hours=2))])
        fetches.leave_alone(c, [("a.example", NOW + timedelta(hours=3))])
        assert dict(fetches.waiting_hosts(c, NOW + timedelta(hours=2))) == {"a.example": NOW + timedelta(hours=3)}


def test_a_feed_whose_server_asked_to_wait_is_not_forced(database: Database) -> None:
    with database.write() as c:
        feed = add(c)
        busy = FeedIntent(
            feed, NOW, HealthState.FAILING, "Busy.", next_fetch=NOW + timedelta(hours=1), trouble=Trouble.BUSY
        )
        fetches.write_health(c, busy)
        assert feeds.due_feeds(c, NOW, force=True) == ()
        assert len(feeds.due_feeds(c, NOW, ids=[feed])) == 1
        assert len(feeds.due_feeds(c, NOW + timedelta(hours=2), force=True)) == 1


def test_a_feeds_own_way_of_being_asked_is_kept_without_its_secrets(database: Database) -> None:
    access = Access("Reader/1", (("X-Edition", "vi"),), "hằng", ("password", "header:X-Token"))
    with database.write() as c:
        feed = add(c)
        feeds.set_access(c, feed, access)
        assert feeds.get_feed(c, feed).access == access
        assert feeds.due_feeds(c, NOW)[0].access == access
        feeds.set_access(c, feed, Access())
        assert feeds.get_feed(c, feed).access == Access()


def test_an_interval_of_ones_own_holds_until_it_is_taken_back(database: Database) -> None:
    with database.write() as c:
        feed = add(c)
        feeds.set_options(c, feed, interval_minutes=5)
        assert feeds.due_feeds(c, NOW)[0].interval == timedelta(minutes=5)
        feeds.set_options(c, feed, interval_minutes=0)
        assert feeds.due_feeds(c, NOW)[0].interval is None


def test_a_feed_that_gets_another_address_begins_anew_and_keeps_its_articles(database: Database) -> None:
    with database.write() as c:
        feed = add(c)
        fetches.write_health(c, intent(feed, validators=Validators('"1"'), body_hash="hash", status=200))
        feeds.set_address(c, feed, "https://a.example/news", SourceKind.PAGE)
        (line,) = feeds.due_feeds(c, NOW)
        assert (line.url, line.kind, line.validators, line.body_hash) == (
            "https://a.example/news",
            SourceKind.PAGE,
            Validators(),
            None,
        )
