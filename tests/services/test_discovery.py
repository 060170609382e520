"""What an address or a name leads to: the catalogue, and what can be followed of a site without a feed."""

from collections.abc import Iterator
from dataclasses import replace

import httpx2
import pytest

from newsreader.feeds.catalogue import load_catalogue
from newsreader.feeds.web.http import HttpClient
from newsreader.model.errors import AlreadySubscribed, NoFeedFound, SeveralFeeds, Unreachable
from newsreader.model.feed import Origin, SourceKind
from newsreader.model.profile import Profile
from newsreader.services.newsroom import Newsroom, open_newsroom
from tests.support import documents
from tests.support.news_server import NewsServer, Route
from tests.support.papers import subscribe

PLAIN = "<html><head><title>Báo không nguồn</title></head><body><p>Trang chủ</p></body></html>"


class Paper(httpx2.BaseTransport):
    """Every https address is a feed of one article but that of a machine that is off; ``asked`` are the addresses."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(str(request.url))
        if request.url.host == "maytat":
            raise httpx2.ConnectError("no route", request=request)
        item = documents.Item("Tin sáng", "https://bao.example/1.html", "1")
        return httpx2.Response(200, content=documents.rss([item], "Tên khác", "https://bao.example/"), request=request)


@pytest.fixture
def web() -> Paper:
    return Paper()


@pytest.fixture
def desk(profile: Profile, web: Paper) -> Iterator[Newsroom]:
    """A newsroom whose world beyond this machine is ``web``."""
    opened = open_newsroom(profile, make_client=lambda: HttpClient(mounts={"https://": web}))
    yield opened
    opened.close()


def story_page() -> str:
    names = [
        "ca-phe-tang-gia-manh-o-tay-nguyen",
        "cau-moi-thong-xe-som-hon-du-kien",
        "hoc-sinh-vung-cao-tro-lai-truong",
    ]
    names += ["gia-xang-giam-lan-thu-ba-lien-tiep", "doi-nu-vao-ban-ket-sau-loat-luan-luu"]
    rows = "".join(
        f'<article><h3><a href="/tin/{name}-{1000 + at}.html">{name.replace("-", " ").capitalize()}</a></h3></article>'
        for at, name in enumerate(names)
    )
    return f"<html lang='vi'><head><title>Báo trang</title></head><body><main>{rows}</main></body></html>"


def sitemap(*titles: str, name: str = "news:news") -> Route:
    rows = "".join(
        f"<url><loc>https://bao.example/{at}.html</loc><{name}><news:title>{title}</news:title>"
        f"<news:publication_date>2026-03-0{at + 1}T08:00:00+07:00</news:publication_date></{name}></url>"
        for at, title in enumerate(titles)
    )
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    return Route(f'<?xml version="1.0"?><urlset {spaces}>{rows}</urlset>'.encode(), "application/xml")


def robots(server: NewsServer, *paths: str) -> None:
    lines = "".join(f"Sitemap: {server.url(path)}\n" for path in paths)
    server.serve("/robots.txt", Route(f"User-agent: *\nAllow: /\n{lines}".encode(), "text/plain"))


# --- words


def test_a_papers_name_without_accents_finds_it_in_the_catalogue_and_asks_nobody(desk: Newsroom, web: Paper) -> None:
    found = desk.discovery.look_at("tuoi tre")
    best = found.candidates[0]
    assert (best.title, best.origin) == ("Tuổi Trẻ", Origin.CATALOGUE)
    assert best.folder
    assert all("Tuổi Trẻ" in candidate.title for candidate in found.candidates[:2])
    assert not found.is_list
    assert web.asked == []


def test_a_single_word_is_searched_for_before_it_is_taken_for_a_machine(desk: Newsroom, web: Paper) -> None:
    assert desk.discovery.look_at("thanhnien").candidates[0].title == "Thanh Niên"
    assert web.asked == []
    (machine,) = desk.discovery.look_at("maynhaminh").candidates
    assert (machine.url, machine.origin) == ("https://maynhaminh", Origin.SITE)


def test_a_name_with_a_dot_in_it_is_found_among_words(desk: Newsroom) -> None:
    assert desk.discovery.look_at("phap luat TP.HCM").candidates[0].title == "Pháp Luật TP.HCM"


def test_a_host_is_an_address_although_the_catalogue_has_it(desk: Newsroom, web: Paper) -> None:
    (found,) = desk.discovery.look_at("tuoitre.vn").candidates
    assert found.origin is Origin.SITE
    assert web.asked == ["https://tuoitre.vn"] or web.asked == ["https://tuoitre.vn/"]


def test_an_address_among_words_is_taken(desk: Newsroom) -> None:
    assert desk.discovery.look_at("xem thu https://bao.example/rss").candidates[0].url == "https://bao.example/rss"
    assert desk.discovery.look_at("xem zzzz bao.example/rss").candidates[0].url == "https://bao.example/rss"


def test_words_that_nothing_is_called_get_a_sentence(desk: Newsroom) -> None:
    for words in ("không đâu có báo này", "maytat"):
        with pytest.raises(NoFeedFound, match=f"catalogue knows no “{words}”"):
            desk.discovery.look_at(words)


def test_what_is_subscribed_to_already_is_told_and_not_offered(desk: Newsroom) -> None:
    before = [candidate.url for candidate in desk.discovery.look_at("tuoi tre").candidates]
    subscribe(desk, before[0])
    found = desk.discovery.look_at("tuoi tre")
    assert [candidate.url for candidate in found.candidates] == before[1:]
    assert len(found.problems) == 1
    assert "subscribed already" in found.problems[0]


def test_a_paper_of_the_catalogue_is_looked_at_and_keeps_its_name(desk: Newsroom) -> None:
    candidate = desk.discovery.look_at("tuoi tre").candidates[0]
    seen = desk.discovery.preview(candidate)
    assert (seen.title, seen.articles, seen.headlines) == ("Tuổi Trẻ", 1, ("Tin sáng",))
    assert seen.folder == candidate.folder
    feed = desk.subscribe.add_candidate(candidate)
    assert (feed.title, feed.site_url) == ("Tuổi Trẻ", candidate.site_url)


def test_a_preview_of_what_cannot_be_read_says_why(newsroom: Newsroom, server: NewsServer) -> None:
    entry = newsroom.discovery.look_at("tuoi tre").candidates[0]
    with pytest.raises(NoFeedFound, match="web page, not to a feed"):
        newsroom.discovery.preview(replace(entry, url=server.page("/", PLAIN)))
    with pytest.raises(Unreachable):
        newsroom.discovery.preview(replace(entry, url="http://khong-co.invalid/rss"))


def test_every_paper_of_the_catalogue_is_found_by_its_title(newsroom: Newsroom) -> None:
    for entry in load_catalogue():
        urls = [candidate.url for candidate in newsroom.discovery.look_at(f"{entry.title} ").candidates]
        assert entry.url in urls


def test_the_one_address_of_a_known_feed_is_refused(newsroom: Newsroom, server: NewsServer) -> None:
    address = server.feed("/f.xml", 1)
    subscribe(newsroom, address)
    with pytest.raises(AlreadySubscribed):
        newsroom.discovery.look_at(address)


# --- a site without a feed


def test_sitemaps_of_robots_txt_are_offered_with_their_headlines_news_first(
    newsroom: Newsroom, server: NewsServer
) -> None:
    url = server.page("/", PLAIN)
    robots(server, "/bai.xml", "/google-news.xml")
    server.serve("/bai.xml", sitemap("Tin cũ"))
    server.serve("/google-news.xml", sitemap("Tin sớm", "Tin muộn"))
    found = newsroom.discovery.look(url)
    assert [candidate.url for candidate in found] == [server.url("/google-news.xml"), server.url("/bai.xml")]
    assert [(each.kind, each.origin) for each in found] == [(SourceKind.SITEMAP, Origin.INSTEAD)] * 2
    assert found[0].headlines == ("Tin muộn", "Tin sớm")
    assert (found[0].articles, found[0].latest is not None) == (2, True)


def test_a_page_with_headlines_comes_before_its_sitemap_and_the_reader_chooses(
    newsroom: Newsroom, server: NewsServer
) -> None:
    url = server.page("/", story_page())
    robots(server, "/sitemap.xml")
    server.serve("/sitemap.xml", sitemap("Tin một"))
    assert [candidate.kind for candidate in newsroom.discovery.look(url)] == [SourceKind.PAGE, SourceKind.SITEMAP]
    with pytest.raises(SeveralFeeds, match="2 other sources of its site can be followed") as raised:
        newsroom.subscribe.add(url)
    assert newsroom.find.feeds() == ()
    assert newsroom.subscribe.add(url, allow_page=True).kind is SourceKind.PAGE
    assert newsroom.subscribe.add_candidate(raised.value.candidates[1]).kind is SourceKind.SITEMAP


def test_a_lone_sitemap_is_not_taken_without_leave(newsroom: Newsroom, server: NewsServer) -> None:
    url = server.page("/", PLAIN)
    robots(server, "/sitemap.xml")
    server.serve("/sitemap.xml", sitemap("Tin một"))
    with pytest.raises(NoFeedFound, match="the 1 articles of its sitemap can be followed"):
        newsroom.subscribe.add(url)
    assert newsroom.subscribe.add(url, allow_page=True).url == server.url("/sitemap.xml")


def test_a_site_with_a_feed_is_not_asked_for_its_sitemaps(newsroom: Newsroom, server: NewsServer) -> None:
    server.feed("/rss.xml", 1)
    url = server.page("/", PLAIN)
    robots(server, "/sitemap.xml")
    assert newsroom.discovery.look(url)[0].kind is SourceKind.FEED
    assert server.asked("/robots.txt") == []


def test_sitemaps_that_are_none_are_left_out(newsroom: Newsroom, server: NewsServer) -> None:
    url = server.page("/", PLAIN)
    robots(server, "/mat.xml", "/trang.xml", "/rong.xml")
    server.page("/trang.xml", PLAIN)
    server.serve("/rong.xml", sitemap())
    with pytest.raises(NoFeedFound, match="its page names none"):
        newsroom.discovery.look(url)
