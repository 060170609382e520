"""Where a site may have its feeds: what its page names, and the usual places. Pure; nothing is fetched.

``known_places`` knows the services whose feeds follow from the address alone.
"""

import re
from collections.abc import Iterable
from typing import cast
from urllib.parse import urlsplit

from lxml import etree

from newsreader.extract.decode import decoded
from newsreader.feeds.known_places import MOST, channel_feed, conventional, web_form
from newsreader.model.urls import absolute_url, canonical_url, host_of

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
    "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/rss/home.rss", "/?feed=rss2", "/feed.json",
    "/feeds/posts/default",
)  # fmt: skip
_PAGE_NAME = re.compile(r"\.(?:html?|php|aspx?)$", re.I)
_MAKERS = {
    "wordpress": ("/feed/", "/?feed=rss2"), "blogger": ("/feeds/posts/default",), "ghost": ("/rss/",),
    "hugo": ("/index.xml",), "jekyll": ("/feed.xml",), "drupal": ("/rss.xml",), "joomla": ("/?format=feed&type=rss",),
    "discourse": ("/latest.rss",),
}  # fmt: skip


def named_in_page(html: bytes, url: str) -> tuple[str, ...]:
    """Return every feed that a page tells of, best first, at most 12.

    The channel whose page it is (YouTube), what its ``link`` elements name, links to feeds in its text, and what
    follows from the program that made it (WordPress, Blogger, Ghost, Hugo and others that say so).
    """
    root = _root(html)
    if root is None:
        return ()
    base = _base(root, url)
    channel = channel_feed(decoded(html[:_PAGE]), url)
    found = [*([channel] if channel else []), *_linked(root, base)]
    anchors = _anchored(root, base)
    own = [address for address in anchors if host_of(address) == host_of(url)]
    found += [*own, *(address for address in anchors if address not in own), *_made_by(root, url)]
    return _unique(found, base)[:MOST]


def well_known(url: str) -> tuple[str, ...]:
    """Return the addresses where sites usually keep their feed, at most 12.

    First what a well-known service does, then below the page's own path, then at the root.
    """
    url = web_form(url)
    try:
        parts = urlsplit(url)
    except ValueError:
        return ()
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return ()
    root = f"{parts.scheme}://{parts.netloc}"
    path = parts.path.rstrip("/")
    stem = _PAGE_NAME.sub("", path)
    below = [f"{root}{stem}/feed", f"{root}/rss{stem}.rss", f"{root}{stem}.rss", f"{root}{stem}/rss"] if stem else []
    return tuple(dict.fromkeys([*conventional(url), *below, *(root + each for each in _PATHS)]))[:MOST]


def _root(html: bytes) -> "etree._Element | None":
    parser = etree.HTMLParser(huge_tree=False, no_network=True, remove_comments=True)
    try:
        return cast("etree._Element | None", etree.fromstring(html[:_PAGE], parser))
    except (etree.LxmlError, ValueError):
        return None


def _base(root: etree._Element, url: str) -> str:
    return next((absolute_url(found.get("href") or "", url) for found in root.iter("base")), None) or url


def _linked(root: etree._Element, base: str) -> tuple[str, ...]:
    named = [link.get("href") or "" for link in root.iter("link") if _is_feed_link(link)]
    main = [address for address in named if not _OTHER.search(address)]
    return _unique([*main, *(address for address in named if address not in main)], base)


def _anchored(root: etree._Element, base: str) -> tuple[str, ...]:
    anchors = (anchor.get("href") or "" for anchor in root.iter("a"))
    return _unique((address for address in anchors if _is_feed_path(address)), base)[:MOST]


def _made_by(root: etree._Element, url: str) -> list[str]:
    """Return where the program that made a page keeps its feed."""
    made = " ".join(
        (meta.get("content") or "").lower()
        for meta in root.iter("meta")
        if (meta.get("name") or "").lower() == "generator"
    )
    places = next((found for name, found in _MAKERS.items() if name in made), ())
    return [absolute for place in places if (absolute := absolute_url(place, url))]


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
