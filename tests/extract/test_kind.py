"""What a page is recognised as, and what it yields then: live blogs, photo stories, films, front pages."""

import json
from collections.abc import Callable

import pytest

from newsreader.extract.page import extract
from newsreader.extract.wire import parts_json
from newsreader.model.article import PageKind, PageParts

SITE = "https://bao.example"
STORY = "".join(
    f"<p>Câu thứ {n} kể một chuyện khác về bến sông, có đầu, có cuối, và có cả tiếng chèo khua nước.</p>"
    for n in range(8)
)


def read(body: str, path: str, head: str = "", data: object = None) -> PageParts:
    script = f"<script type='application/ld+json'>{json.dumps(data)}</script>" if data is not None else ""
    page = f"<!doctype html><html lang=vi><head><title>Bến sông</title>{head}{script}</head><body>{body}</body></html>"
    return extract(page.encode(), SITE + path)


def described(text: str) -> str:
    return f"<meta name=description content='{text}'>"


def cards(count: int, tag: str = "h3") -> str:
    return "".join(
        f"<article class=card><{tag}><a href='/chuyen-1000{n}.html'>Chuyện thứ {n} ở bến sông khi nước lên</a></{tag}>"
        f"<p>Người ta kể rằng đêm thứ {n} nước lên tới bậc cửa, thuyền ghé sát hiên nhà.</p></article>"
        for n in range(count)
    )


@pytest.mark.parametrize("path", ["/", "/the-gioi", "/kinh-te/thi-truong.html", "/index.html"])
def test_a_front_page_or_section_yields_its_description_alone(path: str) -> None:
    parts = read(f"<main>{cards(12)}</main>", path, described("Tin tức mới nhất của vùng bến sông."))
    assert parts.kind is PageKind.LIST
    assert parts_json(parts)["kind"] == "list"
    assert parts.text == "Tin tức mới nhất của vùng bến sông."
    assert parts.pictures == ()
    assert parts.quality <= 0.1


def test_a_front_page_without_description_yields_nothing() -> None:
    parts = read(f"<div>{cards(12, 'h2')}</div>", "/")
    assert (parts.kind, parts.text, parts.html, parts.quality) == (PageKind.LIST, "", "", 0.0)


def test_headlines_in_links_that_hold_their_headings_make_a_list_too() -> None:
    links = "".join(f"<a href=/bai-{n}><h2>Một đầu đề đủ dài để là tin số {n}</h2></a>" for n in range(9))
    assert read(f"<section>{links}</section>", "/moi-nhat").kind is PageKind.LIST


@pytest.mark.parametrize("kind", ["CollectionPage", "ItemList", "SearchResultsPage"])
def test_a_page_that_calls_itself_a_collection_is_a_list_whatever_its_address(kind: str) -> None:
    parts = read(f"<main>{cards(5)}</main>", "/su-kien/mua-nuoc-noi-2026-881.htm", data={"@type": kind})
    assert parts.kind is PageKind.LIST


def test_articles_that_a_list_names_do_not_make_it_an_article() -> None:
    items = [{"@type": "ListItem", "item": {"@type": "NewsArticle", "headline": "Một"}}]
    data = {"@graph": [{"@type": "ItemList", "itemListElement": items}]}
    assert read(f"<main>{cards(6)}</main>", "/su-kien/mua-nuoc-881.htm", data=data).kind is PageKind.LIST


@pytest.mark.parametrize(
    ("path", "head", "data"),
    [
        ("/pha-dem-qua-song-hau-nuoc-lon-20261114.html", "", None),
        ("/pha-dem", "<meta property=og:type content=article>", None),
        ("/pha-dem", "", {"@type": "NewsArticle", "headline": "Phà đêm"}),
    ],
)
def test_an_article_among_many_headlines_stays_an_article(path: str, head: str, data: object) -> None:
    parts = read(f"<article><h1>Phà đêm qua sông</h1>{STORY}</article><aside>{cards(12)}</aside>", path, head, data)
    assert parts.kind is PageKind.ARTICLE
    assert parts.text.startswith("Câu thứ 0")


def test_a_long_text_under_a_short_address_is_no_list() -> None:
    long = "<p>" + "Nước lên chậm, người ta ngồi đợi ngoài hiên và kể chuyện cũ. " * 8 + "</p>"
    parts = read(f"<article><h1>Về chúng tôi</h1>{long * 3}</article><div>{cards(12)}</div>", "/gioi-thieu")
    assert parts.kind is PageKind.ARTICLE
    assert "Nước lên chậm" in parts.text


def test_a_text_in_lines_under_a_short_address_is_no_list() -> None:
    line = "Nước lên chậm, người ta ngồi đợi ngoài hiên và kể chuyện cũ. " * 5
    lines = "".join(f"<h3>Phần kể về bậc thềm thứ {n}</h3><ul><li>{line}</li></ul>" for n in range(6))
    parts = read(f"<article><h1>Sổ tay của bến</h1>{lines}</article><div>{cards(9)}</div>", "/so-tay")
    assert parts.kind is PageKind.ARTICLE
    assert "Nước lên chậm" in parts.text


ENTRIES = [
    ("21:40", "Phà cuối cùng rời bến với hai trăm người, nước vẫn lên đều."),
    ("20:15", "Chủ tịch huyện yêu cầu dừng mọi chuyến đò ngang cho tới sáng."),
    ("19:05", "Mực nước ở trạm đo thượng nguồn vượt báo động hai, theo đài khí tượng."),
    ("18:30", "Mưa bắt đầu nặng hạt trên cả vùng hạ lưu và cửa biển."),
    ("17:55", "Thuyền nhỏ được lệnh vào bờ, chợ nổi tan sớm hơn thường lệ."),
]
Entry = Callable[[str, str], str]
LIVE = {"@type": "LiveBlogPosting", "headline": "Nước lên ở bến sông"}


def in_articles(time: str, text: str) -> str:
    return f"<article class=entry><time datetime='2026-11-14T{time}:00+07:00'>{time}</time><p>{text}</p></article>"


def in_divs(time: str, text: str) -> str:
    return f"<div class=live-item><span class=time>{time.replace(':', 'h')}</span><div><p>{text}</p></div></div>"


def in_lines(time: str, text: str) -> str:
    return f"<li><div class=item-time><b>{time}</b></div><div class=item-text>{text}</div></li>"


def in_rows(time: str, text: str) -> str:
    line = f"<time datetime='2026-11-14T{time}:00+07:00'>vừa xong</time>"
    return f"<section class=post><header>{line}</header><p>{text}</p></section>"


def in_loose_words(time: str, text: str) -> str:
    first, _, rest = text.partition(" ")
    return f"<div class=update><b>{time}</b> {first} <i>{rest}</i></div>"


def under_anchors(time: str, text: str) -> str:
    line = f"<p class=block-time><a href='#b{time[:2]}'><time>{time}</time></a></p>"
    return f"<div id='block-{time[:2]}'>{line}<p>{text}</p></div>"


def in_headers(time: str, text: str) -> str:
    return f"<article><header><span class=time>{time}</span></header><p>{text}</p></article>"


@pytest.mark.parametrize("shape", [in_articles, in_divs, in_lines, in_rows, in_loose_words, under_anchors, in_headers])
@pytest.mark.parametrize("data", [LIVE, None])
def test_a_live_blog_keeps_its_entries_in_order_under_their_times(shape: Entry, data: object) -> None:
    entries = "".join(shape(time, text) for time, text in ENTRIES)
    box = f"<ul>{entries}</ul>" if shape is in_lines else f"<div class=entries>{entries}</div>"
    parts = read(f"<main><h1>Nước lên ở bến sông</h1>{box}</main>", "/nuoc-len-o-ben-song-1114.html", data=data)
    assert parts.kind is PageKind.LIVE
    paragraphs = [line.replace("h", ":") if len(line) == 5 else line for line in parts.text.split("\n\n")]
    assert paragraphs == [line for entry in ENTRIES for line in entry]


@pytest.mark.parametrize("tag", ["h3", "p", "div"])
def test_times_between_the_paragraphs_of_a_page_that_calls_itself_live_are_kept(tag: str) -> None:
    entries = "".join(f"<{tag}>{time}</{tag}><p>{text}</p>" for time, text in ENTRIES)
    parts = read(f"<article><h1>Nước lên ở bến sông</h1>{entries}</article>", "/nuoc-len-1114.html", data=LIVE)
    assert parts.kind is PageKind.LIVE
    assert parts.text.split("\n\n") == [line for entry in ENTRIES for line in entry]


def test_the_name_of_who_wrote_an_entry_is_no_part_of_its_time() -> None:
    entries = "".join(
        f"<article><header><span class=time>{time}</span><span>Trúc</span></header><p>{text}</p></article>"
        for time, text in ENTRIES
    )
    parts = read(f"<main><h1>Nước lên ở bến sông</h1>{entries}</main>", "/nuoc-len-1114.html", data=LIVE)
    lines = parts.text.split("\n\n")
    assert [line for line in lines if line in dict(ENTRIES)] == [time for time, _ in ENTRIES]


def test_a_list_of_timed_headlines_is_no_live_blog() -> None:
    lines = "".join(
        f"<li><time>1{n}:20</time> <a href=/a{n}>Một đầu đề khác nữa ở mục tin mới</a></li>" for n in range(7)
    )
    page = f"<article><h1>Phà đêm</h1>{STORY}<ul>{lines}</ul></article>"
    assert read(page, "/pha-dem-qua-song-1114.html").kind is PageKind.ARTICLE


def test_a_timetable_in_an_article_does_not_make_it_live() -> None:
    lines = "".join(
        f"<li><b>1{n}:20</b> Chuyến thứ {n} rời bến Bắc, chở người và xe đạp qua sông.</li>" for n in range(6)
    )
    page = f"<article><h1>Phà đêm</h1>{STORY}<ul>{lines}</ul>{STORY.replace('Câu', 'Đoạn')}</article>"
    assert read(page, "/pha-dem-qua-song-1114.html").kind is PageKind.ARTICLE


def as_figures(n: int) -> str:
    caption = f"<figcaption>Bậc thềm số {n} lúc nước rút.</figcaption>"
    return f"<figure><img src=/anh/{n}.jpg width=800 height=500>{caption}</figure>"


def as_slides(n: int) -> str:
    return (
        f"<div class='swiper-slide'><div class=slide-photo><img data-src=/anh/{n}.jpg width=800 height=500></div>"
        f"<div class=caption>Bậc thềm số {n} lúc nước rút.</div></div>"
    )


def as_tables(n: int) -> str:
    return (
        f"<table class=picture><tr><td class=pic><img src=/anh/{n}.jpg width=800 height=500></td></tr>"
        f"<tr><td class=caption><p>Bậc thềm số {n} lúc nước rút.</p></td></tr></table>"
    )


def as_lines(n: int) -> str:
    return (
        f"<li class=gallery-item><img src=/anh/{n}.jpg width=800 height=500>"
        f"<p class=gallery-caption>Bậc thềm số {n} lúc nước rút.</p></li>"
    )


@pytest.mark.parametrize("shape", [as_figures, as_slides, as_tables, as_lines])
def test_a_photo_story_keeps_every_picture_with_its_caption_in_order(shape: Callable[[int], str]) -> None:
    pictures = "".join(shape(n) for n in range(9))
    box = f"<ul class=gallery>{pictures}</ul>" if shape is as_lines else f"<div class=photos>{pictures}</div>"
    lead = "<p class=sapo>Nước rút sau bảy ngày, những bậc thềm hiện ra từng bậc một.</p>"
    parts = read(f"<article><h1>Bậc thềm sau lũ</h1>{lead}{box}</article>", "/anh/bac-them-sau-lu-1114.html")
    assert parts.kind is PageKind.GALLERY
    assert [picture.src for picture in parts.pictures] == [f"{SITE}/anh/{n}.jpg" for n in range(9)]
    assert [picture.caption for picture in parts.pictures] == [f"Bậc thềm số {n} lúc nước rút." for n in range(9)]
    assert parts.lead == "Nước rút sau bảy ngày, những bậc thềm hiện ra từng bậc một."


def test_an_article_with_many_pictures_and_much_text_is_no_photo_story() -> None:
    body = STORY + "".join(as_figures(n) for n in range(6)) + STORY.replace("Câu", "Đoạn")
    parts = read(f"<article><h1>Bậc thềm sau lũ</h1>{body}</article>", "/bac-them-sau-lu-1114.html")
    assert parts.kind is PageKind.ARTICLE
    assert len(parts.pictures) == 6


POSTER = "<meta property=og:image content='https://anh.example/phim/nuoc-len.jpg'>"


@pytest.mark.parametrize(
    ("head", "data"),
    [
        ("<meta property=og:type content=video.other>", None),
        ("", {"@type": "VideoObject", "name": "Nước lên", "thumbnailUrl": "https://anh.example/phim/nuoc-len.jpg"}),
    ],
)
@pytest.mark.parametrize(
    "shown", ["", "<p>Máy quay đặt ở mũi phà ghi lại một đêm nước lên, từ chập tối tới lúc trời sáng.</p>"]
)
def test_a_page_of_a_film_keeps_its_poster_and_description(head: str, data: object, shown: str) -> None:
    told = "Máy quay đặt ở mũi phà ghi lại một đêm nước lên, từ chập tối tới lúc trời sáng."
    more = "".join(f"<li><a href=/video/{n}.html>Một đoạn phim khác về bến sông số {n}</a></li>" for n in range(9))
    body = f"<h1>Nước lên</h1><div class=player><video src=/f.mp4></video></div>{shown}<ul>{more}</ul>"
    parts = read(body, "/video/nuoc-len-1114.html", POSTER + described(told) + head, data)
    assert parts.kind is PageKind.VIDEO
    assert parts.text == told
    assert [picture.src for picture in parts.pictures] == ["https://anh.example/phim/nuoc-len.jpg"]


def test_what_is_told_of_other_films_is_no_text_of_this_one() -> None:
    told = "Máy quay đặt ở mũi phà ghi lại một đêm nước lên, từ chập tối tới lúc trời sáng."
    others = "".join(
        f"<div class=clip><h3><a href=/video/{n}.html>Gánh hát xưa, hồi {n}</a></h3>"
        f"<p>Vai đào thương kể nỗi riêng của mình ở hồi thứ {n}, tiếng đờn kìm theo sau, chậm rãi.</p></div>"
        for n in range(6)
    )
    head = POSTER + described(told) + "<meta property=og:type content=video.other>"
    parts = read(f"<h1>Nước lên</h1><video src=/f.mp4></video>{others}", "/video/nuoc-len-1114.html", head)
    assert (parts.kind, parts.text) == (PageKind.VIDEO, told)
    assert [picture.src for picture in parts.pictures] == ["https://anh.example/phim/nuoc-len.jpg"]


def test_a_film_beside_a_long_text_leaves_it_an_article() -> None:
    data = [{"@type": "NewsArticle", "headline": "Phà đêm"}, {"@type": "VideoObject", "name": "Phà đêm"}]
    parts = read(f"<article><h1>Phà đêm</h1>{STORY}</article>", "/pha-dem-1114.html", data=data)
    assert parts.kind is PageKind.ARTICLE
