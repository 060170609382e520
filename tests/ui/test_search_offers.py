"""What the search field offers while a field or its value is typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from newsreader.ui.list_column import SearchField
from newsreader.ui.search_offers import SearchOffers
from tests.ui.conftest import Desk

K = Qt.Key

pytestmark = pytest.mark.qt_log_ignore("plugin does not support", extend=True)  # what a list over a window asks of it


def press(*keys: Qt.Key) -> None:
    """Press keys where the window system would send them: to a list that is open, else to the focus."""
    for key in keys:
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)


def typed(desk: Desk, text: str) -> tuple[SearchField, SearchOffers]:
    field = desk.window.list_column.search
    assert field.offers is not None
    if not field.hasFocus():
        desk.key(K.Key_Slash)
    field.clear()
    for letter in text:
        target = QApplication.activePopupWidget() or field
        QTest.keyClicks(target, letter)
    return field, field.offers


def test_values_of_a_field_are_offered_and_taken_with_enter(desk: Desk) -> None:
    field, offers = typed(desk, "is:un")
    assert field.text() == "is:un"
    assert offers.is_open
    assert offers.names == ["unread"]
    press(K.Key_Down, K.Key_Return)
    assert field.text() == "is:unread "
    assert not offers.is_open
    desk.wait(lambda: bool(desk.window.reader.view and desk.window.reader.view.key == "search:is:unread "))


def test_sources_are_offered_however_their_accents_are_typed_and_a_field_offers_its_values(desk: Desk) -> None:
    titles = [feed.title for feed in desk.window.sources.sources.feeds]
    field, offers = typed(desk, "sou")
    assert offers.names == ["source:"]
    press(K.Key_Down, K.Key_Return)
    assert field.text() == "source:"
    assert offers.is_open
    assert set(offers.names) <= set(titles)
    press(K.Key_Down, K.Key_Return)
    assert field.text().rstrip() in {f'source:"{title}"' for title in titles} | {f"source:{title}" for title in titles}


def test_enter_without_a_choice_searches_and_esc_closes_the_list_before_the_search(desk: Desk) -> None:
    field, offers = typed(desk, "is:re")
    assert offers.is_open
    press(K.Key_Escape)
    assert not offers.is_open
    assert field.text() == "is:re"
    assert field.hasFocus()
    field, offers = typed(desk, "is:st")
    press(K.Key_Return)
    assert not offers.is_open
    assert field.text() == "is:st"


def test_plain_words_offer_nothing(desk: Desk) -> None:
    _, offers = typed(desk, "duong sat ti")
    assert not offers.is_open
