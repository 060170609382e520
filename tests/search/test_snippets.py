from hypothesis import given
from hypothesis import strategies as st

from newsreader.model.query import Near, Query, Term
from newsreader.search.snippets import marks, snippet, words_shown

LONG = "Mở đầu câu chuyện dài. " * 20 + "Tuyến đường sắt Cát Linh chạy thử. " + "Kết thúc câu chuyện dài. " * 20


def marked(text: str, *terms: Term, length: int = 200) -> list[str]:
    piece, places = snippet(text, terms, length)
    return [piece[start:end] for start, end in places]


def test_marks_are_in_the_original_spelling() -> None:
    assert marked("Tuyến Đường Sắt", Term("duong"), Term("sat")) == ["Đường Sắt"]
    assert marked("Sắt trên đường", Term("duong"), Term("sat")) == ["Sắt", "đường"]


def test_a_long_text_is_cut_around_the_hits() -> None:
    piece, places = snippet(LONG, [Term("cat linh", is_phrase=True)], 100)
    assert piece.startswith("…")
    assert piece.endswith("…")
    assert len(piece) <= 130
    assert [piece[start:end] for start, end in places] == ["Cát Linh"]


def test_without_a_hit_it_is_the_beginning() -> None:
    piece, places = snippet(LONG, [Term("không có")], 60)
    assert piece.startswith("Mở đầu câu chuyện")
    assert places == ()


def test_only_whole_words_are_marked_unless_unfinished() -> None:
    assert marked("anh an", Term("an")) == ["an"]
    assert marked("anh an", Term("an", is_prefix=True)) == ["anh", "an"]


def test_negated_words_and_authors_are_not_marked() -> None:
    assert marked("mưa nắng", Term("mưa", is_negated=True), Term("nắng", field="by")) == []


def test_of_an_exact_word_only_its_own_spelling_is_marked() -> None:
    assert marked("vẽ Vệ ve", Term("vệ", is_exact=True)) == ["Vệ"]
    assert marked("vẽ vệ", Term("ve")) == ["vẽ", "vệ"]


def test_alternatives_and_words_near_each_other_are_shown_and_what_is_excluded_is_not() -> None:
    query = Query(
        terms=(Term("bão"),),
        near=(Near((Term("lũ"), Term("mưa")), 3),),
        either=((Query(terms=(Term("gió"), Term("to", is_negated=True))), Query(is_unread=True)),),
        without=(Query(terms=(Term("nắng"),)),),
    )
    assert marked("bão nắng lũ, mưa gió to", *words_shown(query)) == ["bão", "lũ", "mưa", "gió"]


@given(text=st.text(max_size=400), word=st.text(max_size=6), length=st.integers(10, 80))
def test_marks_lie_within_the_snippet_in_order(text: str, word: str, length: int) -> None:
    piece, places = snippet(text, [Term(word, is_prefix=True)], length)
    end = 0
    for start, stop in places:
        assert end <= start < stop <= len(piece)
        end = stop
    for start, stop in marks(text, [Term(word)]):
        assert start < stop
