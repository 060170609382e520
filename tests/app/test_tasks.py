import threading
from concurrent.futures import Future

import pytest
from pytestqt.qtbot import QtBot

from newsreader.app.tasks import Lane, Tasks
from newsreader.services.lanes import Lanes

PATIENCE = 10


def test_work_runs_in_its_lane_and_its_answer_comes_to_the_main_thread(qtbot: QtBot, tasks: Tasks) -> None:
    told: list[tuple[str, threading.Thread]] = []
    tasks.run(
        Lane.WRITE,
        lambda: threading.current_thread().name,
        then=lambda name: told.append((name, threading.current_thread())),
    )
    assert told == []  # never from within the call that asked
    qtbot.waitUntil(lambda: bool(told))
    ((name, thread),) = told
    assert name.startswith("write")
    assert thread is threading.main_thread()


def test_a_newer_question_of_the_same_key_makes_the_earlier_answer_stale(qtbot: QtBot, tasks: Tasks) -> None:
    gate = threading.Event()
    told: list[str] = []

    def slow() -> str:
        gate.wait(PATIENCE)
        return "old"

    tasks.run(Lane.READ, slow, then=told.append, key="list")
    tasks.run(Lane.READ, lambda: "new", then=told.append, key="list")
    qtbot.waitUntil(lambda: told == ["new"])
    gate.set()
    tasks.run(Lane.READ, lambda: "other", then=told.append, key="other")
    qtbot.waitUntil(lambda: "other" in told)
    assert told == ["new", "other"]


def test_questions_of_different_keys_or_none_do_not_disturb_each_other(qtbot: QtBot, tasks: Tasks) -> None:
    told: list[str] = []
    for key, text in (("a", "one"), ("b", "two"), (None, "three"), (None, "four")):
        tasks.run(Lane.WRITE, str, text, then=told.append, key=key)
    qtbot.waitUntil(lambda: len(told) == 4)
    assert told == ["one", "two", "three", "four"]


def test_a_cancelled_request_is_not_begun_where_it_waits_and_never_answered(qtbot: QtBot, tasks: Tasks) -> None:
    gate, done = threading.Event(), threading.Event()
    begun: list[str] = []
    told: list[object] = []
    tasks.run(Lane.WRITE, gate.wait, PATIENCE)
    waiting = tasks.run(Lane.WRITE, begun.append, "never", then=told.append, failed=told.append)
    waiting.cancel()
    gate.set()
    tasks.run(Lane.WRITE, done.set, then=lambda _: told.append("end"))
    qtbot.waitUntil(lambda: told == ["end"])
    assert waiting.is_cancelled
    assert begun == []


def test_dropping_a_key_makes_its_answer_never_come(qtbot: QtBot, tasks: Tasks) -> None:
    gate = threading.Event()
    told: list[object] = []
    tasks.run(Lane.WRITE, gate.wait, PATIENCE, then=told.append, key="search")
    tasks.drop("search")
    gate.set()
    tasks.run(Lane.WRITE, int, then=told.append)
    qtbot.waitUntil(lambda: told == [0])


def test_an_exception_goes_to_the_request_that_asked_for_it_else_to_failed(qtbot: QtBot, tasks: Tasks) -> None:
    mine: list[BaseException] = []
    nobodys: list[BaseException] = []
    tasks.failed.connect(nobodys.append)
    tasks.run(Lane.READ, int, "no number", failed=mine.append)
    qtbot.waitUntil(lambda: len(mine) == 1)
    assert nobodys == []
    tasks.run(Lane.READ, int, "no number")
    qtbot.waitUntil(lambda: len(nobodys) == 1)
    assert isinstance(nobodys[0], ValueError)


def test_nothing_is_delivered_once_closed_and_no_work_is_taken(qtbot: QtBot, tasks: Tasks, lanes: Lanes) -> None:
    gate = threading.Event()
    told: list[object] = []
    begun: list[object] = []
    tasks.run(Lane.WRITE, gate.wait, PATIENCE, then=told.append, failed=told.append)
    send = tasks.on_main(told.append)
    tasks.close()
    gate.set()
    send("late")
    assert tasks.run(Lane.WRITE, begun.append, "x", then=told.append).is_cancelled
    lanes.write.submit(int).result(PATIENCE)
    qtbot.wait(1)
    assert told == []
    assert begun == []


def test_what_is_asked_before_there_are_lanes_begins_with_them_in_order(qtbot: QtBot, lanes: Lanes) -> None:
    tasks = Tasks()
    told: list[int] = []
    for number in range(3):
        tasks.run(Lane.WRITE, int, number, then=told.append)
    unwanted = tasks.run(Lane.WRITE, int, 99, then=told.append)
    unwanted.cancel()
    tasks.open(lanes)
    tasks.run(Lane.WRITE, int, 3, then=told.append)
    qtbot.waitUntil(lambda: len(told) == 4)
    assert told == [0, 1, 2, 3]
    tasks.close()


def test_word_from_any_thread_reaches_the_main_thread_in_order(qtbot: QtBot, tasks: Tasks, lanes: Lanes) -> None:
    told: list[int] = []
    threads: set[threading.Thread] = set()

    def receive(number: int) -> None:
        told.append(number)
        threads.add(threading.current_thread())

    send = tasks.on_main(receive)
    lanes.net.submit(lambda: [send(number) for number in range(50)])
    qtbot.waitUntil(lambda: len(told) == 50)
    assert told == list(range(50))
    assert threads == {threading.main_thread()}


@pytest.mark.parametrize("is_cancelled", [False, True])
def test_the_end_of_a_job_started_elsewhere_is_told_unless_it_was_cancelled(
    qtbot: QtBot, tasks: Tasks, is_cancelled: bool
) -> None:
    told: list[object] = []
    future: Future[str] = Future()
    tasks.watch(future, then=told.append, failed=told.append)
    if is_cancelled:
        future.cancel()
    else:
        future.set_result("done")
    tasks.run(Lane.READ, str, "after", then=told.append)
    qtbot.waitUntil(lambda: "after" in told)
    assert told == (["after"] if is_cancelled else ["done", "after"])
