"""``show``: one article as text, HTML or Markdown."""

import argparse

from newsreader.cli.arguments import Command, Options
from newsreader.cli.opening import newsroom_of
from newsreader.cli.printing import print_json
from newsreader.cli.reading import as_html, as_markdown, as_text
from newsreader.cli.wire import article_json
from newsreader.model.ids import ArticleId

_FORMATS = {"text": as_text, "html": as_html, "markdown": as_markdown}


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", type=int, metavar="ID", help="an article's id")
    parser.add_argument("--format", choices=list(_FORMATS), default="text", help="default: text")


def _show(options: Options) -> int:
    with newsroom_of(options) as newsroom:
        article = newsroom.find.article(ArticleId(options.given.id))
    if options.is_json:
        print_json(article_json(article))
    else:
        print(_FORMATS[options.given.format](article))
    return 0


SHOW = Command("show", "one article", _arguments, _show)
