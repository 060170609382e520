"""When an article was published and changed: every claim of the page, weighed by how exact it is."""

import re
from datetime import UTC, datetime, tzinfo
from typing import Any

from newsreader.extract import jsonld
from newsreader.extract.dates import read_date, tells_time, tells_zone
from newsreader.extract.tree import Element, names_of, short_words, tag_of, words_of

_PUBLISHED = tuple(
    "article:published_time datepublished og:published_time og:article:published_time pubdate publishdate "
    "parsely-pub-date sailthru.date dc.date.issued dcterms.created dcterms.date dc.date article.published "
    "date publish-date publication_date cxenseparse:recs:publishtime article:published last-updated-date "
    "originalpublicationdate dcterms.issued citation_publication_date cxenseparse:publishtime "
    "iso-8601-publish-date dc.date.created article_date_original".split()
)
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "lastmod",
    "last-modified",
    "article.updated",
)
_DATE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:date\w*|time\w*|publish\w*|posted\w*|ngay\w*|pub-?date|entry-?date|meta-?time|"
    r"datum|fecha|post-?meta|created|updated)(?=$|[\s_-])"
)
_CHANGED = re.compile(
    r"\b(?:updated|last updated|modified|cập nhật(?: lần cuối)?(?: lúc)?|aktualisiert|mis à jour|actualizado|"
    r"aggiornato)\s*(?:on|at|am|le|il|el)?\s*:?\s*(.{0,12}\d.{4,50}[\d)])$",
    re.I,
)
_NEAR = 120
"""Elements after the headline among which a page says when it was changed."""


def read_dates(
    root: Element,
    article: dict[str, Any],
    metas: dict[str, str],
    zone: tzinfo | None,
    heading: Element | None,
    url: str,
) -> tuple[datetime | None, datetime | None]:
    """Weigh the claims: the first that tells day, time and zone; then the first that tells a day and time; then any."""
    claims: list[str] = [jsonld.text(article.get(name)) for name in ("datePublished", "dateCreated", "uploadDate")]
    claims += [metas.get(name, "") for name in _PUBLISHED]
    claims += _time_elements(root)
    claims += _printed(root, heading)
    claims.append(_in_address(url))
    claims = [claim for claim in claims if claim and read_date(claim, zone) is not None]
    published = None
    if claims:
        first = read_date(claims[0], zone)
        same_day = [
            c for c in claims if (d := read_date(c, zone)) and first and abs((d - first).total_seconds()) < 36 * 3600
        ]
        best = next((c for c in same_day if tells_time(c) and tells_zone(c)), None)
        best = best or next((c for c in same_day if tells_time(c)), claims[0])
        published = read_date(best, zone)
        if published is not None and published.tzinfo is UTC and zone is not None and not tells_zone(best):
            published = published.replace(tzinfo=zone)
    modified_claims = [jsonld.text(article.get("dateModified")), *(metas.get(name, "") for name in _MODIFIED)]
    modified = next((moment for claim in modified_claims if claim and (moment := read_date(claim, zone))), None)
    if modified is None:
        changes = [read_date(claim, zone) for claim in _printed_changes(root, heading)]
        modified = next((c for c in changes if c is not None and (published is None or c >= published)), None)
    return published, modified


def _printed_changes(root: Element, heading: Element | None) -> list[str]:
    """Return when the page says near its headline that it was changed: ``Updated …``, ``(cập nhật: …)``."""
    found: list[str] = []
    passed = heading is None
    after = 0
    for element in root.iter():
        passed = passed or element is heading
        if not passed or tag_of(element) in ("script", "style", "a", "option", "aside", "nav", "footer", ""):
            continue
        after += 1
        if after > _NEAR:
            break
        if len(element) > 8:
            continue
        if tag_of(element) == "time" and re.search(r"(?:^|[\s_-])(?:updated|modified)(?=$|[\s_-])", names_of(element)):
            found.append(element.get("datetime") or words_of(element))
        elif told := _CHANGED.search(short_words(element, 160)):
            found.append(told[1])
    return found


def _in_address(url: str) -> str:
    """Return the date in an address such as ``/2020/07/14/`` or ``-20200714180512345.htm``, or an empty text."""
    path = url.split("?")[0]
    if found := re.search(r"/(20\d\d|19\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=\D|$)", path):
        return f"{found[1]}-{found[2]}-{found[3]}"
    if found := re.search(
        r"[-_/](20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:([01]\d|2[0-3])([0-5]\d)([0-5]\d)\d{0,3})?(?=\D|" r"$)",
        path,
    ):
        return f"{found[1]}-{found[2]}-{found[3]}" + (f"T{found[4]}:{found[5]}:{found[6]}" if found[4] else "")
    return ""


def _time_elements(root: Element) -> list[str]:
    found: list[tuple[int, str]] = []
    for element in root.iter("time", "span", "div", "p", "abbr", "meta", "relative-time", "b"):
        is_published = "datepublished" in (element.get("itemprop") or "").lower() or element.get("pubdate") is not None
        if tag_of(element) != "time" and not is_published:
            continue
        if next(element.iterancestors("aside", "nav", "footer", "li"), None) is not None and not is_published:
            continue
        text = element.get("datetime") or element.get("content") or words_of(element)
        if text:
            found.append((0 if is_published else 1, text))
    return [text for _, text in sorted(found, key=lambda item: item[0])[:6]]


def _printed(root: Element, heading: Element | None) -> list[str]:
    """Return the dates printed near the headline, those in elements named for dates first."""
    named: list[str] = []
    plain: list[str] = []
    passed = heading is None
    for count, element in enumerate(root.iter()):
        passed = passed or element is heading
        if count > 20000:
            break
        tag = tag_of(element)
        if tag in ("script", "style", "a", "option", "html", "body", "head", "title") or not tag:
            continue
        if len(element) > 8:
            continue
        text = short_words(element, 120)
        if len(text) < 8 or not re.search(r"\d{4}", text):
            continue
        if _DATE_NAMES.search(names_of(element)):
            named.append(text)
        elif (
            passed
            and len(plain) < 3
            and re.search(r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}", text)
            and len(text) < 60
        ):
            plain.append(text)
        if len(named) >= 6:
            break
    return named + plain
