from zlib import crc32

import pytest
from sqlalchemy import select

from newsreader.model.errors import NoFeedFound
from newsreader.model.feed import SourceKind, Trouble
from newsreader.model.query import Query
from newsreader.services.newsroom import Newsroom
from newsreader.store.schema import articles, placements
from tests.support.news_server import NewsServer, Route
from tests.support.papers import refresh


def story_page(stories: list[str]) -> bytes:
    rows = "".join(
        f'<article><h3><a href="/tin/{slug}-{crc32(slug.encode()) % 10**7:07}.html">'
        f"{slug.replace('-', ' ').capitalize()}</a></h3><p>Tóm tắt của {slug}.</p></article>"
        for slug in stories
    )
    return f"<html lang='vi'><head><title>Báo trang</title></head><body><main>{rows}</main></body></html>".encode()


FIRST = [
    "ca-phe-tang-gia-manh-o-tay-nguyen",
    "cau-moi-thong-xe-som-hon-du-kien",
    "hoc-sinh-vung-cao-tro-lai-truong",
    "gia-xang-giam-lan-thu-ba-lien-tiep",
    "doi-nu-vao-ban-ket-sau-loat-luan-luu",
]
SECOND = ["bao-so-ba-huong-vao-mien-trung", FIRST[1], FIRST[0], *FIRST[2:4]]


def test_a_page_without_a_feed_is_offered_with_its_headlines(newsroom: Newsroom, server: NewsServer) -> None:
    url = server.serve("/trang/", Route(story_page(FIRST)))
    (candidate,) = newsroom.discovery.look(url)
    assert (candidate.kind, candidate.url) == (SourceKind.PAGE, url)
    assert (candidate.articles, candidate.headlines[0]) == (5, "Ca phe tang gia manh o tay nguyen")
    with pytest.raises(NoFeedFound, match="headlines of its page can be followed"):
        newsroom.subscribe.add(url)
    assert newsroom.find.feeds() == ()


def test_a_page_is_followed_like_a_feed_and_every_place_is_noted(newsroom: Newsroom, server: NewsServer) -> None:
    url = server.serve("/trang/", Route(story_page(FIRST)))
    feed = newsroom.subscribe.add(url, allow_page=True)
    assert feed.kind is SourceKind.PAGE
    assert refresh(newsroom).new_articles == 5
    server.serve("/trang/", Route(story_page(SECOND)))
    report = refresh(newsroom)
    assert (report.new_articles, report.failed) == (1, 0)
    titles = {row.title for row in newsroom.find.first_rows(Query(), 20)}
    assert "Bao so ba huong vao mien trung" in titles
    assert len(titles) == 6
    with newsroom.database.read() as c:
        rows = c.execute(
            select(placements.c.seen_at, placements.c.rank, articles.c.url)
            .join(articles, articles.c.id == placements.c.article_id)
            .order_by(placements.c.seen_at, placements.c.rank)
        ).all()
    last = [row.url.rpartition("/tin/")[2].rpartition("-")[0] for row in rows[-5:]]
    assert last == SECOND
    assert [row.rank for row in rows[-5:]] == [1, 2, 3, 4, 5]


def test_an_unchanged_page_costs_a_304(newsroom: Newsroom, server: NewsServer) -> None:
    url = server.serve("/trang/", Route(story_page(FIRST)))
    newsroom.subscribe.add(url, allow_page=True)
    refresh(newsroom)
    assert refresh(newsroom).unchanged == 1
    assert server.asked("/trang/")[-1].status == 304


def test_a_page_that_is_built_anew_is_learned_anew_and_that_is_told(newsroom: Newsroom, server: NewsServer) -> None:
    url = server.serve("/trang/", Route(story_page(FIRST)))
    newsroom.subscribe.add(url, allow_page=True)
    refresh(newsroom)
    rows = "".join(
        f'<li><a href="/2026/03/{slug}/{number}"><img src="/{number}.jpg" alt=""><b>{slug.title()}</b></a></li>'
        for number, slug in enumerate(SECOND)
    )
    server.serve("/trang/", Route(f"<html><body><ul>{rows}</ul></body></html>".encode()))
    assert refresh(newsroom).new_articles == 5
    (feed,) = newsroom.find.feeds()
    assert feed.health.trouble is Trouble.REBUILT


def test_a_page_that_shows_no_headlines_any_more_fails_and_keeps_what_was_read(
    newsroom: Newsroom, server: NewsServer
) -> None:
    url = server.serve("/trang/", Route(story_page(FIRST)))
    newsroom.subscribe.add(url, allow_page=True)
    refresh(newsroom)
    server.page("/trang/", "<html><body><p>Đang bảo trì.</p></body></html>")
    report = refresh(newsroom)
    assert report.failed == 1
    assert "no headlines" in report.failures[0].reason
    assert len(newsroom.find.ids(Query())) == 5


def sitemap(*links: str) -> Route:
    rows = "".join(
        f"<url><loc>{link}</loc><news:news><news:title>Tin {number}</news:title>"
        f"<news:publication_date>2026-03-01T0{number}:00:00+07:00</news:publication_date></news:news></url>"
        for number, link in enumerate(links)
    )
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return Route(f'<?xml version="1.0"?><urlset {spaces}>{rows}</urlset>'.encode(), "application/xml")


def test_a_sitemap_is_a_source(newsroom: Newsroom, server: NewsServer) -> None:
    url = server.serve("/news.xml", sitemap("https://paper.example/a-1.html", "https://paper.example/a-2.html"))
    feed = newsroom.subscribe.add(url)
    assert feed.kind is SourceKind.SITEMAP
    assert refresh(newsroom).new_articles == 2
    assert [row.title for row in newsroom.find.first_rows(Query(), 5)] == ["Tin 1", "Tin 0"]
    assert refresh(newsroom).unchanged == 1


def test_an_index_of_sitemaps_is_followed_to_its_newest(newsroom: Newsroom, server: NewsServer) -> None:
    server.serve("/2025.xml", sitemap("https://paper.example/old.html"))
    server.serve("/news-sitemap.xml", sitemap("https://paper.example/new.html"))
    rows = "".join(f"<sitemap><loc>{server.url(path)}</loc></sitemap>" for path in ("/2025.xml", "/news-sitemap.xml"))
    body = (
        f'<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</sitemapindex>'
    )
    newsroom.subscribe.add(server.serve("/sitemap.xml", Route(body.encode(), "application/xml")))
    assert refresh(newsroom).new_articles == 2
    server.serve("/news-sitemap.xml", sitemap("https://paper.example/new.html", "https://paper.example/newer.html"))
    server.serve(
        "/sitemap.xml", Route(body.replace("</sitemapindex>", "\n</sitemapindex>").encode(), "application/xml")
    )
    assert refresh(newsroom).new_articles == 1


def test_many_addresses_are_looked_at_at_once(newsroom: Newsroom, server: NewsServer) -> None:
    first, second = server.feed("/1.xml", 1, title="Một"), server.feed("/2.xml", 1, title="Hai")
    found = newsroom.discovery.look_at(f"<{first}>\n{second}; {server.url('/none.xml')}\n{first}")
    assert [candidate.title for candidate in found.candidates] == ["Một", "Hai"]
    assert len(found.problems) == 1
    assert "404" in found.problems[0]
