"""Site rules are one more voice: heard where the page bears them out, and without any effect where it does not."""

from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.extract.page import extract
from newsreader.extract.rules.rule import NO_RULES, RuleBook
from newsreader.extract.tree import parsed
from tests.extract.list_pages import BASE, COMMENTS, LISTS
from tests.extract.rule_pages import HOST, LEAD, STORY, TITLE, URL, book_of, changed, page, parts_of, rules_of

PAGES = {
    **{file.name: file.read_bytes() for file in sorted(Path(__file__).parent.rglob("*.html"))},
    **{f"list {name}": html.encode() for name, (html, _) in LISTS.items()},
    **{f"comments {name}": html.encode() for name, (html, _) in COMMENTS.items()},
}
"""The pages of the other tests."""
SOME = sorted(PAGES)[:: max(1, len(PAGES) // 8)]
NOTHING = {
    part: ["div.khong-co-o-dau", "#khong-co"]
    for part in "body lead headline byline published captions datelines lists comments drop".split()
}


def test_a_rule_says_where_body_and_lead_stand_and_is_named_as_the_source() -> None:
    said = "".join(f"<p>Lời bàn {n} của tòa soạn về chuyện khác, dài như một đoạn của bài báo.</p>" for n in range(2))
    body = (
        f"<h1>{TITLE}</h1><div class=tm>{LEAD}</div><div><div class='k nd'>{STORY}</div><div class=k>{said}</div></div>"
    )
    plain, ruled = parts_of(body, NO_RULES), parts_of(body, rules_of(body=["div.nd"], lead=["div.tm"]))
    assert "Lời bàn 1" in plain.text
    assert "Lời bàn" not in ruled.text
    assert "Đoạn 5" in ruled.text
    assert ruled.lead == LEAD
    assert (ruled.told_by["body"], ruled.told_by["lead"]) == ("site rule", "site rule")


@pytest.mark.parametrize(
    "selectors",
    [
        [".nhac-lai"],  # a teaser far too short to be the article
        [".khong-con"],  # gone since the page was built anew
        [".muc-luc"],  # links alone
        ["body"],  # everything
    ],
)
def test_a_body_that_the_page_speaks_against_is_passed_over(selectors: list[str]) -> None:
    links = "".join(f"<li><a href=/{n}>Tin khác số {n} của cùng một ngày trong tuần này</a></li>" for n in range(20))
    other = "".join(f"<p>Chuyện bên lề số {n}, về một bến khác, một con đò khác, một mùa nước khác.</p>" for n in "abc")
    body = (
        f"<div class=muc-luc><ul>{links}</ul></div><div class=nhac-lai>Đoạn nhắc lại của một bài khác, dài vừa đủ để "
        f"trông như một đoạn văn thật sự.</div><article><h1>{TITLE}</h1>{STORY}</article><footer>{other * 8}</footer>"
    )
    assert changed(parts_of(body, NO_RULES), parts_of(body, rules_of(body=selectors))) == {}


def test_of_several_selectors_the_first_that_is_borne_out_is_heard() -> None:
    body = f"<h1>{TITLE}</h1><div class=cu><p>Quảng cáo</p></div><div class=moi>{STORY}</div>"
    assert parts_of(body, rules_of(body=[".cu", ".moi"])).told_by["body"] == "site rule"


def test_a_lead_far_down_the_page_is_another_articles() -> None:
    more = f"<div class=tm>{LEAD}</div>"
    body = f"<h1>{TITLE}</h1><div class=nd>{STORY}{STORY}{more}</div>"
    ruled = parts_of(body, rules_of(lead=["div.tm"]))
    assert changed(parts_of(body, NO_RULES), ruled) == {}


def test_headline_byline_and_time_are_read_where_the_rule_points() -> None:
    body = (
        f"<div class=bang>Bến đò · Phóng sự</div><div class=td>{TITLE}</div><i class=tg>Trần Lệ Thu</i>"
        f"<div class=luc>Thứ bảy, 14/11/2026, 06:45 (GMT+7)</div><div class=nd>{STORY}</div>"
    )
    rules = rules_of(headline=[".td"], byline=[".tg"], published=[".luc"])
    parts = parts_of(body, rules)
    assert (parts.title, parts.byline) == (TITLE, "Trần Lệ Thu")
    assert parts.published == datetime(2026, 11, 14, 6, 45, tzinfo=timezone(timedelta(hours=7)))
    assert {parts.told_by[name] for name in ("title", "byline", "published")} == {"site rule"}


def test_a_headline_unlike_all_that_the_page_calls_itself_is_passed_over() -> None:
    head = f"<title>{TITLE}</title><meta property='og:title' content='{TITLE}'>"
    body = f"<h1>{TITLE}</h1>{STORY}<h2 class=td>Bão số 9 đổi hướng, miền Trung mưa lớn</h2>"
    assert parts_of(body, rules_of(headline=[".td"]), head).title == TITLE


def test_a_time_that_the_page_s_data_tell_exactly_stays() -> None:
    head = "<meta property='article:published_time' content='2026-11-14T06:45:00+07:00'>"
    body = f"<h1>{TITLE}</h1><div class=luc>12/11/2026 08:00</div>{STORY}"
    parts = parts_of(body, rules_of(published=[".luc"]), head)
    assert (parts.published, parts.told_by["published"]) == (
        datetime(2026, 11, 14, 6, 45, tzinfo=timezone(timedelta(hours=7))),
        "meta",
    )


def test_a_day_that_the_data_tell_gets_its_time_from_the_place_of_a_rule() -> None:
    head = "<meta property='article:published_time' content='2026-11-14'>"
    body = f"<h1>{TITLE}</h1>{STORY}<div class=luc>14/11/2026 06:45</div>"
    published = parts_of(body, rules_of(published=[".luc"]), head).published
    assert published is not None
    assert (published.hour, published.minute) == (6, 45)


def test_the_line_that_names_the_author_is_no_text() -> None:
    body = f"<h1>{TITLE}</h1><div class=nd><p class=ky><b>Lệ Thu - Minh Hải</b></p>{STORY}</div>"
    parts = parts_of(body, rules_of(byline=[".ky b"]))
    assert parts.byline == "Lệ Thu, Minh Hải"
    assert "Lệ Thu" not in parts.text


def test_a_sentence_is_no_byline() -> None:
    body = f"<h1>{TITLE}</h1><div class=nd>{STORY}<p class=ky>Bài cùng loạt: chuyện người giữ bến.</p></div>"
    assert changed(parts_of(body, NO_RULES), parts_of(body, rules_of(byline=[".ky"]))) == {}


def test_what_a_rule_drops_is_gone() -> None:
    box = "<div class=hop><p>Hộp giới thiệu giải thưởng báo chí mà bài này dự thi, có cả thể lệ.</p></div>"
    body = f"<h1>{TITLE}</h1><div class=nd>{STORY}{box}{STORY}</div>"
    assert "giải thưởng" in parts_of(body, NO_RULES).text
    assert "giải thưởng" not in parts_of(body, rules_of(drop=[".hop"])).text


@pytest.mark.parametrize("selector", [".nd", ".doan", "p", "h1", "*"])
def test_a_rule_cannot_drop_the_article(selector: str) -> None:
    body = f"<div class=nd><h1>{TITLE}</h1>{STORY.replace('<p>', '<p class=doan>')}</div>"
    assert changed(parts_of(body, NO_RULES), parts_of(body, rules_of(drop=[selector]))) == {}


@pytest.mark.parametrize(
    "figure",
    [
        "<div class=khung><img src=/a.jpg width=640 height=400><span class=ct>Bến đò lúc rạng sáng</span></div>",
        "<p><img src=/a.jpg width=640 height=400></p><p class=ct>Bến đò lúc rạng sáng</p>",
        "<table><tr><td><img src=/a.jpg width=640 height=400><tr><td class=ct>Bến đò lúc rạng sáng</table>",
    ],
)
def test_a_caption_stands_at_its_picture_and_not_in_the_text(figure: str) -> None:
    body = f"<h1>{TITLE}</h1><div class=nd>{STORY}{figure}{STORY}</div>"
    parts = parts_of(body, rules_of(captions=[".ct"]))
    assert [picture.caption for picture in parts.pictures] == ["Bến đò lúc rạng sáng"]
    assert "rạng sáng" not in parts.text
    assert "<table" not in parts.html


def test_a_caption_that_stands_with_no_picture_stays_text() -> None:
    picture = "<img src=/a.jpg width=640 height=400>"
    body = f"<h1>{TITLE}</h1><div class=nd>{picture}{STORY}<p class=ct>{LEAD}</p>{STORY}</div>"
    assert changed(parts_of(body, NO_RULES), parts_of(body, rules_of(captions=[".ct"]))) == {}


def test_a_place_that_style_alone_sets_apart_keeps_apart_from_the_text() -> None:
    body = f"<h1>{TITLE}</h1><p class=tm><span class=noi>An Giang</span>{LEAD}</p><div class=nd>{STORY}</div>"
    assert parts_of(body, rules_of(lead=[".tm"], datelines=[".noi"])).lead == f"An Giang – {LEAD}"


def test_a_list_and_comments_are_found_where_a_rule_points() -> None:
    items = "".join(f"<li><a href=/bai-{n}.html>Chuyện thứ {n} về những bến đò dọc sông</a></li>" for n in range(3))
    said = "<div class=item><b class=name>Hòa</b><p class=text>Nhớ con đò quá, cảm ơn bài viết.</p></div>"
    body = f"<h1>{TITLE}</h1><div class=nd>{STORY}<div class=x1>{items}</div></div><div class=x2>{said}</div>"
    parts = parts_of(body, rules_of(lists=[".x1"], comments=[".x2"]))
    assert [len(block.links) for block in parts.blocks] == [3]
    assert [comment.author for comment in parts.comments] == ["Hòa"]
    assert "dọc sông" not in parts.text


@pytest.mark.parametrize("part", ["lists", "comments"])
def test_the_article_is_neither_a_list_nor_comments(part: str) -> None:
    rules = book_of(f"[a]\nhosts = ['{HOST}']\n{part} = ['.nd']")
    assert "Đoạn 5" in parts_of(f"<h1>{TITLE}</h1><div class=nd>{STORY}</div>", rules).text


@pytest.mark.parametrize("name", PAGES)
def test_selectors_that_point_to_nothing_change_nothing(name: str) -> None:
    before = extract(PAGES[name], BASE)
    after = extract(PAGES[name], BASE, None, book_of(f"[a]\nhosts = ['{_host(BASE)}']\n{_lines(NOTHING)}"))
    assert changed(before, after) == {}


@pytest.mark.parametrize("name", SOME)
def test_rules_for_another_host_change_nothing(name: str) -> None:
    everything = rules_of("khac.example", body=["p"], lead=["p"], drop=["div"], headline=["p"])
    assert changed(extract(PAGES[name], BASE), extract(PAGES[name], BASE, None, everything)) == {}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(SOME), st.sampled_from(sorted(NOTHING)), st.data())
def test_a_rule_that_points_anywhere_loses_no_article(name: str, part: str, data: st.DataObject) -> None:
    root = parsed(PAGES[name].decode())
    assert root is not None
    names = sorted({f".{n}" for e in root.iter() for n in (e.get("class") or "").split() if n.isalpha()} | {"p", "div"})
    selector = data.draw(st.sampled_from(names))
    before, after = (
        extract(PAGES[name], BASE),
        extract(PAGES[name], BASE, None, rules_of(_host(BASE), **{part: [selector]})),
    )
    assert len(after.text) >= 0.5 * len(before.text)


def test_the_readers_own_rule_is_heard_before_the_one_that_ships_part_by_part() -> None:
    shipped = book_of(f"[a]\nhosts = ['{HOST}']\nlead = ['.tm']\nbody = ['.nd']", is_own=False)
    own = book_of(f"[b]\nhosts = ['{HOST}']\nlead = ['.rieng']")
    body = f"<h1>{TITLE}</h1><p class=tm>Tóm tắt cũ của bài về bến đò.<p class=rieng>{LEAD}<div class=nd>{STORY}"
    parts = parts_of(body, RuleBook((*shipped.rules, *own.rules)))
    assert (parts.lead, parts.told_by["body"]) == (LEAD, "site rule")


def test_an_empty_list_takes_back_what_a_shipped_rule_says() -> None:
    shipped = book_of(f"[a]\nhosts = ['{HOST}']\nbody = ['.nd']", is_own=False)
    own = book_of(f"[b]\nhosts = ['{HOST}']\nbody = []")
    body = f"<h1>{TITLE}</h1><div class=nd>{STORY}</div>"
    assert parts_of(body, shipped).told_by["body"] == "site rule"
    assert parts_of(body, RuleBook((*own.rules, *shipped.rules))).told_by["body"] != "site rule"


def test_a_rule_for_a_host_holds_for_its_sub_domains_and_no_other_name() -> None:
    rules = rules_of(body=[".nd"])
    body = f"<h1>{TITLE}</h1><div class=nd>{STORY}</div>"
    told = {
        host: parts_of(body, rules, url=f"https://{host}/a.html").told_by["body"] == "site rule"
        for host in (HOST, f"am-thuc.{HOST}", f"khong{HOST}", "example")
    }
    assert told == {HOST: True, f"am-thuc.{HOST}": True, f"khong{HOST}": False, "example": False}


def test_a_rule_by_fingerprint_holds_for_pages_that_bear_it() -> None:
    rules = book_of("[he]\nfingerprint = ['khungBai', 'soanBai']\nbody = ['.nd']")
    bare = f"<h1>{TITLE}</h1><div class=nd>{STORY}</div>"
    marked = f"<div class=khungBai><div class=soanBai>{bare}</div></div>"
    assert parts_of(marked, rules, url="https://nao-do.example/a.html").told_by["body"] == "site rule"
    assert parts_of(bare, rules).told_by["body"] != "site rule"
    assert parts_of(f"<div class=khungBai>{bare}</div>", rules).told_by["body"] != "site rule"


def test_only_the_rules_that_can_speak_of_a_page_travel_to_its_worker() -> None:
    book = book_of(f"[a]\nhosts = ['{HOST}']\n[b]\nhosts = ['khac.example']\n[c]\nfingerprint = ['khungBai']")
    assert [rule.name for rule in book.near(URL).rules] == ["a", "c"]


def test_a_page_whose_text_a_rule_would_leave_empty_is_read_without_it() -> None:
    body = f"<div class=nd>{TITLE}. {LEAD}</div>"
    assert LEAD in extract(page(body), URL, None, rules_of(drop=[".nd"], lists=[".nd"], comments=[".nd"])).text


def _host(url: str) -> str:
    return url.split("/")[2]


def _lines(parts: dict[str, list[str]]) -> str:
    return "\n".join(f"{part} = {selectors}" for part, selectors in parts.items())
