"""Every picture of the article with its caption, set into the body as one shape of figure."""

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from lxml import etree

from newsreader.extract.addresses import is_tracking_pixel, picture_address, pixels
from newsreader.extract.caption_places import HOLDER, caption_of, images_in
from newsreader.extract.captions import credit_name, is_noise, split_credit, tidy
from newsreader.extract.tree import Element, drop, is_within, names_of, tag_of, unwrap, words_of
from newsreader.model.article import FoundPicture

_FURNITURE = re.compile(
    r"(?:^|[\s_\-/.])(?:avatar|logo|logos|icon|icons|emoji|gravatar|badge|sprite|smiley|author|"
    r"profile|byline|spinner|favicon|"
    r"wp-smiley|captcha|qr-?code|googlenews|google-news)(?=$|[\s_\-/.]|\d)"
)
_BACKGROUND = re.compile(r"background(?:-image)?\s*:[^;]*url\(\s*[\"']?([^\"')]+)")
_HERO = re.compile(
    r"(?:^|[\s_-])(?:hero|lead|featured?|main|top|header|cover|primary|article|story|post|entry|"
    r"opener|aufmacher|teaser|image|photo|picture|media|thumbnail)"
)
_SIZE = re.compile(
    r"[-_@.](?:\d{2,4}x\d{2,4}|w?\d{3,4}(?:px|w)?|\dx|scaled|thumb(?:nail)?|large|medium|small|"
    r"master\w*|hd)(?=$|[-_.])",
    re.I,
)


@dataclass(slots=True)
class _Found:
    src: str
    alt: str
    width: int | None
    height: int | None


def prepare_pictures(root: Element) -> None:
    """Make every way of writing a picture an ``img``: ``amp-img``, background styles, copies in ``noscript``."""
    for element in list(root.iter("amp-img", "graphic")):
        element.tag = "img"
    for element in list(root.iter("div", "span", "a")):
        found = _BACKGROUND.search(element.get("style") or "")
        is_empty = found is not None and not words_of(element) and next(element.iter("img"), None) is None
        if found and is_empty and HOLDER.search(names_of(element)):
            element.append(etree.Element("img", src=found[1]))


def settle_pictures(body: Element, base: str) -> tuple[FoundPicture, ...]:
    """Rewrite every picture in the body as a figure with its caption, and return them in the page's order.

    Captions leave the text they stood in. Doubles, icons and tracking pixels go.
    """
    pictures: list[FoundPicture] = []
    seen: set[str] = set()
    _drop_copies(body, base)
    for image in list(body.iter("img")):
        if not is_within(image, body):
            continue
        found = _read(image, base)
        if found is None or _is_small(image, found):
            drop(image)
            continue
        key = picture_key(found.src)
        holder, caption, credit = caption_of(image, body)
        if key in seen:
            drop(image)
            continue
        seen.add(key)
        picture = FoundPicture(found.src, caption, credit_name(credit), found.alt, found.width, found.height)
        pictures.append(picture)
        _place(image, holder, figure_of(picture, credit), body)
    told = {picture.caption for picture in pictures} | {""}
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
        if words_of(holder):
            unwrap(holder)
        else:
            drop(holder)
    return tuple(pictures)


def _drop_copies(body: Element, base: str) -> None:
    """Take out the copies that pages keep in ``noscript`` for a lazy picture beside it."""
    last = ""
    for element in list(body.iter("img")):
        found = _read(element, base)
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
    name = unquote(parts.path).rstrip("/").rsplit("/", 1)[-1].lower()
    stem = _SIZE.sub("", name.rsplit(".", 1)[0])
    if len(stem) >= 8 and not re.fullmatch(r"(?:image|photo|original|default|resize|crop|img)\d*", stem):
        return stem
    return (parts.netloc + parts.path + (parts.query if len(stem) < 3 else "")).lower()


def lead_pictures(root: Element, body: Element, heading: Element | None) -> list[Element]:
    """Return the elements between headline and body that hold the article's lead picture, at most two."""
    order = {element: count for count, element in enumerate(root.iter())}
    start = order.get(heading, -1) if heading is not None else -1
    end = order.get(body, 0)
    found: list[Element] = []
    top = _common(heading, body) if heading is not None else None
    for image in root.iter("img"):
        place = order[image]
        if (
            is_within(image, body)
            or is_within(body, next(image.iterancestors("figure"), image))
            or place > end
            or (start >= 0 and place < start - 120)
            or start < 0
        ):
            continue
        figure = next(image.iterancestors("figure"), None)
        holder = figure if figure is not None else image
        if any(
            tag_of(a) in ("nav", "footer", "aside", "li") or _FURNITURE.search(names_of(a))
            for a in image.iterancestors()
            if a is not root and tag_of(a) not in ("body", "html", "main", "article")
        ):
            continue
        if place < start and figure is None:
            continue
        if figure is None:
            around = [a for a, _ in zip(image.iterancestors(), range(4), strict=False)]
            named = any(_HERO.search(names_of(a)) for a in [image, *around])
            if not named and (top is None or tag_of(top) in ("body", "html") or not is_within(image, top)):
                continue
        link = next(image.iterancestors("a"), None)
        if (
            link is not None
            and figure is None
            and not re.search(r"\.(?:jpe?g|png|webp)|^#|^javascript", link.get("href") or "", re.I)
        ):
            continue
        if holder not in found:
            found.append(holder)
    return found[:2]


def _common(one: Element, other: Element) -> Element | None:
    above = set(one.iterancestors())
    return next((a for a in other.iterancestors() if a in above), None)


def _read(image: Element, base: str) -> _Found | None:
    attributes = {str(name): str(value) for name, value in image.attrib.items()}
    parent = image.getparent()
    sources = (
        [s.get("srcset") or s.get("data-srcset") or "" for s in parent.iter("source")]
        if parent is not None and parent.tag == "picture"
        else []
    )
    src = picture_address(attributes, base, sources)
    if src is None or is_tracking_pixel(src, attributes):
        return None
    alt = tidy(attributes.get("alt", ""))[:500]
    return _Found(src, "" if is_noise(alt) else alt, pixels(attributes.get("width")), pixels(attributes.get("height")))


def _is_small(image: Element, found: _Found) -> bool:
    if (found.width and found.width < 90) or (found.height and found.height < 60):
        return True
    if _FURNITURE.search(names_of(image)) or _FURNITURE.search(urlsplit(found.src).path.lower()):
        return next(image.iterancestors("figure"), None) is None
    around = [a for a, _ in zip(image.iterancestors(), range(3), strict=False)]
    return (
        any(_FURNITURE.search(names_of(a)) for a in around if tag_of(a) not in ("article", "main", "body"))
        and next(image.iterancestors("figure"), None) is None
    )


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
