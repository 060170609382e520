"""Which element holds the article: the one where the weight of its paragraphs gathers."""

import re
from dataclasses import dataclass, field

from lxml import etree

from newsreader.extract.names import is_content, is_furniture
from newsreader.extract.tree import BLOCKS, Element, is_within, names_of, tag_of

_PARAGRAPHS = frozenset("p pre blockquote td dd div section article li main center body figcaption".split())
_SHARES = {"li": 0.6, "figcaption": 0.25}
"""What text counts in lists, and under pictures: a photo story has no other."""
_SENTENCE = re.compile(r"[.!?…。！？;:][\"'”’»)\]]?(?:\s|$)|[。！？、]")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_STAYS = 0.72
"""A child holding at least this share of the weight is entered; below, the weight is spread over siblings."""
_LEAVES = frozenset("p blockquote li pre ul ol b strong dd".split())
_CELLS = frozenset("td tr tbody span".split())
_STAYS_NAMED = 0.5
"""The same for a child that names itself the article's body."""


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
    weights = weigh(top)
    if weights.of(top) <= 0:
        return None
    node = top
    while True:
        children = [child for child in node if weights.of(child) > 0]
        if not children:
            break
        heaviest = max(children, key=weights.of)
        own = next((child for child in children if heading is not None and is_within(heading, child)), None)
        if own is not None and own is not heaviest and _is_one_of_several(own, children, weights):
            heaviest = own
            share = 1.0
        else:
            share = weights.of(heaviest) / weights.of(node)
            if own is heaviest and share < _STAYS and _is_one_of_several(own, children, weights):
                share = 1.0
        if share >= _STAYS or (share >= _STAYS_NAMED and _is_named(heaviest) and not _has_twin(heaviest, weights)):
            if tag_of(heaviest) in _LEAVES or (tag_of(heaviest) in _CELLS and _blocks(heaviest) <= 1):
                break
            node = heaviest
            continue
        named = _named_below(node, weights)
        if named is None:
            break
        node = named
    return _widened(node, top, weights)


def _is_one_of_several(own: Element, children: list[Element], weights: Weights) -> bool:
    """Tell whether the child holding the headline is an article among articles."""
    if tag_of(own) != "article" or weights.of(own) < 250:
        return False
    return any(child is not own and tag_of(child) == "article" for child in children)


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


def _widened(node: Element, top: Element, weights: Weights) -> Element:
    """Climb while siblings belong to the same article: paragraphs set apart by pictures, boxes or a paywall."""
    chosen = climbing = node
    for _ in range(7):
        parent = climbing.getparent()
        if parent is None or parent is top or tag_of(climbing) in ("article", "main", "body"):
            break
        inside = any(tag_of(a) == "article" or is_content(a) for a in (parent, *parent.iterancestors()))
        for sibling in parent:
            weight = weights.of(sibling)
            if sibling is climbing or weight < 100 or weights.is_light(sibling):
                continue
            if tag_of(sibling) == "article" and tag_of(climbing) != "div":
                continue
            alike = bool(names_of(sibling)) and _kind(sibling) == _kind(climbing)
            if alike or (inside and weight > 0.04 * weights.of(climbing)):
                chosen = parent
                break
        climbing = parent
    return chosen


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


def weigh(top: Element) -> Weights:
    """Weigh every block below ``top``: characters outside links, in sentences; less in what names itself furniture."""
    weights = Weights()
    _weigh(top, weights, frozenset())
    whole = weights.of(top)
    if not whole:
        return weights
    light = frozenset(
        element
        for element, weight in weights.total.items()
        if element is not top
        and weight < 0.5 * whole
        and (tag_of(element) in ("nav", "aside", "footer", "form") or is_furniture(element))
        and not is_content(element)
    )
    weights = Weights(light=light)
    _weigh(top, weights, light)
    return weights


def _weigh(top: Element, weights: Weights, light: frozenset[Element]) -> None:
    texts: list[list[str]] = [[]]
    links: list[int] = [0]
    in_link = 0
    in_light = 0
    total = weights.total
    for event, element in etree.iterwalk(top, events=("start", "end")):
        tag = tag_of(element)
        is_block = tag in BLOCKS
        if event == "start":
            in_light += element in light
            in_link += tag == "a"
            if is_block:
                texts.append([])
                links.append(0)
            if element.text:
                texts[-1].append(element.text)
                links[-1] += len(element.text.strip()) if in_link else 0
            continue
        in_link -= tag == "a"
        weight = total.get(element, 0.0)
        if is_block:
            text, linked = "".join(texts.pop()), links.pop()
            if tag in _PARAGRAPHS:
                own = _weight(text, linked) * _SHARES.get(tag, 1.0) * (0.1 if in_light else 1.0)
                weight += own
        total[element] = weight
        in_light -= element in light
        parent = element.getparent()
        if element is not top and parent is not None:
            total[parent] = total.get(parent, 0.0) + weight
            if element.tail:
                texts[-1].append(element.tail)
                links[-1] += len(element.tail.strip()) if in_link else 0


def _weight(text: str, linked: int) -> float:
    text = " ".join(text.split())
    length = len(text)
    if length < 12:
        return 0.0
    wide = len(_WIDE.findall(text)) if length < 5000 else 0
    plain = length - linked + 1.5 * wide
    if linked > 0.5 * length or plain < 40:
        return 0.0
    sentences = len(_SENTENCE.findall(text))
    return plain * (1.0 if sentences > 1 else 0.8 if sentences else 0.3)
