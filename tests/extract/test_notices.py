"""Lines within the text that say something about the page instead of telling the story."""

import pytest

from newsreader.extract.page import extract

STORY = "".join(
    f"<p>Paragraph {n} tells of the ferry, of its captain and of the river that he crosses every day with one boat.</p>"
    for n in range(6)
)


def _text(before: str = "", middle: str = "") -> str:
    page = (
        "<html><head><title>The ferry at night</title></head><body><article><h1>The ferry at night</h1>"
        f"<div>{before}{STORY}{middle}{STORY}</div></article></body></html>"
    )
    return extract(page.encode(), "https://bao.example/a").text


PLAIN = _text()


@pytest.mark.parametrize(
    "line",
    [
        "<div>Placeholder image-3</div>",
        "<p>This slideshow requires JavaScript.</p>",
        "<p>★★★★☆ 4,5/5</p>",
        "<p>Continua após a publicidade</p>",
        "<p>Weiter nach der Anzeige</p>",
        "<a href='#x'>skip past newsletter promotion</a>",
        "<font size=1>Lên đầu trang</font>",
        "<p>[button link='/send' type='big']Send us your boat[/button]</p>",
        "<p>Photo: Gene J. Holm</p>",
        "<p><strong>WATCH | How the ferry lands at night:</strong></p>",
    ],
)
def test_lines_that_are_about_the_page_are_dropped(line: str) -> None:
    assert _text(middle=line) == PLAIN


@pytest.mark.parametrize(
    "line",
    [
        "<p>segunda-feira, 22 de janeiro de 2018 às 0:13</p>",
        "<p>25/04/2026 Actualizado a las 15:10h.</p>",
        "<span class=date>30/05/2026 06:15</span>",
        "<span itemprop=datePublished>22 de janeiro de 2018</span> ",
    ],
)
def test_a_day_over_the_text_is_dropped_in_any_language(line: str) -> None:
    assert _text(before=line) == PLAIN


def test_a_line_that_tells_more_than_its_day_is_kept() -> None:
    assert "barca" in _text(before="<p>A barca abriu ao público em 22 de janeiro de 2018</p>")


@pytest.mark.parametrize(
    "told",
    [
        "<span>(opens in a new window)</span>",
        "<span class=q>(öffnet im neuen Fenster)</span>",
        "<span style='clip:rect(0 0 0 0);position:absolute'>, to be opened apart</span>",
    ],
)
def test_what_a_link_tells_a_screen_reader_is_no_text(told: str) -> None:
    text = _text(middle=f"<p>The captain showed us <a href='/log'>the log{told}</a> of the boat.</p>")
    assert "showed us the log of the boat" in text


def test_the_headline_over_the_text_is_dropped_where_the_first_one_is_in_a_menu() -> None:
    page = (
        "<html><head><title>Night ferry timetable and fares</title></head><body>"
        "<nav class=crumbs><ul><li><h1>Night ferry timetable and fares</h1></li></ul></nav>"
        "<article><header><h2><span>On the river</span> <span>The captain who never sleeps</span></h2></header>"
        f"<div>{STORY}</div></article></body></html>"
    )
    assert "never sleeps" not in extract(page.encode(), "https://bao.example/a").text


def test_the_first_subhead_of_a_text_is_kept_where_its_headline_is_elsewhere() -> None:
    page = (
        "<html><head><title>Night ferry timetable and fares</title></head><body>"
        "<nav class=crumbs><ul><li><h1>Night ferry timetable and fares</h1></li></ul></nav>"
        f"<article><div><h2>How it began</h2>{STORY}</div></article></body></html>"
    )
    assert "How it began" in extract(page.encode(), "https://bao.example/a").text


@pytest.mark.parametrize(
    "line",
    [
        "<p><a href='#top'>Nach oben</a></p>",
        "<p><small><a href='#thread'>View 14 comments</a></small></p>",
        "<a class=jump href='#after'>Weiter zum Text</a><a id=after></a>",
    ],
)
def test_a_line_that_is_nothing_but_a_jump_within_the_page_is_dropped(line: str) -> None:
    assert _text(middle=line) == PLAIN


def test_a_jump_that_a_paragraph_took_in_is_dropped_alone() -> None:
    assert _text(middle="<p>He rowed on. <a class=skip-link href='#x'>skip the map</a></p>").count("He rowed on.\n\n")


@pytest.mark.parametrize(
    "line",
    [
        "<p>We <u><a href='#method'>asked</a></u> nine captains about it.</p>",
        "<p><a href='#'>The captain's own story</a></p>",
        "<h2><a href='#engine'>The new engine</a></h2>",
    ],
)
def test_a_link_within_the_page_that_is_no_jump_stays(line: str) -> None:
    assert _text(middle=line) != PLAIN
    assert "".join(words for words in ("asked", "own story", "new engine") if words in line) in _text(middle=line)
