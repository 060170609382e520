from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsreader.feeds.read.parse import parse_feed
from newsreader.model.article import Enclosure
from newsreader.model.errors import NotAFeed
from newsreader.model.feed_document import ParsedArticle, ParsedFeed
from tests.support.documents import numbered, rss

URL = "https://paper.example/rss/home.xml"


def parsed(body: str | bytes, **headers: str) -> ParsedFeed:
    data = body if isinstance(body, bytes) else body.encode()
    return parse_feed(data, URL, {name.replace("_", "-"): value for name, value in headers.items()})


def only(items: str, namespaces: str = "") -> ParsedArticle:
    feed = parsed(f'<rss version="2.0" {namespaces}><channel><title>T</title><item>{items}</item></channel></rss>')
    assert len(feed.articles) == 1
    return feed.articles[0]


def atom(entry: str) -> ParsedArticle:
    feed = parsed(f'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry>{entry}</entry></feed>')
    return feed.articles[0]


def test_rss_feed_is_read_whole() -> None:
    feed = parsed(rss(numbered(3), "Báo thử", extra="<ttl>90</ttl>"))
    assert feed.title == "Báo thử"
    assert feed.link == "https://paper.example/"
    assert feed.language == "vi"
    assert feed.ttl_minutes == 90
    assert [article.title for article in feed.articles] == ["Tin số 0", "Tin số 1", "Tin số 2"]
    first = feed.articles[0]
    assert (first.guid, first.url) == ("tin-0", "https://paper.example/a/0.html")
    assert first.published == datetime(2026, 3, 1, 8, tzinfo=UTC)
    assert first.summary == "<p>Đoạn tóm tắt của bài viết số 0.</p>"


def test_atom_feed_is_read_with_authors_and_both_dates() -> None:
    feed = parsed(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Ledger</title><link href="/" rel="alternate"/>'
        "<author><name>The Desk</name></author>"
        "<entry><id>urn:1</id><title>One</title><link href='/one'/><published>2026-03-01T08:00:00+07:00</published>"
        "<updated>2026-03-01T09:00:00+07:00</updated><author><name>Ana</name><email>ana@x.example</email></author>"
        "<author><name>Ben</name></author><summary>Short &amp; plain &lt;i&gt;</summary>"
        "<content type='html'>&lt;p&gt;Long&lt;/p&gt;</content><category term='t' label='Tin'/></entry>"
        "<entry><id>urn:2</id><title>Two</title><updated>2026-03-01T09:00:00Z</updated></entry></feed>"
    )
    one, two = feed.articles
    assert feed.link == "https://paper.example/"
    assert one.url == "https://paper.example/one"
    assert one.authors == ("Ana", "Ben")
    assert one.published == datetime(2026, 3, 1, 1, tzinfo=UTC)
    assert one.published.utcoffset() == timedelta(hours=7)
    assert one.updated == datetime(2026, 3, 1, 2, tzinfo=UTC)
    assert one.summary == "Short &amp; plain &lt;i&gt;"
    assert one.content == "<p>Long</p>"
    assert one.categories == ("Tin",)
    assert two.authors == ("The Desk",)
    assert two.published is None
    assert two.updated == datetime(2026, 3, 1, 9, tzinfo=UTC)


def test_rdf_feed_is_read() -> None:
    feed = parsed(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>R</title><link>https://r.example/</link></channel>'
        "<item rdf:about='https://r.example/1'><title>Một</title><link>https://r.example/1</link>"
        "<dc:date>2026-03-01T08:00:00+07:00</dc:date><dc:creator>Lan</dc:creator></item></rdf:RDF>"
    )
    assert feed.articles[0].url == "https://r.example/1"
    assert feed.articles[0].authors == ("Lan",)
    assert feed.articles[0].updated == datetime(2026, 3, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("<![CDATA[Thủ t&ocirc;i &amp; đ&atilde; <b>n&oacute;i</b>]]>", "Thủ tôi & đã nói"),
        ("AT&amp;amp;T", "AT&T"),
        ("1 &lt; 2", "1 < 2"),
        ("Using the &lt;video&gt; tag", "Using the <video> tag"),
        ("  Hai\n dòng ", "Hai dòng"),
        ("Tie\u0302\u0301ng Vie\u0323\u0302t", "Tiếng Việt"),
    ],
)
def test_title_is_one_line_of_plain_composed_text(markup: str, title: str) -> None:
    assert only(f"<title>{markup}</title>").title == title


def test_title_of_type_text_keeps_what_looks_like_a_tag() -> None:
    assert atom("<title>About &lt;b&gt; and &amp;amp;</title>").title == "About <b> and &"


def test_time_zone_that_the_feed_claims_is_kept() -> None:
    article = only("<title>x</title><pubDate>Sun, 01 Mar 2026 15:00:00 +0700</pubDate>")
    assert article.published == datetime(2026, 3, 1, 15, tzinfo=timezone(timedelta(hours=7)))
    assert article.published.utcoffset() == timedelta(hours=7)


@pytest.mark.parametrize("date", ["", "hôm qua", "Sun, 99 Mar 2026 15:00:00 +0700"])
def test_date_that_is_none_is_none(date: str) -> None:
    assert only(f"<title>x</title><pubDate>{date}</pubDate>").published is None


def test_author_of_rss_is_the_name_and_not_the_mail_address() -> None:
    assert only("<title>x</title><author>lan@paper.example (Lan Anh)</author>").authors == ("Lan Anh",)
    assert only("<title>x</title><author>Lan Anh &lt;lan@paper.example&gt;</author>").authors == ("Lan Anh",)
    assert only("<title>x</title><author>lan@paper.example</author>").authors == ()
    assert only("<title>x</title><author>Lan Anh</author>").authors == ("Lan Anh",)


MEDIA = 'xmlns:media="http://search.yahoo.com/mrss/"'


@pytest.mark.parametrize(
    "markup",
    [
        '<media:thumbnail url="https://i.example/a.jpg"/>',
        '<media:content url="https://i.example/a.jpg" type="image/jpeg"/>',
        '<media:content url="https://i.example/a.jpg" medium="image"/>',
        '<media:group><media:content url="https://i.example/small.jpg" type="image/jpeg" width="90"/>'
        '<media:content url="https://i.example/a.jpg" type="image/jpeg" width="800"/>'
        '<media:content url="https://i.example/huge.jpg" type="image/jpeg" width="4000"/></media:group>',
        '<enclosure url="https://i.example/a.jpg" type="image/jpeg" length="10"/>',
        '<enclosure url="https://i.example/a.jpg"/>',
    ],
)
def test_picture_is_found_in_every_place_that_feeds_use(markup: str) -> None:
    assert only("<title>x</title>" + markup, MEDIA).picture == "https://i.example/a.jpg"


def test_sound_and_film_are_no_picture() -> None:
    article = only('<title>x</title><enclosure url="https://i.example/a.mp3" type="audio/mpeg" length="99"/>')
    assert article.picture is None
    assert article.enclosures == (Enclosure("https://i.example/a.mp3", "audio/mpeg", 99),)


def test_comments_are_found() -> None:
    article = only(
        "<title>x</title><comments>https://p.example/1#c</comments><wfw:commentRss>https://p.example/1/feed</wfw:commentRss>",
        'xmlns:wfw="http://wellformedweb.org/CommentAPI/"',
    )
    assert (article.comments_url, article.comments_feed) == ("https://p.example/1#c", "https://p.example/1/feed")


def test_relative_links_are_resolved_against_the_feed() -> None:
    article = only("<title>x</title><link>/a/1.html</link><description>&lt;img src='i/1.jpg'&gt;</description>")
    assert article.url == "https://paper.example/a/1.html"
    assert "https://paper.example/rss/i/1.jpg" in (article.summary or "")


def test_content_location_is_the_base_where_told() -> None:
    feed = parsed("<rss><channel><item><link>1.html</link></item></channel></rss>", content_location="/other/feed")
    assert feed.articles[0].url == "https://paper.example/other/1.html"


def test_script_is_left_for_the_gate() -> None:
    assert "script" in (only("<title>x</title><description>&lt;script&gt;1&lt;/script&gt;</description>").summary or "")


@pytest.mark.parametrize("encoding", ["utf-16", "windows-1258", "windows-1252"])
def test_declared_encoding_is_read(encoding: str) -> None:
    text = "Hà Nội" if encoding != "windows-1252" else "Hà café"
    spelled = "Hà Nô\u0323i" if encoding == "windows-1258" else text
    items = f"<item><title>{spelled}</title></item>"
    document = f'<?xml version="1.0" encoding="{encoding}"?><rss><channel>{items}</channel></rss>'
    assert parsed(document.encode(encoding)).articles[0].title == text


def test_malformed_feed_gives_what_it_has() -> None:
    feed = parsed(rss(numbered(3)).replace(b"</title>", b"</tilte>", 2))
    assert len(feed.articles) == 3
    assert feed.articles[2].title == "Tin số 2"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"  \n",
        b"<!DOCTYPE html><html><head><title>x</title></head><body>Log in</body></html>",
        b"\xef\xbb\xbf<html><body>x</body></html>",
        b"not a feed at all",
        b'{"a": 1}',
        b"[1, 2]",
        b"{broken",
        b"\x89PNG\r\n\x1a\n" + bytes(200),
        b"<opml version='2.0'><body><outline text='x'/></body></opml>",
        b"[" * 100_000,
    ],
)
def test_what_is_no_feed_is_told_so(body: bytes) -> None:
    with pytest.raises(NotAFeed) as told:
        parsed(body)
    assert told.value.url == URL


def test_feed_after_a_doctype_of_html_is_still_a_feed() -> None:
    assert len(parsed(b"<!DOCTYPE html>" + rss(numbered(2))).articles) == 2


@pytest.mark.parametrize("before", ["", "<!-- <a> -->"])
@pytest.mark.parametrize("between", ["", "\n"])
def test_entities_are_not_expanded_and_files_not_read(before: str, between: str) -> None:
    bomb = between.join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha" * 50}">' for n in range(5)) + between
    body = f'{before}<!DOCTYPE rss [{bomb}<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    body += "<rss version='2.0'><channel><title>T</title><item><title>a&e4;b&x;</title></item></channel></rss>"
    title = parsed(body).articles[0].title
    assert len(title) < 200
    assert "root:" not in title


def test_entities_that_stand_for_a_character_are_read() -> None:
    body = b'<!DOCTYPE rss [<!ENTITY nbsp "&#160;"> <!ENTITY dong "\xc4\x91">]>'
    title = parsed(body + b"<rss><channel><item><title>a&dong;b</title></item></channel></rss>").articles[0].title
    assert title == "ađb"


def test_entities_in_a_wide_encoding_are_looked_at_like_all_others() -> None:
    body = '<!DOCTYPE rss [<!ENTITY a "b"><!ENTITY b "&a;&a;">]><rss><channel><item><title>x&a;y&b;</title>'
    "</item></channel></rss>"
    title = parsed(body.encode("utf-16")).articles[0].title
    assert title.startswith("xby")
    assert "bb" not in title


def test_endless_title_is_cut() -> None:
    assert len(only(f"<title>{'rất dài ' * 100_000}</title>").title) <= 2000


def test_empty_feed_is_a_feed() -> None:
    assert parsed(rss(())).articles == ()


def test_json_feed_is_read() -> None:
    feed = parsed(
        '{"version": "https://jsonfeed.org/version/1.1", "title": "J", "home_page_url": "/", "language": "vi",'
        '"authors": [{"name": "Tòa soạn"}], "items": ['
        '{"id": 7, "url": "/a/1", "title": "Một", "content_html": "<p>x</p>", "summary": "Tóm <tắt>",'
        '"image": "/i.jpg",'
        '"date_published": "2026-03-01T08:00:00+07:00", "date_modified": "2026-03-02", "tags": ["a", 5, "a"],'
        '"attachments": [{"url": "/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 9}]},'
        '{"id": "2", "content_text": "Một\\n\\nHai", "author": {"name": "Lan"}}, "noise"]}'
    )
    one, two = feed.articles
    assert (feed.title, feed.link, feed.language) == ("J", "https://paper.example/", "vi")
    assert (one.guid, one.url, one.picture) == ("7", "https://paper.example/a/1", "https://paper.example/i.jpg")
    assert one.summary == "Tóm &lt;tắt&gt;"
    assert one.published == datetime(2026, 3, 1, 1, tzinfo=UTC)
    assert one.published.utcoffset() == timedelta(hours=7)
    assert one.updated == datetime(2026, 3, 2, tzinfo=UTC)
    assert one.categories == ("a",)
    assert one.authors == ("Tòa soạn",)
    assert one.enclosures == (Enclosure("https://paper.example/a.mp3", "audio/mpeg", 9),)
    assert two.authors == ("Lan",)
    assert two.content == "<p>Một</p><p>Hai</p>"
    assert two.url is None
