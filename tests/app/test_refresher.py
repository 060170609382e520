"""Refreshing in the background: told once, stopped at once."""

from pytestqt.qtbot import QtBot

from newsreader.app.library import Library
from newsreader.app.refresher import Refresher
from newsreader.app.tasks import Tasks
from newsreader.model.article import Change
from newsreader.services.newsroom import Newsroom
from newsreader.services.reports import Progress
from tests.support.news_server import NewsServer
from tests.support.papers import paper, subscribe


def test_new_articles_are_told_with_progress_and_a_report(
    qtbot: QtBot, library: Library, filled: Newsroom, server: NewsServer
) -> None:
    feed = filled.lanes.write.submit(subscribe, filled, paper(server, 3, name="b")).result(10)
    refresher = Refresher(library, Tasks(filled.lanes, library), library)
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
    refresher = Refresher(library, Tasks(filled.lanes, library), library)
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
    refresher = Refresher(library, Tasks(filled.lanes, library), library)
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
