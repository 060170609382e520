"""Where a picture's caption stands: in its figure, in a row or box of its own, or in the line after it."""

import re
from itertools import islice

from newsreader.extract.pictures.caption_attributes import caption_in_attributes, credit_in_attributes
from newsreader.extract.pictures.captions import is_caption, is_credit, is_noise, split_credit, tidy, without_label
from newsreader.extract.tree import Element, drop, is_within, lines_of, names_of, tag_of, words_of

_CAPTION = re.compile(
    r"(?:^|[\s_-])(?:caption\w*|(?:thumb|gallery|slide|media)(?:caption|text)|wp-caption-text|cutline|chu-?thich|photo-?cms_?caption|photocms|"
    r"pcaption|desc|description|legend\w*|"
    r"image-?(?:text|title|desc\w*)|img-?(?:text|title|desc\w*)|note-?img|bildunterschrift|bildtext|"
    r"imgcaption|text-?image|photo-?desc\w*)(?=$|[\s_-])"
)
_CREDIT = re.compile(
    r"(?:^|[\s_-])(?:credits?|copyright\w*|photographer|source|agency|photo-?credit|image-?credit|"
    r"rights|byline|quelle|autor|author|bild-?autor|bild-?quelle|bild-?rechte|bild-?nachweis|media-?rights|"
    r"foto-?credit|photo-?by|image-?author|fotograf)(?=$|[\s_-])"
)
_CENTRED = re.compile(r"text-align\s*:\s*center|font-style\s*:\s*italic", re.I)
_LONGEST = 600
_CREDIT_LENGTH = 80
_INSIDE = 300
_SEVERAL = 3
_LOOKED_AT = 50
_CREDIT_PROPERTIES = frozenset("author creator copyrightHolder creditText copyrightNotice".split())
_SENTENCES = re.compile(r"\w\w[.!?…]+[\"”’»)]?(?=\s|$)|[。！？]")
_TOLD = 150
"""Characters of a paragraph that may tell more than what a picture shows."""
_FOLLOWING = frozenset("p div em i span center h6 h5 small figcaption".split())
HOLDER = re.compile(
    r"(?:^|[\s_-])(?:image|images|img|h-?media|photo|photos|picture|pic|media|figure|caption|wp-caption|"
    r"vcsortable\w*|slide\w*|gallery\w*|thumb\w*|pcenter|imgcontent)(?=$|[\s_-])"
)


def images_in(element: Element) -> int:
    """Count the different pictures in an element, as far as three."""
    found: set[str] = set()
    for count, image in enumerate(element.iter("img")):
        found.add(image.get("src") or image.get("data-src") or str(count))
        if len(found) == _SEVERAL or count >= _LOOKED_AT:
            break
    return len(found)


def caption_of(image: Element, body: Element) -> tuple[Element, str, str]:
    """Return the element that holds picture and caption, the caption and the credit as printed."""
    for reader in (_settled, _in_figure, _in_table, _in_box, _after):
        answer = reader(image, body)
        if answer is not None and (answer[1] or answer[2]):
            holder, caption, credit = answer
            return holder, caption, credit or credit_in_attributes(image)
        if answer is not None:
            return answer[0], *caption_in_attributes(image)
    return image, *caption_in_attributes(image)


def _settled(image: Element, body: Element) -> tuple[Element, str, str] | None:
    """Read the caption of a figure that was written here before."""
    figure = image.getparent()
    if figure is None or not figure.get("data-settled"):
        return None
    caption = figure.find("figcaption")
    if caption is None:
        return figure, "", ""
    return figure, tidy(caption.text or ""), words_of(caption.find("cite"))


def _in_figure(image: Element, body: Element) -> tuple[Element, str, str] | None:
    figures = [a for a in image.iterancestors("figure") if is_within(a, body) and a is not body]
    if not figures:
        return None
    figure = figures[-1] if images_in(figures[-1]) == 1 else figures[0]
    if images_in(figure) > 1:
        captions = _own_caption(image, figure)
    else:
        captions = [caption for caption in figure.iter("figcaption") if words_of(caption)]
    if captions:
        return figure, *_told(captions, figure, image)
    named = [
        element
        for element in islice(figure.iterdescendants(), _INSIDE)
        if isinstance(element.tag, str) and _CAPTION.search(names_of(element)) and words_of(element)
    ]
    if named:
        return figure, *_told(named[:1], figure, image)
    text = words_of(figure)
    if is_caption(text) and len(text) <= _LONGEST and images_in(figure) <= 2:
        return figure, *_parts(figure, image)
    beside = _after(figure, body, image)
    if beside is not None:
        return figure, *beside[1:]
    return figure, *_of_gallery(image, figure, figures[-1])


def _of_gallery(image: Element, figure: Element, gallery: Element) -> tuple[str, str]:
    """Read the caption that a figure of several figures has for them all: it goes with the first."""
    whole = next((child for child in gallery.iterchildren("figcaption") if words_of(child)), None)
    if gallery is figure or whole is None or next(gallery.iter("img"), None) is not image:
        return "", ""
    told = _parts(whole, image)
    drop(whole)
    return told


def _told(captions: list[Element], figure: Element, image: Element) -> tuple[str, str]:
    """Read a picture's captions: the words in one, the credit in another, or both in one."""
    caption, credit = _parts(captions[0], image)
    for other in captions[1:]:
        more, name = _parts(other, image)
        if not credit and (name or len(more) <= _CREDIT_LENGTH):
            credit = name or more
    return caption, credit or _credit_beside(figure, captions[0])


def _own_caption(image: Element, figure: Element) -> list[Element]:
    """Return the caption nearest to one of a figure's pictures: in its own box, else after it, else the first."""
    for ancestor in image.iterancestors():
        first = next((caption for caption in ancestor.iter("figcaption") if words_of(caption)), None)
        if first is not None:
            after = next(image.itersiblings("figcaption"), None)
            return [first if after is None or not words_of(after) else after]
        if ancestor is figure:
            break
    return []


def _credit_beside(figure: Element, caption: Element) -> str:
    for element in figure.iterdescendants():
        if isinstance(element.tag, str) and _CREDIT.search(names_of(element)) and not is_within(element, caption):
            text = words_of(element)
            if 0 < len(text) <= 120:
                return text
    return ""


def _parts(element: Element, image: Element) -> tuple[str, str]:
    """Read caption and credit out of the element that holds both."""
    lines = lines_of(element)
    text = without_label(tidy(" ".join(lines)))
    for inner in element.iterdescendants():
        if isinstance(inner.tag, str) and _names_credit(inner) and 0 < len(words_of(inner)) <= 120:
            credit = words_of(inner)
            rest = tidy(text.replace(credit, " ", 1))
            if rest or len(text) <= 120:
                before, more = split_credit(rest)
                return before.strip(" |/"), credit if not more else f"{more} {credit}" if more not in credit else credit
    if len(lines) > 1:
        for place in (0, -1):
            others = [line for line in lines if line is not lines[place]]
            if is_credit(lines[place]) and not any(is_credit(line) for line in others):
                return tidy(" ".join(others)), tidy(lines[place]).strip(" []()")
    alt = tidy(image.get("alt") or "")
    rest = text[len(alt) :].strip(" |/()[]–—-")
    is_alt = len(alt) >= 20 and text.startswith(alt)
    if is_alt and 0 < len(rest) <= _CREDIT_LENGTH and (alt[-1] in ".!?…" or not rest[0].islower()):
        return alt, rest
    return split_credit(text)


def _names_credit(element: Element) -> bool:
    return bool(_CREDIT.search(names_of(element))) or (element.get("itemprop") or "") in _CREDIT_PROPERTIES


def _in_table(image: Element, body: Element) -> tuple[Element, str, str] | None:
    table = next((a for a in image.iterancestors("table") if is_within(a, body) and a is not body), None)
    if table is None:
        return None
    if images_in(table) > 1:
        return _cell_below(image, table)
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table"), None) is table]
    if not 1 <= len(rows) <= 3 or not 0 < len(words_of(table)) <= _LONGEST:
        return _cell_below(image, table)
    row = next(image.iterancestors("tr"), None)
    beside = row.iterchildren("td", "th") if row is not None else ()
    if any(_tells_a_story(cell) and not is_within(image, cell) for cell in beside):
        return None
    return table, *_parts(table, image)


def _cell_below(image: Element, table: Element) -> tuple[Element, str, str] | None:
    """Find the caption in the row under a row of pictures, same column or its only cell."""
    row = next(image.iterancestors("tr"), None)
    cell = next(image.iterancestors("td", "th"), None)
    if row is None or cell is None or cell.getparent() is not row:
        return None
    own = words_of(cell)
    if own and len(own) <= _LONGEST:
        return cell, *_parts(cell, image)
    below = row.getnext()
    if below is None or next(below.iter("img"), None) is not None:
        return None
    cells = list(below.iterchildren("td", "th"))
    place = row.index(cell)
    target = cells[place] if place < len(cells) and len(cells) > 1 else cells[0] if cells else None
    if target is None or not 0 < len(words_of(target)) <= _LONGEST:
        return None
    caption, credit = _parts(target, image)
    if next(below.iter("img"), None) is None and words_of(below) == words_of(target):
        drop(below)
    else:
        for child in list(target):
            target.remove(child)
        target.text = None
    return image, caption, credit


def _in_box(image: Element, body: Element) -> tuple[Element, str, str] | None:
    """Find the caption beside the picture in a box of their own."""
    node = image
    for _ in range(6):
        parent = node.getparent()
        if parent is None or parent is body or tag_of(parent) in ("body", "article", "main", "ul", "ol"):
            return None
        if images_in(parent) > 1 and not _only_copies(parent, image):
            return None
        text = words_of(parent)
        if text:
            if len(text) > _LONGEST:
                return None
            inner = [
                e
                for e in parent.iterdescendants()
                if isinstance(e.tag, str) and _CAPTION.search(names_of(e)) and words_of(e)
            ]
            if not inner and not _is_caption_box(parent, text, image):
                return None
            return parent, *_parts(inner[0] if inner and len(words_of(inner[0])) > 0.6 * len(text) else parent, image)
        node = parent
    return None


def _is_caption_box(box: Element, text: str, image: Element) -> bool:
    """Tell whether what a box says beside its picture is a caption: by its name, its credit, its slant."""
    if not is_caption(text) or _tells_a_story(box):
        return False
    if HOLDER.search(names_of(box)):
        return True
    if tag_of(box) == "p":
        return _is_italic(box) or split_credit(text)[1] != ""
    long = sum(1 for paragraph in box.iter("p", "li") if len(words_of(paragraph)) > 150)
    if long > 1 or len(text) > 450:
        return False
    return _says_alt(image, text) or any(is_credit(line) for line in lines_of(box)) or split_credit(text)[1] != ""


def _tells_a_story(box: Element) -> bool:
    """Tell whether a paragraph beside a picture is the article's: several sentences, neither signed nor slanted."""
    for paragraph in box.iter("p"):
        text = words_of(paragraph)
        if len(text) >= _TOLD and len(_SENTENCES.findall(text)) >= _SEVERAL and not _is_italic(paragraph):
            return split_credit(text)[1] == ""
    return False


def _says_alt(image: Element, text: str) -> bool:
    """Tell whether a text begins with the picture's alternative text, a sentence or so."""
    alt = tidy(image.get("alt") or "")
    return len(alt) >= 20 and not is_noise(alt) and text.startswith(alt) and len(text) - len(alt) <= _CREDIT_LENGTH


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


def _after(start: Element, body: Element, image: Element | None = None) -> tuple[Element, str, str] | None:
    """Find the caption in the element that follows the picture, and its credit in the next."""
    image = start if image is None else image
    node = start
    while True:
        parent = node.getparent()
        if parent is None or parent is body or node is body:
            break
        if words_of(parent) or (node.tail or "").strip() or images_in(parent) > 1:
            break
        node = parent
    after = node.getnext()
    if after is None or (node.tail or "").strip() or tag_of(after) not in _FOLLOWING:
        return None
    text = words_of(after)
    if not is_caption(text) or len(text) > _LONGEST or next(after.iter("img"), None) is not None:
        return None
    if not (_is_named_caption(after) or _is_like_caption(after, text, image)):
        return None
    caption, credit = _parts(after, image)
    following = after.getnext()
    if not credit and following is not None and tag_of(following) in _FOLLOWING and is_credit(words_of(following)):
        credit = words_of(following)
        drop(following)
    drop(after)
    return node, caption, credit


def _is_named_caption(element: Element) -> bool:
    if element.tag == "figcaption":
        return True
    if found := _CAPTION.search(names_of(element)):
        parent = element.getparent()
        is_vague = found[0].strip(" -_").startswith("desc")
        return not is_vague or (parent is not None and bool(HOLDER.search(names_of(parent))))
    first = next((child for child in element if words_of(child)), None)
    return first is not None and first.tag == "figcaption" and not (element.text or "").strip()


def _is_like_caption(element: Element, text: str, image: Element) -> bool:
    """Tell whether a short line below a picture is set or signed as captions are.

    A signed line below a figure is left alone: photo stories are told in such paragraphs.
    """
    if len(text) > 350:
        return False
    centred = bool(_CENTRED.search(element.get("style") or "")) or (element.get("align") or "").lower() == "center"
    if (centred or _is_italic(element) or _is_italic_self(element)) and len(text) <= 300:
        return True
    if _says_alt(image, text):
        return True
    is_in_figure = next(image.iterancestors("figure"), None) is not None
    return not is_in_figure and len(text) <= 250 and split_credit(text)[1] != ""


def _is_italic_self(element: Element) -> bool:
    return tag_of(element) in ("em", "i")
