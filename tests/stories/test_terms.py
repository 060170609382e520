from datetime import UTC, datetime

from newsreader.model.article import ArticleText
from newsreader.model.ids import ArticleId
from newsreader.stories.terms import FIRST_PAIR, is_vietnamese, names, pair_id, terms, word_id


def told(title: str = "", lead: str = "", text: str = "", language: str = "") -> ArticleText:
    return ArticleText(ArticleId(1), title, lead, text, language, datetime(2024, 1, 1, tzinfo=UTC))


def test_words_and_pairs_are_folded_and_the_title_tells_loudest() -> None:
    counted = terms(told(title="Đường sắt", lead="đường", text="đường sắt"))
    assert counted[word_id("duong")] == 3 + 2 + 1
    assert counted[pair_id(word_id("duong"), word_id("sat"))] == 3 + 1


def test_pairs_are_never_taken_for_words() -> None:
    assert word_id("duong") < FIRST_PAIR <= pair_id(word_id("duong"), word_id("sat"))


def test_names_are_runs_of_capitals_within_punctuation() -> None:
    assert list(names("Ông Lê Văn Tám, Hà Nội, đến Đà Nẵng. Mai về")) == ["Ông Lê Văn Tám", "Hà Nội", "Đà Nẵng"]


def test_the_language_is_known_by_its_letters_where_it_is_not_told() -> None:
    assert is_vietnamese(told(title="Chuyện ở cảng", language=""))
    assert not is_vietnamese(told(title="A café in Nice"))
    assert not is_vietnamese(told(title="Chuyện ở cảng", language="en"))
