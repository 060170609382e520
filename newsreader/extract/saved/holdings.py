"""What a saved file holds: pages with their addresses, and pictures by address."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import quote, unquote, urldefrag

NOWHERE = "https://saved.invalid/"
"""Stands for the address of a page that does not tell it; nobody serves it (RFC 6761)."""
CONTENT_IDS = "https://inline.invalid/cid/"
_INVALID = re.compile(r"https://(?:saved|inline)\.invalid(?:/|$)")
_SCHEME = re.compile(r"^https?:", re.I)


class Unreadable(ValueError):
    """A saved file cannot be taken apart; ``str()`` says why, to stand after a colon."""


@dataclass(frozen=True, slots=True)
class HeldPage:
    """A page as it was saved: its bytes, the address it is from, its headers in lower case."""

    body: bytes
    url: str
    headers: Mapping[str, str] = field(default_factory=dict)


class Pictures(Protocol):
    """Pictures of a saved file by their absolute address."""

    def size(self, address: str) -> int:
        """Return how many bytes are held under an address; 0 for none."""

    def read(self, address: str) -> bytes:
        """Return the bytes held under an address; none where there are none."""


class Held(Protocol):
    """A saved file taken apart. ``problems`` are sentences about what could not be read of it."""

    problems: list[str]

    @property
    def pictures(self) -> Pictures:
        """The pictures of all its pages."""

    def pages(self) -> Iterator[HeldPage]:
        """Yield its pages, the one that was saved first."""


class PicturesInMemory:
    """Pictures of a file that is small enough to be held whole."""

    def __init__(self) -> None:
        self._bytes: dict[str, bytes] = {}

    def add(self, address: str, data: bytes) -> None:
        """Hold a picture; of several under one address the first is kept."""
        if data:
            self._bytes.setdefault(address_key(address), data)

    def size(self, address: str) -> int:
        """Return how many bytes are held under an address; 0 for none."""
        return len(self.read(address))

    def read(self, address: str) -> bytes:
        """Return the bytes held under an address; none where there are none."""
        return self._bytes.get(address_key(address), b"")


def address_key(address: str) -> str:
    """Return what two ways to write an address share: scheme, fragment and percent-encoding are left out."""
    try:
        return unquote(_SCHEME.sub("", urldefrag(address.strip())[0]))
    except ValueError:
        return address


def content_id_address(content_id: str) -> str:
    """Return the address that stands for a part which a page names by ``cid:`` (RFC 2392)."""
    return CONTENT_IDS + quote(unquote(content_id.strip().strip("<>")), safe="")


def is_invented(address: str) -> bool:
    """Tell whether an address only stands for something in the saved file."""
    return bool(_INVALID.match(address))
