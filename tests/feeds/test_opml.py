from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newsreader.feeds.lists.opml import OpmlFeed, read_opml, read_opml_list, write_opml
from newsreader.model.errors import ImportFailed
from newsreader.model.feed import SourceKind


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


def body(*lines: str) -> bytes:
    return f"<opml version='2.0'><head/><body>{''.join(lines)}</body></opml>".encode()


def feed(name: str, more: str = "") -> str:
    return f'<outline text="{name}" xmlUrl="https://{name.lower()}.example/rss" {more}/>'


def names(data: bytes) -> list[str]:
    return [each.title for each in read_opml(data)]


def test_folders_are_followed_twenty_deep_and_what_is_deeper_stays_in_the_twentieth() -> None:
    for depth in (20, 30, 400):
        opened = "".join(f'<outline text="{n}">' for n in range(depth))
        (found,) = read_opml(body(opened, feed("A"), "</outline>" * depth))
        assert found.folder == tuple(str(n) for n in range(20))


def test_an_outline_with_url_alone_is_a_feed_and_with_children_a_folder() -> None:
    data = body(
        '<outline text="A" url="https://a.example/rss"/>',
        '<outline text="B" type="atom" url="https://b.example/atom"/>',
        '<outline text="F" url="https://f.example/"><outline text="C" url="https://c.example/rss"/></outline>',
    )
    assert [(each.title, each.folder) for each in read_opml(data)] == [("A", ()), ("B", ()), ("C", ("F",))]


def test_a_link_is_a_feed_where_its_address_looks_like_one_and_is_told_where_not() -> None:
    data = body(
        '<outline type="link" text="A" url="https://a.example/feed.xml"/>',
        '<outline type="link" text="B" url="https://feeds.example/about"/>',
        '<outline type="include" text="C" url="https://c.example/more.opml"/>',
    )
    found = read_opml_list(data, "x.opml")
    assert [each.title for each in found.feeds] == ["A"]
    assert [str(problem) for problem in found.problems] == [
        "https://feeds.example/about is the address of a page, not of a feed; it was left out.",
        "https://c.example/more.opml is another list of feeds; it was left out.",
    ]
    assert {problem.path for problem in found.problems} == {"x.opml"}


def test_a_category_is_the_folder_of_a_list_without_folders() -> None:
    data = body(feed("A", 'category="/Báo chí/Trong nước,/khác"'), feed("B", 'category="tin, khác"'), feed("C"))
    assert [each.folder for each in read_opml(data)] == [("Báo chí", "Trong nước"), ("tin",), ()]


def test_a_category_is_nothing_in_a_list_with_folders() -> None:
    data = body('<outline text="F">', feed("A", 'category="/x"'), "</outline>", feed("B", 'category="/y"'))
    assert [each.folder for each in read_opml(data)] == [("F",), ()]


def test_an_export_of_rss_guard_is_read_and_its_scripts_are_told_and_not_run() -> None:
    data = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <opml version="2.0" xmlns:rssguard="https://github.com/martinrotter/rssguard"><head><title>RSS Guard</title>
    <dateCreated>Tue, 14 Jul 2026 11:05:00 GMT</dateCreated></head><body>
    <outline text="Báo" description="" rssguard:icon="AAAA"><outline type="rss" text="A" title="A" description="d"
      encoding="UTF-8" version="RSS" xmlUrl="https://a.example/rss" rssguard:xmlUrlType="0" rssguard:postProcess=""/>
    <outline type="rss" text="B" title="B" xmlUrl="python3#x.py" rssguard:xmlUrlType="1" rssguard:postProcess=""/>
    <outline type="rss" text="C" title="C" xmlUrl="https://c.example/rss" rssguard:xmlUrlType="0"
      rssguard:postProcess="python3#y.py"/></outline></body></opml>"""
    found = read_opml_list(data.encode())
    assert [(each.title, each.folder) for each in found.feeds] == [("A", ("Báo",)), ("C", ("Báo",))]
    assert ["python3#x.py" in str(found.problems[0]), "c.example" in str(found.problems[1])] == [True, True]


def test_commands_of_liferea_and_newsboat_are_told_and_not_run() -> None:
    data = body(
        '<outline type="rss" title="A" xmlUrl="|/bin/feed"/>',
        '<outline type="rss" title="B" xmlUrl="exec:/bin/feed"/>',
        '<outline type="rss" title="C" xmlUrl="https://c.example/rss" filtercmd="tidy"/>',
    )
    found = read_opml_list(data)
    assert [each.title for each in found.feeds] == ["C"]
    assert len(found.problems) == 3


def test_an_attribute_of_another_namespace_does_not_stand_for_the_outlines_own() -> None:
    data = b"""<opml xmlns:x="urn:x"><body>
      <outline x:title="no" title="A" x:xmlUrl="https://no.example/" xmlUrl="https://a.example/"/></body></opml>"""
    assert read_opml(data) == (OpmlFeed("https://a.example/", "A"),)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-8"])
def test_every_unicode_encoding_is_read_whatever_the_declaration_says(encoding: str) -> None:
    data = '<?xml version="1.0" encoding="utf-16"?>\n<opml><body><outline text="Báo" xmlUrl="https://a.example/"/></body></opml>'
    assert names(data.encode(encoding)) == ["Báo"]


def test_an_older_encoding_is_read_as_it_is_declared() -> None:
    data = '<?xml version="1.0" encoding="windows-1258"?><opml><body><outline text="caf\xe9" xmlUrl="https://a.example/"/></body></opml>'
    assert names(data.encode("cp1258")) == ["café"]


BROKEN = [
    ("quotes within a value", '<outline text="He said "hi" x" xmlUrl="https://a.example/rss"/>', 'He said "hi" x'),
    ("no space between", '<outline text="A"xmlUrl="https://a.example/rss"/>', "A"),
    ("no quotes", "<outline text=A xmlUrl=https://a.example/rss />", "A"),
    ("a tag within a value", '<outline text="A" d="<a href="#">x</a>" xmlUrl="https://a.example/rss"/>', "A"),
]  # fmt: skip


@pytest.mark.parametrize(("_", "line", "title"), BROKEN, ids=[each[0] for each in BROKEN])
def test_a_line_that_the_parser_gives_up_on_is_doubtful_beside_others(_: str, line: str, title: str) -> None:
    found = read_opml_list(body(f'<outline text="F">{feed("B")}{line}</outline>'))
    assert [each.title for each in found.feeds] == ["B"]
    assert found.doubtful == (OpmlFeed("https://a.example/rss", title, None, ("F",)),)


@pytest.mark.parametrize(("_", "line", "title"), BROKEN, ids=[each[0] for each in BROKEN])
def test_a_broken_line_that_is_all_there_is_is_taken(_: str, line: str, title: str) -> None:
    assert names(body(line)) == [title]


def test_a_list_cut_off_or_after_a_notice_is_read_as_far_as_it_goes() -> None:
    whole = body('<outline text="F">', feed("A"), feed("B"), "</outline>").decode()
    assert names(whole[: whole.index("https://b")].encode()) == ["A"]
    assert names(f"<b>Warning</b>: PHP says something in line 3\n{whole}".encode()) == ["A", "B"]


def test_hostile_text_takes_no_longer_than_its_length() -> None:
    for piece in ('<outline a="', "<outline ", ' x="', "</outline>", "<!DOCTYPE [", "&"):
        assert read_opml_list(body(feed("A"), piece * 40_000)).feeds[0].title == "A"


FEEDS = (
    OpmlFeed("https://a.example/rss?x=1&y=2", 'Tin "mới" & <nóng>', "https://a.example/?b=1&c=2", ("Báo chí", "A & B")),
    OpmlFeed("https://b.example/rss", "Tie\u0302\u0301ng Vie\u0323\u0302t\x0b\n", None, ("Báo chí",)),
    OpmlFeed("https://c.example/rss", "", None),
)  # fmt: skip


def test_the_written_list_is_what_other_readers_take() -> None:
    written = write_opml(FEEDS, "Newsreader", datetime(2026, 7, 14, 18, 5, tzinfo=UTC))
    root = etree.fromstring(written)  # without recovery, as RSS Guard parses
    assert written.startswith(b"<?xml version='1.0' encoding='utf-8'?>")
    assert b"xmlns" not in written
    assert (root.tag, root.get("version"), len(root.findall("body"))) == ("opml", "2.0", 1)
    assert root.findtext("head/dateCreated") == "Tue, 14 Jul 2026 18:05:00 +0000"
    for outline in root.iter("outline"):
        told = {str(name): str(value) for name, value in outline.attrib.items()}
        assert told["text"] == told["title"] != ""
        if len(outline):  # a folder to NetNewsWire; Liferea asks that it has no type
            assert set(told) == {"text", "title"}
        else:
            assert told["type"] == "rss"
            assert told["xmlUrl"].startswith("https://")
    titles = [outline.get("title") for outline in root.iter("outline") if outline.get("xmlUrl")]
    assert titles == ['Tin "mới" & <nóng>', "Tiếng Việt", "https://c.example/rss"]


def test_what_only_this_program_asks_stands_in_its_own_namespace_and_comes_back() -> None:
    feeds = (
        OpmlFeed("https://a.example/rss", "Nhà xuất bản", None, ("Báo",), "Tên “của” tôi & bạn"),
        OpmlFeed("https://b.example/", "Trang", None, ("Báo",), kind=SourceKind.PAGE),
        OpmlFeed("https://c.example/news.xml", "Sơ đồ", None, (), kind=SourceKind.SITEMAP),
    )
    written = write_opml(feeds, "Newsreader")
    root = etree.fromstring(written)
    first = next(outline for outline in root.iter("outline") if outline.get("xmlUrl"))
    assert first.get("text") == first.get("title") == "Tên “của” tôi & bạn"
    assert {each for each in first.attrib if str(each).startswith("{")} == {
        "{https://newsreader.example/opml}publisherTitle"
    }
    assert sorted(read_opml(written), key=repr) == sorted(feeds, key=repr)


def test_a_kind_that_nobody_knows_is_a_feed() -> None:
    line = '<outline xmlns:n="x:y" text="A" xmlUrl="https://a.example/" n:sourceKind="hologram"/>'
    assert read_opml(body(line))[0].kind is SourceKind.FEED


def test_a_feed_left_out_of_everything_is_told_as_freshrss_tells_it() -> None:
    left_out = OpmlFeed("https://a.example/rss", "A", None, ("F",), is_in_all=False)
    written = write_opml((left_out, FEEDS[0]), "Newsreader")
    one = etree.fromstring(written).find(".//outline[@xmlUrl='https://a.example/rss']")
    assert one is not None
    assert one.get("{https://freshrss.org/opml}priority") == "category"
    assert read_opml(written)[0] == left_out
    assert read_opml(written)[1].is_in_all


@pytest.mark.parametrize(
    ("priority", "is_in_all"), [("category", False), ("feed", False), ("main", True), ("important", True), ("", True)]
)
def test_freshrss_says_which_feeds_are_not_in_its_main_stream(priority: str, is_in_all: bool) -> None:
    told = f'xmlns:frss="https://freshrss.org/opml" frss:priority="{priority}"'
    line = f'<outline text="A" xmlUrl="https://a.example/rss" {told}/>'
    assert read_opml(body(line))[0].is_in_all is is_in_all


NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Zs", "Zl", "Zp"]), min_size=1, max_size=8
)


@given(st.lists(st.tuples(NAMES, st.lists(NAMES, max_size=3)), max_size=8))
def test_written_list_reads_back_the_same(made: list[tuple[str, list[str]]]) -> None:
    from newsreader.feeds.read.plain import one_line

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
