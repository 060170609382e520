"""Look for sources: what an address, a pasted list or the name of a newspaper leads to. Nothing is subscribed to."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from newsreader.model.errors import (
    AlreadySubscribed,
    BadStatus,
    FeedError,
    NoFeedFound,
    PageError,
    SubscribeError,
    Unreachable,
)
from newsreader.model.feed import Feed, FeedCandidate, Origin, SourceKind
from newsreader.model.fetching import Failed, FeedToFetch, Fetched, Gone
from newsreader.model.ids import FeedId
from newsreader.model.urls import is_web_address
from newsreader.services.clients import ClientSource
from newsreader.services.lanes import Lanes
from newsreader.services.sitemaps import Read, read_site
from newsreader.services.typed import may_be_words, web_address
from newsreader.services.work import READ_SECONDS, read_feed, read_source
from newsreader.store import Database, feeds

NO_FEED = FeedId(0)
"""Stands for a feed that is asked for before it is subscribed to."""
MOST_TRIED = 12
"""Feeds of one page that are fetched to see whether they are feeds."""
MOST_SITEMAPS = 3
"""Sitemaps named by a robots.txt that are read: an index among them asks for further ones."""
LOOKED_AT_ONCE = 8
"""Addresses of a pasted list that are looked at side by side."""
MOST_OFFERED = 60
"""Newspapers of the catalogue that words find."""
HEADLINES = 5
"""Headlines of a candidate that are shown before one subscribes."""


@dataclass(frozen=True, slots=True)
class Found:
    """The sources that a text led to, and in sentences what of it led nowhere.

    ``is_list``: the text held several addresses, and each candidate answers one of them.
    """

    candidates: tuple[FeedCandidate, ...]
    problems: tuple[str, ...] = ()
    is_list: bool = False


class Discovery:
    """Finds sources and describes them. Changes nothing; blocking: call it in the network lane."""

    def __init__(self, database: Database, client: ClientSource, lanes: Lanes) -> None:
        self._database = database
        self._client = client
        self._lanes = lanes

    def look_at(self, text: str) -> Found:
        """Return the sources that a text leads to: a newspaper's name or a topic, one address, or many at once.

        Words search the starter catalogue; nothing is asked for them. One address answers as ``look`` does and raises
        what it raises, and AlreadySubscribed where that very address is subscribed. Of many each gives its best source,
        and those that lead nowhere say why. Raises NoFeedFound for words that the catalogue does not know.
        """
        from newsreader.feeds.lists.pasted import split_addresses

        addresses = split_addresses(text)
        if len(addresses) > 1:
            return self._look_at_each(addresses)
        if may_be_words(text):
            return self._named(text, addresses)
        return Found(self._look_at_new(addresses[0] if addresses and " " in text.strip() else text))

    def look(self, address: str) -> tuple[FeedCandidate, ...]:
        """Return the sources that an address leads to, best first, itself first when it is one.

        Feeds that the page names or that lie where its kind of site keeps them; where there are none, the page itself
        (its headlines) and the sitemaps that its robots.txt names. Raises WrongScheme, Unreachable, BadStatus,
        NoFeedFound.
        """
        from newsreader.feeds.discovery import named_in_page, well_known
        from newsreader.feeds.known_places import conventional

        url = web_address(address)
        known = self._try(conventional(url))
        if known:
            return known
        answer = self._get(url)
        itself = self._candidate(url, answer)
        if isinstance(itself, FeedCandidate):
            return (itself,)
        sitemap = self._sitemap(url, answer)
        if sitemap is not None:
            return (sitemap,)
        links = named_in_page(answer.body, answer.url)
        found = self._try(links[:MOST_TRIED]) or self._try(well_known(answer.url)) or self._instead(url, answer)
        if found:
            return found
        if links:
            raise NoFeedFound(f"The page {url} names feeds, but none of them could be read.", url=url)
        raise NoFeedFound(
            f"No feed was found at {url}: the address is not a feed ({itself.rstrip('.')}), and its page names none.",
            url=url,
        )

    def preview(self, candidate: FeedCandidate) -> FeedCandidate:
        """Return a newspaper of the catalogue with what its feed holds now.

        Raises Unreachable, BadStatus, NoFeedFound.
        """
        seen = self._candidate(candidate.url, self._get(candidate.url))
        if isinstance(seen, str):
            raise NoFeedFound(seen, url=candidate.url)
        return replace(candidate, articles=seen.articles, latest=seen.latest, headlines=seen.headlines)

    def look_at_command(self, command: str) -> FeedCandidate:
        """Run a command of the reader's own and return the feed that it writes.

        Raises SubscribeError where it cannot be understood, Unreachable where it fails, NoFeedFound.
        """
        from newsreader.feeds.web.commands import command_address

        url = command_address(command)
        answer = self._client().fetch(FeedToFetch(NO_FEED, url, kind=SourceKind.COMMAND))
        if isinstance(answer, Failed):
            raise Unreachable(answer.reason, url=url)
        assert isinstance(answer, Fetched)
        seen = self._candidate(url, answer)
        if isinstance(seen, str):
            raise NoFeedFound(seen, url=url)
        return replace(seen, kind=SourceKind.COMMAND)

    def refuse_known(self, url: str) -> None:
        """Raise AlreadySubscribed where an address is that of a feed subscribed to."""
        with self._database.read() as connection:
            known = feeds.feed_by_url(connection, url)
        if known:
            raise already_subscribed(known)

    def _look_at_new(self, text: str) -> tuple[FeedCandidate, ...]:
        self.refuse_known(web_address(text))
        return self.look(text)

    def _look_at_each(self, addresses: Sequence[str]) -> Found:
        def one(address: str) -> FeedCandidate | str:
            try:
                return self.look(address)[0]
            except (SubscribeError, FeedError) as error:
                return str(error)

        with ThreadPoolExecutor(LOOKED_AT_ONCE, "look") as threads:
            answers = list(threads.map(one, addresses))
        unique = {each.url: each for each in answers if isinstance(each, FeedCandidate)}
        problems = tuple(each for each in answers if isinstance(each, str))
        return Found(tuple(unique.values()), problems, is_list=True)

    def _named(self, words: str, addresses: Sequence[str]) -> Found:
        """Return what words mean: newspapers of the catalogue, else the address among them or the machine called so."""
        found = self._in_catalogue(words)
        if found.candidates or found.problems:
            return found
        if addresses:
            return Found(self._look_at_new(addresses[0]))
        try:
            if len(words.split()) == 1:
                return Found(self._look_at_new(words))
        except Unreachable:
            pass
        raise NoFeedFound(
            f"The catalogue knows no “{words.strip()}”. Type the address of a site or of a feed.", url=words
        )

    def _in_catalogue(self, words: str) -> Found:
        from newsreader.feeds.catalogue import load_catalogue, search_catalogue

        candidates: list[FeedCandidate] = []
        problems: list[str] = []
        with self._database.read() as connection:
            for entry in search_catalogue(load_catalogue(), words)[:MOST_OFFERED]:
                known = feeds.feed_by_url(connection, entry.url)
                if known is not None:
                    problems.append(str(already_subscribed(known)))
                    continue
                candidates.append(
                    FeedCandidate(
                        entry.url, entry.title, entry.site_url, 0, None, origin=Origin.CATALOGUE, folder=entry.folder
                    )
                )
        return Found(tuple(candidates), tuple(problems))

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

    def _candidate(self, asked: str, answer: Fetched) -> FeedCandidate | str:
        """Return the feed that an answer is, or why it is none. A temporary redirect is not adopted as its address."""
        try:
            read = self._lanes.cpu.in_worker(read_feed, answer.body, answer.url, answer.headers, timeout=READ_SECONDS)
        except PageError as error:
            return str(error)
        if isinstance(read, Failed):
            return read.reason
        return _described(answer.moved_to or asked, answer, read)

    def _instead(self, asked: str, answer: Fetched) -> tuple[FeedCandidate, ...]:
        """Return what can be followed of a site without a feed: the headlines of its page, its sitemaps."""
        page = self._page(asked, answer)
        found = (*([page] if page is not None else []), *self._sitemaps_of(answer.url))
        return tuple(replace(candidate, origin=Origin.INSTEAD) for candidate in found)

    def _sitemaps_of(self, url: str) -> tuple[FeedCandidate, ...]:
        """Return the sitemaps that a site's robots.txt names and that list articles, those of news first."""
        from newsreader.feeds.watch.sitemap import sitemaps_in_robots
        from newsreader.feeds.web.robots import LIMIT

        if not is_web_address(url):
            return ()
        parts = urlsplit(url)
        rules = self._client().get(f"{parts.scheme}://{parts.netloc}/robots.txt", limit=LIMIT, source=url)
        if isinstance(rules, Failed):
            return ()
        found = []
        for named in sitemaps_in_robots(rules.body.decode("utf-8", "replace"), rules.url)[:MOST_SITEMAPS]:
            answer = self._client().get(named, source=rules.url)
            if isinstance(answer, Fetched) and (candidate := self._sitemap(named, answer)) is not None:
                found.append(candidate)
        return tuple(found)

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


def already_subscribed(feed: Feed) -> AlreadySubscribed:
    """Return the error that says where a feed is subscribed to."""
    where = f" in {feed.folder}" if feed.folder else ""
    return AlreadySubscribed(f"{feed.url} is subscribed already: {feed.title}{where}.", url=feed.url, feed=feed)


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
