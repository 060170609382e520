"""Lists of feeds from other programs: look at what a file offers, choose of it, subscribe."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader.model.errors import ImportFailed, WrongScheme
from newsreader.model.text import fold
from newsreader.model.urls import canonical_url
from newsreader.services.reports import ImportReport
from newsreader.services.subscribe import Subscribe
from newsreader.services.typed import folder_path, web_address
from newsreader.store import Database, feeds

if TYPE_CHECKING:
    from newsreader.feeds.lists.opml import FeedList, OpmlFeed


@dataclass(frozen=True, slots=True)
class OfferedFeed:
    """A feed that a file lists. ``is_known``: it is subscribed to already; ``is_doubtful``: its line is broken."""

    listed: "OpmlFeed"
    is_known: bool = False
    is_doubtful: bool = False

    @property
    def url(self) -> str:
        """The feed's address, as the file has it."""
        return self.listed.url

    @property
    def title(self) -> str:
        """What the feed is called: by its reader, by its publisher, or its address."""
        return self.listed.own_title or self.listed.title or self.listed.url

    @property
    def site_url(self) -> str | None:
        """The address of its site, where the file tells it."""
        return self.listed.site_url

    @property
    def folder(self) -> tuple[str, ...]:
        """The names of its folder from the top, empty outside of folders."""
        return self.listed.folder


@dataclass(frozen=True, slots=True)
class FeedOffer:
    """What a file offers: feeds in its order, and sentences about parts that are none."""

    path: str
    feeds: tuple[OfferedFeed, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def new(self) -> tuple[OfferedFeed, ...]:
        """The feeds that are not subscribed to yet."""
        return tuple(feed for feed in self.feeds if not feed.is_known)


class ImportFeeds:
    """Reads lists of feeds and subscribes to what they hold. Blocking; call it in the network lane."""

    def __init__(self, database: Database, subscribe: Subscribe) -> None:
        self._database = database
        self._subscribe = subscribe

    def look(self, path: Path, kind: str) -> FeedOffer:
        """Return what a list of a kind (``feed_lists.list_kind``) offers; changes nothing. Raises ImportFailed."""
        found = _read(path, kind)
        with self._database.read() as connection:
            there = {_same(feed.url) for feed in feeds.list_feeds(connection)}
        offered = []
        problems = [str(problem) for problem in found.problems]
        doubtful = set(found.doubtful)
        for listed in (*found.feeds, *found.doubtful):
            try:
                url = web_address(listed.url)
            except WrongScheme as error:
                problems.append(str(error))
            else:
                offered.append(OfferedFeed(listed, _same(url) in there, listed in doubtful))
        return FeedOffer(str(path), tuple(offered), tuple(problems))

    def take(self, path: Path, kind: str) -> ImportReport:
        """Subscribe to everything that a list offers but what is doubtful, which is told. Raises ImportFailed."""
        found = _read(path, kind)
        report = self._subscribe.add_many(found.feeds)
        broken = (
            ImportFailed(f"{feed.url} stands in a broken line of the list; it was left out.", path=str(path))
            for feed in found.doubtful
        )
        problems = (*(str(problem) for problem in (*found.problems, *broken)), *report.problems)
        return replace(report, problems=problems, path=str(path))

    def subscribe_to(self, chosen: Sequence[OfferedFeed], path: Path) -> ImportReport:
        """Subscribe to feeds chosen of what ``look`` returned; those known by now are left alone."""
        return replace(self._subscribe.add_many(feed.listed for feed in chosen), path=str(path))


def answering(
    offered: Iterable[OfferedFeed], patterns: Sequence[str] = (), folder: str | None = None
) -> tuple[OfferedFeed, ...]:
    """Return the feeds that hold any of the patterns in title, address or folder, and stand in or below the folder.

    Case and accents do not matter; no pattern or folder: all answer.
    """
    needles = [fold(pattern.strip()) for pattern in patterns]
    names = folder_path(folder)
    return tuple(
        feed
        for feed in offered
        if is_below(feed.folder, names) and (not needles or any(needle in _haystack(feed) for needle in needles))
    )


def is_below(folder: Sequence[str], wanted: Sequence[str]) -> bool:
    """Tell whether a folder is the wanted one or in it; the wanted path may begin below the top."""
    have, want = [fold(name) for name in folder], [fold(name) for name in wanted]
    return any(have[at : at + len(want)] == want for at in range(len(have) - len(want) + 1))


def _same(url: str) -> str:
    """Return the form in which two spellings of a feed's address are the same, as the archive compares them."""
    return canonical_url(url) or url


def _haystack(feed: OfferedFeed) -> str:
    return fold("\n".join((feed.title, feed.listed.title, feed.url, " / ".join(feed.folder))))


def _read(path: Path, kind: str) -> "FeedList":
    from newsreader.feeds.lists.feed_lists import read_feed_list

    return read_feed_list(path, kind)
