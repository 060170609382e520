"""Boxes round a control in the body: players, polls, appeals. Without the control their words tell nothing."""

import re

from newsreader.extract.tree import Element, drop, is_inside, measured, names_of, short_words, words_of

_CONTROLS = ("audio", "video", "form", "iframe")
_FEW = 100
"""Characters that stand beside a player or a poll: its title, its question."""
_APPEAL = re.compile(
    r"(?:^|[\s_-])(?:support|supporters?|members?|membership|donat\w+|contribut(?:e|ions?)|paywall\w*|appeal|fundrais\w*)"
    r"(?=$|[\s_-])"
)
_BUTTON = re.compile(r"(?:^|[\s_-])(?:btn|button|cta)(?=$|[\s_-])")
_LONGEST = 400
"""Characters of the most talkative appeal."""
_SHARE = 0.25
"""The share of the body's text from which a box is the article itself."""


def drop_controls(body: Element) -> None:
    """Take out the small boxes round a player or a form, and those that ask for support over a button."""
    most = min(_LONGEST, int(_SHARE * measured(body)))
    for box in list(body.iter("div", "section", "aside")):
        if box is body or box.getparent() is None or is_inside(box, ("figure", "table", "blockquote"), body):
            continue
        if _is_round_control(box, min(_FEW, most)) or _is_appeal(box, most):
            drop(box)


def _is_round_control(box: Element, most: int) -> bool:
    if next(box.iter(*_CONTROLS), None) is None or next(box.iter("img", "figure"), None) is not None:
        return False
    return bool(short_words(box, most))


def _is_appeal(box: Element, most: int) -> bool:
    """Tell whether a box names itself an appeal and ends in a button."""
    if not _APPEAL.search(names_of(box)) or not short_words(box, most):
        return False
    return any(_is_button(element) for element in box.iter("button", "a", "input"))


def _is_button(element: Element) -> bool:
    return element.tag != "a" or (bool(words_of(element)) and _BUTTON.search(names_of(element)) is not None)
