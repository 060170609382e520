"""Trees of queries, as hypothesis makes them: any that could be typed."""

from hypothesis import strategies as st

from newsreader.model.query import And, Condition, Near, Node, Not, Or, Term

_SIGNS = st.sampled_from("abđệ한 \"“”-=~|()*:.,5'")
_WORDS = st.sampled_from(["bão", "lũ", "OR", "a*b", "x:y", "title:", "và", "http://bao.example/a", "-7d", "NEAR", "~5"])
_FIELDS = st.sampled_from([None, None, "title", "lead", "body", "caption", "by"])


def _is_word(text: str) -> bool:
    """Tell whether a text could be typed as a bare word with every field."""
    has_letter = any(map(str.isalnum, text))
    begins = text[:1] not in {"-", "=", "~", '"', "“"} and not text.lower().startswith(("title:", "http"))
    return has_letter and begins and text != "OR" and not text.endswith("*") and not set(text) & set("()| ")


def _phrase(text: str) -> str:
    text = text.strip().replace("”", '"')
    return text if any(map(str.isalnum, text)) else "đường sắt"


_bare = (st.text(_SIGNS, min_size=1, max_size=5) | _WORDS).filter(_is_word)
_phrases = st.text(_SIGNS, max_size=9).map(_phrase)


@st.composite
def terms(draw: st.DrawFn, *, is_exact: bool | None = None) -> Term:
    """Return a word or phrase; one that does not end with a letter cannot go on."""
    is_phrase = draw(st.booleans())
    text = draw(_phrases if is_phrase else _bare)
    return Term(
        text=text,
        is_phrase=is_phrase,
        is_prefix=text[-1].isalnum() and draw(st.booleans()),
        field=draw(_FIELDS),
        is_exact=draw(st.booleans()) if is_exact is None else is_exact,
    )


@st.composite
def _nears(draw: st.DrawFn) -> Near:
    field = draw(_FIELDS)
    found = draw(st.lists(terms(is_exact=False), min_size=2, max_size=3))
    made = tuple(Term(term.text, is_phrase=term.is_phrase, is_prefix=term.is_prefix, field=field) for term in found)
    return Near(made, draw(st.integers(0, 999)))


_values = st.text(_SIGNS, min_size=1, max_size=6).map(str.strip).filter(lambda text: text and "”" not in text)
_conditions = st.one_of(
    st.sampled_from(["unread", "read", "starred", "kept", "edited", "gone"]).map(lambda value: Condition("is", value)),
    st.sampled_from(["picture", "comments", "note"]).map(lambda value: Condition("has", value)),
    st.builds(Condition, st.sampled_from(["tag", "source", "folder", "site", "section", "agency", "lang"]), _values),
    st.builds(
        Condition,
        st.sampled_from(["after", "before", "date"]),
        st.sampled_from(["2020", "2020-07", "today", "-7d", "-7d..", "2020..2021-01", "..yesterday"]),
    ),
)


def _grown(parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.builds(And, several) | st.builds(Or, several) | st.builds(Not, parts)


trees: st.SearchStrategy[Node] = st.recursive(terms() | _nears() | _conditions, _grown, max_leaves=8)
"""Trees of up to eight leaves."""
