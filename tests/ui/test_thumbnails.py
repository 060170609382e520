from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from newsreader.ui.thumbnails import Thumbnails
from tests.support.pictures import png


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a", "b", "c"):
        (tmp_path / name).write_bytes(png(200, 100))
    (tmp_path / "broken").write_bytes(b"no picture")
    return tmp_path


@pytest.fixture
def thumbnails(qtbot: QtBot, folder: Path) -> Iterator[Thumbnails]:
    made = Thumbnails(
        lambda sha: path if (path := folder / sha).is_file() else None, side=40, limit_bytes=2 * 40 * 40 * 4
    )
    yield made
    made.close()


def test_first_question_answers_later_and_the_second_at_once(qtbot: QtBot, thumbnails: Thumbnails) -> None:
    with qtbot.waitSignal(thumbnails.ready) as ready:
        assert thumbnails.get("a") is None
    assert ready.args == ["a"]
    pixmap = thumbnails.get("a")
    assert pixmap is not None
    assert (pixmap.width(), pixmap.height()) == (40, 40)


def test_cache_is_bounded_and_forgets_what_was_not_seen_longest(qtbot: QtBot, thumbnails: Thumbnails) -> None:
    for name in ("a", "b", "c"):
        with qtbot.waitSignal(thumbnails.ready):
            thumbnails.get(name)
    assert thumbnails.get("b") is not None
    assert thumbnails.get("c") is not None
    assert thumbnails.get("a") is None


@pytest.mark.parametrize("name", ["broken", "missing"])
def test_what_cannot_be_read_is_known_as_missing(qtbot: QtBot, thumbnails: Thumbnails, name: str) -> None:
    with qtbot.waitSignal(thumbnails.ready):
        thumbnails.get(name)
    assert thumbnails.is_missing(name)


def test_another_screen_gives_other_pixels(qtbot: QtBot, thumbnails: Thumbnails) -> None:
    with qtbot.waitSignal(thumbnails.ready):
        thumbnails.get("a")
    with qtbot.waitSignal(thumbnails.ready):
        assert thumbnails.get("a", 2.0) is None
    pixmap = thumbnails.get("a", 2.0)
    assert pixmap is not None
    assert pixmap.width() == 80


def test_what_is_asked_for_last_comes_first(qtbot: QtBot, thumbnails: Thumbnails) -> None:
    order: list[str] = []
    thumbnails.ready.connect(order.append)
    for name in ("a", "b", "c"):
        thumbnails.get(name)
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order == ["a", "c", "b"]
