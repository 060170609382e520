"""The HTML gate."""

import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newsreader.extract.gate.sanitise import LIMIT, clean

BASE = "https://bao.example/muc/bai.html"
_ALLOWED = {"href", "src", "alt", "width", "height", "colspan", "rowspan", "start", "dir", "lang"}
_FORBIDDEN = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "form",
    "input",
    "button",
    "meta",
    "base",
    "link",
    "svg",
    "math",
    "video",
    "audio",
    "template",
    "noscript",
    "frame",
    "textarea",
    "select",
    "source",
}


def _problems(html: str) -> list[str]:
    found: list[str] = []
    root = etree.fromstring("<div>" + html, etree.HTMLParser(huge_tree=True))
    for element in root.iter():
        if element.tag in _FORBIDDEN:
            found.append(str(element.tag))
        for name, value in [(str(key), str(text)) for key, text in element.attrib.items()]:
            if name not in _ALLOWED:
                found.append(f"{element.tag}@{name}")
            if name in ("href", "src") and not value.lower().startswith(("https://", "http://", "mailto:")):
                found.append(f"{name}={value}")
            if name in ("href", "src") and "\\" in value.split("?")[0]:
                found.append(f"backslash {value}")
    return found


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>tai()</script><p>chữ</p>",
        "<p onclick=tai()>chữ</p>",
        "<a href='java\tscript:tai()'>chữ</a>",
        "<a href=' &#1;javascript:tai()'>chữ</a>",
        "<a href='data:text/html,<b>x'>chữ</a>",
        "<a href='vbscript:x'>chữ</a>",
        "<a href='file:///etc/hosts'>chữ</a>",
        r"<a href='\\may-chu\o-dia'>chữ</a>",
        r"<img src='\\may-chu\anh.jpg'>chữ",
        r"<img src='/\may-chu/anh.jpg'>chữ",
        "<img src=x onerror=tai()>chữ",
        "<img src='javascript:tai()'>chữ",
        "<svg><g onload=tai()></g></svg>chữ",
        "<math><mi xlink:href='javascript:tai()'>x</mi></math>chữ",
        "<iframe srcdoc='<script>1</script>'></iframe>chữ",
        "<object data='x.swf'></object>chữ",
        "<form action='https://doi.example'><input name=mat-khau></form>chữ",
        "<base href='https://doi.example/'><a href='trang'>chữ</a>",
        "<meta http-equiv=refresh content='0;url=https://doi.example'>chữ",
        "<link rel=stylesheet href=//doi.example/x.css>chữ",
        "<p style='background:url(https://doi.example/x)'>chữ</p>",
        "<style>@import 'https://doi.example/x.css'</style>chữ",
        "<noscript><p title='</noscript><img src=x onerror=tai()>'></noscript>chữ",
        "<template><img src=x onerror=tai()></template>chữ",
        "<!--><img src=x onerror=tai()>-->chữ",
        "<table background='https://doi.example/x'><tr><td>chữ</table>",
        "<video poster=https://doi.example/p.jpg><source src=x onerror=tai()></video>chữ",
        "<img srcset='https://doi.example/a 1x, javascript:tai() 2x'>chữ",
        "<b\u0338 onmouseover=tai()>chữ</b>",
        "<xmp><img src=x onerror=tai()></xmp>chữ",
        "<a href='//may-chu@doi.example/x' ping='https://theo.example'>chữ</a>",
    ],
)
def test_hostile_markup_leaves_only_its_words(hostile: str) -> None:
    html = clean(hostile, BASE)
    assert _problems(html) == []
    assert "tai()" not in html
    assert "chữ" in html


_PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<a href='x'>",
        '<a href="javascript:1">',
        "</a>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<b>",
        "</b>",
        "<i>",
        "<img src=a.jpg>",
        "<img data-src='b.jpg' onerror=x>",
        "<ul>",
        "<li>",
        "<svg>",
        "<style>",
        "</style>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<math>",
        "<mtext>",
        "<select>",
        "<option>",
        "<pre>\n",
        "<form>",
        "<button>",
        "<noscript>",
        "</noscript>",
        "&lt;",
        "&#x3c;",
        "<h2>",
        "</h2>",
        "<figure>",
        "<figcaption>",
        "\u0338",
        "&#x338;",
        "e\u0301",
        "<source>",
        "<template>",
        "<title>",
        "<textarea>",
        "]]>",
        "<![CDATA[",
        "<plaintext>",
        "<caption>",
        "<col>",
        "<frameset>",
        "<body onload=x>",
        "<blockquote cite='javascript:x'>",
        "<br/>",
        "\x00",
        "<ruby><rt>",
    ]
)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.one_of(_PIECES, st.text(max_size=6)), max_size=25).map("".join))
def test_whatever_comes_in_the_answer_is_safe_composed_and_stays_itself(html: str) -> None:
    once = clean(html, BASE)
    assert _problems(once) == []
    assert clean(once, BASE) == once
    assert unicodedata.normalize("NFC", once) == once


def test_links_and_pictures_are_made_absolute() -> None:
    html = clean("<a href='../b.html'>b</a><img src='anh/c.jpg'>", BASE)
    assert html == '<a href="https://bao.example/b.html">b</a><img src="https://bao.example/muc/anh/c.jpg" alt="">'


def test_tracking_parameters_leave_links() -> None:
    assert (
        clean("<a href='/b?utm_source=rss&id=3&fbclid=z'>b</a>", BASE) == '<a href="https://bao.example/b?id=3">b</a>'
    )


def test_a_link_without_an_address_leaves_its_words() -> None:
    assert clean("<p><a name=x>đây</a></p>", BASE) == "<p>đây</p>"


@pytest.mark.parametrize(
    "pixel",
    [
        "<img src='https://dem.example/a.gif' width=1 height=1>",
        "<img src='https://dem.example/a.gif' style='width:1px;height:1px'>",
        "<img src='https://pixel.wp.com/b.gif?x=1'>",
        "<img src='https://feeds.feedburner.com/~r/bao/~4/x'>",
    ],
)
def test_tracking_pixels_go(pixel: str) -> None:
    assert clean(f"<p>chữ{pixel}</p>", BASE) == "<p>chữ</p>"


def test_lazy_pictures_get_their_source() -> None:
    assert 'src="https://bao.example/that.jpg"' in clean(
        "<img src='data:image/gif;base64,R0' data-src='/that.jpg'>", BASE
    )


def test_the_largest_sensible_candidate_of_a_srcset_is_taken() -> None:
    html = clean("<img srcset='/s.jpg 320w, /m.jpg 1200w, /xl.jpg 5000w' src='/s.jpg'>", BASE)
    assert html == '<img src="https://bao.example/m.jpg" alt="">'


def test_sources_of_a_picture_do_not_swallow_it() -> None:
    html = clean(
        "<picture><source srcset='/a.webp'><source srcset='/b.jpg'><img src='/c.jpg' alt='Cầu'></picture><p>sau</p>",
        BASE,
    )
    assert html == '<img src="https://bao.example/c.jpg" alt="Cầu"><p>sau</p>'


def test_a_noscript_copy_is_not_shown_twice() -> None:
    html = clean("<img data-src='/a.jpg'><noscript><img src='/a.jpg'></noscript>", BASE)
    assert html.count("<img") == 1


def test_figures_keep_their_captions() -> None:
    html = clean("<figure class=x><img src='/a.jpg'><figcaption id=y>Chợ <b>sớm</b></figcaption></figure>", BASE)
    assert (
        html == '<figure><img src="https://bao.example/a.jpg" alt=""><figcaption>Chợ <b>sớm</b></figcaption></figure>'
    )


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("<p>Với <math><msup><mi>x</mi><mn>2</mn></msup> <mo>&lt;</mo> <mn>4</mn></math> thì sai.</p>", "x2 &lt; 4 "),
        ("<p>Với <m:math><m:mi>x</m:mi></m:math> thì sai.</p>", "x "),
        ("<p>Với <math><semantics><mi>x</mi><annotation>tex</annotation></semantics></math> thì sai.</p>", "x "),
        ("<p>Với <math><style>a{}</style><script>b()</script><mi>x</mi></math> thì sai.</p>", "x "),
        ('<p>Với <span class="katex-mathml"><math><mi>x</mi></math></span><span>x</span> thì sai.</p>', "x "),
        ('<p>Với <span style="display: none"><math><mi>x</mi></math></span>thì sai.</p>', ""),
    ],
)
def test_a_formula_leaves_its_words_once(formula: str, words: str) -> None:
    assert clean(formula, BASE) == f"<p>Với {words}thì sai.</p>"


def test_a_mark_of_byte_order_goes_wherever_it_stands() -> None:
    assert clean("<p>chợ</p>\ufeff<p>\ufeffnổi &#xfeff;mới</p>", BASE) == "<p>chợ</p><p>nổi mới</p>"
    assert clean("\ufeffchợ nổi", BASE) == "chợ nổi"


def test_text_is_composed() -> None:
    assert clean("<p>Vie\u0323\u0302t</p>", BASE) == "<p>Việt</p>"


@pytest.mark.parametrize("tag", ["div", "div/", "b", "table", "p", "span", "blockquote", "ul><li"])
def test_a_hundred_thousand_levels_keep_their_words(tag: str) -> None:
    begun = time.perf_counter()
    assert "đáy" in clean(f"<{tag}>" * 100_000 + "đáy", BASE)
    assert time.perf_counter() - begun < 10


@pytest.mark.parametrize("unit", ['<a "', "<!--", "&#x", "<td>", "<a>", "<", "</p>", "<form><b>"])
def test_huge_broken_input_ends(unit: str) -> None:
    begun = time.perf_counter()
    clean(unit * (3_000_000 // len(unit)), BASE)
    assert time.perf_counter() - begun < 20


@pytest.mark.parametrize("unit", ["<", ">", "&", "\xa0", "< & ", "<b>&", '<a href="/x">&<</a>', "\xa0<p>&</p>"])
def test_what_grows_when_it_is_written_is_cut_at_the_limit_and_stays_itself(unit: str) -> None:
    made = clean(unit * (LIMIT // len(unit)), BASE)
    assert len(made) <= LIMIT + 10_000
    assert len(made) > LIMIT // 2
    assert clean(made, BASE) == made


def test_long_text_that_does_not_grow_is_whole() -> None:
    paragraph = "<p>Chợ họp lại từ tờ mờ sáng &amp; ghe xuồng về kín một khúc sông.</p>"
    html = paragraph * (LIMIT // len(paragraph))
    assert clean(html, BASE).count("<p>") == html.count("<p>")


def test_empty_and_plain_text_pass() -> None:
    assert clean("", BASE) == ""
    assert clean("một < hai", BASE) == "một &lt; hai"
    assert clean("Cá & tôm", BASE) == "Cá &amp; tôm"
