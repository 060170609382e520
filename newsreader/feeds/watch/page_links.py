"""Every link of a page with what its place and its words say: in a menu, in a heading, round a picture. No verdict."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import islice
from urllib.parse import urlsplit, urlunsplit

from newsreader.extract.gate.addresses import link_address
from newsreader.extract.tree import Element, names_of, tag_of
from newsreader.feeds.watch.link_titles import TITLE, title_of, width
from newsreader.feeds.watch.url_shapes import Shape, shape_of
from newsreader.model.urls import canonical_url

LINKS = 4_000
"""Links looked at in one page."""
_STEPS = 6
_REPEATED = 3
_MENU_SHARE = 0.4
"""Of a page's links: an element with more is no menu, whatever its names say."""
_MENU = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|submenu|megamenu|footer|foot|breadcrumbs?|pagination|pager|paging|"
    r"tags|taglist|tag-list|keywords?|languages?|toolbar|topbar|skip-?link|cookies?|consent|comments?|"
    r"social|share|sharing|follow)(?=$|[\s_-]|\d)"
)
_AD = re.compile(
    r"(?:^|[\s_-])(?:ads?|adv|advert|adverts|advertisement|advertising|advertorial|banner-?ads?|quang-?cao|"
    r"sponsor|sponsored|promoted|partner-?content|taboola|outbrain|native-?ads?)(?=$|[\s_-]|\d)"
)


class Place(IntEnum):
    """Where a link stands; the larger, the less it is news."""

    OPEN = 0
    HEADER = 1
    MENU = 2
    AD = 3


@dataclass(frozen=True, slots=True)
class PageLink:
    """One link as it stands in the page. ``path`` names its nearest ancestors by tag and class, stable over visits."""

    element: Element
    url: str
    title: str
    path: str
    place: Place
    is_headed: bool
    has_picture: bool


@dataclass(slots=True)
class Candidate:
    """All links of a page to one address of its site."""

    key: str
    url: str
    shape: Shape
    title: str = ""
    links: list[PageLink] = field(default_factory=list)
    is_listed: bool = False
    """JSON-LD names it in a list of articles."""

    @property
    def open_links(self) -> list[PageLink]:
        """Its links outside menus, headers and advertising."""
        return [link for link in self.links if link.place is Place.OPEN]


def candidates_of(root: Element, base: str, page: str) -> dict[str, Candidate]:
    """Return the addresses of its own site that a page links, in the page's order, by canonical address.

    ``base`` resolves links, ``page`` says which site is its own. Links that call themselves advertising are left out.
    """
    found: dict[str, Candidate] = {}
    steps: dict[Element, tuple[str, Place]] = {}
    shapes: dict[str, Shape] = {}
    elements = list(islice(root.iter("a"), LINKS))
    most = max(12, int(_MENU_SHARE * len(elements)))
    for element in elements:
        link = _link(element, base, page, shapes, steps, most)
        if link is None:
            continue
        key = canonical_url(link.url) or link.url
        candidate = found.get(key)
        if candidate is None:
            candidate = found[key] = Candidate(key, link.url, shapes[link.url])
        candidate.links.append(link)
    found = _without_decoration(found)
    _settle_titles(found)
    return found


def _link(
    element: Element,
    base: str,
    page: str,
    shapes: dict[str, Shape],
    steps: dict[Element, tuple[str, Place]],
    most: int,
) -> PageLink | None:
    href = (element.get("href") or "").strip()
    if not href or href.startswith("#") or "sponsored" in (element.get("rel") or "").lower():
        return None
    url = link_address(href, base)
    if url is None or not url.startswith("http"):
        return None
    url = url.partition("#")[0]
    shape = shapes.setdefault(url, shape_of(url, page))
    if not shape.pattern:
        return None
    path, place = _standing(element, steps, most)
    if place is Place.AD:
        return None
    title, is_headed = title_of(element, shape.words)
    has_picture = next(element.iter("img", "picture"), None) is not None
    return PageLink(element, url, title, path, place, is_headed, has_picture)


def _standing(element: Element, steps: dict[Element, tuple[str, Place]], most: int) -> tuple[str, Place]:
    """Return the names of the nearest ancestors, outermost first, and what kind of place they make."""
    names = [step_of(element)]
    place = Place.OPEN
    is_in_item = False
    for ancestor in element.iterancestors():
        tag = tag_of(ancestor)
        if tag in ("body", "html"):
            break
        known = steps.get(ancestor)
        if known is None:
            known = steps[ancestor] = (step_of(ancestor), _place_of(ancestor, most))
        if len(names) < _STEPS:
            names.append(known[0])
        if known[1] is not Place.HEADER or not is_in_item:
            place = max(place, known[1])
        is_in_item = is_in_item or tag in ("article", "li", "main", "section")
    return ">".join(reversed(names)), place


def _place_of(element: Element, most: int) -> Place:
    """Return what an element's tag and names make of the links in it.

    Names count only where it holds at most ``most`` links: a wrapper that is named ``has-menu`` is no menu.
    """
    tag = tag_of(element)
    if tag in ("nav", "footer"):
        return Place.MENU
    names = names_of(element)
    is_ad = bool(names and _AD.search(names))
    if (is_ad or (names and _MENU.search(names))) and sum(1 for _ in element.iter("a")) <= most:
        return Place.AD if is_ad else Place.MENU
    return Place.HEADER if tag == "header" else Place.OPEN


def step_of(element: Element) -> str:
    """Return an element's tag with the first class a person gave it: ``article.item-news``; no counters, no hashes."""
    for name in (element.get("class") or "").split():
        plain = re.sub(r"[-_]?\d{1,3}$", "", name)
        if 2 <= len(plain) <= 30 and not re.search(r"\d", plain) and not re.search(r"[a-z][A-Z].*[a-z][A-Z]", plain):
            return f"{tag_of(element)}.{plain.lower()}"
    return tag_of(element)


def _without_decoration(found: dict[str, Candidate]) -> dict[str, Candidate]:
    """Join addresses that differ by a query that names nothing (``?ref=home``, ``?zarsrc=30``) with the plain one."""
    plain: dict[str, Candidate] = {}
    for key, candidate in found.items():
        parts = urlsplit(candidate.url)
        if parts.query and "?" not in candidate.shape.pattern:
            bare = urlunsplit(parts._replace(query=""))
            bare_key = canonical_url(bare) or bare
            if candidate.shape.likeness > 0.5 or bare_key in found:
                key, candidate.url, candidate.key = bare_key, bare, bare_key
        if key in plain:
            plain[key].links += candidate.links
        else:
            plain[key] = candidate
    return plain


def _settle_titles(found: dict[str, Candidate]) -> None:
    """Give each address the best of its links' texts; a text that leads to many addresses (“Xem thêm”) is none's."""
    leads: defaultdict[str, set[str]] = defaultdict(set)
    for key, candidate in found.items():
        for link in candidate.links:
            leads[link.title.lower()].add(key)
    for candidate in found.values():
        fitting = [
            link
            for link in candidate.links
            if link.title and len(link.title) <= TITLE and len(leads[link.title.lower()]) < _REPEATED
        ]
        candidate.title = max(fitting, key=_worth).title if fitting else ""


def _worth(link: PageLink) -> tuple[bool, bool, bool, float]:
    """Order texts as headlines: of a sentence's length, in a heading, out of pictures; then the longer up to a line."""
    size = width(link.title)
    return (size >= 15 and size <= 220, link.is_headed, not (link.has_picture and not link.is_headed), min(size, 120.0))
