from dataclasses import replace

from newsreader.store import Database, articles
from tests.support.stories import add_feed, bring, clean, series


def test_the_address_goes_before_the_guid_and_the_guid_before_the_words(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        by_url, by_guid, by_words = bring(c, feed, [clean("địa chỉ"), clean("guid"), clean("chữ")])
        entry = replace(clean("địa chỉ"), guid="guid-guid", fingerprint=clean("chữ").fingerprint)
        without_url = replace(entry, url=None, canonical_url=None)
        without_both = replace(without_url, guid=None)
        known = articles.known_articles(c, feed, [entry, without_url, without_both, clean("mới")])
    assert [one and one.id for one in known] == [by_url, by_guid, by_words, None]


def test_a_guid_counts_within_its_own_feed_only(database: Database) -> None:
    with database.write() as c:
        one, two = add_feed(c, "a"), add_feed(c, "b")
        bring(c, one, [clean("bài", guid="1")])
        stranger = clean("bài khác", guid="1")
        assert articles.known_articles(c, two, [stranger]) == (None,)


def test_what_this_feed_last_said_is_told_apart_from_what_another_said(database: Database) -> None:
    with database.write() as c:
        one, two = add_feed(c, "a"), add_feed(c, "b")
        entry = clean("bài")
        bring(c, one, [entry])
        (own,) = articles.known_articles(c, one, [entry])
        (other,) = articles.known_articles(c, two, [entry])
    assert own is not None
    assert other is not None
    assert (own.in_feed, own.guid, own.content_hash) == (True, "guid-bài", entry.content_hash)
    assert (other.id, other.in_feed, other.guid, other.content_hash) == (own.id, False, None, None)


def test_thousands_are_known_in_their_order(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        found = series(1100)
        ids = bring(c, feed, found)
        known = articles.known_articles(c, feed, list(reversed(found)))
    assert [one and one.id for one in known] == list(reversed(ids))


def test_an_address_finds_its_article_in_any_spelling(database: Database) -> None:
    with database.write() as c:
        (article,) = bring(c, add_feed(c), [clean("x", url="https://paper.example/a?b=1&a=2")])
        assert articles.article_by_url(c, "http://PAPER.example/a/?a=2&b=1&utm_medium=rss#top") == article
        assert articles.article_by_url(c, "https://paper.example/b") is None
        assert articles.article_by_url(c, "mailto:a@b.example") is None
