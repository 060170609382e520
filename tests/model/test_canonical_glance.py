"""What is seen at a glance of an address is what taking it apart gives."""

import re
from random import Random

import pytest

from newsreader.model import urls

_PARTS = ("a", "b.html", "Tin-Tuc", "~x", "%20", "%c3", "", ".", "..", "á", "a:b", "x;y", "1", "-", "_")


def _address(random: Random) -> str:
    host = random.choice(("paper.example", "PAPER.example", "127.0.0.1", "a-b.example", "á.example", ""))
    port = random.choice(("", "", ":80", ":443", ":8765", ":0", ":99999", ":"))
    path = "".join("/" + random.choice(_PARTS) for _ in range(random.randint(0, 4)))
    rest = random.choice(("", "", "/", "#x", "/#x-1", "?a=1", "?utm_source=x", "#a/b", " "))
    return random.choice(("http", "https", "HTTP", "ftp")) + "://" + host + port + path + rest


@pytest.mark.parametrize("start", range(0, 20_000, 5_000))
def test_a_glance_sees_what_taking_apart_gives(start: int, monkeypatch: pytest.MonkeyPatch) -> None:
    addresses = [_address(Random(seed)) for seed in range(start, start + 5_000)]
    seen = [urls.canonical_url(address) for address in addresses]
    assert sum(bool(urls._PLAIN.fullmatch(address)) for address in addresses) > 100
    monkeypatch.setattr(urls, "_PLAIN", re.compile("(?!)"))
    assert dict(zip(addresses, seen, strict=True)) == {address: urls.canonical_url(address) for address in addresses}
