"""Feed health on the command line, and the settings of one source."""

import io

import pytest

from tests.cli.conftest import Call
from tests.support.keyrings import Memory, installed
from tests.support.news_server import NewsServer, Route

HEALTH = ("state", "last_success", "last_error", "next_fetch")
MORE = ("trouble", "last_attempt", "failures", "last_status", "moved_to", "latest", "rhythm_seconds", "is_silent")
FETCH = {"at", "outcome", "status", "ms", "size", "new_articles", "note"}


def add_failing(call: Call, server: NewsServer, path: str, fault: str) -> str:
    """Subscribe to a feed, then have it fail."""
    url = server.feed(path, 2, title=f"Báo {path[1:-4]}")
    assert call("add", url).status == 0
    server.fault(path, fault)
    return url


def test_health_tells_the_worst_first_with_the_command_that_helps(call: Call, server: NewsServer) -> None:
    call("add", server.feed("/well.xml", 5, title="Báo khoẻ"))
    add_failing(call, server, "/gone.xml", "410")
    add_failing(call, server, "/away.xml", "500")
    call("refresh")
    told = call("feeds", "--health")
    assert told.status == 0
    assert [line.split()[0] for line in told.out.splitlines() if line and line[0] != " "] == ["gone", "failing", "ok"]
    assert "What helps: newsreader feed 2 --find" in told.out
    assert "What helps: newsreader refresh --feed 3" in told.out
    assert "Not reachable: 127.0.0.1 has trouble of its own (500)." in told.out
    assert "Silent for " in told.out
    assert ", usually one every " in told.out


def test_health_keeps_every_name_of_feeds_and_adds_its_own(call: Call, server: NewsServer) -> None:
    add_failing(call, server, "/away.xml", "500")
    call("refresh")
    (plain,) = call("feeds", "--json").json
    (feed,) = call("feeds", "--health", "--json").json
    assert plain.keys() == feed.keys()
    assert list(plain["health"]) == [*HEALTH, *MORE]
    assert list(feed["health"]) == [*HEALTH, *MORE, "remedies", "history"]
    assert (feed["health"]["trouble"], feed["health"]["last_status"], feed["health"]["failures"]) == (
        *("unreachable", 500),
        1,
    )
    assert feed["health"]["remedies"][0] == "retry"
    (line,) = feed["health"]["history"]
    assert line.keys() == FETCH
    assert (line["outcome"], line["status"]) == ("failing", 500)


def test_a_feed_left_out_of_all_says_so_in_lists_and_settings(call: Call, server: NewsServer) -> None:
    call("add", server.feed("/a.xml", 2))
    assert "in all     on" in call("feed", 1).out
    assert call("feed", 1, "--in-all", "off", "--json").json["in_all"] is False
    assert "in all     off" in call("feed", 1).out
    assert [feed["in_all"] for feed in call("feeds", "--json").json] == [False]
    assert call("feed", 1, "--in-all", "on", "--json").json["in_all"] is True


def test_health_of_nothing_says_how_to_begin(call: Call) -> None:
    told = call("feeds", "--health")
    assert (told.status, told.out) == (0, "")
    assert "newsreader add" in told.err


def test_a_source_is_set_and_tells_what_it_is_now(call: Call, server: NewsServer) -> None:
    call("add", server.feed("/f.xml", 1, title="Báo Mới"))
    call("refresh")
    told = call(
        *("feed", "Báo Mới", "--pause", "--interval", "45", "--full-text", "off", "--pictures", "off"),
        *("--title", "Của tôi", "--folder", "Báo/Sáng", "--user-agent", "Bot/1", "--header", "X-Edition: vi", "--json"),
    )
    assert told.status == 0
    feed = told.json
    assert (feed["title"], feed["folder"], feed["is_paused"], feed["interval_minutes"]) == (
        *("Của tôi", "Báo / Sáng"),
        *(True, 45),
    )
    assert (feed["full_text"], feed["pictures"]) == (False, False)
    assert feed["access"] == {"user_agent": "Bot/1", "headers": {"X-Edition": "vi"}, "login": None, "secrets": []}
    told = call("feed", 1, "--resume", "--interval", "0", "--user-agent", "", "--header", "X-Edition:", "--title", "")
    assert "Báo Mới (feed 1)" in told.out
    assert "by its own rhythm" in told.out
    assert "Bot/1" not in told.out
    assert "X-Edition" not in told.out


def test_without_options_nothing_changes(call: Call, server: NewsServer) -> None:
    call("add", server.feed("/f.xml", 1))
    before = call("feed", 1, "--json").json
    assert call("feed", 1).status == 0
    assert call("feed", 1, "--json").json == before


def test_a_password_is_read_from_the_standard_input_and_never_shown(
    call: Call, server: NewsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    call("add", server.feed("/f.xml", 2))
    with installed(Memory()) as ring:
        assert isinstance(ring, Memory)
        monkeypatch.setattr("sys.stdin", io.StringIO("rất bí mật\n"))
        told = call("feed", 1, "--login", "hang", "--password-stdin")
        assert told.status == 0
        assert "hang (password in the keyring)" in told.out
        assert "bí mật" not in told.out + told.err
        monkeypatch.setattr("sys.stdin", io.StringIO("a=1; b=2\n"))
        call("feed", 1, "--cookies-stdin", "--header", "X-Token: t-1")
        assert sorted(ring.held.values()) == ["a=1; b=2", "rất bí mật", "t-1"]
        call("refresh")
        asked = server.asked("/f.xml")[-1].headers
        assert asked["authorization"].startswith("Basic ")
        assert (asked["cookie"], asked["x-token"]) == ("a=1; b=2", "t-1")
        monkeypatch.setattr("sys.stdin", io.StringIO(""))
        call("feed", 1, "--login", "", "--cookies-stdin", "--header", "X-Token:")
        assert ring.held == {}


def test_a_password_is_asked_for_on_the_terminal(
    call: Call, server: NewsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    call("add", server.feed("/f.xml", 1))
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return "bí mật"

    monkeypatch.setattr("getpass.getpass", answer)
    with installed(Memory()) as ring:
        assert isinstance(ring, Memory)
        assert call("feed", 1, "--login", "hang").status == 0
        assert asked == ["Password of hang: "]
        assert list(ring.held.values()) == ["bí mật"]


def test_without_a_keyring_it_says_so_and_changes_nothing(
    call: Call, server: NewsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    from keyring.backends.fail import Keyring as NoKeyringAtAll

    call("add", server.feed("/f.xml", 1))
    monkeypatch.setattr("sys.stdin", io.StringIO("x\n"))
    with installed(NoKeyringAtAll()):  # type: ignore[no-untyped-call]
        told = call("feed", 1, "--login", "hang", "--password-stdin", "--pause")
    assert told.status == 1
    assert "no keyring" in told.err
    feed = call("feed", 1, "--json").json
    assert (feed["access"]["login"], feed["is_paused"]) == (None, False)


def test_the_address_that_a_feed_moved_to_is_adopted(call: Call, server: NewsServer) -> None:
    new = server.feed("/new.xml", 2)
    server.feed("/old.xml", 2)
    call("add", server.url("/old.xml"))
    server.serve("/old.xml", Route(status=301, headers={"Location": new}))
    call("refresh", "--force")
    assert "What helps: newsreader feed 1 --adopt" in call("feeds", "--health").out
    told = call("feed", 1, "--adopt", "--json")
    assert (told.status, told.json["url"]) == (0, new)
    told = call("feed", 1, "--adopt")
    assert told.status == 1
    assert "no new address" in told.err


def test_what_its_site_names_is_found_and_of_several_one_is_chosen(call: Call, server: NewsServer) -> None:
    add_failing(call, server, "/old.xml", "404")
    call("refresh")
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" href="{server.feed(path, 1)}">'
        for path in ("/a.xml", "/b.xml")
    )
    server.page("/", f"<html><head><title>x</title>{links}</head><body><p>x</p></body></html>")
    told = call("feed", 1, "--find")
    assert told.status == 1
    assert "--find --choose N" in told.err
    told = call("feed", 1, "--find", "--choose", "2", "--json")
    assert (told.status, told.json["url"]) == (0, server.url("/b.xml"))


def test_another_address_that_is_subscribed_already_is_refused(call: Call, server: NewsServer) -> None:
    call("add", server.feed("/a.xml", 1))
    call("add", server.feed("/b.xml", 1))
    told = call("feed", 1, "--url", server.url("/b.xml"))
    assert told.status == 1
    assert "subscribed already" in told.err
    assert call("feed", 1, "--url", server.url("/c.xml"), "--json").json["url"] == server.url("/c.xml")


@pytest.mark.parametrize(
    "misuse",
    [
        ("--pause", "--resume"),
        ("--adopt", "--find"),
        ("--interval", "-1"),
        ("--header", "no colon"),
        ("--full-text", "maybe"),
        ("--password-stdin",),
    ],
)
def test_misuse_is_told_and_nothing_is_done(call: Call, server: NewsServer, misuse: tuple[str, ...]) -> None:
    call("add", server.feed("/f.xml", 1))
    before = call("feed", 1, "--json").json
    assert call("feed", 1, *misuse).status == 2
    assert call("feed", 1, "--json").json == before
