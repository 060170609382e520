"""The model page of a Vietnamese newspaper in two mark-ups: every part lands in its own field."""

import json
from pathlib import Path
from typing import Any

import pytest

from newsreader.extract.page import extract
from newsreader.extract.wire import parts_json

PAGES = Path(__file__).parent / "pages"
MARKUPS = ("model_table", "model_figure")


def _answer(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    expected = json.loads((PAGES / f"{name}.json").read_text("utf-8"))
    url = expected.pop("from")
    return parts_json(extract((PAGES / f"{name}.html").read_bytes(), url)), expected


@pytest.mark.parametrize("name", MARKUPS)
def test_every_part_is_as_written_beside_the_page(name: str) -> None:
    answer, expected = _answer(name)
    assert {key: answer[key] for key in expected} == expected


@pytest.mark.parametrize("name", MARKUPS)
def test_nothing_of_lists_comments_or_furniture_is_in_the_body(name: str) -> None:
    answer, _ = _answer(name)
    body = answer["text"] + answer["html"]
    for block in answer["blocks"]:
        assert not block["label"] or block["label"] not in body
        for link in block["links"]:
            assert link["title"] not in body
            assert not link["teaser"] or link["teaser"] not in body
    for comment in answer["comments"]:
        assert comment["text"] not in body
        assert comment["author"] not in answer["text"]
    for furniture in (
        "Phiên bản di động",
        "Chia sẻ",
        "Trang chủ",
        "Đăng ký",
        "Quảng cáo",
        "Ý kiến",
        "Facebook",
        "Gửi",
        "14/7/2020",
        "5639 0f64",
    ):
        assert furniture not in body


@pytest.mark.parametrize("name", MARKUPS)
def test_captions_stand_in_figures_and_not_in_the_text(name: str) -> None:
    answer, _ = _answer(name)
    assert len(answer["pictures"]) == 2
    for picture in answer["pictures"]:
        assert picture["caption"] in answer["html"]
        assert picture["caption"] not in answer["text"]
        assert f'<img src="{picture["src"]}"' in answer["html"]
    assert answer["html"].count("<figure>") == 2


@pytest.mark.parametrize("name", MARKUPS)
def test_file_name_noise_is_no_alternative_text_and_no_caption(name: str) -> None:
    answer, _ = _answer(name)
    noisy = answer["pictures"][1]
    assert "0f64c83e8c6c7032297d" in noisy["src"]
    assert noisy["alt"] == ""
    assert "0f64c83e8c6c7032297d" not in noisy["caption"]


@pytest.mark.parametrize("name", MARKUPS)
def test_lead_is_the_first_paragraph_of_the_text(name: str) -> None:
    answer, _ = _answer(name)
    assert answer["lead"]
    assert answer["text"].split("\n\n")[0] == answer["lead"]


@pytest.mark.parametrize("name", MARKUPS)
def test_the_same_bytes_give_the_same_parts(name: str) -> None:
    assert _answer(name)[0] == _answer(name)[0]


def test_headings_stay_headings() -> None:
    answer, _ = _answer("model_table")
    assert "<h2>Không còn mùi dầu</h2>" in answer["html"]
    assert "<h2>Chờ một bến sạc</h2>" in answer["html"]
