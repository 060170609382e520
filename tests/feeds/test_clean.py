from dataclasses import replace
from datetime import UTC, datetime

from newsreader.feeds.clean import LEAD, clean_article, clean_feed, shortened
from newsreader.feeds.work import read_feed
from newsreader.model.article import Enclosure, FoundPicture
from newsreader.model.feed_document import ParsedArticle, ParsedFeed
from tests.support.documents import numbered, rss

URL = "https://paper.example/rss"


def article(
    guid: str | None = None,
    url: str | None = "https://paper.example/a/1.html?utm_source=rss",
    title: str = "Một",
    summary: str | None = None,
    content: str | None = None,
    picture: str | None = None,
    authors: tuple[str, ...] = (),
) -> ParsedArticle:
    return ParsedArticle(guid, url, title, authors, summary=summary, content=content, picture=picture)


def test_html_passes_the_gate_and_text_follows_from_it() -> None:
    ready = clean_article(article(summary="<script>1</script><p onclick='x()'>Hai <b>ba</b></p>"), URL)
    assert ready.html == "<p>Hai <b>ba</b></p>"
    assert ready.text == "Hai ba"
    assert ready.lead == "Hai ba"


def test_content_wins_over_summary_and_the_lead_comes_from_the_summary() -> None:
    ready = clean_article(article(summary="Ngắn.", content="<p>Dài hơn nhiều.</p><p>Và nữa.</p>"), URL)
    assert ready.text == "Dài hơn nhiều.\n\nVà nữa."
    assert ready.lead == "Ngắn."


def test_content_that_says_less_than_the_summary_does_not_replace_it() -> None:
    ready = clean_article(article(summary="<p>Một câu dài.</p>", content="<p>…</p>"), URL)
    assert ready.text == "Một câu dài."


def test_lead_is_cut_at_a_word() -> None:
    ready = clean_article(article(summary="từng chữ một " * 100), URL)
    assert len(ready.lead) <= LEAD + 1
    assert ready.lead.endswith(("chữ…", "một…", "từng…"))
    assert shortened("x" * 400, 300) == "x" * 300 + "…"


def test_address_is_canonical_and_byline_joined() -> None:
    ready = clean_article(article(authors=("Lan", "Minh")), URL)
    assert ready.canonical_url == "https://paper.example/a/1.html"
    assert ready.url == "https://paper.example/a/1.html?utm_source=rss"
    assert ready.byline == "Lan, Minh"


def test_address_that_is_no_web_address_is_dropped() -> None:
    ready = clean_article(article(url="javascript:alert(1)", guid="g"), URL)
    assert (ready.url, ready.canonical_url) == (None, None)


def test_pictures_of_the_text_are_listed_with_their_captions() -> None:
    html = (
        "<figure><img src='/i/1.jpg' alt='Cầu' width=600 height=400><figcaption>Cầu <i>Rồng</i>.</figcaption></figure>"
        "<p>x<img src='https://i.example/2.jpg'></p><img src='/i/1.jpg'>"
    )
    ready = clean_article(article(summary=html), URL)
    assert ready.pictures == (
        FoundPicture("https://paper.example/i/1.jpg", "Cầu Rồng.", alt="Cầu", width=600, height=400),
        FoundPicture("https://i.example/2.jpg"),
    )
    assert ready.picture == "https://paper.example/i/1.jpg"


def test_own_picture_goes_in_front_where_the_text_has_none() -> None:
    ready = clean_article(article(summary="<p>Chữ</p>", picture="https://i.example/a.jpg?w=1&h=2"), URL)
    assert ready.html.startswith("<figure><img")
    assert ready.pictures == (FoundPicture("https://i.example/a.jpg?w=1&h=2"),)
    assert ready.text == "Chữ"


def test_own_picture_is_not_added_to_text_with_pictures() -> None:
    ready = clean_article(article(summary="<img src='/b.jpg'>", picture="https://i.example/a.jpg"), URL)
    assert [picture.src for picture in ready.pictures] == ["https://paper.example/b.jpg"]
    assert ready.picture == "https://i.example/a.jpg"


def test_missing_title_is_taken_from_the_text() -> None:
    assert clean_article(article(title="", summary="<p>Chỉ có chữ</p>"), URL).title == "Chỉ có chữ"
    assert clean_article(article(title=""), URL).title == "https://paper.example/a/1.html?utm_source=rss"


def test_fingerprint_ignores_case_and_accents_and_what_follows() -> None:
    same = "chữ " * 60
    one = clean_article(article(title="Tin Mới", summary=f"<p>{same}một</p>"), URL)
    two = clean_article(article(title="tin moi", summary=f"<div>{same}hai</div>"), URL)
    assert one.fingerprint == two.fingerprint
    assert one.content_hash != two.content_hash


def test_signed_picture_addresses_are_no_edit() -> None:
    one = clean_article(article(summary="<p>x<img src='/i.jpg?token=1'></p>"), URL)
    two = clean_article(article(summary="<p>x<img src='/i.jpg?token=2'></p>"), URL)
    assert one.content_hash == two.content_hash


def test_published_falls_back_to_updated() -> None:
    when = datetime(2026, 3, 1, tzinfo=UTC)
    assert clean_article(ParsedArticle("g", None, "t", updated=when), URL).published == when


def test_entries_that_share_one_page_stay_apart() -> None:
    status = "https://paper.example/status"
    feed = ParsedFeed("T", None, tuple(article(f"g{n}", f"{status}#{n}", f"Sự cố {n}") for n in range(3)))
    assert [ready.canonical_url for ready in clean_feed(feed, URL)] == [None, None, None]


def test_entry_listed_twice_keeps_its_address() -> None:
    twice = (article("g1"), article("g2"), article("g1", title="Một, sửa"))
    feed = ParsedFeed("T", None, twice[:2])
    assert {ready.canonical_url for ready in clean_feed(feed, URL)} == {"https://paper.example/a/1.html"}
    feed = ParsedFeed("T", None, (twice[0], twice[2]))
    assert {ready.canonical_url for ready in clean_feed(feed, URL)} == {"https://paper.example/a/1.html"}


def test_guid_that_several_entries_carry_names_none_of_them() -> None:
    feed = ParsedFeed("T", None, tuple(article("same", f"https://paper.example/{n}", f"Tin {n}") for n in range(3)))
    ready = clean_feed(feed, URL)
    assert [each.guid for each in ready] == [None, None, None]
    assert len({each.canonical_url for each in ready}) == 3


def test_front_page_is_no_address_of_an_article() -> None:
    feed = ParsedFeed("T", "https://paper.example/", (article("g", "http://paper.example"),))
    assert clean_feed(feed, URL)[0].canonical_url is None


def test_worker_reads_and_cleans() -> None:
    parsed, articles = read_feed(rss(numbered(3)), URL, {})
    assert parsed.title == "Báo thử"
    assert [each.text for each in articles] == [f"Đoạn tóm tắt của bài viết số {n}." for n in range(3)]


def test_enclosures_and_the_count_of_comments_are_kept() -> None:
    files = (
        Enclosure("/a.mp3", "audio/mpeg", 100),
        Enclosure("javascript:x"),
        Enclosure("https://paper.example/a.mp3"),
    )
    ready = clean_article(replace(article(summary="Một."), enclosures=files, comment_count=7), URL)
    assert ready.enclosures == (Enclosure("https://paper.example/a.mp3", "audio/mpeg", 100),)
    assert ready.comment_count == 7
