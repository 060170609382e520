"""Lines in the body that are no text of the article: the headline again, datelines, notices, labels of nothing."""

import re

from newsreader.extract.body.names import is_furniture
from newsreader.extract.claims.dates import read_date
from newsreader.extract.claims.months import MONTHS
from newsreader.extract.lists.labels import is_label
from newsreader.extract.tree import BLOCKS, Element, drop, link_words, short_words, tag_of, words_of
from newsreader.model.text import fold

_NOTICE = re.compile(
    r"^(?:advertisements?|advertising|ad|quảng cáo|anzeige|werbung|publicidad|publicité|pubblicità|"
    r"reklame|annons|sponsored|"
    r"[★☆⭐✩✭\s]+(?:\d(?:[.,]\d)?(?:\s?/\s?\d+)?)?|"
    r"continua (?:depois|após) d?a publicidade|continúa (?:después de|tras) la publicidad|"
    r"la suite après (?:la|cette) publicité|weiter nach der (?:anzeige|werbung)|"
    r"(?:install|download|get) (?:our|the) app|"
    r"skip (?:past|to) .{0,40}|after newsletter promotion|lên đầu trang|"
    r"continue reading below|article continues (?:after|below).*|story continues below.*|sign "
    r"up (?:for|to) .{0,120}|subscribe (?:to|now) .{0,80}|"
    r"(?:share|chia sẻ|gửi email|print|in bài|lưu bài|email|facebook|twitter|copy link|sao chép|"
    r"whatsapp|teilen|drucken|partager|compartir|zalo|tweet|pin|reddit|"
    r"linkedin|comments?|bình luận|save|follow us.{0,60}|theo dõi .{0,60} trên google news|listen "
    r"to (?:this )?article|nghe đọc bài|"
    r"loading\.*|close|skip ad|play video|xem video|phiên bản di động|mobile version|trở lại|về "
    r"đầu trang|back to top|top|"
    r"placeholder(?: image)?[\s\d-]*|this slideshow requires javascript\.|\[(\w+)[^\]]*\].*\[/\1\]|"
    r"click here .{0,60}|read more|xem thêm|đọc thêm|image (?:source|caption)|tags?:?|từ khóa:?|topics:?))$",
    re.I,
)
_DATELINE = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}T|\b\d{1,2}:\d{2}\s*(?:uhr|am|pm|a\.m\.|p\.m\.|gmt|utc)\b|"
    r"^(?:published|updated|posted|stand|aktualisiert|publié|mis à jour|actualizado|publicado|cập nhật)\b|"
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}, \d{4}|"
    r"\b\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{4}\b|"
    r"^\d+ (?:min(?:ute)?s? read|phút đọc)$",
    re.I,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BESIDE = 2
"""Words of three letters and more beside a date that is a line of its own."""
_TOPICS = re.compile(r"^(?:topics?|tags?|keywords|chủ đề|từ khóa|từ khoá|thẻ)\s*:", re.I)
_CREDIT = re.compile(
    r"^(?:photos?|picture|fotos?|bild|bilder|immagine|ảnh)(?: credits?| by)?\s*:\s*(?:[^.!?]|\b[A-Z]\.){2,60}$|"
    r"^[^.!?]{3,90}[|/]\s*(?:getty(?: images)?|reuters|afp|ap|shutterstock|istock|bloomberg|dpa)$",
    re.I,
)
"""Whose a picture is, where the line stands by itself: what stands with its picture was read before."""
_ALSO = re.compile(
    r"^(?:read (?:also|more|next)|also read|see also|related|watch|more|lire aussi|lea también|"
    r"lesen sie auch|mehr zum thema|leggi anche|>>|»)\s*[:|>»]",
    re.I,
)

_SHOUTED_ALSO = re.compile(r"^(?:WATCH|LISTEN|READ|READ MORE|SEE MORE|WATCH MORE)\s?[:|]\s")
"""The same without a link, where a player or a card stands behind the line."""
_NEW_WINDOW = re.compile(
    r"\W*(?:opens? (?:in )?(?:an? )?(?:new|external) (?:tab|window|site|page)|"
    r"(?:öffnet )?(?:in|im) (?:einem )?neue[nm] (?:fenster|tab)(?: (?:geöffnet|öffnen))?|"
    r"(?:s.)?ouvre dans une? (?:nouvel|nouvelle|autre) (?:fenêtre|onglet)|nouvelle fenêtre|"
    r"se abre en (?:una )?(?:ventana|pestaña) nueva|abre (?:em|numa) nova (?:janela|aba)|"
    r"si apre in una nuova (?:finestra|scheda)|opent in (?:een )?nieuw (?:venster|tabblad)|"
    r"mở (?:trong|ra) (?:cửa sổ|thẻ|tab) mới)\W*",
    re.I,
)
"""What a link tells those who do not see that it leads to another window."""

_LINES = ("p", "div", "span", "h1", "h2", "h3", "h4", "h5", "li", "strong", "b", "a", "small", "time", "font")
_PHRASES = frozenset(("span", "strong", "b", "a", "small", "font"))
_LABELS = frozenset(("h2", "h3", "h4", "h5", "p", "strong", "b"))
_NO_JUMP = ("h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "sup", "figure")
"""Where such a link is a heading's own, a note's mark or a point of the contents."""
_NAMED_PLACE = re.compile(r"#[\w-]")
_JUMP = (6, 80)
"""Characters, at least and at most, of a link that says to which place of the page it leads."""
_LONGEST = 300
"""Characters of the longest line that is looked at."""
_SHORT = 60
"""Characters of a line that is a date."""
_REPEATED = 60
"""Characters from which a paragraph is not the same as another by chance."""


def drop_notices(body: Element, title: str) -> None:
    """Take the lines out that are no text of the article; a second first-rank heading becomes a subhead."""
    headline = fold(title)
    lines: dict[Element, str] = {}
    for count, element in enumerate(list(body.iter(*_LINES))):
        if element.getparent() is None or element is body:
            continue
        if tag_of(element) != "h1" and any(tag_of(child) in BLOCKS for child in element):
            continue
        text = short_words(element, _LONGEST)
        if tag_of(element) == "span" and (_NEW_WINDOW.fullmatch(text) or _is_marked_date(element, text)):
            drop(element)
            continue
        if _is_jump_at_end(element, text):
            drop(element)
            continue
        if not text or (
            tag_of(element) in _PHRASES and text != _line_around(element, lines) and not _is_between_blocks(element)
        ):
            continue
        if tag_of(element) == "h1" and fold(text) != headline and not _is_early(element, body):
            element.tag = "h2"
        if (
            _is_headline(element, text, headline, count)
            or (count < 40 and _is_dateline(text) and _is_early(element, body))
            or _is_notice(element, text)
            or _is_label_of_nothing(element, text)
            or (_is_jump(element, text) and _is_line(element, text))
        ):
            drop(element)
            lines.clear()


def _is_between_blocks(element: Element) -> bool:
    """Tell whether a phrase that is in no paragraph is a line of its own, since blocks stand on either side of it."""
    parent, before, after = element.getparent(), element.getprevious(), element.getnext()
    if parent is None or (before is None and after is None) or (element.tail or "").strip():
        return False
    loose = parent.text if before is None else before.tail
    return not (loose or "").strip() and all(
        sibling is None or tag_of(sibling) in BLOCKS or _is_anchor(sibling) for sibling in (before, after)
    )


def _is_anchor(element: Element) -> bool:
    """Tell whether an element is nothing but a place to jump to."""
    return not len(element) and not (element.text or "").strip() and not (element.tail or "").strip()


def _line_around(element: Element, known: dict[Element, str]) -> str:
    """Return the words of the element's parent; read once for all its children."""
    parent = element.getparent()
    if parent is None:
        return ""
    if parent not in known:
        known[parent] = short_words(parent, _LONGEST)
    return known[parent]


def _is_headline(element: Element, text: str, headline: str, count: int) -> bool:
    tag = tag_of(element)
    return tag == "h1" or (tag in ("h2", "h3", "p", "div") and count < 25 and bool(headline) and fold(text) == headline)


def _is_marked_date(element: Element, text: str) -> bool:
    """Tell whether the mark-up says that a short line tells when the article was published or changed."""
    told = (element.get("itemprop") or "").lower()
    parent = element.getparent()
    is_of_line = parent is not None and tag_of(parent) in ("p", "li")
    return told in ("datepublished", "datemodified") and len(text) < _SHORT and not is_of_line


def _is_dateline(text: str) -> bool:
    if len(text) >= 110 or re.search(r"(?<!\dh)[.!?]$", text):
        return False
    return bool(_DATELINE.search(text)) or _is_day(text)


def _is_day(text: str) -> bool:
    """Tell whether a line is a day, in any language whose months are known, and little else: a weekday, a time."""
    if not _YEAR.search(text):
        return False
    beside = [word for word in re.findall(r"[^\W\d_]{3,}", text.lower()) if word not in MONTHS]
    return len(beside) <= _BESIDE and read_date(text) is not None


def _is_notice(element: Element, text: str) -> bool:
    if _NOTICE.match(text) or _CREDIT.match(text) or _SHOUTED_ALSO.match(text) or _is_other_language(element, text):
        return True
    if next(element.iter("a"), None) is None:
        return False
    return bool(_ALSO.match(text)) or (len(text) < 150 and bool(_TOPICS.match(text))) or _is_shouted(element, text)


def _is_shouted(element: Element, text: str) -> bool:
    """Tell whether a paragraph is nothing but another article's headline: one link, all in capitals."""
    return tag_of(element) == "p" and len(text) >= 25 and text.isupper() and link_words(element) >= 0.9 * len(text)


def _is_jump(element: Element, text: str) -> bool:
    """Tell whether an element is nothing but a link to another place of the page: its top, its comments."""
    if (
        not _JUMP[0] <= len(text) <= _JUMP[1]
        or next(element.iterancestors(*_NO_JUMP), None) is not None
        or tag_of(element) in _NO_JUMP
    ):
        return False
    links = list(element.iter("a"))
    return len(links) == 1 and _NAMED_PLACE.match(links[0].get("href") or "") is not None and words_of(links[0]) == text


def _is_line(element: Element, text: str) -> bool:
    """Tell whether nothing else stands in an element's block, however many phrases are between."""
    block = element
    while tag_of(block) not in BLOCKS and not _is_between_blocks(block):
        parent = block.getparent()
        if parent is None:
            return True
        block = parent
    return short_words(block, _LONGEST) == text


def _is_jump_at_end(element: Element, text: str) -> bool:
    """Tell whether a paragraph that was not closed took in the link to another place of the page behind it."""
    parent = element.getparent()
    if tag_of(element) != "a" or parent is None or tag_of(parent) != "p" or not is_furniture(element):
        return False
    return element.getnext() is None and not (element.tail or "").strip() and _is_jump(element, text)


def _is_label_of_nothing(element: Element, text: str) -> bool:
    return tag_of(element) in _LABELS and len(text) < 30 and is_label(text) and _stands_alone(element)


def drop_repeats(body: Element) -> None:
    """Take out what says again what stands right before it, as pages write one for wide screens and one for small."""
    for element in list(body.iter("p", "div", "section")):
        before = element.getprevious()
        if before is None or element.getparent() is None or before.tag != element.tag or not element.get("class"):
            continue
        text = words_of(element)
        if len(text) >= _REPEATED and text == words_of(before):
            drop(element)


def _is_other_language(element: Element, text: str) -> bool:
    """Tell whether a line is nothing but a link to the same article in another language."""
    link = next(element.iter("a"), None)
    return link is not None and link.get("hreflang") is not None and words_of(link) == text


def _is_early(element: Element, body: Element) -> bool:
    """Tell whether less than a paragraph of the body comes before the element."""
    before = 0
    for node in body.iter():
        if node is element:
            return True
        if isinstance(node.tag, str) and node.tag not in ("figcaption", "script", "style"):
            before += len((node.text or "").strip())
        before += len((node.tail or "").strip()) if node is not body else 0
        if before > 600:
            return False
    return True


def _stands_alone(element: Element) -> bool:
    """Tell whether nothing of substance follows a label, or only links."""
    following = element.getnext()
    if following is None:
        return True
    text = words_of(following)
    return not text or link_words(following) > 0.6 * len(text)
