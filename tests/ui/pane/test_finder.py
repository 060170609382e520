import pytest

from newsreader.ui.pane.finder import hits


@pytest.mark.parametrize(
    ("text", "wanted", "found"),
    [
        ("Đà Nẵng và đà nẵng", "da nang", [(0, 7), (11, 18)]),
        ("aaaa", "aa", [(0, 2), (2, 4)]),
        ("🚂 tàu", "tàu", [(3, 6)]),
        ("a", "", []),
        ("a", "b", []),
    ],
)
def test_hits_are_where_the_cursor_counts_them(text: str, wanted: str, found: list[tuple[int, int]]) -> None:
    assert hits(text, wanted) == found
