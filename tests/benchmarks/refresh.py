"""Refresh feeds of a news server in a process of its own: all new, then nothing new; then with the window open."""

import json
import multiprocessing
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from newsreader.feeds.web.http import HttpClient
from newsreader.model.profile import Profile
from newsreader.services.newsroom import open_newsroom
from tests.support.documents import numbered
from tests.support.news_server import NewsServer
from tests.support.papers import refresh, subscribe

FEEDS = 500
ARTICLES = 30
LATENCY = 0.05
"""Seconds before each answer, as from a server that is not next door."""
PATIENCE = 120.0
TICK_MS = 8.0
SETTLED = 0.5
"""Seconds after the start's last span: what the start itself takes is measured elsewhere."""


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
        yield from _with_window(Path(folder), addresses)
    mine.send(None)
    server.join(5)


def _with_window(folder: Path, addresses: list[str]) -> Iterator[tuple[str, float, str]]:
    """Yield how long the window's event loop was kept from turning while every feed was new."""
    profile, trace = folder / "window", folder / "trace.jsonl"
    newsroom = open_newsroom(Profile(profile), make_client=HttpClient)
    for address in addresses:
        feed = subscribe(newsroom, address)
        newsroom.organise.set_feed_options(feed.id, fetch_full_text=False, fetch_pictures=False)
    newsroom.close()
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    program = [sys.executable, "-m", "newsreader", "--profile", str(profile), "--trace", str(trace)]
    with subprocess.Popen(program, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as window:
        begun = time.monotonic()
        while time.monotonic() - begun < PATIENCE and not any(
            span["name"] == "refresh.total" for span in _spans(trace)
        ):
            time.sleep(0.2)
        window.terminate()
    spans = _spans(trace)
    total = next(span for span in spans if span["name"] == "refresh.total")
    painted = max(span["at"] for span in spans if span["name"].startswith("startup."))
    start = max(total["at"] - total["ms"] / 1000, painted + SETTLED)
    gaps = sorted(
        (span["ms"] for span in spans if span["name"] == "tick.gap" and start <= span["at"] <= total["at"]),
        reverse=True,
    )
    ticks = int((total["at"] - start) * 1000 / TICK_MS)
    beyond = ticks // 100
    yield "with the window, all new: wall", total["ms"] / 1000, "s"
    yield "tick gaps, 99th percentile (16 where none is longer)", gaps[beyond] if beyond < len(gaps) else 16.0, "ms"
    yield "tick gaps, longest", gaps[0] if gaps else 16.0, "ms"


def _spans(trace: Path) -> list[dict[str, Any]]:
    try:
        lines = trace.read_text("utf-8").splitlines()
    except FileNotFoundError:
        return []
    spans = [json.loads(line) for line in lines if line.endswith("}")]
    return [{**span, "at": datetime.fromisoformat(span["at"]).timestamp()} for span in spans]


def _serve(pipe: Connection) -> None:
    with NewsServer() as server:
        server.latency = LATENCY
        feeds = [(n, numbered(ARTICLES, f"https://p{n}.example")) for n in range(FEEDS)]
        pipe.send([server.feed(f"/{n}.xml", items, title=f"Báo {n}") for n, items in feeds])
        pipe.recv()


def _cpu() -> float:
    used = (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)
