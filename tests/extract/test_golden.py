"""Whole pages of the project's own writing, as publishers' systems print them, and each part as a reader wants it.

Beside every page in ``golden/`` stands what must come out of it (TOML): ``from`` is the page's address, the other keys
are the parts' names. A part that the file does not name is not compared, but a page has only the pictures, lists and
comments that are named, and a change of date only where one is. ``markup`` holds pieces that have to be in the clean
HTML, ``absent`` words that must be neither there nor in the text. A picture's ``file`` is the end of its address,
``after`` the number of the paragraph it follows (0: none). ``fails`` names the parts that are not right yet, with the
reason; such a part has to fail.
"""

import json
import tomllib
from functools import cache
from html import escape
from itertools import zip_longest
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from newsreader.extract.gate.sanitise import clean
from newsreader.extract.page import extract
from newsreader.extract.text import text_of
from newsreader.model.article import LinkBlock, PageParts
from newsreader.model.ids import CleanHtml
from tests.support.safe_html import offences

GOLDEN = Path(__file__).parent / "golden"
PAGES = sorted(path.stem for path in GOLDEN.glob("*.html"))
_VALUES = "url kind title lead byline agency published modified section site language next_page other_form".split()
_PARTS = [*_VALUES, *"tags paragraphs markup absent pictures blocks comments told_by".split()]

_ALWAYS = ("modified", "pictures", "blocks", "comments")
"""Parts of which a page has none where its file names none."""


@cache
def _expected(name: str) -> dict[str, Any]:
    return tomllib.loads((GOLDEN / f"{name}.toml").read_text("utf-8"))


@cache
def _parts(name: str) -> PageParts:
    return extract((GOLDEN / f"{name}.html").read_bytes(), _expected(name)["from"])


def _cases() -> list[Any]:
    """Return each page with the parts to compare; a part that is known to fail is a case of its own."""
    cases = []
    for name in PAGES:
        expected = _expected(name)
        reasons = expected.get("fails", {})
        told = [part for part in _PARTS if part in expected or part in _ALWAYS]
        cases.append(pytest.param(name, tuple(part for part in told if part not in reasons), id=name))
        for part, reason in reasons.items():
            cases.append(pytest.param(name, (part,), id=f"{name}-{part}", marks=pytest.mark.xfail(reason=reason)))
    return cases


def _pictures(parts: PageParts, expected: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the pictures with the keys that are expected of each, and a file that is expected as it is written."""
    found = []
    plain = {"file": "", "caption": "", "credit": ""}
    for picture, wanted in zip_longest(parts.pictures, expected.get("pictures", [])):
        if picture is None:
            break
        wanted = wanted or plain
        told: dict[str, Any] = {
            "file": wanted["file"] if wanted["file"] and picture.src.endswith(wanted["file"]) else picture.src,
            "caption": picture.caption,
            "credit": picture.credit,
            "after": _paragraphs_before(parts.html, picture.src, expected["paragraphs"]),
            "alt": picture.alt,
            "width": picture.width,
            "height": picture.height,
        }
        found.append({key: told[key] for key in wanted})
    return found


def _paragraphs_before(html: str, src: str, paragraphs: list[str]) -> int:
    """Return after which of the expected paragraphs a picture stands, counted from 1; 0 before them all."""
    at = html.index(f'src="{escape(src, quote=False)}"')
    above = text_of(CleanHtml(html[: html.rindex("<img", 0, at)])).split("\n\n")
    return max((paragraphs.index(text) + 1 for text in above if text in paragraphs), default=0)


def _block(block: LinkBlock, wanted: dict[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "label": block.label,
        "kind": block.kind.value,
        "paths": [urlsplit(link.url)._replace(scheme="", netloc="").geturl() for link in block.links],
        "titles": [link.title for link in block.links],
        "teasers": [link.teaser for link in block.links],
        "thumbnails": [link.picture or "" for link in block.links],
    }
    return {key: told[key] for key in wanted}


def _blocks(parts: PageParts, expected: list[dict[str, Any]]) -> list[dict[str, Any]]:
    plain = dict.fromkeys(("label", "kind", "paths", "titles"))
    padded = [*expected, *[plain] * (len(parts.blocks) - len(expected))]
    return [_block(block, wanted) for block, wanted in zip(parts.blocks, padded, strict=False)]


def _comments(parts: PageParts, expected: list[dict[str, Any]]) -> list[dict[str, Any]]:
    keys = ("author", "text", "time", "likes", "reply_to")
    wanted = [expected[at] if at < len(expected) else dict.fromkeys(keys) for at in range(len(parts.comments))]
    return [{key: getattr(comment, key) for key in each} for comment, each in zip(parts.comments, wanted, strict=True)]


def _compared(parts: PageParts, expected: dict[str, Any], part: str) -> tuple[Any, Any]:
    """Return what was found of a part and what is expected, in one form."""
    wanted = expected.get(part, [])
    match part:
        case "pictures":
            return _pictures(parts, expected), wanted
        case "blocks":
            return _blocks(parts, wanted), wanted
        case "comments":
            return _comments(parts, wanted), wanted
        case "paragraphs":
            return parts.text.split("\n\n") if parts.text else [], wanted
        case "markup":
            return [piece for piece in wanted if piece not in parts.html], []
        case "absent":
            return [words for words in wanted if words in parts.html or words in parts.text], []
        case "told_by":
            return {key: parts.told_by.get(key) for key in wanted}, wanted
        case "tags":
            return list(parts.tags), wanted
        case "kind":
            return parts.kind.value, wanted
        case "modified":
            return parts.modified, expected.get("modified")
    return getattr(parts, part), wanted


def _difference(found: Any, wanted: Any) -> str:
    """Say in few lines how a part differs: of lists, the first element that does."""
    if isinstance(found, list) and isinstance(wanted, list):
        at = next((n for n, (a, b) in enumerate(zip(found, wanted, strict=False)) if a != b), len(wanted))
        rest = f"element {at} of {len(found)} found, {len(wanted)} wanted"
        return f"{rest}\n  found  {_shown(found[at : at + 1])}\n  wanted {_shown(wanted[at : at + 1])}"
    return f"\n  found  {_shown(found)}\n  wanted {_shown(wanted)}"


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


@pytest.mark.parametrize(("name", "parts"), _cases())
def test_the_parts_of_a_page_are_as_a_reader_wants_them(name: str, parts: tuple[str, ...]) -> None:
    compared = ((part, *_compared(_parts(name), _expected(name), part)) for part in parts)
    differing = [f"{part}: {_difference(found, wanted)}" for part, found, wanted in compared if found != wanted]
    assert not differing, f"{name}: " + "\n".join(differing)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_safe_and_holds_nothing_twice(name: str) -> None:
    parts = _parts(name)
    assert offences(parts.html) == []
    assert clean(parts.html, parts.url) == parts.html
    outside = [picture.caption for picture in parts.pictures]
    outside += [link.title for block in parts.blocks for link in block.links]
    outside += [comment.text for comment in parts.comments]
    assert [words for words in outside if " " in words and words in parts.text] == []


def test_every_page_says_what_is_wanted_and_no_expectation_lacks_its_page() -> None:
    assert sorted(path.stem for path in GOLDEN.glob("*.toml")) == PAGES
    known = {"from", "fails", *_PARTS}
    for name in PAGES:
        assert {"from", "kind", "paragraphs"} <= set(_expected(name)) <= known, name
        assert set(_expected(name).get("fails", {})) <= set(_PARTS), name
