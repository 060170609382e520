"""The pictures named in a feed's clean HTML."""

import re
from html import unescape

from newsreader.model.article import FoundPicture
from newsreader.model.ids import CleanHtml

_TAG = re.compile(r'<(/?)(img|figure|figcaption)((?: [a-z]+="[^"]*")*)>')
_ANY_TAG = re.compile(r'</?[a-z]+[1-6]?(?: [a-z]+="[^"]*")*>')
_ATTRIBUTE = re.compile(r' ([a-z]+)="([^"]*)"')


def pictures_in(html: CleanHtml) -> tuple[FoundPicture, ...]:
    """Return the pictures in the order of the text, each address once, with the caption of its figure.

    Clean HTML is a written tree, every tag in its one spelling, so its tags are found without a parser.
    """
    if "<img" not in html:
        return ()
    found: list[FoundPicture] = []
    first_of_figure = figures = caption_from = 0
    for tag in _TAG.finditer(html):
        closes, name, attributes = tag.groups()
        if name == "img":
            if picture := _picture(attributes):
                found.append(picture)
        elif name == "figure":
            figures = max(0, figures - 1) if closes else figures + 1
            first_of_figure = first_of_figure if closes else len(found)
        elif not closes:
            caption_from = tag.end()
        elif caption_from:
            if figures:
                _name(found, first_of_figure, html[caption_from : tag.start()])
            caption_from = 0
    unique: dict[str, FoundPicture] = {}
    for picture in found:
        unique.setdefault(picture.src, picture)
    return tuple(unique.values())


def _picture(attributes: str) -> FoundPicture | None:
    told = {name: unescape(value) for name, value in _ATTRIBUTE.findall(attributes)}
    if not told.get("src"):
        return None
    return FoundPicture(
        told["src"], alt=told.get("alt", ""), width=_size(told.get("width")), height=_size(told.get("height"))
    )


def _name(pictures: list[FoundPicture], first: int, markup: str) -> None:
    caption = " ".join(unescape(_ANY_TAG.sub("", markup)).split())
    for at in range(first, len(pictures)):
        one = pictures[at]
        pictures[at] = FoundPicture(one.src, one.caption or caption, one.credit, one.alt, one.width, one.height)


def _size(value: str | None) -> int | None:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 6 else None
