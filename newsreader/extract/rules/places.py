"""Where on one page a rule's selectors point. What they point to may be out of date: whoever asks looks at it first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from newsreader.extract.rules.matching import Matching
from newsreader.extract.rules.rule import SiteRule
from newsreader.extract.tree import Element, is_within, link_words, words_of


@dataclass(frozen=True, slots=True)
class Places:
    """The elements that a rule names for each part of a page; for a part without one, none."""

    named: Mapping[str, tuple[list[Element], ...]] = field(default_factory=dict)
    """By part: one list for each selector that points to something."""

    def each(self, part: str, root: Element) -> Iterator[list[Element]]:
        """Yield what each selector of a part points to, as far as it is still in the page."""
        for elements in self.named.get(part, ()):
            if left := [element for element in elements if is_within(element, root)]:
                yield left


NOWHERE = Places()


def places_in(root: Element, rule: SiteRule | None) -> Places:
    """Return where a rule's selectors point in a page; nowhere without a rule."""
    if rule is None:
        return NOWHERE
    matching = Matching(root, (selector for selectors in rule.parts.values() for selector in selectors))
    return Places(
        {
            part: tuple(found for selector in selectors if (found := matching.all(selector)))
            for part, selectors in rule.parts.items()
        }
    )


def plain_length(element: Element) -> int:
    """Return how many characters of an element's text are in no link."""
    return len(words_of(element)) - link_words(element)
