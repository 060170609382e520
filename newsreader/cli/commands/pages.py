"""``extract`` and ``save``: pages."""

import argparse
import sys
from collections.abc import Sequence

from newsreader.cli.arguments import Command, Options
from newsreader.cli.opening import newsroom_of
from newsreader.cli.printing import complain, print_json, say
from newsreader.model.article import PageParts
from newsreader.model.errors import ImportFailed


def _extract_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        nargs="?",
        default="-",
        metavar="FILE",
        help="a page's HTML, MHTML, WARC or web archive; - or nothing: HTML from standard input",
    )
    parser.add_argument(
        "--url", help="where the page is from: links and pictures are resolved against it; a saved page may tell itself"
    )


def _extract(options: Options) -> int:
    """Take a page apart without touching any archive; imports only what that needs."""
    from newsreader.extract.wire import parts_json

    if options.given.file == "-" and not options.given.url:
        complain("a page from standard input needs --url, which says where it is from.")
        return 2
    every, problems = _parts_of(options.given.file, options.given.url)
    if options.is_json:
        documents = [parts_json(parts) for parts in every]
        print_json(documents[0] if len(documents) == 1 else documents)
    else:
        for parts in every:
            _print_parts(parts)
    for problem in problems:
        say(problem)
    return 0


def _parts_of(name: str, url: str | None) -> tuple[list[PageParts], Sequence[str]]:
    """Return the parts of every article in a file, and sentences about what could not be read of it."""
    from newsreader.extract.page import extract
    from newsreader.extract.saved.parts import without_invented
    from newsreader.services.saved_files import take_saved

    if name == "-":
        return [extract(sys.stdin.buffer.read(), url or "")], ()
    taken = take_saved(name, url, None)
    if isinstance(taken, str):
        raise ImportFailed(taken, path=name)
    return [without_invented(page.parts) for page in taken.pages], taken.problems


def _print_parts(parts: PageParts) -> None:
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
        if saved.others:
            print(f"{len(saved.others)} other articles of the file were saved with it.")
        for problem in saved.problems:
            say(f"  {problem}")
    return 0


EXTRACT = Command("extract", "a page's parts, without touching the archive", _extract_arguments, _extract)
SAVE = Command("save", "store one page as an article", _save_arguments, _save)
