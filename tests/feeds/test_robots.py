from collections.abc import Callable

from newsreader.feeds.web.http import HttpClient
from newsreader.feeds.web.robots import LONGEST_DELAY, Robots
from newsreader.model.feed import Trouble
from newsreader.model.fetching import Failed, Fetched
from tests.support.news_server import NewsServer, Route

RULES = b"""
User-agent: *
Disallow: /private/
Allow: /private/open.html
Disallow: /*.pdf$

User-agent: Newsreader
Disallow: /nobody/
Crawl-delay: 30
"""


class Site:
    """Answers with one robots.txt and counts how often it is asked."""

    def __init__(self, answer: Fetched | Failed) -> None:
        self.answer = answer
        self.asked: list[str] = []
        self.delays: list[tuple[str, float]] = []
        self.robots = Robots(self._get, lambda url, seconds: self.delays.append((url, seconds)))

    def _get(self, url: str) -> Fetched | Failed:
        self.asked.append(url)
        return self.answer

    def may(self, path: str) -> bool:
        return self.robots.refusal(f"https://paper.example{path}") is None


def told(body: bytes) -> Site:
    return Site(Fetched("https://paper.example/robots.txt", body, {}))


def test_the_rules_for_all_hold_where_there_are_none_of_our_own() -> None:
    site = told(RULES.partition(b"User-agent: Newsreader")[0])
    assert all(site.may(path) for path in ("/a.html", "/private/open.html", "/a.pdf.html"))
    assert not any(site.may(path) for path in ("/private/a.html", "/a.pdf"))


def test_rules_of_our_own_stand_for_those_for_all() -> None:
    site = told(RULES)
    assert site.may("/private/a.html")
    assert not site.may("/nobody/a.html")
    refusal = site.robots.refusal("https://paper.example/nobody/a.html")
    assert refusal is not None
    assert (refusal.trouble, "robots.txt" in refusal.reason) == (Trouble.BLOCKED, True)


def test_a_site_is_asked_once_and_its_wish_for_slowness_is_heard_within_bounds() -> None:
    site = told(RULES)
    for _ in range(5):
        site.may("/a.html")
    assert site.asked == ["https://paper.example/robots.txt"]
    assert site.delays == [("https://paper.example", LONGEST_DELAY)]


def test_a_site_without_rules_allows_everything_and_one_in_trouble_nothing() -> None:
    def failed(status: int | None) -> Site:
        return Site(Failed("https://paper.example/robots.txt", "It failed.", status))

    assert failed(404).may("/a.html")
    assert failed(403).may("/a.html")
    assert failed(None).may("/a.html")
    assert not failed(503).may("/a.html")


def test_rules_that_make_no_sense_forbid_nothing() -> None:
    assert told(b"\xff\xfe<html>not found</html>").may("/a.html")


def test_a_page_that_nobody_asked_for_is_not_fetched_against_the_rules(server: NewsServer) -> None:
    client = HttpClient()
    server.serve("/robots.txt", Route(b"User-agent: *\nDisallow: /a/", "text/plain"))
    server.page("/a/1.html", "<p>Bài</p>")
    url = server.url("/a/1.html")
    by_itself: Callable[[], Fetched | Failed] = lambda: client.get(url, by_itself=True)  # noqa: E731
    assert isinstance(by_itself(), Failed)
    assert isinstance(by_itself(), Failed)
    assert isinstance(client.get(url), Fetched)
    assert [line.path for line in server.log] == ["/robots.txt", "/a/1.html"]
    client.close()
