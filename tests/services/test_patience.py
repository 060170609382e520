from datetime import UTC, datetime, timedelta

from newsreader.feeds.web.turns import PER_HOST, PER_OWN_HOST
from newsreader.model.feed import Trouble
from newsreader.model.fetching import Failed, NotModified
from newsreader.services.patience import STRIKES, WAIT, Patience

NOW = datetime(2026, 3, 1, tzinfo=UTC)
URL = "https://paper.example/a.rss"
BUSY = Failed(URL, "Busy.", 429, 1800.0, Trouble.BUSY)
OK = NotModified(URL)


def test_one_address_that_asks_to_wait_says_nothing_of_its_host() -> None:
    patience = Patience({})
    for _ in range(10):
        assert patience.heard(URL, BUSY, NOW) is None
        assert patience.heard(URL, OK, NOW) is None
    assert patience.refusal(URL, NOW) is None


def test_a_host_that_asks_again_and_again_to_wait_is_left_alone_as_long_as_it_says() -> None:
    patience = Patience({})
    told = [patience.heard(f"https://paper.example/{n}.rss", BUSY, NOW) for n in range(STRIKES)]
    assert told == [None] * (STRIKES - 1) + [NOW + timedelta(minutes=30)]
    refusal = patience.refusal(URL, NOW)
    assert refusal is not None
    assert (refusal.is_asked, refusal.trouble, refusal.retry_after) == (False, Trouble.BUSY, 1800.0)
    assert "paper.example" in refusal.reason
    assert patience.refusal("https://other.example/a.rss", NOW) is None
    assert patience.refusal(URL, NOW + timedelta(minutes=31)) is None


def test_a_host_that_names_no_time_is_left_alone_for_a_while_and_not_for_ever() -> None:
    patience = Patience({})
    for wait in (None, 1e300):
        told = [patience.heard(URL, Failed(URL, "", 503, wait, Trouble.BUSY), NOW) for _ in range(STRIKES)]
        assert told[-1] == NOW + (WAIT if wait is None else timedelta(days=7))


def test_a_host_that_asked_to_wait_gets_one_request_at_a_time_until_it_answers() -> None:
    patience = Patience({})
    assert patience.limit("paper.example") == PER_HOST
    patience.heard(URL, BUSY, NOW)
    assert patience.limit("paper.example") == 1
    patience.heard(URL, OK, NOW)
    assert patience.limit("paper.example") == PER_HOST
    assert patience.limit("127.0.0.1") == PER_OWN_HOST


def test_what_earlier_refreshes_heard_is_known() -> None:
    patience = Patience({"paper.example": NOW + timedelta(hours=1)})
    assert patience.refusal(URL, NOW) is not None
    assert patience.heard(URL, patience.refusal(URL, NOW) or OK, NOW) is None
