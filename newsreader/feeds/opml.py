"""Lists of subscriptions as OPML 1.0 and 2.0 (http://opml.org/spec2.opml), read from whatever programs write."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast
from xml.etree import ElementTree

from lxml import etree

from newsreader.feeds.plain import one_line
from newsreader.model.errors import ImportFailed
from newsreader.model.urls import canonical_url

_DOCTYPE = re.compile(rb"<!DOCTYPE(?:[^\[>]*\[.*?\]\s*|[^\[>]*)>", re.I | re.S)
_BARE_AMPERSAND = re.compile(rb"&(?!#?\w+;)")
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class OpmlFeed:
    """One subscription of a list. ``folder`` is the names from the top, empty outside of folders."""

    url: str
    title: str
    site_url: str | None = None
    folder: tuple[str, ...] = ()


def read_opml(data: bytes, path: str = "") -> tuple[OpmlFeed, ...]:
    """Return the subscriptions in the file's order, each address once. Broken XML is read as far as it can be.

    No entity is expanded and nothing is fetched. Raise ImportFailed (about ``path``) where it is no OPML at all.
    """
    root = _tree(data)
    outlines = [] if root is None else [each for each in root.iter() if _name(each) == "outline"]
    if root is None or (not outlines and _name(root) != "opml"):
        raise ImportFailed(f"{path or 'The file'} is no OPML file: it has no list of subscriptions.", path=path)
    folders: dict[etree._Element, tuple[str, ...]] = {}
    unique: dict[str, OpmlFeed] = {}
    for outline in outlines:
        told = {str(name).rpartition("}")[2].lower(): str(value) for name, value in outline.attrib.items()}
        parent = outline.getparent()
        folder = folders.get(parent, ()) if parent is not None else ()
        title = one_line(told.get("title") or told.get("text") or "")
        url = _address(told)
        if url:
            folders[outline] = folder
            site = told.get("htmlurl", "").strip() or None
            unique.setdefault(canonical_url(url) or url, OpmlFeed(url, title, site, folder))
        else:
            folders[outline] = (*folder, title)[:_DEEPEST] if title else folder
    return tuple(unique.values())


def write_opml(feeds: Sequence[OpmlFeed], title: str) -> bytes:
    """Return the subscriptions as an OPML 2.0 document with nested folders."""
    root = ElementTree.Element("opml", version="2.0")
    ElementTree.SubElement(ElementTree.SubElement(root, "head"), "title").text = title
    folders: dict[tuple[str, ...], ElementTree.Element] = {(): ElementTree.SubElement(root, "body")}
    for feed in feeds:
        for depth in range(1, len(feed.folder) + 1):
            path = feed.folder[:depth]
            if path not in folders:
                folders[path] = ElementTree.SubElement(folders[path[:-1]], "outline", text=path[-1], title=path[-1])
        told = {"type": "rss", "text": feed.title or feed.url, "title": feed.title or feed.url, "xmlUrl": feed.url}
        if feed.site_url:
            told["htmlUrl"] = feed.site_url
        ElementTree.SubElement(folders[feed.folder], "outline", told)
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _tree(data: bytes) -> etree._Element | None:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        declared = re.compile(r"^\s*<\?xml[^>]*\?>")
        data = declared.sub("", data.decode("utf-16", "replace")).encode()
    data = _BARE_AMPERSAND.sub(b"&amp;", _DOCTYPE.sub(b"", data.lstrip(), count=1))
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
    )
    try:
        return cast("etree._Element | None", etree.fromstring(data, parser))
    except (etree.LxmlError, ValueError):
        return None


def _name(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _address(told: Mapping[str, str]) -> str:
    url = (told.get("xmlurl") or "").strip()
    if not url and told.get("type", "").lower() in ("rss", "atom", "feed"):
        url = told.get("url", "").strip()
    return re.sub(r"^feed:(//|(?=https?:))", lambda found: "http://" if found[1] else "", url)
