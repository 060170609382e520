"""Which element holds the article: the one where the weight of its paragraphs gathers."""

import re
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

from newsreader.extract.body.names import is_content, is_furniture, is_overlay
from newsreader.extract.tree import BLOCKS, Element, is_within, names_of, tag_of, words_of

_Piece: TypeAlias = tuple[Element, Element | None, float]
_PARAGRAPHS = frozenset("p pre blockquote td dd div section article li main center body figcaption".split())
_SHARES = {"li": 0.6, "figcaption": 0.25}
"""What text counts in lists, and under pictures: a photo story has no other."""
_SENTENCE = re.compile(r"[.!?…。！？;:][\"'”’»)\]]?(?:\s|$)|[。！？、]")
_CONSENT = re.compile(
    r"\b(?:uses?|using|accept|set|store[sd]?|consent)\b[^.]{0,80}\bcookies?\b|\bcookies?\b[^.]{0,80}\b(?:consent|browser)\b",
    re.I,
)
"""Sentences of a notice about cookies: in English, as most of the tools that write them."""
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_STAYS = 0.72
"""A child holding at least this share of the weight is entered; below, the weight is spread over siblings."""
_LEAVES = frozenset("p blockquote li pre ul ol b strong dd".split())
_CELLS = frozenset("td tr tbody span".split())
_STAYS_NAMED = 0.5
"""The same for a child that names itself the article's body."""
_OWN = 0.3
"""The share of a page's weight from which what stands round its headline is its article."""
_STEPS = 5
"""How often the body may be widened to an element that holds more text."""
_NOTABLE = 0.04
"""The share of the body's weight from which an element beside it may belong to it."""
_LONG = 240
"""The weight from which it may in any case: two sentences or three."""
_WHOLE = 400
"""The weight of a short article."""
_FEW = 3
"""The paragraphs of a short article."""
_SENTENCES = 80
"""Characters of such a paragraph."""
_REST = 150
"""The weight that a page must have outside an overlay for the overlay to be none of its text."""


@dataclass(slots=True)
class Weights:
    """The weight of paragraphs in and below each element."""

    total: dict[Element, float] = field(default_factory=dict)
    light: frozenset[Element] = frozenset()

    def of(self, element: Element) -> float:
        """Return the weight of everything in the element."""
        return self.total.get(element, 0.0)

    def is_light(self, element: Element) -> bool:
        """Tell whether the element names itself furniture."""
        return element in self.light


def article_body(root: Element, heading: Element | None = None) -> Element | None:
    """Return the element that holds the article's paragraphs, or None where the page has none.

    ``heading`` is the headline's element: of several articles on a page the one under it is taken.
    """
    top = next(root.iter("body"), root)
    weights = weigh(top, heading)
    if weights.of(top) <= 0:
        return None
    node = top
    while (inner := _inner(node, weights, heading)) is not None:
        node = inner
    return _widened(node, top, weights, heading)


def _inner(node: Element, weights: Weights, heading: Element | None) -> Element | None:
    """Return the element below ``node`` that holds the article alone, None where there is none."""
    children = [child for child in node if weights.of(child) > 0]
    if not children:
        return None
    heaviest = max(children, key=weights.of)
    own = next((child for child in children if heading is not None and is_within(heading, child)), None)
    if own is not None and (_is_one_of_several(own, children, weights) or _holds_whole(own, heading, weights)):
        return own
    share = weights.of(heaviest) / weights.of(node)
    if share >= _STAYS or (share >= _STAYS_NAMED and _is_named(heaviest) and not _has_twin(heaviest, weights)):
        return None if _is_line(heaviest) else heaviest
    named = _named_below(node, weights)
    if named is None and own is not None and _is_under_headline(own, heading, weights, node):
        return own
    return named


def _is_line(element: Element) -> bool:
    """Tell whether an element is a line of the article, or a table of data in it, and so never holds it alone."""
    tag = tag_of(element)
    if tag == "table":
        return next(element.iter("th", "caption"), None) is not None
    return tag in _LEAVES or (tag in _CELLS and _blocks(element) <= 1)


def _is_under_headline(own: Element, heading: Element | None, weights: Weights, node: Element) -> bool:
    """Tell whether the part of a page that holds its headline holds the paragraphs under it too."""
    if heading is None or tag_of(heading) != "h1" or _has_twin(own, weights):
        return False
    others = [child for child in node if child is not own]
    if tag_of(own) == "section" and any(child.tag == "section" and weights.of(child) >= 100 for child in others):
        return False
    heaviest = max((weights.of(child) for child in others), default=0.0)
    is_paragraph_in = any(weights.of(paragraph) >= 40 for paragraph in own.iter("p"))
    return is_paragraph_in and weights.of(own) >= max(_REST, _OWN * weights.of(node), heaviest)


def plain_body(root: Element, *, is_strict: bool = True) -> Element | None:
    """Return the whole of a page without paragraphs where it tells something beside its links, else None.

    Not strictly, links will do: a page of nothing else is a list.
    """
    top = next(root.iter("body"), root)
    text = words_of(top)
    linked = sum(len(words_of(link)) for link in top.iter("a") if not _leads_nowhere(link.get("href") or ""))
    return top if text and (not is_strict or linked < 0.3 * len(text)) else None


def _leads_nowhere(href: str) -> bool:
    return href.strip().lower().startswith(("javascript:", "#"))


def _is_one_of_several(own: Element, children: list[Element], weights: Weights) -> bool:
    """Tell whether the child holding the headline is an article among articles."""
    if tag_of(own) != "article" or weights.of(own) < 250:
        return False
    return any(child is not own and tag_of(child) == "article" for child in children)


def _holds_whole(own: Element, heading: Element | None, weights: Weights) -> bool:
    """Tell whether the part that holds the headline holds an article whole: then what stands beside it is another's."""
    if heading is None or tag_of(heading) != "h1":
        return False
    article = next((node for node in heading.iterancestors("article", "main") if is_within(node, own)), None)
    return article is not None and weights.of(article) >= _WHOLE and _paragraphs(article) >= _FEW


def _paragraphs(element: Element) -> int:
    return sum(1 for paragraph in element.iter("p") if len(words_of(paragraph)) >= _SENTENCES)


def _has_twin(element: Element, weights: Weights) -> bool:
    """Tell whether a sibling of the same kind carries text too: then the body is written in several pieces."""
    parent = element.getparent()
    if parent is None or not names_of(element):
        return False
    kind = _kind(element)
    return any(child is not element and _kind(child) == kind and weights.of(child) > 60 for child in parent)


def _kind(element: Element) -> tuple[str, str]:
    first = names_of(element).split()
    return tag_of(element), first[0] if first else ""


def _widened(node: Element, top: Element, weights: Weights, heading: Element | None) -> Element:
    """Climb while siblings belong to the same article: paragraphs set apart by pictures, boxes or a paywall."""
    chosen = climbing = node
    steps = 0
    while steps < _STEPS:
        parent = climbing.getparent()
        if parent is None or parent is top or tag_of(climbing) in ("article", "main", "body"):
            break
        if any(_continues(sibling, climbing, weights, heading) for sibling in parent):
            chosen = parent
        steps += weights.of(parent) > weights.of(climbing)
        climbing = parent
    return chosen


def _continues(sibling: Element, climbing: Element, weights: Weights, heading: Element | None) -> bool:
    """Tell whether an element beside the body holds more of the same article."""
    weight = weights.of(sibling)
    if sibling is climbing or weight < 100 or weights.is_light(sibling):
        return False
    if tag_of(sibling) == "article" and tag_of(climbing) != "div":
        return False
    if heading is not None and is_within(heading, climbing) and sibling in climbing.itersiblings(preceding=True):
        return False
    if names_of(sibling) and _kind(sibling) == _kind(climbing):
        return True
    inside = any(tag_of(a) == "article" or is_content(a) for a in climbing.iterancestors())
    return inside and (weight > _NOTABLE * weights.of(climbing) or weight > _LONG)


def _named_below(node: Element, weights: Weights) -> Element | None:
    candidates = [
        (weights.of(element), -count, element)
        for count, element in enumerate(node.iterdescendants())
        if weights.of(element) >= 0.45 * weights.of(node) and _is_named(element)
    ]
    return max(candidates, key=lambda item: item[:2])[2] if candidates else None


def _is_named(element: Element) -> bool:
    return tag_of(element) in ("article", "main") or is_content(element)


def _blocks(element: Element) -> int:
    return sum(1 for _ in element.iterdescendants("p", "div", "br"))


def weigh(top: Element, heading: Element | None = None) -> Weights:
    """Weigh every block below ``top``: characters outside links, in sentences; less in what names itself furniture."""
    pieces = _pieces(top)
    weights = _weighed(top, pieces, frozenset())
    out, light = _overlays(top, weights, heading), _above(top, weights, heading)
    if out or light:
        weights = _weighed(top, pieces, light, out)
    whole = weights.of(top)
    if not whole:
        return weights
    light |= frozenset(
        element
        for element, weight in weights.total.items()
        if element is not top and 0 < weight < 0.5 * whole and _is_light(element)
    )
    weights = _weighed(top, pieces, light, out)
    weights.light = light | out
    return weights


def _is_light(element: Element) -> bool:
    named = tag_of(element) in ("nav", "aside", "footer", "form") or is_furniture(element)
    return named and not is_content(element)


def _above(top: Element, weights: Weights, heading: Element | None) -> frozenset[Element]:
    """Return what ends before the headline, where enough text follows it: bars, offers, other articles."""
    above: set[Element] = set()
    node = heading
    while node is not None and node is not top:
        above.update(sibling for sibling in node.itersiblings(preceding=True) if weights.of(sibling) > 0)
        node = node.getparent()
    left = weights.of(top) - sum(weights.of(element) for element in above)
    share = 0.25 if heading is not None and tag_of(heading) == "h1" else 0.5
    return frozenset(above) if node is top and left >= max(_REST, share * weights.of(top)) else frozenset()


def _overlays(top: Element, weights: Weights, heading: Element | None) -> frozenset[Element]:
    """Return what lies over the page or under it, however heavy, where enough text is left without it."""
    left = weights.of(top)
    for element, weight in weights.total.items():
        if element is top or weight < 0.5 * left or not is_overlay(element):
            continue
        holds_article = next(element.iter("article", "main"), None) is not None or (
            heading is not None and is_within(heading, element)
        )
        if not holds_article and left - weight >= _REST:
            return frozenset({element})
    return frozenset()


def _weighed(
    top: Element, pieces: list[_Piece], light: frozenset[Element], out: frozenset[Element] = frozenset()
) -> Weights:
    """Add up what the pieces weigh: a tenth of it in what is light, nothing in what is out."""
    weights = Weights(light=light)
    total = weights.total
    lit: set[Element] = set()
    if light:
        for element, parent, _ in reversed(pieces):
            if element in light or parent in lit:
                lit.add(element)
    for element, parent, own in pieces:
        weight = total.get(element, 0.0) + (own * 0.1 if element in lit else own)
        if element in out:
            weight = 0.0
        total[element] = weight
        if element is not top and parent is not None:
            total[parent] = total.get(parent, 0.0) + weight
    return weights


def _pieces(top: Element) -> list[_Piece]:
    """Return every element below ``top``, innermost first, with its parent and what its own text weighs."""
    pieces: list[_Piece] = []
    texts: list[list[str]] = [[]]
    links: list[int] = [0]
    in_link = 0
    for event, element in etree.iterwalk(top, events=("start", "end")):
        tag = tag_of(element)
        is_block = tag in BLOCKS
        if event == "start":
            in_link += tag == "a"
            if is_block:
                texts.append([])
                links.append(0)
            if text := element.text:
                texts[-1].append(text)
                links[-1] += len(text.strip()) if in_link else 0
            continue
        in_link -= tag == "a"
        own = 0.0
        if is_block:
            block, linked = texts.pop(), links.pop()
            if block and tag in _PARAGRAPHS:
                own = _weight("".join(block), linked) * _SHARES.get(tag, 1.0)
        pieces.append((element, element.getparent(), own))
        if element is not top and (tail := element.tail):
            texts[-1].append(tail)
            links[-1] += len(tail.strip()) if in_link else 0
    return pieces


def _weight(text: str, linked: int) -> float:
    text = " ".join(text.split())
    length = len(text)
    if length < 12:
        return 0.0
    wide = len(_WIDE.findall(text)) if length < 5000 else 0
    plain = length - linked + 1.5 * wide
    if linked > 0.5 * length or plain < 40:
        return 0.0
    if _CONSENT.search(text):
        return 0.1 * plain
    sentences = len(_SENTENCE.findall(text))
    return plain * (1.0 if sentences > 1 else 0.8 if sentences else 0.3)
