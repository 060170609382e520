"""The body without what is no article: share bars, newsletters, author boxes, advertising, menus, empty elements."""

import re

from newsreader.extract.body.boxes import drop_boxes
from newsreader.extract.body.names import is_lead
from newsreader.extract.body.notices import drop_notices, drop_repeats
from newsreader.extract.body.pull_quotes import drop_pull_quotes
from newsreader.extract.tree import Element, drop, is_inside, is_within, names_of, tag_of, words_of

_HEAD = re.compile(r"(?:^|[\s_-])(?:article|content|story|post|page|main|entry)[\w-]*-?_*(?:head(?:er|line)?|title)")
_HEADLINE = 160
"""Characters of the longest headline."""
_ABOVE = 80
"""Characters of a line over the headline that is no text of the article."""


def tidy_body(body: Element, title: str, base: str) -> None:
    """Take out of the body what does not belong to the article; figures stay."""
    drop_boxes(body, base)
    drop_notices(body, title)
    drop_repeats(body)
    drop_pull_quotes(body)
    _drop_empty(body)
    drop_trailing_headings(body)


def drop_above_heading(body: Element, heading: Element | None) -> None:
    """Take out what stands over the headline, where the body holds it: the section, a date, tools. Figures stay."""
    if heading is None or heading is body:
        return
    if not is_within(heading, body):
        _mark_other_headline(body)
        return
    node = heading
    while node is not body:
        for element in list(node.itersiblings(preceding=True)):
            if not isinstance(element.tag, str) or next(element.iter("img", "figure"), None) is not None:
                continue
            if len(words_of(element)) <= _ABOVE and not is_lead(element):
                drop(element)
        parent = node.getparent()
        if parent is None:
            return
        node = parent


def _mark_other_headline(body: Element) -> None:
    """Give the first rank to the headline that a page prints over its text, where its first one is for search engines.

    Such a page has its ``h1`` in a menu, under other words; what the header of its article holds is the headline again.
    """
    before = 0
    for element in body.iter("h1", "h2", "h3", "p", "li"):
        text = words_of(element)
        if tag_of(element) in ("p", "li"):
            before += len(text)
        elif text and len(text) <= _HEADLINE and not text.endswith(".") and not is_lead(element):
            if _is_in_head(element, body) and before <= _ABOVE and not _is_of_an_entry(element, body):
                element.tag = "h1"
            return
        if before > _ABOVE:
            return


def _is_in_head(element: Element, body: Element) -> bool:
    """Tell whether a heading stands in an article's header, or alone in an element named for a headline."""
    parent = element.getparent()
    if is_inside(element, ("header",), body):
        return True
    names = f"{names_of(element)} {names_of(parent) if parent is not None and parent is not body else ''}"
    return _HEAD.search(names) is not None


def _is_of_an_entry(element: Element, body: Element) -> bool:
    """Tell whether a heading is that of one of the articles that the body is made of, as in a live report."""
    article = next((node for node in element.iterancestors("article") if is_within(node, body)), None)
    return article is not None and article is not body and next(article.itersiblings("article"), None) is not None


def _drop_empty(body: Element) -> None:
    for element in reversed(list(body.iter())):
        if element is body or not isinstance(element.tag, str):
            continue
        if tag_of(element) in ("img", "br", "hr", "td", "th", "wbr", "source") or len(element):
            continue
        if not (element.text or "").strip():
            drop(element)


def drop_trailing_headings(body: Element) -> None:
    """Take out the headings that nothing follows."""
    for element in reversed(
        list(body.iter("h2", "h3", "h4", "h5", "h6", "p", "figure", "ul", "div", "table", "blockquote", "pre"))
    ):
        if tag_of(element) in ("h2", "h3", "h4", "h5", "h6"):
            drop(element)
        elif words_of(element) or tag_of(element) == "figure" or next(element.iter("figure"), None) is not None:
            return
