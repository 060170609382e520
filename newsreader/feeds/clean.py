"""A parsed feed's entries → articles ready for the decision: clean HTML, text, one address, an identity."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from html import escape

from newsreader.extract.gate.sanitise import clean
from newsreader.extract.text import text_of
from newsreader.feeds.read.figures import pictures_in
from newsreader.model.article import Enclosure, FoundPicture
from newsreader.model.feed_document import CleanArticle, ParsedArticle, ParsedFeed
from newsreader.model.ids import CleanHtml
from newsreader.model.text import fingerprint
from newsreader.model.urls import absolute_url, canonical_url

LEAD = 300
_TITLE = 90
_FILES = 50
"""Enclosures of one entry that are kept."""
_PLAIN = re.compile(r"https?://[a-z0-9.-]+[a-z0-9](?::\d{1,5})?/[A-Za-z0-9._~/%-]*(?:\?[A-Za-z0-9._~/%=&-]+)?")
"""A web address that is absolute and that joining with a base leaves as it is."""
_QUERIES = [re.compile(name + r'="[^"?]*(\?[^"]*)') for name in ("src", "href")]


def clean_feed(parsed: ParsedFeed, url: str) -> tuple[CleanArticle, ...]:
    """Make the articles of a feed's entries, in the feed's order. ``url`` is the feed's own address."""
    return with_true_identities([clean_article(article, url) for article in parsed.articles], parsed.link)


def clean_article(article: ParsedArticle, url: str) -> CleanArticle:
    """Make one article. Titles that are missing are taken from the text."""
    address = _absolute(article.url, url) if article.url else None
    base = address or url
    summary = clean(article.summary or "", base)
    summary_text = text_of(summary)
    html, text = summary, summary_text
    if article.content and article.content != article.summary:
        content = clean(article.content, base)
        content_text = text_of(content)
        if len(content_text) >= len(summary_text):
            html, text = content, content_text
    pictures = pictures_in(html)
    own = _absolute(article.picture, base) if article.picture else None
    if own and not pictures:
        html = clean(f'<figure><img src="{escape(own)}"></figure>{html}', base)
        pictures = pictures_in(html) or (FoundPicture(own),)
    if own and (article.caption or article.credit):
        pictures = tuple(_named(picture, article) if picture.src == own else picture for picture in pictures)
    title = article.title or shortened(text, _TITLE) or address or ""
    byline = ", ".join(article.authors)
    return CleanArticle(
        guid=article.guid,
        url=address,
        canonical_url=canonical_url(address) if address else None,
        fingerprint=fingerprint(title, text),
        title=title,
        lead=shortened(summary_text or text, LEAD),
        byline=byline,
        published=article.published or article.updated,
        updated=article.updated,
        html=html,
        text=text,
        content_hash=content_hash(title, html, byline),
        categories=article.categories,
        picture=own or (pictures[0].src if pictures else None),
        language=article.language,
        comments_url=_absolute(article.comments_url, base) if article.comments_url else None,
        comments_feed=_absolute(article.comments_feed, base) if article.comments_feed else None,
        pictures=pictures,
        enclosures=_enclosed(article.enclosures, base),
        comment_count=article.comment_count,
    )


def _enclosed(enclosures: Sequence[Enclosure], base: str) -> tuple[Enclosure, ...]:
    """Return the files that lead somewhere, each once, with absolute addresses."""
    unique: dict[str, Enclosure] = {}
    for file in enclosures[:_FILES]:
        if address := _absolute(file.url, base):
            unique.setdefault(address, Enclosure(address, file.type, file.length))
    return tuple(unique.values())


def _absolute(address: str, base: str) -> str | None:
    return address if _PLAIN.fullmatch(address) else absolute_url(address, base)


def _named(picture: FoundPicture, article: ParsedArticle) -> FoundPicture:
    """Return a picture with caption and credit of the entry's own one, where the text tells none."""
    return replace(
        picture, caption=picture.caption or article.caption or "", credit=picture.credit or article.credit or ""
    )


def shortened(text: str, length: int) -> str:
    """Return the text on one line, cut at a word to at most ``length`` characters and an ellipsis."""
    line = " ".join(text[: length + 40].split())
    if len(line) <= length:
        line = " ".join(text[: length * 4].split())
    if len(line) <= length:
        return line
    cut = line[: length + 1].rpartition(" ")[0] or line[:length]
    return cut.rstrip(" ,;:–-") + "…"


def content_hash(title: str, html: CleanHtml, byline: str) -> str:
    """Return the hash by which an edited article is known.

    Queries of addresses do not count: signed picture addresses change with every request.
    """
    return sha256("\n".join((title, byline, _without_queries(html))).encode()).hexdigest()


def _without_queries(html: str) -> str:
    if "?" in html:
        for pattern in _QUERIES:
            html = pattern.sub(_unless_a_word, html)
    return html


def _unless_a_word(found: re.Match[str]) -> str:
    is_attribute = found.start() > 0 and found.string[found.start() - 1].isspace()
    return found[0][: found.start(1) - found.start()] if is_attribute else found[0]


def with_true_identities(articles: Sequence[CleanArticle], home: str | None) -> tuple[CleanArticle, ...]:
    """Take away the addresses and guids of a document's articles that name several of them.

    Status pages and live blogs link every entry to one page, some programs give every entry one guid: without this they
    would be one article. An article that is listed twice (same guid, or same words) keeps its address; the front page
    ``home`` is no article's address.
    """
    by_address: dict[str, list[CleanArticle]] = defaultdict(list)
    by_guid: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        if article.canonical_url and article.guid:
            by_address[article.canonical_url].append(article)
        if article.guid:
            by_guid[article.guid].add(article.canonical_url or article.fingerprint)
    shared: set[str | None] = {canonical_url(home) if home else None}
    shared |= {
        address
        for address, found in by_address.items()
        if len({each.guid for each in found}) > 1 and len({each.fingerprint for each in found}) > 1
    }
    return tuple(_with_identity(article, shared, by_guid) for article in articles)


def _with_identity(article: CleanArticle, shared: set[str | None], by_guid: Mapping[str, set[str]]) -> CleanArticle:
    guid = None if article.guid and len(by_guid[article.guid]) > 1 else article.guid
    address = None if article.canonical_url in shared else article.canonical_url
    if guid == article.guid and address == article.canonical_url:
        return article
    return replace(article, canonical_url=address, guid=guid)
