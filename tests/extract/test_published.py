"""When an article was published, among all the dates on its page."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsreader.extract.claims.evidence import Evidence
from newsreader.extract.claims.metadata import Metadata, read_metadata
from newsreader.extract.claims.published import date_in_address
from newsreader.extract.tree import parsed

URL = "https://bulletin.example/night-ferry"
H1 = "<h1>Night ferry leaves for the last time</h1>"
STORY = "<p>The ferry crossed the river once more, and the bell of the landing rang for it.</p>" * 6
CARDS = "".join(
    f"<div class=story><h3>Another story {n}</h3><div class=story-date>June {n}, 2026</div></div>" for n in range(1, 5)
)


def read(line: str, head: str = "", after: str = "", url: str = URL, lang: str = "en") -> Metadata:
    far = "<p>One more line.</p>" * 130
    root = parsed(
        f"<html lang={lang}><head><title>Night ferry leaves for the last time</title>{head}</head><body>"
        f"<article>{H1}{line}{STORY}</article>{far}{after}</body></html>"
    )
    assert root is not None
    return read_metadata(root, url)


def day(found: Metadata) -> str:
    return found.published.date().isoformat() if found.published else ""


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def linked(kind: str, **dates: str) -> str:
    told = ", ".join(f'"{name}": "{value}"' for name, value in dates.items())
    return f'<script type="application/ld+json">{{"@type": "{kind}", "headline": "Night ferry", {told}}}</script>'


@pytest.mark.parametrize(
    "line",
    [
        "<div>Mar 9, 2026</div>",
        "<p>Published on: March 9, 2026</p>",
        "<p>Essay - Published: 2026.03.09 |</p>",
        "<div>By: Ada Holm on 09-mar-2026 5:11:10</div>",
        "<p>Video - March 9, 2026</p>",
        "<span>Updated Mar 9, 2026</span>",
        "<div><b>Ada Holm</b><br>9 March 2026<br>The whole crew stood on deck. " + "Row on. " * 20 + "</div>",
        "<aside><time datetime=2026-03-09>March 9, 2026</time></aside>",
        "<ul><li>9. März 2026</li></ul>",
        "<div>9 mars 2026</div>",
        "<time class=article-date>09.03.26</time>",
        "<div>9 de marzo de 2026</div>",
        "<div>9 марта 2026</div>",
        "<div>9 Mart 2026, 10:22</div>",
        "<div>2026年3月9日 23:17</div>",
        "<div class=lineinfo>Mo 09.03.26 | 14:07 Uhr</div>",
        "<div>Thứ hai, 9/3/2026, 10:15 (GMT+7)</div>",
    ],
)
def test_a_date_printed_beside_the_headline_is_read(line: str) -> None:
    found = read(line, after=CARDS)
    assert day(found) == "2026-03-09"
    assert found.told_by["published"] is Evidence.PRINTED


@pytest.mark.parametrize(
    "after",
    [
        "<p>© 2009-2026 River Bulletin. March 9, 2026. All rights reserved.</p>",
        "<div class=comments><time datetime=2026-03-09>March 9, 2026</time></div>",
        "<aside><time datetime=2026-03-09>March 9, 2026</time></aside>",
        "<footer><div class=date>Monday, March 9, 2026</div></footer>",
    ],
)
def test_dates_of_other_things_are_not_the_articles(after: str) -> None:
    assert day(read("", after=after)) == ""


def test_the_date_of_a_picture_is_not_the_articles() -> None:
    assert day(read("<figure><img src=/a.jpg><figcaption>Photo: 9.3.2026</figcaption></figure>")) == ""


@pytest.mark.parametrize(
    "head",
    [
        meta("article:published_time", "2026-03-09T10:15:00+07:00"),
        meta("published-date", "2026-03-09"),
        meta("published_at", "2026-03-09T10:15:00-04:00"),
        meta("parsely-pub-date", "2026-03-09T03:15:00Z"),
        meta("sailthru.date", "2026-03-09 10:15:00"),
        meta("dc.date", "2026-03-09"),
        meta("citation_publication_date", "2026 Mar 9"),
        linked("NewsArticle", datePublished="2026-03-09T10:15:00+07:00"),
        linked("NewsArticle", datePublished="Mon Mar 9 10:15:36 CET 2026"),
        linked("WebPage", datePublished="2026-03-09T10:15:00+07:00"),
    ],
)
def test_the_data_tell_the_date_under_many_names(head: str) -> None:
    assert day(read("", head, CARDS)) == "2026-03-09"


def test_the_day_of_publication_goes_before_that_of_an_update() -> None:
    head = linked("NewsArticle", datePublished="2026-03-09T10:15:00Z", dateModified="2026-05-01T08:00:00Z")
    found = read("<p>Updated May 1, 2026</p><time class=updated datetime=2026-05-01>May 1</time>", head)
    assert day(found) == "2026-03-09"
    assert found.modified == datetime(2026, 5, 1, 8, tzinfo=UTC)


def test_a_page_dated_anew_keeps_its_first_day() -> None:
    head = linked("NewsArticle", datePublished="2026-03-09T10:15:00Z", dateModified="2026-05-01T08:00:00Z")
    head += meta("article:published_time", "2026-05-01T08:00:00Z")
    assert day(read("<time datetime=2026-05-01T08:00:00Z>May 1, 2026</time>", head)) == "2026-03-09"


def test_printed_day_and_meta_outvote_a_bare_address() -> None:
    head = meta("article:published_time", "2026-03-09T10:15:00Z")
    found = read("<p>March 9, 2026</p>", head, url="https://bulletin.example/2020/01/02/night-ferry")
    assert day(found) == "2026-03-09"


def test_a_day_printed_as_published_goes_before_a_vague_meta() -> None:
    head = meta("dc.date", "2026-07-05T14:20:08Z") + meta("og:updated_time", "2026-07-05T14:20:08Z")
    assert day(read("<time datetime='2026-03-09 05:00:00'>March 9, 2026</time>", head)) == "2026-03-09"


def test_when_a_record_was_created_does_not_go_before_when_it_was_published() -> None:
    head = linked("NewsArticle", dateCreated="2026-03-10T01:18:13Z")
    found = read("", head + meta("article:published_time", "2026-03-09T17:18:13-08:00"))
    assert day(found) == "2026-03-09"


def test_the_most_exact_claim_of_the_day_tells_the_time() -> None:
    head = linked("NewsArticle", datePublished="2026-03-09")
    found = read("<time datetime='2026-03-09T10:15:00+07:00'>9/3</time>", head)
    assert found.published == datetime(2026, 3, 9, 10, 15, tzinfo=timezone(timedelta(hours=7)))


def test_another_voice_settles_whether_day_or_month_comes_first() -> None:
    head = meta("article:published_time", "03-09-2026") + meta("article:modified_time", "03-10-2026")
    found = read("<p>Published March 9, 2026</p>", head)
    assert day(found) == "2026-03-09"
    assert found.modified is not None
    assert found.modified.date().isoformat() == "2026-03-10"


@pytest.mark.parametrize(("lang", "expected"), [("en-US", "2026-03-09"), ("en-GB", "2026-09-03"), ("vi", "2026-09-03")])
def test_the_language_settles_it_where_nothing_else_does(lang: str, expected: str) -> None:
    assert day(read("<p class=date>03/09/2026</p>", lang=lang)) == expected


def test_the_address_tells_the_day_where_nothing_else_does() -> None:
    found = read("", url="https://bulletin.example/2026/03/09/night-ferry")
    assert day(found) == "2026-03-09"
    assert found.told_by["published"] is Evidence.ADDRESS


def test_an_address_tells_its_moment() -> None:
    assert date_in_address("https://bao.example/pha-20260309101512345.htm", UTC) == datetime(
        2026, 3, 9, 10, 15, 12, tzinfo=UTC
    )
    assert date_in_address("https://bao.example/pha-dem", UTC) is None


def test_a_date_after_the_title_of_a_page_laid_out_in_tables_is_read() -> None:
    root = parsed(
        "<html><head><title>Night ferry</title></head><body><table><tr><td><fieldset><legend>Night ferry</legend>"
        f"9 March 2026<div>{STORY}</div></fieldset></td></tr></table></body></html>"
    )
    assert root is not None
    assert day(read_metadata(root, URL)) == "2026-03-09"


def test_a_bare_date_far_from_the_headline_is_not_the_article_s() -> None:
    assert day(read("", after="<p>Founded<br>9 March 1926<br>by the river" + " and the landing" * 20 + "</p>")) == ""


def test_of_two_articles_in_the_data_the_one_that_the_page_bears_out_tells_the_day() -> None:
    head = linked("Article", datePublished="2025-06-17", author="Ada Holm", description="An older telling")
    head += linked("Article", datePublished="2026-03-09T08:00:00+01:00")
    found = read("", head + meta("article:published_time", "2026-03-09T07:00:00Z"))
    assert found.published == datetime(2026, 3, 9, 7, 0, tzinfo=UTC)


def test_articles_that_the_page_lists_do_not_lend_it_their_day() -> None:
    listed = [f'{{"@type": "NewsArticle", "url": "/{n}", "datePublished": "2026-01-{n:02}"}}' for n in range(1, 9)]
    head = linked("NewsArticle", url=URL) + f'<script type="application/ld+json">[{", ".join(listed)}]</script>'
    assert day(read("<p>Published on: March 9, 2026</p>", head)) == "2026-03-09"


def test_of_two_dates_under_the_headline_the_nearer_is_the_article_s() -> None:
    teasers = "".join(f"<p>{n}</p>" for n in range(60)) + "<p><time datetime=2026-02-14>14 February</time></p>"
    assert day(read(f"<div class=date>9 March 2026</div><section>{teasers}</section>")) == "2026-03-09"


def test_one_element_is_not_heard_twice() -> None:
    line = '<meta itemprop=datePublished content="2026-05-08T10:11:51+01:00">'
    found = read(line, meta("article:published_time", "2025-09-17T16:57:43+01:00"))
    assert day(found) == "2025-09-17"


@pytest.mark.parametrize(
    "head",
    [meta("article:modified_time", "2026-03-09T08:00:00Z"), linked("Article", dateModified="2026-03-09T08:00:00Z")],
)
def test_the_day_of_a_change_stands_in_where_nothing_tells_another(head: str) -> None:
    found = read("", head)
    assert found.published == found.modified == datetime(2026, 3, 9, 8, 0, tzinfo=UTC)
    assert day(read("<p>Published on: March 2, 2026</p>", head)) == "2026-03-02"


def test_a_page_without_dates_has_none() -> None:
    found = read("")
    assert found.published is None
    assert "published" not in found.told_by


def test_a_page_that_tells_but_a_month_was_published_in_it() -> None:
    assert day(read("", after="<div><b>Last updated:</b> June 2022</div>")) == "2022-06-01"
    assert day(read("", after="<div>The fares of June 2022</div>")) == ""


def test_a_printed_day_is_not_heard_where_the_data_agree_on_another_to_the_minute() -> None:
    head = linked("NewsArticle", datePublished="2026-03-09T08:00:00+01:00")
    head += meta("article:published_time", "2026-03-09T08:00:00+01:00")
    found = read("<time datetime='2026-04-01T10:00:00+01:00'>1 April</time>", head)
    assert day(found) == "2026-03-09"
    assert found.told_by["published"] is Evidence.JSON_LD


def test_a_printed_time_completes_data_that_tell_the_day_alone() -> None:
    found = read(
        "<time datetime='2026-03-09T10:20:00+01:00'>9 March</time>", linked("NewsArticle", datePublished="2026-03-09")
    )
    assert found.published == datetime(2026, 3, 9, 10, 20, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize("path", ["/2004/11/3B9D8A21/", "/2020/07/144-boats"])
def test_an_address_tells_a_day_only_where_the_number_ends(path: str) -> None:
    assert date_in_address(f"https://bulletin.example{path}", None) is None


def test_a_time_that_was_not_understood_is_outdone_by_one_that_was() -> None:
    line = "<div class=info><span>14/11/2026 | 23:10</span><span>1.204 views</span></div>"
    assert read(line).published == datetime(2026, 11, 14, 23, 10, tzinfo=UTC)


def test_a_comment_never_dates_the_article() -> None:
    comment = "<ul class=feedback><li class=comment><footer><b class=fn>Ada Holm</b> "
    comment += "<time datetime=2026-11-15T07:30:00Z>15 November</time></footer><p>I was there.</p></li></ul>"
    thread = f"<section class=comments>{comment}</section>"
    assert day(read("<div class=date>Updated 23:10, 14/11/2026</div>" + thread)) == "2026-11-14"


def test_a_page_without_a_claim_is_vietnamese_by_the_letters_of_its_headline() -> None:
    root = parsed(
        "<html><head><title>Chuyến phà đêm rời bến lần cuối cùng</title></head><body>"
        f"<h1>Chuyến phà đêm rời bến lần cuối cùng</h1><p>09/04/2026, 16:22</p>{STORY}</body></html>"
    )
    assert root is not None
    assert read_metadata(root, URL).published == datetime(2026, 4, 9, 16, 22, tzinfo=timezone(timedelta(hours=7)))
