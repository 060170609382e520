"""What a page says about its article in JSON-LD, however it is wrapped or broken."""

import json
import re
from collections.abc import Iterator, Sequence
from html import unescape
from typing import Any, TypeAlias

from newsreader.extract.tree import Element
from newsreader.model.text import nfc

Documents: TypeAlias = Sequence[Any]
"""What a page's JSON-LD scripts say, in the page's order: read once, then asked as often as need be."""
_ARTICLES = frozenset(
    "article newsarticle reportagenewsarticle blogposting opinionnewsarticle analysisnewsarticle liveblogposting "
    "backgroundnewsarticle reviewnewsarticle techarticle scholarlyarticle review socialmediaposting "
    "advertisercontentarticle satiricalarticle report posting".split()
)
_PAGES = frozenset(("webpage", "newspage", "itempage"))
_PAGE_TELLS = ("datePublished", "dateModified", "inLanguage")
"""What a page's own node tells of the article, where there is none or it does not say."""
_LIMIT = 1_000_000
_DEPTH = 40
_NESTED = 4
"""Levels of objects within objects down to which a name is looked for."""


def read_documents(root: Element) -> Documents:
    """Read the page's JSON-LD scripts, mending what is broken; None stands for one that no rule can read."""
    return [
        _loaded(script.text[:_LIMIT])
        for script in root.iter("script")
        if script.text and "ld+json" in (script.get("type") or "").lower()
    ]


def article_data(documents: Documents, url: str = "") -> dict[str, Any]:
    """Return the properties of the page's article; empty where it tells none.

    Of several articles the one that names this page or carries the most properties is taken.
    """
    nodes = list(_nodes(documents))
    articles = [node for node in nodes if _is_article(node)]
    pages = [node for node in nodes if _kinds(node) & _PAGES]
    best = max(articles, key=lambda node: _richness(node, url), default={})
    told = {name: pages[0][name] for name in _PAGE_TELLS if pages and pages[0].get(name)}
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 2}
    return {name: _resolved(value, by_id, 0) for name, value in {**told, **best}.items()}


def dates_of_articles(documents: Documents) -> list[str]:
    """Return when each of the page's articles says that it was published; plug-ins that differ tell it twice."""
    nodes = (node for node in _nodes(documents) if _is_article(node))
    return [told for node in nodes if (told := text(node.get("datePublished")))]


def page_kinds(documents: Documents) -> frozenset[str]:
    """Return what the page says it is, in lower case; ``article`` for an article of any sort.

    What a list names as its items, and what an article has as its parts, is not what the page is.
    """
    found: set[str] = set()
    for document in documents:
        for item in _list(document):
            inner = _list(item.get("@graph")) + _list(item.get("mainEntity")) if isinstance(item, dict) else []
            nodes = [node for node in (item, *inner) if isinstance(node, dict)]
            found.update(*(_kinds(node) for node in nodes), ("article",) if any(map(_is_article, nodes)) else ())
    return frozenset(found)


def _is_article(node: dict[str, Any]) -> bool:
    return any(kind in _ARTICLES or kind.endswith("newsarticle") for kind in _kinds(node))


def _kinds(node: dict[str, Any]) -> set[str]:
    return {str(kind).rsplit("/", 1)[-1].lower() for kind in _list(node.get("@type"))}


def _richness(node: dict[str, Any], url: str) -> int:
    """Return how much an article tells; more where it says that it is this page's."""
    score = sum(name in node for name in ("headline", "datePublished", "author", "image", "articleBody", "description"))
    places = json.dumps([node.get("url"), node.get("mainEntityOfPage"), node.get("@id")], default=str)
    return score + (4 if url and url.split("?")[0].rstrip("/") in places else 0)


def breadcrumbs(documents: Documents) -> list[str]:
    """Return the names along the page's breadcrumb list, outermost first."""
    for node in _nodes(documents):
        if "BreadcrumbList" not in [str(kind) for kind in _list(node.get("@type"))]:
            continue
        names: list[tuple[float, str]] = []
        for count, item in enumerate(_list(node.get("itemListElement"))):
            if not isinstance(item, dict):
                continue
            inner = item.get("item")
            name = item.get("name") or (inner.get("name") if isinstance(inner, dict) else None)
            position = item.get("position")
            try:
                place = float(position) if position is not None else float(count)
            except (TypeError, ValueError):
                place = float(count)
            if isinstance(name, str) and name.strip():
                names.append((place, name.strip()))
        if names:
            return [name for _, name in sorted(names, key=lambda pair: pair[0])]
    return []


def names(value: Any, depth: int = 0) -> list[str]:
    """Return the names of people or organisations, each a text or an object with a ``name``; ``depth`` levels down."""
    found: list[str] = []
    for item in _list(value):
        if isinstance(item, dict):
            item = item.get("name") or item.get("@list") or _first_and_last(item)
        if isinstance(item, dict | list):
            found += names(item, depth + 1) if depth < _NESTED else []
        elif isinstance(item, str) and item.strip():
            found.append(item.strip())
    return found


def _first_and_last(person: dict[str, Any]) -> str:
    parts = [person.get("givenName"), person.get("familyName")]
    return " ".join(part.strip() for part in parts if isinstance(part, str))


def addresses(value: Any) -> list[str]:
    """Return picture addresses, each a text or an ImageObject."""
    found: list[str] = []
    for item in _list(value):
        if isinstance(item, dict):
            item = item.get("url") or item.get("contentUrl") or item.get("@id")
            if isinstance(item, list):
                item = next((text for text in item if isinstance(text, str)), None)
        if isinstance(item, str) and item.strip():
            found.append(item.strip())
    return found


def text(value: Any) -> str:
    """Return a property as plain text, whether it is a text, an object with a name, or a list of them."""
    if isinstance(value, list):
        value = next((item for item in value if isinstance(item, str | dict)), "")
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value") or value.get("text") or ""
    plain = value if isinstance(value, str) else ""
    return nfc(" ".join(re.sub(r"<[^>]{1,200}>", " ", unescape(unescape(plain))).split()))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _resolved(value: Any, by_id: dict[str, Any], depth: int) -> Any:
    if depth > 3:
        return value
    if isinstance(value, list):
        return [_resolved(item, by_id, depth + 1) for item in value[:50]]
    if isinstance(value, dict) and len(value) <= 2 and isinstance(value.get("@id"), str):
        return by_id.get(value["@id"], value)
    return value


def _nodes(documents: Documents) -> Iterator[dict[str, Any]]:
    for document in documents:
        stack: list[tuple[Any, int]] = [(document, 0)]
        while stack:
            item, depth = stack.pop()
            if depth > _DEPTH:
                continue
            if isinstance(item, list):
                stack += [(child, depth + 1) for child in reversed(item)]
            elif isinstance(item, dict):
                if "@type" in item:
                    yield item
                for name in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item"):
                    if isinstance(item.get(name), list | dict):
                        stack.append((item[name], depth + 1))


def _loaded(text: str) -> Any:
    text = text.strip()
    text = re.sub(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*.*?\*/|<!\[CDATA\[)", "", text)
    text = re.sub(r"(?:-->|//\s*\]\]>|\]\]>|;)\s*$", "", text).strip()
    for attempt in (text, _mended(text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return _gleaned(text)


def _mended(text: str) -> str:
    text = re.sub(r",\s*([}\]])", r"\1", text)
    text = re.sub(r"}\s*{", "},{", text)
    return f"[{text}]" if text.startswith("{") and "},{" in text and text.count("{") == text.count("}") else text


def _gleaned(text: str) -> Any:
    """Read the plain properties of an article from JSON that no parser takes."""
    if not re.search(r'"@type"\s*:\s*\[?\s*"[A-Za-z]*(?:Article|Posting)"', text):
        return None
    found: dict[str, Any] = {"@type": "NewsArticle"}
    for name in ("headline", "datePublished", "dateModified", "description", "articleSection", "inLanguage"):
        if match := re.search(rf'"{name}"\s*:\s*"((?:[^"\\]|\\.)*)"', text):
            try:
                found[name] = json.loads(f'"{match[1]}"', strict=False)
            except ValueError:
                found[name] = match[1]
    if match := re.search(r'"author"\s*:\s*(\[[^\]]*\]|\{[^}]*\}|"[^"]*")', text):
        found["author"] = re.findall(r'"name"\s*:\s*"([^"\\]*)"', match[1]) or match[1].strip('"')
    if match := re.search(r'"image"\s*:\s*(?:[\[{][^}\]]*?)?"(https?:[^"\\]*)"', text):
        found["image"] = match[1]
    return found
