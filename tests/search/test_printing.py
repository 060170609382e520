from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model.errors import BadQuery
from newsreader.model.query import Node
from newsreader.search.printing import printed
from newsreader.search.reading import read
from tests.support.queries import trees

NOW = datetime(2024, 5, 15, tzinfo=UTC)


@given(trees)
def test_a_tree_reads_as_itself_when_it_is_printed(tree: Node) -> None:
    assert read(printed(tree), now=NOW) == tree


PIECES = ["bão", "lũ ", '"vệ tinh"', '"mở', "“a”", " ", "(", ")", "-", "=", " OR ", "|", " ~5 ", "*", "title:", "by:"]
MORE = ["is:unread", "has:note", "tag:", "x", "date:-7d", "after:2020", "source:", "TITLE:", "~", "OR", ":", '"', "”"]


@given(st.lists(st.sampled_from(PIECES + MORE), max_size=14).map("".join))
def test_whatever_was_typed_reads_the_same_when_it_is_printed(text: str) -> None:
    try:
        tree = read(text, now=NOW)
    except BadQuery:
        return
    assert read(printed(tree), now=NOW) == tree


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", ""),
        ("việt na", "việt na*"),
        ("việt nam ", "việt nam "),
        ("-(bão lũ", "-(bão lũ)"),
        ("bão | lũ ", "bão OR lũ "),
        ("feed:“Tuổi Trẻ” x*", 'source:"Tuổi Trẻ" x*'),
        ("title:(bão OR lũ) -is:read", "(title:bão OR title:lũ) -is:read"),
        ('="vệ tinh" a ~3 b* ', '="vệ tinh" a ~3 b*'),
        ('“dấu "kép"”', '“dấu "kép"”'),
    ],
)
def test_a_query_is_printed_as_one_would_type_it(typed: str, told: str) -> None:
    assert printed(read(typed, now=NOW)) == told
