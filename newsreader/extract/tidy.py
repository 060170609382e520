"""The body without what is no article: share bars, newsletters, author boxes, advertising, menus, empty elements."""

import re

from newsreader.extract.labels import is_label, kind_of
from newsreader.extract.names import is_content, is_furniture, is_lead
from newsreader.extract.tree import BLOCKS, Element, drop, is_within, link_words, short_words, tag_of, words_of
from newsreader.model.text import fold

_NEVER = frozenset(
    "script style template iframe frame object embed form button input select textarea nav footer svg canvas audio "
    "dialog link meta label menu video".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_NOTICE = re.compile(
    r"^(?:advertisements?|advertising|ad|quảng cáo|anzeige|werbung|publicidad|publicité|pubblicità|"
    r"reklame|annons|sponsored|"
    r"continue reading below|article continues (?:after|below).*|story continues below.*|sign "
    r"up (?:for|to) .{0,120}|subscribe (?:to|now) .{0,80}|"
    r"(?:share|chia sẻ|gửi email|print|in bài|lưu bài|email|facebook|twitter|copy link|sao chép|"
    r"whatsapp|teilen|drucken|partager|compartir|zalo|tweet|pin|reddit|"
    r"linkedin|comments?|bình luận|save|follow us.{0,60}|theo dõi .{0,60} trên google news|listen "
    r"to (?:this )?article|nghe đọc bài|"
    r"loading\.*|close|skip ad|play video|xem video|phiên bản di động|mobile version|trở lại|về "
    r"đầu trang|back to top|top|"
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
_TOPICS = re.compile(r"^(?:topics?|tags?|keywords|chủ đề|từ khóa|từ khoá|thẻ)\s*:", re.I)
_ALSO = re.compile(
    r"^(?:read (?:also|more|next)|also read|see also|related|watch|more|lire aussi|lea también|"
    r"lesen sie auch|mehr zum thema|leggi anche|>>|»)\s*[:|>»]",
    re.I,
)
_ABOVE = 80
"""Characters of a line over the headline that is no text of the article."""


def tidy_body(body: Element, title: str) -> None:
    """Take out of the body what does not belong to the article; figures stay."""
    _drop_named(body)
    _drop_dense(body)
    _drop_lines(body, title)
    _drop_empty(body)
    _drop_trailing_headings(body)


def drop_above_heading(body: Element, heading: Element | None) -> None:
    """Take out what stands over the headline, where the body holds it: the section, a date, tools. Figures stay."""
    if heading is None or heading is body or not is_within(heading, body):
        return
    node = heading
    while node is not body:
        for element in list(node.itersiblings(preceding=True)):
            if not isinstance(element.tag, str) or next(element.iter("img", "figure"), None) is not None:
                continue
            if len(words_of(element)) <= _ABOVE and not is_lead(element):
                drop(element)
        parent = node.getparent()
        if parent is None:
            return
        node = parent


def _drop_named(body: Element) -> None:
    whole = len(words_of(body)) or 1
    for element in list(body.iter()):
        if element is body or not isinstance(element.tag, str) or element.getparent() is None:
            continue
        tag = tag_of(element)
        if tag in _NEVER:
            if tag in ("form", "label", "button") and len(words_of(element)) > 0.4 * whole:
                continue
            if tag == "footer" and len(words_of(element)) > 0.3 * whole:
                continue
            if tag in ("button", "label") and next(element.iter("img"), None) is not None:
                element.tag = "div"
                continue
            drop(element)
        elif (
            element.get("hidden") is not None
            or _HIDDEN.search(element.get("style") or "")
            or element.get("aria-hidden") == "true"
        ) and (len(words_of(element)) < 0.3 * whole):
            if next(element.iter("img"), None) is None or not words_of(element):
                if next(element.iter("img"), None) is None:
                    drop(element)
            else:
                drop(element)
        elif tag in (
            "figure",
            "figcaption",
            "img",
            "picture",
            "p",
            "body",
            "article",
            "main",
            "b",
            "strong",
            "em",
        ) or is_content(element):
            if tag == "p" and is_furniture(element) and len(words_of(element)) < 200 and not is_lead(element):
                drop(element)
        elif (is_furniture(element) and len(words_of(element)) < 0.35 * whole and not _is_picture_holder(element)) or (
            tag == "aside" and len(words_of(element)) < 0.3 * whole and not _is_picture_holder(element)
        ):
            drop(element)


def _is_picture_holder(element: Element) -> bool:
    return next(element.iter("figure"), None) is not None and link_words(element) < 30


def _drop_dense(body: Element) -> None:
    """Drop small blocks that are mostly links: lists of other articles, tags, menus."""
    for element in list(body.iter("div", "ul", "ol", "section", "table", "dl", "header", "h2", "h3", "h4", "p")):
        if element is body or element.getparent() is None or next(element.iter("figure", "pre"), None) is not None:
            continue
        text = words_of(element)
        if not text:
            continue
        linked = link_words(element)
        links = sum(1 for _ in element.iter("a"))
        tag = tag_of(element)
        if tag in ("p", "h2", "h3", "h4"):
            if linked > 0.9 * len(text) and tag == "p" and (kind_of(text) is not None and len(text) < 250):
                drop(element)
            continue
        if linked > 0.6 * len(text) and (links >= 2 or len(text) < 100) and len(text) < 3000:
            if tag in ("ul", "ol", "table") and links and linked / links < 30 and _is_running(element):
                continue
            drop(element)


def _is_running(element: Element) -> bool:
    """Tell whether a list's items are sentences with links in them."""
    return len(words_of(element)) - link_words(element) > 150


def _drop_lines(body: Element, title: str) -> None:
    folded_title = fold(title)
    for count, element in enumerate(
        list(body.iter("p", "div", "span", "h1", "h2", "h3", "h4", "h5", "li", "strong", "b", "a", "small", "time"))
    ):
        if element.getparent() is None or element is body:
            continue
        tag = tag_of(element)
        if any(tag_of(child) in BLOCKS for child in element):
            continue
        text = short_words(element, 300)
        if not text:
            continue
        if tag in ("span", "strong", "b", "a", "small") and text != short_words(element.getparent(), 300):
            continue
        if (
            tag == "h1"
            or (tag in ("h2", "h3", "p", "div") and count < 25 and folded_title and fold(text) == folded_title)
            or (
                count < 40
                and len(text) < 110
                and _DATELINE.search(text)
                and not re.search(r"[.!?]$", text)
                and _is_early(element, body)
            )
            or (len(text) < 150 and _TOPICS.match(text) and next(element.iter("a"), None) is not None)
            or _NOTICE.match(text)
            or _is_other_language(element, text)
            or (_ALSO.match(text) and next(element.iter("a"), None) is not None)
            or (
                tag in ("h2", "h3", "h4", "h5", "p", "strong", "b")
                and is_label(text)
                and len(text) < 30
                and _stands_alone(element)
            )
        ):
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


def _drop_empty(body: Element) -> None:
    for element in reversed(list(body.iter())):
        if element is body or not isinstance(element.tag, str):
            continue
        if tag_of(element) in ("img", "br", "hr", "td", "th", "wbr", "source") or len(element):
            continue
        if not (element.text or "").strip():
            drop(element)


def _drop_trailing_headings(body: Element) -> None:
    for element in reversed(
        list(body.iter("h2", "h3", "h4", "h5", "h6", "p", "figure", "ul", "div", "table", "blockquote", "pre"))
    ):
        if tag_of(element) in ("h2", "h3", "h4", "h5", "h6"):
            drop(element)
        elif words_of(element) or tag_of(element) == "figure" or next(element.iter("figure"), None) is not None:
            return
