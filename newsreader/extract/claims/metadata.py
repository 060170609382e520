"""What a page says about itself, gathered: each value, and where it was found."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any
from urllib.parse import urlsplit

from newsreader.extract.claims import jsonld, microdata
from newsreader.extract.claims.byline import Byline, told_byline
from newsreader.extract.claims.dates import VIETNAM
from newsreader.extract.claims.evidence import Evidence
from newsreader.extract.claims.headline import Claim, heading_of, headline_or_name, site_in_title, weighed_title
from newsreader.extract.claims.language import is_vietnamese
from newsreader.extract.claims.metas import Metas, first, read_metas
from newsreader.extract.claims.published import read_dates
from newsreader.extract.claims.topics import read_section, read_tags
from newsreader.extract.gate.addresses import web_address
from newsreader.extract.tree import Element, words_of
from newsreader.model.text import nfc
from newsreader.model.urls import host_of

_EDITION = re.compile(r"^(?:www|amp|m|mobile)\.")
"""What a host's name begins with where it is an edition of the site for some devices."""


@dataclass(slots=True)
class Metadata:
    """What the page tells outside its body; empty where it tells nothing."""

    url: str
    title: str = ""
    description: str = ""
    byline: Byline = field(default_factory=Byline)
    """The authors that the page's data tell; those it prints are read when the body is known."""
    houses: list[str] = field(default_factory=list)
    """Names of the site and its publisher."""
    section: str = ""
    site: str = ""
    languages: list[str] = field(default_factory=list)
    languages_told_by: list[Evidence] = field(default_factory=list)
    """Who makes each of the claims in ``languages``."""
    published: datetime | None = None
    modified: datetime | None = None
    picture: str = ""
    picture_caption: str = ""
    tags: list[str] = field(default_factory=list)
    heading: Element | None = None
    documents: jsonld.Documents = ()
    """What the page's JSON-LD says, as it was read."""
    text: str = ""
    """The article's text as JSON-LD tells it."""
    told_by: dict[str, Evidence] = field(default_factory=dict)
    """Where a value was found, by the field's name."""


def read_metadata(root: Element, url: str, zone: tzinfo | None = None) -> Metadata:
    """Read a page's own claims. Reads the tree as parsed, scripts still in it."""
    metas = read_metas(root)
    documents = jsonld.read_documents(root)
    linked, marked = jsonld.article_data(documents, url), microdata.article_data(root)
    article = {**marked, **linked}
    found = Metadata(_canonical(root, metas, url), documents=documents, text=jsonld.text(linked.get("articleBody")))
    found.site, found.told_by["site"] = _site(metas, article, url)
    _read_title(found, root, _claims(root, linked, marked, metas), url)
    found.description, found.told_by["description"] = _description(article, metas)
    found.houses = [found.site, *jsonld.names(article.get("publisher"))]
    found.byline = told_byline(linked, marked, metas, found.houses)
    crumbs = jsonld.breadcrumbs(documents)
    found.section, section_evidence = read_section(root, article, metas, crumbs, found.title, found.heading)
    languages = _languages(root, article, metas)
    found.languages, found.languages_told_by = [claim for claim, _ in languages], [told for _, told in languages]
    zone = zone or (VIETNAM if _is_vietnamese(found.languages, url, found.title) else None)
    others = jsonld.dates_of_articles(documents)
    dates = read_dates(root, article, others, metas, zone, found.heading, url, _is_american(found.languages, url))
    found.published, found.modified = dates.published, dates.modified
    found.picture = _picture(article, metas, url)
    if isinstance(image := article.get("image"), dict):
        found.picture_caption = jsonld.text(image.get("caption"))
    found.tags = read_tags(root, article, metas)
    evidence = {"section": section_evidence, "published": dates.evidence, "byline": found.byline.evidence}
    evidence["modified"] = dates.changed_evidence
    found.told_by.update({name: told for name, told in evidence.items() if told is not None})
    _tell_apart(found.told_by, linked, marked)
    return found


def _tell_apart(told_by: dict[str, Evidence], linked: Mapping[str, Any], marked: Mapping[str, Any]) -> None:
    """Name microdata where JSON-LD, which is read before it, does not tell the property."""
    properties = {"section": "articleSection", "modified": "dateModified", "description": "description"}
    for name, told in {**properties, "site": "publisher"}.items():
        if told_by.get(name) is Evidence.JSON_LD and marked.get(told) and not linked.get(told):
            told_by[name] = Evidence.MICRODATA


def _claims(root: Element, linked: Mapping[str, Any], marked: Mapping[str, Any], metas: Metas) -> list[Claim]:
    """Return what the page calls itself, the surest voice first."""
    title = nfc(words_of(next(root.iter("title"), None)))
    shown = [title, *metas.get("og:title", ()), *(words_of(heading) for heading in root.iter("h1"))]
    headline = headline_or_name(jsonld.text(linked.get("headline")), jsonld.text(linked.get("name")), shown)
    told = [
        Claim(headline, Evidence.JSON_LD),
        Claim(first(metas, "dc:title", "dc.title", "dcterms.title", "parsely-title"), Evidence.META),
        *(Claim(title, Evidence.OPEN_GRAPH) for title in metas.get("og:title", ())),
        Claim(jsonld.text(marked.get("headline")), Evidence.MICRODATA),
        Claim(title, Evidence.TITLE),
        Claim(first(metas, "twitter:title"), Evidence.TWITTER),
    ]
    return [claim for claim in told if claim.text]


def _read_title(found: Metadata, root: Element, claims: list[Claim], url: str) -> None:
    found.heading = heading_of(root, [claim.text for claim in claims], found.site, url)
    title = weighed_title(claims, found.heading, found.site, url)
    if title is not None:
        found.title, found.told_by["title"] = title.text, title.evidence
    if found.site == host_of(url) and (named := site_in_title(root, found.title)):
        found.site, found.told_by["site"] = named, Evidence.TITLE


def _canonical(root: Element, metas: Metas, url: str) -> str:
    for link in root.iter("link"):
        if "canonical" not in (link.get("rel") or "").lower().split():
            continue
        address = web_address(link.get("href") or "", url)
        if address and urlsplit(address).path.strip("/") and (not url or _is_same_site(address, url)):
            return address
    claimed = web_address(first(metas, "og:url"), url) if "og:url" in metas else None
    return url or claimed or ""


def _is_same_site(one: str, other: str) -> bool:
    """Tell whether two addresses are of one site, be one of them its edition for telephones."""
    return _EDITION.sub("", host_of(one)) == _EDITION.sub("", host_of(other))


def _site(metas: Metas, article: Mapping[str, Any], url: str) -> tuple[str, Evidence]:
    choices = [
        (first(metas, "og:site_name"), Evidence.OPEN_GRAPH),
        *((name, Evidence.JSON_LD) for name in jsonld.names(article.get("publisher"))[:1]),
        (first(metas, "application-name"), Evidence.META),
        (first(metas, "al:ios:app_name"), Evidence.META),
    ]
    told = ((nfc(name), told_by) for name, told_by in choices if 0 < len(name) < 80 and not name.startswith("http"))
    return next(told, (host_of(url), Evidence.ADDRESS))


def _description(article: Mapping[str, Any], metas: Metas) -> tuple[str, Evidence]:
    texts = [
        (jsonld.text(article.get("description")), Evidence.JSON_LD),
        (first(metas, "og:description"), Evidence.OPEN_GRAPH),
        (first(metas, "description"), Evidence.META),
        (first(metas, "twitter:description"), Evidence.TWITTER),
    ]
    texts = [claim for claim in texts if claim[0]]
    whole = [claim for claim in texts if not claim[0].endswith(("...", "…", "[…]"))]
    return (whole or texts or [("", Evidence.META)])[0]


def _languages(root: Element, article: Mapping[str, Any], metas: Metas) -> list[tuple[str, Evidence]]:
    html = next(root.iter("html"), root)
    told = html.get("lang") or html.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    claims = [(told, Evidence.LANG), (jsonld.text(article.get("inLanguage")), Evidence.JSON_LD)]
    claims.append((first(metas, "og:locale"), Evidence.OPEN_GRAPH))
    claims += [(first(metas, name), Evidence.META) for name in ("content-language", "language")]
    return [claim for claim in claims if claim[0]]


def _picture(article: Mapping[str, Any], metas: Metas, url: str) -> str:
    choices = [first(metas, name) for name in ("og:image", "og:image:url", "og:image:secure_url")]
    choices += [*jsonld.addresses(article.get("image")), first(metas, "twitter:image")]
    return next((address for choice in choices if choice and (address := web_address(choice, url))), "")


def _is_vietnamese(languages: list[str], url: str, title: str) -> bool:
    if any(claim.lower().startswith("vi") for claim in languages) or host_of(url).endswith(".vn"):
        return True
    return not languages and is_vietnamese(title)


def _is_american(languages: list[str], url: str) -> bool:
    """Tell whether the page is for readers who write the month before the day."""
    claims = [claim.lower().replace("_", "-") for claim in languages]
    return "en-us" in claims or ("en" in claims and host_of(url).endswith((".com", ".gov", ".us", ".edu")))
