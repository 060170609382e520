"""What the gate keeps of a formula: its letters and signs in the order in which they are written, without markup."""

import re

from lxml import etree

_COPY = re.compile("mathml", re.I)
"""In the class of an element whose formula is a copy, for machines, of one drawn beside it: ``katex-mathml``."""
_HIDDEN = re.compile(r"display\s*:\s*none", re.I)
_SILENT = frozenset(
    "annotation annotation-xml script style title textarea select option iframe xmp noembed noframes plaintext "
    "template svg object".split()
)
"""What is no part of the formula: its source in another language, and what has no place in one."""
_LONGEST = 2_000


def words_of_formula(formula: etree._Element) -> str:
    """Return the text of a ``math`` element as one line; nothing for a copy of what is shown beside it."""
    parent = formula.getparent()
    if parent is not None and (_COPY.search(parent.get("class") or "") or _HIDDEN.search(parent.get("style") or "")):
        return ""
    pieces: list[str] = []
    silent: etree._Element | None = None
    for event, element in etree.iterwalk(formula, events=("start", "end")):
        if event == "start":
            name = element.tag.rpartition(":")[2] if isinstance(element.tag, str) else "script"
            silent = element if silent is None and name in _SILENT else silent
            pieces.append(element.text or "" if silent is None else "")
            continue
        silent = None if silent is element else silent
        pieces.append(element.tail or "" if silent is None and element is not formula else "")
    return " ".join("".join(pieces).split())[:_LONGEST]
