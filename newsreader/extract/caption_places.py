"""Where a picture's caption stands: in its figure, in a row or box of its own, or in the line after it."""

import re

from newsreader.extract.captions import split_credit, tidy
from newsreader.extract.tree import Element, drop, is_within, names_of, tag_of, words_of

_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:caption\w*|wp-caption-text|cutline|chu-?thich|photo-?cms_?caption|photocms|"
    r"pcaption|desc|description|legend\w*|"
    r"image-?(?:text|title|desc\w*)|img-?(?:text|title|desc\w*)|note-?img|bildunterschrift|bildtext|"
    r"imgcaption|text-?image|photo-?desc\w*)(?=$|[\s_-])"
)
_CREDIT = re.compile(
    r"(?:^|[\s_-])(?:credits?|copyright\w*|photographer|source|agency|photo-?credit|image-?credit|"
    r"rights|byline|quelle|autor|author)(?=$|[\s_-])"
)
_CENTRED = re.compile(r"text-align\s*:\s*center|font-style\s*:\s*italic", re.I)
_LONGEST = 600
HOLDER = re.compile(
    r"(?:^|[\s_-])(?:image|images|img|photo|photos|picture|pic|media|figure|caption|wp-caption|"
    r"vcsortable\w*|slide\w*|gallery\w*|thumb\w*|pcenter|imgcontent)(?=$|[\s_-])"
)


def images_in(element: Element) -> int:
    """Count the different pictures in an element."""
    return len(
        {image.get("src") or image.get("data-src") or str(count) for count, image in enumerate(element.iter("img"))}
    )


def caption_of(image: Element, body: Element) -> tuple[Element, str, str]:
    """Return the element that holds picture and caption, the caption and the credit as printed."""
    for reader in (_in_figure, _in_table, _in_holder, _after):
        answer = reader(image, body)
        if answer is not None:
            return answer
    node = image
    return node, "", ""


def _in_figure(image: Element, body: Element) -> tuple[Element, str, str] | None:
    figure = next((a for a in image.iterancestors("figure") if is_within(a, body) and a is not body), None)
    if figure is None:
        return None
    captions = [c for c in figure.iter("figcaption") if words_of(c)]
    if len(captions) > 1:
        own = next((c for c in captions if is_within(c, _nearest_with(image, captions, figure))), None)
        captions = [own] if own is not None else captions[:1]
    if captions:
        caption, credit = _parts(captions[0])
        if not credit:
            credit = _credit_beside(figure, captions[0])
        return figure, caption, credit
    named = [
        e for e in figure.iterdescendants() if isinstance(e.tag, str) and _CAPTION.search(names_of(e)) and words_of(e)
    ]
    if named:
        caption, credit = _parts(named[0])
        return figure, caption, credit or _credit_beside(figure, named[0])
    text = words_of(figure)
    if 0 < len(text) <= _LONGEST and images_in(figure) <= 2:
        return figure, *_parts(figure)
    after = figure.getnext()
    if after is not None and words_of(after) and _CAPTION.search(names_of(after)) and len(words_of(after)) <= _LONGEST:
        caption, credit = _parts(after)
        drop(after)
        return figure, caption, credit
    return figure, "", ""


def _nearest_with(image: Element, captions: list[Element], figure: Element) -> Element:
    for ancestor in image.iterancestors():
        if ancestor is figure or any(is_within(caption, ancestor) for caption in captions):
            return ancestor
    return figure


def _credit_beside(figure: Element, caption: Element) -> str:
    for element in figure.iterdescendants():
        if isinstance(element.tag, str) and _CREDIT.search(names_of(element)) and not is_within(element, caption):
            text = words_of(element)
            if 0 < len(text) <= 120:
                return text
    return ""


def _parts(element: Element) -> tuple[str, str]:
    """Read caption and credit out of the element that holds both."""
    for inner in element.iterdescendants():
        if isinstance(inner.tag, str) and _CREDIT.search(names_of(inner)) and 0 < len(words_of(inner)) <= 120:
            credit = words_of(inner)
            rest = tidy(words_of(element).replace(credit, " ", 1))
            if rest or len(words_of(element)) <= 120:
                before, more = split_credit(rest)
                return before.strip(" |/"), credit if not more else f"{more} {credit}" if more not in credit else credit
    return split_credit(words_of(element))


def _in_table(image: Element, body: Element) -> tuple[Element, str, str] | None:
    table = next((a for a in image.iterancestors("table") if is_within(a, body) and a is not body), None)
    if table is None:
        return None
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table"), None) is table]
    text = words_of(table)
    if not 1 <= len(rows) <= 3 or images_in(table) > 1 or len(text) > _LONGEST:
        return _cell_below(image, table)
    return table, *_parts(table)


def _cell_below(image: Element, table: Element) -> tuple[Element, str, str] | None:
    """Find the caption in the row under a row of pictures, same column or its only cell."""
    row = next(image.iterancestors("tr"), None)
    cell = next(image.iterancestors("td", "th"), None)
    if row is None or cell is None or cell.getparent() is not row:
        return None
    own = words_of(cell)
    if own and len(own) <= _LONGEST:
        return cell, *_parts(cell)
    below = row.getnext()
    if below is None or next(below.iter("img"), None) is not None:
        return None
    cells = list(below.iterchildren("td", "th"))
    place = row.index(cell)
    target = cells[place] if place < len(cells) and len(cells) > 1 else cells[0] if cells else None
    if target is None or not 0 < len(words_of(target)) <= _LONGEST:
        return None
    caption, credit = _parts(target)
    if next(below.iter("img"), None) is None and words_of(below) == words_of(target):
        drop(below)
    else:
        for child in list(target):
            target.remove(child)
        target.text = None
    return image, caption, credit


def _in_holder(image: Element, body: Element) -> tuple[Element, str, str] | None:
    node = image
    for _ in range(6):
        parent = node.getparent()
        if parent is None or parent is body or tag_of(parent) in ("body", "article", "main", "ul", "ol"):
            return None
        text = words_of(parent)
        if images_in(parent) > 1 and not _only_copies(parent, image):
            return None
        if text:
            if len(text) > _LONGEST:
                return None
            inner = [
                e
                for e in parent.iterdescendants()
                if isinstance(e.tag, str) and _CAPTION.search(names_of(e)) and words_of(e)
            ]
            named = bool(HOLDER.search(names_of(parent))) or bool(inner)
            if not named and tag_of(parent) == "p":
                named = _is_italic(parent) or split_credit(text)[1] != ""
            if not named:
                return None
            return parent, *_parts(inner[0] if inner and len(words_of(inner[0])) > 0.6 * len(text) else parent)
        node = parent
    return None


def _only_copies(parent: Element, image: Element) -> bool:
    return all(
        other is image or next(other.iterancestors("noscript"), None) is not None for other in parent.iter("img")
    )


def _is_italic(element: Element) -> bool:
    text = words_of(element)
    slanted = sum(
        len(words_of(e)) for e in element.iterdescendants("em", "i") if next(e.iterancestors("em", "i"), None) is None
    )
    return bool(text) and slanted >= 0.9 * len(text)


def _after(image: Element, body: Element) -> tuple[Element, str, str] | None:
    node = image
    while True:
        parent = node.getparent()
        if parent is None or parent is body or node is body:
            break
        if words_of(parent) or (node.tail or "").strip() or images_in(parent) > 1:
            break
        node = parent
    after = node.getnext()
    if (
        after is None
        or (node.tail or "").strip()
        or tag_of(after) not in ("p", "div", "em", "i", "span", "center", "h6", "h5", "small", "figcaption")
    ):
        return None
    text = words_of(after)
    if not text or len(text) > 350 or next(after.iter("img"), None) is not None:
        return None
    by_name = bool(_CAPTION.search(names_of(after))) or after.tag == "figcaption"
    centred = bool(_CENTRED.search(after.get("style") or "")) or (after.get("align") or "").lower() == "center"
    by_shape = (centred or _is_italic(after) or _is_italic_self(after)) and len(text) <= 300
    by_credit = len(text) <= 250 and split_credit(text)[1] != ""
    if not (by_name or by_shape or by_credit):
        return None
    caption, credit = _parts(after)
    drop(after)
    return node, caption, credit


def _is_italic_self(element: Element) -> bool:
    return tag_of(element) in ("em", "i")
