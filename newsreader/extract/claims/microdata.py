"""What a page says about its article in microdata (``itemprop``), in the shape in which JSON-LD says it."""

from collections.abc import Iterator
from typing import Any

from newsreader.extract.tree import Element, short_words, tag_of, words_of

_TEXTS = ("headline", "description", "articleSection", "keywords", "inLanguage")
_CHANGED = "dateModified"
"""When it was published is weighed among the page's other claims, microdata's too (``published``)."""
_LONGEST = 1000


def article_data(root: Element) -> dict[str, Any]:
    """Return the properties of the page's article; empty where no item says that it is one."""
    for scope in root.iter():
        if not isinstance(scope.tag, str) or scope.get("itemscope") is None:
            continue
        kind = (scope.get("itemtype") or "").rsplit("/", 1)[-1].lower()
        if kind.endswith(("article", "posting")):
            return _properties(scope)
    return {}


def _properties(scope: Element) -> dict[str, Any]:
    found: dict[str, Any] = {}
    authors: list[dict[str, str]] = []
    keywords: list[str] = []
    for element, name in _own(scope):
        if name == "author":
            if text := _name(element):
                authors.append({"name": text})
        elif name == "publisher":
            if text := _name(element):
                found.setdefault("publisher", {"name": text})
        elif name == "keywords":
            keywords += [part.strip() for part in _value(element).split(",") if part.strip()]
        elif name in _TEXTS:
            if text := _value(element):
                found.setdefault(name, text)
        elif name == _CHANGED and (text := element.get("datetime") or _value(element)):
            found.setdefault(name, text)
    if authors:
        found["author"] = authors
    if keywords:
        found["keywords"] = keywords
    return found


def _own(scope: Element) -> Iterator[tuple[Element, str]]:
    """Yield an item's own properties; those of items within it are theirs."""
    stack = list(reversed(scope))
    while stack:
        element = stack.pop()
        if not isinstance(element.tag, str):
            continue
        for name in (element.get("itemprop") or "").split():
            yield element, name
        if element.get("itemscope") is None:
            stack.extend(reversed(element))


def _value(element: Element) -> str:
    """Return a property's text. An item's is its name, else everything it prints."""
    if (content := element.get("content")) is not None:
        return " ".join(content.split())[:_LONGEST]
    if tag_of(element) in ("img", "link", "a") and not words_of(element):
        return ""
    return short_words(element, _LONGEST)


def _name(element: Element) -> str:
    for part, name in _own(element):
        if name == "name":
            return _value(part)
    return _value(element) if element.get("itemscope") is None or not any(_own(element)) else ""
