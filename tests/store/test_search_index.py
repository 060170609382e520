from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from newsreader.model.article import ContentKind, FoundPicture, PageParts
from newsreader.model.ids import ArticleId
from newsreader.model.query import Query, Term
from newsreader.store import Connection, Database, asked_words, search_index
from newsreader.store.articles import add_saved, store_page
from newsreader.store.schema import articles
from newsreader.store.search_hits import Index
from tests.support.stories import add_feed, bring, clean

NOW = datetime(2024, 5, 1, 8, tzinfo=UTC)


def store(database: Database, *texts: str, title: str = "Tin", **parts: object) -> list[ArticleId]:
    with database.write() as connection:
        return [
            add_saved(
                connection,
                PageParts(url=f"https://bao.example/{title}/{n}", title=title, text=text, **parts),  # type: ignore[arg-type]
                now=NOW,
            )[0]
            for n, text in enumerate(texts)
        ]


def matching(connection: Connection, *terms: Term) -> list[int]:
    condition = asked_words.matching(Query(terms=terms))
    assert condition is not None
    return list(connection.execute(select(articles.c.id).where(condition).order_by(articles.c.id)).scalars())


def check(connection: Connection) -> None:
    """Fail where the index says other than the articles."""
    connection.exec_driver_sql("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")


def hits(database: Database, query: Query, step: int) -> list[ArticleId]:
    with database.read() as connection:
        return [article for article, _ in Index(connection, query).hits(step, 10)]


@pytest.mark.parametrize(
    "typed", ["đường sắt", "duong sat", "DUONG SAT", "đuong sắt", "du\u031bo\u031b\u0300ng sa\u0306\u0301t"]
)
def test_words_are_found_however_their_accents_are_typed(database: Database, typed: str) -> None:
    found, _ = store(database, "Tuyến đường sắt mới", "Tuyến đường bộ mới")
    with database.read() as connection:
        assert matching(connection, Term(typed, is_phrase=True)) == [found]


def test_each_part_of_an_article_is_found_by_its_field(database: Database) -> None:
    (found,) = store(
        database,
        "Thân bài",
        title="Tiêu đề",
        lead="Sa pô",
        byline="Lê Văn Tám",
        pictures=(FoundPicture("https://bao.example/a.jpg", caption="Cầu Long Biên"),),
    )
    with database.read() as connection:
        for field, word in (("title", "tieu"), ("lead", "po"), ("body", "than"), ("caption", "bien"), ("by", "tam")):
            assert matching(connection, Term(word, field=field)) == [found]
            assert matching(connection, Term(word)) == [found]
        assert matching(connection, Term("tieu", field="body")) == []


def test_articles_that_a_feed_brings_are_indexed_as_the_tables_tell_them(database: Database) -> None:
    pictures = [
        FoundPicture("https://paper.example/a.jpg", "Cầu Thê Húc", "Hoàng Phúc"),
        FoundPicture("https://paper.example/b.jpg"),
        FoundPicture("https://paper.example/c.jpg", credit="TTXVN"),
    ]
    with database.write() as connection:
        feed = add_feed(connection)
        found = bring(
            connection, feed, [clean("ĐƯỜNG Sắt", text="Một\n\nhai ﬁ İ 한국", pictures=pictures), clean("hai")]
        )
        check(connection)
        assert matching(connection, Term("ttxvn", field="caption")) == [found[0]]
        assert matching(connection, Term("duong sat", field="title", is_phrase=True)) == [found[0]]


def test_negated_words_leave_articles_out_even_alone(database: Database) -> None:
    rain, sun = store(database, "mưa lớn", "nắng lớn")
    with database.read() as connection:
        assert matching(connection, Term("lớn"), Term("mưa", is_negated=True)) == [sun]
        assert matching(connection, Term("nắng", is_negated=True)) == [rain]


def test_a_better_text_takes_the_place_of_the_other_in_the_index(database: Database) -> None:
    with database.write() as connection:
        article, _ = add_saved(
            connection,
            PageParts(url="https://bao.example/a", title="A", text="bản tóm tắt"),
            now=NOW,
            kind=ContentKind.FEED,
        )
        page = PageParts(url="https://bao.example/a", title="A", text="toàn văn")
        store_page(connection, article, page, now=NOW, kind=ContentKind.PAGE)
        check(connection)
        assert matching(connection, Term("toan")) == [article]
        assert matching(connection, Term("tóm")) == []


def test_the_index_can_be_made_again(database: Database) -> None:
    (found,) = store(database, "bão số ba")
    with database.write() as connection:
        connection.exec_driver_sql("INSERT INTO search(search) VALUES ('delete-all')")
        assert matching(connection, Term("bão")) == []
        search_index.rebuild(connection)
        check(connection)
        assert matching(connection, Term("bão")) == [found]


def test_removed_articles_are_not_found_and_come_back_when_added(database: Database) -> None:
    first, second = store(database, "lũ quét", "lũ quét")
    with database.write() as connection:
        search_index.remove(connection, [first])
        assert matching(connection, Term("lũ")) == [second]
        search_index.add(connection, [first])
        check(connection)
        assert matching(connection, Term("lũ")) == [first, second]


def test_terms_without_letters_ask_nothing() -> None:
    assert asked_words.words_of(Query(terms=(Term('"*-('), Term("…")))).expression is None
    assert asked_words.matching(Query(terms=(Term("--"),))) is None


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """One archive for all examples of a property."""
    opened = Database.open(tmp_path_factory.mktemp("archive") / "archive.sqlite3")
    store(opened, "đường sắt")
    yield opened
    opened.close()


@given(text=st.text(max_size=30), is_prefix=st.booleans(), is_negated=st.booleans())
def test_no_input_breaks_the_expression(archive: Database, text: str, is_prefix: bool, is_negated: bool) -> None:
    with archive.read() as connection:
        for field in (None, "title"):
            term = Term(text, is_prefix=is_prefix, is_negated=is_negated, field=field)
            condition = asked_words.matching(Query(terms=(term, Term(text))))
            if condition is not None:
                connection.execute(select(articles.c.id).where(condition)).all()
            index = Index(connection, Query(terms=(term, Term(text, is_prefix=is_prefix))))
            for step in range(index.steps):
                index.hits(step, 3)


def test_readings_go_from_the_phrase_to_words_anywhere(database: Database) -> None:
    far = "sắt " + "và " * 40 + "đường"
    phrase, turned, near, anywhere = store(database, "đường sắt", "sắt đường", "đường ray bằng sắt", far)
    query = Query(terms=(Term("duong"), Term("sat")))
    assert hits(database, query, 0) == [phrase]
    assert hits(database, query, 1)[:2] in ([phrase, turned], [turned, phrase])
    assert near in hits(database, query, 1)
    assert anywhere not in hits(database, query, 1)
    assert anywhere in hits(database, query, 2)


@pytest.mark.parametrize("beginning", ["s", "sa", "sat"])
def test_an_unfinished_phrase_is_found_from_the_first_letter(database: Database, beginning: str) -> None:
    whole, _ = store(database, "Tàu trên “đường-sắt” Bắc Nam", "Tàu trên đường ray")
    query = Query(terms=(Term("duong"), Term(beginning, is_prefix=True)))
    assert whole in hits(database, query, 0) + hits(database, query, 1)


def test_an_unfinished_word_is_found_from_three_letters(database: Database) -> None:
    (found,) = store(database, "nghiêng")
    index_of_last = 1
    assert hits(database, Query(terms=(Term("ngh", is_prefix=True),)), index_of_last) == [found]


def test_other_conditions_hold_in_every_reading(database: Database) -> None:
    store(database, "đường sắt", title="A", site="mot.example")
    (wanted,) = store(database, "đường sắt", title="B", site="hai.example")
    query = Query(terms=(Term("đường"), Term("sắt")), site="hai.example")
    with database.read() as connection:
        index = Index(connection, query)
        assert [[article for article, _ in index.hits(step, 10)] for step in range(index.steps)] == [[wanted]] * 3
