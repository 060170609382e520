"""A rule's word on furniture, captions, lists and comments, written into the page in words that every step knows.

A list that a rule names is given a name by which lists are found anywhere, and is then judged by its shape like any
other; so are comments. A caption becomes the caption of a figure.
"""

from collections.abc import Iterator

from lxml import etree

from newsreader.extract.pictures.caption_places import images_in
from newsreader.extract.rules.places import Places, plain_length
from newsreader.extract.tree import Element, drop, is_within, link_words, short_words, tag_of, words_of

_MOST_TAKEN = 0.3
"""The share of a page's words that what a selector takes out may have: more of them are its article."""
_LIST = 0.35
"""The share of a list's text that is in links."""
_CAPTION = 600
_BESIDE = 80
"""Characters that may stand in one box with a picture and its caption."""
_CELLS = ("td", "th", "tr", "tbody", "thead")
_LEVELS = 5
"""Elements around a caption, one in the other, among which its picture is looked for."""
_PLACE = 40
"""Characters of a place that stands before a text."""


def mark(root: Element, places: Places, heading: Element | None) -> None:
    """Write what a rule says into a page whose pictures are prepared. What does not look like it is left alone."""
    _drop(root, places, heading)
    for element in _every(places, "datelines", root):
        _set_apart(element)
    for element in _every(places, "captions", root):
        _as_caption(element)
    bodies = _every(places, "body", root)
    for element in _every(places, "lists", root):
        if _is_list(element) and not any(is_within(body, element) for body in bodies):
            _name(element, "related")
    for elements in _little(places, "comments", root):
        for element in elements:
            if not any(is_within(body, element) for body in bodies):
                _name(element, "comments")


def _every(places: Places, part: str, root: Element) -> list[Element]:
    return [element for elements in places.each(part, root) for element in elements]


def _drop(root: Element, places: Places, heading: Element | None) -> None:
    for elements in _little(places, "drop", root):
        if heading is None or not any(is_within(heading, element) for element in elements):
            for element in elements:
                drop(element)


def _little(places: Places, part: str, root: Element) -> Iterator[list[Element]]:
    """Yield what each selector of a part points to, where that is too little of the page to be its article."""
    whole = 0
    for elements in places.each(part, root):
        whole = whole or plain_length(root)
        if sum(plain_length(element) for element in elements) <= _MOST_TAKEN * whole:
            yield elements


def _set_apart(element: Element) -> None:
    """Put a dash between a place and the text after it, which only the page's style keeps apart."""
    place, text = short_words(element, _PLACE), (element.tail or "").strip()
    if place and text and text[0].isalnum():
        element.tail = f" – {text}"


def _as_caption(element: Element) -> None:
    """Make a figure of an element and the picture that it stands with, where that is only one."""
    if tag_of(element) in ("img", "figure") or next(element.iterancestors("figcaption"), None) is not None:
        return
    text = short_words(element, _CAPTION)
    if not text or images_in(element):
        return
    if (holder := _holder(element, len(text))) is not None:
        holder.tag = "figure"
    elif (picture := _picture_before(element)) is not None:
        _wrap(picture, element)
    else:
        return
    element.tag = "figcaption"


def _holder(caption: Element, length: int) -> Element | None:
    """Return the nearest element around a caption that holds one picture and hardly another word."""
    for holder, _ in zip(caption.iterancestors(), range(_LEVELS), strict=False):
        if tag_of(holder) in _CELLS:
            continue
        count = images_in(holder)
        if tag_of(holder) in ("body", "article", "main") or count > 1:
            return None
        if count == 1:
            return holder if len(words_of(holder)) <= length + _BESIDE else None
    return None


def _picture_before(caption: Element) -> Element | None:
    """Return the element right before a caption, where it holds one picture and no words."""
    before = caption.getprevious()
    if before is None or (before.tail or "").strip() or images_in(before) != 1:
        return None
    return before if tag_of(before) != "figure" and len(words_of(before)) <= _BESIDE else None


def _wrap(picture: Element, caption: Element) -> None:
    parent = picture.getparent()
    if parent is None:
        return
    figure = etree.Element("figure")
    figure.tail, caption.tail, picture.tail = caption.tail, None, None
    parent.insert(parent.index(picture), figure)
    figure.extend([picture, caption])


def _is_list(element: Element) -> bool:
    text = words_of(element)
    return bool(text) and link_words(element) >= _LIST * len(text)


def _name(element: Element, name: str) -> None:
    element.set("class", f"{element.get('class') or ''} {name}".strip())
