"""Which elements of a page selectors mean. The tree is walked once for all selectors of a rule."""

from collections.abc import Iterable

from newsreader.extract.rules.selector import Selector, Step
from newsreader.extract.tree import Element, tag_of


class Matching:
    """Finds the elements of one tree, in the page's order. Reads the tree as it is when it is made."""

    def __init__(self, root: Element, selectors: Iterable[Selector]) -> None:
        self._elements: dict[str, list[Element]] = {}
        self._gather(root, {_key(selector.steps[-1]) for selector in selectors})

    def all(self, selector: Selector) -> list[Element]:
        """Return the elements that a selector means; it must be one of those that the tree was read for."""
        found = self._elements.get(_key(selector.steps[-1]), ())
        return [element for element in found if _fits(element, selector.steps)]

    def _gather(self, root: Element, wanted: set[str]) -> None:
        """Put the elements together under the keys that are wanted: each selector is then tried on few of them."""
        for tag in (key for key in wanted if key[0] not in ".#["):
            self._elements[tag] = [element for element in root.iter(tag) if tag_of(element)]
        attributes = [(key, key[1:-1]) for key in wanted if key[0] == "["]
        has_ids = any(key[0] == "#" for key in wanted)
        known: dict[str | None, tuple[str, ...]] = {None: ()}
        for element in root.iter():
            names = element.get("class")
            if (keys := known.get(names)) is None:
                keys = known[names] = tuple({f".{name}" for name in (names or "").split()} & wanted)
            for key in keys:
                self._add(key, element)
            if has_ids and (anchor := element.get("id")) and (key := f"#{anchor.strip()}") in wanted:
                self._add(key, element)
            for key, name in attributes:
                if element.get(name) is not None:
                    self._add(key, element)

    def _add(self, key: str, element: Element) -> None:
        self._elements.setdefault(key, []).append(element)


def _key(step: Step) -> str:
    """Return the rarest thing that a step asks of its element."""
    if step.anchor:
        return f"#{step.anchor}"
    if step.classes:
        return f".{max(step.classes, key=len)}"
    if step.attributes:
        return f"[{step.attributes[0][0]}]"
    return step.tag or "*"


def _fits(element: Element, steps: tuple[Step, ...]) -> bool:
    """Tell whether an element and those around it are what the steps ask.

    Each run of steps that are children of one another is looked for at the nearest element: what fits above a farther
    one fits above a nearer one too.
    """
    start = _run_start(steps)
    top = _run(element, steps[start:])
    while top is not None and start:
        steps = steps[:start]
        start = _run_start(steps)
        tops = (_run(ancestor, steps[start:]) for ancestor in top.iterancestors())
        top = next((found for found in tops if found is not None), None)
    return top is not None


def _run_start(steps: tuple[Step, ...]) -> int:
    start = len(steps) - 1
    while steps[start].is_child:
        start -= 1
    return start


def _run(element: Element, steps: tuple[Step, ...]) -> Element | None:
    """Return the outermost of the elements that fit steps, each right above the next; None where one does not."""
    node: Element | None = element
    for step in reversed(steps):
        if node is None or not _is(node, step):
            return None
        element, node = node, node.getparent()
    return element


def _is(element: Element, step: Step) -> bool:
    if step.tag and tag_of(element) != step.tag:
        return False
    if step.anchor and (element.get("id") or "").strip() != step.anchor:
        return False
    if step.classes and not frozenset(step.classes) <= frozenset((element.get("class") or "").split()):
        return False
    return all(_has(element.get(name), how, value) for name, how, value in step.attributes)


def _has(told: str | None, how: str, value: str) -> bool:
    if told is None:
        return False
    if not how:
        return True
    if how == "=":
        return told == value
    if how == "~=":
        return value in told.split()
    if not value:
        return False
    if how == "^=":
        return told.startswith(value)
    return told.endswith(value) if how == "$=" else value in told
