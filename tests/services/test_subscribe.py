import pytest

from newsreader.model.errors import (
    AlreadySubscribed,
    BadStatus,
    NewsreaderError,
    NoFeedFound,
    SeveralFeeds,
    Unreachable,
    WrongScheme,
)
from newsreader.services.newsroom import Newsroom
from tests.support.news_server import NewsServer


def home_page(*feeds: tuple[str, str]) -> str:
    links = "".join(f'<link rel="alternate" type="application/rss+xml" title="{t}" href="{u}">' for t, u in feeds)
    return f"<!DOCTYPE html><html><head><title>Báo thử</title>{links}</head><body><p>Trang chủ</p></body></html>"


def test_a_feeds_address_is_subscribed_to(newsroom: Newsroom, server: NewsServer) -> None:
    feed = newsroom.subscribe.add(server.feed("/f.xml", 2, title="Báo Mới"), folder="Báo chí / Trong nước")
    assert feed.title == "Báo Mới"
    assert feed.folder == "Báo chí / Trong nước"
    assert [folder.name for folder in newsroom.find.folders()] == ["Báo chí", "Trong nước"]


def test_a_sites_only_feed_is_found(newsroom: Newsroom, server: NewsServer) -> None:
    server.feed("/tin.rss", 2, title="Tin")
    server.page("/", home_page(("Tin", "/tin.rss")))
    assert newsroom.subscribe.add(server.url("/")).url == server.url("/tin.rss")


def test_a_site_with_several_feeds_offers_a_choice_and_changes_nothing(newsroom: Newsroom, server: NewsServer) -> None:
    server.feed("/1.rss", 2, title="Thời sự")
    server.feed("/2.rss", 3, title="Thể thao")
    server.page("/", home_page(("Thời sự", "/1.rss"), ("Thể thao", "/2.rss"), ("Hỏng", "/none.rss")))
    with pytest.raises(SeveralFeeds) as raised:
        newsroom.subscribe.add(server.url("/"))
    assert [(c.title, c.articles) for c in raised.value.candidates] == [("Thời sự", 2), ("Thể thao", 3)]
    assert newsroom.find.feeds() == ()
    assert newsroom.subscribe.add_candidate(raised.value.candidates[1]).title == "Thể thao"


def test_a_well_known_path_is_tried_when_the_page_names_no_feed(newsroom: Newsroom, server: NewsServer) -> None:
    server.page("/", home_page())
    server.feed("/rss.xml", 1, title="Ẩn")
    assert newsroom.subscribe.add(server.url("/")).title == "Ẩn"


def test_a_feed_is_not_subscribed_to_twice(newsroom: Newsroom, server: NewsServer) -> None:
    url = server.feed("/f.xml", 2)
    known = newsroom.subscribe.add(url)
    with pytest.raises(AlreadySubscribed, match="already") as raised:
        newsroom.subscribe.add(url + "?utm_source=x")
    assert raised.value.feed.id == known.id
    assert len(newsroom.find.feeds()) == 1


def test_each_kind_of_trouble_is_a_sentence_and_changes_nothing(newsroom: Newsroom, server: NewsServer) -> None:
    server.page("/page", "<html><head><title>x</title></head><body><p>Không có nguồn tin nào.</p></body></html>")
    closed = NewsServer()
    closed.close()
    troubles: list[tuple[str, type[NewsreaderError]]] = [
        ("ftp://paper.example/rss", WrongScheme),
        (closed.url("/f.xml"), Unreachable),
        ("http://nowhere.invalid/rss", Unreachable),
        (server.url("/missing.xml"), BadStatus),
        (server.url("/page"), NoFeedFound),
    ]
    for address, kind in troubles:
        with pytest.raises(kind) as raised:
            newsroom.subscribe.add(address)
        assert str(raised.value).endswith((".", "?"))
    assert newsroom.find.feeds() == ()
    assert newsroom.find.folders() == ()


def test_a_temporary_redirect_is_not_taken_as_the_feeds_address(newsroom: Newsroom, server: NewsServer) -> None:
    server.feed("/mirror.xml", 1)
    server.redirect("/f.xml", "/mirror.xml", 302)
    assert newsroom.subscribe.add(server.url("/f.xml")).url == server.url("/f.xml")
    server.redirect("/old.xml", "/new.xml", 301)
    server.feed("/new.xml", 1)
    assert newsroom.subscribe.add(server.url("/old.xml")).url == server.url("/new.xml")
