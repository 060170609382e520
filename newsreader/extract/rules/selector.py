"""A small part of CSS selectors, read into plain values: tags, classes, ids, attributes, descendants and children."""

import re
from dataclasses import dataclass

from newsreader.extract.rules.fault import RuleFault
from newsreader.model.pickling import travels

_NAME = r"-?[A-Za-z_][\w-]*"
_PIECES = re.compile(
    rf"\.(?P<cls>{_NAME})|#(?P<id>{_NAME})|"
    rf"\[\s*(?P<attribute>[A-Za-z_][\w:-]*)\s*"
    r"(?:(?P<how>[\^$*~]?=)\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[\w-]+))\s*)?\]"
)
_TAG = re.compile(r"\*|[A-Za-z][A-Za-z0-9]*")
_COMBINATOR = re.compile(r"\s*>\s*|\s+")
_LONGEST = 200
_MOST_STEPS = 5


@travels
@dataclass(frozen=True, slots=True)
class Step:
    """What one element of a selector must be. ``tag`` and ``anchor`` (the id) are empty where any will do."""

    tag: str = ""
    anchor: str = ""
    classes: tuple[str, ...] = ()
    attributes: tuple[tuple[str, str, str], ...] = ()
    """Name, ``=`` ``^=`` ``$=`` ``*=`` ``~=`` or nothing, value."""
    is_child: bool = False
    """Whether it stands right below the step before it, and not anywhere below."""


@travels
@dataclass(frozen=True, slots=True)
class Selector:
    """A selector as written and as read; ``steps`` from the outermost to the element meant."""

    text: str
    steps: tuple[Step, ...]


def read_selector(text: str) -> Selector:
    """Read a selector such as ``article.detail > p[data-role="lead"]``. Raises RuleFault where it is none."""
    rest = text.strip()
    if not rest:
        raise RuleFault("an empty text is no selector")
    if len(rest) > _LONGEST:
        raise RuleFault(f"“{rest[:40]}…” is too long for a selector")
    steps: list[Step] = []
    place, is_child = 0, False
    while True:
        step, place = _step(rest, place, is_child)
        steps.append(step)
        if len(steps) > _MOST_STEPS:
            raise RuleFault(f"“{rest[:40]}…” is too long for a selector")
        if place == len(rest):
            return Selector(rest, tuple(steps))
        joint = _COMBINATOR.match(rest, place)
        if joint is None or joint.end() == len(rest):
            raise _not_understood(rest, place)
        place, is_child = joint.end(), ">" in joint[0]


def _step(text: str, start: int, is_child: bool) -> tuple[Step, int]:
    tag = _TAG.match(text, start)
    place = tag.end() if tag else start
    anchor, classes, attributes = "", [], []
    while piece := _PIECES.match(text, place):
        place = piece.end()
        if piece["cls"]:
            classes.append(piece["cls"])
        elif piece["id"]:
            anchor = piece["id"]
        else:
            value = piece["double"] or piece["single"] or piece["bare"] or ""
            attributes.append((piece["attribute"].lower(), piece["how"] or "", value))
    if place == start:
        raise _not_understood(text, place)
    name = tag[0].lower() if tag and tag[0] != "*" else ""
    return Step(name, anchor, tuple(classes), tuple(attributes), is_child), place


def _not_understood(text: str, place: int) -> RuleFault:
    return RuleFault(f"“{text}” is no selector that is understood here, from “{text[place : place + 20]}” on")
