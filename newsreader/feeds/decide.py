"""What one refresh of one feed shall write. Pure: what came, what is known and the time → a ``FeedIntent``."""

from collections.abc import Sequence
from datetime import datetime

from newsreader.feeds import due
from newsreader.feeds.http import body_hash
from newsreader.model.feed import (
    CleanArticle,
    Failed,
    FeedIntent,
    FeedToFetch,
    Fetched,
    Gone,
    HealthState,
    KnownArticle,
    NewArticle,
    NotModified,
    Outcome,
    ParsedFeed,
    SeenArticle,
    UpdatedArticle,
)
from newsreader.model.ids import ArticleId

GONE = "The publisher says that this feed is gone for good (410)."
UNREAD = "The feed could not be read."


def decide(
    feed: FeedToFetch,
    outcome: Outcome,
    read: tuple[ParsedFeed, tuple[CleanArticle, ...]] | None,
    known: Sequence[KnownArticle | None],
    now: datetime,
) -> FeedIntent:
    """Decide what to write. ``known`` is aligned with the articles read; ``read`` is None unless the feed was fetched.

    New articles come oldest first (the last of the document first), so that ids rise with time where dates are alike.
    """
    match outcome:
        case Gone():
            return FeedIntent(feed.id, now, HealthState.GONE, GONE, failures=feed.failures + 1)
        case Failed(reason=reason, retry_after=wait):
            return _failed(feed, now, reason, wait)
        case NotModified():
            return FeedIntent(feed.id, now, HealthState.OK, next_fetch=due.after_success(now))
        case Fetched() if read is None:
            return _failed(feed, now, UNREAD, None)
    parsed, articles = read
    new, updated, seen = _sorted_out(articles, known, now)
    return FeedIntent(
        feed_id=feed.id,
        now=now,
        outcome=HealthState.OK,
        validators=outcome.validators,
        body_hash=body_hash(outcome.body),
        title=parsed.title,
        site_url=parsed.link,
        language=parsed.language,
        moved_to=outcome.moved_to,
        next_fetch=due.after_success(now, ttl_minutes=parsed.ttl_minutes),
        new=new,
        updated=updated,
        seen=seen,
    )


def _failed(feed: FeedToFetch, now: datetime, reason: str, wait: float | None) -> FeedIntent:
    failures = feed.failures + 1
    return FeedIntent(
        feed_id=feed.id,
        now=now,
        outcome=HealthState.FAILING,
        error=reason,
        next_fetch=due.after_failure(now, failures, retry_after=wait),
        failures=failures,
    )


def _sorted_out(
    articles: Sequence[CleanArticle], known: Sequence[KnownArticle | None], now: datetime
) -> tuple[tuple[NewArticle, ...], tuple[UpdatedArticle, ...], tuple[SeenArticle, ...]]:
    unique: dict[str, tuple[CleanArticle, KnownArticle | None]] = {}
    for article, offered in zip(articles, known, strict=True):
        unique.setdefault(_identity(article), (article, offered))
    matched = _matched(list(unique.values()))
    new: list[NewArticle] = []
    updated: list[UpdatedArticle] = []
    seen: list[SeenArticle] = []
    for at, (article, offered) in enumerate(unique.values()):
        match = matched.get(at)
        if match is None:
            if offered is None or article.canonical_url or not _is_same_without_address(article, offered):
                new.append(NewArticle(article, now, _sort_at(article, now)))
        elif match.in_feed and match.content_hash not in (None, article.content_hash):
            updated.append(UpdatedArticle(match.id, article))
        else:
            seen.append(SeenArticle(match.id, article))
    return tuple(reversed(new)), tuple(updated), tuple(seen)


def _matched(lines: Sequence[tuple[CleanArticle, KnownArticle | None]]) -> dict[int, KnownArticle]:
    """Give each known article to one line at most: to the same address, else the same guid, else the same words."""
    matched: dict[int, KnownArticle] = {}
    given: set[ArticleId] = set()
    for is_same in (_is_same_address, _is_same_guid, _is_same_words):
        for at, (article, offered) in enumerate(lines):
            if offered and at not in matched and offered.id not in given and is_same(article, offered):
                matched[at] = offered
                given.add(offered.id)
    return matched


def _identity(article: CleanArticle) -> str:
    """Name an article within its document; ``clean_feed`` has taken away what names several."""
    if article.canonical_url:
        return f"url {article.canonical_url}"
    return f"guid {article.guid}" if article.guid else f"print {article.fingerprint}"


def _is_same_address(article: CleanArticle, known: KnownArticle) -> bool:
    return bool(article.canonical_url) and article.canonical_url == known.canonical_url


def _is_same_guid(article: CleanArticle, known: KnownArticle) -> bool:
    return known.in_feed and bool(article.guid) and article.guid == known.guid


def _is_same_words(article: CleanArticle, known: KnownArticle) -> bool:
    """Tell whether the fingerprint may join the two.

    It may not where they have different addresses or, in one feed, different guids: a paper prints "Bản tin"
    every day.
    """
    have_addresses = bool(article.canonical_url and known.canonical_url)
    have_guids = bool(known.in_feed and article.guid and known.guid)
    return not have_addresses and not have_guids and article.fingerprint == known.fingerprint


def _is_same_without_address(article: CleanArticle, known: KnownArticle) -> bool:
    """Tell whether an article that lost its match to another line would be offered the same one every time."""
    return _is_same_guid(article, known) or _is_same_words(article, known)


def _sort_at(article: CleanArticle, now: datetime) -> datetime:
    return article.published if article.published and article.published < now else now
