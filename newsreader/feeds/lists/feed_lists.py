"""Files that list feeds: which kind one is, by its content, and what it holds."""

from pathlib import Path

from newsreader.feeds.lists.newsboat_urls import is_urls, read_urls
from newsreader.feeds.lists.opml import FeedList, read_opml_list, text_of
from newsreader.feeds.lists.other_readers import read_database
from newsreader.model.errors import ImportFailed

_MOST = 256 * 1024**2
_SQLITE = b"SQLite format 3\0"


def list_kind(start: bytes) -> str:
    """Tell from a file's first bytes what list it is: ``opml``, ``urls``, ``database``, or an empty text for none."""
    if start.startswith(_SQLITE):
        return "database"
    text = text_of(start).lstrip()
    lower = text.lower()
    opml, page = lower.find("<opml"), lower.find("<html")
    if opml >= 0 and (page < 0 or opml < page):
        return "opml"
    if lower.startswith("<?xml") and page < 0 and "<outline" in lower:
        return "opml"
    return "urls" if is_urls(text) else ""


def read_feed_list(path: Path, kind: str) -> FeedList:
    """Return what a list of a kind holds. Raise ImportFailed where it cannot be read."""
    if kind == "database":
        return read_database(path)
    try:
        if path.stat().st_size > _MOST:
            raise ImportFailed(f"{path} is larger than {_MOST // 1024**2} MB.", path=str(path))
        data = path.read_bytes()
    except OSError as error:
        raise ImportFailed(f"{path} cannot be read: {error.strerror}.", path=str(path)) from error
    return read_urls(text_of(data), str(path)) if kind == "urls" else read_opml_list(data, str(path))
