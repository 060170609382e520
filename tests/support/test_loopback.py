import socket

import pytest

from tests.support.loopback import loopback_only
from tests.support.news_server import NewsServer


def test_connection_beyond_this_machine_is_refused_and_remembered() -> None:
    with (
        pytest.raises(AssertionError, match=r"192\.0\.2\.1"),
        loopback_only(),
        pytest.raises(OSError, match="stay on this machine"),
    ):
        socket.create_connection(("192.0.2.1", 80), timeout=1)


def test_name_look_up_is_refused_and_remembered() -> None:
    with (
        pytest.raises(AssertionError, match=r"paper\.example"),
        loopback_only(),
        pytest.raises(OSError, match="stay on this machine"),
    ):
        socket.getaddrinfo("paper.example", 80)


def test_name_that_cannot_exist_is_answered_without_asking() -> None:
    with loopback_only(), pytest.raises(socket.gaierror):
        socket.getaddrinfo("nowhere.invalid", 80)


def test_this_machine_is_reached() -> None:
    with loopback_only(), NewsServer() as server:
        host, port = server.base.removeprefix("http://").split(":")
        socket.create_connection((host, int(port))).close()


def test_no_way_to_the_world_is_found_and_asking_for_one_is_no_attempt() -> None:
    with (
        loopback_only(),
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wire,
        pytest.raises(OSError, match="stay on this machine"),
    ):
        wire.connect(("192.0.2.1", 9))
    with (
        pytest.raises(AssertionError, match="sendto"),
        loopback_only(),
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wire,
        pytest.raises(OSError, match="stay on this machine"),
    ):
        wire.sendto(b"x", ("192.0.2.1", 9))
