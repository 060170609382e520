"""The byline that a page prints, by its mark-up, its words and its place. Nobody is invented."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from newsreader.extract.people import OPENING, agency_of, is_full_name, is_person, people
from newsreader.extract.places import around, stands_elsewhere
from newsreader.extract.tree import Element, names_of, tag_of, words_of

_NAMED = re.compile(
    r"(?:^|[\s_-])(?:by-?line\w*|author(?!i[sz])\w*|writer|contributor\w*|reporter|tac-?gia|"
    r"nguoi-?viet|journalist|autor\w*|auteur\w*|penulis|creator)(?=$|[\s_-])"
)
_HINT = re.compile(
    r"by-?line|author|writer|contributor|reporter|tac-?gia|nguoi-?viet|journalist|autor|auteur|penulis|creator"
)
_NOT_NAMED = re.compile(
    r"(?:^|[\s_-])(?:bio|about|avatar|date\w*|time\w*|follow\w*|comments?|authori[sz]\w*|social\w*|socmed\w*|"
    r"contact\w*|quote\w*|bild-?autor|photo\w*|modal|subscri\w*|share\w*|login|role|title|job\w*|editor)(?=$|[\s_-])"
)
_SECOND_HAND = re.compile(
    r"^(?:(?:medically |scientifically )?reviewed|fact[- ]checked|edited|translated|illustrat\w+|photos?|photograph\w*|"
    r"medical review\w*|expert review\w*|editor|biên tập|foto\w*|ảnh|hình)\s*(?:by\b|:)",
    re.I,
)
_BOX = re.compile(r"(?:^|[\s_-])(?:box|card|info)(?=$|[\s_-])")
_NAME_IN_BOX = re.compile(r"(?:^|[\s_-])name(?=$|[\s_-])")
_AUTHOR_PAGE = re.compile(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|autori|contributors?|journalists?|journalistes?|producers?|profiles?|"
    r"staff|writers?|reporters?|redakteure?|penulis|columnists?|tac-gia|by)/[^/?#]{2,}",
    re.I,
)
_NO_LINE = frozenset(("", "script", "style", "html", "body", "article", "main", "meta", "img", "section", "button"))
_DATELINE = re.compile(r"^[A-Z][\w.+]{1,11}(?: [A-Z]\w+)?, [A-ZÀ-Þ][A-ZÀ-Þ .'-]{2,30}$")
"""An agency and the place it tells of: ``AFP, MANILA``."""
_LONGEST = 160
_AFTER = 90
"""Elements after the headline among which its byline stands."""
_BEFORE = 30
_FAR = 10_000
_SURE = 3.0
"""What the mark-up's own word for the author weighs."""


@dataclass(frozen=True, slots=True)
class _Line:
    score: float
    distance: int
    names: tuple[str, ...]


def is_named_for_authors(element: Element) -> bool:
    """Tell whether class or id say that the element holds an author."""
    return bool(_NAMED.search(names_of(element)))


def printed_byline(root: Element, heading: Element | None) -> list[str]:
    """Return the names that the page prints as its authors.

    Weighed are what the mark-up says (``rel=author``, a class), the words (``By …``, ``Von …``), a link to a page of
    authors, and how near the headline the line stands.
    """
    above = frozenset(heading.iterancestors()) if heading is not None else frozenset()
    best: _Line | None = None
    for element, place in around(root, heading):
        distance = _FAR if place is None else place
        is_near = -_BEFORE <= distance <= _AFTER
        if tag_of(element) in _NO_LINE or not (is_near or _is_hinted(element)):
            continue
        line = _line(element, distance, is_near, above)
        if line is not None and (best is None or (line.score, -line.distance) > (best.score, -best.distance)):
            best = line
    return list(best.names) if best is not None else []


def _is_hinted(element: Element) -> bool:
    """Tell at little cost whether the mark-up may say that the element holds an author."""
    attributes = element.attrib
    if not attributes:
        return False
    told = attributes.get("class", "") + attributes.get("itemprop", "") + attributes.get("rel", "")
    return _HINT.search(told.lower() + attributes.get("id", "").lower()) is not None


def _line(element: Element, distance: int, is_near: bool, above: frozenset[Element]) -> _Line | None:
    """Return what an element tells as a byline, None where it is none."""
    marked = _marked(element)
    text = _spaced_words(element) if marked or is_near else ""
    if not 2 <= len(text) <= _LONGEST:
        return None
    worded = 2.0 if OPENING.match(text) or (is_near and _DATELINE.match(text) and agency_of(text)) else 0.0
    linked = 2.0 if _leads_to_author(element) and is_full_name(text) else 0.0
    dated = 1.0 if is_near and not marked and not worded and _is_name_and_date(element, text) else 0.0
    if not marked and not (worded and len(text) <= 100) and not linked and not dated:
        return None
    names = _names(element, text, is_plain=not marked)
    if not names or stands_elsewhere(element, above, is_near or marked >= _SURE) or _is_second_hand(element):
        return None
    score = max(marked, linked, dated) + 0.75 * worded + (2.0 if is_near else 0.0)
    return _Line(score, abs(distance) + (_FAR if distance < 0 else 0), tuple(names))


def _marked(element: Element) -> float:
    """Return how surely the mark-up says that the element holds the author: 0 is not at all."""
    properties = (element.get("itemprop") or "").split()
    if "author" in properties or "author" in (element.get("rel") or "").lower().split():
        return _SURE
    names = names_of(element)
    if not names or not _NAMED.search(names) or _NOT_NAMED.search(names):
        return 0.0
    if _BOX.search(names):
        return 1.0 if _NAME_IN_BOX.search(names) else 0.0
    return 2.0


def _is_second_hand(element: Element) -> bool:
    """Tell whether the line around the element says that somebody checked, drew or photographed: ``Reviewed by …``."""
    node: Element | None = element
    for _ in range(3):
        if node is None or not (text := _spaced_words(node)):
            return False
        if _SECOND_HAND.match(text):
            return True
        node = node.getparent()
    return False


def _names(element: Element, text: str, is_plain: bool) -> list[str]:
    """Return the people of a byline; none at all where a part of it reads as something else."""
    inner = next((part for part in element.iter() if "name" in (part.get("itemprop") or "").split()), None)
    if inner is not None and inner is not element:
        text = _spaced_words(inner)
    links = [words_of(link) for link in element.iter("a") if 3 <= len(words_of(link)) <= 60]
    is_linked = bool(links) and OPENING.sub("", text).startswith(links[0]) and OPENING.match(text) is not None
    names = people([text] if len(text) <= 100 and not is_linked else links)
    if not names and links:
        names = people([text])
    if not all(is_person(name) for name in names[:1]):
        return []
    names = [name for name in names if is_person(name)]
    if is_plain and not all(_is_plain_name(name) for name in names):
        return []
    return names


def _is_plain_name(name: str) -> bool:
    return is_full_name(name) or (name.isupper() and len(name) <= 30) or not name.isascii()


def _leads_to_author(element: Element) -> bool:
    return tag_of(element) == "a" and bool(_AUTHOR_PAGE.search(element.get("href") or ""))


def _is_name_and_date(element: Element, text: str) -> bool:
    """Tell whether bars part a name, perhaps a role, and a date: ``Ada Holm | Editor | May 3, 2026``."""
    parts = re.split(r"\s+[|•·]\s+", text)
    if tag_of(element) not in ("p", "div", "span") or not 2 <= len(parts) <= 4:
        return False
    return is_full_name(parts[0]) and bool(re.search(r"\d{1,2}\D{1,12}\d{4}|\d{4}-\d\d-\d\d", parts[-1]))


def _spaced_words(element: Element) -> str:
    """Return a short element's text with a space where an element begins or ends; empty where it is long."""
    pieces: list[str] = []
    count = 0
    for piece in cast("Iterator[str]", element.itertext()):
        count += len(piece.strip())
        if count > _LONGEST or len(pieces) > 4 * _LONGEST:
            return ""
        pieces.append(piece)
    return " ".join(" ".join(pieces).split()).replace(" ,", ",")
