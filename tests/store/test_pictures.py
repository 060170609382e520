from collections.abc import Sequence
from datetime import timedelta

from newsreader.archive.pictures import StoredPicture
from newsreader.model.article import FoundPicture
from newsreader.model.ids import ArticleId
from newsreader.store import Connection, Database, articles, lists, pictures
from tests.support.stories import NOW, add_feed, bring, clean

WIDE = StoredPicture("a" * 64, "image/jpeg", 640, 400, 9000)
NARROW = StoredPicture("b" * 64, "image/png", 120, 90, 900)


def with_pictures(c: Connection, *names: Sequence[str]) -> tuple[ArticleId, ...]:
    found = [
        clean(
            f"bài-{n}", pictures=[FoundPicture(f"https://paper.example/{name}", f"Chú thích {name}") for name in each]
        )
        for n, each in enumerate(names)
    ]
    return bring(c, add_feed(c), found)


def thumbnails(c: Connection, ids: Sequence[ArticleId]) -> list[str | None]:
    return [row.thumbnail for row in lists.list_rows(c, ids)]


def test_a_stored_picture_is_there_for_every_article_that_shows_it(database: Database) -> None:
    with database.write() as c:
        ids = with_pictures(c, ["x.jpg"], ["y.jpg", "x.jpg"], ["y.jpg"])
        pictures.picture_stored(c, "https://paper.example/x.jpg", WIDE, NOW)
        pictures.picture_stored(c, "https://paper.example/x.jpg", WIDE, NOW)
        assert thumbnails(c, ids) == [WIDE.sha256, WIDE.sha256, None]
        assert pictures.known_picture(c, "https://paper.example/x.jpg") == WIDE.sha256
        assert pictures.known_picture(c, "https://paper.example/y.jpg") is None
        shown = articles.get_article(c, ids[1]).pictures
        assert [(picture.sha256, picture.width, picture.caption) for picture in shown] == [
            (None, None, "Chú thích y.jpg"),
            (WIDE.sha256, 640, "Chú thích x.jpg"),
        ]
        assert list(pictures.stored_hashes(c)) == [WIDE.sha256]


def test_the_first_wide_picture_stands_for_the_article_in_whatever_order_they_come(database: Database) -> None:
    with database.write() as c:
        ids = with_pictures(c, ["icon.png", "first.jpg", "second.jpg"])
        pictures.picture_stored(c, "https://paper.example/icon.png", NARROW, NOW)
        assert thumbnails(c, ids) == [None]
        second = StoredPicture("c" * 64, "image/jpeg", 800, 600, 1)
        pictures.picture_stored(c, "https://paper.example/second.jpg", second, NOW)
        assert thumbnails(c, ids) == [second.sha256]
        pictures.picture_stored(c, "https://paper.example/first.jpg", WIDE, NOW)
        assert thumbnails(c, ids) == [WIDE.sha256]


def test_a_picture_that_fails_is_tried_later_and_then_no_more(database: Database) -> None:
    src = "https://paper.example/x.jpg"
    with database.write() as c:
        ids = with_pictures(c, ["x.jpg"], ["x.jpg"])
        assert [line[0] for line in articles.pictures_due(c, NOW)] == [ids[1], ids[0]]
        now = NOW
        for wait in (timedelta(hours=1), timedelta(hours=6), timedelta(hours=24), timedelta(days=3)):
            pictures.picture_failed(c, src, "Không có trả lời.", now)
            assert articles.pictures_due(c, now + wait - timedelta(seconds=1)) == ()
            now += wait
            assert len(articles.pictures_due(c, now)) == 2
        pictures.picture_failed(c, src, "Không có trả lời.", now)
        assert articles.pictures_due(c, now + timedelta(days=365)) == ()
        assert articles.pictures_due(c, now, articles=ids[:1]) == ((ids[0], src, "https://paper.example/bài-0"),)
