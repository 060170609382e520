"""Footnotes and lists of sources: however full of links, they are the text's own and no list of other articles."""

import re

from newsreader.extract.tree import Element, short_words, tag_of

_NOTE = re.compile(r"(?:cite_?note|fn|footnote|endnote|user-content-fn|bib|ref)[\d:_-]", re.I)
_MARK = 3
"""Characters of the mark that leads back: an arrow, a letter, a number; a table of contents links whole headings."""
_SHARE = 0.5
"""The share of a list's points that lead back to where the text has their marks."""


def are_notes(element: Element) -> bool:
    """Tell whether an element holds notes: points that are marked as such, or that lead back to a place in the text."""
    points = [element] if tag_of(element) == "li" else list(element.iter("li"))
    return bool(points) and sum(map(_is_note, points)) >= _SHARE * len(points)


def _is_note(point: Element) -> bool:
    if _NOTE.match(point.get("id") or ""):
        return True
    links = (link for link in point.iter("a") if (link.get("href") or "").startswith("#"))
    return any(0 < len(short_words(link, _MARK)) <= _MARK for link in links)
