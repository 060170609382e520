import io

import pytest
from PIL import Image

from newsreader.archive.dimensions import measure
from newsreader.model.errors import PageError
from tests.support.pictures import jpeg, png


def made(kind: str, width: int, height: int, **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "teal").save(out, kind, **options)
    return out.getvalue()


@pytest.mark.parametrize(
    ("kind", "options", "mime"),
    [
        ("JPEG", {}, "image/jpeg"),
        ("JPEG", {"progressive": True}, "image/jpeg"),
        ("JPEG", {"comment": b"\xff" * 300}, "image/jpeg"),
        ("PNG", {}, "image/png"),
        ("GIF", {}, "image/gif"),
        ("BMP", {}, "image/bmp"),
        ("WEBP", {}, "image/webp"),
        ("WEBP", {"lossless": True}, "image/webp"),
        ("WEBP", {"exif": b"Exif\0\0MM\0*\0\0\0\x08\0\0"}, "image/webp"),
        ("AVIF", {}, "image/avif"),
    ],
)
def test_kind_and_size_are_read_from_the_bytes(kind: str, options: dict[str, object], mime: str) -> None:
    assert measure(made(kind, 347, 211, **options)) == (mime, 347, 211)


def test_the_size_of_a_large_picture_is_found_in_its_beginning() -> None:
    assert measure(made("JPEG", 3000, 2000)[:2000]) == ("image/jpeg", 3000, 2000)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><body>404</body></html>",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
        b"%PDF-1.7",
        png()[:20],
        jpeg()[:60],
        b"RIFF\x10\0\0\0WEBPVP8 ",
        b"\0\0\0\x20ftypavif",
    ],
)
def test_what_is_no_picture_or_only_begins_one_is_refused(data: bytes) -> None:
    with pytest.raises(PageError, match="not a picture"):
        measure(data)


def test_a_picture_that_claims_to_be_enormous_is_refused() -> None:
    header = png()[:16] + (100_000).to_bytes(4, "big") * 2 + png()[24:]
    with pytest.raises(PageError, match="100000 × 100000"):
        measure(header)


def test_a_picture_of_no_size_is_refused() -> None:
    header = png()[:16] + bytes(8) + png()[24:]
    with pytest.raises(PageError, match="0 × 0"):
        measure(header)
