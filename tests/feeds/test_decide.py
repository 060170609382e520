from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from newsreader.feeds.clean import with_true_identities
from newsreader.feeds.decide import STABLE, decide
from newsreader.feeds.web.http import body_hash
from newsreader.model.feed import Access, HealthState, Trouble
from newsreader.model.feed_document import CleanArticle, ParsedFeed
from newsreader.model.feed_intent import FeedIntent, KnownArticle
from newsreader.model.fetching import Failed, FeedToFetch, Fetched, Gone, NotModified, Validators, Wishes
from newsreader.model.ids import ArticleId, CleanHtml, FeedId

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
URL = "https://paper.example/rss"
FEED = FeedToFetch(FeedId(1), URL, failures=2)
FETCHED = Fetched(URL, b"<rss/>", {}, Validators('"v2"', "then"))
PARSED = ParsedFeed("Báo thử", "https://paper.example/", language="vi", ttl_minutes=120)


def article(
    page: str | None = "1", guid: str | None = None, text: str = "chữ", published: datetime | None = None
) -> CleanArticle:
    url = f"https://paper.example/{page}" if page else None
    return CleanArticle(
        guid=guid,
        url=url,
        canonical_url=url,
        fingerprint=f"print of {text}",
        title="Tựa",
        lead="",
        byline="",
        published=published,
        updated=None,
        html=CleanHtml(text),
        text=text,
        content_hash=f"hash of {text}",
    )


def known(article: CleanArticle, id: int = 7, *, in_feed: bool = True, text: str | None = None) -> KnownArticle:
    told = f"hash of {text}" if text else article.content_hash
    return KnownArticle(
        ArticleId(id),
        article.canonical_url,
        article.guid if in_feed else None,
        article.fingerprint,
        told if in_feed else None,
        in_feed,
    )


def waits(intent: FeedIntent, **time: int) -> bool:
    """Tell whether the feed is asked again after so long, a tenth added at most."""
    wait = timedelta(**time)
    return intent.next_fetch is not None and wait <= intent.next_fetch - NOW <= wait * 1.1


def decided(*lines: tuple[CleanArticle, KnownArticle | None]) -> FeedIntent:
    return decide(FEED, FETCHED, (PARSED, tuple(line[0] for line in lines)), [line[1] for line in lines], NOW)


def test_answer_is_written_with_its_validators_and_the_feeds_own_facts() -> None:
    intent = decide(FEED, replace(FETCHED, moved_to="https://new.example/rss"), (PARSED, ()), (), NOW)
    assert intent.outcome is HealthState.OK
    assert intent.validators == Validators('"v2"', "then")
    assert intent.body_hash == body_hash(b"<rss/>")
    assert (intent.title, intent.site_url, intent.language) == ("Báo thử", "https://paper.example/", "vi")
    assert intent.moved_to == "https://new.example/rss"
    assert (intent.error, intent.failures) == (None, 0)
    assert waits(intent, hours=2)


def test_unknown_article_is_new_and_sorted_by_its_date() -> None:
    early = NOW - timedelta(days=3)
    intent = decided((article(published=early), None))
    assert intent.new[0].sort_at == early
    assert intent.new[0].first_seen == NOW


def test_missing_and_future_dates_are_clamped_to_now() -> None:
    intent = decided((article("1"), None), (article("2", published=NOW + timedelta(days=400)), None))
    assert [new.sort_at for new in intent.new] == [NOW, NOW]
    assert {new.article.published for new in intent.new} == {None, NOW + timedelta(days=400)}


def test_new_articles_come_oldest_first() -> None:
    intent = decided((article("newest", text="a"), None), (article("older", text="b"), None))
    assert [new.article.text for new in intent.new] == ["b", "a"]


def test_same_article_with_other_text_is_updated() -> None:
    intent = decided((article(text="sửa"), known(article(), text="chữ")))
    assert [updated.id for updated in intent.updated] == [7]
    assert (intent.new, intent.seen) == ((), ())


def test_same_article_with_the_same_text_is_seen() -> None:
    intent = decided((article(), known(article())))
    assert [seen.id for seen in intent.seen] == [7]
    assert (intent.new, intent.updated) == ((), ())


def test_article_of_another_feed_is_only_seen_whatever_its_text() -> None:
    intent = decided((article(text="khác"), known(article(), in_feed=False)))
    assert [seen.id for seen in intent.seen] == [7]
    assert intent.updated == ()


def test_a_remark_about_an_article_of_another_feed_is_an_article_of_its_own() -> None:
    theirs = replace(article(), title="Cầu mới thông xe sáng nay", lead="Hàng nghìn người đi bộ qua cầu trong giờ đầu.")
    remark = replace(article(guid="r1", text="bình"), title="Ghi chép của tôi", lead="Đọc thấy vui, xin chép lại đây.")
    other = replace(known(theirs, in_feed=False), title=theirs.title, lead=theirs.lead, has_entrys_address=True)
    (new,) = decided((remark, other)).new
    assert (new.article.url, new.article.canonical_url) == (remark.url, None)
    edited = replace(remark, title="Cầu mới đã thông xe")
    assert [line.id for line in decided((edited, other)).seen] == [7]
    in_feed = replace(other, in_feed=True)
    assert [line.id for line in decided((remark, in_feed)).seen] == [7]


def test_titles_alone_must_differ_in_every_word() -> None:
    theirs = replace(article(), title="Cầu mới thông xe")
    other = replace(known(theirs, in_feed=False), title=theirs.title, has_entrys_address=True)
    assert decided((replace(article(text="x"), title="Cầu vồng sau mưa lớn ở đồng bằng"), other)).seen
    assert decided((replace(article(text="x"), title="Bản tin tối"), other)).new


def test_article_listed_twice_counts_once_and_the_first_wins() -> None:
    intent = decided((article(text="một"), None), (article(text="hai"), None))
    assert [new.article.text for new in intent.new] == ["một"]


def test_article_whose_address_changed_is_known_by_its_guid() -> None:
    intent = decided((article("new-slug", guid="g1", text="sửa"), known(article("slug", guid="g1"))))
    assert [updated.id for updated in intent.updated] == [7]


def test_known_article_goes_to_the_line_with_its_address_and_not_to_another() -> None:
    old = known(article("1", guid="a"))
    intent = decided((article("2", guid="a", text="x"), old), (article("1", guid="b"), old))
    assert [seen.article.guid for seen in intent.seen] == ["b"]
    assert [new.article.guid for new in intent.new] == ["a"]


def test_same_words_under_another_address_are_another_article() -> None:
    intent = decided((article("2"), known(article("1"), in_feed=False)))
    assert len(intent.new) == 1


def test_same_words_under_another_guid_of_the_same_feed_are_another_article() -> None:
    intent = decided((article(None, guid="mon"), known(article(None, guid="sun"))))
    assert len(intent.new) == 1


def test_article_without_address_is_known_by_its_words() -> None:
    intent = decided((article(None), known(article(None))))
    assert [seen.id for seen in intent.seen] == [7]


def test_empty_answer_of_a_good_feed_writes_no_article() -> None:
    intent = decided()
    assert (intent.new, intent.updated, intent.seen) == ((), (), ())
    assert intent.outcome is HealthState.OK


def test_unchanged_feed_keeps_its_validators_and_forgets_its_failures() -> None:
    intent = decide(FEED, NotModified(URL), None, (), NOW)
    assert (intent.outcome, intent.failures, intent.error) == (HealthState.OK, 0, None)
    assert (intent.validators, intent.body_hash) == (None, None)
    assert waits(intent, minutes=30)


def test_failure_is_counted_and_the_wait_doubles() -> None:
    intent = decide(FEED, Failed(URL, "It broke."), None, (), NOW)
    assert (intent.outcome, intent.error, intent.failures) == (HealthState.FAILING, "It broke.", 3)
    assert waits(intent, hours=2)
    assert (intent.validators, intent.body_hash) == (None, None)


def test_server_that_asks_to_wait_is_left_alone_so_long() -> None:
    intent = decide(FEED, Failed(URL, "Busy.", 503, retry_after=6 * 3600.0), None, (), NOW)
    assert waits(intent, hours=6)


def test_a_feed_that_was_not_asked_has_not_failed() -> None:
    refusal = Failed(URL, "Busy.", None, 3600.0, Trouble.BUSY, is_asked=False)
    assert decide(FEED, refusal, None, (), NOW).failures == FEED.failures


def test_a_move_is_adopted_when_it_was_told_often_enough_in_a_row() -> None:
    target = "https://new.example/rss"
    feed, told = FEED, []
    for _ in range(STABLE):
        intent = decide(feed, NotModified(target, moved_to=target), None, (), NOW)
        told.append((intent.moved_to, intent.moves, intent.new_url))
        feed = replace(feed, moved_to=intent.moved_to, moves=intent.moves)
    assert told == [(target, n, None) for n in range(1, STABLE)] + [(None, 0, target)]


def test_a_feed_that_is_asked_with_secrets_moves_to_another_host_at_the_readers_word_alone() -> None:
    for target, is_adopted in (("https://new.example/rss", False), ("https://paper.example/new.rss", True)):
        nearly = replace(FEED, moved_to=target, moves=STABLE - 1, access=Access(login="a", secrets=("password",)))
        intent = decide(nearly, NotModified(target, moved_to=target), None, (), NOW)
        assert (intent.new_url is not None) == is_adopted
        assert (intent.moved_to is not None) != is_adopted


def test_a_move_that_is_taken_back_or_changes_begins_anew() -> None:
    nearly = replace(FEED, moved_to="https://new.example/rss", moves=STABLE - 1)
    back = decide(nearly, NotModified(URL), None, (), NOW)
    assert (back.moved_to, back.moves, back.new_url) == (None, 0, None)
    other = decide(nearly, NotModified(URL, moved_to="https://other.example/rss"), None, (), NOW)
    assert (other.moved_to, other.moves, other.new_url) == ("https://other.example/rss", 1, None)


def test_a_failure_leaves_a_move_as_it_was() -> None:
    nearly = replace(FEED, moved_to="https://new.example/rss", moves=2)
    intent = decide(nearly, Failed(URL, "It broke."), None, (), NOW)
    assert (intent.moved_to, intent.moves) == ("https://new.example/rss", 2)


def test_a_move_to_a_document_that_shares_nothing_with_the_feed_is_not_adopted() -> None:
    target = "https://login.example/"
    nearly = replace(FEED, moved_to=target, moves=STABLE - 1)
    moved = replace(FETCHED, moved_to=target)
    foreign = decide(nearly, moved, (PARSED, (article(),)), [None], NOW)
    assert (foreign.new_url, foreign.moved_to) == (None, target)
    own = decide(nearly, moved, (PARSED, (article(),)), [known(article())], NOW)
    assert own.new_url == target


def test_what_the_feed_asks_for_and_its_rhythm_are_learned() -> None:
    dates = [NOW - timedelta(hours=n) for n in range(4)]
    lines = [(article(str(n), text=str(n), published=date), None) for n, date in enumerate(dates)]
    intent = decided(*lines)
    assert (intent.wishes, intent.rhythm, intent.latest) == (Wishes(ttl_minutes=120), 3600, NOW)


def test_gone_feed_is_not_asked_again() -> None:
    intent = decide(FEED, Gone(URL), None, (), NOW)
    assert intent.outcome is HealthState.GONE
    assert intent.next_fetch is None
    assert intent.error


def test_document_that_could_not_be_read_keeps_nothing_of_the_answer() -> None:
    intent = decide(FEED, FETCHED, None, (), NOW)
    assert intent.outcome is HealthState.FAILING
    assert (intent.validators, intent.body_hash) == (None, None)


class Shelf:
    """The store's part of the bargain, in a few lines: finds by address, then guid, then words; writes intents."""

    def __init__(self) -> None:
        self.articles: dict[ArticleId, CleanArticle] = {}
        self.revisions: list[tuple[ArticleId, str]] = []

    def known(self, article: CleanArticle) -> KnownArticle | None:
        def first(name: str) -> ArticleId | None:
            value = getattr(article, name)
            return next((id for id, one in self.articles.items() if value and getattr(one, name) == value), None)

        id = first("canonical_url") or first("guid") or first("fingerprint")
        return known(self.articles[id], id) if id else None

    def refresh(self, articles: tuple[CleanArticle, ...]) -> FeedIntent:
        intent = decide(FEED, FETCHED, (PARSED, articles), [self.known(each) for each in articles], NOW)
        for new in intent.new:
            self.articles[ArticleId(len(self.articles) + 1)] = new.article
        for seen in intent.seen:
            old = self.articles[seen.id]
            self.articles[seen.id] = replace(old, canonical_url=old.canonical_url or seen.article.canonical_url)
        for updated in intent.updated:
            old = self.articles[updated.id]
            self.revisions.append((updated.id, old.text))
            address = old.canonical_url or updated.article.canonical_url
            self.articles[updated.id] = replace(updated.article, canonical_url=address)
        return intent


ARTICLES = st.builds(
    article,
    page=st.sampled_from([None, "1", "2", "3"]),
    guid=st.sampled_from([None, "a", "b", "c"]),
    text=st.sampled_from(["x", "y", "z"]),
    published=st.sampled_from([None, NOW - timedelta(days=1), NOW + timedelta(days=1)]),
)
DOCUMENTS = st.lists(ARTICLES, max_size=6).map(lambda articles: with_true_identities(articles, None))


@given(st.lists(DOCUMENTS, max_size=6))
def test_no_article_is_ever_lost_nor_stored_twice_at_one_address(documents: list[tuple[CleanArticle, ...]]) -> None:
    shelf = Shelf()
    texts: set[tuple[ArticleId, str]] = set()
    for document in documents:
        shelf.refresh(document)
        shelf.refresh(document)  # what has no address of its own may need a second look to come apart
        kept = {text for _, text in shelf.revisions}
        firsts = {each.canonical_url or each.guid or at: each for at, each in reversed(list(enumerate(document)))}
        assert all(shelf.known(each) or each.text in kept for each in firsts.values())
        texts |= {(id, one.text) for id, one in shelf.articles.items()}
        addresses = [one.canonical_url for one in shelf.articles.values() if one.canonical_url]
        assert len(addresses) == len(set(addresses))
    assert texts == {(id, one.text) for id, one in shelf.articles.items()} | set(shelf.revisions)


@given(st.lists(DOCUMENTS, max_size=4), DOCUMENTS)
def test_refresh_that_brings_nothing_new_writes_nothing_new(
    before: list[tuple[CleanArticle, ...]], document: tuple[CleanArticle, ...]
) -> None:
    shelf = Shelf()
    for each in before:
        shelf.refresh(each)
    shelf.refresh(document)
    shelf.refresh(document)  # the second look
    again = shelf.refresh(document)
    assert (again.new, again.updated) == ((), ())


@given(DOCUMENTS)
def test_sort_date_is_never_in_the_future(document: tuple[CleanArticle, ...]) -> None:
    intent = Shelf().refresh(document)
    assert all(new.sort_at <= NOW for new in intent.new)
