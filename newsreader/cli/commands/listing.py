"""``list``, ``search``, ``related`` and ``stories``: lines about articles."""

import argparse
import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from newsreader.cli.arguments import Command, Options, positive
from newsreader.cli.opening import newsroom_of
from newsreader.cli.printing import local, print_columns, print_json, say
from newsreader.cli.wire import related_json, row_json, search_json, story_json
from newsreader.model.article import ArticleRow
from newsreader.model.ids import ArticleId
from newsreader.model.query import Query
from newsreader.search.remarks import remarks

_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--query", metavar="Q", default="", help="the query language of the search field")
    parser.add_argument("--limit", type=positive, default=50, metavar="N", help="at most so many (default: 50)")


def _list(options: Options) -> int:
    with newsroom_of(options) as newsroom:
        query = newsroom.find.parse(options.given.query)
        rows = newsroom.find.first_rows(query, options.given.limit)
    _remark(query)
    if options.is_json:
        print_json([row_json(row) for row in rows])
    else:
        _print_rows(rows)
        if not rows:
            say("No article found.")
    return 0


def _remark(query: Query) -> None:
    for sentence in remarks(query):
        say(sentence)


def _print_rows(rows: Iterable[ArticleRow]) -> None:
    print_columns(
        ([str(row.id), _marks(row), local(row.published or row.first_seen), _source(row), row.title] for row in rows),
        (8, 3, 16, 22, 200),
    )


def _marks(row: ArticleRow) -> str:
    return f"{' ' if row.is_read else '●'}{'★' if row.is_starred else ' '}{'✓' if row.is_kept else ' '}"


def _source(row: ArticleRow) -> str:
    return row.sources[0] if row.sources else row.site


def _search_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("query", nargs="+", metavar="QUERY", help='words, "phrases", -not, is:unread, tag:… and more')
    parser.add_argument("--limit", type=positive, default=20, metavar="N", help="at most so many (default: 20)")


def _search(options: Options) -> int:
    with newsroom_of(options) as newsroom:
        text = " ".join(options.given.query)
        answer = newsroom.find.search(text, options.given.limit)
        query = newsroom.find.parse(text)
    _remark(query)
    if options.is_json:
        print_json(search_json(answer))
        return 0
    for hit in answer.hits:
        print(f"{hit.row.id:>6}  {hit.row.title}")
        print(f"        {local(hit.row.published or hit.row.first_seen)}  {_source(hit.row)}")
        print(f"        {hit.snippet}\n")
    say(f"{answer.total} found." if answer.hits else "Nothing found.")
    return 0


def _related_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", type=int, metavar="ID", help="an article's id")
    parser.add_argument("--limit", type=positive, default=8, metavar="N", help="at most so many (default: 8)")


def _related(options: Options) -> int:
    with newsroom_of(options) as newsroom:
        found = newsroom.find.related(ArticleId(options.given.id), options.given.limit)
    if options.is_json:
        print_json([related_json(one) for one in found])
        return 0
    print_columns(
        ([str(one.row.id), f"{one.score:.2f}", _source(one.row), one.row.title, one.why] for one in found),
        (8, 4, 22, 70, 80),
    )
    if not found:
        say("No related article found.")
    return 0


def _stories_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--since", type=_age, default=_UNITS["d"] * 3, metavar="AGE", help="as 12h, 3d or 2w (default: 3d)"
    )


def _stories(options: Options) -> int:
    with newsroom_of(options) as newsroom:
        found = newsroom.find.stories(datetime.now(UTC) - options.given.since)
    if options.is_json:
        print_json([story_json(story) for story in found])
        return 0
    for story in found:
        print(f"{story.title}\n    {len(story.articles)} articles: {', '.join(story.sources)}")
        ids = " ".join(map(str, story.articles))
        print(f"    {local(story.first_published)} to {local(story.last_published)}; ids {ids}\n")
    if not found:
        say("No story is told by more than one article.")
    return 0


def _age(text: str) -> timedelta:
    told = re.fullmatch(r"(\d+)([mhdw])", text.strip().lower())
    if not told:
        raise argparse.ArgumentTypeError("write it as 12h, 3d or 2w")
    return int(told[1]) * _UNITS[told[2]]


LIST = Command("list", "articles of a query, newest first", _list_arguments, _list)
SEARCH = Command("search", "search the archive, best first", _search_arguments, _search)
RELATED = Command("related", "articles related to one, with the reason", _related_arguments, _related)
STORIES = Command("stories", "events that several articles tell of", _stories_arguments, _stories)
