"""``extract`` and ``save``: pages."""

import argparse
import sys
from pathlib import Path

from newsreader.cli.arguments import Command, Options
from newsreader.cli.opening import newsroom_of
from newsreader.cli.printing import print_json, say
from newsreader.model.errors import ImportFailed


def _extract_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", nargs="?", default="-", metavar="FILE", help="a page's HTML; - or nothing: standard input"
    )
    parser.add_argument(
        "--url", required=True, help="where the page is from: links and pictures are resolved against it"
    )


def _extract(options: Options) -> int:
    """Take a page apart without touching any archive; imports only what that needs."""
    from newsreader.extract.page import extract
    from newsreader.extract.wire import parts_json

    parts = extract(_bytes_of(options.given.file), options.given.url)
    if options.is_json:
        print_json(parts_json(parts))
        return 0
    facts = " · ".join(part for part in (parts.section, parts.byline, parts.agency, parts.site) if part)
    print("\n\n".join(part for part in (parts.title, facts, parts.text) if part))
    for picture in parts.pictures:
        print(f"\n[{picture.src}]\n{picture.caption} {picture.credit}".rstrip())
    for block in parts.blocks:
        print(f"\n{block.label} ({block.kind})")
        for link in block.links:
            print(f"  - {link.title}  {link.url}")
    for comment in parts.comments:
        print(f"\n{comment.author}: {comment.text}")
    return 0


def _bytes_of(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        raise ImportFailed(f"{name} cannot be read: {error.strerror}.", path=name) from error


def _save_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("page", metavar="URL|FILE", help="a page's address, or a page saved by a browser")


def _save(options: Options) -> int:
    with newsroom_of(options) as newsroom:
        saved = newsroom.save_page.start(options.given.page).done.result()
        article = newsroom.find.article(saved.article)
    if options.is_json:
        from newsreader.cli.wire import article_json

        print_json({**article_json(article), "is_new": saved.is_new})
    else:
        what = "Saved" if saved.is_new else "Known already, and up to date now"
        print(f"{what}: {article.row.title} (article {article.id}, {len(article.pictures)} pictures).")
        for problem in saved.problems:
            say(f"  {problem}")
    return 0


EXTRACT = Command("extract", "a page's parts, without touching the archive", _extract_arguments, _extract)
SAVE = Command("save", "store one page as an article", _save_arguments, _save)
