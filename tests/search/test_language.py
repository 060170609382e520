from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model.errors import BadQuery
from newsreader.model.query import Near, Query, Term
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
        ("agency:TTXVN is:edited", Query(agency="TTXVN", is_edited=True)),
        ("has:note", Query(has_note=True)),
        ("-is:gone", Query(is_gone=False)),
        ("-folder:a", Query(without=(Query(folder="a"),))),
        ("-date:2020", Query(without=(Query(after=day(2020), before=day(2021)),))),
        ("site:a site:b site:a", Query(site="a", either=((Query(site="b"),),))),
        ("is:read is:unread", Query(is_unread=False, either=((Query(is_unread=True),),))),
        ("tag:xe OR is:starred", Query(either=((Query(tags=("xe",)), Query(is_starred=True)),))),
        ("is:unread (tag:xe | tag:tàu)", Query(is_unread=True, either=((Query(tags=("xe",)), Query(tags=("tàu",))),))),
        ("-(is:read OR tag:xe)", Query(is_unread=True, not_tags=("xe",))),
        ("-(is:read tag:xe)", Query(without=(Query(is_unread=False, tags=("xe",)),))),
        ("-(-is:read)", Query(is_unread=False)),
        ("(is:read (tag:xe", Query(is_unread=False, tags=("xe",))),
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
        "(",
        "(()",
        "-(",
        '("',
        '="',
        "=",
        "title:(",
        "(tag:)",
        "in:com",
    ],
)
def test_what_is_not_finished_yet_asks_for_nothing(text: str) -> None:
    assert parse(text) == Query()


def test_an_open_phrase_is_a_phrase_that_goes_on() -> None:
    assert parse('"đường s').terms == (Term("đường s", is_phrase=True, is_prefix=True),)


def test_words_stand_for_each_other_with_or_and_what_stands_together_belongs_together() -> None:
    both = Query(terms=(Term("lũ"), Term("lụt")))
    assert parse("bão OR lũ lụt ") == Query(either=((Query(terms=(Term("bão"),)), both),))
    assert parse("x (bão|lũ) ") == Query(
        terms=(Term("x"),), either=((Query(terms=(Term("bão"),)), Query(terms=(Term("lũ"),))),)
    )


def test_or_in_small_letters_or_quoted_is_a_word_and_at_the_end_it_waits_for_its_side() -> None:
    assert parse('bão or "OR" lũ ').terms == (Term("bão"), Term("or"), Term("OR", is_phrase=True), Term("lũ"))
    assert parse("bão OR") == parse("bão OR ") == parse("(bão OR") == Query(terms=(Term("bão"),))


def test_a_field_before_a_parenthesis_limits_all_words_in_it() -> None:
    title = parse('title:(bão -"lũ quét" body:x) ').terms
    assert title == (
        Term("bão", field="title"),
        Term("lũ quét", is_phrase=True, is_negated=True, field="title"),
        Term("x", field="body"),
    )


def test_a_sign_asks_for_the_accents_as_typed() -> None:
    assert parse('=vệ -="vệ tinh" title:=hoà* ').terms == (
        Term("vệ", is_exact=True),
        Term("vệ tinh", is_phrase=True, is_negated=True, is_exact=True),
        Term("hoà", is_prefix=True, field="title", is_exact=True),
    )
    assert parse("=vệ").terms == (Term("vệ", is_exact=True),)
    assert parse("a=b == c ").terms == (Term("a=b"), Term("c"))


def test_words_near_each_other() -> None:
    assert parse('bão ~5 "lũ quét" ~5 mưa').near == (
        Near((Term("bão"), Term("lũ quét", is_phrase=True), Term("mưa", is_prefix=True)), 5),
    )
    assert parse("title:bão ~0 lũ ").near == (Near((Term("bão", field="title"), Term("lũ", field="title")), 0),)
    assert parse("-bão ~5 lũ") == Query(without=(Query(near=(Near((Term("bão"), Term("lũ")), 5),)),))
    assert parse("bão ~5") == Query(terms=(Term("bão"),))


def test_nothing_is_excluded_that_only_might_begin_so() -> None:
    assert parse("x -lũ").terms[1] == Term("lũ", is_negated=True)
    assert parse("x -lũ* ").terms[1] == Term("lũ", is_negated=True, is_prefix=True)
    assert parse("-(bão lũ").without == (Query(terms=(Term("bão"), Term("lũ"))),)


def test_a_phrase_with_a_star_goes_on() -> None:
    assert parse('"đường s"* ').terms == (Term("đường s", is_phrase=True, is_prefix=True),)


def test_a_long_text_is_a_query_too_but_not_of_any_number_of_alternatives() -> None:
    assert len(parse("bão " * 3000).terms) == 3000
    with pytest.raises(BadQuery) as error:
        parse(" OR ".join(["bão"] * 201))
    assert error.value.position == len("bão OR " * 200) - 3


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
        ("in:comments", 0),
        ("bão in:lũ", 7),
        ("bão) lũ", 3),
        ("bão OR OR lũ", 7),
        ("OR bão", 0),
        ("(bão OR) lũ", 5),
        ("| bão", 0),
        ("bão ~5 -lũ", 4),
        ("~5 bão", 0),
        ("bão ~5 ~6 lũ", 7),
        ("title:bão ~5 body:lũ ", 10),
        ("=bão ~5 lũ ", 5),
        ("tag:(xe OR tàu)", 4),
        ("=(bão)", 1),
        ("(" * 21 + "bão", 20),
    ],
)
def test_what_cannot_be_understood_is_pointed_at(text: str, position: int) -> None:
    with pytest.raises(BadQuery) as error:
        parse(text)
    assert error.value.position == position
    assert str(error.value).endswith(".")


def test_half_a_character_is_no_letter() -> None:
    assert parse("bão \udcff x ").terms == (Term("bão"), Term("x"))


def test_values_are_composed() -> None:
    assert parse("ba\N{COMBINING TILDE}o ").terms == (Term("bão"),)


@given(
    text=st.text(alphabet=st.sampled_from('abđ "-:*().~=|ORistagdefr2019 \N{LEFT DOUBLE QUOTATION MARK}'), max_size=40)
)
def test_any_text_is_understood_or_pointed_at(text: str) -> None:
    try:
        parse_query(text, now=datetime(2024, 1, 1, tzinfo=UTC))
    except BadQuery as error:
        place = error.position
    else:
        place = 0
    assert 0 <= place <= len(text)
