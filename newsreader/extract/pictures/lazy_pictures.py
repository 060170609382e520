"""Every way of writing a picture becomes an ``img``, before the page's parts are told apart."""

import re
from itertools import islice
from urllib.parse import unquote

from lxml import etree

from newsreader.extract.gate.addresses import is_placeholder
from newsreader.extract.pictures.caption_places import HOLDER
from newsreader.extract.pictures.inline import is_inline
from newsreader.extract.pictures.variants import is_preview
from newsreader.extract.tree import BLOCKS, Element, drop, names_of, tag_of, words_of

_BACKGROUND = re.compile(r"background(?:-image)?\s*:[^;]*url\(\s*[\"']?([^\"')]+)")
_SOURCES = ("src", "srcset")
_STAND_IN = frozenset(("fallback", "placeholder"))
"""What marks elements in an ``amp-img`` that are shown in its stead."""
_NEAR = 30
"""Pictures in a box that is no longer a picture and its copy."""
_MOST = 600
"""Pictures looked at in one page; those that follow are left out."""


def prepare_pictures(root: Element) -> None:
    """Make an ``img`` of ``amp-img``, of background styles and of copies in ``noscript``; keep captions whole."""
    for element in list(root.iter("amp-img", "graphic")):
        _empty(element)
        element.tag = "img"
    for image in list(root.iter("img"))[_MOST:]:
        drop(image)
    for element in list(root.iter("div", "span", "a")):
        _take_background(element)
    for image in root.iter("img"):
        _take_own_background(image)
    for image in list(root.iter("img")):
        if _is_nowhere(image):
            drop(image)
    for element in list(root.iter("noscript")):
        _take_copy(element)
    for caption in root.iter("figcaption"):
        _steady(caption)


def _empty(picture: Element) -> None:
    """Let what stands in a picture's element stand after it: it was not closed.

    What is shown in the picture's stead goes, and what AMP's own script put there (``i-amphtml-…``).
    """
    for child in list(picture):
        made_by = child.get("class", "") if child.tag == "img" else tag_of(child)
        if child.tag == "noscript" or "i-amphtml" in made_by or not _STAND_IN.isdisjoint(map(str, child.attrib)):
            drop(child)
    parent = picture.getparent()
    if parent is None:
        return
    place = parent.index(picture) + 1
    inside, tail = list(picture), picture.tail or ""
    picture.tail, picture.text = picture.text, None
    parent[place:place] = inside
    last = inside[-1] if inside else picture
    last.tail = (last.tail or "") + tail


def _is_nowhere(image: Element) -> bool:
    """Tell whether a picture has no address at all, nor a source beside it."""
    parent = image.getparent()
    told = any(name.startswith("data-") or name in _SOURCES for name in map(str, image.attrib))
    return not told and parent is not None and tag_of(parent) != "picture"


def _take_background(element: Element) -> None:
    found = _BACKGROUND.search(element.get("style") or "")
    is_empty = found is not None and not words_of(element) and next(element.iter("img"), None) is None
    parent = element.getparent()
    holders = (element,) if parent is None else (element, parent)
    if found and is_empty and any(HOLDER.search(names_of(holder)) for holder in holders):
        element.append(etree.Element("img", src=found[1]))


def _take_own_background(image: Element) -> None:
    """Give a picture that shows only its background, over a blank, the background's address."""
    found = _BACKGROUND.search(image.get("style") or "")
    if found and is_placeholder(image.get("src") or "") and not is_placeholder(found[1]):
        image.set("src", found[1])


def _take_copy(noscript: Element) -> None:
    """Give a lazy picture the address of its copy for browsers without scripts, where it tells none better itself."""
    copies = list(noscript.iter("img"))
    if len(copies) != 1 or not copies[0].get("src"):
        return
    for place in _around(noscript):
        near = list(islice(place.iter("img"), _NEAR))
        if len(near) == _NEAR:
            return
        waiting = [image for image in near if image is not copies[0] and _is_waiting(image)]
        shown = [image for image in waiting if _is_same(image, copies[0])]
        if len(shown) == 1 and all(image is shown[0] or not image.get("src") for image in waiting):
            for name in _SOURCES:
                if value := copies[0].get(name):
                    shown[0].set(name, value)
            drop(noscript)
            return


def _around(element: Element) -> list[Element]:
    """Return the elements that may hold a picture and its copy: up to its figure, at most three levels."""
    found: list[Element] = []
    for ancestor in element.iterancestors():
        found.append(ancestor)
        if ancestor.tag == "figure" or (len(found) >= 3 and next(element.iterancestors("figure"), None) is None):
            break
        if len(found) >= 8 or tag_of(ancestor) in ("body", "article", "main"):
            break
    return found


def _is_waiting(image: Element) -> bool:
    """Tell whether a picture has no address but its ``src``."""
    if image.get("srcset"):
        return False
    return not any(re.match(r"data-.*(?:src|original|lazy)", str(name)) for name in image.attrib)


def _is_same(image: Element, copy: Element) -> bool:
    src = image.get("src") or ""
    return is_placeholder(src) or is_inline(src) or _file(src) == _file(copy.get("src") or "") or is_preview(src)


def _file(src: str) -> str:
    return unquote(src.strip().split("?")[0].rstrip("/").rsplit("/", 1)[-1]).lower()


def _steady(caption: Element) -> None:
    """Show a caption whole, in elements that no rule for the lines of an article looks at."""
    for inner in caption.iter():
        if not isinstance(inner.tag, str):
            continue
        for name in ("aria-hidden", "hidden"):
            inner.attrib.pop(name, "")
        if inner is not caption and inner.tag in BLOCKS:
            inner.tag = "dd"
        elif inner.tag == "small":
            inner.tag = "span"
