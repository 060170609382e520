"""Articles made by hand for what shows them."""

from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from newsreader.model.article import Article, ArticleRow, Comment, ContentKind, LinkBlock, Picture, Revision
from newsreader.model.ids import ArticleId, CleanHtml
from tests.support.pictures import png

VIETNAM = timezone(timedelta(hours=7))
NOW = datetime(2026, 7, 14, 20, 30, tzinfo=VIETNAM)
PARAGRAPH = "Đoàn tàu rời ga lúc sáu giờ, mang theo hai trăm tám mươi hành khách và một toa hàng. "


def row(id: int = 1, **fields: Any) -> ArticleRow:
    """Return a list row; any field of ``ArticleRow`` may be given."""
    values: dict[str, Any] = {
        "url": f"https://bao.example/{id}",
        "title": "Chuyến tàu đầu tiên về Đà Nẵng",
        "lead": "Ngành đường sắt nối lại chuyến tàu giữa Hà Nội và Đà Nẵng.",
        "byline": "Hoàng Phúc",
        "section": "Thời sự",
        "site": "bao.example",
        "language": "vi",
        "published": NOW - timedelta(minutes=12),
        "modified": None,
        "first_seen": NOW,
        "sort_at": NOW - timedelta(minutes=12),
        "is_read": False,
        "is_starred": False,
        "is_kept": False,
        "sources": ("Báo Miền Trung",),
    }
    return ArticleRow(id=ArticleId(id), **(values | fields))


def article(
    html: str = f"<p>{PARAGRAPH * 3}</p>",
    *,
    pictures: tuple[Picture, ...] = (),
    blocks: tuple[LinkBlock, ...] = (),
    comments: tuple[Comment, ...] = (),
    revisions: tuple[Revision, ...] = (),
    agency: str = "",
    text: str = PARAGRAPH * 3,
    **fields: Any,
) -> Article:
    """Return a whole article with this body; other fields go to its row."""
    return Article(
        row=row(**fields),
        html=CleanHtml(html),
        text=text,
        content_kind=ContentKind.PAGE,
        pictures=pictures,
        blocks=blocks,
        comments=comments,
        revisions=revisions,
        agency=agency,
    )


def long_article(id: int = 1, paragraphs: int = 60, **fields: Any) -> Article:
    """Return an article of many screens."""
    body = "".join(f"<p>{number}. {PARAGRAPH * 3}</p>" for number in range(paragraphs))
    return article(body, id=id, **fields)


def stored_picture(folder: Path, name: str, width: int = 640, height: int = 400, caption: str = "") -> Picture:
    """Write a PNG to the folder under its made-up sha256 and return the picture that names it."""
    (folder / name).write_bytes(png(width, height))
    return Picture(f"https://bao.example/{name}.png", caption, width=width, height=height, sha256=name)
