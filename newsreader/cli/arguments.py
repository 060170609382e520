"""The options that every command takes, before or after its name, and the parser that all commands share."""

import argparse
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from newsreader import __version__
from newsreader.model.profile import Profile

Run = Callable[["Options"], int]


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, a line of help, its own arguments, and its deed (which returns the exit status)."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Run


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for. ``given`` holds the command's own arguments."""

    profile: Profile
    is_json: bool
    trace: Path | None
    given: argparse.Namespace


def make_parser(commands: Iterable[Command]) -> argparse.ArgumentParser:
    """Return the parser of the whole command line; the command's deed is left under ``run``."""
    parser = argparse.ArgumentParser(
        prog="newsreader",
        description="A desktop newsroom reader. Without a command it opens the window.",
        epilog="Every command answers --help.",
    )
    parser.add_argument("--version", action="version", version=f"newsreader {__version__}")
    _add_common(parser, is_top=True)
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for command in commands:
        one = subparsers.add_parser(command.name, help=command.help, description=command.help)
        command.add_arguments(one)
        _add_common(one, is_top=False)
        one.set_defaults(run=command.run)
    return parser


def options_from(given: argparse.Namespace) -> Options:
    """Return the options of a parsed command line."""
    return Options(
        profile=Profile(given.profile or default_profile()),
        is_json=bool(given.json),
        trace=given.trace,
        given=given,
    )


def default_profile() -> Path:
    """Return the profile's folder: ``NEWSREADER_PROFILE``, else the system's place for user data."""
    named = os.environ.get("NEWSREADER_PROFILE")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("newsreader", appauthor=False)


def no_arguments(parser: argparse.ArgumentParser) -> None:
    """Add nothing: for commands without arguments of their own."""


def positive(text: str) -> int:
    """Read a number of one and more."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _add_common(parser: argparse.ArgumentParser, *, is_top: bool) -> None:
    # Below the command, an option that is not given must not overwrite the one before its name.
    unset = None if is_top else argparse.SUPPRESS
    group = parser.add_argument_group("options for every command")
    group.add_argument("--profile", type=Path, metavar="DIR", default=unset, help="the folder with the archive")
    group.add_argument(
        "--json", action="store_true", default=False if is_top else argparse.SUPPRESS, help="print one JSON document"
    )
    group.add_argument(
        "--trace", type=Path, metavar="FILE", default=unset, help="write where the time goes, as JSON lines"
    )
