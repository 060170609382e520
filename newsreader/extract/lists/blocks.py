"""The publisher's own lists of links, taken out of the page as data: a label, then title, teaser, thumbnail."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from newsreader.extract.body.names import is_content
from newsreader.extract.body.notes import are_notes
from newsreader.extract.gate.addresses import link_address
from newsreader.extract.lists.labels import is_label, kind_by_names, kind_of, plain_label
from newsreader.extract.lists.list_lines import HEADINGS, TEASER, Line, folded, lines_in
from newsreader.extract.lists.loose_links import loose_links, title_check
from newsreader.extract.tree import Element, drop, link_words, names_of, short_words, tag_of, words_of
from newsreader.model.article import BlockKind, BlockLink, LinkBlock
from newsreader.model.text import fold, nfc
from newsreader.model.urls import canonical_url

_LABELS = (
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "p",
    "div",
    "span",
    "strong",
    "b",
    "a",
    "label",
    "legend",
    "dt",
    "li",
    "td",
    "em",
    "header",
    "summary",
)
_MENUS = frozenset({"nav", "header", "footer", "form"})
_NAMED_LIST = re.compile(
    r"(?:^|[\s_-])(?:relate|recommend|recirc|most-?(?:read|popular)|popular|trending|lien-?quan|"
    r"tin-?khac|tin-?lien|also|"
    r"read-?more|more-?(?:on|from|stories|news)|xem-?them|doc-?nhieu|suggest|tinlq|related-?\w+|onecms|insert-link|see-?more|wp-embedded-content)"
)
_LISTS = 200
_LABEL = 60
"""Characters of a label."""
_NEAR = 200
"""Elements before a list among which its label is looked for."""
_LONGEST = 12_000
"""Characters of the longest list."""
_MOST_READ = 3_000_000
"""Characters read while lists are looked for; one in another, they are read again and again."""
_LABEL_WORDS = 3
"""Words of a label that is no known one."""
_COUNT = 12
"""Characters beside a title that count comments or tell a day."""
_LINE = 260
"""Characters of a line that is a label and a link."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A list as it was found, and where in the page."""

    place: int
    label: str
    kind: BlockKind
    lines: list[Line]


def take_blocks(root: Element, base: str) -> tuple[LinkBlock, ...]:
    """Return the page's lists of links in order, and take them out of the tree.

    A list is known by its label and its shape (links with little else), or by its shape and a name that says it.
    Lines with the same address or nearly the same title are one line.
    """
    order = {element: place for place, element in enumerate(root.iter())}
    found: list[_Found] = []
    gone: set[Element] = set()
    labels: dict[str, bool] = {}
    for element in list(root.iter(*_LABELS)):
        if len(found) >= _LISTS:
            break
        text = "" if element in gone else short_words(element, _LINE)
        if not text:
            continue
        if inline := _inline(element, text, base):
            label, line = inline
            found.append(_Found(order[element], plain_label(label), kind_of(label) or BlockKind.MORE, [line]))
            _take(element, gone)
            continue
        label = _label_text(element, text)
        if label and label not in labels:
            labels[label] = is_label(label)
        if label and labels[label]:
            members = _members(element)
            lines = [] if any(map(are_notes, members)) else lines_in(members, base)
            if lines:
                found.append(_Found(order[element], plain_label(label), kind_of(label) or BlockKind.OTHER, lines))
                for member in _with_empty_parents([*members, element]):
                    _take(member, gone)
    for run in list(loose_links(root, base)):
        found.append(_Found(order[run[0]], "", BlockKind.TOPIC, lines_in(run, base)))
        for element in run:
            _take(element, gone)
    found += _named_lists(root, base, gone, order)
    return _merged(sorted(found, key=lambda each: each.place))


def _take(element: Element, gone: set[Element]) -> None:
    """Take an element out of the page; ``gone`` holds all that went with it."""
    gone.update(element.iter())
    drop(element)


def _label_text(element: Element, text: str) -> str:
    """Return the element's text when it is short enough for a label and is not a part of a longer line."""
    if len(text) > _LABEL:
        return ""
    parent = element.getparent()
    if (
        tag_of(element) in ("span", "strong", "b", "a", "em")
        and parent is not None
        and tag_of(parent) not in ("body", "div", "section", "aside")
    ):
        return ""
    return text


def _members(label: Element) -> list[Element]:
    """Return the elements after a label that make its list."""
    node = label
    for _ in range(5):
        siblings: list[Element] = []
        for sibling in node.itersiblings():
            text = words_of(sibling)
            if tag_of(sibling) in HEADINGS and siblings and not list(sibling.iter("a")):
                break
            if text and is_label(text) and siblings:
                break
            if not _is_list_like(sibling, text):
                if not siblings:
                    return []
                break
            siblings.append(sibling)
            if node.tail and len(node.tail.strip()) > 60:
                break
        while siblings and not next(siblings[-1].iter("a"), None) is not None:
            siblings.pop()
        if any(next(sibling.iter("a"), None) is not None or sibling.tag == "a" for sibling in siblings):
            return siblings
        parent = node.getparent()
        if parent is None or tag_of(parent) in ("body", "html", "article", "main") or is_content(parent):
            return []
        if _is_much_before(node, parent):
            return []
        node = parent
    return []


def _is_much_before(node: Element, parent: Element) -> bool:
    """Tell whether more than a few words, or very many elements, stand before an element in its parent."""
    pieces: list[str] = []
    count = 0
    for sibling in node.itersiblings(preceding=True):
        words = words_of(sibling)
        count += len(words)
        if len(pieces) >= _NEAR or count > 30:
            return True
        pieces.append(words + (sibling.tail or ""))
    return len(((parent.text or "") + "".join(reversed(pieces))).strip()) > 30


def _is_list_like(element: Element, text: str) -> bool:
    if tag_of(element) in ("script", "style", "h1"):
        return False
    if not text:
        return True
    links = [link for link in element.iter("a") if link.get("href")]
    if not links:
        return (
            len(text) < 120
            and not re.search(r"[.!?…]$", text)
            and tag_of(element) in ("div", "span", "time", "p", "h3", "h4")
        )
    linked = link_words(element)
    titled = sum(len(words_of(link)) >= 12 for link in links)
    if not titled:
        return len(text) < 200
    plain = len(text) - linked
    if plain > TEASER * titled:
        return False
    if _is_title_over_teaser(element):
        return True
    if tag_of(element) == "p" or (len(links) == 1 and plain > 60 and not _is_item(element)):
        return linked > 0.6 * len(text)
    return linked > 0.15 * len(text)


def _is_title_over_teaser(element: Element) -> bool:
    """Tell whether a paragraph is a linked title with a teaser on the lines below it."""
    if tag_of(element) != "p" or (element.text or "").strip() or len(element) < 2:
        return False
    first, second = element[0], element[1]
    return tag_of(first) == "a" and len(words_of(first)) >= 12 and not (first.tail or "").strip() and second.tag == "br"


def _is_item(element: Element) -> bool:
    first = next((link for link in element.iter("a") if words_of(link)), None)
    if first is not None and tag_of(element) != "p" and words_of(element).startswith(words_of(first)):
        return True
    return tag_of(element) in ("li", "article", "ul", "ol", "dl", "table", "section", "aside") or any(
        tag_of(child) in ("li", "h2", "h3", "h4", "h5", "img", "strong", "b", "dt", "tr", "article")
        for child in element.iterdescendants()
    )


def _inline(element: Element, text: str, base: str) -> tuple[str, Line] | None:
    """Read a paragraph such as ``Xem thêm: <a>title</a>``: a label and one link, nothing else."""
    if tag_of(element) not in ("p", "div", "li", "strong", "b", "em", "span", "td"):
        return None
    links = list(element.iter("a")) if len(element) else []
    if not 1 <= len(links) <= 2 or next(element.iterdescendants("p", "ul", "div", "table"), None) is not None:
        return None
    title = words_of(links[0])
    before, _, after = text.partition(title) if title else ("", "", text)
    label, rest = before.strip(), after.strip(" .)»>")
    if not title or len(rest) > 12 or len(label) > 45 or len(title) < 12:
        inside = re.match(r"^([^:]{3,30}):\s*(.{12,})$", title)
        if not (inside and len(text) - len(title) < 10 and is_label(inside[1])):
            return None
        label, title = inside[1], inside[2]
    elif not label or not (_is_label_of_one(label) or (not rest and _is_bold_label(element, label, links[0], base))):
        return None
    url = link_address(links[0].get("href") or "", base)
    return (label, Line(title, url)) if url and not url.startswith("mailto:") else None


def _is_label_of_one(label: str) -> bool:
    return kind_of(label) is not None and (label.endswith((":", ">", "»", "|", "-")) or len(label) < 14)


def _is_bold_label(line: Element, label: str, link: Element, base: str) -> bool:
    """Tell whether a line begins with a label in bold, whatever its words, before another article's title."""
    bold = next(line.iter("strong", "b"), None)
    if (
        bold is None
        or len(label.split()) > _LABEL_WORDS
        or words_of(bold) != label
        or not (label.endswith((":", "：")) or label.startswith(("【", "[")))
    ):
        return False
    return title_check(base)(link)


def _with_empty_parents(members: list[Element]) -> Iterator[Element]:
    """Give the members, and instead of the last of a parent's content the parent itself."""
    for member in members:
        node = member
        while True:
            parent = node.getparent()
            if parent is None or tag_of(parent) in ("body", "html", "article", "main") or is_content(parent):
                break
            if (
                any(child is not node and child not in members and words_of(child) for child in parent)
                or (parent.text or "").strip()
            ):
                break
            if any((child.tail or "").strip() for child in parent) or any(
                True for child in parent if child is not node and child in members
            ):
                break
            node = parent
        if node.getparent() is not None:
            yield node


def _named_lists(root: Element, base: str, gone: set[Element], order: Mapping[Element, int]) -> list[_Found]:
    """Find lists whose class names say what they are, and lists of three or more long links under a heading."""
    found: list[_Found] = []
    is_title = title_check(base)
    read = 0
    for element in list(root.iter("div", "section", "aside", "ul", "table", "blockquote")):
        if element in gone:
            continue
        names = f"{names_of(element)} {(element.get('type') or '').lower()}".strip()
        named = bool(names and _NAMED_LIST.search(names))
        if not named and tag_of(element) not in ("aside", "section", "div"):
            continue
        heading = next(element.iter("h2", "h3", "h4", "h5"), None)
        if not named and (heading is None or next(element.iter("a"), None) is None):
            continue
        if next(element.iter("h1"), None) is not None or is_content(element):
            continue
        text = words_of(element)
        read += len(text)
        if read > _MOST_READ:
            break
        if not 30 <= len(text) <= _LONGEST or are_notes(element):
            continue
        linked = link_words(element)
        links = sum(len(words_of(link)) >= 20 for link in element.iter("a"))
        longest = max((len(words_of(p)) - link_words(p) for p in element.iter("p")), default=0)
        if named:
            good = links >= 1 and linked >= 0.35 * len(text) and longest <= TEASER
        else:
            plain = _is_plain_list(element, is_title)
            good = plain or (links >= 3 and linked >= 0.7 * len(text) and longest <= 120)
        if not good or _is_in_menu(element):
            continue
        label = words_of(heading) if heading is not None and next(heading.iter("a"), None) is None else ""
        lines = lines_in([element], base)
        if not lines or (not named and not plain and len(lines) < 3):
            continue
        label = label if len(label) <= 70 else ""
        _take(element, gone)
        kind = kind_of(label) or (kind_by_names(names) if named else BlockKind.OTHER)
        found.append(_Found(order[element], plain_label(label), kind, lines))
    return found


def _is_plain_list(element: Element, is_title: Callable[[Element], bool]) -> bool:
    """Tell whether a box is a heading over a list, and each of its points an article's title and a count at most."""
    children = [child for child in element if words_of(child)]
    if len(children) != 2 or tag_of(children[0]) not in HEADINGS or tag_of(children[1]) not in ("ul", "ol"):
        return False
    points = children[1].findall("li")
    return len(points) > 1 and all(_is_titled(point, is_title) for point in points)


def _is_titled(point: Element, is_title: Callable[[Element], bool]) -> bool:
    links = list(point.iter("a"))
    return bool(links) and is_title(links[0]) and len(words_of(point)) <= len(words_of(links[0])) + _COUNT


def _is_in_menu(element: Element) -> bool:
    return any(
        tag_of(node) in _MENUS
        or re.search(r"(?:^|[\s_-])(?:menu|nav|navbar|breadcrumb|footer|header|language)", names_of(node))
        for node in (element, *element.iterancestors())
        if tag_of(node) not in ("body", "html")
    )


def _merged(found: list[_Found]) -> tuple[LinkBlock, ...]:
    merged: dict[str, _Found] = {}
    for each in found:
        key = fold(each.label)
        if key in merged:
            merged[key].lines.extend(each.lines)
        else:
            merged[key] = each
    blocks = []
    for each in merged.values():
        seen: dict[str, Line] = {}
        for line in each.lines:
            seen.setdefault(canonical_url(line.url) or line.url, line)
        links = tuple(
            BlockLink(line.title, line.url, line.teaser, line.picture) for line in folded(list(seen.values()))
        )
        blocks.append(LinkBlock(nfc(each.label), each.kind, links))
    return tuple(blocks)
