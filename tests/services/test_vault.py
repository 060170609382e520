from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyringAtAll

from newsreader.model.errors import NoKeyring
from newsreader.model.feed import Access
from newsreader.model.ids import FeedId
from newsreader.model.profile import Profile
from newsreader.services.newsroom import Newsroom
from newsreader.services.vault import Vault
from tests.support.keyrings import Memory, installed
from tests.support.news_server import NewsServer
from tests.support.papers import refresh, subscribe


@pytest.fixture
def ring() -> Iterator[Memory]:
    made = Memory()
    with installed(made):
        yield made


def test_secrets_are_kept_for_each_feed_and_profile(tmp_path: Path, ring: Memory) -> None:
    one, two = Vault(Profile(tmp_path / "1")), Vault(Profile(tmp_path / "2"))
    one.put(FeedId(1), {"password": "bí mật", "cookies": "a=1"})
    assert one.get(FeedId(1), ("password", "cookies", "other")) == {"password": "bí mật", "cookies": "a=1"}
    assert one.get(FeedId(2), ("password",)) == {}
    assert two.get(FeedId(1), ("password",)) == {}
    one.forget(FeedId(1), ("password", "cookies"))
    assert ring.held == {}


def test_without_a_keyring_nothing_is_stored_and_that_is_said(tmp_path: Path) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyringAtAll())  # type: ignore[no-untyped-call]
    vault = Vault(Profile(tmp_path))
    try:
        with pytest.raises(NoKeyring, match="no keyring"):
            vault.put(FeedId(1), {"password": "x"})
        assert vault.get(FeedId(1), ("password",)) == {}
        vault.forget(FeedId(1), ("password",))
    finally:
        keyring.set_keyring(before)


def test_a_protected_feed_is_read_with_its_password_which_the_archive_never_holds(
    newsroom: Newsroom, server: NewsServer, ring: Memory
) -> None:
    feed = subscribe(newsroom, server.feed("/f.xml", 2))
    access = Access("Reader/1", (("X-Edition", "vi"),), "hang", ("password",))
    newsroom.organise.set_access(feed.id, access, {"password": "rat bi mat"})
    assert refresh(newsroom).new_articles == 2
    assert server.log[-1].headers["authorization"].startswith("Basic ")
    assert server.log[-1].headers["x-edition"] == "vi"
    newsroom.close()
    for file in newsroom.profile.root.rglob("*"):
        assert not file.is_file() or b"rat bi mat" not in file.read_bytes()


def test_secrets_go_with_the_feed(newsroom: Newsroom, server: NewsServer, ring: Memory) -> None:
    feed = subscribe(newsroom, server.feed("/f.xml", 2))
    newsroom.organise.set_access(feed.id, Access(login="a", secrets=("password", "cookies")), {"password": "x"})
    newsroom.organise.set_access(feed.id, Access(login="a", secrets=("password",)), {})
    assert list(ring.held.values()) == ["x"]
    newsroom.organise.remove_feed(feed.id)
    assert ring.held == {}
