"""The lead (sapô, dek): the paragraph that introduces the article, printed above the body or as its first words."""

import re
from itertools import dropwhile, islice, takewhile

from lxml import etree

from newsreader.extract.body.ends import is_apart
from newsreader.extract.body.names import is_furniture, is_lead
from newsreader.extract.tree import (
    BLOCKS,
    Element,
    drop,
    is_inside,
    is_within,
    link_words,
    names_of,
    short_words,
    tag_of,
    words_of,
)
from newsreader.model.text import fold

_LONGEST = 900
_SUBHEAD = 50
"""Characters from which a second heading under the headline is a lead."""
_FEW_WORDS = 8
_SENTENCE = 40
"""Characters from which a line between headline and text is a lead."""
_ENDS = re.compile(r"[.!…。！][\"'”’»)\]]?$")
"""A line between headline and text that asks something is a poll's more often than a lead."""
_BETWEEN = 80
"""Elements after the headline among which a lead without a name stands."""
_NO_PLACE = frozenset("figure figcaption nav footer aside li form table blockquote".split())
_SAME = 0.85
"""The share of words that the page's description and a lead have in common where they are one text."""
_PLACE = re.compile(r"(?:^|[\s_-])(?:location|place|dateline|city)(?=$|[\s_-])")
_PLACE_NAME = 40
"""Characters of the name of a place."""
_KICKER = 60
"""Characters that may stand over a headline in one element with it."""


def find_lead(
    root: Element,
    body: Element,
    heading: Element | None,
    title: str,
    description: str,
    ruled: Element | None = None,
) -> str:
    """Return the printed lead and make it the body's first paragraph; empty where the page prints none.

    ``ruled`` is where a site rule says that it stands.
    """
    element = ruled if ruled is not None else _named(root, body, heading, title, description)
    if element is None:
        element = _line_between(root, body, heading, title)
    if element is None:
        element = _first_paragraph(body, title, description)
    if element is None:
        return ""
    _drop_place(element)
    lead = words_of(element)
    if is_within(element, body):
        return lead
    for more in _rest_of_lead(element, body):
        lead = f"{lead} {words_of(more)}"
        drop(more)
    drop(element)
    for twin in list(body.iter("p", "div", "h2")):
        if fold(words_of(twin)) == fold(lead):
            return lead
    paragraph = etree.Element("p")
    paragraph.text = lead
    paragraph.tail = body.text
    body.text = None
    body.insert(0, paragraph)
    return lead


def _drop_place(lead: Element) -> None:
    """Take out of a lead the place that a span before its words names: it is set apart by its looks alone."""
    first = next((child for child in lead.iter("span", "strong", "b") if child is not lead), None)
    if first is None or not _PLACE.search(names_of(first)) or len(words_of(first)) > _PLACE_NAME:
        return
    if words_of(lead).startswith(words_of(first)) and len(words_of(lead)) > _PLACE_NAME:
        drop(first)


def _rest_of_lead(element: Element, body: Element) -> list[Element]:
    """Return the lines right after a lead that are written as it is: a lead of two lines or three."""
    rest: list[Element] = []
    for sibling in element.itersiblings():
        if sibling.tag != element.tag or sibling.get("class") != element.get("class") or not is_lead(element):
            break
        text = short_words(sibling, _LONGEST)
        if not text or sibling is body or is_within(body, sibling) or link_words(sibling) > 0.4 * len(text):
            break
        rest.append(sibling)
    return rest


def _named(root: Element, body: Element, heading: Element | None, title: str, description: str) -> Element | None:
    order = {element: count for count, element in enumerate(root.iter())}
    start = order.get(heading, 0) if heading is not None else 0
    end = order.get(body, 0)
    wanted = _words(description)
    best: tuple[float, Element] | None = None
    for element, place in order.items():
        tag = tag_of(element)
        if place <= start or tag in (
            "meta",
            "body",
            "html",
            "head",
            "a",
            "img",
            "figure",
            "figcaption",
            "ul",
            "li",
            "article",
            "main",
            "time",
        ):
            continue
        inside = is_within(element, body)
        if not inside and place > end:
            break
        if inside and place > end + 40:
            break
        named = is_lead(element) or "description" in (element.get("itemprop") or "")
        if not named and (
            (inside and tag not in ("h2", "h3", "div"))
            or tag not in ("p", "h2", "h3", "div", "strong")
            or any(tag_of(c) in BLOCKS for c in element)
        ):
            continue
        text = short_words(element, _LONGEST)
        if len(text) < 25 or link_words(element) > 0.4 * len(text) or _is_headline(text, title):
            continue
        if next(element.iterancestors("figure", "nav", "footer", "aside"), None) is not None or (
            is_furniture(element) and not named
        ):
            continue
        words = _words(text)
        likeness = len(words & wanted) / max(1, min(len(words), len(wanted))) if wanted else 0.0
        score = likeness + (0.6 if named else 0.0)
        fits = (named and (likeness > 0.3 or heading is not None)) or likeness > 0.8
        if _follows_headline(element, tag, heading, text):
            fits, score = True, score + 2.0
        if fits and (best is None or score > best[0] + 0.01 or _is_closer(element, best[1], words, wanted)):
            best = (score, element)
    return best[1] if best else None


def _line_between(root: Element, body: Element, heading: Element | None, title: str) -> Element | None:
    """Return the only line that tells something between the headline and the body; None where there are more."""
    if heading is None or is_within(heading, body):
        return None
    found: list[Element] = []
    following = dropwhile(lambda element: element is not heading, root.iter())
    for element in takewhile(lambda element: element is not body, islice(following, 1, _BETWEEN)):
        if tag_of(element) not in ("p", "h2", "h3", "div") or any(tag_of(child) in BLOCKS for child in element):
            continue
        text = short_words(element, _LONGEST)
        if len(text) < _SENTENCE or not _ENDS.search(text) or link_words(element) > 0.2 * len(text):
            continue
        if not (_is_headline(text, title) or is_apart(text) or _is_beside(element)):
            found.append(element)
    return found[0] if len(found) == 1 else None


def _is_beside(element: Element) -> bool:
    """Tell whether an element is in a picture, a list, a menu, a box, or in what else names itself no text."""
    above = [element, *(node for node, _ in zip(element.iterancestors(), range(4), strict=False))]
    return any(tag_of(node) in _NO_PLACE or is_furniture(node) for node in above)


def _follows_headline(element: Element, tag: str, heading: Element | None, text: str) -> bool:
    """Tell whether a line is a second heading right under the headline that says more than a subhead does."""
    if heading is None or heading.tag != "h1" or tag not in ("h2", "h3") or len(text) < _SUBHEAD:
        return False
    return element.getprevious() is heading


def _is_closer(element: Element, outer: Element, words: frozenset[str], wanted: frozenset[str]) -> bool:
    """Tell whether an element in another one is the lead without what stands beside it there: a caption, a date."""
    if len(wanted) < _FEW_WORDS or not is_within(element, outer):
        return False
    return len(words & wanted) >= _SAME * len(wanted | words)


def _first_paragraph(body: Element, title: str, description: str) -> Element | None:
    """Return the body's first paragraph when it is printed bold or when the page's description repeats it."""
    wanted = fold(description).strip(" .…")
    for count, element in enumerate(body.iter("p", "h2", "h3", "div", "strong", "b")):
        if count > 12:
            return None
        if any(tag_of(child) in BLOCKS for child in element) or is_inside(
            element, ("figure", "blockquote", "li"), body
        ):
            continue
        text = words_of(element)
        if len(text) < 40 or _is_headline(text, title):
            continue
        if tag_of(element) in ("strong", "b"):
            parent = element.getparent()
            if parent is not body and parent is not None and words_of(parent) != text:
                return None
            return element if len(text) <= _LONGEST else None
        bold = sum(
            len(words_of(b)) for b in element.iter("strong", "b") if next(b.iterancestors("strong", "b"), None) is None
        )
        if bold >= 0.9 * len(text) or tag_of(element) in ("h2", "h3"):
            return element if 60 <= len(text) <= _LONGEST else None
        if (
            wanted
            and len(wanted) > 40
            and len(text) <= _LONGEST
            and fold(text).startswith(wanted[: max(40, len(wanted) - 5)])
        ):
            return element
        return None
    return None


def _is_headline(text: str, title: str) -> bool:
    """Tell whether a line is the headline once more, perhaps under its kicker."""
    return len(title) >= 20 and len(text) < len(title) + _KICKER and fold(title) in fold(text)


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(text)))
