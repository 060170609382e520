import gzip
from datetime import UTC, datetime

import pytest

from newsreader.feeds.clean import clean_feed
from newsreader.feeds.watch.sitemap import CHILDREN, NEWEST, read_sitemap, sitemaps_in_robots
from newsreader.model.errors import NotAFeed, ParseFailed, TooLarge

URL = "https://www.bao.example/sitemap-news.xml"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" '
    'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">'
)


def urlset(entries: str) -> bytes:
    return f"{_HEAD}{entries}</urlset>".encode()


def news(slug: str, title: str, published: str, more: str = "") -> str:
    return (
        f"<url><loc>https://www.bao.example/{slug}.html</loc><news:news><news:publication>"
        "<news:name>Báo Mẫu</news:name>"
        f"<news:language>vi</news:language></news:publication><news:publication_date>{published}</news:publication_date>"
        f"<news:title>{title}</news:title><news:keywords>lũ lụt, miền Trung</news:keywords></news:news>{more}</url>"
    )


def test_news_sitemap_gives_titles_times_and_pictures_newest_first() -> None:
    body = urlset(
        news("lu-rut-cham-4001", "Lũ rút chậm ở hạ du", "2024-05-11T08:00:00+07:00")
        + news(
            "cau-tam-da-thong-4002",
            "Cầu tạm đã thông &amp; an toàn",
            "2024-05-12T06:30:00+07:00",
            "<image:image><image:loc>https://img.example/4002.jpg</image:loc>"
            "<image:title>Không phải tiêu đề</image:title></image:image>",
        )
    )
    feed = read_sitemap(body, URL).feed
    assert (feed.title, feed.link, feed.language) == ("Báo Mẫu", "https://www.bao.example/", "vi")
    assert [each.title for each in feed.articles] == ["Cầu tạm đã thông & an toàn", "Lũ rút chậm ở hạ du"]
    first = feed.articles[0]
    assert first.published == datetime(2024, 5, 11, 23, 30, tzinfo=UTC)
    assert first.guid == first.url == "https://www.bao.example/cau-tam-da-thong-4002.html"
    assert (first.picture, first.categories) == ("https://img.example/4002.jpg", ("lũ lụt", "miền Trung"))
    assert len(clean_feed(feed, URL)) == 2


def test_plain_urlset_takes_titles_from_the_addresses_and_leaves_sections_out() -> None:
    body = urlset(
        "<url><loc>https://www.bao.example/the-thao</loc><lastmod>2024-05-12</lastmod></url>"
        "<url><loc>https://www.bao.example/xa-hoi/doi-bong-lang-len-hang-20240511093012345.htm</loc>"
        "<lastmod>2024-05-11T09:30:12+07:00</lastmod></url>"
    )
    articles = read_sitemap(body, URL).feed.articles
    assert [(each.title, each.published) for each in articles] == [
        ("Doi bong lang len hang", datetime(2024, 5, 11, 2, 30, 12, tzinfo=UTC))
    ]


def test_index_names_news_first_then_the_newest_and_lists_of_pictures_last() -> None:
    def child(name: str, changed: str = "") -> str:
        told = f"<lastmod>{changed}</lastmod>" if changed else ""
        return f"<sitemap><loc>https://www.bao.example/{name}.xml</loc>{told}</sitemap>"

    body = (
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        + child("sitemap-images", "2024-05-12T10:00:00Z")
        + child("sitemap-2023-12", "2024-01-01")
        + child("sitemap-2024-5", "2024-05-12T09:00:00Z")
        + child("google-news", "2024-05-12T08:00:00Z")
        + child("sitemap-categories", "2024-05-12T11:00:00Z")
        + "</sitemapindex>"
    ).encode()
    read = read_sitemap(body, URL)
    assert read.is_index
    assert read.feed.articles == ()
    assert [each.rpartition("/")[2] for each in read.children] == [
        "google-news.xml",
        "sitemap-2024-5.xml",
        "sitemap-2023-12.xml",
        "sitemap-categories.xml",
        "sitemap-images.xml",
    ]


def test_index_without_times_is_asked_from_its_highest_number() -> None:
    children = "".join(f"<sitemap><loc>/s/articles-{n}.xml</loc></sitemap>" for n in range(1, 120))
    read = read_sitemap(f"<sitemapindex>{children}</sitemapindex>".encode(), URL)
    assert read.children[0] == "https://www.bao.example/s/articles-119.xml"
    assert len(read.children) == CHILDREN


def test_gzip_is_unpacked() -> None:
    body = gzip.compress(urlset(news("a-b-c-1", "Một tin ngắn", "2024-05-11")))
    assert len(read_sitemap(body, URL + ".gz").feed.articles) == 1


def test_plain_text_sitemap_is_read() -> None:
    body = "\ufeffhttps://www.bao.example/mua-lon-o-vung-cao\r\n\r\nhttps://www.bao.example/lien-he\n".encode()
    assert [each.title for each in read_sitemap(body, URL).feed.articles] == ["Mua lon o vung cao"]


def test_no_more_than_the_newest_are_kept_and_each_address_once() -> None:
    entries = "".join(
        news(f"bai-so-{n}", f"Bài số {n}", f"2024-05-{1 + n % 28:02d}T{n % 24:02d}:00:00Z") for n in range(900)
    )
    articles = read_sitemap(urlset(entries + entries), URL).feed.articles
    assert len(articles) <= NEWEST
    assert len({each.guid for each in articles}) == len(articles)
    times = [each.published for each in articles if each.published]
    assert times == sorted(times, reverse=True)


def test_broken_end_keeps_what_was_read() -> None:
    body = urlset(news("a-b-c-1", "Một tin ngắn", "2024-05-11") + news("a-b-c-2", "Một tin nữa", "2024-05-12"))
    assert len(read_sitemap(body[:-120], URL).feed.articles) >= 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"  \n",
        b"not a sitemap",
        b"<!doctype html><html><body><url><loc>https://a.example/</loc></url></body></html>",
        b'<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>',
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><urlset><url><loc>&b;</loc></url></urlset>',
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><urlset><url><loc>/x?&a;</loc></url></urlset>',
        b"<urlset>" + b"<a>" * 100_000,
        bytes(range(256)) * 40,
    ],
)
def test_what_is_no_sitemap_is_refused(body: bytes) -> None:
    with pytest.raises(NotAFeed):
        read_sitemap(body, URL)


def test_empty_sitemap_is_an_empty_feed() -> None:
    assert read_sitemap(urlset(""), URL).feed.articles == ()


def test_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(TooLarge):
        read_sitemap(gzip.compress(b"<urlset>" + b" " * 60_000_000), URL)


def test_broken_compression_is_told() -> None:
    with pytest.raises(ParseFailed):
        read_sitemap(b"\x1f\x8b\x08\x00garbage that is no deflate stream", URL)


def test_addresses_that_are_not_of_the_web_are_left_out() -> None:
    body = urlset("<url><loc>javascript:alert(1)-mot-hai-ba</loc></url><url><loc>file:///tin-mot-hai-ba</loc></url>")
    assert read_sitemap(body, URL).feed.articles == ()


def test_robots_names_sitemaps_news_first() -> None:
    text = (
        "User-agent: *\nDisallow: /tim-kiem\nsitemap: https://www.bao.example/sitemap.xml\n"
        "  Sitemap : /news-sitemap.xml # mới\nSitemap:\nSITEMAP: https://www.bao.example/sitemap.xml\n"
    )
    assert sitemaps_in_robots(text, "https://www.bao.example/robots.txt") == (
        "https://www.bao.example/news-sitemap.xml",
        "https://www.bao.example/sitemap.xml",
    )
