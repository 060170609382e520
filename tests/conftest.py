"""What every test has: this machine only, an own home, a news server, a newsroom in a fresh profile."""

import gc
import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from newsreader.feeds.web.http import HttpClient
from newsreader.model.profile import Profile
from newsreader.services.newsroom import Newsroom, open_newsroom
from tests.support import waiting
from tests.support.loopback import loopback_only
from tests.support.news_server import NewsServer

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_configure() -> None:
    """Have tests of the window wait in a way that cannot stand still."""
    waiting.install()


def pytest_unconfigure() -> None:
    """Let go of what the waiting made."""
    waiting.forget()


def pytest_collection_finish() -> None:
    """Collect garbage between tests alone, as the window does on its main thread (``newsreader.ui.collector``)."""
    gc.collect()
    gc.freeze()
    gc.disable()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, bool | None, bool | None]:
    """Let go of what a test leaves, while none of its threads runs."""
    answer = yield
    gc.collect(1)
    return answer


@pytest.fixture(autouse=True)
def _this_machine_only(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Refuse every address beyond loopback, and keep the user's own folders and proxies out of the tests."""
    for name in list(os.environ):
        if name.lower().endswith("_proxy") or name.startswith("NEWSREADER_"):
            monkeypatch.delenv(name)
    home = tmp_path_factory.getbasetemp() / "home"
    home.mkdir(exist_ok=True)
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    with loopback_only():
        yield


@pytest.fixture
def server() -> Iterator[NewsServer]:
    """A newspaper's web server on this machine."""
    with NewsServer() as running:
        yield running


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """A profile that does not exist yet."""
    return Profile(tmp_path / "profile")


@pytest.fixture
def newsroom(profile: Profile) -> Iterator[Newsroom]:
    """An open newsroom in a fresh profile."""
    opened = open_newsroom(profile, make_client=HttpClient)
    yield opened
    opened.close()
