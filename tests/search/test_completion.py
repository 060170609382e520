from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model.query import Condition
from newsreader.search.completion import completions
from newsreader.search.reading import read

SOURCES = ("VnExpress", "Tuổi Trẻ", "Báo Đà Nẵng", "Thanh Niên", 'Báo "Mới"')
TAGS = ("đường sắt", "xe", "Dự án", "sân bay")
FOLDERS = ("Báo chí / Trong nước", "Báo chí")


def completed(text: str) -> list[str]:
    """Return the whole texts that the completions make; the cursor is at the bar, or else at the end."""
    at = text.index("|") if "|" in text else len(text)
    text = text.replace("|", "")
    found = completions(text, at, sources=SOURCES, tags=TAGS, folders=FOLDERS)
    return [text[: one.start] + one.text + text[one.end :] for one in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("sec", ["section:"]),
        ("bão (-CAP", ["bão (-caption:"]),
        ("is:un", ["is:unread "]),
        ("is:", ["is:unread ", "is:read ", "is:starred ", "is:kept ", "is:edited ", "is:gone "]),
        ("-has:p", ["-has:picture "]),
        ("date:y", ["date:yesterday "]),
        ("source:tre", ['source:"Tuổi Trẻ" ']),
        ("feed:n", ['feed:"Báo Đà Nẵng" ', 'feed:"Thanh Niên" ', "feed:VnExpress "]),
        ("tag:d", ['tag:"đường sắt" ', 'tag:"Dự án" ']),
        ('tag:"dư', ['tag:"đường sắt" ', 'tag:"Dự án" ']),
        ("folder:trong", ['folder:"Báo chí / Trong nước" ']),
        ("folder:bao chí", []),
        ("source:mới", ['source:“Báo "Mới"” ']),
        ("tag:s|ân is:read", ['tag:"sân bay" is:read', 'tag:"đường sắt" is:read']),
        ('"tag:x', []),
        ("tag:xe", []),
        ("bão ", []),
        ("bão", []),
        ("", []),
        ("12", []),
    ],
)
def test_the_piece_before_the_cursor_is_completed(text: str, wanted: list[str]) -> None:
    assert completed(text) == wanted


@given(st.sampled_from(["tag", "source", "folder"]), st.sampled_from([*SOURCES, *TAGS, *FOLDERS]), st.integers(0, 3))
def test_what_is_chosen_is_understood_as_the_name_that_was_shown(field: str, name: str, letters: int) -> None:
    typed = f"{field}:{name[:letters].strip()}"
    for one in completions(typed, len(typed), sources=[name], tags=[name], folders=[name]):
        whole = typed[: one.start] + one.text + typed[one.end :]
        assert read(whole, now=datetime.now(UTC)) == Condition(field, name)


@given(st.text(st.sampled_from('abđ "“”-=:()|~istagource'), max_size=20), st.integers(0, 20))
def test_any_text_can_be_completed(text: str, cursor: int) -> None:
    for one in completions(text, min(cursor, len(text)), sources=SOURCES, tags=TAGS):
        assert 0 <= one.start <= one.end <= len(text)
