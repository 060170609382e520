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
        attributes = [key[1:-1] for key in wanted if key.startswith("[")]
        classes: dict[str, list[str]] = {}
        for element in root.iter():
            tag = element.tag
            if tag in wanted or "*" in wanted:
                self._add(str(tag) if tag in wanted else "*", element)
            if (names := element.get("class")) is not None:
                if names not in classes:
                    classes[names] = [key for name in set(names.split()) if (key := f".{name}") in wanted]
                for key in classes[names]:
                    self._add(key, element)
            if (anchor := element.get("id")) is not None and (key := f"#{anchor.strip()}") in wanted:
                self._add(key, element)
            for name in attributes:
                if element.get(name) is not None:
                    self._add(f"[{name}]", element)

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
    *outer, last = steps
    if not _is(element, last):
        return False
    if not outer:
        return True
    above = tuple(outer)
    if last.is_child:
        parent = element.getparent()
        return parent is not None and _fits(parent, above)
    return any(_fits(ancestor, above) for ancestor in element.iterancestors())


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
