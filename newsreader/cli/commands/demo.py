"""``demo``: the main job from end to end on the sample edition, for a machine without a display."""

import argparse
import os
from pathlib import Path

from newsreader.cli.arguments import Command, Options
from newsreader.cli.opening import newsroom_of
from newsreader.cli.printing import cut, local, print_columns, print_json, say
from newsreader.cli.reading import as_text
from newsreader.model.article import Article, StateChange
from newsreader.model.query import Query
from newsreader.model.resources import resource
from newsreader.services.newsroom import Newsroom
from newsreader.services.reports import RefreshOptions

SEARCHED = "duong sat"
TAG = "đọc sau"


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--screenshot", type=Path, metavar="FILE", help="also draw the window into this PNG file")


def _demo(options: Options) -> int:
    target: Path | None = options.given.screenshot
    with newsroom_of(options) as newsroom:
        known = newsroom.exchange.import_path(resource("sample", "edition.opml"))
        wanted = RefreshOptions(force=True, full_text=True, pictures=True)
        report = newsroom.refresh.start(wanted).done.result()
        if options.is_json:
            rows = newsroom.find.first_rows(Query(), 1000)
            print_json({"feeds": len(newsroom.find.feeds()), "articles": len(rows), "new": report.new_articles})
        else:
            _heading(
                "Subscribe", f"the sample edition, {len(known.feeds)} new sources, {known.feeds_known} known already"
            )
            print_columns(([feed.title, feed.folder or "", feed.url] for feed in newsroom.find.feeds()), (30, 20, 80))
            _heading(
                "Refresh",
                f"{report.new_articles} new articles, {report.pages} full texts and {report.pictures} pictures stored; "
                f"{report.unchanged} sources unchanged",
            )
            _tell(newsroom)
    if target is not None:
        _draw(options, target)
    if report.failed:
        say(f"{report.failed} sources could not be refreshed: {report.failures[0].reason}")
    return 1 if report.failed else 0


def _tell(newsroom: Newsroom) -> None:
    rows = newsroom.find.first_rows(Query(), 8)
    _heading("List", "newest first")
    print_columns(
        ([str(row.id), local(row.published), row.sources[0] if row.sources else row.site, row.title] for row in rows),
        (6, 16, 22, 90),
    )
    article = _richest(newsroom)
    _heading("Read", "with captions and the publisher's own lists, from this disk alone")
    print(as_text(article))
    _heading("Related stories", "found in the archive")
    for related in newsroom.find.related(article.id, 4):
        print(f"  {related.row.title}\n      {', '.join(related.row.sources)}: {related.why}")
    answer = newsroom.find.search(SEARCHED, 3)
    _heading("Search", f"“{SEARCHED}”, typed without accents: {answer.total} found")
    for hit in answer.hits:
        print(f"  {hit.row.title}\n      {cut(hit.snippet, 110)}")
    newsroom.organise.apply(StateChange((article.id,), add_tags=(TAG,)))
    tagged = newsroom.find.first_rows(newsroom.find.parse(f'tag:"{TAG}"'), 5)
    _heading("Tag", f"“{TAG}” is on: {', '.join(one.title for one in tagged)}")


def _richest(newsroom: Newsroom) -> Article:
    """Return the article that shows most of what there is to see: Vietnamese and with related stories before all."""

    def richness(article: Article) -> tuple[bool, bool, int, int]:
        parts = min(len(article.comments), 1) + len(article.blocks)
        has_related = bool(newsroom.find.related(article.id, 1))
        return article.row.language == "vi", has_related, parts, len(article.pictures)

    found = [newsroom.find.article(row.id) for row in newsroom.find.first_rows(Query(), 60)]
    return max(found, key=richness)


def _draw(options: Options, target: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from newsreader.ui.screenshot import render

    with newsroom_of(options) as newsroom:
        render(newsroom, target, article_id=_richest(newsroom).id)
    if not options.is_json:
        _heading("The window", f"drawn into {target}")


def _heading(title: str, told: str) -> None:
    print(f"\n\033[1m{title}\033[0m  {told}" if os.isatty(1) else f"\n== {title}: {told}")


DEMO = Command("demo", "the main job on the sample edition, without a display", _arguments, _demo)
