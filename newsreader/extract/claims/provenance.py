"""Which rule or metadata gave each part of a page: what travels beside the parts."""

from dataclasses import replace

from newsreader.extract.claims.evidence import Evidence
from newsreader.extract.claims.language import settled_language
from newsreader.extract.claims.metadata import Metadata
from newsreader.model.article import PageParts

_OF_METADATA = ("title", "section", "site", "published", "modified")


def with_provenance(
    parts: PageParts, meta: Metadata, *, lead: Evidence | None, byline: Evidence | None, body: Evidence | None
) -> PageParts:
    """Return the parts with where each was found (``told_by``); a part that is empty has no place.

    ``lead`` is None where the page prints none: then the description stands for it. ``body`` likewise.
    """
    description = meta.told_by.get("description")
    told = {name: meta.told_by.get(name) for name in _OF_METADATA}
    told |= {"lead": lead or description, "byline": byline, "language": _language(parts, meta)}
    found = {name: evidence.value for name, evidence in told.items() if evidence is not None and getattr(parts, name)}
    if parts.text and (evidence := body or description):
        found["body"] = evidence.value
    return replace(parts, told_by=found)


def _language(parts: PageParts, meta: Metadata) -> Evidence:
    _, place = settled_language(meta.languages, parts.text)
    return Evidence.WORDS if place is None else meta.languages_told_by[place]
