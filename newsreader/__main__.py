"""The door: a command goes to the command line, nothing goes to the window."""

import gc
import multiprocessing
import sys
import time
from collections.abc import Sequence

GARBAGE = 20_000
"""Objects after which a command looks for garbage: it ends soon, and most of what it makes refers to nothing."""
STARTED = time.perf_counter()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status."""
    multiprocessing.freeze_support()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if _is_for_the_window(given):
        return _open_window(given)
    # Importing leaves no garbage: looking for it, then and later, is a tenth of a short command's time.
    gc.disable()
    from newsreader.cli.main import main as run_command

    gc.freeze()
    gc.set_threshold(GARBAGE, 10, 10)
    gc.enable()
    return run_command(given)


def _is_for_the_window(given: Sequence[str]) -> bool:
    """Tell whether the command line holds nothing but options that the window takes too."""
    rest = list(given)
    while rest:
        word = rest.pop(0)
        if word in ("--profile", "--trace") and rest:
            rest.pop(0)
        elif not word.startswith(("--profile=", "--trace=")):
            return False
    return True


def _open_window(given: Sequence[str]) -> int:
    from newsreader.cli.arguments import make_parser, options_from
    from newsreader.model.trace import Trace
    from newsreader.ui.start import run_window

    options = options_from(make_parser(()).parse_args(given))
    trace = Trace(options.trace, started=STARTED)
    try:
        return run_window(options.profile, trace=trace)
    finally:
        trace.close()


if __name__ == "__main__":
    sys.exit(main())
