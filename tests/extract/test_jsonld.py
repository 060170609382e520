"""What JSON-LD tells of an article, however it is wrapped or broken."""

import json
from typing import Any

import pytest

from newsreader.extract.claims.jsonld import article_data, breadcrumbs, names, read_documents
from newsreader.extract.tree import parsed

URL = "https://bulletin.example/night-ferry"


def told(*documents: Any, url: str = URL) -> dict[str, Any]:
    scripts = "".join(
        f'<script type="application/ld+json">{text if isinstance(text, str) else json.dumps(text)}</script>'
        for text in documents
    )
    root = parsed(f"<html><head>{scripts}</head><body><p>x</p></body></html>")
    assert root is not None
    return article_data(read_documents(root), url)


ARTICLE = {"@type": "NewsArticle", "headline": "Night ferry", "datePublished": "2026-03-09"}


@pytest.mark.parametrize(
    "document",
    [
        ARTICLE,
        [ARTICLE],
        {"@graph": [{"@type": "Organization", "name": "River Bulletin"}, ARTICLE]},
        {"@type": "WebPage", "mainEntity": ARTICLE},
        {**ARTICLE, "@type": ["Article", "https://schema.org/NewsArticle"]},
        f"<!-- {json.dumps(ARTICLE)} -->",
        f"//<![CDATA[\n{json.dumps(ARTICLE)}\n//]]>",
        json.dumps(ARTICLE)[:-1] + ",}",
        json.dumps(ARTICLE) + ";",
        json.dumps({"@type": "Organization"}) + json.dumps(ARTICLE),
        '{"@type": "NewsArticle", "headline": "Night ferry", "description": "the "last" one", '
        '"datePublished": "2026-03-09"}',
    ],
)
def test_an_article_is_found_in_any_wrapping(document: Any) -> None:
    found = told(document)
    assert found["headline"] == "Night ferry"
    assert found["datePublished"] == "2026-03-09"


def test_of_several_articles_the_one_of_this_page_is_taken() -> None:
    other = {**ARTICLE, "headline": "Another", "author": "Bo Lind", "image": "/a.jpg", "url": "https://b.example/other"}
    assert told(other, {**ARTICLE, "url": URL})["headline"] == "Night ferry"


def test_the_page_s_own_node_tells_its_dates_where_there_is_no_article() -> None:
    found = told({"@graph": [{"@type": "WebPage", "name": "Night ferry - Site", "datePublished": "2026-03-09"}]})
    assert found == {"datePublished": "2026-03-09"}


def test_an_article_s_date_goes_before_its_page_s() -> None:
    assert told({"@graph": [{"@type": "WebPage", "datePublished": "2020-01-01"}, ARTICLE]})["datePublished"] == (
        "2026-03-09"
    )


def test_no_article_is_nothing() -> None:
    assert told({"@type": "Organization", "name": "River Bulletin"}) == {}
    assert told("{ nothing that can be read") == {}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, []),
        (" Ada Holm ", ["Ada Holm"]),
        ([{"name": "Ada Holm"}, "Bo Lind"], ["Ada Holm", "Bo Lind"]),
        ({"name": ["Ada Holm", "Bo Lind"]}, ["Ada Holm", "Bo Lind"]),
        ({"@list": [{"name": "Ada Holm"}]}, ["Ada Holm"]),
        ({"givenName": "Ada", "familyName": "Holm"}, ["Ada Holm"]),
        ({"@type": "Person"}, []),
        ({"name": {"name": "Ada Holm"}}, ["Ada Holm"]),
        (7, []),
    ],
)
def test_names_are_read_in_every_shape(value: Any, expected: list[str]) -> None:
    assert names(value) == expected


def test_names_nested_without_end_are_given_up() -> None:
    value: Any = "Ada Holm"
    for _ in range(500):
        value = {"name": value}
    assert names(value) == []


def test_breadcrumbs_are_in_their_order() -> None:
    items = [
        {"position": 2, "item": {"name": "Ferries"}},
        {"position": 1, "name": "News"},
    ]
    text = json.dumps({"@type": "BreadcrumbList", "itemListElement": items})
    root = parsed(f'<html><head><script type="application/ld+json">{text}</script></head><body><p>x</p></body></html>')
    assert root is not None
    assert breadcrumbs(read_documents(root)) == ["News", "Ferries"]


def test_scripts_are_read_once_and_a_broken_one_is_none() -> None:
    root = parsed(
        '<html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Night ferry",}</script>'
        '<script type="application/ld+json">{{{</script><script>var x = {}</script></head><body></body></html>'
    )
    assert root is not None
    assert read_documents(root) == [{"@type": "NewsArticle", "headline": "Night ferry"}, None]
