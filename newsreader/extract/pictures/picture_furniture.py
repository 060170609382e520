"""Which pictures are no pictures of the article: icons, authors, advertising, pictures of other articles."""

import re
from collections.abc import Iterable
from itertools import islice
from typing import cast
from urllib.parse import urljoin, urlsplit

from newsreader.extract.gate.addresses import looks_like_picture
from newsreader.extract.pictures.caption_places import images_in
from newsreader.extract.tree import Element, drop, is_within, names_of, tag_of, words_of
from newsreader.model.article import FoundPicture
from newsreader.model.urls import host_of

_LEVELS = 20
"""Elements around a picture, one in the other, that are looked at."""
FURNITURE = re.compile(
    r"(?:^|[\s_\-/.])(?:avatar|logo|logos|icon|icons|emoji|gravatar|badge|sprite|smiley|author|"
    r"profile|byline|spinner|favicon|"
    r"wp-smiley|captcha|qr-?code|googlenews|google-news|adserver|banner-?ads?|\w{0,12}_ads)(?=$|[\s_\-/.]|\d)"
)
_PATH = re.compile(
    r"(?:^|[_\-/.])(?:avatars?|logos?|icons?|emoji|gravatar|badge|sprite|smiley|spinner|favicon|wp-smiley|captcha|"
    r"qr-?code|google-?news|adserver|banner-?ads?|\w{0,12}_ads|play[_-](?:overlay|button|icon)|"
    r"profile[_-]?(?:photo|pic|image)s?)(?=$|[_\-/.]|\d)|"
    r"/wp-content/(?:themes|plugins)/"
)
_PEOPLE = re.compile(r"(?:^|[\s_-])(?:avatar|gravatar|authors?|autore?n?|bylines?|columnist|kolumnist)(?=$|[\s_-])")
_PLAYER = re.compile(
    r"(?:^|[\s_-])(?:video-(?:item|card|teaser|player)|player-(?:placeholder|wrapper)|has-player)(?=$|[\s_-])"
)
_EMBLEM = re.compile(r"logo|badge|icon$|icons$")
"""What an article about a firm or a party shows as well, then larger than a page shows its own."""
_LARGE, _TALL = 180, 120
_CARD = re.compile(r"(?:^|[\s_-])(?:teasers?|promos?)(?=$|[\s_-])")
_CAPTION = re.compile(r"(?:^|[\s_-])(?:\w{0,8}caption)(?=$|[\s_-])")
_NEAR = 3
"""Elements round a link among which a caption is."""
_MORE = 8
"""Characters that a caption has beside a link in it."""
_FEW = 200
"""Characters in a box about an author."""
_TEASER = 500
"""Characters in a box about another article."""
_HEADLINE = 10
_SHORT_LABEL = 3
"""Letters of the second part of a host under which names are given: ``co`` of ``co.uk``."""


def is_furniture_picture(image: Element, found: FoundPicture) -> bool:
    """Tell whether size, address or the names around say that a picture only decorates the page."""
    if (found.width and found.width < 90) or (found.height and found.height < 60):
        return True
    if is_person(image):
        return True
    if next(image.iterancestors("figure"), None) is not None:
        return False
    is_shown_large = (found.width or 0) >= _LARGE and (found.height or 0) >= _TALL
    around = [a for a, _ in zip(image.iterancestors(), range(3), strict=False)]
    named = [image, *(a for a in around if tag_of(a) not in ("article", "main", "body"))]
    told = (
        *_PATH.findall(urlsplit(found.src).path.lower()),
        *(w for a in named for w in FURNITURE.findall(names_of(a))),
    )
    return any(not (is_shown_large and _EMBLEM.search(word)) for word in told)


def is_person(image: Element) -> bool:
    """Tell whether a picture shows the author: it stands with few words in what is called after authors."""
    for ancestor, _ in zip(image.iterancestors(), range(6), strict=False):
        if tag_of(ancestor) in ("article", "main", "body"):
            return False
        if _PEOPLE.search(names_of(ancestor)):
            return len(words_of(ancestor)) <= _FEW
    return False


def drop_teasers(body: Element, base: str) -> None:
    """Take out of the body the pictures that lead to other articles and videos; their words stay."""
    for image in list(body.iter("img")):
        if is_within(image, body) and is_teaser(image, body, base):
            drop(image)


def is_teaser(image: Element, outside: Element, base: str) -> bool:
    """Tell whether a picture belongs to the announcement of another article: its headline leads to the same page.

    ``outside`` is an element around it that surely holds more than the announcement.
    """
    boxes = _boxes(image, outside)
    if any(_PLAYER.search(names_of(box)) for box in boxes):
        return next(boxes[-1].iter("figcaption"), None) is None
    return any(_announces(box, image, base) for box in boxes)


def _announces(box: Element, image: Element, base: str) -> bool:
    targets = [(target, link) for link in box.iter("a") if (target := _target(link, base))]
    own = {target for target, link in targets if is_within(image, link)}
    if own:
        return any(target in own and len(_headline(link)) >= _HEADLINE for target, link in targets)
    if len({target for target, _ in targets}) != 1:
        return False
    if _is_card(box):
        return any(len(_headline(link)) >= _HEADLINE for _, link in targets)
    heading = next((h for h in box.iter("h2", "h3", "h4", "h5") if words_of(h)), None)
    if heading is None:
        return False
    return any(is_within(link, heading) or is_within(heading, link) or not words_of(link) for _, link in targets)


def _is_card(box: Element) -> bool:
    """Tell whether a box with a picture calls itself an announcement; one with a caption is none."""
    return _CARD.search(names_of(box)) is not None and next(box.iter("figcaption"), None) is None


def _boxes(image: Element, outside: Element) -> list[Element]:
    """Return the elements of few words around a picture that hold no other, smallest first."""
    boxes: list[Element] = []
    for parent in islice(image.iterancestors(), _LEVELS):
        if parent is outside or tag_of(parent) in ("body", "main"):
            break
        if images_in(parent) > 1 or _says_much(parent) or next(parent.iter("h1"), None) is not None:
            break
        boxes.append(parent)
    return boxes


def _says_much(element: Element) -> bool:
    count = 0
    for piece in cast("Iterable[str]", element.itertext()):
        count += len(piece.strip())
        if count > _TEASER:
            return True
    return False


def _target(link: Element, base: str) -> str:
    """Return the page of this site that a link leads to; empty for pictures, anchors, other sites, the page itself."""
    href = (link.get("href") or "").strip()
    if not href or href.startswith(("#", "javascript:", "mailto:")) or looks_like_picture(href):
        return ""
    try:
        target = urljoin(base, href)
        path = urlsplit(target).path
    except ValueError:
        return ""
    if path == urlsplit(base).path or len(path) < 2 or _site(target) != _site(base):
        return ""
    return path


def _site(address: str) -> str:
    """Return the part of a host that a publisher's hosts share: ``bao.example`` of ``jobs.bao.example``."""
    labels = host_of(address).split(".")
    return ".".join(labels[-3:] if len(labels) > 2 and len(labels[-2]) <= _SHORT_LABEL else labels[-2:])


def _headline(link: Element) -> str:
    """Return a link's words; none for a link around a captioned picture, nor for a name in a caption."""
    is_captioned = next(link.iter("figcaption"), None) is not None
    return "" if is_captioned or _is_in_caption(link) else words_of(link)


def _is_in_caption(link: Element) -> bool:
    """Tell whether a link is a part of what calls itself a caption: who or what is in the picture."""
    for around in islice(link.iterancestors(), _NEAR):
        if tag_of(around) in ("h1", "h2", "h3", "h4", "h5"):
            return False
        if _CAPTION.search(names_of(around)):
            return len(words_of(around)) >= len(words_of(link)) + _MORE
    return False
