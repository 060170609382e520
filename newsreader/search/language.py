"""The query language's door: text as typed in the search field or on the command line → ``Query``."""

from datetime import datetime

from newsreader.model.query import Query
from newsreader.search.meaning import meaning
from newsreader.search.reading import read


def parse_query(text: str, *, now: datetime) -> Query:
    """Understand a query; ``now`` is aware and its zone is the reader's. docs/search.md tells the language.

    Raise BadQuery at the place that cannot be understood.
    """
    return meaning(read(text, now=now), now)
