"""Who wrote an article: what its data tell, what it prints, what is signed, and that nobody is invented."""

import json
from typing import Any

import pytest

from newsreader.extract.claims.evidence import Evidence
from newsreader.extract.claims.metadata import read_metadata
from newsreader.extract.page import extract
from newsreader.extract.tree import parsed

URL = "https://bulletin.example/2026/night-ferry"
H1 = "<h1>Night ferry leaves for the last time</h1>"
STORY = "".join(
    f"<p>Paragraph {n} tells another thing about the landing, the bell, the boat and its last captain.</p>"
    for n in range(8)
)


def byline(body: str, head: str = "") -> str:
    page = f"<!doctype html><html lang=en><head><title>Night ferry leaves for the last time</title>{head}</head><body>"
    return extract(f"{page}{body}</body></html>".encode(), URL).byline


def article(line: str, after: str = "") -> str:
    return f"<main><article><header>{H1}{line}</header><div class=article-body>{STORY}</div>{after}</article></main>"


def data(author: Any, **more: Any) -> str:
    told = {"@type": "NewsArticle", "headline": "Night ferry leaves for the last time", "author": author, **more}
    return f'<script type="application/ld+json">{json.dumps(told)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta name="{name}" content="{content}">'


@pytest.mark.parametrize(
    "author",
    [
        "Ada Holm",
        ["Ada Holm"],
        {"@type": "Person", "name": "Ada Holm"},
        {"@type": "Person", "name": ["Ada Holm"]},
        {"@type": "Person", "givenName": "Ada", "familyName": "Holm"},
        {"@list": [{"@type": "Person", "name": "Ada Holm"}]},
        [{"@type": "Person", "name": "By Ada Holm", "url": "https://bulletin.example/ada"}],
    ],
)
def test_json_ld_tells_the_author_in_any_shape(author: Any) -> None:
    assert byline(article(""), data(author)) == "Ada Holm"


def test_an_author_elsewhere_in_the_graph_is_found_by_its_id() -> None:
    graph = [
        {"@type": "NewsArticle", "headline": "Night ferry leaves for the last time", "author": {"@id": "#ada"}},
        {"@type": "Person", "@id": "#ada", "name": "Ada Holm"},
    ]
    head = f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'
    assert byline(article(""), head) == "Ada Holm"


def test_several_authors_are_gleaned_from_json_that_no_parser_takes() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A "quoted" one", '
        '"author": [{"@type": "Person", "name": "Ada Holm"}, {"@type": "Person", "name": "Bo Lind"}],,}</script>'
    )
    assert byline(article(""), head) == "Ada Holm, Bo Lind"


@pytest.mark.parametrize(
    "head",
    [
        meta("author", "Ada Holm"),
        meta("dc.creator", "Ada Holm"),
        meta("parsely-author", "Ada Holm"),
        meta("sailthru.author", "Ada Holm"),
        '<meta property="og:article:author" content="Ada Holm">',
        '<meta property="dc:creator twitter:creator" content="Ada Holm">' + meta("author", "admin"),
        meta("author", "page.head.extra.author") + meta("byl", "By Ada Holm"),
        '<meta property="article:author" content="https://social.example/bulletin">' + meta("author", "Ada Holm"),
    ],
)
def test_meta_elements_tell_the_author_under_many_names(head: str) -> None:
    assert byline(article(""), head) == "Ada Holm"


def test_every_author_of_a_paper_is_told() -> None:
    head = meta("citation_author", "Ada Holm") + meta("citation_author", "Bo Lind")
    assert byline(article(""), head) == "Ada Holm, Bo Lind"


@pytest.mark.parametrize(
    "line",
    [
        "<p class=byline>By Ada Holm</p>",
        "<p class=byline>By <a href=/team/ada>Ada Holm</a>, Senior Reporter</p>",
        "<div><span>By</span><span>Ada Holm</span></div>",
        "<p>By <a href=/x/ada>Ada Holm</a></p>",
        "<p>Text by Ada Holm</p>",
        "<p>Von Ada Holm</p>",
        "<p>Par <b>Ada Holm</b></p>",
        "<p>Автор: Ада Холм</p>".replace("Ада Холм", "Ada Holm"),
        "<p>Tác giả: Ada Holm</p>",
        "<p>By Ada Holm, in News, Ferries · 31 Jan 2026, 20:02 · 0 comments</p>",
        "<p>Ada Holm | Senior Writer | May 3, 2026</p>",
        "<ul><li><a href=/authors/ada-holm/>Ada Holm</a></li></ul>",
        "<aside><address><a rel=author href=/profile/ada>Ada Holm</a></address></aside>",
        "<div class=blog-meta-author>Ada Holm</div>",
        "<p class='byline author'>Written by Ada Holm Edited by Bo Lind</p>",
        "<div class=byline>Reviewed by <a href=/bo>Bo Lind</a></div><div class=byline>By Ada Holm</div>",
        "<div class=sidebar_content><p class=post-author>Ada Holm</p></div>",
        "<div class=author-info><img src=/ada.jpg> <span>Ada Holm</span></div>",
        "<h6>Author(s)</h6><ul><li><a href=/library?by=ada>Ada Holm</a></li></ul>",
        "<dl><dt>Author:</dt><dd>Ada Holm</dd></dl>",
        "<p>Von <b>Ada Holm, Nairobi</b></p>",
        "<div>Ada Holm<span>|</span><span>Published <time>4 months ago</time></span></div>",
        "<div><a href=/about/editors/ada-holm/><img src=/a.jpg></a><a href=/about/editors/ada-holm/>Ada Holm</a></div>",
        "<div><a href=/@adaholm?from=post>Ada Holm</a></div>",
    ],
)
def test_a_byline_printed_under_the_headline_is_read(line: str) -> None:
    assert byline(article(line)) == "Ada Holm"


@pytest.mark.parametrize(
    "after",
    [
        "<div class=author-box><h4 class=author-box__name>Ada Holm (Ferry Editor)</h4></div>",
        "<p class=author-links><a href=/author/ada>View all posts by Ada Holm</a></p>",
        "<footer><a rel=author href=/ada>Ada Holm</a></footer>",
        "<section><h2>Article by</h2><div>Ada Holm</div></section>",
    ],
)
def test_an_author_told_under_the_text_is_read(after: str) -> None:
    assert byline(article("", after)) == "Ada Holm"


@pytest.mark.parametrize(
    "line",
    [
        "",
        "<button class=follow-author>Follow Ada Holm</button>",
        "<li class=authorization-link><a href=/login>Sign In</a></li>",
        "<p class=author-details>Last Updated: January 7, 2025</p>",
        "<figure><img src=/a.jpg><figcaption><span class=author>Bo Lind</span></figcaption></figure>",
        "<p class=byline>Reviewed by Bo Lind</p>",
        "<p><a href=/topics/people/bo-lind>Bo Lind</a></p>",
        "<p class=author>read all of our latest stories</p>",
        "<div class=mini-info-list><a href=/europe>Northern Europe</a></div>",
        "<p><span class=author-views>Visits Today(<b>23925</b>)</span></p>",
        "<h6>Author</h6><p>Nobody has written here so far, and nobody will.</p>",
        "<p>by region</p>",
        "<p>By the river it was already dark when the bell rang for the boat.</p>",
    ],
)
def test_nobody_is_invented(line: str) -> None:
    assert byline(article(line)) == ""


def test_the_authors_of_other_articles_and_comments_are_not_this_ones() -> None:
    cards = "".join(f"<li><a href=/{n}>Other {n}</a><span class=byline>Bo Lind</span></li>" for n in range(5))
    comments = "<div class=comments><p class=comment-author>Cy Maar</p><p>Well said, and well remembered.</p></div>"
    assert byline(f"{article('')}<aside class=related><ul>{cards}</ul></aside>{comments}") == ""


def test_people_printed_go_before_the_house_in_the_data() -> None:
    head = data({"@type": "Organization", "name": "River Bulletin"}, publisher={"name": "River Bulletin"})
    assert byline(article("<p class=author>von Ada Holm</p>"), head) == "Ada Holm"


def test_people_told_by_another_voice_go_before_the_house() -> None:
    head = data({"@type": "Organization", "name": "River Bulletin"}, publisher={"name": "River Bulletin"})
    assert byline(article(""), head + meta("author", "Ada Holm")) == "Ada Holm"


def test_the_address_of_the_site_is_no_author_where_a_person_is_printed() -> None:
    assert byline(article("<p class=author>By Ada Holm</p>"), meta("author", "bulletin.example")) == "Ada Holm"


@pytest.mark.parametrize("account", ["ada.holm", "aholm2", "content: River Bulletin, design: Bo Lind, code: Cy Maar"])
def test_a_person_printed_goes_before_an_account_or_a_list_of_makers(account: str) -> None:
    assert byline(article("<p class=byline>By Ada Holm</p>"), meta("author", account)) == "Ada Holm"


def test_an_account_signs_where_nobody_else_does() -> None:
    assert byline(article(""), meta("author", "ada.holm")) == "ada.holm"


@pytest.mark.parametrize(
    "line",
    [
        "<div><p><time datetime=2026-03-09>9 March</time></p><p>by   ada\n</p></div>",
        "<div><span>9 March 2026</span> <span>by ada</span></div>",
    ],
)
def test_one_word_after_by_is_an_author_where_the_date_stands_beside_it(line: str) -> None:
    assert byline(article(line)) == "ada"


@pytest.mark.parametrize(
    "line",
    [
        "<h6>Author(s)</h6><ul><li><a href=/1>Ada Holm</a></li><li><a href=/2>Bo Lind</a></li></ul>",
        "<div class=article-byline><p><span>Ada Holm</span> <span>Bo Lind</span></p></div>",
        "<div><a href=/author/ada>Ada Holm</a><span>, </span><a href=/author/bo>Bo Lind</a></div>",
        "<p>By <a href=/authors/ada/>Ada Holm</a> and <a href=/authors/bo/>Bo Lind</a></p>",
    ],
)
def test_several_authors_each_in_an_element_are_all_told(line: str) -> None:
    assert byline(article(line)) == "Ada Holm, Bo Lind"


def test_a_word_that_the_mark_up_says_is_the_author_is_one() -> None:
    line = "<ul><li itemprop=author><a href=/author/adaholm/><i></i> <span>adaholm</span></a></li></ul>"
    assert byline(article(line)) == "adaholm"


def test_the_house_signs_where_nobody_else_does() -> None:
    head = data({"@type": "Organization", "name": "River Bulletin"}, publisher={"name": "River Bulletin"})
    line = "<button class=follow-author>Follow</button><a rel=author href=/>River Bulletin</a>"
    assert byline(article(line), head) == "River Bulletin"


def test_a_person_whose_studio_publishes_is_not_lost_to_a_bold_link() -> None:
    head = data("Ada Holm", publisher={"name": "Ada Holm Photography"})
    line = "<p>See my <a href=/shop><strong>Camera Storefront</strong></a> for more.</p>"
    assert byline(article("", line), head) == "Ada Holm"


def test_an_agency_and_its_place_over_the_text_are_the_byline() -> None:
    head = data({"@type": "Organization", "name": "River Bulletin"}, publisher={"name": "River Bulletin"})
    assert byline(article("<ul><li><div class=name>AFP, MANILA</div></li></ul>"), head).startswith("AFP")


def test_a_name_in_bold_over_the_text_signs_where_only_the_house_is_told() -> None:
    head = data({"@type": "Organization", "name": "River Bulletin"}, publisher={"name": "River Bulletin"})
    story = STORY.replace("another thing", "another thing, and then one more thing that nobody had asked about,")
    page = f"<main><article>{H1}<div class=entry-content><p><strong>Ada Holm</strong></p>{story}</div></article></main>"
    parts = extract(f"<html lang=en><head><title>Night ferry</title>{head}</head><body>{page}".encode(), URL)
    assert parts.byline == "Ada Holm"
    assert "Ada Holm" not in parts.text


@pytest.mark.parametrize(
    ("head", "evidence"),
    [(data("Ada Holm"), Evidence.JSON_LD), (meta("author", "Ada Holm"), Evidence.META), ("", None)],
)
def test_the_byline_says_where_it_is_from(head: str, evidence: Evidence | None) -> None:
    root = parsed(f"<html><head>{head}</head><body>{article('')}</body></html>")
    assert root is not None
    found = read_metadata(root, URL)
    assert found.byline.evidence is evidence
    assert found.told_by.get("byline") is evidence


def test_the_house_beside_a_signature_is_no_author() -> None:
    head = "<title>Night ferry</title><meta property=og:site_name content='River Bulletin'>"
    page = f"<article>{H1}<div class=entry-content>{STORY}<p class=byline align=right>Ada Holm/River Bulletin</p></div>"
    assert extract(f"<html lang=en><head>{head}</head><body>{page}".encode(), URL).byline == "Ada Holm"


def test_authors_that_are_each_marked_are_all_told() -> None:
    names = "<span class=uid><a rel=author href=/u/1>Ada Holm</a> and <a rel=author href=/u/2>Bo Lind</a></span>"
    assert byline(article(f"<footer>Submitted by {names} on 3 May 2026</footer>")) == "Ada Holm, Bo Lind"


def test_who_took_the_pictures_is_the_author_where_the_page_names_nobody_else() -> None:
    taken = "<p class=byline>Photographs by Noor Eldridge</p>"
    assert byline(article(taken)) == "Noor Eldridge"
    assert byline(article(f"<p class=byline>By Ada Holm</p>{taken}")) == "Ada Holm"
