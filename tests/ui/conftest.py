"""The real window, offscreen, over the sample edition; SQL on the main thread fails the test."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsreader.feeds.sample import sample_mounts
from newsreader.feeds.web.http import HttpClient
from newsreader.model.profile import Profile
from newsreader.model.resources import resource
from newsreader.model.trace import Trace
from newsreader.services.clients import ClientSource
from newsreader.services.newsroom import Newsroom, open_newsroom
from newsreader.services.reports import RefreshOptions
from newsreader.ui.start import application, open_archive, services_for
from newsreader.ui.window import MainWindow

WAIT_MS = 20_000


def sample_client() -> HttpClient:
    return HttpClient(mounts=sample_mounts())


@pytest.fixture(scope="session")
def sample_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile filled with the sample edition, full texts and pictures; to be copied."""
    root = tmp_path_factory.mktemp("sample") / "profile"
    newsroom = open_newsroom(Profile(root), make_client=sample_client)
    newsroom.exchange.import_path(resource("sample", "edition.opml"))
    options = RefreshOptions(force=True, full_text=True, pictures=True)
    report = newsroom.refresh.start(options).done.result(120)
    assert report.pages == report.new_articles > 20
    newsroom.close()
    return root


def never_here() -> None:
    """The guard of the database: the main thread is the window's and must not wait for a disk."""
    if threading.current_thread() is threading.main_thread():
        raise AssertionError("SQL on the main thread")


class Desk:
    """A window with its archive, and the short ways to use it."""

    def __init__(self, qtbot: QtBot, profile: Profile, make_client: ClientSource, trace: Trace | None = None) -> None:
        self.qtbot = qtbot
        self.newsroom: Newsroom = open_newsroom(
            profile, guard=never_here, make_client=make_client, trace=trace or Trace()
        )
        self.services = services_for(profile, application(), trace or Trace())
        self.services.settings.set("refresh.at_start", False)
        self.window = MainWindow(self.services)
        open_archive(self.services, self.newsroom)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.begin()

    def wait(self, claim: Callable[[], bool]) -> None:
        """Let events come until the claim holds."""
        self.qtbot.waitUntil(claim, timeout=WAIT_MS)

    def key(self, *keys: Qt.Key, shift: bool = False, ctrl: bool = False) -> None:
        """Press keys one after the other, wherever the focus is."""
        modifier = Qt.KeyboardModifier.NoModifier
        if shift:
            modifier |= Qt.KeyboardModifier.ShiftModifier
        if ctrl:
            modifier |= Qt.KeyboardModifier.ControlModifier
        for key in keys:
            QTest.keyClick(self.focused(), key, modifier)

    def type(self, text: str) -> None:
        """Type into the field that has the focus, as an input method would commit it."""
        for char in text:
            QTest.keyClicks(self.focused(), char)

    def focused(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    @property
    def titles(self) -> list[str]:
        """The headlines that the list holds now."""
        model = self.window.model
        rows = (model.row(article) for article in model.ids)
        return [row.title for row in rows if row is not None]

    @property
    def open_title(self) -> str:
        row = self.window.reader.row
        return row.title if row else ""

    def close(self) -> None:
        """Close the window and destroy it: the theme and the language of the next one would be given to it too."""
        self.window.close()
        self.services.tasks.close()
        self.newsroom.close()
        for part in (self.window, self.services.translation, self.services.look):
            part.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def profile_copy(sample_profile: Path, tmp_path: Path) -> Profile:
    """A copy of the sample profile."""
    shutil.copytree(sample_profile, tmp_path / "profile")
    return Profile(tmp_path / "profile")


@pytest.fixture
def desk(qtbot: QtBot, profile_copy: Profile) -> Iterator[Desk]:
    """The window over the sample edition, its list there."""
    opened = Desk(qtbot, profile_copy, sample_client)
    opened.wait(lambda: opened.window.model.is_whole and len(opened.titles) > 20)
    opened.wait(lambda: bool(opened.window.sources.sources.feeds))
    yield opened
    opened.close()
