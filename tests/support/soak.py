"""Many feeds, many rounds, every fault: does anything get lost or doubled, and is every server treated as it asked?

The server runs in a process of its own, so that memory and CPU that are measured here are the program's.
"""

import multiprocessing
import random
import resource
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from multiprocessing.connection import Connection
from pathlib import Path

from newsreader.feeds.web.http import HttpClient
from newsreader.feeds.web.turns import PER_OWN_HOST
from newsreader.model.profile import Profile
from newsreader.model.query import Query
from newsreader.services.newsroom import Newsroom, open_newsroom
from newsreader.services.reports import RefreshOptions, RefreshReport
from tests.support import documents, news_server
from tests.support.news_server import NewsServer
from tests.support.papers import subscribe

BEGIN = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
ROUND = timedelta(minutes=45)
LISTED = 30
FAULTS = tuple(news_server.FAULTS)
TTL_HOURS = 6
PATIENCE = 600.0


@dataclass(frozen=True)
class Seen:
    """One request: the round in which it came, its path, the status it got, and whether it was conditional."""

    round: int
    path: str
    status: int
    is_conditional: bool
    agent: str


@dataclass
class Soak:
    """What came of it. ``memory`` is resident KiB of this process after each round."""

    reports: list[RefreshReport] = field(default_factory=list)
    memory: list[int] = field(default_factory=list)
    cpu_seconds: float = 0.0
    published: set[str] = field(default_factory=set)
    stored: Counter[str] = field(default_factory=Counter)
    requests: list[Seen] = field(default_factory=list)
    most_at_once: int = 0
    complaints: list[str] = field(default_factory=list)

    @property
    def lost(self) -> set[str]:
        return self.published - set(self.stored)

    @property
    def doubled(self) -> set[str]:
        return {address for address, count in self.stored.items() if count > 1}


def run(
    folder: Path,
    feeds: int,
    rounds: int,
    share: float = 0.1,
    told: Callable[[int, RefreshReport], None] = lambda *_: None,
) -> Soak:
    """Refresh so many feeds so many times, ``share`` of them publishing between two rounds, and every fault on."""
    soak = Soak()
    with _server(feeds) as ask:
        base = str(ask("base"))
        now = [BEGIN]
        newsroom = open_newsroom(
            Profile(folder / "profile"),
            make_client=lambda: HttpClient(timeout=1.5, connect_timeout=1.0),
            now=lambda: now[0],
        )
        for path in _paths(feeds):
            subscribe(newsroom, base + path)
        begun = _cpu()
        for number in range(rounds):
            ask("round", number, share if number else 0.0)
            report = newsroom.refresh.start(RefreshOptions()).done.result(PATIENCE)
            soak.reports.append(report)
            soak.memory.append(_resident())
            told(number, report)
            now[0] += ROUND
        soak.requests = list(ask("log"))  # type: ignore[call-overload]
        # What was published last may not be due yet.
        newsroom.refresh.start(RefreshOptions(force=True)).done.result(PATIENCE)
        soak.published = set(ask("published"))  # type: ignore[call-overload]
        soak.most_at_once = int(ask("most"))  # type: ignore[call-overload]
        soak.stored = _stored(newsroom)
        soak.complaints = _complaints(soak)
        newsroom.close()
        soak.cpu_seconds = _cpu() - begun
    return soak


def _paths(feeds: int) -> list[str]:
    special = ["/moved.xml", "/borrowed.xml", "/slow-ttl.xml", *(f"/fault-{fault}.xml" for fault in FAULTS)]
    return [f"/{n}.xml" for n in range(feeds)] + special


def _stored(newsroom: Newsroom) -> Counter[str]:
    rows = newsroom.find.first_rows(Query(), 10_000_000)
    return Counter(row.url or "" for row in rows)


def _complaints(soak: Soak) -> list[str]:
    """Return every breach of the rules that the server's log shows."""
    found: list[str] = []
    by_path: dict[str, list[Seen]] = defaultdict(list)
    for line in soak.requests:
        by_path[line.path].append(line)
    for path, lines in by_path.items():
        had_ok = False
        for line in lines:
            if had_ok and not line.is_conditional and not path.startswith("/fault-"):
                found.append(f"{path}: asked without its validators in round {line.round}")
            had_ok = had_ok or line.status == 200
        rounds = Counter(line.round for line in lines)
        often = [number for number, count in rounds.items() if count > 1 and path != "/fault-loop.xml"]
        if often:
            found.append(f"{path}: asked more than once in rounds {often}")
    if any("Newsreader" not in line.agent or "+http" not in line.agent for line in soak.requests):
        found.append("a request does not say who asks")
    last = soak.requests[-1].round if soak.requests else 0
    gone = by_path["/fault-410.xml"]
    if len(gone) > 1:
        found.append(f"a feed that is gone was asked {len(gone)} times")
    for fault, wait in (("429", timedelta(seconds=120)), ("503", timedelta(hours=1))):
        found += _too_soon(by_path[f"/fault-{fault}.xml"], max(wait, timedelta(minutes=30)))
    found += _too_soon(by_path["/slow-ttl.xml"], timedelta(hours=TTL_HOURS))
    for fault in FAULTS:
        asked = len(by_path[f"/fault-{fault}.xml"])
        if fault not in ("loop", "malformed") and last >= 12 and asked > 8:
            found.append(f"a feed that always fails ({fault}) was asked {asked} times in {last + 1} rounds")
    moved = [line for line in by_path["/moved.xml"] if line.status == 301]
    if last >= 6 and (len(moved) != 3 or not by_path["/new-home.xml"]):
        found.append(f"a feed that moved for good was asked at its old address {len(moved)} times")
    borrowed = by_path["/borrowed.xml"]
    if last >= 6 and borrowed[-1].round < last - 8:
        found.append("a feed that is only lent to another address was moved there")
    # What hangs goes on at the server for a while after the program gave it up.
    if soak.most_at_once > PER_OWN_HOST + sum(fault in ("hang", "drip", "drip-headers") for fault in FAULTS):
        found.append(f"{soak.most_at_once} requests at once at one host")
    return found


def _too_soon(lines: list[Seen], wait: timedelta) -> Iterator[str]:
    for earlier, later in pairwise(lines):
        if (later.round - earlier.round) * ROUND < wait:
            yield f"{later.path}: asked in round {earlier.round} and again in round {later.round}"


# ---------------------------------------------------------------- the server's process

Ask = Callable[..., object]


@contextmanager
def _server(feeds: int) -> Iterator[Ask]:
    mine, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_serve, args=(theirs, feeds), daemon=True)
    process.start()

    def ask(*what: object) -> object:
        mine.send(what)
        return mine.recv()

    try:
        yield ask
    finally:
        mine.send(("end",))
        process.join(10)


def _serve(pipe: Connection, feeds: int) -> None:
    world = _World(feeds)
    while True:
        what, *values = pipe.recv()
        if what == "end":
            world.close()
            return
        pipe.send(getattr(world, what)(*values))


class _World:
    """Feeds that publish, feeds that fail, and a log that knows the round."""

    def __init__(self, feeds: int) -> None:
        self._server = NewsServer()
        self._items = [list(documents.numbered(LISTED, f"https://p{n}.example")) for n in range(feeds)]
        self._published = {item.link for items in self._items for item in items}
        self._chance = random.Random(11)
        self._logged = 0
        self._round = 0
        self._seen: list[Seen] = []
        for number in range(feeds):
            self._put(number)
        self._put_special()

    def base(self) -> str:
        return self._server.base

    def round(self, number: int, share: float) -> None:
        """Begin a round: some feeds publish one to three articles and let go of their oldest."""
        self._take_log()
        self._round = number
        for feed in self._chance.sample(range(len(self._items)), round(len(self._items) * share)):
            items = self._items[feed]
            for _ in range(self._chance.randint(1, 3)):
                count = sum(item.link.startswith(f"https://p{feed}.") for item in items)
                serial = len([link for link in self._published if link.startswith(f"https://p{feed}.")])
                made = documents.Item(
                    f"Tin mới số {serial} của báo {feed}",
                    f"https://p{feed}.example/a/{serial}.html",
                    f"tin-{serial}",
                    f"<p>Đoạn tóm tắt của bài mới số {serial}, lượt {number}, {count}.</p>",
                    published=BEGIN + number * ROUND,
                )
                items.insert(0, made)
                self._published.add(made.link)
            del items[LISTED:]
            self._put(feed)

    def published(self) -> set[str]:
        return self._published

    def log(self) -> list[Seen]:
        self._take_log()
        return self._seen

    def most(self) -> int:
        return self._server.most_at_once

    def close(self) -> None:
        self._server.close()

    def _put(self, feed: int) -> None:
        self._server.feed(f"/{feed}.xml", self._items[feed], title=f"Báo {feed}")

    def _put_special(self) -> None:
        for path, host in (("/new-home.xml", "moved"), ("/lender.xml", "lent"), ("/slow-ttl.xml", "slow")):
            items = documents.numbered(5, f"https://{host}.example")
            extra = f"<ttl>{TTL_HOURS * 60}</ttl>" if host == "slow" else ""
            self._server.feed(path, items, title=host, extra=extra)
            self._published |= {item.link for item in items}
        self._server.redirect("/moved.xml", "/new-home.xml", 301)
        self._server.redirect("/borrowed.xml", "/lender.xml", 302)
        for fault in FAULTS:
            path = f"/fault-{fault}.xml"
            items = documents.numbered(3, f"https://fault-{fault}.example")
            self._server.feed(path, items)
            self._server.fault(path, fault)
            if fault == "malformed":
                self._published |= {item.link for item in items}

    def _take_log(self) -> None:
        new = self._server.log[self._logged :]
        self._logged += len(new)
        for line in new:
            is_conditional = "if-none-match" in line.headers or "if-modified-since" in line.headers
            agent = line.headers.get("user-agent", "")
            self._seen.append(Seen(self._round, line.path, line.status, is_conditional, agent))


def _resident() -> int:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return 0


def _cpu() -> float:
    used = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)
