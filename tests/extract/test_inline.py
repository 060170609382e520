"""Pictures inside a saved page: each has an address, and under it come its bytes."""

import base64

from newsreader.extract.page import extract
from newsreader.extract.pictures.inline import inline_pictures, without_inline
from tests.extract.picture_pages import CLOSING, OPENING, URL

BOAT, BRIDGE = bytes(range(256)) * 3, bytes(range(255, -1, -1)) * 3
BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


def written(data: bytes) -> str:
    return "data:image/jpeg;base64," + base64.b64encode(data).decode()


def page(middle: str, head: str = "") -> bytes:
    return (
        f"<html lang=vi><head><title>Chợ nổi</title>{head}</head><body><article><h1>Chợ nổi</h1>{OPENING}{middle}"
        f"{CLOSING}</article></body></html>"
    ).encode()


def test_pictures_in_a_page_come_with_caption_and_bytes() -> None:
    saved = page(
        f"<figure><img src='{written(BOAT)}'><figcaption>Ghe về bến. Ảnh: Thu Hà</figcaption></figure>"
        f"<p><img src='{written(BRIDGE)}'></p>"
    )
    parts = extract(without_inline(saved), URL)
    assert [(picture.caption, picture.credit) for picture in parts.pictures] == [("Ghe về bến.", "Thu Hà"), ("", "")]
    bytes_of = dict(inline_pictures(saved, {picture.src for picture in parts.pictures}))
    assert [bytes_of[picture.src] for picture in parts.pictures] == [BOAT, BRIDGE]
    assert "data:" not in parts.html


def test_pictures_kept_in_a_style_sheet_are_found_where_they_are_used() -> None:
    saved = page(
        f"<p><img src='{BLANK}' style='background-image: var(--sf-img-2)!important'></p>",
        head=f'<style>:root{{--sf-img-1: url("{written(BRIDGE)}");--sf-img-2: url("{written(BOAT)}")}}</style>',
    )
    parts = extract(without_inline(saved), URL)
    assert [data for _, data in inline_pictures(saved, {picture.src for picture in parts.pictures})] == [BOAT]


def test_a_picture_that_is_written_twice_has_one_address() -> None:
    saved = page(f"<img src='{written(BOAT)}'><img src='{written(BOAT)}'>")
    assert len(extract(without_inline(saved), URL).pictures) == 1


def test_blanks_stay_what_they_are() -> None:
    saved = page(f"<img src='{BLANK}'>")
    assert without_inline(saved) == saved
    assert list(inline_pictures(saved, ())) == []


def test_a_page_without_pictures_inside_is_not_touched() -> None:
    assert without_inline(page("<p><img src=/a.jpg></p>")) == page("<p><img src=/a.jpg></p>")
