from pathlib import Path

import pytest

from newsreader.model.errors import WrongScheme
from newsreader.services.typed import folder_path, may_be_words, web_address


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://example.org/rss", "https://example.org/rss"),
        ("  http://example.org/rss ", "http://example.org/rss"),
        ("example.org", "https://example.org"),
        ("example.org:8080/rss", "https://example.org:8080/rss"),
        ("localhost:8080/rss", "https://localhost:8080/rss"),
        ("feed://example.org/rss", "https://example.org/rss"),
        ("feed:https://example.org/rss", "https://example.org/rss"),
        ("file:///tmp/a.xml", "file:///tmp/a.xml"),
    ],
)
def test_what_people_type_is_understood(typed: str, meant: str) -> None:
    assert web_address(typed) == meant


def test_a_path_is_a_file(tmp_path: Path) -> None:
    assert web_address(str(tmp_path / "a.xml")) == (tmp_path / "a.xml").as_uri()


@pytest.mark.parametrize(
    "typed",
    [
        "ftp://example.org/rss",
        "javascript:alert(1)",
        "",
        "http://",
        "two words",
        "http://a:b:c",
        "mailto:a@b.vn",
        "file://",
    ],
)
def test_anything_else_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(WrongScheme, match="not an address"):
        web_address(typed)


def test_a_folder_is_split_at_its_slashes() -> None:
    assert folder_path("Báo chí / Trong nước") == ("Báo chí", "Trong nước")
    assert folder_path("Báo chí/Trong nước/") == ("Báo chí", "Trong nước")
    assert folder_path(None) == ()


@pytest.mark.parametrize("typed", ["tuoi tre", "Pháp luật TP.HCM", "vnexpress", " Tuổi Trẻ ", "fr", "VN-Index"])
def test_a_name_may_be_words(typed: str) -> None:
    assert may_be_words(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "bao.example",
        "may:8080",
        "may/rss",
        "./tin.xml",
        "mailto:a@b.vn",
        "xem https://bao.example/",
        "một\nhai",
    ],
)
def test_what_has_signs_of_an_address_is_no_words(typed: str) -> None:
    assert not may_be_words(typed)
