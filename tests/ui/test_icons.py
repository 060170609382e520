import re

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from newsreader.model.resources import resource
from newsreader.ui.icons import Icons, app_icon, names
from newsreader.ui.tokens import make

LIGHT = make()


@pytest.mark.parametrize("name", names())
def test_icons_are_of_one_style(name: str) -> None:
    svg = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 20 20"' in svg
    assert 'stroke-width="1.5"' in svg
    assert "currentColor" in svg
    assert not re.search("#[0-9a-f]{3}", svg)


@pytest.mark.parametrize("name", names())
def test_icons_show_something_inside_their_edges(qapp: QApplication, name: str) -> None:
    image = Icons(LIGHT).pixmap(name, 20, "#000000").toImage()
    inked = {(x, y) for x in range(20) for y in range(20) if image.pixelColor(x, y).alpha() > 60}
    assert len(inked) >= 4
    assert all(1 <= x <= 18 and 1 <= y <= 18 for x, y in inked)


def test_icons_take_the_colour_asked_for(qapp: QApplication) -> None:
    image = Icons(LIGHT).pixmap("stop", 20, "#c02040", 2.0).toImage()
    assert image.width() == 40
    darkest = max((image.pixelColor(x, y) for x in range(40) for y in range(40)), key=QColor.alpha)
    assert darkest.name() == "#c02040"


def test_selected_icon_differs_from_the_normal_one(qapp: QApplication) -> None:
    icon = Icons(LIGHT).icon("folder")
    normal, selected = (icon.pixmap(20, 20, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected))
    assert normal != selected


def test_another_theme_gives_other_icons(qapp: QApplication) -> None:
    icons = Icons(LIGHT)
    before = icons.icon("tag").pixmap(20, 20).toImage()
    icons.set_theme(make(is_dark=True))
    assert icons.icon("tag").pixmap(20, 20).toImage() != before


def test_an_icon_not_drawn_is_told(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        Icons(LIGHT).icon("unicorn")


def test_the_program_has_an_icon_of_its_own(qapp: QApplication) -> None:
    assert {size.width() for size in app_icon().availableSizes()} >= {16, 48, 256}
