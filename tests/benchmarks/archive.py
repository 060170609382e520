"""An archive of many articles: what it costs to fill, to keep, to list and to search.

``python -m tests.benchmarks archive`` makes 100,000 articles of 200 sources; ``NEWSREADER_BENCH_ARTICLES=1000000``
makes a million of 2,000, listed three times each, in some twenty minutes and 6 GB. ``NEWSREADER_BENCH_FOLDER`` names a
folder in which the archive is kept and found again.
"""

import os
import random
import resource
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from newsreader.model.article import FoundPicture
from newsreader.model.feed import HealthState
from newsreader.model.feed_document import CleanArticle
from newsreader.model.feed_intent import FeedIntent, NewArticle, SeenArticle
from newsreader.model.ids import ArticleId, CleanHtml, FeedId
from newsreader.model.profile import Profile
from newsreader.model.query import Order, Query
from newsreader.model.text import fingerprint
from newsreader.services.newsroom import Newsroom, open_newsroom
from newsreader.store import Database, articles, folders
from tests.support import long_tail
from tests.support.stories import NOW, add_feed

ARTICLES = int(os.environ.get("NEWSREADER_BENCH_ARTICLES", "100000"))
SOURCES = max(50, ARTICLES // 500)
FOLDERS = 40
BATCH = 500
TIMES = 40
Ask = Callable[[], object]


def run() -> Iterator[tuple[str, float, str]]:
    """Yield costs of filling the archive, then of the questions that a window asks."""
    with TemporaryDirectory() as folder:
        kept = os.environ.get("NEWSREADER_BENCH_FOLDER")
        profile = Profile(Path(kept or folder) / f"archive-{ARTICLES}")
        words = long_tail.Newsroom()
        if not profile.database.exists():
            insert = _fill(profile, words)
            yield f"insert with index, of {ARTICLES:,}", insert * 1000 / ARTICLES, "ms an article"
        yield "database with index", profile.database.stat().st_size / ARTICLES, "bytes an article"
        begun = time.perf_counter()
        newsroom = open_newsroom(profile)
        newsroom.find.first_rows(Query(is_in_all=True), 50)
        yield "open, and the first 50 rows", (time.perf_counter() - begun) * 1000, "ms"
        yield from _lists(newsroom)
        yield from _searches(newsroom, words)
        yield from _marks(newsroom)
        newsroom.close()
        yield "most memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB"


def _fill(profile: Profile, words: long_tail.Newsroom) -> float:
    """Fill the archive; return the seconds spent in the store. Feed 1 is the largest, the last one the smallest."""
    chance = random.Random(2)
    database = Database.open(profile.database)
    with database.write() as c:
        places = [folders.ensure_folder(c, (f"Mục {n}",)) for n in range(FOLDERS)]
        feeds = [add_feed(c, f"f{n}", places[n % FOLDERS]) for n in range(SOURCES)]
    spent = 0.0
    for start in range(0, ARTICLES, BATCH):
        made: dict[FeedId, list[NewArticle]] = {}
        for n in range(start, min(start + BATCH, ARTICLES)):
            at = NOW - timedelta(minutes=2 * (ARTICLES - n))
            feed = feeds[long_tail.source_of(chance, SOURCES)]
            made.setdefault(feed, []).append(NewArticle(_article(words, n), at, at))
        begun = time.perf_counter()
        with database.write() as c:
            for feed, new in made.items():
                written = articles.write_feed(c, FeedIntent(feed, NOW, HealthState.OK, new=tuple(new)))
                assert written is not None
                seen = tuple(SeenArticle(id, one.article) for id, one in zip(written.new, new, strict=True))
                for other in {feeds[long_tail.source_of(chance, SOURCES)] for _ in range(2)} - {feed}:
                    articles.write_feed(c, FeedIntent(other, NOW, HealthState.OK, seen=seen))
        spent += time.perf_counter() - begun
    with database.write() as c:  # three of four are read, one of 500 is starred
        c.exec_driver_sql("UPDATE states SET is_read = article_id % 4 > 0, is_starred = article_id % 500 = 0")
    database.close()
    return spent


def _article(words: long_tail.Newsroom, number: int) -> CleanArticle:
    story = words.story()
    address = f"https://paper{number % SOURCES}.example/{number % 9973}/tin-so-{number}.html"
    picture = FoundPicture(f"https://img.example/{number}/anh.jpg", caption=story.lead[:90], credit=story.byline)
    return CleanArticle(
        guid=address,
        url=address,
        canonical_url=address,
        fingerprint=fingerprint(story.title, story.text),
        title=story.title,
        lead=story.lead,
        byline=story.byline,
        published=NOW,
        updated=None,
        html=CleanHtml("".join(f"<p>{one}</p>" for one in story.text.split("\n\n"))),
        text=story.text,
        content_hash=f"{number:064x}",
        language=story.language,
        pictures=(picture,) if number % 5 < 3 else (),
    )


def _lists(newsroom: Newsroom) -> Iterator[tuple[str, float, str]]:
    find = newsroom.find
    ids = find.ids(Query(is_in_all=True))
    some = random.Random(3)
    pages = [some.randrange(len(ids) - 200) for _ in range(TIMES)]
    yield from _timed("ids of everything", lambda: find.ids(Query(is_in_all=True)), 5)
    yield from _timed("ids of everything unread", lambda: find.ids(Query(is_unread=True, is_in_all=True)), 5)
    yield from _timed("first 50 rows", lambda: find.first_rows(Query(is_in_all=True), 50))
    yield from _timed("200 rows from anywhere", lambda: find.rows(ids[(at := pages.pop()) : at + 200]))
    yield from _timed("largest source, first 50 rows", lambda: find.first_rows(Query(feeds=(FeedId(1),)), 50))
    yield from _timed("largest source, all ids", lambda: find.ids(Query(feeds=(FeedId(1),))), 5)
    yield from _timed("smallest source, first 50 rows", lambda: find.first_rows(Query(feeds=(FeedId(SOURCES),)), 50))
    yield from _timed("folder, first 50 rows", lambda: find.first_rows(Query(folder="Mục 0"), 50))
    yield from _timed("starred, first 50 rows", lambda: find.first_rows(Query(is_starred=True), 50))
    yield from _timed("one whole article", lambda: find.article(ArticleId(some.randrange(1, ARTICLES))))
    yield from _timed("all counts", find.counts)
    yield from _timed("all sources", find.feeds, 5)


def _searches(newsroom: Newsroom, words: long_tail.Newsroom) -> Iterator[tuple[str, float, str]]:
    find = newsroom.find
    some = random.Random(4)

    def two() -> str:
        return f"{words.common('vi', some.randrange(5, 3000))} {words.common('vi', some.randrange(5, 3000))}"

    commonest = words.common("vi", 0)
    yield from _timed("two words, newest first", lambda: find.search(two(), 50, Order.NEWEST))
    yield from _timed("two words, by relevance", lambda: find.search(two(), 50))
    yield from _timed("commonest word, newest first", lambda: find.search(commonest, 50, Order.NEWEST), 5)
    yield from _timed("commonest word, by relevance", lambda: find.search(commonest, 50), 5)
    yield from _timed("first rows of two words, newest first", lambda: find.first_rows(find.parse(two()), 50))
    yield from _timed("first rows of the commonest word", lambda: find.first_rows(find.parse(commonest), 50), 5)
    yield from _timed("related stories", lambda: find.related(ArticleId(some.randrange(1, ARTICLES))), 10)


def _marks(newsroom: Newsroom) -> Iterator[tuple[str, float, str]]:
    unread = newsroom.find.counts().unread
    begun = time.perf_counter()
    newsroom.organise.mark_view_read(Query(is_unread=True))
    yield f"mark {unread:,} read", (time.perf_counter() - begun) * 1000, "ms"


def _timed(label: str, question: Ask, times: int = TIMES) -> Iterator[tuple[str, float, str]]:
    """Yield the median and the 95th percentile of asking, after once for the caches."""
    question()
    took = []
    for _ in range(times - 1):
        begun = time.perf_counter()
        question()
        took.append((time.perf_counter() - begun) * 1000)
    took.sort()
    yield label, took[len(took) // 2], "ms"
    if times >= TIMES:
        yield f"{label}, 95 of 100", took[int(len(took) * 0.95)], "ms"
