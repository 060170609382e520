"""How something to read comes in: the four doors of the first start, and the dialog that takes an address."""

import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import httpx2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from newsreader.app.settings import Settings
from newsreader.feeds.web.http import HttpClient
from newsreader.model.feed import Feed
from newsreader.model.profile import Profile
from newsreader.services.newsroom import open_newsroom
from newsreader.ui.add_dialog import AddDialog
from newsreader.ui.choose_feeds import ChooseFeeds
from newsreader.ui.first_start import DOORS, Door
from tests.support import documents
from tests.support.news_server import NewsServer, Route
from tests.support.papers import paper, subscribe
from tests.ui.conftest import Desk, sample_client

K = Qt.Key
T = TypeVar("T", bound=QWidget)


class Press(httpx2.BaseTransport):
    """Every newspaper in the world, without a socket: a feed of two articles at any address; ``asked`` are the hosts.

    Pages and pictures are not found.
    """

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._lock = threading.Lock()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        host = request.url.host
        if "rss" not in request.url.path:
            return httpx2.Response(404, text="Not here", request=request)
        with self._lock:
            self.asked.append(host)
        items = [documents.Item(f"Tin {n} của {host}", f"https://{host}/{n}.html", f"{host}-{n}") for n in range(2)]
        return httpx2.Response(
            200,
            headers={"Content-Type": "application/rss+xml"},
            content=documents.rss(items, f"Báo {host}", f"https://{host}/"),
            request=request,
        )


def settle(desk: Desk) -> None:
    """Let a refresh come to its end, then close."""
    desk.wait(lambda: not desk.services.refresher.is_running)
    desk.close()


@pytest.fixture
def press() -> Press:
    return Press()


@pytest.fixture
def quiet(profile: Profile) -> Profile:
    """A profile whose window fetches nothing by itself."""
    Settings(profile.settings).set("refresh.at_start", False)
    return profile


@pytest.fixture
def start(qtbot: QtBot, quiet: Profile, press: Press) -> Iterator[Desk]:
    """The window at its first start, the doors shown; this machine is reached for real, all else through ``press``."""
    mounts: dict[str, httpx2.BaseTransport] = {"https://": press}
    opened = Desk(qtbot, quiet, lambda: HttpClient(mounts=mounts))
    opened.wait(lambda: opened.window.is_at_start_page)
    yield opened
    settle(opened)


@pytest.fixture
def subscribed(qtbot: QtBot, quiet: Profile, server: NewsServer) -> Iterator[Desk]:
    """The window of a reader of one paper, ``/a.xml``, not fetched yet."""
    address = paper(server, 3)
    QGuiApplication.clipboard().clear()
    newsroom = open_newsroom(quiet, make_client=HttpClient)
    subscribe(newsroom, address)
    newsroom.close()
    opened = Desk(qtbot, quiet, HttpClient)
    opened.wait(lambda: len(opened.window.sources.sources.feeds) == 1)
    yield opened
    settle(opened)


def feeds(desk: Desk) -> tuple[Feed, ...]:
    """Return what is subscribed to in the archive itself."""
    found: list[tuple[Feed, ...]] = []
    desk.services.library.ask(lambda find: find.feeds(), found.append)
    desk.wait(lambda: bool(found))
    return found[0]


def door(desk: Desk) -> str:
    """Return the title of the door that has the keys, empty where it is none."""
    focused = desk.window.focusWidget()
    return focused.accessibleName() if isinstance(focused, Door) else ""


def open_door(desk: Desk, title: str) -> None:
    """Go to a door by Tab and open it by Enter."""
    for _ in DOORS:
        if door(desk) == title:
            break
        desk.key(K.Key_Tab)
    assert door(desk) == title
    desk.key(K.Key_Return)


def shown(desk: Desk, kind: type[T]) -> T:
    """Return the one widget of a kind that is shown, once it is."""
    desk.wait(lambda: any(each.isVisible() for each in desk.window.findChildren(kind)))
    (found,) = [each for each in desk.window.findChildren(kind) if each.isVisible()]
    return found


def commit(desk: Desk, text: str) -> None:
    """Type a text as an input method does, letters beyond ASCII too."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(desk.focused(), event)


def open_add(desk: Desk) -> AddDialog:
    """Open the add dialog by its key."""
    desk.key(K.Key_A)
    dialog = shown(desk, AddDialog)
    desk.wait(lambda: desk.focused() is dialog.address)
    return dialog


def offer(desk: Desk, address: str) -> None:
    """Type an address into the add dialog in place of what stands there, and press Enter."""
    dialog = shown(desk, AddDialog)
    desk.wait(lambda: desk.focused() is dialog.address)
    desk.key(K.Key_A, ctrl=True)
    commit(desk, address)
    assert dialog.address.text() == address
    desk.key(K.Key_Return)


def take(desk: Desk) -> None:
    """Wait for what the add dialog found, and press Enter once more."""
    dialog = shown(desk, AddDialog)
    desk.wait(lambda: dialog.choices.isVisible())
    desk.key(K.Key_Return)


def sentence(desk: Desk) -> str:
    """Return what the add dialog says in red, empty while it says nothing."""
    labels = shown(desk, AddDialog).findChildren(QLabel)
    return next((each.text() for each in labels if each.isVisible() and each.property("kind") == "bad"), "")


def has_keys(desk: Desk, widget: QWidget) -> bool:
    """Whether a widget has the keys when its window is the active one; no window manager makes it so here."""
    return desk.window.focusWidget() is widget


def is_idle(desk: Desk) -> bool:
    return not desk.services.refresher.is_running


# --- an address


def test_a_takes_a_feeds_address_and_its_articles_come(subscribed: Desk, server: NewsServer) -> None:
    address = paper(server, 2, name="b", pictures=0)
    dialog = open_add(subscribed)
    offer(subscribed, address)
    subscribed.wait(lambda: dialog.preview.isVisible())
    assert dialog.preview.text() == "· Tin số 0\n· Tin số 1"
    take(subscribed)
    subscribed.wait(lambda: not subscribed.window.findChildren(AddDialog))
    subscribed.wait(lambda: "Báo b" in {feed.title for feed in subscribed.window.sources.sources.feeds})
    assert "Báo b" in subscribed.window.messages.text
    subscribed.wait(lambda: is_idle(subscribed) and {feed.articles for feed in feeds(subscribed)} == {0, 2})
    assert not server.asked("/a.xml")  # the others are not asked because of it


def test_an_address_without_a_scheme_of_a_page_that_names_one_feed_is_enough(
    subscribed: Desk, server: NewsServer
) -> None:
    paper(server, 2, name="b", pictures=0)
    server.page("/b/", '<html><head><link rel="alternate" type="application/rss+xml" href="/b.xml"></head></html>')
    open_add(subscribed)
    offer(subscribed, server.url("/b/"))
    take(subscribed)
    subscribed.wait(lambda: {feed.url for feed in feeds(subscribed)} == {server.url("/a.xml"), server.url("/b.xml")})


def test_keys_in_the_add_dialog_are_letters_and_esc_leaves_everything_as_it_was(subscribed: Desk) -> None:
    before = feeds(subscribed)
    dialog = open_add(subscribed)
    subscribed.type("jkn?/sa")
    assert dialog.address.text() == "jkn?/sa"
    subscribed.key(K.Key_Escape)
    subscribed.wait(lambda: not subscribed.window.findChildren(AddDialog))
    assert feeds(subscribed) == before
    open_add(subscribed)  # the keys are the window's again


def closed_port() -> str:
    """Return an address of this machine where nobody answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{taken.getsockname()[1]}/tin.rss"


def page_without_feed(server: NewsServer) -> str:
    return server.page("/trang", "<html><head><title>Trang</title></head><body><p>Không có gì.</p></body></html>")


def page_with_a_dead_feed(server: NewsServer) -> str:
    return server.page("/cu", '<html><head><link rel="alternate" type="application/rss+xml" href="/mat.xml"></head>')


@pytest.mark.parametrize(
    ("address", "words"),
    [
        pytest.param(lambda server: server.url("/a.xml"), "subscribed already", id="known"),
        pytest.param(lambda server: f" {server.url('/a.xml')}#muc ", "subscribed already", id="known-other-spelling"),
        pytest.param(lambda _: closed_port(), "127.0.0.1", id="nobody-there"),
        pytest.param(lambda _: "https://khong-co.invalid/tin.rss", "khong-co.invalid", id="no-such-name"),
        pytest.param(lambda _: "ftp://bao.example/tin.rss", "ftp://bao.example", id="wrong-scheme"),
        pytest.param(lambda _: "javascript:alert(1)", "javascript", id="script"),
        pytest.param(lambda _: "không phải địa chỉ", "không phải địa chỉ", id="words"),
        pytest.param(lambda server: server.fault("/mat.xml", "404"), "404", id="not-found"),
        pytest.param(page_without_feed, "/trang", id="page-without-feed"),
        pytest.param(page_with_a_dead_feed, "/cu", id="page-with-a-dead-feed"),
    ],
)
def test_what_cannot_be_subscribed_to_gets_a_sentence_and_changes_nothing(
    subscribed: Desk, server: NewsServer, address: Callable[[NewsServer], str], words: str
) -> None:
    before = feeds(subscribed)
    dialog = open_add(subscribed)
    offer(subscribed, address(server))
    subscribed.wait(lambda: bool(sentence(subscribed)))
    assert words in sentence(subscribed)
    assert sentence(subscribed).endswith((".", "?"))
    assert "Traceback" not in sentence(subscribed)
    assert feeds(subscribed) == before
    assert dialog.address.selectedText() == dialog.address.text()  # the next letter begins anew
    good = paper(server, 1, name="b", pictures=0)
    offer(subscribed, good)
    take(subscribed)
    subscribed.wait(lambda: not subscribed.window.findChildren(AddDialog))
    assert good in {feed.url for feed in feeds(subscribed)}


def site_of_three(server: NewsServer) -> str:
    """Return the address of a page that names three feeds: ``/x.xml``, ``/y.xml``, ``/z.xml``."""
    for name in "xyz":
        paper(server, 1, name=name, pictures=0)
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="/{name}.xml">' for name in "xyz")
    return server.page("/ba/", f"<html><head>{links}</head><body></body></html>")


def ticked(choices: QListWidget) -> list[bool]:
    return [choices.item(at).checkState() == Qt.CheckState.Checked for at in range(choices.count())]


def test_a_site_with_several_feeds_offers_them_and_the_keyboard_ticks(subscribed: Desk, server: NewsServer) -> None:
    dialog = open_add(subscribed)
    offer(subscribed, site_of_three(server))
    subscribed.wait(dialog.choices.hasFocus)
    assert ticked(dialog.choices) == [True, False, False]
    assert [dialog.choices.item(at).text().split(" · ")[0] for at in range(3)] == ["Báo x", "Báo y", "Báo z"]
    assert len(feeds(subscribed)) == 1  # looking subscribes to nothing
    subscribed.key(K.Key_Space, K.Key_Down, K.Key_Down, K.Key_Space, K.Key_Up, K.Key_Space)
    assert ticked(dialog.choices) == [False, True, True]
    subscribed.key(K.Key_Return)
    subscribed.wait(lambda: not subscribed.window.findChildren(AddDialog))
    assert {feed.title for feed in feeds(subscribed)} >= {"Báo y", "Báo z"}
    assert "Báo x" not in {feed.title for feed in feeds(subscribed)}
    subscribed.wait(lambda: is_idle(subscribed) and len(server.asked("/z.xml")) >= 2)  # looked at, then fetched


def test_nothing_ticked_cannot_be_added_and_another_address_begins_anew(subscribed: Desk, server: NewsServer) -> None:
    dialog = open_add(subscribed)
    offer(subscribed, site_of_three(server))
    subscribed.wait(dialog.choices.hasFocus)
    subscribed.key(K.Key_Space)
    subscribed.key(K.Key_Return)
    assert dialog.isVisible()
    dialog.address.setFocus()
    offer(subscribed, server.url("/y.xml"))
    take(subscribed)
    subscribed.wait(lambda: not subscribed.window.findChildren(AddDialog))
    assert {feed.url for feed in feeds(subscribed)} == {server.url("/a.xml"), server.url("/y.xml")}


def test_of_a_choice_what_is_not_known_yet_is_subscribed_to(subscribed: Desk, server: NewsServer) -> None:
    paper(server, 1, name="x", pictures=0)
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="/{name}.xml">' for name in "xa")
    address = server.page("/hai/", f"<html><head>{links}</head><body></body></html>")
    dialog = open_add(subscribed)
    offer(subscribed, address)
    subscribed.wait(dialog.choices.hasFocus)
    subscribed.key(K.Key_Down, K.Key_Space)
    assert ticked(dialog.choices) == [True, True]
    subscribed.key(K.Key_Return)
    subscribed.wait(lambda: not subscribed.window.findChildren(AddDialog))
    both = {server.url("/a.xml"), server.url("/x.xml")}
    assert {feed.url for feed in feeds(subscribed)} == both
    subscribed.wait(lambda: {feed.url for feed in subscribed.window.sources.sources.feeds} == both)


def test_many_addresses_are_looked_at_together_and_what_leads_nowhere_is_said(
    subscribed: Desk, server: NewsServer
) -> None:
    good = [paper(server, 1, name=name, pictures=0) for name in "xy"]
    dialog = open_add(subscribed)
    offer(subscribed, f"{good[0]}, {good[1]} {server.url('/khong-co.xml')}")
    subscribed.wait(dialog.choices.isVisible)
    assert ticked(dialog.choices) == [True, True]
    assert any("404" in label.text() for label in dialog.findChildren(QLabel))
    take(subscribed)
    subscribed.wait(lambda: not subscribed.window.findChildren(AddDialog))
    assert {feed.url for feed in feeds(subscribed)} == {server.url("/a.xml"), *good}


# --- a name


def test_a_papers_name_is_searched_for_in_the_catalogue_and_subscribed_to(start: Desk, press: Press) -> None:
    open_door(start, "Any site or feed")
    dialog = shown(start, AddDialog)
    offer(start, "tuoi tre")
    start.wait(dialog.choices.hasFocus)
    assert dialog.choices.item(0).text() == "Tuổi Trẻ · tuoitre.vn · Việt Nam / Tổng hợp"
    assert ticked(dialog.choices)[:2] == [True, False]
    assert any("The catalogue has" in label.text() for label in dialog.findChildren(QLabel))
    start.key(K.Key_Return)
    start.wait(lambda: [feed.url for feed in feeds(start)] == ["https://tuoitre.vn/rss/tin-moi-nhat.rss"])
    start.wait(lambda: is_idle(start) and "tuoitre.vn" in press.asked)


def test_headlines_of_a_paper_in_the_catalogue_come_when_the_keys_rest_on_it(start: Desk, press: Press) -> None:
    open_door(start, "Any site or feed")
    dialog = shown(start, AddDialog)
    offer(start, "dan tri")
    start.wait(lambda: dialog.preview.text() == "· Tin 0 của dantri.com.vn\n· Tin 1 của dantri.com.vn")
    assert "2 articles" in dialog.choices.item(0).text()
    assert ticked(dialog.choices)[0]
    start.key(K.Key_Escape)


def test_keys_that_pass_over_the_catalogue_ask_only_where_they_rest(start: Desk, press: Press) -> None:
    open_door(start, "Any site or feed")
    dialog = shown(start, AddDialog)
    offer(start, "VN")
    start.wait(dialog.choices.hasFocus)
    start.key(*[K.Key_Down] * 6)
    start.wait(dialog.preview.isVisible)
    assert len(press.asked) == 1
    start.key(K.Key_Escape)


def test_of_a_name_what_is_subscribed_to_is_only_counted(start: Desk) -> None:
    open_door(start, "Any site or feed")
    offer(start, "tuoi tre")
    take(start)
    start.wait(lambda: is_idle(start) and not start.window.is_at_start_page)
    dialog = open_add(start)
    offer(start, "tuoi tre")
    start.wait(dialog.choices.hasFocus)
    assert dialog.choices.item(0).text().startswith("Tuổi Trẻ –")
    assert any("1 more is subscribed to already" in label.text() for label in dialog.findChildren(QLabel))
    start.key(K.Key_Escape)


def test_a_site_without_a_feed_offers_its_sitemap(subscribed: Desk, server: NewsServer) -> None:
    address = page_without_feed(server)
    server.serve("/robots.txt", Route(f"Sitemap: {server.url('/news.xml')}".encode(), "text/plain"))
    place = f"<url><loc>{server.url('/ba-tin-trong-ngay.html')}</loc></url>"
    body = f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{place}</urlset>'
    server.serve("/news.xml", Route(body.encode(), "application/xml"))
    dialog = open_add(subscribed)
    offer(subscribed, address)
    subscribed.wait(dialog.choices.hasFocus)
    assert "sitemap news.xml, 1 article" in dialog.choices.item(0).text()
    assert dialog.preview.text() == "· Ba tin trong ngay"
    assert any("the articles of its sitemap can be followed" in each.text() for each in dialog.findChildren(QLabel))
    subscribed.key(K.Key_Return)
    subscribed.wait(lambda: server.url("/news.xml") in {feed.url for feed in feeds(subscribed)})


# --- the doors


def test_arrows_go_from_door_to_door(start: Desk) -> None:
    first = door(start)
    start.key(K.Key_Right)
    second = door(start)
    start.key(K.Key_Down)
    fourth = door(start)
    start.key(K.Key_Left)
    third = door(start)
    start.key(K.Key_Up)
    assert door(start) == first
    assert [first, second, third, fourth] == ["The sample edition", "The catalogue", "Import", "Any site or feed"]


def test_the_door_of_an_address_subscribes_and_shows_its_articles(start: Desk, server: NewsServer) -> None:
    open_door(start, "Any site or feed")
    offer(start, paper(server, 3, pictures=1))
    take(start)
    start.wait(lambda: not start.window.is_at_start_page)
    start.wait(lambda: sorted(start.titles) == ["Tin số 0", "Tin số 1", "Tin số 2"])
    start.wait(lambda: is_idle(start) and bool(server.asked("/img/2-0.png")))  # full texts and pictures by themselves
    start.wait(lambda: has_keys(start, start.window.list_column.list))
    start.key(K.Key_J)
    start.wait(lambda: start.open_title == start.titles[0])


def test_giving_up_at_the_address_stays_at_the_doors(start: Desk) -> None:
    open_door(start, "Any site or feed")
    offer(start, "ftp://bao.example/")
    start.wait(lambda: bool(sentence(start)))
    start.key(K.Key_Escape)
    start.wait(lambda: not start.window.findChildren(AddDialog))
    assert start.window.is_at_start_page
    start.key(K.Key_Escape)
    assert start.window.isVisible()
    assert feeds(start) == ()


def open_catalogue(desk: Desk) -> QTreeWidget:
    open_door(desk, "The catalogue")
    tree = next(each for each in desk.window.start_page.findChildren(QTreeWidget))
    desk.wait(lambda: tree.hasFocus() and tree.topLevelItemCount() > 1)
    return tree


def lines_of(tree: QTreeWidget, folder: int) -> list[QTreeWidgetItem]:
    parent = tree.topLevelItem(folder)
    assert parent is not None
    return [line for at in range(parent.childCount()) if (line := parent.child(at)) is not None]


def go_to_subscribe(desk: Desk) -> None:
    """Go from the catalogue's tree to the button that subscribes, by Tab."""
    for _ in range(4):
        desk.key(K.Key_Tab)
        if "Subscribe" in desk.focused().accessibleName():
            return
    raise AssertionError("Tab does not lead to the button")


def test_enter_on_the_catalogues_button_subscribes(start: Desk) -> None:
    open_catalogue(start)
    start.key(K.Key_Down, K.Key_Space)
    go_to_subscribe(start)
    start.key(K.Key_Return)
    start.wait(lambda: not start.window.is_at_start_page)
    assert len(feeds(start)) == 1


def test_two_papers_of_the_catalogue_are_chosen_by_keyboard_and_fetched(start: Desk, press: Press) -> None:
    tree = open_catalogue(start)
    first, second, third = lines_of(tree, 0)[:3]
    start.key(K.Key_Down, K.Key_Space, K.Key_Down, K.Key_Down, K.Key_Space)
    assert [line.checkState(0) == Qt.CheckState.Checked for line in (first, second, third)] == [True, False, True]
    go_to_subscribe(start)
    assert start.focused().accessibleName() == "Subscribe to 2 sources"
    start.key(K.Key_Space)
    start.wait(lambda: not start.window.is_at_start_page)
    chosen = feeds(start)
    assert {feed.title for feed in chosen} == {first.text(0), third.text(0)}
    folder = tree.topLevelItem(0)
    assert folder is not None
    assert {feed.folder for feed in chosen} == {folder.text(0)}
    start.wait(lambda: len(start.titles) == 4)
    start.wait(lambda: is_idle(start))
    assert len(set(press.asked)) == 2


def test_a_folder_of_the_catalogue_ticks_all_in_it_and_what_is_known_is_not_offered_again(
    start: Desk, press: Press
) -> None:
    tree = open_catalogue(start)
    count = len(lines_of(tree, 0))
    start.key(K.Key_Space)
    assert all(line.checkState(0) == Qt.CheckState.Checked for line in lines_of(tree, 0))
    go_to_subscribe(start)
    start.key(K.Key_Space)
    start.wait(lambda: not start.window.is_at_start_page and len(feeds(start)) == count)
    start.wait(lambda: is_idle(start) and len(start.window.sources.sources.feeds) == count)
    start.key(K.Key_G, K.Key_H)
    start.wait(lambda: start.window.is_at_start_page)
    tree = open_catalogue(start)
    assert all(line.isDisabled() for line in lines_of(tree, 0))
    start.key(K.Key_Space)
    add = next(each for each in start.window.start_page.findChildren(QPushButton) if "Subscribe" in each.text())
    assert not add.isEnabled()


def test_esc_in_the_catalogue_leads_back_to_the_doors(start: Desk) -> None:
    open_catalogue(start)
    start.key(K.Key_Escape)
    assert door(start) == "The sample edition"
    assert start.window.is_at_start_page


def pick(desk: Desk, path: Path) -> None:
    """Answer the file dialog that is open with a path, as Enter does after the path was typed."""
    dialog = shown(desk, QFileDialog)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(str(path))
    dialog.accept()
    desk.wait(lambda: not desk.window.findChildren(QFileDialog))
    desk.window.activateWindow()  # as a window manager does
    desk.wait(lambda: desk.window.isActiveWindow() or bool(desk.window.findChildren(ChooseFeeds)))


def take_all(desk: Desk) -> None:
    """Subscribe to all that a list offers."""
    QTest.keyClick(shown(desk, ChooseFeeds).tree, K.Key_Return)
    desk.wait(lambda: not desk.window.findChildren(ChooseFeeds))
    desk.window.activateWindow()  # as a window manager does
    desk.wait(desk.window.isActiveWindow)


NESTED = """<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>Danh sách</title></head><body>
<outline text="Báo chí"><outline text="Trong nước"><outline type="rss" text="Báo một" xmlUrl="{0}/mot.xml"/></outline>
<outline type="rss" text="Báo hai" xmlUrl="{0}/hai.xml"/></outline>
<outline type="rss" text="Báo ba &amp; bốn" xmlUrl="{0}/ba.xml"/>
</body></opml>"""


def serve_nested(server: NewsServer) -> str:
    for name in ("mot", "hai", "ba"):
        paper(server, 2, name=name, pictures=0)
    return NESTED.format(server.base)


def folders(wanted: Sequence[Feed]) -> dict[str, str | None]:
    return {feed.url.rpartition("/")[2]: feed.folder for feed in wanted}


def test_the_door_of_import_takes_a_list_with_nested_folders(start: Desk, server: NewsServer, tmp_path: Path) -> None:
    path = tmp_path / "danh sách.opml"
    path.write_text(serve_nested(server), "utf-8")
    open_door(start, "Import")
    pick(start, path)
    take_all(start)
    start.wait(lambda: not start.window.is_at_start_page)
    expected = {"mot.xml": "Báo chí / Trong nước", "hai.xml": "Báo chí", "ba.xml": None}
    assert folders(feeds(start)) == expected
    start.wait(lambda: len(start.titles) == 6)
    start.wait(lambda: is_idle(start) and folders(start.window.sources.sources.feeds) == expected)
    keys = [source.key for source in start.window.sources.in_order() if source.kind in ("folder", "feed")]
    assert keys[:2] == ["folder:Báo chí", "folder:Báo chí / Trong nước"]
    start.window.reader.open_key("folder:Báo chí")
    start.wait(lambda: start.window.model.is_whole and len(start.titles) == 4)


def test_the_same_list_again_adds_nothing_and_says_so(start: Desk, server: NewsServer, tmp_path: Path) -> None:
    path = tmp_path / "a.opml"
    path.write_text(serve_nested(server), "utf-8")
    open_door(start, "Import")
    pick(start, path)
    take_all(start)
    start.wait(lambda: len(feeds(start)) == 3 and is_idle(start))
    start.key(K.Key_I, ctrl=True)
    pick(start, path)
    start.wait(lambda: "3 known already" in start.window.messages.text)
    assert len(feeds(start)) == 3


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(
            b"<?xml version='1.0'?><lists><opml/></lists>",
            id="another-tree",
        ),
        pytest.param(b"\x00\x01\x02 no list at all", id="bytes"),
        pytest.param(b'{ "version": ', id="broken-json"),
    ],
)
def test_a_broken_list_gets_a_sentence_and_the_doors_stay(start: Desk, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "hỏng.opml"
    path.write_bytes(content)
    open_door(start, "Import")
    pick(start, path)
    start.wait(lambda: bool(start.window.messages.text) and "Importing" not in start.window.messages.text)
    assert start.window.messages.text.endswith(".")
    assert "fault in this program" not in start.window.messages.text
    assert "hỏng.opml" in start.window.messages.text
    assert start.window.is_at_start_page
    assert feeds(start) == ()
    assert door(start) == "Import"  # the keys are where they were


def test_a_list_that_ends_at_once_brings_nothing_says_so_and_the_doors_stay(start: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.opml"
    path.write_text("<?xml version='1.0'?><opml", "utf-8")
    open_door(start, "Import")
    pick(start, path)
    start.wait(lambda: "Nothing to import" in start.window.messages.text)
    assert start.window.is_at_start_page


def test_a_list_cut_in_the_middle_brings_what_is_whole_in_it(start: Desk, server: NewsServer, tmp_path: Path) -> None:
    text = serve_nested(server)
    path = tmp_path / "cụt.opml"
    path.write_text(text[: text.index("Báo ba")], "utf-8")
    open_door(start, "Import")
    pick(start, path)
    take_all(start)
    start.wait(lambda: not start.window.is_at_start_page)
    assert folders(feeds(start)) == {"mot.xml": "Báo chí / Trong nước", "hai.xml": "Báo chí"}


def test_addresses_of_a_list_that_cannot_be_read_are_told_and_the_rest_is_taken(
    start: Desk, server: NewsServer, tmp_path: Path
) -> None:
    path = tmp_path / "a.opml"
    path.write_text(serve_nested(server).replace(f"{server.base}/hai.xml", "ftp://bao.example/hai.xml"), "utf-8")
    open_door(start, "Import")
    pick(start, path)
    take_all(start)
    start.wait(lambda: "ftp://bao.example/hai.xml" in start.window.messages.text)
    assert set(folders(feeds(start))) == {"mot.xml", "ba.xml"}


# --- the doors again, with articles behind them


@pytest.fixture
def desk(qtbot: QtBot, profile_copy: Profile) -> Iterator[Desk]:
    """The window over the sample edition, its list there; it fetches nothing by itself, however long a journey is."""
    Settings(profile_copy.settings).set("refresh.at_start", False)
    opened = Desk(qtbot, profile_copy, sample_client)
    opened.wait(lambda: opened.window.model.is_whole and len(opened.titles) > 20)
    opened.wait(lambda: bool(opened.window.sources.sources.feeds))
    yield opened
    settle(opened)


@pytest.fixture
def behind(desk: Desk) -> Desk:
    """The sample edition's window with the doors shown over it."""
    desk.key(K.Key_G, K.Key_H)
    desk.wait(lambda: desk.window.is_at_start_page)
    return desk


def test_esc_leads_from_the_doors_back_to_the_articles(behind: Desk) -> None:
    behind.key(K.Key_Escape)
    behind.wait(lambda: not behind.window.is_at_start_page)
    assert has_keys(behind, behind.window.list_column.list)


def unread_rows(desk: Desk) -> int:
    return sum(not row.is_read for article in desk.window.model.ids if (row := desk.window.model.row(article)))


@pytest.mark.parametrize("key", [K.Key_J, K.Key_N], ids=lambda key: key.name)
def test_no_key_at_the_doors_opens_an_article_that_is_not_seen(behind: Desk, key: Qt.Key) -> None:
    behind.key(key)
    assert behind.window.list_column.list.at == -1 or not behind.window.is_at_start_page


def test_enter_in_the_catalogue_opens_no_article_that_is_not_seen(behind: Desk) -> None:
    open_catalogue(behind)
    behind.key(K.Key_Return)
    assert behind.window.list_column.list.at == -1


def test_shift_a_at_the_doors_marks_nothing_read_that_is_not_seen(behind: Desk) -> None:
    everything = behind.window.model.rowCount()
    behind.key(K.Key_A, shift=True)
    assert unread_rows(behind) == everything


def test_a_view_of_two_keys_leaves_the_doors(behind: Desk) -> None:
    behind.key(K.Key_G, K.Key_A)
    behind.wait(lambda: not behind.window.is_at_start_page)
    assert behind.window.reader.view is not None
    assert behind.window.reader.view.key == "all"


def test_the_list_has_the_keys_again_when_it_holds_articles_again(desk: Desk) -> None:
    column = desk.window.list_column
    column.focus_list()
    desk.wait(lambda: has_keys(desk, column.list))
    desk.window.reader.open_key("starred")  # nothing is starred: the list gives way to a sentence
    desk.wait(lambda: bool(column.empty_text))
    assert not has_keys(desk, column.list)
    desk.window.reader.open_key("all")
    desk.wait(lambda: not column.empty_text)
    assert has_keys(desk, column.list)
