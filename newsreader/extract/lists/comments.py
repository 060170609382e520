"""Readers' comments printed on the page, taken out of it as data."""

import re
from collections.abc import Container, Mapping
from datetime import datetime, tzinfo
from itertools import islice

from lxml import etree

from newsreader.extract.body.names import is_content
from newsreader.extract.claims.dates import read_date
from newsreader.extract.tree import BLOCKS, Element, drop, is_within, names_of, short_words, tag_of, words_of
from newsreader.model.article import Comment
from newsreader.model.text import fold, nfc

_HEADING = re.compile(
    r"^(?:y kien(?: ban doc| cua ban| doc gia)?|binh luan(?: cua ban doc| ban doc)?|ban doc (?:binh "
    r"luan|viet)|phan hoi|thao luan|"
    r"comments?|\d+ comments?|leserkommentare|kommentare|commentaires|comentarios|commenti|reacties|"
    r"discussion|responses|комментарии|коментарі|коментари|komentarze|komentare|komentar|yorumlar|コメント|评论|評論|댓글|"
    r"تعليقات|التعليقات)\W*\d*\W*$"
)
_SECTION = re.compile(
    r"(?:^|[\s_-])(?:comments?|commentlist|comments?-(?:list|section|area|wrap\w*|box|container|"
    r"thread)|binh-?luan|y-?kien\w*|"
    r"box-?comment|disqus\w*|respond|discussion|idcomments?)(?=$|[\s_-])"
)
_COUNT = re.compile(
    r"(?:^|[\s_-])(?:count|counter|link|links|button|btn|icon|number|num|toggle|meta|popup)(?=$|" r"[\s_-])"
)
_AUTHOR = re.compile(
    r"(?:^|[\s_-])(?:author|name|nick\w*|user\w*|full-?name|poster|by|vcard|fn|avatar-name|ten)(?=$|" r"[\s_-])"
)
_TIME = re.compile(r"(?:^|[\s_-])(?:time\w*|date\w*|ngay|ago|posted-on|published|thoi-?gian)(?=$|[\s_-])")
_LIKES = re.compile(r"(?:^|[\s_-])(?:likes?|like-?count|vote\w*|thich|total-?likes?\w*|upvotes?|score)(?=$|[\s_-])")
_TEXT = re.compile(
    r"(?:^|[\s_-])(?:content|text|body|message|noi-?dung|comment-(?:content|text|body)|full-?content|"
    r"detail)(?=$|[\s_-])"
)
_REPLY = re.compile(r"(?:^|[\s_-])(?:repl(?:y|ies)|children|sub|tra-?loi|answer\w*)(?=$|[\s_-])")
_ITEM = re.compile(
    r"(?:^|[\s_-])(?:comment|item|cmt|li|reply|comment-?item|item-?comment|width_common|binh-?luan)(?=$|" r"[\s_-])"
)
_CONTROL = re.compile(
    r"^(?:trả lời|thích|chia sẻ|báo vi phạm|reply|like|share|report|gửi|đăng nhập|xem thêm|antworten|" r"permalink)\b",
    re.I,
)
_SAYS = re.compile(r"\s+(?:says|said|wrote|writes|viết|nói|schreibt|schrieb|dit|dice|diz|пишет)$", re.I)
"""The verb with which a blog's comment begins."""
_SENT = re.compile(
    r"\b(?:says|said|wrote|writes|viết|nói|schreibt|schrieb|dit|dice|diz|пишет|gửi bởi|đăng bởi|bởi|posted by|sent by|"
    r"by|von|par|por)\b",
    re.I,
)
"""Words beside a comment's author that tell no more than whose it is."""
_WHEN = re.compile(
    r"\d[\d:/.,h-]*|\b(?:giờ|phút|giây|ngày|tháng|năm|tuần|hôm qua|hôm nay|trước|lúc|cách đây|"
    r"ago|at|on|an?|hours?|minutes?|seconds?|days?|weeks?|months?|years?|yesterday|today|am|pm|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b",
    re.I,
)
_NUMBERS = re.compile(r"[\d\s:/.,()\[\]-]+|(?:Thích|Like)\s*\(?\d+\)?")
_MOST = 2000
_SECTIONS = 50
_NEAR = 100
"""Elements after a heading among which its comments are looked for."""


def take_comments(root: Element, zone: tzinfo | None = None) -> tuple[Comment, ...]:
    """Return the page's comments in order, replies after what they answer, and take their section out of the tree."""
    found: list[Comment] = []
    for section in comment_sections(root)[:_SECTIONS]:
        if not is_within(section, root):
            continue
        found += _comments_in(section, zone, len(found))
        drop(section)
    return tuple(found[:_MOST])


def comment_sections(root: Element) -> list[Element]:
    """Return the elements that hold readers' comments, and the headings over them."""
    lengths = {p: len(words_of(p)) for p in root.iter("p")}
    sections: list[Element] = []
    for element in root.iter("div", "section", "aside", "ul", "ol", "article", "table"):
        names = names_of(element)
        if names and _SECTION.search(names) and not _COUNT.search(names) and not _holds_article(element, lengths):
            sections.append(element)
    headings = 0
    for heading in root.iter("h2", "h3", "h4", "h5", "p", "div", "strong", "span", "b"):
        if len(sections) >= _SECTIONS or headings >= _SECTIONS:
            break
        text = short_words(heading, 40) if len(heading) <= 3 else ""
        if len(text) < 7 or not _HEADING.match(fold(text)):
            continue
        headings += 1
        node = heading
        parent = node.getparent()
        while parent is not None and short_words(parent, 40) == text:
            node, parent = parent, parent.getparent()
        if parent is None:
            continue
        before = sum(len(words_of(sibling)) for sibling in node.itersiblings(preceding=True))
        if before < 30 and tag_of(parent) not in ("body", "article", "main") and not _holds_article(parent, lengths):
            sections.append(parent)
            continue
        following = node.itersiblings("ul", "ol", "div", "dl", "table")
        if (thread := next((s for s in islice(following, _NEAR) if _is_thread(s)), None)) is not None:
            sections += [thread, node]
    return sections


def _holds_article(element: Element, lengths: Mapping[Element, int]) -> bool:
    if next(element.iter("h1"), None) is not None or "articlebody" in (element.get("itemprop") or "").lower():
        return True
    if any(is_content(child) for child in element.iter("div", "article", "section")):
        return True
    inside = sum(lengths[p] for p in element.iter("p"))
    return inside > 0.6 * (sum(lengths.values()) or 1) and not any(
        _ITEM.search(names_of(child)) for child in element.iter("div", "li", "article")
    )


def _is_thread(element: Element) -> bool:
    return bool(_items(element)) and next(element.iter("h1"), None) is None


def _items(section: Element) -> dict[Element, Element]:
    """Return the elements that are each one comment, in order, with the element that names the author.

    An element that only wraps one comment, or a list of them, is no comment: the inner one is.
    """
    found: dict[Element, Element] = {}
    for element in section.iterdescendants("li", "div", "article", "tr", "dd"):
        author = _author_of(element)
        if author is None or not 1 < len(words_of(author)) <= 60 or not _says_more(element, author):
            continue
        found[element] = author
        for ancestor in element.iterancestors():
            if ancestor is section:
                break
            if found.get(ancestor) is author:
                del found[ancestor]
                break
        if len(found) >= _MOST:
            break
    return found


def _author_of(element: Element) -> Element | None:
    first_bold: Element | None = None
    for count, node in enumerate(element.iterdescendants()):
        if count > 60:
            break
        if not isinstance(node.tag, str):
            continue
        if _AUTHOR.search(names_of(node)) and 0 < _length(node, 61) <= 60:
            return _name_in(node)
        if first_bold is None and node.tag in ("b", "strong", "cite", "h4", "h5") and 0 < _length(node, 61) <= 60:
            first_bold = node
    return first_bold


def _name_in(line: Element) -> Element:
    """Return what holds the name in a line such as ``Posted by <b>Ada Holm</b> on 3 May``: else the line itself."""
    for node in line.iter("b", "strong", "cite", "a"):
        if node is not line and _length(node, 61) > 1 and not _says_more(line, node):
            return node
    return line


def _length(element: Element, enough: int) -> int:
    """Return how long the element's text is, counting no further than ``enough``."""
    count = 0
    for text in element.itertext():
        count += len(str(text).strip())
        if count >= enough:
            break
    return count


def _says_more(element: Element, author: Element) -> bool:
    """Tell whether there are words beside the author's name; when the comment was sent is none."""
    name = _length(author, 1000)
    if _length(element, name + 61) >= name + 60:
        return True
    rest = _SENT.sub(" ", _WHEN.sub(" ", words_of(element).replace(words_of(author), " ", 1)))
    return sum(char.isalnum() for char in rest) >= 2


def _comments_in(section: Element, zone: tzinfo | None, start: int) -> list[Comment]:
    items = _items(section)
    index = {item: start + count for count, item in enumerate(items)}
    found: list[Comment] = []
    for item, author in items.items():
        parent = next((index[a] for a, _ in zip(item.iterancestors(), range(40), strict=False) if a in index), None)
        if parent is None:
            parent = _reply_of_sibling(item, index)
        own = _own_nodes(item, index)
        name = _SAYS.sub("", words_of(author).strip(" :,-–"))
        found.append(
            Comment(nfc(name), nfc(_text_of(item, author, own, index)), _moment(own, zone), _likes(own), parent)
        )
    return found


def _own_nodes(item: Element, others: Container[Element]) -> list[Element]:
    """Return the elements below a comment that are not in another comment below it."""
    nodes: list[Element] = []
    stack = list(reversed(item))
    while stack and len(nodes) < 400:
        node = stack.pop()
        if not isinstance(node.tag, str) or node in others:
            continue
        nodes.append(node)
        stack.extend(reversed(node))
    return nodes


def _own_lines(element: Element, others: Container[Element]) -> list[str]:
    out: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        if tag_of(node) in BLOCKS or node.tag == "br":
            out.append("\n")
        if event == "start":
            if node is not element and node in others:
                walk.skip_subtree()
                continue
            out.append(node.text or "")
        elif node is not element:
            out.append(node.tail or "")
    return [line for raw in "".join(out).split("\n") if (line := " ".join(raw.split()))]


def _reply_of_sibling(item: Element, index: dict[Element, int]) -> int | None:
    """Return the comment before the box of replies that the item is in."""
    for holder, _ in zip((item, *item.iterancestors()), range(4), strict=False):
        if not _REPLY.search(names_of(holder)):
            continue
        for before, _ in zip(holder.itersiblings(preceding=True), range(5), strict=False):
            if before in index:
                return index[before]
            if inner := next((index[e] for e in before.iterdescendants() if e in index), None):
                return inner
    return None


def _moment(own: list[Element], zone: tzinfo | None) -> datetime | None:
    for node in own:
        if node.tag == "time" or _TIME.search(names_of(node)):
            for text in (node.get("datetime"), node.get("title"), words_of(node)):
                if text and (moment := read_date(text, zone)):
                    return moment
    for node in own:
        text = words_of(node) if _length(node, 61) < 60 else ""
        if re.search(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}", text) and (moment := read_date(text, zone)):
            return moment
    return None


def _likes(own: list[Element]) -> int | None:
    for node in own:
        if (
            _LIKES.search(names_of(node))
            and _length(node, 31) <= 30
            and (digits := re.search(r"\d[\d.,]*", words_of(node)))
        ):
            return int(re.sub(r"\D", "", digits[0])[:9])
    for node in own:
        if _length(node, 31) <= 30 and (digits := re.match(r"^(?:Thích|Like)\s*\(?(\d{1,6})\)?$", words_of(node))):
            return int(digits[1])
    return None


def _text_of(item: Element, author: Element, own: list[Element], others: Container[Element]) -> str:
    within_author = set(author.iter())
    above_author = set(author.iterancestors())
    holders = [node for node in own if node not in within_author and node not in above_author]
    named = next((node for node in holders if _TEXT.search(names_of(node)) and _length(node, 2) > 1), None)
    paragraphs = [node for node in holders if node.tag == "p"]
    signed = next((node for node in author.iterancestors("p") if node in own and _says_more(node, author)), None)
    if named is not None:
        lines = _own_lines(named, others)
    elif signed is not None:
        lines = [line for node in (signed, *paragraphs) for line in _own_lines(node, others)]
    elif paragraphs:
        lines = [line for paragraph in paragraphs for line in _own_lines(paragraph, others)]
    else:
        lines = _own_lines(item, others)
    name = words_of(author)
    kept = []
    for line in lines:
        if line.startswith(name):
            line = line[len(name) :].strip(" :-–")
        if line and not _CONTROL.match(line) and not _NUMBERS.fullmatch(line):
            kept.append(line)
    return "\n".join(kept)
