"""A page's bytes as text."""

import codecs
import unicodedata

import pytest

from newsreader.extract.decode import decoded

TEXT = "<p>Nghệ sĩ hát bài chòi ở xóm Đáy</p>"


def test_utf8_needs_no_claim() -> None:
    assert decoded(TEXT.encode()) == TEXT


def test_utf8_wins_over_a_wrong_claim() -> None:
    page = "<meta charset=gbk>" + TEXT
    assert decoded(page.encode(), {"Content-Type": "text/html; charset=gbk"}) == page


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_byte_order_mark_is_followed(mark: bytes, encoding: str) -> None:
    assert decoded(mark + TEXT.encode(encoding)) == TEXT


def test_the_header_names_the_encoding() -> None:
    assert (
        decoded("<p>Müller</p>".encode("cp1252"), {"content-type": "text/html; charset=ISO-8859-1"}) == "<p>Müller</p>"
    )


def test_a_meta_element_names_the_encoding() -> None:
    page = "<meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'><p>朝の市場</p>"
    assert decoded(page.encode("cp932")) == page


def test_unclaimed_windows_1258_is_recognised() -> None:
    import unicodedata

    text = "<p>" + "Phiên chợ nổi ở đầm phá " * 20 + "</p>"
    parts = [
        unicodedata.normalize("NFD", char)
        if unicodedata.normalize("NFD", char)[-1] in "\u0300\u0301\u0303\u0309\u0323"
        else char
        for char in text
    ]
    pieces = "".join(unicodedata.normalize("NFC", part[:-1]) + part[-1] if len(part) > 1 else part for part in parts)
    answer = decoded(pieces.encode("cp1258"))
    assert unicodedata.normalize("NFC", answer) == text


def test_unclaimed_windows_1252_is_the_last_guess() -> None:
    assert decoded("<p>café crème</p>".encode("cp1252")) == "<p>café crème</p>"


def test_unknown_names_and_garbage_do_not_raise() -> None:
    assert decoded(b"<meta charset=khong-co>\xff\xfe\x00") != ""
    assert isinstance(decoded(bytes(range(256)) * 10), str)


def test_marks_apart_from_their_letters_are_put_together_but_addresses_stay() -> None:
    apart = unicodedata.normalize(
        "NFD", '<p title="Đáy"><img alt="ảnh" data-src="/ảnh.jpg"><a href=\'/tệp\'>Nghệ sĩ</a></p>'
    )
    together = unicodedata.normalize("NFC", apart)
    assert apart != together
    read = decoded(apart.encode())
    assert read == together.replace("/ảnh.jpg", unicodedata.normalize("NFD", "/ảnh.jpg")).replace(
        "/tệp", unicodedata.normalize("NFD", "/tệp")
    )
