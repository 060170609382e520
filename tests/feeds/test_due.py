from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.feeds.due import (
    CEILING,
    FLOOR,
    INTERVAL,
    LONGEST,
    LONGEST_FRESH,
    after_failure,
    after_rest,
    after_success,
    fresh_seconds,
    interval_of,
    rhythm_of,
)
from newsreader.model.fetching import FeedToFetch, Wishes
from newsreader.model.ids import FeedId

NOW = datetime(2026, 3, 1, tzinfo=UTC)  # a Sunday
FEED = FeedToFetch(FeedId(1), "https://paper.example/rss")
HOUR = timedelta(hours=1)


def is_about(at: datetime, wait: timedelta) -> bool:
    """Tell whether a moment is that long after now, a tenth added at most."""
    return wait <= at - NOW <= wait * 1.1


def test_feed_of_unknown_rhythm_is_asked_again_after_the_usual_interval() -> None:
    assert is_about(after_success(FEED, NOW), INTERVAL)


def test_the_documents_wishes_make_the_interval_longer_up_to_a_ceiling_and_never_shorter() -> None:
    for wishes, wait in (
        (Wishes(ttl_minutes=120), 2 * HOUR),
        (Wishes(ttl_minutes=1), INTERVAL),
        (Wishes(ttl_minutes=10**9), LONGEST),
        (Wishes(update_seconds=3 * 3600), 3 * HOUR),
        (Wishes(ttl_minutes=60, update_seconds=7200), 2 * HOUR),
    ):
        assert is_about(after_success(FEED, NOW, wishes=wishes), wait), wishes


def test_wishes_known_from_an_earlier_answer_hold_for_an_unchanged_one() -> None:
    known = FeedToFetch(FeedId(1), FEED.url, wishes=Wishes(ttl_minutes=120))
    assert is_about(after_success(known, NOW), 2 * HOUR)


def test_the_readers_own_interval_stands_for_rhythm_and_wishes_but_not_for_the_servers_word() -> None:
    own = FeedToFetch(FeedId(1), FEED.url, interval=timedelta(minutes=5), wishes=Wishes(ttl_minutes=600), rhythm=86400)
    assert is_about(after_success(own, NOW), timedelta(minutes=5))
    assert is_about(after_success(own, NOW, headers={"cache-control": "max-age=3600"}), HOUR)


@pytest.mark.parametrize(
    ("rhythm", "silence", "interval"),
    [
        (None, 0, INTERVAL),
        (60, 0, FLOOR),
        (7200, 0, HOUR),
        (86400 * 30, 0, CEILING),
        (7200, 86400 * 30, CEILING),
    ],
)
def test_a_feed_is_asked_twice_in_its_rhythm_within_bounds(
    rhythm: int | None, silence: int, interval: timedelta
) -> None:
    assert interval_of(rhythm, NOW - timedelta(seconds=silence), NOW) == interval


def test_the_rhythm_is_read_from_past_dates_only_and_not_from_two() -> None:
    dates = [NOW - HOUR * n for n in range(10)]
    assert rhythm_of([*dates, None, NOW + HOUR * 400], NOW) == 3600
    assert rhythm_of(dates[:2], NOW) is None
    assert rhythm_of([NOW] * 5, NOW) == 1


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, 0),
        ({"cache-control": "public, max-age=600"}, 600),
        ({"cache-control": "max-age=600", "age": "100"}, 500),
        ({"cache-control": "max-age=600, no-cache"}, 0),
        ({"cache-control": "no-store", "expires": "Sun, 01 Mar 2026 01:00:00 GMT"}, 0),
        ({"cache-control": "max-age=never"}, 0),
        ({"expires": "Sun, 01 Mar 2026 01:00:00 GMT"}, 3600),
        ({"expires": "Sun, 01 Mar 2026 02:00:00 GMT", "date": "Sun, 01 Mar 2026 01:00:00 GMT"}, 3600),
        ({"expires": "0"}, 0),
        ({"expires": "Sat, 01 Mar 2025 01:00:00 GMT"}, 0),
    ],
)
def test_how_long_an_answer_stays_fresh_is_read_from_its_headers(headers: dict[str, str], seconds: int) -> None:
    assert fresh_seconds(headers, NOW) == seconds


def test_freshness_of_a_week_is_not_believed() -> None:
    assert is_about(after_success(FEED, NOW, headers={"cache-control": "max-age=604800"}), LONGEST_FRESH)


def test_hours_and_days_of_rest_are_kept() -> None:
    night = Wishes(skip_hours=(0, 1, 2, 3))
    assert after_success(FEED, NOW, wishes=night) == NOW + 4 * HOUR
    assert after_rest(NOW, Wishes(skip_days=(6, 0))) == NOW + timedelta(days=2)
    assert after_rest(NOW, Wishes(skip_days=(6,), skip_hours=(0,))) == NOW + timedelta(hours=25)


def test_rest_without_end_is_not_heeded() -> None:
    assert after_rest(NOW, Wishes(skip_days=tuple(range(7)))) == NOW
    assert after_rest(NOW, Wishes(skip_hours=tuple(range(24)))) == NOW


def test_failures_double_the_wait_up_to_a_day() -> None:
    for failures, wait in ((1, INTERVAL), (2, 2 * INTERVAL), (3, 4 * INTERVAL), (40, LONGEST), (10**9, LONGEST)):
        assert is_about(after_failure(FEED, NOW, failures), wait)


def test_retry_after_is_obeyed_up_to_a_week() -> None:
    assert is_about(after_failure(FEED, NOW, 1, retry_after=7200.0), 2 * HOUR)
    assert is_about(after_failure(FEED, NOW, 1, retry_after=1.0), INTERVAL)
    assert is_about(after_failure(FEED, NOW, 1, retry_after=1e300), timedelta(days=7))


@given(
    st.builds(
        Wishes,
        st.none() | st.integers(0, 10**9),
        st.none() | st.integers(0, 10**9),
        st.tuples(st.integers(0, 23)) | st.just(()),
        st.tuples(st.integers(0, 6)) | st.just(()),
    ),
    st.none() | st.integers(1, 10**8),
    st.integers(0, 10**7),
    st.integers(1, 10**6),
)
def test_a_feed_is_always_asked_again_within_days_and_never_at_once(
    wishes: Wishes, rhythm: int | None, fresh: int, id: int
) -> None:
    feed = FeedToFetch(FeedId(id), FEED.url)
    at = after_success(feed, NOW, headers={"cache-control": f"max-age={fresh}"}, wishes=wishes, rhythm=rhythm)
    assert FLOOR <= at - NOW <= LONGEST * 1.1 + timedelta(days=2)
    assert at.hour not in wishes.skip_hours
    assert at.weekday() not in wishes.skip_days
