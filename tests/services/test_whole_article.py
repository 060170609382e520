"""An article on several pages is stored whole; what is missing or another's ends the asking and loses nothing."""

from newsreader.model.article import Article, ContentKind
from newsreader.model.query import Query
from newsreader.services.newsroom import Newsroom
from newsreader.services.whole_article import PAGES
from tests.support.news_server import NewsServer
from tests.support.papers import paper, refresh, subscribe

TITLE = "Bậc thềm hiện ra sau lũ ở bến sông"
OTHER = "Giá lúa tăng tại chợ đầu mối miền Tây"
FIRST = "/a/0.html"


def sentence(n: int) -> str:
    return f"Câu thứ {n} kể một chuyện khác về bến sông, có đầu, có cuối, và có cả tiếng chèo khua nước."


def html(first: int, count: int, links: str = "", *, head: str = "", title: str = TITLE) -> str:
    story = "".join(f"<p>{sentence(n)}</p>" for n in range(first, first + count))
    return (
        f"<html lang=vi><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>{story}</article>"
        f"<div class=pages>{links}</div></body></html>"
    )


def path(number: int) -> str:
    return f"/a/0-p{number}.html"


def link(number: int) -> str:
    return f"<a href='{path(number)}'>{number}</a>"


def serve_pages(server: NewsServer, count: int, each: int = 6) -> str:
    """Serve the second to the last page of an article, and return the first."""
    for number in range(2, count + 1):
        server.page(path(number), html(each * (number - 1), each, link(number + 1)))
    return html(0, each, link(2) + link(3))


def stored(newsroom: Newsroom, server: NewsServer, first: str) -> Article:
    """Refresh with full texts and return the only article, whose page this is."""
    subscribe(newsroom, paper(server, 1))
    server.page(FIRST, first)
    refresh(newsroom, full_text=True)
    (row,) = newsroom.find.first_rows(Query(), 10)
    return newsroom.find.article(row.id)


def sentences_of(article: Article) -> list[str]:
    assert article.content_kind is ContentKind.PAGE
    return article.text.split("\n\n")


def test_all_pages_of_an_article_are_stored_as_one_text(newsroom: Newsroom, server: NewsServer) -> None:
    article = stored(newsroom, server, serve_pages(server, 3))
    assert sentences_of(article) == [sentence(n) for n in range(18)]
    assert [len(server.asked(path(number))) for number in (2, 3)] == [1, 1]


def test_a_page_that_fails_leaves_those_before_it(newsroom: Newsroom, server: NewsServer) -> None:
    first = serve_pages(server, 3)
    server.fault(path(3), "500")
    assert sentences_of(stored(newsroom, server, first)) == [sentence(n) for n in range(12)]


def test_a_page_of_another_article_is_left_out(newsroom: Newsroom, server: NewsServer) -> None:
    first = serve_pages(server, 3)
    server.page(path(2), html(50, 6, link(3), title=OTHER))
    assert sentences_of(stored(newsroom, server, first)) == [sentence(n) for n in range(6)]
    assert server.asked(path(3)) == []


def test_no_more_than_the_most_pages_are_asked_for(newsroom: Newsroom, server: NewsServer) -> None:
    first = serve_pages(server, PAGES + 3, each=4)
    assert len(sentences_of(stored(newsroom, server, first))) == 4 * PAGES
    assert server.asked(path(PAGES + 1)) == []


def test_pages_that_lead_round_end(newsroom: Newsroom, server: NewsServer) -> None:
    first = serve_pages(server, 2)
    server.page(path(2), html(6, 6, f"<a rel=next href='{FIRST}'>1</a>{link(2)}"))
    assert sentences_of(stored(newsroom, server, first)) == [sentence(n) for n in range(12)]


AMP = "<link rel=amphtml href=/amp/0.html>"


def test_the_amp_page_stands_in_for_a_page_that_tells_little(newsroom: Newsroom, server: NewsServer) -> None:
    server.page("/amp/0.html", html(0, 9))
    article = stored(newsroom, server, html(0, 1, head=AMP))
    assert sentences_of(article) == [sentence(n) for n in range(9)]
    assert article.row.url == server.url(FIRST)


def test_the_amp_page_stands_in_for_a_page_without_text(newsroom: Newsroom, server: NewsServer) -> None:
    server.page("/amp/0.html", html(0, 9))
    first = f"<html><head><title>{TITLE}</title>{AMP}</head><body><div id=app></div></body></html>"
    assert sentences_of(stored(newsroom, server, first)) == [sentence(n) for n in range(9)]


def test_the_amp_page_is_not_asked_for_where_the_page_tells_enough(newsroom: Newsroom, server: NewsServer) -> None:
    server.page("/amp/0.html", html(0, 20))
    assert len(sentences_of(stored(newsroom, server, html(0, 9, head=AMP)))) == 9
    assert server.asked("/amp/0.html") == []


def test_an_amp_page_that_tells_no_more_changes_nothing(newsroom: Newsroom, server: NewsServer) -> None:
    server.page("/amp/0.html", html(0, 2, title=OTHER))
    assert sentences_of(stored(newsroom, server, html(0, 2, head=AMP))) == [sentence(0), sentence(1)]


def test_the_whole_on_one_page_spares_the_further_pages(newsroom: Newsroom, server: NewsServer) -> None:
    serve_pages(server, 3)
    server.page(f"{FIRST}?page=all", html(0, 18))
    whole = f"<a href='{FIRST}?page=all'>Toàn bài</a>"
    assert len(sentences_of(stored(newsroom, server, html(0, 6, link(2) + whole)))) == 18
    assert server.asked(path(2)) == []


def test_a_front_page_does_not_stand_for_an_article(newsroom: Newsroom, server: NewsServer) -> None:
    cards = "".join(f"<h3><a href=/bai-{n}>Một đầu đề đủ dài để là một tin số {n}</a></h3>" for n in range(9))
    told = '<script type=\'application/ld+json\'>{"@type": "CollectionPage"}</script>'
    article = stored(
        newsroom, server, f"<html><head>{told}<meta name=description content='Tin mới.'></head>{cards}</html>"
    )
    assert article.content_kind is ContentKind.FEED


def test_a_page_saved_by_hand_is_saved_whole(newsroom: Newsroom, server: NewsServer) -> None:
    first = server.page(FIRST, serve_pages(server, 3))
    saved = newsroom.save_page.start(first).done.result(60)
    assert newsroom.find.article(saved.article).text.split("\n\n") == [sentence(n) for n in range(18)]
