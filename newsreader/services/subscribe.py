"""Subscribe to sources that were found or listed: all checked before, or nothing changed."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from newsreader.model.errors import AlreadySubscribed, NoFeedFound, SeveralFeeds, SubscribeError, WrongScheme
from newsreader.model.feed import Feed, FeedCandidate, Origin, SourceKind
from newsreader.model.ids import FeedId, FolderId
from newsreader.model.urls import canonical_url
from newsreader.services.discovery import Discovery, already_subscribed
from newsreader.services.reports import ImportReport
from newsreader.services.typed import folder_path, web_address
from newsreader.store import Database, feeds, folders

if TYPE_CHECKING:
    from newsreader.feeds.lists.opml import OpmlFeed


class Subscribe:
    """Subscribes to feeds. Blocking; ``add`` asks the network: call it in that lane."""

    def __init__(self, database: Database, discovery: Discovery, now: Callable[[], datetime]) -> None:
        self._database = database
        self._discovery = discovery
        self._now = now

    def add(
        self, address: str, *, folder: str | None = None, title: str | None = None, allow_page: bool = False
    ) -> Feed:
        """Subscribe to the feed at an address or named by its page.

        With ``allow_page``, where the site has none, to what there is instead: the page, else a sitemap. Raises what
        ``Discovery.look`` raises, AlreadySubscribed, and SeveralFeeds when there is a choice.
        """
        url = web_address(address)
        self._discovery.refuse_known(url)
        candidates = self._discovery.look(url)
        is_instead = candidates[0].origin is Origin.INSTEAD
        if is_instead and not allow_page:
            raise _only_instead(url, candidates)
        if len(candidates) > 1 and not is_instead:
            raise SeveralFeeds(f"{url} offers {len(candidates)} feeds; choose one.", url=url, candidates=candidates)
        return self.add_candidate(candidates[0], folder=folder, title=title)

    def add_command(self, command: str, *, folder: str | None = None, title: str | None = None) -> Feed:
        """Subscribe to what a program of the reader's own writes: a feed, to its standard output.

        It is run without a shell. Raises what ``Discovery.look_at_command`` raises, and AlreadySubscribed.
        """
        return self.add_candidate(self._discovery.look_at_command(command), folder=folder, title=title)

    def add_candidates(self, candidates: Sequence[FeedCandidate], *, folder: str | None = None) -> tuple[Feed, ...]:
        """Subscribe to those of the feeds that are not subscribed yet; AlreadySubscribed where all are."""
        added: list[Feed] = []
        known: AlreadySubscribed | None = None
        for candidate in candidates:
            try:
                added.append(self.add_candidate(candidate, folder=folder))
            except AlreadySubscribed as error:
                known = error
        if known is not None and not added:
            raise known
        return tuple(added)

    def add_candidate(self, candidate: FeedCandidate, *, folder: str | None = None, title: str | None = None) -> Feed:
        """Subscribe to a feed that ``Discovery`` found; ``folder`` is a path with `` / `` or ``/`` between names."""
        with self._database.write() as connection:
            known = feeds.feed_by_url(connection, candidate.url)
            if known:
                raise already_subscribed(known)
            made = feeds.add_feed(
                connection,
                url=candidate.url,
                title=title,
                feed_title=candidate.title,
                site_url=candidate.site_url,
                folder_id=folders.ensure_folder(connection, folder_path(folder)),
                now=self._now(),
                kind=candidate.kind,
                page_model=candidate.page_model,
            )
            return feeds.get_feed(connection, made)

    def add_many(self, wanted: "Iterable[OpmlFeed]", *, below: Sequence[str] = ()) -> ImportReport:
        """Subscribe to feeds of a list without asking their servers, in one transaction; known ones are left alone."""
        made: list[FeedId] = []
        known = 0
        problems: list[str] = []
        places: dict[tuple[str, ...], FolderId | None] = {}
        with self._database.write() as connection:
            # Asked once and not for each line: of 5,000 lines that took 4 of 5 seconds.
            there = {canonical_url(feed.url) or feed.url for feed in feeds.list_feeds(connection)}
            for line in wanted:
                try:
                    url = web_address(line.url)
                except WrongScheme as error:
                    problems.append(str(error))
                    continue
                address = canonical_url(url) or url
                if address in there:
                    known += 1
                    continue
                there.add(address)
                path = (*below, *line.folder)
                if path not in places:
                    places[path] = folders.ensure_folder(connection, path)
                made.append(
                    feeds.add_feed(
                        connection,
                        url=url,
                        title=line.own_title,
                        feed_title=line.title or url,
                        site_url=line.site_url,
                        folder_id=places[path],
                        now=self._now(),
                        kind=line.kind,
                        is_in_all=line.is_in_all,
                    )
                )
            new = {feed.id: feed for feed in feeds.list_feeds(connection)} if made else {}
        return ImportReport(feeds=tuple(new[feed] for feed in made), feeds_known=known, problems=tuple(problems))


def _only_instead(url: str, candidates: Sequence[FeedCandidate]) -> SubscribeError:
    """Return the error that says what a site without a feed has; it is not taken without its reader's word."""
    count = len(candidates)
    if count > 1:
        return SeveralFeeds(
            f"No feed was found at {url}, but {count} other sources of its site can be followed; choose one.",
            url=url,
            candidates=candidates,
        )
    articles = candidates[0].articles
    if candidates[0].kind is SourceKind.PAGE:
        return NoFeedFound(
            f"No feed was found at {url}, but the {articles} headlines of its page can be followed.", url=url
        )
    return NoFeedFound(
        f"No feed was found at {url}, but the {articles} articles of its sitemap can be followed.", url=url
    )
