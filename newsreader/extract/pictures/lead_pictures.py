"""The pictures that stand between the headline and the body, or above the headline."""

import re
from dataclasses import replace
from itertools import islice, takewhile

from newsreader.extract.gate.addresses import pixels
from newsreader.extract.pictures.caption_places import caption_of, images_in
from newsreader.extract.pictures.captions import credit_name
from newsreader.extract.pictures.gathering import is_slide
from newsreader.extract.pictures.opening_order import LINES, note_lines_above
from newsreader.extract.pictures.picture_furniture import FURNITURE, is_furniture_picture, is_teaser
from newsreader.extract.pictures.settling import figure_of, read_picture
from newsreader.extract.tree import Element, drop, is_within, measured, names_of, tag_of

_HERO = re.compile(
    r"(?:^|[\s_-])(?:hero|lead|featured?|main|top|header|cover|primary|article|story|post|entry|"
    r"opener|aufmacher|teaser|image|photo|picture|media|thumbnail)"
)
_PICTURE_LINK = re.compile(r"\.(?:jpe?g|png|webp|avif)|^#|^javascript", re.I)
_ABOVE = 120
"""Elements before the headline among which its picture is looked for."""
_MOST = 2
_COVER = re.compile(r"(?:^|[\s_-])(?:hero|cover)")
_WIDE = 600
"""Pixels from which a picture may stand behind a headline; what is smaller over one is a section's or a paper's."""
_BESIDE = 300
"""Characters that a cover says beside its headline: a kicker, a lead, who wrote it."""


def lead_pictures(root: Element, body: Element, heading: Element | None, base: str) -> list[Element]:
    """Take the article's lead pictures out of the page, at most two, and return them as figures with their captions.

    A figure of several pictures is returned as the page wrote it.
    """
    if heading is None:
        return []
    order = {element: count for count, element in enumerate(root.iter())}
    start, end = order.get(heading, -1), order.get(body, 0)
    if start < 0:
        return []
    found: list[Element] = []
    for image in list(root.iter("img")):
        if len(found) == _MOST:
            break
        if not start - _ABOVE <= order[image] <= end or not is_within(image, root):
            continue
        if is_within(image, body) or not _is_lead(image, root, body, heading, order[image] < start):
            continue
        nearest = islice(order, max(start + 1, order[image] - LINES), order[image])
        above = [element for element in nearest if not is_within(image, element)]
        figure = _taken(image, root, body, heading, base)
        if figure is not None:
            note_lines_above(figure, above)
            found.append(figure)
    return found


def _is_lead(image: Element, root: Element, body: Element, heading: Element, is_above: bool) -> bool:
    figure = next(image.iterancestors("figure"), None)
    if is_within(body, figure if figure is not None else image):
        return False
    if is_above and figure is None and not _is_cover(image, heading, body):
        return False
    for ancestor in image.iterancestors():
        if is_within(body, ancestor):
            break  # what holds the article too says nothing of the picture
        tag = tag_of(ancestor)
        if tag in ("nav", "footer", "aside") or (tag == "li" and not is_slide(ancestor)):
            return False
        if tag not in ("body", "html", "main", "article", "a", "picture") and FURNITURE.search(names_of(ancestor)):
            return False
    if figure is not None:
        return True
    link = next(image.iterancestors("a"), None)
    if link is not None and not _PICTURE_LINK.search(link.get("href") or ""):
        return False
    around = [image, *(a for a, _ in zip(image.iterancestors(), range(4), strict=False))]
    if any(_HERO.search(names_of(a)) for a in around):
        return True
    top = _common(heading, body)
    return top is not None and tag_of(top) not in ("body", "html") and is_within(image, top)


def _is_cover(image: Element, heading: Element, body: Element) -> bool:
    """Tell whether a picture stands behind the headline: both are alone in a box, and it is a large one."""
    box = _common(heading, image)
    if box is None or tag_of(box) in ("body", "html", "main", "article") or is_within(body, box):
        return False
    above = list(takewhile(lambda ancestor: ancestor is not box, image.iterancestors()))
    if any(ancestor.tag == "a" for ancestor in above):
        return False
    is_large = (pixels(image.get("width")) or 0) >= _WIDE or any(_COVER.search(names_of(a)) for a in (*above, box))
    return is_large and images_in(box) == 1 and measured(box) <= measured(heading) + _BESIDE


def _taken(image: Element, root: Element, body: Element, heading: Element, base: str) -> Element | None:
    figure = next(image.iterancestors("figure"), None)
    if figure is not None and images_in(figure) > 1:
        return _detached(figure)
    found = read_picture(image, base)
    if found is None or is_furniture_picture(image, found):
        return None
    outside = _common(heading, image)
    if is_teaser(image, root if outside is None else outside, base):
        return None
    holder, caption, credit = caption_of(image, root)
    if is_within(heading, holder):
        holder, caption, credit = image, "", ""
    elif is_within(body, holder):
        holder = image
    settled = figure_of(replace(found, caption=caption, credit=credit_name(credit)), credit)
    drop(holder)
    return settled


def _detached(element: Element) -> Element:
    tail, element.tail = element.tail, None
    parent = element.getparent()
    if parent is not None:
        element.tail = tail
        drop(element)
    return element


def _common(one: Element, other: Element) -> Element | None:
    above = set(one.iterancestors())
    return next((a for a in other.iterancestors() if a in above), None)
