"""``kill -9`` in the middle of backups and restores: what was there, or what was put back, is there whole."""

import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from newsreader.model.article import StateChange
from newsreader.model.ids import ArticleId
from newsreader.model.profile import Profile
from newsreader.model.query import Query
from newsreader.services.newsroom import open_newsroom
from tests.support.news_server import NewsServer
from tests.support.papers import paper, refresh, subscribe

KILLS = 30
FEEDS = 6
ARTICLES = 30


def killed_after(seconds: float, profile: Profile, *command: object) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "newsreader", *map(str, command), "--profile", str(profile.root)],
        cwd=Path(__file__).resolve().parents[2],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    time.sleep(seconds)  # the moment of the kill is the point of this test
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def starred(profile: Profile) -> int:
    """Return how many of the articles are starred, after a look at everything."""
    newsroom = open_newsroom(profile)
    try:
        assert newsroom.maintain.verify().problems == ()
        assert len(newsroom.find.ids(Query())) == FEEDS * ARTICLES
        return len(newsroom.find.ids(Query(is_starred=True)))
    finally:
        newsroom.close()


@pytest.mark.slow
def test_backups_and_restores_killed_at_any_moment_lose_nothing(
    profile: Profile, server: NewsServer, tmp_path: Path
) -> None:
    newsroom = open_newsroom(profile)
    for number in range(FEEDS):
        subscribe(newsroom, paper(server, ARTICLES, name=f"p{number}"))
    refresh(newsroom)
    file = tmp_path / "all.zip"
    newsroom.maintain.back_up(file)
    ids = tuple(map(ArticleId, newsroom.find.ids(Query())))
    newsroom.close()
    chance = random.Random(11)
    for _ in range(KILLS):
        newsroom = open_newsroom(profile)
        newsroom.organise.apply(StateChange(ids, is_starred=True))
        newsroom.close()
        killed_after(chance.uniform(0.1, 0.9), profile, "restore", file)
        assert starred(profile) in (0, len(ids))
        other = tmp_path / "other.zip"
        killed_after(chance.uniform(0.1, 0.9), profile, "backup", other)
        if other.exists():
            assert zipfile.ZipFile(other).testzip() is None
            other.unlink()
    assert starred(profile) in (0, len(ids))
