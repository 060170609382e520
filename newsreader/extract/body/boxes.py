"""Boxes in the body that are no part of the article: by what they say they are for, and by the links that fill them."""

import re
from urllib.parse import urlsplit

from newsreader.extract.body.cards import drop_cards
from newsreader.extract.body.controls import drop_controls
from newsreader.extract.body.galleries import drop_slide_lines
from newsreader.extract.body.names import is_box, is_content, is_furniture, is_lead, is_not_shown
from newsreader.extract.body.notes import are_notes
from newsreader.extract.body.offers import drop_offers
from newsreader.extract.body.panels import is_folded
from newsreader.extract.gate.addresses import link_address
from newsreader.extract.lists.labels import is_label, kind_of
from newsreader.extract.tree import (
    Element,
    drop,
    is_inside,
    lines_of,
    link_words,
    measured,
    names_of,
    short_words,
    tag_of,
    words_of,
)

_LINES = frozenset("p li span h2 h3 h4".split())
_NEVER = frozenset(
    "script style template iframe frame object embed form button input select textarea nav footer svg canvas audio "
    "dialog link meta label menu video".split()
)
_LARGEST = {"form": 0.4, "label": 0.4, "button": 0.4, "footer": 0.3}
"""The share of the body's text above which such an element is taken for a wrapper and kept."""
_PICTURES = frozenset("figure figcaption img picture".split())
_WHOLES = frozenset("body article main".split())
_PHRASES = frozenset("a abbr b code em font i mark small span strong sub sup u".split())
_ROWS = frozenset("caption tbody td tfoot th thead tr".split())
"""Parts of a table: what a class says of them is about the data, save where a cell holds a page's column."""
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_JUDGED_APART = _ROWS | _PHRASES | _HEADINGS | {"p", "table"}
"""What is not judged by its share of the body."""
_FOLDED = 0.3
"""The share of the body's text below which what is not shown at first is left out."""
_FOLDED_MOST = 0.6
"""The share from which it is the article itself, shown by a script."""
_SHOWN = 250
"""Characters that a page between the two shows without it."""
_CARD_LINKS = 2
_CARD_LINKED = 0.8
_CARD_PLAIN = 60
"""Characters outside links from which a phrase holds a part of the sentence as well."""
_DENSE = 2999
"""Characters above which a block is no list of links to be dropped."""
_PROSE = 200
"""Characters outside links from which a small tool's name is no reason to drop an element."""
_BESIDE = 16
"""Characters beside a phrase that make it a part of a longer line."""
_SOURCE = 20
"""Characters that the links of a list of sources have on average."""
_POST = re.compile(r"twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post")
"""The classes under which networks hand out their posts for other pages."""
_BUTTON = re.compile(r"(?:^|[\s_-])(?:btn|button|cta|buy-?now)(?=$|[\s_-])")
_PRESSED = 40
"""Characters of the words on a button."""
_SHARE = 0.35
"""The share of the body's text above which a named box is taken for the article itself."""
_SURELY = 1.5
"""How far above that share a box holds too much whatever the white space in it: then its text need not be put together,
which takes seconds where two hundred such boxes are nested."""


def drop_boxes(body: Element, base: str) -> None:
    """Take out of the body whatever its tag, its names or its links show to be no article."""
    drop_controls(body)
    _drop_named(body)
    drop_slide_lines(body)
    drop_cards(body, base)
    drop_offers(body)
    _drop_buttons(body)
    _drop_dense(body, base)


def _drop_named(body: Element) -> None:
    whole = len(words_of(body)) or 1
    for element in list(body.iter()):
        if element is body or not isinstance(element.tag, str) or element.getparent() is None:
            continue
        tag = tag_of(element)
        if tag in _NEVER:
            _drop_control(element, whole)
        elif is_folded(element) and (tag in _LINES or _is_spare(element, body, whole)):
            if words_of(element) or next(element.iter("img"), None) is None:
                drop(element)
        elif tag == "span" and _is_pop_up(element, body):
            drop(element)
        elif tag in _PICTURES or tag in _WHOLES or is_content(element):
            continue
        elif _is_named_furniture(element, tag, whole) and not is_inside(element, ("pre", "code"), body):
            drop(element)


def _drop_buttons(body: Element) -> None:
    """Take out the links that are made to look like buttons and are all there is in their line."""
    for link in list(body.iter("a")):
        text = short_words(link, _PRESSED)
        if not text or not _BUTTON.search(names_of(link)) or next(link.iter("img"), None) is not None:
            continue
        line = link.getparent()
        if line is None or tag_of(line) in _HEADINGS or is_inside(link, ("table", "figure"), body):
            continue
        if tag_of(line) in ("div", "section") or words_of(line) == text:
            drop(link)
            _drop_announcement(line)


def _drop_announcement(line: Element) -> None:
    """Take out the heading that announced what is gone from a line: ``Buy from:``."""
    before = line.getprevious()
    if before is not None and tag_of(before) in _HEADINGS and not words_of(line) and words_of(before).endswith(":"):
        drop(before)


def _is_spare(element: Element, body: Element, whole: int) -> bool:
    """Tell whether a page shows enough without an element that it does not show at first."""
    length = measured(element)
    if length < _FOLDED * whole:
        return True
    return length < _FOLDED_MOST * whole and measured(body) - length >= _SHOWN


def _is_pop_up(element: Element, body: Element) -> bool:
    """Tell whether a phrase in a paragraph is a card that opens over it: a picture and links of its own."""
    if not len(element) or next(element.iter("img"), None) is None or not is_inside(element, ("p", "li"), body):
        return False
    links = sum(1 for link in element.iter("a") if words_of(link))
    whole, linked = len(words_of(element)), link_words(element)
    return links >= _CARD_LINKS and linked >= _CARD_LINKED * whole and whole - linked < _CARD_PLAIN


def _drop_control(element: Element, whole: int) -> None:
    tag = tag_of(element)
    if tag in _LARGEST and measured(element) > _LARGEST[tag] * whole:
        return
    if tag in ("button", "label") and next(element.iter("img"), None) is not None:
        element.tag = "div"
        return
    drop(element)


def _is_named_furniture(element: Element, tag: str, whole: int) -> bool:
    if tag != "aside" and not is_furniture(element):
        return False
    share = (0.3 if tag == "aside" else _SHARE) * whole
    if tag not in _JUDGED_APART and measured(element) >= _SURELY * share:
        return False
    if next(element.iter("math"), None) is not None or _is_post(element):
        return False
    if tag in _PHRASES:
        return is_not_shown(element) or not _is_in_running_text(element)
    text = words_of(element)
    if tag in _ROWS:
        return tag == "td" and is_box(element) and next(element.iter("p", "div", "ul"), None) is not None
    if tag == "table" and next(element.iter("th"), None) is not None:
        return is_not_shown(element)
    if tag in _HEADINGS:
        return is_box(element) and is_label(text)
    if tag == "p":
        return len(text) < _PROSE and not is_lead(element)
    if len(text) >= share or _is_picture_holder(element):
        return False
    return tag == "aside" or is_box(element) or not _is_prose(element, text)


def _is_post(element: Element) -> bool:
    """Tell whether an element is a post of a network that the article quotes."""
    return any(_POST.search(quote.get("class") or "") for quote in element.iter("blockquote"))


def _is_in_running_text(element: Element) -> bool:
    """Tell whether a phrase is part of a longer line, or the words of a heading."""
    parent = element.getparent()
    if parent is None:
        return False
    return tag_of(parent) in _HEADINGS or _is_longer(parent, measured(element) + _BESIDE)


def _is_longer(element: Element, length: int) -> bool:
    """Tell whether an element has more text than so many characters, without reading all of it."""
    for piece in element.itertext():
        length -= len(piece.strip())
        if length <= 0:
            return True
    return False


def _is_prose(element: Element, text: str) -> bool:
    return len(text) - link_words(element) >= _PROSE and link_words(element) < 0.3 * len(text)


def _is_picture_holder(element: Element) -> bool:
    return next(element.iter("figure"), None) is not None and link_words(element) < 30


def _drop_dense(body: Element, base: str) -> None:
    """Drop small blocks that are mostly links: lists of other articles, tags, menus."""
    for element in list(body.iter("div", "ul", "ol", "section", "table", "dl", "header", "p")):
        if element is body or element.getparent() is None or next(element.iter("figure", "pre"), None) is not None:
            continue
        text = short_words(element, _DENSE)
        if not text:
            continue
        linked = link_words(element)
        links = sum(1 for _ in element.iter("a"))
        tag = tag_of(element)
        if tag == "p":
            is_line = linked > 0.9 * len(text) and kind_of(text) is not None and len(text) < 250
            if is_line or (linked > 0.6 * len(text) and links >= 2 and _is_labelled(element)):
                drop(element)
        elif linked > 0.6 * len(text) and (links >= 2 or len(text) < 100):
            if tag in ("ul", "ol", "table") and links and linked / links < 30 and _is_running(element):
                continue
            if tag in ("ul", "ol") and (_is_contents(element) or _is_announced(element, body, base)):
                continue
            if are_notes(element) or _is_heading_of_text(element):
                continue
            drop(element)


def _is_labelled(paragraph: Element) -> bool:
    """Tell whether a paragraph's first line announces the links on the lines below it."""
    lines = lines_of(paragraph)
    return len(lines) > 1 and is_label(lines[0])


def _is_heading_of_text(element: Element) -> bool:
    """Tell whether an element holds the heading of what follows, linked to what it is about, and nothing else."""
    heading = next(element.iter(*_HEADINGS), None)
    after = element.getnext()
    if heading is None or after is None or words_of(heading) != words_of(element) or is_label(words_of(heading)):
        return False
    return tag_of(element) in ("header", "div") and _is_prose(after, words_of(after))


def _is_running(element: Element) -> bool:
    """Tell whether a list's items are sentences with links in them."""
    return len(words_of(element)) - link_words(element) > 150


def _is_contents(element: Element) -> bool:
    """Tell whether every link of a list leads within the page."""
    return all((link.get("href") or "").startswith("#") for link in element.iter("a"))


def _is_announced(element: Element, body: Element, base: str) -> bool:
    """Tell whether the text itself speaks of the list: the list it is a point of, or the line before it."""
    if is_inside(element, ("li", "ul", "ol"), body):
        return True
    before = element.getprevious()
    if before is None or tag_of(before) not in ("p", *_HEADINGS) or (before.tail or "").strip():
        return False
    text = words_of(before)
    if not text or is_label(text) or link_words(before) > 0.5 * len(text):
        return False
    if tag_of(before) not in _HEADINGS:
        return text.endswith((":", "：")) and len(text) > 30
    goes_on = any(_is_prose(sibling, words_of(sibling)) for sibling in element.itersiblings("p"))
    return goes_on or _leads_elsewhere(element, base)


def _leads_elsewhere(element: Element, base: str) -> bool:
    """Tell whether the links of a list are sources: titles or addresses of other sites, not the names of networks."""
    here = urlsplit(base).hostname
    hosts = [urlsplit(link_address(link.get("href") or "", base) or base).hostname for link in element.iter("a")]
    return here not in hosts and link_words(element) >= _SOURCE * len(hosts)
