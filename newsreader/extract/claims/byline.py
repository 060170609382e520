"""Who wrote the article: what the page's data tell, and which of its voices is believed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from newsreader.extract.claims import jsonld
from newsreader.extract.claims.evidence import Evidence
from newsreader.extract.claims.metas import Metas
from newsreader.extract.claims.people import is_house, people

_METAS = (
    "dc:creator", "dc.creator", "dcterms.creator", "author", "articleauthor", "parsely-author", "sailthru.author",
    "article:author", "og:article:author", "byl", "cxenseparse:author", "citation_author", "article.author",
)  # fmt: skip
_ACCOUNT = re.compile(r"[a-z][a-z0-9]*[._][a-z0-9._]+|[a-z]+\d+|u/\w+")
"""What somebody logs in with: ``ada.holm``, ``aholm2``."""


@dataclass(frozen=True, slots=True)
class Byline:
    """The names that one kind of evidence tells.

    ``is_house`` where no person is named: all are the publisher's own, an account's, or a list of who made the page.
    """

    names: tuple[str, ...] = ()
    evidence: Evidence | None = None
    is_house: bool = False


def told_byline(linked: Mapping[str, Any], marked: Mapping[str, Any], metas: Metas, houses: Sequence[str]) -> Byline:
    """Return the authors that JSON-LD, microdata or ``meta`` tell: people before the publisher's own name."""
    first = Byline()
    for evidence, raw in _told(linked, marked, metas):
        names = tuple(name for name in people(raw) if not name.startswith("http"))
        if not names:
            continue
        told = Byline(names, evidence, _names_nobody(names, houses))
        if not told.is_house:
            return told
        first = first if first.names else told
    return first


def _names_nobody(names: Sequence[str], houses: Sequence[str]) -> bool:
    is_credits = any(re.match(r"\w[\w ]*:\s", name) for name in names)
    return is_credits or all(is_house(name, houses) or _ACCOUNT.fullmatch(name) is not None for name in names)


def settled_byline(told: Byline, printed: Sequence[str], signed: Sequence[str], houses: Sequence[str]) -> Byline:
    """Weigh the voices: people told, then printed, then signed; the publisher's own name where nobody is named."""
    on_page = Byline(
        _without_houses(printed, houses), Evidence.PRINTED, all(is_house(name, houses) for name in printed)
    )
    under_text = Byline(_without_houses(signed, houses), Evidence.SIGNATURE)
    voices = [told, on_page, under_text]
    people_first = [voice for voice in voices if not voice.is_house] + [voice for voice in voices if voice.is_house]
    return next((voice for voice in people_first if voice.names), Byline())


def _without_houses(names: Sequence[str], houses: Sequence[str]) -> tuple[str, ...]:
    """Return the names without the publisher's own beside them: ``Ada Holm / The River Post``."""
    return tuple(name for name in names if not is_house(name, houses)) or tuple(names)


def _told(linked: Mapping[str, Any], marked: Mapping[str, Any], metas: Metas) -> Iterator[tuple[Evidence, list[str]]]:
    for evidence, data in ((Evidence.JSON_LD, linked), (Evidence.MICRODATA, marked)):
        names = jsonld.names(data.get("author")) or jsonld.names(data.get("creator"))
        yield evidence, [jsonld.text(name) for name in names]
    for name in _METAS:
        if values := metas.get(name):
            yield Evidence.META, list(values)
