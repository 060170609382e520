"""The body and the lead where a site rule points to them, as far as the page's own shape bears it out."""

from newsreader.extract.rules.places import Places, plain_length
from newsreader.extract.tree import Element, is_within, link_words, short_words, tag_of, words_of
from newsreader.model.text import fold

_FEWEST = 80
"""Characters of a body."""
_LINKED = 0.5
_NARROWER = 0.6
"""The share of the article as shaped that a rule's body must have: with less it is a part of the article."""
_WIDER = 0.5
"""The share of a rule's body that the article as shaped must have: with less it is the whole page."""
_LEAD = range(15, 901)
_LEAD_LINKED = 0.4
_OPENING = 200
"""Characters that may stand before a lead in the body: a date, a byline, a place."""


def ruled_body(places: Places, root: Element, shaped: Element | None) -> Element | None:
    """Return the body that a rule names; None where it names none, or one that the page's shape speaks against.

    ``shaped`` is the element in which the paragraphs gather.
    """
    for elements in places.each("body", root):
        place = max(elements, key=plain_length)
        if _is_borne_out(place, shaped):
            return place
    return None


def _is_borne_out(place: Element, shaped: Element | None) -> bool:
    own, linked = plain_length(place), link_words(place)
    if own < _FEWEST or linked > _LINKED * (own + linked):
        return False
    if shaped is None or place is shaped:
        return True
    other = plain_length(shaped)
    if is_within(shaped, place):
        return other >= _WIDER * own
    return own >= _NARROWER * other


def ruled_lead(places: Places, root: Element, body: Element, heading: Element | None, title: str) -> Element | None:
    """Return the lead that a rule names, where it stands between the headline and the text or opens the text."""
    for elements in places.each("lead", root):
        for element in elements:
            if _is_lead(element, title) and _is_before_text(element, root, body, heading):
                return element
    return None


def _is_lead(element: Element, title: str) -> bool:
    text = short_words(element, _LEAD.stop)
    if len(text) not in _LEAD or link_words(element) > _LEAD_LINKED * len(text) or fold(text) == fold(title):
        return False
    return tag_of(element) not in ("meta", "img", "figcaption") and next(element.iter("img", "h1"), None) is None


def _is_before_text(element: Element, root: Element, body: Element, heading: Element | None) -> bool:
    if element is body or is_within(body, element):
        return False
    if is_within(element, body):
        return _length_before(element, body) <= _OPENING
    is_headline_seen = heading is None or not is_within(heading, root)
    for other in root.iter():
        if other is element:
            return is_headline_seen
        if other is body:
            return False
        is_headline_seen = is_headline_seen or other is heading
    return False


def _length_before(element: Element, body: Element) -> int:
    """Return how many characters of the body stand before an element in it."""
    length = 0
    node = element
    while node is not body and (parent := node.getparent()) is not None:
        before = node.itersiblings(preceding=True)
        length += len((parent.text or "").strip()) + sum(len(words_of(other)) for other in before)
        node = parent
    return length
