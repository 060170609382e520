"""Refresh feeds of a news server in a process of its own: all new, then nothing new."""

import multiprocessing
import resource
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory

from newsreader.feeds.http import HttpClient
from newsreader.model.profile import Profile
from newsreader.services.newsroom import open_newsroom
from tests.support.documents import numbered
from tests.support.news_server import NewsServer
from tests.support.papers import refresh, subscribe

FEEDS = 100
ARTICLES = 30


def run() -> Iterator[tuple[str, float, str]]:
    """Yield wall seconds of both refreshes and the CPU seconds of this process, its workers left out."""
    mine, theirs = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=_serve, args=(theirs,), daemon=True)
    server.start()
    addresses: list[str] = mine.recv()
    with TemporaryDirectory() as folder:
        newsroom = open_newsroom(Profile(Path(folder) / "profile"), make_client=HttpClient)
        for address in addresses:
            subscribe(newsroom, address)
        for label in ("first, all new", "second, nothing new"):
            wall, cpu = time.perf_counter(), _cpu()
            report = refresh(newsroom)
            yield f"{label}: {report.new_articles} articles, wall", time.perf_counter() - wall, "s"
            yield f"{label}: CPU", _cpu() - cpu, "s"
        newsroom.close()
    mine.send(None)
    server.join(5)


def _serve(pipe: Connection) -> None:
    with NewsServer() as server:
        feeds = [(n, numbered(ARTICLES, f"https://p{n}.example")) for n in range(FEEDS)]
        pipe.send([server.feed(f"/{n}.xml", items, title=f"Báo {n}") for n, items in feeds])
        pipe.recv()


def _cpu() -> float:
    used = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)
