"""Which picture addresses have a stored file, and which failed."""

from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from sqlalchemy import Connection, delete, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from newsreader.store.articles.due import next_attempt
from newsreader.store.articles.parts import thumbnail_of
from newsreader.store.schema import article_pictures, articles, picture_files
from newsreader.store.times import seconds


class StoredFile(Protocol):
    """What the store asks of ``archive.pictures.StoredPicture``: sizes in pixels and bytes."""

    @property
    def sha256(self) -> str:
        """Hash of the bytes."""
        ...

    @property
    def mime(self) -> str:
        """Media type."""
        ...

    @property
    def width(self) -> int:
        """Pixels."""
        ...

    @property
    def height(self) -> int:
        """Pixels."""
        ...

    @property
    def size(self) -> int:
        """Bytes."""
        ...


def picture_stored(c: Connection, src: str, picture: StoredFile, now: datetime) -> None:
    """Note that the picture at an address is stored, for every article that shows it."""
    file = {"mime": picture.mime, "width": picture.width, "height": picture.height, "size": picture.size}
    made = upsert(picture_files).values(sha256=picture.sha256, stored_at=seconds(now), **file)
    c.execute(made.on_conflict_do_nothing())
    changed = (
        update(article_pictures)
        .where(article_pictures.c.src == src)
        .values(sha256=picture.sha256, last_error=None, next_attempt=None)
        .returning(article_pictures.c.article_id)
    )
    for article in set(c.scalars(changed)):
        c.execute(update(articles).where(articles.c.id == article).values(thumbnail=thumbnail_of(c, article)))


def picture_failed(c: Connection, src: str, reason: str, now: datetime) -> None:
    """Note that a picture could not be had, and when to try again."""
    p = article_pictures.c
    tried = c.scalar(select(p.attempts).where(p.src == src, p.sha256.is_(None)).order_by(p.attempts.desc())) or 0
    c.execute(
        update(article_pictures)
        .where(p.src == src, p.sha256.is_(None))
        .values(attempts=tried + 1, last_error=reason, next_attempt=next_attempt(tried + 1, now))
    )


def known_picture(c: Connection, src: str) -> str | None:
    """Return the hash of the file stored for an address."""
    p = article_pictures.c
    return c.scalar(select(p.sha256).where(p.src == src, p.sha256.is_not(None)).limit(1))


def forget(c: Connection, sha256: str) -> None:
    """Note that a picture's file is lost: it is to be fetched again."""
    p = article_pictures.c
    lost = update(article_pictures).where(p.sha256 == sha256).values(sha256=None, attempts=0, next_attempt=None)
    for article in set(c.scalars(lost.returning(p.article_id))):
        c.execute(update(articles).where(articles.c.id == article).values(thumbnail=thumbnail_of(c, article)))
    c.execute(delete(picture_files).where(picture_files.c.sha256 == sha256))


def stored_hashes(c: Connection) -> Iterator[str]:
    """Return the hashes of every stored picture."""
    return iter(c.scalars(select(picture_files.c.sha256)))
