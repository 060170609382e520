import pytest

from newsreader.model.article import ContentKind
from newsreader.model.errors import NotFound
from newsreader.model.ids import ArticleId
from newsreader.store import Database, articles
from tests.support.stories import add_feed, bring, series


def test_an_article_that_is_not_there_is_told(database: Database) -> None:
    with database.read() as c, pytest.raises(NotFound, match="77"):
        articles.get_article(c, ArticleId(77))


def test_an_article_without_any_text_is_empty_and_not_an_error(database: Database) -> None:
    with database.write() as c:
        (article,) = bring(c, add_feed(c), series(1))
        c.exec_driver_sql("DELETE FROM contents")
        read = articles.get_article(c, article)
    assert (read.html, read.text, read.content_kind, read.contents) == ("", "", ContentKind.FEED, ())
    assert (read.pictures, read.blocks, read.comments, read.revisions) == ((), (), (), ())


def test_best_texts_are_those_that_are_read(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(2))
        texts = articles.best_texts(c, (*ids, 77))
    assert texts == {ids[0]: "Nội dung của bài-0.", ids[1]: "Nội dung của bài-1."}
