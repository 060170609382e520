"""What an article is about by its publisher's own order: its section and its keywords."""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from itertools import islice
from typing import Any

from newsreader.extract.claims import jsonld
from newsreader.extract.claims.evidence import Evidence
from newsreader.extract.claims.metas import Metas, first
from newsreader.extract.tree import Element, names_of, short_words, tag_of, words_of
from newsreader.model.text import fold, nfc

_SECTION_NAMES = re.compile(
    r"(?:^|[\s_-])(?:kicker|eyebrow|rubric|rubrik|overline|category|categories|cate|cat|section|chuyen-?muc|danh-?muc|"
    r"ressort|dachzeile|surtitre)(?=$|[\s_-])"
)
_TAG_NAMES = re.compile(
    r"(?:^|[\s_-])(?:tags?|topics|tag-?list|article-?tags?|keywords?|tu-?khoa|box-?tags?|post-?tags?)(?=$|[\s_-])"
)
_HOME = frozenset(("home", "trang chu", "homepage", "front page", "startseite", "accueil", "inicio", "главная"))
_DOMAIN = re.compile(r"^\S+\.[a-z]{2,10}$")
_MOST_TAGS = 30
_ABOVE = 3
"""Levels above the headline, and elements before each, among which the section's line stands."""


def read_section(
    root: Element,
    article: Mapping[str, Any],
    metas: Metas,
    breadcrumbs: Sequence[str],
    title: str,
    heading: Element | None,
) -> tuple[str, Evidence | None]:
    """Return the section and where it is told: data, ``meta``, breadcrumbs, the line over the headline."""
    if _is_section(told := jsonld.text(article.get("articleSection"))):
        return told, Evidence.JSON_LD
    if _is_section(told := first(metas, "article:section", "section", "parsely-section")):
        return told, Evidence.META
    crumbs = [name for name in breadcrumbs if fold(name) not in _HOME and fold(name) != fold(title)]
    if crumbs and len(crumbs[-1]) < 40:
        return nfc(crumbs[0]), Evidence.JSON_LD
    printed = _printed_crumb(root) or _line_over(heading) or _line_in_title(root, title, heading)
    return printed, Evidence.PRINTED if printed else None


def _is_section(text: str) -> bool:
    return 0 < len(text) < 60 and fold(text) not in _HOME and not _DOMAIN.match(text)


def _printed_crumb(root: Element) -> str:
    for element in root.iter("div", "ul", "ol", "nav", "p"):
        if "breadcrumb" not in names_of(element):
            continue
        links = [words_of(link) for link in element.iter("a") if 1 < len(words_of(link)) < 40]
        links = [text for text in links if fold(text) not in _HOME and not text.startswith(("http", "www"))]
        if links:
            return nfc(links[0])
    return ""


def _line_over(heading: Element | None) -> str:
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


def _line_in_title(root: Element, title: str, heading: Element | None) -> str:
    """Return the line over the headline that stands beside the headline in the title element too."""
    if heading is None:
        return ""
    parts = re.split(r"\s[|»:·–-]+\s", nfc(words_of(next(root.iter("title"), None))))[1:-1]
    told = {fold(part) for part in parts if 1 < len(part) < 40 and fold(part) != fold(title)}
    for node in (heading, *islice(heading.iterancestors(), _ABOVE)) if told else ():
        for line in islice(node.itersiblings(preceding=True), _ABOVE):
            if fold(text := short_words(line, 40)) in told:
                return nfc(text)
    return ""


def read_tags(root: Element, article: Mapping[str, Any], metas: Metas) -> list[str]:
    """Return the keywords that the page tells or links, without doubles."""
    found = _told_tags(article, metas) + list(_linked_tags(root))
    kept: dict[str, str] = {}
    for text in found:
        text = nfc(" ".join(unescape(text).split())).strip(" #,.;")
        if 1 < len(text) < 60:
            kept.setdefault(fold(text), text)
    return list(kept.values())[:_MOST_TAGS]


def _told_tags(article: Mapping[str, Any], metas: Metas) -> list[str]:
    keywords = article.get("keywords")
    raw: Sequence[Any] = keywords if isinstance(keywords, list) else [keywords]
    found = [part for item in raw if isinstance(item, str) for part in item.split(",")]
    found += metas.get("article:tag", ())
    return found or first(metas, "news_keywords", "keywords").split(",")


def _linked_tags(root: Element) -> Iterator[str]:
    for link in root.iter("a"):
        if {"tag", "category"} & set((link.get("rel") or "").split()) == {"tag"}:
            yield words_of(link)
    for element in root.iter("div", "ul", "p", "section"):
        if _TAG_NAMES.search(names_of(element)):
            yield from (text for link in element.iter("a") if 1 < len(text := words_of(link)) < 50)
            return
