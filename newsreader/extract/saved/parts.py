"""The parts of a saved page with the addresses that only stand for something taken out again."""

import re
from collections.abc import Collection
from dataclasses import replace

from newsreader.extract.saved.holdings import NOWHERE, is_invented
from newsreader.model.article import PageParts
from newsreader.model.ids import CleanHtml
from newsreader.model.urls import host_of

_LINK = re.compile(r'\s+href="https://(?:saved|inline)\.invalid/[^"]*"')
_PICTURE = re.compile(r'<img\b[^<>]*?\ssrc="(https://(?:saved|inline)\.invalid/[^"]*)"[^<>]*>')
_SOURCE = re.compile(r'\s+src="https://(?:saved|inline)\.invalid/[^"]*"')


def grounded(parts: PageParts, address: str, held: Collection[str]) -> PageParts:
    """Return a page's parts without links that lead nowhere, and without pictures that neither file nor web has.

    ``address`` stands where the page does not tell where it is from; ``held`` are the addresses of pictures in the
    file, which keep what stands for them.
    """
    kept = tuple(picture for picture in parts.pictures if picture.src in held or not is_invented(picture.src))
    html = _LINK.sub("", parts.html)
    html = _PICTURE.sub(lambda found: found[0] if found[1].replace("&amp;", "&") in held else "", html)
    blocks = (
        replace(block, links=tuple(link for link in block.links if not is_invented(link.url))) for block in parts.blocks
    )
    site = "" if parts.site == host_of(NOWHERE) else parts.site
    return replace(
        parts,
        url=address if is_invented(parts.url) else parts.url,
        site=site,
        told_by={name: by for name, by in parts.told_by.items() if name != "site" or site},
        html=CleanHtml(html),
        pictures=kept,
        blocks=tuple(block for block in blocks if block.links),
    )


def without_invented(parts: PageParts) -> PageParts:
    """Return the parts as they are shown outside of the archive: pictures that were in the file have no address."""
    return replace(
        parts,
        html=CleanHtml(_SOURCE.sub("", parts.html)),
        pictures=tuple(replace(one, src="") if is_invented(one.src) else one for one in parts.pictures),
    )
