"""A page's element tree and the questions every step asks of an element."""

import re
from collections.abc import Callable, Iterable
from itertools import islice
from typing import TypeAlias, cast

from lxml import etree

from newsreader.extract.gate.nesting import readied

Element: TypeAlias = etree._Element
ELEMENTS = 24_000
"""Elements looked at in one page; what follows is cut off."""
_TAGS = 5 * ELEMENTS
_LARGE = 1_000_000
_VALUE = 50_000
_WORDS = 2_000_000
_MARKUP = re.compile(r"<(script|style)\b.*?</\1\s*>|<!--.*?-->|</?[a-zA-Z][^<>]*>", re.S | re.I)
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset "
    "figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot "
    "th thead tr ul html".split()
)
_CONTROLS = bytes(code for code in range(128) if (code < 32 and code not in b"\t\n\r") or code == 127)
_NAMING = ("class", "id", "data-testid", "data-component", "data-type", "role")
_SPACE = re.compile(r"\s+")
_LENGTH = etree.XPath("string-length(normalize-space())")
_HUMP = re.compile("(?<=[a-z])(?=[A-Z])")


def parsed(html: str) -> Element | None:
    """Return the root of a page of bounded size, None where there is no element at all."""
    html = html.encode("utf-8", "ignore").translate(None, _CONTROLS).decode("utf-8")
    html = html.replace("\ufffe", "").replace("\uffff", "")
    if not html.strip():
        return None
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = cast("Element | None", etree.fromstring(readied(_bounded(html)).encode("utf-8"), parser))
    except (etree.LxmlError, ValueError):
        return None
    if root is None:
        return None
    if html.count("<") > ELEMENTS // 4:
        _cut(root)
    if len(html) > _LARGE:
        _shorten(root)
    return root


def _bounded(html: str) -> str:
    """Return the page with no more than so many tags: what follows is its words alone."""
    if html.count("<") <= _TAGS:
        return html
    place = -1
    for _ in range(_TAGS):
        place = html.find("<", place + 1)
    if html.rfind("<script", 0, place) > html.rfind("</script", 0, place):
        place = max(html.find("</script>", place), place)
    return html[:place] + _MARKUP.sub(" ", html[place:])


def _shorten(root: Element) -> None:
    """Bound the attributes and the words of a very large page: no more words than clean HTML may have."""
    left = _WORDS
    for element in root.iter():
        for name, value in element.items():
            if len(value) > _VALUE:
                element.set(name, value[:_VALUE])
        if element.tag in ("script", "style"):
            continue
        if text := element.text:
            element.text = text[:left] if len(text) > left else text
            left = max(0, left - len(text))
        if tail := element.tail:
            element.tail = tail[:left] if len(tail) > left else tail
            left = max(0, left - len(tail))


def _cut(root: Element) -> None:
    """Take out the elements beyond those looked at; loose text beside the last of them stays."""
    last = next(islice(root.iter(), ELEMENTS - 1, None), None)
    if last is None:
        return
    del last[:]
    while (parent := last.getparent()) is not None:
        following = list(last.itersiblings())
        last.tail = " ".join([last.tail or "", *(element.tail for element in following if element.tail)])
        if following:
            del parent[len(parent) - len(following) :]
        last = parent


def tag_of(element: Element) -> str:
    """Return the element's name in lower case; empty for comments and instructions."""
    return element.tag if isinstance(element.tag, str) else ""


def words_of(element: Element | None) -> str:
    """Return the element's whole text with every run of white space as one space."""
    if element is None:
        return ""
    text = etree.tostring(element, method="text", encoding="unicode", with_tail=False) if len(element) else element.text
    return " ".join(text.split()) if text else ""


def measured(element: Element) -> int:
    """Return about how many characters the element's text has; takes a seventh of the time of reading it."""
    return int(cast("float", _LENGTH(element)))


def short_words(element: Element | None, longest: int) -> str:
    """Return the element's text when it has at most ``longest`` characters, else an empty text; quick in any case."""
    if element is None:
        return ""
    if not len(element):
        text = element.text or ""
        return " ".join(text.split()) if len(text) <= longest or len(text.strip()) <= longest else ""
    pieces: list[str] = []
    count = 0
    for piece in cast("Iterable[str]", element.itertext()):
        stripped = len(piece.strip())
        count += stripped
        if count > longest or len(pieces) > 4 * longest:
            return ""
        pieces.append(piece)
    text = " ".join("".join(pieces).split())
    return text if len(text) <= longest else ""


def lines_of(element: Element) -> list[str]:
    """Return the element's text as lines, one a block."""
    out: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if tag_of(node) in BLOCKS or node.tag == "br":
            out.append("\n")
        if event == "start":
            out.append(_SPACE.sub(" ", node.text or ""))
        elif node is not element:
            out.append(_SPACE.sub(" ", node.tail or ""))
    return [line for raw in "".join(out).split("\n") if (line := _SPACE.sub(" ", raw).strip())]


def names_of(element: Element) -> str:
    """Return class, id and data hooks that name an element's purpose: ``relatedLinks top`` is ``related-links top``."""
    items = cast("list[tuple[str, str]]", element.items())
    if not items:
        return ""
    if len(items) == 1:
        text = items[0][1][:400] if items[0][0] in _NAMING else ""
    else:
        told = dict(items)
        text = " ".join([value for name in _NAMING if (value := told.get(name))])[:400]
    lowered = text.lower()
    return text if lowered == text else _HUMP.sub("-", text).lower()


def drop(element: Element) -> None:
    """Take the element out of its tree; the text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        previous = element.getprevious()
        if previous is not None:
            previous.tail = (previous.tail or "") + " " + element.tail
        else:
            parent.text = (parent.text or "") + " " + element.tail
    element.tail = None
    parent.remove(element)


def unwrap(element: Element) -> None:
    """Take the element out of its tree and leave its content in its place."""
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    previous = element.getprevious()
    if element.text:
        if previous is not None:
            previous.tail = (previous.tail or "") + element.text
        else:
            parent.text = (parent.text or "") + element.text
    children = list(element)
    tail = element.tail
    for offset, child in enumerate(children):
        parent.insert(place + offset, child)
    if tail:
        if children:
            children[-1].tail = (children[-1].tail or "") + tail
        else:
            previous = element.getprevious()
            if previous is not None:
                previous.tail = (previous.tail or "") + tail
            else:
                parent.text = (parent.text or "") + tail
    element.tail = None
    parent.remove(element)


def drop_all(root: Element, condition: Callable[[Element], bool], tags: Iterable[str] = ()) -> None:
    """Take out every element below ``root`` that meets the condition, outermost first."""
    gone: set[Element] = set()
    for element in list(root.iter(*tags) if tags else root.iter()):
        if element is root or not isinstance(element.tag, str):
            continue
        if element.getparent() in gone:
            gone.add(element)
        elif condition(element):
            gone.add(element)
            drop(element)


def link_words(element: Element) -> int:
    """Return the number of characters of the element's text that are in links."""
    return sum(len(words_of(link)) for link in element.iter("a"))


def is_inside(element: Element, tags: Iterable[str], top: Element) -> bool:
    """Tell whether an element below ``top`` is in one of the named elements, themselves below ``top``."""
    wanted = frozenset(tags)
    for ancestor in element.iterancestors():
        if ancestor is top:
            return False
        if ancestor.tag in wanted:
            return True
    return False


def is_within(element: Element, ancestor: Element) -> bool:
    """Tell whether ``ancestor`` is the element or above it."""
    node: Element | None = element
    while node is not None:
        if node is ancestor:
            return True
        node = node.getparent()
    return False
