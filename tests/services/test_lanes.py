"""Lanes that close while work is queued and its callbacks ask for more."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

import pytest
from pebble import ProcessExpired

from newsreader.services.flow import chain
from newsreader.services.lanes import READ_THREADS, CpuPool, Lanes

PATIENCE = 20.0


def ends(work: Callable[[], None]) -> bool:
    """Tell whether work ends in its time; a thread that does not is left behind."""
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(PATIENCE)
    return not thread.is_alive()


@pytest.mark.parametrize("lane", ["read", "net"])
def test_lanes_close_while_what_is_dropped_goes_on_to_its_next_step(lane: str) -> None:
    lanes = Lanes()
    executor = getattr(lanes, lane)
    release, told = threading.Event(), threading.Event()
    for _ in range(executor._max_workers):
        executor.submit(release.wait, PATIENCE)

    def next_step(_: BaseException) -> None:
        chain(lambda: executor.submit(int), lambda _: None, lambda error: told.set())

    chain(lambda: executor.submit(int), lambda _: None, next_step)
    assert ends(lanes.close)
    assert told.wait(PATIENCE)
    release.set()


def test_a_closed_lane_takes_nothing_and_says_so() -> None:
    lanes = Lanes()
    lanes.close()
    for executor in (lanes.read, lanes.net, lanes.write):
        with pytest.raises(RuntimeError):
            executor.submit(int)


def test_closing_waits_for_the_writes_that_were_asked_for() -> None:
    lanes = Lanes()
    written: list[int] = []
    for n in range(50):
        lanes.write.submit(written.append, n)
    lanes.close()
    assert written == list(range(50))


def test_what_is_queued_is_cancelled_and_what_runs_is_not() -> None:
    lanes = Lanes()
    release = threading.Event()
    running = [lanes.read.submit(release.wait, PATIENCE) for _ in range(READ_THREADS)]
    queued: Future[int] = lanes.read.submit(int)
    lanes.close()
    release.set()
    assert queued.cancelled()
    assert all(future.result(PATIENCE) for future in running)


def test_workers_are_gone_at_once_whatever_they_do() -> None:
    pool = CpuPool(1)
    pool.submit(time.sleep, 60, timeout=60)
    assert ends(pool.close)
    with pytest.raises(RuntimeError):
        pool.submit(int, timeout=5)


def _sleep(seconds: float) -> None:
    time.sleep(seconds)


def test_a_pool_that_stands_still_is_replaced_and_its_tasks_fail() -> None:
    pool = CpuPool(1, stuck_seconds=0.5)
    assert pool.submit(abs, -1, timeout=20.0).result(PATIENCE) == 1
    running = pool._pool
    assert running is not None
    channel = running._pool_manager.worker_manager.workers_channel
    assert channel is not None
    channel.mutex.reader_mutex.acquire()  # a lock that nobody gives back
    lost = pool.submit(abs, -2, timeout=0.1)
    with pytest.raises((ProcessExpired, BrokenProcessPool)):
        lost.result(PATIENCE)
    assert pool.submit(abs, -3, timeout=20.0).result(PATIENCE) == 3
    pool.close()


def test_what_workers_had_not_finished_fails_when_they_are_stopped() -> None:
    pool = CpuPool(1)
    tasks = [pool.submit(_sleep, 30.0, timeout=60.0) for _ in range(3)]
    pool.close()
    for task in tasks:
        with pytest.raises((ProcessExpired, BrokenProcessPool)):
            task.result(PATIENCE)
    with pytest.raises(RuntimeError):
        pool.submit(abs, -1, timeout=1.0)
