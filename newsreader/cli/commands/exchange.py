"""``import`` and ``export``."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from newsreader.cli.arguments import Command, Options
from newsreader.cli.opening import newsroom_of
from newsreader.cli.printing import ProgressLine, print_columns, print_json, say
from newsreader.cli.wire import import_json
from newsreader.model.errors import ImportFailed
from newsreader.services.import_feeds import FeedOffer, OfferedFeed, answering
from newsreader.services.newsroom import Newsroom
from newsreader.services.reports import ImportReport

_KINDS = (
    "a list of feeds (OPML, Newsboat's urls, one address a line, RSS Guard's database.db, QuiteRSS's feeds.db), "
    "JSON Feed, a saved page, or a folder of pages"
)


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", type=Path, metavar="PATH", help=_KINDS)
    parser.add_argument("--list", action="store_true", help="print the feeds that a list holds and change nothing")
    parser.add_argument(
        "--only",
        nargs="+",
        metavar="PATTERN",
        default=(),
        help="of a list, the feeds with any of these texts in title, address or folder; accents do not matter",
    )
    parser.add_argument("--folder", metavar="F", help="of a list, the feeds in this folder and below it")


def _import(options: Options) -> int:
    progress = ProgressLine()
    with newsroom_of(options) as newsroom:
        given = options.given
        if given.list:
            return _print_offer(_chosen(newsroom, options)[0], options)
        try:
            if given.only or given.folder:
                offer, chosen = _chosen(newsroom, options)
                if not given.only:
                    chosen = [feed for feed in chosen if not feed.is_doubtful]
                if not chosen:
                    raise ImportFailed(
                        f"None of the {len(offer.feeds)} feeds in {given.path} answers.", path=offer.path
                    )
                report = newsroom.exchange.subscribe_to(chosen, given.path)
            else:
                report = newsroom.exchange.import_path(given.path, on_progress=progress)
        finally:
            progress.end()
    _print_report(report, options)
    return 0


def _chosen(newsroom: Newsroom, options: Options) -> tuple[FeedOffer, Sequence[OfferedFeed]]:
    """Return what a list offers, and what of it was asked for."""
    given = options.given
    offer = newsroom.exchange.look(given.path)
    if offer is None:
        raise ImportFailed(
            f"{given.path} is no list of feeds; --list, --only and --folder choose of one.", path=str(given.path)
        )
    return offer, answering(offer.feeds, given.only, given.folder)


def _print_offer(offer: FeedOffer, options: Options) -> int:
    feeds = answering(offer.feeds, options.given.only, options.given.folder)
    if options.is_json:
        print_json(
            {
                "path": offer.path,
                "feeds": [_offered_json(feed) for feed in feeds],
                "problems": list(offer.problems),
            }
        )
        return 0
    print_columns(
        ((_state(feed), feed.title, " / ".join(feed.folder), feed.url) for feed in feeds),
        (8, 40, 40, 200),
    )
    known, doubtful = (sum(_state(feed) == state for feed in feeds) for state in ("known", "doubtful"))
    new = len(feeds) - known - doubtful
    say(f"{len(feeds)} feeds in {offer.path}: {new} new, {known} subscribed to already.")
    if doubtful:
        say(f"{doubtful} stand in broken lines and are taken by --only alone.")
    for problem in offer.problems:
        say(f"  {problem}")
    return 0


def _offered_json(feed: OfferedFeed) -> dict[str, Any]:
    return {
        "url": feed.url,
        "title": feed.title,
        "site_url": feed.site_url,
        "folder": " / ".join(feed.folder) or None,
        "known": feed.is_known,
        "doubtful": feed.is_doubtful,
    }


def _state(feed: OfferedFeed) -> str:
    return "known" if feed.is_known else "doubtful" if feed.is_doubtful else "new"


def _print_report(report: ImportReport, options: Options) -> None:
    if options.is_json:
        print_json(import_json(report))
    else:
        told = []
        if report.feeds or report.feeds_known:
            told.append(f"{len(report.feeds)} feeds added, {report.feeds_known} known already.")
        if report.articles_added or report.articles_known:
            told.append(f"{report.articles_added} articles added, {report.articles_known} known already.")
        print(" ".join(told) or f"There was nothing to import in {options.given.path}.")
    for problem in report.problems:
        say(f"  {problem}")


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", type=Path, metavar="PATH", help=".opml for feeds, .json for articles (JSON Feed)")
    parser.add_argument("--query", metavar="Q", help="the articles that a query finds; all without one")
    parser.add_argument("--folder", metavar="F", help="to .opml: the feeds in this folder and below it alone")


def _export(options: Options) -> int:
    progress = ProgressLine()
    given = options.given
    with newsroom_of(options) as newsroom:
        query = newsroom.find.parse(given.query) if given.query else None
        try:
            report = newsroom.exchange.export_path(given.path, query, folder=given.folder, on_progress=progress)
        finally:
            progress.end()
    if options.is_json:
        print_json({"path": report.path, "feeds": report.feeds, "articles": report.articles})
    else:
        what = f"{report.articles} articles" if not report.feeds else f"{report.feeds} feeds"
        print(f"{what} written to {report.path}.")
    return 0


IMPORT = Command("import", "bring in feeds, articles or saved pages", _import_arguments, _import)
EXPORT = Command("export", "write feeds or articles to a file", _export_arguments, _export)
