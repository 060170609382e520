"""What is no picture of the article, and what is although it stands outside of the body."""

import pytest

from newsreader.extract.page import extract
from tests.extract.picture_pages import CLOSING, OPENING, URL, page_of, told

_FURNITURE = {
    "an icon": "<p><img src=/i/zalo.png width=24 height=24></p>",
    "a logo": "<div class=logo><img src=/i/bao.png></div>",
    "a pixel": "<p><img src=https://counter.example/1.gif width=1 height=1></p>",
    "an advertisement": "<div><img src=/structure/top_ads/spring.png></div>",
    "an author": "<div class=author-info><figure><img src=/p/mai.jpg width=140></figure>"
    "<a href=/tac-gia/mai>Mai Chi</a></div>",
    "an author's portrait in a byline": "<section class=byline><a href=/tac-gia/mai>"
    "<figure><img src=/p/mai.jpg></figure></a><span>Mai Chi</span></section>",
    "a link with headline and picture": "<div><a href=/2026/11/13/ben-pha.html>"
    "<figure><img src=/a/ben-pha.jpg></figure><h3>Bến phà cuối cùng đóng cửa</h3></a></div>",
    "a picture beside its headline": "<div class=row><div><a href=/2026/11/13/ben-pha.html>"
    "<picture><img src=/a/ben-pha.jpg></picture></a></div><div><p>Giao thông</p>"
    "<a href=/2026/11/13/ben-pha.html>Bến phà cuối cùng đóng cửa</a></div></div>",
    "a card under an empty link": "<div class=css-1><a href=/2026/11/13/ben-pha.html></a><div><picture>"
    "<img src=/a/ben-pha.jpg></picture><h3>Bến phà cuối cùng đóng cửa</h3></div></div>",
    "a list of other articles": "<ul><li><article><figure><a href=/2026/11/12/cau.html><img src=/a/cau-moi.jpg></a>"
    "<figcaption><div class=copyright>TTXVN</div></figcaption></figure>"
    "<h3><a href=/2026/11/12/cau.html>Cầu mới nối hai bờ</a></h3></article></li><li><article>"
    "<figure><a href=/2026/11/11/lua.html><img src=/a/lua-chin.jpg></a></figure>"
    "<h3><a href=/2026/11/11/lua.html>Lúa chín sớm hơn mọi năm</a></h3></article></li></ul>",
    "a film's card": "<div class=player-placeholder><div class=video-item><img src=/v/film.jpg>"
    "<h3>Xem chợ nổi từ trên cao</h3><span>1:30</span></div></div>",
    "a card of the publisher's other house": "<div class=teaser-block><article class='teaser'><div><picture>"
    "<img src=https://viec.bao.example/a/khoa-hoc.jpg></picture></div><a href=https://viec.bao.example/khoa-hoc-7>"
    "<span>Đào tạo</span><span>Khoá học chèo ghe trong ba buổi tối</span></a></article></div>",
    "a small sign": "<p><img src=/a/logo-hop-tac-xa.png width=120 height=100></p>",
    "a wide sign under the text": "<p><img src=/a/logo-bao.png width=600 height=80></p>",
}


@pytest.mark.parametrize("kind", _FURNITURE)
def test_furniture_is_no_picture_of_the_article(kind: str) -> None:
    parts = page_of("<p><img src=/a/ghe-rau.jpg></p>" + _FURNITURE[kind])
    assert told(parts) == [("ghe-rau.jpg", "", "")]


_CONTENT = {
    "a link to the large file": "<a href=/a/ghe-rau.jpg><img src=/a/ghe-rau.jpg></a>",
    "a link to the picture's own page, with its caption": "<figure><a href=/anh/77><img src=/a/ghe-rau.jpg>"
    "<figcaption>Ghe rau về bến lúc sáng</figcaption><span>Xem 2 ảnh của bài</span></a></figure>",
    "a link to another site": "<p><a href=https://khac.example/bai><img src=/a/ghe-rau.jpg></a></p>",
    "a subhead over it": "<div><h3>Trên bến</h3><img src=/a/ghe-rau.jpg><p>Người <a href=/bai/2>mua</a> đợi.</p></div>",
    "a name in its caption that leads to the page its link leads to": "<div class=thumb><a href=/nguoi/tu-an>"
    "<img src=/a/ghe-rau.jpg width=300 height=200></a><div class=thumbcaption><a href=/nguoi/tu-an>Bà Tư Ẩn Ngọc</a>, "
    "chủ ghe rau lâu năm nhất ở bến</div></div>",
    "a firm's sign, shown large": "<div class=hinh><img src=/logo/ghe-rau.jpg width=240 height=200></div>",
    "a teaser with a caption of its own": "<div class=teaser><a href=/bai/2><figure><img src=/a/ghe-rau.jpg>"
    "<figcaption>Ghe rau về bến lúc sáng</figcaption></figure></a></div>",
    "a folder called author": "<p><img src=/graphics/author/ghe-rau.jpg></p>",
    "a box called share": "<div class=SharePic><img src=/a/ghe-rau.jpg data-caption='Ghe rau về bến lúc sáng'></div>",
}


@pytest.mark.parametrize("kind", _CONTENT)
def test_pictures_of_the_article_stay(kind: str) -> None:
    assert [name for name, _, _ in told(page_of(_CONTENT[kind]))] == ["ghe-rau.jpg"]


_ABOVE = {
    "a figure": "<figure><img src=/a/ghe-dau.jpg><figcaption>Ghe đầu tiên. Ảnh: Thu Hà</figcaption></figure>",
    "a box with lines": "<div class=blog--image><picture><img src=/a/ghe-dau.jpg width=948></picture>"
    "<p class=media-lead>Ghe đầu tiên.</p><p class=image--author>Ảnh: Thu Hà</p></div>",
    "the only slide of a gallery": "<div class=article-gallery><ul class=items><li class=item><div>"
    "<img src=/a/ghe-dau.jpg></div><span class=caption>Ghe đầu tiên. Ảnh: Thu Hà</span></li></ul></div>",
    "a figure in a link that magnifies": "<figure><a class='icon maximize' href=/a/ghe-dau.jpg>"
    "<img src=/a/ghe-dau.jpg></a></figure>"
    "<figcaption>Ghe đầu tiên. <span class=credit-name>Ảnh: Thu Hà</span></figcaption>",
    "a figure with the caption after its box": "<div class=post-img>"
    "<div><figure><img src=/a/ghe-dau.jpg></figure></div>"
    "<p class=img-description>Ghe đầu tiên. | <strong>Ảnh: Thu Hà</strong></p></div>",
}


@pytest.mark.parametrize("way", _ABOVE)
def test_the_picture_between_headline_and_text_opens_the_article(way: str) -> None:
    parts = page_of("<p><img src=/a/ghe-rau.jpg></p>", above=_ABOVE[way])
    assert told(parts) == [("ghe-dau.jpg", "Ghe đầu tiên.", "Thu Hà"), ("ghe-rau.jpg", "", "")]
    assert parts.html.index("ghe-dau.jpg") < parts.html.index("Đoạn mở số 0")
    assert "Ghe đầu tiên" not in parts.text


def test_what_holds_the_article_too_says_nothing_of_its_first_picture() -> None:
    page = (
        "<html lang=vi><head><title>Chợ nổi</title></head><body><div class=article-ads-wrapper_ads><article>"
        "<hgroup><h1>Chợ nổi</h1><figure><img src=/a/ghe-dau.jpg><figcaption>Ghe đầu tiên.</figcaption></figure>"
        "</hgroup>"
        f"<div class=content-detail>{OPENING}{CLOSING}</div></article></div></body></html>"
    )
    assert told(extract(page.encode(), URL)) == [("ghe-dau.jpg", "Ghe đầu tiên.", "")]


def test_a_page_without_pictures_has_the_one_of_its_metadata() -> None:
    parts = page_of("", head="<meta property=og:image content=https://bao.example/a/ghe-dau.jpg>")
    assert told(parts) == [("ghe-dau.jpg", "", "")]


def test_a_site_s_sign_is_no_picture_of_its_articles() -> None:
    parts = page_of("", head="<meta property=og:image content=https://bao.example/i/logo-share.png>")
    assert parts.pictures == ()


def test_pictures_right_after_the_text_belong_to_the_article() -> None:
    parts = page_of(
        "<p><img src=/a/ghe-rau.jpg></p>",
        below="<div class='image wide'><img src=/a/ghe-cuoi.jpg><p class=caption>Ghe cuối về bến</p></div>"
        "<div class='image next'><a href=/2026/11/13/ben-pha.html><img src=/a/ben-pha.jpg></a></div>",
    )
    assert told(parts) == [("ghe-rau.jpg", "", ""), ("ghe-cuoi.jpg", "Ghe cuối về bến", "")]


def test_a_page_of_thousands_of_pictures_is_cut_and_keeps_its_text() -> None:
    parts = page_of("<div>" + "".join(f"<p><img src=/a/anh-so-{n}.jpg></p>" for n in range(3000)) + "</div>")
    assert 0 < len(parts.pictures) <= 600
    assert "Đoạn kết số 3" in parts.text
