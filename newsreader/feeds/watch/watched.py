"""A page without a feed, visited again and again: what is remembered of it between two visits, and how it is read.

At the first visit the page's build is learned from the page alone and the page itself is remembered; at the second,
what came and what stayed tells news from navigation, and the build is learned from both. A page that is built anew is
learned anew, and that is told.
"""

import base64
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from newsreader.feeds.clean import clean_feed
from newsreader.feeds.watch.front_page import learn, read_front_page
from newsreader.feeds.watch.page_model import PageModel
from newsreader.model.errors import NotAFeed
from newsreader.model.feed_document import CleanArticle, ParsedFeed

_LARGEST = 4_000_000
"""Bytes of a first visit that are remembered."""


@dataclass(frozen=True, slots=True)
class PageMemory:
    """The learned build, and the page of the first visit until the second."""

    model: PageModel
    first: bytes | None = None

    def to_text(self) -> str:
        """Return the memory as the store keeps it."""
        first = base64.b85encode(zlib.compress(self.first, 6)).decode() if self.first else None
        return json.dumps({"model": self.model.to_text(), "first": first})

    @classmethod
    def from_text(cls, text: str | None) -> "PageMemory | None":
        """Return a memory from the store; None where there is none that can be read."""
        try:
            told = json.loads(text or "")
            model = PageModel.from_text(told["model"])
            first = zlib.decompress(base64.b85decode(told["first"])) if told["first"] else None
        except (ValueError, TypeError, KeyError, zlib.error):
            return None
        return cls(model, first) if model else None


def read_watched(
    body: bytes, url: str, headers: Mapping[str, str], memory: str | None
) -> tuple[ParsedFeed, tuple[CleanArticle, ...]]:
    """Read a page's headlines as articles in the order of the page, with their ranks and the memory for the next visit.

    Raises NotAFeed where the page has too few headlines to be followed.
    """
    known = PageMemory.from_text(memory)
    page = read_front_page(body, url, known.model if known else None, headers)
    is_rebuilt = known is not None and page.has_changed_build
    if known is None or is_rebuilt or not page.headlines:
        learned = PageMemory(learn([body], url, headers), body[:_LARGEST])
        page = read_front_page(body, url, learned.model, headers)
    elif known.first is not None and known.first != body[:_LARGEST]:
        learned = PageMemory(learn([known.first, body], url, headers))
        page = read_front_page(body, url, learned.model, headers)
    else:
        learned = known
    if not learned.model.is_useful or not page.headlines:
        raise NotAFeed("The page shows no headlines that could be followed.", url=url)
    parsed = replace(page.feed, page_model=learned.to_text(), is_rebuilt=is_rebuilt)
    ranks = {headline.url: headline.rank for headline in page.headlines}
    articles = tuple(
        replace(article, rank=ranks.get(source.url or ""))
        for article, source in zip(clean_feed(parsed, url), parsed.articles, strict=True)
    )
    return parsed, articles
