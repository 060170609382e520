"""The app room over a real newsroom: a paper of four articles, lanes that work, no window."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from newsreader.app.library import Library
from newsreader.app.tasks import Tasks
from newsreader.feeds.web.http import HttpClient
from newsreader.model.ids import ArticleId
from newsreader.model.profile import Profile
from newsreader.model.query import Query
from newsreader.services.lanes import Lanes
from newsreader.services.newsroom import Newsroom, open_newsroom
from tests.support.news_server import NewsServer
from tests.support.papers import paper, refresh, subscribe


@pytest.fixture
def lanes() -> Iterator[Lanes]:
    opened = Lanes()
    yield opened
    opened.close()


@pytest.fixture
def tasks(qtbot: QtBot, lanes: Lanes) -> Iterator[Tasks]:
    made = Tasks(lanes)
    yield made
    made.close()


@pytest.fixture
def filled(profile: Profile, server: NewsServer) -> Iterator[Newsroom]:
    """A newsroom with four unread articles, whose database refuses the main thread once it is filled."""
    is_filled = threading.Event()

    def guard() -> None:
        if is_filled.is_set() and threading.current_thread() is threading.main_thread():
            raise AssertionError("SQL on the main thread")

    opened = open_newsroom(profile, guard=guard, make_client=HttpClient)
    subscribe(opened, paper(server, 4))
    refresh(opened)
    is_filled.set()
    yield opened
    opened.close()


@pytest.fixture
def library(qtbot: QtBot, filled: Newsroom) -> Iterator[Library]:
    """The library as a window has it."""
    tasks = Tasks(filled.lanes)
    made = Library(tasks, filled)
    yield made
    tasks.close()


@pytest.fixture
def ids(filled: Newsroom) -> tuple[ArticleId, ...]:
    """The articles, newest first."""
    return tuple(map(ArticleId, filled.lanes.read.submit(filled.find.ids, Query()).result(10)))
