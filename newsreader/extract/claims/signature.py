"""The line with which an article's text ends: who wrote it, or which agency it is from."""

import re
from itertools import pairwise

from newsreader.extract.body.ends import is_offer
from newsreader.extract.body.names import is_furniture
from newsreader.extract.claims.people import agency_of, is_full_name, is_person, people
from newsreader.extract.claims.printed_byline import is_named_for_authors
from newsreader.extract.tree import Element, drop, is_inside, names_of, tag_of, words_of

_INLINE = frozenset(("strong", "b", "em", "i", "span", "a", "font", "u"))

_EDITED = re.compile(r"[(（]?(?:责编|责任编辑|責任編輯|编辑|編輯|记者|記者)\s*[:：]\s*([^:：]{2,40}?)[)）]?")
"""The line with which a Chinese text ends: its reporters or editors, ``(责编：…)``."""
_NAME_WORDS = 4
_OPENING = 4
"""Paragraphs among which a name may stand over the text: short ones, a lead's lines, come before it."""
_LONG = 120
"""Characters that make a paragraph of the text."""

_LAST = 6
"""Lines of the text's end that are looked at."""


def take_signature(body: Element) -> tuple[list[str], str]:
    """Return the people and the agency that sign the text; take the line out.

    Under the text stands ``Hoàng Phúc`` or ``Theo TTXVN``; over it, as some papers do, a name alone in bold.
    """
    names, agency = _signed_under(body)
    return (names, agency) if names or agency else (_signed_over(body), "")


def _signed_over(body: Element) -> list[str]:
    paragraphs = [element for element in body.iter("p") if words_of(element)][: _OPENING + 1]
    for element, following in pairwise(paragraphs):
        text = words_of(element)
        if len(text) >= _LONG:
            break
        if len(words_of(following)) < _LONG or not _is_bold(element):
            continue
        names = people([text]) if len(text) <= 80 and not text.endswith((":", "?", "!", ".")) else []
        if names and all(is_full_name(name) and len(name.split()) <= 3 for name in names):
            drop(element)
            return names
    return []


def _signed_under(body: Element) -> tuple[list[str], str]:
    for element in reversed(_last_lines(body)):
        text = words_of(element)
        if is_offer(text):
            continue
        if len(text) > 60:
            break
        if not _fills_its_line(element, text) or not _is_signed(element, text):
            continue
        plain = told[1] if (told := _EDITED.fullmatch(text)) else text.strip(" .")
        plain = plain.strip("()（）") if plain.startswith(("(", "（")) else plain
        agency = agency_of(plain)
        names = [name for name in people([plain]) if is_person(name) and name != agency and _is_short(name)]
        if not names and not agency:
            continue
        drop(element)
        return [name for name in names if not (agency and agency in name)], agency
    return [], ""


def _last_lines(body: Element) -> list[Element]:
    lines: list[Element] = []
    for element in reversed(list(body.iter("p", "div", "strong", "b", "em", "td", "span"))):
        if (
            next(element.iterdescendants("p", "div", "figure"), None) is None
            and words_of(element)
            and not is_inside(element, ("figure", "blockquote", "table"), body)
        ):
            lines.append(element)
            if len(lines) == _LAST:
                break
    return lines[::-1]


def _fills_its_line(element: Element, text: str) -> bool:
    """Tell whether nothing else stands in the element's paragraph, however many inline elements are between."""
    while tag_of(element) in _INLINE:
        parent = element.getparent()
        if parent is None:
            return True
        if words_of(parent) != text:
            return False
        element = parent
    return True


def _is_signed(element: Element, text: str) -> bool:
    is_sentence = text.endswith((":", "?", "!")) or (text.endswith(".") and len(text.split()) > _NAME_WORDS)
    if is_sentence or is_furniture(element):
        return False
    place = (element.get("style") or "") + (element.get("align") or "") + names_of(element)
    return (
        is_named_for_authors(element)
        or "right" in place
        or bool(re.match(r"^\(?(?:theo|tổng hợp|by)\s", text, re.I))
        or (_is_bold(element) and len(text.split()) <= 6)
        or _EDITED.fullmatch(text) is not None
    )


def _is_short(name: str) -> bool:
    """Tell whether a name without capitals, which may be any word, is as short as names are."""
    return name.isascii() or name[0].isupper() or len(name) <= 5


def _is_bold(element: Element) -> bool:
    text = words_of(element)
    if tag_of(element) in ("strong", "b"):
        return True
    bold = sum(
        len(words_of(b)) for b in element.iter("strong", "b") if next(b.iterancestors("strong", "b"), None) is None
    )
    return bool(text) and bold >= 0.9 * len(text)
