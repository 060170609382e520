"""Read whole articles."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from newsreader.model.article import (
    Article,
    BlockKind,
    BlockLink,
    Comment,
    Content,
    ContentKind,
    Enclosure,
    LinkBlock,
    Picture,
    Revision,
)
from newsreader.model.errors import NotFound
from newsreader.model.ids import ArticleId, CleanHtml, RevisionId
from newsreader.store.batches import batched
from newsreader.store.bodies import Body, unpacked
from newsreader.store.lists import list_rows
from newsreader.store.schema import (
    article_pictures,
    articles,
    block_links,
    comments,
    contents,
    enclosures,
    link_blocks,
    picture_files,
    revisions,
)
from newsreader.store.times import moment, sure_moment

_BEST = (ContentKind.SAVED, ContentKind.PAGE, ContentKind.FEED)


def get_article(c: Connection, article: ArticleId) -> Article:
    """Return a whole article. Raises NotFound."""
    rows = list_rows(c, (article,))
    if not rows:
        raise NotFound(f"There is no article {article}.")
    texts = {content.kind: content for content in _contents(c, article)}
    best = next((texts[kind] for kind in _BEST if kind in texts), None)
    a = articles.c
    facts = c.execute(select(a.agency, a.comments_url, a.comments_told).where(a.id == article)).one()
    return Article(
        row=rows[0],
        html=best.html if best else CleanHtml(""),
        text=best.text if best else "",
        content_kind=best.kind if best else ContentKind.FEED,
        pictures=_pictures(c, article),
        blocks=_blocks(c, article),
        comments=_comments(c, article),
        revisions=_revisions(c, article),
        contents=tuple(texts[kind] for kind in _BEST if kind in texts),
        agency=facts.agency or "",
        enclosures=_enclosures(c, article),
        comments_url=facts.comments_url,
        comments_told=facts.comments_told,
    )


def get_articles(c: Connection, ids: Sequence[ArticleId]) -> tuple[Article, ...]:
    """Return whole articles in this order. Raises NotFound."""
    return tuple(get_article(c, article) for article in ids)


def best_texts(c: Connection, ids: Sequence[int]) -> dict[ArticleId, str]:
    """Return the text of each article's best content."""
    found: dict[ArticleId, str] = {}
    for batch in batched(ids):
        rows = c.execute(
            select(contents.c.article_id, contents.c.kind, contents.c.body).where(contents.c.article_id.in_(batch))
        ).all()
        for kind in reversed(_BEST):
            found.update({ArticleId(row.article_id): unpacked(row.body).text for row in rows if row.kind == kind})
    return found


def _contents(c: Connection, article: ArticleId) -> list[Content]:
    rows = c.execute(select(contents).where(contents.c.article_id == article))
    return [_content(ContentKind(row.kind), unpacked(row.body), sure_moment(row.seen_at), row.quality) for row in rows]


def _content(kind: ContentKind, body: Body, seen_at: datetime, quality: float) -> Content:
    return Content(kind, body.html, body.text, seen_at, quality, body.title, body.lead, body.byline)


def _pictures(c: Connection, article: ArticleId) -> tuple[Picture, ...]:
    p, f = article_pictures.c, picture_files.c
    rows = c.execute(
        select(p.src, p.caption, p.credit, p.alt, p.width, p.height, p.sha256, f.width.label("w"), f.height.label("h"))
        .select_from(article_pictures.outerjoin(picture_files, f.sha256 == p.sha256))
        .where(p.article_id == article)
        .order_by(p.position)
    )
    return tuple(
        Picture(row.src, row.caption, row.credit, row.alt, row.w or row.width, row.h or row.height, row.sha256)
        for row in rows
    )


def _blocks(c: Connection, article: ArticleId) -> tuple[LinkBlock, ...]:
    b = block_links.c
    rows = c.execute(
        select(b.block, b.title, b.url, b.teaser, b.picture, articles.c.id)
        .select_from(block_links.outerjoin(articles, articles.c.canonical_url == b.canonical_url))
        .where(b.article_id == article)
        .order_by(b.block, b.position)
    )
    links: dict[int, list[BlockLink]] = {}
    for row in rows:
        target = ArticleId(row.id) if row.id else None
        links.setdefault(row.block, []).append(BlockLink(row.title, row.url, row.teaser, row.picture, target))
    labels = c.execute(select(link_blocks).where(link_blocks.c.article_id == article).order_by(link_blocks.c.position))
    return tuple(LinkBlock(row.label, BlockKind(row.kind), tuple(links.get(row.position, ()))) for row in labels)


def _enclosures(c: Connection, article: ArticleId) -> tuple[Enclosure, ...]:
    e = enclosures.c
    rows = c.execute(select(e.url, e.type, e.length).where(e.article_id == article).order_by(e.position))
    return tuple(Enclosure(row.url, row.type, row.length) for row in rows)


def _comments(c: Connection, article: ArticleId) -> tuple[Comment, ...]:
    rows = c.execute(select(comments).where(comments.c.article_id == article).order_by(comments.c.position))
    return tuple(
        Comment(row.author, row.text, moment(row.time, row.time_offset), row.likes, row.reply_to) for row in rows
    )


def _revisions(c: Connection, article: ArticleId) -> tuple[Revision, ...]:
    rows = c.execute(
        select(revisions)
        .where(revisions.c.article_id == article)
        .order_by(revisions.c.replaced_at.desc(), revisions.c.id.desc())
    )
    return tuple(
        Revision(
            RevisionId(row.id),
            ContentKind(row.kind),
            body.title,
            body.lead,
            body.byline,
            body.text,
            body.html,
            sure_moment(row.seen_at),
            sure_moment(row.replaced_at),
        )
        for row, body in ((row, unpacked(row.body)) for row in rows)
    )
