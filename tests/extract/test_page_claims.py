"""What a page says beside its text: section, tags, site, authors, changes; and what stands over the headline."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsreader.extract.page import extract
from newsreader.model.article import PageParts

URL = "https://bao.example/2026/11/14/pha-dem.html"
STORY = "".join(
    f"<p>Câu thứ {n} kể một chuyện khác về bến sông, có đầu, có cuối, và có cả tiếng chèo.</p>" for n in range(8)
)
FIRST = "Câu thứ 0 kể một chuyện khác"


def read(body: str, head: str = "", title: str = "Phà đêm qua sông Hậu") -> PageParts:
    page = f"<!doctype html><html lang=vi><head><title>{title}</title>{head}</head><body>{body}</body></html>"
    return extract(page.encode(), URL)


def person(name: str) -> str:
    kind = "https://schema.org/Person"
    return f"<span itemprop=author itemscope itemtype='{kind}'><span itemprop=name>{name}</span></span>"


@pytest.mark.parametrize(
    "line",
    [
        "<p class=kicker>Đời sống</p>",
        "<span class='cat-links'><a href=/doi-song/ rel='category tag'>Đời sống</a></span>",
        "<div class=chuyen-muc><a href=/doi-song>Đời sống</a></div>",
        "<p itemprop=articleSection>Đời sống</p>",
    ],
)
def test_the_line_over_the_headline_is_the_section_and_not_the_first_paragraph(line: str) -> None:
    parts = read(
        f"<article itemscope itemtype='https://schema.org/NewsArticle'><header>{line}"
        "<h1>Phà đêm qua sông Hậu</h1></header>"
        f"<div class=entry-content>{STORY}</div></article>"
    )
    assert parts.section == "Đời sống"
    assert parts.text.startswith(FIRST)


def test_a_line_over_the_headline_that_says_something_else_is_no_section() -> None:
    parts = read(f"<article><p>Cập nhật lúc 10:15</p><h1>Phà đêm qua sông Hậu</h1>{STORY}</article>")
    assert parts.section == ""
    assert parts.text.startswith(FIRST)


def test_microdata_tells_authors_section_tags_and_changes() -> None:
    parts = read(
        "<article itemscope itemtype='https://schema.org/NewsArticle'>"
        "<h1 itemprop=headline>Phà đêm qua sông Hậu</h1><meta itemprop=articleSection content='Xã hội'>"
        f"<p>{person('Mai Trúc')} và {person('Cao Lâm')}</p>"
        "<time itemprop=datePublished datetime='2026-11-14T06:00:00+07:00'>14/11</time>"
        "<time itemprop=dateModified datetime='2026-11-14T09:30:00+07:00'>9:30</time>"
        f"<div itemprop=articleBody>{STORY}</div>"
        "<p>Từ khóa: <a itemprop=keywords>phà</a> <a itemprop=keywords>sông Hậu</a></p>"
        "<div itemprop=publisher itemscope itemtype='https://schema.org/Organization'>"
        "<meta itemprop=name content='Bản tin Bến'></div></article>"
    )
    assert parts.byline == "Mai Trúc, Cao Lâm"
    assert parts.section == "Xã hội"
    assert parts.tags == ("phà", "sông Hậu")
    assert parts.site == "Bản tin Bến"
    assert parts.published == datetime(2026, 11, 13, 23, 0, tzinfo=UTC)
    assert parts.modified == datetime(2026, 11, 14, 2, 30, tzinfo=UTC)


def test_two_authors_of_json_ld_are_two_names() -> None:
    parts = read(
        f"<article><h1>Phà đêm qua sông Hậu</h1>{STORY}</article>",
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Phà đêm qua sông Hậu", '
        '"author": [{"@type": "Person", "name": "Minh Khuê"}, {"@type": "Person", "name": "Quang Vinh"}]}</script>',
    )
    assert parts.byline == "Minh Khuê, Quang Vinh"


def test_json_ld_goes_before_microdata() -> None:
    parts = read(
        "<article itemscope itemtype='https://schema.org/NewsArticle'><meta itemprop=articleSection content='Khác'>"
        f"<h1>Phà đêm qua sông Hậu</h1>{STORY}</article>",
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Phà đêm qua sông Hậu", '
        '"articleSection": "Đời sống"}</script>',
    )
    assert parts.section == "Đời sống"


def test_links_marked_as_tags_are_tags() -> None:
    parts = read(
        f"<article><h1>Phà đêm qua sông Hậu</h1>{STORY}<footer><a href=/t/pha rel=tag>phà</a> "
        "<a href=/t/ben rel=tag>bến sông</a> <a href=/c/x rel='category tag'>Đời sống</a></footer></article>"
    )
    assert parts.tags == ("phà", "bến sông")


@pytest.mark.parametrize("title", ["Phà đêm qua sông Hậu | Báo Bến", "Phà đêm qua sông Hậu – Báo Bến"])
def test_the_site_is_what_the_title_adds_to_the_headline(title: str) -> None:
    parts = read(f"<article><h1>Phà đêm qua sông Hậu</h1>{STORY}</article>", title=title)
    assert parts.site == "Báo Bến"
    assert parts.title == "Phà đêm qua sông Hậu"


@pytest.mark.parametrize(
    "line",
    [
        "<p class=time>14/11/2026 06:00 (cập nhật: 14/11/2026 09:30)</p>",
        "<p><time datetime='2026-11-14T06:00:00+07:00'>14/11</time> "
        "<time class=updated datetime='2026-11-14T09:30:00+07:00'>Cập nhật 9:30</time></p>",
    ],
)
def test_a_change_that_the_page_prints_is_read(line: str) -> None:
    parts = read(f"<article><h1>Phà đêm qua sông Hậu</h1>{line}{STORY}</article>")
    zone = timezone(timedelta(hours=7))
    assert parts.published == datetime(2026, 11, 14, 6, 0, tzinfo=zone)
    assert parts.modified == datetime(2026, 11, 14, 9, 30, tzinfo=zone)


def test_a_change_told_in_the_text_is_no_change_of_the_article() -> None:
    far = STORY + "<p>Lần cập nhật 1/2/2020 của quy hoạch.</p>"
    parts = read(f"<article><h1>Phà đêm qua sông Hậu</h1><p>14/11/2026 06:00</p>{far}</article>")
    assert parts.modified is None


def test_the_link_to_another_language_is_no_text() -> None:
    parts = read(
        "<article><h1>Phà đêm qua sông Hậu</h1>"
        f"<p class=switch><a href=/en/night-ferry hreflang=en>Read this in English</a></p>{STORY}</article>"
    )
    assert "English" not in parts.text
    assert parts.text.startswith(FIRST)


@pytest.mark.parametrize("told", ["bao.example", "Trang chủ", "Home"])
def test_a_site_s_own_front_page_is_no_section(told: str) -> None:
    parts = read(
        f"<article><h1>Phà đêm qua sông Hậu</h1>{STORY}</article>",
        f'<meta property="article:section" content="{told}">',
    )
    assert parts.section == ""


def test_a_line_over_the_headline_that_the_title_element_has_too_is_the_section() -> None:
    over = "<div class=x1><a href=/van-hoa/>Văn hóa</a></div><div class=x2>Thứ Năm, 09/04/2026</div>"
    body = f"{over}<article><h1>Phà đêm qua sông Hậu</h1>{STORY}</article>"
    assert read(body, title="Phà đêm qua sông Hậu | Văn hóa | Báo Bến").section == "Văn hóa"
    assert read(body, title="Phà đêm qua sông Hậu | Báo Bến").section == ""


@pytest.mark.parametrize(
    ("host", "is_same"), [("amp.bao.example", True), ("m.bao.example", True), ("tin.example", False)]
)
def test_the_address_of_an_edition_for_telephones_gives_way_to_the_site_s_own(host: str, is_same: bool) -> None:
    own = "https://bao.example/pha-dem.html"
    page = f"<html><head><title>Phà đêm</title><link rel=canonical href={own}></head><body><h1>Phà đêm</h1>{STORY}"
    assert (extract(page.encode(), f"https://{host}/pha-dem.amp").url == own) is is_same
