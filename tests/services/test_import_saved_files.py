"""Saved files of every format in the archive: merged with what is known, pictures stored, the network left alone."""

from pathlib import Path

import pytest

from newsreader.model.article import ContentKind
from newsreader.model.query import Query
from newsreader.services.newsroom import Newsroom
from tests.support.news_server import NewsServer
from tests.support.papers import paper, refresh, subscribe
from tests.support.pictures import png
from tests.support.saved_pages import ADDRESS, STORY, mhtml, packed, record, response, story, webarchive

PICTURE = png(640, 400)
REMOTE = "https://anh.example/ghe.png"


def _warc() -> bytes:
    return packed(
        [record(ADDRESS, response(story(src=REMOTE).encode())), record(REMOTE, response(PICTURE, "image/png"))]
    )


FILES = (
    ("ghe.mhtml", mhtml(story(src=REMOTE), [(REMOTE, PICTURE)])),
    ("ghe.warc.gz", _warc()),
    ("ghe.webarchive", webarchive(story(src=REMOTE), [(REMOTE, PICTURE)])),
)


@pytest.mark.parametrize(("name", "data"), FILES)
def test_a_saved_file_becomes_an_article_with_its_pictures(
    newsroom: Newsroom, tmp_path: Path, name: str, data: bytes
) -> None:
    (tmp_path / name).write_bytes(data)
    saved = newsroom.save_page.start(str(tmp_path / name)).done.result(60)
    assert (saved.is_new, saved.pictures, saved.others, saved.problems) == (True, 1, (), ())
    article = newsroom.find.article(saved.article)
    assert (article.row.url, article.content_kind) == (ADDRESS, ContentKind.SAVED)
    (picture,) = article.pictures
    assert (picture.caption, picture.width, picture.height) == ("Ghe về lúc sáng", 640, 400)
    assert picture.sha256


def test_the_same_article_in_every_format_is_one_article(newsroom: Newsroom, tmp_path: Path) -> None:
    for name, data in FILES:
        (tmp_path / name).write_bytes(data)
    report = newsroom.exchange.import_path(tmp_path)
    assert (report.articles_added, report.articles_known, report.problems) == (1, 2, ())
    assert len(newsroom.find.ids(Query())) == 1


def test_a_saved_file_joins_the_article_that_a_feed_brought_and_keeps_its_state(
    newsroom: Newsroom, server: NewsServer, tmp_path: Path
) -> None:
    subscribe(newsroom, paper(server, 1))
    refresh(newsroom)
    (row,) = newsroom.find.first_rows(Query(), 10)
    (tmp_path / "a.mhtml").write_bytes(mhtml(story(title=row.title), snapshot=row.url or ""))
    saved = newsroom.save_page.start(str(tmp_path / "a.mhtml")).done.result(60)
    assert (saved.article, saved.is_new) == (row.id, False)


def test_no_picture_of_a_saved_file_is_asked_of_the_network(
    newsroom: Newsroom, server: NewsServer, tmp_path: Path
) -> None:
    (tmp_path / "a.html").write_text(story(src=server.picture("/ghe.png", PICTURE)), "utf-8")
    saved = newsroom.save_page.start(str(tmp_path / "a.html")).done.result(60)
    assert saved.pictures == 0
    assert len(newsroom.find.article(saved.article).pictures) == 1
    assert server.asked("/ghe.png") == []


def test_every_article_of_a_warc_is_stored_and_what_is_cut_off_is_told(newsroom: Newsroom, tmp_path: Path) -> None:
    records = [
        record(ADDRESS, response(story().encode())),
        record("https://bao.example/2026/11/15/cho.html", response(story(title="Chợ nổi").encode())),
        record(REMOTE, response(PICTURE, "image/png")),
    ]
    (tmp_path / "a.warc").write_bytes(b"".join(records)[:-200])
    saved = newsroom.save_page.start(str(tmp_path / "a.warc")).done.result(60)
    assert len(saved.others) == 1
    assert saved.problems == ("The file is damaged or cut off after 2 records.",)
    report = newsroom.exchange.import_path(tmp_path / "a.warc")
    assert (report.articles_known, report.problems) == (2, saved.problems)


def test_what_lies_in_the_folder_of_a_page_is_no_page_of_its_own(newsroom: Newsroom, tmp_path: Path) -> None:
    (tmp_path / "ghe.html").write_text(story(), "utf-8")
    (tmp_path / "ghe-Dateien").mkdir()
    (tmp_path / "ghe-Dateien" / "rahmen.html").write_text(f"<html><body><h1>Khác</h1>{STORY}</body></html>", "utf-8")
    report = newsroom.exchange.import_path(tmp_path)
    assert (report.articles_added, report.articles_known, report.problems) == (1, 0, ())
