"""A link blog writes about other papers' articles and names their addresses."""

import pytest

from newsreader.model.query import Query
from newsreader.services.newsroom import Newsroom
from newsreader.store import lists
from tests.support.documents import Item
from tests.support.news_server import NewsServer
from tests.support.papers import refresh, subscribe

ARTICLE = Item("Cầu mới thông xe sáng nay", "https://paper.example/cau.html", "cau", "Hàng nghìn người qua cầu.")
REMARK = Item("Ghi chép của tôi", "https://paper.example/cau.html", "r1", "Đọc thấy vui, xin chép lại.")


def titles(newsroom: Newsroom) -> list[str]:
    with newsroom.database.read() as connection:
        return sorted(row.title for row in lists.list_rows(connection, lists.list_ids(connection, Query())))


@pytest.mark.parametrize("order", [(ARTICLE, REMARK), (REMARK, ARTICLE)])
def test_article_and_remark_are_both_kept_whichever_comes_first(
    newsroom: Newsroom, server: NewsServer, order: tuple[Item, Item]
) -> None:
    for item in order:
        subscribe(newsroom, server.feed(f"/{item.guid}.xml", [item], title="Báo"))
        refresh(newsroom)
    assert titles(newsroom) == sorted((ARTICLE.title, REMARK.title))
    again = refresh(newsroom)
    assert (again.new_articles, again.updated_articles) == (0, 0)


def test_a_remark_that_is_edited_stays_one_article(newsroom: Newsroom, server: NewsServer) -> None:
    for item in (ARTICLE, REMARK):
        subscribe(newsroom, server.feed(f"/{item.guid}.xml", [item], title="Báo"))
    refresh(newsroom)
    edited = Item(REMARK.title, REMARK.link, REMARK.guid, "Đọc thấy rất vui, xin chép lại nguyên văn.")
    server.feed("/r1.xml", [edited], title="Báo")
    report = refresh(newsroom)
    assert (report.new_articles, report.updated_articles) == (0, 1)
    assert titles(newsroom) == sorted((ARTICLE.title, REMARK.title))
