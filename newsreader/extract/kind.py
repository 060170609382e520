"""What a page is: an article, a live blog, a photo story, a film, or a list that leads to articles.

What the page says of itself is believed only where its shape does not speak against it.
"""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from newsreader.extract.claims import jsonld
from newsreader.extract.tree import Element, link_words, words_of
from newsreader.model.article import PageKind
from newsreader.model.text import fold

_LISTS = frozenset(("collectionpage", "searchresultspage", "itemlist", "profilepage"))
_GALLERIES = frozenset(("imagegallery", "mediagallery"))
_GALLERY_ADDRESS = re.compile(
    r"^(?:photos?|galler(?:y|ies)|photo-?(?:story|stories|gallery|essay)|pictures|slideshows?|diaporamas?|bilder|"
    r"fotos?|fotostrecken?|anh|chum-anh|phong-su-anh|photo-\w+)$"
)
_VIDEO_ADDRESS = re.compile(r"^(?:videos?|clips?|watch)$")
_HEADLINE = 20
"""Letters of a link that is a headline."""
_CARDS = 8
"""Linked headlines under headings that make a page a list."""
_CARDS_TOLD = 4
"""The same where the page says that it is a list."""
_PARAGRAPH = 220
"""Characters of a paragraph that is hardly the teaser of another article."""
_PROSE = 900
"""Characters in such paragraphs that a list does not have."""
_PICTURES = 3
_MANY_PICTURES = 6
_TEXT_BY_PICTURE = 120
"""Characters of text to a picture below which the pictures tell the story."""
_TEXT_BY_PICTURE_TOLD = 400
"""The same where the page or its address says that it is one of pictures."""
_ABOUT = 0.6
"""The share of a description's words that the text of its page has."""
_FILM_TEXT = 1500
"""Characters of text below which a page with a film is about the film."""


@dataclass(frozen=True, slots=True)
class Claims:
    """What a page says it is: its JSON-LD types in lower case, its ``og:type``, the parts of its address's path."""

    kinds: frozenset[str] = frozenset()
    type: str = ""
    path: tuple[str, ...] = ()

    @property
    def is_article(self) -> bool:
        """Tell whether the page calls itself an article."""
        return "article" in self.kinds or self.type in ("article", "news", "blog") or "article" in self.type

    @property
    def is_live(self) -> bool:
        """Tell whether the page calls itself a live blog."""
        return "liveblogposting" in self.kinds

    @property
    def is_gallery(self) -> bool:
        """Tell whether the page or its address says that it shows pictures."""
        named = bool(self.kinds & _GALLERIES) or "gallery" in self.type or "photo" in self.type
        return named or any(_GALLERY_ADDRESS.match(part) for part in self.path[:-1])

    @property
    def is_video(self) -> bool:
        """Tell whether the page says that a film is what it shows."""
        if self.type.startswith("video"):
            return True
        is_named = any(_VIDEO_ADDRESS.match(part) for part in self.path[:-1])
        return "videoobject" in self.kinds and (is_named or not self.is_article)

    @property
    def is_front(self) -> bool:
        """Tell whether the address is that of a front page or a section: few short parts, none with a number."""
        return len(self.path) <= 2 and all(_is_section(part) for part in self.path)


def read_claims(root: Element, url: str, documents: jsonld.Documents) -> Claims:
    """Read what a page says it is, in its ``meta`` elements, its address and its JSON-LD documents."""
    path = tuple(part.lower() for part in urlsplit(url).path.split("/") if part)
    types = (meta.get("content") or "" for meta in root.iter("meta") if meta.get("property") == "og:type")
    return Claims(jsonld.page_kinds(documents), next(types, "").strip().lower(), path)


def is_list(root: Element, claims: Claims) -> bool:
    """Tell whether a page leads to articles instead of being one. Reads the tree before its lists are taken out."""
    if claims.is_article or claims.is_video or claims.is_gallery:
        return False
    is_told = bool(claims.kinds & _LISTS)
    if not is_told and not claims.is_front:
        return False
    return _cards(root) >= (_CARDS_TOLD if is_told else _CARDS) and _prose(root) < _PROSE


def kind_of_page(claims: Claims, *, is_live: bool, text: str, pictures: int, captions: int) -> PageKind:
    """Return what a page that is no list is, by what it says and by what was found in it.

    ``is_live`` tells that its text is a row of timed entries; ``captions`` counts the pictures that have one.
    """
    if is_live or (claims.is_live and text):
        return PageKind.LIVE
    if claims.is_video and len(text) < _FILM_TEXT:
        return PageKind.VIDEO
    by_picture = _TEXT_BY_PICTURE_TOLD if claims.is_gallery else _TEXT_BY_PICTURE
    fewest = _PICTURES if claims.is_gallery else _MANY_PICTURES
    is_captioned = claims.is_gallery or 3 * captions >= 2 * pictures
    if pictures >= fewest and is_captioned and len(text) < by_picture * pictures:
        return PageKind.GALLERY
    return PageKind.ARTICLE


def is_about(text: str, description: str) -> bool:
    """Tell whether a text speaks of what the page's description says; a page of a film prints those of other films."""
    told = frozenset(re.findall(r"\w+", fold(description)))
    return len(told & frozenset(re.findall(r"\w+", fold(text)))) >= _ABOUT * len(told)


def _is_section(part: str) -> bool:
    """Tell whether a part of an address may name a section: ``the-gioi``, ``index.html``; no headline, no number."""
    name = re.sub(r"\.\w{2,5}$", "", part)
    return not re.search(r"\d", name) and len(re.split(r"[-_]", name)) <= 4 and len(name) <= 40


def _cards(root: Element) -> int:
    """Return how many headlines under headings lead elsewhere, each place once; none if most lead nowhere."""
    places: set[str] = set()
    unlinked = 0
    for heading in root.iter("h1", "h2", "h3", "h4", "h5"):
        if sum(map(str.isalpha, words_of(heading))) < _HEADLINE:
            continue
        links = {href for link in [*heading.iter("a"), *_round(heading)] if (href := link.get("href"))}
        places |= links
        unlinked += not links
    return len(places) if len(places) > unlinked else 0


def _round(heading: Element) -> list[Element]:
    return [ancestor for ancestor, _ in zip(heading.iterancestors(), range(3), strict=False) if ancestor.tag == "a"]


def _prose(root: Element) -> int:
    """Return the characters of the paragraphs and lines that are too long for a teaser."""
    lengths = ((len(words_of(line)), line) for line in root.iter("p", "li", "dd", "td", "blockquote"))
    return sum(length for length, line in lengths if length >= _PARAGRAPH and _is_prose(line, length))


def _is_prose(line: Element, length: int) -> bool:
    if next(line.iterdescendants("p", "h2", "h3", "h4", "li"), None) is not None:
        return False
    return next(line.iterancestors("a"), None) is None and 2 * link_words(line) < length
