"""The function that a worker process runs: bytes in, plain values out."""

from collections.abc import Mapping

from newsreader.feeds.clean import clean_feed
from newsreader.feeds.parse import parse_feed
from newsreader.model.feed import CleanArticle, ParsedFeed


def read_feed(body: bytes, url: str, headers: Mapping[str, str]) -> tuple[ParsedFeed, tuple[CleanArticle, ...]]:
    """Parse and clean a feed's document. Raise NotAFeed or ParseFailed."""
    parsed = parse_feed(body, url, headers)
    return parsed, clean_feed(parsed, url)
