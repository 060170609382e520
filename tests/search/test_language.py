from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model.errors import BadQuery
from newsreader.model.query import Query, Term
from newsreader.search.language import parse_query

HANOI = timezone(timedelta(hours=7))
NOW = datetime(2024, 5, 15, 9, 30, tzinfo=HANOI)


def parse(text: str) -> Query:
    return parse_query(text, now=NOW)


def day(year: int, month: int = 1, of: int = 1) -> datetime:
    return datetime(year, month, of, tzinfo=HANOI)


def test_words_phrases_and_negations_become_terms() -> None:
    assert parse('bão "đường sắt" -mưa lũ ').terms == (
        Term("bão"),
        Term("đường sắt", is_phrase=True),
        Term("mưa", is_negated=True),
        Term("lũ"),
    )


def test_the_word_being_typed_is_a_beginning_until_a_space_follows() -> None:
    assert parse("việt na").terms == (Term("việt"), Term("na", is_prefix=True))
    assert parse("việt na ").terms == (Term("việt"), Term("na"))
    assert parse("việt* nam ").terms == (Term("việt", is_prefix=True), Term("nam"))


@pytest.mark.parametrize("field", ["title", "lead", "body", "caption", "by"])
def test_a_field_limits_a_word_or_a_phrase(field: str) -> None:
    assert parse(f'{field}:"long biên" x ').terms[0] == Term("long biên", is_phrase=True, field=field)
    assert parse(f"-{field.upper()}:biên ").terms == (Term("biên", is_negated=True, field=field),)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("is:unread", Query(is_unread=True)),
        ("is:read", Query(is_unread=False)),
        ("-is:starred", Query(is_starred=False)),
        ("is:kept", Query(is_kept=True)),
        ("has:picture -has:comments", Query(has_picture=True, has_comments=False)),
        ('tag:"thời sự" -tag:xe', Query(tags=("thời sự",), not_tags=("xe",))),
        ('source:vnexpress -feed:"Tuổi Trẻ"', Query(sources=("vnexpress",), not_sources=("Tuổi Trẻ",))),
        (
            'folder:"Báo / Trong nước" site:bao.example lang:vi',
            Query(folder="Báo / Trong nước", site="bao.example", language="vi"),
        ),
        ("section:“Thời sự”", Query(section="Thời sự")),
        ("after:2020", Query(after=day(2020))),
        ("before:2020-07", Query(before=day(2020, 7))),
        ("date:2020", Query(after=day(2020), before=day(2021))),
        ("date:2020-12", Query(after=day(2020, 12), before=day(2021))),
        ("date:2020-02-29", Query(after=day(2020, 2, 29), before=day(2020, 3))),
        ("date:today", Query(after=day(2024, 5, 15), before=day(2024, 5, 16))),
        ("date:yesterday", Query(after=day(2024, 5, 14), before=day(2024, 5, 15))),
        ("date:-7d", Query(after=NOW - timedelta(days=7))),
        ("date:2020-07..2020-09", Query(after=day(2020, 7), before=day(2020, 10))),
        ("after:2020 after:2019 before:2024", Query(after=day(2020), before=day(2024))),
    ],
)
def test_conditions_are_understood(text: str, wanted: Query) -> None:
    assert parse(text + " ") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "-",
        '"',
        '-"',
        "tag:",
        "is:",
        "is:un",
        "has:pic",
        "after:",
        "after:20",
        "after:2020-",
        "date:tod",
        "title:",
        'title:"',
        "!!",
    ],
)
def test_what_is_not_finished_yet_asks_for_nothing(text: str) -> None:
    assert parse(text) == Query()


def test_an_open_phrase_is_a_phrase_that_goes_on() -> None:
    assert parse('"đường s').terms == (Term("đường s", is_phrase=True, is_prefix=True),)


def test_an_unknown_field_is_a_word() -> None:
    assert parse("https://bao.example/a tphcm:ngập ").terms == (Term("https://bao.example/a"), Term("tphcm:ngập"))


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("bão is:nhanh x", 7),
        ("has:cánh x", 4),
        ("bão after:hôm x", 10),
        ("date:2020-13 x", 5),
        ("date:-999999w x", 5),
        ("x -date:2020", 2),
        ("-folder:a", 0),
        ("site:a site:b ", 7),
    ],
)
def test_what_cannot_be_understood_is_pointed_at(text: str, position: int) -> None:
    with pytest.raises(BadQuery) as error:
        parse(text)
    assert error.value.position == position
    assert str(error.value).endswith(".")


def test_values_are_composed() -> None:
    assert parse("ba\N{COMBINING TILDE}o ").terms == (Term("bão"),)


@given(text=st.text(alphabet=st.sampled_from('abđ "-:*().~istagdefr2019 \N{LEFT DOUBLE QUOTATION MARK}'), max_size=40))
def test_any_text_is_understood_or_pointed_at(text: str) -> None:
    try:
        parse_query(text, now=datetime(2024, 1, 1, tzinfo=UTC))
    except BadQuery as error:
        place = error.position
    else:
        place = 0
    assert 0 <= place <= len(text)
