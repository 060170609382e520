"""A page's bytes become its parts: the order of the steps, and how good the answer is."""

from collections.abc import Mapping
from dataclasses import replace

from lxml import etree

from newsreader.extract.body.choice import article_body, plain_body
from newsreader.extract.body.ends import drop_ends
from newsreader.extract.body.lead import find_lead
from newsreader.extract.body.names import is_consent, is_content
from newsreader.extract.body.panels import unfold
from newsreader.extract.body.tidy import drop_above_heading, drop_trailing_headings, tidy_body
from newsreader.extract.body.witness import drop_unconfirmed, told_text
from newsreader.extract.claims.byline import settled_byline
from newsreader.extract.claims.dates import VIETNAM
from newsreader.extract.claims.evidence import Evidence
from newsreader.extract.claims.language import language_of
from newsreader.extract.claims.metadata import Metadata, read_metadata
from newsreader.extract.claims.people import agency_of
from newsreader.extract.claims.printed_byline import printed_byline
from newsreader.extract.claims.provenance import with_provenance
from newsreader.extract.claims.signature import take_signature
from newsreader.extract.decode import decoded
from newsreader.extract.gate.addresses import web_address
from newsreader.extract.gate.sanitise import clean
from newsreader.extract.kind import Claims, is_about, is_list, kind_of_page, read_claims
from newsreader.extract.lists.blocks import take_blocks
from newsreader.extract.lists.comments import take_comments
from newsreader.extract.live import note_times, show_times
from newsreader.extract.live_told import add_missing, told_entries
from newsreader.extract.pictures.captions import credit_name, split_credit
from newsreader.extract.pictures.closing_pictures import take_closing_pictures
from newsreader.extract.pictures.lazy_pictures import prepare_pictures
from newsreader.extract.pictures.lead_pictures import lead_pictures
from newsreader.extract.pictures.picture_furniture import drop_teasers
from newsreader.extract.pictures.settling import figure_of, settle_captions, settle_pictures
from newsreader.extract.rules.claims import drop_byline, hear_rule
from newsreader.extract.rules.marks import mark
from newsreader.extract.rules.places import Places, places_in
from newsreader.extract.rules.rule import NO_RULES, RuleBook, SiteRule
from newsreader.extract.rules.text import ruled_body, ruled_lead
from newsreader.extract.text import text_of
from newsreader.extract.tree import Element, drop, drop_all, is_within, parsed, tag_of, words_of
from newsreader.extract.whole.ways import next_page, other_form
from newsreader.model.article import FoundPicture, PageKind, PageParts
from newsreader.model.ids import CleanHtml
from newsreader.model.text import nfc

_SPOKEN = 25
"""Letters of a description that tells something."""


def extract(body: bytes, url: str, headers: Mapping[str, str] | None = None, rules: RuleBook = NO_RULES) -> PageParts:
    """Return the parts of a page (PRODUCT, section 1).

    Takes any bytes and never raises; the same bytes give the same parts. ``url`` is where the page came from: links and
    pictures are made absolute against it. Text is NFC; times are aware, in the zone the page tells (Vietnam's where a
    Vietnamese page tells none). ``rules`` are heard where they speak of the page's host and the page bears them out.
    """
    html = decoded(body, headers)
    parts = _read(html, url, rules.rule_for(url, html), is_strict=True)
    return parts if parts.text or parts.kind is PageKind.LIST else _read(html, url, None, is_strict=False)


def _read(html: str, url: str, rule: SiteRule | None, *, is_strict: bool) -> PageParts:
    """Read a page; not strictly where that left no text: then nothing is taken for furniture or for comments."""
    root = parsed(html)
    if root is None:
        return PageParts(url=url)
    base = _base(root, url)
    meta = read_metadata(root, url)
    if not is_strict:
        meta.heading = None
    claims = read_claims(root, url, meta.documents)
    following, form = next_page(root, url, base), other_form(root, url, base)
    places = places_in(root, rule)
    hear_rule(meta, places, root, url)
    told = told_text(meta.text) if is_strict else ""
    parts = _parts(root, meta, claims, base, told, places, is_strict=is_strict)
    return parts if parts.kind is PageKind.LIST else replace(parts, next_page=following, other_form=form)


def _base(root: Element, url: str) -> str:
    for element in root.iter("base"):
        if address := web_address(element.get("href") or "", url):
            return address
    return url


def _parts(
    root: Element, meta: Metadata, claims: Claims, base: str, told: str, places: Places, *, is_strict: bool
) -> PageParts:
    _strip(root)
    if is_list(root, claims):
        return _bare(root, meta, base, PageKind.LIST)
    unfold(root)
    prepare_pictures(root)
    mark(root, places, meta.heading)
    is_told = bool(meta.byline.names) and not meta.byline.is_house
    printed = [] if is_told else printed_byline(root, meta.heading)
    zone = VIETNAM if any(claim.lower().startswith("vi") for claim in meta.languages) else None
    comments = take_comments(root, zone) if is_strict else ()
    blocks = take_blocks(root, base) if is_strict else ()
    body = article_body(root, meta.heading if meta.heading is not None and is_within(meta.heading, root) else None)
    found_by = Evidence.NAMED if body is not None and _is_named(body) else Evidence.SHAPE
    if (ruled := ruled_body(places, root, body)) is not None:
        body, found_by = ruled, Evidence.SITE_RULE
    if body is None and sum(char.isalpha() for char in meta.description) < _SPOKEN:
        body, found_by = plain_body(root, is_strict=is_strict), Evidence.WHOLE
    entries = told_entries(meta.documents) if claims.is_live else ()
    if body is None and entries:
        body = etree.SubElement(next(root.iter("body"), root), "div")
    if body is None:
        return _bare(root, meta, base, PageKind.VIDEO if claims.is_video else PageKind.ARTICLE)
    is_live = note_times(body, is_told=claims.is_live)
    drop_above_heading(body, meta.heading)
    drop_teasers(body, meta.url or base)
    opening = lead_pictures(root, body, meta.heading, base)
    sapo = ruled_lead(places, root, body, meta.heading, meta.title)
    lead = find_lead(root, body, meta.heading, meta.title, meta.description, sapo)
    take_closing_pictures(body, base)
    settle_captions(body, base)
    if is_strict:
        tidy_body(body, meta.title, base)
    for element in reversed(opening):
        element.tail = body.text
        body.text = None
        body.insert(0, element)
    signed, agency = take_signature(body)
    drop_byline(body, meta, places)
    drop_ends(body, meta.title, meta.byline.names)
    drop_unconfirmed(body, told, lead)
    show_times(body)
    if add_missing(body, entries):
        found_by = Evidence.JSON_LD
    drop_trailing_headings(body)
    pictures = settle_pictures(body, base)
    if not pictures and meta.picture and not _is_brand(meta.picture):
        pictures = (_metadata_picture(body, meta),)
    html = clean(_markup(body), base)
    text = text_of(html)
    if not text and not is_strict and meta.description:
        return _bare(root, meta, base, PageKind.ARTICLE)
    pictures = _present(pictures, html)
    captions = sum(bool(picture.caption) for picture in pictures)
    kind = kind_of_page(claims, is_live=is_live, text=text, pictures=len(pictures), captions=captions)
    if kind is PageKind.VIDEO and not is_about(text, meta.description):
        return replace(_bare(root, meta, base, kind), blocks=blocks, comments=comments)
    byline = settled_byline(meta.byline, printed, signed, meta.houses)
    names = byline.names
    agency = agency or agency_of(" ".join(names)) or agency_of(text[:120].split("—")[0] if "—" in text[:80] else "")
    parts = PageParts(
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
        pictures=pictures,
        blocks=blocks,
        comments=comments,
        tags=tuple(meta.tags),
        agency=agency,
        quality=_quality(meta, text, body),
        kind=kind,
    )
    lead_by = (Evidence.PRINTED if sapo is None else Evidence.SITE_RULE) if lead else None
    return with_provenance(parts, meta, lead=lead_by, byline=byline.evidence or Evidence.SIGNATURE, body=found_by)


def _is_named(body: Element) -> bool:
    return tag_of(body) in ("article", "main") or is_content(body)


def _bare(root: Element, meta: Metadata, base: str, kind: PageKind) -> PageParts:
    """Return what metadata tells of a page without paragraphs: the description is its text, the poster its picture."""
    text = meta.description
    body = etree.Element("div")
    if text:
        etree.SubElement(body, "p").text = text
    shows = kind is not PageKind.LIST and meta.picture and not _is_brand(meta.picture)
    pictures = (_metadata_picture(body, meta),) if shows else ()
    html = clean(_markup(body), base) if len(body) else CleanHtml("")
    parts = PageParts(
        url=meta.url,
        title=meta.title,
        lead=meta.description,
        byline=", ".join(meta.byline.names),
        section=meta.section,
        site=meta.site,
        language=language_of(meta.languages, text),
        published=meta.published,
        modified=meta.modified,
        html=html,
        text=text_of(html),
        pictures=_present(pictures, html),
        tags=tuple(meta.tags),
        quality=0.1 if text else 0.0,
        kind=kind,
    )
    return with_provenance(parts, meta, lead=None, byline=meta.byline.evidence, body=None)


def _strip(root: Element) -> None:
    drop_all(
        root,
        lambda element: True,
        ("script", "style", "template", "iframe", "object", "embed", "head", "svg", "canvas", "textarea", "select"),
    )
    for element in list(root.iter("div", "section", "aside", "dialog")):
        if is_consent(element) and next(element.iter("h1", "article"), None) is None:
            drop(element)
    for element in list(root.iter("noscript")):
        if next(element.iter("img"), None) is None:
            drop(element)


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
