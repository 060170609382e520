"""Refreshing in the background: told once, stopped at once."""

from pytestqt.qtbot import QtBot

from newsreader.app.library import Library
from newsreader.app.network import Network
from newsreader.app.refresher import Refresher
from newsreader.app.tasks import Tasks
from newsreader.model.article import Change
from newsreader.model.feed import FeedHealth, HealthState
from newsreader.model.ids import FeedId
from newsreader.services.newsroom import Newsroom
from newsreader.services.reports import Progress
from tests.support.news_server import NewsServer
from tests.support.papers import paper, subscribe


def test_new_articles_are_told_with_progress_and_a_report(
    qtbot: QtBot, library: Library, filled: Newsroom, server: NewsServer
) -> None:
    feed = filled.lanes.write.submit(subscribe, filled, paper(server, 3, name="b")).result(10)
    refresher = Refresher(library, Tasks(filled.lanes, library), parent=library)
    changes: list[Change] = []
    progress: list[Progress] = []
    new: list[int] = []
    library.changed.connect(changes.append)
    refresher.progressed.connect(progress.append)
    refresher.feeds_done.connect(new.append)
    with qtbot.waitSignal(refresher.finished, timeout=20_000) as caught:
        assert refresher.refresh((feed.id,))
        assert not refresher.refresh()
    assert caught.args[0].new_articles == 3
    assert new == [3]
    assert {line.stage for line in progress} >= {"feeds", "pages", "pictures"}
    assert sum(change.new_articles for change in changes) == 3
    assert not refresher.is_running


def test_failing_feed_is_a_line_of_the_report_and_no_message(
    qtbot: QtBot, library: Library, filled: Newsroom, server: NewsServer
) -> None:
    server.fault("/a.xml", "500")
    refresher = Refresher(library, Tasks(filled.lanes, library), parent=library)
    said: list[str] = []
    library.failed.connect(said.append)
    with qtbot.waitSignal(refresher.finished, timeout=20_000) as caught:
        refresher.refresh(force=True)
    assert caught.args[0].failed == 1
    assert said == []


def test_stop_answers_while_the_server_hangs(
    qtbot: QtBot, library: Library, filled: Newsroom, server: NewsServer
) -> None:
    server.fault("/a.xml", "hang")
    refresher = Refresher(library, Tasks(filled.lanes, library), parent=library)
    refresher.refresh(force=True)
    qtbot.waitUntil(lambda: server.hanging.acquire(blocking=False), timeout=20_000)
    with qtbot.waitSignal(refresher.finished, timeout=2_000) as caught:
        refresher.stop()
    assert caught.args[0].is_stopped
    server.released.set()


def test_nothing_is_refreshed_before_the_archive_is_open(qtbot: QtBot) -> None:
    tasks = Tasks()
    assert not Refresher(Library(tasks), tasks).refresh()
    tasks.close()


# --- the clock and the network


def refresher_on(library: Library, filled: Newsroom, network: Network) -> Refresher:
    return Refresher(library, Tasks(filled.lanes, library), network, library)


def far_feed(newsroom: Newsroom) -> FeedId:
    """Subscribe to a feed beyond this machine."""
    return newsroom.lanes.write.submit(subscribe, newsroom, "https://bao.example/rss").result(10).id


def health_of(newsroom: Newsroom, feed: FeedId) -> FeedHealth:
    return newsroom.lanes.read.submit(newsroom.health.report_on, feed).result(10).feed.health


def test_offline_a_refresh_by_hand_asks_what_is_on_this_machine_and_blames_nobody(
    qtbot: QtBot, library: Library, filled: Newsroom, server: NewsServer
) -> None:
    far = far_feed(filled)
    network = Network()
    refresher = refresher_on(library, filled, network)
    network.tell(is_offline=True, is_metered=False)
    with qtbot.waitSignal(refresher.finished, timeout=20_000) as caught:
        assert refresher.refresh(force=True)
    assert (caught.args[0].feeds, caught.args[0].failed) == (1, 0)
    assert refresher.was_offline
    assert health_of(filled, far) == FeedHealth()


def test_offline_the_clock_waits_and_goes_on_by_itself_when_the_network_is_back(
    qtbot: QtBot, library: Library, filled: Newsroom, server: NewsServer
) -> None:
    filled.lanes.write.submit(subscribe, filled, paper(server, 2, name="b")).result(10)
    network = Network()
    refresher = refresher_on(library, filled, network)
    network.tell(is_offline=True, is_metered=False)
    refresher.tick()
    assert refresher.is_held
    assert not refresher.is_running
    with qtbot.waitSignal(refresher.finished, timeout=20_000) as caught:
        network.tell(is_offline=False, is_metered=False)
    assert caught.args[0].new_articles == 2
    assert not refresher.is_held


def test_a_refresh_whose_network_goes_is_ended_and_begun_again_later(
    qtbot: QtBot, library: Library, filled: Newsroom, server: NewsServer
) -> None:
    server.feed("/slow.xml", 2)
    slow = filled.lanes.write.submit(subscribe, filled, server.fault("/slow.xml", "hang")).result(10)
    network = Network()
    refresher = refresher_on(library, filled, network)
    refresher.refresh()
    qtbot.waitUntil(lambda: server.hanging.acquire(blocking=False), timeout=20_000)
    with qtbot.waitSignal(refresher.finished, timeout=2_000):
        network.tell(is_offline=True, is_metered=False)
    assert refresher.is_held
    server.released.set()
    server.feed("/slow.xml", 2)
    with qtbot.waitSignal(refresher.finished, timeout=20_000) as caught:
        network.tell(is_offline=False, is_metered=False)
    assert (caught.args[0].fetched, caught.args[0].failed) == (1, 0)
    assert health_of(filled, slow.id).state is HealthState.OK


def test_over_a_metered_network_the_clock_waits_until_it_is_allowed(
    qtbot: QtBot, library: Library, filled: Newsroom, server: NewsServer
) -> None:
    filled.lanes.write.submit(subscribe, filled, paper(server, 2, name="b")).result(10)
    network = Network()
    refresher = refresher_on(library, filled, network)
    network.tell(is_offline=False, is_metered=True)
    refresher.tick()
    assert refresher.is_held
    with qtbot.waitSignal(refresher.finished, timeout=20_000) as caught:
        refresher.set_on_metered(True)
    assert caught.args[0].pictures > 0


def test_over_a_metered_network_what_is_refreshed_by_hand_comes_without_texts_and_pictures(
    qtbot: QtBot, library: Library, filled: Newsroom, server: NewsServer
) -> None:
    feed = filled.lanes.write.submit(subscribe, filled, paper(server, 2, name="b")).result(10)
    network = Network()
    refresher = refresher_on(library, filled, network)
    network.tell(is_offline=False, is_metered=True)
    with qtbot.waitSignal(refresher.finished, timeout=20_000) as caught:
        refresher.refresh((feed.id,))
    report = caught.args[0]
    assert (report.new_articles, report.pages, report.pictures) == (2, 0, 0)
    assert refresher.was_sparing
    network.tell(is_offline=False, is_metered=False)
    with qtbot.waitSignal(refresher.finished, timeout=20_000) as caught:
        refresher.refresh()
    assert caught.args[0].pages == 2 + 4  # those that the archive waited for before, too
    assert caught.args[0].pictures > 0


def test_texts_under_way_are_left_when_the_network_comes_to_cost_and_fetched_when_it_is_free(
    qtbot: QtBot, library: Library, filled: Newsroom, server: NewsServer
) -> None:
    feed = filled.lanes.write.submit(subscribe, filled, paper(server, 2, name="b")).result(10)
    network = Network()
    refresher = refresher_on(library, filled, network)
    refresher.feeds_done.connect(lambda _: network.tell(is_offline=False, is_metered=True))
    with qtbot.waitSignal(refresher.finished, timeout=20_000) as caught:
        refresher.refresh((feed.id,))
    assert caught.args[0].is_stopped
    assert caught.args[0].pictures == 0
    assert refresher.is_held
    refresher.feeds_done.disconnect()
    with qtbot.waitSignal(refresher.finished, timeout=20_000) as caught:
        network.tell(is_offline=False, is_metered=False)
    assert caught.args[0].pictures > 0


def test_the_clock_asks_nothing_while_no_feed_is_due(
    qtbot: QtBot, library: Library, filled: Newsroom, server: NewsServer
) -> None:
    refresher = refresher_on(library, filled, Network())
    begun: list[bool] = []
    refresher.started.connect(lambda: begun.append(True))
    refresher.tick()
    counted: list[int] = []
    library.ask(lambda find: find.due_count(), counted.append)
    qtbot.waitUntil(lambda: counted == [0], timeout=20_000)
    assert begun == []
    feed = filled.lanes.write.submit(subscribe, filled, paper(server, 1, name="b")).result(10)
    with qtbot.waitSignal(refresher.finished, timeout=20_000) as caught:
        refresher.tick()
    assert caught.args[0].feeds == 1
    assert health_of(filled, feed.id).state is HealthState.OK


def test_told_to_refresh_only_by_hand_it_forgets_what_it_held_back(
    qtbot: QtBot, library: Library, filled: Newsroom
) -> None:
    network = Network()
    refresher = refresher_on(library, filled, network)
    network.tell(is_offline=True, is_metered=False)
    refresher.refresh_by_itself()
    assert refresher.is_held
    refresher.set_interval(0)
    assert not refresher.is_held
