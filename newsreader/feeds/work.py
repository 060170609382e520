"""The function that a worker process runs: bytes in, plain values out."""

from collections.abc import Mapping
from dataclasses import replace

from newsreader.feeds.clean import clean_feed
from newsreader.feeds.read.parse import parse_feed
from newsreader.model.feed_document import CleanArticle, ParsedFeed


def read_feed(body: bytes, url: str, headers: Mapping[str, str]) -> tuple[ParsedFeed, tuple[CleanArticle, ...]]:
    """Parse and clean a feed's document. Raise NotAFeed or ParseFailed.

    The feed comes without its parsed articles: they would double what travels between processes, and nobody reads them.
    """
    parsed = parse_feed(body, url, headers)
    return replace(parsed, articles=()), clean_feed(parsed, url)
