"""Live blogs whose entries a script shows: what the page's data tell of them becomes its text."""

from typing import Any

from newsreader.model.article import PageKind
from tests.extract.test_kind import read

PATH = "/truc-tiep-ghe-ve-ben-881.htm"
INTRODUCTION = "<p>Cả ngày hôm nay phóng viên theo đoàn ghe xuôi về bến cuối, chuyện kể theo từng giờ một.</p>" * 3


def update(hour: int, text: str | None = None, **more: Any) -> dict[str, Any]:
    told = (
        f"Lúc {hour} giờ đoàn ghe qua vàm thứ {hour}, nước lớn, gió nhẹ, người trên bờ vẫy theo."
        if text is None
        else text
    )
    return {
        "@type": "BlogPosting",
        "headline": f"Qua vàm thứ {hour}",
        "datePublished": f"2026-11-14T{hour:02}:05:00+07:00",
        "articleBody": told,
        **more,
    }


def live(*updates: Any) -> dict[str, Any]:
    return {"@context": "https://schema.org", "@type": "LiveBlogPosting", "liveBlogUpdate": list(updates)}


def shown(hour: int) -> str:
    entry = update(hour)
    return (
        f"<div class=entry><time>{hour:02}:05</time><h3>{entry['headline']}</h3><p>{entry['articleBody']} "
        f"<a href='/vam-{hour}'>Bản đồ</a></p></div>"
    )


def test_entries_that_only_the_data_tell_become_the_text_in_their_order() -> None:
    parts = read(
        f"<article><h1>Ghe về bến</h1>{INTRODUCTION}<div id=live></div></article>",
        PATH,
        data=live(*map(update, (9, 8, 7))),
    )
    assert parts.kind is PageKind.LIVE
    assert parts.told_by["body"] == "json-ld"
    lines = parts.text.split("\n\n")
    assert lines[-9:-6] == ["09:05", "Qua vàm thứ 9", update(9)["articleBody"]]
    assert [line for line in lines if line.endswith(":05")] == ["09:05", "08:05", "07:05"]
    assert "phóng viên theo đoàn ghe" in parts.text


def test_a_page_with_nothing_but_data_has_its_entries_as_text() -> None:
    parts = read("<h1>Ghe về bến</h1><div id=app></div>", PATH, data={"@graph": [live(*map(update, (9, 8, 7)))]})
    assert parts.kind is PageKind.LIVE
    assert [hour for hour in (7, 8, 9) if update(hour)["articleBody"] in parts.text] == [7, 8, 9]


def test_entries_that_the_page_shows_stay_and_only_the_others_are_added() -> None:
    entries = "".join(map(shown, (12, 11, 10)))
    parts = read(
        f"<article><h1>Ghe về bến</h1>{INTRODUCTION}{entries}</article>",
        PATH,
        data=live(*map(update, range(12, 4, -1))),
    )
    assert [line for line in parts.text.split("\n\n") if line.endswith(":05")] == [
        f"{hour:02}:05" for hour in range(12, 4, -1)
    ]
    assert parts.text.count("đoàn ghe qua vàm thứ 12,") == 1
    assert 'href="https://bao.example/vam-12"' in parts.html


def test_data_in_the_other_direction_follow_the_page() -> None:
    entries = "".join(map(shown, (12, 11, 10)))
    parts = read(
        f"<article><h1>Ghe về bến</h1>{INTRODUCTION}{entries}</article>", PATH, data=live(*map(update, range(5, 13)))
    )
    assert [line for line in parts.text.split("\n\n") if line.endswith(":05")] == [
        f"{hour:02}:05" for hour in range(12, 4, -1)
    ]


def test_a_page_that_shows_all_its_entries_keeps_them_as_they_are() -> None:
    entries = "".join(map(shown, (12, 11, 10)))
    parts = read(
        f"<article><h1>Ghe về bến</h1>{INTRODUCTION}{entries}</article>", PATH, data=live(*map(update, (12, 11, 10)))
    )
    assert parts.told_by["body"] != "json-ld"
    assert parts.text.count("Qua vàm thứ 11") == 1


def test_markup_in_the_data_is_text_in_paragraphs_and_nothing_else() -> None:
    second = "Đoạn thứ hai &lt;script&gt;alert(1)&lt;/script&gt;<img src=x onerror=a()> hết."
    told = f"<p>Đoạn thứ nhất của giờ này.</p><p>{second}</p>"
    parts = read(f"<article><h1>Ghe về bến</h1>{INTRODUCTION}</article>", PATH, data=live(update(9, told), update(8)))
    assert "Đoạn thứ nhất của giờ này.\n\nĐoạn thứ hai" in parts.text
    assert "<script" not in parts.html
    assert "<img" not in parts.html


def test_a_headline_that_the_text_repeats_is_told_once() -> None:
    parts = read(
        f"<article><h1>Ghe về bến</h1>{INTRODUCTION}</article>",
        PATH,
        data=live(update(9, "Qua vàm thứ 9 lúc trời vừa sáng rõ."), update(8)),
    )
    assert parts.text.count("Qua vàm thứ 9") == 1


def test_a_live_blog_without_end_is_bounded() -> None:
    updates = [update(n % 24, f"Dòng số {n} của một ngày dài không dứt trên sông.") for n in range(3000)]
    parts = read(f"<article><h1>Ghe về bến</h1>{INTRODUCTION}</article>", PATH, data=live(*updates))
    assert parts.text.count("của một ngày dài không dứt") == 400


def test_updates_of_no_known_shape_are_passed_over() -> None:
    parts = read(
        f"<article><h1>Ghe về bến</h1>{INTRODUCTION}</article>",
        PATH,
        data=live("lời", 3, None, {}, {"articleBody": ["x"]}, update(9)),
    )
    assert update(9)["articleBody"] in parts.text


def test_an_article_that_does_not_call_itself_live_takes_nothing_from_there() -> None:
    data = {"@type": "NewsArticle", "hasPart": live(update(9), update(8))}
    assert "vàm thứ 9" not in read(f"<article><h1>Ghe về bến</h1>{INTRODUCTION}</article>", PATH, data=data).text
