"""The files that came with an article: which are listed, what they are called, how they are opened."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QUrl

from newsreader.model.article import Article, Enclosure, Picture
from newsreader.ui.pane.attached import FileKind, attached_files, files_html, kind_of, name_of
from newsreader.ui.pane.page import article_page
from newsreader.ui.pane.style import PageStyle
from newsreader.ui.pane.words import page_words
from newsreader.ui.tokens import make
from tests.support.pages import NOW, article

WORDS = page_words(NOW)
SOUND = Enclosure("https://media.example/so-1/B%C3%A0i%20h%C3%A1t.mp3?t=1", "audio/mpeg", 12_345_678)


def with_files(*files: Enclosure, pictures: tuple[Picture, ...] = ()) -> Article:
    return replace(article(pictures=pictures), enclosures=files)


@pytest.mark.parametrize(
    ("url", "type", "kind"),
    [
        ("https://a.example/x", "audio/mpeg", FileKind.AUDIO),
        ("https://a.example/x.mp3", None, FileKind.AUDIO),
        ("https://a.example/x.MP4?y=1", "application/octet-stream", FileKind.VIDEO),
        ("https://a.example/x", "application/pdf; charset=binary", FileKind.PDF),
        ("https://a.example/x.pdf", "application/x-download", FileKind.PDF),
        ("https://a.example/x.docx", "", FileKind.DOCUMENT),
        ("https://a.example/x.tar.gz", None, FileKind.ARCHIVE),
        ("https://a.example/x.webp", None, FileKind.PICTURE),
        ("https://a.example/", None, FileKind.OTHER),
    ],
)
def test_a_file_is_what_its_type_says_or_else_its_name(url: str, type: str | None, kind: FileKind) -> None:
    assert kind_of(Enclosure(url, type)) is kind


def test_a_name_is_readable_and_never_empty_or_endless() -> None:
    assert name_of(SOUND) == "Bài hát.mp3"
    assert name_of(Enclosure("https://media.example/?id=3")) == "media.example"
    long = name_of(Enclosure(f"https://media.example/{'a' * 400}.pdf"))
    assert len(long) < 90
    assert long.endswith(".pdf")


def test_a_line_tells_kind_size_and_place_and_leads_to_the_file() -> None:
    html = files_html(with_files(SOUND), WORDS, "")
    size = WORDS.size(12_345_678)
    assert html.count('class="link"') == 1
    assert "Attached files (1)" in html
    assert f'<a href="{SOUND.url}">Bài hát.mp3</a>' in html
    assert f"Audio · {size} · media.example · <a href" in html


def test_a_size_that_the_feed_does_not_tell_is_not_made_up() -> None:
    for length in (None, 0):
        assert "Audio · media.example" in files_html(with_files(replace(SOUND, length=length)), WORDS, "")


def test_names_of_files_never_become_markup() -> None:
    html = files_html(with_files(Enclosure('https://media.example/"><b>x</b>.mp3')), WORDS, "")
    assert "<b>" not in html
    assert 'href="https://media.example/"' not in html


def test_an_article_without_files_says_nothing_of_them() -> None:
    assert files_html(article(), WORDS, "") == ""


def test_files_stand_after_the_text_and_are_part_of_the_article() -> None:
    page = article_page(with_files(SOUND), WORDS, PageStyle(make(), 0, 600))
    assert page.index("Đoàn tàu rời ga") < page.index("Attached files") < page.index("Bài hát.mp3")


def test_only_what_is_on_the_web_is_offered() -> None:
    local = (Enclosure("file:///etc/passwd"), Enclosure("javascript:alert(1)"), Enclosure("magnet:?xt=1"))
    assert attached_files(with_files(*local, SOUND)) == (SOUND,)


SHOWN = Picture("https://bao.example/anh/tau.jpg", sha256="a")


@pytest.mark.parametrize(
    "address",
    [
        "https://bao.example/anh/tau.jpg",
        "http://bao.example/anh/tau.jpg?w=300",
        "https://cdn.example/300x200/tau.jpg",
        "https://cdn.example/khac.jpg",  # the feed's only one is the article's picture in another size
    ],
)
def test_a_picture_that_the_article_shows_is_not_listed(address: str) -> None:
    picture = Enclosure(address, "image/jpeg")
    assert attached_files(with_files(picture, SOUND, pictures=(SHOWN,))) == (SOUND,)


def test_pictures_that_the_article_does_not_show_are_listed() -> None:
    one, two = Enclosure("https://bao.example/1.jpg"), Enclosure("https://bao.example/2.jpg")
    same = Enclosure(SHOWN.src)
    assert attached_files(with_files(one)) == (one,)
    assert attached_files(with_files(one, same, two, pictures=(SHOWN,))) == (one, two)


def test_addresses_survive_the_page_as_they_are() -> None:
    (file,) = attached_files(with_files(SOUND))
    assert QUrl(file.url).toString(QUrl.ComponentFormattingOption.FullyEncoded) == file.url
