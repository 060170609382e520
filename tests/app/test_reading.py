"""Views by their keys, steps through a list, the place kept between runs."""

from array import array
from datetime import UTC, datetime
from pathlib import Path

import pytest

from newsreader.app.reading import Place, load_place, next_where, save_place, view_of, while_typing
from newsreader.model.ids import FeedId
from newsreader.model.query import Query, Term

NOW = datetime(2026, 11, 24, 15, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("key", "query", "name"),
    [
        ("all", Query(is_in_all=True), ""),
        ("unread", Query(is_unread=True, is_in_all=True), ""),
        ("today", Query(after=NOW.replace(hour=0, minute=0), is_in_all=True), ""),
        ("starred", Query(is_starred=True), ""),
        ("folder:Báo chí / Trong nước", Query(folder="Báo chí / Trong nước"), "Trong nước"),
        ("tag:hồ sơ: 2020", Query(tags=("hồ sơ: 2020",)), "hồ sơ: 2020"),
    ],
)
def test_key_gives_its_view(key: str, query: Query, name: str) -> None:
    view = view_of(key, now=NOW)
    assert view is not None
    assert (view.key, view.query, view.name) == (key, query, name)


def test_feed_view_knows_its_feed_and_title() -> None:
    view = view_of("feed:12", now=NOW, name="Tuổi Hoa")
    assert view is not None
    assert view.feed == FeedId(12)
    assert view.name == "Tuổi Hoa"


@pytest.mark.parametrize("key", ["", "feed:", "feed:x", "folder:", "nothing"])
def test_key_that_means_nothing_gives_no_view(key: str) -> None:
    assert view_of(key, now=NOW) is None


def test_last_word_is_a_beginning_from_three_letters_on() -> None:
    def query(*words: str) -> Query:
        return Query(terms=tuple(Term(word) for word in words))

    assert while_typing(query("duong", "sat"), "duong sat").terms[-1].is_prefix
    assert not while_typing(query("duong", "sa"), "duong sa").terms[-1].is_prefix
    assert not while_typing(query("duong", "sat"), "duong sat ").terms[-1].is_prefix


def test_next_where_steps_either_way_and_stops_at_what_is_not_known() -> None:
    ids = array("q", [10, 11, 12, 13])
    assert next_where(ids, 0, 1, lambda article: article == 12) == 2
    assert next_where(ids, 3, -1, lambda article: article == 10) == 0
    assert next_where(ids, 0, 1, lambda _: False) is None
    with pytest.raises(LookupError):
        next_where(ids, 0, 1, lambda article: None if article == 11 else False)


def test_place_comes_back_as_it_was(tmp_path: Path) -> None:
    place = Place("tag:Đường sắt", 41, 0.25, "00ff", "01", ("folder:Báo",), False, "Đường sắt")
    save_place(tmp_path / "new" / "place.json", place)
    assert load_place(tmp_path / "new" / "place.json") == place
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["place.json"]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"view": 3, "article": "x", "scroll": 7, "closed_folders": [1], "has_sources": 0}']
)
def test_place_that_makes_no_sense_is_as_at_the_first_start(tmp_path: Path, text: str) -> None:
    path = tmp_path / "place.json"
    path.write_text(text)
    assert load_place(path) == Place()
