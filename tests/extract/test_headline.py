"""The headline among everything that a page calls itself."""

import pytest

from newsreader.extract.claims.evidence import Evidence
from newsreader.extract.claims.metadata import Metadata, read_metadata
from newsreader.extract.tree import parsed

URL = "https://bulletin.example/2026/night-ferry-leaves-for-the-last-time.html"
BODY = "<p>The ferry crossed the river once more, and the bell of the landing rang for it.</p>" * 4
H1 = "<h1>Night ferry leaves for the last time</h1>"


def read(head: str, body: str = H1 + BODY, url: str = URL) -> Metadata:
    root = parsed(f"<!doctype html><html lang=en><head>{head}</head><body><main>{body}</main></body></html>")
    assert root is not None
    return read_metadata(root, url)


def json_ld(headline: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{headline}"}}</script>'


def og(title: str) -> str:
    return f'<meta property="og:title" content="{title}">'


@pytest.mark.parametrize(
    "title",
    [
        "Night ferry leaves for the last time | River Bulletin",
        "Night ferry leaves for the last time - River Bulletin",
        "Night ferry leaves for the last time – River Bulletin",
        "Night ferry leaves for the last time • News and more from the river",
        "River Bulletin: Night ferry leaves for the last time",
        "Opinion | Night ferry leaves for the last time",
    ],
)
def test_the_headline_is_without_the_site_before_or_after_it(title: str) -> None:
    head = f"<title>{title}</title><meta property=og:site_name content='River Bulletin'>{og(title)}"
    assert read(head).title == "Night ferry leaves for the last time"


def test_a_site_named_only_by_its_address_is_no_part_of_the_headline() -> None:
    found = read("<title>The Ferry Post: A bell rings for the last boat</title>", BODY, "https://theferrypost.com/a/1")
    assert found.title == "A bell rings for the last boat"


def test_a_dash_within_the_headline_stays() -> None:
    title = "Phà đêm - chuyến cuối cùng"
    assert read(f"<title>{title}</title>", f"<h1>{title}</h1>{BODY}", "https://bao.example/1").title == title


def test_json_ld_goes_before_a_title_made_for_search_engines() -> None:
    found = read(
        f"<title>Ferry 2026: timetable, tickets</title>{json_ld('Night ferry leaves for the last time')}", BODY
    )
    assert found.title == "Night ferry leaves for the last time"
    assert found.told_by["title"] is Evidence.JSON_LD


def test_a_kicker_that_the_data_agree_upon_stays() -> None:
    whole = "After two centuries: Night ferry leaves for the last time"
    found = read(f"<title>{whole} - River Bulletin</title>{og(whole)}{json_ld(whole)}")
    assert found.title == whole


def test_several_voices_outvote_one_that_says_something_else() -> None:
    head = f"<title>Night ferry leaves for the last time</title>{og('Night ferry leaves for the last time')}"
    found = read(head + json_ld("Live: everything about the river today"))
    assert found.title == "Night ferry leaves for the last time"


def test_a_heading_that_the_address_spells_goes_before_a_title_that_it_does_not() -> None:
    found = read(f"<title>Ferry tickets and times</title>{og('Boats, ferries, timetables')}")
    assert found.title == "Night ferry leaves for the last time"
    assert found.told_by["title"] is Evidence.PRINTED


def test_the_name_of_the_site_in_the_only_h1_is_no_headline() -> None:
    body = f"<h1>River Bulletin</h1><article><h3 class=post-title>Night ferry leaves for the last time</h3>{BODY}"
    head = "<title>River Bulletin: Night ferry leaves for the last time</title>"
    found = read(head + og("Night ferry leaves for the last time"), body)
    assert found.title == "Night ferry leaves for the last time"
    assert found.heading is not None
    assert found.heading.tag == "h3"


def test_of_several_h1_the_one_that_the_page_is_about_is_the_headline() -> None:
    cards = "".join(f"<h1 class=card-title>Another story number {n}</h1>" for n in range(4))
    found = read("<title>The last crossing | River Bulletin</title>", f"<h1>River Bulletin</h1>{H1}{BODY}{cards}")
    assert found.heading is not None
    assert found.heading.text == "Night ferry leaves for the last time"


def test_a_subhead_like_the_title_is_not_taken_for_the_headline() -> None:
    body = f"<h1>Ten quiet night ferries of Europe, ranked</h1>{BODY}<h2>Best night ferries of 2026</h2>{BODY}"
    found = read("<title>Best night ferries of 2026, ranked</title>", body, "https://bulletin.example/7")
    assert found.heading is not None
    assert found.heading.tag == "h1"


def test_one_meta_may_carry_several_names() -> None:
    head = '<title>Index</title><meta property="x:title dc:title" content="Night ferry leaves for the last time">'
    assert read(head, BODY, "https://bulletin.example/7").title == "Night ferry leaves for the last time"


def copied(title: str) -> str:
    return f"<title>{title} | River Bulletin</title>{og(title)}<meta name=twitter:title content='{title}'>"


def test_a_title_copied_into_every_field_of_the_head_is_one_voice() -> None:
    body = f"<h1 class=post-title>Ten quiet night ferries, and where to sleep on board</h1>{BODY}"
    url = "https://bulletin.example/guides/ten-quiet-night-ferries/"
    found = read(copied("Our favourite boats of the year"), body, url)
    assert found.title == "Ten quiet night ferries, and where to sleep on board"


def test_microdata_on_the_heading_is_no_voice_beside_it() -> None:
    body = f"<h1 itemprop=headline>Why the bell still rings</h1>{BODY}"
    item = f"<article itemscope itemtype='https://schema.org/NewsArticle'>{body}</article>"
    found = read(og("The last landing of the night ferry"), item, "https://bulletin.example/7")
    assert found.title == "The last landing of the night ferry"


def test_two_titles_of_one_kind_do_not_outvote_the_librarian_s() -> None:
    head = (
        "<meta name=dc.title content='Night ferry leaves harbour'>" + og("Night boats leave") + og("Night boats left")
    )
    assert read(head, BODY, "https://bulletin.example/7").title == "Night ferry leaves harbour"


def named(headline: str, name: str) -> str:
    told = f'"@type": "Article", "headline": "{headline}", "name": "{name}"'
    return f'<script type="application/ld+json">{{{told}}}</script>'


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("vessel that carries people over water", "Night ferry"),
        ("Night ferry", "vessel that carries people over water"),
        ("Night ferry", "ferry-0417-final"),
    ],
)
def test_of_name_and_headline_the_one_that_the_page_bears_out_is_the_headline(headline: str, name: str) -> None:
    head = "<title>Night ferry - River Encyclopaedia</title>" + named(headline, name)
    assert read(head, f"<h1>Night ferry</h1>{BODY}", "https://river.example/7").title == "Night ferry"


def test_a_page_without_any_name_has_no_headline() -> None:
    assert read("", BODY, "https://bulletin.example/7").title == ""


def test_a_page_without_headings_has_its_headline_in_the_line_that_is_the_title() -> None:
    title = "Night ferry leaves for the last time"
    menu = f"<ul><li><span>{title}</span></li></ul>"
    found = read(
        f"<title>{title} - The Bulletin</title>", f"{menu}<table><tr><td class=t>{title}</td></tr></table>{BODY}"
    )
    assert found.heading is not None
    assert found.heading.get("class") == "t"


def test_a_line_that_only_resembles_the_title_is_no_headline() -> None:
    body = f"<p>Night ferry leaves for the last time, says the captain</p>{BODY}"
    assert read("<title>Night ferry leaves for the last time</title>", body).heading is None
