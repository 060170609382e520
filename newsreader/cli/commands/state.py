"""``tag`` and ``mark``: what the reader does with articles."""

import argparse

from newsreader.cli.arguments import Command, Options
from newsreader.cli.opening import newsroom_of
from newsreader.cli.printing import print_json
from newsreader.cli.wire import row_json
from newsreader.model.article import StateChange
from newsreader.model.ids import ArticleId


def _tag_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", type=int, metavar="ID", help="ids of articles")
    parser.add_argument("--add", action="append", default=[], metavar="T", help="put this tag on them")
    parser.add_argument("--remove", action="append", default=[], metavar="T", help="take this tag off them")


def _tag(options: Options) -> int:
    given = options.given
    return _apply(options, StateChange(_ids(given), add_tags=tuple(given.add), remove_tags=tuple(given.remove)))


def _mark_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="+", type=int, metavar="ID", help="ids of articles")
    read = parser.add_mutually_exclusive_group()
    read.add_argument("--read", dest="is_read", action="store_const", const=True, help="as read")
    read.add_argument("--unread", dest="is_read", action="store_const", const=False, help="as unread")
    star = parser.add_mutually_exclusive_group()
    star.add_argument("--star", dest="is_starred", action="store_const", const=True, help="with a star")
    star.add_argument("--unstar", dest="is_starred", action="store_const", const=False, help="without a star")


def _mark(options: Options) -> int:
    given = options.given
    return _apply(options, StateChange(_ids(given), is_read=given.is_read, is_starred=given.is_starred))


def _apply(options: Options, change: StateChange) -> int:
    with newsroom_of(options) as newsroom:
        newsroom.organise.check(change.ids)
        changed = newsroom.organise.apply(change)
        rows = newsroom.find.rows(change.ids)
    if options.is_json:
        print_json([row_json(row) for row in rows])
    else:
        print(f"{len(changed)} of {len(rows)} articles changed.")
    return 0


def _ids(given: argparse.Namespace) -> tuple[ArticleId, ...]:
    return tuple(ArticleId(article) for article in given.ids)


TAG = Command("tag", "put tags on articles, or take them off", _tag_arguments, _tag)
MARK = Command("mark", "mark articles as read, unread, starred", _mark_arguments, _mark)
