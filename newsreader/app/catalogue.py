"""The starter catalogue and the sample edition: what ships with the program to begin with."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsreader.feeds.catalogue import CatalogueEntry, load_catalogue
from newsreader.model.resources import resource
from newsreader.services.reports import ImportReport

if TYPE_CHECKING:
    from newsreader.services.newsroom import Newsroom

__all__ = ["CatalogueEntry", "load_catalogue", "subscribe_to", "subscribe_to_sample"]


def subscribe_to(newsroom: "Newsroom", chosen: Sequence[CatalogueEntry]) -> ImportReport:
    """Subscribe to feeds of the catalogue. Blocking; call it in the network lane."""
    from newsreader.feeds.lists.opml import OpmlFeed

    return newsroom.subscribe.add_many(
        OpmlFeed(url=feed.url, title=feed.title, site_url=feed.site_url, folder=feed.folder) for feed in chosen
    )


def subscribe_to_sample(newsroom: "Newsroom") -> ImportReport:
    """Subscribe to the sample edition. Blocking; call it in the network lane."""
    return newsroom.exchange.import_path(resource("sample", "edition.opml"))
