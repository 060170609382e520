"""Where a site may have its feeds: what its page names, and the usual places. Pure; nothing is fetched."""

import re
from collections.abc import Iterable
from typing import cast
from urllib.parse import urlsplit

from lxml import etree

from newsreader.model.urls import absolute_url, canonical_url

_PAGE = 3_000_000
_TYPES = frozenset(
    "application/rss+xml application/atom+xml application/feed+json application/rdf+xml application/json "
    "application/xml text/xml text/rss text/rss+xml application/x-rss+xml application/x-atom+xml".split()
)
_FEED_PATH = re.compile(
    r"(?:/(?:rss|feeds?|atom)(?:\.\w+)?/?|\.(?:rss|atom|rdf)|/(?:rss|feed|atom|index)\.(?:xml|json))$", re.I
)
_OTHER = re.compile(r"wp-json|oembed|comments?\b|opensearch|manifest", re.I)
_PATHS = (
    "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/feeds/posts/default",
    "/rss/home.rss",
)  # fmt: skip
_ANCHORS = 40


def feed_links(html: bytes, url: str) -> tuple[str, ...]:
    """Return the addresses of feeds that a page names, best first, each once.

    Its ``link`` elements count; links in the text only where it has none of those (a newspaper's page of feeds).
    """
    parser = etree.HTMLParser(huge_tree=False, no_network=True, remove_comments=True)
    try:
        root = cast("etree._Element | None", etree.fromstring(html[:_PAGE], parser))
    except (etree.LxmlError, ValueError):
        return ()
    if root is None:
        return ()
    base = next((absolute_url(found.get("href") or "", url) for found in root.iter("base")), None) or url
    named = [link.get("href") or "" for link in root.iter("link") if _is_feed_link(link)]
    main = [address for address in named if not _OTHER.search(address)]
    found = _unique([*main, *(address for address in named if address not in main)], base)
    if found:
        return found
    anchors = (anchor.get("href") or "" for anchor in root.iter("a"))
    return _unique((address for address in anchors if _is_feed_path(address)), base)[:_ANCHORS]


def well_known(url: str) -> tuple[str, ...]:
    """Return the addresses where sites usually keep their feed: below the page's own path, then at the root."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ()
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ()
    root = f"{parts.scheme}://{parts.netloc}"
    path = parts.path.rstrip("/")
    below = [f"{root}{path}/feed", f"{root}{path}.rss", f"{root}{path}/rss"] if path else []
    return tuple(dict.fromkeys([*below, *(root + each for each in _PATHS)]))


def _is_feed_link(link: etree._Element) -> bool:
    rel = (link.get("rel") or "").lower().split()
    kind = (link.get("type") or "").lower().partition(";")[0].strip()
    if not link.get("href"):
        return False
    if "feed" in rel:
        return True
    return "alternate" in rel and kind in _TYPES and "wp-json" not in (link.get("href") or "")


def _is_feed_path(address: str) -> bool:
    try:
        return bool(_FEED_PATH.search(urlsplit(address.strip()).path))
    except ValueError:
        return False


def _unique(addresses: Iterable[str], base: str) -> tuple[str, ...]:
    unique: dict[str, str] = {}
    for address in addresses:
        absolute = absolute_url(
            re.sub(r"^feed:(//)?", lambda found: "http://" if found[1] else "", address.strip()), base
        )
        if absolute and (key := canonical_url(absolute)):
            unique.setdefault(key, absolute)
    return tuple(unique.values())
