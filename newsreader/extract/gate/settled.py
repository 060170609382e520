"""Which written HTML surely comes out of the gate as it went in, so that the gate need not be asked again.

Only for what the gate has just written. The set is small and plain: paragraphs, headings, lists, figures, links,
pictures and emphasis, properly nested, with addresses of plain characters; all else goes through both parsers again.
``tests/extract/test_settled.py`` holds that what is settled here does not change there.
"""

import re

from newsreader.extract.gate.addresses import is_placeholder, is_tracking_pixel

_TOKEN = re.compile(r'<(/?)([a-z]+[1-6]?)((?: [a-z]+="[^"<>]*")*)>')
_REFERENCE = re.compile(r"&(?!(?:amp|lt|gt|quot|nbsp);)")
_PLAIN_ADDRESS = r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?/(?:[A-Za-z0-9._~%/+=@,!:-]|&amp;)*"
_LINK = re.compile(rf' href="{_PLAIN_ADDRESS}(?:#[A-Za-z0-9._~/-]+)?"')
_PICTURE = re.compile(
    rf' src="({_PLAIN_ADDRESS}(?:\?(?:[A-Za-z0-9._~%/+=@,!:-]|&amp;)+)?)" alt="([^"<>\n\t&]{{0,999}})"'
    r'(?: width="([1-9]\d{0,4})")?(?: height="([1-9]\d{0,4})")?'
)
PHRASES = frozenset("a b i em strong u s sub sup code small mark br img".split())
"""What stands within a line."""
_LINES = frozenset("p h1 h2 h3 h4 h5 h6".split())
_BOXES = frozenset("div blockquote figure figcaption ul ol li".split())
_LISTS = frozenset({"ul", "ol"})
_DEEPEST = 40
_ENTITIES = 4_000


def is_settled(html: str) -> bool:
    """Tell whether HTML that the gate has written is surely the same after the gate's second look."""
    if html[:1].isspace() or "\r" in html or "\xa0" in html or html.count("&") > _ENTITIES or _REFERENCE.search(html):
        return False
    open_: list[str] = []
    tokens = 0
    for found in _TOKEN.finditer(html):
        tokens += 1
        closes, tag, attributes = found.groups()
        if closes:
            if not open_ or open_.pop() != tag:
                return False
        elif not may_open(tag, open_) or not is_plain_tag(tag, attributes):
            return False
        elif tag not in ("br", "img"):
            open_.append(tag)
    return not open_ and tokens == html.count("<") == html.count(">")


def may_open(tag: str, open_: list[str]) -> bool:
    """Tell whether every parser lets this element be where these are open."""
    inside = open_[-1] if open_ else ""
    if inside in _LISTS or tag == "li":
        return inside in _LISTS and tag == "li"
    if tag in PHRASES:
        return len(open_) < _DEEPEST and (tag not in open_ or tag in ("br", "img"))
    return len(open_) < _DEEPEST and (tag in _LINES or tag in _BOXES) and (not inside or inside in _BOXES)


def is_plain_tag(tag: str, attributes: str) -> bool:
    """Tell whether a written element's attributes come out of the gate as they are."""
    if tag == "a":
        return bool(_LINK.fullmatch(attributes))
    if tag != "img":
        return not attributes
    found = _PICTURE.fullmatch(attributes)
    if not found or " ".join(found[2].split()) != found[2]:
        return False
    src = found[1].replace("&amp;", "&")
    told = {"width": found[3] or "", "height": found[4] or ""}
    return not (is_placeholder(src) or is_tracking_pixel(src, told) or src.split("?")[0].lower().endswith(".svg"))
