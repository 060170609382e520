from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from newsreader.archive.pictures import StoredPicture
from newsreader.model.article import (
    BlockKind,
    BlockLink,
    Comment,
    ContentKind,
    FoundPicture,
    LinkBlock,
    PageParts,
    StateChange,
)
from newsreader.model.errors import NotFound
from newsreader.model.ids import ArticleId, CleanHtml
from newsreader.model.query import Query, Term
from newsreader.store import Database, articles, lists, pictures, state
from tests.support.stories import NOW, add_feed, bring, clean, series

VIETNAM = timezone(timedelta(hours=7))
LATER = NOW + timedelta(hours=1)

PAGE = PageParts(
    url="https://paper.example/bài-0",
    title="Đoàn tàu đầu tiên",
    lead="Sau ba tuần.",
    byline="Trần Đào",
    section="Thời sự",
    site="Báo Đất Việt",
    language="vi",
    published=datetime(2026, 3, 1, 19, 0, tzinfo=VIETNAM),
    modified=datetime(2026, 3, 1, 20, 0, tzinfo=VIETNAM),
    html=CleanHtml('<p>Toàn văn.</p><figure><img src="https://paper.example/a.jpg"></figure>'),
    text="Toàn văn.",
    pictures=(FoundPicture("https://paper.example/a.jpg", "Ga Huế", "Ảnh: Đào", "tàu", 800, 600),),
    blocks=(
        LinkBlock(
            "Tin liên quan",
            BlockKind.MORE,
            (
                BlockLink(
                    "Có trong kho", "https://paper.example/bài-1?utm_source=x", "Tóm tắt", "https://p.example/t.jpg"
                ),
                BlockLink("Chưa có", "https://paper.example/chưa"),
            ),
        ),
        LinkBlock("Chủ đề", BlockKind.TOPIC, ()),
    ),
    comments=(Comment("An", "Hay quá", NOW, 3), Comment("Bình", "Đúng", None, None, 0)),
    tags=("đường sắt",),
    agency="TTXVN",
    quality=0.9,
)


def test_every_part_of_a_page_reads_back_as_it_was(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(2))
        assert articles.store_page(c, ids[0], PAGE, now=LATER, kind=ContentKind.PAGE) is True
        read = articles.get_article(c, ids[0])
    row = read.row
    assert (row.title, row.lead, row.byline, row.section) == (PAGE.title, PAGE.lead, PAGE.byline, PAGE.section)
    assert (row.site, row.language, row.pictures, read.agency) == (PAGE.site, "vi", 1, "TTXVN")
    assert (read.html, read.text, read.content_kind) == (PAGE.html, PAGE.text, ContentKind.PAGE)
    assert row.published is not None
    assert row.published.isoformat() == "2026-03-01T19:00:00+07:00"
    assert row.modified == PAGE.modified
    assert read.comments == PAGE.comments
    first, second = read.blocks
    assert (first.label, first.kind, second.label, second.links) == ("Tin liên quan", BlockKind.MORE, "Chủ đề", ())
    assert first.links == (replace(PAGE.blocks[0].links[0], article_id=ids[1]), PAGE.blocks[0].links[1])
    picture = read.pictures[0]
    assert (picture.src, picture.caption, picture.credit, picture.alt) == (
        "https://paper.example/a.jpg",
        "Ga Huế",
        "Ảnh: Đào",
        "tàu",
    )
    assert [content.kind for content in read.contents] == [ContentKind.PAGE, ContentKind.FEED]
    assert read.contents[1].title == "bài-0"


def test_a_link_leads_to_an_article_that_came_later(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        (article,) = bring(c, feed, series(1))
        articles.store_page(c, article, PAGE, now=NOW, kind=ContentKind.PAGE)
        assert articles.get_article(c, article).blocks[0].links[0].article_id is None
        (other,) = bring(c, feed, series(1, start=1))
        assert articles.get_article(c, article).blocks[0].links[0].article_id == other


def test_the_same_page_again_changes_nothing_and_another_text_makes_a_revision(database: Database) -> None:
    with database.write() as c:
        (article,) = bring(c, add_feed(c), series(1))
        state.apply(c, StateChange((article,), is_read=True), NOW)
        articles.store_page(c, article, PAGE, now=NOW, kind=ContentKind.PAGE)
        assert articles.store_page(c, article, PAGE, now=LATER, kind=ContentKind.PAGE) is False
        edited = replace(PAGE, title="Tít mới", html=CleanHtml("<p>Bản sửa.</p>"), text="Bản sửa.", comments=())
        assert articles.store_page(c, article, edited, now=LATER, kind=ContentKind.PAGE) is True
        read = articles.get_article(c, article)
    assert [(one.kind, one.title, one.text) for one in read.revisions] == [(ContentKind.PAGE, PAGE.title, PAGE.text)]
    assert (read.row.title, read.text, read.row.is_read, read.row.is_edited) == ("Tít mới", "Bản sửa.", True, True)
    assert read.comments == ()


def test_the_first_page_is_no_edit(database: Database) -> None:
    with database.write() as c:
        (article,) = bring(c, add_feed(c), series(1))
        articles.store_page(c, article, PAGE, now=NOW, kind=ContentKind.PAGE)
        read = articles.get_article(c, article)
    assert (read.row.is_edited, read.revisions) == (False, ())


def test_what_a_page_does_not_know_stays(database: Database) -> None:
    with database.write() as c:
        (article,) = bring(c, add_feed(c), series(1))
        bare = PageParts(PAGE.url, html=CleanHtml("<p>a</p>"), text="a")
        articles.store_page(c, article, bare, now=NOW, kind=ContentKind.PAGE)
        row = lists.list_rows(c, (article,))[0]
    assert (row.title, row.lead, row.byline, row.site, row.published) == (
        "bài-0",
        "Tóm tắt của bài-0.",
        "Hoàng Phúc",
        "Báo a",
        NOW,
    )


def test_a_stored_picture_stays_stored_when_the_page_is_read_again(database: Database) -> None:
    with database.write() as c:
        (article,) = bring(c, add_feed(c), series(1))
        articles.store_page(c, article, PAGE, now=NOW, kind=ContentKind.PAGE)
        file = StoredPicture("a" * 64, "image/jpeg", 640, 480, 1000)
        pictures.picture_stored(c, PAGE.pictures[0].src, file, NOW)
        more = replace(
            PAGE, text="b", html=CleanHtml("b"), pictures=(FoundPicture("https://p.example/n.jpg"), *PAGE.pictures)
        )
        articles.store_page(c, article, more, now=LATER, kind=ContentKind.PAGE)
        read = articles.get_article(c, article)
    assert [picture.sha256 for picture in read.pictures] == [None, file.sha256]
    assert (read.row.thumbnail, read.pictures[1].width) == (file.sha256, 640)


def test_captions_and_text_of_a_page_are_found_and_the_feeds_text_no_more(database: Database) -> None:
    with database.write() as c:
        (article,) = bring(c, add_feed(c), [clean("bài", text="Chuyện cũ.")])
        articles.store_page(c, article, PAGE, now=NOW, kind=ContentKind.PAGE)
        for words, found in (("ga hue", [article]), ("toan van", [article]), ("chuyen cu", [])):
            assert list(lists.list_ids(c, Query(terms=(Term(words),)))) == found


def test_a_page_for_an_article_that_is_not_there_is_refused(database: Database) -> None:
    with database.write() as c, pytest.raises(NotFound, match="77"):
        articles.store_page(c, ArticleId(77), PAGE, now=NOW, kind=ContentKind.PAGE)


def test_a_saved_page_is_an_article_of_its_own_once(database: Database) -> None:
    with database.write() as c:
        article, is_new = articles.add_saved(c, PAGE, now=LATER)
        again, is_new_again = articles.add_saved(c, replace(PAGE, url=PAGE.url + "?fbclid=1"), now=LATER)
        read = articles.get_article(c, article)
        assert [row.id for row in lists.first_rows(c, Query(is_unread=True), 9)] == [article]
        assert articles.pages_due(c, LATER, articles=(article,)) == ()
    assert (is_new, is_new_again, again) == (True, False, article)
    assert (read.content_kind, read.row.sort_at, read.row.first_seen) == (ContentKind.SAVED, PAGE.published, LATER)


def test_a_saved_page_joins_the_article_that_a_feed_brought(database: Database) -> None:
    with database.write() as c:
        (article,) = bring(c, add_feed(c), series(1))
        assert articles.add_saved(c, PAGE, now=LATER) == (article, False)
        assert articles.get_article(c, article).content_kind is ContentKind.SAVED


def test_a_saved_file_without_address_is_known_by_its_words(database: Database) -> None:
    local = replace(PAGE, url="file:///tmp/a.html")
    with database.write() as c:
        article, _ = articles.add_saved(c, local, now=NOW)
        assert articles.add_saved(c, replace(local, url="file:///tmp/b.html"), now=NOW) == (article, False)
        assert articles.add_saved(c, replace(local, title="Khác"), now=NOW)[1] is True
        assert lists.list_rows(c, (article,))[0].url is None
