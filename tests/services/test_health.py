"""What the state of feeds means, and that each remedy helps."""

from datetime import timedelta
from typing import Any

import pytest

from newsreader.feeds.web.http import HttpClient
from newsreader.model.errors import AlreadySubscribed, NoFeedFound, NoKeyring, NotFound
from newsreader.model.feed import Access, Feed, FeedCandidate, FeedHealth, HealthState, Remedy, SourceKind, Trouble
from newsreader.model.health import report_on, worst_first
from newsreader.model.ids import FeedId
from newsreader.model.profile import Profile
from newsreader.services.access import AccessChange, changed_access, header_of
from newsreader.services.newsroom import Newsroom, open_newsroom
from newsreader.services.reports import RefreshOptions
from newsreader.store import feeds as stored
from tests.support.documents import FIRST
from tests.support.keyrings import Memory, installed
from tests.support.news_server import NewsServer, Route
from tests.support.papers import refresh, subscribe

NOW = FIRST + timedelta(days=30)


def made(title: str = "Báo", **health: Any) -> Feed:
    known = FeedHealth(**health)
    return Feed(FeedId(1), f"https://bao.example/{title}", title, None, None, None, 0, 0, known)


def fresh(newsroom: Newsroom, feed: Feed) -> Feed:
    return newsroom.find.feed(str(feed.id))


def named(server: NewsServer, *links: str) -> None:
    """Have the site's first page name these feeds."""
    lines = "".join(f'<link rel="alternate" type="application/rss+xml" title="x" href="{link}">' for link in links)
    server.page("/", f"<!DOCTYPE html><html><head><title>Báo</title>{lines}</head><body><p>Trang</p></body></html>")


# --- judged


def test_what_does_not_mend_itself_comes_first_and_what_is_well_last() -> None:
    day = timedelta(days=1)
    feeds = [
        made("well", state=HealthState.OK),
        made("silent", state=HealthState.OK, latest=NOW - 20 * day, rhythm=3600),
        made("paused", state=HealthState.PAUSED, trouble=Trouble.GONE),
        made("moved", state=HealthState.OK, trouble=Trouble.MOVED),
        made("new"),
        made("long away", state=HealthState.FAILING, trouble=Trouble.UNREACHABLE, last_success=NOW - 9 * day),
        made("away", state=HealthState.FAILING, trouble=Trouble.UNREACHABLE, last_success=NOW - day),
        made("blocked", state=HealthState.FAILING, trouble=Trouble.BLOCKED),
        made("gone", state=HealthState.GONE, trouble=Trouble.GONE),
    ]
    reports = worst_first(report_on(feed, NOW) for feed in feeds)
    order = ["gone", "blocked", "long away", "away", "moved", "silent", "new", "paused", "well"]
    assert [report.feed.title for report in reports] == order
    assert [report.feed.title for report in reports if report.is_problem] == order[:6]
    assert [report.feed.title for report in reports if report.is_failing] == order[:4]


@pytest.mark.parametrize(
    ("health", "best"),
    [
        ({"state": HealthState.OK, "trouble": Trouble.MOVED, "moved_to": "https://x.example/"}, Remedy.ADOPT),
        ({"state": HealthState.GONE, "trouble": Trouble.GONE}, Remedy.LOOK_AGAIN),
        ({"state": HealthState.FAILING, "trouble": Trouble.BLOCKED}, Remedy.ACCESS),
        ({"state": HealthState.FAILING, "trouble": Trouble.NOT_A_FEED}, Remedy.LOOK_AGAIN),
        ({"state": HealthState.FAILING, "trouble": Trouble.NOT_A_FEED, "moved_to": "https://x.example/"}, Remedy.ADOPT),
        ({"state": HealthState.FAILING}, Remedy.RETRY),
        ({"state": HealthState.PAUSED}, Remedy.RESUME),
    ],
)
def test_each_trouble_has_its_best_remedy(health: dict[str, Any], best: Remedy) -> None:
    assert report_on(made(**health), NOW).remedies[0] is best


def test_a_feed_that_is_well_needs_none() -> None:
    assert report_on(made(state=HealthState.OK), NOW).remedies == ()


# --- asked


def test_a_report_counts_what_fails_and_gives_its_history(newsroom: Newsroom, server: NewsServer) -> None:
    subscribe(newsroom, server.feed("/well.xml", 2))
    bad = subscribe(newsroom, server.feed("/bad.xml", 1))
    server.fault("/bad.xml", "500")
    refresh(newsroom)
    assert newsroom.health.failing_count() == 1
    first = newsroom.health.report()[0]
    assert (first.feed.id, first.is_failing, first.is_problem) == (bad.id, True, True)
    (line,) = newsroom.health.history(bad.id)
    assert (line.outcome, line.status, line.new_articles) == ("failing", 500, 0)
    newsroom.organise.set_feed_options(bad.id, is_paused=True)
    assert newsroom.health.failing_count() == 0


# --- mended


def test_a_feed_that_moved_is_asked_at_its_new_address(newsroom: Newsroom, server: NewsServer) -> None:
    new = server.feed("/new.xml", 2)
    feed = subscribe(newsroom, server.serve("/old.xml", Route(status=301, headers={"Location": new})))
    refresh(newsroom)
    assert newsroom.health.report()[0].remedies[0] is Remedy.ADOPT
    done = newsroom.health.remedy(feed.id, Remedy.ADOPT)
    assert (done.feed.url, done.is_due) == (new, True)
    assert fresh(newsroom, feed).health.moved_to is None


def test_a_feed_that_has_not_moved_cannot_be_moved(newsroom: Newsroom, server: NewsServer) -> None:
    feed = subscribe(newsroom, server.feed("/f.xml", 1))
    with pytest.raises(NotFound, match="no new address"):
        newsroom.health.remedy(feed.id, Remedy.ADOPT)


def test_the_only_feed_that_its_site_names_takes_the_place_of_one_that_is_none(
    newsroom: Newsroom, server: NewsServer
) -> None:
    server.feed("/old.xml", 2)
    feed = subscribe(newsroom, server.fault("/old.xml", "html"))
    refresh(newsroom)
    named(server, server.feed("/new.xml", 3))
    done = newsroom.health.remedy(feed.id, Remedy.LOOK_AGAIN)
    assert (done.feed.id, done.feed.url, done.is_due) == (feed.id, server.url("/new.xml"), True)
    assert newsroom.refresh.start(RefreshOptions(feeds=(feed.id,))).done.result(60).new_articles == 3
    assert fresh(newsroom, feed).health.state is HealthState.OK


def test_of_several_feeds_of_its_site_the_reader_takes_one(newsroom: Newsroom, server: NewsServer) -> None:
    feed = subscribe(newsroom, server.url("/none.xml"))
    refresh(newsroom)
    named(server, server.feed("/1.xml", 1), server.feed("/2.xml", 2))
    done = newsroom.health.remedy(feed.id, Remedy.LOOK_AGAIN)
    assert not done.is_due
    assert [candidate.articles for candidate in done.candidates] == [1, 2]
    assert fresh(newsroom, feed).url == server.url("/none.xml")
    assert newsroom.health.take(feed.id, done.candidates[1]).url == server.url("/2.xml")


def test_a_feed_that_can_be_read_again_keeps_its_place(newsroom: Newsroom, server: NewsServer) -> None:
    url = server.feed("/f.xml", 2)
    feed = subscribe(newsroom, server.fault("/f.xml", "404"))
    refresh(newsroom)
    server.feed("/f.xml", 2)
    named(server, url, server.feed("/comments.xml", 1))
    done = newsroom.health.remedy(feed.id, Remedy.LOOK_AGAIN)
    assert (done.feed.url, done.candidates, done.is_due) == (url, (), True)


def test_what_another_subscription_has_is_not_taken(newsroom: Newsroom, server: NewsServer) -> None:
    other = subscribe(newsroom, server.feed("/other.xml", 2))
    feed = subscribe(newsroom, server.url("/none.xml"))
    refresh(newsroom)
    named(server, other.url)
    with pytest.raises(AlreadySubscribed):
        newsroom.health.remedy(feed.id, Remedy.LOOK_AGAIN)


def test_a_silent_feed_that_is_all_its_site_names_is_said_to_be(newsroom: Newsroom, server: NewsServer) -> None:
    url = server.feed("/f.xml", 2)
    feed = subscribe(newsroom, url)
    refresh(newsroom)
    named(server, url)
    with pytest.raises(NoFeedFound, match="no other feed"):
        newsroom.health.remedy(feed.id, Remedy.LOOK_AGAIN)


def test_headlines_of_a_page_are_a_choice_and_never_taken_for_a_feed(newsroom: Newsroom, server: NewsServer) -> None:
    feed = subscribe(newsroom, server.url("/none.xml"))
    page = FeedCandidate(server.url("/"), "Trang nhất", None, 9, None, SourceKind.PAGE, page_model="{}")
    taken = newsroom.health.take(feed.id, page)
    assert (taken.kind, taken.url) == (SourceKind.PAGE, server.url("/"))


def test_pausing_ends_and_leaving_leaves(newsroom: Newsroom, server: NewsServer) -> None:
    feed = subscribe(newsroom, server.feed("/f.xml", 1))
    newsroom.organise.set_feed_options(feed.id, is_paused=True)
    assert newsroom.health.remedy(feed.id, Remedy.RESUME).feed.health.state is not HealthState.PAUSED
    assert newsroom.health.remedy(feed.id, Remedy.RETRY).is_due
    assert newsroom.health.remedy(feed.id, Remedy.UNSUBSCRIBE).feed.id == feed.id
    assert newsroom.find.feeds() == ()


def test_secrets_do_not_follow_a_feed_to_another_host(newsroom: Newsroom, server: NewsServer) -> None:
    feed = subscribe(newsroom, "https://bao.example/f.xml")
    with installed(Memory()) as ring:
        assert isinstance(ring, Memory)
        change = AccessChange(user_agent="Bot/1", login="hang", password="bí mật", headers=(("X-Token", "abc"),))
        newsroom.health.change_access(feed.id, change)
        near = FeedCandidate("https://bao.example/g.xml", "g", None, 1, None)
        assert newsroom.health.take(feed.id, near).access.login == "hang"
        far = FeedCandidate("https://khac.example/g.xml", "g", None, 1, None)
        assert newsroom.health.take(feed.id, far).access == Access(user_agent="Bot/1")
        assert ring.held == {}


def test_without_a_keyring_access_stays_as_it_was(newsroom: Newsroom, server: NewsServer) -> None:
    from keyring.backends.fail import Keyring as NoKeyringAtAll

    feed = subscribe(newsroom, server.feed("/f.xml", 1))
    nothing = NoKeyringAtAll()  # type: ignore[no-untyped-call]
    with installed(nothing), pytest.raises(NoKeyring):
        newsroom.health.change_access(feed.id, AccessChange(login="a", password="b"))
    assert fresh(newsroom, feed).access == Access()


# --- access


def test_tokens_are_secret_and_other_headers_are_not() -> None:
    change = AccessChange(headers=(("X-Edition", "vi"), ("Authorization", "Bearer 1"), ("X-Api-Key", "2")))
    access, secrets = changed_access(Access(), change)
    assert access.headers == (("X-Edition", "vi"),)
    assert set(access.secrets) == {"header:Authorization", "header:X-Api-Key"}
    assert secrets == {"header:Authorization": "Bearer 1", "header:X-Api-Key": "2"}


def test_an_empty_text_takes_away_and_nothing_leaves_as_it_is() -> None:
    known = Access("Bot/1", (("X-Edition", "vi"),), "hang", ("password", "header:X-Token"))
    assert changed_access(known, AccessChange()) == (known, {})
    access, secrets = changed_access(
        known, AccessChange(user_agent="", login="", headers=(("x-edition", ""), ("x-token", "")))
    )
    assert (access, secrets) == (Access(), {})


@pytest.mark.parametrize("line", ["no colon", ": no name", "two words: x", "Tên: x"])
def test_what_is_no_header_is_refused(line: str) -> None:
    assert header_of(line) is None


def test_a_header_never_holds_a_line_break() -> None:
    assert header_of("X-A: one\r\nX-B: two") == ("X-A", "one X-B: two")


def test_what_is_due_is_counted_as_it_is_asked(profile: Profile, server: NewsServer) -> None:
    now = NOW
    newsroom = open_newsroom(profile, make_client=HttpClient, now=lambda: now)
    try:
        subscribe(newsroom, server.feed("/f.xml", 1))
        paused = subscribe(newsroom, server.feed("/p.xml", 1))
        newsroom.organise.set_feed_options(paused.id, is_paused=True)
        with newsroom.database.read() as c:
            assert stored.count_due(c, now) == 1 == len(stored.due_feeds(c, now))
        refresh(newsroom)
        with newsroom.database.read() as c:
            assert stored.count_due(c, now) == 0
        now += timedelta(days=1)
        with newsroom.database.read() as c:
            assert stored.count_due(c, now) == 1
    finally:
        newsroom.close()
