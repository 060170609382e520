"""What a document says of the feed itself → ``ParsedFeed`` without articles, or Untrusted."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from newsreader.feeds.fast.parts import (
    OTHERS,
    link_attributes,
    must_be_clear,
    must_be_empty,
    must_be_inert,
    person,
    unescaped,
)
from newsreader.feeds.fast.scope import Scope, address_in, kind_of, text_in
from newsreader.feeds.fast.texts import Texts
from newsreader.feeds.read import told
from newsreader.feeds.read.names import Names, Untrusted
from newsreader.feeds.read.plain import plain_line
from newsreader.model.feed_document import ParsedFeed

if TYPE_CHECKING:
    from lxml.etree import _Element

_IMAGE = frozenset("title link url width height description".split())
_INPUT = frozenset("title link description name".split())
_CATEGORY = frozenset({"itunes:category"})


class Channel:
    """Gathers what the elements beside the entries say."""

    def __init__(self, names: Names, scope: Scope, is_atom: bool, parts_divs: bool, language: str | None) -> None:
        self.names = names
        self.base_scope = self.scope = scope
        self.is_atom = is_atom
        self.title: str | None = None
        self.title_kind = told.HTML
        self.link: str | None = None
        self.description = self.icon = self.logo = self.image = self.ttl = self.period = self.frequency = ""
        self.language = language
        self.summaries = 0
        self.people: list[str] = []
        self.forms: set[bool] = set()
        self.whole = ""
        self.hours: list[str] = []
        self.days: list[str] = []
        self.texts = Texts(is_atom, parts_divs)

    def read(self, elements: Iterable["_Element"]) -> None:
        """Take in elements; entries among them have been read already."""
        for child in elements:
            name = self.names[str(child.tag)]
            if name in ("item", "entry") and str(child.tag).endswith(name):
                continue
            handler = _HANDLERS.get(name)
            self.scope = self.base_scope.of(child)
            if handler is not None:
                handler(self, child)
            elif name not in _SAY_NOTHING or len(child):
                must_be_inert(child, name, self.names)

    def authors(self) -> tuple[str, ...]:
        """Return the people of an Atom feed, to whom entries without people belong."""
        return told.author_names(self.people, self.whole) if self.people else ()

    def feed(self) -> ParsedFeed:
        """Return what was gathered."""
        return ParsedFeed(
            title=told.title_line(self.title or "", self.title_kind, self.is_atom) or None,
            link=told.address_line(self.link or ""),
            description=plain_line(self.description) or None,
            language=self.language or None,
            ttl_minutes=told.number(self.ttl),
            icon=told.address_line(self.icon or self.logo or self.image),
            skip_hours=told.hours_told(self.hours),
            skip_days=told.days_told(self.days),
            update_seconds=told.update_seconds(self.period, self.frequency),
        )

    def _set_title(self, element: "_Element") -> None:
        if self.title is not None:
            raise Untrusted("two titles")
        kind = kind_of(element, told.PLAIN)
        self.title = self.texts.content(element, kind, self.names)
        self.title_kind = self.texts.truly(kind, self.title)

    def _set_link(self, element: "_Element") -> None:
        if not element.attrib:
            self.link = unescaped(address_in(element, self.scope))
            return
        rel, kind, href = link_attributes(element, self.scope)
        if href is None:
            raise Untrusted("link without href")
        if rel == "alternate" and kind in (told.HTML, told.XHTML):
            self.link = href

    def _set_id(self, element: "_Element") -> None:
        found = address_in(element, self.scope)
        if element.get("isPermaLink") is not None:
            raise Untrusted("guid of a feed")
        if self.link is None:
            self.link = found

    def _set_description(self, element: "_Element") -> None:
        if self.summaries:
            raise Untrusted("description after summary")
        self._set_subtitle(element)

    def _set_subtitle(self, element: "_Element") -> None:
        self.description = self.texts.content(element, kind_of(element, told.HTML), self.names)

    def _see_summary(self, element: "_Element") -> None:
        text_in(element)
        self.summaries += 1
        if self.summaries > 1:
            raise Untrusted("two summaries")

    def _add_author(self, element: "_Element") -> None:
        name, self.whole = person(element, self.names)
        if self.is_atom:
            self.people.append(name)
            self.forms.add(len(element) > 0)
            must_be_clear(self.people, self.forms)

    def _set_language(self, element: "_Element") -> None:
        self.language = text_in(element)

    def _set_ttl(self, element: "_Element") -> None:
        self.ttl = _plain(element)

    def _set_period(self, element: "_Element") -> None:
        self.period = _plain(element)

    def _set_frequency(self, element: "_Element") -> None:
        self.frequency = _plain(element)

    def _set_icon(self, element: "_Element") -> None:
        self.icon = "" if element.attrib else address_in(element, self.scope)

    def _set_logo(self, element: "_Element") -> None:
        self.logo = "" if element.attrib else address_in(element, self.scope)

    def _set_image(self, element: "_Element") -> None:
        for child in element:
            name = self.names[str(child.tag)]
            if name == "url":
                self.image = address_in(child, self.scope.of(child))
            elif ":" not in name and (name not in _IMAGE or len(child)):
                raise Untrusted(f"{name} in image")
            else:
                must_be_inert(child, "image", self.names, _IMAGE)

    def _set_itunes_image(self, element: "_Element") -> None:
        must_be_empty(element)
        self.image = element.get("href") or element.get("url") or self.image

    def _see_input(self, element: "_Element") -> None:
        for child in element:
            if self.names[str(child.tag)] not in _INPUT or len(child):
                raise Untrusted("text input")

    def _see_category(self, element: "_Element") -> None:
        must_be_inert(element, "category", self.names, _CATEGORY)

    def _see_contributor(self, element: "_Element") -> None:
        must_be_inert(element, "contributor", self.names, OTHERS)

    def _see_owner(self, element: "_Element") -> None:
        if self.is_atom:
            raise Untrusted("feedparser takes the owner for an author")
        for child in element:
            must_be_inert(child, self.names[str(child.tag)], self.names)

    def _add_hours(self, element: "_Element") -> None:
        self.hours += _told_in(element, "hour", self.names)

    def _add_days(self, element: "_Element") -> None:
        self.days += _told_in(element, "day", self.names)


def _plain(element: "_Element") -> str:
    return "" if element.attrib else text_in(element)


def _told_in(element: "_Element", name: str, names: Names) -> list[str]:
    if any(names[str(child.tag)] != name for child in element):
        raise Untrusted("skips")
    return [text_in(child) for child in element]


_SAY_NOTHING = frozenset(
    "pubdate lastbuilddate updated published modified issued created dc:date dcterms:created dcterms:issued "
    "dcterms:modified "
    "category dc:subject media:category media:keywords itunes:keywords keywords cloud media:credit media:description "
    "media:thumbnail media:content media:group".split()
)
"""What has a meaning in an entry and none that is kept in a feed."""

_HANDLERS: dict[str, Callable[[Channel, "_Element"], None]] = {
    **dict.fromkeys(("title", "dc:title"), Channel._set_title),
    "link": Channel._set_link,
    **dict.fromkeys(("id", "guid"), Channel._set_id),
    **dict.fromkeys(("description", "dc:description"), Channel._set_description),
    **dict.fromkeys(("subtitle", "tagline", "itunes:subtitle"), Channel._set_subtitle),
    **dict.fromkeys(("summary", "itunes:summary"), Channel._see_summary),
    **dict.fromkeys(("author", "managingeditor", "dc:creator", "dc:author", "itunes:author"), Channel._add_author),
    **dict.fromkeys(("language", "dc:language"), Channel._set_language),
    "ttl": Channel._set_ttl,
    "sy:updateperiod": Channel._set_period,
    "sy:updatefrequency": Channel._set_frequency,
    "icon": Channel._set_icon,
    "logo": Channel._set_logo,
    "image": Channel._set_image,
    "itunes:image": Channel._set_itunes_image,
    "textinput": Channel._see_input,
    "itunes:category": Channel._see_category,
    "itunes:owner": Channel._see_owner,
    "contributor": Channel._see_contributor,
    "skiphours": Channel._add_hours,
    "skipdays": Channel._add_days,
}
