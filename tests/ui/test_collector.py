"""Garbage is collected on the main thread alone."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from newsreader.ui.collector import Collector


class Cycle:
    """Holds itself; notes in which thread it goes."""

    def __init__(self, gone_in: list[threading.Thread]) -> None:
        self.me = self
        self._gone_in = gone_in

    def __del__(self) -> None:
        self._gone_in.append(threading.current_thread())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    gc.enable()
    made = Collector()
    yield made
    made.stop()
    gc.disable()


def make_garbage(gone_in: list[threading.Thread]) -> None:
    """Leave cycles behind, many more than the threshold of the youngest generation."""
    for _ in range(20_000):
        Cycle(gone_in)


def test_cycles_left_by_a_worker_thread_go_on_the_main_thread(qtbot: QtBot, collector: Collector) -> None:
    gone_in: list[threading.Thread] = []
    worker = threading.Thread(target=make_garbage, args=(gone_in,))
    worker.start()
    worker.join()
    assert gone_in == []
    qtbot.waitUntil(lambda: len(gone_in) == 20_000, timeout=5000)
    assert set(gone_in) == {threading.main_thread()}


def test_the_interpreter_has_its_collector_back_afterwards(collector: Collector) -> None:
    collector.freeze()
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
