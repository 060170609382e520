"""The tree of a query → a text that reads as that tree."""

import re

from newsreader.model.query import And, Condition, Near, Node, Not, Or, Term
from newsreader.search.grammar import WORD

_PLAIN = re.compile(WORD)


def printed(tree: Node | None) -> str:
    """Return a query's text. ``read`` makes the same tree of it, whatever it was typed as."""
    if tree is None:
        return ""
    text = _text(tree)
    return f"{text} " if _may_go_on(tree) else text


def value_text(value: str) -> str:
    """Return a field's value as it stands in a query: quoted where it must be."""
    return value if _PLAIN.fullmatch(value) else _quoted(value)


def _text(node: Node) -> str:
    match node:
        case Term():
            return _term(node)
        case Near(terms, distance):
            return f" ~{distance} ".join(map(_term, terms))
        case Condition(name, value):
            return f"{name}:{value_text(value)}"
        case And(parts):
            return " ".join(_within(part, And, Or) for part in parts)
        case Or(parts):
            return " OR ".join(_within(part, Or) for part in parts)
        case Not(part):
            return "-" + _within(part, And, Or, Not)


def _within(node: Node, *kinds: type) -> str:
    text = _text(node)
    return f"({text})" if isinstance(node, kinds) else text


def _term(term: Term) -> str:
    field = f"{term.field}:" if term.field else ""
    words = _quoted(term.text) if term.is_phrase else term.text
    return f"{field}{'=' if term.is_exact else ''}{words}{'*' if term.is_prefix else ''}"


def _quoted(words: str) -> str:
    return f"“{words}”" if '"' in words else f'"{words}"'


def _may_go_on(node: Node) -> bool:
    """Tell whether the last word would be taken for a beginning: the space after it says that it is whole."""
    match node:
        case Term():
            return not (node.is_phrase or node.is_prefix or node.is_exact)
        case Near(terms):
            return _may_go_on(terms[-1])
        case And(parts) | Or(parts):
            return _may_go_on(parts[-1])
    return False
