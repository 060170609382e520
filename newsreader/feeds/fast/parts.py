"""Small parts that the fast reader finds in feeds and in entries alike, and what it must not meet."""

import re
from datetime import datetime
from typing import TYPE_CHECKING

from newsreader.feeds.fast.scope import Scope, text_in
from newsreader.feeds.read import told
from newsreader.feeds.read.dates import UnknownDate, told_moment
from newsreader.feeds.read.names import Names, Untrusted
from newsreader.feeds.read.told import HTML

if TYPE_CHECKING:
    from lxml.etree import _Element

MEANT = frozenset(
    "rss channel feed image textinput author managingeditor name width height url homepage uri email subtitle "
    "tagline item entry published issued pubdate updated modified lastbuilddate created category keywords cloud "
    "link guid id title description abstract summary enclosure source content body fullitem newlocation tags "
    "where links authors enclosures media_content media_thumbnail media_credit captions content_detail "
    "summary_detail title_detail date hour day hours days skiphours skipdays ttl icon logo xhtml:body "
    "content:encoded".split()
) | {
    *(f"dc:{name}" for name in "author creator date description subject title".split()),
    *(f"dcterms:{name}" for name in "created issued modified".split()),
    *(f"itunes:{name}" for name in "author category summary keywords image link owner".split()),
    *(f"media:{name}" for name in "category title group keywords credit description content thumbnail".split()),
}
"""Names that mean something to a reader: where one stands in an unexpected place, the document is not trusted."""


OTHERS = frozenset("id title link updated published author name uri email url icon logo subtitle category".split())
"""What ``source`` and ``contributor`` may hold: it is not about this entry, and feedparser keeps it apart."""
_ENTITY = re.compile(r"&([A-Za-z0-9_]+);")


def must_be_clear(people: list[str], forms: set[bool]) -> None:
    """Raise Untrusted where feedparser mixes several people: without name, with mail address, told otherwise."""
    if len(people) > 1 and ("@" in "".join(people) or not all(people) or len(forms) > 1):
        raise Untrusted("several people")


def must_be_empty(element: "_Element") -> None:
    """Raise Untrusted where an element that says all in its attributes holds others."""
    if len(element):
        raise Untrusted(f"elements in {element.tag!r}")


def must_be_inert(element: "_Element", name: str, names: Names, allowed: frozenset[str] = frozenset()) -> None:
    """Raise Untrusted where an element without a handler, or anything in it, means something to a reader."""
    if name in MEANT and not allowed:
        raise Untrusted(name)
    if len(element):
        for each in element.iterdescendants():
            if (inner := names[str(each.tag)]) in MEANT and inner not in allowed:
                raise Untrusted(f"{inner} in {name}")


def unescaped(address: str) -> str:
    """Undo what programs do to ampersands in links, as feedparser does."""
    return _ENTITY.sub(r"&\1", address)


def link_attributes(element: "_Element", scope: Scope) -> tuple[str, str, str | None]:
    """Return rel, type and absolute href of an Atom link."""
    rel = (element.get("rel") or "").lower() if element.get("rel") is not None else "alternate"
    kind = element.get("type")
    if kind is None:
        kind = "application/atom+xml" if rel == "self" else HTML
    must_be_empty(element)
    href = element.get("href")
    if element.get("url") is not None or element.get("uri") is not None or not href:
        return rel, kind, None
    return rel, kind.lower(), scope.resolved(href)


def date_in(element: "_Element") -> datetime | None:
    """Return the moment that an element tells; raise Untrusted for formats that only feedparser may know."""
    try:
        return told_moment(text_in(element))
    except UnknownDate as error:
        raise Untrusted(f"date {error}") from error


def person(element: "_Element", names: Names) -> tuple[str, str]:
    """Return a person's name, and what feedparser calls the person: name with mail address."""
    if not len(element):
        text = text_in(element)
        if "@" in text and not told.is_mail_and_name(text):
            raise Untrusted("mail address")
        return text, text
    if (element.text or "").strip():
        raise Untrusted("a person told twice")
    name = mail = ""
    for child in element:
        part = names[child.tag]
        if part == "name":
            name = text_in(child).strip()
        elif part == "email":
            mail = text_in(child).strip()
        elif part not in ("uri", "url", "homepage") and part in MEANT:
            raise Untrusted(f"{part} in author")
        if (child.tail or "").strip():
            raise Untrusted("a person told twice")
    if "@" in name or (mail and "@" not in mail):
        raise Untrusted("mail address")
    return name, f"{name} ({mail})" if name and mail else name or mail
