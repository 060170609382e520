"""Galleries set into a text: their pictures stay, the lines that only go with the slides do not."""

import re

from newsreader.extract.tree import BLOCKS, Element, drop, names_of, tag_of, words_of

_GALLERY = re.compile(r"(?:^|[\s_-])(?:[a-z]*gallery|slideshow|slide-show|swiper)(?=$|[\s_-])")
_CONTROLS = frozenset(("span", "a", "button"))
_SLIDES = 3
"""The fewest slides of a gallery."""
_AROUND = 300
"""Characters of paragraphs on either side of a gallery that is set into a text."""
_TEXT = 800
"""Characters of paragraphs beside a gallery that is not the article itself."""
_SHARE = 0.4
"""The share of the body's text from which a gallery at an end of it may be the article."""


def drop_slide_lines(body: Element) -> None:
    """Take the lines out of galleries that the article's own paragraphs stand round; figures keep captions."""
    done: set[Element] = set()
    for element in list(body.iter("div", "section", "ul", "aside")):
        if element is body or not _GALLERY.search(names_of(element)) or not done.isdisjoint(element.iterancestors()):
            continue
        done.add(element)
        if element.getparent() is not None and _has_slides(element) and _is_set_in(element, body):
            _drop_lines(element)


def _has_slides(gallery: Element) -> bool:
    return sum(1 for _, _ in zip(gallery.iter("li", "figure", "img"), range(_SLIDES), strict=False)) == _SLIDES


def _is_set_in(gallery: Element, body: Element) -> bool:
    text = len(words_of(gallery))
    if not text:
        return False
    inside = set(gallery.iter("p"))
    before = after = 0
    is_past = False
    for element in body.iter():
        if element is gallery:
            is_past = True
        elif element.tag == "p" and element not in inside:
            length = len(words_of(element))
            before, after = (before, after + length) if is_past else (before + length, after)
    if min(before, after) >= _AROUND:
        return True
    return before + after >= _TEXT and text < _SHARE * (before + after + text)


def _drop_lines(gallery: Element) -> None:
    for element in list(gallery.iter()):
        if element is gallery or element.getparent() is None or not isinstance(element.tag, str):
            continue
        if tag_of(element) not in BLOCKS and tag_of(element) not in _CONTROLS:
            continue
        if tag_of(element) == "figcaption" or next(element.iterancestors("figure", "figcaption"), None) is not None:
            continue
        if next(element.iter("figure", "img"), None) is None and not _is_beside_picture(element, gallery):
            drop(element)


def _is_beside_picture(element: Element, gallery: Element) -> bool:
    """Tell whether an element is in one slide with a picture: then it tells what is in that picture."""
    slide = next((node for node in element.iterancestors() if node is gallery or node.tag == "li"), gallery)
    return slide is not gallery and next(slide.iter("figure", "img"), None) is not None
