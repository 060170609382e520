"""Damaged pages: whatever is done to a page's mark-up, its parts come out, the same each time, and safe."""

import random
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from newsreader.extract.gate.sanitise import clean
from newsreader.extract.page import extract
from tests.extract.list_pages import BASE, PAGES

_TAG = re.compile(r"<[^<>]*>")
_PICTURES = (
    '<figure><img data-src="/anh/9.jpg" width="640" height="400"><figcaption>Ghe về bến. Ảnh: An</figcaption></figure>'
    '<table class="image"><tr><td><img src="/anh/8.jpg"></td></tr><tr><td>Chợ lúc sáng sớm</td></tr></table>'
)


def _with_pictures(html: str) -> str:
    return html.replace("</p>", "</p>" + _PICTURES, 1)


def _damaged(html: str, chance: random.Random, steps: int) -> bytes:
    """Return a page after some accidents: tags lost, doubled, exchanged, an end cut off, bytes turned."""
    for _ in range(steps):
        tags = list(_TAG.finditer(html))
        if not tags:
            break
        one, other = sorted(chance.sample(tags, 2), key=lambda tag: tag.start()) if len(tags) > 1 else tags * 2
        match chance.randrange(5):
            case 0:
                html = html[: one.start()] + html[one.end() :]
            case 1:
                html = html[: one.end()] + one[0] * chance.randrange(1, 30) + html[one.end() :]
            case 2 if one is not other:
                between = html[one.end() : other.start()]
                html = html[: one.start()] + other[0] + between + one[0] + html[other.end() :]
            case 3:
                html = html[: one.start()] + html[other.start() : other.end()] + html[one.start() :]
            case _:
                html = html[: chance.randrange(len(html) // 2, len(html))]
    body = bytearray(html.encode())
    for _ in range(chance.choice((0, 0, 3, 40))):
        if body:
            body[chance.randrange(len(body))] = chance.randrange(256)
    return bytes(body)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(PAGES), st.integers(0, 2**32), st.integers(0, 12))
def test_a_damaged_page_gives_safe_parts_and_the_same_ones_again(html: str, seed: int, steps: int) -> None:
    body = _damaged(_with_pictures(html), random.Random(seed), steps)
    parts = extract(body, BASE)
    assert extract(body, BASE) == parts
    assert clean(parts.html, BASE) == parts.html
    shown = {src.replace("&amp;", "&") for src in re.findall(r'<img[^>]* src="([^"]*)"', parts.html)}
    assert shown <= {picture.src for picture in parts.pictures}
    assert all(link.title and link.url.startswith(("https://", "http://")) for b in parts.blocks for link in b.links)
    assert all(c.reply_to is None or 0 <= c.reply_to < at for at, c in enumerate(parts.comments))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400), st.text(alphabet="<>/=\"' apdivulhtm!-&;#x0", max_size=300))
def test_bytes_that_are_no_page_are_read_as_well(noise: bytes, markup: str) -> None:
    for body in (noise, markup.encode(), noise + markup.encode()):
        parts = extract(body, BASE)
        assert clean(parts.html, BASE) == parts.html
        assert 0 <= parts.quality <= 1
