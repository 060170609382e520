"""What in a body is dropped for its names or its links, and what is kept in spite of them."""

import pytest

from newsreader.extract.page import extract

STORY = "".join(
    f"<p>Paragraph {n} tells of the ferry, of its captain and of the river that he crosses.</p>" for n in range(8)
)
PROSE = "<p>The bridge will open in spring, the mayor said. It took nine years and cost twice what was planned. "
PROSE += (
    "Whoever crosses it on foot needs four minutes; by ferry it was a quarter of an hour, if there was no queue.</p>"
)


def _html(body: str) -> str:
    main = f"<main><h1>The ferry</h1>{STORY}{body}{STORY}</main>"
    page = f"<html><head><title>The ferry</title></head><body>{main}</body></html>"
    return extract(page.encode(), "https://bao.example/a").html


@pytest.mark.parametrize(
    "name", ["newsletter-box", "related-articles", "sidebar", "author-bio", "hidden", "testimonials"]
)
def test_a_box_is_dropped_with_its_paragraphs(name: str) -> None:
    assert "mayor" not in _html(f"<div class='{name}'>{PROSE}</div>")


@pytest.mark.parametrize("name", ["toc-para", "social-media-embed", "hidden-answer", "entry-share-text"])
def test_a_tool_s_name_on_whole_paragraphs_means_something_else(name: str) -> None:
    assert "mayor" in _html(f"<div class='{name}'>{PROSE}</div>")


def test_a_tool_without_paragraphs_is_dropped() -> None:
    assert "Send it on" not in _html("<div class=share>Send it on</div>")


def test_words_of_a_sentence_are_kept_whatever_their_class() -> None:
    assert "twelve dollars" in _html("<p>He owed her <a class=popup href='/n'>twelve dollars</a> for the crossing.</p>")


def test_code_keeps_its_comments() -> None:
    assert "# cast off" in _html("<pre><code><span class=hljs-comment># cast off</span>\nboat.go()</code></pre>")


def test_a_linked_heading_is_kept() -> None:
    assert "The second pier" in _html(f"<h2><a class=toc-backref href='#x'>The second pier</a></h2>{PROSE}")


def test_rows_of_a_table_are_kept_whatever_their_class() -> None:
    rows = "".join(f"<tr class='ad-{n} related'><td>Boat {n}</td><td>{n} trips</td></tr>" for n in range(9))
    html = _html(f"<table><tr><th>Boat</th><th>Trips</th></tr>{rows}</table>")
    assert "Boat 8" in html


def test_a_table_of_facts_is_kept_whatever_its_class() -> None:
    table = "<table class=infobox><tr><th>Length</th><td>Nine hundred metres</td></tr></table>"
    assert "Nine hundred" in _html(table)


def test_a_list_of_links_that_the_text_announces_is_kept() -> None:
    links = "".join(f"<li><a href='https://x.example/{n}'>Report number {n} on ferries</a></li>" for n in range(4))
    assert "Report number 3" in _html(
        f"<p>Whoever wants to know more will find it in these reports:</p><ul>{links}</ul>"
    )


def test_a_table_of_contents_is_kept_as_a_list() -> None:
    links = "".join(f"<li><a href='#part{n}'>Part {n} of the river</a></li>" for n in range(4))
    assert "Part 3 of the river" in _html(f"<ul>{links}</ul>")


def test_a_list_of_other_articles_is_dropped() -> None:
    links = "".join(f"<li><a href='/{n}'>Another story, number {n}, of today</a></li>" for n in range(4))
    assert "Another story" not in _html(f"<div><ul>{links}</ul></div>")


CARD = (
    "<div class=card><img src='/{n}.jpg'><h3><a href='/news/{n}'>The council meets again in town {n}</a></h3>"
    "<p>{t}</p></div>"
)


def test_cards_of_the_site_s_other_articles_are_dropped() -> None:
    cards = "".join(CARD.format(n=n, t="What it will talk about this time, and who will be there.") for n in range(4))
    assert "council" not in _html(f"<div>{cards}</div>")


def test_two_cards_are_no_row() -> None:
    cards = "".join(CARD.format(n=n, t="What it will talk about this time, and who will be there.") for n in range(2))
    assert "who will be there" in _html(f"<div>{cards}</div>")


def test_cards_that_lead_to_other_sites_are_kept() -> None:
    cards = "".join(CARD.format(n=n, t="It is a good one, and it costs little.") for n in range(4))
    html = _html(f"<div>{cards.replace('/news/', 'https://shop.example/news/')}</div>")
    assert "costs little" in html


def test_a_copy_for_small_screens_is_dropped() -> None:
    assert _html(f"<div class=wide>{PROSE}</div><div class=small>{PROSE}</div>").count("the mayor said") == 1


def test_a_question_asked_twice_in_an_interview_is_kept() -> None:
    question = "<p><b>Which of the many dishes of this river do you cook for yourself at home?</b></p>"
    assert _html(f"{question}<p>Soup, with much pepper.</p>{question}<p>Fish, with rice.</p>").count("many dishes") == 2


def test_a_second_first_rank_heading_becomes_a_subhead() -> None:
    assert "<h2>The second pier</h2>" in _html(f"{STORY}<h1>The second pier</h1>{PROSE}")


def test_a_headline_of_another_article_in_capitals_is_dropped() -> None:
    assert "BRIDGE" not in _html("<p><strong><a href='/b'>BRIDGE WILL OPEN IN SPRING, MAYOR SAYS</a></strong></p>")


@pytest.mark.parametrize(("host", "is_kept"), [("https://reports.example", True), ("https://bao.example", False)])
def test_a_list_of_sources_is_kept_under_its_heading(host: str, is_kept: bool) -> None:
    links = "".join(f"<li><a href='{host}/{n}'>Report number {n} on the ferries</a></li>" for n in range(4))
    page = f"<html><body><main><h1>The ferry</h1>{STORY}<h3>Sources</h3><ul>{links}</ul></main></body></html>"
    assert ("Report number 3" in extract(page.encode(), "https://bao.example/a").html) is is_kept


@pytest.mark.parametrize(
    "name",
    ["infobox", "expandable-box", "wp-block-query", "grid next-prev", "right-column", "hideCompletely", "appHint"],
)
def test_a_box_beside_the_text_is_dropped(name: str) -> None:
    assert "mayor" not in _html(f"<div class='{name}'>{PROSE}</div>")


@pytest.mark.parametrize("how", ["style='display: none'", "style='visibility:hidden'", "hidden"])
def test_a_copy_that_is_not_shown_is_dropped_though_it_is_as_long_as_the_text(how: str) -> None:
    copy = STORY.replace("ferry", "bridge") * 2
    html = _html(f"<div {how}>{copy}</div>")
    assert "the ferry" in html
    assert "the bridge" not in html


def test_a_text_that_a_script_shows_is_kept() -> None:
    page = (
        f"<html><body><article><h1>The ferry</h1><p>Please wait.</p><div hidden>{STORY}</div></article></body></html>"
    )
    assert "captain" in extract(page.encode(), "https://bao.example/a").text


def test_a_card_that_opens_over_a_name_is_dropped_and_the_sentence_kept() -> None:
    card = (
        "<span class=x1><img src='/p.jpg'><a href='/p/ada'>Ada Holm</a><a href='/1'>Ferry queue grows again</a>"
        "<a href='/2'>Ferry queue is gone</a></span>"
    )
    html = _html(
        f"<p><span>Mayor <a href='/p/ada'>Ada Holm</a>{card} said that the pier will open in spring.</span></p>"
    )
    assert "pier will open" in html
    assert "queue" not in html


def test_a_post_of_a_network_is_kept_in_a_box_named_for_sharing() -> None:
    post = "<blockquote class=twitter-tweet><p>The bell rang.</p>— Ada (@ada) <a href='/s/1'>May 3</a></blockquote>"
    assert "The bell rang." in _html(f"<div class=social-media-embed>{post}</div>")


@pytest.mark.parametrize("name", ["btn btn-primary", "wp-block-button__link button", "cta"])
def test_a_link_that_looks_like_a_button_is_no_line_of_the_text(name: str) -> None:
    button = f"<a class='{name}' href='/shop'>Get the chart</a>"
    assert "Get the chart" not in _html(f"<p>{button}</p>")
    assert "Get the chart" in _html(f"<p>Whoever wants to know more can also {button} of the river.</p>")


def test_the_heading_that_announced_buttons_goes_with_them() -> None:
    html = _html("<h3>Buy it from:</h3><div><a class=btn href='/s'>A shop</a><a class=btn href='/t'>Another</a></div>")
    assert "Buy it" not in html


def test_links_under_a_label_in_one_paragraph_are_dropped() -> None:
    links = "<a href='/1'>The bell of the old landing</a> [FILM]<br><a href='/2'>Who steers the ferry</a> [REPORT]"
    assert "old landing" not in _html(f"<p><strong>DON'T MISS</strong><br>{links}</p>")
    assert "old landing" in _html(f"<p>Two chapters are read most:<br>{links}</p>")


def test_a_linked_heading_over_its_own_text_is_kept() -> None:
    assert "East pier" in _html(f"<header><h3><a href='/east'>East pier</a></h3></header>{PROSE}")


def test_an_article_set_into_the_text_is_a_card() -> None:
    card = "<article><h4><a href='/news/bell'>The bell of the old landing rings again</a></h4></article>"
    assert "old landing" not in _html(f"<section class=in>{card}</section>")


def test_a_call_to_a_deed_is_no_text_whatever_else_its_name_says() -> None:
    assert "mayor" not in _html(f"<section class='rich-text-cta'>{PROSE}</section>")


@pytest.mark.parametrize("name", ["authorprofile", "entry__authordescription", "authorcard"])
def test_a_box_about_the_author_is_known_by_a_name_in_one_word(name: str) -> None:
    assert "writes about rivers" not in _html(f"<div class={name}><p>Ada Holm writes about rivers and boats.</p></div>")


def test_formulas_are_kept_whatever_draws_them() -> None:
    formula = "<span class='CtxtMenu_Attached'><math><mi>v</mi><mo>=</mo><mi>s</mi></math> metres</span>"
    assert "metres" in _html(f"<div>{formula}</div>")


def test_a_sentence_is_kept_in_which_a_card_opens_over_a_name() -> None:
    card = (
        "<span><img src='/p.jpg' alt=''><a href='/1'>Who steers the ferry at night</a> <a href='/2'>Its bell</a></span>"
    )
    rest = " rang the bell of the landing twice before anybody came to the window and looked out."
    html = _html(f"<p><span>Ada Holm{card}{rest}</span></p>")
    assert "rang the bell of the landing" in html
    assert "Who steers" not in html
