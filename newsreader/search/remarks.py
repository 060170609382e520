"""What is to be said of a query that is understood, but asks for what the archive does not know yet."""

from itertools import chain

from newsreader.model.query import Query

_UNKNOWN = {
    "has_note": "No article has a note: notes cannot be written yet.",
    "is_gone": "No article is known to be gone: nobody asks yet whether a page is still there.",
}


def remarks(query: Query) -> tuple[str, ...]:
    """Return a sentence for each thing asked for, or excluded, of which no article has any."""
    within = chain(query.without, *query.either)
    found = [sentence for name, sentence in _UNKNOWN.items() if getattr(query, name) is not None]
    return tuple(dict.fromkeys((*found, *chain.from_iterable(map(remarks, within)))))
