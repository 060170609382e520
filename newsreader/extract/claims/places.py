"""Where an element stands on its page: how far from the headline, and whether in a part that is not the article's."""

import re
from collections.abc import Collection, Iterator

from newsreader.extract.tree import Element, names_of, tag_of

_MOST = 20_000
_ELSEWHERE = frozenset("nav figure figcaption blockquote form button select".split())
_BESIDE = frozenset("aside footer li table".split())
_OTHERS = re.compile(r"(?:^|[\s_-])(?:comments?|related|teasers?|recommend\w*|popular)(?=$|[\s_-])")
_BOXES = re.compile(r"(?:^|[\s_-])(?:cards?|latest|sidebar)(?=$|[\s_-])")
_WHOLE = frozenset("html body main article".split())


def around(root: Element, heading: Element | None) -> Iterator[tuple[Element, int | None]]:
    """Yield every element with its distance from the headline, counted in elements: below zero stands before it.

    The distance is None where the page has no headline.
    """
    elements = [element for element, _ in zip(root.iter(), range(_MOST), strict=False)]
    start = elements.index(heading) if heading is not None and heading in elements else None
    for place, element in enumerate(elements):
        yield element, None if start is None else place - start


def stands_elsewhere(element: Element, above: Collection[Element], is_sure: bool) -> bool:
    """Tell whether an element belongs to a picture, a menu, a comment, a list of other articles or a box beside it.

    ``above`` are the headline's ancestors: what holds the headline is the article, whatever its name. ``is_sure`` tells
    that the element is near the headline or marked as the article's: then a list, a table or a box may hold it.
    """
    if tag_of(element) in _ELSEWHERE:
        return True
    for ancestor in element.iterancestors():
        if ancestor in above:
            return False
        tag = tag_of(ancestor)
        if tag in _ELSEWHERE or (tag in _BESIDE and not is_sure and not _is_foot(ancestor)):
            return True
        names = "" if tag in _WHOLE else names_of(ancestor)
        if names and (_OTHERS.search(names) or (not is_sure and _BOXES.search(names))):
            return True
    return False


def _is_foot(element: Element) -> bool:
    """Tell whether an element is the foot of an article rather than of the page."""
    return tag_of(element) == "footer" and next(element.iterancestors("article", "main"), None) is not None
