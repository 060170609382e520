"""Links to other articles between paragraphs, without a label: which are a list, and which are the text's own."""

import pytest

from newsreader.extract.lists.blocks import take_blocks
from newsreader.extract.tree import parsed

STORY = "<p>" + "The ferry crosses the river every day, and the captain knows everybody on board. " * 2 + "</p>"
ONE = "<a href='/t/1'>Chain ferry back on the old crossing</a>"
TWO = "<a href='/t/2'>Price of early whiting climbs again</a>"


def _titles(lines: str) -> list[list[str]]:
    root = parsed(f"<html><body><div>{STORY}{lines}{STORY}</div></body></html>")
    assert root is not None
    return [[link.title for link in block.links] for block in take_blocks(root, "https://bao.example/a.html")]


@pytest.mark.parametrize(
    "lines",
    [
        f"<p>• {ONE}</p><p>• {TWO}</p>",
        f"<p>{ONE}</p><p>{TWO}</p>",
        f"<ul><li><strong>{ONE}</strong></li><li><strong>{TWO}</strong></li></ul>",
    ],
)
def test_lines_of_links_between_paragraphs_are_a_list(lines: str) -> None:
    titles = ["Chain ferry back on the old crossing", "Price of early whiting climbs again"]
    assert _titles(lines) == [titles]


@pytest.mark.parametrize(
    "lines",
    [
        f"<p><strong>{ONE}</strong></p>",
        f"<p>These are the reports that the council has asked for:</p><ul><li>{ONE}</li><li>{TWO}</li></ul>",
        f"<h3>What the council asked for</h3><ul><li>{ONE}</li><li>{TWO}</li></ul>",
        "<ul><li><a href='https://other.example/a'>A report of another house on whiting</a></li></ul>",
        "<ul><li><a href='#engine'>How the new engine was built</a></li></ul>",
        "<p>• <a href='/n'>Sign up for our newsletter before breakfast</a></p>",
    ],
)
def test_a_linked_subhead_sources_contents_and_offers_are_no_list(lines: str) -> None:
    assert _titles(lines) == []


def test_a_label_in_bold_need_not_be_known_before_another_article() -> None:
    assert _titles(f"<p><strong>Lesetipp:</strong> {ONE}</p>") == [["Chain ferry back on the old crossing"]]
    assert _titles("<p><strong>Source:</strong> <a href='https://other.example/r'>The report of the year</a></p>") == []


def test_a_box_of_a_heading_and_titles_is_a_list_under_any_label() -> None:
    box = f"<div><h3>Tales of the river</h3><ul><li>{ONE} <a href='/t/1#c'>5</a></li><li>{TWO}</li></ul></div>"
    assert _titles(box) == [["Chain ferry back on the old crossing", "Price of early whiting climbs again"]]
