"""The gate's short way gives what its long way gives: held over plain markup made up at random."""

from random import Random

import pytest

from newsreader.extract.gate import sanitise
from newsreader.extract.gate.plain_markup import written_plainly
from newsreader.extract.gate.settled import is_settled

BASE = "https://paper.example/a/"
_PHRASES = ("b", "i", "em", "strong", "span", "font", "time", "u", "small", "sup")
_BOXES = ("p", "p", "p", "h2", "ul", "div", "section", "blockquote", "figure", "article")
_COMMON_TEXTS = (
    "chữ Việt", " ", "\n", "\t", "a  b", "&amp;", "&nbsp;", "&quot;", "&#8220;x&#8221;", "&#x27;", "&hellip;",
    "&lt;b&gt;", "e\u0301", "x\u0338",
)  # fmt: skip
_ODD_TEXTS = (
    "\u0338x", "&#769;", "'", '"', "]]>", ">", "&", "&copy;", "&#13;", "&#150;", "\x00", "\xa0", "\u200b", "文字",
)  # fmt: skip
_LINKS = (
    ' href="/x"',
    " href='https://e.example/b.html'",
    ' href="https://e.example/?a=1&amp;b=2#c"',
    ' class="x" href="javascript:1"',
    ' href="https://E.example/á?utm_source=1"',
    ' href="https://e.example/x" href="https://f.example/y"',
    ' href="mailto:a@e.example"',
    ' target="_blank" rel="nofollow" href=" https://e.example/x "',
    "",
)
_PICTURES = (
    ' src="https://e.example/i.jpg"',
    " alt='  a  b ' src='/i.jpg'",
    ' src="https://e.example/p.png?x=1&amp;y=2" width="5" height="9"',
    ' src="https://e.example/p.jpg" width="1" height="1"',
    ' class="lazy" src="blank.gif" data-src="https://e.example/q.jpg"',
    ' srcset="https://e.example/a.jpg 1x, https://e.example/b.jpg 2x"',
    ' src="data:image/png;base64,AAAA"',
    ' src="https://e.example/v.svg" alt="x"',
    ' src="https://e.example/i.jpg" alt="a &amp; b &quot;c&quot;" title="t" onerror="alert(1)"',
    ' src="https://e.example/i.jpg" alt="x > y"',
    " hidden",
)
_ATTRIBUTES = ("", "", "", ' class="x"', " style='color:red'", ' id="a" data-x="&amp;"', ' dir="rtl"', " async")


def _phrases(random: Random, depth: int = 0) -> str:
    out = []
    for _ in range(random.randint(0, 4)):
        kind = random.random()
        if kind < 0.5:
            out.append(random.choice(_COMMON_TEXTS if random.random() < 0.95 else _ODD_TEXTS))
        elif kind < 0.6:
            out.append(random.choice(("<br>", "<br/>", "<br />", "</br>", "<br class='x'>")))
        elif kind < 0.7:
            out.append(f"<img{random.choice(_PICTURES)}{random.choice(('', '/', ' /'))}>")
        elif kind < 0.85 and depth < 4:
            out.append(f"<a{random.choice(_LINKS)}>{_phrases(random, depth + 1)}</a>")
        elif depth < 4:
            tag = random.choice(_PHRASES)
            out.append(f"<{tag}{random.choice(_ATTRIBUTES)}>{_phrases(random, depth + 1)}</{tag}>")
    return "".join(out)


def _markup(random: Random, depth: int = 0) -> str:
    out = []
    for _ in range(random.randint(0, 4)):
        kind = random.random()
        tag = random.choice(_BOXES)
        if kind < 0.3 or depth > 3:
            out.append(_phrases(random))
        elif tag == "ul":
            lines = "".join(f"<li>{_markup(random, depth + 2)}</li>" for _ in range(random.randint(0, 3)))
            list_, counted = random.choice((("ul", ""), ("ol", ""), ("ol", ' start="4"')))
            out.append(f"<{list_}{counted}{random.choice(_ATTRIBUTES)}>\n{lines}</{list_}>")
        elif tag in ("p", "h2"):
            out.append(f"<{tag}{random.choice(_ATTRIBUTES)}>{_phrases(random)}</{tag}>")
        else:
            out.append(f"<{tag}{random.choice(_ATTRIBUTES)}>{_markup(random, depth + 1)}</{tag}>")
    return "".join(out)


@pytest.mark.parametrize("start", range(0, 8000, 1000))
def test_both_ways_give_the_same(start: int) -> None:
    taken = 0
    for seed in range(start, start + 1000):
        html = _markup(Random(seed))
        if written_plainly(html, BASE) is None:
            continue
        taken += 1
        answer = sanitise.clean(html, BASE)
        assert answer == sanitise._through_a_tree(html, BASE), f"seed {seed}: {html!r}"
        assert "<" not in answer or is_settled(answer), f"seed {seed}: {answer!r}"
        assert sanitise.clean(answer, BASE) == answer, f"seed {seed}: {answer!r}"
    assert taken > 300


@pytest.mark.parametrize(
    "html",
    [
        "<p>một<p>hai</p>",
        "<b><i>x</b></i>",
        "<p><div>x</div></p>",
        "<a href='/x'><a href='/y'>x</a></a>",
        "<table><tr><td>x</td></tr></table>",
        "<script>x</script>",
        "<p>x</p><!-- y -->",
        "<p>x",
        "<P>x</P>",
        "<p onclick=x>y</p>",
        "<svg><p>x</p></svg>",
        "<ul><p>x</p></ul>",
        "<p/>x",
        "<p>a &copy b</p>",
        "<p>a &#x80; b</p>",
        "<p lang='vi'>a</p>",
        "<span><p>x</p></span>",
        "<p>a < b</p>",
        "<img src='a' src='b'>",
    ],
)
def test_what_parsers_may_read_differently_goes_the_long_way(html: str) -> None:
    assert written_plainly(html, BASE) is None


def test_an_entry_as_papers_write_them_goes_the_short_way() -> None:
    html = (
        '<a href="https://p.example/a/1.html"><img src="https://i.example/a.jpg" ></a></br>Đoạn &#8220;dẫn&#8221;'
        '<p style="text-align:justify" class="Normal">Chữ <strong>đậm</strong>&nbsp;và <span>thường</span>.</p>'
        '<figure class="image"><img src="https://i.example/b.jpg" width="680" alt="Cầu"/>'
        "<figcaption>Chú thích</figcaption></figure><ul><li>một</li></ul>"
    )
    assert written_plainly(html, BASE) is not None
    assert sanitise.clean(html, BASE) == (
        '<a href="https://p.example/a/1.html"><img src="https://i.example/a.jpg" alt=""></a>Đoạn “dẫn”'
        "<p>Chữ <strong>đậm</strong>&nbsp;và thường.</p>"
        '<figure><img src="https://i.example/b.jpg" alt="Cầu" width="680">'
        "<figcaption>Chú thích</figcaption></figure><ul><li>một</li></ul>"
    )
