"""``discover``, ``add``, ``feeds`` and ``remove``."""

import argparse
from datetime import UTC, datetime

from newsreader.cli.arguments import Command, Options, positive
from newsreader.cli.commands.health import print_health
from newsreader.cli.opening import newsroom_of
from newsreader.cli.printing import complain, local, print_columns, print_json, say
from newsreader.cli.wire import candidate_json, feed_json, report_json
from newsreader.model.errors import EnvironmentProblem, NewsreaderError, SeveralFeeds
from newsreader.model.feed import Feed, FeedCandidate, HealthState, Origin, SourceKind
from newsreader.services.newsroom import Newsroom


def _discover_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "text", nargs="+", metavar="TEXT", help="addresses of sites and feeds, or the name of a newspaper or a topic"
    )


def _discover(options: Options) -> int:
    text = " ".join(options.given.text)
    with newsroom_of(options) as newsroom:
        found = newsroom.discovery.look_at(text)
    if options.is_json:
        candidates = [candidate_json(candidate) for candidate in found.candidates]
        print_json({"candidates": candidates, "problems": list(found.problems)})
    else:
        for candidate in found.candidates:
            print(f"{candidate.title} ({_offered(candidate)})\n  {candidate.url}")
            for headline in candidate.headlines:
                print(f"  · {headline}")
    for problem in found.problems:
        say(f"  {problem}")
    return 0


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("urls", nargs="*", metavar="URL", help="a feed, or a site whose feeds are found")
    parser.add_argument(
        "--command",
        dest="commands",
        action="append",
        metavar="CMD",
        default=[],
        help="a program of yours whose output is a feed; run without a shell at each refresh",
    )
    parser.add_argument("--folder", help="the folder to put it in; / between names of folders")
    parser.add_argument("--title", help="a title of your own")
    parser.add_argument(
        "--page", action="store_true", help="where a site has no feed, follow its page's headlines, or its sitemap"
    )
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--choose", type=positive, metavar="N", help="where a site offers several feeds, take the Nth")
    choice.add_argument("--all", action="store_true", help="where a site offers several feeds, take all")


def _add(options: Options) -> int:
    given = options.given
    added: list[Feed] = []
    failed = False
    wanted = [*((url, _subscribe) for url in given.urls), *((text, _subscribe_to_command) for text in given.commands)]
    if not wanted:
        complain("add needs an address, or --command.")
        return 2
    with newsroom_of(options) as newsroom:
        for text, subscribe in wanted:
            try:
                added += subscribe(newsroom, text, given)
            except SeveralFeeds as error:
                failed = True
                _offer(error)
            except EnvironmentProblem:
                raise
            except NewsreaderError as error:
                failed = True
                complain(str(error))
    if options.is_json:
        print_json([feed_json(feed, datetime.now(UTC)) for feed in added])
    for feed in () if options.is_json else added:
        where = f" in {feed.folder}" if feed.folder else ""
        print(f"Subscribed to {feed.title}{where} ({feed.url}), feed {feed.id}.")
    return 1 if failed else 0


def _subscribe(newsroom: Newsroom, url: str, given: argparse.Namespace) -> list[Feed]:
    try:
        return [newsroom.subscribe.add(url, folder=given.folder, title=given.title, allow_page=given.page)]
    except SeveralFeeds as error:
        if given.all:
            chosen = error.candidates
        elif given.choose and given.choose <= len(error.candidates):
            chosen = (error.candidates[given.choose - 1],)
        else:
            raise
    return [newsroom.subscribe.add_candidate(one, folder=given.folder, title=given.title) for one in chosen]


def _subscribe_to_command(newsroom: Newsroom, command: str, given: argparse.Namespace) -> list[Feed]:
    return [newsroom.subscribe.add_command(command, folder=given.folder, title=given.title)]


def _offer(error: SeveralFeeds) -> None:
    complain(str(error))
    for number, candidate in enumerate(error.candidates, 1):
        say(f"  {number}. {candidate.title} ({_offered(candidate)})\n     {candidate.url}")
    say(f"Take one with: newsreader add {error.url} --choose N   or all with --all")


def _offered(candidate: FeedCandidate) -> str:
    """Say what there is of a candidate; of one that was not asked, where the catalogue has it."""
    if candidate.origin is Origin.CATALOGUE:
        return " / ".join(candidate.folder)
    kind = "" if candidate.kind is SourceKind.FEED else f"{candidate.kind}, "
    latest = f", latest {local(candidate.latest)}" if candidate.latest else ""
    return f"{kind}{candidate.articles} articles{latest}"


def _feeds_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--health", action="store_true", help="the worst first: what is wrong, since when, and what helps"
    )


def _feeds(options: Options) -> int:
    if options.given.health:
        return _health(options)
    with newsroom_of(options) as newsroom:
        subscribed = newsroom.find.feeds()
    if options.is_json:
        now = datetime.now(UTC)
        print_json([feed_json(feed, now) for feed in subscribed])
        return 0
    if not subscribed:
        say(_NONE)
    print_columns(
        ([str(feed.id), _state(feed), f"{feed.unread}/{feed.articles}", *_named(feed)] for feed in subscribed),
        (6, 8, 14, 44, 24, 80),
    )
    return 0


def _health(options: Options) -> int:
    now = datetime.now(UTC)
    with newsroom_of(options) as newsroom:
        reports = newsroom.health.report()
        if options.is_json:
            print_json([report_json(line, newsroom.health.history(line.feed.id), now) for line in reports])
            return 0
    if not reports:
        say(_NONE)
    print_health(reports)
    return 0


def _named(feed: Feed) -> tuple[str, str, str]:
    trouble = feed.health.last_error if feed.health.state in (HealthState.FAILING, HealthState.GONE) else None
    return feed.title, feed.folder or "", trouble or feed.url


def _state(feed: Feed) -> str:
    return str(feed.health.state)


def _remove_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("feed", metavar="FEED", help="its id, address or title")


def _remove(options: Options) -> int:
    with newsroom_of(options) as newsroom:
        feed = newsroom.organise.remove_feed(newsroom.find.feed(options.given.feed).id)
    if options.is_json:
        print_json(feed_json(feed, datetime.now(UTC)))
    else:
        print(f"Unsubscribed from {feed.title} ({feed.url}). Its {feed.articles} articles stay in the archive.")
    return 0


_NONE = "No feed is subscribed yet: newsreader add URL, or newsreader import FILE.opml"

DISCOVER = Command(
    "discover", "show what an address, or a newspaper's name, leads to; changes nothing", _discover_arguments, _discover
)
ADD = Command("add", "subscribe to feeds, or to the feeds of sites", _add_arguments, _add)
FEEDS = Command("feeds", "list subscriptions and how they are doing", _feeds_arguments, _feeds)
REMOVE = Command("remove", "unsubscribe; the articles stay", _remove_arguments, _remove)
