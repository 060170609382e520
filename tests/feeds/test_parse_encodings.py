import unicodedata

import pytest

from newsreader.feeds.read.parse import parse_feed

URL = "https://paper.example/rss"
TITLE = "Thủ tướng dự lễ khởi công đường cao tốc ở Đồng Tháp"
LONGER = "Người dân làng chài chờ đợi nhiều năm; tiến độ vẫn là dấu hỏi, theo báo cáo vừa gửi tới các bộ ngành."


def windows_1258(text: str) -> bytes:
    """Spell Vietnamese as windows-1258 does: vowels with hat, horn or breve whole, tones after them."""
    tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    spelled = []
    for char in text:
        parts = unicodedata.normalize("NFD", char)
        tone = next((part for part in parts if part in tones), "")
        spelled.append(unicodedata.normalize("NFC", "".join(part for part in parts if part != tone)) + tone)
    return "".join(spelled).encode("cp1258")


def rss(title: bytes, declaration: bytes = b"", text: bytes = b"") -> bytes:
    item = b"<item><title>" + title + b"</title><description>" + text + b"</description></item>"
    return declaration + b"<rss version='2.0'><channel><title>T</title>" + item + b"</channel></rss>"


def title_of(body: bytes, content_type: str | None = None) -> str:
    return parse_feed(body, URL, {"content-type": content_type} if content_type else {}).articles[0].title


@pytest.mark.parametrize("declared", ["", "utf-8", "windows-1258", "iso-8859-1", "windows-1252"])
@pytest.mark.parametrize(
    "told", [None, "text/xml", "text/xml; charset=utf-8", "application/rss+xml; charset=ISO-8859-1"]
)
def test_eight_bit_vietnamese_is_read_whatever_is_declared(declared: str, told: str | None) -> None:
    declaration = f'<?xml version="1.0" encoding="{declared}"?>\n'.encode() if declared else b""
    body = rss(windows_1258(TITLE), declaration, windows_1258(LONGER))
    assert title_of(body, told) == TITLE


@pytest.mark.parametrize(
    "text",
    [
        "Però può così, perché Niccolò andò giù",
        "Não é só isso: ações e opiniões",
        "Þór og ýmsir ættu að sjá það",
        "Grüße aus Köln – 5 €",
    ],
)
@pytest.mark.parametrize("declared", ["", "utf-8", "iso-8859-1"])
def test_western_text_is_not_taken_for_vietnamese(text: str, declared: str) -> None:
    declaration = f'<?xml version="1.0" encoding="{declared}"?>'.encode() if declared else b""
    assert title_of(rss(text.encode("cp1252"), declaration)) == text


@pytest.mark.parametrize("declared", ["", "iso-8859-1", "windows-1258", "utf-16", "no-such-code"])
@pytest.mark.parametrize(
    "told", [None, "text/xml", "text/xml; charset=iso-8859-1", "application/xml; charset=us-ascii"]
)
def test_utf_8_is_known_by_its_bytes(declared: str, told: str | None) -> None:
    declaration = f'<?xml version="1.0" encoding="{declared}"?>'.encode() if declared else b""
    assert title_of(rss(TITLE.encode(), declaration), told) == TITLE


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-8-sig"])
@pytest.mark.parametrize("declared", ["", "utf-16", "utf-8"])
def test_wide_encodings_are_read_with_and_without_a_mark(encoding: str, declared: str) -> None:
    declaration = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    assert title_of(rss(TITLE.encode(), declaration.encode()).decode().encode(encoding)) == TITLE


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("shift_jis", "新聞の見出し"),
        ("gb2312", "新闻标题"),
        ("big5", "新聞標題"),
        ("koi8-r", "Новости"),
        ("windows-1251", "Новости"),
        ("euc-kr", "뉴스"),
    ],
)
@pytest.mark.parametrize("where", ["declaration", "header", "declaration, against the server's default"])
def test_other_encodings_are_believed(encoding: str, text: str, where: str) -> None:
    declaration = b"" if where == "header" else f'<?xml version="1.0" encoding="{encoding}"?>'.encode()
    told = {"header": f"text/xml; charset={encoding}", "declaration": "text/xml"}.get(
        where, "text/xml; charset=iso-8859-1"
    )
    assert title_of(rss(text.encode(encoding), declaration), told) == text


def test_one_broken_character_does_not_spoil_the_whole() -> None:
    body = rss(TITLE.encode() + b"\xe1\xbb", b'<?xml version="1.0" encoding="utf-8"?>', LONGER.encode())
    assert title_of(body) == TITLE + "\ufffd"


def test_decomposed_text_is_composed() -> None:
    article = parse_feed(
        rss(unicodedata.normalize("NFD", TITLE).encode(), b"", unicodedata.normalize("NFD", LONGER).encode()), URL, {}
    ).articles[0]
    assert (article.title, article.summary) == (TITLE, LONGER)


def test_control_characters_do_not_make_a_feed_malformed() -> None:
    assert title_of(rss(b"T\x0bi\x08n\x00")) == "Tin"


def test_space_before_the_declaration_does_no_harm() -> None:
    assert title_of(b"\r\n  " + rss(TITLE.encode(), b'<?xml version="1.0" encoding="utf-8"?>')) == TITLE
