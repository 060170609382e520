from pathlib import Path

import pytest

from newsreader.feeds.catalogue import CatalogueEntry, load_catalogue, search_catalogue
from newsreader.model.errors import ImportFailed
from newsreader.model.text import nfc
from newsreader.model.urls import canonical_url, is_web_address

_FEED = 'title = "x", url = "https://a.example/rss", site = "https://a.example/"'
_FOLDER = '[[folder]]\npath = ["Báo", "Trong nước"]\nlanguage = "vi"\ncountry = "VN"\n'


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.toml"


def test_shipped_catalogue_has_newspapers_of_vietnam_and_of_the_world() -> None:
    entries = load_catalogue()
    assert sum(entry.country == "VN" for entry in entries) >= 40
    assert sum(entry.country != "VN" for entry in entries) >= 40
    assert {"vi", "en", "fr", "de", "es"} <= {entry.language for entry in entries}


def test_shipped_addresses_and_titles_are_unique() -> None:
    entries = load_catalogue()
    assert len({canonical_url(entry.url) for entry in entries}) == len(entries)
    assert len({entry.title for entry in entries}) == len(entries)


def test_shipped_feeds_are_told_in_full() -> None:
    for entry in load_catalogue():
        assert is_web_address(entry.url), entry
        assert is_web_address(entry.site_url), entry
        assert entry.folder[0] in ("Việt Nam", "Quốc tế"), entry
        assert entry.country == "" or (len(entry.country) == 2 and entry.country.isupper()), entry
        assert entry.title == nfc(entry.title).strip(), entry


def test_feed_may_tell_another_language_than_its_folder(catalogue: Path) -> None:
    catalogue.write_text(
        _FOLDER + f"feeds = [{{ {_FEED} }},\n"
        '{ title = "Two", url = "https://b.example/rss", site = "https://b.example/", language = "en", country = "" }]',
        encoding="utf-8",
    )
    assert load_catalogue(catalogue) == (
        CatalogueEntry("x", "https://a.example/rss", "https://a.example/", "vi", "VN", ("Báo", "Trong nước")),
        CatalogueEntry("Two", "https://b.example/rss", "https://b.example/", "en", "", ("Báo", "Trong nước")),
    )


@pytest.mark.parametrize(
    "text",
    [
        "not = [toml",
        'title = "no folder"',
        "[[folder]]\nfeeds = []\n[folder.path]\n[[folder]]\n",
        "folder = [1]",
        _FOLDER + 'feeds = [{ title = "no address" }]',
        _FOLDER + 'feeds = [{ title = "x", url = "ftp://a.example/", site = "https://a.example/" }]',
        _FOLDER + 'feeds = [{ title = "x", url = "https://a.example/", site = 3 }]',
        f'[[folder]]\npath = []\nlanguage = "vi"\nfeeds = [{{ {_FEED} }}]',
        f'[[folder]]\npath = ["Báo"]\nfeeds = [{{ {_FEED} }}]',
    ],
)
def test_bad_catalogue_is_refused_by_name(catalogue: Path, text: str) -> None:
    catalogue.write_text(text, encoding="utf-8")
    with pytest.raises(ImportFailed) as caught:
        load_catalogue(catalogue)
    assert caught.value.path == str(catalogue)


def test_missing_catalogue_is_refused(catalogue: Path) -> None:
    with pytest.raises(ImportFailed):
        load_catalogue(catalogue)


def test_catalogue_that_is_no_utf_8_is_refused(catalogue: Path) -> None:
    catalogue.write_bytes(b'title = "\xff\xfe"')
    with pytest.raises(ImportFailed):
        load_catalogue(catalogue)


def found(text: str) -> list[str]:
    return [entry.title for entry in search_catalogue(load_catalogue(), text)]


def test_search_needs_no_accents_and_no_whole_words() -> None:
    assert found("tuoi tre")[0] == "Tuổi Trẻ"
    assert found("Tuổi tr")[0] == "Tuổi Trẻ"
    assert found("EXPRESS")[0] == "VnExpress"


def test_search_looks_at_site_topic_and_language() -> None:
    assert found("dantri.com.vn")[0] == "Dân Trí"
    assert {"Sài Gòn Giải Phóng", "Pháp Luật TP.HCM"} <= set(found("dia phuong"))
    french = search_catalogue(load_catalogue(), "fr")
    assert french
    assert french[0].language.startswith("fr") or "fr" in french[0].title.lower()


def test_title_counts_for_more_than_topic() -> None:
    one = CatalogueEntry("Biển xanh", "https://a.example/rss", "https://a.example/", "vi", "VN", ("Báo",))
    other = CatalogueEntry("Nhật báo", "https://b.example/rss", "https://b.example/", "vi", "VN", ("Biển",))
    assert search_catalogue((other, one), "bien") == (one, other)


def test_every_word_must_be_met_and_no_word_finds_all() -> None:
    entries = load_catalogue()
    assert search_catalogue(entries, "tuoi zzzzz") == ()
    assert search_catalogue(entries, "  ") == entries
