"""Safari's web archives: a property list with the page, its parts and its frames."""

import plistlib
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from newsreader.extract.saved.holdings import NOWHERE, HeldPage, PicturesInMemory, Unreadable

_DEPTH = 4
"""Frames within frames that are looked into."""
_FRAMES = 20
_PARTS = 5000


class WebArchive:
    """A web archive taken apart. Raises Unreadable for what is none."""

    def __init__(self, data: bytes) -> None:
        self.problems: list[str] = []
        self.pictures = PicturesInMemory()
        self._pages: list[HeldPage] = []
        try:
            told = plistlib.loads(data)
        except Exception as error:  # the reader of property lists fails in a dozen ways on damaged ones
            raise Unreadable("it is damaged") from error
        self._take(told, 0)
        if not self._pages:
            raise Unreadable("it holds no page")

    def pages(self) -> Iterator[HeldPage]:
        """Yield the page that was saved, then its frames."""
        yield from self._pages[:_FRAMES]

    def _take(self, told: Any, depth: int) -> None:
        if not isinstance(told, dict) or depth > _DEPTH or len(self._pages) >= _FRAMES:
            return
        main = _resource(told.get("WebMainResource"))
        base = NOWHERE
        if main is not None:
            body, url, kind, charset = main
            base = url or NOWHERE
            if "html" in kind or not kind:
                self._pages.append(HeldPage(body, base, {"content-type": f"text/html; charset={charset}"}))
        for one in _listed(told.get("WebSubresources")):
            found = _resource(one)
            if found is not None and found[1] and not found[2].startswith(("text/", "application/")):
                self.pictures.add(urljoin(base, found[1]), found[0])
        for frame in _listed(told.get("WebSubframeArchives")):
            self._take(frame, depth + 1)


def _listed(value: Any) -> list[Any]:
    return value[:_PARTS] if isinstance(value, list) else []


def _resource(told: Any) -> tuple[bytes, str, str, str] | None:
    """Return bytes, address, media type and charset of a resource."""
    if not isinstance(told, dict) or not isinstance(body := told.get("WebResourceData"), bytes):
        return None
    words = [told.get(f"WebResource{name}") for name in ("URL", "MIMEType", "TextEncodingName")]
    url, kind, charset = (word if isinstance(word, str) else "" for word in words)
    return body, url, kind.lower(), charset or "utf-8"
