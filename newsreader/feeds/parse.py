"""A feed's bytes → ``ParsedFeed``, whatever its format. JSON Feed by our own code, the rest by feedparser."""

import re
from collections.abc import Mapping
from urllib.parse import urljoin

from newsreader.model.errors import NotAFeed, ParseFailed
from newsreader.model.feed import ParsedFeed

_SPACE = b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.I)
_GREEDY_ENTITY = re.compile(
    rb"""<!ENTITY \s+ (?:%\s*)? \S{1,100} \s+
    (?: SYSTEM\b | PUBLIC\b | "[^"]{0,200}&\w | '[^']{0,200}&\w | "[^"]{200} | '[^']{200} ) [^>]* >""",
    re.X,
)
_ENTITIES = 500
_FEED = re.compile(rb"<(?:[a-z]+:)?(?:rss|feed|rdf|channel|item|entry)[\s>/]", re.I)


def parse_feed(body: bytes, url: str, headers: Mapping[str, str]) -> ParsedFeed:
    """Read a feed's document. Raise NotAFeed where it is none, ParseFailed where a parser gives up.

    ``headers`` have names in lower case: Content-Type, Content-Location and Content-Language are heeded. Links become
    absolute against ``url``.
    """
    start = body[:4096].lstrip(_SPACE)
    if not start:
        raise NotAFeed("The answer is empty; it is no feed.", url=url)
    if start[:1] in (b"{", b"["):
        from newsreader.feeds.json_parse import parse_json_feed

        return parse_json_feed(body, url)
    if _HTML.search(start) and not _FEED.search(body[:65536].replace(b"\x00", b"")):
        raise NotAFeed("The address leads to a web page, not to a feed.", url=url)
    from newsreader.feeds.xml_parse import parse_xml_feed

    base = urljoin(url, headers.get("content-location", ""))
    try:
        feed = parse_xml_feed(_without_greedy_entities(body), base, headers)
    except Exception as error:  # supervised: feedparser meets everything that the world publishes
        raise ParseFailed(f"The feed's document defeats its parser ({type(error).__name__}).", url=url) from error
    if feed is None:
        raise NotAFeed("The address answers with something that is no feed.", url=url)
    return feed


def _without_greedy_entities(body: bytes) -> bytes:
    """Drop declarations of entities that grow: those made of other entities, long ones, and those read from elsewhere.

    feedparser knows declarations only where each begins a line, so the others are given one; what it does not know goes
    to expat, which lets a document grow a hundredfold.
    """
    if b"<!ENTITY" not in body:
        if b"<!ENTITY" in body[:100_000].replace(b"\x00", b""):
            raise ValueError("entities declared in a wide encoding")
        return body
    if body.count(b"<!ENTITY") > _ENTITIES:
        raise ValueError("too many entities declared")
    return _GREEDY_ENTITY.sub(b"", body).replace(b"<!ENTITY", b"\n<!ENTITY")
