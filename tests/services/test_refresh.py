import threading
from datetime import timedelta

from newsreader.model.article import ContentKind, StateChange
from newsreader.model.feed import HealthState
from newsreader.model.query import Query
from newsreader.services.newsroom import Newsroom
from newsreader.services.reports import Progress, RefreshOptions
from tests.support.documents import FIRST, Item
from tests.support.news_server import NewsServer
from tests.support.papers import paper, refresh, subscribe


def test_new_articles_are_counted_and_listed_newest_first(newsroom: Newsroom, server: NewsServer) -> None:
    subscribe(newsroom, server.feed("/f.xml", 5))
    report = refresh(newsroom)
    assert (report.feeds, report.fetched, report.new_articles, report.failed) == (1, 1, 5, 0)
    rows = newsroom.find.first_rows(Query(), 10)
    assert [row.title for row in rows] == [f"Tin số {n}" for n in (4, 3, 2, 1, 0)]
    assert not any(row.is_read for row in rows)


def test_an_unchanged_feed_costs_a_304_and_changes_nothing(newsroom: Newsroom, server: NewsServer) -> None:
    subscribe(newsroom, server.feed("/f.xml", 5))
    refresh(newsroom)
    report = refresh(newsroom)
    assert (report.fetched, report.unchanged, report.new_articles) == (0, 1, 0)
    assert [asked.status for asked in server.asked("/f.xml")] == [200, 304]


def test_an_updated_article_stays_read_and_keeps_its_earlier_text(newsroom: Newsroom, server: NewsServer) -> None:
    item = Item("Tin", "https://paper.example/a.html", "g", "<p>Bản đầu tiên của bài viết.</p>")
    subscribe(newsroom, server.feed("/f.xml", [item]))
    refresh(newsroom)
    (row,) = newsroom.find.first_rows(Query(), 10)
    newsroom.organise.apply(StateChange((row.id,), is_read=True, is_starred=True, add_tags=("hồ sơ",)))
    server.feed("/f.xml", [Item("Tin sửa", item.link, "g", "<p>Bản thứ hai, đã sửa.</p>")])
    report = refresh(newsroom)
    assert (report.new_articles, report.updated_articles) == (0, 1)
    article = newsroom.find.article(row.id)
    assert article.row.title == "Tin sửa"
    assert article.row.is_read
    assert article.row.is_starred
    assert article.row.tags == ("hồ sơ",)
    assert "Bản thứ hai" in article.text
    assert [(old.title, old.text) for old in article.revisions] == [("Tin", "Bản đầu tiên của bài viết.")]


def test_the_same_story_in_two_feeds_is_one_article(newsroom: Newsroom, server: NewsServer) -> None:
    one = Item("Tin", "https://paper.example/a.html?utm_source=one", "g1", "<p>Bài viết.</p>")
    two = Item("Tin", "https://paper.example/a.html?utm_source=two", "g2", "<p>Bài viết.</p>")
    first = subscribe(newsroom, server.feed("/1.xml", [one]))
    second = subscribe(newsroom, server.feed("/2.xml", [two]))
    report = refresh(newsroom)
    assert report.new_articles == 1
    (row,) = newsroom.find.first_rows(Query(), 10)
    assert set(row.feeds) == {first.id, second.id}
    newsroom.organise.apply(StateChange((row.id,), is_read=True))
    assert [feed.unread for feed in newsroom.find.feeds()] == [0, 0]


def test_a_failing_feed_says_why_and_the_others_go_on(newsroom: Newsroom, server: NewsServer) -> None:
    for fault in ("404", "500", "drop", "html", "empty", "badgzip", "loop"):
        server.feed(f"/{fault}.xml", 2)
        subscribe(newsroom, server.fault(f"/{fault}.xml", fault))
    subscribe(newsroom, server.feed("/good.xml", 3))
    report = refresh(newsroom)
    assert (report.fetched, report.failed, report.new_articles) == (1, 7, 3)
    assert all(failure.reason.endswith(".") and len(failure.reason) > 15 for failure in report.failures)
    states = {feed.url: feed.health for feed in newsroom.find.feeds()}
    broken = states[server.url("/500.xml")]
    assert broken.state is HealthState.FAILING
    assert broken.last_error
    assert broken.next_fetch
    assert broken.last_attempt
    assert broken.next_fetch > broken.last_attempt


def test_a_feed_that_is_gone_is_not_asked_again(newsroom: Newsroom, server: NewsServer) -> None:
    subscribe(newsroom, server.feed("/f.xml", 2))
    refresh(newsroom)
    server.fault("/f.xml", "410")
    assert refresh(newsroom).failed == 1
    assert newsroom.find.feeds()[0].health.state is HealthState.GONE
    assert refresh(newsroom).feeds == 0
    assert len(newsroom.find.ids(Query())) == 2


def test_only_due_feeds_are_fetched_without_force(newsroom: Newsroom, server: NewsServer) -> None:
    subscribe(newsroom, server.feed("/f.xml", 2))
    assert newsroom.refresh.start(RefreshOptions()).done.result(60).feeds == 1
    assert newsroom.refresh.start(RefreshOptions()).done.result(60).feeds == 0


def test_pages_and_pictures_follow_where_asked_and_the_article_reads_the_same_offline(
    newsroom: Newsroom, server: NewsServer
) -> None:
    subscribe(newsroom, paper(server, 2, pictures=2))
    report = refresh(newsroom, full_text=True, pictures=True)
    assert (report.pages, report.pictures) == (2, 4)
    server.close()
    for row in newsroom.find.first_rows(Query(), 10):
        article = newsroom.find.article(row.id)
        assert article.content_kind is ContentKind.PAGE
        assert "đoàn tàu đầu tiên" in article.text
        assert [picture.caption for picture in article.pictures] == [
            f"Chú thích {n} của bài {row.title[-1]}." for n in range(2)
        ]
        for picture in article.pictures:
            assert picture.sha256
            path = newsroom.find.picture_path(picture.sha256)
            assert path
            assert path.stat().st_size > 100
        assert article.blocks[0].label == "Tin liên quan"
        assert any(link.article_id for link in article.blocks[0].links)


def test_a_page_that_fails_leaves_the_feeds_text(newsroom: Newsroom, server: NewsServer) -> None:
    subscribe(newsroom, paper(server, 1))
    server.fault("/a/0.html", "500")
    report = refresh(newsroom, full_text=True)
    assert (report.pages, report.page_failures, report.failed) == (0, 1, 0)
    (row,) = newsroom.find.first_rows(Query(), 10)
    assert newsroom.find.article(row.id).text == "Tóm tắt của bài số 0."


def test_progress_counts_up_to_all_feeds(newsroom: Newsroom, server: NewsServer) -> None:
    for n in range(4):
        subscribe(newsroom, server.feed(f"/{n}.xml", 1))
    told: list[Progress] = []
    newsroom.refresh.start(RefreshOptions(force=True), on_progress=told.append).done.result(60)
    assert sorted(progress.done for progress in told) == [1, 2, 3, 4]
    assert {progress.total for progress in told} == {4}


def test_stop_answers_at_once_and_nothing_is_written_after_it(newsroom: Newsroom, server: NewsServer) -> None:
    subscribe(newsroom, server.feed("/quick.xml", 2))
    for n in range(3):
        server.feed(f"/{n}.xml", 2)
        subscribe(newsroom, server.fault(f"/{n}.xml", "hang"))
    written = threading.Event()
    run = newsroom.refresh.start(RefreshOptions(force=True), on_written=lambda _: written.set())
    for _ in range(3):
        assert server.hanging.acquire(timeout=10)
    assert written.wait(20)
    run.stop()
    report = run.done.result(0)
    assert report.is_stopped
    assert report.new_articles == 2
    server.released.set()
    assert len(newsroom.find.ids(Query())) == 2


def test_an_article_from_the_future_is_listed_when_it_was_first_seen(newsroom: Newsroom, server: NewsServer) -> None:
    claim = FIRST + timedelta(days=3650)
    subscribe(newsroom, server.feed("/f.xml", [Item("Mai sau", "https://paper.example/a", published=claim)]))
    refresh(newsroom)
    (row,) = newsroom.find.first_rows(Query(), 10)
    assert row.published == claim
    assert row.sort_at == row.first_seen
