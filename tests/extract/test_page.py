"""A whole page: what holds for any bytes."""

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.extract.gate.sanitise import clean
from newsreader.extract.page import extract

URL = "https://bao.example/2020/07/14/bai.html"
STORY = "".join(
    f"<p>Câu thứ {n} kể một chuyện khác về bến sông, có đầu, có cuối, và có cả tiếng chèo.</p>" for n in range(8)
)


def _page(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html lang=vi><head><title>Bến sông</title>{head}</head><body>{body}</body></html>".encode()


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=400))
def test_any_bytes_give_parts(data: bytes) -> None:
    parts = extract(data, URL)
    assert 0 <= parts.quality <= 1
    assert clean(parts.html, URL) == parts.html


@pytest.mark.parametrize(
    "data", [b"", b"   ", b"\x00", b"<", b"<html>", b"plain words", b"<!doctype html>", b"\xff\xfe"]
)
def test_pages_without_anything_are_empty_parts(data: bytes) -> None:
    assert extract(data, URL).url == URL


@pytest.mark.parametrize("tag", ["div", "span", "table><tr><td", "b", "ul><li"])
def test_deep_nesting_keeps_its_text(tag: str) -> None:
    begun = time.perf_counter()
    parts = extract(f"<html><body>{f'<{tag}>' * 50_000}{STORY}".encode(), URL)
    assert "tiếng chèo" in parts.text
    assert time.perf_counter() - begun < 20


def test_twenty_megabytes_end_in_bounded_time() -> None:
    begun = time.perf_counter()
    extract(_page(STORY + "<p>" + "chữ " * 50 + "</p>" * 3 + "<div><a href=x>y</a></div>" * 800_000), URL)
    assert time.perf_counter() - begun < 30


def test_the_headline_comes_without_the_site() -> None:
    parts = extract(
        _page(
            STORY,
            "<meta property='og:site_name' content='Báo Bến'><meta property='og:title' content='Phà đêm - Báo Bến'>",
        ),
        URL,
    )
    assert parts.title == "Phà đêm"


def test_broken_json_ld_still_tells_author_and_date() -> None:
    data = (
        '{"@type": "NewsArticle", "headline": "Phà "đêm"", "datePublished": "2020-07-14T18:05:00+07:00", '
        '"author": {"name": "Mai Chi"},,}'
    )
    parts = extract(_page(STORY, f"<script type='application/ld+json'>{data}</script>"), URL)
    assert parts.byline == "Mai Chi"
    assert parts.published == datetime(2020, 7, 14, 11, 5, tzinfo=UTC)


def test_the_date_in_the_address_is_the_last_resort() -> None:
    parts = extract(_page(STORY), URL)
    assert parts.published is not None
    assert parts.published.date().isoformat() == "2020-07-14"


def test_an_agency_signature_leaves_the_text() -> None:
    parts = extract(
        _page(f"<h1>Bến sông</h1><div class=noi-dung>{STORY}<p style='text-align:right'><b>Theo TTXVN</b></p></div>"),
        URL,
    )
    assert parts.agency == "TTXVN"
    assert "TTXVN" not in parts.text


def test_no_byline_is_invented() -> None:
    assert extract(_page(f"<h1>Bến sông</h1><div>{STORY}</div>"), URL).byline == ""


def test_the_language_is_read_from_the_words_where_the_page_claims_another() -> None:
    page = _page(f"<h1>Bến sông</h1><div>{STORY}</div>").replace(b"lang=vi", b"lang=en")
    assert extract(page, URL).language == "vi"


def test_a_caption_under_a_picture_without_figure_is_found() -> None:
    body = (
        f"<h1>Bến sông</h1><div class=noi-dung>{STORY}<p style='text-align:center'><img src='/a.jpg' "
        f"width=600></p><p style='text-align:center'><i>Bến lúc rạng đông. Ảnh: Mai Chi</i></p>{STORY}</div>"
    )
    parts = extract(_page(body), URL)
    assert [(p.src, p.caption, p.credit) for p in parts.pictures] == [
        ("https://bao.example/a.jpg", "Bến lúc rạng đông.", "Mai Chi")
    ]
    assert "rạng đông" not in parts.text


def test_a_caption_row_in_a_box_is_found() -> None:
    body = (
        f"<h1>Bến sông</h1><div class=noi-dung>{STORY}<div class=VCSortableInPreviewMode type=Photo><div><img "
        f"src='/a.jpg'></div><div class=PhotoCMS_Caption><p>Bến lúc rạng đông.</p></div></div>{STORY}</div>"
    )
    parts = extract(_page(body), URL)
    assert [(p.src, p.caption) for p in parts.pictures] == [("https://bao.example/a.jpg", "Bến lúc rạng đông.")]
    assert "rạng đông" not in parts.text


def test_the_lead_picture_comes_from_metadata_where_the_body_has_none() -> None:
    parts = extract(_page(f"<h1>Bến sông</h1><div>{STORY}</div>", "<meta property='og:image' content='/og.jpg'>"), URL)
    assert [p.src for p in parts.pictures] == ["https://bao.example/og.jpg"]
    assert parts.html.startswith('<div><figure><img src="https://bao.example/og.jpg"')


def test_every_picture_in_the_list_is_in_the_html_under_the_same_address() -> None:
    body = (
        f"<h1>Bến sông</h1><div>{STORY}<img src='/a.jpg?x=1&y=2' width=600><img src='/a b.jpg' width=600>{STORY}</div>"
    )
    parts = extract(_page(body), URL)
    assert len(parts.pictures) == 2
    for picture in parts.pictures:
        assert picture.src.replace("&", "&amp;") in parts.html


def test_a_picture_in_a_row_of_broken_mark_up_is_no_trouble() -> None:
    table = (
        f"<table><tr><td><div><tr><img src='/a.jpg' width=600></tr><tr>{STORY}</tr></div></td></tr>"
        "<tr><td>Một<td>Hai</tr>"
        "<tr><td>Ba</tr><tr><td>Bốn</tr></table>"
    )
    parts = extract(_page(f"<h1>Bến sông</h1><div>{STORY}{table}{STORY}</div>"), URL)
    assert [p.src for p in parts.pictures] == ["https://bao.example/a.jpg"]


def test_the_words_of_a_page_with_too_many_elements_are_kept() -> None:
    lines = "".join(f"<br>Ghe thứ {n}" for n in range(200_000))
    text = extract(
        f"<html><body><article><p>Chợ nổi.{lines}</p></article></body></html>".encode(), "https://b.example/a"
    ).text
    assert "Ghe thứ 10\n" in text
    assert "Ghe thứ 100000 " in text
