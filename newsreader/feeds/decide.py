"""What one refresh of one feed shall write. Pure: what came, what is known and the time → a ``FeedIntent``."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypedDict

from newsreader.feeds import due
from newsreader.feeds.web.http import body_hash
from newsreader.model.feed import HealthState, Trouble
from newsreader.model.feed_document import CleanArticle, ParsedFeed
from newsreader.model.feed_intent import FeedIntent, KnownArticle, NewArticle, SeenArticle, UpdatedArticle
from newsreader.model.fetching import Failed, FeedToFetch, Fetched, Gone, NotModified, Outcome, Wishes
from newsreader.model.ids import ArticleId
from newsreader.model.text import fold
from newsreader.model.urls import host_of

GONE = "The publisher says that this feed is gone for good (410)."
UNREAD = "The feed could not be read."
STABLE = 3
"""Refreshes in a row after which a permanent redirect is believed."""
_HARDLY = 0.2
"""The part of their words that texts of one language share by chance."""
_WORD = re.compile(r"\w+")


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
        case Gone(status=status):
            return FeedIntent(
                feed.id,
                now,
                HealthState.GONE,
                GONE,
                failures=feed.failures + 1,
                trouble=Trouble.GONE,
                status=status,
            )
        case Failed():
            return _failed(feed, now, outcome)
        case NotModified():
            return _unchanged(feed, now, outcome)
        case Fetched() if read is None:
            return _failed(feed, now, Failed(feed.url, UNREAD, outcome.status, trouble=Trouble.BROKEN))
    parsed, articles = read
    new, updated, seen = _sorted_out(articles, known, now)
    dates = [article.published for article in articles]
    rhythm = due.rhythm_of(dates, now)
    latest = max((date for date in dates if date and date <= now), default=None)
    wishes = Wishes(parsed.ttl_minutes, parsed.update_seconds, parsed.skip_hours, parsed.skip_days)
    moved = _moved(feed, outcome.moved_to, has_proof=any(offered and offered.in_feed for offered in known))
    if parsed.is_rebuilt:
        moved["trouble"] = Trouble.REBUILT
    return FeedIntent(
        feed_id=feed.id,
        now=now,
        outcome=HealthState.OK,
        validators=outcome.validators,
        body_hash=body_hash(outcome.body),
        title=parsed.title,
        site_url=parsed.link,
        language=parsed.language,
        **moved,
        page_model=parsed.page_model,
        next_fetch=due.after_success(feed, now, headers=outcome.headers, wishes=wishes, rhythm=rhythm, latest=latest),
        status=outcome.status,
        size=len(outcome.body),
        wishes=wishes,
        rhythm=rhythm,
        latest=latest,
        new=new,
        updated=updated,
        seen=seen,
    )


def _unchanged(feed: FeedToFetch, now: datetime, outcome: NotModified) -> FeedIntent:
    return FeedIntent(
        feed.id,
        now,
        HealthState.OK,
        validators=outcome.validators,
        **_moved(feed, outcome.moved_to, has_proof=True),
        next_fetch=due.after_success(feed, now, headers=outcome.headers),
        status=outcome.status,
        size=outcome.size,
    )


class _Move(TypedDict):
    moved_to: str | None
    moves: int
    new_url: str | None
    trouble: Trouble | None


def _moved(feed: FeedToFetch, target: str | None, *, has_proof: bool) -> _Move:
    """Count how often in a row a server has said that the feed moved to the same place, and adopt it when it is sure.

    Sure is what was said ``STABLE`` times, led to a feed each time, and listed articles known from the old address: a
    network that answers for everyone (a hotel's login page) does none of that. What is asked with secrets moves to
    another host at the reader's word alone.
    """
    if not target:
        return _Move(moved_to=None, moves=0, new_url=None, trouble=None)
    moves = feed.moves + 1 if target == feed.moved_to else 1
    takes_secrets = bool(feed.access.secrets or feed.access.headers) and host_of(target) != host_of(feed.url)
    if moves >= STABLE and has_proof and not takes_secrets:
        return _Move(moved_to=None, moves=0, new_url=target, trouble=None)
    return _Move(moved_to=target, moves=moves, new_url=None, trouble=Trouble.MOVED)


def _failed(feed: FeedToFetch, now: datetime, outcome: Failed) -> FeedIntent:
    failures = feed.failures + outcome.is_asked
    return FeedIntent(
        feed_id=feed.id,
        now=now,
        outcome=HealthState.FAILING,
        error=outcome.reason,
        moved_to=feed.moved_to,
        moves=feed.moves,
        next_fetch=due.after_failure(feed, now, failures, retry_after=outcome.retry_after),
        failures=failures,
        trouble=outcome.trouble,
        status=outcome.status,
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
            entry = replace(article, canonical_url=None) if offered and offered.has_entrys_address else article
            if offered is None or entry.canonical_url or not _is_same_without_address(entry, offered):
                new.append(NewArticle(entry, now, _sort_at(entry, now)))
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
    if not article.canonical_url or article.canonical_url != known.canonical_url:
        return False
    return known.in_feed or not _tell_different_things(article, known)


def _tell_different_things(article: CleanArticle, known: KnownArticle) -> bool:
    """Tell whether two feeds that name one address have hardly a word in common: one writes about what the other wrote.

    A link blog's remark is no text of the article it points to, however much it names that one's address.
    """
    titles = _shared(article.title, known.title)
    texts = _shared(article.lead, known.lead)
    if titles is None:
        return False
    return titles < _HARDLY and texts < _HARDLY if texts is not None else titles == 0.0


def _shared(one: str, other: str) -> float | None:
    """Return which part of the shorter text's words the longer one has too; None where one has none."""
    words, others = (set(_WORD.findall(fold(text))) for text in (one, other))
    return len(words & others) / min(len(words), len(others)) if words and others else None


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
