"""Captions, credits, and names of files that pass for alternative texts."""

import pytest

from newsreader.extract.captions import credit_name, is_noise, split_credit


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
        ("Ghe rời bến lúc ba giờ", "Ghe rời bến lúc ba giờ", ""),
    ],
)
def test_credits_are_split_off(text: str, caption: str, name: str) -> None:
    before, credit = split_credit(text)
    assert (before, credit_name(credit)) == (caption, name)
