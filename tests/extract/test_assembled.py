"""Pages assembled of pieces of mark-up: every piece by itself, then any of them together."""

from dataclasses import fields
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from newsreader.extract.page import extract
from tests.extract.assembled import EDITIONS, KINDS, URL, Choice, Places, page_of, wanted_of

_NOT_YET = {
    ("vi", "head", "long date"): "the time before a day in words is not read",
    ("vi", "head", "readers counted"): "the time after a bar and before another number is not read",
    ("vi", "head", "no heading"): "the lead under a headline that is no heading is lost",
    ("vi", "inline", "related one"): "a linked picture and title without a label are dropped",
    ("vi", "inline", "bullet"): "links behind bullets stay in the text",
    ("vi", "inline", "bold link"): "a lone link between paragraphs stays in the text",
    ("vi", "between", "audio"): "words beside a player stay in the text",
    ("vi", "between", "poll"): "the question of a poll stays in the text",
    ("vi", "between", "player"): "the title of a film stays in the text",
    ("vi", "signature", "by"): "the paper after the author is taken for another",
    ("vi", "comments", "table"): "the time stays in the comment's text",
    ("vi", "closing", "appeal"): "an appeal for support stays in the text",
    ("vi", "closing", "origin"): "the address of the original stays in the text",
    ("vi", "closing", "hotline"): "a line for letters to the editor stays in the text and hides the signature",
    ("vi", "head", "words first"): "the time after a day in words is not read",
    ("vi", "lead", "place"): "a place before the lead is glued to it",
    ("vi", "inline", "list without label"): "a list without a label comes after the others",
    ("vi", "inline", "embedded"): "an embedded article's title stays in the text",
    ("vi", "inline", "divs"): "links in a box without a label are dropped",
    ("vi", "between", "members"): "an offer of membership stays in the text",
    ("vi", "between", "weather"): "the weather stays in the text",
    ("vi", "signature", "text, pictures"): "the word for text is taken for the author",
    ("vi", "closing", "updated"): "a line of date stays in the text",
    ("vi", "closing", "home"): "a link home stays in the text",
    ("vi", "closing", "likes"): "counts of likes stay in the text",
    ("vi", "closing", "follow"): "a line for the paper's channel stays in the text",
    ("vi", "after", "counts"): "a list with counts beside its lines is not found",
    ("vi", "after", "unknown label"): "a list under an unknown label is not found",
    ("vi", "comments", "sent by"): "the whole line of the author is taken for the name",
    ("en", "picture", "sources"): "the small variant is taken",
    ("en", "inline", "bullets"): "a list of nothing but links without a label is dropped",
    ("en", "inline", "embed"): "an embedded article is dropped",
    ("en", "between", "comments"): "a jump link stays in the text",
    ("en", "closing", "follow"): "a line for the paper's channel stays in the text",
    ("en", "closing", "likes"): "counts of likes stay in the text",
    ("en", "comments", "wordpress"): "'says' after a comment's author is taken for more than it is",
    ("de", "inline", "line 2"): "a lone link after words in bold that are no known label stays in the text",
    ("de", "closing", "top"): "a jump link stays in the text",
    ("de", "closing", "comment"): "a jump link stays in the text",
    ("fr", "closing", "top"): "a jump link stays in the text",
    ("ja", "inline", "line 2"): "a lone link after words in bold that are no known label stays in the text",
    ("ja", "signature", "brackets"): "a name in wide brackets is not read",
    ("ja", "closing", "top"): "a jump link stays in the text",
}
"""Pieces that are not understood yet, and what becomes of them."""
_NOT_TOGETHER = {
    ("vi", ("head", "second heading"), ("comments", "articles")): "a comment's time is taken for the article's",
}
"""Pieces that are understood alone and not together."""
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
                reason = _NOT_YET.get((edition, kind, name))
                marks = [pytest.mark.xfail(reason=reason)] if reason else []
                cases.append(pytest.param(edition, kind, name, id=f"{edition}-{kind}-{name}", marks=marks))
    return cases


@pytest.mark.parametrize(("edition", "kind", "name"), _each_piece())
def test_a_piece_among_usual_ones_gives_every_part(edition: str, kind: str, name: str) -> None:
    choice = _usual(edition, **{kind: name})
    assert _found(choice) == wanted_of(choice)


def _choices(edition: str) -> st.SearchStrategy[Choice]:
    """Return a strategy for an edition's pages of all pieces that are understood by themselves."""
    pieces = EDITIONS[edition]
    understood = {
        kind: st.sampled_from([name for name in pieces[kind] if (edition, kind, name) not in _NOT_YET])
        for kind in KINDS
    }
    places = {field.name: st.integers(1, 5) for field in fields(Places)}
    return st.builds(Choice, st.just(edition), st.fixed_dictionaries(understood), st.builds(Places, **places))


@settings(max_examples=160, deadline=None)
@given(st.sampled_from(sorted(EDITIONS)).flatmap(_choices))
def test_any_pieces_together_give_every_part(choice: Choice) -> None:
    told = {("edition", choice.edition), *choice.pieces.items()}
    assume(not any({("edition", edition), *pieces} <= told for edition, *pieces in _NOT_TOGETHER))
    assert _found(choice) == wanted_of(choice)


@pytest.mark.parametrize(
    "pieces",
    [pytest.param(pieces, marks=pytest.mark.xfail(reason=reason)) for pieces, reason in _NOT_TOGETHER.items()],
)
def test_pieces_that_disturb_one_another_give_every_part(pieces: tuple[Any, ...]) -> None:
    edition, *disturbing = pieces
    choice = _usual(edition, **dict(disturbing))
    assert _found(choice) == wanted_of(choice)


def test_every_piece_that_is_not_understood_yet_exists() -> None:
    together = {(edition, *piece) for edition, *pieces in _NOT_TOGETHER for piece in pieces}
    assert all(name in EDITIONS[edition][kind] for edition, kind, name in _NOT_YET.keys() | together)
