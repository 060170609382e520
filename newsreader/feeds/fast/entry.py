"""One entry's element → ``ParsedArticle``, as the sure reader would read it, or Untrusted.

Every construct of an entry is in one of three classes: it has a handler here; it is inert, that is, neither
it nor anything in it has a name that a reader gives a meaning to (``MEANT``); or the entry is not read here.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from newsreader.feeds.fast.comments import Comments
from newsreader.feeds.fast.media import Media
from newsreader.feeds.fast.parts import (
    OTHERS,
    date_in,
    link_attributes,
    must_be_clear,
    must_be_inert,
    person,
    unescaped,
)
from newsreader.feeds.fast.scope import Scope, address_in, kind_of, text_in
from newsreader.feeds.fast.texts import Texts
from newsreader.feeds.read import told
from newsreader.feeds.read.names import Names, Untrusted
from newsreader.feeds.read.plain import one_line
from newsreader.feeds.read.told import HTML
from newsreader.model.feed_document import ParsedArticle

if TYPE_CHECKING:
    from lxml.etree import _Element

_RDF_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"


class Entry:
    """Gathers what the elements of one entry say."""

    __slots__ = (
        "base_scope", "categories", "comments", "created", "forms", "guid", "is_atom", "media",
        "media_title", "names", "people", "published", "scope", "source_seen", "texts", "title",
        "title_kind", "title_language", "updated", "url", "whole",
    )  # fmt: skip

    def __init__(self, element: "_Element", names: Names, scope: Scope, is_atom: bool, parts_divs: bool) -> None:
        self.names = names
        self.base_scope = self.scope = scope.of(element)
        self.is_atom = is_atom
        self.guid: str | None = None
        self.url: str | None = None
        self.title = ""
        self.title_kind = HTML
        self.title_language: str | None = None
        self.media_title = self.source_seen = False
        self.people: list[str] = []
        self.forms: set[bool] = set()
        self.whole = ""
        self.published: datetime | None = None
        self.updated: datetime | None = None
        self.created: datetime | None = None
        self.texts = Texts(is_atom, parts_divs)
        self.categories: list[str] = []
        self.media = Media()
        self.comments = Comments()
        if element.attrib:
            self._attributes(element)
        self._read(element)

    def _attributes(self, element: "_Element") -> None:
        if element.get("href") is not None or element.get("lastmod") is not None:
            raise Untrusted("CDF")
        self.guid = element.get(_RDF_ABOUT) or None

    def _read(self, element: "_Element", is_group: bool = False) -> None:
        """Take in the children of an entry, or of a ``media:group`` or ``media:content``."""
        names, scope = self.names, self.base_scope
        for child in element:
            name = names[child.tag]
            handler = HANDLERS.get(name)
            if handler is None:
                must_be_inert(child, name, names)
                continue
            if is_group and not name.startswith("media:"):
                raise Untrusted(f"{name} in a group")
            if scope.is_local:
                self.scope = scope.of(child)
            handler(self, child)

    def article(self) -> ParsedArticle:
        """Return what was gathered."""
        if self.media_title and not self.title:
            raise Untrusted("media:title alone")
        media = self.media
        summary, content = self.texts.read()
        if media.captions and not summary and not content:
            summary = told.body_html(media.captions[0][1], media.captions[0][0], self.base_scope.base)
        return ParsedArticle(
            guid=one_line(self.guid) or None if self.guid else None,
            url=told.address_line(self.url) if self.url else None,
            title=told.title_line(self.title, self.title_kind, self.is_atom),
            authors=told.author_names(self.people, self.whole) if self.people else (),
            published=self.published or self.created,
            updated=self.updated,
            summary=summary,
            content=content,
            categories=told.labels(self.categories) if self.categories else (),
            enclosures=tuple(media.enclosures),
            picture=media.picture(),
            comments_url=self.comments.page(),
            comments_feed=self.comments.feed(),
            language=self.texts.language(self.title_language),
            comment_count=self.comments.count(),
            caption=media.caption(),
            credit=media.credit,
        )

    def _set_guid(self, element: "_Element") -> None:
        is_link = element.get("isPermaLink", element.get("ispermalink", "true")) == "true"
        self.guid = address_in(element, self.scope) if is_link else text_in(element)
        if is_link and self.url is None:
            self.url = self.guid

    def _set_link(self, element: "_Element") -> None:
        if not element.attrib:
            text = address_in(element, self.scope)
            self.url = unescaped(text.replace("&amp;", "&")) if "&" in text else text
            return
        rel, kind, href = link_attributes(element, self.scope)
        if href is None:
            raise Untrusted("link without href")
        if rel == "alternate" and kind in (HTML, told.XHTML):
            self.url = href
        elif rel == "enclosure":
            self.media.add_file(element, href, kind)
        elif rel == "replies":
            self.comments.add_replies(element, kind, href)

    def _set_title(self, element: "_Element") -> None:
        if self.source_seen:
            raise Untrusted("title after source")
        if not self.title:
            self.title_kind = kind_of(element, told.PLAIN)
            self.title = self.texts.content(element, self.title_kind, self.names)
            self.title_kind = self.texts.truly(self.title_kind, self.title)
            self.title_language = self.scope.language
        else:
            self.texts.content(element, kind_of(element, told.PLAIN), self.names)

    def _see_media_title(self, element: "_Element") -> None:
        text_in(element)
        if self.source_seen:
            raise Untrusted("title after source")
        self.media_title = True

    def _add_description(self, element: "_Element") -> None:
        self.texts.add(element, HTML, self.scope, self.names, can_turn=True)

    def _add_summary(self, element: "_Element") -> None:
        self.texts.add(element, told.PLAIN, self.scope, self.names, can_turn=True)

    def _add_content(self, element: "_Element") -> None:
        if element.get("src") is not None:
            raise Untrusted("content elsewhere")
        self.texts.add(element, told.PLAIN, self.scope, self.names, is_content=True)

    def _add_encoded(self, element: "_Element") -> None:
        self.texts.add(element, HTML, self.scope, self.names, is_content=True)

    def _set_published(self, element: "_Element") -> None:
        self.published = date_in(element)

    def _set_updated(self, element: "_Element") -> None:
        self.updated = date_in(element)

    def _set_created(self, element: "_Element") -> None:
        self.created = date_in(element)

    def _add_author(self, element: "_Element") -> None:
        name, self.whole = person(element, self.names)
        self.people.append(name)
        self.forms.add(len(element) > 0)
        must_be_clear(self.people, self.forms)

    def _add_category(self, element: "_Element") -> None:
        text = text_in(element)
        term, label = element.get("term"), element.get("label")
        if term:
            self.categories.append(label or term)
            if text:
                self.categories.append(text)
        elif label and not text:
            raise Untrusted("label alone")
        elif text or label:
            self.categories.append(label or text)

    def _add_keywords(self, element: "_Element") -> None:
        if not element.attrib:
            self.categories += filter(None, map(str.strip, text_in(element).split(",")))

    def _add_media(self, element: "_Element") -> None:
        self.media.add_content(element)
        if len(element):
            self._read(element, is_group=True)

    def _add_group(self, element: "_Element") -> None:
        self._read(element, is_group=True)

    def _see_source(self, element: "_Element") -> None:
        must_be_inert(element, "source", self.names, OTHERS)
        self.source_seen = True

    def _see_contributor(self, element: "_Element") -> None:
        must_be_inert(element, "contributor", self.names, OTHERS)


HANDLERS: dict[str, Callable[[Entry, "_Element"], None]] = {
    **dict.fromkeys(("guid", "id"), Entry._set_guid),
    "link": Entry._set_link,
    **dict.fromkeys(("title", "dc:title"), Entry._set_title),
    "media:title": Entry._see_media_title,
    **dict.fromkeys(("description", "dc:description"), Entry._add_description),
    **dict.fromkeys(("summary", "itunes:summary"), Entry._add_summary),
    "content": Entry._add_content,
    "content:encoded": Entry._add_encoded,
    **dict.fromkeys(("pubdate", "published", "issued", "dcterms:issued"), Entry._set_published),
    **dict.fromkeys(("updated", "modified", "lastbuilddate", "dc:date", "dcterms:modified"), Entry._set_updated),
    **dict.fromkeys(("created", "dcterms:created"), Entry._set_created),
    **dict.fromkeys(("author", "managingeditor", "dc:creator", "dc:author", "itunes:author"), Entry._add_author),
    **dict.fromkeys(("category", "dc:subject", "media:category", "keywords"), Entry._add_category),
    **dict.fromkeys(("itunes:keywords", "media:keywords"), Entry._add_keywords),
    "enclosure": lambda entry, element: entry.media.add_enclosure(element),
    "media:content": Entry._add_media,
    "media:group": Entry._add_group,
    "media:thumbnail": lambda entry, element: entry.media.add_thumbnail(element),
    "media:description": lambda entry, element: entry.media.add_caption(element),
    "media:credit": lambda entry, element: entry.media.set_credit(element),
    "itunes:image": lambda entry, element: entry.media.set_image(element),
    "comments": lambda entry, element: entry.comments.set_page(element, entry.scope),
    "wfw:commentrss": lambda entry, element: entry.comments.set_feed(element, entry.scope),
    "slash:comments": lambda entry, element: entry.comments.set_count(element),
    "thr:total": lambda entry, element: entry.comments.set_total(element),
    "source": Entry._see_source,
    "contributor": Entry._see_contributor,
}
