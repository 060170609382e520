"""Captions and credits that galleries keep in attributes for a script to show."""

import re
from html import unescape

from newsreader.extract.pictures.captions import is_noise, split_credit, tidy
from newsreader.extract.tree import Element

_CAPTIONS = ("data-caption", "data-sub-html", "data-description", "data-desc", "data-image-caption", "data-img-caption")
_CREDITS = ("data-credit", "data-copyright", "data-photo-credit", "data-image-credit")
_LONGEST = 600


def caption_in_attributes(image: Element) -> tuple[str, str]:
    """Return the caption and the credit that a picture or the link around it carries in attributes."""
    caption, credit = split_credit(_told(image, _CAPTIONS))
    return caption, credit or credit_in_attributes(image)


def credit_in_attributes(image: Element) -> str:
    """Return the credit that a picture or the link around it carries in an attribute."""
    credit = _told(image, _CREDITS)
    return credit if len(credit) <= 120 else ""


def _told(image: Element, names: tuple[str, ...]) -> str:
    for element in (image, *(a for a, _ in zip(image.iterancestors(), range(3), strict=False))):
        for name in names:
            text = _plain(element.get(name) or "")
            if text and len(text) <= _LONGEST and not is_noise(text):
                return text
    return ""


def _plain(value: str) -> str:
    """Return an attribute's words without markup; nothing for a selector, a number or an object."""
    if len(value) > 5000 or value.lstrip()[:1] in ("#", ".", "{", "["):
        return ""
    return tidy(unescape(re.sub(r"<[^>]{1,300}>", " ", unescape(value))))
