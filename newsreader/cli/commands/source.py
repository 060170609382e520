"""``feed``: the settings of one source, and the remedies for its troubles."""

import argparse
import getpass
import sys
from datetime import UTC, datetime

from newsreader.cli.arguments import Command, Options, positive
from newsreader.cli.commands.health import health_lines
from newsreader.cli.opening import newsroom_of
from newsreader.cli.printing import complain, local, print_json, say
from newsreader.cli.wire import settings_json
from newsreader.model.feed import Feed, FeedCandidate, HealthState, Remedy
from newsreader.model.health import FeedReport
from newsreader.services.access import AccessChange, header_of, secret_headers
from newsreader.services.newsroom import Newsroom
from newsreader.services.typed import folder_path


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("feed", metavar="FEED", help="its id, address or title")
    parser.add_argument("--title", metavar="T", help="a title of your own; empty: the publisher's again")
    parser.add_argument("--folder", metavar="F", help="the folder it stands in; / between names, empty: none")
    pausing = parser.add_mutually_exclusive_group()
    pausing.add_argument("--pause", action="store_true", help="ask for it no more until --resume")
    pausing.add_argument("--resume", action="store_true", help="ask for it again")
    parser.add_argument(
        "--interval", type=_minutes, metavar="MINUTES", help="how often it is asked; 0: by its own rhythm"
    )
    parser.add_argument("--full-text", choices=("on", "off"), help="fetch the pages of its articles")
    parser.add_argument("--pictures", choices=("on", "off"), help="fetch the pictures of its articles")
    parser.add_argument("--in-all", choices=("on", "off"), help="show its articles among all, unread and today's")
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--url", help="ask at another address; its articles stay")
    place.add_argument("--adopt", action="store_true", help="take the address that its server says it moved to")
    place.add_argument("--find", action="store_true", help="look at its site for the feed")
    parser.add_argument("--choose", type=positive, metavar="N", help="where --find finds several, take the Nth")
    access = parser.add_argument_group("how its server is asked (passwords, cookies and tokens go to the keyring)")
    access.add_argument("--user-agent", metavar="UA", help="introduce the program as this; empty: as itself")
    access.add_argument(
        "--header",
        type=_header,
        action="append",
        default=[],
        metavar='"NAME: VALUE"',
        help="send a header too, may be repeated; without a value: send it no more",
    )
    access.add_argument("--login", metavar="NAME", help="log in as this, the password is asked for; empty: not at all")
    told = access.add_mutually_exclusive_group()
    told.add_argument("--password-stdin", action="store_true", help="read the password from the standard input")
    told.add_argument("--cookies-stdin", action="store_true", help="read cookies (a=1; b=2) from there; empty: none")


def _feed(options: Options) -> int:
    given = options.given
    with newsroom_of(options) as newsroom:
        feed = newsroom.find.feed(given.feed)
        if given.password_stdin and not (given.login or feed.access.login):
            complain("--password-stdin needs --login NAME: the feed has no login yet.")
            return 2
        change = _access_change(given)
        if change != AccessChange():
            newsroom.health.change_access(feed.id, change)
        _organise(newsroom, feed, given)
        choice = _address(newsroom, feed, given)
        report = newsroom.health.report_on(feed.id)
    if options.is_json:
        print_json(settings_json(report.feed, datetime.now(UTC)))
    else:
        for line in (*health_lines(report), *_settings(report)):
            print(line)
    if choice:
        _offer(feed, choice)
        return 1
    return 0


def _access_change(given: argparse.Namespace) -> AccessChange:
    password = None
    if given.password_stdin:
        password = sys.stdin.readline().rstrip("\n")
    elif given.login:
        password = getpass.getpass(f"Password of {given.login}: ")
    cookies = sys.stdin.read() if given.cookies_stdin else None
    return AccessChange(given.user_agent, tuple(given.header), given.login, password, cookies)


def _organise(newsroom: Newsroom, feed: Feed, given: argparse.Namespace) -> None:
    switches = {None: None, "on": True, "off": False}
    if given.title is not None:
        newsroom.organise.rename_feed(feed.id, given.title.strip() or None)
    if given.folder is not None:
        newsroom.organise.move_feed(feed.id, folder_path(given.folder))
    newsroom.organise.set_feed_options(
        feed.id,
        fetch_full_text=switches[given.full_text],
        fetch_pictures=switches[given.pictures],
        is_paused=True if given.pause else False if given.resume else None,
        interval_minutes=given.interval,
        is_in_all=switches[given.in_all],
    )


def _address(newsroom: Newsroom, feed: Feed, given: argparse.Namespace) -> tuple[FeedCandidate, ...]:
    """Set the address as asked; return what there is to choose of."""
    if given.url is not None:
        newsroom.organise.set_address(feed.id, given.url)
    elif given.adopt:
        newsroom.health.remedy(feed.id, Remedy.ADOPT)
    elif given.find:
        candidates = newsroom.health.remedy(feed.id, Remedy.LOOK_AGAIN).candidates
        if not given.choose or given.choose > len(candidates):
            return candidates
        newsroom.health.take(feed.id, candidates[given.choose - 1])
    return ()


def _offer(feed: Feed, candidates: tuple[FeedCandidate, ...]) -> None:
    complain(f"the site of {feed.title} names {len(candidates)} feeds that are not subscribed to; choose one.")
    for number, candidate in enumerate(candidates, 1):
        latest = f", latest {local(candidate.latest)}" if candidate.latest else ""
        say(f"  {number}. {candidate.title} ({candidate.articles} articles{latest})\n     {candidate.url}")
    say(f"Take one with: newsreader feed {feed.id} --find --choose N")


def _settings(report: FeedReport) -> list[str]:
    feed, access = report.feed, report.feed.access
    every = f"every {feed.interval_minutes} minutes" if feed.interval_minutes else "by its own rhythm"
    if feed.health.state is HealthState.PAUSED:
        every = "paused"
    lines = [
        ("address", feed.url),
        ("site", feed.site_url or ""),
        ("folder", feed.folder or ""),
        ("asked", every),
        ("full text", "on" if feed.fetch_full_text else "off"),
        ("pictures", "on" if feed.fetch_pictures else "off"),
        ("in all", "on" if feed.is_in_all else "off"),
        ("user agent", access.user_agent or ""),
        ("login", f"{access.login} ({_kept('password', feed)})" if access.login else ""),
        ("cookies", _kept("cookies", feed) if "cookies" in access.secrets else ""),
        *(("header", f"{name}: {value}") for name, value in access.headers),
        *(("header", f"{name}: (in the keyring)") for name in secret_headers(access)),
    ]
    return [f"         {name:<11}{value}" for name, value in lines if value]


def _kept(name: str, feed: Feed) -> str:
    return f"{name} in the keyring" if name in feed.access.secrets else f"no {name}"


def _minutes(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 7 * 24 * 60:
        raise argparse.ArgumentTypeError("must be 0 to 10080 (a week)")
    return number


def _header(text: str) -> tuple[str, str]:
    found = header_of(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"“{text}” is no header; write Name: value")
    return found


FEED = Command("feed", "show and change the settings of one source, and mend it", _arguments, _feed)
