"""Which line of a page is its lead, and which only looks like one."""

import pytest

from newsreader.extract.page import extract

STORY = "".join(
    f"<p>Paragraph {n} tells of the ferry, of its captain and of the river that he crosses every day with one boat.</p>"
    for n in range(8)
)
LEAD = "The ferry is back on the river after nine weeks in the yard, and the captain has a new engine."


def _lead(body: str, description: str = "") -> str:
    head = f"<title>The ferry runs at night</title><meta name=description content='{description}'>"
    return extract(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "https://bao.example/a").lead


def test_a_second_heading_right_under_the_headline_is_the_lead() -> None:
    opening = "On Monday the ferry went over for the first time since the autumn, and half the town was on it."
    body = (
        f"<article><header><h1>The ferry runs at night</h1><h2>{LEAD}</h2></header>"
        f"<div><p class=intro>{opening}</p>{STORY}</div></article>"
    )
    assert _lead(body, opening) == LEAD


def test_a_short_subhead_under_the_headline_is_no_lead() -> None:
    body = f"<div><h1>The ferry runs at night</h1><h2>What happened</h2>{STORY}</div>"
    assert _lead(body, "All there is to know about boats.") == "All there is to know about boats."


def test_the_lead_is_taken_without_the_caption_that_stands_in_one_box_with_it() -> None:
    caption = "<span>The boat at its pier on Monday. Photo: Ada Holm</span>"
    box = f"<div class=story-intro>{caption}<p class=intro>{LEAD}</p></div>"
    assert _lead(f"<article><h1>The ferry runs at night</h1><div>{box}{STORY}</div></article>", LEAD) == LEAD


def test_a_printed_headline_of_other_words_is_no_lead_where_the_page_describes_the_line_under_it() -> None:
    body = (
        "<nav><h1>The ferry runs at night</h1></nav>"
        "<article><header><h2>Captain of the river boat works on after dark and before dawn too</h2>"
        f"<div class=rich>{LEAD}</div></header>{STORY}</article>"
    )
    assert _lead(body, LEAD) == LEAD


def test_a_lead_of_two_lines_is_taken_whole() -> None:
    second = "The first crossing at night took a quarter of an hour."
    lines = f"<h2 class=subtitle>{LEAD}</h2><h2 class=subtitle>{second}</h2>"
    body = f"<article><header><h1>The ferry runs at night</h1>{lines}</header><div>{STORY}</div></article>"
    assert _lead(body) == f"{LEAD} {second}"


def test_a_linked_title_written_like_the_lead_is_no_second_line_of_it() -> None:
    other = "<h2 class=subtitle><a href='/b'>Nine things to know about bridges before you cross one</a></h2>"
    lines = f"<h2 class=subtitle>{LEAD}</h2>{other}"
    body = f"<article><header><h1>The ferry runs at night</h1>{lines}</header><div>{STORY}</div></article>"
    assert _lead(body) == LEAD


def test_a_type_may_name_the_lead() -> None:
    body = (
        f"<article><header><h1>The ferry runs at night</h1><div type=lead><p>{LEAD}</p></div></header>{STORY}</article>"
    )
    assert _lead(body, "How boats cross rivers.") == LEAD


HEADLINE = "<h1>The ferry runs at night</h1>"
BODY = f"<article>{STORY}</article>"


@pytest.mark.parametrize(
    "line", [f"<p>{LEAD}</p>", f"<h3>{LEAD}</h3>", f"<div><strong>{LEAD}</strong></div>", f"<div data-x=q>{LEAD}</div>"]
)
def test_the_only_line_between_headline_and_text_is_the_lead(line: str) -> None:
    assert _lead(f"<div>{HEADLINE}{line}{BODY}</div>") == LEAD


@pytest.mark.parametrize(
    "line",
    [
        "<p>Sign up for the morning letter and get the river in your inbox every day.</p>",
        "<p>This post may contain affiliate links, from which our house has a share.</p>",
        "<p>Do you expect that the ferry will run for another hundred years on this river?</p>",
        "<p>The ferry runs at night, the bridge by day, the train on Sundays and the tram</p>",
        f"<aside><p>{LEAD}</p></aside>",
        f"<ul><li><p>{LEAD}</p></li></ul>",
        f"<p>{LEAD}</p><p>Its captain has crossed the river for thirty years and never missed a day.</p>",
    ],
)
def test_what_stands_between_headline_and_text_for_another_reason_is_no_lead(line: str) -> None:
    assert _lead(f"<div>{HEADLINE}{line}{BODY}</div>") == ""


def test_a_place_set_before_the_lead_is_no_part_of_it() -> None:
    lead = f"<p class=description><span class=location-stamp>Cask Pier</span>{LEAD}</p>"
    body = f"<article><h1>The ferry runs at night</h1>{lead}"
    assert _lead(f"{body}<div>{STORY}</div></article>") == LEAD


def test_words_in_a_span_that_names_no_place_stay_in_the_lead() -> None:
    body = f"<article><h1>The ferry runs at night</h1><p class=description><span class=first>At last</span> {LEAD}</p>"
    assert _lead(f"{body}<div>{STORY}</div></article>") == f"At last {LEAD}"
