"""Read the command line, run one command, turn errors into sentences and exit statuses (0 done, 1 failed, 2 misuse)."""

import os
import sys
from collections.abc import Sequence
from concurrent.futures import CancelledError

from newsreader.cli.arguments import Command, make_parser, options_from
from newsreader.cli.commands.backups import BACKUP, RESTORE, VERIFY
from newsreader.cli.commands.demo import DEMO
from newsreader.cli.commands.doctor import DOCTOR
from newsreader.cli.commands.exchange import EXPORT, IMPORT
from newsreader.cli.commands.listing import LIST, RELATED, SEARCH, STORIES
from newsreader.cli.commands.pages import EXTRACT, SAVE
from newsreader.cli.commands.refresh import KEEP, REFRESH
from newsreader.cli.commands.show import SHOW
from newsreader.cli.commands.source import FEED
from newsreader.cli.commands.state import MARK, TAG
from newsreader.cli.commands.subscriptions import ADD, DISCOVER, FEEDS, REMOVE
from newsreader.cli.printing import complain
from newsreader.model.errors import BadQuery, NewsreaderError

COMMANDS: tuple[Command, ...] = (
    DISCOVER,
    ADD,
    FEEDS,
    FEED,
    REMOVE,
    REFRESH,
    LIST,
    SHOW,
    SEARCH,
    RELATED,
    STORIES,
    TAG,
    MARK,
    EXTRACT,
    SAVE,
    KEEP,
    IMPORT,
    EXPORT,
    VERIFY,
    BACKUP,
    RESTORE,
    DOCTOR,
    DEMO,
)

INTERRUPTED = 130
"""The exit status of a program that Ctrl+C ended."""


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status; misuse raises SystemExit(2), as argparse does."""
    given = make_parser(COMMANDS).parse_args(arguments)
    options = options_from(given)
    try:
        status = int(given.run(options))
        sys.stdout.flush()
    except BadQuery as error:
        complain(f"{error} (at character {error.position + 1})")
        return 2
    except NewsreaderError as error:
        complain(str(error))
        return 1
    except (KeyboardInterrupt, CancelledError):
        complain("stopped; what was stored until now is whole.")
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone (`newsreader list | head`): nothing is wrong, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return status
