import pytest

from newsreader.model.article import Picture
from newsreader.model.ids import CleanHtml
from newsreader.ui.pane.body import body_blocks

PICTURES = [Picture(f"https://bao.example/{name}.jpg", sha256=name) for name in "abc"]


def figure(picture: Picture, number: int = 1, total: int = 1) -> str:
    return f"[{picture.sha256}]" if total == 1 else f"[{picture.sha256} {number}/{total}]"


def blocks(html: str, direction: str = "") -> list[str]:
    made, _ = body_blocks(CleanHtml(html), {one.src: one for one in PICTURES}, figure, direction)
    return [block for block, _ in made if block]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Một <b>hai</b></p>", ['<p class="body">Một <b>hai</b></p>']),
        ("Chữ trần<p>đoạn</p>", ['<p class="body">Chữ trần</p>', '<p class="body">đoạn</p>']),
        ("<div><div><p>sâu</p></div></div>", ['<p class="body">sâu</p>']),
        ("<p> </p><p><b></b></p>", []),
        ("<h1>a</h1><h2>b</h2><h4>c</h4>", ["<h2>a</h2>", "<h2>b</h2>", "<h3>c</h3>"]),
        ("<p>a<br>b<br></p>", ['<p class="body">a<br/>b</p>']),
        ("<blockquote><p>a</p><p>b</p></blockquote>", ['<p class="quote">a</p>', '<p class="quote">b</p>']),
        ("<p>a &lt; b &amp; c</p>", ['<p class="body">a &lt; b &amp; c</p>']),
        ("<p>nói <q>có</q></p>", ['<p class="body">nói “có”</p>']),
        ("<p><ruby>漢<rp>(</rp><rt>kan</rt></ruby></p>", ['<p class="body">漢 (kan)</p>']),
        ("<p>a</p><hr>", ['<p class="body">a</p>', '<p class="rule">&nbsp;</p>']),
        ("<dl><dt>a</dt><dd>b</dd></dl>", ['<p class="term">a</p>', '<p class="definition">b</p>']),
        ("<details><summary>a</summary><p>b</p></details>", ["<h3>a</h3>", '<p class="body">b</p>']),
    ],
)
def test_html_becomes_flat_blocks(html: str, expected: list[str]) -> None:
    assert blocks(html) == expected


def test_links_keep_their_address_and_nothing_else() -> None:
    (block,) = blocks('<p><a href="https://bao.example/?a=1&amp;b=2" title="x">đi</a></p>')
    assert block == '<p class="body"><a href="https://bao.example/?a=1&amp;b=2">đi</a></p>'


def test_lists_nest() -> None:
    html = "<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>"
    assert "".join(blocks(html)) == '<ul><li>a</li><ul class="inner"><li>b</li></ul><li>c<br/>d</li></ul>'


def test_numbered_list_begins_where_it_says() -> None:
    assert blocks('<ol start="4"><li>a</li></ol>')[0] == '<ol start="4">'


def test_code_keeps_its_lines_and_spaces() -> None:
    made = blocks("<pre>a\n\n  b\n</pre>")
    assert made[1:-1] == ['<p class="code">a</p>', '<p class="code">&nbsp;</p>', '<p class="code">\u00a0\u00a0b</p>']


def test_span_across_blocks_is_closed_and_opened_again() -> None:
    assert blocks("<b>a<p>b</p></b>") == ['<p class="body"><b>a</b></p>', '<p class="body"><b>b</b></p>']


def test_table_keeps_rows_and_spans() -> None:
    (table,) = blocks('<table><tr><th colspan="2">a</th></tr><tr><td><p>b</p><p>c</p></td><td>d</td></tr></table>')
    assert '<tr><th colspan="2">a</th></tr><tr><td>b<br/>c</td><td>d</td></tr>' in table
    assert table.endswith("</table>")


def test_picture_stands_between_paragraphs_even_inside_one() -> None:
    made = blocks('<p>a <img src="https://bao.example/a.jpg"> b</p>')
    assert made == ['<p class="body">a </p>', "[a]", '<p class="body">b</p>']


def test_caption_of_the_page_gives_way_to_the_models() -> None:
    made = blocks('<figure><img src="https://bao.example/a.jpg"><figcaption>x</figcaption></figure>')
    assert made == ["[a]"]


def test_picture_in_a_table_follows_it_and_an_empty_table_is_gone() -> None:
    made = blocks('<table><tr><td><img src="https://bao.example/a.jpg"></td></tr></table>')
    assert made == ["[a]"]


def test_picture_that_the_archive_does_not_know_is_not_shown() -> None:
    assert blocks('<p>a</p><img src="https://track.example/x.gif">') == ['<p class="body">a</p>']


def test_same_picture_twice_is_shown_once() -> None:
    assert blocks('<img src="https://bao.example/a.jpg"><img src="https://bao.example/a.jpg">') == ["[a]"]


def figures(names: str) -> str:
    inner = (f'<figure><img src="https://bao.example/{name}.jpg"><figcaption>x</figcaption></figure>' for name in names)
    return "".join(inner)


def test_pictures_of_a_gallery_are_numbered_and_others_are_not() -> None:
    html = f"{figures('a')}<p>giữa</p><figure>{figures('bc')}</figure><p>cuối</p>"
    assert blocks(html) == ["[a]", '<p class="body">giữa</p>', "[b 1/2]", "[c 2/2]", '<p class="body">cuối</p>']


def test_a_picture_left_over_of_a_gallery_stands_alone() -> None:
    assert blocks(f"<figure>{figures('a')}{figures('a')}</figure>{figures('b')}") == ["[a]", "[b]"]


def test_a_gallery_that_is_never_closed_is_shown() -> None:
    assert blocks(f"<figure>{figures('ab')}") == ["[a 1/2]", "[b 2/2]"]


def test_a_gallery_in_a_list_parts_the_list() -> None:
    made = blocks(f"<ul><li>một<figure>{figures('ab')}</figure></li><li>hai</li></ul>")
    assert [block for block in made if block.startswith("[")] == ["[a 1/2]", "[b 2/2]"]
    assert "".join(made).count("<ul") == "".join(made).count("</ul>")


def test_direction_is_the_languages_or_the_blocks_own() -> None:
    assert blocks('<p>a</p><p dir="ltr">b</p>', "rtl") == [
        '<p class="body" dir="rtl">a</p>',
        '<p class="body" dir="ltr">b</p>',
    ]


@pytest.mark.parametrize(
    "html",
    ["</p></ul></table>", "<ul><li>a", "<table><tr><td>a", "<pre>a", "<b><i>a</b>b</i>", "<li>a</li>", "<td>a</td>"],
)
def test_broken_html_still_gives_its_text(html: str) -> None:
    assert ("a" in "".join(blocks(html))) == ("a" in html.replace("table", ""))
