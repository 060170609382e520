from pathlib import Path

import pytest

from newsreader.feeds.lists.feed_lists import list_kind, read_feed_list
from newsreader.model.errors import ImportFailed

OPML = "<?xml version='1.0'?><opml version='2.0'><body><outline xmlUrl='https://a.example/rss'/></body></opml>"


@pytest.mark.parametrize(
    ("kind", "start"),
    [
        ("opml", OPML.encode()),
        ("opml", OPML.encode("utf-16")),
        ("opml", OPML.encode("utf-16-be")),
        ("opml", b"\xef\xbb\xbf  <OPML><body/></OPML>"),
        ("opml", b"<?xml version='1.0'?><list><outline text='x'/></list>"),
        ("urls", b"# x\nhttps://a.example/rss"),
        ("urls", "https://a.example/rss báo".encode("utf-16")),
        ("database", b"SQLite format 3\0......"),
        ("", b"<html><body>an &lt;opml&gt; file: <opml></body></html>"),
        ("", b"<?xml version='1.0'?><rss/>"),
        ("", b'{"version": "https://jsonfeed.org/version/1.1"}'),
        ("", bytes(range(256))),
        ("", b""),
    ],
)
def test_a_list_is_recognised_by_its_content(kind: str, start: bytes) -> None:
    assert list_kind(start) == kind


def test_a_list_that_is_cut_within_a_letter_is_recognised() -> None:
    assert list_kind('https://a.example/ "Báo chí"\n'.encode() * 9 + 'https://b.example/ "Bá'.encode()[:-1]) == "urls"


def test_each_kind_is_read_by_its_reader(tmp_path: Path) -> None:
    for kind, text in (("opml", OPML), ("urls", "https://a.example/rss")):
        (tmp_path / kind).write_text(text, "utf-8")
        assert [feed.url for feed in read_feed_list(tmp_path / kind, kind).feeds] == ["https://a.example/rss"]


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="cannot be read"):
        read_feed_list(tmp_path / "none", "opml")
