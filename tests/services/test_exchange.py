import json
from pathlib import Path

import pytest

from newsreader.model.article import ContentKind, StateChange
from newsreader.model.errors import ImportFailed
from newsreader.model.profile import Profile
from newsreader.model.query import Query
from newsreader.services.newsroom import Newsroom, open_newsroom
from tests.support.news_server import NewsServer
from tests.support.papers import page, paper, refresh, subscribe
from tests.support.pictures import png

NESTED = """<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>Danh sách</title></head><body>
<outline text="Báo chí"><outline text="Trong nước">
<outline type="rss" text="Báo A" xmlUrl="https://a.example/rss" htmlUrl="https://a.example/"/></outline>
<outline type="rss" text="Báo B" xmlUrl="https://b.example/rss"/></outline>
<outline type="rss" text="Báo C" xmlUrl="https://c.example/rss"/>
<outline type="rss" text="Báo C again" xmlUrl="https://c.example/rss"/>
<outline type="rss" text="Odd" xmlUrl="gopher://d.example/rss"/>
</body></opml>"""


def test_an_opml_file_with_nested_folders_is_imported_and_a_second_time_changes_nothing(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    file = tmp_path / "feeds.opml"
    file.write_text(NESTED, "utf-8")
    report = newsroom.exchange.import_path(file)
    assert {feed.title: feed.folder for feed in report.feeds} == {
        "Báo A": "Báo chí / Trong nước",
        "Báo B": "Báo chí",
        "Báo C": None,
    }
    assert any("gopher" in problem for problem in report.problems)
    again = newsroom.exchange.import_path(file)
    assert again.feeds == ()
    assert again.feeds_known == 3
    assert len(newsroom.find.feeds()) == 3


def test_exported_opml_brings_back_the_same_feeds_and_folders(newsroom: Newsroom, tmp_path: Path) -> None:
    (tmp_path / "feeds.opml").write_text(NESTED, "utf-8")
    newsroom.exchange.import_path(tmp_path / "feeds.opml")
    newsroom.exchange.export_path(tmp_path / "out.opml")
    other = open_newsroom(Profile(tmp_path / "other"))
    try:
        other.exchange.import_path(tmp_path / "out.opml")
        told = [[(f.url, f.title, f.folder, f.site_url) for f in room.find.feeds()] for room in (newsroom, other)]
    finally:
        other.close()
    assert told[0] == told[1]


def test_articles_exported_as_json_feed_come_back_whole(newsroom: Newsroom, server: NewsServer, tmp_path: Path) -> None:
    subscribe(newsroom, paper(server, 3, pictures=2))
    refresh(newsroom, full_text=True, pictures=True)
    first = newsroom.find.first_rows(Query(), 1)[0]
    newsroom.organise.apply(StateChange((first.id,), is_read=True, is_starred=True, add_tags=("hồ sơ",)))
    report = newsroom.exchange.export_path(tmp_path / "out.json")
    assert report.articles == 3
    document = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert document["version"] == "https://jsonfeed.org/version/1.1"
    other = open_newsroom(Profile(tmp_path / "other"))
    try:
        assert other.exchange.import_path(tmp_path / "out.json").articles_added == 3
        assert other.exchange.import_path(tmp_path / "out.json").articles_known == 3
        for row in newsroom.find.first_rows(Query(), 10):
            mine = newsroom.find.article(row.id)
            theirs = other.find.article(next(r.id for r in other.find.first_rows(Query(), 10) if r.url == row.url))
            assert theirs.text == mine.text
            assert theirs.html == mine.html
            assert [(p.src, p.caption, p.credit) for p in theirs.pictures] == [
                (p.src, p.caption, p.credit) for p in mine.pictures
            ]
            assert [b.label for b in theirs.blocks] == [b.label for b in mine.blocks]
            assert (theirs.row.is_read, theirs.row.is_starred, theirs.row.tags) == (
                mine.row.is_read,
                mine.row.is_starred,
                mine.row.tags,
            )
    finally:
        other.close()


def test_a_saved_page_brings_the_pictures_saved_beside_it(
    newsroom: Newsroom, server: NewsServer, tmp_path: Path
) -> None:
    html = page(server, 7, pictures=1).replace(server.url("/img/7-0.png"), "./bai_files/7-0.png")
    html = html.replace("<html", "<!-- saved from url=(0030)https://paper.example/a/7.html -->\n<html", 1)
    (tmp_path / "bai.html").write_text(html, "utf-8")
    (tmp_path / "bai_files").mkdir()
    (tmp_path / "bai_files" / "7-0.png").write_bytes(png(400, 300))
    report = newsroom.exchange.import_path(tmp_path / "bai.html")
    assert report.articles_added == 1
    (row,) = newsroom.find.first_rows(Query(), 10)
    article = newsroom.find.article(row.id)
    assert row.url == "https://paper.example/a/7.html"
    assert article.content_kind is ContentKind.SAVED
    assert article.pictures[0].sha256
    assert (article.pictures[0].width, article.pictures[0].height) == (400, 300)
    assert newsroom.exchange.import_path(tmp_path / "bai.html").articles_known == 1


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.opml", b""),
        ("noise.bin", bytes(range(256)) * 20),
        ("half.json", b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1"'),
        ("other.json", b'{"a": 1}'),
        ("nothing.html", b"<html><body></body></html>"),
    ],
)
def test_a_file_that_is_none_of_the_kinds_is_refused_with_a_sentence(
    newsroom: Newsroom, tmp_path: Path, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ImportFailed, match=name):
        newsroom.exchange.import_path(tmp_path / name)
    assert len(newsroom.find.ids(Query())) == 0


def test_a_missing_file_and_a_place_that_cannot_be_written_are_told(newsroom: Newsroom, tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="No such file"):
        newsroom.exchange.import_path(tmp_path / "none.opml")
    with pytest.raises(ImportFailed, match="cannot be written"):
        newsroom.exchange.export_path(tmp_path / "no" / "such" / "folder.opml")
    with pytest.raises(ImportFailed, match="extension"):
        newsroom.exchange.export_path(tmp_path / "out.docx")
