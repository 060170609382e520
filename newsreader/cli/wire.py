"""Values as the JSON documents of the command line. The names are a contract: more may come, none goes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from newsreader.model.article import (
    Article,
    ArticleRow,
    Comment,
    LinkBlock,
    Picture,
    RelatedArticle,
    Revision,
    SearchAnswer,
    Story,
)
from newsreader.model.feed import Feed, FeedCandidate, FetchRecord, HealthState, Origin
from newsreader.model.health import FeedReport
from newsreader.services.reports import ImportReport, RefreshReport


def moment_json(moment: datetime | None) -> str | None:
    """Return a moment as ISO 8601 with its offset."""
    return moment.isoformat() if moment else None


def row_json(row: ArticleRow) -> dict[str, Any]:
    """Return an article as ``list`` gives it."""
    return {
        "id": row.id,
        "url": row.url,
        "title": row.title,
        "lead": row.lead,
        "byline": row.byline,
        "section": row.section,
        "site": row.site,
        "language": row.language,
        "published": moment_json(row.published),
        "modified": moment_json(row.modified),
        "first_seen": moment_json(row.first_seen),
        "is_read": row.is_read,
        "is_starred": row.is_starred,
        "tags": list(row.tags),
        "feeds": list(row.feeds),
        "sources": list(row.sources),
        "kept": row.is_kept,
        "edited": row.is_edited,
    }


def article_json(article: Article) -> dict[str, Any]:
    """Return an article as ``show`` gives it."""
    return {
        **row_json(article.row),
        "agency": article.agency,
        "html": article.html,
        "text": article.text,
        "content": article.content_kind,
        "pictures": [picture_json(picture) for picture in article.pictures],
        "blocks": [block_json(block) for block in article.blocks],
        "comments": [comment_json(comment) for comment in article.comments],
        "comments_url": article.comments_url,
        "comments_told": article.comments_told,
        "enclosures": [{"url": file.url, "type": file.type, "length": file.length} for file in article.enclosures],
        "revisions": [revision_json(revision) for revision in article.revisions],
    }


def picture_json(picture: Picture) -> dict[str, Any]:
    """Return a picture; ``sha256`` is null while it is not stored."""
    return {
        "src": picture.src,
        "caption": picture.caption,
        "credit": picture.credit,
        "alt": picture.alt,
        "width": picture.width,
        "height": picture.height,
        "sha256": picture.sha256,
    }


def block_json(block: LinkBlock) -> dict[str, Any]:
    """Return a publisher's list."""
    return {
        "label": block.label,
        "kind": block.kind,
        "links": [
            {
                "title": link.title,
                "url": link.url,
                "teaser": link.teaser,
                "picture": link.picture,
                "article_id": link.article_id,
            }
            for link in block.links
        ],
    }


def comment_json(comment: Comment) -> dict[str, Any]:
    """Return a reader's comment."""
    return {
        "author": comment.author,
        "time": moment_json(comment.time),
        "text": comment.text,
        "likes": comment.likes,
        "reply_to": comment.reply_to,
    }


def revision_json(revision: Revision) -> dict[str, Any]:
    """Return an earlier text."""
    return {
        "id": revision.id,
        "kind": revision.kind,
        "title": revision.title,
        "lead": revision.lead,
        "byline": revision.byline,
        "text": revision.text,
        "html": revision.html,
        "seen": moment_json(revision.seen_at),
        "replaced": moment_json(revision.replaced_at),
    }


def feed_json(feed: Feed, now: datetime) -> dict[str, Any]:
    """Return a subscription with its health; ``is_silent`` at ``now``."""
    health = feed.health
    return {
        "id": feed.id,
        "url": feed.url,
        "title": feed.title,
        "site_url": feed.site_url,
        "folder": feed.folder,
        "articles": feed.articles,
        "unread": feed.unread,
        "in_all": feed.is_in_all,
        "health": {
            "state": health.state,
            "last_success": moment_json(health.last_success),
            "last_error": health.last_error,
            "next_fetch": moment_json(health.next_fetch),
            "trouble": health.trouble,
            "last_attempt": moment_json(health.last_attempt),
            "failures": health.failures,
            "last_status": health.last_status,
            "moved_to": health.moved_to,
            "latest": moment_json(health.latest),
            "rhythm_seconds": health.rhythm,
            "is_silent": health.is_silent(now),
        },
    }


def candidate_json(candidate: FeedCandidate) -> dict[str, Any]:
    """Return a source that was found; ``articles`` is null for one of the catalogue, which was not asked."""
    return {
        "url": candidate.url,
        "title": candidate.title,
        "site_url": candidate.site_url,
        "kind": candidate.kind,
        "origin": candidate.origin,
        "folder": " / ".join(candidate.folder) or None,
        "articles": None if candidate.origin is Origin.CATALOGUE else candidate.articles,
        "latest": moment_json(candidate.latest),
        "headlines": list(candidate.headlines),
    }


def settings_json(feed: Feed, now: datetime) -> dict[str, Any]:
    """Return a subscription with its own settings; of secrets only the names."""
    access = feed.access
    return {
        **feed_json(feed, now),
        "kind": feed.kind,
        "is_paused": feed.health.state is HealthState.PAUSED,
        "interval_minutes": feed.interval_minutes,
        "full_text": feed.fetch_full_text,
        "pictures": feed.fetch_pictures,
        "access": {
            "user_agent": access.user_agent,
            "headers": dict(access.headers),
            "login": access.login,
            "secrets": list(access.secrets),
        },
    }


def report_json(report: FeedReport, history: Sequence[FetchRecord], now: datetime) -> dict[str, Any]:
    """Return a subscription with its health, what helps, and the last requests for it, newest first."""
    told = feed_json(report.feed, now)
    health = {**told["health"], "remedies": list(report.remedies), "history": [fetch_json(line) for line in history]}
    return {**told, "health": health}


def fetch_json(record: FetchRecord) -> dict[str, Any]:
    """Return one request for a feed; ``ms`` with all redirects, ``size`` in bytes after decoding."""
    return {
        "at": moment_json(record.at),
        "outcome": record.outcome,
        "status": record.status,
        "ms": record.ms,
        "size": record.size,
        "new_articles": record.new_articles,
        "note": record.note,
    }


def refresh_json(report: RefreshReport) -> dict[str, Any]:
    """Return what a refresh did; pages and pictures that failed are counted."""
    return {
        "feeds": report.feeds,
        "fetched": report.fetched,
        "unchanged": report.unchanged,
        "failed": report.failed,
        "lost": report.lost,
        "new_articles": report.new_articles,
        "updated_articles": report.updated_articles,
        "seconds": report.seconds,
        "failures": [{"feed": line.feed, "url": line.url, "reason": line.reason} for line in report.failures],
        "pages": report.pages,
        "page_failures": report.page_failures,
        "pictures": report.pictures,
        "picture_failures": report.picture_failures,
    }


def search_json(answer: SearchAnswer) -> dict[str, Any]:
    """Return hits with their snippets; ``marks`` are offsets of hits in the snippet."""
    hits = [
        {**row_json(hit.row), "snippet": hit.snippet, "marks": [list(mark) for mark in hit.marks], "score": hit.score}
        for hit in answer.hits
    ]
    return {"total": answer.total, "hits": hits}


def related_json(related: RelatedArticle) -> dict[str, Any]:
    """Return a related article with its score and why."""
    return {**row_json(related.row), "score": related.score, "why": related.why}


def story_json(story: Story) -> dict[str, Any]:
    """Return a story."""
    return {
        "id": story.id,
        "title": story.title,
        "articles": list(story.articles),
        "sources": list(story.sources),
        "first_published": moment_json(story.first_published),
        "last_published": moment_json(story.last_published),
    }


def import_json(report: ImportReport) -> dict[str, Any]:
    """Return what an import brought."""
    return {
        "feeds_added": len(report.feeds),
        "feeds_known": report.feeds_known,
        "articles_added": report.articles_added,
        "articles_known": report.articles_known,
        "problems": list(report.problems),
    }
