"""Boxes in a body that lead to a sign-in or a subscription: known by where their links go, in any language."""

import re
from urllib.parse import urlsplit

from newsreader.extract.tree import Element, drop, is_inside, words_of

_DESK = re.compile(
    r"(?:^|[/_.-])(?:log-?in|sign-?in|sign-?up|register|regist|registration|registrieren|anmelden|subscribe|"
    r"subscriptions?|abo|abos|abonnements?|abonnieren|abonner|abbonati|abbonamenti|suscripcion|suscribete|newsletters?)"
    r"(?=$|[/_.?-])",
    re.I,
)
_LONGEST = 700
"""Characters of the most talkative box."""
_SHARE = 0.25
"""The share of the body's text from which a box is no box."""
_PARAGRAPH = 180
"""Characters from which a paragraph is the article's own."""
_LEVELS = 5
"""How far above its link a box may begin."""


def drop_offers(body: Element) -> None:
    """Take out the boxes whose links lead to a sign-in, a subscription or a newsletter."""
    links = [link for link in body.iter("a") if _leads_to_desk(link.get("href") or "")]
    if not links:
        return
    most = min(_LONGEST, int(_SHARE * len(words_of(body))))
    for link in links:
        if not is_inside(link, ("p", "li", "figure", "table", "blockquote"), body) or _is_button(link):
            box = _box(link, body, most)
            if box is not None:
                drop(box)


def _leads_to_desk(href: str) -> bool:
    try:
        return bool(_DESK.search(urlsplit(href).path))
    except ValueError:
        return False


def _is_button(link: Element) -> bool:
    """Tell whether a link is all there is in its line."""
    line = next(link.iterancestors("p", "li"), None)
    return line is not None and words_of(line) == words_of(link)


def _box(link: Element, body: Element, most: int) -> Element | None:
    """Return the largest element round the link that holds no paragraph of the article, None where there is none."""
    box: Element | None = None
    for element, _ in zip(link.iterancestors(), range(_LEVELS), strict=False):
        if element is body or element.tag in ("figure", "table", "blockquote", "article", "main"):
            break
        if len(words_of(element)) > most or any(len(words_of(line)) >= _PARAGRAPH for line in element.iter("p")):
            break
        if element.tag in ("div", "section", "aside", "dl"):
            box = element
    return box
