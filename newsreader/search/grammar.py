"""The grammar of the query language, and text → its bare syntax. What it means is ``reading``'s.

A word is whatever stands between spaces, parentheses and ``|``. The lexer takes a sign (``-``, ``=``, ``~5``, ``OR``)
for what it is only where the grammar has a place for it: in ``date:-7d`` the ``-`` belongs to the value.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from newsreader.model.errors import BadQuery
from newsreader.search.fields import CONDITION_FIELDS, TEXT_FIELDS

if TYPE_CHECKING:
    from lark import Lark, Token
    from lark.exceptions import UnexpectedInput
    from lark.tree import Tree

    Syntax = Tree[Token]

DEPTH = 20
"""Parentheses within each other; the index's own language takes no more than a few times that."""

WORD = r'[^\s()|"“][^\s()|]*'
OPERATOR = r"OR|~\d{1,3}"
"""Words that are none, unless quoted."""

GRAMMAR = rf"""
start: any?
any: all (OR all)* OR?
all: part+
?part: NOT operand -> negated
    | operand
?operand: near
    | group
    | scoped
    | condition
    | FIELD_ALONE -> nothing
near: words (NEAR words)* NEAR?
words: TEXT_FIELD? EXACT? (WORD | PHRASE | OPEN_PHRASE)
scoped: TEXT_FIELD group
condition: CONDITION_FIELD (WORD | PHRASE | OPEN_PHRASE)
group: LPAR any? RPAR

FIELD_ALONE.3: /({"|".join((*TEXT_FIELDS, *CONDITION_FIELDS))}):(?=[\s)|]|\Z)/i
TEXT_FIELD.2: /({"|".join(TEXT_FIELDS)}):/i
CONDITION_FIELD.2: /({"|".join(CONDITION_FIELDS)}):/i
NOT.2: /-(?=[^\s)|])/
EXACT.2: /=(?=[^\s)|=])/
NEAR.2: /~\d{{1,3}}(?=[\s()|]|\Z)/
OR.2: /OR(?=[\s()|]|\Z)|\|/
PHRASE.2: /("[^"]*"|“[^”]*”)\*?/
OPEN_PHRASE: /("[^"]*|“[^”]*)\Z/
WORD: /{WORD}/
LPAR: "("
RPAR: ")"
%ignore /\s+/
"""


def syntax(text: str) -> "Syntax":
    """Return the syntax of a query; what is still open at its end is closed. Raise BadQuery."""
    from lark import Token
    from lark.exceptions import UnexpectedInput

    parsing = _parser().parse_interactive(text)
    depth = 0
    try:
        for token in parsing.iter_parse():
            depth += (token.type == "LPAR") - (token.type == "RPAR")
            if depth > DEPTH:
                raise BadQuery(f"Parentheses go deeper than {DEPTH} levels.", position=token.start_pos or 0)
        for _ in range(depth):
            parsing.feed_token(Token("RPAR", ")"))
        made: Syntax = parsing.feed_eof()  # type: ignore[no-untyped-call]
    except UnexpectedInput as error:
        raise _misread(error, text) from None
    return made


@lru_cache(1)
def _parser() -> "Lark":
    from lark import Lark

    return Lark(GRAMMAR, parser="lalr", lexer="contextual", maybe_placeholders=False)


def _misread(error: "UnexpectedInput", text: str) -> BadQuery:
    place = error.pos_in_stream if error.pos_in_stream is not None else len(text)
    found = text[place : place + 1]
    if found == ")":
        return BadQuery("“)” closes no parenthesis.", position=place)
    if found == "|" or text.startswith("OR", place):
        return between(text[place : place + (1 if found == "|" else 2)], place)
    return BadQuery(f"“{found}” is not understood here.", position=place)


def between(operator: str, place: int) -> BadQuery:
    """Return what is wrong where an operator lacks one of its sides."""
    return BadQuery(f"“{operator}” stands between two words or groups; one of them is missing.", position=place)
