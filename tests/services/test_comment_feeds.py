"""Readers' comments from the comment feeds that blogs and papers give for each article."""

from newsreader.model.article import Article, Comment
from newsreader.model.ids import ArticleId
from newsreader.model.query import Query
from newsreader.services.newsroom import Newsroom
from tests.support.news_server import FEED_TYPE, NewsServer, Route
from tests.support.papers import page, refresh, subscribe

COMMENTS = """<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bình luận</title>
<item><title>Re: cầu</title><dc:creator>Lê Vân</dc:creator><pubDate>Sun, 01 Mar 2026 09:30:00 +0700</pubDate>
<description>&lt;p&gt;Đồng ý &lt;script&gt;alert(1)&lt;/script&gt;với bài.&lt;/p&gt;
&lt;p&gt;Hai đoạn.&lt;/p&gt;</description>
</item>
<item><title>By: Hoàng</title><pubDate>Sun, 01 Mar 2026 08:30:00 +0700</pubDate>
<description>Trước đó.</description></item>
<item><title>By: Không</title><description></description></item>
</channel></rss>"""


def blog(server: NewsServer, told: str = "", comments: str = COMMENTS, html: str = "") -> str:
    server.page("/1.html", html or page(server, 1, 0))
    server.serve("/1/feed", Route(comments.encode(), FEED_TYPE))
    item = (
        f"<item><title>Tin số 1</title><link>{server.url('/1.html')}</link><guid>1</guid>"
        f"<wfw:commentRss>{server.url('/1/feed')}</wfw:commentRss>{told}</item>"
    )
    feed = (
        '<rss version="2.0" xmlns:wfw="http://wellformedweb.org/CommentAPI/" '
        f'xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Blog</title>{item}</channel></rss>'
    )
    return server.serve("/blog.xml", Route(feed.encode(), FEED_TYPE))


def article(newsroom: Newsroom) -> Article:
    return newsroom.find.article(ArticleId(newsroom.find.ids(Query())[0]))


def test_comments_of_the_feed_come_with_the_full_text_oldest_first(newsroom: Newsroom, server: NewsServer) -> None:
    subscribe(newsroom, blog(server))
    refresh(newsroom, full_text=True)
    found = article(newsroom).comments
    assert [(comment.author, comment.text) for comment in found] == [
        ("Hoàng", "Trước đó."),
        ("Lê Vân", "Đồng ý với bài.\n\nHai đoạn."),
    ]
    assert found[1].time is not None
    assert found[1].time.isoformat() == "2026-03-01T09:30:00+07:00"
    refresh(newsroom, full_text=True)
    assert len(server.asked("/1/feed")) == 1


def test_without_full_texts_no_comments_are_fetched(newsroom: Newsroom, server: NewsServer) -> None:
    subscribe(newsroom, blog(server))
    refresh(newsroom)
    assert not server.asked("/1/feed")


def test_where_the_feed_counts_none_it_is_not_asked(newsroom: Newsroom, server: NewsServer) -> None:
    subscribe(newsroom, blog(server, told="<slash:comments>0</slash:comments>"))
    refresh(newsroom, full_text=True)
    assert not server.asked("/1/feed")


def test_comments_that_the_page_prints_stand(newsroom: Newsroom, server: NewsServer) -> None:
    printed = (
        '<section class="comments"><h3>Ý kiến bạn đọc (2)</h3><ul>'
        '<li class="comment"><b class="author">An</b><p>Ý kiến thứ nhất của bạn đọc.</p></li>'
        '<li class="comment"><b class="author">Bình</b><p>Ý kiến thứ hai của bạn đọc.</p></li></ul></section>'
    )
    html = page(server, 1, 0).replace("<footer>", printed + "<footer>")
    subscribe(newsroom, blog(server, html=html))
    refresh(newsroom, full_text=True)
    assert [comment.author for comment in article(newsroom).comments] == ["An", "Bình"]
    assert not server.asked("/1/feed")


def test_a_comment_feed_that_cannot_be_read_is_asked_once_and_harms_nothing(
    newsroom: Newsroom, server: NewsServer
) -> None:
    subscribe(newsroom, blog(server, comments="<html>Đăng nhập để xem</html>"))
    report = refresh(newsroom, full_text=True)
    assert (report.pages, report.page_failures) == (1, 0)
    refresh(newsroom, full_text=True)
    assert article(newsroom).comments == ()
    assert len(server.asked("/1/feed")) == 1


def test_comments_of_the_feed_stay_when_the_page_is_read_again(newsroom: Newsroom, server: NewsServer) -> None:
    subscribe(newsroom, blog(server))
    refresh(newsroom, full_text=True)
    before: tuple[Comment, ...] = article(newsroom).comments
    newsroom.save_page.start(server.url("/1.html")).done.result(60)
    assert article(newsroom).comments == before != ()
