"""The list of articles that a front page tells in JSON-LD (schema.org ``ItemList``), in its order."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from newsreader.extract.claims import jsonld
from newsreader.extract.claims.dates import read_date
from newsreader.extract.gate.addresses import web_address
from newsreader.extract.tree import Element

_LIMIT = 1_000_000
_ITEMS = 300
_NODES = 5_000
_OTHER = (
    "breadcrumb",
    "sitenavigation",
    "product",
    "offer",
    "profile",
    "howto",
    "person",
    "organization",
    "searchaction",
)


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article as a list names it; only the address is sure."""

    url: str
    title: str = ""
    teaser: str = ""
    picture: str | None = None
    published: datetime | None = None
    section: str = ""


def listed_articles(root: Element, base: str, zone: tzinfo | None = None) -> tuple[ListedArticle, ...]:
    """Return the articles of the page's ``ItemList``, ``CollectionPage`` and ``Blog`` lists, each address once."""
    found: dict[str, ListedArticle] = {}
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > _LIMIT:
            continue
        try:
            document = json.loads(script.text, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(document):
            article = _article(item, base, zone)
            if article is not None and len(found) < _ITEMS:
                found.setdefault(article.url, article)
    return tuple(found.values())


def _items(document: Any) -> Iterator[Any]:
    """Give the members of the document's lists in order, whatever they are wrapped in."""
    stack: list[tuple[Any, bool]] = [(document, False)]
    for _ in range(_NODES):
        if not stack:
            return
        node, is_member = stack.pop()
        if isinstance(node, list):
            stack += [(child, is_member) for child in reversed(node)]
            continue
        if isinstance(node, str):
            if is_member:
                yield {"url": node}
            continue
        if not isinstance(node, dict) or any(other in _kind(node) for other in _OTHER):
            continue
        members: list[Any] = []
        for name in ("itemListElement", "blogPost", "hasPart"):
            value = node.get(name)
            members += _in_order(value) if isinstance(value, list) else [value] if isinstance(value, dict) else []
        if is_member and not members:
            yield node
        outer = [node[name] for name in ("@graph", "mainEntity", "mainEntityOfPage") if name in node and not is_member]
        stack += [(child, False) for child in reversed(outer)]
        stack += [(member, True) for member in reversed(members)]


def _in_order(members: list[Any]) -> list[Any]:
    def place(at: int) -> float:
        position = members[at].get("position") if isinstance(members[at], dict) else None
        try:
            return float(position)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            return float(at)

    return [members[at] for at in sorted(range(len(members)), key=place)]


def _kind(node: dict[str, Any]) -> str:
    return str(node.get("@type") or "").lower()


def _article(node: dict[str, Any], base: str, zone: tzinfo | None) -> ListedArticle | None:
    inner = node.get("item")
    told = {**node, **inner} if isinstance(inner, dict) else node
    if any(other in _kind(told) for other in _OTHER):
        return None
    places = (told.get("url"), inner if isinstance(inner, str) else None, told.get("mainEntityOfPage"), told.get("@id"))
    address = next((url for place in places for url in jsonld.addresses(place)), "")
    url = web_address(address, base)
    if url is None:
        return None
    pictures = jsonld.addresses(told.get("image")) or jsonld.addresses(told.get("thumbnailUrl"))
    return ListedArticle(
        url=url.partition("#")[0],
        title=jsonld.text(told.get("headline")) or jsonld.text(told.get("name")),
        teaser=jsonld.text(told.get("description")),
        picture=web_address(pictures[0], base) if pictures else None,
        published=read_date(jsonld.text(told.get("datePublished")), zone),
        section=jsonld.text(told.get("articleSection")),
    )
