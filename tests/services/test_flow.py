import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from newsreader.services.flow import Flow, chain


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(4) as executor:
        yield executor


class Chains:
    """Chains that begin and do not end before they are told to."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.ends: dict[str, Callable[[], None]] = {}
        self.finished: list[int] = []

    def begin(self, item: str, done: Callable[[], None]) -> None:
        self.begun.append(item)
        self.ends[item] = done

    def finish(self) -> None:
        self.finished.append(len(self.begun))


def test_every_item_begins_once_and_finished_comes_once_at_the_end(pool: ThreadPoolExecutor) -> None:
    begun: list[int] = []
    finished: list[int] = []
    over = threading.Event()

    def begin(item: int, done: Callable[[], None]) -> None:
        begun.append(item)
        pool.submit(done)

    def end() -> None:
        finished.append(len(begun))
        over.set()

    Flow(range(200), begin, end, 5).start()
    assert over.wait(5)
    assert sorted(begun) == list(range(200))
    assert finished == [200]


def test_items_of_one_key_keep_to_its_limit_and_others_take_their_turns() -> None:
    chains = Chains()
    items = ["a1", "a2", "a3", "b1", "b2", "c1"]
    flow = Flow(items, chains.begin, chains.finish, 10, key=lambda item: item[0], limit=lambda _: 1)
    flow.start()
    assert chains.begun == ["a1", "b1", "c1"]
    chains.ends["b1"]()
    assert chains.begun[3:] == ["b2"]
    for item in ("a1", "a2", "b2", "c1"):
        chains.ends[item]()
    assert chains.begun[4:] == ["a2", "a3"]
    assert not chains.finished
    chains.ends["a3"]()
    assert chains.finished == [len(chains.begun)]


def test_a_chain_that_needs_its_key_no_more_makes_room_for_the_next() -> None:
    chains = Chains()
    flow = Flow(["a1", "a2", "a3"], chains.begin, chains.finish, 10, key=lambda item: item[0], limit=lambda _: 1)
    flow.start()
    flow.free("a")
    assert chains.begun == ["a1", "a2"]
    chains.ends["a1"]()
    assert chains.begun == ["a1", "a2"]  # a2 still needs the key
    chains.ends["a2"]()
    assert chains.begun == ["a1", "a2", "a3"]
    chains.ends["a3"]()
    assert chains.finished == [len(chains.begun)]


def test_no_more_chains_run_at_once_than_the_width(pool: ThreadPoolExecutor) -> None:
    lock = threading.Lock()
    running = most = 0
    over = threading.Event()

    def begin(item: int, done: Callable[[], None]) -> None:
        nonlocal running, most

        def work() -> None:
            nonlocal running
            with lock:
                running -= 1
            done()

        with lock:
            running += 1
            most = max(most, running)
        pool.submit(work)

    Flow(range(100), begin, over.set, 3).start()
    assert over.wait(5)
    assert most <= 3


def test_thousands_of_chains_that_end_at_once_do_not_nest() -> None:
    over = threading.Event()
    Flow(range(5000), lambda item, done: done(), over.set, 4).start()
    assert over.is_set()


def test_an_empty_flow_finishes() -> None:
    over = threading.Event()
    Flow((), lambda item, done: done(), over.set, 4).start()
    assert over.is_set()


def test_a_stopped_flow_begins_nothing_more_and_finishes_when_the_last_chain_ends() -> None:
    waiting: list[Callable[[], None]] = []
    finished: list[bool] = []
    flow = Flow(range(10), lambda item, done: waiting.append(done), lambda: finished.append(True), 2)
    flow.start()
    flow.stop()
    assert len(waiting) == 2
    assert finished == []
    for done in waiting:
        done()
    assert len(waiting) == 2
    assert finished == [True]


def test_an_error_in_the_next_step_of_a_chain_is_told(pool: ThreadPoolExecutor) -> None:
    told: list[BaseException] = []
    over = threading.Event()

    def failed(error: BaseException) -> None:
        told.append(error)
        over.set()

    chain(lambda: pool.submit(lambda: 1), lambda value: [][value], failed)
    assert over.wait(5)
    assert isinstance(told[0], IndexError)


def test_a_lane_that_is_closed_is_told_as_a_failure() -> None:
    closed = ThreadPoolExecutor(1)
    closed.shutdown()
    told: list[BaseException] = []
    chain(lambda: closed.submit(lambda: 1), lambda value: None, told.append)
    assert isinstance(told[0], RuntimeError)
