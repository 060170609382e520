"""``kill -9`` in the middle of a refresh, again and again: nothing stored is lost, and the next refresh completes."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsreader.model.profile import Profile
from newsreader.model.query import Query
from newsreader.services.newsroom import open_newsroom
from tests.support.news_server import NewsServer
from tests.support.papers import paper, refresh, subscribe

KILLS = 20
FEEDS = 12
ARTICLES = 8


def refresh_command(profile: Profile) -> subprocess.Popen[bytes]:
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-m", "newsreader", "refresh", "--force", "--full-text", "--pictures"]
    return subprocess.Popen(
        [*command, "--profile", str(profile.root)],
        cwd=root,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def integrity(profile: Profile) -> str:
    with sqlite3.connect(profile.database) as connection:
        return str(connection.execute("PRAGMA integrity_check").fetchone()[0])


@pytest.mark.slow
def test_a_refresh_killed_twenty_times_loses_no_feed_and_no_article(profile: Profile, server: NewsServer) -> None:
    addresses = [paper(server, ARTICLES, name=f"p{n}", pictures=1) for n in range(FEEDS)]
    newsroom = open_newsroom(profile)
    for address in addresses:
        subscribe(newsroom, address)
    newsroom.close()
    chance = random.Random(7)
    most = 0
    for _ in range(KILLS):
        process = refresh_command(profile)
        time.sleep(chance.uniform(0.3, 2.2))  # the moment of the kill is the point of this test
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        assert integrity(profile) == "ok"
        newsroom = open_newsroom(profile)
        try:
            assert len(newsroom.find.feeds()) == FEEDS
            articles = len(newsroom.find.ids(Query()))
        finally:
            newsroom.close()
        assert articles >= most
        most = articles
    newsroom = open_newsroom(profile)
    try:
        report = refresh(newsroom, full_text=True, pictures=True)
        assert report.failed == 0
        ids = newsroom.find.ids(Query())
        assert len(ids) == FEEDS * ARTICLES
        assert all(row.pictures == 1 and row.thumbnail for row in newsroom.find.rows(ids))
        assert sum(feed.articles for feed in newsroom.find.feeds()) == FEEDS * ARTICLES
        assert sum(feed.unread for feed in newsroom.find.feeds()) == FEEDS * ARTICLES
    finally:
        newsroom.close()
    assert integrity(profile) == "ok"
