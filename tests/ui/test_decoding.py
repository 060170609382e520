from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from newsreader.ui.decoding import decode
from tests.support.pictures import png


def test_picture_is_decoded_at_the_pixels_of_the_screen(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(png(640, 400))
    image = decode(path, QSize(320, 200), 2.0, 6)
    assert image is not None
    assert (image.width(), image.height(), image.devicePixelRatio()) == (640, 400, 2.0)


def test_corners_are_round_and_the_middle_is_the_picture(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(png(300, 200, (10, 120, 200)))
    image = decode(path, QSize(150, 100), 1.0, 8)
    assert image is not None
    assert image.pixelColor(0, 0).alpha() == 0
    assert image.pixelColor(75, 50).getRgb() == (10, 120, 200, 255)


def test_filling_cuts_what_stands_over(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(png(400, 100))
    image = decode(path, QSize(60, 60), 1.0, 0, fill=True)
    assert image is not None
    assert image.size() == QSize(60, 60)
    assert image.pixelColor(1, 1).alpha() == 255


def test_other_shape_than_its_place_is_never_stretched(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(png(100, 200))
    image = decode(path, QSize(100, 100), 1.0, 0)
    assert image is not None
    assert image.size() == QSize(100, 100)
    assert image.pixelColor(5, 50).alpha() == 0
    assert image.pixelColor(50, 50).alpha() == 255


def test_what_is_no_picture_gives_nothing(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    assert decode(path, QSize(10, 10), 1.0, 0) is None
    assert decode(tmp_path / "missing", QSize(10, 10), 1.0, 0) is None


def test_decoding_keeps_a_format_that_paints_quickly(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(png(30, 20))
    image = decode(path, QSize(30, 20), 1.0, 2)
    assert image is not None
    assert image.format() == QImage.Format.Format_ARGB32_Premultiplied
