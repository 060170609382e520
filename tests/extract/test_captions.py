"""Captions, credits, and names of files that pass for alternative texts."""

import pytest

from newsreader.extract.pictures.captions import (
    credit_name,
    is_caption,
    is_credit,
    is_noise,
    split_credit,
    without_label,
)


@pytest.mark.parametrize(
    "text",
    [
        "5639 0f64c83e8c6c7032297d",
        "IMG_2034.JPG",
        "dsc-0012",
        "anh-cho-noi-1594725012",
        "photo",
        "",
        "1594725012",
        "image 3",
        "a1b2c3d4e5f6a7b8",
    ],
)
def test_names_of_files_are_noise(text: str) -> None:
    assert is_noise(text)


@pytest.mark.parametrize(
    "text",
    ["Ghe điện rời bến", "Bà Tư Lành", "Chợ nổi năm 2020", "Hà Nội", "The old harbour at dawn", "COVID-19 ở Huế"],
)
def test_language_is_no_noise(text: str) -> None:
    assert not is_noise(text)


@pytest.mark.parametrize(
    ("text", "caption", "name"),
    [
        ("Ghe rời bến. Ảnh: Hoàng Phúc", "Ghe rời bến.", "Hoàng Phúc"),
        ("Ghe rời bến (Ảnh: AP).", "Ghe rời bến", "AP"),
        ("Ghe rời bến - Ảnh: MAI CHI", "Ghe rời bến", "MAI CHI"),
        ("Ảnh: TTXVN", "", "TTXVN"),
        ("Boats leave. Photo: Reuters", "Boats leave.", "Reuters"),
        ("Boats leave (Photo by Jane Roe)", "Boats leave", "Jane Roe"),
        ("Boote im Nebel. Bild: dpa", "Boote im Nebel.", "dpa"),
        ("Лодки уходят. Фото: Анна Ким", "Лодки уходят.", "Анна Ким"),
        ("Boote im Nebel. Bildrechte: MDR/Jan Roth", "Boote im Nebel.", "MDR/Jan Roth"),
        ("Boats leave. © Jane Roe", "Boats leave.", "Jane Roe"),
        ("Ghe rời bến. (Ảnh Lê Vân)", "Ghe rời bến.", "Lê Vân"),
        ("Les barques partent. (Photo Anne Le Gall)", "Les barques partent.", "Anne Le Gall"),
        ("Boats leave.Credit...Jane Roe", "Boats leave.", "Jane Roe"),
        ("港を出る舟。＝森田健撮影", "港を出る舟。", "森田健"),
        ("船离开港口。本报记者 林一舟 摄", "船离开港口。", "林一舟"),
        ("القوارب تغادر. تصوير: سلمى نور", "القوارب تغادر.", "سلمى نور"),
        ("नावें जाती हैं। फोटो: रवि नाथ", "नावें जाती हैं।", "रवि नाथ"),
        ("港を出る舟（写真：森田健）", "港を出る舟", "森田健"),
        ("港を出る舟（海鳴社提供）", "港を出る舟", "海鳴社"),
        ("船离开港口。（林一舟 摄）", "船离开港口。", "林一舟"),
        ("船离开港口。图/海鸣视觉", "船离开港口。", "海鸣视觉"),
        ("船离开港口。图片来源：海鸣社", "船离开港口。", "海鸣社"),
        ("新华社记者林一舟摄", "", "林一舟"),
        ("배가 떠난다. /사진=해명통신", "배가 떠난다.", "해명통신"),
        ("배가 떠난다. [사진 제공=해명통신]", "배가 떠난다.", "해명통신"),
        ("Boats leave the pier. (AP Photo/Ann Lee, File)", "Boats leave the pier.", "AP Photo/Ann Lee, File"),
        ("Los barcos salen. / EFE", "Los barcos salen.", "EFE"),
        ("Boats leave the pier. | Reuters", "Boats leave the pier.", "Reuters"),
        ("Boats leave the pier. Photographs by Ann Lee", "Boats leave the pier.", "Ann Lee"),
        ("She collects photographs by the hundred", "She collects photographs by the hundred", ""),
        ("船离开港口图", "船离开港口图", ""),
        ("Ghe rời bến lúc ba giờ", "Ghe rời bến lúc ba giờ", ""),
        ("Ghe rời bến (ảnh chụp từ trên cao)", "Ghe rời bến (ảnh chụp từ trên cao)", ""),
        ("Boats leave (image of 1926)", "Boats leave (image of 1926)", ""),
        ("港を出る舟（昨年の秋）", "港を出る舟（昨年の秋）", ""),
    ],
)
def test_credits_are_split_off(text: str, caption: str, name: str) -> None:
    before, credit = split_credit(text)
    assert (before, credit_name(credit)) == (caption, name)


@pytest.mark.parametrize(
    "text", ["", "Print", "1/12", "3:45", "Phóng to", "Last updated on June 19, 2026 30 min read", "5 phút đọc"]
)
def test_controls_and_dates_are_no_captions(text: str) -> None:
    assert not is_caption(text)


@pytest.mark.parametrize("text", ["Hà Nội", "Photo of the harbour", "The print works in 1926", "Đoạn đường số 1/12"])
def test_words_about_a_picture_may_be_its_caption(text: str) -> None:
    assert is_caption(text)


def test_a_line_of_nothing_but_a_name_is_a_credit() -> None:
    assert is_credit("Ảnh: Thu Hà")
    assert not is_credit("Ghe về bến. Ảnh: Thu Hà")
    assert not is_credit("Thu Hà")


def test_the_word_for_screen_readers_is_no_part_of_a_caption() -> None:
    assert without_label("Caption Boats leave the harbour") == "Boats leave the harbour"
    assert without_label("Captions are short") == "Captions are short"
