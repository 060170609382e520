"""Lists and searches over an archive of made articles."""

import random
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from newsreader.model.profile import Profile
from newsreader.model.query import Query
from newsreader.services.newsroom import Newsroom, open_newsroom
from newsreader.store import Database
from tests.support.stories import NOW, add_feed, bring, clean

ARTICLES = 20_000
FEEDS = 50
SYLLABLES = (
    "đường sắt tàu hỏa biển cầu sông bão lũ người dân thành phố thị trường giá điện nước sạch trường học bác sĩ "
    "cảng hàng không lúa gạo cà phê xuất khẩu du lịch di sản văn hóa thể thao bóng đá chung kết huy chương nông thôn"
).split()


def run() -> Iterator[tuple[str, float, str]]:
    """Yield milliseconds of an insert and of the questions that a window asks."""
    with TemporaryDirectory() as folder:
        profile = Profile(Path(folder) / "profile")
        begun = time.perf_counter()
        _fill(profile)
        yield f"insert with index, of {ARTICLES:,}", (time.perf_counter() - begun) * 1000 / ARTICLES, "ms an article"
        yield "database", profile.database.stat().st_size / ARTICLES, "bytes an article"
        newsroom = open_newsroom(profile)
        yield from _ask(newsroom)
        newsroom.close()


def _fill(profile: Profile) -> None:
    chance = random.Random(1)
    database = Database.open(profile.database)
    with database.write() as c:
        feeds = [add_feed(c, f"f{n}") for n in range(FEEDS)]
    for start in range(0, ARTICLES, 100):
        made = [
            clean(
                f"{' '.join(chance.choices(SYLLABLES, k=9))} {start + n}",
                text=" ".join(chance.choices(SYLLABLES, k=300)),
                url=f"https://paper.example/{start + n}",
                published=NOW - timedelta(minutes=start + n),
            )
            for n in range(100)
        ]
        with database.write() as c:
            bring(c, chance.choice(feeds), made)
    database.close()


def _ask(newsroom: Newsroom) -> Iterator[tuple[str, float, str]]:
    find = newsroom.find
    ids = find.ids(Query())
    questions: list[tuple[str, Callable[[], object]]] = [
        ("ids of everything", lambda: find.ids(Query())),
        ("first 200 rows", lambda: find.first_rows(Query(), 200)),
        ("first 200 unread", lambda: find.first_rows(Query(is_unread=True), 200)),
        ("200 rows from the middle", lambda: find.rows(ids[len(ids) // 2 :][:200])),
        ("one whole article", lambda: find.article(find.first_rows(Query(), 1)[0].id)),
        ("counts", find.counts),
        ("search, newest first, two words", lambda: find.first_rows(find.parse("duong sat"), 50)),
        ("search, relevance, two words", lambda: find.search("duong sat")),
        ("related stories", lambda: find.related(find.first_rows(Query(), 1)[0].id)),
    ]
    for label, question in questions:
        question()
        begun = time.perf_counter()
        for _ in range(5):
            question()
        yield label, (time.perf_counter() - begun) * 200, "ms"
