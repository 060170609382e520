"""A refresh in a process of its own does what one in this process does, whatever becomes of either."""

import logging
import multiprocessing
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing

import pytest

from newsreader.model.article import Change, StateChange
from newsreader.model.errors import DatabaseTooNew, EnvironmentProblem
from newsreader.model.ids import ArticleId
from newsreader.model.profile import Profile
from newsreader.model.query import Query
from newsreader.services import apart
from newsreader.services.lanes import READ_THREADS
from newsreader.services.newsroom import Newsroom, open_newsroom
from newsreader.services.reports import Progress, RefreshOptions
from newsreader.store import lists
from tests.support.documents import numbered
from tests.support.news_server import NewsServer
from tests.support.papers import paper, subscribe

MANY = apart.FEW + 5
EACH = 4
EVERYTHING = RefreshOptions(force=True)
PATIENCE = 60.0


@pytest.fixture
def desk(profile: Profile, server: NewsServer) -> Iterator[Newsroom]:
    """A newsroom that refreshes apart, with many feeds of a server that is not quick."""
    opened = open_newsroom(profile, apart=True)
    for number in range(MANY):
        items = numbered(EACH, f"https://p{number}.example")
        feed = subscribe(opened, server.feed(f"/{number}.xml", items, title=f"Báo {number}"))
        opened.organise.set_feed_options(feed.id, fetch_full_text=False, fetch_pictures=False)
    server.latency = 0.05
    yield opened
    opened.close()


def stored(newsroom: Newsroom) -> int:
    with newsroom.database.read() as connection:
        return len(lists.list_ids(connection, Query()))


def processes() -> list[str]:
    return [child.name for child in multiprocessing.active_children() if child.name == "refresh"]


def listeners() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name == "refresh-listener"]


def wait_for_process() -> None:
    until = time.monotonic() + PATIENCE
    while (processes() or listeners()) and time.monotonic() < until:
        time.sleep(0.02)
    assert not processes()
    assert not listeners()


def test_many_feeds_are_refreshed_in_another_process(desk: Newsroom) -> None:
    told: list[Progress] = []
    changes: list[Change] = []
    seen: list[list[str]] = []

    def progress(one: Progress) -> None:
        told.append(one)
        seen.append(processes())

    report = desk.refresh.start(EVERYTHING, on_progress=progress, on_written=changes.append).done.result(PATIENCE)
    assert (report.feeds, report.fetched, report.new_articles, report.failed) == (MANY, MANY, MANY * EACH, 0)
    assert stored(desk) == MANY * EACH == sum(change.new_articles for change in changes)
    assert len({article for change in changes for article in change.articles}) == MANY * EACH
    assert ["refresh"] in seen
    assert (told[-1].stage, told[-1].done, told[-1].total) == ("feeds", MANY, MANY)
    wait_for_process()
    again = desk.refresh.start(EVERYTHING).done.result(PATIENCE)
    assert (again.unchanged, again.new_articles) == (MANY, 0)


def test_pages_and_pictures_follow_there(desk: Newsroom, server: NewsServer) -> None:
    server.latency = 0.0
    subscribe(desk, paper(server, 3))
    options = RefreshOptions(force=True, full_text=True, pictures=True)
    told: list[Progress] = []
    report = desk.refresh.start(options, on_progress=told.append).done.result(PATIENCE)
    assert (report.pages, report.pictures) == (3, 3)
    assert told[-1].stage in ("pages", "pictures")


def test_a_few_feeds_start_no_process(desk: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise AssertionError("a process for a few feeds")

    monkeypatch.setattr(apart, "_Process", none)
    some = tuple(feed.id for feed in desk.find.feeds()[:3])
    report = desk.refresh.start(RefreshOptions(feeds=some)).done.result(PATIENCE)
    assert (report.fetched, report.new_articles) == (3, 3 * EACH)


def test_where_the_system_gives_no_process_the_refresh_runs_here(
    desk: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(apart, "_Process", none)
    assert desk.refresh.start(EVERYTHING).done.result(PATIENCE).new_articles == MANY * EACH


@pytest.mark.parametrize("is_much", [True, False])
def test_stop_answers_at_once_and_the_next_refresh_brings_the_rest(
    desk: Newsroom, server: NewsServer, monkeypatch: pytest.MonkeyPatch, is_much: bool
) -> None:
    if not is_much:
        monkeypatch.setattr(apart, "FEW", MANY)
    server.latency = 0.3
    under_way = threading.Event()
    changes: list[Change] = []
    run = desk.refresh.start(EVERYTHING, on_progress=lambda _: under_way.set(), on_written=changes.append)
    assert under_way.wait(PATIENCE)
    run.stop()
    report = run.done.result(0.5)
    assert report.is_stopped
    wait_for_process()
    before = stored(desk)
    assert 0 < before < MANY * EACH
    if is_much:
        assert sum(change.new_articles for change in changes) == before
    server.latency = 0.0
    desk.refresh.start(EVERYTHING).done.result(PATIENCE)
    assert stored(desk) == MANY * EACH


def test_stopped_at_the_pages_the_report_still_knows_the_feeds(desk: Newsroom, server: NewsServer) -> None:
    subscribe(desk, paper(server, 12))
    at_pages = threading.Event()

    def progress(told: Progress) -> None:
        if told.stage == "pages":
            at_pages.set()

    run = desk.refresh.start(RefreshOptions(force=True, full_text=True), on_progress=progress)
    assert at_pages.wait(PATIENCE)
    run.stop()
    report = run.done.result(0.5)
    assert (report.feeds, report.new_articles) == (MANY + 1, MANY * EACH + 12)
    wait_for_process()


def test_stopped_before_it_began_nothing_is_fetched(desk: Newsroom, server: NewsServer) -> None:
    run = desk.refresh.start(EVERYTHING)
    run.stop()
    assert run.done.result(0.5).is_stopped
    wait_for_process()
    assert stored(desk) == 0


def test_a_killed_process_ends_the_refresh_with_a_sentence_and_loses_nothing(
    desk: Newsroom, server: NewsServer
) -> None:
    server.latency = 1.0
    under_way = threading.Event()
    run = desk.refresh.start(EVERYTHING, on_progress=lambda _: under_way.set())
    assert under_way.wait(PATIENCE)
    (child,) = (child for child in multiprocessing.active_children() if child.name == "refresh")
    child.kill()
    with pytest.raises(EnvironmentProblem, match="ended unexpectedly"):
        run.done.result(PATIENCE)
    server.latency = 0.0
    wait_for_process()
    before = stored(desk)
    rest = desk.refresh.start(EVERYTHING).done.result(PATIENCE)
    assert before + rest.new_articles == stored(desk) == MANY * EACH


def test_closing_ends_the_process(desk: Newsroom, server: NewsServer) -> None:
    server.latency = 1.0
    under_way = threading.Event()
    desk.refresh.start(EVERYTHING, on_progress=lambda _: under_way.set())
    assert under_way.wait(PATIENCE)
    desk.close()
    assert not processes()


def test_once_closed_no_process_is_started(desk: Newsroom) -> None:
    may_begin = threading.Event()
    for _ in range(READ_THREADS):
        desk.lanes.read.submit(may_begin.wait)
    run = desk.refresh.start(EVERYTHING)
    desk.refresh.close()
    may_begin.set()
    with pytest.raises(RuntimeError, match="closed"):
        run.done.result(PATIENCE)
    assert not processes()


def test_when_nobody_can_be_told_any_more_the_refresh_ends(desk: Newsroom) -> None:
    def gone(_: Change) -> None:
        raise RuntimeError("the window is gone")

    run = desk.refresh.start(EVERYTHING, on_written=gone)
    with pytest.raises(EnvironmentProblem):
        run.done.result(PATIENCE)
    wait_for_process()


def test_addresses_do_not_get_into_the_log(
    desk: Newsroom, server: NewsServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    subscribe(desk, server.feed("/private.xml?token=geheim", 2))
    desk.refresh.start(EVERYTHING).done.result(PATIENCE)
    wait_for_process()
    assert "geheim" not in caplog.text


def test_a_process_that_does_not_end_is_killed(desk: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "ENDING_SECONDS", 0.1)
    monkeypatch.setattr(apart._Process, "stop", lambda self: None)
    under_way = threading.Event()
    desk.refresh.start(EVERYTHING, on_progress=lambda _: under_way.set())
    assert under_way.wait(PATIENCE)
    desk.close()
    assert not processes()


def test_the_reader_gets_a_turn_while_the_other_process_writes(desk: Newsroom) -> None:
    run = desk.refresh.start(EVERYTHING)
    waits: list[float] = []
    while not run.done.done() or not waits:
        begun = time.monotonic()
        desk.organise.apply(StateChange(tuple(map(ArticleId, desk.find.ids(Query())[:3])), is_starred=True))
        waits.append(time.monotonic() - begun)
    assert run.done.result(PATIENCE).new_articles == MANY * EACH
    assert max(waits) < 4.0  # a writer that is never let in gives up after five


def test_what_is_wrong_with_the_archive_is_said_in_its_own_words(desk: Newsroom, profile: Profile) -> None:
    with closing(sqlite3.connect(profile.database)) as archive:
        archive.execute("PRAGMA user_version = 9999")
    with pytest.raises(DatabaseTooNew):
        desk.refresh.start(EVERYTHING).done.result(PATIENCE)
    wait_for_process()
    assert stored(desk) == 0
