"""Documents that only keep a reader busy: each is read in part or refused, in bounded time and memory."""

import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from newsreader.feeds.read.parse import parse_feed
from newsreader.feeds.read.shape import MOST_ENTRIES
from newsreader.model.errors import FeedError, NotAFeed, ParseFailed
from newsreader.model.feed_document import ParsedArticle

URL = "https://paper.example/rss"
SECONDS = 4.0
"""Of processor time. Each takes less than 2 on the machine that these were measured on, most a tenth of one."""


def channel(inside: bytes) -> bytes:
    return b"<rss version='2.0'><channel><title>T</title>" + inside + b"</channel></rss>"


def one(inside: bytes) -> bytes:
    return channel(b"<item><title>t</title>" + inside + b"</item>")


def declared(count: int) -> bytes:
    return b"".join(b'<!ENTITY e%d "x">' % n for n in range(count))


def grown(times: int) -> bytes:
    head = b'<!DOCTYPE rss [<!ENTITY a "' + b"x" * 150 + b'">]>'
    return head + b"<rss><channel><item><title>" + b"&a;" * times + b"</title></item></channel></rss>"


def bomb(levels: int) -> str:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha" * 50}">' for n in range(levels))
    return f"<!DOCTYPE rss [{entities}]><rss><channel><item><title>&e{levels - 1};</title></item></channel></rss>"


HOSTILE = {
    "nested 100,000 deep": lambda: channel(b"<a>" * 100_000 + b"</a>" * 100_000),
    "nested in a description": lambda: one(b"<description>" + b"<b>" * 100_000 + b"</b>" * 100_000 + b"</description>"),
    "a million elements never closed": lambda: b"<rss><channel><item>" + b"<a>" * 1_000_000,
    "an attribute of 12 MB": lambda: one(b'<enclosure url="' + b"x" * 12_000_000 + b'"/>'),
    "an attribute without end": lambda: b'<rss><channel><item><a b="' + b"x" * 12_000_000,
    "12 MB of <": lambda: b"<rss><channel><item><title>" + b"<" * 12_000_000,
    "12 MB of &": lambda: one(b"<description>" + b"&" * 12_000_000 + b"</description>"),
    "CDATA never closed": lambda: b"<rss><channel><item><title>x" + b"<![CDATA[" * 1_500_000,
    "comments never closed": lambda: b"<rss><channel><item><title>x" + b"<!-- " * 3_000_000,
    "instructions never closed": lambda: b"<?x " * 4_000_000 + b"<rss/>",
    "800,000 links in one entry": lambda: one(b"<link href='/x'/>" * 800_000),
    "a million names": lambda: one(b"".join(b"<a%d/>" % n for n in range(1_000_000))),
    "DOCTYPE after DOCTYPE": lambda: b"<!DOCTYPE " * 1_500_000 + b"<rss/>",
    "entities made of entities": lambda: bomb(9).encode(),
    "entities in a wide encoding": lambda: bomb(9).encode("utf-16"),
    "one entity three million times": lambda: grown(3_000_000),
    "200,000 entities": lambda: b"<!DOCTYPE rss [" + declared(200_000) + b"]><rss/>",
    "a mail address without end": lambda: one(b"<author>" + b"a@" * 5_000_000 + b"</author>"),
    "a date without end": lambda: one(b"<pubDate>" + b"1 " * 4_000_000 + b"</pubDate>"),
    "zero bytes": lambda: b"<rss>" + bytes(12_000_000),
    "JSON nested five million deep": lambda: b'{"items":[' + b"[" * 5_000_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_document_is_refused_or_survived(name: str) -> None:
    body = HOSTILE[name]()
    start = time.process_time()
    articles: tuple[ParsedArticle, ...] = ()
    with suppress(NotAFeed, ParseFailed):
        articles = parse_feed(body, URL, {}).articles
    assert len(articles) <= 1
    assert all(len(article.title) <= 2000 for article in articles)
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize("where", ['SYSTEM "file:///etc/passwd"', 'PUBLIC "x" "http://127.0.0.1:9/x"'])
def test_entities_from_elsewhere_are_never_read(where: str) -> None:
    body = f"<!DOCTYPE rss [<!ENTITY x {where}>]><rss><channel><item><title>a&x;b</title></item></channel></rss>"
    title = parse_feed(body.encode(), URL, {}).articles[0].title
    assert "root:" not in title
    assert title.startswith("a")


def items(count: int) -> bytes:
    return b"".join(
        b"<item><title>Tin %d</title><link>https://p.example/%d.html</link><description>&lt;p&gt;x&lt;/p&gt;</description></item>"
        % (n, n)
        for n in range(count)
    )


def test_feed_of_20_000_entries_is_read_whole() -> None:
    assert len(parse_feed(channel(items(20_000)), URL, {}).articles) == 20_000


def test_of_200_000_entries_the_first_25_000_are_read_in_little_memory() -> None:
    program = (
        "import resource, sys; from tests.feeds.test_parse_limits import *; body = channel(items(200_000))\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "articles = parse_feed(body, URL, {}).articles\n"
        "print(len(articles), articles[0].title, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2]
    )
    count, _, number, grown = done.stdout.split()
    assert (int(count), number) == (MOST_ENTRIES, "0")
    assert int(grown) < 150


def test_json_feed_is_cut_as_well() -> None:
    body = '{"version": "https://jsonfeed.org/version/1.1", "items": [' + ",".join(['{"id": 1}'] * 30_000) + "]}"
    assert len(parse_feed(body.encode(), URL, {}).articles) == MOST_ENTRIES


def test_long_malformed_feed_gives_its_first_entries_whole() -> None:
    articles = parse_feed(channel(b"<junk>" + items(20_000)), URL, {}).articles
    assert 1_000 < len(articles) < 20_000
    assert articles[-1].url == f"https://p.example/{len(articles) - 1}.html"


def test_long_feed_with_bare_ampersands_is_read_whole() -> None:
    body = channel(items(20_000) + b"<item><title>A & B</title></item>")
    articles = parse_feed(body, URL, {}).articles
    assert len(articles) == 20_001
    assert articles[-1].title == "A & B"


def test_what_is_refused_is_an_error_about_the_feed() -> None:
    with pytest.raises(FeedError) as told:
        parse_feed(channel(b"<a>" * 5_000), URL, {})
    assert told.value.url == URL
