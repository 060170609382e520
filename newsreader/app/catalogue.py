"""The starter catalogue and the sample edition: what ships with the program to begin with."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsreader.model.resources import resource
from newsreader.services.reports import ImportReport

if TYPE_CHECKING:
    from newsreader.services.newsroom import Newsroom


@dataclass(frozen=True, slots=True)
class CatalogueFeed:
    """A feed that the catalogue offers. ``folder`` is the path where it goes when subscribed to."""

    url: str
    title: str
    folder: tuple[str, ...]
    language: str
    site_url: str | None


def read_catalogue() -> tuple[CatalogueFeed, ...]:
    """Return what the catalogue offers, in its order. Blocking: reads one file."""
    found = tomllib.loads(resource("catalogue.toml").read_text(encoding="utf-8"))
    return tuple(
        CatalogueFeed(
            url=feed["url"],
            title=feed["title"],
            folder=tuple(folder["path"]),
            language=feed.get("language", folder.get("language", "")),
            site_url=feed.get("site"),
        )
        for folder in found["folder"]
        for feed in folder["feeds"]
    )


def subscribe_to(newsroom: "Newsroom", chosen: Sequence[CatalogueFeed]) -> ImportReport:
    """Subscribe to feeds of the catalogue. Blocking; call it in the network lane."""
    from newsreader.feeds.lists.opml import OpmlFeed

    return newsroom.subscribe.add_many(
        OpmlFeed(url=feed.url, title=feed.title, site_url=feed.site_url, folder=feed.folder) for feed in chosen
    )


def subscribe_to_sample(newsroom: "Newsroom") -> ImportReport:
    """Subscribe to the sample edition. Blocking; call it in the network lane."""
    return newsroom.exchange.import_path(resource("sample", "edition.opml"))
