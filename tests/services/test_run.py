import pytest

from newsreader.services.run import Run


def test_stop_answers_at_once_with_the_work_so_far() -> None:
    run: Run[str] = Run(lambda is_stopped: f"stopped: {is_stopped}")
    stopped: list[bool] = []
    run.when_stopped(lambda: stopped.append(True))
    run.stop()
    assert run.done.result(0) == "stopped: True"
    assert run.is_stopped
    assert stopped == [True]


def test_a_finished_run_keeps_its_report_when_it_is_stopped_afterwards() -> None:
    run: Run[bool] = Run(lambda is_stopped: is_stopped)
    run.finish()
    run.stop()
    assert run.done.result(0) is False


def test_an_error_ends_the_run_and_stops_what_is_under_way() -> None:
    run: Run[bool] = Run(lambda is_stopped: is_stopped)
    run.fail(OSError("the disk is full"))
    run.finish()
    assert run.is_stopped
    with pytest.raises(OSError, match="disk"):
        run.done.result(0)
