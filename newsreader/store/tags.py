"""Tags: their names and how many articles carry them."""

from sqlalchemy import Connection, and_, delete, func, select, update

from newsreader.model.article import Tag
from newsreader.model.ids import ArticleId
from newsreader.model.text import fold, nfc
from newsreader.store import search_index
from newsreader.store.schema import READER, article_tags, states, tags


def list_tags(c: Connection) -> tuple[Tag, ...]:
    """Return every tag that an article carries, by name, with its counts."""
    state = and_(states.c.article_id == article_tags.c.article_id, states.c.reader_id == article_tags.c.reader_id)
    rows = c.execute(
        select(tags.c.name, func.count(), func.coalesce(func.sum(1 - states.c.is_read), 0))
        .select_from(tags.join(article_tags, article_tags.c.tag_id == tags.c.id).outerjoin(states, state))
        .where(article_tags.c.reader_id == READER)
        .group_by(tags.c.id)
        .order_by(tags.c.folded)
    )
    return tuple(Tag(name, articles, unread) for name, articles, unread in rows)


def rename_tag(c: Connection, name: str, new: str) -> None:
    """Give a tag another name; nothing happens where another tag has it."""
    new = nfc(new).strip()
    taken = c.scalar(select(tags.c.id).where(tags.c.folded == fold(new), tags.c.folded != fold(name)))
    if not new or taken:
        return
    ids = _tagged(c, name)
    search_index.remove(c, ids)
    c.execute(update(tags).where(tags.c.folded == fold(name)).values(name=new, folded=fold(new)))
    search_index.add(c, ids)


def remove_tag(c: Connection, name: str) -> None:
    """Take a tag off every article and forget it."""
    ids = _tagged(c, name)
    search_index.remove(c, ids)
    c.execute(delete(tags).where(tags.c.folded == fold(name)))
    search_index.add(c, ids)


def _tagged(c: Connection, name: str) -> list[ArticleId]:
    joined = article_tags.join(tags, tags.c.id == article_tags.c.tag_id)
    found = c.scalars(select(article_tags.c.article_id).select_from(joined).where(tags.c.folded == fold(name)))
    return [ArticleId(article) for article in found]
