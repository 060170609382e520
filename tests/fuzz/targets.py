"""What the fuzzers ask of the gate and of a whole page. Plain functions: a finding is replayed without the fuzzer."""

from newsreader.extract.gate.sanitise import clean
from newsreader.extract.page import extract
from tests.support.safe_html import offences, picture_sources

BASE = "https://bao.example/xa-hoi/cho-noi.html"


def check_gate(data: bytes) -> None:
    """Clean what the bytes spell: the answer is safe, and clean already. Raises AssertionError where it is not."""
    html = clean(data.decode("utf-8", "replace"), BASE)
    assert not offences(html), offences(html)
    assert clean(html, BASE) == html, "the gate changes its own answer"


def check_page(data: bytes) -> None:
    """Extract the bytes as a page: safe HTML, known pictures, whole lists and threads. Raises AssertionError."""
    parts = extract(data, BASE)
    assert not offences(parts.html), offences(parts.html)
    assert clean(parts.html, BASE) == parts.html, "the gate changes the page's answer"
    assert set(picture_sources(parts.html)) <= {picture.src for picture in parts.pictures}, "an unlisted picture"
    assert 0 <= parts.quality <= 1
    for block in parts.blocks:
        assert block.links, "an empty list"
        assert all(link.title and link.url.startswith(("https://", "http://")) for link in block.links), block
    assert all(each.reply_to is None or 0 <= each.reply_to < at for at, each in enumerate(parts.comments))
    assert all(moment is None or moment.tzinfo for moment in (parts.published, parts.modified))
    assert extract(data, BASE) == parts, "two answers for the same bytes"
