import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyringAtAll

from newsreader.model.errors import NoKeyring
from newsreader.model.feed import Access, HealthState, Trouble
from newsreader.model.ids import FeedId
from newsreader.model.profile import Profile
from newsreader.services.newsroom import Newsroom
from newsreader.services.vault import Vault
from tests.support.keyrings import Broken, Locked, Memory, Silent, installed
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


def test_a_locked_keyring_is_asked_once_and_says_so(tmp_path: Path) -> None:
    locked = Locked()
    vault = Vault(Profile(tmp_path))
    with installed(locked):
        for feed in range(1, 6):
            with pytest.raises(NoKeyring, match="is locked; the feed was not asked"):
                vault.get(FeedId(feed), ("password",))
        assert locked.asked == 1
        with pytest.raises(NoKeyring, match="is locked; nothing was stored"):
            vault.put(FeedId(1), {"password": "x"})
        vault.forget(FeedId(1), ("password",))


def test_a_keyring_that_stays_shut_asks_its_owner_once_however_many_feeds_wait_for_it(tmp_path: Path) -> None:
    locked = Locked()
    locked.dismissed.clear()
    vault = Vault(Profile(tmp_path))
    with installed(locked), ThreadPoolExecutor(4) as threads:
        waiting = [threads.submit(vault.get, FeedId(feed), ("password",)) for feed in range(4)]
        while sum(thread.name == "keyring" for thread in threading.enumerate()) < 4:
            time.sleep(0.01)
        locked.dismissed.set()
        assert all(isinstance(each.exception(60), NoKeyring) for each in waiting)
    assert locked.asked == 1


def test_after_its_quiet_or_a_secret_stored_the_keyring_is_asked_again(tmp_path: Path) -> None:
    locked, ring = Locked(), Memory()
    for vault, is_waited_for in ((Vault(Profile(tmp_path), quiet=0), True), (Vault(Profile(tmp_path)), False)):
        with installed(locked), pytest.raises(NoKeyring):
            vault.get(FeedId(1), ("password",))
        with installed(ring):
            if not is_waited_for:
                vault.put(FeedId(1), {"password": "x"})
            assert vault.get(FeedId(1), ("password",)) == ({} if is_waited_for else {"password": "x"})


def test_a_keyring_that_does_not_answer_holds_nobody_up(tmp_path: Path) -> None:
    silent = Silent()
    vault = Vault(Profile(tmp_path), patience=0.02, quiet=0)
    with installed(silent):
        with pytest.raises(NoKeyring, match="does not answer; the feed was not asked"):
            vault.get(FeedId(1), ("password",))
        with pytest.raises(NoKeyring, match="does not answer; the change was not made"):
            vault.put(FeedId(1), {"password": "x"})
        vault.forget(FeedId(1), ("password",))
        silent.answers.set()
        patient = Vault(Profile(tmp_path))
        patient.put(FeedId(2), {"password": "y"})
    assert list(silent.held.values()) == ["y"]  # what was given up before its turn is not done later


def test_a_keyring_that_is_gone_is_a_sentence_and_no_fault(tmp_path: Path) -> None:
    vault = Vault(Profile(tmp_path))
    with installed(Broken()):
        with pytest.raises(NoKeyring, match="cannot be reached"):
            vault.get(FeedId(1), ("password",))
        with pytest.raises(NoKeyring, match="nothing was stored"):
            vault.put(FeedId(1), {"password": "x"})
        vault.forget(FeedId(1), ("password",))


def test_a_protected_feed_is_not_asked_without_its_password(newsroom: Newsroom, server: NewsServer) -> None:
    guarded, free = subscribe(newsroom, server.feed("/f.xml", 2)), subscribe(newsroom, server.feed("/g.xml", 1))
    with installed(Memory()):
        newsroom.organise.set_access(guarded.id, Access(login="a", secrets=("password",)), {"password": "x"})
    with installed(Locked()):
        report = refresh(newsroom)
    assert (report.failed, report.new_articles) == (1, 1)
    assert report.failures[0].reason.startswith("The system's keyring, which holds the password, is locked")
    assert server.asked("/f.xml") == []
    health = newsroom.find.feed(str(guarded.id)).health
    assert (health.trouble, health.failures) == (Trouble.BLOCKED, 0)
    assert newsroom.find.feed(str(free.id)).health.state is HealthState.OK


def test_access_that_cannot_be_kept_is_not_changed(newsroom: Newsroom, server: NewsServer) -> None:
    feed = subscribe(newsroom, server.feed("/f.xml", 2))
    with installed(Locked()), pytest.raises(NoKeyring):
        newsroom.organise.set_access(feed.id, Access(login="a", secrets=("password",)), {"password": "x"})
    assert newsroom.find.feed(str(feed.id)).access == Access()
