"""Pages assembled of pieces of mark-up: every piece by itself, then any of them together."""

from dataclasses import fields
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.extract.page import extract
from tests.extract.assembled import EDITIONS, KINDS, URL, Choice, Places, page_of, wanted_of

_DISTURBING = (
    ("vi", ("head", "second heading"), ("comments", "articles")),
    ("vi", ("head", "second heading"), ("comments", "sent by")),
    ("en", ("paragraph", "unclosed"), ("between", "skip")),
)
"""Pieces of which one could be taken for a part of the other: a comment's time for the article's."""
_USUAL = {
    "vi": "named sapo named plain h3 figure see-also advertisement right none list list",
    "en": "plain standfirst entry plain h2 figure read-more none none none popular none",
    "de": "time named article plain h2 foto box none von none popular none",
    "fr": "time named article plain h2 photo box none par none popular none",
    "ja": "time named article plain h2 span box none author none popular none",
}
"""Of each edition the piece of each kind that stands beside one that is looked at."""


def _usual(edition: str, **others: str) -> Choice:
    names = [name.replace("-", " ") for name in _USUAL[edition].split()]
    return Choice(edition, dict(zip(KINDS, names, strict=True)) | others)


def _found(choice: Choice) -> dict[str, Any]:
    parts = extract(page_of(choice).encode(), URL)
    return {
        "title": parts.title,
        "lead": parts.lead,
        "paragraphs": parts.text.split("\n\n"),
        "pictures": [(urlsplit(each.src).path, each.caption, each.credit) for each in parts.pictures],
        "lists": [[link.title for link in block.links] for block in parts.blocks],
        "comments": [(each.author, each.text) for each in parts.comments],
        "byline": parts.byline,
        "published": parts.published,
    }


def _each_piece() -> list[Any]:
    cases = []
    for edition, pieces in EDITIONS.items():
        for kind in KINDS:
            for name in pieces[kind]:
                cases.append(pytest.param(edition, kind, name, id=f"{edition}-{kind}-{name}"))
    return cases


@pytest.mark.parametrize(("edition", "kind", "name"), _each_piece())
def test_a_piece_among_usual_ones_gives_every_part(edition: str, kind: str, name: str) -> None:
    choice = _usual(edition, **{kind: name})
    assert _found(choice) == wanted_of(choice)


def _choices(edition: str) -> st.SearchStrategy[Choice]:
    """Return a strategy for an edition's pages of all pieces that are understood by themselves."""
    pieces = EDITIONS[edition]
    understood = {kind: st.sampled_from(sorted(pieces[kind])) for kind in KINDS}
    places = {field.name: st.integers(1, 5) for field in fields(Places)}
    return st.builds(Choice, st.just(edition), st.fixed_dictionaries(understood), st.builds(Places, **places))


@settings(max_examples=160, deadline=None)
@given(st.sampled_from(sorted(EDITIONS)).flatmap(_choices))
def test_any_pieces_together_give_every_part(choice: Choice) -> None:
    assert _found(choice) == wanted_of(choice)


@pytest.mark.parametrize("pieces", _DISTURBING)
def test_pieces_that_disturb_one_another_give_every_part(pieces: tuple[Any, ...]) -> None:
    edition, *disturbing = pieces
    choice = _usual(edition, **dict(disturbing))
    assert _found(choice) == wanted_of(choice)
