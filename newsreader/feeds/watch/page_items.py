"""What a front page prints beside a headline: teaser, picture, time, the section it stands under."""

import re
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import datetime, tzinfo

from newsreader.extract.claims.dates import read_date
from newsreader.extract.claims.published import date_in_address
from newsreader.extract.gate.addresses import is_tracking_pixel, picture_address, web_address
from newsreader.extract.lists.labels import plain_label
from newsreader.extract.tree import Element, drop, lines_of, short_words, tag_of, words_of
from newsreader.feeds.watch.link_titles import width
from newsreader.feeds.watch.page_links import Candidate
from newsreader.model.text import nfc

TEASER = 600
"""Characters of a teaser that are kept."""
_SHORTEST_TEASER = 40
_LABEL = 45
_CLIMB = 12
_TOPS = frozenset({"body", "html", "main"})
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6 header legend caption dt".split())
_PERSON = re.compile(
    r"(?:^|[/_ -])(?:authors?|tac-?gia|contributors?|profiles?|people|staff|autore?n?|auteurs?)(?=$|[/_ -])"
)
_BACKGROUND = re.compile(r"background(?:-image)?\s*:[^;]*?url\(\s*['\"]?([^'\")]{4,1000})", re.I)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a headline; empty or None where nothing does."""

    teaser: str = ""
    picture: str | None = None
    published: datetime | None = None
    label: str = ""


class Surroundings:
    """Finds what belongs to each of a page's articles: the largest element round its links that holds no other's."""

    def __init__(self, articles: Sequence[Candidate], base: str, zone: tzinfo | None) -> None:
        self._base = base
        self._zone = zone
        self._titles = {article.title.lower() for article in articles}
        self._owner: dict[Element, str | None] = {}
        self._labels: dict[Element, str] = {}
        for article in articles:
            for link in article.links:
                self._claim(link.element, article.key)

    def beside(self, article: Candidate) -> Beside:
        """Return what stands beside one of the articles given at the start."""
        items = list(dict.fromkeys(self._item(link.element, article.key) for link in article.links))
        teaser = next(filter(None, (self._teaser(item, article) for item in items)), "")
        picture = next(filter(None, map(self._picture, items)), None)
        published = next(filter(None, map(self._time, items)), None)
        label = next(filter(None, (self._kicker(item, article) for item in items)), "")
        return Beside(
            teaser=nfc(teaser),
            picture=picture,
            published=published or time_in_address(article.url, self._zone),
            label=nfc(label or next(filter(None, map(self._heading, items)), "")),
        )

    def title(self, candidate: Candidate) -> str:
        """Return the heading beside a link that has no words of its own (a picture, an empty link over a card)."""
        for link in candidate.links:
            for heading in self._item(link.element, candidate.key).iter("h1", "h2", "h3", "h4", "h5"):
                if text := short_words(heading, 300):
                    return nfc(text)
        return ""

    def _claim(self, element: Element, key: str) -> None:
        node: Element | None = element
        while node is not None and tag_of(node) not in ("body", "html"):
            if node in self._owner:
                if self._owner[node] in (None, key):
                    if self._owner[node] is None:
                        return
                else:
                    self._owner[node] = None
            else:
                self._owner[node] = key
            node = node.getparent()

    def _item(self, element: Element, key: str) -> Element:
        item = element
        for ancestor in element.iterancestors():
            if tag_of(ancestor) in _TOPS or self._owner.get(ancestor) != key:
                break
            item = ancestor
        return item

    def _teaser(self, item: Element, article: Candidate) -> str:
        texts = self._lines_beside(item, article)
        if tag_of(item) not in ("a", "li", "tr", "td"):
            for sibling in item.itersiblings():
                if sibling in self._owner or tag_of(sibling) in _HEADINGS:
                    break
                texts += self._lines_beside(sibling, article)
        best = max(texts, key=len, default="")
        return best if len(best) <= TEASER else best[: TEASER + 1].rpartition(" ")[0] + "…"

    def _lines_beside(self, element: Element, article: Candidate) -> list[str]:
        """Return the lines long enough for a teaser: neither a headline nor the links for more, counts and comments."""
        element = deepcopy(element)
        element.tail = None
        title = article.title
        for link in list(element.iter("a", "button", "time")):
            text = words_of(link)
            if link is not element and (width(text) < _SHORTEST_TEASER or (title in text and tag_of(link) == "a")):
                if len(text) > len(title) + _SHORTEST_TEASER:
                    continue
                drop(link)
        lines = (line.replace(title, " ", 1).strip(" -–—:|·") for line in lines_of(element) if len(line) <= 4 * TEASER)
        return [line for line in lines if width(line) >= _SHORTEST_TEASER and line.lower() not in self._titles]

    def _picture(self, item: Element) -> str | None:
        for image in item.iter("img"):
            attributes = {str(name): str(value) for name, value in image.attrib.items()}
            parent = image.getparent()
            sources = [] if parent is None else [each.get("srcset") or "" for each in parent.iter("source")]
            sources += [] if parent is None else [each.get("data-srcset") or "" for each in parent.iter("source")]
            found = picture_address(attributes, self._base, filter(None, sources))
            if found and not is_tracking_pixel(found, attributes):
                return found
        for element in item.iter():
            for name in ("data-bg", "data-background", "data-background-image"):
                if found := web_address(element.get(name) or "", self._base):
                    return found
            if (style := _BACKGROUND.search(element.get("style") or "")) and not style[1].startswith("data:"):
                return web_address(style[1], self._base)
        return None

    def _time(self, item: Element) -> datetime | None:
        for element in item.iter():
            for name in ("datetime", "data-time", "data-date", "data-datetime"):
                if (told := element.get(name)) and (moment := read_date(told, self._zone)):
                    return moment
        for element in item.iter("time", "span", "div", "p", "small", "em", "i", "abbr", "li", "td"):
            if len(element) <= 3 and (text := short_words(element, 40)) and (moment := read_date(text, self._zone)):
                return moment
        return None

    def _kicker(self, item: Element, article: Candidate) -> str:
        """Return the short link beside the headline that leads to its section, neither its title nor a count."""
        if item in [link.element for link in article.links]:
            return ""
        own = {link.element for link in article.links}
        for link in item.iter("a"):
            if link in own or not link.get("href") or _PERSON.search(f"{link.get('rel')} {link.get('href')}"):
                continue
            text = plain_label(short_words(link, _LABEL))
            if is_label(text) and text.lower() not in article.title.lower():
                return text
        return ""

    def _heading(self, item: Element) -> str:
        """Return the nearest heading over the item's block that is itself no headline."""
        node = item
        for _ in range(_CLIMB):
            parent = node.getparent()
            if parent is None or tag_of(parent) in ("body", "html"):
                return ""
            if parent in self._labels:
                found = self._labels[parent]
            else:
                found = self._labels[parent] = self._heading_in(parent)
            if found:
                return found
            node = parent
        return ""

    def _heading_in(self, block: Element) -> str:
        for child in block:
            if self._owner.get(child, "") is None or child in self._owner:
                return ""
            inner = next((each for each in child.iter(*_HEADINGS)), None)
            text = plain_label(short_words(child if inner is None else inner, _LABEL))
            if is_label(text):
                return text
        return ""


def is_label(text: str) -> bool:
    """Tell whether a text can be a section's name: short, with letters, no sentence, no date."""
    return (
        len(text) >= 2
        and width(text) <= _LABEL
        and len(text.split()) <= 6
        and sum(map(str.isalpha, text)) >= 0.6 * len(text.replace(" ", ""))
        and read_date(text) is None
    )


def time_in_address(url: str, zone: tzinfo | None) -> datetime | None:
    """Return the date that an address tells (``/2024/05/12/``, ``-20240512093012345.htm``), aware."""
    return date_in_address(url, zone)
