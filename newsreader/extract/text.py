"""Clean HTML as plain text."""

import re
from typing import cast

from lxml import etree

from newsreader.model.ids import CleanHtml

_PARAGRAPHS = frozenset(
    "p h1 h2 h3 h4 h5 h6 blockquote pre ul ol dl table figure div hr details summary caption".split()
)
_LINES = frozenset("li tr dt dd br".split())
_CELLS = frozenset({"td", "th"})
_SILENT = frozenset({"figcaption", "rt", "rp"})
_BREAK = "\x1e"
_LINE = "\x1f"


def text_of(html: CleanHtml) -> str:
    """Return the words of clean HTML: paragraphs parted by a blank line, lines of lists and tables by a line break.

    Captions of pictures are left out; ``pictures`` has them.
    """
    if "<" not in html and "&" not in html:
        return _tidy(html.replace("\n\n", _BREAK))
    try:
        parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True)
        root = cast("etree._Element | None", etree.fromstring(f"<html><body>{html}".encode(), parser))
    except (etree.LxmlError, ValueError):
        return ""
    if root is None:
        return ""
    out: list[str] = []
    in_pre = 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        mark = _BREAK if tag in _PARAGRAPHS else _LINE if tag in _LINES else " " if tag in _CELLS else ""
        if mark:
            out.append(mark)
        if event == "start":
            if tag in _SILENT:
                walk.skip_subtree()
                continue
            in_pre += tag == "pre"
            if element.text:
                out.append(element.text.replace("\n", _LINE) if in_pre else element.text)
        else:
            in_pre -= tag == "pre"
            if element.tail:
                out.append(element.tail.replace("\n", _LINE) if in_pre else element.tail)
    return _tidy("".join(out))


def _tidy(text: str) -> str:
    paragraphs = []
    for paragraph in text.split(_BREAK):
        lines = [re.sub(r"\s+", " ", line).strip() for line in paragraph.split(_LINE)]
        if kept := "\n".join(line for line in lines if line):
            paragraphs.append(kept)
    return "\n\n".join(paragraphs)
