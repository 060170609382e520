"""What one refresh did so far, counted by the many threads in which its feeds end."""

from dataclasses import dataclass, field
from threading import Lock

from newsreader.feeds.web.reasons import lost_reason
from newsreader.model.article import Change
from newsreader.model.feed import HealthState
from newsreader.model.feed_intent import FeedIntent
from newsreader.model.fetching import FeedToFetch, NotModified, Outcome
from newsreader.services.completion import Completed
from newsreader.services.reports import FeedFailure, Progress, RefreshReport

GONE = "The publisher has withdrawn this feed."


@dataclass(slots=True)
class Tally:
    """Counted under ``lock``."""

    total: int = 0
    fetched: int = 0
    unchanged: int = 0
    failed: int = 0
    lost: int = 0
    new_articles: int = 0
    updated_articles: int = 0
    failures: list[FeedFailure] = field(default_factory=list)
    completed: Completed = field(default_factory=Completed)
    lock: Lock = field(default_factory=Lock)

    def ended(
        self, title: str, url: str, outcome: Outcome, intent: FeedIntent, change: Change, updated: int
    ) -> Progress:
        """Count a feed that was written; return how far the refresh is."""
        with self.lock:
            if intent.outcome in (HealthState.FAILING, HealthState.GONE):
                self.failed += 1
                self.failures.append(FeedFailure(intent.feed_id, title, url, intent.error or GONE))
            elif isinstance(outcome, NotModified):
                self.unchanged += 1
            else:
                self.fetched += 1
            self.new_articles += change.new_articles
            self.updated_articles += updated
            return Progress("feeds", self.fetched + self.unchanged + self.failed, self.total, title)

    def broke(self, failure: FeedFailure) -> None:
        """Count a feed that a fault of this program kept from being written."""
        with self.lock:
            self.failed += 1
            self.failures.append(failure)

    def missed(self, feed: FeedToFetch, title: str) -> None:
        """Count a feed that was not reached, as the reader's own network was lost."""
        self.broke(FeedFailure(feed.id, title, feed.url, lost_reason(feed.url)))
        with self.lock:
            self.lost += 1

    def report(self, seconds: float, *, is_stopped: bool) -> RefreshReport:
        """Return the counts."""
        with self.lock:
            return RefreshReport(
                feeds=self.total,
                fetched=self.fetched,
                unchanged=self.unchanged,
                failed=self.failed,
                new_articles=self.new_articles,
                updated_articles=self.updated_articles,
                seconds=round(seconds, 3),
                failures=tuple(self.failures),
                pages=self.completed.pages,
                pictures=self.completed.pictures,
                page_failures=self.completed.page_failures,
                picture_failures=self.completed.picture_failures,
                is_stopped=is_stopped,
                lost=self.lost,
            )
