"""Which address a picture has, however the page hides it until a script runs."""

import pytest

from newsreader.extract.gate.addresses import is_placeholder, is_tracking_pixel, picture_address
from newsreader.extract.page import extract
from newsreader.extract.pictures.settling import picture_key
from newsreader.extract.pictures.variants import largest_of
from tests.extract.picture_pages import page_of, told

BASE = "https://bao.example/2026/"
BLANK = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="

_SOURCES = {
    "plain": "<img src=/a/cho-noi.jpg>",
    "of another host without a scheme": "<img src=//bao.example/a/cho-noi.jpg>",
    "relative": "<img src=../../../a/cho-noi.jpg>",
    "lazy, over a blank picture": f"<img src='{BLANK}' data-src=/a/cho-noi.jpg>",
    "lazy, over a grey picture": "<img src=/i/placeholder.png data-original=/a/cho-noi.jpg>",
    "lazy, under a name of the site's own": f"<img src='{BLANK}' data-lazyimage-src=/a/cho-noi.jpg>",
    "a lazy set": f"<img src='{BLANK}' data-srcset='/a/be.jpg 320w, /a/cho-noi.jpg 1200w'>",
    "a set": "<img src=/a/be.jpg srcset='/a/be.jpg 320w, /a/cho-noi.jpg 1200w, /a/in.jpg 6000w'>",
    "the page's own choice, wide enough": "<img src=/a/cho-noi.jpg srcset='/a/cho-noi.jpg 700w, /a/lon.jpg 2000w'>",
    "sources": f"<picture><source srcset='/a/cho-noi.jpg 1200w, /a/be.jpg 300w'><img src='{BLANK}'></picture>",
    "sources and no address": "<picture><source srcset=/a/cho-noi.jpg><img alt=''></picture>",
    "a source for wide windows": "<picture><source media='(min-width: 56.25em)' srcset=/a/cho-noi.jpg>"
    "<source media='(max-width: 899px)' srcset=/a/be.jpg><img src=/a/be.jpg width=1000></picture>",
    "a source for fine wide screens": "<picture><source media='(min-width: 740px) and (min-resolution: 120dpi), print' "
    "srcset='/a/cho-noi.jpg'><source media='(min-width: 740px)' srcset=/a/be.jpg><img src=/a/be-nua.jpg></picture>",
    "sources of two types": "<picture><source media='(min-width: 740px)' type=image/webp srcset=/a/moi.webp>"
    "<source media='(min-width: 740px)' type=image/jpeg srcset=/a/cho-noi.jpg><img src=/a/be.jpg></picture>",
    "a source for print": "<picture><source media='(min-width: 1024px)' srcset='/a/in.jpg?w=4000'>"
    "<img src=/a/cho-noi.jpg></picture>",
    "sources for dark pages and for other programs": "<picture><source media='(prefers-color-scheme: dark)' "
    "srcset=/a/toi.jpg><source media='(min-width: 900px)' type=image/avif srcset=/a/moi.avif>"
    "<source media='(min-width: 300px)' srcset=/a/be.jpg><img src=/a/cho-noi.jpg></picture>",
    "an element for phones, with what is shown in its stead": "<amp-img src=/a/cho-noi.jpg width=1200 height=800>"
    "<amp-img fallback src=/a/be.jpg></amp-img><noscript><img src=/a/khac.jpg></noscript></amp-img>",
    "a copy without script": f"<div><img src='{BLANK}' class=lazy><noscript><img src=/a/cho-noi.jpg></noscript></div>",
    "a copy beside a blurred preview": "<figure><div><div><img src=/max/60/cho-noi.jpg></div><img width=900>"
    "<noscript><img src=/a/cho-noi.jpg></noscript></div></figure>",
    "a copy under the same name": "<figure><a href=/a/cho-noi.jpg><picture><img src=/p/14/cho-noi.jpg>"
    "<noscript><img src=/a/cho-noi.jpg></noscript></picture></a></figure>",
    "an element for phones": "<amp-img src=/a/cho-noi.jpg width=1200 height=800></amp-img>",
    "a background": "<div class=image-wide style=\"background-image: url('/a/cho-noi.jpg')\"></div>",
    "a style of no size that fills its box": "<span><img src=/a/cho-noi.jpg "
    "style='width:0;height:0;min-width:100%'></span>",
    "a height of nought": "<img src=/a/cho-noi.jpg width=570 height=0>",
    "an attribute with a page's address": "<img src=/a/cho-noi.jpg data-url=/gallery/list?id=1>",
    "a name that begins like a blank": "<img src=/x/../a/cho-noi.jpg data-blank=1>",
}


@pytest.mark.parametrize("way", _SOURCES)
def test_the_real_picture_is_found_once(way: str) -> None:
    parts = page_of(f"<div>{_SOURCES[way]}</div>")
    assert [picture.src for picture in parts.pictures] == ["https://bao.example/a/cho-noi.jpg"]
    assert parts.html.count("<img") == 1


@pytest.mark.parametrize(
    "name", ["blanket-coverage.png", "empty-shelves-in-town.jpg", "grey-seal-pup.webp", "clearing-the-road.jpg"]
)
def test_words_of_a_placeholder_in_a_longer_name_are_none(name: str) -> None:
    assert not is_placeholder(f"https://bao.example/a/{name}")


@pytest.mark.parametrize(
    "name",
    [
        "blank.gif",
        "spacer.png",
        "placeholder-16x9.png",
        "lazy-load.svg",
        "index-transparent_h-3_w-4.gif",
        "no-image.jpg",
        "placeholder/800x600.png",
    ],
)
def test_placeholders_are_known(name: str) -> None:
    assert is_placeholder(f"https://bao.example/i/{name}")


def test_a_preview_is_better_than_nothing() -> None:
    assert picture_address({"src": "/a/anh.jpg?w=40"}, BASE) == "https://bao.example/a/anh.jpg?w=40"


def test_the_size_of_a_variant_that_is_listed_several_times_is_the_smallest() -> None:
    told = {"src": "/a/anh.jpg", "srcset": "/a/anh.jpg?w=320 320w, /a/anh.jpg?w=1200 1200w"}
    assert picture_address(told, BASE) == "https://bao.example/a/anh.jpg?w=1200"


def test_the_largest_sensible_variant_is_taken() -> None:
    assert largest_of("/s.jpg 320w, /m.jpg 1400w, /print.jpg 8000w") == "/m.jpg"
    assert largest_of("/s.jpg 1x, /m.jpg 2x") == "/m.jpg"


def test_a_small_choice_gives_way_where_the_sources_call_it_small() -> None:
    sources = "<source srcset='/cho-nho.jpg 300w, /cho.jpg 1200w'>"
    assert told(page_of(f"<picture>{sources}<img src=/cho-nho.jpg></picture>"))[0][0] == "cho.jpg"
    assert told(page_of(f"<picture>{sources}<img src=/cho-vua.jpg></picture>"))[0][0] == "cho-vua.jpg"


def test_a_background_in_a_box_for_pictures_is_a_picture() -> None:
    shown = "<div style='background-image:url(/cho.jpg)'></div>"
    box = f"<div class=photo>{shown}<div class=photo-caption>Chợ nổi.</div></div>"
    assert told(page_of(box)) == [("cho.jpg", "Chợ nổi.", "")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/i/cho-noi-300x200.jpg", "https://a.example/i/cho-noi.jpg"),
        ("https://a.example/t/Cho_noi.jpg/220px-Cho_noi.jpg", "https://a.example/t/Cho_noi.jpg/440px-Cho_noi.jpg"),
        ("https://a.example/i/cho-noi-cai-rang.jpg?w=300", "https://b.example/i/cho-noi-cai-rang.webp?w=1200"),
        (
            "https://a.example/dims?w=300&url=https://c.example/cho-noi.jpg",
            "https://a.example/dims?url=https://c.example/cho-noi.jpg",
        ),
    ],
)
def test_sizes_of_one_picture_are_one_picture(one: str, other: str) -> None:
    assert picture_key(one) == picture_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/i/do-thi-loi-400.png", "https://a.example/i/do-thi-loi-500.png"),
        (
            "https://a.example/dims?url=https://c.example/cho-noi.jpg",
            "https://a.example/dims?url=https://c.example/ben-pha.jpg",
        ),
        ("https://a.example/image?id=12", "https://a.example/image?id=13"),
    ],
)
def test_pictures_of_a_series_are_several(one: str, other: str) -> None:
    assert picture_key(one) != picture_key(other)


def test_what_stands_in_a_picture_that_is_not_closed_stands_after_it() -> None:
    parts = page_of("<amp-img src=/a/cho-noi.jpg width=1200 height=800>Lời rời.<p>Đoạn giữa kể chuyện ghe chở dưa.</p>")
    assert told(parts) == [("cho-noi.jpg", "", "")]
    assert "Lời rời." in parts.text
    assert parts.html.index("cho-noi.jpg") < parts.html.index("Đoạn giữa") < parts.html.index("Đoạn kết số 3")


def test_counters_are_no_pictures() -> None:
    assert is_tracking_pixel("https://a.example/x.gif", {"width": "1", "height": "1"})
    assert is_tracking_pixel("https://a.example/x.gif", {"style": "width:0;height:0"})
    assert not is_tracking_pixel("https://a.example/x.jpg", {"width": "570", "height": "0"})


def test_width_and_height_are_kept() -> None:
    parts = page_of("<p><img src=/a/cho-noi.jpg width=1200 height=800></p>")
    assert (parts.pictures[0].width, parts.pictures[0].height) == (1200, 800)
    assert told(parts) == [("cho-noi.jpg", "", "")]


def test_a_narrow_picture_gives_way_to_a_source_that_tells_more() -> None:
    source = "/media/cho.jpg?width=620 620w, /media/cho.jpg?width=1240 1240w"
    assert picture_address({"src": "/media/cho.jpg?width=300"}, BASE, [source]) == (
        "https://bao.example/media/cho.jpg?width=1240"
    )


def test_a_picture_that_tells_a_width_that_fills_the_column_stays() -> None:
    assert picture_address({"src": "/a/cho.jpg?w=748"}, BASE, ["/a/goc.jpg"], "/a/goc.jpg") == (
        "https://bao.example/a/cho.jpg?w=748"
    )
    assert picture_address({"src": "/a/cho.jpg?w=320"}, BASE, ["/a/goc.jpg"], "/a/goc.jpg") == (
        "https://bao.example/a/goc.jpg"
    )


@pytest.mark.parametrize(
    ("src", "expected"),
    [
        ("/ảnh/chợ nổi.jpg", "https://paper.example/%E1%BA%A3nh/ch%E1%BB%A3%20n%E1%BB%95i.jpg"),
        ("https://báo.example/a.jpg?b=ạ", "https://xn--bo-mia.example/a.jpg?b=%E1%BA%A1"),
    ],
)
def test_an_address_beyond_ascii_is_the_same_in_the_text_and_beside_it(src: str, expected: str) -> None:
    story = "<p>Chợ họp lại từ tờ mờ sáng, ghe xuồng về kín một khúc sông, tiếng gọi vang cả hai bờ.</p>" * 5
    parts = extract(f"<article><h1>Chợ nổi</h1>{story}<img src='{src}'></article>".encode(), "https://paper.example/a")
    assert [picture.src for picture in parts.pictures] == [expected]
    assert f'src="{expected}"' in parts.html
