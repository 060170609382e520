"""A page's bytes become its parts: the order of the steps, and how good the answer is."""

from collections.abc import Mapping

from lxml import etree

from newsreader.extract.addresses import web_address
from newsreader.extract.blocks import take_blocks
from newsreader.extract.body import article_body
from newsreader.extract.byline import agency_of, is_house, people, printed_byline, take_signature
from newsreader.extract.captions import credit_name, split_credit
from newsreader.extract.comments import take_comments
from newsreader.extract.dates import VIETNAM
from newsreader.extract.decode import decoded
from newsreader.extract.language import language_of
from newsreader.extract.lead import find_lead
from newsreader.extract.metadata import Metadata, read_metadata
from newsreader.extract.names import is_consent
from newsreader.extract.pictures import figure_of, lead_pictures, prepare_pictures, settle_pictures
from newsreader.extract.sanitise import clean
from newsreader.extract.text import text_of
from newsreader.extract.tidy import drop_above_heading, tidy_body
from newsreader.extract.tree import Element, drop, drop_all, is_within, parsed, words_of
from newsreader.model.article import FoundPicture, PageParts
from newsreader.model.ids import CleanHtml
from newsreader.model.text import nfc


def extract(body: bytes, url: str, headers: Mapping[str, str] | None = None) -> PageParts:
    """Return the parts of a page (PRODUCT, section 1).

    Takes any bytes and never raises; the same bytes give the same parts. ``url`` is where the page came from: links and
    pictures are made absolute against it. Text is NFC; times are aware, in the zone the page tells (Vietnam's where a
    Vietnamese page tells none).
    """
    root = parsed(decoded(body, headers))
    if root is None:
        return PageParts(url=url)
    base = _base(root, url)
    meta = read_metadata(root, url)
    return _parts(root, meta, base)


def _base(root: Element, url: str) -> str:
    for element in root.iter("base"):
        if address := web_address(element.get("href") or "", url):
            return address
    return url


def _parts(root: Element, meta: Metadata, base: str) -> PageParts:
    _strip(root)
    prepare_pictures(root)
    authors = people(meta.authors)
    house = bool(authors) and all(is_house(name, meta.houses) for name in authors)
    printed = [] if authors and not house else printed_byline(root, None, meta.heading)
    zone = VIETNAM if any(claim.lower().startswith("vi") for claim in meta.languages) else None
    comments = take_comments(root, zone)
    blocks = take_blocks(root, base)
    body = article_body(root, meta.heading if meta.heading is not None and is_within(meta.heading, root) else None)
    if body is None:
        return _bare(root, meta, base)
    drop_above_heading(body, meta.heading)
    opening = [_detached(element) for element in lead_pictures(root, body, meta.heading)]
    lead = find_lead(root, body, meta.heading, meta.description)
    tidy_body(body, meta.title)
    for element in reversed(opening):
        element.tail = body.text
        body.text = None
        body.insert(0, element)
    signed, agency = take_signature(body)
    pictures = settle_pictures(body, base)
    if not pictures and meta.picture and not _is_brand(meta.picture):
        pictures = (_metadata_picture(body, meta),)
    html = clean(_markup(body), base)
    text = text_of(html)
    names = (printed or signed or authors) if house else (authors or printed or signed)
    agency = agency or agency_of(" ".join(names)) or agency_of(text[:120].split("—")[0] if "—" in text[:80] else "")
    return PageParts(
        url=meta.url,
        title=meta.title,
        lead=nfc(lead) or meta.description,
        byline=", ".join(names) or agency,
        section=meta.section,
        site=meta.site,
        language=language_of(meta.languages, text),
        published=meta.published,
        modified=meta.modified,
        html=html,
        text=text,
        pictures=_present(pictures, html),
        blocks=blocks,
        comments=comments,
        tags=tuple(meta.tags),
        agency=agency,
        quality=_quality(meta, text, body),
    )


def _bare(root: Element, meta: Metadata, base: str) -> PageParts:
    """Return what metadata tells of a page without paragraphs: the description is its text."""
    text = meta.description
    html = clean(f"<p>{_escaped(text)}</p>", base) if text else CleanHtml("")
    return PageParts(
        url=meta.url,
        title=meta.title,
        lead=meta.description,
        byline=", ".join(people(meta.authors)),
        section=meta.section,
        site=meta.site,
        language=language_of(meta.languages, text),
        published=meta.published,
        modified=meta.modified,
        html=html,
        text=text_of(html),
        tags=tuple(meta.tags),
        quality=0.1 if text else 0.0,
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _strip(root: Element) -> None:
    drop_all(
        root,
        lambda element: True,
        ("script", "style", "template", "iframe", "object", "embed", "head", "svg", "canvas"),
    )
    for element in list(root.iter("div", "section", "aside", "dialog")):
        if is_consent(element) and next(element.iter("h1", "article"), None) is None:
            drop(element)
    for element in list(root.iter("noscript")):
        if next(element.iter("img"), None) is None:
            drop(element)


def _detached(element: Element) -> Element:
    tail, element.tail = element.tail, None
    parent = element.getparent()
    if parent is not None:
        element.tail = tail
        drop(element)
    return element


def _metadata_picture(body: Element, meta: Metadata) -> FoundPicture:
    caption, credit = split_credit(meta.picture_caption)
    picture = FoundPicture(meta.picture, caption, credit_name(credit))
    figure = figure_of(picture, credit)
    figure.tail = body.text
    body.text = None
    body.insert(0, figure)
    return picture


def _is_brand(src: str) -> bool:
    name = src.lower().rsplit("/", 1)[-1]
    return any(
        word in name for word in ("logo", "default", "placeholder", "favicon", "og-image", "share", "social", "icon")
    )


def _markup(body: Element) -> str:
    body.tail = None
    return etree.tostring(body, encoding="unicode", method="html")


def _present(pictures: tuple[FoundPicture, ...], html: CleanHtml) -> tuple[FoundPicture, ...]:
    """Leave out pictures that the gate refused."""
    escaped = html.replace("&amp;", "&")
    return tuple(picture for picture in pictures if picture.src in escaped)


def _quality(meta: Metadata, text: str, body: Element) -> float:
    """Judge the answer between 0 and 1: enough text, little of it links, a headline, a date."""
    length = min(len(text) / 1500, 1.0)
    total = len(words_of(body)) or 1
    linked = sum(len(words_of(link)) for link in body.iter("a")) / total
    told = 0.15 * bool(meta.title) + 0.1 * bool(meta.published) + 0.05 * bool(meta.heading is not None)
    return round(max(0.0, min(1.0, 0.7 * length * (1 - min(linked, 1.0)) + told)), 3)
