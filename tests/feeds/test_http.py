import gzip
import threading
import time
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx2
import pytest

from newsreader.feeds.web.http import USER_AGENT, HttpClient, body_hash
from newsreader.model.feed import Access, Trouble
from newsreader.model.fetching import Failed, FeedToFetch, Fetched, Gone, NotModified, Outcome, Validators
from newsreader.model.ids import FeedId
from tests.support.documents import rss
from tests.support.news_server import NewsServer, Route


@pytest.fixture
def server() -> Iterator[NewsServer]:
    with NewsServer() as server:
        yield server


@pytest.fixture
def client() -> Iterator[HttpClient]:
    client = HttpClient()
    yield client
    client.close()


def feed(url: str, validators: Validators = Validators(), body_hash: str | None = None) -> FeedToFetch:
    return FeedToFetch(FeedId(1), url, validators, body_hash)


def fetched(outcome: Outcome) -> Fetched:
    assert isinstance(outcome, Fetched), outcome
    return outcome


def reason(outcome: Outcome) -> str:
    assert isinstance(outcome, Failed), outcome
    return outcome.reason


def test_feed_is_fetched_with_its_validators(server: NewsServer, client: HttpClient) -> None:
    url = server.feed("/rss.xml")
    outcome = fetched(client.fetch(feed(url)))
    assert outcome.body.startswith(b"<?xml")
    assert outcome.url == url
    assert outcome.moved_to is None
    assert outcome.headers["content-type"].startswith("application/rss+xml")
    assert outcome.validators.etag is not None
    assert outcome.validators.last_modified is not None


def test_unchanged_feed_costs_a_304(server: NewsServer, client: HttpClient) -> None:
    url = server.feed("/rss.xml")
    validators = fetched(client.fetch(feed(url))).validators
    assert isinstance(client.fetch(feed(url, validators)), NotModified)
    assert [line.status for line in server.asked("/rss.xml")] == [200, 304]


def test_validators_go_back_exactly_as_they_came(server: NewsServer, client: HttpClient) -> None:
    odd = {"ETag": 'W/"caf\xe9, v1" ', "Last-Modified": "Thu, 32 Foo 2026"}
    url = server.serve("/rss.xml", Route(rss(()), validated=False, headers=odd))
    validators = fetched(client.fetch(feed(url))).validators
    client.fetch(feed(url, validators))
    told = server.asked("/rss.xml")[-1].headers
    assert told["if-none-match"] == 'W/"caf\xe9, v1"'
    assert told["if-modified-since"] == "Thu, 32 Foo 2026"


def test_same_body_without_validators_counts_as_unchanged(server: NewsServer, client: HttpClient) -> None:
    body = rss(())
    url = server.serve("/rss.xml", Route(body, validated=False))
    assert isinstance(client.fetch(feed(url, body_hash=body_hash(body))), NotModified)


def test_client_says_who_it_is(server: NewsServer, client: HttpClient) -> None:
    client.fetch(feed(server.feed("/rss.xml")))
    told = server.log[-1].headers
    assert told["user-agent"] == USER_AGENT
    assert "https://" in USER_AGENT
    assert {"gzip", "br", "zstd"} <= {each.strip() for each in told["accept-encoding"].split(",")}
    assert "cookie" not in told


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_compressed_body_is_decoded(server: NewsServer, client: HttpClient, encoding: str) -> None:
    url = server.serve("/rss.xml", Route(rss(()), encoding=encoding))
    assert fetched(client.fetch(feed(url))).body == rss(())


def test_permanent_redirects_tell_the_new_address(server: NewsServer, client: HttpClient) -> None:
    target = server.feed("/new.xml")
    server.redirect("/middle.xml", "/new.xml", 308)
    outcome = fetched(client.fetch(feed(server.redirect("/old.xml", "middle.xml", 301))))
    assert outcome.url == target
    assert outcome.moved_to == target


def test_temporary_redirect_anywhere_in_the_chain_moves_nothing(server: NewsServer, client: HttpClient) -> None:
    target = server.feed("/new.xml")
    server.redirect("/middle.xml", target, 302)
    outcome = fetched(client.fetch(feed(server.redirect("/old.xml", "/middle.xml", 301))))
    assert outcome.url == target
    assert outcome.moved_to is None


def test_redirect_loop_is_noticed_at_once(server: NewsServer, client: HttpClient) -> None:
    assert "circle" in reason(client.fetch(feed(server.fault("/rss.xml", "loop"))))
    assert len(server.log) == 1


def test_endless_redirects_end(server: NewsServer, client: HttpClient) -> None:
    for n in range(30):
        server.redirect(f"/{n}", f"/{n + 1}")
    assert "10 times" in reason(client.fetch(feed(server.url("/0"))))
    assert len(server.log) == 11


def test_redirect_to_another_scheme_is_refused(server: NewsServer, client: HttpClient) -> None:
    outcome = client.fetch(feed(server.redirect("/rss.xml", "file:///etc/passwd")))
    assert "no web address" in reason(outcome)


def test_cookie_that_a_redirect_sets_is_sent_back_and_then_forgotten(server: NewsServer, client: HttpClient) -> None:
    gate = Route(status=302, validated=False, headers={"Location": "/rss.xml", "Set-Cookie": "seen=1; Path=/"})
    url = server.serve("/gate", gate)
    server.feed("/rss.xml")
    fetched(client.fetch(feed(url)))
    assert server.log[-1].headers["cookie"] == "seen=1"
    client.fetch(feed(server.url("/rss.xml")))
    assert "cookie" not in server.log[-1].headers


def test_gone_feed_is_told_as_gone(server: NewsServer, client: HttpClient) -> None:
    assert isinstance(client.fetch(feed(server.fault("/rss.xml", "410"))), Gone)


@pytest.mark.parametrize(
    ("fault", "status", "words"), [("404", 404, "nothing at this address"), ("500", 500, "trouble of its own")]
)
def test_status_is_told_in_words(server: NewsServer, client: HttpClient, fault: str, status: int, words: str) -> None:
    outcome = client.fetch(feed(server.fault("/rss.xml", fault)))
    assert words in reason(outcome)
    assert isinstance(outcome, Failed)
    assert outcome.status == status


@pytest.mark.parametrize(("fault", "seconds"), [("503", 3600), ("429", 120)])
def test_server_that_asks_to_wait_is_heard(server: NewsServer, client: HttpClient, fault: str, seconds: int) -> None:
    outcome = client.fetch(feed(server.fault("/rss.xml", fault)))
    assert isinstance(outcome, Failed)
    assert outcome.retry_after == seconds


def test_refused_connection_is_told_in_words(client: HttpClient) -> None:
    with NewsServer() as server:
        url = server.url("/rss.xml")
    assert "refused the connection" in reason(client.fetch(feed(url)))


def test_unknown_name_is_told_in_words(client: HttpClient) -> None:
    assert "could not be found" in reason(client.fetch(feed("http://nowhere.invalid/rss.xml")))


def test_plain_server_asked_for_https_is_told_in_words(server: NewsServer, client: HttpClient) -> None:
    url = server.feed("/rss.xml").replace("http://", "https://")
    assert "secure connection" in reason(client.fetch(feed(url)))


@pytest.mark.parametrize("fault", ["drop", "truncated"])
def test_broken_connection_is_a_failure(server: NewsServer, client: HttpClient, fault: str) -> None:
    server.feed("/rss.xml", 20)
    assert "broke off" in reason(client.fetch(feed(server.fault("/rss.xml", fault))))


@pytest.mark.parametrize("fault", ["badgzip", "shortgzip"])
def test_damaged_compression_is_a_failure(server: NewsServer, client: HttpClient, fault: str) -> None:
    server.feed("/rss.xml", 20)
    assert "damaged" in reason(client.fetch(feed(server.fault("/rss.xml", fault))))


@pytest.mark.parametrize("tail", [b"", bytes(8), gzip.compress(b"more")])
def test_gzip_with_several_members_or_padding_is_read(server: NewsServer, client: HttpClient, tail: bytes) -> None:
    body = gzip.compress(b"x" * 3_000_000) + tail
    outcome = client.get(server.serve("/a", Route(body, headers={"Content-Encoding": "gzip"})))
    assert fetched(outcome).body == b"x" * 3_000_000 + (b"more" if len(tail) > 8 else b"")


def test_compression_bomb_is_not_blown_up(server: NewsServer, client: HttpClient) -> None:
    assert "20 MB" in reason(client.fetch(feed(server.fault("/rss.xml", "bomb"))))


def test_body_beyond_the_limit_is_not_read(server: NewsServer, client: HttpClient) -> None:
    url = server.serve("/big", Route(b"x" * 5000))
    assert isinstance(client.get(url, limit=4999), Failed)
    assert isinstance(client.get(url, limit=5000), Fetched)


@pytest.mark.parametrize("fault", ["hang", "drip", "drip-headers"])
def test_slow_server_ends_at_the_time_limit(server: NewsServer, fault: str) -> None:
    client = HttpClient(timeout=0.3)
    server.feed("/rss.xml", 50)
    begun = time.monotonic()
    outcome = client.fetch(feed(server.fault("/rss.xml", fault)))
    assert time.monotonic() - begun < 2
    assert "timed out" in reason(outcome)
    client.close()


def test_close_ends_what_is_in_flight(server: NewsServer, client: HttpClient) -> None:
    outcomes: list[Outcome] = []
    url = server.fault("/rss.xml", "hang")
    threads = [threading.Thread(target=lambda: outcomes.append(client.fetch(feed(url)))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for _ in range(4):
        assert server.hanging.acquire(timeout=10)
    client.close()
    for thread in threads:
        thread.join(5)
    assert [reason(outcome) for outcome in outcomes] == ["The request was stopped."] * 6


def test_a_server_that_hangs_up_at_once_leaves_no_socket_open(
    server: NewsServer, client: HttpClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Any] = []

    def hung_up(stream: Any, info: str) -> Any:
        if info == "server_addr":
            opened.append(stream._sock)
            raise OSError(107, "Transport endpoint is not connected")
        return None

    monkeypatch.setattr("httpcore2._backends.sync.SyncStream.get_extra_info", hung_up)
    assert isinstance(client.fetch(feed(server.feed("/rss.xml"))), Failed)
    assert [one.fileno() for one in opened] == [-1]


def test_closed_client_answers_with_a_failure(server: NewsServer, client: HttpClient) -> None:
    client.close()
    assert "stopped" in reason(client.fetch(feed(server.feed("/rss.xml"))))


@pytest.mark.parametrize(
    "url",
    [
        "",
        "nonsense",
        "http://",
        "http://[::1",
        "ftp://paper.example/",
        "http://a..b/",
        "http://127.0.0.1:99999/",
        "http://\x00/",
    ],
)
def test_bad_address_is_a_failure_and_no_exception(client: HttpClient, url: str) -> None:
    assert reason(client.fetch(feed(url)))


def test_local_file_is_a_feed(tmp_path: Path, client: HttpClient) -> None:
    path = tmp_path / "Tin của tôi.xml"
    path.write_bytes(rss(()))
    outcome = fetched(client.fetch(feed(path.as_uri())))
    assert outcome.body == rss(())
    assert isinstance(client.fetch(feed(path.as_uri(), body_hash=body_hash(rss(())))), NotModified)
    assert "no file" in reason(client.fetch(feed((tmp_path / "other.xml").as_uri())))


def test_page_that_is_a_local_file_is_not_read(tmp_path: Path, client: HttpClient) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("secret")
    assert isinstance(client.get(path.as_uri()), Failed)


def test_picture_is_asked_for_with_its_page(server: NewsServer, client: HttpClient) -> None:
    url = server.picture("/a.png")
    outcome = client.get(url, accept="image/*", referer=server.url("/a/1.html"))
    assert isinstance(outcome, Fetched)
    assert outcome.body.startswith(b"\x89PNG")
    assert server.log[-1].headers["referer"] == server.url("/a/1.html")


def test_what_a_public_page_names_is_not_asked_for_in_a_private_network(server: NewsServer, client: HttpClient) -> None:
    url = server.picture("/a.png")
    outcome = client.get(url, accept="image/*", referer="https://paper.example/a/1.html")
    assert "private network" in reason(outcome)
    assert isinstance(client.get(url, source="https://paper.example/rss"), Failed)
    assert server.log == []


def test_a_public_servers_redirect_into_a_private_network_is_refused(server: NewsServer) -> None:
    class Public(httpx2.BaseTransport):
        def handle_request(self, request: httpx2.Request) -> httpx2.Response:
            stream = _Peer("93.184.215.14")
            headers = {"Location": server.feed("/inside.xml")}
            return httpx2.Response(301, headers=headers, extensions={"network_stream": stream})

    client = HttpClient(mounts={"all://paper.example": Public()})
    outcome = client.fetch(feed("https://paper.example/rss"))
    assert "private network" in reason(outcome)
    assert isinstance(outcome, Failed)
    assert outcome.trouble is Trouble.BLOCKED
    assert server.log == []
    client.close()


class _Peer:
    """What a connection tells of its other end."""

    def __init__(self, address: str) -> None:
        self._address = address

    def get_extra_info(self, name: str) -> tuple[str, int] | None:
        return (self._address, 443) if name == "server_addr" else None


def test_a_feed_is_asked_in_its_own_way(server: NewsServer, client: HttpClient) -> None:
    url = server.feed("/rss.xml")
    access = Access("Reader/1", (("X-Edition", "vi"),), "hang", ("password", "cookies", "header:X-Token"))
    secrets = {"password": "mật khẩu", "cookies": "sid=1; theme=2", "header:X-Token": "t"}
    fetched(client.fetch(replace(feed(url), access=access), secrets))
    told = server.log[-1].headers
    assert (told["user-agent"], told["x-edition"], told["x-token"]) == ("Reader/1", "vi", "t")
    assert told["cookie"] == "sid=1; theme=2"
    assert b64decode(told["authorization"].removeprefix("Basic ")).decode() == "hang:mật khẩu"


def test_what_is_secret_does_not_follow_a_redirect_to_another_host(server: NewsServer, client: HttpClient) -> None:
    server.feed("/new.xml")
    elsewhere = server.url("/new.xml").replace("127.0.0.1", "127.0.0.2")
    url = server.redirect("/rss.xml", elsewhere)
    access = Access("Reader/1", (), "hang", ("password",))
    outcome = client.fetch(replace(feed(url), access=access), {"password": "x"})
    assert "authorization" in server.log[0].headers
    assert not any("authorization" in line.headers for line in server.log[1:])
    assert isinstance(outcome, Failed)  # nobody listens there


def test_connections_are_used_again_after_a_304(server: NewsServer, client: HttpClient) -> None:
    url = server.feed("/rss.xml")
    validators = fetched(client.fetch(feed(url))).validators
    for _ in range(3):
        assert isinstance(client.fetch(feed(url, validators)), NotModified)
    assert server.connections == 1


class _Busy(httpx2.BaseTransport):
    """Counts how many requests are under way; lets them go when ``wanted`` are."""

    def __init__(self, wanted: int) -> None:
        self.most = 0
        self._now = 0
        self._lock = threading.Lock()
        self._full = threading.Barrier(wanted)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        with self._lock:
            self._now += 1
            self.most = max(self.most, self._now)
        self._full.wait(10)
        with self._lock:
            self._now -= 1
        return httpx2.Response(200, content=b"ok")


def test_one_host_gets_so_many_requests_at_a_time() -> None:
    transport = _Busy(4)
    client = HttpClient(mounts={"all://sample.example": transport}, per_host=4)
    threads = [threading.Thread(target=client.get, args=(f"https://sample.example/{n}",)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert transport.most == 4
    client.close()


def test_proxy_of_the_environment_is_used(
    server: NewsServer, client: HttpClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", server.base)
    monkeypatch.setenv("no_proxy", "")
    behind = HttpClient()
    server.feed("/rss.xml")
    outcome = behind.fetch(feed("http://paper.example/rss.xml"))
    assert fetched(outcome).url == "http://paper.example/rss.xml"
    assert server.log[-1].headers["host"] == "paper.example"
    behind.close()
