"""Newsboat's urls file, and lists of addresses line by line, which are the same without tags.

The format: https://newsboat.org/releases/2.38/docs/newsboat.html#_quick_start
"""

import re
from collections.abc import Iterator

from newsreader.feeds.lists.opml import FeedList, OpmlFeed
from newsreader.feeds.read.plain import one_line
from newsreader.model.errors import ImportFailed
from newsreader.model.urls import canonical_url

_TOKEN = re.compile(r'\s*(?:"((?:\\.|[^"\\])*)"?|(\S+))')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}
_SPECIAL = ("query:", "exec:", "filter:")
_ADDRESS = re.compile(
    r'"?(?:(?:https?|feed|file|gopher|ftp)://\S|feed:https?://|(?:query|exec|filter):)|(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?/\S',
    re.I,
)


def is_urls(start: str) -> bool:
    """Tell whether a text's beginning is a list of addresses: the first line, and of all at least every other one."""
    if "\0" in start:
        return False
    lines = [line for line in map(str.strip, start.splitlines()) if line and not line.startswith("#")]
    answers = [bool(_ADDRESS.match(line)) for line in lines]
    return bool(answers) and answers[0] and 2 * sum(answers) >= len(answers)


def read_urls(text: str, path: str = "") -> FeedList:
    """Return the feeds of a urls file, each address once.

    The first tag is the folder; ``/`` in it parts folders, as Newsboat itself joins those of an OPML file by it. A tag
    that begins with ``~`` is the reader's own title, one with ``!`` only hides the feed from Newsboat's list. Further
    tags have no counterpart here and are dropped.
    Nothing is run: ``exec:`` and ``query:`` are left out, a ``filter:`` is taken without its program; all are told.
    """
    unique: dict[str, OpmlFeed] = {}
    problems: list[ImportFailed] = []
    for line in text.splitlines():
        tokens = list(_tokens(line))
        if not tokens:
            continue
        url, tags = tokens[0], tokens[1:]
        if url.startswith("query:"):
            name = url.split(":")[1]
            problems.append(ImportFailed(f"“{name}” is a query over other feeds; it was left out.", path=path))
            continue
        if url.startswith("exec:"):
            problems.append(ImportFailed(f"“{url}” runs a program to make its feed; it was left out.", path=path))
            continue
        if url.startswith("filter:"):
            url = url.removeprefix("filter:").partition(":")[2]
            problems.append(
                ImportFailed(f"{url} was read through a program, which is not run; it is taken as it is.", path=path)
            )
        own = next((one_line(tag[1:]) for tag in tags if tag.startswith("~")), "")
        group = next((tag for tag in tags if not tag.startswith(("~", "!"))), "")
        folder = tuple(name for name in map(one_line, group.split("/")) if name)
        unique.setdefault(canonical_url(url) or url, OpmlFeed(url, url, folder=folder, own_title=own or None))
    return FeedList(tuple(unique.values()), tuple(problems))


def _tokens(line: str) -> Iterator[str]:
    """Yield the words of a line as Newsboat does: parted by spaces, quoted ones whole; # begins a comment."""
    for found in _TOKEN.finditer(line.strip()):
        if found[2] is not None and found[2].startswith("#"):
            return
        quoted = found[1]
        yield _ESCAPE.sub(lambda sign: _ESCAPED.get(sign[1], sign[1]), quoted) if quoted is not None else found[2]
