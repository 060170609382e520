"""A publisher's sitemap as a source: urlset, sitemapindex, news and image sitemaps, plain text; gzip or not.

https://www.sitemaps.org/protocol.html and Google's news extension. Read as hostile: no entities, no network, bounded
in bytes, places and depth.
"""

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from heapq import nlargest
from io import BytesIO
from itertools import islice
from urllib.parse import unquote, urlsplit

from lxml import etree

from newsreader.extract.claims.dates import read_date
from newsreader.extract.decode import decoded
from newsreader.feeds.read.plain import plain_line
from newsreader.model.errors import NotAFeed, ParseFailed, TooLarge
from newsreader.model.feed_document import ParsedArticle, ParsedFeed
from newsreader.model.urls import absolute_url, canonical_url, host_of

NEWEST = 500
"""Articles that a sitemap gives, newest first: two days of a large newspaper."""
CHILDREN = 50
"""Sitemaps of an index that are named, those to ask first at the front."""
UNPACKED = 52_428_800
"""Bytes of a sitemap after decompression: the protocol's own limit of 50 MiB."""
_PLACES = 50_000
_DEPTH = 8
_CHILD_ELEMENTS = 200
_OLDEST = datetime.min.replace(tzinfo=UTC)
_NUMBER = re.compile(r"\d+")
_NEWS_NAME = re.compile(r"(?:^|[^a-z])(?:google-?)?news(?=$|[^a-z])|latest|(?:^|[^a-z])tin-?moi", re.I)
_OTHER_NAME = re.compile(
    r"(?:^|[^a-z])(?:images?|videos?|tags?|authors?|categor(?:y|ies)|pages?|topics?|events?|taxonom|users?)(?=$|[^a-z])",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What a sitemap document holds: articles, or (an index) the sitemaps to ask next, best first."""

    feed: ParsedFeed
    children: tuple[str, ...] = ()

    @property
    def is_index(self) -> bool:
        """Whether the document only names other sitemaps."""
        return bool(self.children)


@dataclass(frozen=True, slots=True)
class _Place:
    url: str
    changed: datetime | None = None
    title: str = ""
    published: datetime | None = None
    language: str | None = None
    site: str = ""
    keywords: tuple[str, ...] = ()
    picture: str | None = None


def read_sitemap(body: bytes, url: str, headers: Mapping[str, str] | None = None) -> Sitemap:
    """Read a sitemap's document.

    Its feed holds at most 500 articles, newest first; in a news sitemap those with a ``news:title``, else every address
    with the words of its slug as title. Of an index the children come as ``children`` and the feed is empty. Raises
    NotAFeed where the document is no sitemap, TooLarge where it unpacks to more than 50 MiB, ParseFailed where its
    compression is broken.
    """
    body = unpacked(body, url)
    start = body[:4096].lstrip(b" \t\r\n\xef\xbb\xbf\x00\xff\xfe")
    if not start:
        raise NotAFeed("The answer is empty; it is no sitemap.", url=url)
    if not start.startswith(b"<"):
        return _plain(decoded(body, headers), url)
    if b"<!ENTITY" in body or b"<!ENTITY" in body[:100_000].replace(b"\x00", b""):
        raise NotAFeed("The sitemap declares entities; it is not read.", url=url)
    places: list[_Place] = []
    children: list[_Place] = []
    try:
        for tag, element in _entries(body, url):
            (children if tag == "sitemap" else places).append(_place(element, url))
            if len(places) + len(children) >= _PLACES:
                break
    except etree.XMLSyntaxError as error:
        if not places and not children:
            raise NotAFeed("The address answers with something that is no sitemap.", url=url) from error
    return Sitemap(_feed([each for each in places if each.url], url), _in_turn(children) if not places else ())


def unpacked(body: bytes, url: str) -> bytes:
    """Return a body out of its gzip, or as it is where it has none. Raises TooLarge and ParseFailed."""
    if not body.startswith(b"\x1f\x8b"):
        if len(body) > UNPACKED:
            raise TooLarge("The sitemap is larger than 50 MiB.", url=url)
        return body
    inflate = zlib.decompressobj(wbits=31)
    try:
        plain = inflate.decompress(body, UNPACKED + 1)
    except zlib.error as error:
        raise ParseFailed("The sitemap's compression is broken.", url=url) from error
    if len(plain) > UNPACKED:
        raise TooLarge("The sitemap unpacks to more than 50 MiB.", url=url)
    return plain


def sitemaps_in_robots(text: str, url: str) -> tuple[str, ...]:
    """Return the addresses that ``Sitemap:`` lines of a robots.txt name, those of news first (RFC 9309, 2.2.4)."""
    lines = (re.match(r"\s*sitemap\s*:\s*(\S+)", line, re.I) for line in text[:500_000].splitlines())
    found = dict.fromkeys(absolute for line in lines if line and (absolute := absolute_url(line[1], url)))
    return tuple(sorted(found, key=_rank))[:CHILDREN]


def _entries(body: bytes, url: str) -> Iterator[tuple[str, etree._Element]]:
    """Give each ``url`` and ``sitemap`` element, whatever its namespace; what was read is let go. Raises NotAFeed."""
    events = etree.iterparse(
        BytesIO(body),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_comments=True,
        remove_pis=True,
    )
    depth = 0
    is_begun = False
    for event, element in events:
        is_begun = True
        name = _name(element)
        if event == "start":
            depth += 1
            if depth > _DEPTH or (depth == 1 and name not in ("urlset", "sitemapindex")):
                raise NotAFeed("The address answers with something that is no sitemap.", url=url)
            continue
        depth -= 1
        if depth == 1 and name in ("url", "sitemap"):
            yield name, element
            element.clear()
            while (parent := element.getparent()) is not None and element.getprevious() is not None:
                del parent[0]
    if not is_begun:
        raise NotAFeed("The address answers with something that is no sitemap.", url=url)


def _name(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""


def _place(element: etree._Element, base: str) -> _Place:
    told: dict[str, str] = {}
    picture = ""
    for child in islice(element.iter(), 1, _CHILD_ELEMENTS):
        name, text = _name(child), (child.text or "").strip()
        parent = child.getparent()
        owner = "" if parent is None else _name(parent)
        if owner == "image":
            picture = picture or (text if name == "loc" else "")
        elif owner != "video" and text:
            told.setdefault(f"{owner}/{name}" if owner == "publication" else name, text)
    return _Place(
        url=absolute_url(told.get("loc", ""), base) or "",
        changed=read_date(told.get("lastmod", "")),
        title=plain_line(told.get("title", "")),
        published=read_date(told.get("publication_date", "")),
        language=told.get("publication/language") or None,
        site=plain_line(told.get("publication/name", "")),
        keywords=tuple(filter(None, map(plain_line, told.get("keywords", "").split(","))))[:20],
        picture=absolute_url(picture, base) if picture else None,
    )


def _plain(text: str, url: str) -> Sitemap:
    """Read a sitemap of plain text: one address a line and nothing else."""
    lines = [line.strip() for line in text.splitlines()[:_PLACES] if line.strip()]
    places = [_Place(line) for line in lines if re.fullmatch(r"https?://\S+", line)]
    if not places or len(places) < len(lines):
        raise NotAFeed("The address answers with something that is no sitemap.", url=url)
    return Sitemap(_feed(places, url))


def _feed(places: Sequence[_Place], url: str) -> ParsedFeed:
    articles = [each for each in places if each.title] or [each for each in places if _slug_title(each.url)]
    newest = nlargest(NEWEST, enumerate(articles), key=lambda pair: (_moment(pair[1]), -pair[0]))
    unique = {canonical_url(each.url) or each.url: each for _, each in reversed(newest)}
    languages = [each.language for each in articles if each.language]
    parts = urlsplit(url)
    return ParsedFeed(
        title=next((each.site for each in articles if each.site), "") or host_of(url),
        link=f"{parts.scheme}://{parts.netloc}/",
        articles=tuple(_article(key, each) for key, each in reversed(unique.items())),
        language=Counter(languages).most_common(1)[0][0] if languages else None,
    )


def _article(key: str, place: _Place) -> ParsedArticle:
    return ParsedArticle(
        guid=key,
        url=place.url,
        title=place.title or _slug_title(place.url),
        published=place.published or place.changed,
        updated=place.changed if place.published and place.changed and place.changed > place.published else None,
        categories=place.keywords,
        picture=place.picture,
        language=place.language,
    )


def _moment(place: _Place) -> datetime:
    return place.published or place.changed or _OLDEST


def _slug_title(url: str) -> str:
    """Return the words of an address's last part as a title, empty where they are fewer than three."""
    last = unquote(urlsplit(url).path.rstrip("/").rpartition("/")[2])
    words = re.findall(r"[^\W_]+", re.sub(r"\.[a-z]{2,5}$", "", last))
    while words and re.search(r"\d{4,}", words[-1]):
        words.pop()
    return " ".join(words)[:1].upper() + " ".join(words)[1:] if len(words) >= 3 else ""


def _in_turn(children: Sequence[_Place]) -> tuple[str, ...]:
    """Return an index's sitemaps in the order to ask them: news, then the newest, then the highest number; lists of
    pictures, tags and authors last."""
    ordered = sorted(
        (each for each in children if each.url),
        key=lambda each: (_rank(each.url), -_moment(each).timestamp() if each.changed else 0.0, _descending(each.url)),
    )
    return tuple(dict.fromkeys(each.url for each in ordered))[:CHILDREN]


def _rank(url: str | None) -> int:
    path = urlsplit(url or "").path
    return 0 if _NEWS_NAME.search(path) else 2 if _OTHER_NAME.search(path) else 1


def _descending(url: str) -> tuple[int, ...]:
    return tuple(-int(number[:15]) for number in _NUMBER.findall(urlsplit(url).path))
