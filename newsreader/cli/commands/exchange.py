"""``import`` and ``export``."""

import argparse
from pathlib import Path

from newsreader.cli.arguments import Command, Options
from newsreader.cli.opening import newsroom_of
from newsreader.cli.printing import ProgressLine, print_json, say
from newsreader.cli.wire import import_json


def _import_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", type=Path, metavar="PATH", help="OPML, JSON Feed, a saved page, or a folder of pages")


def _import(options: Options) -> int:
    progress = ProgressLine()
    with newsroom_of(options) as newsroom:
        try:
            report = newsroom.exchange.import_path(options.given.path, on_progress=progress)
        finally:
            progress.end()
    if options.is_json:
        print_json(import_json(report))
    else:
        told = []
        if report.feeds or report.feeds_known:
            told.append(f"{len(report.feeds)} feeds added, {report.feeds_known} known already.")
        if report.articles_added or report.articles_known:
            told.append(f"{report.articles_added} articles added, {report.articles_known} known already.")
        print(" ".join(told) or "Nothing was in it.")
    for problem in report.problems:
        say(f"  {problem}")
    return 0


def _export_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", type=Path, metavar="PATH", help=".opml for feeds, .json for articles (JSON Feed)")
    parser.add_argument("--query", metavar="Q", help="the articles that a query finds; all without one")


def _export(options: Options) -> int:
    progress = ProgressLine()
    with newsroom_of(options) as newsroom:
        query = newsroom.find.parse(options.given.query) if options.given.query else None
        try:
            report = newsroom.exchange.export_path(options.given.path, query, on_progress=progress)
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
