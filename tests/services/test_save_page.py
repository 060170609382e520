from pathlib import Path

import pytest

from newsreader.model.errors import ImportFailed, PageError
from newsreader.model.query import Query
from newsreader.services.newsroom import Newsroom
from tests.support.news_server import NewsServer
from tests.support.papers import page, paper, refresh, subscribe


def test_a_page_from_the_web_becomes_an_article_with_its_pictures(newsroom: Newsroom, server: NewsServer) -> None:
    address = server.page("/bai.html", page(server, 1, pictures=2))
    saved = newsroom.save_page.start(address).done.result(60)
    assert saved.is_new
    assert saved.pictures == 2
    article = newsroom.find.article(saved.article)
    assert article.row.title == "Tin số 1"
    assert all(picture.sha256 for picture in article.pictures)
    again = newsroom.save_page.start(address).done.result(60)
    assert (again.article, again.is_new) == (saved.article, False)


def test_a_saved_page_joins_the_article_that_a_feed_brought(newsroom: Newsroom, server: NewsServer) -> None:
    subscribe(newsroom, paper(server, 1))
    refresh(newsroom)
    saved = newsroom.save_page.start(server.url("/a/0.html")).done.result(60)
    assert not saved.is_new
    assert len(newsroom.find.ids(Query())) == 1


def test_a_page_that_cannot_be_had_is_told_and_nothing_is_stored(
    newsroom: Newsroom, server: NewsServer, tmp_path: Path
) -> None:
    server.page("/empty.html", "<html><body></body></html>")
    for address, kind in (
        (server.url("/none.html"), PageError),
        (server.url("/empty.html"), PageError),
        (str(tmp_path / "none.html"), ImportFailed),
    ):
        with pytest.raises(kind) as raised:
            newsroom.save_page.start(address).done.result(60)
        assert str(raised.value).endswith(".")
    assert len(newsroom.find.ids(Query())) == 0


def test_keeping_completes_articles_and_marks_them(newsroom: Newsroom, server: NewsServer) -> None:
    subscribe(newsroom, paper(server, 2, pictures=1))
    refresh(newsroom)
    ids = [row.id for row in newsroom.find.first_rows(Query(), 10)]
    report = newsroom.keep.start(ids[:1]).done.result(60)
    assert (report.articles, report.complete, report.pages, report.pictures) == (1, 1, 1, 1)
    rows = {row.id: row for row in newsroom.find.first_rows(Query(), 10)}
    assert rows[ids[0]].is_kept
    assert not rows[ids[1]].is_kept
