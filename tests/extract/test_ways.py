"""Which links lead to the rest of the same article, and which do not."""

import pytest

from newsreader.extract.page import extract

STORY = "".join(
    f"<p>Câu thứ {n} kể một chuyện khác về bến sông, có đầu, có cuối, và có cả tiếng chèo.</p>" for n in range(8)
)
HOST = "https://bao.example"


def next_of(path: str, links: str, head: str = "") -> str:
    page = f"<html lang=vi><head>{head}</head><body><article><h1>Phà đêm</h1>{STORY}{links}</article></body></html>"
    return extract(page.encode(), HOST + path).next_page.removeprefix(HOST)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("/pha-dem-881.html", "/pha-dem-881.html?page=2"),
        ("/pha-dem-881.html?page=2", "/pha-dem-881.html?page=3"),
        ("/pha-dem-881.html", "/pha-dem-881-p2.html"),
        ("/pha-dem-881", "/pha-dem-881/page/2/"),
        ("/pha-dem-881/", "/pha-dem-881/2/"),
        ("/pha-dem-881.html", "/pha-dem-881/trang-2.html"),
        ("/pha-dem-881/trang-2.html", "/pha-dem-881/trang-3.html"),
        ("/xem.php?id=881", "/xem.php?id=881&trang=2"),
        ("/xem.php?id=881&page=1", "/xem.php?id=881&page=2"),
    ],
)
def test_an_address_of_the_same_shape_with_the_next_number_is_the_next_page(here: str, there: str) -> None:
    number = there.rstrip("/").removesuffix(".html")[-1]
    assert next_of(here, f"<div class=pages><a href='{there}'>{number}</a></div>") == there
    assert next_of(here, "", f"<link rel=next href='{there}'>") == there


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("/pha-dem-881.html", "/cau-moi-882.html"),
        ("/pha-dem-881.html", "/cau-moi-881.html?page=2"),
        ("/pha-dem-881.html", "/pha-dem-881.html?page=3"),
        ("/pha-dem-881.html?page=2", "/pha-dem-881.html?page=2"),
        ("/pha-dem-881.html", "https://khac.example/pha-dem-881.html?page=2"),
        ("/2026/11/14/pha-dem", "/2026/11/14/cau-moi"),
        ("/tin/1", "/tin/3"),
    ],
)
def test_another_article_is_never_the_next_page(here: str, there: str) -> None:
    links = f"<a href='{there}'>2</a><a href='{there}' rel=next>Tiếp theo</a><a href='{there}'>Trang sau</a>"
    assert next_of(here, links, f"<link rel=next href='{there}'>") == ""


def test_a_bare_number_in_an_address_counts_only_where_the_page_calls_it_its_next() -> None:
    assert next_of("/pha-dem.html", "<a href=/pha-dem-2.html>2</a>") == ""
    assert next_of("/pha-dem.html", "<a rel=next href=/pha-dem-2.html>Trang sau</a>") == "/pha-dem-2.html"


def test_the_pages_of_a_section_are_not_joined() -> None:
    cards = "".join(f"<h3><a href=/bai-{n}>Một đầu đề đủ dài để là một tin số {n}</a></h3>" for n in range(9))
    page = f"<html><body>{cards}<a rel=next href='/the-gioi?page=2'>2</a></body></html>"
    assert extract(page.encode(), HOST + "/the-gioi").next_page == ""


def form_of(links: str, head: str = "") -> str:
    page = f"<html><head>{head}</head><body><article><h1>Phà đêm</h1>{STORY}{links}</article></body></html>"
    return extract(page.encode(), HOST + "/pha-dem-881.html").other_form.removeprefix(HOST)


AMP = "<link rel=amphtml href=https://amp.bao.example/pha-dem-881.amp>"
PRINT = "<a href='/pha-dem-881.html?print=1'>Bản in</a>"
WHOLE = "<a href='/pha-dem-881.html?page=all'>Toàn bài</a>"


def test_the_whole_on_one_page_goes_before_amp_and_amp_before_print() -> None:
    assert form_of(PRINT + WHOLE, AMP) == "/pha-dem-881.html?page=all"
    assert form_of(PRINT, AMP) == "https://amp.bao.example/pha-dem-881.amp"
    assert form_of(PRINT) == "/pha-dem-881.html?print=1"


@pytest.mark.parametrize(
    "link",
    [
        "<a href='/cau-moi-882.html?print=1'>Bản in</a>",
        "<a href='/tat-ca?page=all'>Xem tất cả</a>",
        "<a href='https://khac.example/pha-dem-881.html?page=all'>Toàn bài</a>",
        "<a href='/in-print.html'>Báo giấy</a>",
    ],
)
def test_a_form_of_something_else_is_no_form_of_this_article(link: str) -> None:
    assert form_of(link) == ""
