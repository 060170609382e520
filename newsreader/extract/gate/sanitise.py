"""The HTML gate: the one place where ``CleanHtml`` is made.

Markup is written anew from an allow-list, then nh3 (html5ever and ammonia) goes over the answer. What is plain is
written from left to right (``plain_markup``), all else from the tree that lxml reads; there both steps repeat until
nothing changes, so that the answer is a fixed point and cleaning is idempotent.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import cast

import nh3
from lxml import etree

from newsreader.extract.gate.characters import composed
from newsreader.extract.gate.formulas import words_of_formula
from newsreader.extract.gate.nesting import readied
from newsreader.extract.gate.plain_markup import written_plainly
from newsreader.extract.gate.settled import is_settled
from newsreader.extract.gate.written import escaped, link_attribute, picture_tag
from newsreader.model.ids import CleanHtml

LIMIT = 1_500_000
"""Characters read of one document, and about as many written; the rest is cut off."""
_GROWTH = 6
"""What one character grows to at most when it is written: a hard space is ``&nbsp;``."""
_DEPTH = 100
"""Elements nested deeper than this are written flat: the pane has no use for them, and nh3 takes quadratic time."""
_ROUNDS = 6

_TABLE = {"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"}
_KEPT = _TABLE | set(
    "p br hr h1 h2 h3 h4 h5 h6 blockquote q cite pre code kbd samp var em strong i b u s del "
    "ins sub sup small mark abbr "
    "ul ol li dl dt dd figure figcaption img a div details summary ruby rt rp bdi bdo wbr".split()
)
_RENAMED = {
    "article": "div",
    "section": "div",
    "main": "div",
    "header": "div",
    "footer": "div",
    "aside": "div",
    "center": "div",
    "address": "div",
    "fieldset": "div",
    "nav": "div",
    "hgroup": "div",
    "strike": "s",
    "tt": "code",
    "acronym": "abbr",
    "menu": "ul",
    "dir": "ul",
    "listing": "pre",
    "big": "b",
    "dfn": "em",
}
_DROPPED = set(
    "script style template iframe frame frameset object embed applet noembed noframes input button "
    "select textarea option "
    "optgroup datalist output svg canvas audio video head title meta link base param source track xmp plaintext "
    "portal fencedframe map area progress meter dialog keygen isindex bgsound layer ilayer xml".split()
)
_VOID = {"br", "hr", "img", "wbr"}
_ATTRIBUTES = {
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
}
_EVERYWHERE = ("lang", "dir")


def clean(html: str, base_url: str) -> CleanHtml:
    """Return the HTML with nothing in it but text, structure, links and pictures.

    Links lead to http, https or mailto, without tracking parameters; pictures have one absolute ``src``, lazy sources
    resolved, tracking pixels gone. No style, class, id, script, form, frame or other sub-resource. Text is NFC. Links
    and pictures are made absolute against ``base_url`` (may be empty: relative ones are then dropped). Never raises;
    idempotent; reads the first million and a half of characters.
    """
    if "<" not in html and "&" not in html:
        return CleanHtml(_escaped_text(html[:LIMIT]))
    plainly = written_plainly(html, base_url)
    return _through_a_tree(html, base_url) if plainly is None else CleanHtml(_gate()(plainly))


def _through_a_tree(html: str, base_url: str) -> CleanHtml:
    """Clean markup of any kind: the long way."""
    before = html[:LIMIT]
    for _ in range(_ROUNDS):
        after = _step(before, base_url)
        if after == before or (len(after) < LIMIT and is_settled(after)):
            return CleanHtml(after)
        before = after
    return CleanHtml(_as_plain_text(before))


def _escaped_text(text: str) -> str:
    written = escaped(composed(text).replace("\r", "\n"))
    if len(text) * _GROWTH > LIMIT:
        written = "".join(_bounded([written]))
    return nh3.clean(written) if "\xa0" in written or "<" in written else written


def _as_plain_text(html: str) -> str:
    root = _parsed(html)
    text = re.sub(r"\s+", " ", "".join(cast("list[str]", list(root.itertext()))) if root is not None else "").strip()
    return f"<p>{_escaped_text(text)}</p>" if text else ""


@cache
def _gate() -> Callable[[str], str]:
    cleaner = nh3.Cleaner(
        tags=_KEPT,
        clean_content_tags={"script", "style"},
        attributes={**{tag: set(names) for tag, names in _ATTRIBUTES.items()}, "*": set(_EVERYWHERE)},
        url_schemes={"http", "https", "mailto"},
        url_relative="deny",
        link_rel=None,
    )
    return cleaner.clean


def _step(html: str, base_url: str) -> str:
    root = _parsed(html)
    if root is None:
        return ""
    pieces = _written(root, base_url)
    return _gate()("".join(_bounded(pieces) if len(html) * _GROWTH > LIMIT else pieces))


def _parsed(html: str) -> etree._Element | None:
    html = composed(html)
    if not html.strip():
        return None
    document = "<!DOCTYPE html><html><body>" + readied(html)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True)
    try:
        return cast("etree._Element | None", etree.fromstring(document.encode("utf-8"), parser))
    except (etree.LxmlError, ValueError):
        return None


def _bounded(pieces: list[str]) -> list[str]:
    """Return what was written as far as the limit; text is cut between characters, what it leaves open nh3 closes.

    Without this a million characters of ``<`` would be four million, at which nh3 looks for half a second each time.
    """
    left = LIMIT
    for count, piece in enumerate(pieces):
        size = len(piece) + (_GROWTH - 1) * piece.count("\xa0")
        if size > left:
            start = piece[: left // _GROWTH if "\xa0" in piece else left]
            for opens, ends in (("<", ">"), ("&", ";")):
                if start.rfind(opens) > start.rfind(ends):
                    start = start[: start.rfind(opens)]
            return [*pieces[:count], start]
        left -= size
    return pieces


def _written(root: etree._Element, base_url: str) -> list[str]:
    out: list[str] = []
    last_picture = ""
    walk: list[Iterator[etree._Element]] = [iter((root,))]
    ends: list[str] = []
    while walk:
        element = next(walk[-1], None)
        if element is None:
            walk.pop()
            if ends:
                out.append(ends.pop())
            continue
        tag = element.tag if isinstance(element.tag, str) else ""
        tag = _RENAMED.get(tag, tag)
        tail = escaped(element.tail) if element.tail else ""
        if tag == "math" or tag.endswith(":math"):
            out.append(escaped(words_of_formula(element)) + tail)
            continue
        is_dropped = tag in _DROPPED or not tag or ":" in tag
        if is_dropped or (tag == "noscript" and not _has_other_picture(element, base_url, last_picture)):
            out.append(tail)
            continue
        if tag == "img":
            markup, src = _picture(element, base_url)
            if src and (src != last_picture or not _is_in_noscript(element)):
                out.append(markup)
                last_picture = src
        elif tag in _KEPT and len(ends) < _DEPTH:
            written = _opening(tag, element, base_url)
            if written:
                out.append(written)
                tail = tail if tag in _VOID else f"</{tag}>{tail}"
        if element.text:
            out.append(escaped(element.text))
        if len(element):
            walk.append(iter(element))
            ends.append(tail)
        else:
            out.append(tail)
    return out


def _opening(tag: str, element: etree._Element, base_url: str) -> str:
    attributes = ""
    if not element.attrib:
        return "" if tag == "a" else f"<{tag}>"
    for name in _EVERYWHERE:
        value = element.get(name)
        if value and re.fullmatch(r"[A-Za-z0-9-]{1,35}", value):
            attributes += f' {name}="{value.lower() if name == "dir" else value}"'
    if tag == "a":
        href = link_attribute(element.get("href") or "", base_url)
        if href is None:
            return ""
        attributes = href + attributes
    elif tag in ("td", "th"):
        for name in ("colspan", "rowspan"):
            value = element.get(name)
            if value and re.fullmatch(r"[1-9]\d?", value):
                attributes += f' {name}="{value}"'
    elif tag == "ol" and re.fullmatch(r"\d{1,6}", element.get("start") or ""):
        attributes += f' start="{element.get("start")}"'
    return f"<{tag}{attributes}>"


def _picture(element: etree._Element, base_url: str) -> tuple[str, str]:
    parent = element.getparent()
    is_offered = parent is not None and parent.tag == "picture"
    sources = map(_attributes, parent.iterchildren("source")) if parent is not None and is_offered else ()
    return picture_tag(_attributes(element), sources, base_url)


def _attributes(element: etree._Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.items()}


def _is_in_noscript(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag == "noscript"


def _has_other_picture(noscript: etree._Element, base_url: str, last_picture: str) -> bool:
    for element in noscript.iter("img"):
        _, src = _picture(element, base_url)
        if src:
            return src != last_picture
    return False
