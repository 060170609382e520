from datetime import timedelta

from newsreader.model.article import ArticleState, StateChange
from newsreader.model.ids import ArticleId
from newsreader.model.query import Query, Term
from newsreader.store import Database, lists, state, tags
from tests.support.stories import NOW, add_feed, bring, series

LATER = NOW + timedelta(hours=1)


def test_a_change_tells_how_those_it_changed_were_before(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(3))
        state.apply(c, StateChange((ids[1],), is_read=True), NOW)
        before = state.apply(c, StateChange((*ids, ids[0], ArticleId(999)), is_read=True), LATER)
        assert before == (ArticleState(ids[0], False, False), ArticleState(ids[2], False, False))
        assert state.apply(c, StateChange(ids, is_read=True), LATER) == ()


def test_undo_puts_flags_and_tags_back(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(2))
        state.apply(c, StateChange((ids[0],), is_starred=True, add_tags=("giữ",)), NOW)
        was = lists.list_rows(c, ids)
        change = StateChange(ids, is_read=True, is_starred=False, add_tags=("mới",), remove_tags=("GIU",))
        before = state.apply(c, change, LATER)
        assert [row.tags for row in lists.list_rows(c, ids)] == [("mới",), ("mới",)]
        state.restore(c, before, LATER)
        assert lists.list_rows(c, ids) == was


def test_a_tag_keeps_the_spelling_it_was_first_given(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(2))
        state.apply(c, StateChange(ids[:1], add_tags=("Đường sắt",)), NOW)
        state.apply(c, StateChange(ids[1:], add_tags=(" duong SAT ", "  ")), NOW)
        assert [(tag.name, tag.articles) for tag in tags.list_tags(c)] == [("Đường sắt", 2)]


def test_a_tagged_article_is_found_by_the_tag_and_not_after(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(2))
        wanted = Query(terms=(Term("duong sat"),))
        state.apply(c, StateChange(ids[:1], add_tags=("Đường sắt",)), NOW)
        assert list(lists.list_ids(c, wanted)) == [ids[0]]
        state.apply(c, StateChange(ids[:1], remove_tags=("đường sắt",)), NOW)
        assert list(lists.list_ids(c, wanted)) == []


def test_marking_a_view_read_leaves_what_came_after_the_reader_looked(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        early = bring(c, feed, series(2), now=NOW)
        late = bring(c, feed, series(2, start=2), now=LATER)
        state.apply(c, StateChange((early[0],), is_read=True), NOW)
        assert state.mark_read(c, Query(feeds=(feed,)), NOW, LATER) == (early[1],)
        assert set(lists.list_ids(c, Query(is_unread=True))) == set(late)
        assert set(state.mark_read(c, Query(), None, LATER)) == set(late)
        assert state.mark_read(c, Query(), None, LATER) == ()


def test_marking_thousands_takes_each_once(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(1200))
        assert sorted(state.mark_read(c, Query(), None, NOW)) == sorted(ids)
        assert len(state.apply(c, StateChange(ids, is_read=False), NOW)) == 1200
