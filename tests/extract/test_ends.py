"""Lines before and after the text that are no text, and lines that only look like them."""

import time

import pytest

from newsreader.extract.page import extract

STORY = "".join(
    f"<p>Paragraph {n} tells of the ferry, of its captain and of the river that he crosses every day with one boat, "
    "whatever the weather is and whoever waits at the other pier.</p>"
    for n in range(6)
)


def _text(before: str = "", after: str = "", middle: str = "") -> str:
    page = (
        "<html><head><title>The ferry runs at night again</title></head>"
        "<body><article><h1>The ferry runs at night again</h1>"
        f"<div>{before}{STORY}{middle}{STORY}{after}</div></article></body></html>"
    )
    return extract(page.encode(), "https://bao.example/a").text


@pytest.mark.parametrize(
    "line",
    [
        "Von Ada Holm und Ben Ruhr",
        "Written by Ada Holm",
        "Lesezeit: 3 Min.",
        "4 min read",
        "Publicerad 14.14",
        "12 Kommentare",
        "River news: The ferry runs at night again",
        "Sign up for the morning newsletter and get the river in your inbox.",
    ],
)
def test_lines_over_the_text_are_dropped(line: str) -> None:
    assert line not in _text(before=f"<p>{line}</p>")


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Ada Holm; Editing by Ben Ruhr",
        "Ben Ruhr contributed to this report.",
        "Copyright 2026 River News. All rights reserved.",
        "Follow us on Facebook for more from the river.",
        "Testen Sie die Zeitung zwei Wochen kostenlos.",
        "Have a tip? Write to us.",
    ],
)
def test_lines_under_the_text_are_dropped(line: str) -> None:
    assert line not in _text(after=f"<p>{line}</p>")


def test_a_linked_line_under_the_text_is_dropped() -> None:
    assert "never came" not in _text(after="<p><a href='/more'>The other ferry, and why it never came</a></p>")


def test_the_same_words_in_the_middle_are_text() -> None:
    assert "contributed to this report" in _text(middle="<p>Nine boatmen contributed to this report.</p>")


def test_a_last_sentence_is_kept() -> None:
    assert "He will be back by noon." in _text(after="<p>He will be back by noon.</p>")


def test_text_beside_blocks_ends_the_looking() -> None:
    after = "<h2>The second pier</h2><div>It is as old as the first, the captain says.<p>Ada</p></div>"
    assert "The second pier" in _text(after=after)


def test_a_box_about_the_author_is_dropped() -> None:
    box = "<div class=post-author><img src='/a.jpg'><p>Ada Holm</p><p>She writes about rivers.</p></div>"
    assert "writes about rivers" not in _text(after=box)


def test_an_article_in_a_wrapper_named_for_its_author_is_kept() -> None:
    page = f"<html><body><h1>The ferry</h1><div class='post author-ada'>{STORY}</div></body></html>"
    assert "captain" in extract(page.encode(), "https://bao.example/a").text


@pytest.mark.parametrize("phrase", ["<span>x y z. </span>", "<span class=share>x y z. </span>"])
def test_tens_of_thousands_of_phrases_in_one_block_end_in_bounded_time(phrase: str) -> None:
    begun = time.perf_counter()
    assert "x y z" in _text(middle=phrase * 25_000)
    assert time.perf_counter() - begun < 20


def test_a_portrait_of_the_author_under_the_text_is_dropped() -> None:
    line = "Ada Holm is a garden writer and boat builder who lives on the river."
    assert line not in _text(after=f"<p>{line}</p>")
    assert line in _text(middle=f"<p>{line}</p>")


@pytest.mark.parametrize("line", ["Photo: Ada Holm, River Press", "Ben Ruhr | Moment | Getty Images"])
def test_a_credit_without_its_picture_is_dropped(line: str) -> None:
    assert line not in _text(middle=f"<p>{line}</p>")


def test_a_sentence_about_a_photo_is_kept() -> None:
    line = "Photo: that was all the old sign over the shop said. Nobody went in."
    assert line in _text(middle=f"<p>{line}</p>")


@pytest.mark.parametrize(
    "line",
    [
        "We may earn a commission when you buy through the links in this article.",
        "This post may contain affiliate links, from which our house has a share.",
        "Über dieses Thema berichtet: das Flussradio am Morgen.",
        "River Desk | 5 min read",
        "The ferry runs at night again | The River Post",
    ],
)
def test_notes_of_the_house_over_the_text_are_dropped(line: str) -> None:
    assert line not in _text(before=f"<p>{line}</p>")


def test_a_story_of_commissions_is_kept() -> None:
    line = "The agents earn a commission of four per cent, the ministry of transport found in its report."
    assert line in _text(before=f"<p>{line}</p>")


def test_a_byline_under_the_lead_is_dropped() -> None:
    lead = (
        f"<p>{'The ferry runs again, and those who live across the river no longer go round by the bridge. ' * 2}</p>"
    )
    text = _text(before=f"{lead}<p>Von Ada Holm</p>")
    assert "Ada Holm" not in text
    assert "no longer go round" in text


def test_a_headline_set_apart_from_its_kicker_by_other_marks_is_dropped() -> None:
    page = (
        "<html><head><title>River news: The ferry runs at night again</title></head><body><article>"
        f"<div class=crumbs><h1>River news: The ferry runs at night again</h1></div><div><h2><span>River news</span>"
        f"<span>The ferry runs at night again</span></h2>{STORY}</div></article></body></html>"
    )
    assert "runs at night" not in extract(page.encode(), "https://bao.example/a").text


def test_a_label_that_nothing_follows_is_dropped() -> None:
    assert "What others are reading" not in _text(after="<div>What others are reading</div>")


def test_a_line_of_the_author_whom_the_data_name_is_dropped() -> None:
    page = (
        '<html><head><title>The ferry runs at night again</title><meta name="author" content="Ada Holm"></head><body>'
        f"<article><h1>The ferry runs at night again</h1><div><div>Ada Holm</div>{STORY}</div></article></body></html>"
    )
    parts = extract(page.encode(), "https://bao.example/a")
    assert parts.byline == "Ada Holm"
    assert "Ada Holm" not in parts.text


@pytest.mark.parametrize(
    "line",
    [
        "Printed from https://bao.example/a",
        "Thiết kế: Hạ Vũ",
        "Nội dung: Mai Trúc",
        "If you value our work, chip in from one coin.",
        "Mời bạn đọc theo dõi kênh Dọc Sông.",
    ],
)
def test_lines_of_the_house_under_the_text_are_dropped(line: str) -> None:
    assert line not in _text(after=f"<p>{line}</p>")


@pytest.mark.parametrize(
    "line",
    [
        "<p>Follow the Bulletin on <a href='https://social.example/b'>Chirper</a> for more.</p>",
        "<p>Theo dõi Báo Bến trên <a href='https://social.example/b'>Mạng Xã Hội</a></p>",
        "<p>Original: <a href='https://other.example/1'>https://other.example/1</a></p>",
        "<p>Cập nhật lần cuối: 14/11/2026 23:40</p>",
        "<p><a href='/'>Trở về trang chủ</a></p>",
        "<p>Mọi ý kiến xin gửi về đường dây nóng 0900 000 000.</p>",
    ],
)
def test_lines_that_lead_to_the_house_or_the_original_are_dropped(line: str) -> None:
    assert _text(after=line) == _text()


@pytest.mark.parametrize(
    "line",
    [
        "<p>They follow the captain on foot, as nobody has a second boat.</p>",
        "<p>The captain answers: the river decides.</p>",
        "<p>Cập nhật bản đồ bến là việc của ông lái đò già.</p>",
    ],
)
def test_last_sentences_with_the_same_words_stay(line: str) -> None:
    assert _text(after=line) != _text()
