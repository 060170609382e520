"""Boxes in a body that lead to a sign-in or a subscription: known by where their links go, in any language."""

import re
from urllib.parse import urlsplit

from newsreader.extract.body.ends import is_offer
from newsreader.extract.tree import Element, drop, is_inside, short_words, words_of

_DESK = re.compile(
    r"(?:^|[/_.-])(?:log-?in|sign-?in|sign-?up|register|regist|registration|registrieren|anmelden|subscribe|"
    r"subscriptions?|abo|abos|abonnements?|abonnieren|abonner|abbonati|abbonamenti|suscripcion|suscribete|newsletters?)"
    r"(?=$|[/_.?-])",
    re.I,
)
_NAGS = tuple(
    re.compile(words)
    for words in (
        r"\b(?:sign|log)[ -]?in\b|\b(?:anmelden|einloggen)\b|\bconnectez-vous\b|\bse connecter\b|"
        r"\binicia(?:r)? sesión\b|\baccedi\b|\bđăng nhập\b|ログイン",
        r"\bregister\b|\b(?:create|make) an? (?:free )?account\b|\bregistrieren\b|\binscrivez-vous\b|"
        r"\bcréer un compte\b|"
        r"\bregístrate\b|\bcrear (?:una )?cuenta\b|\bregistrati\b|\bđăng ký\b|会員登録",
        r"\bsubscri(?:be|bers?|ption)\b|\babonn\w+|\babos?\b|\bsuscr[ií]b\w+|\bsuscripci\w+|\babbona\w+|有料会員",
        r"\bunlock\b|\b(?:continue|keep) reading\b|\bunlimited access\b|\bweiterlesen\b|\bfreischalten\b|"
        r"\blire la suite\b|\bseguir leyendo\b|\bcontinua a leggere\b|会員限定|続きを読む|記事が読み放題",
    )
)
"""What a box asks of a reader who is to go on reading, a kind of wish a pattern."""
_FIRST_LINES = ("h2", "h3", "h4", "h5", "p", "strong", "b")
_LABEL = 80
"""Characters of the line with which an offer begins."""
_WISHES = 2
"""Kinds of wishes that such a box has."""
_LONGEST = 700
"""Characters of the most talkative box."""
_SHARE = 0.25
"""The share of the body's text from which a box is no box."""
_PARAGRAPH = 180
"""Characters from which a paragraph is the article's own."""
_LEVELS = 5
"""How far above its link a box may begin."""


def drop_offers(body: Element) -> None:
    """Take out the boxes that lead to a sign-in, a subscription or a newsletter: by their links or by their words."""
    _drop_gates(body)
    _drop_headed(body)
    links = [link for link in body.iter("a") if _leads_to_desk(link.get("href") or "")]
    if not links:
        return
    most = min(_LONGEST, int(_SHARE * len(words_of(body))))
    for link in links:
        if not is_inside(link, ("p", "li", "figure", "table", "blockquote"), body) or _is_button(link):
            box = _box(link, body, most)
            if box is not None:
                drop(box)


def _drop_gates(body: Element) -> None:
    """Take out the boxes that ask a reader to sign in, to register or to subscribe, in more than one of these ways."""
    most = min(_LONGEST, int(_SHARE * len(words_of(body))))
    for box in list(body.iter("div", "section", "aside", "header")):
        if box is body or box.getparent() is None or is_inside(box, ("figure", "table", "blockquote"), body):
            continue
        text = short_words(box, most).lower()
        if sum(nag.search(text) is not None for nag in _NAGS) < _WISHES or next(box.iter("figure"), None) is not None:
            continue
        if not any(len(words_of(line)) >= _PARAGRAPH for line in box.iter("p")):
            drop(box)


def _drop_headed(body: Element) -> None:
    """Take out the boxes whose first line is an offer: what stands under such a line speaks for it."""
    most = min(_LONGEST, int(_SHARE * len(words_of(body))))
    for box in list(body.iter("div", "section", "aside")):
        if box is body or box.getparent() is None or is_inside(box, ("figure", "table", "blockquote"), body):
            continue
        text = short_words(box, most)
        first = next((words for line in box.iter(*_FIRST_LINES) if (words := short_words(line, _LABEL))), "")
        if text and first and text.startswith(first) and is_offer(first):
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
