"""Names out of the text of a byline."""

import pytest

from newsreader.extract.claims.people import is_full_name, is_house, is_person, people


@pytest.mark.parametrize(
    "text",
    [
        "By Ada Holm",
        "by: Ada Holm",
        "Written by Ada Holm",
        "Text by Ada Holm",
        "Von Ada Holm",
        "Par Ada Holm",
        "Propos recueillis par Ada Holm",
        "Por Ada Holm",
        "di Ada Holm",
        "Door Ada Holm",
        "Av Ada Holm",
        "Af Ada Holm",
        "Oleh Ada Holm",
        "Автор: Ada Holm",
        "Yazar: Ada Holm",
        "Tác giả: Ada Holm",
        "Theo Ada Holm",
        "PV Ada Holm",
        "View all posts by Ada Holm",
        "Ada Holm, Senior Reporter",
        "Ada Holm Senior Political Writer",
        "Ada Holm (Content Manager)",
        "Ada Holm, CEO of Ferry Works",
        "Ada Holm in Lisbon",
        "Ada Holm | Editor | May 3, 2026",
        "Ada Holm Sunday, May 3, 2026",
        "Ada Holm - 3 May 2026",
        "Ada Holm on 04-ago-2021 5:11",
        "By Ada Holm Edited by Bo Lind",
        "By Ada Holm, in News, Ferries",
        "Text: Ada Holm; Fotos: Bo Lind",
        "Ada Holm Follow @adaholm",
    ],
)
def test_a_byline_is_cut_down_to_its_name(text: str) -> None:
    assert people([text]) == ["Ada Holm"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ada Holm and Bo Lind", ["Ada Holm", "Bo Lind"]),
        ("Ada Holm, Bo Lind und Cy Maar", ["Ada Holm", "Bo Lind", "Cy Maar"]),
        ("Ada Holm with Bo Lind", ["Ada Holm", "Bo Lind"]),
        ("Ada Holm avec AFP", ["Ada Holm", "AFP"]),
        ("Ada Holm Associated Press", ["Ada Holm", "Associated Press"]),
        ("ADA HOLM, AP Auto Writer", ["ADA HOLM", "AP"]),
        ("Nguyễn Đức - Lê Thị Mơ", ["Nguyễn Đức", "Lê Thị Mơ"]),
        ("Mai Chi và Hoàng Phúc", ["Mai Chi", "Hoàng Phúc"]),
        ("Ada Holm/Bo Lind", ["Ada Holm", "Bo Lind"]),
        ("Ada Holm / Bo Lind / Cy Maar", ["Ada Holm", "Bo Lind", "Cy Maar"]),
        ("News/Features", ["News/Features"]),
        ("文・佐藤花子", ["佐藤花子"]),
        ("作者：林小雨", ["林小雨"]),
        ("作者:林小雨、周明", ["林小雨", "周明"]),
        ("作者：", []),
        ("記者 佐藤花子", ["佐藤花子"]),
        ("Bo Q. Lind, Jr.", ["Bo Q. Lind, Jr"]),
        ("42 Ferry Lane", ["42 Ferry Lane"]),
        ("Doctors in the House", ["Doctors in the House"]),
    ],
)
def test_several_names_are_told_apart(text: str, names: list[str]) -> None:
    assert people([text]) == names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "admin",
        "Editor",
        "Staff",
        "Redaktion",
        "Follow",
        "Folgen",
        "Sign In",
        "Senior Contributor",
        "Last Updated: January 7, 2025",
        "https://news.example/author/ada",
        "desk@news.example",
        "page.head.extra.author",
        "{{ author.name }}",
        "2026",
    ],
)
def test_what_is_no_name_is_left_out(text: str) -> None:
    assert people([text]) == []


@pytest.mark.parametrize("name", ["River Bulletin", "Bulletin", "riverbulletin", "bulletin.example", "Ferry Works"])
def test_the_publisher_is_known_as_the_house(name: str) -> None:
    assert is_house(name, ["River Bulletin", "Ferry Works Ltd"])


def test_a_person_is_no_house() -> None:
    assert not is_house("Ada Holm", ["River Bulletin"])


@pytest.mark.parametrize("text", ["Ada Holm", "Ludwig van Riet", "José da Silva", "Mai Trúc", "佐藤花子"])
def test_names_read_as_names(text: str) -> None:
    assert is_person(text)


@pytest.mark.parametrize(
    "text", ["read more stories", "Why the ferry left", "Room 12", "What now?", "国際ニュースを英語で読むページ"]
)
def test_sentences_do_not_read_as_names(text: str) -> None:
    assert not is_person(text)


@pytest.mark.parametrize("text", ["News", "AFP", "MANILA", "One Two Three Four Five"])
def test_one_word_or_many_need_more_to_be_a_name(text: str) -> None:
    assert not is_full_name(text)


def test_the_korean_word_for_reporter_is_no_part_of_a_name() -> None:
    assert people(["민서라 기자"]) == ["민서라"]


def test_a_team_of_reporters_keeps_its_name() -> None:
    assert people(["Nhóm phóng viên"]) == ["Nhóm phóng viên"]
