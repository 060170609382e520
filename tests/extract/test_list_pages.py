"""Publishers' lists and readers' comments in the mark-ups of many papers: label, kind, order, thread."""

from urllib.parse import urlsplit

import pytest

from newsreader.extract.page import extract
from tests.extract.list_pages import BASE, COMMENTS, LISTS


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_found_with_label_kind_and_lines_in_order(name: str) -> None:
    html, expected = LISTS[name]
    parts = extract(html.encode(), BASE)
    found = [
        (block.label, block.kind.value, tuple(urlsplit(link.url).path for link in block.links))
        for block in parts.blocks
    ]
    assert found == [(each.label, each.kind, each.paths) for each in expected]
    for block, each in zip(parts.blocks, expected, strict=True):
        assert block.links[0].teaser == each.teaser
        assert (block.links[0].picture or "").endswith(each.picture)
        assert all(link.title not in parts.text for link in block.links)
    assert len(parts.text.split("\n\n")) >= 5


@pytest.mark.parametrize("name", COMMENTS)
def test_comments_are_found_with_likes_and_thread(name: str) -> None:
    html, expected = COMMENTS[name]
    parts = extract(html.encode(), BASE)
    assert [(each.author, each.text, each.likes, each.reply_to) for each in parts.comments] == list(expected)
    assert all(each.text not in parts.text for each in parts.comments)
