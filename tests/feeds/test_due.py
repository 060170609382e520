from datetime import UTC, datetime, timedelta

from newsreader.feeds.due import INTERVAL, LONGEST, after_failure, after_success

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def test_feed_is_asked_again_after_the_interval() -> None:
    assert after_success(NOW) == NOW + INTERVAL


def test_ttl_makes_the_interval_longer_up_to_a_ceiling_and_never_shorter() -> None:
    assert after_success(NOW, ttl_minutes=120) == NOW + timedelta(hours=2)
    assert after_success(NOW, ttl_minutes=1) == NOW + INTERVAL
    assert after_success(NOW, ttl_minutes=10**12) == NOW + LONGEST


def test_failures_double_the_wait_up_to_a_day() -> None:
    waits = [after_failure(NOW, n) - NOW for n in (1, 2, 3, 40, 10**9)]
    assert waits == [INTERVAL, 2 * INTERVAL, 4 * INTERVAL, LONGEST, LONGEST]


def test_retry_after_is_obeyed_up_to_a_week() -> None:
    assert after_failure(NOW, 1, retry_after=7200.0) == NOW + timedelta(hours=2)
    assert after_failure(NOW, 1, retry_after=1.0) == NOW + INTERVAL
    assert after_failure(NOW, 1, retry_after=1e300) == NOW + timedelta(days=7)
