"""Links to other articles between the paragraphs that nothing announces: lines that are a link and nothing else.

One such line alone may as well be a subhead that is linked, and stays; a bullet, a list or a second line tells.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from urllib.parse import urlsplit

from newsreader.extract.body.ends import is_offer
from newsreader.extract.gate.addresses import link_address
from newsreader.extract.lists.labels import UNSPACED
from newsreader.extract.tree import Element, link_words, short_words, tag_of, words_of

_BULLETS = " \t\xa0-–—•·*▪►▶>»+"
_TITLE = 20
"""Characters of a link that is an article's title."""
_WORDS = 4
"""Words of such a link."""
_UNSPACED_TITLE = 10
"""Characters of such a link in a script that parts no words."""
_LONGEST = 300
_PROSE = 60
"""Characters outside links that the paragraphs before and after have."""
_NEAR = 6
"""Elements on either side among which such a paragraph is."""


def loose_links(root: Element, base: str) -> Iterator[list[Element]]:
    """Yield the runs of lines, siblings between paragraphs of a text, that each lead to another article of the site."""
    is_title = title_check(base)
    taken: set[Element] = set()
    for element in root.iter("p", "ul", "ol"):
        if element in taken or not _is_line(element, is_title):
            continue
        run = [element]
        while (following := run[-1].getnext()) is not None and _is_line(following, is_title):
            run.append(following)
        taken.update(run)
        if (len(run) > 1 or tag_of(element) != "p" or words_of(element)[0] in _BULLETS) and _is_in_text(run):
            yield run


def title_check(base: str) -> Callable[[Element], bool]:
    """Return what tells whether a link has the title and the address of another article of the page's site."""
    here = urlsplit(base)

    def is_title(link: Element) -> bool:
        text, href = short_words(link, _LONGEST), link.get("href") or ""
        if not _is_long(text) or href.startswith("#") or is_offer(text):
            return False
        there = urlsplit(link_address(href, base) or "")
        return there.hostname == here.hostname and len(there.path) > 1 and there.path != here.path

    return is_title


def _is_long(text: str) -> bool:
    if UNSPACED.search(text):
        return len(text) >= _UNSPACED_TITLE
    return len(text) >= _TITLE and len(text.split()) >= _WORDS


def _is_line(element: Element, is_title: Callable[[Element], bool]) -> bool:
    tag = tag_of(element)
    if tag == "p":
        return _is_link_alone(element, is_title)
    points = list(element) if tag in ("ul", "ol") else []
    return bool(points) and all(tag_of(point) == "li" and _is_link_alone(point, is_title) for point in points)


def _is_link_alone(line: Element, is_title: Callable[[Element], bool]) -> bool:
    links = list(islice(line.iter("a"), 2)) if len(line) else []
    if len(links) != 1 or next(line.iter("img"), None) is not None:
        return False
    return short_words(line, _LONGEST).strip(_BULLETS) == words_of(links[0]).strip(_BULLETS) and is_title(links[0])


def _is_in_text(run: list[Element]) -> bool:
    """Tell whether paragraphs stand before and after the lines, and the one before does not speak of them."""
    before = run[0].getprevious()
    if before is None or tag_of(before).startswith("h") or words_of(before).endswith((":", "：")):
        return False
    return _has_prose(run[0].itersiblings(preceding=True)) and _has_prose(run[-1].itersiblings())


def _has_prose(siblings: Iterable[Element]) -> bool:
    near = (element for element in islice(siblings, _NEAR) if tag_of(element) in ("p", "div", "section"))
    return any(len(words_of(element)) - link_words(element) >= _PROSE for element in near)
