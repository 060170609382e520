"""When an article was published and changed: every claim of the page, weighed by who says it and how exactly."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Any

from newsreader.extract.claims import jsonld
from newsreader.extract.claims.dates import read_date, readings, tells_time, tells_zone
from newsreader.extract.claims.evidence import Evidence
from newsreader.extract.claims.metas import Metas, first
from newsreader.extract.claims.printed_dates import printed_changes, printed_dates, printed_month
from newsreader.extract.tree import Element

_DATA_WEIGHTS = (("datePublished", 9.0), ("uploadDate", 2.0), ("dateCreated", 1.5))
"""JSON-LD outweighs ``meta`` and a printed day together: pages that are dated anew keep the first day there alone."""
_OF_AN_ARTICLE = 5.0
"""What another article of the page's JSON-LD weighs: it may be the same one, told by another plug-in."""
_MOST_ARTICLES = 20
_META_WEIGHTS = (
    (5.5, "article:published_time og:published_time og:article:published_time"),
    (
        4.5,
        "datepublished published_at pubdate pub_date publishdate publish-date published-date published_date "
        "parsely-pub-date sailthru.date date.issued dc.date.issued dcterms.issued article.published article:published "
        "publication_date originalpublicationdate article_date_original citation_publication_date "
        "iso-8601-publish-date cxenseparse:recs:publishtime cxenseparse:publishtime",
    ),
    (2.4, "date dc.date dcterms.date dcterms.created dc.date.created created published-time last-updated-date"),
)
"""Names of ``meta`` and what they weigh: those of publication more than those that may be of anything."""
_ADDRESS = 1.5
_MODIFIED = (
    "article:modified_time og:updated_time datemodified dcterms.modified lastmod last-modified article.updated "
    "modified-date modified_date article:modified dc.date.modified lastmodified updated updated_time"
).split()
_MIDNIGHT = re.compile(r"(?<!\d)(?:0?0|12|24)\s?[:h時시.]\s?00|T0000")
_EXACT = 2
_SAME = timedelta(hours=36)
"""How far two claims of the same day may be apart: one tells midnight, the other another zone."""


@dataclass(frozen=True, slots=True)
class Dates:
    """When an article was published and changed, and who says so."""

    published: datetime | None = None
    modified: datetime | None = None
    evidence: Evidence | None = None
    changed_evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class _Claim:
    moment: datetime
    weight: float
    evidence: Evidence
    exactness: int
    """0 tells the day, 1 the time as well, 2 the zone too."""


def read_dates(
    root: Element,
    article: Mapping[str, Any],
    others: Sequence[str],
    metas: Metas,
    zone: tzinfo | None,
    heading: Element | None,
    url: str,
    month_first: bool = False,
) -> Dates:
    """Weigh the claims: the day for which most kinds of evidence speak, told by the most exact claim of that day.

    ``others`` are the days of publication that the page's JSON-LD tells of all its articles. ``month_first`` is how the
    page's readers write a day of digits; the other order counts where other claims bear it out. A page that tells only
    when it was changed was published then, as far as its readers know.
    """
    claims = list(_data_claims(article, others, metas, zone, url, month_first))
    if not _is_settled(claims):
        claims += _printed_claims(root, zone, heading, month_first)
    changes = [(jsonld.text(article.get("dateModified")), Evidence.JSON_LD)]
    changes += [(first(metas, name), Evidence.META) for name in _MODIFIED]
    changed = [claim for text, told_by in changes for claim in _read(text, 0.0, told_by, zone, month_first)]
    best = _best(claims) or _best(changed)
    if best is None:
        best = _best(list(_read(printed_month(root), 0.0, Evidence.PRINTED, zone, month_first)))
    published = best.moment if best is not None else None
    near = ((_near(text, published, zone, month_first), told_by) for text, told_by in changes)
    modified, changed_by = next((claim for claim in near if claim[0] is not None), (None, Evidence.PRINTED))
    if modified is None:
        printed = (read_date(text, zone, month_first) for text in printed_changes(root, heading))
        modified = next((c for c in printed if c is not None and (published is None or c >= published)), None)
    evidence = best.evidence if best is not None else None
    return Dates(published, modified, evidence, changed_by if modified is not None else None)


def date_in_address(url: str, zone: tzinfo | None) -> datetime | None:
    """Return the date that an address tells (``/2024/05/12/``, ``-20240512093012345.htm``), aware."""
    return read_date(_in_address(url), zone)


def _data_claims(
    article: Mapping[str, Any],
    others: Sequence[str],
    metas: Metas,
    zone: tzinfo | None,
    url: str,
    month_first: bool,
) -> Iterator[_Claim]:
    told = [(jsonld.text(article.get(name)), weight, Evidence.JSON_LD) for name, weight in _DATA_WEIGHTS]
    if told[0][0]:
        told += [(text, _OF_AN_ARTICLE, Evidence.JSON_LD) for text in others[:_MOST_ARTICLES]]
    told += [(first(metas, name), weight, Evidence.META) for weight, names in _META_WEIGHTS for name in names.split()]
    told.append((_in_address(url), _ADDRESS, Evidence.ADDRESS))
    for text, weight, evidence in told:
        yield from _read(text, weight, evidence, zone, month_first)


def _printed_claims(root: Element, zone: tzinfo | None, heading: Element | None, month_first: bool) -> Iterator[_Claim]:
    for line in printed_dates(root, heading):
        yield from _read(line.text, line.weight, Evidence.PRINTED, zone, month_first)


def _is_settled(claims: Sequence[_Claim]) -> bool:
    """Tell whether no printed date could outvote what the page's data tell, nor tell it more exactly.

    That is so of JSON-LD's day of publication with its time and zone, where ``meta`` and the address tell no other.
    """
    first = next(iter(claims), None)
    if first is None or first.evidence is not Evidence.JSON_LD or first.exactness < _EXACT:
        return False
    days = [claim for claim in claims if claim.weight >= _DATA_WEIGHTS[0][1] or claim.evidence is not Evidence.JSON_LD]
    sides = sum(abs(claim.moment - first.moment) < _SAME for claim in days)
    return first.weight == _DATA_WEIGHTS[0][1] and sides == len(days)


def _read(text: str, weight: float, evidence: Evidence, zone: tzinfo | None, month_first: bool) -> Iterator[_Claim]:
    """Yield what a text may mean as a date; nothing where it is none."""
    for moment in readings(text, zone, month_first) if text else ():
        is_timed = tells_time(text) and _holds(moment, text)
        exactness = int(is_timed) + int(is_timed and tells_zone(text))
        yield _Claim(moment, weight, evidence, exactness)


def _holds(moment: datetime, text: str) -> bool:
    """Tell whether a moment has the time of day that its text tells: a time that was not understood leaves midnight."""
    is_midnight = not (moment.hour or moment.minute or moment.second)
    return not is_midnight or _MIDNIGHT.search(text) is not None


def _best(claims: Sequence[_Claim]) -> _Claim | None:
    """Return the claim to believe: the most exact one of the day for which most speaks."""
    if not claims:
        return None
    place = max(
        range(len(claims)), key=lambda number: (_support(claims[number], claims), claims[number].weight, -number)
    )
    base = claims[place]
    alike = [claim for claim in claims if abs(claim.moment - base.moment) < _SAME and claim.exactness >= base.exactness]
    return max(alike, key=lambda c: (c.moment.date() == base.moment.date(), c.exactness, c.weight)) if alike else base


def _support(claim: _Claim, claims: Sequence[_Claim]) -> float:
    """Return what speaks for a claim's day: each kind of evidence once, by its weightiest claim."""
    support: dict[Evidence, float] = {}
    for other in claims:
        if abs(other.moment - claim.moment) < _SAME:
            support[other.evidence] = max(support.get(other.evidence, 0.0), other.weight)
    return sum(support.values())


def _near(text: str, published: datetime | None, zone: tzinfo | None, month_first: bool) -> datetime | None:
    """Return the reading of a date of change that lies nearest the day of publication."""
    found = readings(text, zone, month_first) if text else []
    return min(found, key=lambda moment: abs(moment - published) if published else timedelta()) if found else None


def _in_address(url: str) -> str:
    """Return the date in an address such as ``/2020/07/14/`` or ``-20200714180512345.htm``, or an empty text."""
    path = url.split("?")[0]
    if found := re.search(r"/(20\d\d|19\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/._-]|$)", path):
        return f"{found[1]}-{found[2]}-{found[3]}"
    if found := re.search(
        r"[-_/](20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:([01]\d|2[0-3])([0-5]\d)([0-5]\d)\d{0,3})?(?=\D|" r"$)",
        path,
    ):
        return f"{found[1]}-{found[2]}-{found[3]}" + (f"T{found[4]}:{found[5]}:{found[6]}" if found[4] else "")
    return ""
