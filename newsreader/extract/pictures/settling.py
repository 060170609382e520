"""Every picture of the article with its caption, set into the body as one shape of figure."""

import re
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, unquote, urlsplit

from lxml import etree

from newsreader.extract.gate.addresses import is_tracking_pixel, picture_address, pixels
from newsreader.extract.pictures.caption_places import caption_of, images_in
from newsreader.extract.pictures.captions import credit_name, is_noise, split_credit, tidy
from newsreader.extract.pictures.gathering import gather_galleries, keep_mark, mark_galleries
from newsreader.extract.pictures.opening_order import put_below_lead
from newsreader.extract.pictures.picture_furniture import is_furniture_picture
from newsreader.extract.pictures.variants import srcset_of, wide_set
from newsreader.extract.tree import Element, drop, is_within, measured, tag_of, unwrap, words_of
from newsreader.model.article import FoundPicture

_SIZE = re.compile(
    r"^\d{2,4}px[-_](?=\w{3})|[-_@.](?:\d{2,4}x\d{2,4}|w\d{3,4}|\d{3,4}(?:px|w)|\dx|scaled|thumb(?:nail)?|large|medium|small|"
    r"master\w*|hd)(?=$|[-_.])",
    re.I,
)
"""What names a size in a picture's address. A bare number does not: it may number the pictures of a series."""
_GENERIC = re.compile(r"(?:image|photo|original|default|resize|crop|img|full|picture|media|index)\d*")
_SCALING = re.compile(
    r"w|h|width|height|q|quality|qlt|wid|hei|fit|crop|rect|resize|scale|format|fm|auto|dpr|mode|strip|ssl|s|sig\w*|"
    r"hash|v|ver|version|t|ts|cb|client|type|trim|fp-\w|ixlib|im|impolicy|imwidth|op_sharpen",
    re.I,
)
"""Parts of a query that say how a picture is cut and made, not which one it is."""


def settle_captions(body: Element, base: str) -> None:
    """Rewrite the pictures that have a caption as figures, so that no rule for lines of text takes the caption away.

    To be called before the body is tidied; ``settle_pictures`` finds these figures as they are.
    """
    mark_galleries(body, "early")
    for image in list(body.iter("img")):
        if not is_within(image, body):
            continue
        found = read_picture(image, base)
        if found is None or is_furniture_picture(image, found):
            continue
        holder, caption, credit = caption_of(image, body)
        if caption or credit:
            picture = replace(found, caption=caption, credit=credit_name(credit))
            figure = figure_of(picture, credit)
            keep_mark(image, figure)
            _place(image, holder, figure, body)


def settle_pictures(body: Element, base: str) -> tuple[FoundPicture, ...]:
    """Rewrite every picture in the body as a figure with its caption, and return them in the page's order.

    Captions leave the text they stood in. A gallery's figures stay together in one figure. Doubles, icons and tracking
    pixels go; of a double's captions one is kept.
    """
    settled: list[_Settled] = []
    places: dict[str, int] = {}
    put_below_lead(body)
    _drop_copies(body, base)
    mark_galleries(body, "late")
    for image in list(body.iter("img")):
        if not is_within(image, body):
            continue
        found = read_picture(image, base)
        if found is None or is_furniture_picture(image, found):
            _drop_picture(image)
            continue
        holder, caption, credit = caption_of(image, body)
        picture = replace(found, caption=caption, credit=credit_name(credit))
        new = _Settled(picture, figure_of(picture, credit))
        keep_mark(image, new.figure)
        place = places.setdefault(picture_key(found.src), len(settled))
        if place == len(settled) or _is_told_anew(caption, settled[place].picture.caption):
            settled.append(new)
            _place(image, holder, new.figure, body)
        elif caption and not settled[place].picture.caption:
            settled[place] = settled[place].captioned(new)
            drop(holder if images_in(holder) == 1 and not is_within(body, holder) else image)
        else:
            _drop_picture(image)
    pictures = tuple(each.picture for each in settled)
    _drop_empty_holders(body, {picture.caption for picture in pictures} | {""})
    gather_galleries(body)
    return pictures


@dataclass(frozen=True, slots=True)
class _Settled:
    picture: FoundPicture
    figure: Element

    def captioned(self, other: "_Settled") -> "_Settled":
        """Return it with the caption of another that shows the same picture; the figure takes it too."""
        for caption in self.figure.findall("figcaption"):
            self.figure.remove(caption)
        self.figure.extend(other.figure.findall("figcaption"))
        return _Settled(replace(self.picture, caption=other.picture.caption, credit=other.picture.credit), self.figure)


def _drop_picture(image: Element) -> None:
    parent = image.getparent()
    drop(parent if parent is not None and parent.get("data-settled") else image)


def _is_told_anew(caption: str, before: str) -> bool:
    """Tell whether a picture that comes again says something else this time."""
    return bool(caption and before) and caption not in before and before not in caption


def _drop_empty_holders(body: Element, told: set[str]) -> None:
    """Take out figures whose picture has gone; a caption that no other picture has stays as text."""
    for holder in list(body.iter("figure", "picture", "noscript")):
        if holder is body or holder.get("data-settled") or next(holder.iter("img"), None) is not None:
            continue
        captions = [caption for caption in holder.iter("figcaption") if words_of(caption)]
        if (
            captions
            and words_of(captions[0]) == words_of(holder)
            and split_credit(words_of(captions[0]))[0] not in told
        ):
            continue
        for empty in captions:
            drop(empty)
        if measured(holder):
            unwrap(holder)
        else:
            drop(holder)


def _drop_copies(body: Element, base: str) -> None:
    """Take out the copies that pages keep in ``noscript`` for a lazy picture beside it."""
    last = ""
    for element in list(body.iter("img")):
        found = read_picture(element, base)
        if found is None:
            continue
        copy = next(element.iterancestors("noscript"), None)
        key = picture_key(found.src)
        if copy is not None and key == last and copy.getparent() is not None:
            drop(copy)
        last = key


def figure_of(picture: FoundPicture, credit: str) -> Element:
    """Return a figure for the body; ``credit`` as the page prints it."""
    figure = etree.Element("figure")
    figure.set("data-settled", "1")
    image = etree.SubElement(figure, "img", src=picture.src, alt=picture.alt)
    for name, size in (("width", picture.width), ("height", picture.height)):
        if size:
            image.set(name, str(size))
    if picture.caption or credit:
        caption = etree.SubElement(figure, "figcaption")
        caption.text = picture.caption + (" " if picture.caption and credit else "")
        if credit:
            etree.SubElement(caption, "cite").text = credit
    return figure


def picture_key(src: str) -> str:
    """Return what two addresses of one picture in two sizes share."""
    parts = urlsplit(src)
    told = [value for name, value in parse_qsl(parts.query[:4000]) if not _SCALING.fullmatch(name)]
    inner = next((value for value in told if value.startswith(("http:", "https:", "//"))), "")
    name = unquote(urlsplit(inner).path if inner else parts.path).rstrip("/").rsplit("/", 1)[-1].lower()
    stem = _SIZE.sub("", name.rsplit(".", 1)[0])
    if len(stem) >= 8 and not _GENERIC.fullmatch(stem):
        return stem
    folder = parts.path.rsplit("/", 1)[0]
    return "/".join((parts.netloc, folder, stem, *told)).lower()


def read_picture(image: Element, base: str) -> FoundPicture | None:
    """Return what a picture's element tells, without caption; None where it shows nothing or only counts readers."""
    attributes = _attributes(image)
    parent = image.getparent()
    is_offered = parent is not None and parent.tag == "picture"
    sources = list(map(_attributes, parent.iter("source"))) if parent is not None and is_offered else []
    src = picture_address(attributes, base, map(srcset_of, sources), wide_set(sources))
    if src is None or is_tracking_pixel(src, attributes):
        return None
    alt = tidy(attributes.get("alt", ""))[:500]
    width, height = pixels(attributes.get("width")), pixels(attributes.get("height"))
    return FoundPicture(src, alt="" if is_noise(alt) else alt, width=width, height=height)


def _attributes(element: Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.attrib.items()}


def _place(image: Element, holder: Element, figure: Element, body: Element) -> None:
    """Put the figure where its holder was; a holder with more pictures keeps them for their own turn."""
    if holder is not image and images_in(holder) > 1:
        rest = [other for other in holder.iter("img") if other is not image]
        parent = holder.getparent()
        if parent is not None and holder is not body:
            parent.insert(parent.index(holder), figure)
            drop(image)
            if not rest:
                drop(holder)
        return
    parent = holder.getparent()
    if parent is None or holder is body or is_within(body, holder):
        image_parent = image.getparent()
        if image_parent is not None:
            image_parent.replace(image, figure)
        return
    figure.tail = holder.tail
    holder.tail = None
    parent.replace(holder, figure)
    _lift(figure, body)


def _lift(figure: Element, body: Element) -> None:
    """Take a figure out of paragraphs, links and headings, where HTML does not allow one."""
    for _ in range(6):
        parent = figure.getparent()
        if (
            parent is None
            or parent is body
            or tag_of(parent)
            not in (
                "p",
                "a",
                "span",
                "strong",
                "b",
                "em",
                "i",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "picture",
                "font",
                "u",
                "noscript",
            )
        ):
            return
        grand = parent.getparent()
        if grand is None:
            return
        before = bool((parent.text or "").strip()) or any(words_of(s) for s in figure.itersiblings(preceding=True))
        tail, figure.tail = figure.tail, None
        place = grand.index(parent)
        if tail:
            previous = figure.getprevious()
            if previous is not None:
                previous.tail = (previous.tail or "") + tail
            else:
                parent.text = (parent.text or "") + tail
        parent.remove(figure)
        if before:
            figure.tail, parent.tail = parent.tail, None
            grand.insert(place + 1, figure)
        else:
            grand.insert(place, figure)
        if not words_of(parent) and next(parent.iter("img"), None) is None:
            drop(parent)
