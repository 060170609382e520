"""``refresh`` and ``keep``: jobs that fetch."""

import argparse

from newsreader.cli.arguments import Command, Options
from newsreader.cli.opening import newsroom_of
from newsreader.cli.printing import ProgressLine, print_json, say
from newsreader.cli.wire import refresh_json
from newsreader.model.ids import ArticleId
from newsreader.services.reports import RefreshOptions, RefreshReport


def _refresh_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--feed", action="append", default=[], metavar="FEED", help="only this one: id, address or title"
    )
    parser.add_argument("--force", action="store_true", help="all feeds, not only those that are due")
    parser.add_argument("--full-text", action="store_true", help="fetch the pages of articles that lack them")
    parser.add_argument("--pictures", action="store_true", help="fetch the pictures of articles that lack them")


def _refresh(options: Options) -> int:
    given = options.given
    progress = ProgressLine()
    with newsroom_of(options) as newsroom:
        feeds = tuple(newsroom.find.feed(text).id for text in given.feed) or None
        wanted = RefreshOptions(feeds, force=given.force, full_text=given.full_text, pictures=given.pictures)
        run = newsroom.refresh.start(wanted, on_progress=progress)
        try:
            report = run.done.result()
        except KeyboardInterrupt:
            run.stop()
            raise
        finally:
            progress.end()
    if options.is_json:
        print_json(refresh_json(report))
    else:
        _tell(report)
    return 0


def _tell(report: RefreshReport) -> None:
    print(
        f"{report.feeds} feeds in {report.seconds:.1f} s: {report.fetched} fetched, {report.unchanged} unchanged, "
        f"{report.failed} failed. {report.new_articles} new articles, {report.updated_articles} updated."
    )
    if report.lost:
        print(f"The network was lost: {report.lost} feeds were not reached and are asked again next time.")
    if report.pages or report.page_failures or report.pictures or report.picture_failures:
        print(
            f"{report.pages} pages and {report.pictures} pictures stored; "
            f"{report.page_failures} pages and {report.picture_failures} pictures could not be had."
        )
    for failure in report.failures:
        say(f"  {failure.feed}: {failure.reason}")


def _keep_arguments(parser: argparse.ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("ids", nargs="*", type=int, default=[], metavar="ID", help="ids of articles")
    which.add_argument("--query", metavar="Q", help="every article that a query finds")


def _keep(options: Options) -> int:
    progress = ProgressLine()
    with newsroom_of(options) as newsroom:
        found = (
            newsroom.find.ids(newsroom.find.parse(options.given.query)) if options.given.query else options.given.ids
        )
        run = newsroom.keep.start([ArticleId(article) for article in found], on_progress=progress)
        try:
            report = run.done.result()
        except KeyboardInterrupt:
            run.stop()
            raise
        finally:
            progress.end()
    if options.is_json:
        names = ("articles", "complete", "pages", "pictures")
        print_json({**{name: getattr(report, name) for name in names}, "problems": list(report.problems)})
    else:
        print(f"{report.articles} articles kept; {report.pages} pages and {report.pictures} pictures fetched for them.")
        for problem in report.problems:
            say(f"  {problem}")
    return 0


REFRESH = Command("refresh", "fetch the feeds that are due", _refresh_arguments, _refresh)
KEEP = Command("keep", "make articles complete for offline and mark them as kept", _keep_arguments, _keep)
