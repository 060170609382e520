import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.feeds.opml import OpmlFeed, read_opml, write_opml
from newsreader.model.errors import ImportFailed


def test_nested_folders_are_kept() -> None:
    data = """<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>
      <outline text="Báo chí"><outline title="Trong nước" text="other">
        <outline type="rss" text="Một" xmlUrl="https://a.example/rss" htmlUrl="https://a.example/"/></outline>
        <outline text="Hai" XMLURL=" https://b.example/rss "/></outline>
      <outline xmlurl="https://c.example/rss"/></body></opml>""".encode()
    assert read_opml(data) == (
        OpmlFeed("https://a.example/rss", "Một", "https://a.example/", ("Báo chí", "Trong nước")),
        OpmlFeed("https://b.example/rss", "Hai", None, ("Báo chí",)),
        OpmlFeed("https://c.example/rss", "", None, ()),
    )


def test_same_address_is_read_once() -> None:
    data = (
        b'<opml><body><outline xmlUrl="http://a.example/rss/"/><outline xmlUrl="https://a.example/rss"/></body></opml>'
    )
    assert [feed.url for feed in read_opml(data)] == ["http://a.example/rss/"]


def test_broken_xml_is_read_as_far_as_it_can_be() -> None:
    data = b"""<opml version="1.0"><body><outline text="A & B" xmlUrl="https://a.example/rss?x=1&y=2">
      <outline text="C < D" xmlUrl="https://c.example/rss"/>
      <outline text="E" xmlUrl="https://e.example/rss"></body>"""
    assert {"https://a.example/rss?x=1&y=2", "https://e.example/rss"} <= {feed.url for feed in read_opml(data)}
    assert read_opml(data)[0].title == "A & B"


def test_entities_are_not_expanded_and_files_not_read() -> None:
    bomb = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    data = f"""<!DOCTYPE opml [{bomb}<!ENTITY x SYSTEM "file:///etc/passwd">]>
      <opml><body><outline text="a&e11;&x;b" xmlUrl="https://a.example/rss"/></body></opml>"""
    feeds = read_opml(data.encode())
    assert [feed.url for feed in feeds] == ["https://a.example/rss"]
    assert len(feeds[0].title) < 100
    assert "root:" not in feeds[0].title


def test_utf_16_is_read() -> None:
    data = '<?xml version="1.0" encoding="UTF-16"?><opml><body><outline text="Báo" xmlUrl="https://a.example/"/></body></opml>'
    assert read_opml(data.encode("utf-16"))[0].title == "Báo"


def test_feed_scheme_becomes_a_web_address() -> None:
    data = b'<opml><body><outline xmlUrl="feed://a.example/rss"/><outline xmlUrl="feed:https://b.example/rss"/></body></opml>'
    assert [feed.url for feed in read_opml(data)] == ["http://a.example/rss", "https://b.example/rss"]


def test_list_of_five_thousand_is_read() -> None:
    lines = "".join(f'<outline text="{n}" xmlUrl="https://a{n}.example/rss"/>' for n in range(5000))
    assert len(read_opml(f"<opml><body>{lines}</body></opml>".encode())) == 5000


def test_empty_list_is_a_list() -> None:
    assert read_opml(b"<opml version='2.0'><head/><body/></opml>") == ()


@pytest.mark.parametrize("data", [b"", b"hello", b"<html><body>x</body></html>", b'{"items": []}', bytes(range(256))])
def test_what_is_no_list_is_told_so(data: bytes) -> None:
    with pytest.raises(ImportFailed) as told:
        read_opml(data, "x.opml")
    assert told.value.path == "x.opml"


NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zs", "Zl", "Zp"]), min_size=1, max_size=8
)


@given(st.lists(st.tuples(NAMES, st.lists(NAMES, max_size=3)), max_size=8))
def test_written_list_reads_back_the_same(made: list[tuple[str, list[str]]]) -> None:
    from newsreader.feeds.plain import one_line

    feeds = tuple(
        OpmlFeed(
            f"https://{n}.example/rss?a=1&b=<2>",
            one_line(title) or "x",
            None,
            tuple(one_line(each) or "x" for each in folder),
        )
        for n, (title, folder) in enumerate(made)
    )
    assert sorted(read_opml(write_opml(feeds, "Tất cả")), key=repr) == sorted(feeds, key=repr)
