"""Pages saved as one file, pictures and all."""

import base64
from pathlib import Path

from newsreader.services.newsroom import Newsroom
from tests.support.pictures import png

ADDRESS = "https://bao.example/2026/11/14/ghe.html"
STORY = "".join(f"<p>Câu thứ {n} kể chuyện bến sông, có đầu, có cuối, và có cả tiếng chèo.</p>" for n in range(8))


def _saved(folder: Path, picture: bytes) -> Path:
    path = folder / "ghe.html"
    path.write_text(
        f"<!DOCTYPE html> <html lang=vi><!--\n Page saved with SingleFile \n url: {ADDRESS} \n saved date: Sat\n-->"
        f"<head><title>Ghe về bến</title></head><body><article><h1>Ghe về bến</h1>"
        f"<figure><img src='data:image/png;base64,{base64.b64encode(picture).decode()}'>"
        f"<figcaption>Ghe về lúc sáng</figcaption></figure>{STORY}</article></body></html>",
        "utf-8",
    )
    return path


def test_a_page_saved_as_one_file_keeps_its_pictures_and_its_address(newsroom: Newsroom, tmp_path: Path) -> None:
    picture = png(640, 400)
    saved = newsroom.save_page.start(str(_saved(tmp_path, picture))).done.result(60)
    article = newsroom.find.article(saved.article)
    assert article.row.url == ADDRESS
    (kept,) = article.pictures
    assert kept.caption == "Ghe về lúc sáng"
    assert kept.sha256
    assert (kept.width, kept.height) == (640, 400)
