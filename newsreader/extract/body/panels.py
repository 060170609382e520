"""Panels that a reader opens by a control: what is folded away in them belongs to the page's text."""

import re

from newsreader.extract.body.names import is_consent, is_not_shown
from newsreader.extract.tree import Element, link_words, names_of, tag_of, words_of

_PANEL = re.compile(
    r"(?:^|[\s_-])(?:accordions?|collapse|collapsible|expandable|expander|faqs?|answers?|toggles?|folded)"
)
_ACCORDION = re.compile(r"(?:^|[\s_-])(?:accordions?|faqs?)(?=$|[\s_-])")
"""Panels of questions and chapters: a class that hides one of these hides text."""
_OTHER = re.compile(r"(?:^|[\s_-])(?:modal|popup|overlay|share|sharing|menu|nav|tooltip|dialog|search|cookie|consent)")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_PROSE = 60
"""Characters outside links that a panel of the text has."""
_QUESTION = 200
"""Characters that the words on a control may have."""


def is_folded(element: Element) -> bool:
    """Tell whether the element says that it is not shown at first."""
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


def unfold(root: Element) -> None:
    """Show the panels that a control of the page opens, the words on the control as the heading of its panel."""
    controls = _controls(root)
    for panel in list(root.iter("div", "section", "dd", "article", "p", "ul", "ol")):
        control = controls.get(panel.get("id") or "")
        if control is None and is_folded(panel):
            control = _control_before(panel)
        is_shut, is_hidden = is_folded(panel), is_not_shown(panel)
        if control is None and not is_shut and not is_hidden:
            continue
        names = names_of(panel)
        is_hidden = is_hidden and _ACCORDION.search(names) is not None
        if control is None and not is_hidden and not (is_shut and _PANEL.search(names)):
            continue
        if _OTHER.search(names) or is_consent(panel) or not _is_prose(panel):
            continue
        _show(panel)
        if is_hidden:
            _forget(panel, "class")
        if control is not None and control.getparent() is not None:
            _make_heading(control)


def _control_before(panel: Element) -> Element | None:
    """Return the button right before a folded element, whatever it says that it opens."""
    before = panel.getprevious()
    if before is None or not 0 < len(words_of(before)) <= _QUESTION or (before.tail or "").strip():
        return None
    return next(before.iter("button"), None)


def _controls(root: Element) -> dict[str, Element]:
    """Return the elements that open others, by the id of what they open."""
    found: dict[str, Element] = {}
    for element in root.iter("button", "a", "div", "h2", "h3", "h4", "h5", "span", "dt"):
        opened = element.get("aria-controls") or (element.get("data-target") or "").lstrip("#")
        if opened and element.get("role") != "tab":
            found.setdefault(opened, element)
    return found


def _is_prose(panel: Element) -> bool:
    return len(words_of(panel)) - link_words(panel) >= _PROSE and next(panel.iter("form"), None) is None


def _show(panel: Element) -> None:
    above = [node for node, _ in zip(panel.iterancestors("div", "section"), range(2), strict=False)]
    around = [node for node in above if len(words_of(node)) <= 1.5 * len(words_of(panel))]
    for element in (panel, *around, *panel.iterdescendants("div", "section", "p")):
        if is_folded(element) and not _OTHER.search(names_of(element)):
            for name in ("hidden", "aria-hidden", "style"):
                _forget(element, name)


def _make_heading(control: Element) -> None:
    """Keep the words on a control: plain in a heading that is there, else as a heading of their own."""
    if tag_of(control) not in ("button", "a", "div", "span") or not 0 < len(words_of(control)) <= _QUESTION:
        return
    headed = any(tag_of(node) in ("h2", "h3", "h4", "h5", "dt", "summary") for node in _around(control))
    for name in ("class", "id", "role"):
        _forget(control, name)
    control.tag = "span" if headed else "h3"


def _forget(element: Element, name: str) -> None:
    if name in element.attrib:
        del element.attrib[name]


def _around(control: Element) -> list[Element]:
    above = [node for node, _ in zip(control.iterancestors(), range(3), strict=False)]
    return [*above, *control.iterdescendants()]
