"""Subscribe: an address becomes a feed, or a clear sentence and nothing changed."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
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
    SubscribeError,
    Unreachable,
    WrongScheme,
)
from newsreader.model.feed import Feed, FeedCandidate, SourceKind
from newsreader.model.fetching import Failed, FeedToFetch, Fetched, Gone
from newsreader.model.ids import FeedId, FolderId
from newsreader.model.urls import canonical_url
from newsreader.services.clients import ClientSource
from newsreader.services.lanes import Lanes
from newsreader.services.reports import ImportReport
from newsreader.services.sitemaps import Read, read_site
from newsreader.services.work import READ_SECONDS, read_feed, read_source
from newsreader.store import Database, feeds, folders

if TYPE_CHECKING:
    from newsreader.feeds.lists.opml import OpmlFeed

NO_FEED = FeedId(0)
"""Stands for a feed that is asked for before it is subscribed to."""
MOST_TRIED = 12
"""Feeds of one page that are fetched to see whether they are feeds."""
LOOKED_AT_ONCE = 8
"""Addresses of a pasted list that are looked at side by side."""
HEADLINES = 5
"""Headlines of a candidate that are shown before one subscribes."""


@dataclass(frozen=True, slots=True)
class Found:
    """The sources that a text led to, and in sentences what of it led nowhere."""

    candidates: tuple[FeedCandidate, ...]
    problems: tuple[str, ...] = ()


class Subscribe:
    """Looks for feeds and subscribes to them. Blocking; call it in the network lane."""

    def __init__(self, database: Database, client: ClientSource, lanes: Lanes, now: Callable[[], datetime]) -> None:
        self._database = database
        self._client = client
        self._lanes = lanes
        self._now = now

    def look(self, address: str) -> tuple[FeedCandidate, ...]:
        """Return the sources that an address leads to, best first, itself first when it is one; changes nothing.

        Feeds that the page names or that lie where its kind of site keeps them; where there are none, the page itself
        (its headlines) and its sitemap. Raises WrongScheme, Unreachable, BadStatus, NoFeedFound.
        """
        url = web_address(address)
        from newsreader.feeds.discovery import named_in_page, well_known
        from newsreader.feeds.known_places import conventional

        known = self._try(conventional(url))
        if known:
            return known
        answer = self._get(url)
        found = self._candidate(url, answer)
        if isinstance(found, FeedCandidate):
            return (found,)
        sitemap = self._sitemap(url, answer)
        if sitemap is not None:
            return (sitemap,)
        links = named_in_page(answer.body, answer.url)
        named = self._try(links[:MOST_TRIED])
        if named:
            return named
        guessed = self._try(well_known(answer.url))
        if guessed:
            return guessed
        page = self._page(url, answer)
        if page is not None:
            return (page,)
        if links:
            raise NoFeedFound(f"The page {url} names feeds, but none of them could be read.", url=url)
        raise NoFeedFound(
            f"No feed was found at {url}: the address is not a feed ({found.rstrip('.')}), and its page names none.",
            url=url,
        )

    def look_at(self, text: str) -> Found:
        """Return the sources that a text leads to: one address (as ``look``, raising what it raises), or many at once.

        Raises AlreadySubscribed for the one address of a feed that is subscribed.

        Of many each gives its best source, and those that lead nowhere say why.
        """
        from newsreader.feeds.lists.pasted import split_addresses

        addresses = split_addresses(text)
        if len(addresses) < 2:
            self._refuse_known(web_address(text))
            return Found(self.look(text))

        def one(address: str) -> FeedCandidate | str:
            try:
                return self.look(address)[0]
            except (SubscribeError, FeedError) as error:
                return str(error)

        with ThreadPoolExecutor(LOOKED_AT_ONCE, "look") as threads:
            answers = list(threads.map(one, addresses))
        unique = {each.url: each for each in answers if isinstance(each, FeedCandidate)}
        return Found(tuple(unique.values()), tuple(each for each in answers if isinstance(each, str)))

    def add(
        self, address: str, *, folder: str | None = None, title: str | None = None, allow_page: bool = False
    ) -> Feed:
        """Subscribe to the feed at an address or named by its page; with ``allow_page`` to the page itself.

        Raises what ``look`` raises, AlreadySubscribed, and SeveralFeeds when the page offers a choice.
        """
        url = web_address(address)
        self._refuse_known(url)
        candidates = self.look(url)
        if len(candidates) > 1:
            raise SeveralFeeds(f"{url} offers {len(candidates)} feeds; choose one.", url=url, candidates=candidates)
        if candidates[0].kind is SourceKind.PAGE and not allow_page:
            raise NoFeedFound(
                f"No feed was found at {url}, but the {candidates[0].articles} headlines of its page can be followed.",
                url=url,
            )
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
                    )
                )
            new = {feed.id: feed for feed in feeds.list_feeds(connection)} if made else {}
        return ImportReport(feeds=tuple(new[feed] for feed in made), feeds_known=known, problems=tuple(problems))

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
        return _described(answer.moved_to or asked, answer, read)

    def _sitemap(self, asked: str, answer: Fetched) -> FeedCandidate | None:
        start = answer.body[:4096]
        if not (start.startswith(b"\x1f\x8b") or b"<urlset" in start or b"<sitemapindex" in start):
            return None
        read = read_site(answer, self._client(), self._lanes.cpu)
        if isinstance(read, Failed) or not read[1]:
            return None
        return replace(_described(answer.moved_to or asked, answer, read), kind=SourceKind.SITEMAP)

    def _page(self, asked: str, answer: Fetched) -> FeedCandidate | None:
        try:
            read = self._lanes.cpu.in_worker(
                read_source, answer.body, answer.url, answer.headers, SourceKind.PAGE, None, timeout=READ_SECONDS
            )
        except PageError:
            return None
        if isinstance(read, Failed):
            return None
        candidate = _described(answer.moved_to or asked, answer, read)
        return replace(candidate, kind=SourceKind.PAGE, site_url=answer.url, page_model=read[0].page_model)

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


def _described(url: str, answer: Fetched, read: Read) -> FeedCandidate:
    parsed, articles = read
    dates = [article.published for article in articles if article.published]
    return FeedCandidate(
        url=url,
        title=parsed.title or answer.url,
        site_url=parsed.link,
        articles=len(articles),
        latest=max(dates, default=None),
        headlines=tuple(article.title for article in articles[:HEADLINES]),
    )


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
