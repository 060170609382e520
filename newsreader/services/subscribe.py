"""Subscribe: an address becomes a feed, or a clear sentence and nothing changed."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from newsreader.model.errors import (
    AlreadySubscribed,
    BadStatus,
    FeedError,
    NoFeedFound,
    PageError,
    SeveralFeeds,
    Unreachable,
    WrongScheme,
)
from newsreader.model.feed import Failed, Feed, FeedCandidate, FeedToFetch, Fetched, Gone
from newsreader.model.ids import FeedId
from newsreader.services.clients import ClientSource
from newsreader.services.lanes import Lanes
from newsreader.services.reports import ImportReport
from newsreader.services.work import READ_SECONDS, read_feed
from newsreader.store import Database, feeds, folders

if TYPE_CHECKING:
    from newsreader.feeds.opml import OpmlFeed

NO_FEED = FeedId(0)
"""Stands for a feed that is asked for before it is subscribed to."""
MOST_TRIED = 12
"""Feeds of one page that are fetched to see whether they are feeds."""


class Subscribe:
    """Looks for feeds and subscribes to them. Blocking; call it in the network lane."""

    def __init__(self, database: Database, client: ClientSource, lanes: Lanes, now: Callable[[], datetime]) -> None:
        self._database = database
        self._client = client
        self._lanes = lanes
        self._now = now

    def look(self, address: str) -> tuple[FeedCandidate, ...]:
        """Return the feeds that an address leads to, itself first when it is one; changes nothing.

        Raises WrongScheme, Unreachable, BadStatus, NoFeedFound.
        """
        url = web_address(address)
        answer = self._get(url)
        found = self._candidate(url, answer)
        if isinstance(found, FeedCandidate):
            return (found,)
        from newsreader.feeds.discovery import feed_links, well_known

        links = feed_links(answer.body, answer.url)
        named = self._try(links[:MOST_TRIED])
        if named:
            return named
        guessed = self._try(well_known(answer.url))
        if guessed:
            return guessed
        if links:
            raise NoFeedFound(f"The page {url} names feeds, but none of them could be read.", url=url)
        raise NoFeedFound(
            f"No feed was found at {url}: the address is not a feed ({found.rstrip('.')}), and its page names none.",
            url=url,
        )

    def add(self, address: str, *, folder: str | None = None, title: str | None = None) -> Feed:
        """Subscribe to the feed at an address or named by its page.

        Raises what ``look`` raises, AlreadySubscribed, and SeveralFeeds when the page offers a choice.
        """
        url = web_address(address)
        self._refuse_known(url)
        candidates = self.look(url)
        if len(candidates) > 1:
            raise SeveralFeeds(f"{url} offers {len(candidates)} feeds; choose one.", url=url, candidates=candidates)
        return self.add_candidate(candidates[0], folder=folder, title=title)

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
        """Subscribe to a feed that ``look`` found; ``folder`` is a path with `` / `` or ``/`` between names."""
        with self._database.write() as connection:
            known = feeds.feed_by_url(connection, candidate.url)
            if known:
                raise _already(known)
            made = feeds.add_feed(
                connection,
                url=candidate.url,
                title=title,
                feed_title=candidate.title,
                site_url=candidate.site_url,
                folder_id=folders.ensure_folder(connection, folder_path(folder)),
                now=self._now(),
            )
            return feeds.get_feed(connection, made)

    def add_many(self, wanted: "Iterable[OpmlFeed]", *, below: Sequence[str] = ()) -> ImportReport:
        """Subscribe to feeds of a list without asking their servers, in one transaction; known ones are left alone."""
        added: list[Feed] = []
        known = 0
        problems: list[str] = []
        with self._database.write() as connection:
            for line in wanted:
                try:
                    url = web_address(line.url)
                except WrongScheme as error:
                    problems.append(str(error))
                    continue
                if feeds.feed_by_url(connection, url):
                    known += 1
                    continue
                made = feeds.add_feed(
                    connection,
                    url=url,
                    title=None,
                    feed_title=line.title or url,
                    site_url=line.site_url,
                    folder_id=folders.ensure_folder(connection, (*below, *line.folder)),
                    now=self._now(),
                )
                added.append(feeds.get_feed(connection, made))
        return ImportReport(feeds=tuple(added), feeds_known=known, problems=tuple(problems))

    def _refuse_known(self, url: str) -> None:
        with self._database.read() as connection:
            known = feeds.feed_by_url(connection, url)
        if known:
            raise _already(known)

    def _get(self, url: str) -> Fetched:
        answer = self._client().fetch(FeedToFetch(NO_FEED, url))
        if isinstance(answer, Fetched):
            return answer
        if isinstance(answer, Gone):
            raise BadStatus(f"{url} is gone: its publisher has withdrawn it.", url=url, status=410)
        if isinstance(answer, Failed) and answer.status is not None:
            raise BadStatus(answer.reason, url=url, status=answer.status)
        reason = answer.reason if isinstance(answer, Failed) else f"{url} gave no answer that can be read."
        raise Unreachable(reason, url=url)

    def _candidate(self, asked: str, answer: Fetched) -> "FeedCandidate | str":
        """Return the feed that an answer is, or why it is none. A temporary redirect is not adopted as its address."""
        try:
            read = self._lanes.cpu.in_worker(read_feed, answer.body, answer.url, answer.headers, timeout=READ_SECONDS)
        except PageError as error:
            return str(error)
        if isinstance(read, Failed):
            return read.reason
        parsed, articles = read
        dates = [article.published for article in articles if article.published]
        return FeedCandidate(
            url=answer.moved_to or asked,
            title=parsed.title or answer.url,
            site_url=parsed.link,
            articles=len(articles),
            latest=max(dates, default=None),
        )

    def _try(self, urls: Sequence[str]) -> tuple[FeedCandidate, ...]:
        found: dict[str, FeedCandidate] = {}
        for url in urls:
            try:
                candidate = self._candidate(url, self._get(url))
            except FeedError:
                continue
            if isinstance(candidate, FeedCandidate):
                found.setdefault(candidate.url, candidate)
        return tuple(found.values())


def web_address(text: str) -> str:
    """Return what a person typed as an address: a bare host gets https, a local file its ``file:`` form.

    Raises WrongScheme.
    """
    text = text.strip()
    if text.startswith("feed:"):
        text = text.removeprefix("feed:")
        text = text if "://" in text else f"https://{text.lstrip('/')}"
    if text.startswith(("/", "./", "../", "~/")):
        return Path(text).expanduser().resolve().as_uri()
    scheme, colon, rest = text.partition(":")
    if not colon or "." in scheme or (rest[:1].isdigit() and "/" not in scheme and scheme):
        text = f"https://{text}" if text else text
    try:
        parts = urlsplit(text)
        port_is_fine = parts.port is None or parts.port > 0
    except ValueError:
        parts, port_is_fine = urlsplit(""), False
    if parts.scheme == "file" and unquote(parts.path):
        return text
    if parts.scheme not in ("http", "https") or not parts.hostname or not port_is_fine or " " in text:
        raise WrongScheme(
            f"“{text}” is not an address that can be subscribed to: "
            "it must be a web address (http or https) or a file.",
            url=text,
        )
    return text


def folder_path(text: str | None) -> tuple[str, ...]:
    """Split a folder as typed (``Báo chí / Trong nước`` or ``Báo chí/Trong nước``) into its names."""
    return tuple(name.strip() for name in (text or "").split("/") if name.strip())


def _already(feed: Feed) -> AlreadySubscribed:
    where = f" in {feed.folder}" if feed.folder else ""
    return AlreadySubscribed(f"{feed.url} is subscribed already: {feed.title}{where}.", url=feed.url, feed=feed)
