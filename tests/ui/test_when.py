from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest
from PySide6.QtCore import QLocale

from newsreader.ui.when import said, written, zone
from tests.support.pages import NOW


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("age", "words"),
    [
        (timedelta(seconds=20), "now"),
        (timedelta(seconds=-90), "now"),
        (timedelta(minutes=12, seconds=50), "12 min"),
        (timedelta(hours=3, minutes=5), "3 h"),
        (timedelta(hours=21), "yesterday"),
        (timedelta(days=2), "Sunday"),
        (timedelta(days=6), "Wednesday"),
        (timedelta(days=7), "7 Jul"),
        (timedelta(days=400), "9 Jun 2025"),
        (timedelta(days=-3), "17 Jul"),
    ],
)
def test_age_is_said_as_people_say_it(age: timedelta, words: str) -> None:
    assert said(NOW - age, NOW) == words


def test_yesterday_is_by_the_readers_calendar() -> None:
    now = datetime(2026, 7, 14, 1, 0, tzinfo=timezone(timedelta(hours=7)))
    assert said(datetime(2026, 7, 13, 16, 30, tzinfo=UTC), now) == "yesterday"
    assert said(datetime(2026, 7, 13, 17, 10, tzinfo=UTC), now) == "50 min"


def test_full_time_names_the_publishers_clock_where_it_differs() -> None:
    moment = datetime(2026, 7, 14, 11, 5, tzinfo=UTC)
    assert written(moment, NOW) == "14 July 2026, 18:05 (11:05 UTC at the publisher)"
    assert written(moment.astimezone(NOW.tzinfo), NOW) == "14 July 2026, 18:05"


def test_publishers_clock_has_its_date_where_that_differs() -> None:
    moment = datetime(2026, 7, 13, 20, 0, tzinfo=timezone(timedelta(hours=-5, minutes=-30)))
    assert written(moment, NOW) == "14 July 2026, 08:30 (13 July 2026, 20:00 UTC−5:30 at the publisher)"


def test_zone_is_told_as_an_offset() -> None:
    assert [zone(NOW), zone(NOW.astimezone(UTC))] == ["UTC+7", "UTC"]
