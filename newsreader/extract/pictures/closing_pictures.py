"""Pictures of the article that stand right after its last paragraph, outside of the element that holds the text."""

from newsreader.extract.body.names import is_furniture
from newsreader.extract.pictures.caption_places import HOLDER, images_in
from newsreader.extract.pictures.picture_furniture import drop_teasers
from newsreader.extract.tree import Element, drop, names_of, tag_of, words_of

_FEW = 400
_NOTHING = frozenset("br hr wbr p span".split())


def take_closing_pictures(body: Element, base: str) -> None:
    """Move the boxes of pictures that follow the body into it; the first that says anything else ends them."""
    while (after := body.getnext()) is not None and not (body.tail or "").strip():
        if not words_of(after) and next(after.iter("img"), None) is None and tag_of(after) in _NOTHING:
            drop(after)
            continue
        if not _is_picture_box(after):
            return
        drop_teasers(after, base)
        if next(after.iter("img"), None) is None:
            return
        after.tail, body.tail = None, after.tail
        body.append(after)


def _is_picture_box(element: Element) -> bool:
    """Tell whether an element holds pictures and no more words than their captions, and leads nowhere."""
    if element.tag != "figure" and not (tag_of(element) == "div" and HOLDER.search(names_of(element))):
        return False
    if is_furniture(element) or next(element.iter("img"), None) is None:
        return False
    return len(words_of(element)) <= _FEW * images_in(element) and next(element.iter("a"), None) is None
