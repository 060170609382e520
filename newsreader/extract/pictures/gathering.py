"""Galleries, slideshows and carousels: pictures that the page shows as one stay together, as a figure of figures.

HTML has no element for a gallery; a figure that holds figures says it without a name of its own, so that the gate lets
it through, and every reader of clean HTML finds each picture with its caption in the inner figure.
"""

import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from newsreader.extract.tree import Element, drop, is_inside, names_of, tag_of, words_of

_GALLERY = re.compile(
    r"(?:^|[\s_-])(?:[a-z]*gallery|galerie|[a-z]*galerie|galeria|gallerie|slide-?shows?|swiper|splide|flickity|fotorama|"
    r"slick(?:-slider|-track)?|(?:owl-)?carousels?|karussell|sliders?|photo-?set|diaporama|fotostrecke|bildstrecke|"
    r"image-?grid|photo-?grid|pictures?-row|album)(?=$|[\s_-])"
)
_BOXES = ("div", "section", "ul", "ol", "figure", "aside", "amp-carousel")
_MARK = "data-gallery"
_NAMED_WITHIN = 3
"""Elements round a slide among which one calls itself a gallery."""
_LEVELS = 12
"""Elements round a gallery that may hold nothing else."""
_MOST = 600


def mark_galleries(body: Element, since: str) -> None:
    """Note on the pictures of each gallery that they belong together; ``since`` parts the marks of two calls.

    The outermost box counts: a slider is a box in a gallery. What a figure holds is a gallery whatever its name.
    """
    number = 0
    for box in body.iter(*_BOXES):
        if box is body or not (box.tag in ("figure", "amp-carousel") or _GALLERY.search(names_of(box))):
            continue
        unmarked = [image for image in islice(box.iter("img"), _MOST) if image.get(_MARK) is None]
        if len(unmarked) < 2 or is_inside(box, ("table",), body):
            continue
        number += 1
        for image in unmarked:
            image.set(_MARK, f"{since}-{number}")


def is_slide(item: Element) -> bool:
    """Tell whether an item belongs to a list that calls itself a gallery."""
    above = islice(item.iterancestors(), _NAMED_WITHIN)
    return _GALLERY.search(names_of(item)) is not None or any(_GALLERY.search(names_of(box)) for box in above)


def keep_mark(image: Element, figure: Element) -> None:
    """Note on the picture in a new figure which gallery the one before it belonged to."""
    mark = image.get(_MARK)
    settled = figure.find("img")
    if mark is not None and settled is not None:
        settled.set(_MARK, mark)


def gather_galleries(body: Element) -> None:
    """Put the settled figures of a gallery that no words part into one figure, in their order."""
    for run in list(_runs(body)):
        if len(run) > 1:
            _gather(run, body)


def _runs(body: Element) -> Iterator[list[Element]]:
    """Yield the figures that follow one another in one gallery."""
    run: list[Element] = []
    mark: str | None = None
    inside: Element | None = None
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if inside is None and event == "start" and element.get("data-settled"):
            inside = element
            image = element.find("img")
            own = None if image is None else image.get(_MARK)
            if run and (own is None or own != mark):
                yield run
                run = []
            run, mark = ([*run, element] if own else []), own
        elif inside is None and event == "start" and (element.text or "").strip() and run:
            yield run
            run = []
        if event == "end":
            inside = None if element is inside else inside
            if inside is None and element is not body and (element.tail or "").strip() and run:
                yield run
                run = []
    if run:
        yield run


def _gather(run: list[Element], body: Element) -> None:
    first = run[0]
    parent = first.getparent()
    if parent is None:
        return
    gallery = etree.Element("figure")
    gallery.tail, first.tail = first.tail, None
    parent.replace(first, gallery)
    gallery.append(first)
    for figure in run[1:]:
        slide = figure.getparent()
        drop(figure)
        gallery.append(figure)
        _drop_hollow(slide, body)
    _take_place(gallery, body)


def _drop_hollow(slide: Element | None, body: Element) -> None:
    """Take out what held a picture and holds nothing any more."""
    for _ in range(_LEVELS):
        if slide is None or slide is body or words_of(slide) or next(slide.iter("img"), None) is not None:
            return
        above = slide.getparent()
        drop(slide)
        slide = above


def _take_place(gallery: Element, body: Element) -> None:
    """Put a gallery in the place of the boxes that hold nothing else."""
    for _ in range(_LEVELS):
        box = gallery.getparent()
        above = None if box is None else box.getparent()
        if box is None or above is None or box is body or tag_of(box) in ("td", "th", "blockquote"):
            return
        if words_of(box) != words_of(gallery):
            return
        if sum(1 for _ in box.iter("img")) != sum(1 for _ in gallery.iter("img")):
            return
        gallery.tail = box.tail
        box.tail = None
        above.replace(box, gallery)
