"""What worker processes run: plain values in, plain values out, failures as values."""

from typing import TYPE_CHECKING

from newsreader.model.article import Comment, PageParts
from newsreader.model.errors import NewsreaderError, NotAFeed
from newsreader.model.feed import SourceKind, Trouble
from newsreader.model.feed_document import CleanArticle, ParsedFeed
from newsreader.model.fetching import Failed

if TYPE_CHECKING:
    from newsreader.extract.rules.rule import RuleBook
    from newsreader.feeds.jsonfeed import ImportedArticle
    from newsreader.services.saved_files import TakenFile

READ_SECONDS = 30.0
"""Time a feed's document may take to be parsed and cleaned."""
EXTRACT_SECONDS = 20.0
"""Time a page may take to be understood."""


def read_feed(body: bytes, url: str, headers: dict[str, str]) -> tuple[ParsedFeed, tuple[CleanArticle, ...]] | Failed:
    """Parse and clean a feed's document; a document that is no feed is a ``Failed``."""
    from newsreader.feeds import work

    try:
        return work.read_feed(body, url, headers)
    except NewsreaderError as error:
        trouble = Trouble.NOT_A_FEED if isinstance(error, NotAFeed) else Trouble.BROKEN
        return Failed(url, str(error), 200, trouble=trouble)


def read_source(
    body: bytes, url: str, headers: dict[str, str], kind: SourceKind, memory: str | None
) -> tuple[ParsedFeed, tuple[CleanArticle, ...]] | Failed:
    """Read what a source's address gave: a feed's document, or a watched page with what is remembered of it."""
    if kind is not SourceKind.PAGE:
        return read_feed(body, url, headers)
    from newsreader.feeds.watch.watched import read_watched

    try:
        return read_watched(body, url, headers, memory)
    except NewsreaderError as error:
        return Failed(url, str(error), 200, trouble=Trouble.NOT_A_FEED)


def read_sitemap(
    body: bytes, url: str, headers: dict[str, str]
) -> tuple[ParsedFeed, tuple[CleanArticle, ...], tuple[str, ...]] | Failed:
    """Read a sitemap: its articles, and the sitemaps that an index names, best first."""
    from newsreader.feeds.clean import clean_feed
    from newsreader.feeds.watch import sitemap

    try:
        found = sitemap.read_sitemap(body, url, headers)
    except NewsreaderError as error:
        return Failed(url, str(error), 200, trouble=Trouble.NOT_A_FEED)
    return found.feed, clean_feed(found.feed, url), found.children


def read_comments(body: bytes, url: str, headers: dict[str, str]) -> tuple[Comment, ...]:
    """Read an article's comment feed; none where it is no feed."""
    from newsreader.feeds import comments

    try:
        return comments.read_comments(body, url, headers)
    except NewsreaderError:
        return ()


def extract_page(body: bytes, url: str, headers: dict[str, str], rules: "RuleBook") -> PageParts:
    """Take a page's parts, and the pictures that it holds in itself."""
    from newsreader.services.inline_pages import extract_with_inline

    return extract_with_inline(body, url, headers, rules)


def take_saved(path: str, url: str | None, keep: str | None, rules: "RuleBook") -> "TakenFile | str":
    """Take the articles out of a saved file, or say why there are none."""
    from newsreader.services import saved_files

    return saved_files.take_saved(path, url, keep, rules)


def join_pages(pages: tuple[PageParts, ...]) -> PageParts:
    """Join the pages of one article."""
    from newsreader.extract.whole.joined import joined

    return joined(pages)


def read_json_feed(body: bytes) -> "tuple[ImportedArticle, ...] | str":
    """Read the articles of a JSON Feed, or say why it is none."""
    from newsreader.feeds import jsonfeed

    try:
        return jsonfeed.read_json_feed(body)
    except NewsreaderError as error:
        return str(error)
