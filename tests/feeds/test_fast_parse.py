"""The rule of trust: wherever the fast reader reads a document, feedparser reads the same."""

import gzip
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from urllib.parse import urljoin

import pytest

from newsreader.feeds.fast.parse import Broken, read_trusted
from newsreader.feeds.read.charset import in_utf8
from newsreader.feeds.read.parse import parse_feed, read_surely
from newsreader.feeds.read.shape import TooMuch
from newsreader.model.errors import FeedError
from newsreader.model.feed_document import ParsedFeed
from tests.feeds.made_up_feeds import NAMESPACES, document
from tests.support.documents import numbered, rss

URL = "https://paper.example/rss/home.xml"
EVAL = Path(__file__).parents[3] / "shared" / "eval" / "data" / "feeds"
ATOM = "http://www.w3.org/2005/Atom"
XHTML = '<div xmlns="http://www.w3.org/1999/xhtml"><p class="x">a &lt; b<br/><img src="/i.jpg" alt="&quot;"/></p></div>'


def trusted(data: bytes, base: str = URL, language: str | None = None) -> ParsedFeed | None:
    try:
        return read_trusted(data, base, language)
    except (Broken, TooMuch):
        return None


def channel(items: str, around: str = "<title>Báo</title><link>/</link>") -> str:
    return f'<rss version="2.0" {NAMESPACES}><channel>{around}{items}</channel></rss>'


def feed(entries: str, around: str = "<title>Báo</title><link href='/'/>", scope: str = "") -> str:
    return f'<feed xmlns="{ATOM}" {NAMESPACES}{scope}>{around}{entries}</feed>'


TRUSTED = {
    "a paper's RSS": rss(numbered(3)).decode(),
    "full text beside the teaser": channel(
        "<item><title>Một</title><link>https://p.example/1?a=1&amp;b=2</link><description><![CDATA[<a href='/1'>"
        "<img src="
        "'/i.jpg'></a></br>Tóm tắt]]></description><content:encoded><![CDATA[<p>Toàn văn</p>]]>"
        "</content:encoded></item>"
    ),
    "a blog with comments": channel(
        "<item><title>x</title><comments>/1#c</comments><wfw:commentRss>/1/feed</wfw:commentRss><slash:comments>7"
        "</slash:comments><category><![CDATA[Tin]]></category><category domain='t'>Nóng</category></item>"
    ),
    "pictures of Media RSS": channel(
        "<item><title>x</title><media:group><media:content url='https://i.example/a.jpg' type='image/jpeg' width='800'>"
        "<media:description>Chú thích</media:description><media:credit>Lan</media:credit></media:content></media:group>"
        "<media:thumbnail url='https://i.example/t.jpg'/></item>"
    ),
    "a podcast": channel(
        "<item><title>x</title><itunes:author>Lan</itunes:author><itunes:summary>Tóm</itunes:summary><itunes:duration>9"
        "</itunes:duration><enclosure url='https://i.example/a.mp3' type='audio/mpeg' length='9'/></item>",
        "<title>P</title><itunes:owner><itunes:name>L</itunes:name></itunes:owner><itunes:image href='https://i.example/p.jpg'/>",
    ),
    "Atom with XHTML": feed(
        f"<entry><title type='xhtml'>{XHTML}</title><id>urn:1</id><content type='xhtml'>{XHTML}</content></entry>"
    ),
    "Atom with bases and languages inside": feed(
        "<entry xml:lang='en'><title>x</title><link href='1.html'/>"
        "<content type='html' xml:base='/b/'>&lt;a href='c'></content>"
        "</entry><entry><title>y</title><link href='2.html'/></entry>",
        scope=" xml:base='https://base.example/d/' xml:lang='vi'",
    ),
    "Atom whose authors come after the entries": feed("<entry><title>x</title></entry>", "")[:-7]
    + "<author><name>Lan</name></author></feed>",
    "Atom 0.3": f'<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry><title>x</title><issued>'
    f"2026-03-01T08:00:00Z</issued><content type='application/xhtml+xml' mode='xml'>{XHTML}</content></entry></feed>",
    "RDF": '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>R</title><items><rdf:Seq>'
    '<rdf:li resource="1"/>'
    "</rdf:Seq></items></channel><image><title>i</title><url>/i.png</url></image><item rdf:about='https://r.example/1'>"
    "<title>Một</title><link>https://r.example/1</link><dc:date>2026-03-01</dc:date><dc:creator>Lan</dc:creator></item></rdf:RDF>",
    "elements that nobody knows": channel(
        "<item><title>x</title><own:a><own:b>1</own:b></own:a><post-id xmlns='com-own'>1</post-id>"
        "<own:title>z</own:title></item>"
    ),
    "text damaged by wrong encodings": channel("<item><title>caf\u00c3\u00a9 \u0091x\u0092</title></item>"),
    "an unknown namespace without prefix": '<rss xmlns="https://o.example/"><channel><item><title>x</title></item></channel></rss>',
    "no entries": channel(""),
}
UNTRUSTED = {
    "a DOCTYPE": '<!DOCTYPE rss><rss version="2.0"><channel><title>T</title><item><title>x</title></item>'
    "</channel></rss>",
    "a DOCTYPE behind a comment": '<!-- <a> --><!DOCTYPE rss [<!ENTITY x "y">]><rss><channel><item><title>&x;</title>'
    "</item></channel></rss>",
    "markup inside RSS": channel("<item><description>a <b>c</b></description></item>"),
    "base64": feed("<entry><title>x</title><content type='image/png'>eA==</content></entry>"),
    "a date that only feedparser may know": channel("<item><title>x</title><pubDate>hôm qua</pubDate></item>"),
    "a prefix for another namespace": '<rss xmlns:dc="https://other.example/"><channel><item><dc:title>x</dc:title></item></channel></rss>',
    "an entry in an odd place": channel("<own:x><item><title>x</title></item></own:x>"),
    "a title that only a picture has": channel("<item><media:title>x</media:title></item>"),
    "titles inside something else": channel("<item><own:x><title>y</title></own:x><title>x</title></item>"),
    "CDF": channel("<item href='/1'><title>x</title></item>"),
    "content elsewhere": feed("<entry><title>x</title><content src='/1' type='text/html'/></entry>"),
    "several people mixed up": feed(
        "<entry><author><name>Lan</name></author><author><name>Minh (m@p.example)</name></author></entry>"
    ),
    "another root": "<channel><title>T</title><item><title>x</title></item></channel>",
}


@pytest.mark.parametrize("name", TRUSTED)
def test_common_feed_is_trusted_and_read_as_feedparser_reads_it(name: str) -> None:
    data = in_utf8(TRUSTED[name].encode(), "")
    found = trusted(data)
    assert found is not None
    assert found == read_surely(data, URL, None, URL)


@pytest.mark.parametrize("name", UNTRUSTED)
def test_feed_of_doubtful_meaning_is_left_to_feedparser(name: str) -> None:
    data = UNTRUSTED[name].encode()
    assert trusted(data) is None
    assert parse_feed(data, URL, {}) == read_surely(data, URL, None, URL)


def test_readers_agree_on_feeds_made_up_at_random() -> None:
    read = 0
    for seed in range(600):
        data = document(seed).encode()
        if (found := trusted(data)) is not None:
            read += 1
            assert found == read_surely(data, URL, None, URL), f"seed {seed}"
    assert read > 150


@pytest.mark.skipif(not EVAL.exists(), reason="the evaluation's feeds are not part of the repository")
def test_readers_agree_on_the_feeds_of_other_parsers_tests() -> None:
    with zipfile.ZipFile(EVAL / "feeds.zip") as bundle:
        index = [json.loads(line) for line in bundle.read("index.jsonl").decode().split("\n") if line]
        bodies = {each["id"]: bundle.read(each["file"]) for each in index}
    different, read = [], 0
    for each in index:
        headers = each["headers"]
        url = f"https://example.org/feeds/{each['id']}"
        base, language = urljoin(url, headers.get("content-location", "")), headers.get("content-language")
        data = in_utf8(bodies[each["id"]], headers.get("content-type", ""))
        if data[:1] != b"{" and (found := trusted(data, base, language)) is not None:
            read += 1
            different += [each["id"]] if found != read_surely(data, base, language, url) else []
    assert not different
    assert read > 1400


@pytest.mark.skipif(not EVAL.exists(), reason="the evaluation's feeds are not part of the repository")
def test_no_entry_is_lost_that_feedparser_finds_in_the_feeds_of_other_parsers_tests() -> None:
    with gzip.open(EVAL / "reference.jsonl.gz", "rt", encoding="utf-8") as lines:
        wanted = {row["id"]: len(row.get("entries") or ()) for row in map(json.loads, lines)}
    lost = []
    with zipfile.ZipFile(EVAL / "feeds.zip") as bundle:
        for each in (json.loads(line) for line in bundle.read("index.jsonl").decode().split("\n") if line):
            try:
                count = len(parse_feed(bundle.read(each["file"]), "https://example.org/", each["headers"]).articles)
            except FeedError:
                count = 0
            lost += [each["id"]] if count < wanted.get(each["id"], 0) else []
    assert len(lost) <= len(wanted) // 100


def test_bare_ampersands_and_entities_of_html_are_mended_before_both_readers() -> None:
    body = channel(
        "<item><title>Tin &amp; t&ecirc;n &nbsp;A&B</title><link>/1?a=1&b=2</link><description><![CDATA[a & b &nbsp;]]>"
        "</description></item>"
    )
    article = parse_feed(body.encode(), URL, {}).articles[0]
    assert article.title == "Tin & tên A&B"
    assert article.url == "https://paper.example/1?a=1&b=2"
    assert article.summary == "a & b &nbsp;"


def test_process_that_meets_only_trusted_feeds_never_imports_feedparser() -> None:
    program = (
        "import sys; from newsreader.feeds.work import read_feed\n"
        "body = b'<rss version=\\'2.0\\'><channel><title>T</title><item><title>x</title></item></channel></rss>'\n"
        "assert len(read_feed(body, 'https://p.example/', {})[1]) == 1\n"
        "heavy = {'feedparser', 'bs4', 'xml.sax', 'urllib.request', 'http.client', 'email', 'ssl', 'httpx2'} & "
        "set(sys.modules)\n"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[2])
