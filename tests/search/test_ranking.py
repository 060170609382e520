from collections.abc import Sequence

from newsreader.model.ids import ArticleId
from newsreader.model.query import Query, Term
from newsreader.search.ranking import rank


class Shelf:
    """An index by hand: what each reading finds, and the texts."""

    def __init__(self, readings: Sequence[Sequence[int]], texts: dict[int, str]) -> None:
        self._readings = readings
        self._texts = texts

    @property
    def steps(self) -> int:
        return len(self._readings)

    def hits(self, step: int, limit: int) -> list[tuple[ArticleId, float]]:
        found = self._readings[step][:limit]
        return [(ArticleId(article), float(len(found) - place)) for place, article in enumerate(found)]

    def words(self, ids: Sequence[ArticleId]) -> dict[ArticleId, str]:
        return {article: self._texts[article] for article in ids}


def ranked(query: str, readings: Sequence[Sequence[int]], texts: dict[int, str], limit: int = 10) -> list[int]:
    asked = Query(terms=tuple(Term(word) for word in query.split()))
    found = rank(asked, Shelf(readings, texts), limit)
    scores = [score for _, score in found]
    assert scores == sorted(scores, reverse=True)
    return [article for article, _ in found]


def test_exact_accents_come_before_folded_ones() -> None:
    texts = {1: "vệ tính", 2: "Vệ tinh", 3: "vê tinh", 4: "vệ tinh"}
    assert ranked("vệ tinh", [[1, 2, 3, 4]], texts) == [2, 4, 1, 3]


def test_a_rare_exact_spelling_is_found_behind_many_others() -> None:
    texts = dict.fromkeys(range(300), "về tình") | {300: "vệ tinh"}
    assert ranked("vệ tinh", [list(range(301))], texts, limit=5)[0] == 300


def test_words_typed_plainly_prefer_the_commonest_spelling() -> None:
    texts = {1: "đương sắt", 2: "đường sắt", 3: "đường sắt"}
    assert ranked("duong sat", [[1, 2, 3]], texts) == [2, 3, 1]


def test_closer_readings_come_first_and_nothing_comes_twice() -> None:
    texts = {1: "x", 2: "x", 3: "x"}
    assert ranked("a b", [[2], [2, 1], [3, 2, 1]], texts) == [2, 1, 3]


def test_scattered_words_as_typed_come_before_others() -> None:
    texts = {1: "sát bên duong", 2: "sắt và đường", 3: "đường ở sát"}
    assert ranked("đường sắt", [[], [1, 2, 3]], texts) == [2, 3, 1]


def test_of_alternatives_and_phrases_too_exact_accents_come_first() -> None:
    texts = {1: "lừ đừ", 2: "mưa lụt", 3: "cơn lũ", 4: "lư hương"}
    either = Query(either=((Query(terms=(Term("lũ"),)), Query(terms=(Term("lụt"),))),))
    assert [article for article, _ in rank(either, Shelf([[1, 2, 3, 4]], texts), 10)][:2] == [2, 3]
    phrase = Query(terms=(Term("cơn lũ", is_phrase=True),))
    assert rank(phrase, Shelf([[1, 2, 3]], {1: "con lu", 2: "cơn lú", 3: "cơn lũ"}), 10)[0][0] == 3


def test_a_query_without_words_has_no_relevance() -> None:
    assert rank(Query(is_unread=True), Shelf([], {}), 5) == []
