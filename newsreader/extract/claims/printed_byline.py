"""The byline that a page prints, by its mark-up, its words and its place. Nobody is invented."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from newsreader.extract.claims.people import OPENING, agency_of, is_full_name, is_person, people
from newsreader.extract.claims.places import around, stands_elsewhere
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
    r"contact\w*|quote\w*|bild-?autor|photo\w*|modal|subscri\w*|share\w*|login|role|title|job\w*|editor|views?|"
    r"counts?)(?=$|[\s_-])"
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
    r"staff|editors?|writers?|reporters?|redakteure?|penulis|columnists?|tac-gia|by|av)/[^/?#]{2,}|/@[^/?#]{2,}",
    re.I,
)
_LABEL = re.compile(
    r"(?:(?:written|words|text|article|posted|published|story|reported) )?by|authors?(?:\(s\))?|von|par|por|"
    r"autor(?:en|es|a|in)?|auteurs?|tác giả|作者",
    re.I,
)
"""A line that only announces the author, whom the next element names."""
_ALIAS = re.compile(r"by\s+(\w[\w.-]{1,20})", re.I)
_ANY_DATE = re.compile(r"\d{1,2}\D{1,12}\d{4}|\d{4}-\d\d-\d\d|\d+ (?:minute|hour|day|week|month|year)s? ago\b")
_JOINTS = re.compile(r"(?:[\s,;&|/•·+]|\b(?:by|and|with|und|von|et|par|y|e|por|och|og|en|và)\b)*", re.I)
"""What stands between the names of a byline, or before the first."""
_NO_LINE = frozenset(("", "script", "style", "html", "body", "article", "main", "meta", "img", "section", "button"))
_DATELINE = re.compile(r"^[A-Z][\w.+]{1,11}(?: [A-Z]\w+)?, [A-ZÀ-Þ][A-ZÀ-Þ .'-]{2,30}$")
"""An agency and the place it tells of: ``AFP, MANILA``."""
_PICTURES_BY = re.compile(r"(?:photographs|photos|pictures|fotos|images|ảnh)\s*(?:by\b|von\b|:)\s*(.{3,60})", re.I)
"""The byline of a gallery: who took the pictures is its author where the page names nobody else."""
_LAST_RESORT = 0.1
_LONGEST = 160
_AFTER = 90
"""Elements after the headline among which its byline stands."""
_BEFORE = 30
_FAR = 10_000
_PLACES = 1
"""Words after the names of a byline that are none: ``By Ada Holm and Bo Lind, Nairobi``."""
_SURE = 3.0
"""What the mark-up's own word for the author weighs."""


@dataclass(frozen=True, slots=True)
class _Line:
    score: float
    distance: int
    names: tuple[str, ...]


_MOST_LINES = 500
"""Lines that might name an author, looked at in one page."""


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
    lines = 0
    for element, place in around(root, heading):
        distance = _FAR if place is None else place
        is_near = -_BEFORE <= distance <= _AFTER
        if tag_of(element) in _NO_LINE or not (is_near or _is_hinted(element) or _is_label(element)):
            continue
        line = _line(element, distance, is_near, above)
        if line is not None and (best is None or (line.score, -line.distance) > (best.score, -best.distance)):
            best = line
        lines += line is not None
        if lines >= _MOST_LINES:
            break
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
    if _is_label(element):
        return _labelled(element, distance, is_near, above)
    marked = _marked(element)
    text = _spaced_words(element) if marked or is_near else ""
    marked = marked or float(_is_box_of_a_name(element, text))
    if not 2 <= len(text) <= _LONGEST:
        return None
    worded = 2.0 if OPENING.match(text) or (is_near and _DATELINE.match(text) and agency_of(text)) else 0.0
    together = _names_apart(element, text)
    linked = 2.0 if _leads_to_author(element) and is_full_name(text) else 0.0
    linked = 2.1 if _is_all_links(element, together) else linked
    marked = _SURE + 0.1 if together and _are_marked(element, together) else marked
    dated = 1.0 if is_near and not marked and not worded and _is_name_and_date(element, text) else 0.0
    if not marked and not (worded and len(text) <= 100) and not linked and not dated:
        return None
    if marked and is_near and (taken := _PICTURES_BY.fullmatch(text)) and is_full_name(taken[1]):
        return None if stands_elsewhere(element, above, is_near) else _Line(_LAST_RESORT, abs(distance), (taken[1],))
    names = together or _names(element, text, is_plain=not marked) or _alias(element, text, marked)
    if not names or stands_elsewhere(element, above, is_near or marked >= _SURE) or _is_second_hand(element):
        return None
    score = max(marked, linked, dated) + 0.75 * worded + (2.0 if is_near else 0.0)
    return _Line(score, abs(distance) + (_FAR if distance < 0 else 0), tuple(names))


def _is_label(element: Element) -> bool:
    """Tell whether an element only announces the author: ``<h6>Author(s)</h6>``."""
    text = element.text
    if not text or not 2 <= len(text) < 40 or len(element):
        return False
    return _LABEL.fullmatch(text.strip(" \t\r\n:")) is not None


def _labelled(label: Element, distance: int, is_near: bool, above: frozenset[Element]) -> _Line | None:
    """Return the people whom a label announces: they stand in the element after it, alone or in a list."""
    after = label.getnext()
    text = _spaced_words(after) if after is not None else ""
    if after is None or not text or stands_elsewhere(label, above, is_near):
        return None
    links = [words_of(link) for link in after.iter("a")]
    names = people(links if links else [text])
    if not names or not all(is_full_name(name) for name in names):
        return None
    return _Line(2.5 + (2.0 if is_near else 0.0), abs(distance) + (_FAR if distance < 0 else 0), tuple(names))


def _alias(element: Element, text: str, marked: float) -> list[str]:
    """Return the one word under which somebody writes: as the mark-up says, or between ``by`` and a date beside it."""
    if marked >= _SURE and " " not in text:
        return people([text])
    told = _ALIAS.fullmatch(text)
    parent = element.getparent()
    if told is None or parent is None or not people([told[1]]):
        return []
    is_dated = parent.find(".//time") is not None or _ANY_DATE.search(_spaced_words(parent)) is not None
    return [told[1]] if is_dated and len(_spaced_words(parent)) <= _LONGEST else []


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


def _is_box_of_a_name(element: Element, text: str) -> bool:
    """Tell whether a box for the author holds a name and nothing else: with more in it, it tells about the author."""
    return bool(text) and is_full_name(text) and is_named_for_authors(element) and bool(_BOX.search(names_of(element)))


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
    plain = [name for name in names if _is_plain_name(name)] if is_plain else names
    return plain if plain[:1] == names[:1] and len(plain) + _PLACES >= len(names) else []


def _names_apart(element: Element, text: str) -> list[str]:
    """Return the names of a byline that has an element for each, and nothing else but what joins them."""
    if not text or not len(element):
        return []
    names: list[str] = []
    rest = text
    for leaf in (words_of(part) for part in element.iter() if not len(part)):
        if _JOINTS.fullmatch(leaf):
            continue
        if not is_full_name(leaf):
            return []
        names.append(leaf)
        rest = rest.replace(leaf, " ", 1)
    return list(dict.fromkeys(names)) if len(names) > 1 and _JOINTS.fullmatch(rest) else []


def _is_all_links(element: Element, names: list[str]) -> bool:
    """Tell whether each of several names leads to a page of its author's."""
    return bool(names) and sum(_leads_to_author(link) for link in element.iter("a")) >= len(names)


def _are_marked(element: Element, names: list[str]) -> bool:
    """Tell whether the mark-up says of each of several links that it is an author's."""
    links = list(element.iter("a"))
    return len(links) == len(names) and all("author" in (link.get("rel") or "").lower().split() for link in links)


def _is_plain_name(name: str) -> bool:
    return is_full_name(name) or (name.isupper() and len(name) <= 30) or not name.isascii()


def _leads_to_author(element: Element) -> bool:
    return tag_of(element) == "a" and bool(_AUTHOR_PAGE.search(element.get("href") or ""))


def _is_name_and_date(element: Element, text: str) -> bool:
    """Tell whether bars part a name, perhaps a role, and a date: ``Ada Holm | Editor | May 3, 2026``."""
    parts = re.split(r"\s+[|•·]\s+", text)
    if tag_of(element) not in ("p", "div", "span") or not 2 <= len(parts) <= 4:
        return False
    return is_full_name(parts[0]) and _ANY_DATE.search(parts[-1]) is not None


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
