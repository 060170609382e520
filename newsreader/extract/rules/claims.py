"""Headline, byline and day of publication where a site rule points to them, weighed against what the page tells."""

import re
from datetime import datetime, timedelta

from newsreader.extract.claims.byline import Byline
from newsreader.extract.claims.dates import VIETNAM, read_date, tells_time
from newsreader.extract.claims.evidence import Evidence
from newsreader.extract.claims.metadata import Metadata
from newsreader.extract.claims.people import is_house, is_person, people
from newsreader.extract.rules.places import Places
from newsreader.extract.tree import Element, drop, short_words, words_of
from newsreader.model.text import fold, nfc
from newsreader.model.urls import host_of

_HEADLINE = range(3, 401)
_LINE = 160
"""Characters of a byline or a date as printed."""
_ALIKE = 0.5
"""The share of a headline's words that the page's other titles must have too, where they are told and not guessed."""
_GUESSED = (None, Evidence.PRINTED, Evidence.ADDRESS)
_SAME = timedelta(hours=36)


def hear_rule(meta: Metadata, places: Places, root: Element, url: str) -> None:
    """Put what a rule points to in the place of what was found otherwise, where nothing speaks against it."""
    _hear_headline(meta, places, root)
    _hear_byline(meta, places, root)
    _hear_published(meta, places, root, url)


def drop_byline(body: Element, meta: Metadata, places: Places) -> None:
    """Take the lines out of the body from which a rule's byline was read: they are no text."""
    if meta.byline.evidence is not Evidence.SITE_RULE:
        return
    for elements in places.each("byline", body):
        for element in elements:
            if names := _names([element], meta.houses):
                _drop_line(element, body, names)


def _drop_line(element: Element, body: Element, names: list[str]) -> None:
    """Drop a line that holds these names and no sentence beside them."""
    text = words_of(element)
    parent = element.getparent()
    while parent is not None and parent is not body and words_of(parent) == text:
        element, parent = parent, parent.getparent()
    if element is not body and len(text) <= 2 * sum(len(name) for name in names) + 20:
        drop(element)


def _hear_headline(meta: Metadata, places: Places, root: Element) -> None:
    whole = words_of(next(root.iter("title"), None))
    is_told = meta.told_by.get("title") not in _GUESSED or _share(meta.title, whole) >= _ALIKE
    for elements in places.each("headline", root):
        for element in elements:
            text = nfc(words_of(element))
            if len(text) in _HEADLINE and (not is_told or _share(text, f"{meta.title} {whole}") >= _ALIKE):
                meta.heading, meta.title, meta.told_by["title"] = element, text, Evidence.SITE_RULE
                return


def _share(text: str, titles: str) -> float:
    words = frozenset(re.findall(r"\w+", fold(text)))
    return len(words & frozenset(re.findall(r"\w+", fold(titles)))) / max(1, len(words))


def _hear_byline(meta: Metadata, places: Places, root: Element) -> None:
    for elements in places.each("byline", root):
        if names := _names(elements, meta.houses):
            meta.byline = Byline(tuple(names), Evidence.SITE_RULE)
            return


def _names(elements: list[Element], houses: list[str]) -> list[str]:
    """Return the people whom elements name, none where one of the lines is no byline."""
    names = people(text for element in elements if (text := short_words(element, _LINE)))
    names = [name for name in names if not is_house(name, houses)]
    return names if all(is_person(name) for name in names) else []


def _hear_published(meta: Metadata, places: Places, root: Element, url: str) -> None:
    is_vietnamese = any(claim.lower().startswith("vi") for claim in meta.languages) or host_of(url).endswith(".vn")
    for elements in places.each("published", root):
        for element in elements:
            text = element.get("datetime") or element.get("content") or short_words(element, _LINE)
            moment = read_date(text, VIETNAM if is_vietnamese else None) if text else None
            if moment is not None and _is_better(moment, text, meta):
                meta.published, meta.told_by["published"] = moment, Evidence.SITE_RULE
                return


def _is_better(moment: datetime, text: str, meta: Metadata) -> bool:
    """Tell whether a date says more than the one that was found: that was guessed, or told the day alone."""
    if meta.published is None or meta.told_by.get("published") in _GUESSED:
        return True
    is_day_alone = (meta.published.hour, meta.published.minute) == (0, 0)
    return is_day_alone and tells_time(text) and abs(moment - meta.published) < _SAME
