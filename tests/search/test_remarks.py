from datetime import UTC, datetime

from newsreader.search.language import parse_query
from newsreader.search.remarks import remarks


def test_what_the_archive_does_not_know_yet_is_said_once_wherever_it_stands() -> None:
    query = parse_query("bão (has:note OR -is:gone) -(tag:x has:note) ", now=datetime.now(UTC))
    notes, gone = remarks(query)
    assert "note" in notes
    assert "gone" in gone


def test_there_is_nothing_to_remark_of_other_queries() -> None:
    assert remarks(parse_query("bão is:unread (has:picture OR tag:x)", now=datetime.now(UTC))) == ()
