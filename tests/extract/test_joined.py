"""Articles told on several pages, and in other forms, become one."""

from newsreader.extract.page import extract
from newsreader.extract.whole.joined import joined
from newsreader.extract.whole.same_article import better_form, is_same_article
from newsreader.model.article import PageParts

LEAD = "<p class=sapo>Nước rút sau bảy ngày, những bậc thềm hiện ra từng bậc một.</p>"
END = "<p>Muốn đọc thêm về bến sông này, mời xem số báo in ra thứ bảy tới.</p>"


def sentences(first: int, last: int) -> str:
    return "".join(
        f"<p>Câu thứ {n} kể một chuyện khác về bến sông, có đầu, có cuối, và có cả tiếng chèo.</p>"
        for n in range(first, last)
    )


def page(number: int, body: str, title: str = "Bậc thềm sau lũ") -> PageParts:
    article = f"<article><h1>{title}</h1>{body}</article>"
    html = f"<html lang=vi><head><title>{title}</title></head><body>{article}</body></html>"
    return extract(html.encode(), f"https://bao.example/bac-them-881.html?page={number}")


def figure(n: int) -> str:
    return f"<figure><img src=/anh/{n}.jpg width=800 height=500><figcaption>Bậc thềm số {n}.</figcaption></figure>"


def test_the_text_of_all_pages_follows_in_order_without_what_is_repeated() -> None:
    pages = [page(n + 1, LEAD + sentences(6 * n, 6 * n + 6) + END) for n in range(3)]
    whole = joined(pages)
    lines = whole.text.split("\n\n")
    assert len(lines) == len(set(lines))
    assert [line for line in lines if line.startswith("Câu thứ")] == [
        f"Câu thứ {n} kể một chuyện khác về bến sông, có đầu, có cuối, và có cả tiếng chèo." for n in range(18)
    ]
    assert lines[0] == whole.lead
    assert (whole.title, whole.url) == (pages[0].title, pages[0].url)


def test_pictures_of_all_pages_are_kept_once_with_their_captions() -> None:
    pages = [
        page(1, LEAD + figure(1) + sentences(0, 6) + figure(2)),
        page(2, LEAD + figure(1) + sentences(6, 12) + figure(3)),
    ]
    whole = joined(pages)
    assert [picture.caption for picture in whole.pictures] == [f"Bậc thềm số {n}." for n in (1, 2, 3)]
    assert [whole.html.count(f"/anh/{n}.jpg") for n in (1, 2, 3)] == [1, 1, 1]


def test_a_gallery_that_begins_with_an_earlier_picture_keeps_its_others() -> None:
    gallery = f"<div class=gallery>{figure(1)}{figure(2)}{figure(3)}</div>"
    whole = joined([page(1, LEAD + figure(1) + sentences(0, 6)), page(2, sentences(6, 12) + gallery)])
    assert [whole.html.count(f"/anh/{n}.jpg") for n in (1, 2, 3)] == [1, 1, 1]


def test_short_words_that_come_again_are_no_repetition() -> None:
    said = "<p>- Không.</p>"
    pages = [page(1, sentences(0, 6) + said + sentences(6, 7)), page(2, sentences(7, 9) + said + sentences(9, 14))]
    assert joined(pages).text.split("\n\n").count("- Không.") == 2


def test_one_page_is_itself() -> None:
    only = page(1, LEAD + sentences(0, 6))
    assert joined([only]) is only


def test_a_page_under_another_headline_is_another_article() -> None:
    first = page(1, sentences(0, 6))
    assert is_same_article(first, page(2, sentences(6, 9), "Bậc thềm sau lũ - Trang 2"))
    assert not is_same_article(first, page(2, sentences(6, 9), "Giá lúa tăng ở chợ đầu mối"))


def test_another_form_gives_its_text_only_where_it_tells_more() -> None:
    short, long = page(1, sentences(0, 2)), page(9, sentences(0, 12))
    better = better_form(short, long)
    assert better is not None
    assert (better.text, better.url, better.title) == (long.text, short.url, short.title)
    assert better_form(long, short) is None
    assert better_form(long, long) is None
    assert better_form(short, page(9, sentences(0, 12), "Giá lúa tăng ở chợ đầu mối")) is None
