from hypothesis import given
from hypothesis import strategies as st

from newsreader.model.ids import CleanHtml
from newsreader.store.bodies import Body, packed, unpacked

LINES = st.text(st.characters(exclude_characters="\0"))
SENTENCE = "Chuyến tàu chở trái cây rời ga lúc nửa đêm và tới cảng trước khi chợ họp"
EMPTY = Body("", "", "", CleanHtml(""), "")


@given(LINES, LINES, LINES, LINES, st.text())
def test_what_is_packed_comes_out_as_it_went_in(title: str, lead: str, byline: str, html: str, text: str) -> None:
    assert unpacked(packed(title, lead, byline, html, text)) == (title, lead, byline, html, text)


def test_zero_characters_do_not_mix_the_parts() -> None:
    assert unpacked(packed("a\0b", "c", "", "<p>d</p>", "e\0f")) == ("ab", "c", "", "<p>d</p>", "e\0f")


def test_lead_and_text_that_repeat_the_html_take_hardly_any_room() -> None:
    words = " ".join(SENTENCE[n % 40 :] + SENTENCE[: n * 7 % 50] for n in range(60))
    alone = packed("", "", "", f"<p>{words}</p>", "")
    assert len(packed("", words[:300], "", f"<p>{words}</p>", words)) < len(alone) + 80 < len(words) // 2


def test_bytes_of_somebody_else_are_an_empty_text() -> None:
    whole = packed("Tàu", "", "", f"<p>{SENTENCE}</p>" * 40, SENTENCE * 40)
    assert unpacked(b"") == unpacked(b"no such thing") == unpacked(whole[: len(whole) // 2]) == EMPTY
