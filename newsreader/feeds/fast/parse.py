"""The fast reader of XML: lxml, entry by entry, about thirty times as fast as feedparser; and the rule of its trust.

**The rule.** A document is read here when all of this holds; else feedparser reads it:

1. It is well-formed to libxml2 with its usual limits, and has no DOCTYPE, hence no entities but XML's own. Bare
   ampersands and HTML's entities are mended before (``shape``), for both readers.
2. Its root is ``rss``, ``rdf:RDF`` of RSS 0.9 or 1.0, or ``feed`` of Atom 0.3 or 1.0; no prefix that readers know is
   declared for another namespace (``names``), so that prefix and address of a name never disagree.
3. Every element that means something to a reader stands where its format puts it, holds only text where text is asked
   for, and is told in a way that has one reading (``fast_entry``, ``fast_channel``): no CDF attributes, no base64, no
   markup inside RSS, no dates of unknown formats, no titles that only ``media:title`` gives.
4. What is left are elements in namespaces that no reader knows, and elements known to say nothing that is kept.

Nothing in the rule looks at a publisher. ``tests/feeds/test_fast_parse.py`` holds it: wherever a document is read here,
feedparser reads the same.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import cast

from lxml import etree

from newsreader.feeds.fast.channel import Channel
from newsreader.feeds.fast.entry import Entry
from newsreader.feeds.fast.parts import must_be_inert
from newsreader.feeds.fast.scope import Scope
from newsreader.feeds.read.names import Names, Untrusted
from newsreader.feeds.read.shape import MOST_ELEMENTS, MOST_ENTRIES, TooMuch
from newsreader.model.feed_document import ParsedFeed

_START = re.compile(rb"(?:\s++|<!--(?:(?!--).)*+-->|<\?[^>]*+>)*+<[A-Za-z_][^>]*+>", re.S)
_LOCAL = [re.compile(name + rb"""\s*=\s*["']""") for name in (b"base", b"lang")]
_ATOM_10, _ATOM_03 = "http://www.w3.org/2005/atom", "http://purl.org/atom/ns#"
_RSS_10, _RSS_09 = "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"


class Broken(Exception):
    """The document is no well-formed XML."""


def read_trusted(data: bytes, base: str, language: str | None) -> ParsedFeed | None:
    """Read a UTF-8 document of XML; None where the rule says that feedparser should.

    Raise Broken where the document is not well-formed, TooMuch where it only keeps its reader busy.
    """
    start = _START.match(data)
    if not start:
        return None
    is_local = any(pattern.search(data, start.end()) for pattern in _LOCAL)
    try:
        return _Reader(data, Scope(base, language, is_local)).feed()
    except Untrusted:
        return None
    except etree.XMLSyntaxError as error:
        raise Broken from error


class _Reader:
    def __init__(self, data: bytes, scope: Scope) -> None:
        self._data = data
        self._given = self._scope = scope
        self._names = Names()
        self._root: etree._Element | None = None
        self._parents: tuple[etree._Element, ...] = ()
        self._channels: list[etree._Element] = []
        self._entry_scope = scope
        self._is_atom = self._is_rdf = self._parts_divs = False

    def feed(self) -> ParsedFeed:
        """Read entry by entry, then what is beside the entries."""
        articles = [
            Entry(each, self._names, self._entry_scope, self._is_atom, self._parts_divs).article()
            for each in self._entries()
        ]
        channel = self._channel()
        if authors := channel.authors():
            articles = [article if article.authors else replace(article, authors=authors) for article in articles]
        return replace(channel.feed(), articles=tuple(articles))

    def _entries(self) -> Iterator[etree._Element]:
        """Yield entries and let go of each when the next one is there, so that memory holds one at a time."""
        events = etree.iterparse(
            BytesIO(self._data),
            events=("start-ns", "end"),
            tag=("{*}item", "{*}entry"),
            remove_comments=True,
            remove_pis=True,
            resolve_entities=False,
            no_network=True,
            encoding="utf-8",
        )
        last: etree._Element | None = None
        count = 0
        for event, found in events:
            if event == "start-ns":
                self._names.declare(*cast("tuple[str, str]", found))
                continue
            element = cast("etree._Element", found)
            if self._names[str(element.tag)] not in ("item", "entry"):
                continue
            if self._root is None:
                self._begin(element.getroottree().getroot())
            parent = element.getparent()
            if parent is None or parent not in self._parents or (self._given.is_local and parent != self._parents[-1]):
                raise Untrusted("an entry in an odd place")
            if last is not None and (above := last.getparent()) is not None:
                above.remove(last)
            if len(element) > MOST_ELEMENTS:
                raise TooMuch("too many elements in an entry")
            last = element
            count += 1
            yield element
            if count >= MOST_ENTRIES:
                return
        if self._root is None:
            self._begin(cast("etree._Element", events.root))

    def _begin(self, root: etree._Element) -> None:
        name = self._names[str(root.tag)]
        uri = (etree.QName(root).namespace or "").lower()
        uses = self._names.uses
        if name == "feed":
            is_right = uri in (_ATOM_10, _ATOM_03) and not uses(_RSS_10) and not uses(_RSS_09)
            is_right = is_right and uses(_ATOM_10) == (uri == _ATOM_10)
        elif name == "rdf:rdf":
            is_right = (uses(_RSS_10) or uses(_RSS_09)) and not uses(_ATOM_10)
        else:
            is_right = name == "rss"
        if not is_right:
            raise Untrusted(f"root {root.tag!r}")
        self._root = root
        self._is_atom = name == "feed"
        self._parts_divs = uri == _ATOM_10
        self._is_rdf = name == "rdf:rdf"
        self._scope = replace(
            Scope(self._given.base, self._given.language, True).of(root), is_local=self._given.is_local
        )
        self._channels = [] if self._is_atom else self._found_channels(root)
        self._parents = (root, *self._channels)
        self._entry_scope = self._scope.of(self._channels[0]) if self._channels and not self._is_rdf else self._scope

    def _found_channels(self, root: etree._Element) -> list[etree._Element]:
        found = [child for child in root if self._names[str(child.tag)] == "channel"]
        if len(found) > 1 or any(each.get("href") or each.get("lastmod") for each in found):
            raise Untrusted("channels")
        return found

    def _channel(self) -> Channel:
        """Read what is beside the entries. Of RDF only the channel speaks of the feed; images stand beside it."""
        language = None if self._is_rdf else self._scope.language
        language = (language or self._given.language or "").replace("_", "-")
        channel = Channel(self._names, self._entry_scope, self._is_atom, self._parts_divs, language)
        root = cast("etree._Element", self._root)
        if any(len(each) > MOST_ELEMENTS for each in self._parents):
            raise TooMuch("too many elements in a feed")
        if self._is_atom:
            channel.read(root)
            return channel
        for each in self._channels:
            channel.read(each)
        aside = Channel(self._names, self._entry_scope, False, False, language)
        for child in root:
            name = self._names[str(child.tag)]
            if name in ("image", "textinput") and self._is_rdf:
                aside.read([child])
            elif name not in ("channel", "item", "entry"):
                must_be_inert(child, name, self._names)
        return channel
