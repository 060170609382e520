"""The dates that a page prints: ``time`` elements, dates beside the headline, those that say that it was changed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsreader.extract.claims.months import MONTHS
from newsreader.extract.claims.places import around, stands_elsewhere
from newsreader.extract.lists.comments import comment_sections
from newsreader.extract.tree import Element, names_of, short_words, tag_of, words_of

_NAMED = re.compile(
    r"(?:^|[\s_-])(?:date\w*|time\w*|publish\w*|posted\w*|ngay\w*|pub-?date|entry-?date|meta-?time|"
    r"datum|fecha|post-?meta|created|updated)(?=$|[\s_-])"
)
_CHANGE_NAMES = re.compile(r"(?:^|[\s_-])(?:updated|modified|changed)(?=$|[\s_-])")
_PUBLISHED = re.compile(
    r"\b(?:published|posted|first published|veröffentlicht|publié|publicado|pubblicato|publicerad|publisert|udgivet|"
    r"gepubliceerd|đăng (?:lúc|ngày)|xuất bản|опубликовано|yayınlanma|diterbitkan)\b",
    re.I,
)
_CHANGED_WORDS = (
    r"(?:updated|last updated|last modified|modified|last reviewed|reviewed|cập nhật(?: lần cuối)?(?: lúc)?|"
    r"aktualisiert|stand|mis à jour|actualizado|atualizado|aggiornato|uppdaterad|oppdatert|opdateret|bijgewerkt|"
    r"güncellenme|обновлено|更新)"
)
_CHANGED = re.compile(_CHANGED_WORDS + r"\s*(?:on|at|am|le|il|el)?\s*:?\s*(.{0,12}\d.{4,50}[\d)])$", re.I)
_SAYS_CHANGED = re.compile(r"(?:^|\W)" + _CHANGED_WORDS + r"(?:\W|$)", re.I)
_NO_DATE = re.compile(r"©|\(c\)|copyright|all rights|bản quyền|alle rechte|tous droits", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d|\d{1,2}[./]\d{1,2}[./]\d{2}(?!\d)")
_PLAIN_DATE = re.compile(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}|\d{4}\s?[-/.年년]\s?\d{1,2}|"
    r"\d{1,2}\S{0,3}[\s-]+(?:de )?[^\W\d_]{3,12}\.?,?[\s-]+(?:de )?\d{4}|"
    r"[^\W\d_]{3,12}\.? \d{1,2}\S{0,2},? \d{4}"
)
_MONTH = re.compile(r"\b([^\W\d_]{3,12})\.?,? ((?:19|20)\d\d)$")
_NO_LINE = frozenset(("", "script", "style", "a", "option", "html", "body", "head", "title", "meta", "h1", "h2"))
_BEFORE = 40
_AFTER = 120
"""Elements before and after the headline among which a page says when it was published or changed."""
_MOST_LINES = 40
_BARE = 40
"""Letters of a line that is a date and little else."""
_PARTS = 3
"""Elements that a line telling a month has at most."""
_PER_ELEMENT = 0.008
"""What a date loses with every element between it and the headline: of two near ones the nearer is the article's."""
_OF_CHANGE = 0.4
"""What is left of a date's weight where the page says that it is that of a change."""


@dataclass(frozen=True, slots=True)
class DateLine:
    """A printed date: its text and how much speaks for its being the day of publication."""

    text: str
    weight: float


def printed_dates(root: Element, heading: Element | None) -> list[DateLine]:
    """Return the dates that the page prints, with their weights, in the page's order.

    Most weight has what the mark-up names the day of publication, then a date near the headline; little has one far
    from it, which may be another article's, and one that says that the article was changed. A comment's date has
    none; comments are looked for where a date outweighs the first one, which stands over them.
    """
    above = frozenset(heading.iterancestors()) if heading is not None else frozenset()
    found: list[tuple[Element, DateLine]] = []
    for element, distance in around(root, heading):
        lines = (_date_line(element, distance, above), _bare(element, distance, above))
        found += [(element, line) for line in lines if line]
        if len(found) >= _MOST_LINES:
            break
    weights = [line.weight for _, line in found]
    if not found or (len(found) > 1 and weights[0] >= max(weights)):
        return [line for _, line in found]
    comments = _in_comments(root)
    return [line for element, line in found if element not in comments]


def _in_comments(root: Element) -> frozenset[Element]:
    return frozenset(element for section in comment_sections(root) for element in section.iter())


def printed_changes(root: Element, heading: Element | None) -> Iterator[str]:
    """Yield when the page says near its headline that it was changed: ``Updated …``, ``(cập nhật: …)``."""
    for count, (element, distance) in enumerate(around(root, heading)):
        if not 0 <= (count if distance is None else distance) <= _AFTER or len(element) > 8:
            continue
        if tag_of(element) in _NO_LINE or tag_of(element) in ("aside", "nav", "footer"):
            continue
        if tag_of(element) == "time" and _CHANGE_NAMES.search(names_of(element)):
            yield element.get("datetime") or words_of(element)
        elif told := _CHANGED.search(short_words(element, 160)):
            yield told[1]


def printed_month(root: Element) -> str:
    """Return the first day of the month in which the page says that it was published or changed; empty if nowhere.

    For pages that tell no day anywhere: ``Last updated: June 2022``.
    """
    for element in root.iter("p", "div", "span", "li", "time", "td", "small"):
        text = short_words(element, _BARE) if len(element) <= _PARTS else ""
        found = _MONTH.search(text) if text else None
        if found and found[1].lower() in MONTHS and (_SAYS_CHANGED.search(text) or _PUBLISHED.search(text)):
            return f"1 {found[1]} {found[2]}"
    return ""


def _bare(element: Element, distance: int | None, above: frozenset[Element]) -> DateLine | None:
    """Return a date that is a line of its own after an element, without mark-up: ``<br> 3 May 2026 <br>``."""
    tail = element.tail
    if tail is None or not 8 <= len(tail) < 200 or not (text := " ".join(tail.split())) or len(text) > _BARE:
        return None
    if not _PLAIN_DATE.match(text) or _NO_DATE.search(text) or stands_elsewhere(element, above, is_sure=True):
        return None
    if distance is None:
        return DateLine(text, 0.4)
    return DateLine(text, 1.9 - _PER_ELEMENT * abs(distance)) if -_BEFORE <= distance <= _AFTER else None


def _date_line(element: Element, distance: int | None, above: frozenset[Element]) -> DateLine | None:
    if tag_of(element) == "meta":
        return None
    is_near = distance is not None and -_BEFORE <= distance <= _AFTER
    is_published = "datepublished" in (element.get("itemprop") or "").lower() or element.get("pubdate") is not None
    if tag_of(element) == "time" or is_published:
        text = element.get("datetime") or element.get("content") or words_of(element)
        weight = 4.0 if is_published else 3.0 if is_near else 0.8
    elif tag_of(element) in _NO_LINE or len(element) > 8:
        return None
    else:
        is_named = bool(_NAMED.search(names_of(element)))
        if not is_named and not is_near and distance is not None:
            return None
        text = short_words(element, 120)
        weight = _line_weight(text, is_named, is_near)
    if not text or weight <= 0 or len(text) > 200:
        return None
    if not is_published:
        if stands_elsewhere(element, above, is_near):
            return None
        weight *= _OF_CHANGE if _says_changed(element, text) else 1.0
    return DateLine(text, weight - (_PER_ELEMENT * abs(distance) if is_near and distance is not None else 0.0))


def _line_weight(text: str, is_named: bool, is_near: bool) -> float:
    if len(text) < 8 or not _YEAR.search(text) or _NO_DATE.search(text):
        return 0.0
    if _PUBLISHED.search(text):
        return 3.0 if is_near else 1.5
    if is_named:
        return 2.5 if is_near else 0.7
    if len(text) < 80 and _PLAIN_DATE.search(text):
        return 2.0 if is_near else 0.5
    return 0.0


def _says_changed(element: Element, text: str) -> bool:
    """Tell whether a date is that of a change: by its own words, its names, or those of the short line around it."""
    if _PUBLISHED.search(text):
        return False
    parent = element.getparent()
    around = short_words(parent, 60) if parent is not None else ""
    return bool(
        _SAYS_CHANGED.search(words_of(element)[:200])
        or (_SAYS_CHANGED.search(around) and not _PUBLISHED.search(around))
        or _CHANGE_NAMES.search(names_of(element))
    )
