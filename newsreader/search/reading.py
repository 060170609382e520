"""The query language: text as typed in the search field or on the command line → a tree of what it says."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from newsreader.model.errors import BadQuery
from newsreader.model.query import And, Condition, Near, Node, Not, Or, Term
from newsreader.model.text import nfc
from newsreader.search.dates import is_unfinished, period
from newsreader.search.fields import DATE_FIELDS, VALUES
from newsreader.search.grammar import OPERATOR, between, syntax

if TYPE_CHECKING:
    from lark import Token
    from lark.tree import Tree

    Syntax = Tree[Token]

ALTERNATIVES = 200
"""Sides of one OR; SQLite takes a thousand of everything."""

_LONE = re.compile("[\ud800-\udfff]")
"""Halves of characters, as a terminal gives for bytes that are none; no text in the archive holds them."""
_OPERATOR = re.compile(OPERATOR)
_SAME_VALUE = {"pictures": "picture", "comment": "comments", "notes": "note"}


def read(text: str, *, now: datetime) -> Node | None:
    """Return the tree of a query, None where it asks for nothing (yet). Raise BadQuery.

    A word at the very end may be unfinished, so it is also read as a beginning; so is an open phrase. A field without
    its value yet asks for nothing, nor does the first part of a value that could still be typed. ``now`` only tells
    which times are no times.
    """
    return _Reading(_LONE.sub("\N{REPLACEMENT CHARACTER}", text), now).read()


class _Reading:
    """One text being read. ``_guess`` is the word at its end that was taken for a beginning, since it may go on."""

    def __init__(self, text: str, now: datetime) -> None:
        self._text = text
        self._now = now
        self._guess: Term | None = None
        self._rules: dict[str, Callable[[Syntax], Node | None]] = {
            "start": self._group,
            "group": self._group,
            "any": self._any,
            "all": self._all,
            "negated": self._negated,
            "near": self._near,
            "words": self._words,
            "scoped": self._scoped,
            "condition": self._condition,
            "nothing": lambda _: None,
        }

    def read(self) -> Node | None:
        return self._node(syntax(self._text))

    def _node(self, tree: "Syntax") -> Node | None:
        return self._rules[tree.data](tree)

    def _group(self, tree: "Syntax") -> Node | None:
        inner = _trees(tree)
        return self._node(inner[0]) if inner else None

    def _any(self, tree: "Syntax") -> Node | None:
        parts = self._sides(tree)
        if len(parts) > ALTERNATIVES:
            place = _place(_tokens(tree)[ALTERNATIVES - 1])
            raise BadQuery(f"“OR” joins at most {ALTERNATIVES} words or groups.", position=place)
        return Or(parts) if len(parts) > 1 else next(iter(parts), None)

    def _all(self, tree: "Syntax") -> Node | None:
        parts = self._sides(tree)
        return And(parts) if len(parts) > 1 else next(iter(parts), None)

    def _sides(self, tree: "Syntax") -> tuple[Node, ...]:
        """Return the nodes of a rule. An operator at its end lacks a side, which may be typed while nothing follows."""
        last = tree.children[-1]
        if isinstance(last, str) and self._text[last.end_pos :].replace(")", " ").strip():
            raise between(str(last), _place(last))
        read = map(self._node, _trees(tree))
        return tuple(node for node in read if node is not None)

    def _negated(self, tree: "Syntax") -> Node | None:
        part = self._node(_trees(tree)[0])
        return None if part is None else Not(self._settled(part))

    def _settled(self, node: Node) -> Node:
        """Return a node whose last word is no guess: nothing is excluded that might only begin as typed."""
        match node:
            case Term():
                return replace(node, is_prefix=False) if node is self._guess else node
            case Near(terms):
                last = replace(terms[-1], is_prefix=False) if terms[-1] is self._guess else terms[-1]
                return replace(node, terms=(*terms[:-1], last))
            case And(parts) | Or(parts):
                return replace(node, parts=(*parts[:-1], self._settled(parts[-1])))
        return node

    def _near(self, tree: "Syntax") -> Node | None:
        terms = [term for term in self._sides(tree) if isinstance(term, Term)]
        if len(terms) < 2:
            return terms[0] if terms else None
        sign = _tokens(tree)[0]
        names = {term.field for term in terms if term.field}
        if len(names) > 1:
            raise BadQuery("Words near each other are looked for in one field.", position=_place(sign))
        if any(term.is_exact for term in terms):
            raise BadQuery("“=” and “~” do not go together.", position=_place(sign))
        return Near(tuple(self._in_field(term, next(iter(names), None)) for term in terms), int(sign[1:]))

    def _in_field(self, term: Term, field: str | None) -> Term:
        made = replace(term, field=field)
        if term is self._guess:
            self._guess = made
        return made

    def _words(self, tree: "Syntax") -> Node | None:
        *signs, token = _tokens(tree)
        kinds = {sign.type: sign for sign in signs}
        field = str(kinds["TEXT_FIELD"][:-1]).lower() if "TEXT_FIELD" in kinds else None
        is_exact = "EXACT" in kinds
        if token.type == "WORD":
            if not field and _OPERATOR.fullmatch(token):
                raise between(str(token), _place(token))
            return self._word(token, field, is_exact)
        value, is_open, has_star = _unquoted(token)
        text = value.strip()
        if not any(map(str.isalnum, text)):
            return None
        goes_on = text[-1].isalnum() and (has_star or (is_open and not value[-1].isspace()))
        return Term(text, is_phrase=True, is_prefix=goes_on, field=field, is_exact=is_exact)

    def _word(self, token: "Token", field: str | None, is_exact: bool) -> Term | None:
        text = nfc(str(token))
        is_told = text.endswith("*")
        text = text.rstrip("*")
        if not any(map(str.isalnum, text)):
            return None
        is_guess = not is_told and not is_exact and self._is_last(token)
        term = Term(text, is_prefix=(is_told or is_guess) and text[-1].isalnum(), field=field, is_exact=is_exact)
        if is_guess:
            self._guess = term
        return term

    def _scoped(self, tree: "Syntax") -> Node | None:
        node = self._node(_trees(tree)[0])
        return None if node is None else self._limited(node, str(_tokens(tree)[0][:-1]).lower())

    def _limited(self, node: Node, field: str) -> Node:
        """Return a node whose words without a field have this one."""
        match node:
            case Term(field=None):
                return self._in_field(node, field)
            case Near(terms) if terms[0].field is None:
                return replace(node, terms=tuple(self._in_field(term, field) for term in terms))
            case And(parts) | Or(parts):
                return replace(node, parts=tuple(self._limited(part, field) for part in parts))
            case Not(part):
                return Not(self._limited(part, field))
        return node

    def _condition(self, tree: "Syntax") -> Node | None:
        field, token = _tokens(tree)
        name = str(field[:-1]).lower()
        value = (nfc(str(token)) if token.type == "WORD" else _unquoted(token)[0]).strip()
        if not value:
            return None
        if name in VALUES:
            return self._choice(name, value, token)
        if name in DATE_FIELDS:
            return self._date(name, value, token)
        return Condition("source" if name == "feed" else name, value)

    def _choice(self, name: str, value: str, token: "Token") -> Node | None:
        """Return a condition with one of few values, None while it may be being typed."""
        values = VALUES[name]
        meant = _SAME_VALUE.get(value.lower(), value.lower())
        if name == "in" and meant in values:
            raise BadQuery("Readers' comments cannot be searched yet.", position=_place(token) - len("in:"))
        if meant in values:
            return Condition(name, meant)
        if self._is_last(token) and any(one.startswith(meant) for one in values):
            return None
        raise BadQuery(
            f"“{name}:{value}” is not understood; after “{name}:” comes {' or '.join(values)}.",
            position=_place(token),
        )

    def _date(self, name: str, value: str, token: "Token") -> Node | None:
        if period(value, self._now) is not None:
            return Condition(name, value.lower())
        if self._is_last(token) and is_unfinished(value):
            return None
        raise BadQuery(
            f"“{value}” is no date; write 2024, 2024-07, 2024-07-01, today, yesterday or -7d.",
            position=_place(token),
        )

    def _is_last(self, token: "Token") -> bool:
        return token.end_pos == len(self._text)


def _tokens(tree: "Syntax") -> "list[Token]":
    return [child for child in tree.children if isinstance(child, str)]


def _trees(tree: "Syntax") -> "list[Syntax]":
    return [child for child in tree.children if not isinstance(child, str)]


def _place(token: "Token") -> int:
    return token.start_pos or 0


def _unquoted(token: "Token") -> tuple[str, bool, bool]:
    """Return a phrase, whether it is open and whether a star follows."""
    text = nfc(str(token))
    if token.type == "OPEN_PHRASE":
        return text[1:], True, False
    has_star = text.endswith("*")
    return text.removesuffix("*")[1:-1], False, has_star
