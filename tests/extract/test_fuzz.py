"""Damaged pages: whatever is done to a page's bytes, its parts come out, the same each time, and safe."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.extract.gate.sanitise import clean
from newsreader.extract.page import extract
from tests.extract.damage import HOSTILE, Accident, accidents, damaged
from tests.extract.list_pages import BASE, PAGES
from tests.fuzz.run import spelt
from tests.fuzz.targets import check_gate, check_page
from tests.support.safe_html import offences

_GOLDEN = [path.read_text("utf-8", "replace") for path in sorted((Path(__file__).parent / "golden").glob("*.html"))]
_WHOLE = [*_GOLDEN, *PAGES]


@settings(max_examples=120, deadline=None)
@given(st.sampled_from(_WHOLE), accidents(8))
def test_a_damaged_page_gives_safe_parts_and_the_same_ones_again(page: str, happened: list[Accident]) -> None:
    check_page(damaged(page, happened))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(_GOLDEN), st.floats(0, 1))
def test_a_page_that_ends_anywhere_gives_parts(page: str, share: float) -> None:
    check_page(damaged(page, [Accident("cut", share, 0, 0)]))


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(_WHOLE), accidents(8))
def test_the_gate_takes_a_whole_damaged_page(page: str, happened: list[Accident]) -> None:
    check_gate(damaged(page, happened))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400), st.text(alphabet="<>/=\"' apdivulhtm!-&;#x0", max_size=300))
def test_bytes_that_are_no_page_are_read_as_well(noise: bytes, markup: str) -> None:
    for body in (noise, markup.encode(), noise + markup.encode()):
        check_page(body)


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_mark_up_comes_through_from_no_place_of_a_page(number: int) -> None:
    for place in range(10):
        check_page(damaged(_GOLDEN[number], [Accident("put hostile", place / 10, 0, number)]))


def test_what_the_checks_look_for_is_found_where_it_is() -> None:
    assert all(offences(hostile) for hostile in HOSTILE)
    assert offences("<p>Một câu <b>đủ</b></p><img src='https://a.example/a.jpg'>") == []


def test_the_fuzzer_spells_mark_up_of_half_its_inputs_and_takes_the_others_as_they_are() -> None:
    assert spelt(b"\x00\x00\x01") == b"<p></p>"
    assert spelt(b"\x80<p>") == b"<p>"
    assert spelt(b"") == b""
    assert len({spelt(bytes([0, byte])) for byte in range(256)}) > 150


def test_a_byte_order_mark_before_a_text_is_cleaned_once_and_for_all() -> None:
    once = clean("\ufeff>", BASE)
    assert clean(once, BASE) == once


def test_what_stands_in_an_amp_picture_that_is_not_closed_is_kept() -> None:
    first, second = "<p>Câu thứ nhất kể chuyện bến sông.</p>", "<p>Câu thứ hai kể chuyện khác.</p>"
    page = f"<article><h1>Bến sông</h1>{first}<amp-img src='/a.jpg' width=600 height=400>{second}</article>"
    assert "Câu thứ hai" in extract(page.encode(), BASE).text
    check_page(f"<amp-img src='/logo.jpg'>{first}".encode())
