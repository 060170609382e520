"""Every key and every command: more journeys by keyboard, typing through an input method, and the table held whole."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from newsreader.app.commands import BY_ID, COMMANDS, Command, Menu, is_shortcut
from newsreader.app.settings import Settings
from newsreader.feeds.web.http import HttpClient
from newsreader.model.feed import Feed
from newsreader.model.profile import Profile
from newsreader.model.resources import resource
from newsreader.services.newsroom import open_newsroom
from newsreader.ui.choices import palette_lines
from newsreader.ui.key_sheet import KeySheet
from newsreader.ui.keys import KeyMap, key_name, written
from newsreader.ui.sources_model import SourcesModel
from tests.support.news_server import NewsServer
from tests.support.papers import paper, refresh, subscribe
from tests.ui.conftest import Desk, sample_client

K = Qt.Key
FEEDS = {"mot": "Báo chí", "hai": "Báo chí / Trong nước", "ba": "Báo chí khác", "bon": None}
"""The server's papers and their folders: one below another, one whose name begins like another's."""


def settle(desk: Desk) -> None:
    """Let a refresh come to its end, then close."""
    desk.wait(lambda: not desk.services.refresher.is_running)
    desk.close()


@pytest.fixture
def desk(qtbot: QtBot, profile_copy: Profile) -> Iterator[Desk]:
    """The window over the sample edition, its list there; it fetches nothing by itself, however long a journey is."""
    Settings(profile_copy.settings).set("refresh.at_start", False)
    opened = Desk(qtbot, profile_copy, sample_client)
    opened.wait(lambda: opened.window.model.is_whole and len(opened.titles) > 20)
    opened.wait(lambda: bool(opened.window.sources.sources.feeds))
    yield opened
    settle(opened)


def view_key(desk: Desk) -> str:
    return desk.window.reader.view.key if desk.window.reader.view else ""


def go(desk: Desk, key: str, count: int) -> None:
    """Show a view and wait for all of its articles."""
    desk.window.reader.open_key(key)
    desk.wait(lambda: desk.window.model.is_whole and desk.window.model.rowCount() == count)
    desk.wait(lambda: len(desk.titles) == count)


def count_of(desk: Desk, key: str) -> int:
    """Return the unread articles that stand at a source."""
    source = desk.window.sources.source(key)
    return source.count if source is not None else -1


def open_one(desk: Desk, key: Qt.Key, title: str) -> None:
    """Press a key and wait until it has opened this article."""
    desk.key(key)
    desk.wait(lambda: desk.open_title == title)


# --- from article to article


def test_p_goes_back_over_what_is_read_and_from_the_first_to_the_last_unread(desk: Desk) -> None:
    titles = desk.titles
    for title in titles[:3]:
        open_one(desk, K.Key_J, title)
    open_one(desk, K.Key_P, titles[-1])
    open_one(desk, K.Key_P, titles[-2])
    open_one(desk, K.Key_K, titles[-3])
    open_one(desk, K.Key_J, titles[-2])
    open_one(desk, K.Key_P, titles[-4])


def test_p_goes_to_the_last_unread_of_the_source_before(desk: Desk) -> None:
    first, second = desk.window.sources.sources.feeds[:2]
    go(desk, f"feed:{first.id}", first.articles)
    last = desk.titles[-1]
    go(desk, f"feed:{second.id}", second.articles)
    desk.key(K.Key_A, shift=True)
    desk.wait(lambda: count_of(desk, f"feed:{second.id}") == 0)
    desk.key(K.Key_P)
    desk.wait(lambda: view_key(desk) == f"feed:{first.id}" and desk.open_title == last)


def test_the_first_and_the_last_article_by_one_key_or_two(desk: Desk) -> None:
    titles = desk.titles
    desk.key(K.Key_G, shift=True)
    desk.wait(lambda: desk.open_title == titles[-1])
    desk.key(K.Key_G, K.Key_G)
    desk.wait(lambda: desk.open_title == titles[0])
    open_one(desk, K.Key_End, titles[-1])
    open_one(desk, K.Key_Home, titles[0])


def is_read(desk: Desk, feed: Feed) -> bool:
    return count_of(desk, f"feed:{feed.id}") == 0


def is_whole(desk: Desk, feed: Feed) -> bool:
    """Whether the list shows all articles of a feed."""
    return desk.window.model.is_whole and len(desk.titles) == feed.articles


def test_shift_l_marks_a_source_read_and_goes_to_the_next_until_everything_is_read(desk: Desk) -> None:
    feeds = desk.window.sources.sources.feeds
    go(desk, f"feed:{feeds[0].id}", feeds[0].articles)
    for here, there in pairwise(feeds):
        before = count_of(desk, f"feed:{there.id}")
        desk.key(K.Key_L, shift=True)
        assert view_key(desk) == f"feed:{there.id}"
        desk.wait(partial(is_read, desk, here))
        assert 0 < count_of(desk, f"feed:{there.id}") <= before
        desk.wait(partial(is_whole, desk, there))
    desk.key(K.Key_L, shift=True)
    assert view_key(desk) == f"feed:{feeds[-1].id}"  # there is no other to go to
    assert desk.window.status.text == "No other source has unread articles."
    desk.wait(lambda: count_of(desk, "unread") == 0)
    desk.key(K.Key_Z, ctrl=True)
    desk.wait(lambda: count_of(desk, f"feed:{feeds[-1].id}") > 0)
    assert count_of(desk, f"feed:{feeds[0].id}") == 0  # one deed is undone, not five


def test_g_u_leads_from_anywhere_to_the_unread_and_g_t_to_today(desk: Desk) -> None:
    go(desk, "starred", 0)
    desk.key(K.Key_G, K.Key_T)
    desk.wait(lambda: view_key(desk) == "today")
    desk.key(K.Key_H)
    desk.key(K.Key_G, K.Key_U)
    desk.wait(lambda: view_key(desk) == "unread" and len(desk.titles) > 20)
    assert desk.window.list_column.list.hasFocus()


def test_a_first_key_of_two_is_forgotten_by_any_other(desk: Desk) -> None:
    titles = desk.titles
    desk.key(K.Key_G)
    assert desk.window.status.text.startswith("g")
    open_one(desk, K.Key_J, titles[0])
    assert not desk.window.status.text.startswith("g")
    desk.key(K.Key_S)
    desk.wait(lambda: bool(desk.window.reader.row and desk.window.reader.row.is_starred))
    assert view_key(desk) == "unread"  # s was a star and not the second key of g s


def test_h_and_l_go_from_pane_to_pane_and_enter_into_the_article_and_back(desk: Desk) -> None:
    window = desk.window
    open_one(desk, K.Key_J, desk.titles[0])
    desk.key(K.Key_L)
    assert window.pane.browser.hasFocus()
    desk.key(K.Key_H)
    assert window.list_column.list.hasFocus()
    desk.key(K.Key_H)
    assert window.sources_view.hasFocus()
    desk.key(K.Key_Right)
    assert window.list_column.list.hasFocus()
    desk.key(K.Key_Return)
    assert window.pane.browser.hasFocus()
    desk.key(K.Key_O)
    assert window.list_column.list.hasFocus()


# --- undo and redo


def test_ctrl_shift_z_does_again_what_ctrl_z_undid(desk: Desk) -> None:
    open_one(desk, K.Key_J, desk.titles[0])

    def is_starred() -> bool:
        return bool(desk.window.reader.row and desk.window.reader.row.is_starred)

    desk.key(K.Key_S)
    desk.wait(lambda: is_starred() and count_of(desk, "starred") == 1)
    desk.key(K.Key_Z, ctrl=True)
    desk.wait(lambda: not is_starred() and count_of(desk, "starred") == 0)
    desk.key(K.Key_Z, ctrl=True, shift=True)
    desk.wait(lambda: is_starred() and count_of(desk, "starred") == 1)
    desk.key(K.Key_Z, ctrl=True)
    desk.wait(lambda: not is_starred())
    desk.key(K.Key_M)
    desk.wait(lambda: bool(desk.window.reader.row and not desk.window.reader.row.is_read))
    assert not desk.window.commands["redo"].isEnabled()  # a new deed ends what can be done again
    desk.key(K.Key_Z, ctrl=True, shift=True)
    assert not is_starred()


def test_a_whole_view_is_read_again_by_redo(desk: Desk) -> None:
    feed = desk.window.sources.sources.feeds[0]
    go(desk, f"feed:{feed.id}", feed.articles)
    desk.key(K.Key_A, shift=True)
    desk.wait(lambda: count_of(desk, f"feed:{feed.id}") == 0 and desk.window.commands["undo"].isEnabled())
    desk.key(K.Key_Z, ctrl=True)
    desk.wait(lambda: count_of(desk, f"feed:{feed.id}") == feed.articles)
    desk.key(K.Key_Z, ctrl=True, shift=True)
    desk.wait(lambda: count_of(desk, f"feed:{feed.id}") == 0)


# --- the article


class Browser(QObject):
    """Stands for the system's browser; ``opened`` are the addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qapp: QApplication) -> Iterator[Browser]:
    taken = Browser()
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, taken, "open")  # type: ignore[arg-type] # it refuses the bytes of its stub
    yield taken
    for scheme in ("http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


@pytest.mark.qt_log_ignore(r"raise\(\)", extend=True)
def test_v_and_b_open_the_original_and_ctrl_l_copies_its_address(desk: Desk, browser: Browser) -> None:
    desk.key(K.Key_V)
    assert browser.opened == []  # nothing is open yet
    open_one(desk, K.Key_J, desk.titles[0])
    row = desk.window.reader.row
    assert row is not None
    assert row.url
    desk.key(K.Key_V)
    assert browser.opened == [row.url]
    desk.key(K.Key_B)
    assert browser.opened == [row.url, row.url]
    desk.key(K.Key_L, ctrl=True)
    assert QGuiApplication.clipboard().text() == row.url
    QGuiApplication.clipboard().clear()


def open_where(desk: Desk, claim: Callable[[], bool]) -> None:
    """Step on until an article is open of which the claim holds."""
    for title in desk.titles:
        open_one(desk, K.Key_J, title)
        if claim():
            return
    raise AssertionError("no such article in the sample edition")


def test_x_goes_to_what_follows_the_article_and_back(desk: Desk) -> None:
    pane = desk.window.pane
    with desk.qtbot.waitSignal(desk.window.reader.text_painted, timeout=10_000):
        open_where(desk, lambda: bool(pane.article and pane.article.blocks))
    desk.wait(lambda: pane.browser.verticalScrollBar().maximum() > 0)
    begin = pane.browser.verticalScrollBar().value()
    desk.key(K.Key_X)
    desk.wait(lambda: pane.browser.verticalScrollBar().value() > begin)
    desk.key(K.Key_X)
    desk.wait(lambda: pane.browser.verticalScrollBar().value() == begin)


def test_c_unfolds_the_readers_comments_and_folds_them(desk: Desk) -> None:
    pane = desk.window.pane
    open_where(desk, lambda: bool(pane.article and pane.article.comments))
    assert pane.article is not None
    words = pane.article.comments[0].text.splitlines()[0]
    assert words not in pane.browser.toPlainText()
    desk.key(K.Key_C)
    assert words in pane.browser.toPlainText()
    desk.key(K.Key_C)
    assert words not in pane.browser.toPlainText()


def test_d_shows_the_other_texts_of_an_article_one_after_the_other(desk: Desk) -> None:
    reader = desk.window.reader
    open_where(desk, lambda: bool(reader.article and len(reader.article.contents) > 1))
    assert reader.article is not None
    kinds = [content.kind for content in reader.article.contents]
    begun = reader.article.content_kind
    seen = []
    for _ in kinds:
        desk.key(K.Key_D)
        seen.append(reader.article.content_kind)
    assert sorted(seen) == sorted(kinds)
    assert seen[-1] == begun


def test_find_in_the_article_goes_from_hit_to_hit_and_esc_gives_the_article_the_keys(desk: Desk) -> None:
    open_where(desk, lambda: "ngày" in desk.window.pane.browser.toPlainText())
    desk.key(K.Key_F, ctrl=True)
    desk.type("ngay")
    field = desk.focused()
    assert isinstance(field, QLineEdit)
    assert field.text() == "ngay"
    desk.key(K.Key_F3)
    desk.key(K.Key_F3, shift=True)
    desk.key(K.Key_Escape)
    assert desk.window.pane.browser.hasFocus()
    assert desk.window.isVisible()


def test_text_size_sources_and_theme_by_keys(desk: Desk) -> None:
    settings = desk.services.settings
    desk.key(K.Key_Plus, ctrl=True)
    desk.key(K.Key_Equal, ctrl=True)
    assert settings.number("look.text_size") == desk.window.pane.text_size == 2
    desk.key(K.Key_Minus, ctrl=True)
    assert settings.number("look.text_size") == 1
    desk.key(K.Key_0, ctrl=True)
    assert settings.number("look.text_size") == 0
    desk.key(K.Key_F)
    assert not desk.window.sources_view.isVisible()
    desk.key(K.Key_F)
    assert desk.window.sources_view.isVisible()


def test_f2_renames_a_source_and_ctrl_m_moves_it(desk: Desk) -> None:
    feed = desk.window.sources.sources.feeds[0]
    go(desk, f"feed:{feed.id}", feed.articles)
    desk.key(K.Key_F2)
    desk.type("To moi")
    desk.key(K.Key_Return)
    desk.wait(lambda: bool(desk.window.reader.view and desk.window.reader.view.name == "To moi"))
    desk.key(K.Key_M, ctrl=True)
    desk.type("Ha Noi / Quan")
    desk.key(K.Key_Return)

    def folder() -> str | None:
        found = desk.window.sources.sources.feed(feed.id)
        return found.folder if found else ""

    desk.wait(lambda: folder() == "Ha Noi / Quan")
    assert view_key(desk) == f"feed:{feed.id}"


# --- refreshing one source


@pytest.fixture
def papers(qtbot: QtBot, profile: Profile, server: NewsServer) -> Iterator[Desk]:
    """The window over four papers of the server, all fetched just now; its log is empty."""
    Settings(profile.settings).set("refresh.at_start", False)
    newsroom = open_newsroom(profile, make_client=HttpClient)
    for name, folder in FEEDS.items():
        subscribe(newsroom, paper(server, 2, name=name, pictures=0), folder)
    refresh(newsroom)
    newsroom.close()
    opened = Desk(qtbot, profile, HttpClient)
    opened.wait(lambda: len(opened.window.sources.sources.feeds) == 4 and len(opened.titles) == 8)
    server.log.clear()
    yield opened
    settle(opened)


def asked(server: NewsServer) -> dict[str, int]:
    """Return how often each feed was asked for."""
    return dict(Counter(line.path[1:-4] for line in server.log if line.path.endswith(".xml")))


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("feed:hai", {"hai"}),
        ("folder:Báo chí", {"mot", "hai"}),
        ("folder:Báo chí / Trong nước", {"hai"}),
        ("folder:Báo chí khác", {"ba"}),
        ("unread", set(FEEDS)),
        ("starred", set(FEEDS)),
    ],
)
def test_r_asks_the_feeds_of_the_view_alone(papers: Desk, server: NewsServer, key: str, expected: set[str]) -> None:
    if key.startswith("feed:"):
        (feed,) = [each for each in papers.window.sources.sources.feeds if each.url.endswith(f"/{key[5:]}.xml")]
        key = f"feed:{feed.id}"
    papers.window.reader.open_key(key)
    papers.wait(lambda: view_key(papers) == key and papers.window.model.is_whole)
    with papers.qtbot.waitSignal(papers.services.refresher.finished, timeout=20_000):
        papers.key(K.Key_R)
    assert asked(server) == dict.fromkeys(expected, 1)


def test_r_on_a_feed_brings_what_is_new_in_it_and_r_again_while_it_runs_asks_no_second_time(
    papers: Desk, server: NewsServer
) -> None:
    (feed,) = [each for each in papers.window.sources.sources.feeds if each.url.endswith("/mot.xml")]
    go(papers, f"feed:{feed.id}", 2)
    paper(server, 3, name="mot", pictures=0)
    server.fault("/mot.xml", "hang")
    papers.key(K.Key_R)
    papers.wait(lambda: server.hanging.acquire(blocking=False))
    papers.key(K.Key_R)
    assert papers.window.status.text == "A refresh is under way."
    papers.key(K.Key_Period, ctrl=True)
    papers.wait(lambda: not papers.services.refresher.is_running)
    server.fault("/mot.xml", "")
    server.released.set()
    papers.key(K.Key_R)
    papers.wait(lambda: sorted(papers.titles) == ["Tin số 0", "Tin số 1", "Tin số 2"])
    papers.wait(lambda: not papers.services.refresher.is_running)
    assert set(asked(server)) == {"mot"}


# --- typed through an input method


def compose(desk: Desk, *preedits: str, commit: str = "") -> None:
    """Show what an input method is composing, state after state, then commit a text, in the field that has the keys."""
    for preedit in preedits:
        QApplication.sendEvent(desk.focused(), QInputMethodEvent(preedit, []))
    if commit:
        event = QInputMethodEvent()
        event.setCommitString(commit)
        QApplication.sendEvent(desk.focused(), event)


TELEX = ("d", "đ", "đu", "đư", "đươ", "đươn", "đương", "đường")
"""What is composed while ``dduwowngf`` is typed."""


def test_a_search_typed_through_an_input_method_finds_and_runs_no_command(desk: Desk) -> None:
    everything = desk.window.model.rowCount()
    desk.key(K.Key_Slash)
    field = desk.window.list_column.search
    compose(desk, *TELEX)
    assert field.text() == ""  # still composed, not text
    assert view_key(desk) == "unread"
    compose(desk, commit="đường")
    desk.key(K.Key_Space)
    compose(desk, "s", "să", "săt", "sắt", commit="sắt")
    assert field.text() == "đường sắt"
    desk.wait(lambda: 0 < desk.window.model.rowCount() < everything and view_key(desk) == "search:đường sắt")
    assert desk.window.list_column.list.at == -1
    assert desk.open_title == ""
    desk.key(K.Key_Return)
    desk.wait(lambda: any("tàu" in title for title in desk.titles))
    desk.wait(desk.window.list_column.list.hasFocus)


def test_a_decomposed_text_finds_the_same(desk: Desk) -> None:
    desk.key(K.Key_Slash)
    compose(desk, commit="đường sắt")
    desk.wait(lambda: view_key(desk).startswith("search:") and desk.window.model.is_whole and bool(desk.titles))
    composed = desk.titles
    desk.window.list_column.search.clear()
    decomposed = unicodedata.normalize("NFD", "đường sắt")
    compose(desk, commit=decomposed)
    desk.wait(lambda: view_key(desk) == f"search:{decomposed}" and desk.window.model.is_whole)
    desk.wait(lambda: desk.titles == composed)


@pytest.mark.parametrize("opening", ["search", "tag", "palette", "find"])
def test_letters_pressed_while_composing_are_no_commands(desk: Desk, opening: str) -> None:
    first = desk.titles[0]
    open_one(desk, K.Key_J, first)
    desk.wait(lambda: count_of(desk, "unread") == desk.window.model.rowCount() - 1)
    keys = {
        "search": (K.Key_Slash, False),
        "tag": (K.Key_T, False),
        "palette": (K.Key_K, True),
        "find": (K.Key_F, True),
    }
    key, with_ctrl = keys[opening]
    desk.key(key, ctrl=with_ctrl)
    desk.wait(lambda: isinstance(desk.focused(), QLineEdit))
    field = desk.focused()
    assert isinstance(field, QLineEdit)
    compose(desk, "vi", "vie", "viê")
    for pressed in (K.Key_J, K.Key_K, K.Key_S, K.Key_E, K.Key_M, K.Key_X, K.Key_W):
        QTest.keyClick(field, pressed)
    assert field.hasFocus()
    compose(desk, commit="việt")
    assert "việt" in field.text()
    row = desk.window.reader.row
    assert row is not None
    assert (row.title, row.is_read, row.is_starred, row.tags) == (first, True, False, ())
    assert desk.services.library.can_undo is False


def test_a_tag_typed_through_an_input_method_is_put_on_composed(desk: Desk) -> None:
    open_one(desk, K.Key_J, desk.titles[0])
    desk.key(K.Key_T)
    desk.wait(lambda: desk.window.chooser.isVisible())
    compose(desk, "k", "ki", "kin", "kinh", commit="kinh ")
    compose(desk, "t", "tê", "tế", commit=unicodedata.normalize("NFD", "tế"))
    desk.key(K.Key_Return)
    desk.wait(lambda: bool(desk.window.reader.row and desk.window.reader.row.tags == ("kinh tế",)))
    desk.wait(lambda: [tag.name for tag in desk.window.sources.sources.tags] == ["kinh tế"])
    go(desk, "tag:kinh tế", 1)


def test_a_tag_being_composed_shows_no_lines_for_it_yet_and_esc_puts_nothing_on(desk: Desk) -> None:
    open_one(desk, K.Key_J, desk.titles[0])
    desk.key(K.Key_T)
    desk.wait(lambda: desk.window.chooser.isVisible())
    compose(desk, "k", "ki", "")
    desk.key(K.Key_Escape)
    assert not desk.window.chooser.isVisible()
    assert desk.window.reader.row is not None
    assert desk.window.reader.row.tags == ()
    assert desk.window.list_column.list.hasFocus()


def takes_input_method(widget: QWidget) -> bool:
    """Ask a widget what a platform's input method asks before it takes a key."""
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QApplication.sendEvent(widget, query)
    is_on = widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    return is_on and bool(query.value(Qt.InputMethodQuery.ImEnabled))


def test_input_methods_are_on_in_fields_and_off_where_letters_are_commands(desk: Desk) -> None:
    window = desk.window
    open_one(desk, K.Key_J, desk.titles[0])
    places: list[QWidget] = []
    for press in (K.Key_L, K.Key_H, K.Key_H, K.Key_Down, K.Key_Down):
        desk.key(press)
        places.append(desk.focused())
        assert not takes_input_method(desk.focused()), desk.focused()
    assert {window.pane.browser, window.list_column.list, window.sources_view} == set(places)
    desk.key(K.Key_Slash)
    assert takes_input_method(desk.focused())
    desk.key(K.Key_Escape)
    desk.key(K.Key_K, ctrl=True)
    desk.wait(lambda: desk.window.chooser.isVisible())
    assert takes_input_method(desk.focused())


# --- the table of commands

ids = [command.id for command in COMMANDS]
SHIFTED = {"?": K.Key_Question, ":": K.Key_Colon, "/": K.Key_Slash}
NAMED = {
    "Space": K.Key_Space, "Return": K.Key_Return, "Esc": K.Key_Escape, "Left": K.Key_Left, "Right": K.Key_Right,
    "Home": K.Key_Home, "End": K.Key_End,
}  # fmt: skip


def pressed(key: str) -> QKeyEvent:
    """Return the press of one key, as it is written in the table."""
    name = key.removeprefix("Shift+")
    code = NAMED.get(name) or SHIFTED.get(name) or Qt.Key(ord(name.upper()))
    is_shifted = key.startswith("Shift+") or name in ("?", ":")
    modifiers = Qt.KeyboardModifier.ShiftModifier if is_shifted else Qt.KeyboardModifier.NoModifier
    text = "" if name in NAMED else name.upper() if key.startswith("Shift+") else name
    return QKeyEvent(QEvent.Type.KeyPress, code, modifiers, text)


@pytest.mark.parametrize("command", [c for c in COMMANDS if c.keys], ids=lambda command: command.id)
def test_each_key_of_a_command_leads_to_it(desk_commands: "dict[str, list[str]]", command: Command) -> None:
    keys = KeyMap(COMMANDS)
    for key in command.keys:
        if is_shortcut(key):
            assert key in desk_commands[command.id]
            continue
        presses = [keys.press(key_name(pressed(one))) for one in key.split(" ")]
        assert presses[-1] == command.id
        assert presses[:-1] == [""] * (len(presses) - 1)


@pytest.fixture(scope="module")
def desk_commands(qapp: QApplication) -> dict[str, list[str]]:
    """The shortcuts of each command's action, as Qt writes them in every language."""
    from PySide6.QtGui import QKeySequence
    from PySide6.QtWidgets import QMenuBar

    from newsreader.ui.icons import Icons
    from newsreader.ui.menus import Actions
    from newsreader.ui.theme import Look

    bar = QMenuBar()
    actions = Actions(bar, Icons(Look(qapp, "light").theme), lambda _: None, bar)
    form = QKeySequence.SequenceFormat.PortableText
    return {name: [each.toString(form) for each in actions[name].shortcuts()] for name in ids}


def test_no_two_commands_share_a_key_or_its_beginning() -> None:
    taken: dict[tuple[str, ...], str] = {}
    for command in COMMANDS:
        for key in command.keys:
            presses = tuple(one.casefold() if "+" in one else one for one in key.split(" "))
            assert presses not in taken, f"{key}: {command.id} and {taken[presses]}"
            taken[presses] = command.id
    for presses, command_id in taken.items():
        shorter = [taken.get(presses[:length]) for length in range(1, len(presses))]
        assert not any(shorter), f"{presses}: {command_id} begins with a key of {shorter}"


def test_each_command_has_a_line_in_the_key_sheet_with_all_its_keys(desk: Desk) -> None:
    sheet = KeySheet(desk.services.look.theme, desk.window)
    assert sorted(sheet.shown()) == sorted(ids)
    lines = [sheet.tree.topLevelItem(at) for at in range(sheet.tree.topLevelItemCount())]
    keys = {line.text(0): line.text(1).split("    ") for line in lines if line is not None and line.text(1)}
    for command in COMMANDS:
        if command.keys:
            assert keys[command.name] == [written(key) for key in command.keys]
    for command in COMMANDS:
        sheet.field.setText(command.name)
        assert command.id in sheet.shown()
    sheet.close()


def test_each_command_has_a_place_in_its_menu(desk: Desk) -> None:
    bars = {action.text(): action for action in desk.window.menuBar().actions()}
    for command in COMMANDS:
        action = desk.window.commands[command.id]
        assert action in desk.window.commands.menu(command.menu).actions()
        assert action.text().split("\t")[0] == command.name
    assert [bars[menu.value].text() for menu in Menu] == [menu.value for menu in Menu]


@pytest.fixture(params=["en", "vi"])
def language(desk: Desk, request: pytest.FixtureRequest) -> Iterator[str]:
    """The window in one of its languages, English again after."""
    desk.services.settings.set("look.language", request.param)
    yield request.param
    desk.services.settings.set("look.language", "en")


def test_the_palette_finds_each_command_by_its_name_and_its_english_one(desk: Desk, language: str) -> None:
    model = SourcesModel()
    for command in COMMANDS:
        if command.id in ("palette", "back"):  # the palette itself, and what closes it
            continue
        for name in {command.name, command.text}:
            lines = [choice.value for choice in palette_lines(name, COMMANDS, model)]
            assert lines[:1] == [f"command/{command.id}"], name


def vietnamese() -> dict[str, str]:
    """Return the Vietnamese names of commands and menus by their English ones."""
    tree = ElementTree.parse(resource("translations", "newsreader_vi.ts"))
    (context,) = [each for each in tree.iter("context") if each.findtext("name") == "Command"]
    told: dict[str, str] = {}
    for message in context.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        if translation.get("type") not in ("unfinished", "vanished", "obsolete"):
            told[message.findtext("source") or ""] = translation.text or ""
    return told


def test_each_command_and_menu_has_a_vietnamese_name() -> None:
    told = vietnamese()
    for text in [*(command.text for command in COMMANDS), *(menu.value for menu in Menu)]:
        assert told.get(text, "").strip(), text
        assert told[text] != text
        assert told[text].endswith("…") == text.endswith("…"), text


def test_no_two_commands_have_the_same_vietnamese_name() -> None:
    told = vietnamese()
    names = Counter(told[command.text] for command in COMMANDS)
    assert [name for name, count in names.items() if count > 1] == []


def close_dialogs(desk: Desk) -> None:
    for dialog in desk.window.findChildren(QDialog):
        dialog.reject()
    desk.window.chooser.close_quietly()


def run_all(desk: Desk) -> None:
    """Run every command but Quit; pytest-qt fails the test where one raises."""
    for command in COMMANDS:
        if command.id != "quit":
            desk.window.deeds.run(command.id)
            close_dialogs(desk)
    desk.services.refresher.stop()
    desk.wait(lambda: not desk.services.refresher.is_running)
    desk.services.settings.set("look.theme", "light")


@pytest.mark.qt_log_ignore(r"raise\(\)", extend=True)
def test_every_command_does_something_with_an_article_of_a_feed_open(desk: Desk, browser: Browser) -> None:
    feed = desk.window.sources.sources.feeds[0]
    go(desk, f"feed:{feed.id}", feed.articles)
    open_one(desk, K.Key_J, desk.titles[0])
    run_all(desk)


@pytest.mark.qt_log_ignore(r"raise\(\)", extend=True)
def test_no_command_fails_in_an_empty_archive(qtbot: QtBot, profile: Profile, browser: Browser) -> None:
    desk = Desk(qtbot, profile, HttpClient)
    desk.wait(lambda: desk.window.is_at_start_page)
    run_all(desk)
    assert browser.opened == []
    desk.close()


def test_a_command_that_needs_something_is_grey_without_it(qtbot: QtBot, profile: Profile) -> None:
    desk = Desk(qtbot, profile, HttpClient)
    desk.wait(lambda: desk.window.is_at_start_page)
    for name, command in BY_ID.items():
        assert desk.window.commands[name].isEnabled() == (not command.needs), name
    desk.close()
