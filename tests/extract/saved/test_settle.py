"""Pictures of a saved page are named by the variant that the file holds."""

import pytest

from newsreader.extract.saved.settle import settled

PAGE = "https://bao.example/tin/ghe.html"
HELD = {"https://bao.example/tin/ghe_files/a.png": 5000, "https://anh.example/800.webp": 9000}


def _settled(markup: str, **more: int) -> str:
    held = HELD | {f"https://bao.example/tin/{name}.png": size for name, size in more.items()}
    return settled(markup.encode(), PAGE, lambda address: held.get(address, 0)).decode()


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            '<img alt="Ghe" src="ghe_files/a.png" srcset="https://anh.example/2.png 2x" data-src="/b.png">',
            '<img src="https://bao.example/tin/ghe_files/a.png" alt="Ghe">',
        ),
        (
            "<source srcset='https://anh.example/400.webp 400w, https://anh.example/800.webp 800w' type=image/webp>",
            '<source srcset="https://anh.example/800.webp" type="image/webp">',
        ),
        (
            '<IMG SRC=ghe_files/a.png data-big="https://anh.example/800.webp">',
            '<IMG src="https://anh.example/800.webp">',
        ),
    ],
)
def test_the_largest_held_variant_is_named(markup: str, expected: str) -> None:
    assert _settled(markup) == expected


@pytest.mark.parametrize(
    "markup",
    ['<img src="https://anh.example/none.png">', "<img>", '<img src="https://[broken">', '<img src="data:,x">'],
)
def test_a_picture_that_is_not_held_stays_as_it_is(markup: str) -> None:
    assert _settled(markup) == markup


def test_a_blank_that_is_held_does_not_hide_the_picture_on_the_web() -> None:
    markup = '<img src="blank.png" data-src="https://anh.example/none.png">'
    assert _settled(markup, blank=60) == markup


def test_a_caption_in_an_attribute_stays() -> None:
    assert 'data-caption="Ghe về bến"' in _settled('<img src="ghe_files/a.png" data-caption="Ghe về bến">')


def test_the_base_of_the_page_counts() -> None:
    markup = '<base href="https://bao.example/tin/ghe_files/"><img src="a.png">'
    assert 'src="https://bao.example/tin/ghe_files/a.png"' in _settled(markup)


def test_a_source_left_on_the_web_is_not_preferred_to_a_picture_that_is_held() -> None:
    page = (
        b'<picture><source media="(min-width: 900px)" srcset="https://anh.example/to.jpg"><img src="ghe.jpg"></picture>'
    )
    kept = settled(page, "https://bao.example/a/", lambda address: 5000 * address.endswith("ghe.jpg"))
    assert b"media" not in kept
    assert b'srcset="https://anh.example/to.jpg"' in kept
    assert b'src="https://bao.example/a/ghe.jpg"' in kept
