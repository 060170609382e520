"""Whatever a feed does, refresh after refresh, in a real archive: no text is lost, and what the reader did stays."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from newsreader.feeds.clean import with_true_identities
from newsreader.feeds.decide import decide
from newsreader.model.article import StateChange
from newsreader.model.feed import HealthState, Trouble
from newsreader.model.feed_document import CleanArticle, ParsedFeed
from newsreader.model.feed_intent import FeedIntent
from newsreader.model.fetching import Failed, Fetched, Gone, NotModified, Outcome, Validators, Wishes
from newsreader.model.ids import ArticleId, CleanHtml, FeedId
from newsreader.store import Connection, Database, articles, feeds, health, state
from newsreader.store.bodies import unpacked
from newsreader.store.schema import contents, revisions, states

BEGIN = datetime(2026, 3, 1, 12, tzinfo=UTC)
URL = "https://paper.example/rss"
HOUR = timedelta(hours=1)


def article(number: int, version: int, has_address: bool, has_guid: bool) -> CleanArticle:
    url = f"https://paper.example/{number}" if has_address else None
    text = f"Bài {number}, bản {version}"
    return CleanArticle(
        guid=f"g{number}" if has_guid else None,
        url=url,
        canonical_url=url,
        fingerprint=f"print of {text}",
        title=f"Tựa {number}",
        lead="",
        byline="",
        published=BEGIN - number * HOUR,
        updated=None,
        html=CleanHtml(f"<p>{text}</p>"),
        text=text,
        content_hash=f"hash of {text}",
    )


ARTICLES = st.builds(article, st.integers(0, 4), st.integers(0, 2), st.booleans(), st.booleans())
DOCUMENTS = st.lists(ARTICLES, max_size=5).map(tuple)
FAILURES = st.builds(
    Failed,
    st.just(URL),
    st.just("It failed."),
    st.sampled_from([None, 404, 429, 500, 503]),
    st.sampled_from([None, 60.0, 1e9]),
    st.sampled_from(list(Trouble)),
    st.booleans(),
)
MOVES = st.sampled_from([None, "https://new.example/rss", "https://other.example/rss"])
Step = tuple[Outcome, tuple[CleanArticle, ...]]
STEPS = st.one_of(
    st.tuples(
        st.builds(
            Fetched, st.just(URL), st.binary(max_size=2), st.just({}), st.just(Validators('"1"')), st.just(200), MOVES
        ),
        DOCUMENTS,
    ),
    st.tuples(st.builds(NotModified, st.just(URL), st.just({}), st.none(), st.just(304), MOVES), st.just(())),
    st.tuples(FAILURES, st.just(())),
    st.tuples(st.just(Gone(URL)), st.just(())),
)


def refresh(c: Connection, step: Step, now: datetime) -> FeedIntent:
    (feed,) = feeds.due_feeds(c, now, ids=[FeedId(1)])
    outcome, found = step
    read = (ParsedFeed("Báo", None), with_true_identities(found, None)) if isinstance(outcome, Fetched) else None
    known = articles.known_articles(c, feed.id, read[1]) if read else ()
    intent = decide(feed, outcome, read, known, now)
    assert articles.write_feed(c, intent) is not None
    return intent


def states_of(c: Connection) -> dict[int, tuple[int, int]]:
    return {row.article_id: (row.is_read, row.is_starred) for row in c.execute(select(states))}


def texts_of(c: Connection) -> set[tuple[int, str]]:
    return {
        (row.article_id, unpacked(row.body).text)
        for table in (contents, revisions)
        for row in c.execute(select(table.c.article_id, table.c.body))
    }


@settings(max_examples=60, deadline=None)
@given(st.lists(STEPS, max_size=7))
def test_no_sequence_of_answers_loses_a_text_or_changes_what_the_reader_did(steps: Sequence[Step]) -> None:
    with TemporaryDirectory() as folder:
        database = Database.open(Path(folder) / "archive.sqlite3")
        with database.write() as c:
            feeds.add_feed(c, url=URL, title=None, feed_title="Báo", site_url=None, folder_id=None, now=BEGIN)
            now = BEGIN
            for step in steps:
                before, texts = states_of(c), texts_of(c)
                intent = refresh(c, step, now)
                after = states_of(c)
                assert {id: after[id] for id in before} == before
                assert all(after[id] == (0, 0) for id in after.keys() - before.keys())
                assert texts <= texts_of(c)
                assert intent.next_fetch is None or intent.next_fetch > now
                assert (intent.next_fetch is None) == (intent.outcome is HealthState.GONE)
                if after:
                    some = ArticleId(min(after))
                    state.apply(c, StateChange((some,), is_read=True, is_starred=True), now)
                now += HOUR
            assert health.integrity(c) == ()
            counted = feeds.get_feed(c, FeedId(1))
            assert counted.unread <= counted.articles == len(states_of(c))
        database.close()


@settings(max_examples=40, deadline=None)
@given(st.lists(STEPS, max_size=3), DOCUMENTS)
def test_the_same_document_again_writes_nothing(before: Sequence[Step], document: tuple[CleanArticle, ...]) -> None:
    with TemporaryDirectory() as folder:
        database = Database.open(Path(folder) / "archive.sqlite3")
        same: Step = (Fetched(URL, b"same", {}), document)
        with database.write() as c:
            feeds.add_feed(c, url=URL, title=None, feed_title="Báo", site_url=None, folder_id=None, now=BEGIN)
            for number, step in enumerate((*before, same, same)):
                refresh(c, step, BEGIN + number * HOUR)
            held, wishes = texts_of(c), feeds.due_feeds(c, BEGIN, ids=[FeedId(1)])[0].wishes
            again = refresh(c, same, BEGIN + timedelta(days=1))
            assert (again.new, again.updated) == ((), ())
            assert texts_of(c) == held
            assert wishes == Wishes()
        database.close()
