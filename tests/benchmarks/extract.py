"""Milliseconds of CPU that the parts of a page take: ordinary pages of many lengths, and pages made to hurt."""

import random
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from newsreader.extract.page import extract
from tests.extract.list_pages import BASE, PAGES

_GOLDEN = Path(__file__).parent.parent / "extract" / "pages"
_ROUNDS = 3
_STORY = "<p>Chợ họp lại từ tờ mờ sáng, ghe xuồng về kín một khúc sông, tiếng gọi nhau vang cả hai bờ.</p>"


def run() -> Iterator[tuple[str, float, str]]:
    """Yield median, 95th percentile and worst of ordinary pages, then the worst hostile pages by name."""
    golden = [path.read_bytes() for path in sorted(_GOLDEN.glob("*.html"))]
    pages = [*golden, *(page.encode() for page in PAGES), *_newspaper_pages()]
    times = sorted(_milliseconds(page) for page in pages)
    yield f"median of {len(times)} pages", statistics.median(times), "ms"
    yield "95th percentile", times[int(0.95 * len(times))], "ms"
    yield "worst", times[-1], "ms"
    for name, page in _hostile():
        yield f"hostile: {name}", _milliseconds(page, 1), "ms"


def _milliseconds(page: bytes, rounds: int = _ROUNDS) -> float:
    best = float("inf")
    for _ in range(rounds):
        begun = time.process_time()
        extract(page, BASE)
        best = min(best, time.process_time() - begun)
    return 1000 * best


def _newspaper_pages() -> Iterator[bytes]:
    """Make pages as heavy as newspapers': 20 to 120 paragraphs, menus of hundreds of links, lists under the text."""
    chance = random.Random(1)
    for _ in range(60):
        menu = "".join(
            f'<li class="m"><a href="/muc/{n}">Mục số {n}</a></li>' for n in range(chance.randrange(50, 400))
        )
        story = "".join(
            _STORY + (f'<figure><img src="/{n}.jpg"><figcaption>Ảnh {n}</figcaption></figure>' if n % 5 == 0 else "")
            for n in range(chance.randrange(20, 120))
        )
        cards = "".join(
            f'<div class="item"><a href="/t/{n}"><img src="/t/{n}.jpg"></a><h3><a href="/t/{n}">Một tựa bài đủ dài số '
            f"{n}</a></h3><p>Đoạn dẫn của tin này, không dài lắm.</p></div>"
            for n in range(chance.randrange(20, 200))
        )
        yield (
            f'<html lang="vi"><body><nav><ul>{menu}</ul></nav><main><article><h1>Chợ nổi</h1>{story}</article>'
            f'<section class="box"><h2>Có thể bạn quan tâm</h2>{cards}</section></main></body></html>'
        ).encode()


def _hostile() -> Iterator[tuple[str, bytes]]:
    links = "".join(f"<a href='/t/{n}'>Một tựa bài đủ dài số {n}</a>" for n in range(300_000))
    rows = "".join(f"<tr><td>{n}</td><td>Một ô có chữ, dài hơn một chút.</td></tr>" for n in range(20_000))
    pictures = "".join(f"<figure><img src='/{n}.jpg'><figcaption>Ảnh {n}</figcaption></figure>" for n in range(9_000))
    cards = "".join(
        f"<div><img src='/{n}.jpg'><h3><a href='/t/{n}'>Tựa bài khá dài {n}</a></h3></div>" for n in range(20_000)
    )
    comments = "".join(
        f"<div class=comment><b class=author>Bạn {n}</b><p>Ý kiến này.</p></div>" for n in range(100_000)
    )
    lists = "<h3>Xem thêm</h3><div>x</div>" * 9_000
    parts = {
        "50,000 levels": "<div>" * 50_000,
        "30,000 spans in a paragraph": f"<p>{'<span>chợ </span>' * 30_000}</p>",
        "20,000 cards": cards,
        "9,000 pictures": pictures,
        "20,000 rows": f"<table>{rows}</table>",
        "12 MB in an attribute": f"<p title='{'x' * 12_000_000}'>a</p>",
        "300,000 links": links,
        "50 MB of paragraphs": _STORY * 400_000,
        "1 MB of entities": f"<p>{'&amp;&#7879;' * 90_000}</p>",
        "100,000 comments": f"<div class=comments>{comments}</div>",
        "5 MB of broken JSON-LD": f"<script type='application/ld+json'>{'[{' * 2_500_000}</script>",
        "a million line breaks": f"<p>{'chợ<br>' * 1_000_000}</p>",
        "9,000 labels of nothing": f"<div>{lists}</div>",
        "lists in lists, 190 deep": "<div class=related>" * 190 + links[:600_000] + "</div>" * 190,
    }
    for name, part in parts.items():
        yield name, f"<html><body><article><h1>Chợ nổi</h1>{_STORY * 4}{part}{_STORY}</article></body></html>".encode()
