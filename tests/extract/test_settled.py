"""What is settled is a fixed point of the gate: held over markup made up at random."""

from random import Random

import pytest

from newsreader.extract.gate.sanitise import _step
from newsreader.extract.gate.settled import is_settled

BASE = "https://paper.example/a/"
_TAGS = (
    "p b i em strong a a img img br h2 ul ol li div blockquote figure figcaption table tr td span pre u s sub code "
    "small mark dl dd hr section ruby rt center details noscript script style svg form button"
).split()
_TEXTS = (
    *(
        "chữ",
        " ",
        "\n",
        "a b",
        "&amp;",
        "&nbsp;",
        "<!-- x -->",
        "x\u0338",
        "e\u0301",
        "&#13;",
        "\t",
        "&lt;b&gt;",
        "'\"",
        "]]>",
    ),
)
_ATTRIBUTES = {
    "a": (
        ' href="/x"',
        ' href="https://e.example/?a=1&b=2#c"',
        ' href="javascript:1"',
        ' href="https://E.example/á?utm_source=1"',
        "",
    ),
    "img": (
        ' src="/i.jpg" alt="  a  b "',
        ' src="https://e.example/p.png?x=1&y=2" width=5 height="9"',
        ' src="blank.gif"',
        ' data-src="q.jpg"',
    ),
}


def markup(random: Random, depth: int = 0) -> str:
    out = []
    for _ in range(random.randint(0, 4)):
        if random.random() < 0.3:
            out.append(random.choice(_TEXTS))
            continue
        tag = random.choice(_TAGS)
        attributes = random.choice(_ATTRIBUTES.get(tag, ("", "", "", ' dir="rtl"', ' class="x"')))
        end = f"</{tag}>" if random.random() < 0.9 else random.choice(("", "</p>"))
        out.append(f"<{tag}{attributes}>{markup(random, depth + 1) if depth < 4 else ''}{end}")
    return "".join(out)


def test_what_is_settled_does_not_change_in_a_second_round() -> None:
    settled = 0
    for seed in range(4000):
        written = _step(markup(Random(seed)), BASE)
        if is_settled(written):
            settled += 1
            assert _step(written, BASE) == written, f"seed {seed}"
    assert settled > 800


def test_common_markup_is_settled() -> None:
    html = (
        '<p><b>Đậm</b> và <a href="https://p.example/a/1.html">liên kết</a></p>'
        '<figure><img src="https://i.example/a.jpg?w=1&amp;h=2" alt="Cầu" width="680" height="400">'
        "<figcaption>Chú thích</figcaption></figure><ul><li>một<br>hai</li></ul>"
    )
    assert is_settled(html)
    assert _step(html, BASE) == html


_UNSETTLED = """
<p>
</p>
<p><div></div></p>
<ul><p>x</p></ul>
<li>x</li>
<b><p>x</p></b>
<script>1</script>
<p class="x">y</p>
<p dir="rtl">x</p>
<a>x</a>
<a href="/x">y</a>
<a href="https://e.example/?utm_source=1">y</a>
<a href="https://e.example/"><a href="https://e.example/">x</a></a>
<img src="javascript:1" alt="">
<img src="https://e.example/blank.gif" alt="">
<img src="https://e.example/a.jpg" alt="" width="1">
a < b
a > b
&copy;
<!-- x -->
<table></table>
""".strip().split("\n")


@pytest.mark.parametrize("html", [*_UNSETTLED, " x", "a\xa0b", "a\rb", "<pre>\n\nx</pre>"])
def test_everything_else_is_looked_at_again(html: str) -> None:
    assert not is_settled(html)
