"""Which element is taken for the article, where other parts of the page are heavier or look alike."""

from newsreader.extract.page import extract

URL = "https://bao.example/tin/ben-song.html"
STORY = "".join(
    f"<p>Paragraph {n} tells of the ferry, of its captain and of the river that he crosses.</p>" for n in range(6)
)
LONG = "We keep some data so that our pages work as they should, and we say here how long we do that. " * 30


def _text(body: str, head: str = "<title>The ferry at night</title>") -> str:
    return extract(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), URL).text


def test_a_dialog_heavier_than_the_article_is_no_article() -> None:
    text = _text(f"<main><h1>The ferry at night</h1>{STORY}</main><div class='settings-modal'><p>{LONG}</p></div>")
    assert "captain" in text
    assert "some data" not in text


def test_a_footer_heavier_than_a_short_article_is_no_article() -> None:
    body = (
        "<div class=row><h1>The ferry at night</h1><div>The ferry ran all night, said its captain, and nobody had to "
        "wait for longer than an hour. He thanked the crew for it. It will run tomorrow night too, he said.</div></div>"
        f"<div class='wide-footer-wrap'><p>{LONG}</p></div>"
    )
    text = _text(body)
    assert "said its captain" in text
    assert "some data" not in text


def test_a_notice_about_cookies_is_no_article_whatever_its_box_is_called() -> None:
    notice = "This website uses cookies to remember what you chose. Some cookies stay in your browser for a year. " * 12
    text = _text(f"<div><h1>The ferry at night</h1>{STORY}</div><div><p>{notice}</p><p>{notice}</p></div>")
    assert "captain" in text
    assert "remember what you chose" not in text


def test_articles_before_the_headline_are_not_the_article_under_it() -> None:
    ticker = "".join(
        f"<li>Item {n}: the council met for an hour, and it will meet again on Monday.</li>" for n in range(9)
    )
    text = _text(f"<div class=content><div><ul>{ticker}</ul></div><div><h1>The ferry at night</h1>{STORY}</div></div>")
    assert "captain" in text
    assert "council" not in text


def test_a_body_in_two_rows_of_one_kind_is_taken_whole() -> None:
    rows = f"<div class=row>{STORY}</div><div class=row>{STORY.replace('ferry', 'bridge')}</div>"
    text = _text(f"<main><h1>The ferry at night</h1>{rows}</main>")
    assert "the ferry" in text
    assert "the bridge" in text


def test_an_introduction_beside_a_long_body_belongs_to_it() -> None:
    intro = f"<div class=opening><p>{'This review took two weeks on the river. ' * 8}</p></div>"
    text = _text(f"<article><h1>The ferry at night</h1><div>{intro}<div class=pages>{STORY * 4}</div></div></article>")
    assert "two weeks on the river" in text


def test_an_id_made_of_a_heading_says_nothing_about_its_section() -> None:
    section = f"<section id='sharing-a-boat-with-others'><h2>Sharing a boat with others</h2>{STORY}</section>"
    assert "captain" in _text(f"<main><h1>The ferry at night</h1>{STORY.replace('captain', 'crew')}{section}</main>")


def test_a_page_of_a_word_gives_the_word() -> None:
    assert _text("Moved.", head="<title>x</title>") == "Moved."


LINKS = "".join(f"<li><a href='/a/{n}'>Story number {n} of the day</a></li>" for n in range(30))


def test_a_page_of_links_alone_is_told_by_its_description() -> None:
    head = "<title>River News</title><meta name=description content='All the news from along the river, every hour.'>"
    assert _text(f"<ul>{LINKS}</ul>", head) == "All the news from along the river, every hour."


def test_a_page_of_links_alone_is_a_list_where_nothing_describes_it() -> None:
    page = f"<html><head><title>River News</title></head><body><ul>{LINKS}</ul></body></html>"
    parts = extract(page.encode(), URL)
    assert "Story number 7" in parts.text
    assert parts.quality < 0.3


def test_a_page_that_strict_reading_leaves_empty_is_read_again() -> None:
    comments = "".join(
        f"<div class=comment><b class=author>Ada {n}</b><p>The ferry was late again, all of it.</p></div>"
        for n in range(9)
    )
    assert "late again" in _text(f"<h1>The ferry at night</h1><div class=comments>{comments}</div>")


def test_an_article_under_its_headline_is_taken_though_a_list_of_others_is_heavier() -> None:
    short = "".join(
        f"<p>Paragraph {n} tells of the ferry, of its captain and of the river that he crosses every day"
        " with one boat, whatever the weather is.</p>"
        for n in range(5)
    )
    others = "".join(
        f"<li><h5><a href='/a/{n}'>Story {n}</a></h5><div>{'The council met for an hour, and it will meet again. ' * 5}"
        "</div></li>"
        for n in range(12)
    )
    text = _text(
        f"<main><article><h1>The ferry at night</h1><div>{short}</div></article></main><div><ul>{others}</ul></div>"
    )
    assert "captain" in text
    assert "council" not in text


def test_a_table_of_data_is_not_taken_for_the_article_round_it() -> None:
    rows = "".join(
        f"<tr><td>Boat {n}</td><td>It was built in the yard, and it crosses the river since. No other did.</td></tr>"
        for n in range(30)
    )
    table = f"<table><tr><th>Boat</th><th>What it did</th></tr>{rows}</table>"
    text = _text(f"<div><h1>The ferry at night</h1><p>These are the boats of the river, all of them.</p>{table}</div>")
    assert "all of them" in text
    assert "Boat 7" in text
