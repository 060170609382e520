"""An article's comment feed (``wfw:commentRss``, ``replies`` of Atom) → readers' comments."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime

from newsreader.extract.gate.sanitise import clean
from newsreader.extract.text import text_of
from newsreader.feeds.read.parse import parse_feed
from newsreader.model.article import Comment
from newsreader.model.feed_document import ParsedArticle

MOST = 1000
"""Comments of one article that are kept."""
_BY = re.compile(
    r"(?:comment(?:s)? (?:on .{1,200} )?by|by|bình luận của|bởi|von|par|por|di|door)[:\s]+(?P<name>[^:\n]{1,80})$", re.I
)
"""How blogs title a comment that names its author nowhere else."""
_BEGINNING = datetime.min.replace(tzinfo=UTC)


def read_comments(body: bytes, url: str, headers: Mapping[str, str]) -> tuple[Comment, ...]:
    """Return the comments of a comment feed, oldest first. Raises NotAFeed or ParseFailed.

    Such feeds tell no likes, and which comment answers which they tell too seldom to be read.
    """
    entries = parse_feed(body, url, headers).articles[:MOST]
    newest_last = entries[::-1]
    dated = sorted(newest_last, key=lambda entry: entry.published or entry.updated or _BEGINNING)
    return tuple(comment for entry in dated if (comment := _comment(entry, url)).text)


def _comment(entry: ParsedArticle, url: str) -> Comment:
    text = text_of(clean(entry.content or entry.summary or "", entry.url or url))
    return Comment(_author(entry), text, entry.published or entry.updated)


def _author(entry: ParsedArticle) -> str:
    if entry.authors:
        return ", ".join(entry.authors)
    found = _BY.search(entry.title)
    return found["name"].strip() if found else ""
