"""Pictures that a page from the web holds in itself: real ones are kept, what only stands in is not."""

import base64

from newsreader.extract.rules.rule import NO_RULES
from newsreader.model.article import PageParts
from newsreader.model.query import Query
from newsreader.services.inline_pages import extract_with_inline
from newsreader.services.newsroom import Newsroom
from tests.extract.picture_pages import CLOSING, OPENING, URL
from tests.support.news_server import NewsServer
from tests.support.papers import paper, refresh, subscribe
from tests.support.pictures import png

BOAT = png(640, 400, (20, 90, 140))
BLUR = png(32, 20, (20, 90, 140)) + bytes(600)


def in_page(data: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(data + bytes(400)).decode()


def story(middle: str) -> bytes:
    return (
        "<html lang=vi><head><meta charset=utf-8><title>Chợ nổi</title></head><body><article><h1>Chợ nổi</h1>"
        f"{OPENING}{middle}{CLOSING}</article></body></html>"
    ).encode()


def parts_of(middle: str) -> PageParts:
    return extract_with_inline(story(middle), URL, {}, NO_RULES)


def test_a_real_picture_in_the_page_comes_with_its_bytes_and_caption() -> None:
    parts = parts_of(f"<figure><img src='{in_page(BOAT)}'><figcaption>Ghe về bến.</figcaption></figure>")
    (picture,) = parts.pictures
    assert picture.caption == "Ghe về bến."
    assert picture.data == BOAT + bytes(400)
    assert f'src="{picture.src}"' in parts.html
    assert "data:" not in parts.html


def test_a_blur_in_the_page_is_no_picture() -> None:
    assert parts_of(f"<p><img src='{in_page(BLUR)}'></p>").pictures == ()


def test_a_drawing_of_a_control_is_no_picture() -> None:
    drawing = base64.b64encode(b"<svg xmlns='http://www.w3.org/2000/svg'>" + b" " * 600 + b"</svg>").decode()
    assert parts_of(f"<p><img src='data:image/svg+xml;base64,{drawing}'></p>").pictures == ()


def test_lazy_sources_are_meant_instead_of_what_is_in_the_page() -> None:
    held = in_page(BOAT)
    for image in (
        f"<img src='{held}' data-src='/ghe.jpg'>",
        f"<img src='{held}' srcset='/ghe.jpg 1200w'>",
        f"<picture><source srcset='/ghe.jpg 1200w'><img src='{held}'></picture>",
        f"<img src='{held}'><noscript><img src='/ghe.jpg'></noscript>",
    ):
        parts = parts_of(f"<figure>{image}<figcaption>Ghe về bến.</figcaption></figure>")
        assert [(one.src, one.data) for one in parts.pictures] == [("https://bao.example/ghe.jpg", b"")]


def test_pictures_beyond_the_bytes_of_a_page_are_left() -> None:
    heavy = [png(640, 400, (number, 0, 0)) + bytes([number]) * 4_000_000 for number in range(5)]
    parts = parts_of("".join(f"<p><img src='{in_page(data)}'></p>" for data in heavy))
    assert len(parts.pictures) == 3
    assert parts.html.count("<img") == 3


def test_a_picture_beyond_the_bytes_of_one_is_left() -> None:
    assert parts_of(f"<p><img src='{in_page(BOAT + bytes(6_000_000))}'></p>").pictures == ()


def test_such_pictures_are_kept_with_a_page_that_is_saved(newsroom: Newsroom, server: NewsServer) -> None:
    address = server.page("/cho.html", story(f"<p><img src='{in_page(BOAT)}'></p>").decode())
    article = newsroom.find.article(newsroom.save_page.start(address).done.result(60).article)
    (picture,) = article.pictures
    assert picture.sha256 is not None
    assert newsroom.pictures.read(picture.sha256) == BOAT + bytes(400)
    assert (picture.width, picture.height) == (640, 400)


def test_such_pictures_are_kept_with_an_article_of_a_feed(newsroom: Newsroom, server: NewsServer) -> None:

    subscribe(newsroom, paper(server, 1))
    server.page("/a/0.html", story(f"<p><img src='{in_page(BOAT)}'></p>").decode())
    refresh(newsroom)
    (row,) = newsroom.find.first_rows(Query(), 10)
    report = newsroom.keep.start([row.id]).done.result(60)
    assert (report.complete, report.problems) == (1, ())
    (picture,) = newsroom.find.article(row.id).pictures
    assert picture.sha256 is not None
    assert newsroom.pictures.read(picture.sha256) == BOAT + bytes(400)
