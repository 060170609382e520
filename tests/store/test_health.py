from newsreader.model.article import FoundPicture
from newsreader.store import Database, health
from newsreader.store.migrations import STEPS
from tests.support.stories import NOW, add_feed, bring, clean, series


def test_a_whole_archive_has_no_problems_and_its_sizes_are_told(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        bring(c, feed, [*series(2), clean("ảnh", pictures=[FoundPicture("https://paper.example/a.jpg")])], NOW)
    with database.read() as c:
        assert health.integrity(c) == ()
        sizes = health.sizes(c)
        assert health.user_version(c) == len(STEPS)
    assert (sizes["feeds"], sizes["articles"], sizes["appearances"], sizes["pictures not stored"]) == (1, 3, 3, 1)


def test_a_reference_to_what_is_gone_is_told(database: Database) -> None:
    with database.write() as c:
        bring(c, add_feed(c), series(1))
    with database.write() as c:
        c.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        c.exec_driver_sql("INSERT INTO appearances VALUES (1, 99, NULL, NULL, 0, 0, 0)")
        assert health.integrity(c) == ("a row of appearances refers to articles that is not there",)
        c.exec_driver_sql("DELETE FROM appearances WHERE article_id = 99")
