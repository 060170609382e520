import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsreader.feeds.jsonfeed import ImportedArticle, read_json_feed, write_json_feed
from newsreader.model.article import (
    Article,
    ArticleRow,
    BlockKind,
    BlockLink,
    Comment,
    ContentKind,
    FoundPicture,
    LinkBlock,
    PageParts,
    Picture,
)
from newsreader.model.errors import ImportFailed
from newsreader.model.ids import ArticleId, CleanHtml

WHEN = datetime(2026, 3, 1, 15, 4, tzinfo=timezone(timedelta(hours=7)))
HTML = CleanHtml(
    '<figure><img src="https://i.example/1.jpg" alt="Cầu"><figcaption>Cầu Rồng</figcaption></figure>'
    "<p>Một.</p><p>Hai.</p>"
)
ROW = ArticleRow(
    id=ArticleId(7),
    url="https://paper.example/a/1.html",
    title="Cầu <mới>",
    lead="Đoạn mở đầu.",
    byline="Lan Anh, Minh",
    section="Thời sự",
    site="Báo thử",
    language="vi",
    published=WHEN,
    modified=WHEN + timedelta(hours=1),
    first_seen=WHEN,
    sort_at=WHEN,
    is_read=True,
    is_starred=True,
    is_kept=True,
    tags=("cầu", "Đà Nẵng"),
)
ARTICLE = Article(
    row=ROW,
    html=HTML,
    text="Một.\n\nHai.",
    content_kind=ContentKind.PAGE,
    pictures=(Picture("https://i.example/1.jpg", "Cầu Rồng", "Ảnh: Minh", "Cầu", 800, 600, "ab" * 32),),
    blocks=(
        LinkBlock(
            "Có thể bạn quan tâm",
            BlockKind.RECOMMENDED,
            (BlockLink("Tin khác", "https://paper.example/a/2.html", "Tóm tắt", "https://i.example/2.jpg"),),
        ),
    ),
    comments=(Comment("Hoa", "Hay quá.\nThật.", WHEN, 3), Comment("Tú", "Đúng", None, None, 0)),
    agency="TTXVN",
)


def test_article_reads_back_with_everything() -> None:
    (back,) = read_json_feed(write_json_feed([ARTICLE], "Xuất"))
    assert back == ImportedArticle(
        PageParts(
            url="https://paper.example/a/1.html",
            title="Cầu <mới>",
            lead="Đoạn mở đầu.",
            byline="Lan Anh, Minh",
            section="Thời sự",
            site="Báo thử",
            language="vi",
            published=WHEN,
            modified=WHEN + timedelta(hours=1),
            html=HTML,
            text="Một.\n\nHai.",
            pictures=(FoundPicture("https://i.example/1.jpg", "Cầu Rồng", "Ảnh: Minh", "Cầu", 800, 600),),
            blocks=ARTICLE.blocks,
            comments=ARTICLE.comments,
            tags=("cầu", "Đà Nẵng"),
            agency="TTXVN",
            quality=1.0,
        ),
        tags=("cầu", "Đà Nẵng"),
        is_read=True,
        is_starred=True,
    )
    assert back.parts.published is not None
    assert back.parts.published.utcoffset() == timedelta(hours=7)


def test_written_document_is_what_the_standard_asks() -> None:
    document = json.loads(write_json_feed([ARTICLE], "Xuất"))
    assert document["version"] == "https://jsonfeed.org/version/1.1"
    assert document["title"] == "Xuất"
    item = document["items"][0]
    assert item["id"] == item["url"] == "https://paper.example/a/1.html"
    assert item["content_html"] == HTML
    assert item["summary"] == "Đoạn mở đầu."
    assert item["image"] == "https://i.example/1.jpg"
    assert item["date_published"] == "2026-03-01T15:04:00+07:00"
    assert item["authors"] == [{"name": "Lan Anh, Minh"}]
    assert item["tags"] == ["cầu", "Đà Nẵng"]
    assert item["_newsreader"]["pictures"][0]["sha256"] == "ab" * 32
    assert all({"url", "mime_type"} <= set(each) for each in item["attachments"])


def test_feed_of_anybody_is_read_and_cleaned() -> None:
    document = {
        "version": "https://jsonfeed.org/version/1",
        "title": "x",
        "home_page_url": "https://blog.example/",
        "author": {"name": "Ann"},
        "items": [
            {
                "id": "https://blog.example/1",
                "url": "/1",
                "title": "One",
                "content_html": "<p onclick='x'>Hi<script>1</script> <img src='i.jpg'></p>",
                "date_published": "2026-03-01T00:00:00Z",
                "_newsreader": "not a table",
            },
            {"id": "https://blog.example/2", "content_text": "Only <text>\n\nhere"},
            {"id": 3},
            None,
        ],
    }
    one, two, three = read_json_feed(json.dumps(document).encode())
    assert one.parts.html == '<p>Hi <img src="https://blog.example/i.jpg" alt=""></p>'
    assert one.parts.pictures == (FoundPicture("https://blog.example/i.jpg"),)
    assert one.parts.byline == "Ann"
    assert one.parts.url == "https://blog.example/1"
    assert one.parts.lead == "Hi"
    assert one.parts.published == datetime(2026, 3, 1, tzinfo=UTC)
    assert (one.is_read, one.is_starred) == (False, False)
    assert two.parts.url == "https://blog.example/2"
    assert two.parts.title == "Only <text> here"
    assert two.parts.text == "Only <text>\n\nhere"
    assert (three.parts.url, three.parts.title) == ("", "")


def test_values_of_the_wrong_type_are_ignored() -> None:
    own = {
        "pictures": [5, {"src": 1}],
        "blocks": {"a": 1},
        "comments": [{"author": 3, "likes": -1, "time": []}],
        "lead": 9,
    }
    item = {"id": "https://a.example/", "title": ["x"], "tags": "x", "authors": "y", "_newsreader": own}
    (back,) = read_json_feed(json.dumps({"items": [item]}).encode())
    assert back.parts.pictures == ()
    assert back.parts.blocks == ()
    assert back.parts.comments == (Comment("", "", None, None, None),)


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"nothing", b'{"items": 3}', b"\xff\xfe"])
def test_what_is_no_feed_is_told_so(data: bytes) -> None:
    with pytest.raises(ImportFailed) as told:
        read_json_feed(data, "x.json")
    assert told.value.path == "x.json"
