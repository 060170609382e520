import sqlite3
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from newsreader.model.article import ContentKind, FoundPicture, PageParts, StateChange
from newsreader.model.feed import HealthState
from newsreader.model.feed_intent import FeedIntent, SeenArticle
from newsreader.model.ids import ArticleId, CleanHtml, FeedId
from newsreader.model.query import Query, Term
from newsreader.store import Connection, Database, articles, feeds, folders, lists, state
from tests.support.stories import NOW, add_feed, bring, clean, series


def titles(c: Connection, query: Query) -> list[str]:
    ids = lists.list_ids(c, query)
    rows = lists.list_rows(c, ids)
    assert lists.first_rows(c, query, 2) == rows[:2]
    assert lists.count(c, query) == len(rows)
    return [row.title for row in rows]


def plan(c: Connection, query: Query) -> str:
    statement = lists.ids_of(c, query, 200).compile(c.engine, compile_kwargs={"render_postcompile": True})
    values = tuple(statement.params[name] for name in statement.positiontup or ())
    return "\n".join(row[3] for row in c.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values))


def see(c: Connection, feed: FeedId, ids: Sequence[ArticleId]) -> None:
    seen = tuple(SeenArticle(article, clean(f"bài-{article}", url=None)) for article in ids)
    articles.write_feed(c, FeedIntent(feed, NOW, HealthState.OK, seen=seen))


@pytest.mark.parametrize(
    ("query", "index"),
    [
        (Query(), "states_newest"),
        (Query(is_unread=True), "states_unread"),
        (Query(is_starred=True), "states_starred"),
        (Query(is_in_all=True), "states_newest"),
        (Query(is_unread=True, is_in_all=True), "states_unread"),
        (Query(after=NOW), "states_newest"),
        (Query(is_unread=True, before=NOW), "states_unread"),
        (Query(feeds=(FeedId(1),)), "appearances_newest"),
        (Query(feeds=(FeedId(1),), is_unread=True), "appearances_newest"),
        (Query(sources=("bao a",), after=NOW), "appearances_newest"),
        (Query(not_sources=("bao a",)), "states_newest"),
    ],
)
def test_plain_lists_walk_their_index_and_sort_nothing(database: Database, query: Query, index: str) -> None:
    with database.write() as c:
        bring(c, add_feed(c), series(3))
        told = plan(c, query)
    assert f"INDEX {index} (" in told
    assert "TEMP B-TREE" not in told
    assert "SCAN" not in told


@pytest.mark.parametrize(
    ("query", "index"),
    [
        (Query(either=((Query(is_starred=True), Query(is_unread=True)),)), "states_newest"),
        (Query(either=((Query(terms=(Term("a"),)), Query(terms=(Term("b"),))),)), "states_newest"),
        (Query(either=((Query(terms=(Term("a"),)), Query(tags=("b",))),), is_unread=True), "states_unread"),
        (Query(without=(Query(terms=(Term("a"),), is_unread=True),)), "states_newest"),
        (Query(without=(Query(folder="a"),)), "states_newest"),
        (Query(feeds=(FeedId(1),), either=((Query(is_kept=True), Query(tags=("b",))),)), "appearances_newest"),
    ],
)
def test_groups_of_conditions_leave_a_list_its_index(database: Database, query: Query, index: str) -> None:
    with database.write() as c:
        bring(c, add_feed(c), series(3))
        told = plan(c, query)
    assert f"INDEX {index} (" in told
    assert "TEMP B-TREE" not in told
    assert "SCAN states" not in told


def test_alternatives_of_feeds_or_tags_are_gathered_where_these_are_few(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(200))
        bring(c, add_feed(c, "b"), series(2, start=300))
        bring(c, add_feed(c, "d"), series(2, start=400))
        state.apply(c, StateChange(ids[:2], add_tags=("xe",)), NOW)
        by_feed = Query(either=((Query(sources=("báo b",)), Query(sources=("báo d",))),))
        by_tag = Query(either=((Query(tags=("xe",)), Query(tags=("tàu",))),))
        assert "appearances_newest (feed_id=?)" in plan(c, by_feed)
        assert "article_tags USING PRIMARY KEY" in plan(c, by_tag)
        for query in (by_feed, by_tag):
            assert "PRIMARY KEY (reader_id=? AND article_id=?)" in plan(c, query)
        assert titles(c, by_feed) == ["bài-300", "bài-301", "bài-400", "bài-401"]
        assert titles(c, by_tag) == ["bài-0", "bài-1"]
        assert titles(c, replace(by_tag, sources=("báo a",))) == ["bài-0", "bài-1"]
        assert titles(c, replace(by_tag, sources=("báo b",))) == []


def test_exact_words_read_only_what_the_index_finds(database: Database) -> None:
    read: list[str] = []
    with database.write() as c:
        bring(c, add_feed(c), [clean("Vệ tinh"), clean("Vẽ tình"), clean("Cơn bão")])
        driver = c.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.create_function("is_spelt", 3, lambda text, *_: read.append(text))
        assert lists.list_ids(c, Query(terms=(Term("vệ tinh", is_exact=True),))).tolist() == []
    assert {"Vệ tinh", "Vẽ tình"} <= set(read)
    assert "Cơn bão" not in read


def test_a_small_folder_of_a_large_archive_is_gathered_and_a_large_one_walked(database: Database) -> None:
    with database.write() as c:
        small, large = folders.ensure_folder(c, ("Nhỏ",)), folders.ensure_folder(c, ("Lớn",))
        bring(c, add_feed(c, "a", small), series(2))
        bring(c, add_feed(c, "c", small), series(2, start=2))
        bring(c, add_feed(c, "b", large), series(150, start=10))
        bring(c, add_feed(c, "d", large), series(150, start=200))
        gathered, walked = plan(c, Query(folder="nhỏ")), plan(c, Query(folder="lon"))
    assert "appearances_newest" in gathered
    assert "PRIMARY KEY (reader_id=? AND article_id=?)" in gathered
    assert "TEMP B-TREE" in gathered
    assert "states_newest" in walked
    assert "appearances_article (article_id=?)" in walked
    assert "TEMP B-TREE" not in walked


def test_newest_come_first_and_ties_by_id(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        bring(c, feed, [clean("cũ", published=NOW - timedelta(days=1)), clean("một"), clean("hai")])
        assert titles(c, Query()) == ["hai", "một", "cũ"]
        assert titles(c, Query(feeds=(feed,))) == ["hai", "một", "cũ"]


def test_the_span_of_time_takes_its_beginning_and_not_its_end(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        bring(c, feed, series(4))
        minute = timedelta(minutes=1)
        for query in (Query(), Query(feeds=(feed,)), Query(sources=("báo",))):
            asked = Query(feeds=query.feeds, sources=query.sources, after=NOW - 2 * minute, before=NOW)
            assert titles(c, asked) == ["bài-1", "bài-2"]


def test_flags_are_asked_for_both_ways(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(3))
        state.apply(c, StateChange((ids[0],), is_read=True), NOW)
        state.apply(c, StateChange((ids[1],), is_starred=True), NOW)
        articles.set_kept(c, (ids[2],), NOW)
        assert titles(c, Query(is_unread=True)) == ["bài-1", "bài-2"]
        assert titles(c, Query(is_unread=False)) == ["bài-0"]
        assert titles(c, Query(is_starred=True)) == ["bài-1"]
        assert titles(c, Query(is_starred=False, is_unread=True)) == ["bài-2"]
        assert titles(c, Query(is_kept=True)) == ["bài-2"]
        assert titles(c, Query(is_kept=False)) == ["bài-0", "bài-1"]


def test_an_article_in_two_feeds_is_listed_once_in_each_and_in_their_folder(database: Database) -> None:
    with database.write() as c:
        folder = folders.ensure_folder(c, ("Báo chí", "Trong nước"))
        one, two, other = add_feed(c, "a", folder), add_feed(c, "b", folder), add_feed(c, "c")
        ids = bring(c, one, series(2))
        see(c, two, ids[:1])
        bring(c, other, series(1, start=5))
        assert titles(c, Query(feeds=(two,))) == ["bài-0"]
        assert titles(c, Query(feeds=(one, two))) == ["bài-0", "bài-1"]
        assert titles(c, Query(folder="bao chi")) == ["bài-0", "bài-1"]
        assert titles(c, Query(folder="bao chi", feeds=(other,))) == []
        assert titles(c, Query(folder="không có")) == []
        assert titles(c, Query(feeds=(one,), sources=("báo b",))) == ["bài-0"]
        assert lists.list_rows(c, ids[:1])[0].sources == ("Báo a", "Báo b")


def test_sources_match_title_or_address_folded_and_can_be_excluded(database: Database) -> None:
    with database.write() as c:
        first, second = add_feed(c, "a"), add_feed(c, "b")
        feeds.rename_feed(c, first, "Đà Nẵng ngày nay")
        bring(c, first, series(1))
        bring(c, second, series(1, start=1))
        assert titles(c, Query(sources=("da nang",))) == ["bài-0"]
        assert titles(c, Query(sources=("B.EXAMPLE",))) == ["bài-1"]
        assert titles(c, Query(not_sources=("da nang",))) == ["bài-1"]
        assert titles(c, Query(sources=("không có",))) == []
        assert titles(c, Query(sources=("da nang",), not_sources=("b.example",))) == ["bài-0"]
        assert titles(c, Query(sources=("da nang",), not_sources=("da nang",))) == []


def test_all_tags_asked_for_must_be_there(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(3))
        state.apply(c, StateChange(ids[:2], add_tags=("Đường sắt",)), NOW)
        state.apply(c, StateChange(ids[1:], add_tags=("mưa lũ",)), NOW)
        assert titles(c, Query(tags=("duong sat",))) == ["bài-0", "bài-1"]
        assert titles(c, Query(tags=("Đường Sắt", "mưa lũ"))) == ["bài-1"]
        assert titles(c, Query(tags=("duong sat",), not_tags=("mua lu",))) == ["bài-0"]
        assert titles(c, Query(not_tags=("duong sat",))) == ["bài-2"]


def test_facts_are_asked_of_the_article(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(2))
        parts = PageParts(
            "https://paper.example/bài-1",
            byline="Trần Thị Đào",
            section="Thời sự",
            site="Báo Đất Việt",
            language="en-GB",
            html=CleanHtml("<p>a</p>"),
            text="a",
            pictures=(FoundPicture("https://paper.example/a.jpg"),),
        )
        articles.store_page(c, ids[1], parts, now=NOW, kind=ContentKind.PAGE)
        for query in (
            Query(byline="dao"),
            Query(section="thoi su"),
            Query(site="dat viet"),
            Query(language="EN"),
            Query(language="en-gb"),
            Query(has_picture=True),
        ):
            assert titles(c, query) == ["bài-1"], query
        for query in (Query(language="vi"), Query(has_picture=False), Query(has_comments=False, language="vi")):
            assert titles(c, query) == ["bài-0"], query
        assert titles(c, Query(language="v_")) == []


def test_words_join_the_other_conditions(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        ids = bring(c, feed, [clean("Tàu về ga Đà Nẵng"), clean("Mưa ở Đà Nẵng"), clean("Tàu về Huế")])
        state.apply(c, StateChange(ids[:1], is_read=True), NOW)
        words = (Term("da nang"),)
        assert set(titles(c, Query(terms=words))) == {"Tàu về ga Đà Nẵng", "Mưa ở Đà Nẵng"}
        assert titles(c, Query(terms=words, is_unread=True, feeds=(feed,))) == ["Mưa ở Đà Nẵng"]
        assert titles(c, Query(terms=(Term("da nang", is_negated=True),))) == ["Tàu về Huế"]


def test_rows_come_in_the_order_asked_without_those_that_are_not_there(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(3))
        rows = lists.list_rows(c, [ids[2], 999, ids[0], ids[2]])
    assert [row.id for row in rows] == [ids[2], ids[0], ids[2]]


def test_a_thousand_rows_are_one_question(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(1200))
        assert [row.id for row in lists.list_rows(c, ids)] == list(ids)


def test_tags_of_a_row_are_sorted_by_name(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(1))
        names = (unicodedata.normalize("NFD", "đường"), "Ảnh", "biển")
        state.apply(c, StateChange(ids, add_tags=names), NOW)
        assert lists.list_rows(c, ids)[0].tags == ("Ảnh", "biển", "đường")
