from dataclasses import replace
from datetime import timedelta

from newsreader.model.article import ContentKind, Enclosure, FoundPicture, PageParts, StateChange
from newsreader.model.feed import HealthState
from newsreader.model.feed_document import CleanArticle
from newsreader.model.feed_intent import FeedIntent, NewArticle, SeenArticle, UpdatedArticle
from newsreader.model.ids import ArticleId, CleanHtml, FeedId
from newsreader.model.query import Query, Term
from newsreader.store import Connection, Database, articles, feeds, lists, state
from newsreader.store.articles import FeedWritten
from tests.support.stories import NOW, add_feed, bring, clean, series

LATER = NOW + timedelta(hours=1)


def update(c: Connection, feed: FeedId, article: ArticleId, entry: CleanArticle) -> FeedWritten:
    intent = FeedIntent(feed, LATER, HealthState.OK, updated=(UpdatedArticle(article, entry),))
    return written(c, intent)


def see(c: Connection, feed: FeedId, article: ArticleId, entry: CleanArticle) -> FeedWritten:
    return written(c, FeedIntent(feed, LATER, HealthState.OK, seen=(SeenArticle(article, entry),)))


def written(c: Connection, intent: FeedIntent) -> FeedWritten:
    found = articles.write_feed(c, intent)
    assert found is not None
    return found


def page(title: str = "Trang", text: str = "Toàn văn.") -> PageParts:
    return PageParts("https://paper.example/bài", title, lead="Sapô", html=CleanHtml(f"<p>{text}</p>"), text=text)


def test_a_new_article_is_unread_and_reads_as_the_feed_gave_it(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        entry = replace(clean("bài", pictures=[FoundPicture("https://paper.example/a.jpg", "Chú thích")]))
        (article,) = bring(c, feed, [entry])
        read = articles.get_article(c, article)
    assert (read.row.is_read, read.row.feeds, read.row.site, read.row.pictures) == (False, (feed,), "Báo a", 1)
    assert (read.html, read.text, read.content_kind) == (entry.html, entry.text, ContentKind.FEED)
    assert read.pictures[0].caption == "Chú thích"
    assert read.row.published == NOW


def test_ids_rise_with_the_order_given(database: Database) -> None:
    with database.write() as c:
        ids = bring(c, add_feed(c), series(40))
        assert list(ids) == sorted(ids)
        assert [row.title for row in lists.list_rows(c, ids)] == [f"bài-{n}" for n in range(40)]


def test_an_update_stays_read_and_starred_and_the_earlier_text_becomes_a_revision(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        (article,) = bring(c, feed, [clean("bài", text="Ba người bị thương.")])
        state.apply(c, StateChange((article,), is_read=True, is_starred=True), NOW)
        entry = replace(clean("bài", text="Năm người bị thương."), title="Bài đã sửa")
        assert update(c, feed, article, entry).updated == (article,)
        read = articles.get_article(c, article)
    assert (read.row.is_read, read.row.is_starred, read.row.is_edited) == (True, True, True)
    assert (read.row.title, read.text) == ("Bài đã sửa", "Năm người bị thương.")
    (earlier,) = read.revisions
    assert (earlier.title, earlier.text, earlier.kind) == ("bài", "Ba người bị thương.", ContentKind.FEED)
    assert (earlier.seen_at, earlier.replaced_at) == (NOW, LATER)


def test_the_same_text_again_is_no_update(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        (article,) = bring(c, feed, [clean("bài")])
        assert update(c, feed, article, clean("bài")).updated == ()
        assert articles.get_article(c, article).revisions == ()


def test_an_updated_article_is_found_by_its_new_words_only(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        (article,) = bring(c, feed, [clean("bài", text="Tàu hỏa.")])
        update(c, feed, article, clean("bài", text="Máy bay."))
        assert list(lists.list_ids(c, Query(terms=(Term("may bay"),)))) == [article]
        assert list(lists.list_ids(c, Query(terms=(Term("tau hoa"),)))) == []


def test_a_feeds_update_under_a_fetched_page_leaves_the_page_and_has_it_read_again(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        (article,) = bring(c, feed, [clean("bài")])
        articles.store_page(c, article, page(), now=NOW, kind=ContentKind.PAGE)
        assert articles.pages_due(c, LATER) == ()
        update(c, feed, article, replace(clean("bài", text="Sửa."), title="Tít sửa"))
        read = articles.get_article(c, article)
        assert [line[0] for line in articles.pages_due(c, LATER)] == [article]
    assert (read.row.title, read.row.lead, read.text) == ("Trang", "Sapô", "Toàn văn.")
    assert [(content.kind, content.title) for content in read.contents] == [
        (ContentKind.PAGE, "Trang"),
        (ContentKind.FEED, "Tít sửa"),
    ]
    assert [(revision.title, revision.text) for revision in read.revisions] == [("bài", "Nội dung của bài.")]


def test_a_second_feed_with_the_article_is_only_an_appearance(database: Database) -> None:
    with database.write() as c:
        one, two = add_feed(c, "a"), add_feed(c, "b")
        (article,) = bring(c, one, [clean("bài")])
        state.apply(c, StateChange((article,), is_read=True), NOW)
        written = see(c, two, article, clean("bài", text="Khác đi."))
        read = articles.get_article(c, article)
        assert [(feed.articles, feed.unread) for feed in feeds.list_feeds(c)] == [(1, 0), (1, 0)]
    assert (written.new, written.updated) == ((), ())
    assert (read.row.feeds, read.row.is_read, read.text) == ((one, two), True, "Nội dung của bài.")


def test_an_article_without_address_takes_the_one_told_later_unless_it_is_taken(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        bare, other = bring(c, feed, [clean("bài", url=None), clean("khác")])
        see(c, feed, bare, clean("bài", url="https://paper.example/khác"))
        assert lists.list_rows(c, (bare,))[0].url is None
        see(c, feed, bare, clean("bài", url="https://paper.example/riêng"))
        assert articles.article_by_url(c, "https://paper.example/riêng") == bare
        assert [line[0] for line in articles.pages_due(c, NOW)] == [other, bare]


def test_an_id_is_never_given_twice(database: Database) -> None:
    with database.write() as c:
        feed = add_feed(c)
        ids = bring(c, feed, series(3))
        state.apply(c, StateChange(ids, is_starred=True), NOW)
        c.exec_driver_sql("DELETE FROM appearances WHERE article_id = ?", (ids[2],))
        c.exec_driver_sql("DELETE FROM articles WHERE id = ?", (ids[2],))
        (new,) = bring(c, feed, series(1, start=9))
        assert new not in ids
        assert lists.list_rows(c, (new,))[0].is_starred is False
        kept = c.exec_driver_sql("SELECT is_starred FROM states WHERE article_id = ?", (ids[2],)).scalar_one()
    assert kept == 1


def test_the_publishers_facts_are_learned_and_not_forgotten(database: Database) -> None:
    with database.write() as c:
        feed = feeds.add_feed(
            c, url="https://x.example/rss", title=None, feed_title="", site_url=None, folder_id=None, now=NOW
        )
        intent = FeedIntent(feed, NOW, HealthState.OK, title="Báo X", site_url="https://x.example/", language="vi")
        new = (NewArticle(clean("bài"), NOW, NOW),)
        articles.write_feed(c, replace(intent, new=new))
        articles.write_feed(c, FeedIntent(feed, LATER, HealthState.OK))
        told = feeds.get_feed(c, feed)
        assert lists.first_rows(c, Query(), 1)[0].site == "Báo X"
    assert (told.title, told.site_url, told.language, told.health.last_success) == (
        "Báo X",
        "https://x.example/",
        "vi",
        LATER,
    )


def test_what_is_attached_and_where_comments_are_reads_back(database: Database) -> None:
    with database.write() as c:
        files = (Enclosure("https://paper.example/a.mp3", "audio/mpeg", 100), Enclosure("https://paper.example/b.pdf"))
        entry = replace(clean("bài"), enclosures=files, comments_url="https://paper.example/bài#c", comment_count=3)
        (made,) = bring(c, add_feed(c), [entry])
        article = articles.get_article(c, made)
        assert article.enclosures == files
        assert (article.comments_url, article.comments_told) == ("https://paper.example/bài#c", 3)
