"""Who wrote the article, as people and agency. Nobody is invented: what is not printed or told stays empty."""

import re
from collections.abc import Iterable

from newsreader.extract.names import is_furniture
from newsreader.extract.tree import Element, drop, is_inside, names_of, short_words, tag_of, words_of
from newsreader.model.text import fold, nfc

_OPENING = re.compile(
    r"^\W*(?:(?:written |posted |reported |analysis |review |story |words |article )?by\b|von\b|"
    r"par\b|por\b|di\b(?= [A-Z])|door\b|af\b|av\b|oleh\b|"
    r"theo\b|bài(?: và ảnh)?\s*:|tác giả\s*:|thực hiện\s*:|author\s*:|authors\s*:|autor(?:in)?\s*:|"
    r"text\s*:|tekst\s*:|tổng hợp\s*:)\s*:?\s*",
    re.I,
)
_AGENCIES = (
    "TTXVN",
    "Vietnam+",
    "VOV",
    "VTV",
    "VGP",
    "Reuters",
    "AFP",
    "AP",
    "Associated Press",
    "dpa",
    "EFE",
    "ANSA",
    "Xinhua",
    "Tân Hoa xã",
    "Kyodo",
    "Yonhap",
    "TASS",
    "Sputnik",
    "RIA Novosti",
    "PA Media",
    "Press Association",
    "APA",
    "Keystone-SDA",
    "Bloomberg",
    "UPI",
    "PTI",
    "IANS",
    "BBC",
    "CNN",
    "Bernama",
    "Antara",
    "Belga",
    "ANP",
    "NTB",
    "TT",
    "Ritzau",
    "STT",
    "Lusa",
    "Europa Press",
    "SID",
)
_AGENCY = re.compile(
    r"(?<!\w)(?:" + "|".join(re.escape(name) for name in sorted(_AGENCIES, key=len, reverse=True)) + r")(?!\w)"
)
_NAMED = re.compile(
    r"(?:^|[\s_-])(?:by-?line\w*|author\w*|authors?-?names?|writer|contributor\w*|reporter|tac-?gia|"
    r"nguoi-?viet|journalist|autor\w*|auteur\w*|penulis|creator)(?=$|[\s_-])"
)
_NO_NAME = re.compile(
    r"https?:|www\.|@|\d{2,}|^(?:admin\w*|editor\w*|redaktion\w*|staff\w*|author|webmaster|news "
    r"?desk|unknown|none|null|user|updated|published|posted|"
    r"contributor|guest|anonymous|archive|tác giả|website)$",
    re.I,
)
_AFTER = re.compile(
    r"\s*(?:[|•·–—]|\s-\s|\bpublished\b|\bupdated\b|\bposted\b|\bon\b \w+ \d|\d{1,2}[/.:]\d|, "
    r"?(?:staff|senior|political|chief|correspondent|reporter|editor|bbc|cnn|"
    r"special to)\b|\b(?:follow|email|contact|view|see|read)\b|\bđăng\b|\bngày\b|\bcập nhật\b).*$",
    re.I | re.S,
)


def people(names: Iterable[str]) -> list[str]:
    """Return the names cleaned of openings, addresses and doubles, in order."""
    kept: list[str] = []
    for raw in names:
        text = _OPENING.sub("", " ".join(nfc(raw).split()))
        text = _AFTER.sub("", text).strip(" ,;.:|-–—/")
        for name in re.split(r"\s*(?:;|,(?!\s*(?:Jr|Sr|MD|PhD))|\s(?:and|und|et|và|y|&)\s)\s*", text):
            name = _OPENING.sub("", name).strip(" ,;.:|-–—/")
            if not 2 <= len(name) <= 70 or len(name.split()) > 7 or _NO_NAME.search(name):
                continue
            if fold(name) not in {fold(other) for other in kept}:
                kept.append(name)
    return kept


def is_house(name: str, houses: Iterable[str]) -> bool:
    """Tell whether a name is the publisher's own, or a part of it."""
    words = frozenset(fold(name).split())
    return any(words <= frozenset(fold(house).split()) for house in houses)


def agency_of(text: str) -> str:
    """Return the news agency that a byline or a dateline names; empty where there is none."""
    found = _AGENCY.search(text)
    return found[0] if found else ""


def printed_byline(root: Element, body: Element | None, heading: Element | None) -> list[str]:
    """Return the names that the page prints as its authors near the headline."""
    for element in root.iter("a", "span", "p", "div", "address", "li", "strong", "meta"):
        if "author" in (element.get("itemprop") or "").split() or "author" in (element.get("rel") or "").split():
            inner = next(
                (e for e in element.iter() if isinstance(e.tag, str) and "name" in (e.get("itemprop") or "").split()),
                None,
            )
            text = (element.get("content") or words_of(inner if inner is not None else element)).strip()
            if found := people([text]) if len(text) < 150 else []:
                return found
    order = {element: count for count, element in enumerate(root.iter())}
    start = order.get(heading, 0) if heading is not None else 0
    best: tuple[int, list[str]] | None = None
    for element, place in order.items():
        if tag_of(element) in (
            "body",
            "html",
            "article",
            "main",
            "meta",
            "img",
            "section",
            "figure",
        ) or not _NAMED.search(names_of(element)):
            continue
        if next(element.iterancestors("figure", "aside", "nav", "footer"), None) is not None:
            continue
        text = short_words(element, 160)
        if len(text) < 3 or re.search(r"(?:^|[\s_-])(?:bio|box|about|avatar|date|time)", names_of(element)):
            continue
        links = [words_of(link) for link in element.iter("a") if 3 <= len(words_of(link)) <= 60]
        found = people(links if links and _OPENING.match(text) else [text] if len(text) <= 100 else links)
        if found and all(_is_name(name) for name in found):
            distance = abs(place - start)
            if best is None or distance < best[0]:
                best = (distance, found)
    return best[1] if best else []


def take_signature(body: Element) -> tuple[list[str], str]:
    """Return the people and the agency that sign under the text (``Hoàng Phúc``, ``Theo TTXVN``); take the line out."""
    blocks = [
        e
        for e in body.iter("p", "div", "strong", "b", "em", "td", "span")
        if words_of(e)
        and not is_inside(e, ("figure", "blockquote", "table"), body)
        and next(e.iterdescendants("p", "div", "figure"), None) is None
    ]
    for element in reversed(blocks[-6:]):
        text = words_of(element)
        if len(text) > 60:
            break
        parent = element.getparent()
        if tag_of(element) in ("strong", "b", "em", "span") and parent is not None and words_of(parent) != text:
            continue
        signed = (
            bool(_NAMED.search(names_of(element)))
            or "right" in ((element.get("style") or "") + (element.get("align") or "") + names_of(element))
            or bool(re.match(r"^\(?(?:theo|tổng hợp|by)\s", text, re.I))
            or (_is_bold(element) and len(text.split()) <= 6)
        )
        if not signed or text.endswith((":", "?", "!")) or is_furniture(element):
            continue
        plain = text.strip("() .")
        agency = agency_of(plain)
        names = [n for n in people([plain]) if _is_name(n) and n != agency]
        if not names and not agency:
            continue
        drop(element)
        return [n for n in names if not (agency and agency in n)], agency
    return [], ""


def _is_bold(element: Element) -> bool:
    text = words_of(element)
    if tag_of(element) in ("strong", "b"):
        return True
    bold = sum(
        len(words_of(b)) for b in element.iter("strong", "b") if next(b.iterancestors("strong", "b"), None) is None
    )
    return bool(text) and bold >= 0.9 * len(text)


def _is_name(text: str) -> bool:
    """Tell whether every word but particles begins with a capital."""
    words = [
        word
        for word in re.findall(r"[^\W\d_][\w.'’-]*", text)
        if word.lower()
        not in {"de", "van", "von", "der", "den", "la", "le", "di", "da", "bin", "al", "el", "y", "du", "dos", "ten"}
    ]
    return bool(words) and len(words) <= 6 and all(word[0].isupper() or not word[0].islower() for word in words)
