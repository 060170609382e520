"""What a page says about itself: JSON-LD, Open Graph, Twitter, meta, time elements, printed dates."""

import re
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from newsreader.extract import jsonld, microdata
from newsreader.extract.addresses import web_address
from newsreader.extract.dates import VIETNAM
from newsreader.extract.published import read_dates
from newsreader.extract.tree import Element, names_of, short_words, tag_of, words_of
from newsreader.model.text import fold, nfc
from newsreader.model.urls import host_of

_SECTION_NAMES = re.compile(
    r"(?:^|[\s_-])(?:kicker|eyebrow|rubric|rubrik|overline|category|categories|cat|section|chuyen-?muc|danh-?muc|"
    r"ressort|dachzeile|surtitre)(?=$|[\s_-])"
)


@dataclass(slots=True)
class Metadata:
    """What the page tells outside its body; empty where it tells nothing."""

    url: str
    titles: list[str] = field(default_factory=list)
    """Best first."""
    title: str = ""
    description: str = ""
    authors: list[str] = field(default_factory=list)
    section: str = ""
    site: str = ""
    languages: list[str] = field(default_factory=list)
    published: datetime | None = None
    modified: datetime | None = None
    picture: str = ""
    picture_caption: str = ""
    tags: list[str] = field(default_factory=list)
    houses: list[str] = field(default_factory=list)
    """Names of the site and its publisher."""
    heading: Element | None = None


def read_metadata(root: Element, url: str, zone: tzinfo | None = None) -> Metadata:
    """Read a page's own claims. Reads the tree as parsed, scripts still in it."""
    metas = _metas(root)
    article = {**microdata.article_data(root), **jsonld.article_data(root, url)}
    found = Metadata(url=_canonical(root, metas, url))
    found.site = _site(root, metas, article, url)
    claims = [jsonld.text(article.get("headline")), jsonld.text(article.get("name")), metas.get("og:title", "")]
    claims += [metas.get("twitter:title", ""), words_of(next(root.iter("title"), None))]
    found.titles = [claim for claim in claims if claim]
    found.heading = _heading(root, found.titles)
    found.title = _title(found, found.site)
    if found.site == host_of(url):
        found.site = _site_in_title(root, found.title) or found.site
    found.description = _description(article, metas)
    found.authors = _authors(article, metas)
    found.houses = [found.site, *jsonld.names(article.get("publisher"))]
    crumbs = jsonld.breadcrumbs(root)
    found.section = _section(article, metas, crumbs, root, found.title) or _section_line(found.heading)
    html = next(root.iter("html"), root)
    claims = [html.get("lang") or html.get("{http://www.w3.org/XML/1998/namespace}lang") or ""]
    claims.append(jsonld.text(article.get("inLanguage")))
    claims += [metas.get(name, "") for name in ("og:locale", "content-language", "language")]
    found.languages = [claim for claim in claims if claim]
    zone = zone or (VIETNAM if _is_vietnamese(found.languages, url) else None)
    found.published, found.modified = read_dates(root, article, metas, zone, found.heading, url)
    pictures = jsonld.addresses(article.get("image"))
    choices = [
        metas.get("og:image", ""),
        metas.get("og:image:url", ""),
        metas.get("og:image:secure_url", ""),
        *pictures,
        metas.get("twitter:image", ""),
    ]
    found.picture = next((address for choice in choices if choice and (address := web_address(choice, url))), "")
    if isinstance(image := article.get("image"), dict):
        found.picture_caption = jsonld.text(image.get("caption"))
    found.tags = _tags(root, article, metas)
    return found


def _metas(root: Element) -> dict[str, str]:
    metas: dict[str, str] = {}
    for element in root.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        if not content or len(content) > 5000:
            continue
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if name := element.get(attribute):
                metas.setdefault(name.strip().lower(), nfc(unescape(content)))
    return metas


def _canonical(root: Element, metas: dict[str, str], url: str) -> str:
    for link in root.iter("link"):
        if "canonical" not in (link.get("rel") or "").lower().split():
            continue
        address = web_address(link.get("href") or "", url)
        if address and urlsplit(address).path.strip("/") and (not url or host_of(address) == host_of(url)):
            return address
    claimed = web_address(metas.get("og:url", ""), url) if metas.get("og:url") else None
    return url or claimed or ""


def _site(root: Element, metas: dict[str, str], article: dict[str, Any], url: str) -> str:
    publisher = article.get("publisher")
    names = jsonld.names(publisher)
    for text in (
        metas.get("og:site_name", ""),
        names[0] if names else "",
        metas.get("application-name", ""),
        metas.get("al:ios:app_name", ""),
    ):
        if text and len(text) < 80 and not text.startswith("http"):
            return nfc(text)
    return host_of(url)


def _heading(root: Element, titles: list[str]) -> Element | None:
    """Return the headline's element: the h1 most like what the page calls itself, else a heading that is."""
    best: tuple[float, Element] | None = None
    wanted = [_words(title) for title in titles]
    for element in root.iter("h1", "h2"):
        text = words_of(element)
        if not 3 <= len(text) <= 400:
            continue
        words = _words(text)
        likeness = max((len(words & title) / max(1, len(words | title)) for title in wanted), default=0.0)
        inside = max((len(words & title) / max(1, len(words)) for title in wanted), default=0.0)
        score = likeness + 0.3 * inside + (0.35 if element.tag == "h1" else 0.0)
        if "headline" in (element.get("itemprop") or "") or re.search(r"title|headline", names_of(element)):
            score += 0.1
        if next(element.iterancestors("nav", "footer", "aside", "li"), None) is not None:
            score -= 0.5
        if best is None or score > best[0]:
            best = (score, element)
    if best is None or (best[0] < 0.6 and wanted and best[1].tag != "h1") or (best[0] < 0.4 and wanted):
        return None
    return best[1]


def _title(found: Metadata, site: str) -> str:
    printed = nfc(words_of(found.heading)) if found.heading is not None else ""
    told = [_without_site(title, site) for title in found.titles]
    if printed:
        words = _words(printed)
        for title in found.titles:
            if words and len(words & _words(title)) >= 0.5 * len(words):
                return _without_site(printed, site) if " | " in printed else printed
        if not told:
            return printed
    return told[0] if told else printed


def _without_site(title: str, site: str) -> str:
    for separator in (" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " « "):
        parts = title.split(separator)
        if len(parts) < 2:
            continue
        last, first = parts[-1], parts[0]
        before = separator.join(parts[:-1]).strip()
        is_site = len(_words(last) & _words(site)) > 0.5 * len(_words(last))
        is_site = is_site or (separator in (" | ", " :: ", " » ") and len(last) < 40)
        if is_site and len(before) >= (4 if _words(last) <= _words(site) else 12):
            return before
        if (
            len(parts) == 2
            and len(_words(first) & _words(site))
            and len(first) < 30
            and len(last) > 20
            and fold(first) == fold(site)
        ):
            return last.strip()
    return title.strip()


def _site_in_title(root: Element, title: str) -> str:
    """Return what the page's title element adds to the headline: ``Headline | Site``."""
    whole = nfc(words_of(next(root.iter("title"), None)))
    for separator in (" | ", " – ", " — ", " - ", " :: ", " » ", " · "):
        before, found, name = whole.rpartition(separator)
        if found and fold(before) == fold(title) and 2 <= len(name) < 40 and len(name.split()) <= 6:
            return name.strip()
    return ""


def _section_line(heading: Element | None) -> str:
    """Return the short line over the headline that names or links the section; empty where there is none."""
    if heading is None:
        return ""
    line = next((e for e in heading.itersiblings(preceding=True) if isinstance(e.tag, str) and words_of(e)), None)
    if line is None or not 2 <= len(text := short_words(line, 40)) <= 40 or re.search(r"\d{2}|[.!?:|/»>]", text):
        return ""
    links = [link for link in line.iter("a") if words_of(link)]
    links += [line] if tag_of(line) == "a" else []
    is_category = any({"category", "tag"} & set((link.get("rel") or "").split()) for link in links)
    if is_category or _SECTION_NAMES.search(names_of(line)):
        return nfc(words_of(links[0]) if links else text)
    return ""


def _description(article: dict[str, Any], metas: dict[str, str]) -> str:
    texts = [
        jsonld.text(article.get("description")),
        metas.get("og:description", ""),
        metas.get("description", ""),
        metas.get("twitter:description", ""),
    ]
    whole = [text for text in texts if text and not text.endswith(("...", "…", "[…]"))]
    return (whole or [text for text in texts if text] or [""])[0]


def _authors(article: dict[str, Any], metas: dict[str, str]) -> list[str]:
    names = [jsonld.text(name) for name in jsonld.names(article.get("author")) or jsonld.names(article.get("creator"))]
    for key in (
        "author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "article:author",
        "byl",
        "twitter:data1",
        "cxenseparse:author",
        "dcterms.creator",
    ):
        if names or key == "twitter:data1":
            break
        if metas.get(key):
            names = [metas[key]]
    return [name for name in names if name and not name.startswith("http")]


def _section(article: dict[str, Any], metas: dict[str, str], crumbs: list[str], root: Element, title: str) -> str:
    section = (
        jsonld.text(article.get("articleSection"))
        or metas.get("article:section", "")
        or metas.get("section", "")
        or metas.get("parsely-section", "")
    )
    if section and len(section) < 60:
        return section
    home = {"home", "trang chu", "homepage", "startseite", "accueil", "inicio"}
    names = [name for name in crumbs if fold(name) not in home and fold(name) != fold(title)]
    if names and len(names[-1]) < 40:
        return nfc(names[0])
    for element in root.iter("div", "ul", "ol", "nav", "p"):
        if re.search(r"breadcrumb", names_of(element)):
            links = [words_of(link) for link in element.iter("a") if 1 < len(words_of(link)) < 40]
            links = [text for text in links if fold(text) not in home and not text.startswith(("http", "www"))]
            if links:
                return nfc(links[0])
    return ""


def _tags(root: Element, article: dict[str, Any], metas: dict[str, str]) -> list[str]:
    found: list[str] = []
    keywords = article.get("keywords")
    raw = keywords if isinstance(keywords, list) else [keywords] if isinstance(keywords, str) else []
    found += [part for item in raw if isinstance(item, str) for part in item.split(",")]
    found += [
        element.get("content") or ""
        for element in root.iter("meta")
        if (element.get("property") or "") == "article:tag"
    ]
    if not found:
        found += (metas.get("news_keywords") or metas.get("keywords") or "").split(",")
    found += [
        words_of(link)
        for link in root.iter("a")
        if {"tag", "category"} & set((link.get("rel") or "").split()) == {"tag"}
    ]
    for element in root.iter("div", "ul", "p", "section"):
        if re.search(
            r"(?:^|[\s_-])(?:tags?|topics|tag-?list|article-?tags?|keywords?|tu-?khoa|box-?tags?|post-?tags?)(?=$|"
            r"[\s_-])",
            names_of(element),
        ):
            links = [words_of(link) for link in element.iter("a")]
            found += [text for text in links if 1 < len(text) < 50]
            break
    kept: dict[str, str] = {}
    for text in found:
        text = nfc(" ".join(unescape(text).split())).strip(" #,.;")
        if 1 < len(text) < 60:
            kept.setdefault(fold(text), text)
    return list(kept.values())[:30]


def _is_vietnamese(languages: list[str], url: str) -> bool:
    return any(claim.lower().startswith("vi") for claim in languages) or host_of(url).endswith(".vn")


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(text)))
