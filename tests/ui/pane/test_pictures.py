from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from newsreader.ui.pane.pictures import PagePictures, Shown
from tests.support.pictures import png


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a", "b", "c", "d"):
        (tmp_path / name).write_bytes(png(60, 40))
    return tmp_path


@pytest.fixture
def pictures(qtbot: QtBot, folder: Path) -> Iterator[PagePictures]:
    size = 30 * 20 * 4
    made = PagePictures(lambda sha: path if (path := folder / sha).is_file() else None, radius=4, limit_bytes=2 * size)
    yield made
    made.close()


def shown(name: str, ratio: float = 1.0) -> Shown:
    return Shown(name, 30, 20, ratio)


def test_picture_is_decoded_at_the_size_shown(qtbot: QtBot, pictures: PagePictures) -> None:
    with qtbot.waitSignal(pictures.ready):
        assert pictures.ask([shown("a", 2.0)]) == 1
    pixmap = pictures.get(shown("a", 2.0))
    assert pixmap is not None
    assert (pixmap.width(), pixmap.height(), pixmap.devicePixelRatio()) == (60, 40, 2.0)
    assert pictures.get(shown("a")) is None


def test_what_is_in_memory_is_not_decoded_again(qtbot: QtBot, pictures: PagePictures) -> None:
    with qtbot.waitSignal(pictures.ready):
        pictures.ask([shown("a")])
    assert pictures.ask([shown("a")]) == 0


def test_a_page_left_behind_is_not_decoded(qtbot: QtBot, pictures: PagePictures) -> None:
    ready: list[str] = []
    pictures.ready.connect(lambda one: ready.append(one.sha256))
    pictures.ask([shown("a"), shown("b"), shown("c"), shown("d")])
    pictures.ask([shown("d")])
    qtbot.waitUntil(lambda: len(ready) == 3)
    assert set(ready) == {"a", "b", "d"}


def test_cache_is_bounded_by_bytes(qtbot: QtBot, pictures: PagePictures) -> None:
    for name in ("a", "b", "c"):
        with qtbot.waitSignal(pictures.ready):
            pictures.ask([shown(name)])
    assert pictures.get(shown("a")) is None
    assert pictures.get(shown("c")) is not None


def test_a_file_that_is_gone_fails_once_and_is_not_asked_for_again(qtbot: QtBot, pictures: PagePictures) -> None:
    with qtbot.waitSignal(pictures.failed):
        pictures.ask([shown("gone")])
    assert pictures.ask([shown("gone")]) == 0
