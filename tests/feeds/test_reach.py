import pytest

from newsreader.feeds.web.reach import is_own_host, is_private, may_lead_inside, needs_network


@pytest.mark.parametrize(
    "address",
    "127.0.0.1 10.1.2.3 192.168.1.1 172.16.0.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 "
    "::1 [fe80::1%eth0] fd00::1 ::ffff:192.168.1.1".split(),
)
def test_addresses_of_private_networks_are_known(address: str) -> None:
    assert is_private(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700:4700::1111", "paper.example", "", "10.example"])
def test_public_addresses_and_names_are_not_private(address: str) -> None:
    assert not is_private(address)


def test_this_machine_is_known() -> None:
    assert is_own_host("127.0.3.4")
    assert is_own_host("localhost")
    assert not is_own_host("192.168.1.1")
    assert not is_own_host("paper.example")


def test_what_the_reader_named_may_be_inside_and_what_a_public_feed_named_may_not() -> None:
    inside = "http://192.168.1.1/admin"
    assert may_lead_inside(inside, None)
    assert may_lead_inside(inside, "http://192.168.1.7/feed")
    assert may_lead_inside(inside, "http://localhost:8000/feed")
    assert may_lead_inside("http://paper.example/a", "https://paper.example/rss")
    assert not may_lead_inside(inside, "https://paper.example/rss")


@pytest.mark.parametrize(
    "url", ["file:///tmp/a.xml", "http://127.0.0.1:80/a", "http://localhost/", "https://bao.sample.example/rss"]
)
def test_what_is_on_this_machine_needs_no_network(url: str) -> None:
    assert not needs_network(url)


@pytest.mark.parametrize(
    "url", ["https://paper.example/rss", "http://192.168.1.7/feed", "https://sample.example.vn/rss"]
)
def test_all_else_needs_one(url: str) -> None:
    assert needs_network(url)
