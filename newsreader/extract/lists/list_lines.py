"""The lines of one list of links: title, address, teaser, thumbnail; near-doubles folded."""

import re
from dataclasses import dataclass

from newsreader.extract.gate.addresses import link_address, picture_address
from newsreader.extract.lists.labels import UNSPACED, is_label
from newsreader.extract.tree import Element, lines_of, tag_of, words_of
from newsreader.model.text import fold, nfc
from newsreader.model.urls import canonical_url

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "header", "dt", "legend"})
TEASER = 400
"""Characters a teaser may have."""
_LINES = 60
_TITLE = 12
"""Characters of a link that is a title."""


@dataclass(slots=True)
class Line:
    """One line of a list as it is put together."""

    title: str
    url: str
    teaser: str = ""
    picture: str | None = None
    is_headed: bool = False


def lines_in(members: list[Element], base: str) -> list[Line]:
    """Return the lines of a list: one for each address, with its title, teaser and thumbnail."""
    by_url: dict[str, Line] = {}
    where: dict[str, Element] = {}
    titled: dict[Element, str] = {}
    for member in members:
        for link in member.iter("a"):
            url = link_address(link.get("href") or "", base)
            if url is None or url.startswith("mailto:"):
                continue
            key = canonical_url(url) or url
            if len(words_of(link)) >= _TITLE:
                titled[link] = key
            if len(by_url) >= _LINES and key not in by_url:
                continue
            heading = next((words_of(h) for h in link.iter("h2", "h3", "h4", "h5", "strong", "b") if words_of(h)), "")
            title = heading or words_of(link) or (link.get("title") or "").strip()
            line = by_url.setdefault(key, Line("", url))
            where.setdefault(key, link)
            headed = _in_heading(link)
            better = not line.title or (len(line.title) < 12 < len(title)) or (headed and not line.is_headed)
            if title and better and len(title) <= 300:
                line.title, line.is_headed = title, headed
            for image in link.iter("img"):
                if line.picture is None:
                    line.picture = picture_address({str(k): str(v) for k, v in image.attrib.items()}, base)
    lines = []
    for key, line in by_url.items():
        if not _is_title(line.title):
            continue
        item = _item_of(where[key], members, key, titled)
        if item is not None:
            line.teaser = _teaser(item, line.title)
            thumbnail = next(item.iter("img"), None)
            if line.picture is None and thumbnail is not None:
                line.picture = picture_address({str(k): str(v) for k, v in thumbnail.attrib.items()}, base)
        line.title = nfc(line.title)
        lines.append(line)
    return folded(lines)


def _is_title(text: str) -> bool:
    """Tell whether a link's words are a title: several words, or a text in a script that parts none."""
    words = len(text.split())
    if len(text) < 8 or (words < 2 and not UNSPACED.search(text)):
        return False
    return words >= 5 or not is_label(text)


def _in_heading(link: Element) -> bool:
    return any(tag_of(ancestor) in HEADINGS for ancestor, _ in zip(link.iterancestors(), range(2), strict=False))


def _item_of(link: Element, members: list[Element], key: str, titled: dict[Element, str]) -> Element | None:
    """Return what holds a link alone: up to where another's title stands; ``titled`` are the links with a title."""
    item = link
    while item not in members:
        parent = item.getparent()
        if parent is None:
            return None
        if any(titled.get(other, key) != key for other in parent.iter("a")):
            return item
        item = parent
    if tag_of(item) in ("ul", "ol", "table"):
        return link
    return item


def _teaser(item: Element, title: str) -> str:
    text = " ".join(lines_of(item))
    before, _, after = text.partition(title)
    rest = (after if len(after) >= len(before) else before).strip(" -–—:|·")
    rest = re.sub(r"^\(?\d{1,2}[:/]\d{1,2}[\d/:,\s-]*\)?", "", rest).strip()
    return nfc(rest) if 20 <= len(rest) <= TEASER and rest != title else ""


def folded(lines: list[Line]) -> list[Line]:
    """Return the lines without those that nearly repeat an earlier title."""
    kept: list[Line] = []
    for line in lines:
        words = frozenset(re.findall(r"\w+", fold(line.title)))
        for other in kept:
            others = frozenset(re.findall(r"\w+", fold(other.title)))
            if _is_nearly(words, others):
                other.teaser = other.teaser or line.teaser
                other.picture = other.picture or line.picture
                break
        else:
            kept.append(line)
    return kept


def _is_nearly(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two titles, as sets of words, say the same: one shortens the other, or a word of many differs."""
    shared, longest = len(one & other), max(len(one), len(other))
    if shared < 3 or any(word.isdigit() for word in one ^ other):
        return False
    if shared == min(len(one), len(other)):
        return shared >= 0.7 * longest
    return longest >= 8 and shared >= 0.85 * longest
