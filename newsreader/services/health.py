"""Feed health: how every feed is doing, what its server answered last, and the remedies."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from newsreader.model.errors import AlreadySubscribed, FeedError, NoFeedFound, NotFound, SubscribeError
from newsreader.model.feed import Feed, FeedCandidate, FetchRecord, HealthState, Remedy, SourceKind, Trouble
from newsreader.model.health import FeedReport, report_on, worst_first
from newsreader.model.ids import FeedId
from newsreader.model.urls import host_of, is_web_address
from newsreader.services.access import AccessChange, changed_access, secret_headers
from newsreader.services.discovery import Discovery
from newsreader.services.organise import Organise
from newsreader.store import Database, feeds, fetches

_UNREAD = (HealthState.FAILING, HealthState.GONE)


@dataclass(frozen=True, slots=True)
class Remedied:
    """What a remedy came to. ``candidates`` are feeds to choose one of; ``is_due``: the feed is to be asked now."""

    feed: Feed
    candidates: tuple[FeedCandidate, ...] = ()
    is_due: bool = False


class Health:
    """Questions are for a reading lane; a remedy writes, and ``LOOK_AGAIN`` asks the network. Blocking."""

    def __init__(
        self, database: Database, organise: Organise, discovery: Discovery, now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._organise = organise
        self._discovery = discovery
        self._now = now

    def report(self) -> tuple[FeedReport, ...]:
        """Return how every feed is doing, the worst first."""
        with self._database.read() as connection:
            subscribed = feeds.list_feeds(connection)
        now = self._now()
        return worst_first(report_on(feed, now) for feed in subscribed)

    def report_on(self, feed: FeedId) -> FeedReport:
        """Return how one feed is doing. Raises NotFound."""
        return report_on(self._feed(feed), self._now())

    def history(self, feed: FeedId) -> tuple[FetchRecord, ...]:
        """Return the last requests for a feed, newest first."""
        with self._database.read() as connection:
            return fetches.history(connection, feed)

    def failing_count(self) -> int:
        """Return how many feeds fail or are gone."""
        with self._database.read() as connection:
            return feeds.count_failing(connection)

    def remedy(self, feed: FeedId, remedy: Remedy) -> Remedied:
        """Do something about a feed.

        To ask it is the caller's (``is_due``), as is asking its reader for an ``AccessChange``. Raises NotFound,
        AlreadySubscribed, and what ``Discovery.look`` raises.
        """
        known = self._feed(feed)
        match remedy:
            case Remedy.RETRY:
                return Remedied(known, is_due=True)
            case Remedy.ADOPT:
                if known.health.moved_to is None:
                    raise NotFound(f"The server of {known.title} names no new address.")
                return Remedied(self._move(known, known.health.moved_to), is_due=True)
            case Remedy.LOOK_AGAIN:
                return self._look_again(known)
            case Remedy.ACCESS:
                return Remedied(known)
            case Remedy.RESUME:
                return Remedied(self._organise.set_feed_options(feed, is_paused=False), is_due=True)
            case Remedy.UNSUBSCRIBE:
                return Remedied(self._organise.remove_feed(feed))

    def take(self, feed: FeedId, candidate: FeedCandidate) -> Feed:
        """Ask for a feed at the address of a candidate from now on. Raises NotFound, AlreadySubscribed."""
        return self._take(self._feed(feed), candidate)

    def change_access(self, feed: FeedId, change: AccessChange) -> Feed:
        """Change how a feed is asked. Raises NotFound, NoKeyring; then nothing is changed."""
        known = self._feed(feed)
        access, secrets = changed_access(known.access, change)
        if access == known.access and not secrets:
            return known
        return self._organise.set_access(feed, access, secrets)

    def _feed(self, feed: FeedId) -> Feed:
        with self._database.read() as connection:
            return feeds.get_feed(connection, feed)

    def _take(self, feed: Feed, candidate: FeedCandidate) -> Feed:
        return self._move(feed, candidate.url, candidate.kind, candidate.page_model)

    def _move(self, feed: Feed, url: str, kind: SourceKind = SourceKind.FEED, page_model: str | None = None) -> Feed:
        """Set the address. Secrets do not follow to another host: they were given for the one before."""
        moved = self._organise.set_address(feed.id, url, kind, page_model)
        if feed.access.secrets and host_of(url) != host_of(feed.url):
            headers = tuple((name, "") for name in secret_headers(feed.access))
            return self.change_access(feed.id, AccessChange(login="", cookies="", headers=headers))
        return moved

    def _look_again(self, feed: Feed) -> Remedied:
        """Take the one feed that its site names, or itself where it can be read again; else leave the choice."""
        found = self._look(feed)
        with self._database.read() as connection:
            known = [feeds.feed_by_url(connection, candidate.url) for candidate in found]
        pairs = list(zip(found, known, strict=True))
        new = tuple(candidate for candidate, there in pairs if there is None)
        itself = next((candidate for candidate, there in pairs if there is not None and there.id == feed.id), None)
        needs_help = feed.health.state in _UNREAD or feed.health.trouble is Trouble.REBUILT
        if itself is not None and needs_help:
            return Remedied(self._take(feed, itself), is_due=True)
        if itself is None and len(new) == 1 and new[0].kind is feed.kind:
            return Remedied(self._take(feed, new[0]), is_due=True)
        if new:
            return Remedied(feed, new)
        if itself is not None:
            raise NoFeedFound(f"The site of {feed.title} names no other feed.", url=feed.url)
        other = next(there for there in known if there is not None)
        raise AlreadySubscribed(f"{other.url} is subscribed already.", url=other.url, feed=other)

    def _look(self, feed: Feed) -> tuple[FeedCandidate, ...]:
        """Return what its site offers, or else its host's first page; feeds before headlines of a page.

        Raises the last place's error where none offers anything.
        """
        error: FeedError | SubscribeError | None = None
        rest: tuple[FeedCandidate, ...] = ()
        for place in _places(feed):
            try:
                found = self._discovery.look(place)
            except (FeedError, SubscribeError) as problem:
                error = problem
                continue
            if found[0].kind is feed.kind:
                return found
            rest = rest or found
        if rest:
            return rest
        raise error or NoFeedFound(f"{feed.title} belongs to no site that could be looked at.", url=feed.url)


def _places(feed: Feed) -> tuple[str, ...]:
    """Return where the feeds of a feed's site may be named, the likelier first."""
    places: dict[str, None] = {}
    if feed.kind is not SourceKind.FEED:
        places[feed.url] = None
    if feed.site_url and is_web_address(feed.site_url) and feed.site_url != feed.url:
        places[feed.site_url] = None
    if is_web_address(feed.url):
        parts = urlsplit(feed.url)
        places[f"{parts.scheme}://{parts.netloc}/"] = None
    return tuple(places)
