"""The dialog that chooses of a list of feeds: its tree by itself, and the way from a file to subscriptions."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from newsreader.app.settings import Settings
from newsreader.feeds.lists.opml import OpmlFeed
from newsreader.model.profile import Profile
from newsreader.services.import_feeds import FeedOffer, OfferedFeed
from newsreader.ui.choose_feeds import ChooseFeeds
from newsreader.ui.offer_model import OfferModel
from newsreader.ui.tokens import make
from tests.ui.conftest import Desk, sample_client

K = Qt.Key
Check = Qt.CheckState
CheckRole = Qt.ItemDataRole.CheckStateRole


def offered(title: str, *folder: str, is_known: bool = False, is_doubtful: bool = False) -> OfferedFeed:
    url = f"https://{title.replace(' ', '').encode('ascii', 'ignore').decode().lower()}.example/rss"
    return OfferedFeed(OpmlFeed(url, title, folder=folder), is_known, is_doubtful)


OFFER = FeedOffer(
    "/home/x/feeds.opml",
    (
        offered("Tuổi Trẻ", "Báo chí", "Trong nước"),
        offered("Thanh Niên", "Báo chí", "Trong nước", is_known=True),
        offered("Le Monde", "Báo chí"),
        offered("Blog"),
        offered("Broken", is_doubtful=True),
        offered("LWN", "Known", is_known=True),
    ),
    ("“x” is a query over other feeds; it was left out.", "“y” is a query over other feeds; it was left out."),
)


@pytest.fixture
def model(qapp: QObject) -> OfferModel:
    made = OfferModel(OFFER)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def lines(model: OfferModel, parent: QModelIndex | None = None) -> dict[str, Qt.CheckState | None]:
    """Return every line that is shown with its tick."""
    found = {}
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        found[str(index.data())] = index.data(CheckRole)
        found |= lines(model, index)
    return found


def place(model: OfferModel, *names: str) -> QModelIndex:
    index = QModelIndex()
    for name in names:
        rows = (model.index(row, 0, index) for row in range(model.rowCount(index)))
        index = next(each for each in rows if each.data() == name)
    return index


def ticked(model: OfferModel) -> list[str]:
    return [feed.title for feed in model.ticked()]


def test_everything_new_is_ticked_and_what_is_known_or_doubtful_is_not_taken(model: OfferModel) -> None:
    assert ticked(model) == ["Tuổi Trẻ", "Le Monde", "Blog"]
    assert lines(model) == {
        "Báo chí": Check.Checked,
        "Trong nước": Check.Checked,
        "Tuổi Trẻ": Check.Checked,
        "Thanh Niên": Check.Checked,
        "Le Monde": Check.Checked,
        "Blog": Check.Checked,
        "Broken": Check.Unchecked,
        "Known": None,
        "LWN": Check.Checked,
    }
    assert model.flags(place(model, "Báo chí", "Trong nước", "Thanh Niên")) == Qt.ItemFlag.NoItemFlags


def test_a_folder_ticks_what_is_in_it_and_shows_when_that_is_a_part(model: OfferModel) -> None:
    model.toggle(place(model, "Báo chí", "Trong nước"))
    assert ticked(model) == ["Le Monde", "Blog"]
    assert lines(model)["Báo chí"] is Check.PartiallyChecked
    assert lines(model)["Trong nước"] is Check.Unchecked
    model.toggle(place(model, "Báo chí"))
    assert ticked(model) == ["Tuổi Trẻ", "Le Monde", "Blog"]
    model.toggle(place(model, "Báo chí"))
    assert ticked(model) == ["Blog"]


def test_a_box_that_is_clicked_ticks(model: OfferModel) -> None:
    assert model.setData(place(model, "Blog"), Check.Unchecked.value, CheckRole)
    assert not model.setData(place(model, "Known", "LWN"), Check.Unchecked.value, CheckRole)
    assert not model.setData(place(model, "Known"), Check.Unchecked.value, CheckRole)
    model.toggle(place(model, "Known", "LWN"))
    model.toggle(QModelIndex())
    assert ticked(model) == ["Tuổi Trẻ", "Le Monde"]


def test_the_filter_shows_fewer_lines_and_keeps_the_ticks(model: OfferModel) -> None:
    model.show("bao monde")
    assert list(lines(model)) == ["Báo chí", "Le Monde"]
    model.toggle_all()
    assert ticked(model) == ["Tuổi Trẻ", "Blog"]
    model.show("nothing has this")
    assert lines(model) == {}
    model.toggle_all()
    model.show("")
    assert ticked(model) == ["Tuổi Trẻ", "Blog"]
    model.toggle_all()
    assert model.is_all_ticked()
    assert ticked(model) == ["Tuổi Trẻ", "Le Monde", "Blog", "Broken"]
    model.toggle_all()
    assert ticked(model) == []


def test_a_screen_reader_hears_name_and_note(model: OfferModel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert place(model, "Known", "LWN").data(role) == "LWN, subscribed already"
    assert place(model, "Broken").data(role) == "Broken, its line in the file is broken"
    assert str(place(model, "Báo chí").data(role)).startswith("Báo chí, 2")


def test_a_list_of_five_thousand_is_ticked_and_filtered_at_once(qapp: QObject) -> None:
    many = tuple(offered(f"Feed {n}", f"F{n % 100}", f"G{n % 7}") for n in range(5000))
    begun = time.perf_counter()
    model = OfferModel(FeedOffer("x", many))
    model.show("feed 49")
    model.toggle_all()
    model.show("")
    assert len(model.ticked()) == sum("49" not in str(n) for n in range(5000))
    print(f"5,000 built twice, filtered, ticked: {1000 * (time.perf_counter() - begun):.0f} ms")


# --- the dialog


@pytest.fixture
def dialog(qtbot: QtBot) -> ChooseFeeds:
    made = ChooseFeeds(OFFER, make())
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitActive(made)
    return made


def test_keys_tick_filter_and_accept(qtbot: QtBot, dialog: ChooseFeeds) -> None:
    assert dialog.tree.hasFocus()
    assert "3" in dialog.subscribe.text()
    QTest.keyClick(dialog.tree, K.Key_Space)
    assert ticked(dialog.model) == ["Blog"]
    assert "1" in dialog.subscribe.text()
    for letter in "monde":
        QTest.keyClicks(dialog.focusWidget() or dialog, letter)
    assert dialog.field.text() == "monde"
    assert list(lines(dialog.model)) == ["Báo chí", "Le Monde"]
    QTest.keyClick(dialog.field, K.Key_Down)
    assert dialog.tree.hasFocus()
    QTest.keyClick(dialog.tree, K.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(dialog.chosen) as told:
        QTest.keyClick(dialog.tree, K.Key_Return)
    assert told.args is not None
    assert [feed.title for feed in told.args[0]] == ["Le Monde", "Blog"]
    assert not dialog.isVisible()


def test_enter_in_the_filter_accepts_too_and_nothing_ticked_cannot_be_accepted(
    qtbot: QtBot, dialog: ChooseFeeds
) -> None:
    QTest.keyClick(dialog.tree, K.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.tree, K.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.subscribe.isEnabled()
    QTest.keyClick(dialog.tree, K.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog.tree, K.Key_Space)
    with qtbot.waitSignal(dialog.chosen):
        QTest.keyClick(dialog.field, K.Key_Return)


def test_esc_leaves_and_chooses_nothing(qtbot: QtBot, dialog: ChooseFeeds) -> None:
    with qtbot.assertNotEmitted(dialog.chosen):
        QTest.keyClick(dialog.tree, K.Key_Escape)
    assert not dialog.isVisible()


def test_every_control_has_a_name(dialog: ChooseFeeds) -> None:
    named = [dialog.tree, dialog.field, *dialog.findChildren(QPushButton)]
    assert all(each.accessibleName() for each in named)
    assert len(named) == 5


def test_lines_that_cannot_be_ticked_are_painted_paler(qtbot: QtBot, dialog: ChooseFeeds) -> None:
    muted = QColor(make().colours.muted).lightness()
    known = dialog.tree.visualRect(place(dialog.model, "Known", "LWN"))
    picture = dialog.tree.viewport().grab(known).toImage()
    darkest = min(
        picture.pixelColor(x, y).lightness() for x in range(40, picture.width()) for y in range(picture.height())
    )
    assert darkest >= muted - 12


# --- from a file to subscriptions


@pytest.fixture
def start(qtbot: QtBot, profile: Profile) -> Iterator[Desk]:
    """The window of an empty profile, which fetches nothing from anywhere."""
    Settings(profile.settings).set("refresh.at_start", False)
    opened = Desk(qtbot, profile, sample_client)
    opened.wait(lambda: opened.window.is_at_start_page)
    yield opened
    opened.wait(lambda: not opened.services.refresher.is_running)
    opened.close()


def shown(desk: Desk) -> ChooseFeeds:
    desk.wait(lambda: any(each.isVisible() for each in desk.window.findChildren(ChooseFeeds)))
    (found,) = [each for each in desk.window.findChildren(ChooseFeeds) if each.isVisible()]
    return found


def feeds(desk: Desk) -> dict[str, str | None]:
    found: list[dict[str, str | None]] = []
    desk.services.library.ask(lambda find: {feed.title: feed.folder for feed in find.feeds()}, found.append)
    desk.wait(lambda: bool(found))
    return found[0]


def listed(path: Path, *names: str) -> Path:
    lines = "".join(f'<outline text="{name}" xmlUrl="https://{name}.sample.example/rss"/>' for name in names)
    path.write_text(f'<opml><body><outline text="Tin">{lines}</outline></body></opml>', "utf-8")
    return path


def test_a_list_offers_its_feeds_and_those_chosen_are_subscribed_to(start: Desk, tmp_path: Path) -> None:
    start.window.intake.import_path(str(listed(tmp_path / "a.opml", "one", "two", "three")))
    dialog = shown(start)
    assert start.window.messages.text == ""
    dialog.model.toggle(place(dialog.model, "Tin", "two"))
    QTest.keyClick(dialog.tree, K.Key_Return)
    start.wait(lambda: "2 " in start.window.messages.text and not start.window.is_at_start_page)
    assert feeds(start) == {"one": "Tin", "three": "Tin"}


def test_leaving_the_dialog_changes_nothing(start: Desk, tmp_path: Path) -> None:
    start.window.intake.import_path(str(listed(tmp_path / "a.opml", "one", "two")))
    QTest.keyClick(shown(start).tree, K.Key_Escape)
    assert feeds(start) == {}
    assert start.window.is_at_start_page


def test_one_feed_is_taken_at_once_and_a_list_that_is_known_is_said_to_be(start: Desk, tmp_path: Path) -> None:
    path = listed(tmp_path / "a.opml", "one")
    start.window.intake.import_path(str(path))
    start.wait(lambda: not start.window.is_at_start_page)
    start.window.intake.import_path(str(path))
    start.wait(lambda: "1 known already" in start.window.messages.text)
    assert not start.window.findChildren(ChooseFeeds)


def test_a_list_with_nothing_in_it_is_named(start: Desk, tmp_path: Path) -> None:
    start.window.intake.import_path(str(listed(tmp_path / "trống.opml")))
    start.wait(lambda: start.window.messages.text == "Nothing to import in trống.opml")
