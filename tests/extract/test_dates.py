"""Dates as pages tell them."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsreader.extract.claims.dates import VIETNAM, read_date, readings

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
        ("14/07/2020, 18:05 [GMT+7]", datetime(2020, 7, 14, 18, 5, tzinfo=HANOI)),
        ("18:05 | Thứ Ba, ngày 14 tháng 7 năm 2020", datetime(2020, 7, 14, 18, 5, tzinfo=HANOI)),
        ("Ngày 14 tháng 7 năm 2020, 18:05", datetime(2020, 7, 14, 18, 5, tzinfo=HANOI)),
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
        ("14-jul-2020", 14),
        ("2020 Jul 14", 14),
        ("14 июля 2020", 14),
        ("14 Temmuz 2020", 14),
        ("14 lipca 2020", 14),
        ("14. července 2020", 14),
        ("14 Juli 2020 | 10:22 WIB", 14),
        ("14. heinäkuuta 2020", 14),
        ("2020年7月14日", 14),
        ("2020년 7월 14일", 14),
        ("2020. 7. 14.", 14),
        ("Di 14.07.20 | 14:07 Uhr", 14),
    ],
)
def test_worded_dates_of_other_languages_are_read(text: str, day: int) -> None:
    moment = read_date(text)
    assert moment is not None
    assert (moment.year, moment.month, moment.day) == (2020, 7, day)


@pytest.mark.parametrize("text", ["", "hôm qua", "99/99/2020", "2020", "0000-00-00T00:00:00Z", "1.234.567"])
def test_no_date_is_none(text: str) -> None:
    assert read_date(text) is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Tue Jul 14 19:20:36 CEST 2020", datetime(2020, 7, 14, 17, 20, 36, tzinfo=UTC)),
        ("Jul 14, 2020 9:00 pm PDT", datetime(2020, 7, 15, 4, 0, tzinfo=UTC)),
        ("July 14, 2020 at 12:05 a.m. EDT", datetime(2020, 7, 14, 4, 5, tzinfo=UTC)),
        ("14 Juli 2020, 10:22 WIB", datetime(2020, 7, 14, 3, 22, tzinfo=UTC)),
        ("2020-07-14 06:05 PM", datetime(2020, 7, 14, 18, 5, tzinfo=UTC)),
        ("2020年7月14日 23:17", datetime(2020, 7, 14, 23, 17, tzinfo=UTC)),
        ("14.07.20, 14:07", datetime(2020, 7, 14, 14, 7, tzinfo=UTC)),
    ],
)
def test_a_zone_told_by_its_letters_is_known(text: str, moment: datetime) -> None:
    assert read_date(text) == moment


def test_the_month_may_come_first_where_readers_write_so() -> None:
    assert read_date("03/09/2020", month_first=True) == datetime(2020, 3, 9, tzinfo=UTC)
    assert read_date("03/09/2020") == datetime(2020, 9, 3, tzinfo=UTC)
    assert read_date("14/07/2020", month_first=True) == datetime(2020, 7, 14, tzinfo=UTC)


def test_the_seconds_of_an_exact_date_are_not_taken_for_a_day() -> None:
    exact = read_date("2020-07-14T06:14:03.05-0400", month_first=True)
    assert exact == datetime(2020, 7, 14, 10, 14, 3, tzinfo=UTC)


@pytest.mark.parametrize(("text", "month_first"), [("14.07.20", False), ("07.14.20", False), ("07/14/20", True)])
def test_a_year_of_two_digits_is_read_where_the_date_stands_alone(text: str, month_first: bool) -> None:
    assert read_date(text, VIETNAM, month_first) == datetime(2020, 7, 14, tzinfo=HANOI)


def test_an_ambiguous_date_has_two_readings_and_a_plain_one_has_one() -> None:
    assert len(readings("03/09/2020", None, month_first=False)) == 2
    assert readings("2020-09-03", None, month_first=True) == [datetime(2020, 9, 3, tzinfo=UTC)]


@pytest.mark.parametrize("text", ["version 10.15.20", "1.2.20", "192.168.10.20 12:30"])
def test_a_number_with_points_is_no_date(text: str) -> None:
    assert read_date(text) is None
