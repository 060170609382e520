import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from newsreader.ui.sheet import sheet
from newsreader.ui.theme import Look, page_font
from newsreader.ui.tokens import Theme, contrast, make

THEMES = [make(is_dark=dark, is_contrast=high) for dark in (False, True) for high in (False, True)]
TEXTS = ("text", "muted", "link", "unread", "star", "good", "bad")
GROUNDS = ("window", "panel", "base", "raised", "hover")
PAIRS = [
    *((text, ground) for text in TEXTS for ground in GROUNDS),
    *((text, ground) for text in ("selected_text", "selected_muted") for ground in ("selection", "selection_idle")),
    *((text, "code") for text in ("text", "muted", "link")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("chip_text", "chip"),
    ("chip_text", "base"),
    ("found_text", "found"),
    ("found_text", "found_now"),
    ("tip_text", "tip"),
    ("muted", "selection_idle"),
    ("text", "selection_idle"),
    ("text", "selection"),
]


@pytest.fixture
def plain(qapp: QApplication) -> Iterator[QApplication]:
    """The application, put back as it was."""
    style, palette, font = qapp.style().name(), QPalette(qapp.palette()), qapp.font()
    yield qapp
    qapp.styleHints().unsetColorScheme()
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.setStyle(style)


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_stands_out_from_every_ground_it_is_set_on(theme: Theme) -> None:
    least = 7.0 if theme.is_contrast else 4.5
    weak = {
        pair: round(ratio, 2)
        for pair in PAIRS
        if (ratio := contrast(getattr(theme.colours, pair[0]), getattr(theme.colours, pair[1]))) < least
    }
    assert weak == {}


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_sheet_is_whole_and_its_pictures_exist(theme: Theme) -> None:
    text = sheet(theme)
    assert text.count("{") == text.count("}")
    assert "{{" not in text
    addresses = re.findall(r"url\((.*?)\)", text)
    assert addresses
    assert all(Path(address).is_file() for address in addresses)


def test_all_sizes_follow_the_size_of_interface_text() -> None:
    normal, large = make().type, make(ui_pixels=26).type
    assert (large.body, large.page_body, large.small) == (2 * normal.body, 2 * normal.page_body, 2 * normal.small)


def test_page_is_set_in_serif_or_sans() -> None:
    assert "Serif" in page_font(make(), 18).families()[0]
    assert "Sans" in page_font(make(serif=False), 18).families()[0]


def test_look_changes_palette_and_tells_once(plain: QApplication) -> None:
    look = Look(plain, "light")
    told: list[Theme] = []
    look.changed.connect(told.append)
    assert plain.palette().color(QPalette.ColorRole.Base) == QColor(look.theme.colours.base)
    look.set_scheme("dark")
    look.set_scheme("dark")
    assert [theme.name for theme in told] == ["dark"]
    assert plain.palette().color(QPalette.ColorRole.Base) == QColor(told[0].colours.base)


def test_look_of_high_contrast_is_by_the_setting(plain: QApplication) -> None:
    assert Look(plain, "contrast").theme.is_contrast


def test_style_sheet_is_understood_by_the_toolkit(plain: QApplication, capfd: pytest.CaptureFixture[str]) -> None:
    Look(plain, "dark")
    label = QLabel("x")
    label.setProperty("kind", "title")
    label.ensurePolished()
    assert label.font().pixelSize() == make().type.title
    assert "Could not parse" not in capfd.readouterr().err


def test_unknown_scheme_is_refused(plain: QApplication) -> None:
    with pytest.raises(ValueError, match="sepia"):
        Look(plain, "sepia")
