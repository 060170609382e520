"""``extract`` and ``save``: pages."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newsreader.cli.arguments import Command, Options
from newsreader.cli.opening import newsroom_of
from newsreader.cli.printing import complain, print_json, say
from newsreader.model.article import PageParts
from newsreader.model.errors import ImportFailed

if TYPE_CHECKING:
    from newsreader.extract.rules.rule import RuleBook


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
    parser.add_argument(
        "--rules",
        type=Path,
        metavar="RULES",
        help="site rules to try, instead of the profile's own (docs/site-rules.md)",
    )


def _extract(options: Options) -> int:
    """Take a page apart without touching any archive; imports only what that needs."""
    from newsreader.extract.wire import parts_json

    if options.given.file == "-" and not options.given.url:
        complain("a page from standard input needs --url, which says where it is from.")
        return 2
    rules, faults = _rules(options)
    every, problems = _parts_of(options.given.file, options.given.url, rules)
    if options.is_json:
        documents = [parts_json(parts) for parts in every]
        print_json(documents[0] if len(documents) == 1 else documents)
    else:
        for parts in every:
            _print_parts(parts)
    if options.given.rules:
        for parts in every:
            say(_given_by_rules(parts))
    for problem in (*faults, *problems):
        say(problem)
    return 0


def _rules(options: Options) -> "tuple[RuleBook, Sequence[str]]":
    """Return the rules to read with, and sentences about those that cannot be used."""
    from newsreader.services.site_rules import SiteRules

    tried: Path | None = options.given.rules
    if tried is not None and not tried.is_file():
        raise ImportFailed(f"There is no file {tried}.", path=str(tried))
    site_rules = SiteRules(tried or options.profile.site_rules)
    return site_rules.book(), site_rules.problems()


def _given_by_rules(parts: PageParts) -> str:
    """Say which parts of a page come from where a site rule points."""
    given = [part for part, told_by in parts.told_by.items() if told_by == "site rule"]
    return f"By a site rule: {', '.join(given)}." if given else "No part of the page is by a site rule."


def _parts_of(name: str, url: str | None, rules: "RuleBook") -> tuple[list[PageParts], Sequence[str]]:
    """Return the parts of every article in a file, and sentences about what could not be read of it."""
    from newsreader.extract.page import extract
    from newsreader.extract.saved.parts import without_invented
    from newsreader.services.saved_files import take_saved

    if name == "-":
        return [extract(sys.stdin.buffer.read(), url or "", None, rules)], ()
    taken = take_saved(name, url, None, rules)
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
