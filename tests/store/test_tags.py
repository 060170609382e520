from newsreader.model.article import StateChange
from newsreader.model.query import Query, Term
from newsreader.store import Database, lists, state, tags
from tests.support.stories import NOW, add_feed, bring, series


def test_tags_come_by_name_with_their_counts(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(3))
        state.apply(c, StateChange(ids, add_tags=("đường sắt",)), NOW)
        state.apply(c, StateChange(ids[:1], is_read=True, add_tags=("Ảnh",)), NOW)
        assert [(tag.name, tag.articles, tag.unread) for tag in tags.list_tags(c)] == [
            ("Ảnh", 1, 0),
            ("đường sắt", 3, 2),
        ]


def test_a_renamed_tag_is_found_by_its_new_name_only(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(1))
        state.apply(c, StateChange(ids, add_tags=("tàu hỏa",)), NOW)
        tags.rename_tag(c, "tau hoa", "Đường sắt")
        assert lists.list_rows(c, ids)[0].tags == ("Đường sắt",)
        assert list(lists.list_ids(c, Query(terms=(Term("duong sat"),)))) == list(ids)
        assert list(lists.list_ids(c, Query(terms=(Term("tau hoa"),)))) == []


def test_a_name_that_another_tag_has_is_not_taken(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(1))
        state.apply(c, StateChange(ids, add_tags=("một", "hai")), NOW)
        tags.rename_tag(c, "một", "HAI")
        assert lists.list_rows(c, ids)[0].tags == ("hai", "một")


def test_a_removed_tag_leaves_every_article(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(2))
        state.apply(c, StateChange(ids, add_tags=("tạm", "giữ")), NOW)
        tags.remove_tag(c, "TAM")
        assert [tag.name for tag in tags.list_tags(c)] == ["giữ"]
        assert lists.list_rows(c, ids)[1].tags == ("giữ",)
