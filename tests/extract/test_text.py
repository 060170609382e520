"""Clean HTML as plain text."""

from newsreader.extract.text import text_of
from newsreader.model.ids import CleanHtml


def test_paragraphs_are_parted_by_a_blank_line() -> None:
    assert text_of(CleanHtml("<p>Một</p><h2>Hai</h2>\n <p>Ba <b>bốn</b></p>")) == "Một\n\nHai\n\nBa bốn"


def test_lists_and_tables_keep_their_lines() -> None:
    html = CleanHtml(
        "<p>A</p><ul><li>b</li><li>c</li></ul><table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>"
    )
    assert text_of(html) == "A\n\nb\nc\n\n1 2\n3"


def test_captions_are_left_out() -> None:
    assert (
        text_of(CleanHtml("<p>A</p><figure><img src='x'><figcaption>Chú thích</figcaption></figure><p>B</p>"))
        == "A\n\nB"
    )


def test_line_breaks_and_entities_are_read() -> None:
    assert text_of(CleanHtml("<p>A<br>B &amp; C</p>")) == "A\nB & C"
    assert text_of(CleanHtml("")) == ""


def test_two_line_breaks_end_a_paragraph_and_one_ends_a_line() -> None:
    assert text_of(CleanHtml("<div>A<br>b<br><br>C<br>\n <br><br>D</div>")) == "A\nb\n\nC\n\nD"
