"""The window without a network: it says so, blames no feed, and reads on."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from newsreader.feeds.web.http import HttpClient
from newsreader.model.feed import HealthState
from newsreader.model.profile import Profile
from newsreader.services.newsroom import open_newsroom
from tests.support.papers import subscribe
from tests.ui.conftest import Desk

K = Qt.Key


@pytest.fixture
def far(qtbot: QtBot, profile: Profile) -> Iterator[Desk]:
    """The window of a reader of one feed beyond this machine."""
    newsroom = open_newsroom(profile, make_client=HttpClient)
    subscribe(newsroom, "https://bao.example/rss")
    newsroom.close()
    opened = Desk(qtbot, profile, HttpClient)
    opened.wait(lambda: len(opened.window.sources.sources.feeds) == 1)
    yield opened
    opened.close()


def test_refreshing_by_hand_says_that_there_is_no_network_and_no_feed_fails(far: Desk) -> None:
    far.services.network.tell(is_offline=True, is_metered=False)
    far.key(K.Key_R, shift=True)
    far.wait(lambda: "No network · nothing was asked" in far.window.status.text)
    (feed,) = far.window.sources.sources.feeds
    assert feed.health.state is HealthState.NEW
    assert not far.window.status.failing.isVisible()


def test_the_sample_edition_needs_no_network(desk: Desk) -> None:
    desk.services.network.tell(is_offline=True, is_metered=False)
    desk.key(K.Key_R, shift=True)
    desk.wait(lambda: "No network · Nothing new" in desk.window.status.text)
    assert all(feed.health.state is HealthState.OK for feed in desk.window.sources.sources.feeds)


def test_over_a_metered_network_it_says_that_texts_and_pictures_are_left(desk: Desk) -> None:
    desk.services.network.tell(is_offline=False, is_metered=True)
    desk.key(K.Key_R, shift=True)
    desk.wait(lambda: "no full texts or pictures over a metered network" in desk.window.status.text)


def test_a_setting_lets_it_refresh_by_itself_there_too(desk: Desk) -> None:
    desk.services.network.tell(is_offline=False, is_metered=True)
    desk.services.refresher.refresh_by_itself()
    assert desk.services.refresher.is_held
    desk.services.settings.set("refresh.on_metered", True)
    desk.wait(lambda: not desk.services.refresher.is_held)
    desk.wait(lambda: not desk.services.refresher.is_running)
