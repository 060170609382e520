"""feedparser, opened behind its own look at encodings (``charset`` has looked) and taught what it does not know.

The one module that imports feedparser, and itself imported late: a process that meets only what the fast reader may
read never does.
"""

import io
import xml.sax
from contextlib import suppress
from typing import Any, ClassVar
from xml.parsers import expat
from xml.sax.expatreader import ExpatParser

from feedparser.api import LooseFeedParser, StrictFeedParser, replace_doctype
from feedparser.mixin import _FeedParserMixin

from newsreader.feeds.read.names import THREADING
from newsreader.feeds.read.plain import looks_like_html
from newsreader.feeds.read.shape import MOST_ENTRIES

_MARKS = 200_000
"""Marks, in the part that is read, beyond which a quarter of it is read: each takes two microseconds."""


class _Enough(Exception):
    pass


class _Taught:
    """Captions apart from descriptions, all hours and days to skip, RFC 4685 by its namespace, an end to entries."""

    namespaces: ClassVar[Any] = {**_FeedParserMixin.namespaces, THREADING: "thr"}
    _matchnamespaces: ClassVar[Any] = {name.lower(): prefix for name, prefix in namespaces.items()}
    entries: list[Any]
    looks_like_html = staticmethod(looks_like_html)

    def _start_item(self: Any, attributes: Any) -> None:
        if len(self.entries) >= MOST_ENTRIES:
            raise _Enough
        super()._start_item(attributes)  # type: ignore[misc]

    _start_entry = _start_item

    def _start_media_description(self: Any, attributes: Any) -> None:
        self.media_kind = self.map_content_type(attributes.get("type", "plain"))
        self.push("media_description", 1)

    def _end_media_description(self: Any) -> None:
        told = self.pop("media_description") or ""
        self._get_context().setdefault("captions", []).append((self.media_kind, told, self.baseuri))

    def _start_hour(self: Any, attributes: Any) -> None:
        self.push("hour", 1)

    def _end_hour(self: Any) -> None:
        self._get_context().setdefault("hours", []).append(self.pop("hour") or "")

    def _start_day(self: Any, attributes: Any) -> None:
        self.push("day", 1)

    def _end_day(self: Any) -> None:
        self._get_context().setdefault("days", []).append(self.pop("day") or "")


class _Strict(_Taught, StrictFeedParser):  # type: ignore[misc]
    pass


class _Loose(_Taught, LooseFeedParser):  # type: ignore[misc]
    pass


def read(data: bytes, base: str, language: str | None, longest_broken: int) -> tuple[Any, list[Any], str]:
    """Return what feedparser reads in a UTF-8 document: the feed's table, the entries' tables, the version or ''.

    A document that is no XML is read by feedparser's other reader, which takes a millisecond an entry: only its first
    ``longest_broken`` bytes, up to the end of an entry. Raises whatever feedparser raises.
    """
    told_version, data, entities = replace_doctype(data)
    parser = _Strict(base, language, "utf-8")
    if not _is_well_formed(data) or not _run_strict(parser, data):
        parser = _Loose(base, language, "utf-8", entities)
        parser.resolve_relative_uris = parser.sanitize_html = False
        with suppress(_Enough):
            parser.feed(_up_to_an_entry(data, longest_broken).decode("utf-8", "replace"))
    return parser.feeddata, parser.entries, told_version or parser.version


def _is_well_formed(data: bytes) -> bool:
    """Look first: feedparser would find out at the flaw, after a second's work for 5,000 entries."""
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(data, True)
    except expat.ExpatError:
        return False
    return True


def _run_strict(parser: Any, data: bytes) -> bool:
    parser.resolve_relative_uris = parser.sanitize_html = False
    reader = ExpatParser(bufsize=len(data) + 1)  # in pieces, expat begins a long tag again with each of them
    reader.setFeature(xml.sax.handler.feature_namespaces, True)
    reader.setFeature(xml.sax.handler.feature_external_ges, False)
    reader.setContentHandler(parser)
    reader.setErrorHandler(parser)
    source = xml.sax.xmlreader.InputSource()
    source.setByteStream(io.BytesIO(data))
    source.setEncoding("utf-8")
    try:
        with suppress(_Enough):
            reader.parse(source)
    except xml.sax.SAXException:
        return False
    return True


def _up_to_an_entry(data: bytes, longest: int) -> bytes:
    if data.count(b"<", 0, longest) + data.count(b"&", 0, longest) > _MARKS:
        longest //= 4
    if len(data) <= longest:
        return data
    end = max(data.rfind(mark, 0, longest) + len(mark) for mark in (b"</item>", b"</entry>"))
    return data[: end if end > 100 else longest]
