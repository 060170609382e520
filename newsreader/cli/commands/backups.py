"""``verify``, ``backup`` and ``restore``."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from newsreader.cli.arguments import Command, Options
from newsreader.cli.opening import newsroom_of
from newsreader.cli.printing import ProgressLine, print_json, say
from newsreader.services.backups import archive_name, restore
from newsreader.services.maintain import in_bytes


def _verify_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--repair", action="store_true", help="make index and counts anew, have lost pictures fetched again"
    )


def _verify(options: Options) -> int:
    progress = ProgressLine()
    with newsroom_of(options) as newsroom:
        try:
            report = newsroom.maintain.verify(repair=options.given.repair, on_progress=progress)
        finally:
            progress.end()
    if options.is_json:
        print_json(
            {
                "whole": report.is_whole,
                "articles": report.articles,
                "texts": report.texts,
                "pictures": report.pictures,
                "problems": list(report.problems),
                "repaired": list(report.repaired),
            }
        )
    else:
        looked = f"{report.articles:,} articles, {report.texts:,} texts, {report.pictures:,} pictures"
        print(f"Whole: {looked}." if not report.problems else f"Looked at {looked}.")
        for problem in report.problems:
            print(f"{'repaired' if problem in report.repaired else 'problem'}: {problem}")
        if report.problems and not report.is_whole and not options.given.repair:
            say("newsreader verify --repair mends what can be mended.")
    return 0 if report.is_whole else 1


def _backup_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="the file to write; in a folder, a name with the date is given"
    )


def _backup(options: Options) -> int:
    progress = ProgressLine()
    target = options.given.file
    if target.is_dir():
        target = target / archive_name(datetime.now(UTC))
    with newsroom_of(options) as newsroom:
        try:
            report = newsroom.maintain.back_up(target, on_progress=progress)
        finally:
            progress.end()
    if options.is_json:
        print_json(
            {
                "path": report.path,
                "bytes": report.size,
                "articles": report.articles,
                "pictures": report.pictures,
            }
        )
    else:
        print(
            f"{report.articles:,} articles and {report.pictures:,} pictures written to {report.path} "
            f"({in_bytes(report.size)})."
        )
    return 0


def _restore_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="a backup, or a bare copy of newsreader.sqlite3")


def _restore(options: Options) -> int:
    progress = ProgressLine()
    try:
        report = restore(options.profile, options.given.file, datetime.now(UTC), progress)
    finally:
        progress.end()
    if options.is_json:
        print_json(
            {
                "path": report.path,
                "articles": report.articles,
                "pictures": report.pictures,
                "before": report.before,
                "problems": list(report.problems),
            }
        )
    else:
        print(f"{report.articles:,} articles and {report.pictures:,} pictures put back.")
        if report.before:
            print(f"What was there before is kept in {report.before}.")
    for problem in report.problems:
        say(f"  {problem}")
    return 1 if report.problems else 0


VERIFY = Command("verify", "prove that the archive is whole", _verify_arguments, _verify)
BACKUP = Command("backup", "write a safe copy of everything to one file", _backup_arguments, _backup)
RESTORE = Command("restore", "put a backup back; what was there is kept beside it", _restore_arguments, _restore)
