"""An article told on several pages, joined: what the later pages repeat of the first is left out."""

from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from newsreader.extract.gate.sanitise import clean
from newsreader.extract.text import text_of
from newsreader.extract.tree import Element, drop, parsed, words_of
from newsreader.model.article import FoundPicture, PageParts
from newsreader.model.ids import CleanHtml
from newsreader.model.text import fold

_TELLING = 25
"""Characters from which words that come again on a later page are a repetition, and not by chance."""
_BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "figure", "tr", "pre")


def joined(pages: Sequence[PageParts]) -> PageParts:
    """Return the first page's parts with the text and pictures of all, in order.

    Paragraphs and pictures that an earlier page had, such as the lead and the headline, are not told again.
    """
    first = pages[0]
    if len(pages) == 1:
        return first
    seen = {fold(first.title)} - {""}
    html = CleanHtml(clean("".join(_without_repeats(page, seen) for page in pages), first.url))
    return replace(
        first,
        html=html,
        text=text_of(html),
        pictures=_pictures(pages, html),
        blocks=next((page.blocks for page in pages if page.blocks), ()),
        comments=next((page.comments for page in pages if page.comments), ()),
        quality=max(page.quality for page in pages),
    )


def _without_repeats(page: PageParts, seen: set[str]) -> str:
    """Return a page's HTML without what earlier pages had, and note what it has."""
    root = parsed(f"<div>{page.html}</div>")
    body = next(root.iter("div"), None) if root is not None else None
    if body is None:
        return ""
    here: set[str] = set()
    for element in list(body.iter(*_BLOCKS)):
        if element.find("figure") is not None:
            continue  # a gallery: each of its pictures is looked at
        sign = _sign(element)
        if sign in seen:
            drop(element)
        elif len(sign) >= _TELLING:
            here.add(sign)
    seen |= here
    return etree.tostring(body, encoding="unicode", method="html")


def _sign(element: Element) -> str:
    """Return what an element is known by: its first picture, else its words."""
    image = next(element.iter("img"), None)
    return image.get("src") or "" if image is not None else fold(words_of(element))


def _pictures(pages: Sequence[PageParts], html: CleanHtml) -> tuple[FoundPicture, ...]:
    escaped = html.replace("&amp;", "&")
    kept: dict[str, FoundPicture] = {}
    for page in pages:
        for picture in page.pictures:
            if picture.src in escaped:
                kept.setdefault(picture.src, picture)
    return tuple(kept.values())
