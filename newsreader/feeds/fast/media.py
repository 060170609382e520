"""What an entry brings along in the fast reader: enclosures, Media RSS, the picture of iTunes."""

from typing import TYPE_CHECKING

from newsreader.feeds.fast.parts import must_be_empty
from newsreader.feeds.fast.scope import kind_of, text_in
from newsreader.feeds.read import told
from newsreader.feeds.read.names import Untrusted
from newsreader.feeds.read.plain import looks_like_html, plain_line
from newsreader.feeds.read.told import HTML, MediaPicture
from newsreader.model.article import Enclosure

if TYPE_CHECKING:
    from lxml.etree import _Element


class Media:
    """Gathers an entry's files and pictures, in the order of the document."""

    __slots__ = ("_contents", "_image", "_thumbnails", "captions", "credit", "enclosures")

    def __init__(self) -> None:
        self.enclosures: list[Enclosure] = []
        self.captions: list[tuple[str, str]] = []
        self.credit: str | None = None
        self._contents: list[MediaPicture] = []
        self._thumbnails: list[MediaPicture] = []
        self._image = ""

    def picture(self) -> str | None:
        """Return the address of the entry's own picture."""
        if not (self._contents or self._thumbnails or self.enclosures or self._image):
            return None
        return told.chosen_picture(self._contents, self._thumbnails, self.enclosures, self._image)

    def caption(self) -> str | None:
        """Return the first line under a picture as text."""
        return plain_line(self.captions[0][1]) or None if self.captions else None

    def add_enclosure(self, element: "_Element") -> None:
        """Take in an ``enclosure``."""
        must_be_empty(element)
        url = element.get("url") or element.get("uri") or element.get("href") or ""
        self.add_file(element, url, (element.get("type") or "").lower())

    def add_file(self, element: "_Element", url: str, kind: str) -> None:
        """Take in an attached file whose length is told by an element."""
        if url := url.strip():
            self.enclosures.append(Enclosure(url, kind or None, told.number(element.get("length"))))

    def add_content(self, element: "_Element") -> None:
        """Take in a ``media:content``."""
        kind = (element.get("type") or "").lower() or element.get("medium") or ""
        self._contents.append(MediaPicture(element.get("url") or "", kind, told.number(element.get("width")) or 0))

    def add_thumbnail(self, element: "_Element") -> None:
        """Take in a ``media:thumbnail``."""
        must_be_empty(element)
        url = element.get("url")
        if url is None:
            raise Untrusted("thumbnail as text")
        self._thumbnails.append(MediaPicture(url, "", told.number(element.get("width")) or 0))

    def add_caption(self, element: "_Element") -> None:
        """Take in a ``media:description``."""
        if text := text_in(element):
            kind = kind_of(element, told.PLAIN)
            self.captions.append((HTML if kind == told.PLAIN and looks_like_html(text) else kind, text))

    def set_credit(self, element: "_Element") -> None:
        """Take in a ``media:credit``; the first one stands."""
        self.credit = self.credit or plain_line(text_in(element)) or None

    def set_image(self, element: "_Element") -> None:
        """Take in an ``itunes:image``."""
        must_be_empty(element)
        self._image = element.get("href") or element.get("url") or self._image
