"""Each part of a page says where it was found."""

import json

import pytest

from newsreader.extract.page import extract
from newsreader.extract.wire import parts_json

URL = "https://bao.example/2026/11/14/pha-dem.html"
STORY = "".join(
    f"<p>Câu thứ {n} kể một chuyện khác về bến sông, có đầu, có cuối, và có cả tiếng chèo.</p>" for n in range(8)
)
ARTICLE = f"<div><h1>Phà đêm qua sông Hậu</h1><div>{STORY}</div></div>"


def told_by(body: str, head: str = "", lang: str = " lang=vi") -> dict[str, str]:
    page = f"<!doctype html><html{lang}><head>{head}</head><body>{body}</body></html>"
    answer = parts_json(extract(page.encode(), URL))["told_by"]
    assert isinstance(answer, dict)
    return answer


def script(data: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def test_what_json_ld_tells_is_said_to_be_from_there() -> None:
    data = {
        "@type": "NewsArticle",
        "headline": "Phà đêm qua sông Hậu lúc nước lớn",
        "datePublished": "2026-11-14T06:00:00+07:00",
        "dateModified": "2026-11-14T09:00:00+07:00",
        "author": {"@type": "Person", "name": "Mai Trúc"},
        "publisher": {"name": "Báo Bến Sông"},
        "articleSection": "Đời sống",
        "description": "Một đêm trên chuyến phà cuối cùng trước khi cầu mới thông xe.",
    }
    told = told_by(ARTICLE.replace("<h1>Phà đêm qua sông Hậu</h1>", ""), script(data))
    names = ("title", "published", "modified", "byline", "site", "section", "lead")
    assert {name: told[name] for name in names} == dict.fromkeys(names, "json-ld")
    assert told["language"] == "lang attribute"
    assert told["body"] == "shape"


def test_what_open_graph_and_meta_tell_is_said_to_be_from_there() -> None:
    told = told_by(
        ARTICLE,
        "<meta property=og:site_name content='Báo Bến Sông'><meta property=og:locale content=vi_VN>"
        "<meta name=author content='Mai Trúc'><meta property=article:section content='Đời sống'>"
        "<meta property=article:published_time content='2026-11-14T06:00:00+07:00'>"
        "<meta property=article:modified_time content='2026-11-14T09:00:00+07:00'>",
        lang="",
    )
    assert told["site"] == told["language"] == "open graph"
    assert {told[name] for name in ("byline", "section", "published", "modified")} == {"meta"}


def test_what_is_printed_is_said_to_be_printed() -> None:
    body = (
        "<article><h1>Phà đêm qua sông Hậu</h1><p class=author>Mai Trúc</p>"
        f"<p class=sapo>Một đêm trên chuyến phà cuối cùng trước khi cầu mới thông xe.</p>{STORY}</article>"
    )
    told = told_by(body)
    assert {told[name] for name in ("title", "byline", "lead")} == {"printed"}
    assert (told["published"], told["site"], told["body"]) == ("address", "address", "named element")


def test_microdata_is_not_called_json_ld() -> None:
    told = told_by(
        "<article itemscope itemtype='https://schema.org/NewsArticle'><h1>Phà đêm qua sông Hậu</h1>"
        "<meta itemprop=articleSection content='Xã hội'>"
        "<time itemprop=datePublished datetime='2026-11-14T06:00:00+07:00'>14/11</time>"
        f"<time itemprop=dateModified datetime='2026-11-14T09:30:00+07:00'>9:30</time>{STORY}</article>"
    )
    assert (told["section"], told["modified"]) == ("microdata", "microdata")


def test_a_language_against_the_claim_is_told_by_the_words() -> None:
    assert told_by(ARTICLE, lang=" lang=en")["language"] == "words"


@pytest.mark.parametrize("part", ["title", "byline", "section", "modified", "lead", "published"])
def test_a_part_that_was_not_found_has_no_place(part: str) -> None:
    page = f"<html lang=vi><body><div>{STORY}</div></body></html>"
    answer = parts_json(extract(page.encode(), "https://bao.example/pha"))
    assert not answer[part]
    assert part not in answer["told_by"]


def test_a_page_that_holds_only_a_description_says_so() -> None:
    told = told_by(
        "<nav><a href=/a>Trang một</a></nav>", "<meta name=description content='Một đêm trên chuyến phà cuối.'>"
    )
    assert told["body"] == told["lead"] == "meta"
