"""The loss of one's own network is told from servers that fail, and no feed is blamed for it."""

import errno
import socket
import threading
from collections.abc import Iterator

import httpx2
import pytest

from newsreader.feeds.web import reasons
from newsreader.feeds.web.http import HttpClient
from newsreader.feeds.web.reasons import reach_of
from newsreader.model.feed import HealthState, Trouble
from newsreader.model.fetching import Failed, NotModified, Outcome, Reach
from newsreader.model.profile import Profile
from newsreader.services.newsroom import Newsroom, open_newsroom
from newsreader.services.outage import Outage
from newsreader.services.reports import RefreshOptions, RefreshReport
from tests.support import documents
from tests.support.papers import refresh, subscribe


class World(httpx2.BaseTransport):
    """Every https address is a feed of one article, until the wire is cut or a host is dead."""

    def __init__(self) -> None:
        self.error: Exception | None = None
        self.cut_after: int | None = None
        self.dead: frozenset[str] = frozenset()
        self.meeting: threading.Barrier | None = None
        """Where set, all are asked before any answers."""
        self._answers = 0
        self._lock = threading.Lock()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if self.meeting is not None:
            self.meeting.wait(60)
        with self._lock:
            is_cut = self.cut_after is not None and self._answers >= self.cut_after
            self._answers += not is_cut
        if is_cut or request.url.host in self.dead:
            raise httpx2.ConnectError("no way", request=request) from self.error
        item = documents.Item("Tin", f"https://{request.url.host}/1.html", "1")
        return httpx2.Response(200, content=documents.rss([item], "Báo", "https://bao.example/"), request=request)


@pytest.fixture(autouse=True)
def has_way_out(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Whether the machine knows a way to the world: in these tests it has none until this is set."""
    told = threading.Event()
    monkeypatch.setattr(reasons, "_has_way_out", told.is_set)
    return told


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def desk(profile: Profile, world: World) -> Iterator[Newsroom]:
    """A newsroom of ten feeds at ten hosts of ``world``."""
    opened = open_newsroom(profile, make_client=lambda: HttpClient(mounts={"https://": world}))
    for number in range(10):
        subscribe(opened, f"https://bao{number}.example/rss")
    yield opened
    opened.close()


def refresh_due(desk: Newsroom) -> RefreshReport:
    return desk.refresh.start(RefreshOptions()).done.result(60)


UNPLUGGED = OSError(errno.ENETUNREACH, "Network is unreachable")


@pytest.mark.parametrize("error", [UNPLUGGED, TimeoutError("silence")], ids=["no way", "silence"])
def test_when_everything_fails_at_once_no_feed_is_blamed_and_all_are_asked_next_time(
    desk: Newsroom, world: World, error: Exception
) -> None:
    world.error, world.cut_after = error, 0
    report = refresh_due(desk)
    assert (report.failed, report.lost, report.new_articles) == (10, 10, 0)
    assert all("network was lost before bao" in failure.reason for failure in report.failures)
    assert {(feed.health.state, feed.health.failures) for feed in desk.find.feeds()} == {(HealthState.NEW, 0)}
    world.cut_after = None
    again = refresh_due(desk)
    assert (again.fetched, again.lost, again.new_articles) == (10, 0, 10)


def test_what_was_read_before_the_network_went_is_kept(desk: Newsroom, world: World) -> None:
    world.error, world.cut_after = UNPLUGGED, 6
    report = refresh_due(desk)
    assert (report.fetched, report.lost, report.new_articles) == (6, 4, 6)
    states = [feed.health.state for feed in desk.find.feeds()]
    assert (states.count(HealthState.OK), states.count(HealthState.NEW)) == (6, 4)
    world.cut_after = None
    assert (refresh_due(desk).fetched, refresh(desk).failed) == (4, 0)


def test_a_feed_that_was_well_stays_well(desk: Newsroom, world: World) -> None:
    refresh(desk)
    before = desk.find.feeds()
    world.error, world.cut_after = UNPLUGGED, 0
    assert refresh(desk).lost == 10
    assert [feed.health for feed in desk.find.feeds()] == [feed.health for feed in before]


def test_one_dead_host_is_blamed(desk: Newsroom, world: World) -> None:
    world.error, world.dead = UNPLUGGED, frozenset({"bao3.example", "bao4.example"})
    report = refresh(desk)
    assert (report.fetched, report.failed, report.lost) == (8, 2, 0)
    failing = [feed.health for feed in desk.find.feeds() if feed.health.state is HealthState.FAILING]
    assert [(each.failures, each.trouble) for each in failing] == [(1, Trouble.UNREACHABLE)] * 2
    assert "The network does not reach bao3.example." in {each.last_error for each in failing}


def test_dead_hosts_are_blamed_where_only_the_way_for_ipv6_is_missing(
    desk: Newsroom, world: World, has_way_out: threading.Event
) -> None:
    has_way_out.set()
    world.error, world.dead = UNPLUGGED, frozenset({"bao3.example", "bao4.example", "bao5.example"})
    world.meeting = threading.Barrier(10)
    report = refresh(desk)
    assert (report.fetched, report.failed, report.lost) == (7, 3, 0)


# --- the judgement


def silent(host: str) -> Failed:
    return Failed(f"https://{host}/rss", "no answer", reach=Reach.SILENT)


def judged(*attempts: tuple[str, Outcome, float, float]) -> tuple[set[str], set[str]]:
    """Return the hosts that were lost, and those that failed."""
    outage: Outage[str] = Outage()
    for host, outcome, begun, ended in attempts:
        outage.takes(f"https://{host}/rss", outcome, begun, ended, host)
    lost, failed = outage.settled()
    assert outage.settled() == ((), ())
    return set(lost), set(failed)


def test_silence_while_others_answer_is_the_servers_own() -> None:
    dead = [(host, silent(host), 0.0, 10.0) for host in "abcd"]
    assert judged(*dead) == (set("abcd"), set())
    assert judged(*dead, ("x", NotModified("https://x/rss", {}), 3.0, 4.0)) == (set(), set("abcd"))
    assert judged(*dead, ("x", NotModified("https://x/rss", {}), 10.5, 11.0)) == (set("abcd"), set())


def test_what_was_under_way_when_the_network_went_is_not_blamed() -> None:
    without_way = [(host, Failed(f"https://{host}/rss", "no way", reach=Reach.NO_WAY), 5.1, 5.1) for host in "abc"]
    before = ("x", NotModified("https://x/rss", {}), 4.5, 5.0)
    waiting, ended = ("d", silent("d"), 4.9, 14.9), ("e", silent("e"), 0.0, 4.8)
    assert judged(before, waiting, ended, *without_way) == (set("abcd"), {"e"})
    after = ("y", NotModified("https://y/rss", {}), 9.0, 9.5)
    assert judged(before, after, waiting, *without_way) == (set("abc"), {"d"})


def test_two_hosts_are_no_outage_however_many_feeds_they_have() -> None:
    feeds = [(host, silent(host), 0.0, 1.0) for host in "aabbab"]
    assert judged(*feeds) == (set(), {"a", "b"})


def test_a_server_that_answers_with_a_failure_has_answered() -> None:
    trouble = Failed("https://x/rss", "500", 500)
    assert judged(*[(host, silent(host), 0.0, 9.0) for host in "abc"], ("x", trouble, 1.0, 2.0))[0] == set()


def test_what_is_on_this_machine_says_nothing_of_the_network() -> None:
    outage: Outage[str] = Outage()
    assert not outage.takes("http://127.0.0.1:8000/rss", silent("127.0.0.1"), 0.0, 1.0, "a")
    assert not outage.takes("file:///tin.xml", Failed("file:///tin.xml", "no file"), 0.0, 1.0, "b")
    assert outage.settled() == ((), ())


@pytest.mark.parametrize(
    ("error", "reach"),
    [
        (OSError(errno.ENETUNREACH, "x"), Reach.NO_WAY),
        (OSError(errno.ENETDOWN, "x"), Reach.NO_WAY),
        (OSError(errno.EHOSTUNREACH, "x"), Reach.SILENT),
        (socket.gaierror(socket.EAI_NONAME, "x"), Reach.ANSWERED),
        (ConnectionRefusedError(), Reach.ANSWERED),
        (httpx2.ConnectTimeout("x"), Reach.SILENT),
        (httpx2.ReadTimeout("x"), Reach.SILENT),
        (httpx2.RemoteProtocolError("x"), Reach.ANSWERED),
        (ValueError("x"), Reach.ANSWERED),
    ],
)
def test_how_far_a_request_came_is_told_from_its_error(
    error: Exception, reach: Reach, has_way_out: threading.Event
) -> None:
    if reach is not Reach.NO_WAY:
        has_way_out.set()
    assert reach_of(error) is reach


def test_without_a_way_out_a_name_that_is_not_found_says_nothing_of_its_host(has_way_out: threading.Event) -> None:
    assert reach_of(socket.gaierror(socket.EAI_NONAME, "x")) is Reach.NO_WAY
    has_way_out.set()
    assert reach_of(OSError(errno.ENETUNREACH, "x")) is Reach.SILENT
