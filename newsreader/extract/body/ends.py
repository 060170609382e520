"""The first and the last lines of a body that are no text: bylines, reading times, offers, sign-offs, notes."""

import re
from collections.abc import Sequence

from newsreader.extract.body.names import says_author
from newsreader.extract.lists.labels import is_label
from newsreader.extract.tree import BLOCKS, Element, drop, is_inside, link_words, short_words, tag_of, words_of
from newsreader.model.text import fold

_PHRASES = frozenset("span em small time".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_HELD = ("figure", "table", "pre", "blockquote")
_PROSE = 140
"""Characters from which a line is a paragraph."""
_OPENING = 12
_CLOSING = 12
"""How many lines are looked at from either end."""
_SHORT = 110
"""Characters of the longest byline."""
_KICKER = 60
"""Characters that may stand over the headline in one element with it."""
_NOTE = 400
"""Characters of the longest note."""
_AUTHOR = 700
"""Characters that the most talkative box about an author has."""
_BYLINE = re.compile(
    r"^(?:by|von|par|por|di|door|af|av|text|text von|written by|posted by|reviewed by|edited by|"
    r"kommentar von|ein gastbeitrag von|words by|story by|autore?n?|auteure?|redacción|tác giả)\s*:?\s+"
    r"(?-i:[A-ZÀ-ỸĐÄÖÜ])[^.!?]{1,90}$",
    re.I,
)
_READING = re.compile(
    r"^(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo di lettura|thời gian đọc)\b.{0,30}$|"
    r"^(?:[^.!?|]{2,40}\|\s*)?\d{1,3}\s*(?:-|–)?\s*(?:min|mins|minuten?|minutes?|minuti|minutos|phút)\.?\s*"
    r"(?:read|lesezeit|lesedauer|de lecture|de lectura|di lettura|đọc|lesen|read time)?$|"
    r"^(?:published|publiziert|publicerad|uppdaterad|aktualisiert|updated|publié|actualizado|publicado|aggiornato|"
    r"stand|zuletzt aktualisiert)\b.{0,60}$|"
    r"^\d{1,2}[:.h]\d{2}(?:\s*(?:uhr|am|pm))?$|^\d{1,2}:\d{2}$|^\d(?:\.\d)?x$|"
    r"^(?:listen to|hear|artikel anhören|vorlesen|écouter|escuchar|ascolta)\b.{0,40}$|"
    r"^\d+ (?:comments?|kommentare?|commentaires?|comentarios?|commenti|bình luận)$|"
    r"^(?:key points|table of contents|inhaltsverzeichnis|show caption|caption|image|bildbeitrag|audiobeitrag|"
    r"videobeitrag|survey)$",
    re.I,
)
_OFFER = re.compile(
    r"(?:^|[.!?:»”\"'] ?)(?:sign up|subscribe|get the latest|get (?:our|the .{3,40}) (?:newsletter|app)|"
    r"follow (?:us|.{3,60} on (?:twitter|facebook|instagram|x)\b)|join (?:us|our|the .{3,40}group)|"
    r"download (?:our|the)|become a .{0,30}member|support (?:our|independent)|if you value our|"
    r"mời (?:quý )?(?:bạn đọc|độc giả)|"
    r"never miss|stay (?:ahead|in the loop|up to date)|"
    r"abonnieren sie|abonnier\w* (?:jetzt|hier|den)|jetzt abonnieren|folgen sie|folgst du|testen sie|"
    r"abonnez-vous|suivez-nous|inscrivez-vous|suscr[ií]b\w+|síguenos|iscriviti|seguici|"
    r"(?:mọi )?(?:ý kiến|thắc mắc|thông tin|bài vở|thư từ)[^.]{0,60} (?:gửi về|liên hệ)|"
    r"cek berita|đăng ký nhận|theo dõi chúng tôi)|"
    r"\b(?:wochen? kostenlos|kostenlos testen|whatsapp[- ](?:channel|kanal|canal|group|gruppe)|newsletter inform\w*|"
    r"our newsletters?|newsletter:|into your inbox|to your inbox|in your inbox|through your letterbox)",
    re.I,
)
_PORTRAIT = re.compile(
    r"^(?:[A-ZÀ-Þ][\w.'’-]+ ){2,4}(?:is|was) (?:an?|the|our) [^.]{0,90}\b(?:reporter|producer|editor|writer|journalist|"
    r"correspondent|author|columnist|contributor|blogger|intern)\b|"
    r"^(?:[A-ZÀ-Þ][\w.'’-]+ ){2,4}(?:covers|writes about|reports on)\b"
)
"""Who wrote the article and what else they do."""
_BROADCAST = re.compile(r"^(?:über dieses thema berichtet|dieses thema im programm)", re.I)
_DISCLOSURE = re.compile(
    r"(?=.*\b(?:we|our|us|i|my|this (?:post|article|page|site|story)|wir|unsere?)\b).*"
    r"\b(?:affiliate[- ](?:links?|commissions?|partners?)|earn from qualifying purchases|be compensated|provisionen?|"
    r"(?:earn|receive|get) (?:an? )?(?:small |affiliate |referral )*commissions?)\b",
    re.I,
)
"""That the house earns by what a reader buys."""
_SIGN_OFF = re.compile(
    r"^[(\[]?(?:additional )?(?:reporting|writing|editing) by\b|"
    r"\bcontributed (?:to this (?:report|story|article)|reporting)\b|"
    r"^printed from\s+\S+$|"
    r"^(?:nội dung|thiết kế|đồ họa|trình bày|kỹ thuật|minh họa|"
    r"words|design|graphics?|illustrations?|development|editing)\s*:\s*[^.!?]{2,60}$|"
    r"^(?:copyright|©|\(c\))|\ball rights reserved\b|^our standards:|"
    r"^(?:reach|contact) the (?:reporters?|author|writer)s?\b|"
    r"^(?:have|got) a (?:news )?tip\b|^(?:this (?:story|article|post|content) (?:was|is|has been) .{0,40}"
    r"(?:partnership|sponsored|produced|originally published|first published|syndicated))|"
    r"^über dieses thema berichtet|^dieses thema im programm|^sendung:|^mit informationen (?:der|von)|"
    r"^(?:quelle|source|fonte|fuente|nguồn)\s*:\s*\S.{0,60}$|"
    r"^(?:click here|read more|learn more|find out more|discuss|continue reading)\b.{0,60}$|"
    r"^more .{2,30} (?:stories|news)$|^(?:don.t miss|must read)s?\b.{0,40}$|"
    r"^\S+@\S+\.\w+$|^(?:https?://)?(?:www\.)?twitter\.com/\S+$|^\[/?\w[^\]]*\]",
    re.I,
)


_FOLLOW = re.compile(
    r"^(?:follow|theo dõi|folgen sie|suivez|síguenos|sigue a|segui|seguici|volg)\b[^.]{2,60}"
    r"\s(?:on|trên|auf|sur|en|su|op)\s[^.]{2,40}\.?$",
    re.I,
)
"""A line that leads to the house elsewhere, where the network is a link."""
_CHANGE = re.compile(
    r"^(?:cập nhật|mise à jour|última actualización|ultimo aggiornamento)\b[^.!?]{0,30}\d.{4,40}$", re.I
)
_ORIGIN = re.compile(r"^[^:.!?]{2,30}:\s*https?://\S+$")
"""Where else the text is: a label and an address."""


def is_offer(text: str) -> bool:
    """Tell whether a line asks for a subscription, for support, or to follow the house elsewhere."""
    return len(text) < _NOTE and _OFFER.search(text) is not None


def drop_ends(body: Element, title: str, authors: Sequence[str] = ()) -> None:
    """Take out of a body what is no text before its first paragraph and after its last one.

    ``authors`` are the names that the page's data tell: printed over the text, a line of them alone goes too.
    """
    _drop_authors(body)
    headline = fold(title)
    names = {fold(name) for name in (*authors, ", ".join(authors))}
    is_begun = False
    for line in _lines(body)[:_OPENING]:
        text = words_of(line)
        is_line_about = fold(text) in names or (_is_about(text) if is_begun else _opens(text, headline))
        if is_line_about and _is_whole(line, body):
            drop(line)
        elif len(text) >= _PROSE:
            if is_begun:
                break
            is_begun = True
    for line in reversed(_lines(body)[-_CLOSING:]):
        if tag_of(line) in _HEADINGS:
            continue
        if not _is_whole(line, body) or not _closes(line, words_of(line)):
            break
        drop(line)


def _lines(body: Element) -> list[Element]:
    """Return the elements with text of their own in order, also those that hold others beside it."""
    return [
        element
        for element in body.iter()
        if element is not body
        and isinstance(element.tag, str)
        and (tag_of(element) in BLOCKS or (tag_of(element) in _PHRASES and _is_alone(element)))
        and _has_words(element)
    ]


def _has_words(element: Element) -> bool:
    """Tell whether an element has text that is in no block below it."""
    if (element.text or "").strip():
        return True
    return any((child.tail or "").strip() or (tag_of(child) not in BLOCKS and words_of(child)) for child in element)


def _is_whole(line: Element, body: Element) -> bool:
    """Tell whether a line holds no other and is in no figure, table or quote, so that it may go by itself."""
    return not any(tag_of(child) in BLOCKS for child in line) and not is_inside(line, _HELD, body)


def _is_alone(element: Element) -> bool:
    """Tell whether a phrase is all there is in a block that is no line by itself."""
    parent = element.getparent()
    if parent is None or tag_of(parent) not in ("div", "section", "body"):
        return False
    if element.getprevious() is not None or element.getnext() is not None:
        return False
    return not (parent.text or "").strip() and not (element.tail or "").strip()


def _opens(text: str, headline: str) -> bool:
    """Tell whether a line over the text is about the article: who wrote it, when, how long it takes, its headline."""
    if is_apart(text):
        return True
    return len(headline) >= 20 and len(text) < len(headline) + _KICKER and _is_headline(text, headline)


def is_apart(text: str) -> bool:
    """Tell whether a line over a text is none of it: who wrote it, an offer, by what the house earns."""
    if _is_about(text) or is_offer(text):
        return True
    return len(text) < _NOTE and bool(_DISCLOSURE.match(text) or _BROADCAST.match(text))


def _is_about(text: str) -> bool:
    """Tell whether a line says who wrote the article, when, or how long it takes: the lead may stand over it."""
    return len(text) <= _SHORT and bool(_BYLINE.match(text) or _READING.match(text))


def _is_headline(text: str, headline: str) -> bool:
    """Tell whether a line is the headline, under a kicker or before the site's name."""
    mine, wanted = _letters(text), _letters(headline)
    return mine.endswith(wanted) or (mine.startswith(wanted) and " | " in text[len(headline) // 2 :])


def _letters(text: str) -> str:
    """Return the letters of a text, as a kicker is set apart from a headline by a colon here and a line there."""
    return re.sub(r"[\W_]+", "", fold(text))


def _closes(line: Element, text: str) -> bool:
    """Tell whether a line under the text is about something else: other articles, offers, who helped, whose rights."""
    if len(text) < _NOTE and any(
        (_OFFER.search(text), _SIGN_OFF.search(text), _PORTRAIT.match(text), _DISCLOSURE.match(text))
    ):
        return True
    if _is_about(text) or is_label(text) or _CHANGE.match(text) or _ORIGIN.match(text) or _leads_away(line, text):
        return True
    return tag_of(line) == "p" and len(text) > 20 and link_words(line) > 0.9 * len(text) and "://" not in text


def _leads_away(line: Element, text: str) -> bool:
    """Tell whether a line leads home, or to the house elsewhere."""
    link = next(line.iter("a"), None)
    if link is None:
        return False
    return (link.get("href") == "/" and words_of(link) == text) or _FOLLOW.match(text) is not None


def _drop_authors(body: Element) -> None:
    """Take out what says that it tells of an author: names, portraits, what else there is by the same hand."""
    whole = len(words_of(body))
    for element in list(body.iter("div", "section", "p", "address", "ul", "span", "header", "footer")):
        if element is body or element.getparent() is None or not says_author(element):
            continue
        text = short_words(element, _AUTHOR)
        if text and len(text) < 0.35 * whole and not is_inside(element, _HELD, body):
            drop(element)
