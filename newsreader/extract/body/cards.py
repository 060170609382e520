"""Cards of other articles in a body: three or more elements of one shape, each a linked title with little beside it."""

from urllib.parse import urlsplit

from newsreader.extract.gate.addresses import link_address
from newsreader.extract.tree import Element, drop, is_inside, tag_of, words_of

_CARDS = ("article", "div", "li", "section", "a")
_FEWEST = 3
_LONGEST = 450
"""Characters of a card: a title, a teaser, a date."""
_TITLE = 20
"""Characters of a linked title."""
_SHARE = 0.4
"""The share of the body's text from which the cards are the article itself: a list of products, a digest."""


def drop_cards(body: Element, base: str) -> None:
    """Take out rows of cards that lead to other pages of the same site."""
    host = urlsplit(base).hostname or ""
    found: set[Element] = set()
    for parent in list(body.iter("div", "ul", "ol", "section", "main", "article")):
        if is_inside(parent, ("table", "figure"), body) or not found.isdisjoint(parent.iterancestors()):
            continue
        for row in _rows(parent):
            cards = sum(_leads_on(card, base, host) for card in row)
            if cards >= _FEWEST and cards >= 0.8 * len(row):
                found.update(row)
    found.update(_lone_cards(body, base, host))
    if sum(len(words_of(card)) for card in found) < _SHARE * len(words_of(body)):
        for card in found:
            drop(card)


def _lone_cards(body: Element, base: str, host: str) -> list[Element]:
    """Return the articles set into the body that are no more than a linked title: one card needs no row."""
    return [card for card in body.iter("article") if card is not body and _leads_on(card, base, host)]


def _rows(parent: Element) -> list[list[Element]]:
    """Return the children of an element by shape: the same tag and the same first class."""
    shapes: dict[tuple[str, str], list[Element]] = {}
    for child in parent:
        if tag_of(child) in _CARDS:
            shapes.setdefault((tag_of(child), (child.get("class") or "").split(" ")[0]), []).append(child)
    return [row for row in shapes.values() if len(row) >= _FEWEST]


def _leads_on(card: Element, base: str, host: str) -> bool:
    """Tell whether an element is a linked title with no paragraph of its own, leading to one other page of the site."""
    if len(words_of(card)) > _LONGEST or next(card.iter("img", "h2", "h3", "h4", "h5", "p"), None) is None:
        return False
    links = [card] if tag_of(card) == "a" else list(card.iter("a"))
    found = {link_address(link.get("href") or "", base) for link in links if len(words_of(link)) >= _TITLE}
    if len(found) != 1 or len(links) > 6:
        return False
    parts = urlsplit(found.pop() or "")
    return parts.hostname == host and len(parts.path) > 1 and parts.path != urlsplit(base).path
