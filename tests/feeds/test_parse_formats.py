"""What feeds tell beside title, link and text, in both readers: a DOCTYPE sends a document to the sure one."""

import pytest

from newsreader.feeds.clean import clean_feed
from newsreader.feeds.read.parse import parse_feed
from newsreader.model.feed_document import ParsedArticle, ParsedFeed
from tests.feeds.made_up_feeds import NAMESPACES

URL = "https://paper.example/rss/home.xml"
ATOM = "http://www.w3.org/2005/Atom"
both = pytest.mark.parametrize("doctype", ["", "<!DOCTYPE feed>"], ids=["fast", "sure"])


def rss(doctype: str, inside: str) -> ParsedFeed:
    body = f'{doctype}<rss version="2.0" {NAMESPACES}><channel><title>T</title>{inside}</channel></rss>'
    return parse_feed(body.encode(), URL, {})


def atom(doctype: str, inside: str) -> ParsedArticle:
    body = f'{doctype}<feed xmlns="{ATOM}" {NAMESPACES}><title>T</title><entry><title>x</title>{inside}</entry></feed>'
    return parse_feed(body.encode(), URL, {}).articles[0]


@both
def test_hours_and_days_to_skip_and_the_rhythm_are_told(doctype: str) -> None:
    feed = rss(
        doctype,
        "<ttl>30</ttl><skipHours><hour>23</hour><hour>0</hour><hour>24</hour><hour>x</hour></skipHours><skipDays><day>Sunday</day>"
        "<day>Monday</day></skipDays><sy:updatePeriod> daily </sy:updatePeriod>"
        "<sy:updateFrequency>4</sy:updateFrequency>",
    )
    assert feed.ttl_minutes == 30
    assert feed.skip_hours == (0, 23)
    assert feed.skip_days == (0, 6)
    assert feed.update_seconds == 21_600


@both
@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ("<sy:updatePeriod>hourly</sy:updatePeriod>", 3600),
        ("<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>", 3600),
        ("<sy:updatePeriod>often</sy:updatePeriod>", None),
        ("<sy:updateFrequency>2</sy:updateFrequency>", None),
    ],
)
def test_rhythm_that_makes_no_sense_is_none(doctype: str, told: str, seconds: int | None) -> None:
    assert rss(doctype, told).update_seconds == seconds


@both
@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("<slash:comments>12</slash:comments>", 12),
        ("<thr:total>7</thr:total>", 7),
        ("<link rel='replies' type='application/atom+xml' href='/c' thr:count='3'/>", 3),
        ("<slash:comments>viele</slash:comments>", None),
        ("", None),
    ],
)
def test_number_of_comments_is_told(doctype: str, told: str, count: int | None) -> None:
    assert atom(doctype, told).comment_count == count
    assert rss(doctype, f"<item><title>x</title>{told}</item>").articles[0].comment_count == count


@both
def test_page_and_feed_of_comments_are_told_by_links_to_replies(doctype: str) -> None:
    article = atom(
        doctype,
        "<link rel='replies' type='text/html' href='/1#c'/>"
        "<link rel='replies' type='application/atom+xml' href='/1/feed'/>",
    )
    assert article.comments_url == "https://paper.example/1#c"
    assert article.comments_feed == "https://paper.example/1/feed"


@both
def test_caption_and_credit_go_with_the_picture_and_are_no_text(doctype: str) -> None:
    feed = rss(
        doctype,
        "<item><title>x</title><description>Tóm tắt</description>"
        "<media:content url='https://i.example/a.jpg' medium='image'>"
        "<media:description>Một chú thích dài hơn phần tóm tắt</media:description>"
        "<media:credit role='photographer'>Lan</media:credit>"
        "</media:content></item>",
    )
    article = feed.articles[0]
    assert (article.summary, article.content) == ("Tóm tắt", None)
    assert (article.caption, article.credit) == ("Một chú thích dài hơn phần tóm tắt", "Lan")
    ready = clean_feed(feed, URL)[0]
    assert ready.text == "Tóm tắt"
    assert [(each.caption, each.credit) for each in ready.pictures] == [("Một chú thích dài hơn phần tóm tắt", "Lan")]


@both
def test_description_of_a_film_is_the_text_where_there_is_no_other(doctype: str) -> None:
    article = atom(
        doctype,
        "<media:group><media:description>Dòng một\nDòng hai</media:description></media:group>",
    )
    assert article.summary == "Dòng một<br>Dòng hai"


@both
def test_base_holds_for_links_and_pictures_within(doctype: str) -> None:
    article = atom(
        doctype,
        "<link href='1.html'/><content type='html' xml:base='https://base.example/d/'>&lt;img src='a.jpg'>"
        '&lt;a href="/b">x&lt;/a>'
        "&lt;a href='#c'>y&lt;/a>&lt;a href='mailto:a@b.example'>z&lt;/a></content>",
    )
    assert article.url == "https://paper.example/rss/1.html"
    assert article.content == (
        "<img src='https://base.example/d/a.jpg'><a href=\"https://base.example/b\">x</a><a href='#c'>y</a>"
        "<a href='mailto:a@b.example'>z</a>"
    )


@both
def test_xhtml_is_written_out_as_html(doctype: str) -> None:
    article = atom(
        doctype,
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>a<br/>b &amp; c</p>"
        "<img src='/i.jpg' alt=''/></div></content>",
    )
    assert article.content == '<p>a<br>b &amp; c</p><img src="https://paper.example/i.jpg" alt="">'


@both
def test_picture_that_only_the_text_has_is_found_by_the_cleaning(doctype: str) -> None:
    feed = rss(doctype, "<item><title>x</title><description><![CDATA[<img src='/i/1.jpg'>Chữ]]></description></item>")
    assert feed.articles[0].picture is None
    assert clean_feed(feed, URL)[0].picture == "https://paper.example/i/1.jpg"


@both
def test_tracking_parameters_do_not_make_another_article(doctype: str) -> None:
    feed = rss(doctype, "<item><title>x</title><link>/a/1.html?utm_source=rss&amp;id=3</link></item>")
    assert feed.articles[0].url == "https://paper.example/a/1.html?utm_source=rss&id=3"
    assert clean_feed(feed, URL)[0].canonical_url == "https://paper.example/a/1.html?id=3"


@both
@pytest.mark.parametrize("version", ["0.91", "0.92", "0.93", "0.94", "2.0", "2.01", ""])
def test_every_version_of_rss_is_read(doctype: str, version: str) -> None:
    body = f"{doctype}<rss version='{version}'><channel><item><title>x</title><guid>g</guid></item></channel></rss>"
    article = parse_feed(body.encode(), URL, {}).articles[0]
    assert (article.title, article.guid, article.url) == (
        "x",
        "https://paper.example/rss/g",
        "https://paper.example/rss/g",
    )


@both
def test_netscapes_rdf_is_read(doctype: str) -> None:
    body = (
        f'{doctype}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">'
        "<channel><title>T</title><link>https://r.example/</link></channel><item><title>x</title><link>/1</link></item></rdf:RDF>"
    )
    feed = parse_feed(body.encode(), URL, {})
    assert (feed.title, feed.link, feed.articles[0].url) == ("T", "https://r.example/", "https://paper.example/1")


def test_json_feed_1_0_tells_its_author_in_one_object() -> None:
    version = "https://jsonfeed.org/version/1"
    item = '{"id": "1", "content_text": "a"}'
    body = f'{{"version": "{version}", "author": {{"name": "Lan"}}, "items": [{item}]}}'
    assert parse_feed(body.encode(), URL, {}).articles[0].authors == ("Lan",)
