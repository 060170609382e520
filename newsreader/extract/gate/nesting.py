"""Hostile nesting is made flat before a parser sees it.

libxml2 drops everything below 2,048 levels, html5ever takes quadratic time; a page has thirty levels.
"""

import re
from collections import Counter

DEPTH = 200
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]{0,40})[^<>]*>")
_EDGES = re.compile(r"<(?:/([a-zA-Z][^\s/<>]{0,40})[^<>]*>|([a-zA-Z][^\s/<>]{0,40}))")
_HOLLOW = re.compile(r"<(source|track|wbr|embed|keygen)(?=[\s/>])([^<>]*?)/?>", re.I)
"""Void in HTML5, unknown as such to libxml2, which would put what follows into them."""
_UNCOUNTED = frozenset(
    "p li td th tr dt dd option optgroup thead tbody tfoot colgroup rp rt br hr img input meta "
    "link base area col embed "
    "source track wbr param keygen html head body".split()
)
_PARTS = frozenset("li td th tr dt dd option optgroup thead tbody tfoot colgroup rp rt".split())
"""Parts of what was cut: cut with it."""
_COUNTED_THOUGH_CLOSED = frozenset(
    "div span a b i u s em strong font big small section article aside main header footer nav "
    "ul ol dl table blockquote "
    "figure center pre code form label button ins del sub sup details summary".split()
)
"""HTML knows no ``<div/>``: it opens a div. Foreign elements such as ``<path/>`` do end there."""


def readied(html: str) -> str:
    """Return the HTML as libxml2 reads it rightly: no hostile nesting, elements that hold nothing closed."""
    return flattened(_HOLLOW.sub(r"<\1\2></\1>", html))


def _may_be_deep(html: str) -> bool:
    """Tell whether more elements might be open at once than are let pass; quick, and never wrongly no.

    An end counts where an element of its name is open: parsers pass over others.
    """
    depth = 0
    open_: dict[str, int] = {}
    for closed, opened in _EDGES.findall(html):
        if opened:
            if opened not in _UNCOUNTED:
                name = opened.lower()
                open_[name] = open_.get(name, 0) + 1
                depth += 1
                if depth > DEPTH:
                    return True
        elif depth:
            name = closed.lower()
            if open_.get(name):
                open_[name] -= 1
                depth -= 1
    return False


def flattened(html: str) -> str:
    """Return the HTML without the tags of elements nested deeper than 200 levels; their text stays in place."""
    if html.count("<") < DEPTH or not _may_be_deep(html):
        return html
    open_: list[str] = []
    counts: Counter[str] = Counter()
    cuts: list[tuple[int, int]] = []
    for match in _TAG.finditer(html):
        name = match[2].lower()
        if len(open_) > DEPTH and name in _PARTS:
            cuts.append(match.span())
            continue
        if name in _UNCOUNTED or (name not in _COUNTED_THOUGH_CLOSED and match[0].endswith("/>")):
            continue
        if not match[1]:
            open_.append(name)
            counts[name] += 1
        elif not counts[name]:
            continue  # the end of nothing
        if len(open_) > DEPTH:
            cuts.append(match.span())
        if match[1]:
            _close(name, open_, counts)
    if not cuts:
        return html
    out: list[str] = []
    start = 0
    for begin, end in cuts:
        out.append(html[start:begin])
        start = end
    return " ".join([*out, html[start:]])


def _close(name: str, open_: list[str], counts: Counter[str]) -> None:
    """End the innermost element of a name, and with it what was left open inside."""
    while True:
        ended = open_.pop()
        counts[ended] -= 1
        if ended == name:
            return
