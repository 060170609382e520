"""Groups, alternatives, nearness and exact spelling, against an archive in which each article is looked at."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.model.article import StateChange
from newsreader.model.errors import BadQuery
from newsreader.model.query import And, Condition, Near, Node, Not, Or, Term
from newsreader.model.text import fold
from newsreader.search.language import parse_query
from newsreader.search.meaning import meaning
from newsreader.store import Database, lists, state
from newsreader.store.search_hits import Index
from tests.support.stories import NOW, add_feed, bring, clean


@dataclass(frozen=True)
class Known:
    """What is known of an article."""

    id: int
    columns: dict[str, str]
    is_read: bool
    is_starred: bool
    is_tagged: bool


TEXTS = (
    "bão lũ",
    "bao lũ mưa",
    "báo mưa gió to lũ",
    "lu bảo mưa",
    "mưa bão, lũ; bao",
    "gió to",
    "Bão",
    "lũ mưa gió to hòa bão",
    "hoà",
    "hoa",
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, list[Known]]]:
    opened = Database.open(tmp_path_factory.mktemp("trees") / "archive.sqlite3")
    known: list[Known] = []
    with opened.write() as c:
        feed = add_feed(c)
        ids = bring(c, feed, [clean(f"x{n}", text=text) for n, text in enumerate(TEXTS)])
        for n, (article, text) in enumerate(zip(ids, TEXTS, strict=True)):
            columns = {"title": f"x{n}", "lead": f"Tóm tắt của x{n}.", "body": text, "by": "Hoàng Phúc"}
            one = Known(article, columns, is_read=n % 2 == 0, is_starred=n % 3 == 0, is_tagged=n % 4 == 1)
            tags = ("xe",) if one.is_tagged else ()
            state.apply(c, StateChange((article,), one.is_read, one.is_starred, add_tags=tags), NOW)
            known.append(one)
    yield opened, known
    opened.close()


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def same(word: str) -> tuple[str, ...]:
    return ("hoà", "hòa") if word in ("hoà", "hòa") else (word,)


def places(term: Term, text: str) -> list[tuple[int, int]]:
    """Return the first and last word of each place where a term stands."""
    there = words_of(text)
    wanted = words_of(term.text)
    found = []
    for n in range(len(there) - len(wanted) + 1):
        piece = there[n : n + len(wanted)]
        pairs = list(zip(wanted, piece, strict=True))
        last_typed, last = pairs[-1]
        whole = [fold(one) == fold(other) for one, other in pairs]
        whole[-1] = fold(last).startswith(fold(last_typed)) if term.is_prefix else whole[-1]
        if term.is_exact:
            exact = [other in same(one) for one, other in pairs]
            exact[-1] = exact[-1] or (term.is_prefix and last.startswith(same(last_typed)))
            whole = [a and b for a, b in zip(whole, exact, strict=True)]
        if all(whole):
            found.append((n, n + len(wanted) - 1))
    return found


def are_near(near: Near, text: str) -> bool:
    first, second = (places(term, text) for term in near.terms)
    return any(max(a[0] - b[1], b[0] - a[1]) - 1 <= near.distance for a in first for b in second)


def columns(one: Known, term: Term) -> list[str]:
    return [text for name, text in one.columns.items() if term.field in (None, name)]


CONDITIONS: dict[str, Callable[[Known], bool]] = {
    "is:unread": lambda one: not one.is_read,
    "is:read": lambda one: one.is_read,
    "is:starred": lambda one: one.is_starred,
    "is:kept": lambda _: False,
    "is:gone": lambda _: False,
    "is:edited": lambda _: False,
    "has:note": lambda _: False,
    "has:picture": lambda _: False,
    "tag:xe": lambda one: one.is_tagged,
    "tag:tàu": lambda _: False,
    "source:báo": lambda _: True,
    "source:khác": lambda _: False,
    "folder:khác": lambda _: False,
    "lang:vi": lambda _: True,
    "agency:ttxvn": lambda _: False,
    "date:2026-03": lambda _: True,
    "before:2026": lambda _: False,
}


def holds(node: Node, one: Known) -> bool:
    match node:
        case Term():
            return any(places(node, text) for text in columns(one, node))
        case Near(terms):
            return any(are_near(node, text) for text in columns(one, terms[0]))
        case Condition(name, value):
            return CONDITIONS[f"{name}:{value}"](one)
        case And(parts):
            return all(holds(part, one) for part in parts)
        case Or(parts):
            return any(holds(part, one) for part in parts)
        case Not(part):
            return not holds(part, one)


def grown(parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.builds(And, several) | st.builds(Or, several) | st.builds(Not, parts)


single = st.sampled_from(["bão", "bao", "lũ", "mưa", "gió", "to", "hòa", "hoà", "hoa", "b", "lu"])
fields = st.sampled_from([None, None, "body", "lead", "by"])
plain = st.builds(Term, single, is_prefix=st.booleans(), field=fields, is_exact=st.booleans())
phrase = st.builds(
    Term, st.sampled_from(["bão lũ", "mua gio", "lu mua"]), is_phrase=st.just(True), is_exact=st.booleans()
)
near = st.builds(lambda a, b, n: Near((Term(a), Term(b)), n), single, single, st.integers(0, 4)).filter(
    lambda near: fold(near.terms[0].text) != fold(near.terms[1].text)
)
facts = st.sampled_from(sorted(CONDITIONS)).map(lambda text: Condition(*text.split(":")))
trees: st.SearchStrategy[Node] = st.recursive(plain | phrase | near | facts, grown, max_leaves=8)


@given(trees)
def test_a_tree_finds_just_the_articles_of_which_it_is_true(shelf: tuple[Database, list[Known]], tree: Node) -> None:
    database, known = shelf
    query = meaning(tree, NOW)
    wanted = sorted(one.id for one in known if holds(tree, one))
    with database.read() as c:
        assert sorted(lists.list_ids(c, query)) == wanted
        assert lists.count(c, query) == len(wanted)
        index = Index(c, query)
        for step in range(index.steps):
            found = [article for article, _ in index.hits(step, 100)]
            if not any(term.is_prefix for term in query.terms):
                assert set(found) <= set(wanted)


@given(st.text(st.sampled_from("bão lũ\"“”-=~|()*:.5'\0 OR^+") | st.characters(), max_size=30))
def test_nothing_that_is_typed_breaks_the_question(shelf: tuple[Database, list[Known]], text: str) -> None:
    database, _ = shelf
    try:
        query = parse_query(text, now=NOW)
    except BadQuery:
        return
    with database.read() as c:
        lists.first_rows(c, query, 3)
        index = Index(c, query)
        for step in range(index.steps):
            index.hits(step, 3)
