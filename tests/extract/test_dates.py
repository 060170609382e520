"""Dates as pages tell them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsreader.extract.dates import VIETNAM, read_date

HANOI = timezone(timedelta(hours=7))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("14/7/2020 18:05", datetime(2020, 7, 14, 18, 5, tzinfo=HANOI)),
        ("Thứ ba, 14/07/2020 - 18:05", datetime(2020, 7, 14, 18, 5, tzinfo=HANOI)),
        ("18:05 | 14/07/2020", datetime(2020, 7, 14, 18, 5, tzinfo=HANOI)),
        ("14-07-2020 - 06:05 PM", datetime(2020, 7, 14, 18, 5, tzinfo=HANOI)),
        ("14/07/2020 18:05 GMT+7", datetime(2020, 7, 14, 18, 5, tzinfo=HANOI)),
        ("18h05, 14/7/2020", datetime(2020, 7, 14, 18, 5, tzinfo=HANOI)),
        ("ngày 14 tháng 7 năm 2020", datetime(2020, 7, 14, tzinfo=HANOI)),
        ("2020-07-14T18:05:00+07:00", datetime(2020, 7, 14, 18, 5, tzinfo=HANOI)),
        ("2020-07-14T11:05:00Z", datetime(2020, 7, 14, 11, 5, tzinfo=UTC)),
        ("2020-07-14 18:05", datetime(2020, 7, 14, 18, 5, tzinfo=HANOI)),
        ("Tue, 14 Jul 2020 18:05:00 +0700", datetime(2020, 7, 14, 18, 5, tzinfo=HANOI)),
    ],
)
def test_printed_and_told_dates_are_read_in_vietnam_time(text: str, moment: datetime) -> None:
    assert read_date(text, VIETNAM) == moment


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("July 14, 2020", 14),
        ("14 juillet 2020", 14),
        ("14. Juli 2020", 14),
        ("14 de julio de 2020", 14),
        ("20200714", 14),
        ("7/14/2020", 14),
    ],
)
def test_worded_dates_of_other_languages_are_read(text: str, day: int) -> None:
    moment = read_date(text)
    assert moment is not None
    assert (moment.year, moment.month, moment.day) == (2020, 7, day)


@pytest.mark.parametrize("text", ["", "hôm qua", "99/99/2020", "2020", "0000-00-00T00:00:00Z", "1.234.567"])
def test_no_date_is_none(text: str) -> None:
    assert read_date(text) is None
