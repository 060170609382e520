"""Open the newsroom for one command and close it whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager

from newsreader.cli.arguments import Options
from newsreader.model.trace import Trace
from newsreader.services.newsroom import Newsroom, open_newsroom


@contextmanager
def newsroom_of(options: Options) -> Iterator[Newsroom]:
    """Give the open newsroom of the profile asked for."""
    trace = Trace(options.trace)
    newsroom = open_newsroom(options.profile, trace=trace)
    try:
        yield newsroom
    finally:
        newsroom.close()
        trace.close()
