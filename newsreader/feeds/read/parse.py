"""A feed's bytes → ``ParsedFeed``, whatever its format: the one door.

JSON Feed by our own code. XML by the fast reader (``fast_parse``) where its rule of trust holds, else by feedparser.
"""

import re
from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import urljoin

from newsreader.feeds.fast.parse import Broken, read_trusted
from newsreader.feeds.read.charset import in_utf8
from newsreader.feeds.read.shape import TooMuch, readied, with_whole_references
from newsreader.model.errors import NotAFeed, ParseFailed
from newsreader.model.feed_document import ParsedFeed

_SPACE = b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.I)
_FEED = re.compile(rb"<(?:[a-z]+:)?(?:rss|feed|rdf|channel|item|entry)[\s>/]", re.I)


def parse_feed(body: bytes, url: str, headers: Mapping[str, str]) -> ParsedFeed:
    """Read a feed's document. Raise NotAFeed where it is none, ParseFailed where a parser gives up.

    ``headers`` have names in lower case: Content-Type, Content-Location and Content-Language are heeded. Links become
    absolute against ``url``. Of one document at most 25,000 entries are read, the first ones.
    """
    start = body[:4096].lstrip(_SPACE)
    if not start:
        raise NotAFeed("The answer is empty; it is no feed.", url=url)
    if start[:1] in (b"{", b"["):
        from newsreader.feeds.read.json_parse import parse_json_feed

        return parse_json_feed(body, url)
    data = in_utf8(body, headers.get("content-type", ""))
    if _HTML.search(data, 0, 4096) and not _FEED.search(data, 0, 65536):
        raise NotAFeed("The address leads to a web page, not to a feed.", url=url)
    base = urljoin(url, headers.get("content-location", ""))
    language = headers.get("content-language") or None
    try:
        return _read(data, base, language, url)
    except TooMuch as error:
        raise ParseFailed(f"The feed's document defeats its parser ({error}).", url=url) from error


def _read(data: bytes, base: str, language: str | None, url: str) -> ParsedFeed:
    try:
        found = read_trusted(data, base, language)
    except Broken:
        mended = with_whole_references(data)
        found = None
        if mended is not data:
            data = mended
            with suppress(Broken):
                found = read_trusted(data, base, language)
    return found or read_surely(data, base, language, url)


def read_surely(data: bytes, base: str, language: str | None, url: str) -> ParsedFeed:
    """Read a UTF-8 document with feedparser, after a look at what would keep it busy for ever.

    Of a document that is no XML only about the first megabyte is read, up to the end of an entry.
    """
    from newsreader.feeds.read.xml_parse import parse_xml_feed

    data = readied(data)
    try:
        feed = parse_xml_feed(data, base, language)
    except Exception as error:  # supervised: feedparser meets everything that the world publishes
        raise ParseFailed(f"The feed's document defeats its parser ({type(error).__name__}).", url=url) from error
    if feed is None:
        raise NotAFeed("The address answers with something that is no feed.", url=url)
    return feed
