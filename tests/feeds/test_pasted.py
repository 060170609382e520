import pytest

from newsreader.feeds.lists.pasted import MOST, split_addresses


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("https://a.example/rss\nhttps://b.example/rss\r\n", ("https://a.example/rss", "https://b.example/rss")),
        (
            "https://a.example/rss, https://b.example/rss;https://c.example",
            ("https://a.example/rss", "https://b.example/rss", "https://c.example"),
        ),
        ("https://a.example/x,https://b.example/y", ("https://a.example/x", "https://b.example/y")),
        ("https://a.example/news,142489.html", ("https://a.example/news,142489.html",)),
        ("https://a.example/q?x=1,2;3&y=4", ("https://a.example/q?x=1,2;3&y=4",)),
        ("<https://a.example/rss> “https://b.example/rss”.", ("https://a.example/rss", "https://b.example/rss")),
        (
            "- [Báo Mẫu](https://a.example/rss) và [B](<https://b.example/x> 'tên')",
            ("https://a.example/rss", "https://b.example/x"),
        ),
        ("(xem https://a.example/Foo_(bar))", ("https://a.example/Foo_(bar)",)),
        ("[Foo](https://a.example/Foo_(bar))", ("https://a.example/Foo_(bar)",)),
        (
            "feed:https://a.example/rss feed://b.example/rss feed:c.example",
            ("https://a.example/rss", "https://b.example/rss", "https://c.example"),
        ),
        (
            "vnexpress.net, tuoitre.vn;thanhnien.vn/rss.html",
            ("https://vnexpress.net", "https://tuoitre.vn", "https://thanhnien.vn/rss.html"),
        ),
        ("vnexpress.net,tuoitre.vn", ("https://vnexpress.net", "https://tuoitre.vn")),
        (
            "báo.vn localhost:8771/f/1.xml 127.0.0.1:8771",
            ("https://báo.vn", "https://localhost:8771/f/1.xml", "https://127.0.0.1:8771"),
        ),
        ('<a href="https://a.example/rss">x</a> <outline xmlUrl=\'https://b.example/rss\'/>', ("https://a.example/rss", "https://b.example/rss")),
        (
            "https://a.example/rss http://www.a.example/rss https://a.example/rss/ https://a.example/rss",
            ("https://a.example/rss", "http://www.a.example/rss"),
        ),
        (
            "1. vnexpress.net\n2) tuoitre.vn\n* nld.com.vn",
            ("https://vnexpress.net", "https://tuoitre.vn", "https://nld.com.vn"),
        ),
        ("| VnExpress | https://vnexpress.net/rss |", ("https://vnexpress.net/rss",)),
        ("file:///home/a/feed.xml", ("file:///home/a/feed.xml",)),
        ("Xin chào các bạn, v.v. Ngày 12.5.2024, index.html, toa-soan@bao.vn, e.g. 3.5 tỷ", ()),
        ("javascript:alert(1) ftp://a.example/ http:// https://", ()),
        ("", ()),
    ],
)  # fmt: skip
def test_addresses_are_found_in_their_order_and_once(text: str, addresses: tuple[str, ...]) -> None:
    assert split_addresses(text) == addresses


def test_many_addresses_are_taken_up_to_the_limit() -> None:
    text = "\n".join(f"https://a.example/{n}" for n in range(MOST + 50))
    assert len(split_addresses(text)) == MOST


@pytest.mark.parametrize(
    "text",
    [
        "a." * 200_000,
        "(" * 500_000,
        "https://" * 50_000,
        "[](" * 100_000,
        "," * 500_000,
        "a" * 500_000,
        "a-" * 3_999,
        "a.a," * 90_000,
    ],
)
def test_hostile_text_is_read_in_bounds(text: str) -> None:
    assert len(split_addresses(text)) <= MOST
