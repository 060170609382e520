"""The gate's short way: plain markup written anew from the allow-list without building a tree.

Most entries of feeds are paragraphs, links, lists and figures, every tag closed and in its place. All parsers read such
markup alike, so one look from left to right is enough; whatever is not surely plain is left to the long way.
``tests/extract/test_plain_markup.py`` holds that both ways give the same.
"""

import re
from collections.abc import Mapping
from html import unescape

from newsreader.extract.gate.characters import composed, without_controls
from newsreader.extract.gate.settled import PHRASES, is_plain_tag, may_open
from newsreader.extract.gate.written import OVERLAY, escaped, is_plain_file, link_attribute, picture_tag

_TAG = re.compile(r"""<(/?)([a-z]+[1-6]?)((?:\s+[a-z][a-z0-9-]*(?:=(?:"[^"<>]*"|'[^'<>]*'))?)*)\s*(/?)>""")
_ATTRIBUTE = re.compile(r"""\s([a-z][a-z0-9-]*)(?:=(?:"([^"]*)"|'([^']*)'))?""")
_ODD_REFERENCE = re.compile(
    r"&(?!(?:amp|lt|gt|quot|nbsp|apos|hellip|[nm]dash|[lr][sd]quo|laquo|raquo"
    r"|[AEIOUYaeiouy](?:acute|grave|circ|tilde)|#x(?:2[267]|a0|20[0-3][0-9a-f])|#(?:3[489]|1[6-9]\d|[2-9]\d\d|[1-9]\d{3}|[1-4]\d{4}));)"
)
"""A reference that parsers might read differently; controls, noncharacters and surrogates among them."""
_KEPT_ATTRIBUTE = re.compile(r"\s(?:dir|lang|start)\b")
"""What stays of others than links and pictures: languages, and where a list begins to count."""
_RENAMED = {"section": "div", "article": "div"}
_UNWRAPPED = frozenset({"span", "font", "time"})
"""Their tags go, what they hold stays."""
_VOID = frozenset({"br", "img"})
_BARE = frozenset("p b i em strong h1 h2 h3 h4 h5 h6 div blockquote figure figcaption ul ol li".split())
"""Tags that are written as they are where they have no attributes."""
_LONGEST = 200_000
_MOST_REFERENCES = 4_000


def written_plainly(html: str, base_url: str) -> str | None:
    """Return the HTML as the long way would write it for the last gate, or None where the markup is not plain.

    The answer is settled: after the last gate it comes out of another round as it went in.
    """
    if len(html) > _LONGEST or html.count("&") > _MOST_REFERENCES or _ODD_REFERENCE.search(html):
        return None
    html = composed(html)
    if html[:1].isspace() or "\r" in html:
        return None
    written = _Writer(base_url).written(html)
    return None if written is None or written[:1].isspace() else written


class _Writer:
    """One look over one document."""

    def __init__(self, base_url: str) -> None:
        self._base_url = base_url
        self._out: list[str] = []
        self._open: list[str] = []
        """Elements of the answer that are open."""
        self._ends: list[tuple[str, str]] = []
        """For every open tag of the source: its name, and what its end writes."""

    def written(self, html: str) -> str | None:
        """Return the markup, or None where it is not plain."""
        out = self._out
        has_odd_text = "&" in html or OVERLAY in html
        at = tags = 0
        for found in _TAG.finditer(html):
            start = found.start()
            if start > at:
                text = html[at:start]
                out.append(_text(text) if has_odd_text else text)
            at = found.end()
            tags += 1
            closes, name, attributes, is_empty = found.groups()
            if closes:
                is_plain = self._close(name)
            elif attributes or is_empty or name not in _BARE:
                is_plain = self._take_tag(name, attributes, bool(is_empty))
            else:
                is_plain = self._may_open(name)
                if is_plain:
                    self._begin(name, name, f"<{name}>")
            if not is_plain:
                return None
        # A tag holds one mark of each kind, so that more of them stand in the text.
        if self._ends or not html.count("<") == tags == html.count(">"):
            return None
        out.append(_text(html[at:]) if has_odd_text else html[at:])
        return "".join(out)

    def _close(self, name: str) -> bool:
        if self._ends and self._ends[-1][0] == name:
            end = self._ends.pop()[1]
            if end:
                self._open.pop()
                self._out.append(end)
            return True
        return name in _VOID

    def _take_tag(self, name: str, attributes: str, is_empty: bool) -> bool:
        if (is_empty and name not in _VOID) or (attributes and _KEPT_ATTRIBUTE.search(attributes)):
            return False
        if name in _UNWRAPPED:
            self._ends.append((name, ""))
            return len(self._ends) < 40
        tag = _RENAMED.get(name, name)
        if not self._may_open(tag):
            return False
        if tag == "img":
            return self._take_picture(attributes)
        if tag == "br":
            self._out.append("<br>")
            return True
        opening = f"<{tag}>"
        if tag == "a":
            told = _told(attributes)
            href = link_attribute(told.get("href") or "", self._base_url) if told is not None else None
            if href is None or not is_plain_tag("a", href):
                return False
            opening = f"<a{href}>"
        self._begin(name, tag, opening)
        return True

    def _begin(self, name: str, tag: str, opening: str) -> None:
        self._out.append(opening)
        self._open.append(tag)
        self._ends.append((name, f"</{tag}>"))

    def _may_open(self, tag: str) -> bool:
        """Tell whether the tag may be where it is: within what is unwrapped phrases only."""
        is_in_place = not self._ends or self._ends[-1][1] or tag in PHRASES
        return bool(is_in_place) and may_open(tag, self._open)

    def _take_picture(self, attributes: str) -> bool:
        told = _told(attributes)
        if told is None:
            return False
        markup, src = picture_tag(told, (), self._base_url)
        is_plain = not markup or ("&" not in markup and is_plain_file(src))
        if not is_plain and not is_plain_tag("img", markup[4:-1]):
            return False
        self._out.append(markup)
        return True


def _text(text: str) -> str:
    if "&" in text:
        return escaped(unescape(text))
    return without_controls(text.lstrip(OVERLAY)) if text[:1] == OVERLAY else text


def _told(attributes: str) -> Mapping[str, str] | None:
    """Return attributes by name, or None where one is there twice."""
    found = _ATTRIBUTE.findall(attributes)
    told = {name: unescape(double or single) for name, double, single in found}
    return told if len(told) == len(found) else None
