"""What an entry says of its comments, in the fast reader."""

from typing import TYPE_CHECKING

from newsreader.feeds.fast.scope import Scope, address_in, text_in
from newsreader.feeds.read import told
from newsreader.feeds.read.names import THREADING

if TYPE_CHECKING:
    from lxml.etree import _Element


class Comments:
    """Gathers page, feed and number of an entry's comments. Elements with attributes say nothing to feedparser."""

    __slots__ = ("_count", "_feed", "_page", "_replies", "_total")

    def __init__(self) -> None:
        self._page = self._feed = self._count = self._total = ""
        self._replies: list[tuple[str, str, str]] = []

    def set_page(self, element: "_Element", scope: Scope) -> None:
        """Take in ``comments``."""
        self._page = "" if element.attrib else address_in(element, scope)

    def set_feed(self, element: "_Element", scope: Scope) -> None:
        """Take in ``wfw:commentRss``."""
        self._feed = "" if element.attrib else address_in(element, scope)

    def set_count(self, element: "_Element") -> None:
        """Take in ``slash:comments``."""
        self._count = "" if element.attrib else text_in(element)

    def set_total(self, element: "_Element") -> None:
        """Take in ``thr:total``."""
        self._total = "" if element.attrib else text_in(element)

    def add_replies(self, element: "_Element", kind: str, href: str) -> None:
        """Take in a link to replies (RFC 4685)."""
        count = element.get(f"{{{THREADING}}}count") or element.get("count") or ""
        self._replies.append((href, kind, count))

    def page(self) -> str | None:
        """Return the address of the page of comments."""
        return (told.address_line(self._page) if self._page else None) or self._reply("html")

    def feed(self) -> str | None:
        """Return the address of the feed of comments."""
        return (told.address_line(self._feed) if self._feed else None) or self._reply("atom")

    def count(self) -> int | None:
        """Return how many comments there are."""
        if not (self._count or self._total or self._replies):
            return None
        counts = (self._count, self._total, *(count for _, _, count in self._replies))
        return next((count for text in counts if (count := told.number(text)) is not None), None)

    def _reply(self, kind: str) -> str | None:
        return next((told.address_line(href) for href, type_, _ in self._replies if kind in type_), None)
