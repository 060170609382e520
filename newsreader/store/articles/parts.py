"""The parts of an article that live in tables of their own: texts, pictures, publisher's lists, comments."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from newsreader.model.article import Comment, ContentKind, FoundPicture, LinkBlock
from newsreader.model.ids import ArticleId
from newsreader.model.urls import canonical_url
from newsreader.store.bodies import packed
from newsreader.store.prepared import Prepared
from newsreader.store.schema import (
    READER,
    article_pictures,
    articles,
    block_links,
    comments,
    contents,
    link_blocks,
    picture_files,
    revisions,
    states,
)
from newsreader.store.times import seconds, split

WIDE = 200
"""Pixels of width from which a picture may stand for its article in a list."""


def put_content(
    c: Connection,
    article: ArticleId,
    kind: ContentKind,
    *,
    title: str,
    lead: str,
    byline: str,
    html: str,
    text: str,
    content_hash: str,
    now: datetime,
    quality: float = 0.0,
) -> bool:
    """Store a text with its own headline and tell whether it is new or changed.

    An earlier one of the same kind becomes a revision; those of other kinds stay.
    """
    old = c.execute(select(contents).where(contents.c.article_id == article, contents.c.kind == kind)).first()
    if old is not None and old.content_hash == content_hash:
        return False
    if old is not None:
        c.execute(
            insert(revisions).values(
                article_id=article,
                kind=kind,
                body=old.body,
                content_hash=old.content_hash,
                seen_at=old.seen_at,
                replaced_at=seconds(now),
            )
        )
        c.execute(update(articles).where(articles.c.id == article).values(is_edited=1))
    values = {
        "body": packed(title, lead, byline, html, text),
        "content_hash": content_hash,
        "seen_at": seconds(now),
        "quality": quality,
    }
    made = upsert(contents).values(article_id=article, kind=kind, **values)
    c.execute(made.on_conflict_do_update(index_elements=["article_id", "kind"], set_=values))
    return True


def put_pictures(c: Connection, article: ArticleId, found: Sequence[FoundPicture]) -> None:
    """Replace an article's pictures; one whose address was known keeps its file."""
    earlier = select(article_pictures).where(article_pictures.c.article_id == article)
    known = {row.src: row for row in c.execute(earlier)}
    elsewhere = {
        row.src: row.sha256
        for row in c.execute(
            select(article_pictures.c.src, article_pictures.c.sha256).where(
                article_pictures.c.src.in_([picture.src for picture in found]),
                article_pictures.c.sha256.is_not(None),
            )
        )
    }
    c.execute(delete(article_pictures).where(article_pictures.c.article_id == article))
    rows = []
    for position, picture in enumerate(found):
        old = known.get(picture.src)
        rows.append(
            {
                **picture_row(article, position, picture),
                "sha256": elsewhere.get(picture.src),
                "attempts": old.attempts if old else 0,
                "next_attempt": old.next_attempt if old else None,
                "last_error": old.last_error if old else None,
            }
        )
    if rows:
        c.execute(insert(article_pictures), rows)
    c.execute(
        update(articles)
        .where(articles.c.id == article)
        .values(picture_count=len(rows), thumbnail=thumbnail_of(c, article))
    )


def picture_row(article: ArticleId, position: int, picture: FoundPicture) -> dict[str, object]:
    """Return what is known of an article's picture before it is fetched."""
    return {
        "article_id": article,
        "position": position,
        "src": picture.src,
        "caption": picture.caption,
        "credit": picture.credit,
        "alt": picture.alt,
        "width": picture.width,
        "height": picture.height,
    }


def thumbnail_of(c: Connection, article: ArticleId) -> str | None:
    """Return the hash of the first stored picture that is wide enough to stand for the article."""
    joined = article_pictures.join(picture_files, picture_files.c.sha256 == article_pictures.c.sha256)
    return c.scalar(
        select(picture_files.c.sha256)
        .select_from(joined)
        .where(article_pictures.c.article_id == article, picture_files.c.width >= WIDE)
        .order_by(article_pictures.c.position)
        .limit(1)
    )


def put_blocks(c: Connection, article: ArticleId, blocks: Sequence[LinkBlock]) -> None:
    """Replace an article's publisher's lists."""
    c.execute(delete(link_blocks).where(link_blocks.c.article_id == article))
    labels = [
        {"article_id": article, "position": position, "label": block.label, "kind": block.kind}
        for position, block in enumerate(blocks)
    ]
    links = [
        {
            "article_id": article,
            "block": number,
            "position": position,
            "title": link.title,
            "url": link.url,
            "canonical_url": canonical_url(link.url),
            "teaser": link.teaser,
            "picture": link.picture,
        }
        for number, block in enumerate(blocks)
        for position, link in enumerate(block.links)
    ]
    if labels:
        c.execute(insert(link_blocks), labels)
    if links:
        c.execute(insert(block_links), links)


def put_comments(c: Connection, article: ArticleId, found: Sequence[Comment]) -> None:
    """Replace an article's comments."""
    c.execute(delete(comments).where(comments.c.article_id == article))
    rows = []
    for position, comment in enumerate(found):
        time, offset = split(comment.time)
        rows.append(
            {
                "article_id": article,
                "position": position,
                "author": comment.author,
                "text": comment.text,
                "time": time,
                "time_offset": offset,
                "likes": comment.likes,
                "reply_to": comment.reply_to,
            }
        )
    if rows:
        c.execute(insert(comments), rows)
    c.execute(update(articles).where(articles.c.id == article).values(comment_count=len(rows)))


_HIGHEST_IDS = Prepared(
    select(
        select(func.max(articles.c.id)).scalar_subquery(),
        select(func.max(states.c.article_id)).where(states.c.reader_id == READER).scalar_subquery(),
    )
)


def new_ids(c: Connection, number: int) -> range:
    """Return ids that no article has or ever had: states outlive their articles, and SQLite alone gives ids again."""
    first = max(value or 0 for value in _HIGHEST_IDS.run(c).one()) + 1
    return range(first, first + number)
