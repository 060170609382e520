from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsreader.feeds.read.dates import UnknownDate, told_moment
from newsreader.feeds.read.parse import parse_feed

VIETNAM = timezone(timedelta(hours=7))
EIGHT = datetime(2026, 3, 2, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Mon, 02 Mar 2026 08:00:00 GMT", "Mon, 02 Mar 2026 15:00:00 +0700", "Mon, 2 Mar 2026 15:00 +07:00",
        "2 March 2026 08:00:00 Z",
        "Mon, 02 Mar 26 08:00:00 GMT", "Mon, 02-Mar-2026 08:00:00 UTC", "Mon, 02 Mar 2026 03:00:00 EST",
        "Mon, 02 Mar 2026 15:00:00 GMT+7",
        "Mon, 02 Mar 2026 15:00:00 GMT+0700 (ICT)", "Mon, 02 Mar 2026 15:00:00 ICT", "Mon,02 Mar 2026 08:00:00",
        "02 Mar 2026 09:00:00 CET",
        "2026-03-02T08:00:00Z", "2026-03-02T15:00:00+07:00", "2026-03-02T15:00:00.250+0700", "2026-03-02 08:00:00",
        "2026-03-02T08:00",
        "Thứ hai, 02/03/2026, 15:00 (GMT+7)", "Thứ Hai, 2/3/2026 15:00", "15:00 02/03/2026 (GMT+7)",
        "15:00, 02/03/2026 +0700",
        "Thứ 2, 02/03/2026 - 15:00", "02/03/2026 3:00:00 CH", "3/2/2026 8:00:00 AM", "02 tháng 3, 2026 15:00",
        "Thứ hai, 02 Th3 2026 15:00:00 +0700",
        "2 Thg 3, 2026, 15:00", "02-03-2026 08:00:00", "CN, 02/03/2026 15:00", "15h00 02.03.2026 +7",
        "02/03/2026 08:00 GMT",
    ],
)  # fmt: skip
def test_moment_is_read(text: str) -> None:
    assert told_moment(text) == EIGHT


def test_offset_that_is_claimed_is_kept() -> None:
    for text in ("Mon, 02 Mar 2026 15:00:00 +0700", "Thứ hai, 02/03/2026 15:00", "Mon, 02 Mar 2026 15:00:00 ICT"):
        read = told_moment(text)
        assert read is not None
        assert read.utcoffset() == VIETNAM.utcoffset(None)


@pytest.mark.parametrize(
    ("text", "year"), [("1 Jan 89", 2089), ("1 Jan 90", 1990), ("1 Jan 26 00:00:00 GMT", 2026), ("1 Jan 1999", 1999)]
)
def test_year_of_two_digits_is_of_this_century_or_the_nineties(text: str, year: int) -> None:
    assert told_moment(text) == datetime(year, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "hôm qua",
        "Mon, 99 Mar 2026 08:00:00 GMT",
        "2026-13-01",
        "0001-01-01T00:00:00Z",
        "Mon, 02 Mar 2026 08:00:00 +9900",
        "32/13/2026",
        "1 " * 1000,
    ],
)
def test_what_fits_no_format_is_said_to_be_unknown(text: str) -> None:
    with pytest.raises(UnknownDate):
        told_moment(text)


def test_empty_date_is_none() -> None:
    assert told_moment("  ") is None


@pytest.mark.parametrize("doctype", ["", "<!DOCTYPE rss>"])
def test_both_readers_keep_a_future_date_as_claimed(doctype: str) -> None:
    item = (
        "<item><title>x</title><pubDate>Mon, 02 Mar 2099 15:00:00 +0700</pubDate></item><item><title>y</title></item>"
    )
    articles = parse_feed(
        f"{doctype}<rss version='2.0'><channel>{item}</channel></rss>".encode(), "https://p.example/", {}
    ).articles
    assert [article.published for article in articles] == [datetime(2099, 3, 2, 15, tzinfo=VIETNAM), None]


def test_date_that_only_feedparser_knows_is_read_by_it() -> None:
    item = "<item><title>x</title><pubDate>Mon Mar 2 08:00:00 2026</pubDate></item>"
    article = parse_feed(f"<rss><channel>{item}</channel></rss>".encode(), "https://p.example/", {}).articles[0]
    assert article.published == EIGHT
